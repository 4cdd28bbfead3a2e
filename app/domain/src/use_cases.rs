//! Everything Meedoen does: one trait per feature, one method per use case.
//!
//! The crate `marketplace` carries them out; pages and the interface for programs only ever call these.
//! Each takes an [`Actor`], so that who is asking cannot be forgotten.

pub use crate::actors::Actor;
use crate::{
    accounts::{Account, EmailAddress, Grant, Invitation, Origin, SecondStepSecret, Session, SessionToken},
    actors::SignedIn,
    applications::{Application, ApplicationForm, ToCheck},
    attention::{AttentionFile, AttentionStep, OwnAttentionStep},
    audit::{AuditLine, AuditQuery},
    cases::{CaseForm, Caseload, Colleague, Contact, OpenCase, PeopleToGive},
    conversations::{ConversationReport, ReportContent, ToldOn},
    day_parts::DayPart,
    due::DueList,
    engagements::{AskerStep, Engagement, EngagementFile, EngagementForm, EngagementStep, ExpertAnswer},
    experience::Experiences,
    experts::{CoordinatorStep, Expert, ExpertApplication, ExpertFile, ExpertForm, ExpertMove, PublicExpert},
    figures::OwnFigures,
    groups::{Group, GroupLine, GroupProposal},
    handovers::{CoachStep, HandOver, OwnHandOverStep, PartnerStep, PermissionForm, SharedLines},
    ids::{
        AccountId, CaseId, EngagementId, HandOverId, IntroductionId, MaterialId, OrganisationId, PairingId, ParticipantId, PlaceId, StepId,
        TrackId, TrainingGroupId,
    },
    imports::{Entry, ImportMode, ImportReport},
    introductions::{Answer, CallForm, Introduction, IntroductionForm, OwnStep, ReplyRecord},
    jobs::JobState,
    languages::UiLanguage,
    matches::{Matched, Weight},
    messages::Mail,
    municipalities::{Municipality, OwnMunicipality, SettingsChange},
    organisations::{Organisation, OrganisationName},
    own_files::{FilePreview, FileProblem, Looked, OrganisationFile, OwnFile, PlacesFile},
    pairings::{
        BuddyCare, BuddyRequest, BuddyStep, CoordinatorPairingStep, ForEverybody, OwnPairingStep, OwnPairings, Pairing, PairingFile,
    },
    participants::{Card, HeldForm, OwnData, OwnSession, Profile, ProfileForm, ReachedBy},
    parts::Part,
    places::{PlaceCard, PlaceContent, PlaceDetails},
    plans::{OwnPlan, Plan, StepForm},
    postcodes::Postcode4,
    posting::{OwnPlace, OwnPlaces, PlaceMove, PlaceVersion, Revision},
    refusal::Failure,
    reports::{PlaceToReport, ReportForm, ReportVerdict, ReportedPlace},
    rewards::{RewardTotals, RewardsFile, ThankYouKind},
    search::{PlacePage, PlaceQuery, Suggestion},
    search_words::{SearchLine, SearchTrial, SearchWords},
    self_reliance::{MatrixMoment, Scores, SelfRelianceMatrix},
    slug::Slug,
    training::{
        Certificate, CertificatePaper, GroupForm, GroupStep, Material, ModuleForm, OpenGroup, OwnTraining, OwnTrainingStep, Track,
        TrackForm, TrackStep, TrainingOverview, TrainingSettings,
    },
    waves::{self, LetterReply, MadeLetters, WaveForm},
    wishes::Wishes,
};
use async_trait::async_trait;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Finding a place and knowing how to get there.
#[async_trait]
pub trait Places {
    /// The places that fit a question, with exact counts per choice. Only public places are ever answered.
    async fn find_places(&self, actor: &Actor, query: &PlaceQuery) -> Result<PlacePage, Failure>;
    /// One public place; `None` when there is none with this slug. `from` adds the distance when it is known here.
    async fn place(&self, actor: &Actor, slug: &Slug, from: Option<Postcode4>) -> Result<Option<PlaceDetails>, Failure>;
    /// As [`Places::place`], by identity.
    async fn place_by_id(&self, actor: &Actor, id: PlaceId) -> Result<Option<PlaceDetails>, Failure>;
    /// Is there a place with this slug that was public until its last day was over?
    async fn has_ended(&self, actor: &Actor, slug: &Slug) -> Result<bool, Failure>;
    /// As [`Places::has_ended`], by identity.
    async fn has_ended_by_id(&self, actor: &Actor, id: PlaceId) -> Result<bool, Failure>;
    /// The picture with this file name, as JPEG: `{photo of the place}-{width}.jpg`.
    async fn photo(&self, actor: &Actor, file: &str) -> Result<Option<Vec<u8>>, Failure>;
    /// At most eight suggestions for the beginning of a word or title.
    async fn suggestions(&self, actor: &Actor, text: &str) -> Result<Vec<Suggestion>, Failure>;
}

/// Who offers places.
#[async_trait]
pub trait Organisations {
    /// One page of organisations by name, at most [`ORGANISATIONS_PAGE`]; and how many there are.
    async fn organisations(&self, actor: &Actor, page: u32) -> Result<OrganisationPage, Failure>;
    /// One organisation with its public places; `None` when there is none with this slug.
    async fn organisation(&self, actor: &Actor, slug: &Slug) -> Result<Option<OrganisationDetails>, Failure>;
}

/// Organisations on one page.
pub const ORGANISATIONS_PAGE: u32 = 50;

/// A page of organisations.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationPage {
    /// How many there are.
    pub total: u32,
    /// The page that is answered: the last one when a later one was asked.
    pub page: u32,
    /// How many pages there are; at least 1.
    pub pages: u32,
    /// The organisations, each with its number of public places.
    pub organisations: Vec<(Organisation, u32)>,
}

/// An organisation with its public places, by title, at most 100.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationDetails {
    /// The organisation.
    pub organisation: Organisation,
    /// Its places.
    pub places: Vec<PlaceCard>,
}

/// Helping to choose: places that fit what somebody looks for.
#[async_trait]
pub trait Matches {
    /// The places that fit these wishes, best first, at most `at_most`, each with why. Only public places are ever answered,
    /// and nothing of the wishes is kept.
    async fn matches(&self, actor: &Actor, wishes: &Wishes, at_most: usize) -> Result<Matched, Failure>;
    /// How the parts of the score are weighed, largest first.
    async fn weights(&self, actor: &Actor) -> Result<Vec<Weight>, Failure>;
    /// A place for each of a group: as many people as possible get one that fits, then the worst off as good a one as possible, then
    /// all together. A proposal: nothing is stored of it, and a person decides.
    ///
    /// Each of them gets a place on a day part on which they can come; what is for one group only is left to who asked for it.
    async fn propose(&self, actor: &Actor, group: &Group) -> Result<GroupProposal, Failure>;
    /// What a file says of a group, line by line; nothing of it is kept. At most [`crate::own_files::LINES_MAX`] lines.
    async fn read_group(&self, actor: &Actor, file: PlacesFile) -> Result<Result<Vec<GroupLine>, FileProblem>, Failure>;
}

