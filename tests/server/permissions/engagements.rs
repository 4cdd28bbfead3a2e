//! What organisations ask of experience experts, tried by everybody. Each attempt is at a question of the organisation in Utrecht.

use super::people::{self, People, Somebody};
use domain::{
    engagements::{AskerStep, EngagementForm, EngagementKind, EngagementStep, ExpertAnswer, HowItWas},
    ids::{EngagementId, ParticipantId},
    refusal::{Failure, Refusal},
};
use marketplace::{Engagements as _, Marketplace, UseCase};
use uuid::Uuid;

fn market(people: &People) -> &Marketplace {
    &people.town().app.marketplace
}

fn form() -> EngagementForm {
    EngagementForm { kind: EngagementKind::Story, words: "Vertel uw verhaal.".to_owned(), wished: String::new() }
}

/// A new question of the organisation in Utrecht.
pub(super) async fn asked(people: &People) -> EngagementId {
    let (market, editor) = (market(people), &people.get('E').actor);
    let own = people::own().id;
    // Questions that go on are bounded: those of other attempts are stopped.
    for old in market.asked_experts(editor, own).await.expect("read").iter().filter(|old| !old.state.is_over()) {
        market.asker_step(editor, old.id, &AskerStep::Stop).await.expect("stopped");
    }
    market.ask_for_expert(editor, own, &form(), Uuid::now_v7()).await.expect("asked");
    market.asked_experts(editor, own).await.expect("read").into_iter().find(|it| !it.state.is_over()).expect("it").id
}

fn refused<T>(done: &Result<T, Failure>) -> bool {
    matches!(done, Err(Failure::Refused(Refusal::NotAllowed)))
}

/// As the attempts at everything else.
pub(super) async fn attempt(use_case: UseCase, people: &People, person: &Somebody) -> Result<bool, Failure> {
    let (market, actor) = (market(people), &person.actor);
    match use_case {
        UseCase::AskForExpert => {
            let id = asked(people).await;
            let how = AskerStep::Evaluate(HowItWas { mood: 3, words: String::new() });
            let told = market.asker_step(actor, id, &how).await;
            let stopped = market.asker_step(actor, id, &AskerStep::Stop).await;
            let asking = market.ask_for_expert(actor, people::own().id, &form(), Uuid::now_v7()).await;
            assert_eq!((refused(&told), refused(&stopped)), (refused(&asking), refused(&asking)), "{}", person.name);
            asking.map(|()| true)
        }
        UseCase::ReadAskedExperts => market.asked_experts(actor, people::own().id).await.map(|_| true),
        UseCase::ReadEngagements => {
            let id = asked(people).await;
            let listed = market.engagements(actor).await.map(|found| found.iter().any(|it| it.id == id));
            let opened = market.engagement(actor, id).await;
            assert_eq!(matches!(listed, Ok(true)), opened.is_ok(), "{}: the list and the one", person.name);
            opened.map(|_| true)
        }
        UseCase::ChangeEngagement => {
            let id = asked(people).await;
            let nobody = market.engagement_step(actor, id, &EngagementStep::Propose(ParticipantId(Uuid::now_v7()))).await;
            let held = market.engagement_step(actor, id, &EngagementStep::Hold(2)).await;
            let stopped = market.engagement_step(actor, id, &EngagementStep::Stop).await;
            assert_eq!((refused(&nobody), refused(&held)), (refused(&stopped), refused(&stopped)), "{}", person.name);
            stopped.map(|()| true)
        }
        UseCase::ReadOwnEngagements => market.own_engagements(actor).await.map(|_| true),
        UseCase::AnswerEngagement => {
            let id = asked(people).await;
            for answer in [ExpertAnswer::Accept, ExpertAnswer::Decline, ExpertAnswer::Hold(2)] {
                assert!(refused(&market.answer_engagement(actor, id, answer).await), "{}: {answer:?}", person.name);
            }
            // The policy lets participants ask; who was asked, decides: tests/server/engagements.rs.
            if actor.participant().is_some() { Ok(true) } else { Err(Refusal::NotAllowed.into()) }
        }
        other => panic!("{other:?} is tried elsewhere"),
    }
}
