//! A coach: the list of who needs something now, with few people and with as many as a coach can have, in a municipality with a history.

use crate::{
    peer,
    stats::{Times, milliseconds},
    table::Figure,
};
use anyhow::{Context, ensure};
use domain::{
    accounts::{EmailAddress, Grant, Role},
    actors::{Actor, SecondStep, SignedIn},
    cases::CaseForm,
    handovers::{CoachStep, HandOverOutcome},
    imports::{Entry, ImportMode, Item},
    introductions::CallTime,
    languages::{SpokenLanguage, UiLanguage},
    participants::{PhoneNumber, ProfileForm, Reach},
    samples,
    slug::Slug,
    use_cases::{Administration, Cases, HandOvers, Imports},
    wishes::Wishes,
};
use marketplace::Marketplace;
use std::sync::Arc;
use uuid::Uuid;

/// People of the two coaches.
const FEW_AND_MANY: [usize; 2] = [5, 54];
/// Hand-overs in the history of the municipality, of colleagues with this many people each.
const HISTORY: usize = 2_000;
const COLLEAGUES: usize = 40;
/// How often each list is asked for.
const LISTS: usize = 60;

/// Measures it.
pub async fn run() -> anyhow::Result<Vec<Figure>> {
    let data = tempfile::tempdir()?;
    let opened = peer::open(data.path()).await?;
    let market = &opened.marketplace;
    let place = place(market).await?;
    for colleague in 0..COLLEAGUES {
        let actor = coach(market, &format!("collega{colleague}@example.nl")).await?;
        let case = market.add_person(&actor, &person(colleague), Uuid::now_v7()).await?;
        for _ in 0..HISTORY / COLLEAGUES {
            let id = market.prepare_hand_over(&actor, case, &place, None, Uuid::now_v7()).await?;
            market.coach_step(&actor, id, &CoachStep::Close(HandOverOutcome::NotStarted), Uuid::now_v7()).await?;
        }
    }
    let mut coaches = Vec::new();
    for people in FEW_AND_MANY {
        let actor = coach(market, &format!("coach{people}@example.nl")).await?;
        for number in 0..people {
            let case = market.add_person(&actor, &person(number), Uuid::now_v7()).await?;
            if number % 2 == 0 {
                market.prepare_hand_over(&actor, case, &place, None, Uuid::now_v7()).await?;
            }
        }
        coaches.push(actor);
    }
    let mut times = [Times::default(), Times::default()];
    for _ in 0..LISTS {
        for ((actor, people), times) in coaches.iter().zip(FEW_AND_MANY).zip(&mut times) {
            let begin = std::time::Instant::now();
            let list = market.due_list(actor).await?;
            times.add(begin.elapsed());
            ensure!(list.lines.len() == people + people.div_ceil(2), "{} lines", list.lines.len());
        }
    }
    let [few, many] = &times;
    println!("who needs something now: 5 people {}; 54 people {}", few.words(), many.words());
    let ratio = many.percentile(50).as_secs_f64() / few.percentile(50).as_secs_f64();
    Ok(vec![
        Figure::plain("a coach's list with 54 people, 2,000 hand-overs behind them (p50)", milliseconds(many.percentile(50)))
            .beside(format!("{} (5 people)", milliseconds(few.percentile(50))))
            .ratio(ratio)
            .goal("<= 1.5", ratio <= 1.5),
    ])
}

/// A public place.
async fn place(market: &Marketplace) -> anyhow::Result<Slug> {
    let organisation = samples::organisation("Tuin De Wijk");
    let place = samples::place("Wieden in de tuin", &organisation);
    let items = vec![Item::Organisation(tests::organisation_draft(&organisation)), Item::Place(tests::place_draft(&place))];
    let entry = Entry { line: 1, record: String::new(), items: Ok(items), remarks: Vec::new() };
    let report = market.import(&Actor::Operator, vec![entry], ImportMode::default(), &|_| {}).await?;
    ensure!(report.stored, "the place could not be stored: {report:?}");
    Slug::parse("wieden-in-de-tuin").context("a slug")
}

/// A coach in Utrecht, signed in with a second step.
async fn coach(market: &Marketplace, email: &str) -> anyhow::Result<Actor> {
    let address = EmailAddress::parse(email).context("an address")?;
    let grant = Grant::municipal(Role::Coach, Slug::of("Utrecht")).context("a role")?;
    let account =
        market.create_account(&Actor::Operator, &address, "Coach", "vier fietsen in de regen", std::slice::from_ref(&grant)).await?;
    Ok(Actor::Account(Arc::new(SignedIn {
        account,
        session: String::new(),
        name: "Coach".to_owned(),
        email: email.to_owned(),
        language: UiLanguage::Dutch,
        given: vec![grant],
        second_step: SecondStep::Given,
    })))
}

fn person(number: usize) -> CaseForm {
    let profile = ProfileForm {
        name: format!("Iemand {number}"),
        email: None,
        phone: PhoneNumber::parse("06 12345678"),
        reach: Reach::CallOnly,
        language: UiLanguage::Dutch,
        wishes: Wishes::default(),
    };
    CaseForm { profile, spoken: SpokenLanguage::Dutch, call_when: CallTime::Whenever }
}
