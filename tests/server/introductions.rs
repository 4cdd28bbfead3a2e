//! Somebody asks to have a look, and gets an answer; nothing waits for nobody.

mod asked_once;
mod company;
mod corrections;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    accounts::{EmailAddress, Grant, Role, SessionToken},
    cases::CaseForm,
    clock::Clock as _,
    codes::Code as _,
    day_parts::{DayPart, Slot},
    due::{DueAbout, DueLine, DueOwner},
    figures::Outcomes,
    ids::{IntroductionId, PlaceId},
    introductions::{
        Answer, CallForm, CallTime, Introduction, IntroductionEvent, IntroductionForm, IntroductionMove, IntroductionState, NotNowReason,
        OwnStep, Party, Shared, Way,
    },
    languages::{SpokenLanguage, UiLanguage},
    messages::MailStatus,
    municipalities::{Agreements, AlertRoute, SettingsChange},
    organisations::Organisation,
    participants::{PhoneNumber, Reach},
    parts::PART_MAX,
    places::PlaceContent,
    posting::{PlaceMove, Revision},
    refusal::{Failure, Refusal},
    samples,
    slug::Slug,
    use_cases::{Actor, Cases, Figures, Introductions, Matches, Municipalities, Participants, Posting},
    wishes::Wishes,
};
use std::sync::Arc;
use tests::{Town, somewhere};
use uuid::Uuid;

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn form(place: PlaceId) -> IntroductionForm {
    IntroductionForm {
        place,
        way: Way::MailMe,
        name: "Noor".to_owned(),
        phone: None,
        email: EmailAddress::parse("noor@example.nl"),
        reach: Reach::Mail,
        day_part: None,
        shared: Shared::default(),
        language: UiLanguage::Dutch,
    }
}

/// A place of an organisation with an editor, and a coach in its municipality.
struct Scene {
    town: Town,
    organisation: Organisation,
    editor: Actor,
    coach: Actor,
    place: PlaceId,
}

async fn scene() -> Scene {
    scene_with(&[]).await
}

async fn scene_with(slots: &[Slot]) -> Scene {
    Box::pin(set_scene(slots)).await
}

async fn set_scene(slots: &[Slot]) -> Scene {
    let town = Town::start().await;
    let mut organisation = samples::organisation("Tuin De Wijk");
    "Utrecht".clone_into(&mut organisation.address.municipality);
    let mut place = samples::place("Wieden in de tuin", &organisation);
    "Utrecht".clone_into(&mut place.content.address.municipality);
    if !slots.is_empty() {
        place.content.slots = slots.to_vec();
    }
    town.app.save(&organisation, &place).await;
    let editor = town.editor("sara@example.nl", &organisation).await;
    let (coach, _) = town.colleague("cas@example.nl", Role::Coach, "Utrecht").await;
    let (editor, coach) = (town.actor(&editor).await, town.actor(&coach).await);
    let place = place.source.place_id();
    Scene { town, organisation, editor, coach, place }
}

impl Scene {
    fn market(&self) -> &marketplace::Marketplace {
        &self.town.app.marketplace
    }

    async fn due(&self) -> Vec<DueLine> {
        self.market().due_list(&self.coach).await.expect("listed").lines
    }

    async fn participant(&self, token: SessionToken) -> Actor {
        let own = self.market().came_back(&token).await.expect("asked").expect("a session");
        Actor::Participant(Arc::new(own))
    }

    /// Somebody new asks; answers who they are and their introduction.
    async fn asks(&self, form: &IntroductionForm) -> (Actor, IntroductionId) {
        let (id, token) = self.market().ask(&Actor::Visitor, form, Uuid::now_v7(), &somewhere()).await.expect("asked");
        (self.participant(token.expect("a session")).await, id)
    }

    async fn own(&self, participant: &Actor, id: IntroductionId) -> Introduction {
        self.market().own_introduction(participant, id).await.expect("asked").expect("one's own introduction")
    }

    fn tomorrow(&self) -> DateTime<Utc> {
        self.town.clock.now() + TimeDelta::days(1)
    }

