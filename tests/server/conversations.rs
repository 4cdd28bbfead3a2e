//! A coach and a participant write down together; what the participant agreed to counts, and nobody else reads along.

use chrono::{NaiveDate, TimeDelta};
use domain::{
    accounts::{EmailAddress, Role},
    cases::CaseForm,
    clock::Clock as _,
    codes::Code as _,
    conversations::{COACH_DAYS, ConversationReport, READ_DAYS, ReportContent, ReportPart, ReportState, Told},
    due::{DueAbout, DueKind},
    ending::dutch_day,
    ids::{CaseId, StepId},
    introductions::{CallTime, Party},
    languages::{SpokenLanguage, UiLanguage},
    municipalities::{Agreements, RewardPolicy, SettingsChange, Vouchers},
    participants::{ProfileForm, Reach},
    plans::{STEPS_MAX, StepBy, StepForm},
    posting::Revision,
    refusal::{Failure, Refusal},
    rewards::{RewardsFile, Shown, ThankYouKind},
    self_reliance::{LifeDomain, MatrixMoment, Scored, Scores},
    slug::Slug,
    use_cases::{Actor, Cases, Conversations, Municipalities, Participants, Plans, SelfReliance},
    wishes::Wishes,
    working_days::after_working_days,
};
use std::sync::Arc;
use tests::{Person, Town, somewhere};
use uuid::Uuid;

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn content(wishes: &str) -> ReportContent {
    let mut content = ReportContent::default();
    content.write(ReportPart::Wishes, wishes);
    content.write(ReportPart::Health, "Slaapt weer wat beter.");
    content.shareable.insert(ReportPart::Wishes);
    content
}

/// A coach in Utrecht who knows Noor, who is back on her telephone.
struct Kitchen {
    town: Town,
    cas: Actor,
    cas_browser: Person,
    noor: Actor,
    noor_browser: Person,
    case: CaseId,
}

impl Kitchen {
    async fn open() -> Self {
        Self::open_with(&[]).await
    }

    async fn open_with(arguments: &[&str]) -> Self {
        let town = Box::pin(Town::start_with(arguments)).await;
        let (cas_browser, _) = town.colleague("cas@example.nl", Role::Coach, "Utrecht").await;
        let cas = town.actor(&cas_browser).await;
        let (case, noor, noor_browser) = knows(&town, &cas, "Noor").await;
        Self { town, cas, cas_browser, noor, noor_browser, case }
    }

    fn market(&self) -> &marketplace::Marketplace {
        &self.town.app.marketplace
    }

    fn today(&self) -> NaiveDate {
        dutch_day(self.town.clock.now())
    }

    async fn report(&self) -> ConversationReport {
        self.market().report(&self.cas, self.case).await.expect("one's own people")
    }

    async fn own_report(&self) -> ConversationReport {
        let mut reports = self.market().own_reports(&self.noor).await.expect("one's own");
        assert_eq!(reports.len(), 1);
        reports.remove(0)
    }

    async fn writes(&self, wishes: &str) -> Revision {
        let base = self.report().await.revision;
        self.market().write_report(&self.cas, self.case, base, &content(wishes), true).await.expect("written")
    }

    async fn gives(&self, how: Told) {
        let base = self.report().await.revision;
        self.market().show_report(&self.cas, self.case, base, (how, self.today())).await.expect("given");
    }

    /// The municipality gives these vouchers.
    async fn gives_vouchers(&self, per_step: u16, per_year: u16) {
        let (bas, _) = self.town.colleague("bas@example.nl", Role::Administrator, "Utrecht").await;
        let bas = self.town.actor(&bas).await;
        let reward = RewardPolicy::Vouchers(Vouchers::of(per_step, per_year).expect("amounts"));
        let agreements = SettingsChange::Agreements(Agreements { reward, ..Agreements::default() });
        self.market().change_settings(&bas, &Slug::of("Utrecht"), Revision(0), agreements).await.expect("chosen");
    }

    /// A step that was done.
    async fn did(&self, case: CaseId, text: &str) -> StepId {
        let form = StepForm { text: text.to_owned(), by: StepBy::Participant, on: None };
        self.market().add_step(&self.cas, case, &form, Uuid::now_v7()).await.expect("added");
        let steps = self.market().plan(&self.cas, case).await.expect("a plan").steps;
        let id = steps.iter().find(|step| step.form.text == text).expect("the step").id;
        self.market().finish_step(&self.cas, case, id, true).await.expect("done");
        id
    }
}

