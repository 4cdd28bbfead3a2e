//! Who may do what: every use case with every kind of person, and every form over HTTP.
//!
//! The table is written by hand. A use case or a form without a row fails.

mod attempts;
mod by_http;
mod cases;
mod conversations;
mod engagements;
mod experts;
mod handovers;
mod introductions;
mod own;
mod pairings;
mod people;
mod reports;
mod sensitive;
mod training;
mod waves;

use domain::slug::Slug;
use marketplace::{About, UseCase, allows};
use people::{EVERYBODY, People};

/// A use case: who the policy allows when it is about nothing in particular, about the municipality of people's own
/// role, and about the organisation of the own editor; and who gets it done with something that lies there. The letters
/// stand for the people of [`People`].
struct Row {
    use_case: UseCase,
    nothing: &'static str,
    municipality: &'static str,
    organisation: &'static str,
    done: &'static str,
}

/// The same for every relation.
const fn always(use_case: UseCase, who: &'static str) -> Row {
    Row { use_case, nothing: who, municipality: who, organisation: who, done: who }
}

/// For editors of the organisation it is about.
const fn editors(use_case: UseCase) -> Row {
    Row { use_case, nothing: "EF", municipality: "", organisation: "E", done: "E" }
}

/// For administrators of the municipality it is about.
const fn administrators(use_case: UseCase, done: &'static str) -> Row {
    Row { use_case, nothing: "AB", municipality: "A", organisation: "", done }
}

/// For coaches of the municipality it is about.
const fn coaches(use_case: UseCase) -> Row {
    Row { use_case, nothing: "C", municipality: "C", organisation: "", done: "C" }
}

/// For coordinators of the municipality it is about.
const fn coordinators(use_case: UseCase) -> Row {
    Row { use_case, nothing: "RS", municipality: "R", organisation: "", done: "R" }
}

/// For who coordinates, and for the coach who trains the group.
const fn trainers(use_case: UseCase) -> Row {
    Row { use_case, nothing: "CRS", municipality: "CR", organisation: "", done: "CR" }
}

/// Everybody who signed in, but for who still has to give the second step.
const ONESELF: &str = "EFABPQCNRS";