/// What a participant keeps here, and coming back to it.
///
/// Whether a number or address is known shows in no answer and in no time it takes.
#[async_trait]
pub trait Participants {
    /// Whose session this is; `None` when it ended. Not asked by anybody: a request may begin with it.
    async fn came_back(&self, token: &SessionToken) -> Result<Option<OwnSession>, Failure>;
    /// Seals a form whose session ended; nothing of it is kept here. Not asked by anybody: the session has ended.
    fn hold_form(&self, form: &HeldForm) -> Result<String, Failure>;
    /// The form that was sealed, when it belongs to who is asking and its time has not passed.
    fn held_form(&self, actor: &Actor, sealed: &str) -> Option<HeldForm>;
    /// Keeps a profile, on this device at once. `key` as in [`Posting::begin_place`]: a form sent twice makes one profile, as
    /// it was sent last, and leads to it.
    async fn keep_profile(&self, actor: &Actor, form: &ProfileForm, key: uuid::Uuid, from: &Origin) -> Result<SessionToken, Failure>;
    /// One's own profile.
    async fn own_profile(&self, actor: &Actor) -> Result<Profile, Failure>;
    /// Corrects one's own profile.
    async fn change_profile(&self, actor: &Actor, form: &ProfileForm) -> Result<(), Failure>;
    /// Makes a card; an earlier one that was not used is worth nothing any more.
    async fn make_card(&self, actor: &Actor) -> Result<Card, Failure>;
    /// Sends a code to whoever has a profile with this address or number. The answer is the same when nobody has.
    async fn send_code(&self, actor: &Actor, to: &ReachedBy, from: &Origin) -> Result<(), Failure>;
    /// Comes back with a code that was sent. [`crate::refusal::Refusal::NotRecognised`] for every reason.
    async fn come_back_with_code(&self, actor: &Actor, to: &ReachedBy, code: &str, from: &Origin) -> Result<SessionToken, Failure>;
    /// Comes back with a card, once; [`crate::refusal::Refusal::NoLongerValid`] when it was used, tried too often, or has passed.
    async fn come_back_with_card(&self, actor: &Actor, code: &str, from: &Origin) -> Result<SessionToken, Failure>;
    /// Ends this session.
    async fn leave(&self, actor: &Actor) -> Result<(), Failure>;
    /// Where the profile is open, last used first.
    async fn own_devices(&self, actor: &Actor) -> Result<Vec<Session>, Failure>;
    /// Ends every session but this one.
    async fn leave_elsewhere(&self, actor: &Actor) -> Result<(), Failure>;
    /// Who was allowed to see something of it, and who looked: lines of the log about oneself, newest first, at most 200.
    async fn who_looked(&self, actor: &Actor) -> Result<Vec<AuditLine>, Failure>;
    /// Everything that is kept of oneself, to take along.
    async fn own_data(&self, actor: &Actor) -> Result<OwnData, Failure>;
    /// Erases the profile and all that belongs to it, at once. What remains is a line in the log that it happened.
    async fn erase_profile(&self, actor: &Actor) -> Result<(), Failure>;
}

/// Getting acquainted: from "ik wil eens kijken" to an answer, a meeting and a beginning.
#[async_trait]
pub trait Introductions {
    /// Somebody would like to have a look. A visitor gets a profile with what the form says, and a session on this device.
    /// When the day part is full, the introduction waits. [`crate::refusal::Refusal::WrongState`] when the place is not public
    /// any more. `key` as in [`Posting::begin_place`]: the answer is the same introduction then.
    async fn ask(
        &self,
        actor: &Actor,
        form: &IntroductionForm,
        key: uuid::Uuid,
        from: &Origin,
    ) -> Result<(IntroductionId, Option<SessionToken>), Failure>;
    /// One's own introductions, last asked first.
    async fn own_introductions(&self, actor: &Actor) -> Result<Vec<Introduction>, Failure>;
    /// One's own introduction.
    async fn own_introduction(&self, actor: &Actor, id: IntroductionId) -> Result<Option<Introduction>, Failure>;
    /// Goes on with, or stops, one's own introduction. [`crate::refusal::Refusal::WrongState`] when that cannot be done now.
    async fn go_on(&self, actor: &Actor, id: IntroductionId, step: OwnStep) -> Result<(), Failure>;
    /// Introductions to the places of an organisation that wait for it or are going on, oldest term first; in parts,
    /// counted from 1.
    async fn inbox(&self, actor: &Actor, organisation: OrganisationId, part: u32) -> Result<Part<Introduction>, Failure>;
    /// Opens an introduction; the participant sees from then on that it was opened.
    async fn open_introduction(&self, actor: &Actor, id: IntroductionId) -> Result<Option<Introduction>, Failure>;
    /// Answers an introduction, or says how it went.
    async fn answer(&self, actor: &Actor, id: IntroductionId, answer: &Answer) -> Result<(), Failure>;
    /// Somebody would like to be called.
    async fn ask_for_call(&self, actor: &Actor, request: &CallForm, key: uuid::Uuid, from: &Origin) -> Result<(), Failure>;
    /// A coach takes an introduction up: from here on there is a person. Whoever asked is one of their people from then on;
    /// [`crate::refusal::Refusal::Full`] when they have as many as a coach can have.
    async fn take_up(&self, actor: &Actor, id: IntroductionId) -> Result<(), Failure>;
    /// A coach called somebody who asked for company or help: comes along the first time, and then they are one of their people, or
    /// arranged it another way. [`crate::refusal::Refusal::WrongState`] when a colleague was first.
    async fn help_along(&self, actor: &Actor, id: IntroductionId, goes_along: bool) -> Result<(), Failure>;
    /// A coach called; the request is gone.
    async fn called(&self, actor: &Actor, id: uuid::Uuid) -> Result<(), Failure>;
    /// How an organisation answers; public from ten questions on.
    async fn reply_record(&self, actor: &Actor, organisation: OrganisationId) -> Result<ReplyRecord, Failure>;
}