fn profile(name: &str) -> ProfileForm {
    ProfileForm {
        name: name.to_owned(),
        email: None,
        phone: None,
        reach: Reach::Nothing,
        language: UiLanguage::Dutch,
        wishes: Wishes::default(),
    }
}

/// Somebody whom a coach adds, and who comes back with the card they got.
async fn knows(town: &Town, coach: &Actor, name: &str) -> (CaseId, Actor, Person) {
    let form = CaseForm { profile: profile(name), spoken: SpokenLanguage::Dutch, call_when: CallTime::Whenever };
    let market = &town.app.marketplace;
    let case = market.add_person(coach, &form, Uuid::now_v7()).await.expect("added");
    let card = market.card_for(coach, case).await.expect("a card");
    let token = market.come_back_with_card(&Actor::Visitor, &card.code, &somewhere()).await.expect("back");
    let browser = town.person();
    browser.put_cookie(&token.0);
    let own = market.came_back(&token).await.expect("asked").expect("a session");
    (case, Actor::Participant(Arc::new(own)), browser)
}

#[tokio::test]
async fn a_coach_writes_the_participant_corrects_and_agrees_and_all_of_it_is_kept() {
    let kitchen = Kitchen::open().await;
    let market = kitchen.market();
    kitchen.writes("Een tuin.").await;
    assert!(market.own_reports(&kitchen.noor).await.expect("one's own")[0].versions.is_empty(), "the coach still writes");
    kitchen.gives(Told::Aloud).await;

    let own = kitchen.own_report().await;
    assert_eq!((own.state, own.content(), own.due_on().is_some()), (ReportState::Shown, content("Een tuin."), true));
    market.correct_report(&kitchen.noor, kitchen.case, own.revision, &content("Een moestuin.")).await.expect("corrected");
    let seen = kitchen.report().await;
    assert_eq!((seen.state, seen.content()), (ReportState::Corrected, content("Een moestuin.")));
    assert!(seen.agreed().is_none() && seen.to_share().is_empty(), "nobody agreed yet");

    kitchen.gives(Told::Screen).await;
    let own = kitchen.own_report().await;
    market.answer_report(&kitchen.noor, kitchen.case, own.revision, true).await.expect("agreed");
    let agreed = kitchen.report().await;
    assert_eq!(agreed, kitchen.own_report().await, "both see the same");
    let authors: Vec<_> = agreed.versions.iter().map(|version| (version.number, version.by, version.name.as_str())).collect();
    assert_eq!(authors, [(1, Party::Coach, "Sara de Vries"), (2, Party::Participant, "")]);
    assert_eq!((agreed.state, agreed.agreed_version), (ReportState::Agreed, Some(2)));
    assert_eq!(agreed.to_share().into_iter().collect::<Vec<_>>(), [(ReportPart::Wishes, "Een moestuin.")], "health stays here");

    // What counts goes on counting while the coach writes the next one; a no ends that.
    kitchen.writes("Een moestuin met een vriendin.").await;
    assert_eq!((kitchen.report().await.agreed_version, kitchen.own_report().await.versions.len()), (Some(2), 2));
    let own = kitchen.own_report().await;
    market.answer_report(&kitchen.noor, kitchen.case, own.revision, false).await.expect("refused");
    let refused = kitchen.report().await;
    assert_eq!((refused.state, refused.agreed_version, refused.due_on()), (ReportState::NotAgreed, None, None));
}

