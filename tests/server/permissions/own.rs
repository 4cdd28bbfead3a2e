//! What participants do with what is their own, tried by everybody.

use super::{
    attempts::new_address,
    people::{People, Somebody},
};
use domain::{
    accounts::Origin,
    actors::Actor,
    languages::UiLanguage,
    participants::{ProfileForm, Reach, ReachedBy},
    refusal::{Failure, Refusal},
    wishes::Wishes,
};
use marketplace::{Marketplace, Participants as _, UseCase};
use uuid::Uuid;

/// As the attempts at everything else.
pub(super) async fn attempt(use_case: UseCase, people: &People, person: &Somebody, origin: &Origin) -> Result<bool, Failure> {
    let market: &Marketplace = &people.town().app.marketplace;
    let actor = &person.actor;
    match use_case {
        UseCase::KeepProfile => market.keep_profile(actor, &profile(), Uuid::now_v7(), origin).await.map(|_| true),
        UseCase::ComeBack => {
            let to = ReachedBy::Mail(new_address());
            let asked = market.send_code(actor, &to, origin).await;
            let (code, card) =
                (market.come_back_with_code(actor, &to, "123456", origin).await, market.come_back_with_card(actor, "x", origin).await);
            let allowed = |failure: &Failure| !matches!(failure, Failure::Refused(Refusal::NotAllowed));
            assert_eq!(asked.is_ok(), code.is_err_and(|failure| allowed(&failure)), "{}", person.name);
            assert_eq!(asked.is_ok(), card.is_err_and(|failure| allowed(&failure)), "{}", person.name);
            asked.map(|()| true)
        }
        UseCase::ReadOwnProfile => market.own_profile(actor).await.map(|own| own.form.name == "Dirk"),
        UseCase::ChangeOwnProfile => {
            market.change_profile(actor, &ProfileForm { name: "Dirk".to_owned(), ..profile() }).await.map(|()| true)
        }
        UseCase::MakeCard => market.make_card(actor).await.map(|_| true),
        UseCase::ReadOwnDevices => market.own_devices(actor).await.map(|devices| !devices.is_empty()),
        UseCase::LeaveElsewhere => market.leave_elsewhere(actor).await.map(|()| true),
        UseCase::ReadOwnLog => market.who_looked(actor).await.map(|_| true),
        UseCase::TakeOwnData => market.own_data(actor).await.map(|data| data.profile.form.name == "Dirk"),
        UseCase::Leave => market.leave(&stand_in(people, person).await).await.map(|()| true),
        UseCase::EraseProfile => market.erase_profile(&stand_in(people, person).await).await.map(|()| true),
        other => panic!("{other:?} is tried elsewhere"),
    }
}

fn profile() -> ProfileForm {
    ProfileForm {
        name: "Noor".to_owned(),
        email: None,
        phone: None,
        reach: Reach::Nothing,
        language: UiLanguage::Dutch,
        wishes: Wishes::default(),
    }
}

/// Another participant for what a participant does once; anybody else is who they are.
async fn stand_in(people: &People, person: &Somebody) -> Actor {
    if person.actor.participant().is_none() {
        return person.actor.clone();
    }
    let other = people.town().participant("Ties", new_address().as_str()).await;
    people.town().actor(&other).await
}
