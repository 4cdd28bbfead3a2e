//! Places in a file: looked at first, stored as they were shown, and taken along again.

use chrono::TimeDelta;
use domain::{
    codes::PlaceStatus,
    organisations::Organisation,
    own_files::{FILE_KEPT, FateCounts, FilePreview, LineFate, Looked, OrganisationFile, PlacesFile},
    places::PlaceContent,
    posting::OwnPlace,
    refusal::{Failure, Refusal},
    samples,
    use_cases::{Actor, OwnFiles, Posting},
};
use marketplace::Marketplace;
use tests::{Answer, Person, Town};
use uuid::Uuid;

const HEADER: &str = "titel;organisatie;samenvatting;themas;dagdelen;plaats;gemeente;telefoon;bron_id\n";

fn line(title: &str, id: &str) -> String {
    format!("{title};Tuin De Wijk;Samen bezig.;groen;di-ochtend 6;Utrecht;Utrecht;030 000 00 11;{id}\n")
}

fn csv(text: &str) -> PlacesFile {
    PlacesFile { extension: "csv".to_owned(), bytes: text.as_bytes().into() }
}

async fn partner(town: &Town) -> (Organisation, Person, Actor) {
    let organisation = town.organisation("Tuin De Wijk", "Utrecht").await;
    let person = town.editor("sara@example.nl", &organisation).await;
    let actor = town.actor(&person).await;
    (organisation, person, actor)
}

async fn given(market: &Marketplace, editor: &Actor, organisation: &Organisation, file: PlacesFile) -> FilePreview {
    match market.look_at_file(editor, organisation.id, file).await.expect("looked at") {
        Looked::Kept(id) => market.file_preview(editor, id).await.expect("asked").expect("it waits"),
        Looked::Refused(problem) => panic!("{problem:?}"),
    }
}