#[tokio::test]
async fn a_report_that_waits_is_known_to_who_is_next() {
    let kitchen = Kitchen::open().await;
    let market = kitchen.market();
    let line = async || {
        let list = market.due_list(&kitchen.cas).await.expect("listed").lines;
        let found = list.into_iter().find(|line| line.due.about == DueAbout::Report(kitchen.case));
        found.map(|line| (line.name, line.due.kind, line.due.due_on))
    };
    let noor = |kind, day| Some(("Noor".to_owned(), kind, day));
    assert_eq!(line().await, None, "nothing was written");
    kitchen.writes("Een tuin.").await;
    assert_eq!(line().await, noor(DueKind::Report, after_working_days(kitchen.today(), COACH_DAYS)));

    // She chose mail: she hears that something is there, and not what.
    let mut form = CaseForm { profile: profile("Noor"), spoken: SpokenLanguage::Dutch, call_when: CallTime::Whenever };
    (form.profile.email, form.profile.reach) = (EmailAddress::parse("noor@example.nl"), Reach::Mail);
    market.correct_person(&kitchen.cas, kitchen.case, &form).await.expect("corrected");
    kitchen.gives(Told::Screen).await;
    let mail = kitchen.town.mail.next_to("noor@example.nl").await;
    assert!(mail.text().contains("/mijn/verslag") && !mail.text().contains("tuin") && !mail.text().contains("Noor"), "{}", mail.text());
    let asks = after_working_days(after_working_days(kitchen.today(), READ_DAYS), 1);
    assert_eq!(line().await, noor(DueKind::ReportUnread, asks));

    let base = kitchen.own_report().await.revision;
    market.correct_report(&kitchen.noor, kitchen.case, base, &content("Een moestuin.")).await.expect("corrected");
    assert_eq!(line().await.map(|line| line.1), Some(DueKind::Report), "the coach looks at what she changed");
    let base = kitchen.own_report().await.revision;
    market.answer_report(&kitchen.noor, kitchen.case, base, true).await.expect("agreed");
    assert_eq!(line().await, None);

    kitchen.writes("Een tuin met kas.").await;
    assert!(line().await.is_some());
    market.close_case(&kitchen.cas, kitchen.case).await.expect("closed");
    assert_eq!(line().await, None, "it is nobody's work any more");
    let base = kitchen.own_report().await.revision;
    market.answer_report(&kitchen.noor, kitchen.case, base, false).await.expect("still hers");
    assert_eq!(line().await, None);
}

#[tokio::test]
async fn what_is_said_on_paper_or_aloud_is_written_down_with_its_day() {
    let kitchen = Kitchen::open().await;
    let market = kitchen.market();
    let base = kitchen.writes("Een tuin.").await;
    let (today, tomorrow) = (kitchen.today(), kitchen.today() + TimeDelta::days(1));
    assert_eq!(refusal(market.record_answer(&kitchen.cas, kitchen.case, base, true, (Told::Paper, today)).await), Refusal::WrongState);
    assert_eq!(refusal(market.show_report(&kitchen.cas, kitchen.case, base, (Told::Paper, tomorrow)).await), Refusal::Text);
    kitchen.gives(Told::Paper).await;
    let base = kitchen.report().await.revision;
    let by_screen = market.record_answer(&kitchen.cas, kitchen.case, base, true, (Told::Screen, today)).await;
    assert_eq!(refusal(by_screen), Refusal::NotAllowed, "on their own screen they say it themselves");
    market.record_answer(&kitchen.cas, kitchen.case, base, true, (Told::Aloud, today)).await.expect("written down");
    let report = kitchen.own_report().await;
    assert_eq!(
        (report.state, report.shown, report.answered),
        (ReportState::Agreed, Some((Told::Paper, today)), Some((Told::Aloud, today)))
    );
}

#[tokio::test]
async fn two_devices_do_not_write_over_each_other_and_the_same_twice_is_once() {
    let kitchen = Kitchen::open().await;
    let market = kitchen.market();
    let texts: Vec<_> = (0..8).map(|number| content(&format!("Versie {number}."))).collect();
    let writing = texts.iter().map(|text| market.write_report(&kitchen.cas, kitchen.case, Revision(0), text, true));
    let written = futures::future::join_all(writing).await;
    assert_eq!(written.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{written:?}");
    assert!(written.into_iter().filter(Result::is_err).all(|outcome| refusal(outcome) == Refusal::Changed));
    let report = kitchen.report().await;
    assert_eq!((report.versions.len(), report.revision), (1, Revision(1)));
    // Sent again by a slow network: what it says stands there already.
    let again = market.write_report(&kitchen.cas, kitchen.case, Revision(0), &report.content(), true).await.expect("the same");
    assert_eq!((again, kitchen.report().await.versions.len()), (Revision(1), 1));
    kitchen.gives(Told::Screen).await;
    let stale = market.answer_report(&kitchen.noor, kitchen.case, Revision(1), true).await;
    assert_eq!(refusal(stale), Refusal::Changed, "one agrees with what one saw");
}

#[tokio::test]
async fn what_is_typed_is_saved_on_the_way_and_becomes_one_version() {
    let kitchen = Kitchen::open().await;
    let path = format!("/coach/mensen/{}/verslag", kitchen.case);
    let save = async |stand: &str, text: &str, by_itself: bool| {
        let mut fields = vec![("stand", stand), ("wensen", text)];
        if by_itself {
            fields.push(("vanzelf", "ja"));
        }
        kitchen.cas_browser.post(&path, &fields).await
    };
    let mut stand = "0".to_owned();
    for text in ["Een", "Een tuin", "Een tuin met bonen"] {
        let answer = save(&stand, text, true).await;
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (200, "no-store"));
        let words = answer.text();
        let (next, said) = words.split_once('\n').expect("the state and what to say");
        assert!(said.starts_with("Bewaard om "), "{said}");
        stand = next.to_owned();
    }
    let stale = save("1", "Van een ander apparaat", true).await;
    assert_eq!(stale.status, 422);
    let shown = save("1", "Van een ander apparaat", false).await.text();
    assert!(shown.contains(">Van een ander apparaat</textarea>") && shown.contains("Een tuin met bonen"), "both are there: {shown}");
    assert_eq!(save(&stand, "Een tuin met bonen.", false).await.header("location"), format!("{path}?gedaan=verslag-bewaard"));
    let report = kitchen.report().await;
    assert_eq!((report.versions.len(), report.versions[0].kept), (1, true));
    let lines = kitchen.town.done().await;
    assert_eq!(lines.iter().filter(|line| line.starts_with("write-conversation")).count(), 2, "{lines:?}");
}

