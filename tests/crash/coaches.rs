//! Coaches who are killed at work. What they are told to be done is printed and must be there afterwards: a hand-over with all
//! its events, what was permitted or withdrawn, a report that was saved, minutes. Nothing may be half, and the list of what is to
//! be done agrees with the states.

use chrono::Days;
use domain::{
    accounts::{EmailAddress, Grant, Role},
    actors::{Actor, SecondStep, SignedIn},
    cases::{CaseForm, Contact, ContactKind},
    clock::{Clock as _, SystemClock},
    conversations::{ReportContent, ReportPart},
    due::DueAbout,
    ending::dutch_day,
    handovers::{CoachStep, HandOverState, PartnerStep, PermissionForm, PermissionHow, Room, SharedField, next},
    ids::{AccountId, CaseId, HandOverId},
    imports::{Entry, ImportMode, Item},
    introductions::CallTime,
    languages::{SpokenLanguage, UiLanguage},
    participants::{ProfileForm, Reach},
    samples,
    slug::Slug,
    use_cases::{Administration, Cases, Conversations, HandOvers, Imports},
    wishes::Wishes,
};
use marketplace::Marketplace;
use std::{collections::BTreeSet, fmt, sync::Arc};
use tests::{PASSWORD, organisation_draft, place_draft};
use tokio::task::JoinHandle;
use uuid::Uuid;

/// Coaches at the same time, each with one person.
const COACHES: u128 = 2;
const MINUTES: u16 = 7;
/// The latest hand-overs of a case of which nothing may be half: those of the last moments lie among them.
const LATEST: u32 = 50;

/// Something that was acknowledged: how much of it there is at least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    what: String,
    id: Uuid,
    count: u32,
    /// The state of a hand-over after its last event; empty for the others.
    state: String,
}

impl Told {
    /// Reads it back from what was printed.
    pub fn parse(line: &str) -> Option<Self> {
        let mut words = line.strip_prefix("coach ")?.split(' ');
        let (what, id, count) = (words.next()?.to_owned(), words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some(Self { what, id, count, state: words.next().unwrap_or_default().to_owned() })
    }

    /// What it tells of: a later line about the same replaces it.
    pub fn about(&self) -> String {
        format!("{} {}", self.what, self.id)
    }
}

impl fmt::Display for Told {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "coach {} {} {} {}", self.what, self.id, self.count, self.state)
    }
}

fn tell(what: &str, id: Uuid, count: u32, state: &str) {
    println!("{}", Told { what: what.to_owned(), id, count, state: state.to_owned() });
}

/// Starts the coaches; their people and the place are those of the rounds before.
pub async fn at_work(marketplace: &Arc<Marketplace>) -> Vec<JoinHandle<()>> {
    let organisation = samples::organisation("Tuin De Buurt");
    let place = samples::place("Wieden in de tuin", &organisation);
    let items = vec![Item::Organisation(organisation_draft(&organisation)), Item::Place(place_draft(&place))];
    let entry = Entry { line: 1, record: String::new(), items: Ok(items), remarks: Vec::new() };
    let report = marketplace.import(&Actor::Operator, vec![entry], ImportMode::default(), &|_| {}).await;
    assert!(report.expect("it is stored").stored);
    let editor = somebody(marketplace, "sara@example.nl", Grant::Editor(organisation.id)).await;
    let mut at_work = Vec::new();
    for number in 0..COACHES {
        let coach = somebody(marketplace, &coach_address(number), coach_grant()).await;
        let (marketplace, editor, slug) = (Arc::clone(marketplace), editor.clone(), place.slug.clone());
        at_work.push(tokio::spawn(async move {
            let case = marketplace.add_person(&coach.0, &person(), Uuid::from_u128(7_000 + number)).await.expect("added");
            // Bounded, so that a child without a parent ends.
            for _ in 0..500 {
                bring(&marketplace, (&coach.0, case), &editor, &slug).await;
            }
        }));
    }
    at_work
}

/// Somebody all the way until the partner has it, and back again; beside it what was said, and how long it took.
async fn bring(market: &Marketplace, (coach, case): (&Actor, CaseId), (editor, editor_id): &(Actor, AccountId), place: &Slug) {
    let minutes = market.person(coach, case).await.expect("read").minutes;
    let today = dutch_day(SystemClock.now());
    let contact = Contact { on: today, kind: ContactKind::Desk, minutes: MINUTES };
    market.log_contact(coach, case, &contact, None, Uuid::now_v7()).await.expect("logged");
    tell("minutes", case.0, minutes + u32::from(MINUTES), "");

    let base = market.report(coach, case).await.expect("read").revision;
    let mut content = ReportContent::default();
    content.write(ReportPart::Wishes, &format!("Een tuin, na stand {}.", base.0));
    let saved = market.write_report(coach, case, base, &content, false).await.expect("saved");
    tell("report", case.0, u32::try_from(saved.0).expect("small"), "");

    let id = market.prepare_hand_over(coach, case, place, None, Uuid::now_v7()).await.expect("prepared");
    tell("hand-over", id.0, 0, &HandOverState::Draft.to_string());
    let step = async |count, state: HandOverState, step: CoachStep| {
        market.coach_step(coach, id, &step, Uuid::now_v7()).await.unwrap_or_else(|failure| panic!("{step:?}: {failure}"));
        tell("hand-over", id.0, count, &state.to_string());
    };
    let asked =
        PermissionForm { fields: BTreeSet::from([SharedField::Words]), words: "Ik kom graag.".to_owned(), until: today + Days::new(60) };
    step(1, HandOverState::RoomAsked, CoachStep::AskRoom).await;
    market.partner_step(editor, id, &PartnerStep::GiveRoom(Room::Yes), Uuid::now_v7()).await.expect("given");
    tell("hand-over", id.0, 2, &HandOverState::RoomKnown.to_string());
    step(3, HandOverState::PermissionAsked, CoachStep::AskPermission(asked)).await;
    step(4, HandOverState::Permitted, CoachStep::Permit(PermissionHow::Paper, "12".to_owned())).await;
    step(5, HandOverState::Sent, CoachStep::Send(*editor_id)).await;
    step(6, HandOverState::Withdrawn, CoachStep::Withdraw).await;
}