/// The people whom a coach knows. Somebody else's people do not exist: [`crate::refusal::Refusal::NotAllowed`] as for nobody.
#[async_trait]
pub trait Cases {
    /// Who needs something now, and what comes: own people, those of whom the actor stands in for, and what waits for any coach.
    async fn due_list(&self, actor: &Actor) -> Result<DueList, Failure>;
    /// The own people, and those of whom the actor stands in for.
    async fn people(&self, actor: &Actor) -> Result<Caseload, Failure>;
    /// One of them.
    async fn person(&self, actor: &Actor, id: CaseId) -> Result<OpenCase, Failure>;
    /// Adds somebody. [`crate::refusal::Refusal::Full`] when the coach has as many people as a coach can have. `key` as in
    /// [`Posting::begin_place`]: the answer is the same case then.
    async fn add_person(&self, actor: &Actor, form: &CaseForm, key: uuid::Uuid) -> Result<CaseId, Failure>;
    /// Adds somebody who asked to be called; the request is gone.
    async fn add_caller(&self, actor: &Actor, request: uuid::Uuid) -> Result<CaseId, Failure>;
    /// Corrects how somebody is called and reached, and what they look for.
    async fn correct_person(&self, actor: &Actor, id: CaseId, form: &CaseForm) -> Result<(), Failure>;
    /// Logs what was done for somebody, and perhaps the day of a call that was promised. `key` as in [`Posting::begin_place`].
    async fn log_contact(
        &self,
        actor: &Actor,
        id: CaseId,
        contact: &Contact,
        promised_on: Option<NaiveDate>,
        key: uuid::Uuid,
    ) -> Result<(), Failure>;
    /// Gives somebody to another coach of the municipality, with everything that waits. One who knows them already goes on with
    /// their own case, and with what is arranged; the case that was given ends.
    async fn give_person(&self, actor: &Actor, id: CaseId, to: AccountId) -> Result<(), Failure>;
    /// Ends a case. What the participant keeps themselves stays.
    async fn close_case(&self, actor: &Actor, id: CaseId) -> Result<(), Failure>;
    /// The other coaches where the actor is one, by name.
    async fn colleagues(&self, actor: &Actor) -> Result<Vec<Colleague>, Failure>;
    /// Says who stands in for the actor until a day; nobody with `None`.
    async fn stand_in(&self, actor: &Actor, by: Option<(AccountId, NaiveDate)>) -> Result<(), Failure>;
    /// The coaches who know the participant who is asking.
    async fn own_coaches(&self, actor: &Actor) -> Result<Vec<(CaseId, String)>, Failure>;
    /// A participant does not want a coach any more: the case ends, and so does what that coach arranges. Nobody asks why.
    async fn stop_coach(&self, actor: &Actor, id: CaseId) -> Result<(), Failure>;
    /// A card with which somebody comes back, for a coach to give them.
    async fn card_for(&self, actor: &Actor, id: CaseId) -> Result<Card, Failure>;
}

/// Who else helps somebody, and who leads. There is a list only while the participant permits it; somebody else's does not exist:
/// [`crate::refusal::Refusal::NotAllowed`].
#[async_trait]
pub trait Attention {
    /// Who helps one of the own people, as far as they permit it.
    async fn attention(&self, actor: &Actor, case: CaseId) -> Result<AttentionFile, Failure>;
    /// What a coach does with it. [`crate::refusal::Refusal::WrongState`] without permission, [`crate::refusal::Refusal::Full`] when
    /// the list is, [`crate::refusal::Refusal::Changed`] when somebody else does something with it at this moment.
    async fn attention_step(&self, actor: &Actor, case: CaseId, step: &AttentionStep) -> Result<(), Failure>;
    /// Who helps oneself; `None` for who has no coach.
    async fn own_attention(&self, actor: &Actor) -> Result<Option<AttentionFile>, Failure>;
    /// What a participant does with it, in the language in which they read the question.
    async fn own_attention_step(&self, actor: &Actor, step: &OwnAttentionStep, language: UiLanguage) -> Result<(), Failure>;
}

/// Letters to a neighbourhood, with an invitation for a talk.
#[async_trait]
pub trait Waves {
    /// The waves where the actor is a coach.
    async fn waves(&self, actor: &Actor) -> Result<waves::Waves, Failure>;
    /// Makes the letters of a wave. Of the people nothing is kept. `key` as in [`Posting::begin_place`]: the answer is the same
    /// letters then.
    async fn make_wave(&self, actor: &Actor, form: &WaveForm, key: uuid::Uuid) -> Result<MadeLetters, Failure>;
    /// Answers a letter; whoever would like to talk is called by a coach. [`crate::refusal::Refusal::NotRecognised`] when there is no
    /// letter with this code, [`crate::refusal::Refusal::Repeated`] when somebody answered with it before.
    async fn answer_letter(&self, actor: &Actor, reply: &LetterReply, from: &Origin) -> Result<(), Failure>;
}

/// Warm hand-overs. Each side sees its own part: a coach those of the own people, a partner what is permitted of those to its
/// places, a participant what is their own. Everything else does not exist: [`crate::refusal::Refusal::NotAllowed`].
/// [`crate::refusal::Refusal::WrongState`] when a step cannot be done now. `key` as in [`Posting::begin_place`].
#[async_trait]
pub trait HandOvers {
    /// A coach prepares to bring somebody to a public place; nobody hears of it yet.
    async fn prepare_hand_over(
        &self,
        actor: &Actor,
        case: CaseId,
        place: &Slug,
        day_part: Option<DayPart>,
        key: uuid::Uuid,
    ) -> Result<HandOverId, Failure>;
    /// One of the own people's.
    async fn hand_over(&self, actor: &Actor, id: HandOverId) -> Result<HandOver, Failure>;
    /// Those of one of the own people, last changed first, at most 200.
    async fn hand_overs_of(&self, actor: &Actor, case: CaseId) -> Result<Vec<HandOver>, Failure>;
    /// The people at the partner's to whom it can be sent.
    async fn contacts_at(&self, actor: &Actor, id: HandOverId) -> Result<Vec<(AccountId, String)>, Failure>;
    /// What would be shared with this question, for the coach and for the participant: word by word what the partner reads.
    async fn lines_to_share(&self, actor: &Actor, id: HandOverId, form: &PermissionForm) -> Result<SharedLines, Failure>;
    /// What a coach does with it; answers where it goes on, which is another one after [`CoachStep::Redirect`].
    async fn coach_step(&self, actor: &Actor, id: HandOverId, step: &CoachStep, key: uuid::Uuid) -> Result<HandOverId, Failure>;
    /// Those to the places of an organisation, by term; in parts, counted from 1. Without a name where there is no permission.
    async fn hand_overs_to(&self, actor: &Actor, organisation: OrganisationId, part: u32) -> Result<Part<HandOver>, Failure>;
    /// Opens one; the others see from then on that it was opened.
    async fn open_hand_over(&self, actor: &Actor, id: HandOverId) -> Result<Option<HandOver>, Failure>;
    /// What a partner does with it. [`crate::refusal::Refusal::Full`] when there is no seat on the day part.
    async fn partner_step(&self, actor: &Actor, id: HandOverId, step: &PartnerStep, key: uuid::Uuid) -> Result<(), Failure>;
    /// One's own, last changed first.
    async fn own_hand_overs(&self, actor: &Actor) -> Result<Vec<HandOver>, Failure>;
    /// One's own.
    async fn own_hand_over(&self, actor: &Actor, id: HandOverId) -> Result<Option<HandOver>, Failure>;
    /// What a participant does with their own.
    async fn own_step(&self, actor: &Actor, id: HandOverId, step: OwnHandOverStep, key: uuid::Uuid) -> Result<(), Failure>;
}

