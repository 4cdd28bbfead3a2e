//! A coach brings somebody to a place: room without a name, permission, sending, following up. Nothing is shared without permission,
//! and nothing ends with nobody.

use HandOverState as S;
mod mishaps;
mod sharing;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{
    accounts::{Grant, Role},
    cases::CaseForm,
    clock::Clock as _,
    codes::Code as _,
    day_parts::{DayPart, Slot},
    due::{DueAbout, DueKind},
    ending::dutch_day,
    handovers::{
        Attempt, CallBy, CoachStep, DeclineReason, Does, FollowUpAnswers, Going, HandOver, HandOverMove, HandOverOutcome, HandOverState,
        Meeting, OwnHandOverStep, PartnerStep, PermissionForm, PermissionHow, Room, SharedField, WORDS_MAX,
    },
    ids::{AccountId, CaseId, HandOverId},
    introductions::{CallTime, Party},
    languages::{SpokenLanguage, UiLanguage},
    municipalities::{Agreements, AlertRoute, SettingsChange, SettingsPart},
    organisations::Organisation,
    participants::{PhoneNumber, ProfileForm, Reach},
    posting::PlaceMove,
    refusal::{Failure, Refusal},
    samples,
    slug::Slug,
    use_cases::{Actor, Cases, HandOvers, Municipalities, Participants, Posting},
    wishes::Wishes,
};
use std::{collections::BTreeSet, sync::Arc};
use tests::{Town, somewhere};
use uuid::Uuid;

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn person(name: &str) -> CaseForm {
    let profile = ProfileForm {
        name: name.to_owned(),
        email: domain::accounts::EmailAddress::parse("noor@example.nl"),
        phone: PhoneNumber::parse("06 12345678"),
        reach: Reach::Mail,
        language: UiLanguage::Dutch,
        wishes: Wishes::default(),
    };
    CaseForm { profile, spoken: SpokenLanguage::Dutch, call_when: CallTime::Morning }
}

/// A coach, somebody they know, who has a card, and a place with an editor.
struct Scene {
    town: Town,
    coach: Actor,
    noor: Actor,
    case: CaseId,
    editor: Actor,
    editor_id: AccountId,
    organisation: Organisation,
    place: Slug,
}

async fn scene() -> Scene {
    Box::pin(set_scene(&[])).await
}

async fn set_scene(slots: &[Slot]) -> Scene {
    let town = Town::start().await;
    let mut organisation = samples::organisation("Tuin De Wijk");
    "Zeist".clone_into(&mut organisation.address.municipality);
    let mut place = samples::place("Wieden in de tuin", &organisation);
    if !slots.is_empty() {
        place.content.slots = slots.to_vec();
    }
    town.app.save(&organisation, &place).await;
    let editor_id = town.account("sara@example.nl", &[Grant::Editor(organisation.id)]).await;
    let editor = town.actor(&town.signed_in("sara@example.nl").await).await;
    let (coach, _) = town.colleague("cas@example.nl", Role::Coach, "Utrecht").await;
    let coach = town.actor(&coach).await;
    let market = &town.app.marketplace;
    let case = market.add_person(&coach, &person("Noor"), Uuid::now_v7()).await.expect("added");
    let card = market.card_for(&coach, case).await.expect("a card");
    let token = market.come_back_with_card(&Actor::Visitor, &card.code, &somewhere()).await.expect("came in");
    let noor = Actor::Participant(Arc::new(market.came_back(&token).await.expect("asked").expect("a session")));
    let place = Slug::parse("wieden-in-de-tuin").expect("a slug");
    Scene { town, coach, noor, case, editor, editor_id, organisation, place }
}

impl Scene {
    fn market(&self) -> &marketplace::Marketplace {
        &self.town.app.marketplace
    }

    fn today(&self) -> NaiveDate {
        dutch_day(self.town.clock.now())
    }

    fn question(&self) -> PermissionForm {
        let fields = BTreeSet::from([SharedField::Phone, SharedField::Words]);
        PermissionForm { fields, words: "Ik kom graag in de ochtend.".to_owned(), until: self.today() + Days::new(90) }
    }

    fn meeting(&self) -> Meeting {
        Meeting { at: self.town.clock.now() + TimeDelta::days(3), place: "Bij de poort".to_owned() }
    }

    async fn prepared(&self) -> HandOverId {
        self.market().prepare_hand_over(&self.coach, self.case, &self.place, None, Uuid::now_v7()).await.expect("prepared")
    }

    async fn coach_does(&self, id: HandOverId, step: CoachStep) {
        self.market().coach_step(&self.coach, id, &step, Uuid::now_v7()).await.unwrap_or_else(|failure| panic!("{step:?}: {failure}"));
    }