const TABLE: &[Row] = &[
    always(UseCase::FindPlaces, EVERYBODY),
    always(UseCase::ReadPlace, EVERYBODY),
    always(UseCase::Suggest, EVERYBODY),
    always(UseCase::ListOrganisations, EVERYBODY),
    always(UseCase::ReadOrganisation, EVERYBODY),
    always(UseCase::SignIn, EVERYBODY),
    always(UseCase::ReadInvitation, EVERYBODY),
    always(UseCase::AcceptInvitation, EVERYBODY),
    always(UseCase::ListMunicipalities, EVERYBODY),
    always(UseCase::Apply, EVERYBODY),
    always(UseCase::ConfirmByLink, EVERYBODY),
    always(UseCase::FindMatches, EVERYBODY),
    always(UseCase::Import, "O"),
    always(UseCase::CreateAccount, "O"),
    always(UseCase::GiveSecondStep, "H"),
    always(UseCase::SetUpSecondStep, ONESELF),
    always(UseCase::ReadOwnSessions, ONESELF),
    always(UseCase::SignOutElsewhere, ONESELF),
    always(UseCase::ChangePassword, ONESELF),
    // Who is halfway may leave as well.
    always(UseCase::SignOut, "EFABPQCHNRS"),
    Row { use_case: UseCase::Invite, nothing: "ABO", municipality: "AO", organisation: "O", done: "AO" },
    Row { use_case: UseCase::CloseAccount, nothing: "ABO", municipality: "AO", organisation: "O", done: "AO" },
    administrators(UseCase::GivePeopleOn, "A"),
    administrators(UseCase::ReadApplication, "A"),
    administrators(UseCase::DecideApplication, "A"),
    administrators(UseCase::CheckPlace, "A"),
    // Each sees what lies in the own municipality: `everybody_sees_their_own_municipality`.
    administrators(UseCase::ListAccounts, "AB"),
    administrators(UseCase::ReadQueue, "AB"),
    administrators(UseCase::ReadOutbox, "AB"),
    administrators(UseCase::RetryMail, "AB"),
    Row { use_case: UseCase::ReadAudit, nothing: "PQ", municipality: "P", organisation: "", done: "PQ" },
    editors(UseCase::ReadOwnPlaces),
    editors(UseCase::PostPlace),
    editors(UseCase::ChangePlace),
    editors(UseCase::MovePlace),
    editors(UseCase::SetPhoto),
    editors(UseCase::ChangeSeats),
    editors(UseCase::UndoPlace),
    always(UseCase::MoveSecondStep, ONESELF),
    Row { use_case: UseCase::RemoveSecondStep, nothing: "ABO", municipality: "AO", organisation: "O", done: "AO" },
    administrators(UseCase::ReadSettings, "A"),
    administrators(UseCase::ChangeSettings, "A"),
    always(UseCase::ReportPlace, EVERYBODY),
    administrators(UseCase::ReadReport, "A"),
    administrators(UseCase::DecideReport, "A"),
    // Search words are for the whole installation.
    administrators(UseCase::ReadSearchWords, "AB"),
    administrators(UseCase::ChangeSearchWords, "AB"),
    administrators(UseCase::ReadJobs, "AB"),
    editors(UseCase::ReadFigures),
    editors(UseCase::BringPlaces),
    editors(UseCase::TakeAlong),
    always(UseCase::CountView, EVERYBODY),
    always(UseCase::TakeOwnAccount, ONESELF),
    always(UseCase::KeepProfile, "V"),
    always(UseCase::ComeBack, "V"),
    always(UseCase::ReadOwnProfile, "D"),
    always(UseCase::ChangeOwnProfile, "D"),
    always(UseCase::MakeCard, "D"),
    always(UseCase::Leave, "D"),
    always(UseCase::ReadOwnDevices, "D"),
    always(UseCase::LeaveElsewhere, "D"),
    always(UseCase::ReadOwnLog, "D"),
    always(UseCase::TakeOwnData, "D"),
    always(UseCase::EraseProfile, "D"),
    always(UseCase::AskIntroduction, "VD"),
    always(UseCase::GoOnWithIntroduction, "D"),
    editors(UseCase::ReadInbox),
    editors(UseCase::AnswerIntroduction),
    always(UseCase::AskForCall, EVERYBODY),
    coaches(UseCase::ReadCoachWork),
    coaches(UseCase::TakeUpIntroduction),
    coaches(UseCase::HelpAlong),
    coaches(UseCase::FinishCall),
    coaches(UseCase::ProposeGroup),
    coaches(UseCase::MakeWave),
    coaches(UseCase::ReadWaves),
    always(UseCase::AnswerLetter, EVERYBODY),
    coaches(UseCase::ReadCases),
    coaches(UseCase::AddPerson),
    coaches(UseCase::ChangeCase),
    coaches(UseCase::LogContact),
    coaches(UseCase::GiveCase),
    coaches(UseCase::CloseCase),
    coaches(UseCase::StandIn),
    coaches(UseCase::MakeCardFor),
    always(UseCase::StopCoach, "D"),
    coaches(UseCase::ReadConversation),
    coaches(UseCase::WriteConversation),
    always(UseCase::ReadOwnConversation, "D"),
    always(UseCase::AnswerConversation, "D"),
    coaches(UseCase::ReadAttention),
    coaches(UseCase::ChangeAttention),
    always(UseCase::ReadOwnAttention, "D"),
    always(UseCase::AnswerAttention, "D"),
    coaches(UseCase::ReadMatrix),
    coaches(UseCase::FillMatrix),
    always(UseCase::ReadOwnMatrix, "D"),
    coaches(UseCase::ReadPlan),
    coaches(UseCase::ChangePlan),
    coaches(UseCase::GiveThanks),
    always(UseCase::ReadOwnPlan, "D"),
    always(UseCase::FinishOwnStep, "D"),
    // For managers, of whom there is none among these people.
    always(UseCase::ReadRewards, ""),
    coaches(UseCase::ReadHandOver),
    coaches(UseCase::PrepareHandOver),
    coaches(UseCase::ChangeHandOver),
    editors(UseCase::ReadHandOversToUs),
    editors(UseCase::AnswerHandOver),
    always(UseCase::GoOnWithHandOver, "D"),
    Row { use_case: UseCase::KeepHandOvers, nothing: "K", municipality: "K", organisation: "K", done: "" },
    always(UseCase::ReadReplyRecord, EVERYBODY),
    always(UseCase::AskForBuddy, "D"),
    always(UseCase::ReadOwnPairings, "D"),
    always(UseCase::GoOnWithBuddy, "D"),
    always(UseCase::WalkAlong, "D"),
    // Those of the own municipalities, which of another one are none.
    coordinators(UseCase::ReadPairings),
    coordinators(UseCase::ChangePairing),
    Row { use_case: UseCase::KeepPairings, nothing: "K", municipality: "K", organisation: "K", done: "" },
    editors(UseCase::AskForExpert),
    editors(UseCase::ReadAskedExperts),
    coordinators(UseCase::ReadEngagements),
    coordinators(UseCase::ChangeEngagement),
    always(UseCase::ReadOwnEngagements, "D"),
    always(UseCase::AnswerEngagement, "D"),
    always(UseCase::BecomeExpert, "VD"),
    always(UseCase::ReadOwnExpert, "D"),
    always(UseCase::ChangeOwnExpert, "D"),
    always(UseCase::SetExperiences, "D"),
    always(UseCase::GoOnAsExpert, "D"),
    // Those of the own municipalities, which of another one are none.
    Row { use_case: UseCase::ReadCoordination, nothing: "RS", municipality: "R", organisation: "", done: "RS" },
    coordinators(UseCase::ReadExperts),
    coordinators(UseCase::ChangeExpert),
    coaches(UseCase::AskToBecomeExpert),
    always(UseCase::ReadPublicExperts, EVERYBODY),
    trainers(UseCase::ReadTraining),
    coordinators(UseCase::ChangeTrack),
    coordinators(UseCase::ChangeTrainingGroup),
    trainers(UseCase::PlanTraining),
    trainers(UseCase::MarkAttendance),
    trainers(UseCase::GiveCertificate),
    coordinators(UseCase::SeeVog),
    coordinators(UseCase::ChangeTrainingSettings),
    always(UseCase::ReadOwnTraining, "D"),
    always(UseCase::GoOnWithTraining, "D"),
    always(UseCase::CheckCertificate, EVERYBODY),
    // Nobody can ask for these: the program does it in its own time.
    Row { use_case: UseCase::KeepIntroductions, nothing: "K", municipality: "K", organisation: "K", done: "" },
    Row { use_case: UseCase::ForgetUnused, nothing: "K", municipality: "K", organisation: "K", done: "" },
    Row { use_case: UseCase::AskIfTrue, nothing: "K", municipality: "K", organisation: "K", done: "" },
    Row { use_case: UseCase::EndPlaces, nothing: "K", municipality: "K", organisation: "K", done: "" },
    editors(UseCase::DiscardPlace),
];