/// Bringing files in.
#[async_trait]
pub trait Imports {
    /// Stores what a file holds, in batches that are each stored whole. Importing a file twice changes nothing
    /// the second time. `progress` is called with the number of records done so far.
    async fn import(
        &self,
        actor: &Actor,
        entries: Vec<Entry>,
        mode: ImportMode,
        progress: &(dyn Fn(u64) + Sync),
    ) -> Result<ImportReport, Failure>;
}

/// Signing in, and what belongs to one's own account.
///
/// Whether an address has an account shows in no answer and in no time it takes.
#[async_trait]
pub trait Accounts {
    /// Who holds this token now; `None` when the session ended. Not asked by anybody: every request begins with it.
    async fn signed_in(&self, token: &SessionToken) -> Result<Option<SignedIn>, Failure>;
    /// Signs in with a password. [`crate::refusal::Refusal::NotRecognised`] for every reason; [`crate::refusal::Refusal::TooOften`] beyond the limits.
    async fn sign_in_with_password(
        &self,
        actor: &Actor,
        email: &EmailAddress,
        password: &str,
        from: &Origin,
    ) -> Result<SessionToken, Failure>;
    /// Sends a code to an address, when it has an account. The answer is the same when it has none.
    async fn send_sign_in_code(&self, actor: &Actor, email: &EmailAddress, from: &Origin) -> Result<(), Failure>;
    /// Signs in with a code that was sent. As [`Accounts::sign_in_with_password`].
    async fn sign_in_with_code(&self, actor: &Actor, email: &EmailAddress, code: &str, from: &Origin) -> Result<SessionToken, Failure>;
    /// Ends this session.
    async fn sign_out(&self, actor: &Actor) -> Result<(), Failure>;
    /// Where the account is signed in, last used first.
    async fn sessions(&self, actor: &Actor) -> Result<Vec<Session>, Failure>;
    /// Ends every session of the account but this one.
    async fn sign_out_elsewhere(&self, actor: &Actor) -> Result<(), Failure>;
    /// Sets another password; ends every other session.
    async fn change_password(&self, actor: &Actor, current: &str, new: &str) -> Result<(), Failure>;
    /// The invitation behind a link; `None` when it was used, has passed, or never was.
    async fn invitation(&self, actor: &Actor, token: &str) -> Result<Option<Invitation>, Failure>;
    /// Makes the account that an invitation offers, or adds what it offers to the account of that address, whose password
    /// is then asked. Signs in.
    async fn accept_invitation(
        &self,
        actor: &Actor,
        token: &str,
        name: &str,
        password: &str,
        from: &Origin,
    ) -> Result<SessionToken, Failure>;
}

/// The second step of signing in.
#[async_trait]
pub trait SecondSteps {
    /// Gives the second step: six digits, or a recovery code, which is then used up. The session gets a new token. `key` as in
    /// [`SecondSteps::confirm_second_step`].
    async fn give_second_step(&self, actor: &Actor, code: &str, key: uuid::Uuid) -> Result<SessionToken, Failure>;
    /// Begins to set up a second step. The same secret until it is confirmed or replaced.
    async fn begin_second_step(&self, actor: &Actor) -> Result<SecondStepSecret, Failure>;
    /// Confirms the second step with its first six digits; answers a new token and the recovery codes, shown once. `key` makes
    /// that a form sent twice gets the same answer, for [`crate::accounts::terms::SAME_ANSWER`].
    async fn confirm_second_step(&self, actor: &Actor, code: &str, key: uuid::Uuid) -> Result<(SessionToken, Vec<String>), Failure>;
    /// What the form with this key was answered a moment ago, when this token sent it or was the answer; else `None`. Not asked
    /// by anybody: the session that sent it has ended by then.
    async fn second_step_answer(&self, token: &SessionToken, key: uuid::Uuid) -> Result<Option<(SessionToken, Vec<String>)>, Failure>;
    /// Begins to move the second step to another telephone; asks the present digits or a recovery code. The present one holds
    /// until the new one is confirmed.
    async fn begin_moving_second_step(&self, actor: &Actor, code: &str) -> Result<(), Failure>;
    /// The secret for the other telephone; `None` when it was not begun in this session, or too long ago.
    async fn moving_second_step(&self, actor: &Actor) -> Result<Option<SecondStepSecret>, Failure>;
    /// Confirms the other telephone with its first six digits: from then on only that one holds. As
    /// [`SecondSteps::confirm_second_step`].
    async fn move_second_step(&self, actor: &Actor, code: &str, key: uuid::Uuid) -> Result<(SessionToken, Vec<String>), Failure>;
}

/// Who may use Meedoen for their work, and what was done with it.
#[async_trait]
pub trait Administration {
    /// Invites somebody. The grants must lie within what the actor may give.
    async fn invite(&self, actor: &Actor, email: &EmailAddress, name: &str, language: UiLanguage, grants: &[Grant]) -> Result<(), Failure>;
    /// Accounts with a role where the actor is an administrator, by name.
    async fn accounts(&self, actor: &Actor) -> Result<Vec<Account>, Failure>;
    /// Closes an account: every session ends at once. Within the own municipality: all that the account may do must lie there, or
    /// all that it could do before it lost its last role.
    async fn close_account(&self, actor: &Actor, account: AccountId) -> Result<(), Failure>;
    /// How many people a coach has where the actor is an administrator, and who could take over from them.
    async fn people_to_give(&self, actor: &Actor, coach: AccountId) -> Result<PeopleToGive, Failure>;
    /// Gives the people of a coach to another one, with everything that waits: all of them, or as many as there is room for, those who
    /// came first. Both coaches hear it. [`crate::refusal::Refusal::Full`] when there is room for nobody.
    /// `key` as in [`Posting::begin_place`].
    async fn give_people_on(&self, actor: &Actor, coach: AccountId, to: AccountId, key: uuid::Uuid) -> Result<(), Failure>;
    /// Takes the second step off an account whose owner lost it, within the same limits and never off one's own: every session
    /// ends, and the owner hears it. [`crate::refusal::Refusal::WrongState`] when it has none.
    async fn remove_second_step(&self, actor: &Actor, account: AccountId) -> Result<(), Failure>;
    /// Makes an account with a password: for the first administrator, from the command line.
    async fn create_account(
        &self,
        actor: &Actor,
        email: &EmailAddress,
        name: &str,
        password: &str,
        grants: &[Grant],
    ) -> Result<AccountId, Failure>;
    /// Lines of the log, newest first, at most [`crate::audit::AUDIT_PAGE`].
    async fn audit_lines(&self, actor: &Actor, query: &AuditQuery) -> Result<Vec<AuditLine>, Failure>;
    /// Messages in the outbox, newest first, at most 100: those that wait or failed, and those that were sent.
    async fn outbox(&self, actor: &Actor) -> Result<Vec<Mail>, Failure>;
    /// Tries a message that failed once more.
    async fn retry_mail(&self, actor: &Actor, mail: uuid::Uuid) -> Result<(), Failure>;
}