/// Looks whether all of it is there and nothing is half.
pub async fn look(market: &Marketplace, told: &[Told]) {
    let database = market.database();
    for told in told {
        match told.what.as_str() {
            "minutes" => {
                let minutes = database.minutes_since(CaseId(told.id), chrono::NaiveDate::MIN).await.expect("read");
                assert!(minutes >= told.count && minutes % u32::from(MINUTES) == 0, "{minutes} minutes: {told:?}");
            }
            "report" => {
                let stored = database.report_of_case(CaseId(told.id)).await.expect("read").unwrap_or_else(|| panic!("gone: {told:?}"));
                assert!(stored.report.revision.0 >= i64::from(told.count), "{told:?}");
            }
            _ => {
                let stored = database.hand_over(HandOverId(told.id)).await.expect("read").unwrap_or_else(|| panic!("gone: {told:?}"));
                let known = stored.hand_over.events.len();
                assert!(known >= told.count as usize, "{known} events: {told:?}");
                assert!(
                    known > told.count as usize || stored.hand_over.state.to_string() == told.state,
                    "{}: {told:?}",
                    stored.hand_over.state
                );
            }
        }
    }
    for number in 0..COACHES {
        let address = EmailAddress::parse(&coach_address(number)).expect("an address");
        let Some(account) = database.account_by_email(&address).await.expect("read").map(|found| found.account.id) else { continue };
        let coach = at_work_as(account, &coach_address(number), coach_grant());
        let lines = market.due_list(&coach).await.expect("read").lines;
        for case in market.people(&coach).await.expect("read").people {
            for stored in database.hand_overs_of_case(case.id, LATEST).await.expect("read") {
                let hand_over = &stored.hand_over;
                let state = hand_over.events.iter().try_fold(HandOverState::Draft, |state, event| event.step.leads(state));
                assert_eq!(state, Some(hand_over.state), "the events lead to the state");
                let listed = lines.iter().filter(|line| line.due.about == DueAbout::HandOver(hand_over.id)).count();
                assert_eq!(listed, usize::from(next(hand_over.state, 5).is_some()), "the list of what is to be done: {}", hand_over.state);
                let shared = hand_over.state.is_shared() || hand_over.state == HandOverState::Permitted;
                assert_eq!(hand_over.shared.is_some(), shared, "permission: {}", hand_over.state);
            }
        }
    }
    market.chain_log().await.expect("chained");
    let log = market.check_log().await.expect("checked");
    assert_eq!(log.broken_at, None, "{log:?}");
}

fn coach_address(number: u128) -> String {
    format!("coach{number}@example.nl")
}

fn coach_grant() -> Grant {
    Grant::municipal(Role::Coach, Slug::of("Utrecht")).expect("a role")
}

/// Who has this address, made in the first round.
async fn somebody(market: &Marketplace, email: &str, grant: Grant) -> (Actor, AccountId) {
    let address = EmailAddress::parse(email).expect("an address");
    let known = market.database().account_by_email(&address).await.expect("read");
    let account = match known {
        Some(known) => known.account.id,
        None => market
            .create_account(&Actor::Operator, &address, "Sara de Vries", PASSWORD, std::slice::from_ref(&grant))
            .await
            .expect("an account"),
    };
    (at_work_as(account, email, grant), account)
}

fn at_work_as(account: AccountId, email: &str, grant: Grant) -> Actor {
    Actor::Account(Arc::new(SignedIn {
        account,
        session: String::new(),
        name: "Sara de Vries".to_owned(),
        email: email.to_owned(),
        language: UiLanguage::Dutch,
        given: vec![grant],
        second_step: SecondStep::Given,
    }))
}

fn person() -> CaseForm {
    let profile = ProfileForm {
        name: "Noor".to_owned(),
        email: None,
        phone: None,
        reach: Reach::Nothing,
        language: UiLanguage::Dutch,
        wishes: Wishes::default(),
    };
    CaseForm { profile, spoken: SpokenLanguage::Dutch, call_when: CallTime::Whenever }
}