fn row(use_case: UseCase) -> &'static Row {
    TABLE.iter().find(|row| row.use_case == use_case).unwrap_or_else(|| panic!("{use_case:?} needs a row in this table"))
}

#[test]
fn every_use_case_has_one_row() {
    for use_case in UseCase::ALL {
        row(*use_case);
    }
    assert_eq!(TABLE.len(), UseCase::ALL.len(), "a row for each, and no two for one");
}

#[tokio::test]
async fn the_policy_says_what_the_table_says() {
    let people = People::imagined();
    let (organisation, municipality) = (People::imagined_organisation(), Slug::of("Utrecht"));
    for row in TABLE {
        let relations = [
            (About::Nothing, row.nothing, "nothing in particular"),
            (About::Municipality(&municipality), row.municipality, "the municipality"),
            (About::Organisation(organisation), row.organisation, "the organisation"),
        ];
        for (about, who, words) in relations {
            for person in people.all() {
                let expected = who.contains(person.letter);
                assert_eq!(allows(&person.actor, row.use_case, about), expected, "{:?} about {words} by {}", row.use_case, person.name);
            }
        }
    }
}

#[tokio::test]
async fn only_who_may_gets_it_done() {
    let people = People::at_work().await;
    let mut wrong = Vec::new();
    for use_case in UseCase::ALL {
        for person in people.all() {
            let done = attempts::is_done(*use_case, &people, person).await;
            if done != row(*use_case).done.contains(person.letter) {
                wrong.push(format!("{use_case:?} by {}: {}", person.name, if done { "done" } else { "refused" }));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
