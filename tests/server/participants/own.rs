//! `/mijn`: seeing, correcting, taking along, and erasing for good.

use super::{card_in, give, only_profile, profiles, themes, use_card};
use domain::participants::Reach;
use tests::Town;

#[tokio::test]
async fn everything_that_is_kept_can_be_corrected() {
    let town = Town::start().await;
    let sara = town.participant("Sara", "sara@example.nl").await;
    let fields = [("naam", "Saar"), ("email", ""), ("telefoon", "030 286 00 00"), ("bereik", "alleen-bellen")];
    let answer = sara.post("/mijn/gegevens", &fields).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/mijn?gedaan=gegevens-bewaard"));
    let profile = only_profile(&town, &sara).await;
    assert_eq!((profile.form.name.as_str(), profile.form.reach, profile.form.email.as_ref()), ("Saar", Reach::CallOnly, None));
    assert_eq!(themes(&profile), ["koken"], "the answers stay");

    assert_eq!(sara.keep("thema=groen&begin=groep", &[]).await.header("location"), "/mijn?gedaan=gegevens-bewaard");
    let profile = only_profile(&town, &sara).await;
    assert_eq!((profile.form.name.as_str(), themes(&profile)), ("Saar", vec!["groen"]), "and the other way round");

    let wrong = sara.post("/mijn/gegevens", &[("naam", "Saar"), ("bereik", "mail")]).await;
    assert!(wrong.status == 422 && wrong.text().contains("id=\"email-fout\""));
    assert_eq!(only_profile(&town, &sara).await.form.reach, Reach::CallOnly, "nothing half-stored");
}

#[tokio::test]
async fn one_sees_what_happened_with_it_in_plain_words() {
    let town = Town::start().await;
    let sara = town.participant("Sara", "sara@example.nl").await;
    sara.post("/mijn/kaart", &[]).await;
    town.person().post("/terugkomen", &[("contact", "sara@example.nl")]).await;
    town.participant("Tom", "tom@example.nl").await;
    town.log().await;
    let html = sara.get("/mijn/wie-ziet-mij").await.text();
    let at = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}: {html}"));
    let order = [at("Iemand vroeg een code"), at("U maakte een kaart."), at("U bewaarde uw gegevens.")];
    assert!(order.is_sorted(), "newest first");
    assert_eq!(html.matches("<li><strong>").count(), 3, "and nothing of Tom");
}

#[tokio::test]
async fn everything_can_be_taken_along_by_its_owner_only() {
    let town = Town::start().await;
    let sara = town.participant("Sara", "sara@example.nl").await;
    let json = sara.get("/mijn/alles.json").await;
    assert!(json.header("content-type").starts_with("application/json"));
    assert_eq!(json.header("content-disposition"), "attachment; filename=\"meedoen.json\"");
    assert_eq!((json.json()["name"].as_str(), json.json()["email"].as_str()), (Some("Sara"), Some("sara@example.nl")));
    let page = sara.get("/en/mijn/alles.html").await;
    assert_eq!(page.header("content-disposition"), "attachment; filename=\"meedoen.html\"");
    assert!(page.text().contains("What Meedoen keeps of me") && page.header("cache-control").contains("no-store"));
    town.account("coach@example.nl", &[]).await;
    for other in [town.person(), town.signed_in("coach@example.nl").await] {
        for path in ["/mijn/alles.json", "/mijn/alles.html"] {
            let answer = other.get(path).await;
            assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/terugkomen"), "{path}");
        }
    }
}

#[tokio::test]
async fn erased_is_gone_at_once_and_the_log_stays_without_a_name() {
    let mut town = Town::start().await;
    let sara = town.participant("Sara", "sara@example.nl").await;
    let elsewhere = town.person();
    elsewhere.post("/terugkomen", &[("contact", "sara@example.nl")]).await;
    let code = town.mail.next_to("sara@example.nl").await.code();
    let card = card_in(&sara.post("/mijn/kaart", &[]).await);
    let phone = town.person();
    assert_eq!(use_card(&phone, &card).await.status, 303);
    // Another code waits in the outbox: nobody takes mail now.
    town.mail.go_away().await;
    elsewhere.post("/terugkomen", &[("contact", "sara@example.nl")]).await;

    assert!(sara.get("/mijn/wissen").await.text().contains("Meteen en voor altijd."));
    let answer = sara.post("/mijn/wissen", &[]).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/terugkomen?gedaan=gewist"));
    assert!(sara.cookie().is_none() && !phone.is_back().await, "everywhere");
    assert!(sara.get("/terugkomen?gedaan=gewist").await.text().contains("Alles is weg."));
    assert_eq!(profiles(&town).await, 0);
    let mails = town.app.marketplace.database().mails(1_000).await.expect("the outbox");
    assert!(mails.iter().all(|mail| mail.to.as_str() != "sara@example.nl"), "{mails:?}");
    assert_eq!(give(&elsewhere, "sara@example.nl", &code).await, 422);
    assert_eq!(use_card(&elsewhere, &card).await.status, 422);

    let log = town.log().await;
    let last = log.last().expect("a line").entry.clone();
    assert_eq!(last.action, "erase-profile");
    let all = format!("{log:?}");
    assert!(!all.contains("Sara") && !all.contains("sara@") && !all.contains("koken"), "{all}");
    let twice = sara.post("/mijn/wissen", &[]).await;
    assert_eq!((twice.status.as_u16(), twice.header("location")), (303, "/terugkomen"), "a form sent twice does nothing more");
}

#[tokio::test]
async fn leaving_ends_it_on_this_device_only() {
    let town = Town::start().await;
    let sara = town.participant("Sara", "sara@example.nl").await;
    let card = card_in(&sara.post("/mijn/kaart", &[]).await);
    let phone = town.person().with_browser("Mozilla/5.0 (iPhone) Safari/604.1");
    use_card(&phone, &card).await;
    let devices = phone.get("/mijn/apparaten").await.text();
    assert!(devices.contains("Safari, iPhone") && devices.contains("Firefox, Linux"), "{devices}");
    let answer = sara.post("/mijn/weggaan", &[]).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/terugkomen?gedaan=weggegaan"));
    assert!(!sara.is_back().await && phone.is_back().await);
}

#[tokio::test]
async fn the_menu_leads_a_participant_to_their_own_page() {
    let town = Town::start().await;
    let sara = town.participant("Sara", "sara@example.nl").await;
    assert!(sara.get("/over").await.text().contains("<a href=\"/mijn\">Mijn Meedoen</a>"));
    assert!(town.person().get("/over").await.text().contains("<a href=\"/terugkomen\">Mijn Meedoen</a>"));
    assert!(town.person().get("/inloggen").await.text().contains("href=\"/terugkomen\""));
    assert!(town.person().get("/terugkomen").await.text().contains("href=\"/inloggen\""));
}
