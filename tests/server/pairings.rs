//! Somebody asks for a buddy, chooses one and walks along: names only after a yes, one place for one person, nothing left when it is over.

use chrono::{Days, TimeDelta};
use domain::{
    accounts::{EmailAddress, Role},
    buddies::{Condition, Reason},
    clock::Clock as _,
    codes::Code as _,
    day_parts::DayPart,
    due::DueKind,
    ending::dutch_day,
    expenses::{EXPENSE_MAX, ExpenseKind, Spent},
    experience::{Experience, Experiences, Visibility},
    experts::{CoordinatorStep, ExpertApplication, ExpertForm, ExpertMove, ExpertRole, ExpertWords, Talk},
    ids::{PairingId, ParticipantId},
    languages::UiLanguage,
    pairings::{
        BuddyRequest, BuddyStep, BuddyWishes, CoordinatorPairingStep, Evaluation, ForEverybody, GoOn, Happened, NoteContent, OwnPairing,
        OwnPairingStep, PairingMeeting, PairingParty, PairingState, Walk, WhyNobody,
    },
    participants::{ProfileForm, Reach},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::{Actor, Experts as _, Pairings as _, Participants as _},
    wishes::Wishes,
};
use marketplace::Marketplace;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};
use tests::{Town, somewhere};
use uuid::Uuid;

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn profile(name: &str, email: &str) -> ProfileForm {
    ProfileForm {
        name: name.to_owned(),
        email: EmailAddress::parse(email),
        phone: None,
        reach: Reach::Mail,
        language: UiLanguage::Dutch,
        wishes: Wishes::default(),
    }
}

/// A coordinator, and a town in which people ask.
pub(crate) struct Scene {
    pub(crate) town: Town,
    pub(crate) coordinator: Actor,
}

pub(crate) async fn scene() -> Scene {
    let town = Town::start().await;
    // A municipality takes part once somebody administers it.
    town.account("bas@example.nl", &[tests::role_in(Role::Administrator, "Utrecht")]).await;
    let (coordinator, _) = town.colleague("cora@example.nl", Role::Coordinator, "Utrecht").await;
    let coordinator = town.actor(&coordinator).await;
    Scene { town, coordinator }
}

impl Scene {
    pub(crate) fn market(&self) -> &Marketplace {
        &self.town.app.marketplace
    }

    async fn came(&self, token: domain::accounts::SessionToken) -> Actor {
        Actor::Participant(Arc::new(self.market().came_back(&token).await.expect("asked").expect("a session")))
    }

    /// Somebody active who walks along with so many people, and went through this.
    async fn buddy(&self, name: &str, capacity: u8, experience: Experience) -> Actor {
        self.expert(name, capacity, experience, &[ExpertRole::Buddy]).await
    }

    /// Somebody active who would like to do this.
    pub(crate) async fn expert(&self, name: &str, capacity: u8, experience: Experience, roles: &[ExpertRole]) -> Actor {
        let market = self.market();
        let email = format!("{}@example.nl", name.to_lowercase());
        let roles: BTreeSet<ExpertRole> = roles.iter().copied().collect();
        let application = ExpertApplication { profile: profile(name, &email), municipality: Slug::of("Utrecht"), roles: roles.clone() };
        let token = market.become_expert(&Actor::Visitor, &application, Uuid::now_v7(), &somewhere()).await.expect("asked");
        let actor = self.came(token.expect("a session")).await;
        let id = actor.participant().expect("a participant");
        let words = ExpertWords { story: format!("Het verhaal van {name}."), ..ExpertWords::default() };
        let form = ExpertForm { roles, words, day_parts: DayPart::ALL.iter().copied().collect(), capacity, ..ExpertForm::default() };
        market.change_own_expert(&actor, &form).await.expect("kept");
        let experiences: Experiences = [(experience, Visibility::Seekers)].into_iter().collect();
        market.set_experiences(&actor, &experiences).await.expect("kept");
        let talk = CoordinatorStep::PlanTalk(self.talk());
        for step in [talk, CoordinatorStep::Go(ExpertMove::MakeReady), CoordinatorStep::Go(ExpertMove::Begin)] {
            market.expert_step(&self.coordinator, id, &step).await.unwrap_or_else(|failure| panic!("{step:?}: {failure}"));
        }
        actor
    }

    pub(crate) fn talk(&self) -> Talk {
        Talk { at: self.town.clock.now() + TimeDelta::days(3), place: "Buurthuis".to_owned() }
    }