#[tokio::test]
async fn nobody_else_reads_along() {
    let kitchen = Kitchen::open().await;
    let market = kitchen.market();
    kitchen.writes("Een tuin.").await;
    kitchen.gives(Told::Screen).await;
    let step = kitchen.did(kitchen.case, "Bellen").await;
    let (ans, _) = kitchen.town.colleague("ans@example.nl", Role::Coach, "Utrecht").await;
    let (rik, _) = kitchen.town.colleague("rik@example.nl", Role::Manager, "Utrecht").await;
    let (bas, _) = kitchen.town.colleague("bas@example.nl", Role::Administrator, "Utrecht").await;
    let organisation = kitchen.town.organisation("Tuin De Wijk", "Utrecht").await;
    let sara = kitchen.town.editor("sara@example.nl", &organisation).await;
    let (_, tom, tom_browser) = knows(&kitchen.town, &kitchen.cas, "Tom").await;
    for (browser, who) in [(&ans, "a colleague"), (&rik, "a manager"), (&bas, "an administrator"), (&sara, "a partner")] {
        let actor = kitchen.town.actor(browser).await;
        assert_eq!(refusal(market.report(&actor, kitchen.case).await), Refusal::NotAllowed, "{who}");
        assert_eq!(refusal(market.matrix(&actor, kitchen.case).await), Refusal::NotAllowed, "{who}");
        assert_eq!(refusal(market.plan(&actor, kitchen.case).await), Refusal::NotAllowed, "{who}");
        assert_eq!(refusal(market.thank(&actor, kitchen.case, step, ThankYouKind::Card).await), Refusal::NotAllowed, "{who}");
        for page in ["verslag", "verslag?blad=ja", "zelfredzaamheid", "plan"] {
            assert_eq!(browser.get(&format!("/coach/mensen/{}/{page}", kitchen.case)).await.status, 404, "{who}: {page}");
        }
    }
    assert!(market.own_reports(&tom).await.expect("one's own").is_empty() && market.own_plans(&tom).await.expect("own").is_empty());
    let base = kitchen.report().await.revision;
    assert_eq!(refusal(market.answer_report(&tom, kitchen.case, base, true).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.correct_report(&tom, kitchen.case, base, &content("x")).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.finish_own_step(&tom, step, false).await), Refusal::NotAllowed);
    let text = format!("{} {}", tom_browser.get("/mijn/verslag").await.text(), tom_browser.get("/mijn/alles.json").await.text());
    assert!(!text.contains("Een tuin."), "{text}");
}

