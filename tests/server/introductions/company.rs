//! "Ga met mij mee" and "via een coach": beside the question to the place it is work for a coach, until somebody took care of it.

use super::*;
use domain::{due::DueKind, introductions::COACH_DAYS, working_days::after_working_days};

fn with_company(place: PlaceId) -> IntroductionForm {
    let phone = PhoneNumber::parse("06 12345678");
    IntroductionForm { way: Way::GoWithMe, phone, email: None, reach: Reach::CallOnly, ..form(place) }
}

impl Scene {
    /// What a coach has to do with introductions, with whom, by when.
    async fn to_do(&self, coach: &Actor) -> Vec<(DueKind, DueAbout, chrono::NaiveDate)> {
        let lines = self.market().due_list(coach).await.expect("listed").lines.into_iter().map(|line| line.due);
        lines.filter(|due| matches!(due.about, DueAbout::Introduction(_))).map(|due| (due.kind, due.about, due.due_on)).collect()
    }

    async fn colleague(&self, email: &str) -> Actor {
        self.town.actor(&self.town.colleague(email, Role::Coach, "Utrecht").await.0).await
    }

    /// A mail that leads to their list; before it come those of a new account.
    async fn is_told(&self, coach: &str) {
        for _ in 0..10 {
            if self.town.mail.next_to(coach).await.text().contains("/coach") {
                return;
            }
        }
        panic!("{coach} is not told");
    }

    fn soon(&self) -> chrono::NaiveDate {
        after_working_days(domain::ending::dutch_day(self.town.clock.now()), COACH_DAYS)
    }
}

#[tokio::test]
async fn a_coach_who_comes_along_is_named_to_both_sides_and_has_them_among_their_people() {
    let scene = scene().await;
    let market = scene.market();
    let colleague = scene.colleague("ans@example.nl").await;
    let (noor, id) = scene.asks(&with_company(scene.place)).await;
    let waits = [(DueKind::GoAlong, DueAbout::Introduction(id), scene.soon())];
    assert_eq!((scene.to_do(&scene.coach).await, scene.to_do(&colleague).await), (waits.to_vec(), waits.to_vec()));
    for coach in ["cas@example.nl", "ans@example.nl"] {
        scene.is_told(coach).await;
    }
    let before = scene.own(&noor, id).await;
    assert_eq!(market.due_list(&scene.coach).await.expect("listed").lines[0].phone, before.form.phone, "whom to call");
    market.help_along(&scene.coach, id, true).await.expect("comes along");
    assert_eq!(refusal(market.help_along(&colleague, id, true).await), Refusal::WrongState, "a colleague was first");
    let own = scene.own(&noor, id).await;
    assert_eq!((own.goes_along.as_deref(), own.waits_for_help()), (Some("Sara de Vries"), None));
    assert_eq!((own.state, own.due_on, own.began_at), (before.state, before.due_on, before.began_at), "the place still answers by its day");
    let page = scene.town.signed_in("sara@example.nl").await.get(&format!("/partner/kennismakingen/{id}")).await.text();
    assert!(page.contains("Sara de Vries, coach, komt de eerste keer mee."), "{page}");
    assert_eq!((scene.to_do(&scene.coach).await, scene.to_do(&colleague).await), (Vec::new(), Vec::new()));
    let people = market.people(&scene.coach).await.expect("listed").people;
    assert!(matches!(people.as_slice(), [case] if case.profile.phone == own.form.phone), "{people:?}");
    // The answer of the place is counted as if no coach were there.
    scene.invite(id).await;
    let record = market.reply_record(&Actor::Visitor, scene.organisation.id).await.expect("a record");
    assert_eq!((record.asked, record.in_time), (1, 1));
    assert_eq!(scene.own(&noor, id).await.companion, "Fatma");
}

#[tokio::test]
async fn the_own_coach_hears_it_and_nobody_else() {
    let scene = scene().await;
    let market = scene.market();
    let colleague = scene.colleague("ans@example.nl").await;
    let (noor, first) = scene.asks(&with_company(scene.place)).await;
    market.help_along(&scene.coach, first, true).await.expect("comes along");
    market.go_on(&noor, first, OwnStep::Withdrawn).await.expect("taken back");
    let form = IntroductionForm { way: Way::ThroughCoach, ..with_company(scene.place) };
    let (second, _) = market.ask(&noor, &form, Uuid::now_v7(), &somewhere()).await.expect("asked");
    assert_eq!(scene.to_do(&scene.coach).await, [(DueKind::Arrange, DueAbout::Introduction(second), scene.soon())]);
    assert_eq!(scene.to_do(&colleague).await, []);
    market.help_along(&scene.coach, second, false).await.expect("arranged");
    assert_eq!((scene.to_do(&scene.coach).await, scene.own(&noor, second).await.goes_along), (Vec::new(), None));
}

