//! The end of a place: its last day is over, it goes on with another one, or a draft is thrown away.

use chrono::{NaiveDate, TimeDelta};
use domain::{
    accounts::Role,
    clock::Clock,
    codes::{Code as _, PlaceStatus},
    coordinates::Coordinates,
    ending::dutch_day,
    ids::PlaceId,
    imports::{ImportMode, Item, Outcome},
    organisations::Organisation,
    places::{Address, PlaceContent},
    postcodes::{Postcode4, PostcodeArea},
    posting::{OwnPlace, PlaceMove},
    refusal::{Failure, Refusal},
    samples,
    search::PlaceQuery,
    use_cases::{Actor, Checking, Places, Posting},
};
use marketplace::Marketplace;
use std::sync::Arc;
use tests::{Person, Town, place_draft};
use uuid::Uuid;

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

/// A place that begins as it is and ends on this day.
fn until(title: &str, last: Option<NaiveDate>) -> PlaceContent {
    let mut content = samples::place(title, &samples::organisation("Om het even")).content;
    content.ends_on = last;
    "030 000 00 11".clone_into(&mut content.contact.phone);
    for slot in &mut content.slots {
        slot.taken = 0;
    }
    content
}

/// A green field of 640 by 480.
fn a_photo() -> Arc<[u8]> {
    Arc::from(include_bytes!("photo.png").as_slice())
}

/// Today in this town.
fn today(town: &Town) -> NaiveDate {
    dutch_day(town.clock.now())
}

/// An organisation that has always been there, with Sara.
async fn partner(town: &Town) -> (Organisation, Person, Actor) {
    let organisation = town.organisation("Tuin De Wijk", "Utrecht").await;
    let sara = town.editor("sara@example.nl", &organisation).await;
    let actor = town.actor(&sara).await;
    (organisation, sara, actor)
}

async fn begun(town: &Town, organisation: &Organisation, editor: &Actor, content: PlaceContent) -> OwnPlace {
    let market = &town.app.marketplace;
    let id = market.begin_place(editor, organisation.id, content, Uuid::now_v7()).await.expect("begun");
    own(market, editor, id).await
}

async fn own(market: &Marketplace, editor: &Actor, id: PlaceId) -> OwnPlace {
    market.own_place(editor, id).await.expect("asked").expect("one's own place")
}

async fn moved(market: &Marketplace, editor: &Actor, id: PlaceId, step: PlaceMove) -> Result<(), Failure> {
    let place = own(market, editor, id).await;
    market.move_place(editor, id, place.revision(), step).await
}

/// How many places visitors find with these words.
async fn found(market: &Marketplace, text: &str) -> u32 {
    market.index_marked().await.expect("indexed");
    let query = PlaceQuery { text: text.to_owned(), ..PlaceQuery::default() };
    market.find_places(&Actor::Visitor, &query).await.expect("found").total
}

