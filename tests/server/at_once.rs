//! 64 people at work at once, each doing whatever is allowed next, in any order: nothing that was acknowledged is lost, nothing
//! is given twice, and nobody is left with nobody.
//!
//! Every client has its own seed. `AT_ONCE_SECONDS` makes it go on for so long instead of a fixed number of steps.

mod afterwards;
mod clients;

use chrono::NaiveDate;
use clients::Client;
use domain::{
    accounts::{Grant, Role},
    cases::CaseForm,
    clock::Clock as _,
    codes::Code as _,
    day_parts::{DayPart, Slot},
    ending::dutch_day,
    ids::{AccountId, CaseId, HandOverId, ParticipantId, StepId},
    introductions::CallTime,
    languages::{SpokenLanguage, UiLanguage},
    municipalities::{Agreements, RewardPolicy, SettingsChange, Vouchers},
    organisations::Organisation,
    participants::{ProfileForm, Reach},
    posting::Revision,
    refusal::{Failure, Refusal},
    samples,
    slug::Slug,
    use_cases::{Actor, Cases, Municipalities, Participants},
    wishes::Wishes,
};
use rand::SeedableRng;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tests::{Town, somewhere};
use uuid::Uuid;

const CLIENTS: u64 = 64;
/// What each does in the normal run.
const STEPS: usize = 10;
const COACHES: usize = 4;
/// People of one coach, at most: soon reached.
const MOST_PEOPLE: u16 = 9;
/// Euros for vouchers: soon spent.
const BUDGET: u32 = 120;
const PLACES: usize = 3;

/// What was answered with yes.
#[derive(Default)]
struct Acknowledged {
    /// Events of each hand-over that are always written down.
    events: HashMap<HandOverId, usize>,
    minutes: HashMap<CaseId, u32>,
    vouchers: BTreeSet<StepId>,
    erased: Vec<ParticipantId>,
    done: u32,
    refused: BTreeMap<String, u32>,
}

struct Scene {
    town: Town,
    coaches: Vec<(Actor, AccountId)>,
    editors: Vec<(Actor, AccountId)>,
    organisation: Organisation,
    places: Vec<Slug>,
    day_part: DayPart,
    /// Participants who are back on their telephone.
    own: Mutex<Vec<Actor>>,
    acknowledged: Mutex<Acknowledged>,
}

impl Scene {
    async fn set() -> Self {
        let (people, budget) = (format!("--coach-people={MOST_PEOPLE}"), format!("--voucher-budget={BUDGET}"));
        let town = Box::pin(Town::start_with(&[&people, &budget])).await;
        let organisation = samples::organisation("Tuin De Wijk");
        let slot = Slot { day_part: DayPart::ALL[0], capacity: 2, taken: 0, waiting: 0, hours: None };
        let mut places = Vec::new();
        for number in 0..PLACES {
            let mut place = samples::place(&format!("Wieden in tuin {number}"), &organisation);
            place.content.slots = vec![slot];
            town.app.save(&organisation, &place).await;
            places.push(place.slug);
        }
        let mut editors = Vec::new();
        for email in ["sara@example.nl", "sam@example.nl"] {
            let account = town.account(email, &[Grant::Editor(organisation.id)]).await;
            editors.push((town.actor(&town.signed_in(email).await).await, account));
        }
        let mut coaches = Vec::new();
        for number in 0..COACHES {
            let (browser, _) = town.colleague(&format!("coach{number}@example.nl"), Role::Coach, "Utrecht").await;
            let actor = town.actor(&browser).await;
            let Actor::Account(signed_in) = &actor else { panic!("a coach is signed in") };
            let account = signed_in.account;
            coaches.push((actor, account));
        }
        let (bas, _) = town.colleague("bas@example.nl", Role::Administrator, "Utrecht").await;
        let bas = town.actor(&bas).await;
        let reward = RewardPolicy::Vouchers(Vouchers::of(10, 50).expect("amounts"));
        let agreements = SettingsChange::Agreements(Agreements { reward, ..Agreements::default() });
        town.app.marketplace.change_settings(&bas, &Slug::of("Utrecht"), Revision(0), agreements).await.expect("chosen");
        let (own, acknowledged) = (Mutex::default(), Mutex::default());
        let scene = Self { town, coaches, editors, organisation, places, day_part: slot.day_part, own, acknowledged };
        for number in 0..COACHES * 5 {
            let coach = &scene.coaches[number % COACHES].0;
            scene.know(coach, &format!("Iemand {number}")).await.expect("there is room");
        }
        scene
    }

    fn market(&self) -> &marketplace::Marketplace {
        &self.town.app.marketplace
    }

    fn today(&self) -> NaiveDate {
        dutch_day(self.town.clock.now())
    }

    /// A coach gets to know somebody, who comes back with a card.
    async fn know(&self, coach: &Actor, name: &str) -> Result<CaseId, Failure> {
        let profile = ProfileForm {
            name: name.to_owned(),
            email: None,
            phone: None,
            reach: Reach::Nothing,
            language: UiLanguage::Dutch,
            wishes: Wishes::default(),
        };
        let form = CaseForm { profile, spoken: SpokenLanguage::Dutch, call_when: CallTime::Whenever };
        let case = self.market().add_person(coach, &form, Uuid::now_v7()).await?;
        let card = self.market().card_for(coach, case).await?;
        let token = self.market().come_back_with_card(&Actor::Visitor, &card.code, &somewhere()).await?;
        let own = self.market().came_back(&token).await?.ok_or(Refusal::NotAllowed)?;
        self.own.lock().expect("whole").push(Actor::Participant(Arc::new(own)));
        Ok(case)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_64_people_do_at_once_adds_up() {
    let scene = Arc::new(Box::pin(Scene::set()).await);
    let seconds: Option<u64> = std::env::var("AT_ONCE_SECONDS").ok().and_then(|text| text.parse().ok());
    let begin = Instant::now();
    let until = seconds.map(|seconds| begin + Duration::from_secs(seconds));
    let clients = (0..CLIENTS).map(|seed| {
        let scene = Arc::clone(&scene);
        tokio::spawn(async move {
            let mut client = Client { scene: &scene, chance: rand_chacha::ChaCha8Rng::seed_from_u64(seed) };
            let mut steps = 0;
            while until.map_or(steps < STEPS, |until| Instant::now() < until) {
                client.step().await;
                steps += 1;
            }
            if seed == 0 {
                client.leave().await;
            }
        })
    });
    for client in futures::future::join_all(clients.collect::<Vec<_>>()).await {
        client.expect("nobody meets with an error of the program");
    }
    let took = begin.elapsed();
    afterwards::adds_up(&scene).await;
    let acknowledged = scene.acknowledged.lock().expect("whole");
    println!("{} done in {took:?}, refused: {:?}", acknowledged.done, acknowledged.refused);
    assert!(acknowledged.done > 200, "too little to mean anything: {} done", acknowledged.done);
    assert!(!acknowledged.erased.is_empty() && !acknowledged.vouchers.is_empty(), "nobody was erased, or nobody was thanked");
}