    async fn partner_does(&self, id: HandOverId, step: PartnerStep) {
        self.market().partner_step(&self.editor, id, &step, Uuid::now_v7()).await.unwrap_or_else(|failure| panic!("{step:?}: {failure}"));
    }

    async fn noor_does(&self, id: HandOverId, step: OwnHandOverStep) {
        self.market().own_step(&self.noor, id, step, Uuid::now_v7()).await.unwrap_or_else(|failure| panic!("{step:?}: {failure}"));
    }

    /// What comes to her says this, and leads to her own page about it.
    async fn noor_reads(&self, words: &str, id: HandOverId) {
        for _ in 0..20 {
            let letter = self.town.mail.next_to("noor@example.nl").await;
            if letter.text().contains(words) {
                return assert_eq!(letter.link(), format!("/mijn/overdrachten/{id}"));
            }
        }
        panic!("nothing says: {words}");
    }

    async fn as_coach(&self, id: HandOverId) -> HandOver {
        self.market().hand_over(&self.coach, id).await.expect("read")
    }

    async fn as_partner(&self, id: HandOverId) -> Option<HandOver> {
        self.market().open_hand_over(&self.editor, id).await.expect("read")
    }

    /// Does what leads from preparing to this state, in order.
    async fn brought_to(&self, state: HandOverState) -> HandOverId {
        let id = self.prepared().await;
        let order = [
            S::Draft,
            S::RoomAsked,
            S::RoomKnown,
            S::PermissionAsked,
            S::Permitted,
            S::Sent,
            S::Seen,
            S::Accepted,
            S::Planned,
            S::Met,
            S::Started,
        ];
        let last = order.iter().position(|own| *own == state).expect("on the way");
        for step in &order[1..=last] {
            match step {
                S::RoomAsked => self.coach_does(id, CoachStep::AskRoom).await,
                S::RoomKnown => self.partner_does(id, PartnerStep::GiveRoom(Room::Yes)).await,
                S::PermissionAsked => self.coach_does(id, CoachStep::AskPermission(self.question())).await,
                S::Permitted => self.noor_does(id, OwnHandOverStep::Permit(UiLanguage::Dutch)).await,
                S::Sent => self.coach_does(id, CoachStep::Send(self.editor_id)).await,
                S::Seen => drop(self.as_partner(id).await),
                S::Accepted => self.partner_does(id, PartnerStep::Accept).await,
                S::Planned => self.partner_does(id, PartnerStep::Plan(self.meeting())).await,
                S::Met => self.partner_does(id, PartnerStep::Meet).await,
                _ => self.partner_does(id, PartnerStep::Start).await,
            }
        }
        assert_eq!(self.as_coach(id).await.state, state);
        id
    }

    /// What the coach has to do with it, and on which day.
    async fn due(&self, id: HandOverId) -> Option<(DueKind, NaiveDate)> {
        let lines = self.market().due_list(&self.coach).await.expect("listed").lines;
        let line = lines.into_iter().find(|line| line.due.about == DueAbout::HandOver(id))?;
        Some((line.due.kind, line.due.due_on))
    }

    /// Everything that the partner can get to see, as one text.
    async fn all_the_partner_sees(&self, id: HandOverId) -> String {
        let browser = self.town.signed_in("sara@example.nl").await;
        let listed = self.market().hand_overs_to(&self.editor, self.organisation.id, 1).await.expect("listed");
        let pages = [browser.get("/partner/overdrachten").await.text(), browser.get(&format!("/partner/overdrachten/{id}")).await.text()];
        let mails = self.town.app.marketplace.database().mails(1_000).await.expect("mails");
        format!("{listed:?} {:?} {pages:?} {mails:?}", self.as_partner(id).await)
    }
}

