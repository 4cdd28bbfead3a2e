//! Keeping something for the first time.

use super::{only_profile, profiles, themes};
use domain::participants::Reach;
use tests::Town;

const FIELDS: [(&str, &str); 3] = [("naam", "Sara"), ("email", " Sara@Example.nl "), ("bereik", "mail")];

#[tokio::test]
async fn what_somebody_chose_is_kept_under_a_name_and_open_at_once() {
    let town = Town::start().await;
    let person = town.person();
    let answer = person.keep("thema=koken&thema=groen&begin=kijken&pc=3561&km=5", &FIELDS).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/mijn?gedaan=gegevens-bewaard"));
    let cookie = answer.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Max-Age=34560000"), "{cookie}");
    let profile = only_profile(&town, &person).await;
    assert_eq!((profile.form.name.as_str(), profile.form.reach, profile.form.phone), ("Sara", Reach::Mail, None));
    assert_eq!(profile.form.email.map(|email| email.to_string()).as_deref(), Some("sara@example.nl"));
    assert_eq!(profile.form.wishes.near.map(|near| near.km), Some(5));
    let own = person.get("/mijn").await;
    assert_eq!((own.status.as_u16(), own.header("cache-control")), (200, "no-store"));
    assert!(own.text().contains("Koken, Tuin en groen") && own.text().contains("<bdi>Sara</bdi>"));
    assert_eq!(town.done().await, ["keep-profile"]);
}

#[tokio::test]
async fn nothing_is_kept_of_who_only_looks() {
    let town = Town::start().await;
    let person = town.person();
    let answer = person.get("/bewaren?thema=koken&pc=3561").await;
    assert_eq!((answer.status.as_u16(), answer.header("set-cookie")), (200, ""));
    assert_eq!(profiles(&town).await, 0);
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_profile_as_it_was_sent_last() {
    let town = Town::start().await;
    let key = uuid::Uuid::now_v7().to_string();
    let fields = |name| [("eens", key.as_str()), ("naam", name), ("email", "sara@example.nl"), ("bereik", "mail")];
    // The second click of a mouse: the browser has not seen the cookie of the first answer.
    let (first, second) = (town.person(), town.person());
    assert_eq!(first.keep("thema=koken", &fields("Sara")).await.status, 303);
    assert_eq!(second.keep("thema=groen", &fields("Saar")).await.status, 303);
    assert_eq!(profiles(&town).await, 1);
    let profile = only_profile(&town, &second).await;
    assert_eq!((profile.form.name.as_str(), themes(&profile)), ("Saar", vec!["groen"]));
    assert!(first.is_back().await && second.is_back().await);
    // Somebody else at the same computer, who found the form with the button back.
    let other = town.person();
    assert_eq!(other.keep("thema=taal", &[("eens", key.as_str()), ("naam", "Omar"), ("bereik", "niets")]).await.status, 200);
    assert_eq!(profiles(&town).await, 2);

    town.clock.pass(chrono::TimeDelta::days(1));
    let later = town.person();
    let answer = later.keep("thema=taal", &fields("Iemand")).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/terugkomen"), "a day later it is no slip");
    assert!(!later.is_back().await);
}

#[tokio::test]
async fn what_contradicts_comes_back_with_a_sentence_beside_its_field() {
    let town = Town::start().await;
    let person = town.person();
    for (fields, field, words) in [
        (vec![("naam", "Sara"), ("bereik", "mail")], "email", "Vul dan uw e-mailadres in"),
        (vec![("naam", "Sara"), ("bereik", "alleen-bellen")], "telefoon", "Vul dan uw nummer in"),
        (vec![("naam", "  "), ("bereik", "niets")], "naam", "Vul een naam in"),
        (vec![("naam", "Sara"), ("telefoon", "<b>06"), ("bereik", "niets")], "telefoon", "Dit nummer kennen wij niet"),
    ] {
        let answer = person.keep("thema=koken", &fields).await;
        let html = answer.text();
        assert_eq!(answer.status, 422, "{fields:?}");
        let beside = html.split_once(&format!("id=\"{field}-fout\"")).map_or("", |(_, rest)| rest);
        assert!(beside.split("</p>").next().unwrap_or_default().contains(words), "{field}: {beside:.300}");
        assert!(html.contains("/bewaren?thema=koken\""), "the answers are kept as well");
        assert!(!html.contains("<b>06"), "{html}");
    }
    assert_eq!(profiles(&town).await, 0);
}

#[tokio::test]
async fn a_script_in_a_name_is_a_name() {
    let town = Town::start().await;
    let person = town.person();
    let name = "<script>alert(1)</script>";
    assert_eq!(person.keep("", &[("naam", name), ("email", "sara@example.nl"), ("bereik", "mail")]).await.status, 303);
    for path in ["/mijn", "/mijn/gegevens", "/mijn/alles.html", "/terugkomen"] {
        let html = person.get(path).await.text();
        assert!(!html.contains("<script>alert") && html.contains("&lt;script&gt;alert(1)"), "{path}: {html}");
    }
    assert_eq!(person.get("/mijn/alles.json").await.json()["name"], name);
}

#[tokio::test]
async fn nobody_is_asked_for_text_messages_where_none_can_be_sent() {
    let town = Town::start().await;
    let person = town.person();
    assert!(!person.get("/bewaren").await.text().contains("value=\"sms\""));
    let fields = [("naam", "Sara"), ("telefoon", "06 00 00 00 00"), ("bereik", "sms")];
    assert_eq!(person.keep("", &fields).await.status, 422);
    assert_eq!(person.post("/terugkomen", &[("contact", "06 00 00 00 00")]).await.status, 422);
}

#[tokio::test]
async fn who_is_at_work_keeps_nothing_in_the_same_browser() {
    let town = Town::start().await;
    town.account("coach@example.nl", &[]).await;
    let coach = town.signed_in("coach@example.nl").await;
    assert!(coach.get("/bewaren?thema=koken").await.text().contains("In één browser past één persoon."));
    let answer = coach.keep("thema=koken", &FIELDS).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/bewaren?thema=koken"));
    assert_eq!(profiles(&town).await, 0);
    assert!(coach.is_signed_in().await);
}

#[tokio::test]
async fn the_bare_minimum_goes_over_https_as_well() {
    let town = Town::start_with(&["--url=https://meedoen.example.nl"]).await;
    let cookie = town.person().keep("", &FIELDS).await.header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-meedoen=") && cookie.contains("; Secure"), "{cookie}");
}