/// Partners post places and keep them true. Places of others do not exist here.
#[async_trait]
pub trait Posting {
    /// The organisations that the actor works for, by name.
    async fn own_organisations(&self, actor: &Actor) -> Result<Vec<OrganisationName>, Failure>;
    /// One page of the places of an organisation, whatever their state, last changed first.
    async fn own_places(&self, actor: &Actor, organisation: OrganisationId, page: u32) -> Result<OwnPlaces, Failure>;
    /// A place of an organisation that the actor works for.
    async fn own_place(&self, actor: &Actor, place: PlaceId) -> Result<Option<OwnPlace>, Failure>;
    /// Begins a place with what is known of it: a title at least. `key` makes that a form sent twice makes one place:
    /// the answer is the same place then.
    async fn begin_place(
        &self,
        actor: &Actor,
        organisation: OrganisationId,
        content: PlaceContent,
        key: uuid::Uuid,
    ) -> Result<PlaceId, Failure>;
    /// Changes what a place is; its state, photo and confirmation stay as they are. [`crate::refusal::Refusal::Changed`]
    /// when it is not in the state `base` any more.
    async fn change_place(&self, actor: &Actor, place: PlaceId, base: Revision, content: PlaceContent) -> Result<(), Failure>;
    /// Moves a place to another state. [`crate::refusal::Refusal::WrongState`] when that cannot be done or something is
    /// still missing.
    async fn move_place(&self, actor: &Actor, place: PlaceId, base: Revision, step: PlaceMove) -> Result<(), Failure>;
    /// Gives a place another last day, or none, and puts it (back) on the marketplace, in one change. Refused as
    /// [`Posting::move_place`], and with [`crate::refusal::Refusal::Ended`] for a day that is over or before the first day.
    async fn prolong_place(&self, actor: &Actor, place: PlaceId, base: Revision, ends_on: Option<chrono::NaiveDate>)
    -> Result<(), Failure>;
    /// Throws a draft away, with its photo and its history. [`crate::refusal::Refusal::WrongState`] when others saw the place or
    /// had a seat there, now or before: that one can only be put away. `key` as in [`Posting::begin_place`].
    async fn discard_place(&self, actor: &Actor, place: PlaceId, base: Revision, key: uuid::Uuid) -> Result<(), Failure>;
    /// Gives a place another photo, or none. What is not a photo is refused by name (`Photo...`). `key` as in
    /// [`Posting::begin_place`].
    async fn set_photo(
        &self,
        actor: &Actor,
        place: PlaceId,
        base: Revision,
        photo: Option<std::sync::Arc<[u8]>>,
        key: uuid::Uuid,
    ) -> Result<(), Failure>;
    /// Counts one more person on a day part, somebody who came by themselves for example. [`crate::refusal::Refusal::Full`]
    /// when nothing is free, however many ask at once. `key` as in [`Posting::begin_place`].
    async fn take_seat(&self, actor: &Actor, place: PlaceId, day_part: DayPart, key: uuid::Uuid) -> Result<(), Failure>;
    /// Counts one person less on a day part. `key` as in [`Posting::begin_place`].
    async fn free_seat(&self, actor: &Actor, place: PlaceId, day_part: DayPart, key: uuid::Uuid) -> Result<(), Failure>;
    /// Counts one more person who waits for a day part. [`crate::refusal::Refusal::StillFree`] when something is free
    /// there, [`crate::refusal::Refusal::Full`] beyond [`crate::posting::WAITING_MAX`]. `key` as in [`Posting::begin_place`].
    async fn add_waiting(&self, actor: &Actor, place: PlaceId, day_part: DayPart, key: uuid::Uuid) -> Result<(), Failure>;
    /// Counts one person less who waits.
    async fn remove_waiting(&self, actor: &Actor, place: PlaceId, day_part: DayPart, key: uuid::Uuid) -> Result<(), Failure>;
    /// The last changes of a place, newest first, at most 50.
    async fn place_versions(&self, actor: &Actor, place: PlaceId) -> Result<Vec<PlaceVersion>, Failure>;
    /// The place that the link in "klopt dit nog?" is about; `None` when it was answered or has passed.
    async fn place_to_confirm(&self, actor: &Actor, token: &str) -> Result<Option<OwnPlace>, Failure>;
    /// Says by that link that the place is still true.
    async fn confirm_by_link(&self, actor: &Actor, token: &str) -> Result<(), Failure>;
    /// Makes a place what it was before a change, but for its state. That is a change itself.
    async fn undo_place(&self, actor: &Actor, place: PlaceId, base: Revision, version: uuid::Uuid) -> Result<(), Failure>;
}

/// An administrator looks at what is new before it is public.
#[async_trait]
pub trait Checking {
    /// An organisation would like to join. `key` as in [`Posting::begin_place`].
    async fn apply(&self, actor: &Actor, form: &ApplicationForm, key: uuid::Uuid, from: &Origin) -> Result<(), Failure>;
    /// What waits, oldest first, at most 300.
    async fn to_check(&self, actor: &Actor) -> Result<Vec<ToCheck>, Failure>;
    /// An application.
    async fn application(&self, actor: &Actor, id: uuid::Uuid) -> Result<Option<Application>, Failure>;
    /// Lets an organisation join: it is made, and whoever applied is invited to edit its places.
    async fn approve_application(&self, actor: &Actor, id: uuid::Uuid) -> Result<(), Failure>;
    /// Declines an application; whoever applied hears why.
    async fn decline_application(&self, actor: &Actor, id: uuid::Uuid, reason: &str) -> Result<(), Failure>;
    /// A place that waits for a check, as it will be seen.
    async fn place_to_check(&self, actor: &Actor, place: PlaceId) -> Result<Option<OwnPlace>, Failure>;
    /// Puts a place on the marketplace; its editors hear it.
    async fn approve_place(&self, actor: &Actor, place: PlaceId, base: Revision) -> Result<(), Failure>;
    /// Sends a place back with a question; its editors hear it.
    async fn return_place(&self, actor: &Actor, place: PlaceId, base: Revision, question: &str) -> Result<(), Failure>;
}

/// Municipalities that take part, and what each of them chose.
#[async_trait]
pub trait Municipalities {
    /// Every municipality that is known here, by name: those that take part and those that did. Every page asks for them.
    async fn municipalities(&self, actor: &Actor) -> Result<std::sync::Arc<[Municipality]>, Failure>;
    /// A municipality of which the actor is an administrator, with the state of its settings.
    async fn own_municipality(&self, actor: &Actor, municipality: &Slug) -> Result<OwnMunicipality, Failure>;
    /// Changes a part of the settings. [`crate::refusal::Refusal::Changed`] when that part is not in the state `base` any
    /// more; the other parts may have changed meanwhile.
    async fn change_settings(&self, actor: &Actor, municipality: &Slug, base: Revision, change: SettingsChange) -> Result<(), Failure>;
    /// Gives a municipality another logo, or none. As [`Municipalities::change_settings`]; what is not a picture is refused by
    /// name (`Photo...`).
    async fn set_logo(&self, actor: &Actor, municipality: &Slug, base: Revision, logo: Option<std::sync::Arc<[u8]>>)
    -> Result<(), Failure>;
}