#[tokio::test]
async fn from_room_to_an_outcome_every_side_sees_the_same() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Started).await;
    let (coach, own) = (scene.as_coach(id).await, scene.market().own_hand_over(&scene.noor, id).await.expect("asked").expect("hers"));
    let partner = scene.as_partner(id).await.expect("theirs");
    assert_eq!((coach.state, coach.due_on, coach.events.len()), (own.state, own.due_on, own.events.len()));
    assert_eq!((coach.state, coach.due_on, coach.events.len()), (partner.state, partner.due_on, partner.events.len()));
    let shared = partner.shared.expect("shared");
    assert_eq!((shared.name.as_str(), shared.phone.as_str(), shared.email.as_str()), ("Noor", "06 12345678", ""), "what was ticked");
    // Called after 2, 6 and 12 weeks: reached, not reached three times, reached.
    let weeks = |weeks: u64| scene.today() + Days::new(weeks * 7);
    assert_eq!(coach.follow_ups.iter().map(|call| call.on).collect::<Vec<_>>(), [weeks(2), weeks(6), weeks(12)]);
    assert_eq!(scene.due(id).await, Some((DueKind::FollowUp, weeks(2))));
    let told = FollowUpAnswers { mood: 3, going: Going::Yes, change: String::new() };
    let attempt = |answers| CoachStep::Call(Attempt { on: scene.today(), by: CallBy::Phone, answers });
    scene.coach_does(id, attempt(Some(told.clone()))).await;
    assert_eq!(scene.due(id).await, Some((DueKind::FollowUp, weeks(6))));
    for tries in 1..=3 {
        scene.coach_does(id, attempt(None)).await;
        let again = if tries < 3 { scene.today() + Days::new(7) } else { weeks(12) };
        assert_eq!(scene.due(id).await, Some((DueKind::FollowUp, again)), "attempt {tries}");
    }
    assert_eq!(
        refusal(scene.market().coach_step(&scene.coach, id, &CoachStep::Close(HandOverOutcome::NotStarted), Uuid::now_v7()).await),
        Refusal::WrongState
    );
    scene.coach_does(id, attempt(Some(told))).await;
    assert_eq!(scene.as_coach(id).await.state, HandOverState::FollowedUp);
    assert!(scene.as_partner(id).await.is_none(), "nothing of it is theirs any more");
    scene.coach_does(id, CoachStep::Close(HandOverOutcome::Stayed)).await;
    assert_eq!(scene.due(id).await, None);
    scene.coach_does(id, CoachStep::Reopen("Zij wil toch verder praten".to_owned())).await;
    let reopened = scene.as_coach(id).await;
    assert_eq!((reopened.state, reopened.outcome), (HandOverState::FollowedUp, None));
    let own = scene.market().own_hand_over(&scene.noor, id).await.expect("asked").expect("hers");
    assert!(!format!("{own:?}").contains("toch verder"), "a note of the coach");
}

#[tokio::test]
async fn a_partner_tells_what_somebody_does_and_where_they_could_go_on() {
    let scene = scene().await;
    let market = scene.market();
    let id = scene.brought_to(HandOverState::Started).await;
    let tasks = samples::place("Wieden in de tuin", &scene.organisation).content.tasks;
    let does = Does { tasks: tasks[..1].to_vec(), words: "Verzorgt de kippen".to_owned() };
    let tell = async |does: &Does| market.partner_step(&scene.editor, id, &PartnerStep::Tell(does.clone()), Uuid::now_v7()).await;
    let invented = Does { tasks: vec!["Vliegen".to_owned()], words: String::new() };
    let long = Does { tasks: Vec::new(), words: "x".repeat(WORDS_MAX + 1) };
    for wrong in [&Does::default(), &invented, &long] {
        assert_eq!(refusal(tell(wrong).await), Refusal::Text, "{wrong:?}");
    }
    let before = scene.as_coach(id).await;
    scene.town.clock.pass(TimeDelta::days(1));
    tell(&does).await.expect("told");
    scene.town.organisation("Een ander", "Utrecht").await;
    let suggest = async |slug: &str| {
        let step = PartnerStep::Suggest(Slug::parse(slug).expect("a slug"));
        market.partner_step(&scene.editor, id, &step, Uuid::now_v7()).await
    };
    for nowhere in ["bestaat-niet", "wieden-in-de-tuin"] {
        assert_eq!(refusal(suggest(nowhere).await), Refusal::NoLongerValid, "{nowhere}");
    }
    suggest("meedoen-bij-een-ander").await.expect("suggested");
    let (coach, own) = (scene.as_coach(id).await, market.own_hand_over(&scene.noor, id).await.expect("asked").expect("hers"));
    assert_eq!((&coach.does, &coach.suggested), (&own.does, &own.suggested));
    assert_eq!((coach.does, coach.suggested.map(|link| link.slug.to_string())), (Some(does), Some("meedoen-bij-een-ander".to_owned())));
    assert_eq!((coach.state, coach.due_on, coach.began_at), (before.state, before.due_on, before.began_at), "the next call stays");
    let card = market.card_for(&scene.coach, scene.case).await.expect("a card");
    let token = market.come_back_with_card(&Actor::Visitor, &card.code, &somewhere()).await.expect("came in");
    let noor = Actor::Participant(Arc::new(market.came_back(&token).await.expect("asked").expect("a session")));
    market.erase_profile(&noor).await.expect("erased");
    assert!(market.database().hand_over(id).await.expect("asked").is_none(), "it goes with the hand-over");
}

