//! A coach brings somebody to a place: room without a name, permission, sending, following up. Nothing is shared without permission,
//! and nothing ends with nobody.

use HandOverState as S;
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
        Attempt, CallBy, CoachStep, DeclineReason, FollowUpAnswers, Going, HandOver, HandOverMove, HandOverOutcome, HandOverState, Meeting,
        OwnHandOverStep, PartnerStep, PermissionForm, PermissionHow, Room, SharedField,
    },
    ids::{AccountId, CaseId, HandOverId},
    introductions::{CallTime, Party},
    languages::{SpokenLanguage, UiLanguage},
    organisations::Organisation,
    participants::{PhoneNumber, ProfileForm, Reach},
    posting::PlaceMove,
    refusal::{Failure, Refusal},
    samples,
    slug::Slug,
    use_cases::{Actor, Cases, HandOvers, Participants, Posting},
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
        let listed = self.market().hand_overs_to(&self.editor, self.organisation.id).await.expect("listed");
        let pages = [browser.get("/partner/overdrachten").await.text(), browser.get(&format!("/partner/overdrachten/{id}")).await.text()];
        let mails = self.town.app.marketplace.database().mails(1_000).await.expect("mails");
        format!("{listed:?} {:?} {pages:?} {mails:?}", self.as_partner(id).await)
    }
}

const SECRETS: [&str; 3] = ["06 12345678", "in de ochtend", "Noor"];

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
async fn nothing_of_somebody_is_at_the_partners_before_permission_or_after_it_ended() {
    let scene = scene().await;
    for state in [S::Draft, S::RoomAsked, S::RoomKnown, S::PermissionAsked, S::Permitted] {
        let id = scene.brought_to(state).await;
        let seen = scene.all_the_partner_sees(id).await;
        for secret in SECRETS {
            assert!(!seen.contains(secret), "{state}: {secret}");
        }
        scene.coach_does(id, CoachStep::Withdraw).await;
    }
    for (state, by_noor) in [(S::Sent, true), (S::Seen, false), (S::Planned, true), (S::Started, false)] {
        let id = scene.brought_to(state).await;
        if by_noor {
            scene.noor_does(id, OwnHandOverStep::Withdraw).await;
        } else {
            scene.coach_does(id, CoachStep::Withdraw).await;
        }
        assert!(scene.as_partner(id).await.is_none(), "{state}: withdrawn before it was opened again");
        let seen = scene.all_the_partner_sees(id).await;
        for secret in SECRETS {
            assert!(!seen.contains(secret), "{state}: {secret}");
        }
        assert_eq!(scene.as_coach(id).await.shared, None, "what was shared is gone");
    }
}

#[tokio::test]
async fn permission_ends_on_its_last_day() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Started).await;
    scene.town.clock.pass(TimeDelta::days(90));
    assert!(scene.as_partner(id).await.expect("theirs").shared.is_some(), "the last day counts");
    scene.town.clock.pass(TimeDelta::days(1));
    // At once, and not only when the program comes round.
    let seen = scene.as_partner(id).await.expect("theirs");
    assert_eq!((seen.shared, seen.name.as_str()), (None, ""));
    scene.market().keep_hand_overs().await.expect("kept");
    assert_eq!(scene.as_coach(id).await.shared, None);
}

#[tokio::test]
async fn permission_is_for_the_very_lines_that_were_in_view() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::PermissionAsked).await;
    let asked = scene.as_coach(id).await.asked.expect("asked");
    let in_view = scene.market().lines_to_share(&scene.noor, id, &asked).await.expect("in view");
    let page = scene.market().own_hand_over(&scene.noor, id).await.expect("asked").expect("hers");
    assert_eq!(page.asked, Some(asked));
    scene.noor_does(id, OwnHandOverStep::Permit(UiLanguage::English)).await;
    scene.coach_does(id, CoachStep::Send(scene.editor_id)).await;
    // Another number later is not shared by itself.
    let mut changed = person("Noor");
    changed.profile.phone = PhoneNumber::parse("06 87654321");
    scene.market().correct_person(&scene.coach, scene.case, &changed).await.expect("corrected");
    assert_eq!(scene.as_partner(id).await.expect("theirs").shared, Some(in_view));
}