    async fn person(&self, name: &str, email: &str) -> Actor {
        let token = self.market().keep_profile(&Actor::Visitor, &profile(name, email), Uuid::now_v7(), &somewhere()).await;
        self.came(token.expect("kept")).await
    }

    /// Somebody who asks for a buddy who went through this.
    async fn asks(&self, name: &str, wanted: Option<Experience>) -> (Actor, PairingId) {
        let person = self.person(name, &format!("{}@example.nl", name.to_lowercase())).await;
        self.asks_too(&person, wanted).await;
        let id = self.asked(&person).await.id;
        (person, id)
    }

    async fn asks_too(&self, person: &Actor, wanted: Option<Experience>) {
        // What was asked later is what somebody asked last.
        self.town.clock.pass(TimeDelta::seconds(1));
        let wishes = BuddyWishes { wanted: wanted.into_iter().collect(), ..BuddyWishes::default() };
        let request = BuddyRequest { municipality: Slug::of("Utrecht"), place: None, wishes };
        self.market().ask_for_buddy(person, &request).await.expect("asked");
    }

    async fn asked(&self, person: &Actor) -> OwnPairing {
        self.market().own_pairings(person).await.expect("read").asked.expect("something was asked")
    }

    async fn walks(&self, buddy: &Actor) -> Vec<Walk> {
        self.market().own_pairings(buddy).await.expect("read").walks
    }

    async fn suggested(&self, id: PairingId) -> Vec<ParticipantId> {
        let file = self.market().pairing(&self.coordinator, id).await.expect("read");
        file.suggestions.iter().map(|suggestion| suggestion.buddy).collect()
    }

    async fn proposes(&self, id: PairingId, buddies: &[&Actor]) {
        let buddies = buddies.iter().map(|buddy| of(buddy)).collect();
        self.coordinates(id, CoordinatorPairingStep::Propose(buddies)).await;
    }

    async fn coordinates(&self, id: PairingId, step: CoordinatorPairingStep) {
        self.market().pairing_step(&self.coordinator, id, &step).await.unwrap_or_else(|failure| panic!("{step:?}: {failure}"));
    }

    async fn does(&self, person: &Actor, id: PairingId, step: OwnPairingStep) {
        let done = self.market().own_pairing_step(person, id, &step, Uuid::now_v7()).await;
        done.unwrap_or_else(|failure| panic!("{step:?}: {failure}"));
    }

    async fn walks_along(&self, buddy: &Actor, id: PairingId, step: BuddyStep) {
        let done = self.market().buddy_step(buddy, id, &step, Uuid::now_v7()).await;
        done.unwrap_or_else(|failure| panic!("{step:?}: {failure}"));
    }

    /// Two who walk along together.
    async fn pair(&self, buddy: &Actor) -> (Actor, PairingId) {
        let (noor, id) = self.asks("Noor", None).await;
        self.proposes(id, &[buddy]).await;
        self.does(&noor, id, OwnPairingStep::Choose(of(buddy))).await;
        self.walks_along(buddy, id, BuddyStep::Accept).await;
        self.coordinates(id, CoordinatorPairingStep::Plan(self.talk())).await;
        self.does(&noor, id, OwnPairingStep::Begin).await;
        (noor, id)
    }

    async fn taken(&self, buddy: &Actor) -> u8 {
        self.market().database().expert(of(buddy)).await.expect("asked").expect("there").expert.taken
    }

    /// What waits for the coordinators about pairings.
    async fn waits(&self) -> Vec<(DueKind, chrono::NaiveDate)> {
        let lines = self.market().coordination(&self.coordinator).await.expect("read").lines;
        let of_pairings = lines.into_iter().filter(|line| line.due.kind.code().starts_with("maatje-"));
        of_pairings.map(|line| (line.due.kind, line.due.due_on)).collect()
    }

    fn today(&self) -> chrono::NaiveDate {
        dutch_day(self.town.clock.now())
    }
}

fn of(actor: &Actor) -> ParticipantId {
    actor.participant().expect("a participant")
}

