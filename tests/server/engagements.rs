//! An organisation asks for an experience expert: a name only after the yes, no without a reason, nothing lost when somebody stops.

use crate::pairings::{Scene, scene};
use chrono::TimeDelta;
use domain::{
    due::DueKind,
    engagements::{
        AskerStep, Engagement, EngagementForm, EngagementKind, EngagementState, EngagementStep, ExpertAnswer, HowItWas, OPEN_MAX,
    },
    experience::Experience,
    experts::{ExpertMove, ExpertRole},
    ids::{EngagementId, OrganisationId},
    refusal::{Failure, Refusal},
    use_cases::{Actor, Engagements as _, Experts as _, Participants as _},
};
use tests::Person;
use uuid::Uuid;

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn form(kind: EngagementKind) -> EngagementForm {
    EngagementForm { kind, words: "Vertel over schulden.".to_owned(), wished: "In mei".to_owned() }
}

/// A town in which an organisation asks.
struct Asking {
    scene: Scene,
    browser: Person,
    editor: Actor,
    organisation: OrganisationId,
}

async fn asking() -> Asking {
    let scene = scene().await;
    let organisation = scene.town.organisation("Tuin De Wijk", "Utrecht").await;
    let browser = scene.town.editor("eva@example.nl", &organisation).await;
    let editor = scene.town.actor(&browser).await;
    Asking { scene, browser, editor, organisation: organisation.id }
}

impl Asking {
    async fn asks(&self, kind: EngagementKind) -> EngagementId {
        let market = self.scene.market();
        market.ask_for_expert(&self.editor, self.organisation, &form(kind), Uuid::now_v7()).await.expect("asked");
        self.seen().await.into_iter().find(|it| it.state == EngagementState::Asked).expect("there").id
    }

    /// What the organisation sees, last asked first.
    async fn seen(&self) -> Vec<Engagement> {
        self.scene.market().asked_experts(&self.editor, self.organisation).await.expect("read")
    }

    async fn coordinates(&self, id: EngagementId, step: EngagementStep) {
        let done = self.scene.market().engagement_step(&self.scene.coordinator, id, &step).await;
        done.unwrap_or_else(|failure| panic!("{step:?}: {failure}"));
    }

    async fn says(&self, expert: &Actor, id: EngagementId, answer: ExpertAnswer) {
        let done = self.scene.market().answer_engagement(expert, id, answer).await;
        done.unwrap_or_else(|failure| panic!("{answer:?}: {failure}"));
    }

    async fn candidates(&self, id: EngagementId) -> Vec<String> {
        let file = self.scene.market().engagement(&self.scene.coordinator, id).await.expect("read");
        file.candidates.into_iter().map(|(_, name)| name).collect()
    }

    async fn waits(&self) -> Vec<DueKind> {
        use domain::codes::Code as _;
        let lines = self.scene.market().coordination(&self.scene.coordinator).await.expect("read").lines;
        lines.into_iter().map(|line| line.due.kind).filter(|kind| kind.code().starts_with("vraag-")).collect()
    }
}

fn of(actor: &Actor) -> domain::ids::ParticipantId {
    actor.participant().expect("a participant")
}

