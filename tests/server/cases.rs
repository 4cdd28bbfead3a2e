//! A coach and their people: nobody is forgotten, nobody has too many, and nobody else looks along.

use chrono::{Days, NaiveDate, TimeDelta};
use domain::{
    accounts::Role,
    cases::{CaseForm, Contact, ContactKind},
    clock::Clock as _,
    due::{DueAbout, DueKind, DueLine},
    ending::dutch_day,
    ids::CaseId,
    introductions::{COACH_DAYS, CallForm, CallTime},
    languages::{SpokenLanguage, UiLanguage},
    participants::{Keeping, PhoneNumber, ProfileForm, Reach},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::{Actor, Administration, Cases, Introductions, Participants},
    wishes::Wishes,
    working_days::after_working_days,
};
use tests::{Town, somewhere};
use uuid::Uuid;

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn form(name: &str) -> CaseForm {
    let profile = ProfileForm {
        name: name.to_owned(),
        email: None,
        phone: PhoneNumber::parse("06 12345678"),
        reach: Reach::CallOnly,
        language: UiLanguage::Dutch,
        wishes: Wishes::default(),
    };
    CaseForm { profile, spoken: SpokenLanguage::Tigrinya, call_when: CallTime::Morning }
}

/// Two coaches in Utrecht.
struct Office {
    town: Town,
    cas: Actor,
    ans: Actor,
}

impl Office {
    async fn open() -> Self {
        Self::open_with(&[]).await
    }

    async fn open_with(arguments: &[&str]) -> Self {
        let town = Box::pin(Town::start_with(arguments)).await;
        let (cas, _) = town.colleague("cas@example.nl", Role::Coach, "Utrecht").await;
        let (ans, _) = town.colleague("ans@example.nl", Role::Coach, "Utrecht").await;
        let (cas, ans) = (town.actor(&cas).await, town.actor(&ans).await);
        Self { town, cas, ans }
    }

    fn market(&self) -> &marketplace::Marketplace {
        &self.town.app.marketplace
    }

    fn today(&self) -> NaiveDate {
        dutch_day(self.town.clock.now())
    }

    async fn adds(&self, name: &str) -> CaseId {
        self.market().add_person(&self.cas, &form(name), Uuid::now_v7()).await.expect("added")
    }

    async fn due(&self, of: &Actor) -> Vec<DueLine> {
        self.market().due_list(of).await.expect("listed").lines
    }

    async fn logs(&self, id: CaseId, kind: ContactKind, promised_on: Option<NaiveDate>) {
        let contact = Contact { on: self.today(), kind, minutes: 45 };
        self.market().log_contact(&self.cas, id, &contact, promised_on, Uuid::now_v7()).await.expect("logged");
    }
}

#[tokio::test]
async fn nobody_is_out_of_sight_for_long() {
    let office = Office::open().await;
    let id = office.adds("Noor").await;
    let line = |lines: &[DueLine]| lines.iter().map(|line| (line.due.about, line.due.kind, line.due.due_on)).collect::<Vec<_>>();
    let quiet = |from: NaiveDate| from + Days::new(42);
    assert_eq!(line(&office.due(&office.cas).await), [(DueAbout::Case(id), DueKind::Quiet, quiet(office.today()))]);
    let promised = office.today() + Days::new(3);
    office.logs(id, ContactKind::Call, Some(promised)).await;
    assert_eq!(line(&office.due(&office.cas).await), [(DueAbout::Case(id), DueKind::Promised, promised)]);
    // Work without a word does not count as a word.
    office.town.clock.pass(TimeDelta::days(4));
    office.logs(id, ContactKind::Desk, None).await;
    assert_eq!(line(&office.due(&office.cas).await), [(DueAbout::Case(id), DueKind::Promised, promised)]);
    office.logs(id, ContactKind::Talk, None).await;
    assert_eq!(line(&office.due(&office.cas).await), [(DueAbout::Case(id), DueKind::Quiet, quiet(office.today()))]);
    let open = office.market().person(&office.cas, id).await.expect("opened");
    assert_eq!((open.minutes, open.contacts.len(), open.hours_a_year), (3 * 45, 3, 26));
}