#[tokio::test]
async fn names_are_known_after_a_yes_and_not_after_the_end() {
    let scene = scene().await;
    let bea = scene.buddy("Bea", 1, Experience::Debts).await;
    let (noor, id) = scene.asks("Noor", Some(Experience::Debts)).await;
    assert_eq!(scene.waits().await.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), [DueKind::PairingAsked]);
    assert_eq!(scene.suggested(id).await, [of(&bea)]);
    scene.proposes(id, &[&bea]).await;
    let card = scene.asked(&noor).await.cards.remove(0);
    assert_eq!((card.name, card.words.story.as_str()), (None, ""), "Bea shows herself to nobody");
    assert_eq!(card.experiences, [Experience::Debts], "what she shows to who looks");
    assert!(card.reasons.contains(&Reason::AskedExperience(Experience::Debts)), "{:?}", card.reasons);
    scene.does(&noor, id, OwnPairingStep::Choose(of(&bea))).await;
    let walk = scene.walks(&bea).await.remove(0);
    assert!(walk.person.is_none() && walk.reasons.iter().all(|reason| reason.is_for_both()), "{walk:?}");
    assert_eq!(scene.taken(&bea).await, 1);
    scene.walks_along(&bea, id, BuddyStep::Accept).await;
    let person = scene.walks(&bea).await.remove(0).person.expect("known now");
    assert_eq!((person.name.as_str(), person.email), ("Noor", EmailAddress::parse("noor@example.nl")));
    assert_eq!(scene.asked(&noor).await.buddy.expect("known now").name, "Bea");
    scene.coordinates(id, CoordinatorPairingStep::Plan(scene.talk())).await;
    scene.walks_along(&bea, id, BuddyStep::Begin).await;
    assert_eq!(scene.asked(&noor).await.state, PairingState::Active);
    let happened = Happened { reason: "Het liep anders.".to_owned(), not_again: true };
    scene.does(&noor, id, OwnPairingStep::Stop(happened)).await;
    let ended = scene.asked(&noor).await;
    assert_eq!((ended.state, ended.buddy, ended.cards.len(), ended.meeting), (PairingState::Ended, None, 0, None));
    assert!(scene.walks(&bea).await.is_empty(), "access ends at once");
    let after = scene.market().buddy_step(&bea, id, &BuddyStep::Help(String::new()), Uuid::now_v7()).await;
    assert_eq!(refusal(after), Refusal::NotAllowed);
    assert_eq!(scene.taken(&bea).await, 0);
    let file = scene.market().pairing(&scene.coordinator, id).await.expect("read");
    assert!(matches!(&file.notes[0].content, NoteContent::End(reason) if reason == "Het liep anders."), "for the coordinator");
    scene.asks_too(&noor, None).await;
    let again = scene.asked(&noor).await.id;
    assert!(scene.suggested(again).await.is_empty(), "not again with this person");
}

#[tokio::test]
async fn of_two_who_choose_the_last_place_at_once_one_gets_it_and_the_other_the_next() {
    let scene = scene().await;
    let (bea, ben) = (scene.buddy("Bea", 1, Experience::Debts).await, scene.buddy("Ben", 1, Experience::Illness).await);
    let ((noor, first), (wim, second)) = (scene.asks("Noor", None).await, scene.asks("Wim", None).await);
    for id in [first, second] {
        scene.proposes(id, &[&bea, &ben]).await;
    }
    let (market, choose) = (scene.market(), OwnPairingStep::Choose(of(&bea)));
    let (one, other) = tokio::join!(
        market.own_pairing_step(&noor, first, &choose, Uuid::now_v7()),
        market.own_pairing_step(&wim, second, &choose, Uuid::now_v7())
    );
    assert_eq!([&one, &other].iter().filter(|done| done.is_ok()).count(), 1, "{one:?} {other:?}");
    let (late, id) = if one.is_ok() { (&wim, second) } else { (&noor, first) };
    assert_eq!(refusal(if one.is_ok() { other } else { one }), Refusal::Full);
    assert_eq!(scene.taken(&bea).await, 1);
    let left = scene.asked(late).await;
    assert_eq!((left.state, left.cards.len()), (PairingState::Proposed, 1));
    scene.does(late, id, OwnPairingStep::Choose(of(&ben))).await;
    assert_eq!(scene.asked(late).await.state, PairingState::Chosen);
}

#[tokio::test]
async fn a_pair_in_one_household_and_oneself_are_never_proposed() {
    let scene = scene().await;
    let bea = scene.buddy("Bea", 2, Experience::Debts).await;
    let home = scene.person("Bram", "bea@example.nl").await;
    scene.asks_too(&home, None).await;
    let id = scene.asked(&home).await.id;
    assert!(scene.suggested(id).await.is_empty());
    let forced = CoordinatorPairingStep::Propose(vec![of(&bea)]);
    assert_eq!(refusal(scene.market().pairing_step(&scene.coordinator, id, &forced).await), Refusal::Changed);
    scene.asks_too(&bea, None).await;
    let own = scene.asked(&bea).await.id;
    assert!(scene.suggested(own).await.is_empty(), "not with oneself");
}