    async fn invite(&self, id: IntroductionId) -> DateTime<Utc> {
        let time = self.tomorrow();
        let answer = Answer::Invite { times: vec![time], companion: "Fatma".to_owned() };
        self.market().answer(&self.editor, id, &answer).await.expect("answered");
        time
    }
}

#[tokio::test]
async fn everybody_who_asked_is_on_some_page_of_the_list() {
    let scene = scene().await;
    let (_, id) = scene.asks(&form(scene.place)).await;
    let database = scene.market().database();
    let stored = database.introduction(id).await.expect("asked").expect("there");
    let mut change = db::Change::new();
    for number in 0..u64::from(PART_MAX) + 4 {
        let due_on = stored.introduction.due_on.map(|day| day + chrono::Days::new(number / 10));
        let another = Introduction { id: IntroductionId(Uuid::now_v7()), due_on, ..stored.introduction.clone() };
        change.create_introduction(&another, stored.beside);
    }
    database.commit(change).await.expect("stored");
    let part = async |part| scene.market().inbox(&scene.editor, scene.organisation.id, part).await.expect("listed");
    let (first, second, third) = (part(1).await, part(2).await, part(3).await);
    assert_eq!([first.lines.len(), second.lines.len(), third.lines.len()], [100, 5, 0]);
    assert_eq!([first.more, second.more, third.more], [true, false, false]);
    let all: Vec<_> = first.lines.iter().chain(&second.lines).collect();
    assert!(all.is_sorted_by_key(|own| own.due_on), "oldest term first");
    let unique: std::collections::BTreeSet<_> = all.iter().map(|own| own.id).collect();
    assert_eq!(unique.len(), 105, "each of them once");
}

#[tokio::test]
async fn both_sides_see_the_same_from_the_question_to_the_beginning() {
    let scene = scene().await;
    let market = scene.market();
    let (noor, id) = scene.asks(&form(scene.place)).await;
    let inbox = market.inbox(&scene.editor, scene.organisation.id, 1).await.expect("listed");
    assert_eq!(inbox.lines.iter().map(|own| own.id).collect::<Vec<_>>(), [id]);

    let opened = market.open_introduction(&scene.editor, id).await.expect("asked").expect("theirs");
    assert_eq!((opened.state, scene.own(&noor, id).await.state), (IntroductionState::Seen, IntroductionState::Seen));

    let time = scene.invite(id).await;
    market.go_on(&noor, id, OwnStep::Agree(time)).await.expect("agreed");
    let agreed = scene.own(&noor, id).await;
    assert_eq!((agreed.agreed, agreed.companion.as_str()), (Some(time), "Fatma"));

    market.answer(&scene.editor, id, &Answer::Met).await.expect("met");
    market.go_on(&noor, id, OwnStep::Started).await.expect("started");
    let (own, theirs) = (scene.own(&noor, id).await, market.open_introduction(&scene.editor, id).await.expect("asked").expect("theirs"));
    assert_eq!(own, theirs);
    assert_eq!((own.state, own.due_on, own.events.len()), (IntroductionState::Started, None, 5));

    let record = market.reply_record(&Actor::Visitor, scene.organisation.id).await.expect("a record");
    assert_eq!((record.asked, record.in_time, record.days.iter().sum::<u32>()), (1, 1, 1));
    let figures = market.own_figures(&scene.editor, scene.organisation.id, 1).await.expect("figures");
    let became = Outcomes { asked: 1, in_time: 1, late: 0, started: 1 };
    assert_eq!((figures.outcomes, figures.places[0].outcomes), (became, became));
}

#[tokio::test]
async fn a_mail_tells_that_there_is_something_and_never_who_or_where() {
    let scene = scene().await;
    let (_, id) = scene.asks(&form(scene.place)).await;
    let asked = scene.town.mail.next_to("sara@example.nl").await;
    scene.invite(id).await;
    let answered = scene.town.mail.next_to("noor@example.nl").await;
    for letter in [asked, answered] {
        let text = format!("{letter:?}");
        assert!(!text.contains("Noor") && !text.contains("Wieden") && !text.contains("Fatma"), "{text}");
    }
}