#[tokio::test]
async fn nothing_of_it_can_be_read_in_the_database_or_the_log() {
    let kitchen = Kitchen::open().await;
    kitchen.writes("Geheimpje over bonen.").await;
    kitchen.did(kitchen.case, "Geheimpje bellen").await;
    let scores = Scores::from([(LifeDomain::Justice, Scored { score: 2, note: "Geheimpje van vroeger.".to_owned() })]);
    kitchen
        .market()
        .fill_matrix(&kitchen.cas, kitchen.case, MatrixMoment::Start, Revision(0), kitchen.today(), &scores)
        .await
        .expect("filled in");
    let database = kitchen.market().database();
    let stored = format!(
        "{:?} {:?} {:?}",
        database.report_of_case(kitchen.case).await.expect("asked"),
        database.steps_of_case(kitchen.case).await.expect("asked"),
        database.matrix_of_case(kitchen.case).await.expect("asked"),
    );
    let bytes = "Geheimpje".bytes().map(|byte| format!("{byte}, ")).collect::<Vec<_>>().concat();
    assert!(!stored.contains("Geheimpje") && !stored.contains(bytes.trim_end_matches(", ")), "{stored}");
    let log = format!("{:?}", kitchen.town.log().await);
    assert!(!log.contains("Geheimpje") && !log.contains("Noor"), "{log}");
    kitchen.report().await;
    let html = kitchen.noor_browser.get("/mijn/wie-ziet-mij").await.text();
    for words in ["Uw coach schreef aan het verslag", "Uw coach veranderde uw stappen", "Uw coach vulde in hoe u zich redt"] {
        assert!(html.contains(words), "{words}: {html}");
    }
}

#[tokio::test]
async fn how_somebody_manages_is_told_over_time_to_the_two_of_them() {
    let kitchen = Kitchen::open().await;
    let (market, today) = (kitchen.market(), kitchen.today());
    let scores = |score| Scores::from([(LifeDomain::Income, Scored { score, note: "Post ligt open.".to_owned() })]);
    let fill = async |moment, base: i64, scores: Scores| {
        market.fill_matrix(&kitchen.cas, kitchen.case, moment, Revision(base), today, &scores).await
    };
    fill(MatrixMoment::Start, 0, scores(2)).await.expect("filled in");
    fill(MatrixMoment::Start, 0, scores(2)).await.expect("the same again");
    assert_eq!(refusal(fill(MatrixMoment::Start, 0, scores(4)).await), Refusal::Changed);
    fill(MatrixMoment::Start, 1, scores(3)).await.expect("corrected");
    fill(MatrixMoment::End, 0, scores(5)).await.expect("filled in");
    for wrong in [scores(0), scores(6), Scores::new()] {
        assert_eq!(refusal(fill(MatrixMoment::Midway, 0, wrong).await), Refusal::Text);
    }
    let matrix = market.matrix(&kitchen.cas, kitchen.case).await.expect("one's own people");
    let over_time = MatrixMoment::ALL.iter().map(|moment| matrix.score(LifeDomain::Income, *moment)).collect::<Vec<_>>();
    assert_eq!(over_time, [Some(3), None, Some(5)]);
    assert_eq!(market.own_matrices(&kitchen.noor).await.expect("one's own"), [matrix]);
    let html = kitchen.noor_browser.get("/mijn/zelfredzaamheid").await.text();
    assert!(html.contains("Post ligt open.") && html.contains("<svg"), "{html}");
}

#[tokio::test]
async fn steps_are_small_dated_and_ticked_by_both() {
    let kitchen = Kitchen::open().await;
    let market = kitchen.market();
    let form = |text: &str| StepForm { text: text.to_owned(), by: StepBy::Together, on: Some(kitchen.today()) };
    let key = Uuid::now_v7();
    for _ in 0..2 {
        market.add_step(&kitchen.cas, kitchen.case, &form("Koffie"), key).await.expect("added once");
    }
    let own = async || market.own_plans(&kitchen.noor).await.expect("one's own").remove(0).steps;
    let [step] = <[_; 1]>::try_from(own().await).expect("one step");
    market.change_step(&kitchen.cas, kitchen.case, step.id, &form("Koffie in het buurthuis")).await.expect("changed");
    market.finish_own_step(&kitchen.noor, step.id, true).await.expect("ticked");
    market.finish_own_step(&kitchen.noor, step.id, true).await.expect("pressed twice");
    assert_eq!(market.plan(&kitchen.cas, kitchen.case).await.expect("a plan").steps[0].done_on, Some(kitchen.today()));
    assert_eq!(refusal(market.change_step(&kitchen.cas, kitchen.case, step.id, &form("Anders")).await), Refusal::WrongState);
    assert_eq!(refusal(market.drop_step(&kitchen.cas, kitchen.case, step.id).await), Refusal::WrongState);
    market.thank(&kitchen.cas, kitchen.case, step.id, ThankYouKind::Certificate).await.expect("thanked");
    market.thank(&kitchen.cas, kitchen.case, step.id, ThankYouKind::Certificate).await.expect("the same again");
    assert_eq!(refusal(market.thank(&kitchen.cas, kitchen.case, step.id, ThankYouKind::Card).await), Refusal::WrongState, "once");
    assert_eq!(refusal(market.finish_own_step(&kitchen.noor, step.id, false).await), Refusal::WrongState);
    let thanks = own().await[0].thanks.clone().expect("a line of the ledger");
    assert_eq!((thanks.kind, thanks.euros, thanks.given_by.as_str()), (ThankYouKind::Certificate, 0, "Sara de Vries"));
    for number in 1..STEPS_MAX {
        market.add_step(&kitchen.cas, kitchen.case, &form(&format!("Stap {number}")), Uuid::now_v7()).await.expect("added");
    }
    assert_eq!(refusal(market.add_step(&kitchen.cas, kitchen.case, &form("Te veel"), Uuid::now_v7()).await), Refusal::Full);
    let next = own().await[0].id;
    for _ in 0..2 {
        market.drop_step(&kitchen.cas, kitchen.case, next).await.expect("gone");
    }
    market.add_step(&kitchen.cas, kitchen.case, &form("Nu wel"), Uuid::now_v7()).await.expect("there is room again");
}

