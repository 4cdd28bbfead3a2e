//! A visitor says that something about a place is not right, an administrator looks, and whoever left an address hears it.

use chrono::TimeDelta;
use domain::{
    accounts::{EmailAddress, Grant, Origin, Role},
    applications::ToCheck,
    codes::PlaceStatus,
    languages::UiLanguage,
    refusal::{Failure, Refusal},
    reports::{REPORT_KEPT_DAYS, ReportForm, ReportKind, ReportStatus, ReportVerdict, ReportedPlace},
    samples,
    slug::Slug,
    use_cases::{Actor, Checking, Places, Posting, Reports},
};
use marketplace::Marketplace;
use tests::{Person, Town};
use uuid::Uuid;

const PLACE: &str = "meedoen-bij-tuin-de-wijk";
const PATH: &str = "/plekken/meedoen-bij-tuin-de-wijk/klopt-niet";

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn form(kind: ReportKind, words: &str, email: &str) -> ReportForm {
    ReportForm { kind, words: words.to_owned(), email: EmailAddress::parse(email), language: UiLanguage::Dutch }
}

fn from(last: u8) -> Origin {
    Origin { ip: [192, 0, 2, last].into(), device: String::new() }
}

fn place() -> domain::ids::PlaceId {
    samples::source("Meedoen bij Tuin De Wijk").place_id()
}