#[tokio::test]
async fn nobody_but_the_organisation_and_the_participant_sees_it() {
    let scene = scene().await;
    let market = scene.market();
    let (noor, id) = scene.asks(&form(scene.place)).await;
    let (other, _) = scene.asks(&IntroductionForm { email: EmailAddress::parse("omar@example.nl"), ..form(scene.place) }).await;
    assert!(market.own_introduction(&other, id).await.expect("asked").is_none());
    assert_eq!(refusal(market.go_on(&other, id, OwnStep::Withdrawn).await), Refusal::NotAllowed);
    let elsewhere = scene.town.organisation("Een ander", "Utrecht").await;
    scene.town.account("ans@example.nl", &[Grant::Editor(elsewhere.id)]).await;
    let ans = scene.town.actor(&scene.town.signed_in("ans@example.nl").await).await;
    assert!(market.open_introduction(&ans, id).await.expect("asked").is_none());
    assert_eq!(refusal(market.answer(&ans, id, &Answer::Met).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.inbox(&ans, scene.organisation.id, 1).await), Refusal::NotAllowed);
    // A coach sees it when nobody answered, not before.
    assert!(scene.due().await.is_empty());
    assert_eq!(refusal(market.take_up(&scene.coach, id).await), Refusal::WrongState);
    assert_eq!(scene.own(&noor, id).await.state, IntroductionState::Asked);
}

#[tokio::test]
async fn a_silence_reminds_and_then_becomes_work_for_a_coach() {
    let scene = scene().await;
    let market = scene.market();
    let (noor, id) = scene.asks(&form(scene.place)).await;
    scene.town.mail.next_to("sara@example.nl").await;
    scene.town.clock.pass(TimeDelta::days(5));
    market.keep_introductions().await.expect("kept");
    assert!(scene.town.mail.next_to("sara@example.nl").await.link().contains("kennismakingen"));
    assert_eq!(scene.own(&noor, id).await.state, IntroductionState::Asked);
    scene.town.clock.pass(TimeDelta::days(9));
    market.keep_introductions().await.expect("kept");
    market.keep_introductions().await.expect("kept twice");
    let own = scene.own(&noor, id).await;
    assert_eq!((own.state, own.events.len()), (IntroductionState::Expired, 1));
    let work = scene.due().await;
    assert!(matches!(work.as_slice(), [line] if line.due.about == DueAbout::Introduction(id)), "{work:?}");
    market.take_up(&scene.coach, id).await.expect("taken up");
    let people = market.people(&scene.coach).await.expect("listed").people;
    assert!(matches!(people.as_slice(), [case] if case.profile.name == "Noor"), "the coach can read whom to call: {people:?}");
    assert_eq!(scene.own(&noor, id).await.state, IntroductionState::TakenUp);
    let left = scene.due().await;
    assert!(matches!(left.as_slice(), [line] if line.due.about == DueAbout::Case(people[0].id)), "{left:?}");
    let record = market.reply_record(&Actor::Visitor, scene.organisation.id).await.expect("a record");
    assert_eq!((record.asked, record.in_time), (1, 0));
}

#[tokio::test]
async fn a_place_is_not_reminded_where_the_municipality_switched_that_off_and_the_silence_still_ends() {
    let scene = scene().await;
    let (market, utrecht) = (scene.market(), Slug::of("Utrecht"));
    let (bas, _) = scene.town.colleague("bas@example.nl", Role::Administrator, "Utrecht").await;
    let bas = scene.town.actor(&bas).await;
    let agreements = Agreements { quiet: [AlertRoute::Introduction].into(), ..Agreements::default() };
    market.change_settings(&bas, &utrecht, Revision(0), SettingsChange::Agreements(agreements)).await.expect("chosen");
    let (noor, id) = scene.asks(&form(scene.place)).await;
    let reminders = async || {
        let mails = market.database().mails(1_000).await.expect("mails");
        mails.iter().filter(|mail| mail.kind == "introduction-reminder").count()
    };
    scene.town.clock.pass(TimeDelta::days(5));
    market.keep_introductions().await.expect("kept");
    assert_eq!(reminders().await, 0);
    scene.town.clock.pass(TimeDelta::days(9));
    market.keep_introductions().await.expect("kept");
    assert_eq!((reminders().await, scene.own(&noor, id).await.state), (0, IntroductionState::Expired));
    assert!(scene.due().await.iter().any(|line| line.due.about == DueAbout::Introduction(id)), "it is work for a coach all the same");
}