/// Visitors say that something about a place is not right, and administrators look at it.
#[async_trait]
pub trait Reports {
    /// The public place with this slug, for who wants to say something about it; `None` when there is none.
    async fn place_to_report(&self, actor: &Actor, slug: &Slug) -> Result<Option<PlaceToReport>, Failure>;
    /// Somebody says something about a public place. `key` as in [`Posting::begin_place`].
    async fn report_place(&self, actor: &Actor, slug: &Slug, form: &ReportForm, key: uuid::Uuid, from: &Origin) -> Result<(), Failure>;
    /// A place with what waits about it; `None` when nothing does.
    async fn reported_place(&self, actor: &Actor, place: PlaceId) -> Result<Option<ReportedPlace>, Failure>;
    /// Asks the partner whether the place is still true, because of the reports that were `seen`; they learn nothing of who made
    /// them. [`crate::refusal::Refusal::WrongState`] when the place is not public or nobody edits it.
    async fn ask_about_reports(
        &self,
        actor: &Actor,
        place: PlaceId,
        seen: &[uuid::Uuid],
        words: &str,
        key: uuid::Uuid,
    ) -> Result<(), Failure>;
    /// Ends the reports that were `seen`. Whoever left an address hears it, and the address is erased.
    /// [`crate::refusal::Refusal::Changed`] when the place or one of them is not as it was seen.
    async fn settle_reports(&self, actor: &Actor, place: PlaceId, seen: &[uuid::Uuid], verdict: &ReportVerdict) -> Result<(), Failure>;
}

/// Other words for what people type: for the whole installation.
#[async_trait]
pub trait SearchWordLists {
    /// Everything that search knows.
    async fn search_words(&self, actor: &Actor) -> Result<SearchWords, Failure>;
    /// Adds a line; search uses it at once. [`crate::refusal::Refusal::AlreadyThere`] when another own line begins with the same word
    /// in any form, [`crate::refusal::Refusal::Full`] beyond [`crate::search_words::LINES_MAX`].
    async fn add_search_line(&self, actor: &Actor, line: &SearchLine) -> Result<(), Failure>;
    /// Removes an own line; one that is gone is no error.
    async fn remove_search_line(&self, actor: &Actor, id: uuid::Uuid) -> Result<(), Failure>;
    /// What search makes of a text now.
    async fn try_search(&self, actor: &Actor, text: &str) -> Result<SearchTrial, Failure>;
}

/// What the program does by itself.
#[async_trait]
pub trait Jobs {
    /// How every job stands.
    async fn jobs(&self, actor: &Actor) -> Result<Vec<JobState>, Failure>;
}

/// Files of one's own: places that come in, and what is taken along.
#[async_trait]
pub trait OwnFiles {
    /// Looks at a file with places and keeps it for a while, in the place of one that the actor gave before.
    async fn look_at_file(&self, actor: &Actor, organisation: OrganisationId, file: PlacesFile) -> Result<Looked, Failure>;
    /// What storing a file would do; `None` when it was stored, thrown away or has passed.
    async fn file_preview(&self, actor: &Actor, file: uuid::Uuid) -> Result<Option<FilePreview>, Failure>;
    /// Stores what the preview with this `stand` showed, all of it together: new places as drafts, changed ones with their
    /// history. With `submit` the new ones that are complete are submitted, each as by hand. [`crate::refusal::Refusal::Changed`]
    /// when it would do something else now, [`crate::refusal::Refusal::Repeated`] when it was done before.
    async fn store_file(&self, actor: &Actor, file: uuid::Uuid, stand: &str, submit: bool) -> Result<(), Failure>;
    /// Throws a file away; [`crate::refusal::Refusal::Repeated`] when it was stored or thrown away before.
    async fn drop_file(&self, actor: &Actor, file: uuid::Uuid) -> Result<(), Failure>;
    /// A file with data of an organisation.
    async fn take_along(&self, actor: &Actor, organisation: OrganisationId, what: OrganisationFile) -> Result<OwnFile, Failure>;
    /// A file with everything of one's own account but its secrets.
    async fn own_account_file(&self, actor: &Actor) -> Result<OwnFile, Failure>;
}

/// How often places are seen.
#[async_trait]
pub trait Figures {
    /// Somebody looks at the public page of a place. People who work for its organisation do not count. Of who looks
    /// nothing is kept; the number is stored within a minute.
    fn count_view(&self, actor: &Actor, place: PlaceId, organisation: OrganisationId) -> Result<(), Failure>;
    /// How often the places of an organisation were seen, month by month, with one page of its places.
    async fn own_figures(&self, actor: &Actor, organisation: OrganisationId, page: u32) -> Result<OwnFigures, Failure>;
}

/// What a coach and a participant write down of a talk. A report of somebody else does not exist here.
///
/// Each change names the state `base` that was looked at: [`crate::refusal::Refusal::Changed`] when it is not in that state any
/// more, [`crate::refusal::Refusal::WrongState`] when that cannot be done now.
#[async_trait]
pub trait Conversations {
    /// The report of one of the own people; an empty one when nothing was written yet.
    async fn report(&self, actor: &Actor, case: CaseId) -> Result<ConversationReport, Failure>;
    /// Writes the report; answers the state it is in now. With `keep` it becomes a version of its own, without it is still being
    /// written and is written over. The same again changes nothing.
    async fn write_report(
        &self,
        actor: &Actor,
        case: CaseId,
        base: Revision,
        content: &ReportContent,
        keep: bool,
    ) -> Result<Revision, Failure>;
    /// The participant got the report.
    async fn show_report(&self, actor: &Actor, case: CaseId, base: Revision, shown: ToldOn) -> Result<(), Failure>;
    /// The participant said on paper or aloud that it is right, or that they do not want it.
    async fn record_answer(&self, actor: &Actor, case: CaseId, base: Revision, agrees: bool, told: ToldOn) -> Result<(), Failure>;
    /// One's own reports, as far as one got them.
    async fn own_reports(&self, actor: &Actor) -> Result<Vec<ConversationReport>, Failure>;
    /// Changes one's own report: a version of one's own.
    async fn correct_report(&self, actor: &Actor, case: CaseId, base: Revision, content: &ReportContent) -> Result<(), Failure>;
    /// "Dit klopt", or "Ik wil dit niet".
    async fn answer_report(&self, actor: &Actor, case: CaseId, base: Revision, agrees: bool) -> Result<(), Failure>;
}