#[tokio::test]
async fn an_organisation_knows_a_name_after_the_yes_and_tells_how_it_was() {
    let asking = asking().await;
    let bea = asking.scene.expert("Bea", 1, Experience::Debts, &[ExpertRole::Speaker]).await;
    asking.scene.expert("Ben", 1, Experience::Debts, &[ExpertRole::Buddy, ExpertRole::Host]).await;
    let id = asking.asks(EngagementKind::Story).await;
    assert_eq!(asking.waits().await, [DueKind::EngagementAsked]);
    assert_eq!(asking.candidates(id).await, ["Bea"], "only who is active and wants it");
    asking.coordinates(id, EngagementStep::Propose(of(&bea))).await;
    let page = asking.browser.get("/partner/ervaringsdeskundigen").await.text();
    assert!(asking.seen().await[0].expert.is_none() && !page.contains("Bea"), "nobody before the yes");
    asking.says(&bea, id, ExpertAnswer::Accept).await;
    assert_eq!(asking.seen().await[0].expert.as_ref().map(|(_, name)| name.as_str()), Some("Bea"));
    let talk = asking.scene.talk();
    asking.coordinates(id, EngagementStep::Plan(talk.clone())).await;
    let file = asking.browser.get(&format!("/partner/ervaringsdeskundigen/{id}/afspraak.ics")).await;
    assert!(file.status == 200 && file.text().contains("BEGIN:VEVENT") && !file.text().contains("Bea"), "{}", file.text());
    let market = asking.scene.market();
    let early = market.answer_engagement(&bea, id, ExpertAnswer::Hold(2)).await;
    assert_eq!(refusal(early), Refusal::WrongState, "not before its day");
    asking.scene.town.clock.pass(TimeDelta::days(3));
    assert_eq!(refusal(market.answer_engagement(&bea, id, ExpertAnswer::Hold(0)).await), Refusal::Text);
    asking.says(&bea, id, ExpertAnswer::Hold(2)).await;
    assert!(asking.waits().await.is_empty(), "the organisation is next");
    let how = HowItWas { mood: 3, words: "Het was stil in de zaal.".to_owned() };
    market.asker_step(&asking.editor, id, &AskerStep::Evaluate(how.clone())).await.expect("told");
    let told = market.engagement(&asking.scene.coordinator, id).await.expect("read");
    assert_eq!((told.how, told.engagement.hours), (Some(how), Some(2)));
    let own = market.own_data(&bea).await.expect("taken along");
    assert_eq!(own.engagements.len(), 1);
    market.erase_profile(&bea).await.expect("erased");
    assert!(asking.seen().await[0].expert.is_none(), "nothing says who it was");
}

#[tokio::test]
async fn a_no_needs_no_reason_and_is_said_once_and_who_stops_leaves_nobody_waiting() {
    let asking = asking().await;
    let bea = asking.scene.expert("Bea", 1, Experience::Debts, &[ExpertRole::Adviser]).await;
    let ben = asking.scene.expert("Ben", 1, Experience::Debts, &[ExpertRole::Adviser]).await;
    let id = asking.asks(EngagementKind::Advice).await;
    let market = asking.scene.market();
    asking.coordinates(id, EngagementStep::Propose(of(&bea))).await;
    assert_eq!(refusal(market.answer_engagement(&ben, id, ExpertAnswer::Accept).await), Refusal::NotAllowed, "it was asked of Bea");
    asking.says(&bea, id, ExpertAnswer::Decline).await;
    assert_eq!(asking.candidates(id).await, ["Ben"], "no is said once");
    let again = market.engagement_step(&asking.scene.coordinator, id, &EngagementStep::Propose(of(&bea))).await;
    assert_eq!(refusal(again), Refusal::Changed);
    asking.coordinates(id, EngagementStep::Propose(of(&ben))).await;
    asking.says(&ben, id, ExpertAnswer::Accept).await;
    market.own_expert_step(&ben, ExpertMove::Stop).await.expect("stopped");
    let left = asking.seen().await.remove(0);
    assert_eq!((left.state, left.expert), (EngagementState::Asked, None));
    assert_eq!(asking.waits().await, [DueKind::EngagementAsked]);
    assert!(market.own_engagements(&ben).await.expect("read").is_empty());
    market.asker_step(&asking.editor, id, &AskerStep::Stop).await.expect("stopped");
    assert!(asking.waits().await.is_empty());

    let key = Uuid::now_v7();
    for _ in 0..2 {
        market.ask_for_expert(&asking.editor, asking.organisation, &form(EngagementKind::Story), key).await.expect("once");
    }
    assert_eq!(asking.seen().await.iter().filter(|it| !it.state.is_over()).count(), 1, "a double click counts once");
    for _ in 1..OPEN_MAX {
        asking.scene.town.clock.pass(TimeDelta::seconds(1));
        market.ask_for_expert(&asking.editor, asking.organisation, &form(EngagementKind::Story), Uuid::now_v7()).await.expect("asked");
    }
    let many = market.ask_for_expert(&asking.editor, asking.organisation, &form(EngagementKind::Story), Uuid::now_v7()).await;
    assert_eq!(refusal(many), Refusal::TooOften);
}
