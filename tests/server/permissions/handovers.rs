//! Hand-overs, tried by everybody. Each attempt is at one of the coach in Utrecht to the place there.

use super::{
    cases,
    people::{People, Somebody},
};
use domain::{
    handovers::{CoachStep, OwnHandOverStep, PartnerStep, Room},
    ids::{CaseId, HandOverId},
    refusal::Failure,
    use_cases::{Cases as _, HandOvers as _, Introductions as _},
};
use marketplace::{Marketplace, UseCase};
use uuid::Uuid;

fn market(people: &People) -> &Marketplace {
    &people.town().app.marketplace
}

/// A coach asks the place in Utrecht for room, for somebody they just added.
pub(super) async fn asked(people: &People) -> HandOverId {
    let case = cases::added(people).await;
    let id = prepared(people, case).await;
    market(people).coach_step(&people.get('C').actor, id, &CoachStep::AskRoom, Uuid::now_v7()).await.expect("asked");
    id
}

async fn prepared(people: &People, case: CaseId) -> HandOverId {
    let slug = place_slug(people).await;
    market(people).prepare_hand_over(&people.get('C').actor, case, &slug, None, Uuid::now_v7()).await.expect("prepared")
}

async fn place_slug(people: &People) -> domain::slug::Slug {
    let found = market(people).database().places(&[People::place()]).await.expect("asked");
    found.into_iter().next().expect("the place").0.slug
}

/// A hand-over of the participant among the people, made by the coach who took them up.
pub(super) async fn own(people: &People) -> HandOverId {
    let dirk = &people.get('D').actor;
    let market = market(people);
    if let Some(first) = market.own_hand_overs(dirk).await.expect("listed").first() {
        return first.id;
    }
    let id = super::introductions::own(people).await;
    let not_now = domain::introductions::Answer::NotNow { reason: domain::introductions::NotNowReason::NoRoom, suggestion: None };
    market.answer(&people.get('E').actor, id, &not_now).await.expect("answered");
    market.take_up(&people.get('C').actor, id).await.expect("taken up");
    let cases = market.people(&people.get('C').actor).await.expect("listed").people;
    let case = cases.iter().find(|case| Some(case.participant) == dirk.participant()).expect("one of the people");
    prepared(people, case.id).await
}

/// As the attempts at everything else.
pub(super) async fn attempt(use_case: UseCase, people: &People, person: &Somebody) -> Result<bool, Failure> {
    let (market, actor, coach) = (market(people), &person.actor, &people.get('C').actor);
    if use_case == UseCase::GoOnWithHandOver {
        let id = own(people).await;
        let other = asked(people).await;
        assert!(
            market.own_step(actor, other, OwnHandOverStep::Withdraw, Uuid::now_v7()).await.is_err(),
            "{}: that of somebody else",
            person.name
        );
        end(people, other).await;
        return market.own_hand_over(actor, id).await.map(|found| found.is_some());
    }
    let id = asked(people).await;
    let done = match use_case {
        UseCase::ReadHandOver => market.hand_over(actor, id).await.map(|_| true),
        UseCase::PrepareHandOver => {
            let case = market.hand_over(coach, id).await.expect("read").case;
            let slug = place_slug(people).await;
            let prepared = market.prepare_hand_over(actor, case, &slug, None, Uuid::now_v7()).await;
            if let Ok(id) = prepared {
                market.coach_step(coach, id, &CoachStep::Withdraw, Uuid::now_v7()).await.expect("withdrawn");
            }
            prepared.map(|_| true)
        }
        UseCase::ChangeHandOver => market.coach_step(actor, id, &CoachStep::Withdraw, Uuid::now_v7()).await.map(|_| true),
        UseCase::ReadHandOversToUs => {
            let listed = market.hand_overs_to(actor, People::imagined_organisation(), 1).await;
            let opened = market.open_hand_over(actor, id).await;
            assert_eq!(listed.is_ok(), matches!(opened, Ok(Some(_))), "{}: {opened:?}", person.name);
            listed.map(|found| !found.lines.is_empty())
        }
        UseCase::AnswerHandOver => market.partner_step(actor, id, &PartnerStep::GiveRoom(Room::Yes), Uuid::now_v7()).await.map(|()| true),
        other => panic!("{other:?} is tried elsewhere"),
    };
    end(people, id).await;
    done
}

/// Room for the next one.
async fn end(people: &People, id: HandOverId) {
    let (market, coach) = (market(people), &people.get('C').actor);
    let case = market.hand_over(coach, id).await.expect("read").case;
    drop(market.coach_step(coach, id, &CoachStep::Withdraw, Uuid::now_v7()).await);
    market.close_case(coach, case).await.expect("closed");
}