#[tokio::test]
async fn a_theme_that_is_hidden_is_no_reason_any_more() {
    let scene = scene().await;
    let bea = scene.buddy("Bea", 1, Experience::Debts).await;
    let (noor, id) = scene.asks("Noor", Some(Experience::Debts)).await;
    scene.proposes(id, &[&bea]).await;
    scene.market().set_experiences(&bea, &Experiences::default()).await.expect("hidden");
    let card = scene.asked(&noor).await.cards.remove(0);
    assert!(!card.reasons.contains(&Reason::AskedExperience(Experience::Debts)) && card.experiences.is_empty(), "{card:?}");
    let file = scene.market().pairing(&scene.coordinator, id).await.expect("read");
    assert!(!file.proposed[0].reasons.contains(&Reason::AskedExperience(Experience::Debts)), "for the coordinator neither");
}

#[tokio::test]
async fn a_buddy_who_does_not_answer_is_reminded_and_then_the_next_can_be_chosen() {
    let scene = scene().await;
    let (bea, ben) = (scene.buddy("Bea", 1, Experience::Debts).await, scene.buddy("Ben", 1, Experience::Illness).await);
    let (noor, id) = scene.asks("Noor", None).await;
    scene.proposes(id, &[&bea, &ben]).await;
    scene.does(&noor, id, OwnPairingStep::Choose(of(&bea))).await;
    let reminded = async || scene.town.done().await.iter().filter(|line| *line == "keep-pairings: herinnerd").count();
    scene.market().keep_pairings().await.expect("kept");
    assert_eq!(reminded().await, 0, "not on the first day");
    scene.town.clock.pass(TimeDelta::days(4));
    for _ in 0..2 {
        scene.market().keep_pairings().await.expect("kept");
    }
    assert_eq!(reminded().await, 1, "once");
    scene.town.clock.pass(TimeDelta::days(4));
    scene.market().keep_pairings().await.expect("kept");
    let left = scene.asked(&noor).await;
    assert_eq!((left.state, left.cards.iter().map(|card| card.buddy).collect::<Vec<_>>()), (PairingState::Proposed, vec![of(&ben)]));
    assert_eq!(scene.taken(&bea).await, 0, "the place is free again");
    assert!(scene.walks(&bea).await.is_empty());
    scene.does(&noor, id, OwnPairingStep::Choose(of(&ben))).await;
    scene.walks_along(&ben, id, BuddyStep::Decline).await;
    assert_eq!(scene.asked(&noor).await.state, PairingState::Asked, "nobody is left: the coordinator looks again");
    assert_eq!(scene.suggested(id).await, [of(&bea)], "who said no is not proposed again, who was silent may be");
}

#[tokio::test]
async fn a_buddy_who_stops_or_erases_everything_leaves_nobody_waiting() {
    let scene = scene().await;
    let bea = scene.buddy("Bea", 2, Experience::Debts).await;
    let (noor, id) = scene.pair(&bea).await;
    scene.walks_along(&bea, id, BuddyStep::Concern("Noor eet niet meer.".to_owned())).await;
    let (wim, chosen) = scene.asks("Wim", None).await;
    scene.proposes(chosen, &[&bea]).await;
    scene.does(&wim, chosen, OwnPairingStep::Choose(of(&bea))).await;
    scene.market().own_expert_step(&bea, ExpertMove::Stop).await.expect("stopped");
    assert_eq!(scene.asked(&noor).await.state, PairingState::Ended);
    assert_eq!(scene.asked(&wim).await.state, PairingState::Asked, "and not again alone with it");
    assert!(scene.walks(&bea).await.is_empty());
    assert_eq!(scene.taken(&bea).await, 0);
    scene.market().erase_profile(&bea).await.expect("erased");
    let file = scene.market().pairing(&scene.coordinator, id).await.expect("still there");
    assert!(file.notes.is_empty() && file.pairing.buddy.is_none(), "what she told went with her");

    let ben = scene.buddy("Ben", 2, Experience::Debts).await;
    scene.asks_too(&noor, None).await;
    let again = scene.asked(&noor).await.id;
    scene.proposes(again, &[&ben]).await;
    scene.proposes(chosen, &[&ben]).await;
    scene.does(&noor, again, OwnPairingStep::Choose(of(&ben))).await;
    scene.walks_along(&ben, again, BuddyStep::Accept).await;
    scene.market().erase_profile(&ben).await.expect("erased");
    let over = scene.asked(&noor).await;
    assert_eq!((over.state, over.buddy), (PairingState::Ended, None));
    assert_eq!(scene.asked(&wim).await.state, PairingState::Asked, "nobody is proposed who is gone");

    let bo = scene.buddy("Bo", 1, Experience::Debts).await;
    scene.proposes(chosen, &[&bo]).await;
    scene.does(&wim, chosen, OwnPairingStep::Choose(of(&bo))).await;
    scene.market().erase_profile(&wim).await.expect("erased");
    assert_eq!((scene.taken(&bo).await, scene.walks(&bo).await.len()), (0, 0), "the place is free again");
    assert_eq!(refusal(scene.market().pairing(&scene.coordinator, chosen).await.map(drop)), Refusal::NotAllowed, "nothing is left");
}

