//! What the pages show.

use super::asking::{again, open, open_again, open_as, tag, values};
use crate::{
    app::FORMS,
    forms::{Again, Problem},
    routes,
    samples_of_people::{INVITATION, RECOVERY},
};
use axum::http::StatusCode;
use domain::languages::UiLanguage;
use std::collections::BTreeSet;

/// Every page, as somebody who may see it.
const PAGES: &[(&str, &str)] = &[
    ("", "/inloggen"),
    ("sara", "/inloggen"),
    ("", "/inloggen/code-vragen"),
    ("", "/inloggen/code"),
    ("bas-", "/inloggen/tweede-stap"),
    ("bas", "/inloggen/tweede-stap"),
    ("", "/uitnodiging/uitnodiging-van-iris"),
    ("", "/uitnodiging/gebruikt"),
    ("sara", "/account"),
    ("noor", "/account"),
    ("sara", "/account/wachtwoord"),
    ("noor", "/account/tweede-stap"),
    ("bas", "/account/tweede-stap"),
    ("sara", "/account/sessies"),
    ("coen", "/account/sessies"),
    ("sara", "/over"),
    ("bas", "/account/nieuwe-telefoon"),
    ("ada", "/account/nieuwe-telefoon"),
    ("sara", "/account/nieuwe-telefoon"),
];

fn problem(field: &str, words: &str) -> Problem {
    Problem { field: field.to_owned(), words: words.to_owned() }
}

#[tokio::test]
async fn every_page_is_whole_in_both_languages() {
    for (name, address) in PAGES {
        for language in UiLanguage::ALL {
            let answer = open_as(language, name, address, None).await;
            assert_eq!(answer.status, StatusCode::OK, "{name} {address}");
            let html = answer.html;
            assert!(html.trim_end().ends_with("</html>"), "{name} {address}");
            assert_eq!((html.matches("<h1").count(), html.matches("<main").count()), (1, 1), "{name} {address}");
            let (ids, unique) = (values(&html, "id"), values(&html, "id").into_iter().collect::<BTreeSet<_>>());
            assert_eq!(ids.len(), unique.len(), "{name} {address}: {ids:?}");
            for target in values(&html, "for").into_iter().chain(values(&html, "aria-labelledby")) {
                assert!(unique.contains(&target), "{name} {address}: nothing has the id {target}");
            }
            for forbidden in [" style=", "<style", "<script", "javascript:", " onclick="] {
                assert!(!html.contains(forbidden), "{name} {address} has {forbidden}");
            }
            let searched = *address == "/over" || (name.is_empty() && *address == "/inloggen");
            assert_eq!(html.contains("content=\"noindex\""), !searched, "{name} {address}");
        }
    }
}