#[tokio::test]
async fn permission_on_paper_or_spoken_needs_what_shows_it() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::PermissionAsked).await;
    for (how, proof) in [(PermissionHow::Screen, "scherm"), (PermissionHow::Paper, " "), (PermissionHow::Spoken, "")] {
        let step = CoachStep::Permit(how, proof.to_owned());
        assert_eq!(refusal(scene.market().coach_step(&scene.coach, id, &step, Uuid::now_v7()).await), Refusal::Text);
    }
    assert_eq!(
        refusal(scene.market().coach_step(&scene.coach, id, &CoachStep::Send(scene.editor_id), Uuid::now_v7()).await),
        Refusal::WrongState
    );
    scene.coach_does(id, CoachStep::Permit(PermissionHow::Paper, "2026-0417".to_owned())).await;
    let stranger = CoachStep::Send(scene.coach.account().expect("an account"));
    assert_eq!(refusal(scene.market().coach_step(&scene.coach, id, &stranger, Uuid::now_v7()).await), Refusal::NoLongerValid);
    scene.coach_does(id, CoachStep::Send(scene.editor_id)).await;
    for days in [0, 400] {
        let other = scene.brought_to(HandOverState::RoomKnown).await;
        let form = PermissionForm { until: scene.today() + Days::new(days), ..scene.question() };
        let step = CoachStep::AskPermission(form);
        assert_eq!(refusal(scene.market().coach_step(&scene.coach, other, &step, Uuid::now_v7()).await), Refusal::Text, "{days}");
    }
}

#[tokio::test]
async fn others_do_not_know_that_it_is_there() {
    let scene = scene().await;
    let market = scene.market();
    let id = scene.brought_to(HandOverState::Seen).await;
    let (other_coach, _) = scene.town.colleague("ans@example.nl", Role::Coach, "Utrecht").await;
    let (administrator, _) = scene.town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let elsewhere = scene.town.organisation("Een ander", "Utrecht").await;
    let other_editor = scene.town.editor("ed@example.nl", &elsewhere).await;
    let tom = scene.town.participant("Tom", "tom@example.nl").await;
    let mut others = vec![Actor::Visitor, Actor::Operator, Actor::Clockwork];
    for browser in [&other_coach, &administrator, &other_editor, &tom] {
        others.push(scene.town.actor(browser).await);
    }
    for actor in &others {
        let key = Uuid::now_v7();
        assert!(market.hand_over(actor, id).await.is_err(), "{actor:?}");
        assert!(market.coach_step(actor, id, &CoachStep::Withdraw, key).await.is_err(), "{actor:?}");
        assert!(!matches!(market.open_hand_over(actor, id).await, Ok(Some(_))), "{actor:?}");
        assert!(market.partner_step(actor, id, &PartnerStep::Accept, key).await.is_err(), "{actor:?}");
        assert!(!matches!(market.own_hand_over(actor, id).await, Ok(Some(_))), "{actor:?}");
        assert!(market.own_step(actor, id, OwnHandOverStep::Withdraw, key).await.is_err(), "{actor:?}");
        assert!(market.hand_overs_to(actor, scene.organisation.id).await.is_err(), "{actor:?}");
        assert!(market.lines_to_share(actor, id, &scene.question()).await.is_err(), "{actor:?}");
        assert!(market.prepare_hand_over(actor, scene.case, &scene.place, None, key).await.is_err(), "{actor:?}");
    }
    assert_eq!(scene.as_coach(id).await.state, HandOverState::Seen);
}