#[tokio::test]
async fn the_line_goes_with_what_it_is_about() {
    let scene = scene().await;
    let market = scene.market();
    let (noor, taken_back) = scene.asks(&with_company(scene.place)).await;
    market.go_on(&noor, taken_back, OwnStep::Withdrawn).await.expect("taken back");
    assert_eq!(scene.to_do(&scene.coach).await, []);
    assert_eq!(refusal(market.help_along(&scene.coach, taken_back, true).await), Refusal::WrongState);
    let (_, met) = scene.asks(&with_company(scene.place)).await;
    market.answer(&scene.editor, met, &Answer::Met).await.expect("met");
    assert_eq!(scene.to_do(&scene.coach).await, [], "the first time is over");
    let (_, declined) = scene.asks(&with_company(scene.place)).await;
    market.answer(&scene.editor, declined, &Answer::NotNow { reason: NotNowReason::NoRoom, suggestion: None }).await.expect("answered");
    assert_eq!(
        scene.to_do(&scene.coach).await.iter().map(|(kind, ..)| *kind).collect::<Vec<_>>(),
        [DueKind::NotNow],
        "one line about each"
    );
    let (erased, _) = scene.asks(&with_company(scene.place)).await;
    assert_eq!(scene.to_do(&scene.coach).await.len(), 2);
    market.erase_profile(&erased).await.expect("erased");
    assert_eq!(scene.to_do(&scene.coach).await.len(), 1);
}

#[tokio::test]
async fn who_waits_for_a_seat_asks_for_company_when_there_is_one() {
    let scene = scene_with(&seats(1)).await;
    let market = scene.market();
    let (first, has_seat) = scene.asks(&for_a_seat(scene.place, "een")).await;
    let (noor, waits) = scene.asks(&IntroductionForm { day_part: Some(DayPart::ALL[0]), ..with_company(scene.place) }).await;
    assert_eq!(scene.to_do(&scene.coach).await, []);
    market.go_on(&first, has_seat, OwnStep::Withdrawn).await.expect("taken back");
    market.keep_introductions().await.expect("kept");
    scene.town.clock.pass(TimeDelta::days(3));
    market.go_on(&noor, waits, OwnStep::StillWant).await.expect("still wants");
    assert_eq!(scene.to_do(&scene.coach).await, [(DueKind::GoAlong, DueAbout::Introduction(waits), scene.soon())]);
}

#[tokio::test]
async fn coaches_of_elsewhere_know_nothing_of_it() {
    let scene = scene().await;
    let (elsewhere, _) = scene.town.colleague("kees@example.nl", Role::Coach, "Zeist").await;
    let elsewhere = scene.town.actor(&elsewhere).await;
    let (noor, id) = scene.asks(&with_company(scene.place)).await;
    assert_eq!(scene.to_do(&elsewhere).await, []);
    for actor in [&elsewhere, &scene.editor, &noor, &Actor::Visitor] {
        assert_eq!(refusal(scene.market().help_along(actor, id, true).await), Refusal::NotAllowed);
    }
}

#[tokio::test]
async fn the_link_to_a_buddy_brings_the_place_along() {
    let scene = scene().await;
    let noor = scene.town.participant("Noor", "noor@example.nl").await;
    let fields = [("manier", "ga-mee"), ("naam", "Noor"), ("telefoon", "06 12345678")];
    let led = noor.post("/plekken/wieden-in-de-tuin/kennismaken", &fields).await;
    let page = noor.get(led.header("location")).await.text();
    let link = "/mijn/maatje?plek=wieden-in-de-tuin";
    assert!(page.contains(&format!("href=\"{link}\"")), "{page}");
    let asks = noor.get(link).await.text();
    assert!(asks.contains("name=\"plek\" value=\"wieden-in-de-tuin\""), "{asks}");
}