#[tokio::test]
async fn who_is_not_signed_in_is_asked_to_and_comes_back() {
    for address in
        ["/account", "/account/wachtwoord", "/account/tweede-stap", "/account/nieuwe-telefoon", "/account/sessies", "/inloggen/tweede-stap"]
    {
        let answer = open("", address).await;
        let wanted = address.replace('/', "%2F");
        assert_eq!((answer.status, answer.leads_to), (StatusCode::FOUND, format!("/inloggen?naar={wanted}")));
    }
    let answer = open("bas-", "/account").await;
    assert_eq!(answer.leads_to, "/inloggen/tweede-stap?naar=%2Faccount");
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_in_a_summary() {
    let wrong = vec![problem("email", "Vul iets in."), problem("wachtwoord", "Ook hier."), problem("", "En zo.")];
    let typed = [("email", "<b>\"sara"), ("wachtwoord", "geheim-1"), ("naar", "/partner")];
    let html = open_again("", "/inloggen", again(&typed, wrong)).await;
    assert!(html.contains("<title>Fout: Inloggen - Meedoen</title>"));
    let summary = html.split_once("role=\"alert\"").and_then(|(_, rest)| rest.split_once("</ul>")).map_or("", |(summary, _)| summary);
    assert!(summary.contains("tabindex=\"-1\"") && summary.contains("Er ging iets mis") && summary.contains("<li>En zo.</li>"));
    let ids = values(&html, "id");
    for (field, words) in [("email", "Vul iets in."), ("wachtwoord", "Ook hier.")] {
        assert!(summary.contains(&format!("<a href=\"#{field}\" class=\"nl-link\">{words}</a>")), "{summary}");
        assert!(ids.contains(&field.to_owned()) && ids.contains(&format!("{field}-fout")));
        let tag = tag(&html, &format!("id=\"{field}\""));
        assert!(tag.contains("aria-invalid=\"true\"") && tag.contains(&format!("aria-describedby=\"{field}-fout\"")), "{tag}");
    }
    assert!(tag(&html, "id=\"email\"").contains("value=\"&lt;b&gt;&quot;sara\""), "{}", tag(&html, "id=\"email\""));
    assert!(!html.contains("geheim-1"));
    assert!(tag(&html, "name=\"naar\"").contains("value=\"/partner\""));
}

#[tokio::test]
async fn one_address_serves_the_password_and_the_code() {
    let html = open("", "/inloggen").await.html;
    assert_eq!(html.matches("type=\"email\"").count(), 1);
    assert!(html.contains("formaction=\"/inloggen/code-vragen\""));
    assert!(tag(&html, "id=\"wachtwoord\"").contains("autocomplete=\"current-password\""));
    let english = open_as(UiLanguage::English, "", "/inloggen", None).await.html;
    assert!(english.contains("action=\"/en/inloggen\"") && english.contains("formaction=\"/en/inloggen/code-vragen\""));
}

#[tokio::test]
async fn the_page_for_the_code_is_the_same_whoever_asked() {
    let strip = |html: String, email: &str| {
        let html = html.replace(email, "");
        let marks: Vec<_> =
            html.split("name=\"eens\" value=\"").map(|part| part.split_once('"').map_or(part, |(_, rest)| rest).to_owned()).collect();
        marks.concat()
    };
    let known = open_again("", "/inloggen/code-vragen", again(&[("email", "sara@example.nl")], Vec::new())).await;
    assert!(known.contains("Kennen wij dit adres? Dan staat er nu een code in uw mail."));
    let field = tag(&known, "id=\"code\"");
    assert!(field.contains("autocomplete=\"one-time-code\"") && field.contains("inputmode=\"numeric\""));
    assert!(known.contains("name=\"email\" value=\"sara@example.nl\"") && !known.contains("type=\"email\""));
    let unknown = open_again("", "/inloggen/code-vragen", again(&[("email", "wie@example.nl")], Vec::new())).await;
    assert_eq!(strip(known, "sara@example.nl"), strip(unknown, "wie@example.nl"));
    let direct = open("", "/inloggen/code").await.html;
    assert!(direct.contains("type=\"email\"") && !direct.contains("staat er nu een code"), "without an address it asks for it");
}

#[tokio::test]
async fn a_lost_telephone_has_its_own_field_that_opens_when_it_is_wrong() {
    let html = open("bas-", "/inloggen/tweede-stap").await.html;
    assert!(html.contains("<details>") && html.contains("id=\"herstelcode\""));
    let wrong = vec![problem("herstelcode", "Nee.")];
    assert!(open_again("bas-", "/inloggen/tweede-stap", again(&[("herstelcode", "x")], wrong)).await.contains("<details open"));
}

#[tokio::test]
async fn setting_up_shows_a_square_and_the_same_to_type() {
    let html = open("noor", "/account/tweede-stap?naar=%2Fbeheer").await.html;
    assert!(tag(&html, "class=\"qr\"").contains("role=\"img\""));
    let groups: Vec<_> = ["GEZD", "GNBV", "GY3T", "QOJQ"].map(|group| format!("<span>{group}</span>")).into();
    assert!(groups.iter().all(|group| html.contains(group)));
    assert!(html.contains("href=\"otpauth://totp/"));
    assert!(html.contains("action=\"/account/tweede-stap?naar=%2Fbeheer\""), "where to go on after that");
    assert!(!open("bas", "/account/tweede-stap").await.html.contains("class=\"qr\""), "who has it sees that it is on");
}

#[tokio::test]
async fn recovery_codes_are_shown_with_the_way_on() {
    let once = Again { once: vec![RECOVERY.to_owned(), "ZZZZZ-YYYYY".to_owned()], ..Again::default() };
    let html = open_again("bas", "/account/tweede-stap?naar=%2Fbeheer%2Fpost", once).await;
    assert!(html.contains(&format!("<li>{RECOVERY}</li>")) && html.contains("<li>ZZZZZ-YYYYY</li>"));
    assert!(tag(&html, "href=\"/beheer/post\"").contains("utrecht-button-link--primary-action"));
    assert!(!html.contains("class=\"qr\""));
}

#[tokio::test]
async fn a_new_telephone_asks_for_the_old_one_first() {
    let html = open("bas", "/account/nieuwe-telefoon").await.html;
    assert!(!html.contains("class=\"qr\"") && html.contains("Mijn oude telefoon is weg"));
    let html = open("ada", "/account/nieuwe-telefoon").await.html;
    assert!(html.contains("class=\"qr\"") && html.contains("U heeft hier 30 minuten voor."));
    assert!(tag(&html, "name=\"nieuw\"").contains("value=\"ja\""), "tells this form from the one before");
    assert!(open("bas", "/account/tweede-stap").await.html.contains("href=\"/account/nieuwe-telefoon\""));
    assert!(open("bas", "/account").await.html.contains("href=\"/account/nieuwe-telefoon\""));
    let html = open("sara", "/account/nieuwe-telefoon").await.html;
    assert!(html.contains("href=\"/account/tweede-stap\"") && !html.contains("action=\"/account/nieuwe-telefoon\""));
}

#[tokio::test]
async fn sessions_are_told_apart_and_can_be_ended() {
    let html = open("sara", "/account/sessies").await.html;
    assert_eq!(html.matches("dit apparaat").count(), 1);
    let own = html.split("<li class=\"session\">").nth(1).unwrap_or_default();
    assert!(own.contains("Firefox, Windows") && own.contains("dit apparaat") && own.contains("1 januari 1970"));
    assert!(html.contains("&lt;Safari&gt;, iPhone"));
    assert!(html.contains("Overal anders uitloggen"));
    let only = open("coen", "/account/sessies").await.html;
    assert!(!only.contains("Overal anders uitloggen") && only.contains("U bent alleen op dit apparaat ingelogd."));
}

#[tokio::test]
async fn the_header_leads_to_the_work_of_who_is_signed_in() {
    let links = async |name: &str| {
        let html = open(name, "/over").await.html;
        let bar = html.split_once("class=\"work-bar\"").and_then(|(_, rest)| rest.split_once("</nav>")).map(|(bar, _)| bar.to_owned());
        (
            bar.as_deref().map(|bar| values(bar, "href")),
            html.contains("Inloggen voor partners"),
            bar.is_some_and(|bar| bar.contains("action=\"/uitloggen\"")),
        )
    };
    let of = |paths: &[&str]| Some(paths.iter().map(|&path| path.to_owned()).collect::<Vec<_>>());
    assert_eq!(links("").await, (None, true, false));
    assert_eq!(links("sara").await, (of(&["/partner", "/partner/kennismakingen", "/partner/overdrachten", "/account"]), false, true));
    assert_eq!(links("bas").await, (of(&["/beheer", "/account"]), false, true));
    assert_eq!(links("bas-").await, (of(&[]), false, true));
    assert_eq!(
        links("noor").await,
        (of(&["/partner", "/partner/kennismakingen", "/partner/overdrachten", "/account"]), false, true),
        "a role that waits for its second step opens nothing"
    );
}

#[tokio::test]
async fn roles_are_said_in_words() {
    let html = open("bas", "/account").await.html;
    assert!(html.contains("Beheerder voor Utrecht") && html.contains("U kijkt naar nieuwe organisaties en regelt accounts."));
    let html = open("", &format!("/uitnodiging/{INVITATION}")).await.html;
    assert!(html.contains("Coach voor Utrecht") && html.contains("coen@example.nl"));
    assert!(tag(&html, "id=\"naam\"").contains("value=\"Coen\""));
    assert!(tag(&html, "id=\"wachtwoord\"").contains("autocomplete=\"new-password\""));
}

#[tokio::test]
async fn an_invitation_that_is_over_says_what_to_do() {
    let html = open("", "/uitnodiging/gebruikt").await.html;
    assert!(
        html.contains("Deze uitnodiging werkt niet meer")
            && html.contains("href=\"/inloggen\"")
            && html.contains("href=\"tel:0300000000\"")
    );
    assert!(!html.contains("<form"));
}

#[tokio::test]
async fn only_known_words_are_told_as_done() {
    assert!(open("sara", "/account?gedaan=wachtwoord").await.html.contains("Uw nieuwe wachtwoord is bewaard."));
    assert!(open("", "/inloggen?gedaan=uitgelogd").await.html.contains("U bent uitgelogd. Tot ziens!"));
    let html = open("sara", "/account?gedaan=Uw%20account%20is%20gestolen").await.html;
    let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).map_or("", |(main, _)| main);
    assert!(main.contains("Mijn account") && !main.contains("notice--done") && !main.contains("gestolen"));
}

#[tokio::test]
async fn two_forms_of_one_page_are_two_and_each_page_is_new() {
    let tokens = |html: &str| {
        html.split("name=\"eens\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect::<Vec<_>>()
    };
    let (first, second) = (open("", "/inloggen").await.html, open("", "/inloggen").await.html);
    assert_eq!(tokens(&first).len(), 1);
    assert_ne!(tokens(&first), tokens(&second));
}

#[tokio::test]
async fn every_form_is_sent_to_the_page_that_shows_it() {
    // Signing out and leaving are buttons.
    let has_page = |path: &str| ["/uitloggen", "/mijn/weggaan"].contains(&path) || routes().iter().any(|route| route.path() == path);
    let without = FORMS.iter().map(|form| form.path).filter(|&path| !has_page(path));
    assert_eq!(without.collect::<Vec<_>>(), Vec::<&str>::new());
}