#[tokio::test]
async fn the_last_seat_is_promised_once() {
    let slot = Slot { day_part: DayPart::ALL[0], capacity: 1, taken: 0, waiting: 0, hours: None };
    let scene = Box::pin(set_scene(&[slot])).await;
    let market = scene.market();
    let mut ids = Vec::new();
    for name in ["Bo", "Ed", "Li", "Su"] {
        let case = market.add_person(&scene.coach, &person(name), Uuid::now_v7()).await.expect("added");
        let id = market.prepare_hand_over(&scene.coach, case, &scene.place, Some(slot.day_part), Uuid::now_v7()).await.expect("prepared");
        scene.coach_does(id, CoachStep::AskRoom).await;
        ids.push(id);
    }
    let giving = ids.iter().map(|id| market.partner_step(&scene.editor, *id, &PartnerStep::GiveRoom(Room::Yes), Uuid::now_v7()));
    let given = futures::future::join_all(giving).await;
    assert_eq!(given.iter().filter(|given| given.is_ok()).count(), 1, "{given:?}");
    assert!(given.into_iter().filter_map(Result::err).all(|failure| matches!(failure, Failure::Refused(Refusal::Full))));
    // A waiting list is always possible, and who goes frees the seat.
    let from = scene.today() + Days::new(30);
    let mut waiting = None;
    for id in ids {
        if scene.as_coach(id).await.state == HandOverState::RoomAsked {
            scene.partner_does(id, PartnerStep::GiveRoom(Room::WaitingList(from))).await;
            waiting = Some(id);
        } else {
            scene.coach_does(id, CoachStep::Close(HandOverOutcome::NotStarted)).await;
        }
    }
    let (kind, due_on) = scene.due(waiting.expect("one waits")).await.expect("the coach acts");
    assert!(kind == DueKind::HandOver && due_on >= from, "{due_on}");
    let free =
        market.prepare_hand_over(&scene.coach, scene.case, &scene.place, Some(slot.day_part), Uuid::now_v7()).await.expect("prepared");
    scene.coach_does(free, CoachStep::AskRoom).await;
    scene.partner_does(free, PartnerStep::GiveRoom(Room::Yes)).await;
}

#[tokio::test]
async fn a_form_sent_twice_counts_once() {
    let scene = scene().await;
    let (market, key) = (scene.market(), Uuid::now_v7());
    let id = market.prepare_hand_over(&scene.coach, scene.case, &scene.place, None, key).await.expect("prepared");
    assert_eq!(market.prepare_hand_over(&scene.coach, scene.case, &scene.place, None, key).await.expect("the same"), id);
    let key = Uuid::now_v7();
    for _ in 0..2 {
        market.coach_step(&scene.coach, id, &CoachStep::AskRoom, key).await.expect("asked");
    }
    let key = Uuid::now_v7();
    for _ in 0..2 {
        market.partner_step(&scene.editor, id, &PartnerStep::GiveRoom(Room::Yes), key).await.expect("given");
    }
    scene.coach_does(id, CoachStep::AskPermission(scene.question())).await;
    let key = Uuid::now_v7();
    for _ in 0..2 {
        market.own_step(&scene.noor, id, OwnHandOverStep::Permit(UiLanguage::Dutch), key).await.expect("permitted");
    }
    assert_eq!(scene.as_coach(id).await.events.len(), 4);
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
async fn a_silence_is_told_once_and_ends_with_the_coach() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Sent).await;
    let mails = async || {
        let mails = scene.market().database().mails(1_000).await.expect("mails");
        let of = |kind: &str| mails.iter().filter(|mail| mail.kind == kind).count();
        (of("hand-over-reminder"), of("hand-over-news"))
    };
    let before = mails().await;
    for _ in 0..10 {
        scene.town.clock.pass(TimeDelta::days(1));
        scene.market().keep_hand_overs().await.expect("kept");
    }
    let after = mails().await;
    assert_eq!((after.0 - before.0, after.1 - before.1), (1, 1), "once, to who can act");
    assert_eq!(scene.due(id).await.map(|(kind, _)| kind), Some(DueKind::HandOverSilent));
    scene.town.clock.pass(TimeDelta::days(40));
    scene.market().keep_hand_overs().await.expect("kept");
    assert_eq!(scene.as_coach(id).await.state, HandOverState::Expired);
    assert!(scene.as_partner(id).await.is_none());
    scene.coach_does(id, CoachStep::Again).await;
    assert_eq!(scene.as_coach(id).await.state, HandOverState::Draft);
}