#[tokio::test]
async fn nu_niet_is_never_the_end() {
    let scene = scene().await;
    let market = scene.market();
    let (noor, id) = scene.asks(&form(scene.place)).await;
    let unknown = Answer::NotNow { reason: NotNowReason::NoRoom, suggestion: Slug::parse("bestaat-niet") };
    assert_eq!(refusal(market.answer(&scene.editor, id, &unknown).await), Refusal::NoLongerValid);
    let elsewhere = scene.town.organisation("Een ander", "Utrecht").await;
    let answer = Answer::NotNow { reason: NotNowReason::NoRoom, suggestion: Slug::parse("meedoen-bij-een-ander") };
    market.answer(&scene.editor, id, &answer).await.expect("answered");
    let own = scene.own(&noor, id).await;
    assert_eq!(own.suggestion.map(|place| place.title), Some(format!("Meedoen bij {}", elsewhere.name)));
    assert_eq!(scene.due().await.len(), 1);
}

#[tokio::test]
async fn a_no_is_said_once_and_never_proposed_again() {
    let scene = scene().await;
    let market = scene.market();
    let (noor, id) = scene.asks(&form(scene.place)).await;
    let proposed = async |actor: &Actor| {
        let found = market.matches(actor, &Wishes::default(), 20).await.expect("matched");
        found.matches.iter().any(|found| found.card.place.id == scene.place)
    };
    assert!(proposed(&noor).await && proposed(&Actor::Visitor).await);
    market.go_on(&noor, id, OwnStep::Withdrawn).await.expect("taken back");
    assert!(!proposed(&noor).await, "not to who said no");
    assert!(proposed(&Actor::Visitor).await, "to everybody else");
}

#[tokio::test]
async fn how_an_organisation_answers_is_public_from_ten_questions_on() {
    let scene = scene().await;
    let visitor = scene.town.person();
    let page = async || visitor.get("/plekken/wieden-in-de-tuin").await.text();
    for number in 0..10 {
        assert!(!page().await.contains("op tijd antwoord"), "after {number}");
        let email = EmailAddress::parse(&format!("p{number}@example.nl"));
        let (_, id) = scene.asks(&IntroductionForm { email, ..form(scene.place) }).await;
        scene.invite(id).await;
    }
    let text = page().await;
    assert!(text.contains("Antwoordt meestal dezelfde dag. Van de 100 mensen krijgen er 100 op tijd antwoord."), "{text}");
}

#[tokio::test]
async fn erasing_everything_frees_the_seat_and_tells_the_partner_that_it_is_off() {
    let scene = scene_with(&seats(1)).await;
    let market = scene.market();
    let (noor, id) = scene.asks(&IntroductionForm { day_part: Some(DayPart::ALL[0]), ..form(scene.place) }).await;
    scene.town.mail.next_to("sara@example.nl").await;
    market.erase_profile(&noor).await.expect("erased");
    assert_eq!(scene.town.mail.next_to("sara@example.nl").await.subject(), "Een kennismaking gaat niet door");
    assert!(market.database().introduction(id).await.expect("asked").is_none());
    let place = market.own_place(&scene.editor, scene.place).await.expect("asked").expect("theirs");
    assert_eq!(place.place.content.slots[0].taken, 0);
}

#[tokio::test]
async fn a_form_sent_twice_asks_once_and_still_opens_the_page() {
    let scene = scene().await;
    let market = scene.market();
    let key = Uuid::now_v7();
    let (first, _) = market.ask(&Actor::Visitor, &form(scene.place), key, &somewhere()).await.expect("asked");
    let (second, token) = market.ask(&Actor::Visitor, &form(scene.place), key, &somewhere()).await.expect("asked");
    assert_eq!(first, second);
    let noor = scene.participant(token.expect("a session")).await;
    assert_eq!(market.own_introductions(&noor).await.expect("listed").len(), 1);
    // Asking the same place anew while it goes on is told; after taking it back it may be asked again.
    let again = market.ask(&noor, &form(scene.place), Uuid::now_v7(), &somewhere()).await;
    assert_eq!(refusal(again), Refusal::AlreadyThere);
    market.go_on(&noor, first, OwnStep::Withdrawn).await.expect("taken back");
    market.ask(&noor, &form(scene.place), Uuid::now_v7(), &somewhere()).await.expect("asked again");
}