#[tokio::test]
async fn nobody_gets_more_vouchers_in_a_year_than_agreed_however_many_are_given_at_once() {
    let kitchen = Kitchen::open().await;
    let market = kitchen.market();
    let first = kitchen.did(kitchen.case, "Eerst").await;
    assert_eq!(refusal(market.thank(&kitchen.cas, kitchen.case, first, ThankYouKind::Voucher).await), Refusal::WrongState, "none agreed");
    kitchen.gives_vouchers(10, 50).await;
    let mut steps = vec![first];
    for number in 1..16 {
        steps.push(kitchen.did(kitchen.case, &format!("Stap {number}")).await);
    }
    let giving = steps.iter().map(|step| market.thank(&kitchen.cas, kitchen.case, *step, ThankYouKind::Voucher));
    let given = futures::future::join_all(giving).await;
    assert_eq!(given.iter().filter(|outcome| outcome.is_ok()).count(), 5, "{given:?}");
    assert!(given.into_iter().filter(Result::is_err).all(|outcome| refusal(outcome) == Refusal::Full));
    let plan = market.plan(&kitchen.cas, kitchen.case).await.expect("a plan");
    assert_eq!((plan.rewards.person_got, plan.rewards.spent, plan.rewards.person_left()), (50, 50, 0));
    assert_eq!(plan.steps.iter().filter_map(|step| step.thanks.as_ref()).map(|thanks| thanks.euros).sum::<u16>(), 50);
    let left = plan.steps.iter().find(|step| step.thanks.is_none()).expect("one without").id;
    market.thank(&kitchen.cas, kitchen.case, left, ThankYouKind::Card).await.expect("a card is no money");
    // Another year, another fifty euros.
    kitchen.town.clock.pass(TimeDelta::days(60));
    let january = kitchen.did(kitchen.case, "Januari").await;
    market.thank(&kitchen.cas, kitchen.case, january, ThankYouKind::Voucher).await.expect("a new year");
}

#[tokio::test]
async fn a_municipality_gives_no_more_than_it_has() {
    let kitchen = Kitchen::open_with(&["--voucher-budget=35"]).await;
    let market = kitchen.market();
    kitchen.gives_vouchers(10, 50).await;
    let mut steps = Vec::new();
    for name in ["Een", "Twee", "Drie", "Vier", "Vijf"] {
        let (case, ..) = knows(&kitchen.town, &kitchen.cas, name).await;
        steps.push((case, kitchen.did(case, "Stap").await));
    }
    let giving = steps.iter().map(|(case, step)| market.thank(&kitchen.cas, *case, *step, ThankYouKind::Voucher));
    let given = futures::future::join_all(giving).await;
    assert_eq!(given.iter().filter(|outcome| outcome.is_ok()).count(), 3, "{given:?}");
    assert!(given.into_iter().filter(Result::is_err).all(|outcome| refusal(outcome) == Refusal::Spent));
    // A manager sees numbers, and none that is small.
    let (rik, _) = kitchen.town.colleague("rik@example.nl", Role::Manager, "Utrecht").await;
    let rik = kitchen.town.actor(&rik).await;
    let totals = market.reward_totals(&rik).await.expect("totals");
    let [(municipality, totals)] = totals.as_slice() else { panic!("{totals:?}") };
    assert_eq!((municipality.as_str(), totals.budget, totals.spent, totals.people), ("utrecht", 35, Shown::Few, Shown::Few));
    assert_eq!(totals.ledger, None);
}

