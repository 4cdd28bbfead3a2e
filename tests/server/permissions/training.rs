//! Training, tried by everybody: a track in Utrecht, and a group there that the coach trains, with the participant in it.

use super::people::{People, Somebody};
use domain::{
    accounts::Origin,
    ids::{ModuleId, ParticipantId, TrackId, TrainingGroupId, TrainingSessionId},
    posting::Revision,
    refusal::Failure,
    slug::Slug,
    training::{
        CatchUp, GroupForm, GroupStep, ModuleForm, OwnTrainingStep, SessionForm, TrackForm, TrackKind, TrackStep, TrainingSettings,
    },
};
use marketplace::{Marketplace, Training as _, UseCase};
use uuid::Uuid;

fn market(people: &People) -> &Marketplace {
    &people.town().app.marketplace
}

fn track_form() -> TrackForm {
    TrackForm { kind: TrackKind::Training, title: "Naast iemand staan".to_owned(), purpose: "Leren van elkaar.".to_owned() }
}

fn group_form(people: &People) -> GroupForm {
    let trainer = people.get('C').actor.account().expect("a coach");
    GroupForm { name: "Groep een".to_owned(), trainer, most: 12 }
}

fn session_form(module: Option<ModuleId>) -> SessionForm {
    SessionForm { at: "2027-09-03T10:00:00Z".parse().expect("a moment"), minutes: 180, place: "Buurthuis".to_owned(), module }
}

/// A track in Utrecht.
pub(super) async fn track(people: &People) -> TrackId {
    let module = ModuleForm { title: "Luisteren".to_owned(), goals: "Stil zijn.".to_owned(), minutes: 180 };
    let made = market(people).make_track(&people.get('R').actor, &Slug::of("Utrecht"), &track_form(), &[module], Uuid::now_v7()).await;
    made.expect("a track")
}

/// A group there with the participant in it.
pub(super) async fn group(people: &People) -> TrainingGroupId {
    let (market, coordinator) = (market(people), &people.get('R').actor);
    let track = track(people).await;
    let id = market.make_group(coordinator, track, &group_form(people), Uuid::now_v7()).await.expect("a group");
    let ask = OwnTrainingStep::Ask(Slug::of("Utrecht"));
    market.go_on_with_training(&people.get('D').actor, &ask).await.expect("asked");
    market.change_group(coordinator, id, &GroupStep::Add(vec![participant(people)]), Uuid::now_v7()).await.expect("added");
    id
}

/// The participant.
pub(super) fn participant(people: &People) -> ParticipantId {
    people.get('D').actor.participant().expect("a participant")
}

/// A session of a group.
pub(super) async fn session(people: &People, group: TrainingGroupId) -> TrainingSessionId {
    let (market, coordinator) = (market(people), &people.get('R').actor);
    market.change_group(coordinator, group, &GroupStep::Plan(session_form(None)), Uuid::now_v7()).await.expect("planned");
    market.training_group(coordinator, group).await.expect("there").sessions[0].id
}

/// As the attempts at everything else.
pub(super) async fn attempt(use_case: UseCase, people: &People, person: &Somebody, origin: &Origin) -> Result<bool, Failure> {
    let (market, actor, utrecht) = (market(people), &person.actor, Slug::of("Utrecht"));
    let id = group(people).await;
    let open = market.training_group(&people.get('R').actor, id).await.expect("there");
    let (track, module, who) = (open.group.track, open.modules[0].id, participant(people));
    let done = async |step: GroupStep| market.change_group(actor, id, &step, Uuid::now_v7()).await.map(|()| true);
    match use_case {
        UseCase::ReadTraining => {
            let read = market.training_group(actor, id).await;
            let listed = market.training(actor).await.is_ok_and(|all| all.groups.iter().any(|group| group.id == id));
            assert_eq!(listed, read.is_ok(), "{}: the list and the group", person.name);
            read.map(|_| true)
        }
        UseCase::ChangeTrack => {
            let made = market.make_track(actor, &utrecht, &track_form(), &[], Uuid::now_v7()).await;
            let changed = market.change_track(actor, track, Revision(1), &TrackStep::Describe(track_form()), Uuid::now_v7()).await;
            assert_eq!((made.is_ok(), market.track(actor, track).await.is_ok()), (changed.is_ok(), changed.is_ok()), "{}", person.name);
            changed.map(|()| true)
        }
        UseCase::ChangeTrainingGroup => {
            let made = market.make_group(actor, track, &group_form(people), Uuid::now_v7()).await;
            let changed = done(GroupStep::Describe(group_form(people))).await;
            assert_eq!(made.is_ok(), changed.is_ok(), "{}", person.name);
            assert_eq!(done(GroupStep::Add(vec![who])).await.is_ok(), changed.is_ok(), "{}", person.name);
            changed
        }
        UseCase::PlanTraining => done(GroupStep::Plan(session_form(Some(module)))).await,
        UseCase::MarkAttendance => done(GroupStep::CatchUp(who, module, Some(CatchUp::OwnPace))).await,
        UseCase::GiveCertificate => {
            let caught = GroupStep::CatchUp(who, module, Some(CatchUp::OwnPace));
            market.change_group(&people.get('R').actor, id, &caught, Uuid::now_v7()).await.expect("done");
            let given = done(GroupStep::Certify(who)).await;
            assert_eq!(market.certificate_of(actor, id, who).await.is_ok(), given.is_ok(), "{}", person.name);
            given
        }
        UseCase::SeeVog => done(GroupStep::SeeVog(who, "2026-11-01".parse().expect("a day"))).await,
        UseCase::ChangeTrainingSettings => {
            let read = market.training_settings(actor, &utrecht).await;
            let revision = read.as_ref().map_or(Revision(0), |settings| settings.revision);
            let settings = TrainingSettings { revision, ..TrainingSettings::default() };
            let changed = market.change_training_settings(actor, &utrecht, &settings).await;
            assert_eq!(read.is_ok(), changed.is_ok(), "{}", person.name);
            changed.map(|()| true)
        }
        UseCase::ReadOwnTraining => market.own_training(actor).await.map(|own| !own.groups.is_empty()),
        UseCase::GoOnWithTraining => market.go_on_with_training(actor, &OwnTrainingStep::Ask(utrecht)).await.map(|()| true),
        UseCase::CheckCertificate => market.certificate(actor, "AAAA-AAAA-AAAA-AAAA-AAAA", origin).await.map(|_| true),
        other => panic!("{other:?} is tried elsewhere"),
    }
}