/// As [`form`], by somebody of this name for the first day part.
fn for_a_seat(place: PlaceId, name: &str) -> IntroductionForm {
    IntroductionForm { email: EmailAddress::parse(&format!("{name}@example.nl")), day_part: Some(DayPart::ALL[0]), ..form(place) }
}

fn seats(capacity: u16) -> [Slot; 1] {
    [Slot { day_part: DayPart::ALL[0], capacity, taken: 0, waiting: 0, hours: None }]
}

#[tokio::test]
async fn of_64_who_ask_for_the_last_seat_at_once_one_has_it_and_the_others_wait() {
    let scene = Arc::new(scene_with(&seats(1)).await);
    let asks = (0..64).map(|number| {
        let scene = Arc::clone(&scene);
        tokio::spawn(async move { scene.asks(&for_a_seat(scene.place, &format!("p{number}"))).await })
    });
    let mut states = Vec::new();
    for ask in asks.collect::<Vec<_>>() {
        let (participant, id) = ask.await.expect("no panic");
        states.push((participant.clone(), id, scene.own(&participant, id).await.state));
    }
    let (have, wait): (Vec<_>, Vec<_>) = states.into_iter().partition(|(_, _, state)| *state == IntroductionState::Asked);
    assert_eq!((have.len(), wait.len()), (1, 63));
    assert!(wait.iter().all(|(_, _, state)| *state == IntroductionState::Waiting));
    let place = scene.market().own_place(&scene.editor, scene.place).await.expect("asked").expect("theirs");
    assert_eq!(place.place.content.slots[0].taken, 1);
}

#[tokio::test]
async fn who_waits_moves_up_in_turn_and_only_after_saying_yes() {
    let scene = scene_with(&seats(1)).await;
    let market = scene.market();
    let (first, has_seat) = scene.asks(&for_a_seat(scene.place, "een")).await;
    let (second, waits) = scene.asks(&for_a_seat(scene.place, "twee")).await;
    scene.town.clock.pass(TimeDelta::minutes(1));
    let (third, waits_longer) = scene.asks(&for_a_seat(scene.place, "drie")).await;
    market.go_on(&first, has_seat, OwnStep::Withdrawn).await.expect("taken back");
    market.keep_introductions().await.expect("kept");
    assert_eq!(scene.own(&second, waits).await.state, IntroductionState::Offered);
    assert_eq!(scene.own(&third, waits_longer).await.state, IntroductionState::Waiting);
    assert!(market.open_introduction(&scene.editor, waits).await.expect("asked").is_none(), "the partner hears after the yes");
    market.go_on(&second, waits, OwnStep::StillWant).await.expect("still wants");
    assert_eq!(scene.own(&second, waits).await.state, IntroductionState::Asked);
    market.keep_introductions().await.expect("kept");
    assert_eq!(scene.own(&third, waits_longer).await.state, IntroductionState::Waiting, "there is one seat");
}

#[tokio::test]
async fn a_place_that_just_closed_cannot_be_asked() {
    let scene = scene().await;
    let market = scene.market();
    let seen = market.own_place(&scene.editor, scene.place).await.expect("asked").expect("theirs");
    market.move_place(&scene.editor, scene.place, seen.revision(), PlaceMove::Pause).await.expect("paused");
    let asked = market.ask(&Actor::Visitor, &form(scene.place), Uuid::now_v7(), &somewhere()).await;
    assert_eq!(refusal(asked), Refusal::WrongState);
}

