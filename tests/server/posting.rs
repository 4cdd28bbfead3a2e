//! A partner posts a place, from the first word to the marketplace and back; and an organisation joins.

use chrono::TimeDelta;
use domain::{
    accounts::{EmailAddress, Origin, Role},
    applications::{ApplicationForm, ToCheck},
    codes::{OrganisationKind, PlaceStatus},
    ids::PlaceId,
    languages::UiLanguage,
    organisations::Organisation,
    places::PlaceContent,
    posting::{OwnPlace, PlaceMove, Revision, differences},
    refusal::{Failure, Refusal},
    samples,
    search::PlaceQuery,
    slug::Slug,
    use_cases::{Actor, Checking, Places, Posting},
};
use marketplace::Marketplace;
use tests::{Person, Town};
use uuid::Uuid;

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

fn content(title: &str) -> PlaceContent {
    let organisation = samples::organisation("Om het even");
    let mut content = samples::place(title, &organisation).content;
    "030 000 00 11".clone_into(&mut content.contact.phone);
    content
}

fn from() -> Origin {
    Origin { ip: [127, 0, 0, 1].into(), device: String::new() }
}

/// An organisation that has always been there, with an editor.
async fn partner(town: &Town) -> (Organisation, Actor) {
    let organisation = town.organisation("Tuin De Wijk", "Utrecht").await;
    let editor = town.editor("sara@example.nl", &organisation).await;
    (organisation, town.actor(&editor).await)
}

async fn begun(town: &Town, organisation: &Organisation, editor: &Actor, title: &str) -> OwnPlace {
    let market = &town.app.marketplace;
    let id = market.begin_place(editor, organisation.id, content(title), Uuid::now_v7()).await.expect("begun");
    own(market, editor, id).await
}

async fn own(market: &Marketplace, editor: &Actor, id: PlaceId) -> OwnPlace {
    market.own_place(editor, id).await.expect("asked").expect("one's own place")
}

/// How many places visitors find with these words.
async fn found(market: &Marketplace, text: &str) -> u32 {
    market.index_marked().await.expect("indexed");
    let query = PlaceQuery { text: text.to_owned(), ..PlaceQuery::default() };
    market.find_places(&Actor::Visitor, &query).await.expect("found").total
}