#[tokio::test]
async fn help_comes_in_two_days_and_a_concern_today() {
    let scene = scene().await;
    let bea = scene.buddy("Bea", 1, Experience::Debts).await;
    let (noor, id) = scene.pair(&bea).await;
    let key = Uuid::now_v7();
    for _ in 0..2 {
        let help = BuddyStep::Help("Ik weet het niet meer.".to_owned());
        scene.market().buddy_step(&bea, id, &help, key).await.expect("a double click counts once");
    }
    let (kind, day) = scene.waits().await[0];
    assert!(kind == DueKind::PairingHelp && day > scene.today() && day <= scene.today() + Days::new(4), "{day}");
    scene.does(&noor, id, OwnPairingStep::Concern("Bea vroeg om geld.".to_owned())).await;
    assert_eq!(scene.waits().await, [(DueKind::PairingConcern, scene.today())]);
    scene.does(&noor, id, OwnPairingStep::Stop(Happened::default())).await;
    assert_eq!(scene.waits().await, [(DueKind::PairingConcern, scene.today())], "a concern is not over with it");
    let file = scene.market().pairing(&scene.coordinator, id).await.expect("read");
    assert_eq!(file.notes.len(), 2);
    let seen = format!("{:?} {:?}", scene.market().own_pairings(&noor).await.expect("read"), scene.walks(&bea).await);
    assert!(!seen.contains("weet het niet") && !seen.contains("geld"), "for the coordinator only");
    scene.coordinates(id, CoordinatorPairingStep::Cared).await;
    assert!(scene.waits().await.is_empty());
}

#[tokio::test]
async fn meetings_are_logged_and_both_are_asked_how_it_goes_until_it_lasted_long_enough() {
    let scene = scene().await;
    let bea = scene.buddy("Bea", 1, Experience::Debts).await;
    let (noor, id) = scene.pair(&bea).await;
    let began = scene.today();
    let met = |on, mood| BuddyStep::Log(PairingMeeting { on, mood, hours: 2 });
    scene.walks_along(&bea, id, met(began, 3)).await;
    scene.walks_along(&bea, id, met(began, 2)).await;
    assert_eq!(scene.walks(&bea).await[0].meetings, [PairingMeeting { on: began, mood: 2, hours: 2 }], "a day once");
    for wrong in [met(began + Days::new(1), 3), met(began, 4), met(began - Days::new(9), 1)] {
        assert_eq!(refusal(scene.market().buddy_step(&bea, id, &wrong, Uuid::now_v7()).await), Refusal::Text);
    }
    let evaluation = Evaluation { mood: 3, go_on: GoOn::Yes, words: "Fijn samen.".to_owned() };
    let answer = OwnPairingStep::Evaluate(evaluation.clone());
    assert_eq!(refusal(scene.market().own_pairing_step(&noor, id, &answer, Uuid::now_v7()).await), Refusal::WrongState, "too soon");
    scene.town.clock.pass(TimeDelta::days(62));
    assert_eq!((scene.asked(&noor).await.evaluation, scene.walks(&bea).await[0].evaluation), (Some(2), Some(2)));
    scene.does(&noor, id, answer).await;
    assert_eq!((scene.asked(&noor).await.evaluation, scene.walks(&bea).await[0].evaluation), (None, Some(2)));
    let file = scene.market().pairing(&scene.coordinator, id).await.expect("read");
    assert_eq!(file.notes[0].by, PairingParty::Participant);
    assert_eq!(file.notes[0].content, NoteContent::Evaluation(2, evaluation));
    assert!(scene.waits().await[0].1 <= scene.today(), "the coordinator hears both");
    for _ in 0..3 {
        scene.coordinates(id, CoordinatorPairingStep::Cared).await;
        scene.town.clock.pass(TimeDelta::days(200));
    }
    scene.coordinates(id, CoordinatorPairingStep::Cared).await;
    scene.market().keep_pairings().await.expect("kept");
    assert_eq!(scene.asked(&noor).await.state, PairingState::Active, "not yet two years");
    scene.town.clock.pass(TimeDelta::days(70));
    scene.market().keep_pairings().await.expect("kept");
    assert_eq!(scene.asked(&noor).await.state, PairingState::Ended);
    assert_eq!(scene.taken(&bea).await, 0);
}