#[tokio::test]
async fn who_heard_nothing_is_on_the_list_today() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Sent).await;
    scene.noor_does(id, OwnHandOverStep::Nudge).await;
    assert_eq!(scene.due(id).await, Some((DueKind::HandOverSilent, scene.today())));
    scene.noor_does(id, OwnHandOverStep::Nudge).await;
    let nudges = async || scene.as_coach(id).await.events.iter().filter(|event| event.step == HandOverMove::Nudge).count();
    assert_eq!(nudges().await, 1, "once a day is enough");
    scene.town.clock.pass(TimeDelta::days(1));
    scene.noor_does(id, OwnHandOverStep::Nudge).await;
    assert_eq!(nudges().await, 2);
    assert_eq!(scene.as_coach(id).await.state, HandOverState::Sent);
}

#[tokio::test]
async fn who_stops_is_not_asked_why_and_the_coach_offers_something_lighter() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Started).await;
    scene.noor_does(id, OwnHandOverStep::Stop).await;
    assert_eq!(scene.as_coach(id).await.state, HandOverState::FollowedUp);
    assert!(scene.as_partner(id).await.is_none());
    assert_eq!(scene.due(id).await.map(|(kind, _)| kind), Some(DueKind::HandOver));
    scene.coach_does(id, CoachStep::Close(HandOverOutcome::Stopped)).await;
}

#[tokio::test]
async fn who_stops_with_a_coach_is_gone_from_their_list_with_all_that_ran() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Seen).await;
    let coaches = scene.market().own_coaches(&scene.noor).await.expect("listed");
    assert_eq!(coaches, [(scene.case, "Sara de Vries".to_owned())]);
    scene.market().stop_coach(&scene.noor, scene.case).await.expect("stopped");
    assert!(scene.as_partner(id).await.is_none());
    assert!(scene.market().person(&scene.coach, scene.case).await.is_err());
    assert!(scene.market().due_list(&scene.coach).await.expect("listed").lines.is_empty());
    let own = scene.market().own_hand_over(&scene.noor, id).await.expect("asked").expect("hers");
    assert_eq!(own.state, HandOverState::Withdrawn);
    assert!(scene.market().own_coaches(&scene.noor).await.expect("listed").is_empty());
}

#[tokio::test]
async fn a_place_that_stops_while_it_runs_is_work_for_the_coach_today() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Planned).await;
    let place = scene.as_coach(id).await.place;
    let own = scene.market().own_place(&scene.editor, place).await.expect("asked").expect("theirs");
    scene.market().move_place(&scene.editor, place, own.revision(), PlaceMove::Archive).await.expect("archived");
    assert_eq!(scene.due(id).await, Some((DueKind::HandOver, scene.today())));
    assert_eq!(scene.as_coach(id).await.state, HandOverState::Planned, "the coach decides");
}