#[tokio::test]
async fn nobody_else_looks_along_until_they_stand_in() {
    let office = Office::open().await;
    let (market, id) = (office.market(), office.adds("Noor").await);
    for (actor, who) in [(&office.ans, "a colleague"), (&Actor::Visitor, "a visitor"), (&Actor::Operator, "the command line")] {
        assert_eq!(refusal(market.person(actor, id).await), Refusal::NotAllowed, "{who}");
        assert_eq!(refusal(market.correct_person(actor, id, &form("Mallory")).await), Refusal::NotAllowed, "{who}");
    }
    assert!(office.due(&office.ans).await.is_empty() && market.people(&office.ans).await.expect("listed").people.is_empty());
    let until = office.today() + Days::new(7);
    let ans = office.ans.account().expect("an account");
    market.stand_in(&office.cas, Some((ans, until))).await.expect("kept");
    assert_eq!(market.person(&office.ans, id).await.expect("opened").case.coach_name, "Sara de Vries");
    assert_eq!(office.due(&office.ans).await.len(), 1);
    office.town.clock.pass(TimeDelta::days(8));
    assert_eq!(refusal(market.person(&office.ans, id).await), Refusal::NotAllowed, "the last day is over");
    assert!(office.due(&office.ans).await.is_empty());
    // Not oneself, not a stranger, not for ever.
    let today = office.today();
    for (who, until) in [(office.cas.account().expect("an account"), today), (ans, today + Days::new(400)), (ans, today - Days::new(1))] {
        assert_eq!(refusal(market.stand_in(&office.cas, Some((who, until))).await), Refusal::NotAllowed);
    }
}

#[tokio::test]
async fn a_coach_has_no_more_people_than_fit_however_many_come_at_once() {
    let office = Office::open_with(&["--coach-people=5"]).await;
    let market = office.market();
    let form = form("Noor");
    let adding = (0..16).map(|_| market.add_person(&office.cas, &form, Uuid::now_v7()));
    let added: Vec<_> = futures::future::join_all(adding).await;
    assert_eq!(added.iter().filter(|added| added.is_ok()).count(), 5);
    let mut refused = added.into_iter().filter_map(Result::err);
    assert!(refused.all(|failure| matches!(failure, Failure::Refused(Refusal::Full))));
    let people = market.people(&office.cas).await.expect("listed");
    assert_eq!((people.own, people.most, people.people.len()), (5, 5, 5));
    // Who goes makes room, once.
    let id = people.people[0].id;
    market.close_case(&office.cas, id).await.expect("closed");
    assert_eq!(refusal(market.close_case(&office.cas, id).await), Refusal::NotAllowed);
    office.adds("Bo").await;
    assert_eq!(refusal(market.add_person(&office.cas, &form, Uuid::now_v7()).await), Refusal::Full);
}

#[tokio::test]
async fn the_same_form_sent_twice_adds_one_person() {
    let office = Office::open().await;
    let key = Uuid::now_v7();
    let first = office.market().add_person(&office.cas, &form("Noor"), key).await.expect("added");
    assert_eq!(office.market().add_person(&office.cas, &form("Noor"), key).await.expect("the same"), first);
    assert_eq!(office.market().people(&office.cas).await.expect("listed").own, 1);
}

#[tokio::test]
async fn a_case_goes_to_a_colleague_with_what_waits() {
    let office = Office::open_with(&["--coach-people=2"]).await;
    let (market, id) = (office.market(), office.adds("Noor").await);
    let ans = office.ans.account().expect("an account");
    market.give_person(&office.cas, id, ans).await.expect("given");
    assert_eq!(refusal(market.person(&office.cas, id).await), Refusal::NotAllowed);
    assert!(office.due(&office.cas).await.is_empty());
    assert_eq!(office.due(&office.ans).await.len(), 1);
    for name in ["Bo", "Ed"] {
        let id = office.adds(name).await;
        let given = market.give_person(&office.cas, id, ans).await;
        assert_eq!(given.is_ok(), name == "Bo", "{name}: {given:?}");
    }
    assert_eq!(refusal(market.give_person(&office.ans, id, ans).await), Refusal::NotAllowed, "it is hers");
}