#[tokio::test]
async fn a_proposal_for_everybody_gives_each_the_best_room_and_keeps_nothing_until_it_is_pressed() {
    let scene = scene().await;
    let (bea, ben) = (scene.buddy("Bea", 1, Experience::Debts).await, scene.buddy("Ben", 1, Experience::Illness).await);
    let (noor, first) = scene.asks("Noor", Some(Experience::Debts)).await;
    let (wim, second) = scene.asks("Wim", None).await;
    let (_, third) = scene.asks("Rik", None).await;
    let (_, fourth) = scene.asks("Loes", Some(Experience::Detention)).await;
    let market = scene.market();
    let proposal = market.for_everybody(&scene.coordinator).await.expect("made");
    let found: Vec<_> = proposal.found.iter().map(|(who, buddies)| (who.pairing, buddies[0].buddy)).collect();
    assert_eq!(found, [(first, of(&bea)), (second, of(&ben))], "who waits longest first, and everybody has room once");
    assert_eq!(proposal.found[1].1.len(), 2, "who fits as well can be proposed beside");
    let nobody: Vec<_> = proposal.nobody.iter().map(|(who, why)| (who.pairing, why.clone())).collect();
    assert_eq!(nobody, [(third, WhyNobody::WithOthers), (fourth, WhyNobody::But(vec![Condition::Experience]))]);
    assert_eq!(scene.asked(&noor).await.state, PairingState::Asked, "nothing is kept");

    let chosen: BTreeMap<_, _> = found.into_iter().map(|(pairing, buddy)| (pairing, vec![buddy])).collect();
    let key = Uuid::now_v7();
    for _ in 0..2 {
        market.propose_to_all(&scene.coordinator, &chosen, key).await.expect("a double click counts once");
    }
    for (person, buddy) in [(&noor, &bea), (&wim, &ben)] {
        let asked = scene.asked(person).await;
        assert_eq!((asked.state, asked.cards.iter().map(|card| card.buddy).collect::<Vec<_>>()), (PairingState::Proposed, vec![of(buddy)]));
    }
    assert_eq!((scene.taken(&bea).await, scene.walks(&bea).await.len()), (0, 0), "who asked still chooses");
}

#[tokio::test]
async fn a_proposal_for_everybody_that_went_old_proposes_nobody() {
    let scene = scene().await;
    let (bea, ben) = (scene.buddy("Bea", 1, Experience::Debts).await, scene.buddy("Ben", 1, Experience::Illness).await);
    let ((noor, first), (wim, second)) = (scene.asks("Noor", None).await, scene.asks("Wim", None).await);
    let market = scene.market();
    let all = |pairs: &[(PairingId, Vec<&Actor>)]| -> BTreeMap<_, Vec<_>> {
        pairs.iter().map(|(id, buddies)| (*id, buddies.iter().map(|buddy| of(buddy)).collect())).collect()
    };
    let propose = async |chosen: BTreeMap<PairingId, Vec<ParticipantId>>| {
        refusal(market.propose_to_all(&scene.coordinator, &chosen, Uuid::now_v7()).await)
    };
    assert_eq!(propose(all(&[])).await, Refusal::Text);
    assert_eq!(propose(all(&[(first, vec![&bea, &bea])])).await, Refusal::Text, "one buddy once");
    market.own_expert_step(&ben, ExpertMove::Pause).await.expect("rests");
    assert_eq!(propose(all(&[(first, vec![&bea]), (second, vec![&ben])])).await, Refusal::Changed);
    assert_eq!(scene.asked(&noor).await.state, PairingState::Asked, "all of it or nothing");
    scene.proposes(second, &[&bea]).await;
    assert_eq!(propose(all(&[(second, vec![&bea])])).await, Refusal::Changed, "somebody else proposed meanwhile");
    scene.does(&wim, second, OwnPairingStep::Choose(of(&bea))).await;
    assert_eq!(propose(all(&[(first, vec![&bea])])).await, Refusal::Changed, "no room any more");
    let (elsewhere, _) = scene.town.colleague("carl@example.nl", Role::Coordinator, "Zeist").await;
    let elsewhere = scene.town.actor(&elsewhere).await;
    assert_eq!(market.for_everybody(&elsewhere).await.expect("made"), ForEverybody::default(), "only one's own municipality");
    let chosen = all(&[(first, vec![&bea])]);
    assert_eq!(refusal(market.propose_to_all(&elsewhere, &chosen, Uuid::now_v7()).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.for_everybody(&noor).await), Refusal::NotAllowed);
}