/// How somebody manages, over time. Only their coach and they themselves see it.
#[async_trait]
pub trait SelfReliance {
    /// The matrix of one of the own people.
    async fn matrix(&self, actor: &Actor, case: CaseId) -> Result<SelfRelianceMatrix, Failure>;
    /// Fills it in for a moment, on a day. [`crate::refusal::Refusal::Changed`] as for [`Conversations`].
    async fn fill_matrix(
        &self,
        actor: &Actor,
        case: CaseId,
        moment: MatrixMoment,
        base: Revision,
        on: NaiveDate,
        scores: &Scores,
    ) -> Result<(), Failure>;
    /// One's own matrix, as each coach filled it in.
    async fn own_matrices(&self, actor: &Actor) -> Result<Vec<SelfRelianceMatrix>, Failure>;
}

/// Steps that somebody takes, and the thank-you for one that is done.
#[async_trait]
pub trait Plans {
    /// The plan of one of the own people.
    async fn plan(&self, actor: &Actor, case: CaseId) -> Result<Plan, Failure>;
    /// Adds a step; [`crate::refusal::Refusal::Full`] beyond [`crate::plans::STEPS_MAX`]. `key` as in [`Posting::begin_place`].
    async fn add_step(&self, actor: &Actor, case: CaseId, form: &StepForm, key: uuid::Uuid) -> Result<(), Failure>;
    /// Changes what a step is. One that was done stays as it is: [`crate::refusal::Refusal::WrongState`].
    async fn change_step(&self, actor: &Actor, case: CaseId, step: StepId, form: &StepForm) -> Result<(), Failure>;
    /// Takes a step out that was not done; one that is gone is no error.
    async fn drop_step(&self, actor: &Actor, case: CaseId, step: StepId) -> Result<(), Failure>;
    /// Says that a step is done, or that it is not yet. One with a thank-you stays done.
    async fn finish_step(&self, actor: &Actor, case: CaseId, step: StepId, done: bool) -> Result<(), Failure>;
    /// Gives a thank-you for a step that is done, once. [`crate::refusal::Refusal::Full`] when the person got what they can get this
    /// year, [`crate::refusal::Refusal::Spent`] when the municipality has no more, however many are given at once.
    async fn thank(&self, actor: &Actor, case: CaseId, step: StepId, kind: ThankYouKind) -> Result<(), Failure>;
    /// One's own steps, with each coach.
    async fn own_plans(&self, actor: &Actor) -> Result<Vec<OwnPlan>, Failure>;
    /// As [`Plans::finish_step`], for one's own.
    async fn finish_own_step(&self, actor: &Actor, step: StepId, done: bool) -> Result<(), Failure>;
    /// What was given this year in the municipalities of a manager: numbers, and who gave it, never to whom.
    async fn reward_totals(&self, actor: &Actor) -> Result<Vec<(Slug, RewardTotals)>, Failure>;
    /// The same of one of them as a file. [`crate::refusal::Refusal::NotAllowed`] when it is not told who gave what.
    async fn rewards_file(&self, actor: &Actor, municipality: &Slug, what: RewardsFile) -> Result<OwnFile, Failure>;
}

/// Experience experts: who they are, what they show, where they stand. Training and pairs are use cases of their own.
#[async_trait]
pub trait Experts {
    /// Somebody would like to become one. Whoever has nothing here yet gets a profile, and a session for it. `key` as in
    /// [`Posting::begin_place`]; who asked before stays as they are.
    async fn become_expert(
        &self,
        actor: &Actor,
        application: &ExpertApplication,
        key: uuid::Uuid,
        from: &Origin,
    ) -> Result<Option<SessionToken>, Failure>;
    /// What one filled in as an experience expert, and where one stands; `None` for who is none.
    async fn own_expert(&self, actor: &Actor) -> Result<Option<Expert>, Failure>;
    /// Corrects what one shows, and with how many people one would go along.
    async fn change_own_expert(&self, actor: &Actor, form: &ExpertForm) -> Result<(), Failure>;
    /// What one went through, and who may know of it, from now on. What is not in it is gone.
    async fn set_experiences(&self, actor: &Actor, experiences: &Experiences) -> Result<(), Failure>;
    /// Begins, pauses, goes a step back, stops, comes back. Nobody asks why.
    async fn own_expert_step(&self, actor: &Actor, step: ExpertMove) -> Result<(), Failure>;
    /// What waits for coordinators of the municipalities of the actor.
    async fn coordination(&self, actor: &Actor) -> Result<DueList, Failure>;
    /// The experience experts of the municipalities of a coordinator, by name. Without their words and experiences.
    async fn experts(&self, actor: &Actor) -> Result<Vec<Expert>, Failure>;
    /// One of them, whole; what they went through as well, since the coordinator is always told.
    async fn expert(&self, actor: &Actor, id: ParticipantId) -> Result<ExpertFile, Failure>;
    /// Cents that experience experts of the municipalities of a coordinator did not get back yet.
    async fn open_expenses(&self, actor: &Actor) -> Result<BTreeMap<ParticipantId, u32>, Failure>;
    /// What a coordinator does with one of them.
    async fn expert_step(&self, actor: &Actor, id: ParticipantId, step: &CoordinatorStep) -> Result<(), Failure>;
    /// A coach asks one of the own people whether it would be something for them; once in three months.
    async fn ask_to_become_expert(&self, actor: &Actor, case: CaseId) -> Result<(), Failure>;
    /// Who they are: those who chose to be shown, each as far as they chose.
    async fn public_experts(&self, actor: &Actor) -> Result<Vec<PublicExpert>, Failure>;
}

