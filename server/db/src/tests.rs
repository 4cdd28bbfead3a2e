//! Every named query on the real engine, in memory and on disk.

use crate::{Batch, Change, Database, DbError, GrowthLine, RocksDbMemory, Storage, places::PlaceRow};
use domain::{codes::PlaceStatus, ids::PlaceId, places::Place, samples, slug::Slug};
use surrealdb::types::{RecordId, vars};

type Tested = Result<(), DbError>;

async fn memory() -> Result<Database, DbError> {
    Database::open(&Storage::Memory).await
}

pub(crate) async fn store(database: &Database, batch: &Batch) -> Result<(), DbError> {
    let mut change = Change::new();
    change.store(batch);
    // An import leaves the people of a place alone; a test puts them there.
    for place in &batch.places {
        let row = change.bind(PlaceRow::from(place));
        change.add(&format!("LET $row = {row}; UPDATE $row.id SET slots = $row.slots RETURN NONE;"));
    }
    database.commit(change).await
}

async fn with_places(titles: &[&str]) -> Result<(Database, Vec<Place>), DbError> {
    let database = memory().await?;
    let organisation = samples::organisation("Tuin De Wijk");
    let places: Vec<Place> = titles.iter().map(|title| samples::place(title, &organisation)).collect();
    store(&database, &Batch { organisations: vec![organisation], places: places.clone(), ..Batch::default() }).await?;
    Ok((database, places))
}