#[tokio::test]
async fn who_has_an_appointment_hears_of_another_time_or_place_and_of_a_stop() {
    let scene = scene().await;
    let market = scene.market();
    let (noor, id) = scene.asks(&form(scene.place)).await;
    let time = scene.invite(id).await;
    market.go_on(&noor, id, OwnStep::Agree(time)).await.expect("agreed");
    scene.town.mail.next_to("noor@example.nl").await;
    let seen = market.own_place(&scene.editor, scene.place).await.expect("asked").expect("theirs");
    let mut content = seen.place.content.clone();
    "Een andere straat 3".clone_into(&mut content.address.street);
    market.change_place(&scene.editor, scene.place, seen.revision(), content).await.expect("changed");
    assert!(scene.town.mail.next_to("noor@example.nl").await.link().contains(&id.to_string()));
    let seen = market.own_place(&scene.editor, scene.place).await.expect("asked").expect("theirs");
    market.move_place(&scene.editor, scene.place, seen.revision(), PlaceMove::Pause).await.expect("paused");
    assert!(scene.town.mail.next_to("noor@example.nl").await.text().contains("Die plek is nu dicht."));
}

#[tokio::test]
async fn a_call_is_work_for_the_coaches_of_that_municipality_and_gone_after_it() {
    let scene = scene().await;
    let market = scene.market();
    let form = CallForm {
        name: "Noor".to_owned(),
        phone: PhoneNumber::parse("06 12345678").expect("a number"),
        when: CallTime::Whenever,
        language: SpokenLanguage::Arabic,
        municipality: Slug::of("Utrecht"),
    };
    let key = Uuid::now_v7();
    market.ask_for_call(&Actor::Visitor, &form, key, &somewhere()).await.expect("asked");
    market.ask_for_call(&Actor::Visitor, &form, key, &somewhere()).await.expect("asked twice");
    let (elsewhere, _) = scene.town.colleague("kees@example.nl", Role::Coach, "Zeist").await;
    let elsewhere = scene.town.actor(&elsewhere).await;
    assert!(market.due_list(&elsewhere).await.expect("listed").lines.is_empty());
    let work = scene.due().await;
    let [line] = work.as_slice() else { panic!("{work:?}") };
    let DueAbout::Call(request) = line.due.about else { panic!("{line:?}") };
    let told = (line.name.as_str(), line.phone.as_ref(), line.call_when, line.spoken);
    assert_eq!(told, ("Noor", Some(&form.phone), Some(form.when), Some(form.language)));
    assert_eq!(refusal(market.called(&elsewhere, request).await), Refusal::NotAllowed);
    market.called(&scene.coach, request).await.expect("called");
    assert!(scene.due().await.is_empty());
    let log = scene.town.log().await;
    assert!(log.iter().all(|line| !format!("{:?}", line.entry).contains("12345678")), "no number in the log");
}

#[tokio::test]
async fn whoever_erases_their_profile_leaves_nothing_and_the_partner_hears_it_is_off() {
    let scene = scene_with(&seats(1)).await;
    let market = scene.market();
    let (noor, id) = scene.asks(&IntroductionForm { day_part: Some(DayPart::ALL[0]), ..form(scene.place) }).await;
    market.open_introduction(&scene.editor, id).await.expect("opened");
    scene.town.mail.next_to("sara@example.nl").await;
    market.erase_profile(&noor).await.expect("erased");
    assert!(market.open_introduction(&scene.editor, id).await.expect("asked").is_none());
    assert!(market.inbox(&scene.editor, scene.organisation.id, 1).await.expect("listed").lines.is_empty());
    scene.town.mail.next_to("sara@example.nl").await;
    let place = market.own_place(&scene.editor, scene.place).await.expect("asked").expect("theirs");
    assert_eq!(place.place.content.slots[0].taken, 0, "the seat is free again");
}

#[tokio::test]
async fn the_next_person_at_a_shared_computer_is_somebody_else() {
    let scene = scene().await;
    let market = scene.market();
    let key = Uuid::now_v7();
    let (first, _) = market.ask(&Actor::Visitor, &form(scene.place), key, &somewhere()).await.expect("asked");
    // The form of Noor comes back with the button of the browser, and Omar fills it in.
    let omar = IntroductionForm { name: "Omar".to_owned(), email: EmailAddress::parse("omar@example.nl"), ..form(scene.place) };
    let (second, token) = market.ask(&Actor::Visitor, &omar, key, &somewhere()).await.expect("asked");
    assert_ne!(first, second);
    let omar = scene.participant(token.expect("a session")).await;
    let own = market.own_introductions(&omar).await.expect("listed");
    assert_eq!(own.iter().map(|own| (own.id, own.form.name.as_str())).collect::<Vec<_>>(), [(second, "Omar")]);
}