#[tokio::test]
async fn a_coordinator_sees_which_buddies_had_no_contact_for_long_and_who_has_many_people() {
    let scene = scene().await;
    let bea = scene.buddy("Bea", 2, Experience::Debts).await;
    let (_, id) = scene.pair(&bea).await;
    let market = scene.market();
    let care = async || market.care_for_buddies(&scene.coordinator).await.expect("read");
    scene.town.clock.pass(TimeDelta::weeks(6));
    assert!(care().await.quiet.is_empty(), "six weeks are not long yet");
    scene.town.clock.pass(TimeDelta::days(1));
    let quiet = care().await.quiet;
    assert_eq!(quiet.iter().map(|pair| (pair.pairing, pair.name.as_str(), pair.buddy.as_str())).collect::<Vec<_>>(), [(id, "Noor", "Bea")]);
    let met = |on| BuddyStep::Log(PairingMeeting { on, mood: 3, hours: 1 });
    scene.walks_along(&bea, id, met(scene.today() - Days::new(1))).await;
    scene.walks_along(&bea, id, met(scene.today() - Days::new(40))).await;
    assert!(care().await.quiet.is_empty(), "they met yesterday; what is written down later of an earlier day takes nothing away");
    scene.town.clock.pass(TimeDelta::weeks(7));
    assert_eq!(care().await.quiet.len(), 1);
    scene.coordinates(id, CoordinatorPairingStep::Cared).await;
    assert!(care().await.quiet.is_empty(), "the coordinator spoke with them");

    assert!(care().await.crowded.is_empty());
    let own = market.own_expert(&bea).await.expect("read").expect("there");
    market.change_own_expert(&bea, &ExpertForm { capacity: 0, ..own.form.clone() }).await.expect("kept");
    let crowded = care().await.crowded;
    assert_eq!(crowded.iter().map(|buddy| (buddy.buddy, buddy.taken, buddy.capacity)).collect::<Vec<_>>(), [(of(&bea), 1, 0)]);
    let (elsewhere, _) = scene.town.colleague("carl@example.nl", Role::Coordinator, "Zeist").await;
    let elsewhere = scene.town.actor(&elsewhere).await;
    let there = market.care_for_buddies(&elsewhere).await.expect("read");
    assert!(there.quiet.is_empty() && there.crowded.is_empty(), "only one's own municipality");
    assert_eq!(refusal(market.care_for_buddies(&bea).await), Refusal::NotAllowed);
    market.change_own_expert(&bea, &ExpertForm { capacity: 5, ..own.form }).await.expect("kept");
    assert!(care().await.crowded.is_empty());
    for name in ["Wim", "Rik", "Loes"] {
        let (person, other) = scene.asks(name, None).await;
        scene.proposes(other, &[&bea]).await;
        scene.does(&person, other, OwnPairingStep::Choose(of(&bea))).await;
    }
    assert_eq!(care().await.crowded[0].taken, 4, "more than three are many, whatever the room");
}