#[tokio::test]
async fn everything_can_be_taken_along_and_erasing_leaves_nothing() {
    let kitchen = Kitchen::open().await;
    let market = kitchen.market();
    kitchen.gives_vouchers(10, 50).await;
    kitchen.writes("Een tuin.").await;
    kitchen.gives(Told::Screen).await;
    let step = kitchen.did(kitchen.case, "Naar de tuin").await;
    market.thank(&kitchen.cas, kitchen.case, step, ThankYouKind::Voucher).await.expect("thanked");
    let scores = Scores::from([(LifeDomain::Income, Scored { score: 2, note: "Veel post.".to_owned() })]);
    market.fill_matrix(&kitchen.cas, kitchen.case, MatrixMoment::Start, Revision(0), kitchen.today(), &scores).await.expect("filled in");

    let json = kitchen.noor_browser.get("/mijn/alles.json").await.json();
    assert_eq!(json["reports"][0]["versions"][0]["texts"]["wensen"], "Een tuin.");
    assert_eq!(json["self_reliance"][0]["measured"][0]["scores"]["inkomen"]["note"], "Veel post.");
    assert_eq!(json["plans"][0]["steps"][0]["thanks"]["euros"], 10);
    let html = kitchen.noor_browser.get("/mijn/alles.html").await.text();
    for words in ["Een tuin.", "Veel post.", "Naar de tuin", "bon van 10 euro"] {
        assert!(html.contains(words), "{words}: {html}");
    }

    let participant = kitchen.noor.participant().expect("a participant");
    market.erase_profile(&kitchen.noor).await.expect("erased");
    assert_eq!(refusal(market.report(&kitchen.cas, kitchen.case).await), Refusal::NotAllowed);
    let database = market.database();
    assert!(database.report_of_case(kitchen.case).await.expect("asked").is_none());
    assert!(database.reports_of(participant).await.expect("asked").is_empty());
    assert!(database.matrices_of(participant).await.expect("asked").is_empty());
    assert!(database.steps_of(participant).await.expect("asked").is_empty());
    assert_eq!(database.euros_of(participant, 2026).await.expect("asked"), 0);
    assert_eq!(database.given_in(&Slug::of("Utrecht"), 2026).await.expect("asked").euros, 10, "a number stays");
    assert_eq!(database.count_left_of(participant).await.expect("asked"), 0);
}

#[tokio::test]
async fn a_colleague_who_takes_a_case_over_goes_on_with_the_same_report() {
    let kitchen = Kitchen::open().await;
    let market = kitchen.market();
    kitchen.writes("Een tuin.").await;
    let (ans, _) = kitchen.town.colleague("ans@example.nl", Role::Coach, "Utrecht").await;
    let ans = kitchen.town.actor(&ans).await;
    market.give_person(&kitchen.cas, kitchen.case, ans.account().expect("an account")).await.expect("given");
    assert_eq!(refusal(market.report(&kitchen.cas, kitchen.case).await), Refusal::NotAllowed);
    let report = market.report(&ans, kitchen.case).await.expect("theirs now");
    assert_eq!(report.content(), content("Een tuin."));
}

#[tokio::test]
async fn the_pages_of_both_sides_work_without_a_script() {
    let kitchen = Kitchen::open().await;
    let path = format!("/coach/mensen/{}/verslag", kitchen.case);
    let long = "x".repeat(2_001);
    let told = kitchen.cas_browser.post(&path, &[("stand", "0"), ("wensen", &long)]).await;
    assert!(told.status == 422 && told.text().contains("id=\"wensen-fout\"") && told.text().contains(&long), "{}", told.text());
    kitchen.cas_browser.post(&path, &[("stand", "0"), ("wensen", "Een <b>tuin</b>."), ("gezondheid", "Mijn BSN is 111222333.")]).await;
    let html = kitchen.cas_browser.get(&path).await.text();
    assert!(html.contains("Een &lt;b>tuin&lt;/b>.") && !html.contains("<b>tuin") && html.contains("Kijk hier nog eens naar"), "{html}");
    assert!(kitchen.cas_browser.get(&format!("{path}?blad=ja")).await.text().contains("class=\"sheet__line\""));
    kitchen.cas_browser.post(&path, &[("stand", "1"), ("doe", "laten-zien"), ("hoe", "papier"), ("dag", "20-11-2026")]).await;
    let own = kitchen.noor_browser.get("/mijn/verslag").await.text();
    assert!(own.contains("Dit klopt") && own.contains("Ik wil dit niet") && own.contains("Ik wil iets veranderen"), "{own}");
    let case = kitchen.case.to_string();
    let fields = [("gesprek", case.as_str()), ("stand", "2"), ("verander", "ja"), ("wensen", "Een moestuin.")];
    assert_eq!(kitchen.noor_browser.post("/mijn/verslag", &fields).await.header("location"), "/mijn/verslag?gedaan=verslag-veranderd");
    let again = kitchen.noor_browser.post("/mijn/verslag", &[("gesprek", &case), ("stand", "2"), ("doe", "klopt")]).await;
    assert_eq!(again.status, 422, "somebody changed it since");
    let agreed = kitchen.noor_browser.post("/mijn/verslag", &[("gesprek", &case), ("stand", "3"), ("doe", "klopt")]).await;
    assert_eq!(agreed.header("location"), "/mijn/verslag?gedaan=verslag-klopt");
    assert!(kitchen.cas_browser.get(&path).await.text().contains("<ins>"), "what is different is shown");
}