/// Training experience experts. A coordinator sees what lies in the own municipalities, a trainer the own groups, a participant what
/// is their own; anything else does not exist: [`crate::refusal::Refusal::NotAllowed`]. `key` as in [`Posting::begin_place`].
#[async_trait]
pub trait Training {
    /// Tracks, groups, and what waits.
    async fn training(&self, actor: &Actor) -> Result<TrainingOverview, Failure>;
    /// A track with its modules.
    async fn track(&self, actor: &Actor, id: TrackId) -> Result<Track, Failure>;
    /// Makes a track with these modules.
    async fn make_track(
        &self,
        actor: &Actor,
        municipality: &Slug,
        form: &TrackForm,
        modules: &[ModuleForm],
        key: uuid::Uuid,
    ) -> Result<TrackId, Failure>;
    /// Changes a track. [`crate::refusal::Refusal::Changed`] when it is not in the state `base` any more,
    /// [`crate::refusal::Refusal::WrongState`] when a group has to do with what goes, [`crate::refusal::Refusal::Full`] when there
    /// are as many modules or files as there can be. What is no file of ours is refused by name (`NotAPhoto`, `PhotoTooLarge`).
    async fn change_track(&self, actor: &Actor, id: TrackId, base: Revision, step: &TrackStep, key: uuid::Uuid) -> Result<(), Failure>;
    /// A file of a module, for who coordinates or trains it and for members of a group that goes through it.
    async fn material(&self, actor: &Actor, id: MaterialId) -> Result<(Material, Vec<u8>), Failure>;
    /// Makes a group that goes through a track.
    async fn make_group(&self, actor: &Actor, track: TrackId, form: &GroupForm, key: uuid::Uuid) -> Result<TrainingGroupId, Failure>;
    /// A group with its members.
    async fn training_group(&self, actor: &Actor, id: TrainingGroupId) -> Result<OpenGroup, Failure>;
    /// Does something with a group. [`crate::refusal::Refusal::Full`] when it has as many members as it may have, however many are
    /// added at once; [`crate::refusal::Refusal::Changed`] when a session is not in the edition that was looked at;
    /// [`crate::refusal::Refusal::WrongState`] when it cannot be done now.
    async fn change_group(&self, actor: &Actor, id: TrainingGroupId, step: &GroupStep, key: uuid::Uuid) -> Result<(), Failure>;
    /// The certificate that a member was given, to print it for them.
    async fn certificate_of(&self, actor: &Actor, group: TrainingGroupId, who: ParticipantId) -> Result<CertificatePaper, Failure>;
    /// What a municipality chose about training.
    async fn training_settings(&self, actor: &Actor, municipality: &Slug) -> Result<TrainingSettings, Failure>;
    /// Chooses something else. [`crate::refusal::Refusal::Changed`] when it is not in the state that is named in it any more.
    async fn change_training_settings(&self, actor: &Actor, municipality: &Slug, new: &TrainingSettings) -> Result<(), Failure>;
    /// One's own training.
    async fn own_training(&self, actor: &Actor) -> Result<OwnTraining, Failure>;
    /// Does something with one's own training. Nobody asks why.
    async fn go_on_with_training(&self, actor: &Actor, step: &OwnTrainingStep) -> Result<(), Failure>;
    /// What stands on the certificate with this code. [`crate::refusal::Refusal::NotRecognised`] for every reason why there is none.
    async fn certificate(&self, actor: &Actor, code: &str, from: &Origin) -> Result<Certificate, Failure>;
}

/// Buddy pairings: asking, choosing, walking along, ending.
#[async_trait]
pub trait Pairings {
    /// Asks for a buddy; who has an open request already is told so.
    async fn ask_for_buddy(&self, actor: &Actor, request: &BuddyRequest) -> Result<(), Failure>;
    /// What one asked last, and with whom one walks along.
    async fn own_pairings(&self, actor: &Actor) -> Result<OwnPairings, Failure>;
    /// What who asked does. Somebody else's pairing is none.
    async fn own_pairing_step(&self, actor: &Actor, id: PairingId, step: &OwnPairingStep, key: uuid::Uuid) -> Result<(), Failure>;
    /// What the buddy does, for as long as they are the buddy.
    async fn buddy_step(&self, actor: &Actor, id: PairingId, step: &BuddyStep, key: uuid::Uuid) -> Result<(), Failure>;
    /// The pairings of the municipalities of a coordinator that are not over, who waits longest first.
    async fn pairings(&self, actor: &Actor) -> Result<Vec<Pairing>, Failure>;
    /// One of them, whole, with who could be proposed.
    async fn pairing(&self, actor: &Actor, id: PairingId) -> Result<PairingFile, Failure>;
    /// What a coordinator does with one of them.
    async fn pairing_step(&self, actor: &Actor, id: PairingId, step: &CoordinatorPairingStep) -> Result<(), Failure>;
    /// Which buddies had no contact for long or have many people, in the municipalities of a coordinator.
    async fn care_for_buddies(&self, actor: &Actor) -> Result<BuddyCare, Failure>;
    /// A proposal for everybody who waits in the municipalities of a coordinator. Nothing is stored.
    async fn for_everybody(&self, actor: &Actor) -> Result<ForEverybody, Failure>;
    /// Proposes these to each, all of them or none: [`crate::refusal::Refusal::Changed`] when one of them cannot be proposed any more.
    async fn propose_to_all(&self, actor: &Actor, chosen: &BTreeMap<PairingId, Vec<ParticipantId>>, key: uuid::Uuid)
    -> Result<(), Failure>;
}

/// What organisations ask of experience experts.
#[async_trait]
pub trait Engagements {
    /// An organisation asks for an experience expert.
    async fn ask_for_expert(
        &self,
        actor: &Actor,
        organisation: OrganisationId,
        form: &EngagementForm,
        key: uuid::Uuid,
    ) -> Result<(), Failure>;
    /// What an organisation asked, last first. A name only after the yes.
    async fn asked_experts(&self, actor: &Actor, organisation: OrganisationId) -> Result<Vec<Engagement>, Failure>;
    /// What an organisation does with one of its questions.
    async fn asker_step(&self, actor: &Actor, id: EngagementId, step: &AskerStep) -> Result<(), Failure>;
    /// The questions of the municipalities of a coordinator that go on, who waits longest first.
    async fn engagements(&self, actor: &Actor) -> Result<Vec<Engagement>, Failure>;
    /// One of them, with who could do it.
    async fn engagement(&self, actor: &Actor, id: EngagementId) -> Result<EngagementFile, Failure>;
    /// What a coordinator does with one of them.
    async fn engagement_step(&self, actor: &Actor, id: EngagementId, step: &EngagementStep) -> Result<(), Failure>;
    /// What one was asked as an experience expert, last first.
    async fn own_engagements(&self, actor: &Actor) -> Result<Vec<Engagement>, Failure>;
    /// Says yes or no to it, or that it was.
    async fn answer_engagement(&self, actor: &Actor, id: EngagementId, answer: ExpertAnswer) -> Result<(), Failure>;
}

/// The whole product.
pub trait Marketplace:
    Places
    + Organisations
    + Imports
    + Accounts
    + SecondSteps
    + Administration
    + Posting
    + Checking
    + Municipalities
    + Reports
    + SearchWordLists
    + Jobs
    + OwnFiles
    + Figures
    + Matches
    + Participants
    + Introductions
    + Cases
    + Attention
    + Conversations
    + SelfReliance
    + Plans
    + Experts
    + Pairings
    + Engagements
    + HandOvers
    + Waves
    + Training
    + Send
    + Sync
{
}

impl<
    M: Places
        + Organisations
        + Imports
        + Accounts
        + SecondSteps
        + Administration
        + Posting
        + Checking
        + Municipalities
        + Reports
        + SearchWordLists
        + Jobs
        + OwnFiles
        + Figures
        + Matches
        + Participants
        + Introductions
        + Cases
        + Attention
        + Conversations
        + SelfReliance
        + Plans
        + Experts
        + Pairings
        + Engagements
        + HandOvers
        + Waves
        + Training
        + Send
        + Sync,
> Marketplace for M
{
}
