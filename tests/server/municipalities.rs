//! Municipalities choose, and everybody sees it at once.

use domain::{
    accounts::Role,
    codes::Code as _,
    municipalities::{RewardPolicy, Settings, SettingsPart},
    posting::Revision,
    slug::Slug,
    use_cases::Municipalities as _,
};
use tests::{Answer, Person, Town};

const BACK: &str = "/beheer/gemeente?gedaan=instellingen";

fn utrecht() -> Slug {
    Slug::of("Utrecht")
}

/// The hidden state of the part that this page shows.
fn state(answer: &Answer) -> String {
    let html = answer.text();
    let (_, rest) = html.split_once("name=\"stand\" value=\"").expect("a state");
    rest.split('"').next().expect("its end").to_owned()
}

fn leads_back(answer: &Answer) -> bool {
    answer.status == 303 && answer.header("location") == BACK
}

async fn administrator(town: &Town, email: &str, municipality: &str) -> Person {
    town.colleague(email, Role::Administrator, municipality).await.0
}

/// Opens a screen of Utrecht and sends what somebody fills in.
async fn fill_in(person: &Person, part: &str, fields: &[(&str, &str)]) -> Answer {
    let path = format!("/beheer/gemeente/utrecht/{part}");
    let state = state(&person.get(&path).await);
    person.post(&path, &[&[("stand", state.as_str())], fields].concat()).await
}

/// A form with a file in the field for the logo.
async fn send_logo(person: &Person, state: &str, bytes: &[u8]) -> Answer {
    let part =
        |head: &str, body: &[u8]| [format!("--grens\r\nContent-Disposition: form-data; {head}\r\n\r\n").as_bytes(), body, b"\r\n"].concat();
    let body = [part("name=\"stand\"", state.as_bytes()), part("name=\"logo\"; filename=\"x.png\"", bytes), b"--grens--\r\n".to_vec()];
    person.post_body("/beheer/gemeente/utrecht/logo", Some("multipart/form-data; boundary=grens"), body.concat()).await
}

/// A red picture of these measures, as a PNG.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(width, height, image::Rgb([200, 30, 30]));
    picture.write_to(&mut file, image::ImageFormat::Png).expect("a picture");
    file.into_inner()
}

const AGREEMENTS: [(&str, &str); 7] = [
    ("schaal", "amsterdam"),
    ("termijn", "3"),
    ("nabellen", "1, 4"),
    ("melden", "ja"),
    ("beloning", "bonnen"),
    ("per-stap", "5"),
    ("per-jaar", "40"),
];

#[tokio::test]
async fn an_administrator_chooses_and_visitors_see_it_at_once() {
    let town = Town::start().await;
    town.organisation("Tuin De Wijk", "Utrecht").await;
    let (visitor, bas) = (town.person(), administrator(&town, "bas@example.nl", "Utrecht").await);
    assert!(visitor.get("/").await.text().contains("<bdi>Utrecht</bdi>"), "the only one, with the name of its slug");
    let introduction = [("naam", "Gemeente Utrecht"), ("welkom", "Welkom!"), ("telefoon", "14 030"), ("email", "meedoen@example.nl")];
    assert!(leads_back(&fill_in(&bas, "voorstellen", &introduction).await));
    assert!(leads_back(&fill_in(&bas, "kleur", &[("kleur", "A3123A")]).await));
    assert!(leads_back(&fill_in(&bas, "afspraken", &AGREEMENTS).await));
    for (path, words) in [
        ("/", "<bdi>Gemeente Utrecht</bdi>"),
        ("/over", "href=\"/kleur/a3123a.css\""),
        ("/en/gemeente/utrecht", "Welkom!"),
        ("/gemeente/utrecht", "tel:14030"),
        ("/gemeente/utrecht", "Er is hier nu 1 plek."),
        ("/gemeente/utrecht", "Dan vraagt <bdi>Gemeente Utrecht</bdi> u om zelf te vertellen dat u meedoet."),
        ("/plekken/meedoen-bij-tuin-de-wijk", "Dan vraagt <bdi>Gemeente Utrecht</bdi> u"),
        ("/aanmelden-organisatie", "Gemeente Utrecht"),
        ("/sitemap.xml", "/gemeente/utrecht</loc>"),
    ] {
        assert!(visitor.get(path).await.text().replace("<!>", "").contains(words), "{path}: {words}");
    }
    assert!(bas.get("/account").await.text().contains("Beheerder voor Gemeente Utrecht"));
    let agreements = town.app.marketplace.settings_of(&utrecht()).await.expect("asked").agreements;
    assert_eq!((agreements.reply_term.working_days(), agreements.follow_ups.weeks()), (3, [1, 4].as_slice()));
    assert!(matches!(agreements.reward, RewardPolicy::Vouchers(vouchers) if (vouchers.per_step(), vouchers.per_year()) == (5, 40)));
    // Another colour has another address, so no browser shows the old one.
    assert!(leads_back(&fill_in(&bas, "kleur", &[("kleur", "#1b3f8b")]).await));
    let html = visitor.get("/").await.text();
    assert!(html.contains("/kleur/1b3f8b.css") && !html.contains("a3123a"));
    let sheet = visitor.get("/kleur/1b3f8b.css").await;
    assert!(sheet.text().contains("--action:#1b3f8b") && sheet.header("cache-control").contains("immutable"));
    assert_eq!((sheet.header("content-type"), visitor.get("/kleur/ff6600.css").await.status.as_u16()), ("text/css; charset=utf-8", 404));
    let told: Vec<_> = town.done().await.into_iter().filter(|line| line.starts_with("change-settings")).collect();
    assert_eq!(told, ["voorstellen", "kleur", "afspraken", "kleur"].map(|part| format!("change-settings: {part}")));
}