#[tokio::test]
async fn a_no_is_work_for_the_coach_and_goes_on_elsewhere() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Seen).await;
    scene.partner_does(id, PartnerStep::Decline(DeclineReason::Other, "Wij verhuizen".to_owned())).await;
    let (kind, due_on) = scene.due(id).await.expect("the coach acts");
    assert!(kind == DueKind::HandOverDeclined && due_on <= scene.today() + Days::new(4), "{due_on}");
    let own = scene.market().own_hand_over(&scene.noor, id).await.expect("asked").expect("hers");
    assert_eq!((own.state, own.reason), (HandOverState::Declined, None), "never a bare no");
    scene.town.organisation("Een ander", "Utrecht").await;
    let elsewhere = CoachStep::Redirect(Slug::parse("meedoen-bij-een-ander").expect("a slug"));
    let key = Uuid::now_v7();
    let next = scene.market().coach_step(&scene.coach, id, &elsewhere, key).await.expect("goes on");
    assert_ne!(next, id);
    assert_eq!(scene.market().coach_step(&scene.coach, id, &elsewhere, key).await.expect("sent twice"), next);
    let (old, new) = (scene.as_coach(id).await, scene.as_coach(next).await);
    assert_eq!((old.state, old.goes_on_as, new.state), (HandOverState::Redirected, Some(next), HandOverState::Draft));
    assert_eq!(scene.due(next).await.map(|(kind, _)| kind), Some(DueKind::HandOver));
    let nowhere = CoachStep::Redirect(Slug::parse("bestaat-niet").expect("a slug"));
    let declined = scene.brought_to(HandOverState::RoomKnown).await;
    assert_eq!(refusal(scene.market().coach_step(&scene.coach, declined, &nowhere, Uuid::now_v7()).await), Refusal::NoLongerValid);
}

#[tokio::test]
async fn every_step_that_has_no_line_is_refused_to_everybody() {
    let scene = scene().await;
    scene.town.organisation("Een ander", "Utrecht").await;
    let partner_steps = [
        PartnerStep::GiveRoom(Room::Yes),
        PartnerStep::Accept,
        PartnerStep::Decline(DeclineReason::TooFar, String::new()),
        PartnerStep::Plan(scene.meeting()),
        PartnerStep::Meet,
        PartnerStep::Missed,
        PartnerStep::Start,
        PartnerStep::Tell(Does { tasks: Vec::new(), words: "x".to_owned() }),
        PartnerStep::Suggest(Slug::parse("meedoen-bij-een-ander").expect("a slug")),
        PartnerStep::Stop,
    ];
    let own_steps = [
        OwnHandOverStep::Permit(UiLanguage::Dutch),
        OwnHandOverStep::Meet,
        OwnHandOverStep::Missed,
        OwnHandOverStep::Start,
        OwnHandOverStep::Stop,
        OwnHandOverStep::Nudge,
        OwnHandOverStep::Withdraw,
    ];
    let coach_steps = [
        CoachStep::AskRoom,
        CoachStep::AskPermission(scene.question()),
        CoachStep::Permit(PermissionHow::Paper, "1".to_owned()),
        CoachStep::Send(scene.editor_id),
        CoachStep::Plan(scene.meeting()),
        CoachStep::Meet,
        CoachStep::Missed,
        CoachStep::Start,
        CoachStep::Stop,
        CoachStep::Close(HandOverOutcome::NotStarted),
        CoachStep::Reopen("x".to_owned()),
        CoachStep::Again,
        CoachStep::Withdraw,
    ];
    for state in [S::Draft, S::RoomAsked, S::RoomKnown, S::PermissionAsked, S::Permitted, S::Sent, S::Accepted, S::Planned, S::Started] {
        let id = scene.brought_to(state).await;
        let allowed = |step: HandOverMove, party| HandOverMove::open_to(party, state).any(|own| own == step);
        for step in partner_steps.iter().filter(|step| !allowed(step.step(), Party::Partner)) {
            let refused = refusal(scene.market().partner_step(&scene.editor, id, step, Uuid::now_v7()).await);
            assert!(matches!(refused, Refusal::WrongState | Refusal::NotAllowed), "{step:?} in {state}: {refused}");
        }
        for step in own_steps.iter().filter(|step| !allowed(step.step(), Party::Participant)) {
            assert_eq!(
                refusal(scene.market().own_step(&scene.noor, id, *step, Uuid::now_v7()).await),
                Refusal::WrongState,
                "{step:?} in {state}"
            );
        }
        for step in coach_steps.iter().filter(|step| !allowed(step.step(), Party::Coach)) {
            let refused = refusal(scene.market().coach_step(&scene.coach, id, step, Uuid::now_v7()).await);
            assert_eq!(refused, Refusal::WrongState, "{step:?} in {state}");
        }
        assert_eq!(scene.as_coach(id).await.state.code(), state.code());
    }
}