#[tokio::test]
async fn what_a_buddy_paid_is_seen_paid_back_taken_along_and_erased() {
    let scene = scene().await;
    let bea = scene.buddy("Bea", 1, Experience::Debts).await;
    let (noor, id) = scene.pair(&bea).await;
    let market = scene.market();
    let today = scene.today();
    let spend = |on, kind, cents| BuddyStep::Spend(Spent { on, kind, cents });
    let early = market.buddy_step(&bea, id, &spend(today, ExpenseKind::Travel, 350), Uuid::now_v7()).await;
    assert_eq!(refusal(early), Refusal::Text, "they did not meet on that day");
    scene.walks_along(&bea, id, BuddyStep::Log(PairingMeeting { on: today, mood: 3, hours: 1 })).await;
    scene.walks_along(&bea, id, spend(today, ExpenseKind::Travel, 300)).await;
    scene.walks_along(&bea, id, spend(today, ExpenseKind::Travel, 350)).await;
    scene.walks_along(&bea, id, spend(today, ExpenseKind::Drinks, 200)).await;
    let much = market.buddy_step(&bea, id, &spend(today, ExpenseKind::Other, EXPENSE_MAX + 1), Uuid::now_v7()).await;
    assert_eq!(refusal(much), Refusal::Text);
    let open = async || market.open_expenses(&scene.coordinator).await.expect("read");
    assert_eq!(open().await, BTreeMap::from([(of(&bea), 550)]), "of a kind one amount on a day");
    scene.walks_along(&bea, id, spend(today, ExpenseKind::Drinks, 0)).await;
    assert_eq!(open().await, BTreeMap::from([(of(&bea), 350)]), "a mistake is taken back");

    let file = market.expert(&scene.coordinator, of(&bea)).await.expect("read");
    let seen: Vec<Uuid> = file.expenses.iter().map(|expense| expense.id).collect();
    scene.walks_along(&bea, id, spend(today, ExpenseKind::Entrance, 100)).await;
    for _ in 0..2 {
        market.expert_step(&scene.coordinator, of(&bea), &CoordinatorStep::Pay(seen.clone())).await.expect("paid");
    }
    assert_eq!(open().await, BTreeMap::from([(of(&bea), 100)]), "what was written down meanwhile waits");
    let late = market.buddy_step(&bea, id, &spend(today, ExpenseKind::Travel, 999), Uuid::now_v7()).await;
    assert_eq!(refusal(late), Refusal::Changed, "what was paid back stays as it was");
    let (elsewhere, _) = scene.town.colleague("carl@example.nl", Role::Coordinator, "Zeist").await;
    let elsewhere = scene.town.actor(&elsewhere).await;
    assert!(market.open_expenses(&elsewhere).await.expect("read").is_empty(), "only one's own municipality");
    assert_eq!(refusal(market.open_expenses(&bea).await), Refusal::NotAllowed);

    let told = BuddyStep::Concern("Noor eet niet meer.".to_owned());
    scene.walks_along(&bea, id, told).await;
    let taken = market.own_data(&bea).await.expect("taken along").pairings;
    assert_eq!((taken.walks.len(), taken.met.len(), taken.expenses.len(), taken.told.len()), (1, 1, 2, 1));
    let asked = market.own_data(&noor).await.expect("taken along").pairings;
    assert_eq!((asked.asked.len(), asked.told.len(), asked.met.len()), (1, 0, 0), "what Bea told is Bea's");
    market.erase_profile(&bea).await.expect("erased");
    assert!(open().await.is_empty(), "it goes with her");
    assert_eq!(market.own_data(&noor).await.expect("taken along").pairings.asked[0].0.state, PairingState::Ended);
}

#[tokio::test]
async fn nobody_takes_along_a_name_before_the_yes() {
    let scene = scene().await;
    let bea = scene.buddy("Bea", 1, Experience::Debts).await;
    let (noor, id) = scene.asks("Noor", Some(Experience::Debts)).await;
    scene.proposes(id, &[&bea]).await;
    scene.does(&noor, id, OwnPairingStep::Choose(of(&bea))).await;
    let market = scene.market();
    let (noor, bea) = (market.own_data(&noor).await.expect("taken"), market.own_data(&bea).await.expect("taken"));
    assert!(noor.pairings.asked[0].0.buddy.is_none() && noor.pairings.asked[0].1.wanted.contains(&Experience::Debts));
    assert_eq!(bea.pairings.walks[0].name, "");
    let reads = |data| app::download::as_json(data)["buddies"].to_string();
    let (noor, bea) = (reads(&noor), reads(&bea));
    assert!(noor.contains("gekozen") && !noor.contains("Bea"), "{noor}");
    assert!(bea.contains("gekozen") && !bea.contains("Noor") && !bea.contains("schulden"), "{bea}");
}