#[tokio::test]
async fn what_is_stored_is_read_back_the_same() -> Tested {
    let (database, places) = with_places(&["Meehelpen in de moestuin"]).await?;
    let details = database.place_by_slug(&places[0].slug).await?.expect("stored");
    assert_eq!(details.card.place, places[0]);
    assert_eq!(details.card.organisation.name, "Tuin De Wijk");
    assert_eq!(database.place_by_id(places[0].id).await?.expect("stored").card.place, places[0]);
    let organisation = database.organisation_by_slug(&Slug::of("Tuin De Wijk")).await?.expect("stored");
    assert_eq!(organisation, samples::organisation("Tuin De Wijk"));
    assert_eq!(database.public_places_of(organisation.id, 10).await?.len(), 1);
    assert_eq!(database.organisations_by_name(0, 10).await?, [(organisation, 1)]);
    assert_eq!(database.count_organisations().await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_place_of_an_unknown_organisation_is_refused_and_nothing_of_its_batch_is_stored() -> Tested {
    let database = memory().await?;
    let known = samples::organisation("Bekend");
    let good = samples::place("Goed", &known);
    let dangling = samples::place("Zwevend", &samples::organisation("Onbekend"));
    let batch = Batch { organisations: vec![known], places: vec![good.clone(), dangling], ..Batch::default() };
    assert!(store(&database, &batch).await.is_err());
    assert_eq!(database.count_organisations().await?, 0);
    assert_eq!(database.place_by_id(good.id).await?, None);
    Ok(())
}

#[tokio::test]
async fn who_is_there_and_waits_stays_when_a_place_is_brought_in_again() -> Tested {
    let (database, mut places) = with_places(&["Koken"]).await?;
    let place = &mut places[0];
    place.content.slots = ["ma-ochtend 1/4+2", "di-ochtend 0/3", "wo-ochtend 0"].map(|text| text.parse().expect("a slot")).to_vec();
    store(&database, &Batch { places: vec![place.clone()], ..Batch::default() }).await?;
    // A file that was made when nobody was there, and that has less room now.
    place.content.slots =
        ["ma-ochtend 6/6", "di-ochtend 2/2", "wo-ochtend 5/5", "do-ochtend 1/4+1"].map(|text| text.parse().expect("a slot")).to_vec();
    let mut change = Change::new();
    change.store(&Batch { places: places.clone(), ..Batch::default() });
    database.commit(change).await?;
    let slots = database.place_by_id(places[0].id).await?.expect("stored").card.place.content.slots;
    let told: Vec<String> = slots.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["ma-ochtend 3/6+2", "di-ochtend 0/3", "wo-ochtend 5/5", "do-ochtend 4/4"]);
    Ok(())
}

#[tokio::test]
async fn two_places_cannot_have_one_slug() -> Tested {
    let (database, places) = with_places(&["Koken"]).await?;
    let mut twin = samples::place("Anders", &samples::organisation("Tuin De Wijk"));
    twin.slug = places[0].slug.clone();
    assert!(store(&database, &Batch { places: vec![twin], ..Batch::default() }).await.is_err());
    Ok(())
}

#[tokio::test]
async fn a_growth_line_shows_public_neighbours_only_and_goes_with_them() -> Tested {
    let (database, mut places) = with_places(&["Koffie drinken", "Tuinieren", "Cursus hovenier"]).await?;
    let line = GrowthLine { place: places[1].id, lighter: Some(places[0].id), next: Some(places[2].id) };
    store(&database, &Batch { growth_lines: vec![line], ..Batch::default() }).await?;
    let details = database.place_by_id(places[1].id).await?.expect("stored");
    assert_eq!(details.lighter.map(|link| link.title), Some("Koffie drinken".to_owned()));
    assert_eq!(details.next.map(|link| link.title), Some("Cursus hovenier".to_owned()));

    places[2].content.status = PlaceStatus::Paused;
    store(&database, &Batch { places: vec![places[2].clone()], ..Batch::default() }).await?;
    assert_eq!(database.place_by_id(places[1].id).await?.expect("stored").next, None);

    database.delete_place(places[0].id).await?;
    let alone = database.place_by_id(places[1].id).await?.expect("stored");
    assert_eq!((alone.lighter, alone.card.place.lighter), (None, None));
    Ok(())
}

#[tokio::test]
async fn a_growth_line_to_nowhere_is_refused() -> Tested {
    let (database, places) = with_places(&["Koken"]).await?;
    let line = GrowthLine { place: places[0].id, lighter: Some(PlaceId(uuid::Uuid::from_u128(7))), next: None };
    assert!(store(&database, &Batch { growth_lines: vec![line], ..Batch::default() }).await.is_err());
    Ok(())
}

#[tokio::test]
async fn an_organisation_with_places_cannot_be_deleted() -> Tested {
    let (database, places) = with_places(&["Koken"]).await?;
    let record = RecordId::new("organisation", surrealdb::types::Uuid::from(places[0].organisation.0));
    assert!(database.transaction("DELETE $record;", vars! { record: record }).await.is_err());
    assert_eq!(database.count_organisations().await?, 1);
    Ok(())
}

#[tokio::test]
async fn every_change_marks_the_place_and_a_newer_mark_outlives_an_older_one() -> Tested {
    let (database, places) = with_places(&["Koken"]).await?;
    let first = database.search_marks(10).await?;
    assert_eq!(first.len(), 1);
    store(&database, &Batch { places: places.clone(), ..Batch::default() }).await?;
    database.remove_search_marks(&first).await?;
    let second = database.search_marks(10).await?;
    assert_eq!(second.len(), 1, "the place changed again while it was being indexed");
    database.remove_search_marks(&second).await?;
    assert_eq!(database.search_marks(10).await?, []);

    database.delete_place(places[0].id).await?;
    assert_eq!(database.search_marks(10).await?.len(), 1);
    assert_eq!(database.places_to_index(&[places[0].id]).await?, [(places[0].id, None)]);
    Ok(())
}

#[tokio::test]
async fn a_new_name_of_an_organisation_marks_its_places() -> Tested {
    let (database, _) = with_places(&["Koken", "Tuinieren"]).await?;
    database.remove_search_marks(&database.search_marks(10).await?).await?;
    let mut organisation = samples::organisation("Tuin De Wijk");
    organisation.name = "Tuin De Nieuwe Wijk".into();
    store(&database, &Batch { organisations: vec![organisation], ..Batch::default() }).await?;
    assert_eq!(database.search_marks(10).await?.len(), 2);
    Ok(())
}

#[tokio::test]
async fn places_are_walked_through_in_the_order_of_their_identities() -> Tested {
    let (database, mut places) = with_places(&["Een", "Twee", "Drie"]).await?;
    places.sort_by_key(|place| place.id);
    let first = database.places_after(None, 2).await?;
    assert_eq!(first.iter().map(|(place, _)| place.id).collect::<Vec<_>>(), [places[0].id, places[1].id]);
    let rest = database.places_after(Some(places[1].id), 2).await?;
    assert_eq!(rest.iter().map(|(place, _)| place.id).collect::<Vec<_>>(), [places[2].id]);
    let revisions = database.public_place_revisions().await?;
    assert_eq!(revisions.iter().map(|(id, _)| *id).collect::<Vec<_>>(), places.iter().map(|place| place.id).collect::<Vec<_>>());
    Ok(())
}

#[tokio::test]
async fn the_questions_of_a_visitor_never_scan_a_table() -> Tested {
    let (database, places) = with_places(&["Koken"]).await?;
    let record = RecordId::new("organisation", surrealdb::types::Uuid::from(places[0].organisation.0));
    for (statement, variables) in [
        ("SELECT * FROM place WHERE slug = $slug LIMIT 1", vars! { slug: "koken" }),
        ("SELECT id, slug FROM place WHERE slug IN $slugs", vars! { slugs: vec!["koken", "tuin"] }),
        ("SELECT * FROM organisation WHERE slug = $slug LIMIT 1", vars! { slug: "tuin-de-wijk" }),
        ("SELECT * FROM organisation ORDER BY sort_name LIMIT 10", vars! {}),
        ("SELECT * FROM place WHERE organisation = $record AND status IN ['gepubliceerd', 'vol']", vars! { record: record }),
    ] {
        let plan = database.explain(statement, variables).await?;
        assert!(plan.contains("IndexScan") && !plan.contains("TableScan"), "{statement}: {plan}");
    }
    Ok(())
}

#[tokio::test]
async fn a_database_on_disk_is_the_same_after_it_was_closed() -> Tested {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let storage = Storage::Folder(folder.path().join("db"), RocksDbMemory::default());
    let organisation = samples::organisation("Tuin De Wijk");
    let place = samples::place("Koken", &organisation);
    let id = {
        let database = Database::open(&storage).await?;
        store(&database, &Batch { organisations: vec![organisation], places: vec![place.clone()], ..Batch::default() }).await?;
        assert!(matches!(Database::open(&storage).await, Err(DbError::Locked(_))), "a second process is told that the folder is in use");
        database.id().to_owned()
    };
    let mut tries = 0;
    let database = loop {
        match Database::open(&storage).await {
            // The engine closes in the background after the last handle is gone.
            Err(DbError::Locked(_)) if tries < 100 => tries += 1,
            opened => break opened?,
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    };
    assert_eq!(database.id(), id);
    assert_eq!(database.place_by_id(place.id).await?.expect("stored").card.place, place);
    Ok(())
}