#[tokio::test]
async fn a_place_ends_after_its_last_day_and_its_editors_hear_it_once() {
    let town = Town::start().await;
    let (organisation, _, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let place = begun(&town, &organisation, &editor, until("Zomerfeest bouwen", Some(today(&town)))).await;
    let id = place.place.id;
    let address = format!("/plekken/{}", place.place.slug);
    let interface = format!("/api/v1/places/{id}");
    for nothing in [&address, &interface] {
        assert_eq!(town.person().get(nothing).await.status, 404, "a draft is nobody's business");
    }
    moved(market, &editor, id, PlaceMove::Submit).await.expect("published");
    market.end_places().await.expect("looked");
    assert_eq!((found(market, "zomerfeest").await, town.person().get(&address).await.status.as_u16()), (1, 200), "on its last day");

    town.clock.pass(TimeDelta::days(1));
    market.end_places().await.expect("ended");
    market.end_places().await.expect("ended once");
    let mail = town.mail.next_to("sara@example.nl").await;
    assert_eq!(mail.subject(), "De einddatum van uw plek is voorbij");
    assert!(!mail.text().contains("Zomerfeest"), "{}", mail.text());
    assert_eq!(mail.link(), format!("/partner/plekken/{id}"));
    assert_eq!(town.done().await.iter().filter(|line| line.as_str() == "end-places").count(), 1);
    assert_eq!(own(market, &editor, id).await.place.content.status, PlaceStatus::Expired);
    assert_eq!(found(market, "zomerfeest").await, 0);
    let gone = town.person().get(&address).await;
    assert_eq!(gone.status, 410);
    assert!(gone.text().contains("Deze plek is voorbij") && !gone.text().contains("Zomerfeest"));
    let gone = town.person().get(&interface).await;
    assert_eq!((gone.status.as_u16(), gone.header("content-type")), (410, "application/problem+json"));
    assert!(!gone.text().contains("Zomerfeest"), "{}", gone.text());

    let overview = town.signed_in("sara@example.nl").await.get(&mail.link()).await.text();
    assert!(overview.contains("Ga door met een nieuwe datum") && overview.contains("Stop met deze plek"), "{overview}");
    assert!(!overview.contains("value=\"weer-aanzetten\""), "first another last day");
}

#[tokio::test]
async fn a_paused_and_a_full_place_end_too_and_many_end_at_once() {
    let town = Town::start().await;
    let (organisation, _, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let paused = begun(&town, &organisation, &editor, until("Even weg", Some(today(&town)))).await.place.id;
    moved(market, &editor, paused, PlaceMove::Submit).await.expect("published");
    moved(market, &editor, paused, PlaceMove::Pause).await.expect("paused");
    // More than one batch, of an organisation that nobody edits for.
    let nobody = samples::organisation("Feestcomité");
    let many = (0..60).map(|number| {
        let mut place = samples::place(&format!("Feestdag {number}"), &nobody);
        place.content.ends_on = Some(today(&town));
        place.content.status = if number % 2 == 0 { PlaceStatus::Published } else { PlaceStatus::Full };
        vec![Item::Organisation(tests::organisation_draft(&nobody)), Item::Place(place_draft(&place))]
    });
    assert!(town.app.import(many.collect(), ImportMode::default()).await.stored);
    town.clock.pass(TimeDelta::days(1));
    market.end_places().await.expect("ended");
    assert_eq!(own(market, &editor, paused).await.place.content.status, PlaceStatus::Expired);
    assert_eq!(found(market, "feestdag").await, 0);
    assert_eq!(market.database().places_that_ended(today(&town), 10).await.expect("asked"), []);
}

#[tokio::test]
async fn a_place_that_ended_goes_on_with_another_last_day_and_not_without() {
    let town = Town::start().await;
    let (organisation, _, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let id = begun(&town, &organisation, &editor, until("Zomerfeest", Some(today(&town)))).await.place.id;
    moved(market, &editor, id, PlaceMove::Submit).await.expect("published");
    town.clock.pass(TimeDelta::days(1));
    market.end_places().await.expect("ended");
    assert_eq!(refusal(moved(market, &editor, id, PlaceMove::Resume).await), Refusal::Ended);
    let yesterday = today(&town).pred_opt();
    let base = own(market, &editor, id).await.revision();
    assert_eq!(refusal(market.prolong_place(&editor, id, base, yesterday).await), Refusal::Ended);

    let sara = town.signed_in("sara@example.nl").await;
    let (address, stand) = (format!("/partner/plekken/{id}/doorgaan"), base.0.to_string());
    let again = sara.post(&address, &[("stand", &stand), ("einde", "gisteren")]).await;
    assert_eq!(again.status, 422);
    assert!(again.text().contains("value=\"gisteren\"") && again.text().contains("id=\"einde-fout\""), "{}", again.text());
    let over = sara.post(&address, &[("stand", &stand), ("einde", "1-1-2026")]).await.text();
    assert!(over.contains("Kies vandaag of later"), "{over}");
    assert_eq!(own(market, &editor, id).await.place.content.status, PlaceStatus::Expired, "nothing half stored");

    let last = today(&town);
    let typed = last.format("%-d-%-m-%Y").to_string();
    let answer = sara.post(&address, &[("stand", &stand), ("einde", &typed)]).await;
    assert_eq!(answer.header("location"), format!("/partner/plekken/{id}?gedaan=weer-aanzetten"));
    let now = own(market, &editor, id).await.place.content;
    assert_eq!((now.status, now.ends_on), (PlaceStatus::Published, Some(last)));
    assert_eq!(found(market, "zomerfeest").await, 1);
    let twice = sara.post(&address, &[("stand", &stand), ("einde", &typed)]).await;
    assert_eq!(twice.header("location"), format!("/partner/plekken/{id}?gedaan=kan-niet"));

    // It ends again, and goes on without an end.
    town.clock.pass(TimeDelta::days(1));
    market.end_places().await.expect("ended");
    let base = own(market, &editor, id).await.revision();
    market.prolong_place(&editor, id, base, None).await.expect("for ever");
    assert_eq!(own(market, &editor, id).await.place.content.ends_on, None);
}

#[tokio::test]
async fn a_draft_that_is_over_already_is_not_published() {
    let town = Town::start().await;
    let (organisation, sara, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let place = begun(&town, &organisation, &editor, until("Zomerfeest", today(&town).pred_opt())).await;
    let id = place.place.id;
    let stand = place.revision().0.to_string();
    let answer = sara.post(&format!("/partner/plekken/{id}"), &[("stand", &stand), ("doe", "indienen")]).await;
    assert_eq!(answer.header("location"), format!("/partner/plekken/{id}/doorgaan"));
    market.prolong_place(&editor, id, place.revision(), Some(today(&town))).await.expect("published");
    assert_eq!(own(market, &editor, id).await.place.content.status, PlaceStatus::Published);
}

#[tokio::test]
async fn a_file_that_still_calls_a_place_public_does_not_bring_it_back() {
    let town = Town::start().await;
    let market = &town.app.marketplace;
    let organisation = town.organisation("Tuin De Wijk", "Utrecht").await;
    let mut place = samples::place("Zomerfeest", &organisation);
    place.content.ends_on = Some(today(&town));
    let record = || vec![vec![Item::Place(place_draft(&place))]];
    assert!(town.app.import(record(), ImportMode::default()).await.stored);
    assert_eq!(found(market, "zomerfeest").await, 1);
    town.clock.pass(TimeDelta::days(1));
    market.end_places().await.expect("ended");
    let report = town.app.import(record(), ImportMode::default()).await;
    assert_eq!(report.lines[0].outcome, Outcome::Unchanged);
    assert_eq!(found(market, "zomerfeest").await, 0);
}

#[tokio::test]
async fn a_draft_is_thrown_away_once_with_its_photo() {
    let town = Town::start().await;
    let (organisation, sara, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let id = begun(&town, &organisation, &editor, until("Proefje", None)).await.place.id;
    let place = own(market, &editor, id).await;
    market.set_photo(&editor, id, place.revision(), Some(a_photo()), Uuid::now_v7()).await.expect("a photo");
    let place = own(market, &editor, id).await;
    let photo = format!("{}-320.jpg", place.place.content.photo);
    assert!(market.photo(&Actor::Visitor, &photo).await.expect("asked").is_some());

    let address = format!("/partner/plekken/{id}/weggooien");
    assert!(sara.get(&format!("/partner/plekken/{id}")).await.text().contains(&address));
    assert!(sara.get(&address).await.text().contains("Ja, gooi het weg"));
    let (stand, key) = (place.revision().0.to_string(), Uuid::now_v7().to_string());
    let fields = [("stand", stand.as_str()), ("eens", key.as_str())];
    for time in ["once", "twice"] {
        assert_eq!(sara.post(&address, &fields).await.header("location"), "/partner?gedaan=weggegooid", "{time}");
    }
    assert!(sara.get("/partner?gedaan=weggegooid").await.text().contains("Het concept is weg."));
    assert!(market.own_place(&editor, id).await.expect("asked").is_none());
    assert_eq!(market.photo(&Actor::Visitor, &photo).await.expect("asked"), None);
    assert_eq!(town.done().await.iter().filter(|line| line.as_str() == "discard-place").count(), 1);
    assert_eq!(sara.get(&address).await.status, 404);
    let other_key = Uuid::now_v7().to_string();
    assert_eq!(sara.post(&address, &[("stand", &stand), ("eens", &other_key)]).await.status, 404);
}

#[tokio::test]
async fn what_others_saw_or_came_to_is_only_put_away() {
    let town = Town::start().await;
    let (organisation, sara, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let seen = begun(&town, &organisation, &editor, until("Gezien", None)).await.place.id;
    moved(market, &editor, seen, PlaceMove::Submit).await.expect("published");
    moved(market, &editor, seen, PlaceMove::Archive).await.expect("put away");
    moved(market, &editor, seen, PlaceMove::Restore).await.expect("brought back");
    let full = begun(&town, &organisation, &editor, until("Met mensen", None)).await;
    let with_people = full.place.id;
    market.take_seat(&editor, with_people, full.place.content.slots[0].day_part, Uuid::now_v7()).await.expect("somebody came");
    for id in [seen, with_people] {
        let place = own(market, &editor, id).await;
        assert_eq!(place.place.content.status, PlaceStatus::Draft);
        assert!(!place.can_be_discarded());
        assert_eq!(refusal(market.discard_place(&editor, id, place.revision(), Uuid::now_v7()).await), Refusal::WrongState);
        let overview = sara.get(&format!("/partner/plekken/{id}")).await.text();
        assert!(!overview.contains("weggooien") && overview.contains("archiveren"));
        let asked = sara.get(&format!("/partner/plekken/{id}/weggooien")).await.text();
        assert!(asked.contains("Deze plek kunt u niet weggooien.") && !asked.contains("Ja, gooi het weg"));
        assert!(market.own_place(&editor, id).await.expect("asked").is_some());
    }
}

#[tokio::test]
async fn a_person_who_is_counted_twice_with_one_form_is_one_person() {
    let town = Town::start().await;
    let (organisation, sara, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let place = begun(&town, &organisation, &editor, until("Koken", None)).await;
    let (id, day_part) = (place.place.id, place.place.content.slots[0].day_part);
    let address = format!("/partner/plekken/{id}/mensen");
    let taken = async || own(market, &editor, id).await.place.content.slots[0].taken;
    for (step, expected) in [("plus", 1), ("plus", 2), ("min", 1)] {
        let key = Uuid::now_v7().to_string();
        for _ in 0..2 {
            let answer = sara.post(&address, &[("eens", &key), ("dagdeel", day_part.code()), ("stap", step)]).await;
            assert_eq!(answer.header("location"), address);
        }
        assert_eq!(taken().await, expected, "{step}");
    }
    let answer = sara.post(&address, &[("dagdeel", day_part.code()), ("stap", "plus")]).await;
    assert_eq!((answer.status.as_u16(), taken().await), (422, 1), "without its token it cannot count once");
}

#[tokio::test]
async fn a_photo_that_is_sent_twice_is_taken_once() {
    let town = Town::start().await;
    let (organisation, _, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let place = begun(&town, &organisation, &editor, until("Koken", None)).await;
    let (id, base, key) = (place.place.id, place.revision(), Uuid::now_v7());
    market.set_photo(&editor, id, base, Some(a_photo()), key).await.expect("a photo");
    assert_eq!(refusal(market.set_photo(&editor, id, base, Some(a_photo()), key).await), Refusal::Repeated);
    assert_eq!(refusal(market.set_photo(&editor, id, base, None, Uuid::now_v7()).await), Refusal::Changed, "another form");
    assert!(!own(market, &editor, id).await.place.content.photo.is_empty());
}

#[tokio::test]
async fn a_place_gets_the_middle_of_its_postcode_and_keeps_a_point_of_its_own() {
    let town = Town::start().await;
    let (organisation, sara, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let middle = Coordinates::new(52.12, 5.1).expect("a point");
    let area = PostcodeArea {
        postcode: Postcode4::parse("3561").expect("a postcode"),
        city: "Utrecht".to_owned(),
        municipality: "Utrecht".to_owned(),
        coordinates: middle,
    };
    assert!(town.app.import(vec![vec![Item::Postcode(area)]], ImportMode::default()).await.stored);
    let at = |postcode: &str, coordinates| {
        let mut content = until("Koken", None);
        let address = Address { postcode: postcode.to_owned(), coordinates, ..content.address };
        content.address = address;
        content
    };
    let point = Coordinates::new(52.0, 5.0);
    for (postcode, given, expected) in [
        ("3561 AB", None, Some(middle)),
        ("3561", None, Some(middle)),
        ("3561 AB", point, point),
        ("9999 ZZ", None, None),
        ("SW1A 1AA", None, None),
        ("", None, None),
    ] {
        let place = begun(&town, &organisation, &editor, at(postcode, given)).await;
        assert_eq!(place.place.content.address.coordinates, expected, "begun at {postcode}");
        let elsewhere = at(postcode, given);
        market.change_place(&editor, place.place.id, place.revision(), elsewhere).await.expect("changed");
        assert_eq!(own(market, &editor, place.place.id).await.place.content.address.coordinates, expected, "changed to {postcode}");
    }

    // On the screen: another street loses the point of the old one, and gets that of its postcode.
    let place = begun(&town, &organisation, &editor, at("9999 ZZ", point)).await;
    let (id, stand) = (place.place.id, place.revision().0.to_string());
    let fields =
        [("stand", stand.as_str()), ("straat", "Elders 1"), ("postcode", "3561 AB"), ("plaats", "Utrecht"), ("gemeente", "Utrecht")];
    assert_eq!(sara.post(&format!("/partner/plekken/{id}/waar"), &fields).await.status, 303);
    assert_eq!(own(market, &editor, id).await.place.content.address.coordinates, Some(middle));
}

#[tokio::test]
async fn what_ended_while_it_waited_for_a_check_is_not_published() {
    let town = Town::start().await;
    let (organisation, _, editor) = partner(&town).await;
    let (bea, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    let (market, bea) = (&town.app.marketplace, town.actor(&bea).await);
    let mut change = db::Change::new();
    change.begin_standing(organisation.id);
    market.database().commit(change).await.expect("a new organisation");
    let id = begun(&town, &organisation, &editor, until("Zomerfeest bouwen", Some(today(&town)))).await.place.id;
    moved(market, &editor, id, PlaceMove::Submit).await.expect("submitted");
    town.clock.pass(TimeDelta::days(1));
    let seen = market.place_to_check(&bea, id).await.expect("asked").expect("it waits");
    assert_eq!(refusal(market.approve_place(&bea, id, seen.revision()).await), Refusal::Ended);
    assert_eq!(own(market, &editor, id).await.place.content.status, PlaceStatus::Submitted);
}
