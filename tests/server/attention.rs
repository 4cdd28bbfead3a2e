//! Who else helps somebody: there as long as they permit it, for their coaches and themselves, and gone with the permission.

use chrono::{Days, NaiveDate, TimeDelta};
use domain::{
    accounts::Role,
    attention::{AttentionStand, AttentionStep, HelpWith, INVOLVED_MAX, InvolvedForm, OwnAttentionStep, Permitted},
    audit::AuditQuery,
    cases::{CaseForm, CaseOrigin},
    clock::Clock as _,
    ending::dutch_day,
    ids::CaseId,
    introductions::CallTime,
    languages::{SpokenLanguage, UiLanguage},
    participants::{ProfileForm, Reach},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::{Actor, Administration, Attention, Cases, Participants},
    wishes::Wishes,
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

/// Noor, whom Cas knows, and Ans as well.
struct Around {
    town: Town,
    cas: Actor,
    cas_browser: Person,
    ans: Actor,
    noor: Actor,
    noor_browser: Person,
    case: CaseId,
    other_case: CaseId,
}

impl Around {
    async fn open() -> Self {
        let town = Box::pin(Town::start_with(&[])).await;
        let market = &town.app.marketplace;
        let (cas_browser, _) = town.colleague("cas@example.nl", Role::Coach, "Utrecht").await;
        let cas = town.actor(&cas_browser).await;
        let (ans, _) = town.colleague("ans@example.nl", Role::Coach, "Utrecht").await;
        let ans = town.actor(&ans).await;
        let profile = ProfileForm {
            name: "Noor".to_owned(),
            email: None,
            phone: None,
            reach: Reach::Nothing,
            language: UiLanguage::Dutch,
            wishes: Wishes::default(),
        };
        let form = CaseForm { profile, spoken: SpokenLanguage::Dutch, call_when: CallTime::Whenever };
        let case = market.add_person(&cas, &form, Uuid::now_v7()).await.expect("added");
        let card = market.card_for(&cas, case).await.expect("a card");
        let token = market.come_back_with_card(&Actor::Visitor, &card.code, &somewhere()).await.expect("back");
        let noor_browser = town.person();
        noor_browser.put_cookie(&token.0);
        let noor = Actor::Participant(Arc::new(market.came_back(&token).await.expect("asked").expect("a session")));
        // Ans got to know her in another way.
        let mut other = market.database().case(case).await.expect("read").expect("a case");
        (other.id, other.coach, other.origin) = (CaseId(Uuid::now_v7()), ans.account().expect("an account"), CaseOrigin::Call);
        let mut change = db::Change::new();
        change.open_case(&other, 54);
        market.database().commit(change).await.expect("opened");
        Self { other_case: other.id, town, cas, cas_browser, ans, noor, noor_browser, case }
    }

    fn market(&self) -> &marketplace::Marketplace {
        &self.town.app.marketplace
    }

    fn today(&self) -> NaiveDate {
        dutch_day(self.town.clock.now())
    }

    async fn noor_does(&self, step: OwnAttentionStep) -> Result<(), Failure> {
        self.market().own_attention_step(&self.noor, &step, UiLanguage::Dutch).await
    }

    async fn cas_does(&self, step: AttentionStep) -> Result<(), Failure> {
        self.market().attention_step(&self.cas, self.case, &step).await
    }

    async fn says_yes(&self) {
        self.noor_does(OwnAttentionStep::Permit(self.today() + Days::new(90))).await.expect("permitted");
    }

    /// What each of the three reads.
    async fn read(&self) -> [AttentionStand; 3] {
        let market = self.market();
        [
            market.attention(&self.cas, self.case).await.expect("read").stand,
            market.attention(&self.ans, self.other_case).await.expect("read").stand,
            market.own_attention(&self.noor).await.expect("read").expect("she has a coach").stand,
        ]
    }

    async fn list(&self) -> Permitted {
        let [cas, ans, noor] = self.read().await;
        assert!(cas == ans && ans == noor, "all read the same");
        cas.permitted().expect("permitted").clone()
    }
}

fn helps(who: &str, with: HelpWith, leads: bool) -> AttentionStep {
    AttentionStep::Add(Uuid::now_v7(), InvolvedForm { who: who.to_owned(), with: [with].into(), leads })
}

#[tokio::test]
async fn nothing_is_written_down_without_a_yes_and_with_it_both_coaches_read_it() {
    let around = Around::open().await;
    around.town.organisation("Tuin De Wijk", "Utrecht").await;
    assert_eq!(around.read().await, [AttentionStand::Open, AttentionStand::Open, AttentionStand::Open]);
    assert_eq!(refusal(around.cas_does(helps("Wijkteam", HelpWith::Money, true)).await), Refusal::WrongState);
    around.says_yes().await;
    around.cas_does(helps("Wijkteam", HelpWith::Money, true)).await.expect("written down");
    let key = Uuid::now_v7();
    let garden = AttentionStep::Add(key, InvolvedForm { who: " Tuin De Wijk ".to_owned(), with: [HelpWith::Days].into(), leads: false });
    for _ in 0..2 {
        around.market().attention_step(&around.ans, around.other_case, &garden).await.expect("the same twice is once");
    }
    let list = around.list().await.list;
    let names: Vec<_> = list.lines().iter().map(|line| (line.who.as_str(), line.organisation.as_ref().map(Slug::as_str))).collect();
    assert_eq!(names, [("Wijkteam", None), ("Tuin De Wijk", Some("tuin-de-wijk"))]);
    assert_eq!(list.lead().map(|line| line.who.as_str()), Some("Wijkteam"));
    around.cas_does(AttentionStep::Lead(Some(key))).await.expect("another leads");
    assert!(around.list().await.list.is_led_by(key));

    // She strikes who leads: nobody does then.
    around.noor_does(OwnAttentionStep::Strike(key)).await.expect("struck");
    around.noor_does(OwnAttentionStep::Strike(key)).await.expect("once more");
    let list = around.list().await.list;
    assert_eq!((list.lines().len(), list.lead()), (1, None));
    for number in 1..INVOLVED_MAX {
        around.cas_does(helps(&format!("Wie {number}"), HelpWith::Other, false)).await.expect("room");
    }
    assert_eq!(refusal(around.cas_does(helps("Een te veel", HelpWith::Other, false)).await), Refusal::Full);
    assert_eq!(refusal(around.cas_does(helps(" ", HelpWith::Other, false)).await), Refusal::Text);
}

#[tokio::test]
async fn a_no_takes_all_of_it_away_at_once_and_is_not_asked_again() {
    let around = Around::open().await;
    let spoken = AttentionStep::Permit(around.today() + Days::new(30), "Wijkzuster Ria".to_owned());
    around.cas_does(spoken.clone()).await.expect("recorded");
    around.cas_does(helps("Kledingbank", HelpWith::Home, true)).await.expect("written down");
    let permitted = around.list().await;
    assert_eq!((permitted.witness.as_str(), permitted.list.lines().len()), ("Wijkzuster Ria", 1));
    // What was said on paper or aloud is stored so that nobody reads it in the database.
    let stored = around.market().database().everything_as_text().await.expect("read");
    assert!(!stored.contains("Kledingbank") && !stored.contains("Wijkzuster"), "encrypted");
    assert_eq!(around.read().await.map(|stand| stand.permitted().is_some()), [true; 3]);
    assert!(around.noor_browser.get("/mijn/wie-ziet-mij").await.text().contains("Uw coaches zien wie u nog meer helpt"));

    around.noor_does(OwnAttentionStep::End).await.expect("ended");
    let no = AttentionStand::Refused(around.today());
    assert_eq!(around.read().await, [no.clone(), no.clone(), no]);
    assert!(!around.noor_browser.get("/mijn/wie-ziet-mij").await.text().contains("Uw coaches zien wie u nog meer helpt"));
    let page = around.cas_browser.get(&format!("/coach/mensen/{}/afstemmen", around.case)).await.text();
    assert!(page.contains("Vraag er niet opnieuw naar.") && !page.contains("Kledingbank"), "{page}");
    assert_eq!(refusal(around.cas_does(helps("Kledingbank", HelpWith::Home, true)).await), Refusal::WrongState);
    // A yes later begins with nobody.
    around.says_yes().await;
    assert!(around.list().await.list.lines().is_empty());
    around.cas_does(AttentionStep::End).await.expect("through the coach");
    assert_eq!(around.read().await.map(|stand| stand.permitted().is_some()), [false; 3]);
}

#[tokio::test]
async fn permission_lasts_until_its_day_and_the_last_coach_takes_the_list_along() {
    let around = Around::open().await;
    for until in [around.today(), around.today() + Days::new(400)] {
        assert_eq!(refusal(around.noor_does(OwnAttentionStep::Permit(until)).await), Refusal::Text);
    }
    assert_eq!(refusal(around.cas_does(AttentionStep::Permit(around.today() + Days::new(9), " ".to_owned())).await), Refusal::Text);
    around.noor_does(OwnAttentionStep::Permit(around.today() + Days::new(10))).await.expect("permitted");
    around.cas_does(helps("Wijkteam", HelpWith::Money, true)).await.expect("written down");
    around.says_yes().await;
    assert_eq!(around.list().await.list.lines().len(), 1, "it lasts longer, with what is there");
    around.noor_does(OwnAttentionStep::Permit(around.today() + Days::new(10))).await.expect("shorter");
    around.town.clock.pass(TimeDelta::days(10));
    assert_eq!(around.list().await.list.lines().len(), 1, "the whole of the last day");
    around.town.clock.pass(TimeDelta::days(1));
    assert_eq!(around.read().await, [AttentionStand::Open, AttentionStand::Open, AttentionStand::Open], "before it is swept up");
    around.market().keep_hand_overs().await.expect("swept");
    let participant = around.noor.participant().expect("a participant");
    assert!(around.market().database().attention_of(participant).await.expect("read").is_none());

    around.says_yes().await;
    around.market().close_case(&around.ans, around.other_case).await.expect("closed");
    assert!(around.market().database().attention_of(participant).await.expect("read").is_some(), "Cas is still there");
    around.market().close_case(&around.cas, around.case).await.expect("closed");
    assert!(around.market().database().attention_of(participant).await.expect("read").is_none(), "nobody is left to read it");
    assert!(around.market().own_attention(&around.noor).await.expect("read").is_none());
    assert_eq!(refusal(around.noor_does(OwnAttentionStep::Permit(around.today() + Days::new(10))).await), Refusal::NotAllowed);
}

#[tokio::test]
async fn others_learn_nothing_and_it_goes_along_and_away_with_the_participant() {
    let around = Around::open().await;
    around.says_yes().await;
    around.cas_does(helps("Kledingbank", HelpWith::Home, true)).await.expect("written down");
    let (eva, _) = around.town.colleague("eva@example.nl", Role::Coach, "Utrecht").await;
    let (eva, market) = (around.town.actor(&eva).await, around.market());
    assert_eq!(refusal(market.attention(&eva, around.case).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.attention_step(&eva, around.case, &AttentionStep::End).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.attention(&around.ans, around.case).await), Refusal::NotAllowed, "by one's own case only");

    // The log knows that something happened, and not who helps.
    let (pia, _) = around.town.colleague("pia@example.nl", Role::PrivacyOfficer, "Utrecht").await;
    let pia = around.town.actor(&pia).await;
    let lines = market.audit_lines(&pia, &AuditQuery::default()).await.expect("the log");
    let said = format!("{lines:?}");
    assert!(said.contains("change-attention") && !said.contains("Kledingbank"), "{said}");

    let json = around.noor_browser.get("/mijn/alles.json").await.json();
    let line = &json["who_else_helps"]["permission"]["lines"][0];
    assert!(line["who"] == "Kledingbank" && line["with"][0] == "wonen" && line["leads"] == true, "{json}");
    assert!(around.noor_browser.get("/mijn/alles.html").await.text().contains("Kledingbank"));
    let participant = around.noor.participant().expect("a participant");
    market.erase_profile(&around.noor).await.expect("erased");
    assert!(market.database().attention_of(participant).await.expect("read").is_none());
    assert_eq!(market.database().count_left_of(participant).await.expect("asked"), 0);
}

#[tokio::test]
async fn many_at_once_lose_nobody() {
    let around = Around::open().await;
    around.says_yes().await;
    let steps: Vec<_> = (0..6).map(|number| helps(&format!("Wie {number}"), HelpWith::Other, false)).collect();
    let outcomes = futures::future::join_all(steps.iter().map(|step| around.market().attention_step(&around.cas, around.case, step))).await;
    let done = outcomes.iter().filter(|outcome| outcome.is_ok()).count();
    assert!(done >= 1 && outcomes.into_iter().filter(Result::is_err).all(|outcome| refusal(outcome) == Refusal::Changed));
    assert_eq!(around.list().await.list.lines().len(), done, "who was told that it is kept finds it");
}