/// Utrecht, with a place, its editor Sara and the administrator Bea.
async fn utrecht() -> (Town, Person) {
    let town = Town::start().await;
    let organisation = town.organisation("Tuin De Wijk", "Utrecht").await;
    town.account("sara@example.nl", &[Grant::Editor(organisation.id)]).await;
    let (bea, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    (town, bea)
}

async fn report(market: &Marketplace, form: &ReportForm, last: u8) {
    market.report_place(&Actor::Visitor, &Slug::of(PLACE), form, Uuid::now_v7(), &from(last)).await.expect("reported");
}

fn ids(reported: &ReportedPlace) -> Vec<Uuid> {
    reported.reports.iter().map(|report| report.id).collect()
}

async fn seen(market: &Marketplace, actor: &Actor) -> ReportedPlace {
    market.reported_place(actor, place()).await.expect("asked").expect("it waits")
}

#[tokio::test]
async fn a_visitor_reports_over_http_and_the_administrator_settles_it() {
    let (town, bea) = utrecht().await;
    let visitor = town.person();
    assert!(visitor.get(&format!("/plekken/{PLACE}")).await.text().contains(PATH));
    assert_eq!(visitor.get(PATH).await.status, 200);
    let key = Uuid::now_v7().to_string();
    let fields = [("eens", key.as_str()), ("wat", "wanneer"), ("woorden", "Het is <b>woensdag</b>."), ("email", "iris@example.nl")];
    for _ in 0..2 {
        assert_eq!(visitor.post(PATH, &fields).await.header("location"), format!("{PATH}/dank"));
    }
    let thanks = visitor.get(&format!("{PATH}/dank")).await.text();
    assert!(thanks.contains("Een beheerder van Utrecht kijkt ernaar, binnen 5 werkdagen."));

    let queue = bea.get("/beheer").await.text();
    let path = format!("/beheer/meldingen/{}", place());
    assert!(queue.contains(&path) && queue.contains("Eén melding over een plek van Tuin De Wijk"), "sent twice counts once");
    let page = bea.get(&path).await.text();
    assert!(page.contains("Het is &lt;b&gt;woensdag&lt;/b&gt;.") && !page.contains("iris@example.nl"));
    let reports = town.app.marketplace.database().reports(10).await.expect("asked");
    let id = reports[0].id.to_string();
    let answer = bea.post(&path, &[("besluit", "klopt"), ("melding", &id)]).await;
    assert_eq!(answer.header("location"), "/beheer?gedaan=meldingen-klopt");

    let mail = town.mail.next_to("iris@example.nl").await;
    assert_eq!(mail.subject(), "Wij keken naar uw melding");
    assert!(mail.text().contains("de plek klopt, of is verbeterd") && !mail.text().contains("Tuin"), "{}", mail.text());
    let again = bea.post(&path, &[("besluit", "klopt"), ("melding", &id)]).await;
    assert_eq!(again.header("location"), "/beheer?gedaan=wacht-niet-meer");
    assert_eq!(bea.get(&path).await.status, 404);
    assert!(bea.get("/beheer").await.text().contains("Er wacht nu niets."));
}

#[tokio::test]
async fn the_address_is_gone_everywhere_once_it_is_handled() {
    let (town, bea) = utrecht().await;
    let (market, bea) = (&town.app.marketplace, town.actor(&bea).await);
    report(market, &form(ReportKind::Gone, "Alles is dicht.", "iris@example.nl"), 1).await;
    let reported = seen(market, &bea).await;
    market.settle_reports(&bea, place(), &ids(&reported), &ReportVerdict::Fits).await.expect("settled");
    let reports = market.database().reports(10).await.expect("asked");
    assert_eq!((reports[0].status, &reports[0].form.email), (ReportStatus::Fits, &None));
    // The worker forgets the message and its address when it is sent; asking again lets it finish.
    town.mail.next_to("iris@example.nl").await;
    for _ in 0..400 {
        let mails = market.database().mails(100).await.expect("mail");
        if mails.iter().all(|mail| mail.to.as_str() != "iris@example.nl") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    let mails = market.database().mails(100).await.expect("mail");
    assert!(mails.iter().all(|mail| mail.to.as_str() != "iris@example.nl"), "{mails:?}");
    town.clock.pass(TimeDelta::days(REPORT_KEPT_DAYS + 1));
    market.sweep().await.expect("swept");
    assert_eq!(market.database().reports(10).await.expect("asked"), []);
    let log = town.log().await;
    assert!(log.iter().all(|line| !format!("{line:?}").contains("iris")), "nothing of who it was");
}

#[tokio::test]
async fn the_partner_is_asked_without_a_word_of_who_said_it_and_can_say_that_it_is_right() {
    let (town, bea) = utrecht().await;
    let (market, bea) = (&town.app.marketplace, town.actor(&bea).await);
    report(market, &form(ReportKind::When, "Ik ben Iris en het is dicht.", "iris@example.nl"), 1).await;
    report(market, &form(ReportKind::Address, "", ""), 2).await;
    let reported = seen(market, &bea).await;
    assert_eq!((reported.reports.len(), reported.editors), (2, 1));
    let key = Uuid::now_v7();
    market.ask_about_reports(&bea, place(), &ids(&reported), "Is het nog op dinsdag?", key).await.expect("asked");
    assert_eq!(refusal(market.ask_about_reports(&bea, place(), &ids(&reported), "", key).await), Refusal::Repeated);
    let mail = town.mail.next_to("sara@example.nl").await;
    assert_eq!(mail.subject(), "Klopt uw plek nog?");
    assert!(mail.text().contains("de dag of de tijd en het adres") && mail.text().contains("Is het nog op dinsdag?"), "{}", mail.text());
    assert!(!mail.data.contains("iris") && !mail.text().contains("Iris"), "{}", mail.data);
    let now = seen(market, &bea).await;
    assert!(now.asked_at().is_some() && !now.answered());
    let waiting = market.to_check(&bea).await.expect("asked");
    assert!(matches!(waiting.as_slice(), [ToCheck::Reports(reports)] if reports.count == 2 && reports.asked), "{waiting:?}");

    town.clock.pass(TimeDelta::hours(1));
    assert_eq!(town.person().post(&mail.link(), &[]).await.header("location"), "/plek-klopt/dank");
    assert!(seen(market, &bea).await.answered(), "what the partner said shows");
}

#[tokio::test]
async fn a_paused_place_is_not_found_and_its_editors_hear_why() {
    let (town, bea) = utrecht().await;
    let (market, bea) = (&town.app.marketplace, town.actor(&bea).await);
    report(market, &form(ReportKind::Gone, "", "iris@example.nl"), 1).await;
    let reported = seen(market, &bea).await;
    let off = |base, reason: &str| ReportVerdict::Off { base, reason: reason.to_owned() };
    let first = ids(&reported);
    assert_eq!(refusal(market.settle_reports(&bea, place(), &first, &off(reported.revision(), " ")).await), Refusal::Text);
    let old = domain::posting::Revision(0);
    assert_eq!(refusal(market.settle_reports(&bea, place(), &first, &off(old, "Dicht.")).await), Refusal::Changed);
    assert_eq!(market.database().open_reports(place(), 10).await.expect("asked").len(), 1, "nothing was half done");

    // Somebody reports while the page is open: that one still waits afterwards.
    report(market, &form(ReportKind::Other, "", ""), 2).await;
    market.settle_reports(&bea, place(), &first, &off(reported.revision(), "De tuin is opgeheven.")).await.expect("paused");
    let mail = town.mail.next_to("sara@example.nl").await;
    assert!(mail.subject() == "Uw plek staat even stil" && mail.text().contains("De tuin is opgeheven."), "{}", mail.text());
    assert!(town.mail.next_to("iris@example.nl").await.text().contains("staat nu niet meer op Meedoen"));
    assert!(market.place(&Actor::Visitor, &Slug::of(PLACE), None).await.expect("asked").is_none());
    let sara = town.actor(&town.signed_in("sara@example.nl").await).await;
    let own = market.own_place(&sara, place()).await.expect("asked").expect("her own");
    assert_eq!(own.place.content.status, PlaceStatus::Paused);

    let left = seen(market, &bea).await;
    assert_eq!(left.reports.len(), 1);
    assert_eq!(refusal(market.ask_about_reports(&bea, place(), &ids(&left), "", Uuid::now_v7()).await), Refusal::WrongState);
    market.settle_reports(&bea, place(), &ids(&left), &off(left.revision(), "")).await.expect("finished");
    assert!(market.reported_place(&bea, place()).await.expect("asked").is_none());
    let done = town.done().await;
    for line in ["report-place", "read-report", "decide-report: stilzetten", "decide-report: stond-al-stil"] {
        assert!(done.iter().any(|own| own == line), "{line}: {done:?}");
    }
}

#[tokio::test]
async fn an_administrator_elsewhere_sees_nothing_of_it() {
    let (town, bea) = utrecht().await;
    let (cas, _) = town.colleague("cas@example.nl", Role::Administrator, "Zeist").await;
    let market = &town.app.marketplace;
    report(market, &form(ReportKind::When, "", ""), 1).await;
    let (bea, cas) = (town.actor(&bea).await, town.actor(&cas).await);
    let seen = ids(&seen(market, &bea).await);
    assert_eq!(market.to_check(&cas).await.expect("asked"), []);
    assert_eq!(refusal(market.reported_place(&cas, place()).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.settle_reports(&cas, place(), &seen, &ReportVerdict::Fits).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.ask_about_reports(&cas, place(), &seen, "", Uuid::now_v7()).await), Refusal::NotAllowed);
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_nobody_floods_the_queue() {
    let (town, bea) = utrecht().await;
    let (market, bea) = (&town.app.marketplace, town.actor(&bea).await);
    let slug = Slug::of(PLACE);
    let when = form(ReportKind::When, "", "");
    let send = |slug: Slug, form: ReportForm, last| async move {
        market.report_place(&Actor::Visitor, &slug, &form, Uuid::now_v7(), &from(last)).await
    };
    assert_eq!(refusal(send(Slug::of("Bestaat niet"), when.clone(), 1).await), Refusal::NotAllowed);
    assert_eq!(refusal(send(slug.clone(), form(ReportKind::When, &"x".repeat(501), ""), 1).await), Refusal::Text);
    let mut refused = 0;
    for _ in 0..20 {
        if let Err(failure) = send(slug.clone(), when.clone(), 9).await {
            assert_eq!(refusal::<()>(Err(failure)), Refusal::TooOften);
            refused += 1;
        }
    }
    assert_eq!(refused, 10);
    assert_eq!(seen(market, &bea).await.reports.len(), 10);
    assert_eq!(town.app.marketplace.to_check(&bea).await.expect("asked").len(), 1, "one line in the queue");
    let unknown = [Uuid::nil()];
    assert_eq!(refusal(market.settle_reports(&bea, place(), &unknown, &ReportVerdict::Fits).await), Refusal::Changed);
    assert_eq!(refusal(market.settle_reports(&bea, place(), &[], &ReportVerdict::Fits).await), Refusal::Changed);
}

#[tokio::test]
async fn where_no_administrator_is_a_visitor_is_told_whom_to_call() {
    let town = Town::start().await;
    town.organisation("Tuin De Wijk", "Utrecht").await;
    let page = town.person().get(PATH).await.text();
    assert!(page.contains("Hier kijkt nog geen gemeente mee.") && page.contains("href=\"tel:"));
    assert_eq!(town.person().post(PATH, &[("wat", "anders")]).await.header("location"), PATH);
    assert_eq!(town.app.marketplace.database().reports(10).await.expect("asked"), []);
}