#[tokio::test]
async fn nobody_stays_behind_with_a_coach_who_leaves() {
    let office = Office::open_with(&["--coach-people=2"]).await;
    let (town, market) = (&office.town, office.market());
    let (bea, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let (zoe, _) = town.colleague("zoe@example.nl", Role::Administrator, "Zeist").await;
    let (bea, zoe) = (town.actor(&bea).await, town.actor(&zoe).await);
    let (cas, ans) = (office.cas.account().expect("an account"), office.ans.account().expect("an account"));
    let first = office.adds("Noor").await;
    town.clock.pass(TimeDelta::days(1));
    let second = office.adds("Bo").await;
    let hers = market.add_person(&office.ans, &form("Ed"), Uuid::now_v7()).await.expect("added");
    assert_eq!(refusal(market.close_account(&bea, cas).await), Refusal::StillPeople);
    for actor in [&zoe, &office.cas, &office.ans, &Actor::Visitor, &Actor::Operator] {
        assert_eq!(refusal(market.people_to_give(actor, cas).await), Refusal::NotAllowed);
        assert_eq!(refusal(market.give_people_on(actor, cas, ans, Uuid::now_v7()).await), Refusal::NotAllowed);
    }
    let seen = market.people_to_give(&bea, cas).await.expect("counted");
    let room: Vec<_> = seen.to.iter().map(|(colleague, free)| (colleague.account, *free)).collect();
    assert_eq!((seen.count, room), (2, vec![(ans, 1)]), "numbers, and the names of colleagues");
    for nobody in [cas, bea.account().expect("an account")] {
        assert_eq!(refusal(market.give_people_on(&bea, cas, nobody, Uuid::now_v7()).await), Refusal::NotAllowed);
    }
    // There is room for one: who came first goes. Sent twice, it counts once.
    let key = Uuid::now_v7();
    for _ in 0..2 {
        market.give_people_on(&bea, cas, ans, key).await.expect("given");
    }
    assert_eq!(market.people_to_give(&bea, cas).await.expect("counted").count, 1);
    assert_eq!(refusal(market.give_people_on(&bea, cas, ans, Uuid::now_v7()).await), Refusal::Full);
    let line = |lines: Vec<DueLine>| lines.into_iter().map(|line| line.due.about).collect::<Vec<_>>();
    assert!(line(office.due(&office.ans).await).contains(&DueAbout::Case(first)));
    assert_eq!(line(office.due(&office.cas).await), [DueAbout::Case(second)]);
    market.close_case(&office.ans, hers).await.expect("closed");
    market.give_people_on(&bea, cas, ans, Uuid::now_v7()).await.expect("given");
    market.close_account(&bea, cas).await.expect("closed");
    assert!(market.person(&office.ans, second).await.is_ok());
    for (address, subject) in [("ans@example.nl", "U begeleidt nieuwe mensen"), ("cas@example.nl", "Een collega neemt het over")] {
        // That of setting up the second step came first.
        let mut mail = town.mail.next_to(address).await;
        if !mail.subject().contains(subject) {
            mail = town.mail.next_to(address).await;
        }
        assert!(mail.subject().contains(subject) && !mail.text().contains("Noor"), "{}: {}", mail.subject(), mail.text());
    }
    let lines: Vec<_> = town.log().await.into_iter().filter(|line| line.entry.action == "give-people-on").collect();
    assert!(lines.len() == 2 && lines.iter().all(|line| line.entry.detail == ans.to_string()), "{lines:?}");
}

#[tokio::test]
async fn who_is_shut_out_at_once_leaves_nobody_in_the_dark() {
    let office = Office::open().await;
    let (town, market, id) = (&office.town, office.market(), office.adds("Noor").await);
    let (bea, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let bea = town.actor(&bea).await;
    let (cas, ans) = (office.cas.account().expect("an account"), office.ans.account().expect("an account"));
    market.close_account(&Actor::Operator, cas).await.expect("closed");
    // What was on its way when the account was closed comes too late.
    assert_eq!(refusal(market.add_person(&office.cas, &form("Bo"), Uuid::now_v7()).await), Refusal::Changed);
    assert!(office.due(&office.ans).await.is_empty());
    market.give_people_on(&bea, cas, ans, Uuid::now_v7()).await.expect("given");
    assert!(market.person(&office.ans, id).await.is_ok());
}

#[tokio::test]
async fn who_asked_for_a_call_becomes_one_of_the_people() {
    let office = Office::open().await;
    let market = office.market();
    let request = CallForm {
        name: "Noor".to_owned(),
        phone: PhoneNumber::parse("06 12345678").expect("a number"),
        when: CallTime::Afternoon,
        language: SpokenLanguage::Arabic,
        municipality: Slug::of("Utrecht"),
    };
    market.ask_for_call(&Actor::Visitor, &request, Uuid::now_v7(), &somewhere()).await.expect("asked");
    let DueAbout::Call(call) = office.due(&office.ans).await[0].due.about else { panic!("a call") };
    let id = market.add_caller(&office.cas, call).await.expect("added");
    assert_eq!(refusal(market.add_caller(&office.ans, call).await), Refusal::NoLongerValid, "a colleague was first");
    assert!(office.due(&office.ans).await.is_empty());
    let line = &office.due(&office.cas).await[0].due;
    assert_eq!((line.kind, line.due_on), (DueKind::Promised, after_working_days(office.today(), COACH_DAYS)), "as they were told");
    let case = market.person(&office.cas, id).await.expect("opened").case;
    assert_eq!((case.profile.name.as_str(), case.call_when, case.spoken), ("Noor", CallTime::Afternoon, SpokenLanguage::Arabic));
    office.logs(id, ContactKind::Call, None).await;
    assert_ne!(office.due(&office.cas).await[0].due.kind, DueKind::Promised, "the call that was promised was made, sooner");
    let friday = office.today() + chrono::Days::new(12);
    office.logs(id, ContactKind::Call, Some(friday)).await;
    office.logs(id, ContactKind::Talk, None).await;
    let line = &office.due(&office.cas).await[0].due;
    assert_eq!((line.kind, line.due_on), (DueKind::Promised, friday), "that call is still to come");
}

#[tokio::test]
async fn whom_a_coach_knows_comes_in_with_a_card_and_is_not_forgotten() {
    let office = Office::open().await;
    let (market, id) = (office.market(), office.adds("Noor").await);
    let card = market.card_for(&office.cas, id).await.expect("a card");
    let token = market.come_back_with_card(&Actor::Visitor, &card.code, &somewhere()).await.expect("came in");
    let own = market.came_back(&token).await.expect("asked").expect("a session");
    assert_eq!(own.name, "Noor");
    let keeping = Keeping { unused_days: 183, warned_days: 30 };
    office.town.clock.pass(TimeDelta::days(200));
    office.logs(id, ContactKind::Call, None).await;
    market.forget_unused(keeping).await.expect("looked");
    office.town.clock.pass(TimeDelta::days(40));
    market.forget_unused(keeping).await.expect("looked");
    assert!(market.person(&office.cas, id).await.is_ok(), "a call was a sign of life");
}

#[tokio::test]
async fn whoever_erases_everything_is_gone_from_the_list_of_the_coach_too() {
    let office = Office::open_with(&["--coach-people=1"]).await;
    let (market, id) = (office.market(), office.adds("Noor").await);
    office.logs(id, ContactKind::Talk, None).await;
    let card = market.card_for(&office.cas, id).await.expect("a card");
    let token = market.come_back_with_card(&Actor::Visitor, &card.code, &somewhere()).await.expect("came in");
    let noor = Actor::Participant(std::sync::Arc::new(market.came_back(&token).await.expect("asked").expect("a session")));
    market.erase_profile(&noor).await.expect("erased");
    assert_eq!(refusal(market.person(&office.cas, id).await), Refusal::NotAllowed);
    assert!(office.due(&office.cas).await.is_empty());
    office.adds("Bo").await;
    let log = office.town.log().await;
    assert!(log.iter().all(|line| !format!("{:?}", line.entry).contains("Noor")), "no name in the log");
}