#[tokio::test]
async fn a_place_is_found_from_the_moment_it_is_published_until_it_is_taken_off() {
    let town = Town::start().await;
    let (organisation, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let place = begun(&town, &organisation, &editor, "Zeilmakerij op dinsdag").await;
    assert_eq!((place.place.content.status, found(market, "zeilmakerij").await), (PlaceStatus::Draft, 0));
    for (step, expected) in [
        (PlaceMove::Submit, 1),
        (PlaceMove::Pause, 0),
        (PlaceMove::Resume, 1),
        (PlaceMove::Confirm, 1),
        (PlaceMove::Archive, 0),
        (PlaceMove::Restore, 0),
    ] {
        let place = own(market, &editor, place.place.id).await;
        assert!(place.moves().contains(&step), "{step} is offered");
        market.move_place(&editor, place.place.id, place.revision(), step).await.expect("moved");
        assert_eq!(found(market, "zeilmakerij").await, expected, "{step}");
    }
}

#[tokio::test]
async fn what_is_not_ready_is_not_published() {
    let town = Town::start().await;
    let (organisation, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let bare = PlaceContent { themes: std::collections::BTreeSet::new(), ..content("Nog niet af") };
    let id = market.begin_place(&editor, organisation.id, bare, Uuid::now_v7()).await.expect("begun");
    let place = own(market, &editor, id).await;
    assert_eq!(refusal(market.move_place(&editor, id, place.revision(), PlaceMove::Submit).await), Refusal::WrongState);
    assert_eq!(refusal(market.move_place(&editor, id, place.revision(), PlaceMove::Approve).await), Refusal::NotAllowed);
    let empty = PlaceContent { title: "  ".to_owned(), ..place.place.content };
    assert_eq!(refusal(market.change_place(&editor, id, Revision::of(place.place.updated_at), empty).await), Refusal::Text);
}

#[tokio::test]
async fn a_place_begun_twice_with_one_form_is_one_place() {
    let town = Town::start().await;
    let (organisation, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let key = Uuid::now_v7();
    let first = market.begin_place(&editor, organisation.id, content("Eenmaal"), key).await.expect("begun");
    let second = market.begin_place(&editor, organisation.id, content("Eenmaal"), key).await.expect("begun");
    assert_eq!(first, second);
    let places = market.own_places(&editor, organisation.id, 1).await.expect("listed");
    assert_eq!(places.places.iter().filter(|own| own.place.content.title == "Eenmaal").count(), 1);
}

#[tokio::test]
async fn of_two_editors_at_once_the_second_is_told_and_nothing_is_overwritten() {
    let town = Town::start().await;
    let (organisation, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let seen = begun(&town, &organisation, &editor, "Koken").await;
    let (id, base) = (seen.place.id, seen.revision());
    let with = |title: &str| PlaceContent { title: title.to_owned(), ..seen.place.content.clone() };
    market.change_place(&editor, id, base, with("Koken met buren")).await.expect("changed");
    assert_eq!(refusal(market.change_place(&editor, id, base, with("Koken voor buren")).await), Refusal::Changed);
    assert_eq!(refusal(market.move_place(&editor, id, base, PlaceMove::Submit).await), Refusal::Changed);
    assert_eq!(own(market, &editor, id).await.place.content.title, "Koken met buren");
}

#[tokio::test]
async fn a_change_is_told_with_who_and_what_and_can_be_undone() {
    let town = Town::start().await;
    let (organisation, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let seen = begun(&town, &organisation, &editor, "Koken").await;
    let id = seen.place.id;
    let changed = PlaceContent { title: "Bakken".to_owned(), ..seen.place.content.clone() };
    market.change_place(&editor, id, seen.revision(), changed).await.expect("changed");
    let versions = market.place_versions(&editor, id).await.expect("listed");
    assert_eq!(versions[0].by, "Sara de Vries");
    let differences = differences(&versions[0].before, &versions[0].after);
    assert_eq!(differences.len(), 1);
    assert_eq!((differences[0].field, differences[0].before.as_str(), differences[0].after.as_str()), ("titel", "Koken", "Bakken"));

    let now = own(market, &editor, id).await;
    market.undo_place(&editor, id, now.revision(), versions[0].id).await.expect("undone");
    assert_eq!(own(market, &editor, id).await.place.content.title, "Koken");
    assert_eq!(market.place_versions(&editor, id).await.expect("listed").len(), 2, "undoing is a change itself");
}

#[tokio::test]
async fn sixty_four_people_at_once_get_the_one_seat_that_is_left_once() {
    let town = Town::start().await;
    let (organisation, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let mut full = content("Bijna vol");
    full.slots.truncate(1);
    full.slots[0].capacity = 3;
    full.slots[0].taken = 2;
    let day_part = full.slots[0].day_part;
    let id = market.begin_place(&editor, organisation.id, full, Uuid::now_v7()).await.expect("begun");
    let outcomes = futures::future::join_all((0..64).map(|_| market.take_seat(&editor, id, day_part, Uuid::now_v7()))).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
    for outcome in outcomes.into_iter().filter(Result::is_err) {
        assert_eq!(refusal(outcome), Refusal::Full);
    }
    assert_eq!(own(market, &editor, id).await.place.content.slots[0].taken, 3);
    assert!(market.chain_log().await.is_ok());
    assert_eq!(market.check_log().await.expect("checked").broken_at, None);
}

#[tokio::test]
async fn somebody_elses_place_does_not_exist_for_a_partner() {
    let town = Town::start().await;
    let (organisation, editor) = partner(&town).await;
    let place = begun(&town, &organisation, &editor, "Van ons").await;
    let (id, base) = (place.place.id, place.revision());
    let other = town.organisation("Kringloop", "Utrecht").await;
    let stranger = town.editor("ali@example.nl", &other).await;
    let stranger = town.actor(&stranger).await;
    let market = &town.app.marketplace;
    assert!(market.own_place(&stranger, id).await.expect("asked").is_none());
    assert_eq!(refusal(market.own_places(&stranger, organisation.id, 1).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.begin_place(&stranger, organisation.id, content("Niet van mij"), Uuid::now_v7()).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.change_place(&stranger, id, base, content("Gekaapt")).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.move_place(&stranger, id, base, PlaceMove::Archive).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.place_versions(&stranger, id).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.set_photo(&stranger, id, base, None, Uuid::now_v7()).await), Refusal::NotAllowed);
}

#[tokio::test]
async fn what_is_no_photo_is_refused_and_the_place_keeps_the_one_it_has() {
    let town = Town::start().await;
    let (organisation, editor) = partner(&town).await;
    let place = begun(&town, &organisation, &editor, "Met foto").await;
    let market = &town.app.marketplace;
    let html = std::sync::Arc::from(b"<html><script>alert(1)</script>".as_slice());
    let refused = market.set_photo(&editor, place.place.id, place.revision(), Some(html), Uuid::now_v7()).await;
    assert_eq!(refusal(refused), Refusal::NotAPhoto);
    assert_eq!(own(market, &editor, place.place.id).await.place.content.photo, "");
}

#[tokio::test]
async fn a_place_that_nobody_confirms_is_asked_about_and_then_paused() {
    let town = Town::start().await;
    let (organisation, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let place = begun(&town, &organisation, &editor, "Zeilmakerij").await;
    let id = place.place.id;
    market.move_place(&editor, id, place.revision(), PlaceMove::Submit).await.expect("published");

    town.clock.pass(TimeDelta::days(91));
    market.keep_places_true().await.expect("asked");
    market.keep_places_true().await.expect("asked once");
    // One mail for this place and one for the place that was there before.
    let mails = [town.mail.next_to("sara@example.nl").await, town.mail.next_to("sara@example.nl").await];
    assert!(mails.iter().all(|mail| mail.subject() == "Klopt uw plek nog?" && !mail.text().contains("Zeilmakerij")));
    let anybody: Person = town.person();
    for mail in &mails {
        let page = anybody.get(&mail.link()).await;
        assert_eq!(page.status, 200);
        if page.text().contains("Zeilmakerij") {
            continue;
        }
        // Opening the link answers nothing; the button does, without signing in, once.
        assert_eq!(anybody.post(&mail.link(), &[]).await.header("location"), "/plek-klopt/dank");
        assert_eq!(anybody.post(&mail.link(), &[]).await.header("location"), "/plek-klopt/dank");
    }
    assert_eq!(found(market, "zeilmakerij").await, 1, "while the answer is waited for it stays");

    town.clock.pass(TimeDelta::days(15));
    market.keep_places_true().await.expect("paused");
    assert_eq!(town.mail.next_to("sara@example.nl").await.subject(), "Uw plek staat even stil");
    let editor = Person::new(&town.app);
    assert_eq!(editor.sign_in("sara@example.nl", tests::PASSWORD).await.status, 303);
    let editor = town.actor(&editor).await;
    assert_eq!(own(market, &editor, id).await.place.content.status, PlaceStatus::Paused);
    assert_eq!(found(market, "zeilmakerij").await, 0);
    assert_eq!(found(market, "tuin de wijk").await, 1, "the confirmed one stays");
}

fn application(municipality: &str) -> ApplicationForm {
    ApplicationForm {
        name: "Buurtkeuken Zuilen".to_owned(),
        kind: OrganisationKind::CommunityCentre,
        summary: "Samen koken en eten.".to_owned(),
        city: "Utrecht".to_owned(),
        municipality: Slug::of(municipality),
        website: String::new(),
        phone: "030 000 00 99".to_owned(),
        person: "Noor".to_owned(),
        email: EmailAddress::parse("noor@example.nl").expect("an address"),
        language: UiLanguage::Dutch,
    }
}

#[tokio::test]
async fn an_organisation_joins_and_its_first_three_places_are_looked_at() {
    let town = Town::start().await;
    let market = &town.app.marketplace;
    let (bea, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let (cas, _) = town.colleague("cas@example.nl", Role::Administrator, "Zeist").await;
    let (bea, cas) = (town.actor(&bea).await, town.actor(&cas).await);

    let key = Uuid::now_v7();
    market.apply(&Actor::Visitor, &application("Utrecht"), key, &from()).await.expect("applied");
    assert_eq!(refusal(market.apply(&Actor::Visitor, &application("Utrecht"), key, &from()).await), Refusal::Repeated);
    assert_eq!(town.mail.next_to("noor@example.nl").await.subject(), "Wij hebben uw aanmelding");
    assert_eq!(market.to_check(&cas).await.expect("asked"), []);
    let waiting = market.to_check(&bea).await.expect("asked");
    let [ToCheck::Application(waiting)] = waiting.as_slice() else { panic!("{waiting:?}") };
    let id = waiting.id;
    assert_eq!(refusal(market.application(&cas, id).await), Refusal::NotAllowed);
    assert_eq!(refusal(market.approve_application(&cas, id).await), Refusal::NotAllowed);
    market.approve_application(&bea, id).await.expect("approved");
    assert_eq!(refusal(market.approve_application(&bea, id).await), Refusal::WrongState);

    let invitation = town.mail.next_to("noor@example.nl").await;
    assert_eq!(invitation.subject(), "U kunt beginnen met Meedoen");
    let noor = town.person();
    let pairs = [("naam", "Noor"), ("wachtwoord", tests::PASSWORD)];
    assert_eq!(noor.post(&invitation.link(), &pairs).await.status, 303);
    let noor = town.actor(&noor).await;
    let organisation = market.own_organisations(&noor).await.expect("listed").remove(0);
    assert_eq!(organisation.name, "Buurtkeuken Zuilen");

    for number in 1..=4 {
        let title = format!("Samen koken nummer {number}");
        let place = market.begin_place(&noor, organisation.id, content(&title), Uuid::now_v7()).await.expect("begun");
        let own_now = own(market, &noor, place).await;
        market.move_place(&noor, place, own_now.revision(), PlaceMove::Submit).await.expect("submitted");
        let status = own(market, &noor, place).await.place.content.status;
        if number == 4 {
            assert_eq!(status, PlaceStatus::Published, "after three it publishes by itself");
            continue;
        }
        assert_eq!(status, PlaceStatus::Submitted);
        let waiting = market.to_check(&bea).await.expect("asked");
        assert!(matches!(waiting.as_slice(), [ToCheck::Place(waiting)] if waiting.place == place), "{waiting:?}");
        assert_eq!(refusal(market.place_to_check(&cas, place).await), Refusal::NotAllowed);
        let seen = market.place_to_check(&bea, place).await.expect("asked").expect("waits");
        if number == 1 {
            market.return_place(&bea, place, seen.revision(), "Hoe laat begint het?").await.expect("sent back");
            let mail = town.mail.next_to("noor@example.nl").await;
            assert!(mail.text().contains("Hoe laat begint het?") && mail.subject() == "Een vraag over uw plek");
            let own_now = own(market, &noor, place).await;
            assert_eq!((own_now.place.content.status, own_now.question.as_str()), (PlaceStatus::Draft, "Hoe laat begint het?"));
            market.move_place(&noor, place, own_now.revision(), PlaceMove::Submit).await.expect("submitted again");
        }
        let seen = market.place_to_check(&bea, place).await.expect("asked").expect("waits");
        market.approve_place(&bea, place, seen.revision()).await.expect("approved");
        assert_eq!(town.mail.next_to("noor@example.nl").await.subject(), "Uw plek staat op Meedoen");
    }
    assert_eq!(found(market, "samen koken nummer").await, 4);
    assert_eq!(market.to_check(&bea).await.expect("asked"), []);
}

#[tokio::test]
async fn a_declined_organisation_always_hears_why() {
    let town = Town::start().await;
    let market = &town.app.marketplace;
    let (bea, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let bea = town.actor(&bea).await;
    assert_eq!(refusal(market.apply(&Actor::Visitor, &application("Amsterdam"), Uuid::now_v7(), &from()).await), Refusal::Text);
    market.apply(&Actor::Visitor, &application("Utrecht"), Uuid::now_v7(), &from()).await.expect("applied");
    town.mail.next_to("noor@example.nl").await;
    let waiting = market.to_check(&bea).await.expect("asked");
    let [ToCheck::Application(waiting)] = waiting.as_slice() else { panic!("{waiting:?}") };
    assert_eq!(refusal(market.decline_application(&bea, waiting.id, "  ").await), Refusal::Text);
    market.decline_application(&bea, waiting.id, "U vraagt geld van mensen.").await.expect("declined");
    let mail = town.mail.next_to("noor@example.nl").await;
    assert!(mail.text().contains("U vraagt geld van mensen.") && mail.subject() == "Antwoord op uw aanmelding");
    assert_eq!(market.to_check(&bea).await.expect("asked"), []);
}

#[tokio::test]
async fn many_places_of_a_partner_are_listed_page_by_page() {
    let town = Town::start().await;
    let (organisation, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    for number in 0..60 {
        begun(&town, &organisation, &editor, &format!("Plek {number}")).await;
    }
    let page = market.own_places(&editor, organisation.id, 1_000_000).await.expect("listed");
    assert_eq!((page.total, page.page, page.pages, page.places.len()), (61, 3, 3, 11));
}
