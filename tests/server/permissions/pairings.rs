//! Buddy pairings, tried by everybody. Each attempt of somebody at work is at somebody in Utrecht who asks for a buddy.

use super::people::{People, Somebody};
use domain::{
    actors::Actor,
    ids::{PairingId, ParticipantId},
    pairings::{BuddyRequest, BuddyStep, BuddyWishes, CoordinatorPairingStep, Happened, OwnPairingStep},
    participants::{ProfileForm, Reach},
    refusal::{Failure, Refusal},
    slug::Slug,
};
use marketplace::{Marketplace, Pairings as _, Participants as _, UseCase};
use std::sync::Arc;
use tests::somewhere;
use uuid::Uuid;

fn market(people: &People) -> &Marketplace {
    &people.town().app.marketplace
}

fn request() -> BuddyRequest {
    BuddyRequest { municipality: Slug::of("Utrecht"), place: None, wishes: BuddyWishes::default() }
}

/// Somebody else who asks for a buddy in Utrecht.
pub(super) async fn asked(people: &People) -> PairingId {
    let market = market(people);
    let profile = ProfileForm { name: "Wim".to_owned(), reach: Reach::Nothing, ..super::cases::form().profile };
    let token = market.keep_profile(&Actor::Visitor, &profile, Uuid::now_v7(), &somewhere()).await.expect("kept");
    let own = Actor::Participant(Arc::new(market.came_back(&token).await.expect("asked").expect("a session")));
    market.ask_for_buddy(&own, &request()).await.expect("asked");
    market.own_pairings(&own).await.expect("read").asked.expect("asked").id
}

/// What the participant asked, who asks when they did not.
pub(super) async fn own(people: &People) -> PairingId {
    let (market, own) = (market(people), &people.get('D').actor);
    if market.own_pairings(own).await.expect("read").asked.is_none_or(|asked| asked.state.is_over()) {
        market.ask_for_buddy(own, &request()).await.expect("asked");
    }
    market.own_pairings(own).await.expect("read").asked.expect("asked").id
}

fn refused<T>(done: &Result<T, Failure>) -> bool {
    matches!(done, Err(Failure::Refused(Refusal::NotAllowed)))
}

/// As the attempts at everything else.
pub(super) async fn attempt(use_case: UseCase, people: &People, person: &Somebody) -> Result<bool, Failure> {
    let (market, actor) = (market(people), &person.actor);
    let stop = || Happened::default();
    match use_case {
        UseCase::AskForBuddy => market.ask_for_buddy(actor, &request()).await.map(|()| true),
        UseCase::ReadOwnPairings => market.own_pairings(actor).await.map(|_| true),
        UseCase::GoOnWithBuddy => {
            // Somebody else's is nobody's, whoever asks; one's own goes on.
            let other = asked(people).await;
            for step in [OwnPairingStep::Stop(stop()), OwnPairingStep::NoneOfThese, OwnPairingStep::Begin] {
                assert!(refused(&market.own_pairing_step(actor, other, &step, Uuid::now_v7()).await), "{}: {step:?}", person.name);
            }
            let _ = market.ask_for_buddy(actor, &request()).await;
            let own = market.own_pairings(actor).await?.asked.ok_or(Refusal::NotAllowed)?.id;
            market.own_pairing_step(actor, own, &OwnPairingStep::Stop(stop()), Uuid::now_v7()).await.map(|()| true)
        }
        UseCase::WalkAlong => {
            let other = asked(people).await;
            for step in [BuddyStep::Accept, BuddyStep::Decline, BuddyStep::Help(String::new()), BuddyStep::Stop(stop())] {
                assert!(refused(&market.buddy_step(actor, other, &step, Uuid::now_v7()).await), "{}: {step:?}", person.name);
            }
            // The policy lets participants ask; whose pairing it is, decides: tests/server/pairings.rs.
            if actor.participant().is_some() { Ok(true) } else { Err(Refusal::NotAllowed.into()) }
        }
        UseCase::ReadPairings => {
            let id = asked(people).await;
            let listed = market.pairings(actor).await.map(|found| found.iter().any(|pairing| pairing.id == id));
            let opened = market.pairing(actor, id).await;
            assert_eq!(matches!(listed, Ok(true)), opened.is_ok(), "{}: the list and the one", person.name);
            opened.map(|_| true)
        }
        UseCase::ChangePairing => {
            let (id, nobody) = (asked(people).await, ParticipantId(Uuid::now_v7()));
            let cared = market.pairing_step(actor, id, &CoordinatorPairingStep::Cared).await;
            let steps = [
                CoordinatorPairingStep::Propose(vec![nobody]),
                CoordinatorPairingStep::Choose(nobody),
                CoordinatorPairingStep::NoneOfThese,
                CoordinatorPairingStep::Begin,
                CoordinatorPairingStep::Stop(stop()),
            ];
            for step in steps {
                let done = market.pairing_step(actor, id, &step).await;
                assert_eq!(refused(&cared), refused(&done), "{}: {step:?}", person.name);
            }
            cared.map(|()| true)
        }
        other => panic!("{other:?} is tried elsewhere"),
    }
}
