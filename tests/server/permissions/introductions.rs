//! Getting acquainted, tried by everybody.

use super::{
    attempts::new_address,
    people::{People, Somebody},
};
use domain::{
    actors::Actor,
    due::DueAbout,
    ids::IntroductionId,
    introductions::{Answer, CallForm, CallTime, IntroductionForm, NotNowReason, OwnStep, Shared, Way},
    languages::{SpokenLanguage, UiLanguage},
    participants::{PhoneNumber, Reach},
    refusal::{Failure, Refusal},
    slug::Slug,
};
use marketplace::{Cases as _, Introductions as _, Marketplace, UseCase};
use tests::somewhere;
use uuid::Uuid;

fn form() -> IntroductionForm {
    IntroductionForm {
        place: People::place(),
        way: Way::MailMe,
        name: "Noor".to_owned(),
        phone: None,
        email: Some(new_address()),
        reach: Reach::Mail,
        day_part: None,
        shared: Shared::default(),
        language: UiLanguage::Dutch,
    }
}

fn market(people: &People) -> &Marketplace {
    &people.town().app.marketplace
}

/// A stranger asks to have a look at the place in Utrecht.
pub(super) async fn asked(people: &People) -> IntroductionId {
    market(people).ask(&Actor::Visitor, &form(), Uuid::now_v7(), &somewhere()).await.expect("asked").0
}

/// The introduction of the participant among the people; made at the first time.
pub(super) async fn own(people: &People) -> IntroductionId {
    let dirk = &people.get('D').actor;
    if let Some(first) = market(people).own_introductions(dirk).await.expect("listed").first() {
        return first.id;
    }
    market(people).ask(dirk, &form(), Uuid::now_v7(), &somewhere()).await.expect("asked").0
}

/// As the attempts at everything else.
pub(super) async fn attempt(use_case: UseCase, people: &People, person: &Somebody) -> Result<bool, Failure> {
    let (market, actor) = (market(people), &person.actor);
    match use_case {
        UseCase::AskIntroduction => market.ask(actor, &form(), Uuid::now_v7(), &somewhere()).await.map(|_| true),
        UseCase::GoOnWithIntroduction => {
            let other = market.go_on(actor, asked(people).await, OwnStep::Withdrawn).await;
            assert!(matches!(other, Err(Failure::Refused(Refusal::NotAllowed))), "{}: that of somebody else", person.name);
            own(people).await;
            market.own_introductions(actor).await.map(|own| !own.is_empty())
        }
        UseCase::ReadInbox => {
            let id = asked(people).await;
            let listed = market.inbox(actor, People::imagined_organisation(), 1).await;
            let opened = market.open_introduction(actor, id).await;
            assert_eq!(listed.is_ok(), matches!(opened, Ok(Some(_))), "{}: {opened:?}", person.name);
            listed.map(|inbox| !inbox.lines.is_empty())
        }
        UseCase::AnswerIntroduction => market.answer(actor, asked(people).await, &Answer::Met).await.map(|()| true),
        UseCase::AskForCall => market.ask_for_call(actor, &call(), Uuid::now_v7(), &somewhere()).await.map(|()| true),
        UseCase::TakeUpIntroduction => {
            let id = asked(people).await;
            let not_now = Answer::NotNow { reason: NotNowReason::NoRoom, suggestion: None };
            market.answer(&people.get('E').actor, id, &not_now).await.expect("answered");
            market.take_up(actor, id).await.map(|()| true)
        }
        UseCase::HelpAlong => {
            let phone = PhoneNumber::parse("06 12345678");
            let form = IntroductionForm { way: Way::GoWithMe, phone, email: None, reach: Reach::CallOnly, ..form() };
            let (id, _) = market.ask(&Actor::Visitor, &form, Uuid::now_v7(), &somewhere()).await.expect("asked");
            market.help_along(actor, id, false).await.map(|()| true)
        }
        UseCase::FinishCall => {
            market.ask_for_call(&Actor::Visitor, &call(), Uuid::now_v7(), &somewhere()).await.expect("asked");
            let lines = market.due_list(&people.get('C').actor).await.expect("listed").lines;
            let call = lines.iter().find_map(|line| if let DueAbout::Call(id) = line.due.about { Some(id) } else { None });
            market.called(actor, call.expect("a call")).await.map(|()| true)
        }
        UseCase::ReadReplyRecord => market.reply_record(actor, People::imagined_organisation()).await.map(|_| true),
        other => panic!("{other:?} is tried elsewhere"),
    }
}

fn call() -> CallForm {
    CallForm {
        name: "Noor".to_owned(),
        phone: PhoneNumber::parse("06 12345678").expect("a number"),
        when: CallTime::Whenever,
        language: SpokenLanguage::Dutch,
        municipality: Slug::of("Utrecht"),
    }
}
