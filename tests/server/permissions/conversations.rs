//! What a coach and a participant write down together, tried by everybody. Each attempt is at somebody of the coach in Utrecht,
//! or at what is one's own.

use super::{
    cases,
    people::{People, Somebody},
};
use chrono::Days;
use domain::{
    attention::{AttentionStand, AttentionStep, OwnAttentionStep},
    clock::Clock as _,
    conversations::{ReportContent, ReportPart, Told},
    ending::dutch_day,
    ids::{CaseId, StepId},
    languages::UiLanguage,
    plans::{StepBy, StepForm},
    posting::Revision,
    refusal::{Failure, Refusal},
    rewards::ThankYouKind,
    self_reliance::{LifeDomain, MatrixMoment, Scored, Scores},
};
use marketplace::{Attention as _, Cases as _, Conversations as _, Marketplace, Plans as _, SelfReliance as _, UseCase};
use uuid::Uuid;

fn market(people: &People) -> &Marketplace {
    &people.town().app.marketplace
}

fn content() -> ReportContent {
    let mut content = ReportContent::default();
    content.write(ReportPart::Wishes, "Een tuin.");
    content
}

fn step() -> StepForm {
    StepForm { text: "Koffie drinken".to_owned(), by: StepBy::Together, on: None }
}

/// A step that was done, of somebody whom the coach knows.
async fn done(people: &People, case: CaseId) -> StepId {
    let (market, coach) = (market(people), &people.get('C').actor);
    market.add_step(coach, case, &step(), Uuid::now_v7()).await.expect("added");
    let id = market.plan(coach, case).await.expect("a plan").steps[0].id;
    market.finish_step(coach, case, id, true).await.expect("done");
    id
}

/// As the attempts at everything else.
pub(super) async fn attempt(use_case: UseCase, people: &People, person: &Somebody) -> Result<bool, Failure> {
    let (market, actor) = (market(people), &person.actor);
    let case = cases::added(people).await;
    let done = try_it(use_case, people, person, case).await;
    // Room for the next one.
    match market.close_case(&people.get('C').actor, case).await {
        Ok(()) | Err(Failure::Refused(Refusal::NotAllowed)) => {}
        other => panic!("{other:?}"),
    }
    assert!(market.report(actor, case).await.is_err(), "{}: a case that is closed", person.name);
    done
}

async fn try_it(use_case: UseCase, people: &People, person: &Somebody, case: CaseId) -> Result<bool, Failure> {
    let (market, actor) = (market(people), &person.actor);
    let today = dutch_day(people.town().clock.now());
    match use_case {
        UseCase::ReadConversation => market.report(actor, case).await.map(|_| true),
        UseCase::WriteConversation => {
            let wrote = market.write_report(actor, case, Revision(0), &content(), true).await;
            let base = wrote.as_ref().map_or(Revision(0), |revision| *revision);
            let shown = market.show_report(actor, case, base, (Told::Paper, today)).await;
            let answered = market.record_answer(actor, case, Revision(base.0 + 1), true, (Told::Paper, today)).await;
            assert_eq!((wrote.is_ok(), wrote.is_ok()), (shown.is_ok(), answered.is_ok()), "{}: {shown:?} {answered:?}", person.name);
            wrote.map(|_| true)
        }
        UseCase::ReadOwnConversation => market.own_reports(actor).await.map(|own| own.is_empty()),
        // That of somebody else is not there; whoever may have one of their own is told the same.
        UseCase::AnswerConversation => {
            let coach = &people.get('C').actor;
            let base = market.write_report(coach, case, Revision(0), &content(), true).await.expect("written");
            market.show_report(coach, case, base, (Told::Screen, today)).await.expect("shown");
            let base = Revision(base.0 + 1);
            let answered = market.answer_report(actor, case, base, true).await;
            let corrected = market.correct_report(actor, case, base, &ReportContent::default()).await;
            for outcome in [answered, corrected] {
                assert!(matches!(outcome, Err(Failure::Refused(Refusal::NotAllowed))), "{}: {outcome:?}", person.name);
            }
            market.own_reports(actor).await.map(|_| true)
        }
        UseCase::ReadAttention => market.attention(actor, case).await.map(|file| file.stand == AttentionStand::Open),
        UseCase::ChangeAttention => {
            let until = today + Days::new(30);
            let permitted = market.attention_step(actor, case, &AttentionStep::Permit(until, "Ans".to_owned())).await;
            let ended = market.attention_step(actor, case, &AttentionStep::End).await;
            assert_eq!(permitted.is_ok(), ended.is_ok(), "{}: {ended:?}", person.name);
            permitted.map(|()| true)
        }
        UseCase::ReadOwnAttention => market.own_attention(actor).await.map(|own| own.is_none()),
        // Who has no coach has no list: they are told the same as about that of somebody else.
        UseCase::AnswerAttention => {
            let answered = market.own_attention_step(actor, &OwnAttentionStep::End, UiLanguage::Dutch).await;
            assert!(matches!(answered, Err(Failure::Refused(Refusal::NotAllowed))), "{}: {answered:?}", person.name);
            market.own_attention(actor).await.map(|_| true)
        }
        UseCase::ReadMatrix => market.matrix(actor, case).await.map(|_| true),
        UseCase::FillMatrix => {
            let scores = Scores::from([(LifeDomain::Income, Scored { score: 3, note: String::new() })]);
            market.fill_matrix(actor, case, MatrixMoment::Start, Revision(0), today, &scores).await.map(|()| true)
        }
        UseCase::ReadOwnMatrix => market.own_matrices(actor).await.map(|own| own.is_empty()),
        UseCase::ReadPlan => market.plan(actor, case).await.map(|_| true),
        UseCase::ChangePlan => {
            let id = done(people, case).await;
            let others = [
                market.finish_step(actor, case, id, false).await,
                market.change_step(actor, case, id, &step()).await,
                market.drop_step(actor, case, id).await,
            ];
            let added = market.add_step(actor, case, &step(), Uuid::now_v7()).await;
            assert!(others.iter().all(|other| other.is_ok() == added.is_ok()), "{}: {others:?}", person.name);
            added.map(|()| true)
        }
        UseCase::GiveThanks => {
            let id = done(people, case).await;
            market.thank(actor, case, id, ThankYouKind::Card).await.map(|()| true)
        }
        UseCase::ReadOwnPlan => market.own_plans(actor).await.map(|own| own.is_empty()),
        UseCase::FinishOwnStep => {
            let id = done(people, case).await;
            let other = market.finish_own_step(actor, id, false).await;
            assert!(matches!(other, Err(Failure::Refused(Refusal::NotAllowed))), "{}: that of somebody else", person.name);
            market.own_plans(actor).await.map(|_| true)
        }
        UseCase::ReadRewards => market.reward_totals(actor).await.map(|_| true),
        other => panic!("{other:?} is tried elsewhere"),
    }
}