#[tokio::test]
async fn a_municipality_that_chose_nothing_has_the_defaults() {
    let town = Town::start().await;
    assert_eq!(town.app.marketplace.settings_of(&utrecht()).await.expect("asked"), Settings::default());
    let actor = town.actor(&administrator(&town, "bas@example.nl", "Utrecht").await).await;
    let own = town.app.marketplace.own_municipality(&actor, &utrecht()).await.expect("its own");
    assert_eq!((own.municipality.settings, own.revisions), (Settings::default(), [Revision(0); 4]));
}

#[tokio::test]
async fn a_colour_that_is_too_light_is_measured_and_a_darker_one_suggested() {
    let town = Town::start().await;
    let bas = administrator(&town, "bas@example.nl", "Utrecht").await;
    let answer = fill_in(&bas, "kleur", &[("kleur", "#ff6600")]).await;
    let html = answer.text().replace("<!>", "");
    assert_eq!(answer.status, 422);
    assert!(html.contains("#ff6600 is te licht om te lezen. Een knop haalt 2,9 op 1, een link 2,3 op 1. Nodig is 4,5 op 1."), "{html}");
    assert!(html.contains("name=\"neem\" value=\"#af4600\"") && html.contains("value=\"#ff6600\"") && html.contains("fill=\"#ff6600\""));
    assert_eq!(town.app.marketplace.settings_of(&utrecht()).await.expect("asked").colour, None);
    assert!(leads_back(&fill_in(&bas, "kleur", &[("kleur", "#ff6600"), ("neem", "#af4600")]).await));
    assert!(town.person().get("/").await.text().contains("/kleur/af4600.css"));
    assert_eq!(fill_in(&bas, "kleur", &[("kleur", "\"><script>")]).await.status, 422);
    assert!(leads_back(&fill_in(&bas, "kleur", &[("kleur", "")]).await));
    assert!(!town.person().get("/").await.text().contains("/kleur/"), "the colour of Meedoen again");
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_its_field_and_nothing_is_stored() {
    let town = Town::start().await;
    let bas = administrator(&town, "bas@example.nl", "Utrecht").await;
    let changed = |field, value| AGREEMENTS.map(|(name, old)| (name, if name == field { value } else { old }));
    for (field, value, words) in [
        ("termijn", "0", "Vul een heel getal in van 1 tot en met 30."),
        ("nabellen", "6, 2", "Zet de weken op volgorde."),
        ("nabellen", "", "Vul één tot 6 weken in."),
        ("nabellen", "2, x", "Vul hele weken in van 1 tot en met 52"),
        ("per-stap", "veel", "Vul een heel getal in van 1 tot en met 1.000."),
        ("per-jaar", "4", "In een jaar past zo niet één bon."),
        ("schaal", "x", "Kies een van de antwoorden."),
        ("melden", "x", "Kies een van de antwoorden."),
        ("beloning", "goud", "Kies een van de antwoorden."),
    ] {
        let answer = fill_in(&bas, "afspraken", &changed(field, value)).await;
        let html = answer.text();
        assert_eq!(answer.status, 422, "{field} {value}");
        assert!(html.contains(&format!("id=\"{field}-fout\"")) && html.contains(words), "{field} {value}: {html}");
    }
    for (field, value, words) in [
        ("naam", "", "Vul de naam in"),
        ("welkom", "", "Schrijf het welkom ook in het Nederlands."),
        ("telefoon", "bel ons", "Dit nummer kennen wij niet."),
        ("email", "geen adres", "Dit adres kennen wij niet."),
        ("email", "j.jansen@example.nl", "Dit lijkt het adres van één persoon."),
    ] {
        let fields = [("naam", "Utrecht <1>"), ("welkom", "Hoi"), ("welkom-engels", "Hi"), ("telefoon", ""), ("email", "")];
        let answer = fill_in(&bas, "voorstellen", &fields.map(|(name, old)| (name, if name == field { value } else { old }))).await;
        let html = answer.text();
        assert_eq!(answer.status, 422, "{field} {value}");
        assert!(html.contains(&format!("id=\"{field}-fout\"")) && html.contains(words), "{field} {value}: {html}");
        assert!(!html.contains("<1>") && (field == "naam" || html.contains("Utrecht &lt;1&gt;")), "what was typed stays, as text");
    }
    assert_eq!(town.app.marketplace.settings_of(&utrecht()).await.expect("asked"), Settings::default());
}

#[tokio::test]
async fn of_two_administrators_the_second_sees_what_the_first_chose_and_decides() {
    let town = Town::start().await;
    let (bas, ada) = (administrator(&town, "bas@example.nl", "Utrecht").await, administrator(&town, "ada@example.nl", "Utrecht").await);
    let path = "/beheer/gemeente/utrecht/kleur";
    let seen = state(&ada.get(path).await);
    assert!(leads_back(&fill_in(&bas, "kleur", &[("kleur", "#a3123a")]).await));
    // Another part is no matter of the first.
    assert!(leads_back(&fill_in(&ada, "afspraken", &AGREEMENTS).await));
    let wrong = ada.post(path, &[("stand", &seen), ("kleur", "geel")]).await;
    assert_eq!((wrong.status.as_u16(), state(&wrong)), (422, seen.clone()), "a slip does not make one overlook a colleague");
    let told = ada.post(path, &[("stand", &seen), ("kleur", "#1b3f8b")]).await;
    let html = told.text();
    assert_eq!(told.status, 422);
    assert!(
        html.contains("Een collega veranderde dit net.") && html.contains("fill=\"#a3123a\"") && html.contains("value=\"#1b3f8b\""),
        "{html}"
    );
    assert!(html.contains("Mijn keuze bewaren") && html.contains("Die van mijn collega laten staan"));
    let colour =
        async || town.app.marketplace.settings_of(&utrecht()).await.expect("asked").colour.map(|colour| colour.colour().to_string());
    assert_eq!(colour().await.as_deref(), Some("#a3123a"), "nothing is overwritten unseen");
    let again = state(&told);
    assert!(leads_back(&ada.post(path, &[("stand", &again), ("kleur", "#1b3f8b")]).await));
    assert!(leads_back(&ada.post(path, &[("stand", &again), ("kleur", "#1b3f8b")]).await), "sent twice counts once");
    assert_eq!(colour().await.as_deref(), Some("#1b3f8b"));
    let lines = town.done().await.into_iter().filter(|line| line == "change-settings: kleur").count();
    assert_eq!(lines, 2);
}

#[tokio::test]
async fn a_logo_is_made_small_and_its_name_changes_with_it() {
    let town = Town::start().await;
    let (visitor, bas) = (town.person(), administrator(&town, "bas@example.nl", "Utrecht").await);
    let screen = "/beheer/gemeente/utrecht/logo";
    let before = state(&bas.get(screen).await);
    for (bytes, words) in [
        (b"<svg onload=alert(1)>".to_vec(), "Dit bestand is geen JPEG, PNG of WebP."),
        (png(20, 20), "Dit plaatje is te klein."),
        (png(200, 100)[..200].to_vec(), "Dit plaatje is niet heel."),
    ] {
        let answer = send_logo(&bas, &before, &bytes).await;
        assert!(answer.status == 422 && answer.text().contains(words), "{words}: {} {}", answer.status, answer.text());
    }
    assert!(leads_back(&send_logo(&bas, &before, &png(960, 300)).await));
    let logo = async || town.app.marketplace.settings_of(&utrecht()).await.expect("asked").logo.expect("a logo");
    let first = logo().await;
    assert_eq!((first.width, first.height), (240, 75));
    assert!(visitor.get("/").await.text().contains(&format!("src=\"/photos/{}\" alt=\"\" width=\"240\" height=\"75\"", first.file)));
    let picture = visitor.get(&format!("/photos/{}", first.file)).await;
    assert!(picture.header("content-type") == "image/jpeg" && picture.bytes.starts_with(&[0xff, 0xd8]) && picture.bytes.len() < 4_096);
    assert_eq!(send_logo(&bas, &before, &png(960, 500)).await.status, 422, "somebody chose one meanwhile");
    assert!(leads_back(&send_logo(&bas, &state(&bas.get(screen).await), &png(960, 500)).await));
    assert_ne!(logo().await.file, first.file);
    assert_eq!(visitor.get(&format!("/photos/{}", first.file)).await.status, 404, "the old one is gone");
    let state = state(&bas.get(screen).await);
    assert!(leads_back(&bas.post(screen, &[("stand", &state), ("weg", "ja")]).await));
    assert!(!visitor.get("/").await.text().contains("class=\"logo\""));
}

#[tokio::test]
async fn with_two_municipalities_each_keeps_to_its_own_pages() {
    let town = Town::start().await;
    town.organisation("Tuin De Wijk", "Utrecht").await;
    let bas = administrator(&town, "bas@example.nl", "Utrecht").await;
    let zoe = administrator(&town, "zoe@example.nl", "Zeist").await;
    assert!(leads_back(&fill_in(&bas, "voorstellen", &[("naam", "Gemeente Utrecht")]).await));
    assert!(leads_back(&fill_in(&bas, "kleur", &[("kleur", "#a3123a")]).await));
    let visitor = town.person();
    let home = visitor.get("/").await.text();
    assert!(!home.contains("class=\"house\"") && !home.contains("/kleur/"));
    assert!(visitor.get("/gemeente/utrecht").await.text().contains("/kleur/a3123a.css"));
    assert!(!visitor.get("/gemeente/zeist").await.text().contains("/kleur/"));
    let place = visitor.get("/plekken/meedoen-bij-tuin-de-wijk").await.text().replace("<!>", "");
    assert!(
        place.contains("Dit is een plek in <a href=\"/gemeente/utrecht\" class=\"nl-link\"><bdi>Gemeente Utrecht</bdi></a>"),
        "{place}"
    );
    assert!(!place.contains("Heeft u een uitkering?"), "Utrecht asks nothing");
    // Zoë sees and changes Zeist only.
    let html = zoe.get("/beheer/gemeente").await.text();
    assert!(html.contains("/beheer/gemeente/zeist/kleur") && !html.contains("utrecht"), "{html}");
    for part in SettingsPart::ALL {
        let path = format!("/beheer/gemeente/utrecht/{}", part.code());
        assert_eq!(zoe.get(&path).await.status, 404, "{path}");
        assert_eq!(zoe.post(&path, &[("stand", "0"), ("kleur", "#1b3f8b"), ("naam", "Zeist"), ("weg", "ja")]).await.status, 404, "{path}");
    }
    assert_eq!(zoe.get("/beheer/gemeente/nergens/kleur").await.status, 404);
    let own = [("stand", "0"), ("kleur", "#1b3f8b")];
    assert!(leads_back(&zoe.post("/beheer/gemeente/zeist/kleur", &own).await));
    let settings = town.app.marketplace.settings_of(&utrecht()).await.expect("asked");
    assert_eq!(settings.colour.map(|colour| colour.colour().to_string()).as_deref(), Some("#a3123a"));
}

#[tokio::test]
async fn a_municipality_whose_last_administrator_leaves_takes_part_no_more() {
    let town = Town::start().await;
    let bas = administrator(&town, "bas@example.nl", "Utrecht").await;
    let ada = administrator(&town, "ada@example.nl", "Zeist").await;
    assert!(leads_back(&fill_in(&bas, "voorstellen", &[("naam", "Gemeente Utrecht")]).await));
    let visitor = town.person();
    assert_eq!(visitor.get("/gemeente/zeist").await.status, 200);
    let account = town.actor(&ada).await.account().expect("an account");
    let colleague = town.actor(&administrator(&town, "zoe@example.nl", "Zeist").await).await;
    let market = &town.app.marketplace;
    marketplace::Administration::close_account(market.as_ref(), &colleague, account).await.expect("closed");
    assert_eq!(visitor.get("/gemeente/zeist").await.status, 200, "Zoë is still there");
    let zoe = colleague.account().expect("an account");
    marketplace::Administration::close_account(market.as_ref(), &colleague, zoe).await.expect("closed");
    assert_eq!(visitor.get("/gemeente/zeist").await.status, 404);
    assert!(visitor.get("/").await.text().contains("<bdi>Gemeente Utrecht</bdi>"), "now Utrecht is the only one");
}