#[tokio::test]
async fn a_manager_reads_who_gave_what_from_ten_people_on_and_never_to_whom() {
    let kitchen = Kitchen::open().await;
    let market = kitchen.market();
    kitchen.gives_vouchers(10, 50).await;
    let (rik_browser, _) = kitchen.town.colleague("rik@example.nl", Role::Manager, "Utrecht").await;
    let rik = kitchen.town.actor(&rik_browser).await;
    let utrecht = Slug::of("Utrecht");
    let gives = async |name: &str, kind| {
        let (case, ..) = knows(&kitchen.town, &kitchen.cas, name).await;
        let step = kitchen.did(case, "Naar de tuin").await;
        market.thank(&kitchen.cas, case, step, kind).await.expect("thanked");
    };
    for number in 0..9 {
        gives(&format!("Zwaluw {number}"), ThankYouKind::Voucher).await;
    }
    let totals = market.reward_totals(&rik).await.expect("totals").remove(0).1;
    assert_eq!((totals.spent, totals.left(), totals.ledger), (Shown::Few, Shown::Few, None));
    assert_eq!(refusal(market.rewards_file(&rik, &utrecht, RewardsFile::Ledger).await), Refusal::NotAllowed);
    assert_eq!(rik_browser.get("/regie/bedankjes/utrecht/wie-gaf-wat.csv").await.status, 404);
    let page = rik_browser.get("/regie/bedankjes").await.text();
    assert!(page.contains("minder dan 10 mensen") && !page.contains("90 euro"), "{page}");

    gives("Zwaluw 9", ThankYouKind::Voucher).await;
    gives("Zwaluw 10", ThankYouKind::Card).await;
    let totals = market.reward_totals(&rik).await.expect("totals").remove(0).1;
    assert_eq!((totals.spent, totals.people), (Shown::Number(100), Shown::Number(11)));
    assert_eq!(totals.kinds[..2], [(ThankYouKind::Voucher, Shown::Number(10)), (ThankYouKind::Card, Shown::Few)]);
    assert_eq!(totals.months.last().map(|month| (month.euros, month.others)), Some((Shown::Number(100), Shown::Few)));
    let ledger = rik_browser.get("/regie/bedankjes/utrecht/wie-gaf-wat.csv").await.text();
    let today = kitchen.today();
    assert_eq!(ledger.matches(&format!("{today};Sara de Vries;bon;10\r\n")).count(), 10, "{ledger}");
    assert!(ledger.contains(&format!("{today};Sara de Vries;kaart;0")) && !ledger.contains("Zwaluw"), "{ledger}");
    let file = rik_browser.get("/regie/bedankjes/utrecht/bedankjes.csv").await.text();
    assert!(file.contains("2026;gegeven;euro;100\r\n") && file.contains("2026;kaart;aantal;minder dan 10 mensen"), "{file}");
    let page = rik_browser.get("/regie/bedankjes").await.text();
    assert!(page.contains("100 euro") && page.contains("Sara de Vries") && !page.contains("Zwaluw"), "{page}");

    // Nobody else, and nothing of another municipality.
    assert_eq!(refusal(market.rewards_file(&kitchen.cas, &utrecht, RewardsFile::Totals).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.rewards_file(&rik, &Slug::of("Zeist"), RewardsFile::Totals).await), Refusal::NotAllowed);
    assert_eq!(kitchen.cas_browser.get("/regie/bedankjes/utrecht/bedankjes.csv").await.status, 404);
}