async fn places(market: &Marketplace, editor: &Actor, organisation: &Organisation) -> Vec<OwnPlace> {
    market.own_places(editor, organisation.id, 1).await.expect("listed").places
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failure>) -> Refusal {
    match outcome {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

/// A form with a file, as a browser sends it.
async fn send_file(person: &Person, name: &str, bytes: &[u8]) -> Answer {
    let mut body =
        format!("--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n")
            .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--grens--\r\n");
    person.post_body("/partner/inlezen", Some("multipart/form-data; boundary=grens"), body).await
}

fn field(html: &str, name: &str) -> String {
    let (_, rest) = html.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no field {name}: {html}"));
    rest.split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_file_is_shown_before_it_is_stored_and_counts_once() {
    let town = Town::start().await;
    let (organisation, person, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let file = format!("{HEADER}{}{}Soep;Keuken Zeist;;;;;;;\n", line("Zaaien", "1"), line("=1+1", "2"));
    let answer = send_file(&person, "Lijst van Sara.csv", file.as_bytes()).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let path = answer.header("location").to_owned();
    let page = person.get(&path).await.text();
    for words in
        ["2 nieuwe plekken", "1 regel slaan wij over", "een andere organisatie: Keuken Zeist", "Kolom titel:", "Dit lijkt op een formule"]
    {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert_eq!(places(market, &editor, &organisation).await.len(), 1, "nothing is stored yet");

    let fields = [("doe", "bewaren"), ("stand", &field(&page, "stand")), ("organisatie", &field(&page, "organisatie"))];
    for _ in 0..2 {
        let answer = person.post(&path, &fields).await;
        assert_eq!((answer.status.as_u16(), answer.header("location").contains("gedaan=ingelezen")), (303, true), "{}", answer.text());
    }
    let own = places(market, &editor, &organisation).await;
    assert_eq!(own.len(), 3, "sent twice, it counts once");
    let made = own.iter().find(|own| own.place.content.title == "=1+1").expect("as text");
    assert_eq!(made.place.content.status, PlaceStatus::Draft);
    assert_eq!(person.get(&path).await.status, 404, "the file is gone");
    let lines = town.log().await;
    let told: Vec<_> = lines.iter().filter(|line| line.entry.action == "bring-places").map(|line| line.entry.detail.as_str()).collect();
    assert_eq!(told, ["bekeken: 3 regels", "2 nieuw, 0 veranderd"]);
}

#[tokio::test]
async fn what_is_taken_along_changes_nothing_when_it_comes_back() {
    let town = Town::start().await;
    let (organisation, _, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let begun = samples::place("Zaaien; \"oogsten\" =1", &organisation).content;
    let id = market.begin_place(&editor, organisation.id, begun, Uuid::now_v7()).await.expect("begun");
    let day_part = places(market, &editor, &organisation).await[0].place.content.slots[0].day_part;
    market.take_seat(&editor, id, day_part, Uuid::now_v7()).await.expect("taken");
    let preview = given(market, &editor, &organisation, csv(&format!("{HEADER}{}", line("Wieden", "9")))).await;
    market.store_file(&editor, preview.id, &preview.stand, false).await.expect("stored");
    let before = places(market, &editor, &organisation).await;
    assert_eq!(before.len(), 3, "from an import, by hand and from a file");
    for (what, extension) in [(OrganisationFile::Places, "csv"), (OrganisationFile::PlacesJson, "jsonl")] {
        let file = market.take_along(&editor, organisation.id, what).await.expect("a file");
        let file = PlacesFile { extension: extension.to_owned(), bytes: file.bytes.into() };
        let preview = given(market, &editor, &organisation, file).await;
        assert_eq!(preview.counts(), FateCounts { same: 3, ..FateCounts::default() }, "{:?}", preview.lines);
        assert!(preview.lines.iter().all(|line| line.remarks.is_empty()), "{:?}", preview.lines);
        market.store_file(&editor, preview.id, &preview.stand, false).await.expect("nothing to store");
    }
    assert_eq!(places(market, &editor, &organisation).await, before);
}

#[tokio::test]
async fn a_line_changes_an_own_place_with_its_history_and_leaves_the_rest() {
    let town = Town::start().await;
    let (organisation, _, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let place = places(market, &editor, &organisation).await.remove(0).place;
    let file = market.take_along(&editor, organisation.id, OrganisationFile::Places).await.expect("a file");
    let text = String::from_utf8(file.bytes).expect("text").replace(&place.content.title, "Anders").replace("gepubliceerd", "gearchiveerd");
    let preview = given(market, &editor, &organisation, csv(&text)).await;
    assert_eq!(preview.lines[0].fate, LineFate::Changed(vec!["titel"]));
    // A colleague changes it between looking and storing.
    let other = PlaceContent { summary: "Nieuw.".to_owned(), ..place.content.clone() };
    market.change_place(&editor, place.id, domain::posting::Revision::of(place.updated_at), other).await.expect("changed");
    assert_eq!(refusal(market.store_file(&editor, preview.id, &preview.stand, false).await), Refusal::Changed);
    let preview = market.file_preview(&editor, preview.id).await.expect("asked").expect("it still waits");
    assert_eq!(preview.lines[0].fate, LineFate::Changed(vec!["titel", "samenvatting"]));
    market.store_file(&editor, preview.id, &preview.stand, false).await.expect("stored");
    let now = places(market, &editor, &organisation).await.remove(0).place;
    assert_eq!((now.content.title.as_str(), now.content.status, now.slug), ("Anders", place.content.status, place.slug));
    let versions = market.place_versions(&editor, place.id).await.expect("listed");
    assert_eq!((versions.len(), versions[0].by.as_str()), (2, "Sara de Vries"));
    let history = market.take_along(&editor, organisation.id, OrganisationFile::History).await.expect("a file");
    let history: serde_json::Value = serde_json::from_slice(&history.bytes).expect("json");
    assert_eq!(history[0]["wijzigingen"][0]["onderdelen"][0]["werd"], "Anders");
}

#[tokio::test]
async fn a_trusted_organisation_may_submit_at_once_what_is_complete() {
    let town = Town::start().await;
    let (organisation, _, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let file = format!("{HEADER}{}Soep;Tuin De Wijk;;;;;;;2\n", line("Zaaien", "1"));
    let preview = given(market, &editor, &organisation, csv(&file)).await;
    assert!(preview.trusted && preview.counts().ready == 1);
    market.store_file(&editor, preview.id, &preview.stand, true).await.expect("stored");
    let own = places(market, &editor, &organisation).await;
    let status = |title: &str| own.iter().find(|own| own.place.content.title == title).expect("there").place.content.status;
    assert_eq!((status("Zaaien"), status("Soep")), (PlaceStatus::Published, PlaceStatus::Draft));
    assert!(town.log().await.iter().any(|line| line.entry.action == "move-place" && line.entry.detail == "indienen"));
}

#[tokio::test]
async fn a_new_organisation_is_checked_also_when_it_brings_a_file() {
    let town = Town::start().await;
    let (organisation, _, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let mut change = db::Change::new();
    change.begin_standing(organisation.id);
    market.database().commit(change).await.expect("new");
    let preview = given(market, &editor, &organisation, csv(&format!("{HEADER}{}", line("Zaaien", "1")))).await;
    assert!(!preview.trusted);
    assert_eq!(refusal(market.store_file(&editor, preview.id, &preview.stand, true).await), Refusal::WrongState);
    market.store_file(&editor, preview.id, &preview.stand, false).await.expect("as a draft");
}

#[tokio::test]
async fn nobody_sees_or_changes_what_is_not_theirs_by_a_file() {
    let town = Town::start().await;
    let (organisation, _, editor) = partner(&town).await;
    let kitchen = town.organisation("Keuken Zeist", "Zeist").await;
    let cook = town.actor(&town.editor("jan@example.nl", &kitchen).await).await;
    let market = &town.app.marketplace;
    let theirs = market.take_along(&cook, kitchen.id, OrganisationFile::Places).await.expect("a file");
    let before = places(market, &cook, &kitchen).await;
    // The file of the kitchen, with the own organisation in it.
    let text = String::from_utf8(theirs.bytes).expect("text").replace(";keuken-zeist;", ";tuin-de-wijk;");
    let preview = given(market, &editor, &organisation, csv(&text)).await;
    assert_eq!(preview.counts().new, 1, "it makes a place of one's own: {:?}", preview.lines);
    assert_eq!(market.file_preview(&cook, preview.id).await.expect("asked"), None);
    assert_eq!(refusal(market.store_file(&cook, preview.id, &preview.stand, false).await), Refusal::NotAllowed);
    market.store_file(&editor, preview.id, &preview.stand, false).await.expect("stored");
    assert_eq!(places(market, &cook, &kitchen).await, before);
}

#[tokio::test]
async fn a_file_that_was_forgotten_is_thrown_away() {
    let town = Town::start().await;
    let (organisation, _, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let preview = given(market, &editor, &organisation, csv(&format!("{HEADER}{}", line("Zaaien", "1")))).await;
    town.clock.pass(FILE_KEPT - TimeDelta::seconds(1));
    market.sweep().await.expect("swept");
    assert!(market.file_preview(&editor, preview.id).await.expect("asked").is_some());
    town.clock.pass(TimeDelta::seconds(1));
    assert!(market.file_preview(&editor, preview.id).await.expect("asked").is_none());
    market.sweep().await.expect("swept");
    assert_eq!(market.database().waiting_file(preview.id).await.expect("asked"), None);
}

#[tokio::test]
async fn what_is_no_table_is_told_in_words_and_nothing_is_kept() {
    let town = Town::start().await;
    let (_, person, _) = partner(&town).await;
    for (name, bytes, words) in [
        ("x.csv", b"naam\nSoep\n".as_slice(), "De eerste regel mist: titel, organisatie."),
        ("x.exe", b"MZ".as_slice(), "Dit soort bestand lezen wij niet."),
        ("x.xlsx", b"titel;organisatie\n".as_slice(), "De naam past niet bij wat erin zit."),
        ("x.xlsx", b"PK\x03\x04rest".as_slice(), "Dit bestand is niet heel."),
        ("x.csv", b"titel;organisatie\n".as_slice(), "In dit bestand staan geen plekken."),
        ("x.csv", b"titel;organisatie\ncaf\xe9;b\n".as_slice(), "Regel 2 kunnen wij niet lezen."),
    ] {
        let answer = send_file(&person, name, bytes).await;
        assert_eq!(answer.status, 422, "{name}");
        assert!(answer.text().contains(words) && answer.text().contains("href=\"#bestand\""), "{words}: {}", answer.text());
    }
    let many = format!("titel;organisatie\n{}", "Soep;Tuin De Wijk\n".repeat(2_001));
    assert!(send_file(&person, "x.csv", many.as_bytes()).await.text().contains("Hoogstens 2.000 regels"));
    let large = vec![b'a'; 5 * 1024 * 1024 + 1];
    assert!(send_file(&person, "x.csv", &large).await.text().contains("Dit bestand is te groot."));
    assert_eq!(send_file(&person, "x.csv", &vec![b'a'; 7 * 1024 * 1024]).await.status, 413);
}

#[tokio::test]
async fn somebody_takes_their_account_along_without_its_secrets() {
    let town = Town::start().await;
    let (_, person, _) = partner(&town).await;
    let answer = person.get("/account/mijn-gegevens.json").await;
    let told: serde_json::Value = serde_json::from_str(&answer.text()).expect("json");
    assert_eq!((told["e_mail"].as_str(), told["ingelogd"].as_array().map(Vec::len)), (Some("sara@example.nl"), Some(1)));
    assert!(!answer.text().contains("argon2") && !answer.text().contains(&person.cookie().expect("signed in")));
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"mijn-gegevens.json\"");
}

#[tokio::test]
async fn who_waits_is_counted_where_it_is_full_and_called_when_somebody_leaves() {
    let town = Town::start().await;
    let (organisation, person, editor) = partner(&town).await;
    let market = &town.app.marketplace;
    let place = places(market, &editor, &organisation).await.remove(0).place;
    let slot = place.content.slots.iter().find(|slot| slot.capacity > 0).copied().expect("a day part with a number");
    let code = slot.day_part.to_string();
    let path = format!("/partner/plekken/{}/mensen", place.id);
    let press = async |step: &str, key: Uuid| person.post(&path, &[("dagdeel", &code), ("stap", step), ("eens", &key.to_string())]).await;
    let early = press("wacht", Uuid::now_v7()).await;
    assert_eq!(early.status, 422);
    assert!(early.text().contains("Wachten is niet nodig."));
    for _ in 0..slot.free() {
        assert_eq!(press("plus", Uuid::now_v7()).await.status, 303);
    }
    let key = Uuid::now_v7();
    for key in [key, key, Uuid::now_v7()] {
        assert_eq!(press("wacht", key).await.status, 303, "sent twice, it counts once");
    }
    assert!(person.get(&path).await.text().contains("Er wachten nu 2 mensen."));
    let public = town.person().get(&format!("/plekken/{}", place.slug)).await.text();
    assert!(public.contains("vol, er wachten nu 2 mensen."), "{public}");
    press("min", Uuid::now_v7()).await;
    assert!(person.get(&path).await.text().contains("Bel wie het langst wacht."));
    assert!(!town.person().get(&format!("/plekken/{}", place.slug)).await.text().contains("er wachten nu"));
    for _ in 0..3 {
        press("wacht-niet", Uuid::now_v7()).await;
    }
    let own = market.own_place(&editor, place.id).await.expect("asked").expect("there").place;
    let now = own.content.slots.iter().find(|own| own.day_part == slot.day_part).expect("there");
    assert_eq!((now.waiting, now.free()), (0, 1));
}
