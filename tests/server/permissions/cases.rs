//! The people of a coach, tried by everybody. Each attempt is at somebody of the coach in Utrecht.

use super::people::{People, Somebody};
use domain::{
    cases::{CaseForm, Contact, ContactKind},
    clock::Clock as _,
    ending::dutch_day,
    ids::CaseId,
    introductions::CallTime,
    languages::{SpokenLanguage, UiLanguage},
    participants::{PhoneNumber, ProfileForm, Reach},
    refusal::{Failure, Refusal},
    wishes::Wishes,
};
use marketplace::{Cases as _, Marketplace, UseCase};
use uuid::Uuid;

pub(super) fn form() -> CaseForm {
    let profile = ProfileForm {
        name: "Noor".to_owned(),
        email: None,
        phone: PhoneNumber::parse("06 12345678"),
        reach: Reach::CallOnly,
        language: UiLanguage::Dutch,
        wishes: Wishes::default(),
    };
    CaseForm { profile, spoken: SpokenLanguage::Dutch, call_when: CallTime::Whenever }
}

fn market(people: &People) -> &Marketplace {
    &people.town().app.marketplace
}

/// Somebody whom the coach in Utrecht just added.
pub(super) async fn added(people: &People) -> CaseId {
    market(people).add_person(&people.get('C').actor, &form(), Uuid::now_v7()).await.expect("added")
}

/// As the attempts at everything else.
pub(super) async fn attempt(use_case: UseCase, people: &People, person: &Somebody) -> Result<bool, Failure> {
    let (market, actor) = (market(people), &person.actor);
    let id = added(people).await;
    let today = dutch_day(people.town().clock.now());
    let done = match use_case {
        UseCase::ReadCoachWork => market.due_list(actor).await.map(|_| true),
        UseCase::ReadCases => {
            let listed = market.people(actor).await;
            let opened = market.person(actor, id).await;
            assert_eq!(listed.is_ok(), opened.is_ok(), "{}: {opened:?}", person.name);
            opened.map(|_| true)
        }
        UseCase::AddPerson => market.add_person(actor, &form(), Uuid::now_v7()).await.map(|_| true),
        UseCase::ChangeCase => market.correct_person(actor, id, &form()).await.map(|()| true),
        UseCase::LogContact => {
            let contact = Contact { on: today, kind: ContactKind::Talk, minutes: 30 };
            market.log_contact(actor, id, &contact, None, Uuid::now_v7()).await.map(|()| true)
        }
        UseCase::GiveCase => {
            // Nobody else coaches in Utrecht: whoever may is refused for that, and nobody learns whether it is there.
            let to = people.get('A').actor.account().expect("an account");
            let given = market.give_person(actor, id, to).await;
            assert!(matches!(given, Err(Failure::Refused(Refusal::NotAllowed))), "{}: {given:?}", person.name);
            market.person(actor, id).await.map(|_| true)
        }
        UseCase::CloseCase => market.close_case(actor, id).await.map(|()| true),
        UseCase::StopCoach => {
            let other = market.stop_coach(actor, id).await;
            assert!(matches!(other, Err(Failure::Refused(Refusal::NotAllowed))), "{}: that of somebody else", person.name);
            market.own_coaches(actor).await.map(|_| true)
        }
        UseCase::StandIn => market.stand_in(actor, None).await.map(|()| true),
        UseCase::MakeCardFor => market.card_for(actor, id).await.map(|_| true),
        other => panic!("{other:?} is tried elsewhere"),
    };
    // Room for the next one.
    match market.close_case(&people.get('C').actor, id).await {
        Ok(()) | Err(Failure::Refused(Refusal::NotAllowed)) => {}
        other => panic!("{other:?}"),
    }
    done
}