#[tokio::test]
async fn other_times_begin_the_term_anew_and_a_time_that_passed_cannot_be_chosen() {
    let scene = scene().await;
    let market = scene.market();
    let (noor, id) = scene.asks(&form(scene.place)).await;
    let first = scene.invite(id).await;
    scene.town.clock.pass(TimeDelta::days(12));
    assert_eq!(refusal(market.go_on(&noor, id, OwnStep::Agree(first)).await), Refusal::NoLongerValid);
    let before = scene.own(&noor, id).await.due_on.expect("a term");
    let second = scene.invite(id).await;
    assert!(scene.own(&noor, id).await.due_on.expect("a term") > before);
    market.go_on(&noor, id, OwnStep::Agree(second)).await.expect("agreed");
    let far = Answer::Invite { times: vec![scene.tomorrow() + TimeDelta::days(400)], companion: String::new() };
    assert_eq!(refusal(market.answer(&scene.editor, id, &far).await), Refusal::NoLongerValid);
}

#[tokio::test]
async fn nobody_overtakes_who_waits_and_a_closed_place_offers_nothing() {
    let scene = scene_with(&seats(1)).await;
    let market = scene.market();
    let (first, has_seat) = scene.asks(&for_a_seat(scene.place, "een")).await;
    let (second, waits) = scene.asks(&for_a_seat(scene.place, "twee")).await;
    market.go_on(&first, has_seat, OwnStep::Withdrawn).await.expect("taken back");
    let (third, comes_later) = scene.asks(&for_a_seat(scene.place, "drie")).await;
    assert_eq!(scene.own(&third, comes_later).await.state, IntroductionState::Waiting);
    let seen = market.own_place(&scene.editor, scene.place).await.expect("asked").expect("theirs");
    assert_eq!((seen.place.content.slots[0].taken, seen.place.content.slots[0].waiting), (0, 2));
    market.move_place(&scene.editor, scene.place, seen.revision(), PlaceMove::Pause).await.expect("paused");
    market.keep_introductions().await.expect("kept");
    assert_eq!(scene.own(&second, waits).await.state, IntroductionState::Waiting);
}

#[tokio::test]
async fn erasing_takes_every_message_to_a_participant_along_and_no_other() {
    let scene = scene().await;
    let market = scene.market();
    scene.town.mail.refuse("noor@example.nl", 450);
    // The profile says another address than the introduction: that of somebody who works there too.
    let noor = scene.town.actor(&scene.town.participant("Noor", "noor@example.nl").await).await;
    let asked = IntroductionForm { email: EmailAddress::parse("sara@example.nl"), ..form(scene.place) };
    let (id, _) = market.ask(&noor, &asked, Uuid::now_v7(), &somewhere()).await.expect("asked");
    scene.town.mail.refuse("sara@example.nl", 450);
    scene.invite(id).await;
    let kinds = async || {
        let mails = market.database().mails(100).await.expect("listed").into_iter();
        mails.filter(|mail| mail.status == MailStatus::Waiting).map(|mail| mail.kind).collect::<Vec<_>>()
    };
    assert!(kinds().await.contains(&"introduction-answered".to_owned()));
    market.erase_profile(&noor).await.expect("erased");
    let left = kinds().await;
    assert!(!left.contains(&"introduction-answered".to_owned()) && left.contains(&"introduction-off".to_owned()), "{left:?}");
}

#[tokio::test]
async fn whom_a_coach_helps_can_stop_that_too() {
    let scene = scene().await;
    let market = scene.market();
    let (noor, id) = scene.asks(&form(scene.place)).await;
    market.answer(&scene.editor, id, &Answer::NotNow { reason: NotNowReason::NoRoom, suggestion: None }).await.expect("answered");
    market.take_up(&scene.coach, id).await.expect("taken up");
    assert_eq!(scene.due().await.len(), 1);
    market.go_on(&noor, id, OwnStep::Withdrawn).await.expect("stopped");
    assert!(scene.due().await.iter().all(|line| line.due.about != DueAbout::Introduction(id)));
}

