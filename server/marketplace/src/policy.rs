//! Who may do what: one table, deny by default. Every use case asks here first.

use domain::{
    accounts::{Grant, Role},
    actors::{Actor, SecondStep},
    ids::OrganisationId,
    refusal::{Failure, Refusal},
    slug::Slug,
};

macro_rules! use_cases {
    ($($(#[$doc:meta])* $name:ident = $code:literal by $who:expr,)+) => {
        /// Everything that somebody can ask for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum UseCase { $($(#[$doc])* $name,)+ }

        impl UseCase {
            /// Every use case.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Its code in the log.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// Who may do it.
            pub fn who(self) -> Who {
                match self { $(Self::$name => $who,)+ }
            }
        }
    };
}

/// Who may do something. The command line may do what is listed as such and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Anybody.
    Everybody,
    /// Somebody who signed in, with their own account, also while a second step is still to be set up.
    Oneself,
    /// Somebody who signed in, however far they are with the second step.
    SignedIn,
    /// Somebody who signed in and has not given the second step yet.
    Halfway,
    /// Somebody in whose browser nobody is signed in, neither for work nor as a participant.
    Visitor,
    /// A visitor or a participant: whoever is signed in for work asks for nobody.
    NotAtWork,
    /// A participant who came back, with what is their own.
    Participant,
    /// Editors of the organisation it is about.
    Editor,
    /// People with a role in the municipality it is about.
    Municipal(Role),
    /// Coordinators of the municipality it is about, and coaches: those see the groups that they train themselves.
    Trainer,
    /// Whoever runs the program on its own machine.
    Operator,
    /// The program itself, in its own time.
    Clockwork,
    /// As [`Who::Municipal`], or the command line.
    MunicipalOrOperator(Role),
}

use_cases! {
    /// Search and filter places.
    FindPlaces = "find-places" by Who::Everybody,
    /// Open one place.
    ReadPlace = "read-place" by Who::Everybody,
    /// Suggestions while typing.
    Suggest = "suggest" by Who::Everybody,
    /// List organisations.
    ListOrganisations = "list-organisations" by Who::Everybody,
    /// Open one organisation.
    ReadOrganisation = "read-organisation" by Who::Everybody,
    /// Bring a file in.
    Import = "import" by Who::Operator,
    /// Sign in, or ask for a code to do so.
    SignIn = "sign-in" by Who::Everybody,
    /// Give the second step.
    GiveSecondStep = "give-second-step" by Who::Halfway,
    /// Set up the second step.
    SetUpSecondStep = "set-up-second-step" by Who::Oneself,
    /// End one's own session.
    SignOut = "sign-out" by Who::SignedIn,
    /// See where one is signed in.
    ReadOwnSessions = "read-own-sessions" by Who::Oneself,
    /// End one's other sessions.
    SignOutElsewhere = "sign-out-elsewhere" by Who::Oneself,
    /// Set another password.
    ChangePassword = "change-password" by Who::Oneself,
    /// Open an invitation by its link.
    ReadInvitation = "read-invitation" by Who::Everybody,
    /// Make the account that an invitation offers.
    AcceptInvitation = "accept-invitation" by Who::Everybody,
    /// Make an account with a password.
    CreateAccount = "create-account" by Who::Operator,
    /// Invite somebody.
    Invite = "invite" by Who::MunicipalOrOperator(Role::Administrator),
    /// List accounts of a municipality.
    ListAccounts = "list-accounts" by Who::Municipal(Role::Administrator),
    /// Close an account.
    CloseAccount = "close-account" by Who::MunicipalOrOperator(Role::Administrator),
    /// Give the people of a coach to another one.
    GivePeopleOn = "give-people-on" by Who::Municipal(Role::Administrator),
    /// See the outbox.
    ReadOutbox = "read-outbox" by Who::Municipal(Role::Administrator),
    /// Try a mail once more.
    RetryMail = "retry-mail" by Who::Municipal(Role::Administrator),
    /// See one's own places and their changes.
    ReadOwnPlaces = "read-own-places" by Who::Editor,
    /// Begin a place.
    PostPlace = "post-place" by Who::Editor,
    /// Change what a place is.
    ChangePlace = "change-place" by Who::Editor,
    /// Bring a place into another state.
    MovePlace = "move-place" by Who::Editor,
    /// Give a place a photo, or take it away.
    SetPhoto = "set-photo" by Who::Editor,
    /// Say by the link in a mail that a place is still true.
    ConfirmByLink = "confirm-by-link" by Who::Everybody,
    /// Ask partners whether a place is still true, and pause one without an answer.
    AskIfTrue = "ask-if-true" by Who::Clockwork,
    /// Count people on a day part of a place.
    ChangeSeats = "change-seats" by Who::Editor,
    /// Undo a change of a place.
    UndoPlace = "undo-place" by Who::Editor,
    /// See which municipalities take part.
    ListMunicipalities = "list-municipalities" by Who::Everybody,
    /// Apply as an organisation.
    Apply = "apply" by Who::Everybody,
    /// See what waits for a check.
    ReadQueue = "read-queue" by Who::Municipal(Role::Administrator),
    /// Open an application.
    ReadApplication = "read-application" by Who::Municipal(Role::Administrator),
    /// Approve or decline an application.
    DecideApplication = "decide-application" by Who::Municipal(Role::Administrator),
    /// Look at a new place, and let it onto the marketplace or send it back.
    CheckPlace = "check-place" by Who::Municipal(Role::Administrator),
    /// Search the log.
    ReadAudit = "read-audit" by Who::Municipal(Role::PrivacyOfficer),
    /// Move the second step to another telephone.
    MoveSecondStep = "move-second-step" by Who::Oneself,
    /// Take the second step off an account whose owner lost it.
    RemoveSecondStep = "remove-second-step" by Who::MunicipalOrOperator(Role::Administrator),
    /// Throw a draft away.
    DiscardPlace = "discard-place" by Who::Editor,
    /// Take places off the marketplace whose last day is over.
    EndPlaces = "end-places" by Who::Clockwork,
    /// See the settings of a municipality, to change them.
    ReadSettings = "read-settings" by Who::Municipal(Role::Administrator),
    /// Change the settings of a municipality.
    ChangeSettings = "change-settings" by Who::Municipal(Role::Administrator),
    /// Say that something about a place is not right.
    ReportPlace = "report-place" by Who::Everybody,
    /// Open what was said about a place.
    ReadReport = "read-report" by Who::Municipal(Role::Administrator),
    /// Ask a partner about what was said, pause the place, or say that it is right.
    DecideReport = "decide-report" by Who::Municipal(Role::Administrator),
    /// See other words for what people type, and try them.
    ReadSearchWords = "read-search-words" by Who::Municipal(Role::Administrator),
    /// Add and remove other words for what people type.
    ChangeSearchWords = "change-search-words" by Who::Municipal(Role::Administrator),
    /// See how the work of the program itself goes.
    ReadJobs = "read-jobs" by Who::Municipal(Role::Administrator),
    /// Be counted as somebody who saw a place.
    CountView = "count-view" by Who::Everybody,
    /// See how often the own places are seen.
    ReadFigures = "read-figures" by Who::Editor,
    /// Bring places in by a file.
    BringPlaces = "bring-places" by Who::Editor,
    /// Take the data of an organisation along.
    TakeAlong = "take-along" by Who::Editor,
    /// Take the data of one's own account along.
    TakeOwnAccount = "take-own-account" by Who::Oneself,
    /// Find the places that fit one's wishes, and read how that is done.
    FindMatches = "find-matches" by Who::Everybody,
    /// Keep a profile as a participant.
    KeepProfile = "keep-profile" by Who::Visitor,
    /// Come back to one's own profile, or ask for a code to do so.
    ComeBack = "come-back" by Who::Visitor,
    /// See one's own profile.
    ReadOwnProfile = "read-own-profile" by Who::Participant,
    /// Correct one's own profile.
    ChangeOwnProfile = "change-own-profile" by Who::Participant,
    /// Make a card to come back with.
    MakeCard = "make-card" by Who::Participant,
    /// Close one's own profile on this device.
    Leave = "leave" by Who::Participant,
    /// See where one's own profile is open.
    ReadOwnDevices = "read-own-devices" by Who::Participant,
    /// Close one's own profile everywhere else.
    LeaveElsewhere = "leave-elsewhere" by Who::Participant,
    /// See who looked at one's own profile.
    ReadOwnLog = "read-own-log" by Who::Participant,
    /// Take everything along that is kept of oneself.
    TakeOwnData = "take-own-data" by Who::Participant,
    /// Erase one's own profile.
    EraseProfile = "erase-profile" by Who::Participant,
    /// Ask to have a look at a place.
    AskIntroduction = "ask-introduction" by Who::NotAtWork,
    /// See one's own introductions, go on with one, or stop it.
    GoOnWithIntroduction = "go-on-with-introduction" by Who::Participant,
    /// See who would like to have a look at a place of the organisation.
    ReadInbox = "read-inbox" by Who::Editor,
    /// Answer who would like to have a look.
    AnswerIntroduction = "answer-introduction" by Who::Editor,
    /// Ask to be called.
    AskForCall = "ask-for-call" by Who::Everybody,
    /// See who waits for a coach.
    ReadCoachWork = "read-coach-work" by Who::Municipal(Role::Coach),
    /// Take up somebody who got no answer, or "nu niet".
    TakeUpIntroduction = "take-up-introduction" by Who::Municipal(Role::Coach),
    /// Come along with somebody who asks for it, or arrange it.
    HelpAlong = "help-along" by Who::Municipal(Role::Coach),
    /// Say that somebody who asked for it was called.
    FinishCall = "finish-call" by Who::Municipal(Role::Coach),
    /// See the own people and what waits for them.
    ReadCases = "read-cases" by Who::Municipal(Role::Coach),
    /// Add somebody to the own people.
    AddPerson = "add-person" by Who::Municipal(Role::Coach),
    /// Correct how somebody is reached and what they look for.
    ChangeCase = "change-case" by Who::Municipal(Role::Coach),
    /// Log what was done for somebody.
    LogContact = "log-contact" by Who::Municipal(Role::Coach),
    /// Give somebody to another coach.
    GiveCase = "give-case" by Who::Municipal(Role::Coach),
    /// End a case.
    CloseCase = "close-case" by Who::Municipal(Role::Coach),
    /// Say who stands in.
    StandIn = "stand-in" by Who::Municipal(Role::Coach),
    /// Make a card for one of the own people.
    MakeCardFor = "make-card-for" by Who::Municipal(Role::Coach),
    /// See who one's own coaches are, and stop that.
    StopCoach = "stop-coach" by Who::Participant,
    /// See who else helps one of the own people.
    ReadAttention = "read-attention" by Who::Municipal(Role::Coach),
    /// Write down who else helps them, and who leads.
    ChangeAttention = "change-attention" by Who::Municipal(Role::Coach),
    /// See who else helps oneself, as it was written down.
    ReadOwnAttention = "read-own-attention" by Who::Participant,
    /// Permit that it is written down, take somebody off, or end it.
    AnswerAttention = "answer-attention" by Who::Participant,
    /// See the report of a talk with one of the own people.
    ReadConversation = "read-conversation" by Who::Municipal(Role::Coach),
    /// Write such a report, give it, and write down what the participant said of it.
    WriteConversation = "write-conversation" by Who::Municipal(Role::Coach),
    /// See the reports about oneself.
    ReadOwnConversation = "read-own-conversation" by Who::Participant,
    /// Correct a report about oneself, agree with it or not.
    AnswerConversation = "answer-conversation" by Who::Participant,
    /// See how one of the own people manages.
    ReadMatrix = "read-matrix" by Who::Municipal(Role::Coach),
    /// Fill in how one of the own people manages.
    FillMatrix = "fill-matrix" by Who::Municipal(Role::Coach),
    /// See how a coach saw that one manages.
    ReadOwnMatrix = "read-own-matrix" by Who::Participant,
    /// See the plan of one of the own people.
    ReadPlan = "read-plan" by Who::Municipal(Role::Coach),
    /// Add, change and finish steps of such a plan.
    ChangePlan = "change-plan" by Who::Municipal(Role::Coach),
    /// Give a thank-you for a step.
    GiveThanks = "give-thanks" by Who::Municipal(Role::Coach),
    /// See one's own plan.
    ReadOwnPlan = "read-own-plan" by Who::Participant,
    /// Say that a step of one's own is done.
    FinishOwnStep = "finish-own-step" by Who::Participant,
    /// See what was given in thanks, as numbers.
    ReadRewards = "read-rewards" by Who::Municipal(Role::Manager),
    /// See hand-overs of the own people.
    ReadHandOver = "read-hand-over" by Who::Municipal(Role::Coach),
    /// Prepare to bring somebody to a place.
    PrepareHandOver = "prepare-hand-over" by Who::Municipal(Role::Coach),
    /// Go on with a hand-over as a coach.
    ChangeHandOver = "change-hand-over" by Who::Municipal(Role::Coach),
    /// See who is brought to a place of the organisation, as far as it is permitted.
    ReadHandOversToUs = "read-hand-overs-to-us" by Who::Editor,
    /// Answer a coach.
    AnswerHandOver = "answer-hand-over" by Who::Editor,
    /// See one's own hand-overs, permit one, go on with one, or stop it.
    GoOnWithHandOver = "go-on-with-hand-over" by Who::Participant,
    /// Tell who can act that a term passed, and end what nobody answers.
    KeepHandOvers = "keep-hand-overs" by Who::Clockwork,
    /// Ask for a buddy.
    AskForBuddy = "ask-for-buddy" by Who::Participant,
    /// See what one asked, and with whom one walks along.
    ReadOwnPairings = "read-own-pairings" by Who::Participant,
    /// Choose a buddy, go on with them, stop.
    GoOnWithBuddy = "go-on-with-buddy" by Who::Participant,
    /// Say yes or no to somebody who chose one as a buddy, walk along, stop.
    WalkAlong = "walk-along" by Who::Participant,
    /// See who asks for a buddy and who walks along with whom, and one pairing whole.
    ReadPairings = "read-pairings" by Who::Municipal(Role::Coordinator),
    /// Propose buddies, plan a first meeting, end a pairing.
    ChangePairing = "change-pairing" by Who::Municipal(Role::Coordinator),
    /// Remind buddies, go on when they do not answer, end what lasted long enough.
    KeepPairings = "keep-pairings" by Who::Clockwork,
    /// Ask for an experience expert for an organisation, tell how it was, stop.
    AskForExpert = "ask-for-expert" by Who::Editor,
    /// See what the own organisation asked of experience experts.
    ReadAskedExperts = "read-asked-experts" by Who::Editor,
    /// See what organisations ask of experience experts.
    ReadEngagements = "read-engagements" by Who::Municipal(Role::Coordinator),
    /// Ask an experience expert for an organisation, agree on a day, end it.
    ChangeEngagement = "change-engagement" by Who::Municipal(Role::Coordinator),
    /// See what one was asked as an experience expert.
    ReadOwnEngagements = "read-own-engagements" by Who::Participant,
    /// Say yes or no to what an organisation asks, or that it was.
    AnswerEngagement = "answer-engagement" by Who::Participant,
    /// Become an experience expert.
    BecomeExpert = "become-expert" by Who::NotAtWork,
    /// See where one stands as an experience expert, and what one shows.
    ReadOwnExpert = "read-own-expert" by Who::Participant,
    /// Correct what one shows as an experience expert.
    ChangeOwnExpert = "change-own-expert" by Who::Participant,
    /// Say what one went through, and who may know of it.
    SetExperiences = "set-experiences" by Who::Participant,
    /// Begin, pause, stop and come back as an experience expert.
    GoOnAsExpert = "go-on-as-expert" by Who::Participant,
    /// See what waits for coordinators of experience experts.
    ReadCoordination = "read-coordination" by Who::Municipal(Role::Coordinator),
    /// See experience experts, and one of them whole.
    ReadExperts = "read-experts" by Who::Municipal(Role::Coordinator),
    /// Plan a talk with an experience expert, and bring them further.
    ChangeExpert = "change-expert" by Who::Municipal(Role::Coordinator),
    /// Ask one of the own people to become an experience expert.
    AskToBecomeExpert = "ask-to-become-expert" by Who::Municipal(Role::Coach),
    /// See the experience experts who chose to be shown.
    ReadPublicExperts = "read-public-experts" by Who::Everybody,
    /// Let a place be proposed for each of a group.
    ProposeGroup = "propose-group" by Who::Municipal(Role::Coach),
    /// Make letters for a neighbourhood.
    MakeWave = "make-wave" by Who::Municipal(Role::Coach),
    /// See how many people answered letters.
    ReadWaves = "read-waves" by Who::Municipal(Role::Coach),
    /// Answer a letter.
    AnswerLetter = "answer-letter" by Who::Everybody,
    /// See how an organisation answers.
    ReadReplyRecord = "read-reply-record" by Who::Everybody,
    /// Remind partners, hand what nobody answers to a coach, offer what came free.
    KeepIntroductions = "keep-introductions" by Who::Clockwork,
    /// See tracks and groups: all of the own municipality, or those that one trains.
    ReadTraining = "read-training" by Who::Trainer,
    /// Make and change tracks, modules and their material.
    ChangeTrack = "change-track" by Who::Municipal(Role::Coordinator),
    /// Make groups, and say who is in them.
    ChangeTrainingGroup = "change-training-group" by Who::Municipal(Role::Coordinator),
    /// Plan, move and cancel sessions.
    PlanTraining = "plan-training" by Who::Trainer,
    /// Write down who was at a session, and who caught up.
    MarkAttendance = "mark-attendance" by Who::Trainer,
    /// Give a certificate, and print it.
    GiveCertificate = "give-certificate" by Who::Trainer,
    /// Write down that a certificate of conduct was seen.
    SeeVog = "see-vog" by Who::Municipal(Role::Coordinator),
    /// Choose what holds for training in a municipality.
    ChangeTrainingSettings = "change-training-settings" by Who::Municipal(Role::Coordinator),
    /// See one's own training.
    ReadOwnTraining = "read-own-training" by Who::Participant,
    /// Go on with one's own training, or stop it.
    GoOnWithTraining = "go-on-with-training" by Who::Participant,
    /// See that a certificate is true.
    CheckCertificate = "check-certificate" by Who::Everybody,
    /// Tell participants who have not been here for long, and erase what they kept.
    ForgetUnused = "forget-unused" by Who::Clockwork,
}

/// What a use case is about, as far as permission depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About<'a> {
    /// Nothing in particular: the role anywhere is enough, and the use case answers within it.
    Nothing,
    /// An organisation.
    Organisation(OrganisationId),
    /// A municipality.
    Municipality(&'a Slug),
}

/// May this actor do this?
pub fn allows(actor: &Actor, use_case: UseCase, about: About<'_>) -> bool {
    let municipal = |role| match about {
        About::Municipality(slug) => actor.has_role_in(role, slug),
        About::Nothing => actor.has_role(role),
        About::Organisation(_) => false,
    };
    match use_case.who() {
        Who::Everybody => true,
        Who::Oneself => actor.signed_in().is_some_and(|signed_in| signed_in.second_step != SecondStep::ToGive),
        Who::SignedIn => actor.signed_in().is_some(),
        Who::Halfway => actor.signed_in().is_some_and(|signed_in| signed_in.second_step == SecondStep::ToGive),
        Who::Visitor => *actor == Actor::Visitor,
        Who::NotAtWork => *actor == Actor::Visitor || actor.participant().is_some(),
        Who::Participant => actor.participant().is_some(),
        Who::Editor => match about {
            About::Organisation(id) => actor.is_editor_of(id),
            About::Nothing => actor.has_role(Role::Editor),
            About::Municipality(_) => false,
        },
        Who::Municipal(role) => municipal(role),
        Who::Trainer => municipal(Role::Coordinator) || municipal(Role::Coach),
        Who::Operator => *actor == Actor::Operator,
        Who::Clockwork => *actor == Actor::Clockwork,
        Who::MunicipalOrOperator(role) => *actor == Actor::Operator || municipal(role),
    }
}

/// Refuses what [`allows`] does not allow.
pub(crate) fn authorise(actor: &Actor, use_case: UseCase, about: About<'_>) -> Result<(), Failure> {
    if allows(actor, use_case, about) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

/// May this actor give this role to somebody? An administrator gives roles in their own municipality.
pub(crate) fn may_give(actor: &Actor, grant: &Grant, municipality: &Slug) -> bool {
    match actor {
        Actor::Operator => true,
        Actor::Account(_) => match grant {
            Grant::Municipal(_, of) => of == municipality && actor.has_role_in(Role::Administrator, of),
            Grant::Editor(_) => actor.has_role_in(Role::Administrator, municipality),
        },
        Actor::Visitor | Actor::Participant(_) | Actor::Clockwork => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visitor_reads_what_is_public_signs_in_and_nothing_else() {
        let allowed: Vec<_> = UseCase::ALL.iter().filter(|use_case| allows(&Actor::Visitor, **use_case, About::Nothing)).collect();
        assert_eq!(
            allowed,
            [
                &UseCase::FindPlaces,
                &UseCase::ReadPlace,
                &UseCase::Suggest,
                &UseCase::ListOrganisations,
                &UseCase::ReadOrganisation,
                &UseCase::SignIn,
                &UseCase::ReadInvitation,
                &UseCase::AcceptInvitation,
                &UseCase::ConfirmByLink,
                &UseCase::ListMunicipalities,
                &UseCase::Apply,
                &UseCase::ReportPlace,
                &UseCase::CountView,
                &UseCase::FindMatches,
                &UseCase::KeepProfile,
                &UseCase::ComeBack,
                &UseCase::AskIntroduction,
                &UseCase::AskForCall,
                &UseCase::BecomeExpert,
                &UseCase::ReadPublicExperts,
                &UseCase::AnswerLetter,
                &UseCase::ReadReplyRecord,
                &UseCase::CheckCertificate,
            ]
        );
    }

    #[test]
    fn codes_differ() {
        let codes: std::collections::BTreeSet<_> = UseCase::ALL.iter().map(|use_case| use_case.code()).collect();
        assert_eq!(codes.len(), UseCase::ALL.len());
    }
}