#[tokio::test]
async fn hand_overs_go_along_to_a_colleague_and_hold_a_case_open() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Accepted).await;
    assert_eq!(refusal(scene.market().close_case(&scene.coach, scene.case).await), Refusal::WrongState);
    let (ans, _) = scene.town.colleague("ans@example.nl", Role::Coach, "Utrecht").await;
    let ans = scene.town.actor(&ans).await;
    scene.market().give_person(&scene.coach, scene.case, ans.account().expect("an account")).await.expect("given");
    assert!(scene.market().hand_over(&scene.coach, id).await.is_err());
    assert_eq!(scene.market().hand_over(&ans, id).await.expect("hers").state, HandOverState::Accepted);
    let lines = scene.market().due_list(&ans).await.expect("listed").lines;
    assert!(lines.iter().any(|line| line.due.about == DueAbout::HandOver(id)), "what waits goes along");
    scene.market().coach_step(&ans, id, &CoachStep::Plan(scene.meeting()), Uuid::now_v7()).await.expect("planned");
}

#[tokio::test]
async fn a_meeting_keeps_its_hour_when_the_clock_changes_and_is_still_to_come() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Accepted).await;
    let now = scene.town.clock.now();
    for (at, place) in
        [(now - TimeDelta::hours(1), "Bij de poort"), (now + TimeDelta::days(400), "Bij de poort"), (now + TimeDelta::days(1), " ")]
    {
        let step = PartnerStep::Plan(Meeting { at, place: place.to_owned() });
        assert_eq!(refusal(scene.market().partner_step(&scene.editor, id, &step, Uuid::now_v7()).await), Refusal::Text);
    }
    let after_the_change: DateTime<Utc> = now + TimeDelta::days(150);
    scene.partner_does(id, PartnerStep::Plan(Meeting { at: after_the_change, place: "Bij de poort".to_owned() })).await;
    assert_eq!(scene.as_coach(id).await.meeting.expect("planned").at, after_the_change);
    assert_eq!(scene.due(id).await, Some((DueKind::Meeting, dutch_day(after_the_change))), "on the day itself");
    scene.noor_does(id, OwnHandOverStep::Missed).await;
    let moved = scene.as_coach(id).await;
    assert_eq!((moved.state, moved.meeting), (HandOverState::Accepted, None));
}

#[tokio::test]
async fn everything_that_is_kept_goes_along_with_who_it_is_about() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Seen).await;
    let data = scene.market().own_data(&scene.noor).await.expect("taken");
    let [own] = data.hand_overs.as_slice() else { panic!("{:?}", data.hand_overs) };
    assert_eq!((own.id, own.shared.as_ref().map(|shared| shared.phone.as_str())), (id, Some("06 12345678")));
}

#[tokio::test]
async fn erasing_ends_what_runs_and_leaves_nothing_behind() {
    let scene = scene().await;
    let id = scene.brought_to(HandOverState::Started).await;
    scene.market().erase_profile(&scene.noor).await.expect("erased");
    assert_eq!(refusal(scene.market().hand_over(&scene.coach, id).await), Refusal::NotAllowed);
    assert!(scene.as_partner(id).await.is_none());
    let mails = scene.market().database().mails(1_000).await.expect("mails");
    assert!(mails.iter().any(|mail| mail.kind == "hand-over-off"), "the other side hears that it is off");
    assert!(mails.iter().all(|mail| !mail.to.to_string().contains("noor@")));
    let dump = scene.market().database().everything_as_text().await.expect("a dump");
    for secret in ["Noor", "12345678", "noor@example.nl", "in de ochtend."] {
        assert!(!dump.contains(secret), "{secret} is left in {}", around(&dump, secret));
    }
}

fn around(text: &str, words: &str) -> String {
    let at = text.find(words).unwrap_or_default();
    text[at.saturating_sub(200)..(at + 100).min(text.len())].to_owned()
}

#[tokio::test]
async fn every_step_that_has_no_line_is_refused_to_everybody() {
    let scene = scene().await;
    let partner_steps = [
        PartnerStep::GiveRoom(Room::Yes),
        PartnerStep::Accept,
        PartnerStep::Decline(DeclineReason::TooFar, String::new()),
        PartnerStep::Plan(scene.meeting()),
        PartnerStep::Meet,
        PartnerStep::Missed,
        PartnerStep::Start,
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