#[tokio::test]
async fn what_a_place_did_not_answer_waits_for_somebody_when_a_coach_and_somebody_go_on_without_each_other() {
    let scene = scene().await;
    let market = scene.market();
    let (ans, _) = scene.town.colleague("ans@example.nl", Role::Coach, "Utrecht").await;
    let ans = scene.town.actor(&ans).await;
    let no = Answer::NotNow { reason: NotNowReason::NoRoom, suggestion: None };
    let waits_for = async |coach: &Actor, id| {
        let lines = market.due_list(coach).await.expect("listed").lines;
        lines.into_iter().find(|line| line.due.about == DueAbout::Introduction(id)).map(|line| line.due.owner)
    };
    let cas_id = scene.coach.account().expect("an account");
    let (noor, first) = scene.asks(&form(scene.place)).await;
    market.answer(&scene.editor, first, &no).await.expect("answered");
    market.take_up(&scene.coach, first).await.expect("taken up");
    market.go_on(&noor, first, OwnStep::Withdrawn).await.expect("stopped");
    // She asks elsewhere, which is the work of her coach when there is no room.
    let other = samples::place("Snoeien in de tuin", &scene.organisation);
    let other = domain::places::Place {
        content: PlaceContent {
            address: domain::places::Address { municipality: "Utrecht".to_owned(), ..other.content.address.clone() },
            ..other.content.clone()
        },
        ..other
    };
    scene.town.app.save(&scene.organisation, &other).await;
    let (id, _) = market.ask(&noor, &form(other.source.place_id()), Uuid::now_v7(), &somewhere()).await.expect("asked");
    market.answer(&scene.editor, id, &no).await.expect("answered");
    assert_eq!((waits_for(&scene.coach, id).await, waits_for(&ans, id).await), (Some(DueOwner::Coach(cas_id)), None));

    // Another coach who knows her goes on with it; without one it is for every coach of the municipality.
    let case = market.people(&scene.coach).await.expect("listed").people[0].id;
    let mut hers = market.database().case(case).await.expect("read").expect("a case");
    (hers.id, hers.coach) = (domain::ids::CaseId(Uuid::now_v7()), ans.account().expect("an account"));
    let mut change = db::Change::new();
    change.open_case(&hers, 54);
    market.database().commit(change).await.expect("opened");
    market.close_case(&scene.coach, case).await.expect("closed");
    assert_eq!((waits_for(&scene.coach, id).await, waits_for(&ans, id).await), (None, Some(DueOwner::Coach(hers.coach))));
    market.stop_coach(&noor, hers.id).await.expect("stopped");
    let all = Some(DueOwner::Municipality(Slug::of("Utrecht")));
    assert_eq!((waits_for(&scene.coach, id).await, waits_for(&ans, id).await), (all.clone(), all));
}

#[tokio::test]
async fn a_day_part_that_comes_back_still_has_who_was_there() {
    let scene = scene_with(&seats(1)).await;
    let market = scene.market();
    scene.asks(&for_a_seat(scene.place, "een")).await;
    scene.asks(&for_a_seat(scene.place, "twee")).await;
    let with_slots = async |slots: Vec<Slot>| {
        let seen = market.own_place(&scene.editor, scene.place).await.expect("asked").expect("theirs");
        let content = PlaceContent { slots, ..seen.place.content.clone() };
        market.change_place(&scene.editor, scene.place, seen.revision(), content).await.expect("changed");
    };
    let other = Slot { day_part: DayPart::ALL[5], ..seats(3)[0] };
    with_slots(vec![other]).await;
    with_slots(vec![seats(1)[0], other]).await;
    let place = market.own_place(&scene.editor, scene.place).await.expect("asked").expect("theirs").place;
    let slot = place.content.slots.iter().find(|slot| slot.day_part == DayPart::ALL[0]).expect("it is back");
    assert_eq!((slot.taken, slot.waiting), (1, 1));
}
