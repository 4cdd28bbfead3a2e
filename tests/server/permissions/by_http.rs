//! The same over HTTP: pages and forms, by who may not.

use super::{
    attempts, cases, engagements, experts, handovers, introductions, pairings,
    people::{EVERYBODY, People},
    reports, training,
};
use domain::{accounts::Grant, audit::AuditQuery, use_cases::Administration as _};
use marketplace::UseCase;
use reqwest::Method;
use std::collections::BTreeSet;
use tests::{Answer, TestApp, Visitor};

/// What a visitor reads, with an address that does it.
const READING: [(UseCase, &str); 6] = [
    (UseCase::FindPlaces, "/api/v1/places"),
    (UseCase::ReadPlace, "/plekken/meehelpen-in-de-moestuin"),
    (UseCase::Suggest, "/api/v1/suggestions?q=tuin"),
    (UseCase::ListOrganisations, "/api/v1/organisations"),
    (UseCase::ReadOrganisation, "/organisaties/buurthuis-de-dreef"),
    (UseCase::FindMatches, "/wat-past-bij-mij/plekken?thema=koken"),
];

#[tokio::test]
async fn what_is_public_can_be_read_without_an_account() {
    let (_app, visitor) = TestApp::with_examples().await;
    for (use_case, address) in READING {
        assert_eq!(visitor.get(address).await.status, 200, "{use_case:?}");
    }
}

/// Who a page or form is for.
enum For {
    /// Everybody, also without an account.
    All,
    /// Everybody who signed in.
    Oneself,
    /// The participant whose it is; everybody else is asked to come back.
    Own,
    /// Nobody whose letter is not here; others are not told that it is there.
    Only(&'static str),
}

/// Every page and form that is not public. Where an identity stands, it is of something in Utrecht.
const ADDRESSES: &[(&str, For)] = &[
    ("/account", For::Oneself),
    ("/account/wachtwoord", For::Oneself),
    ("/account/tweede-stap", For::Oneself),
    ("/account/sessies", For::Oneself),
    ("/partner", For::Only("EF")),
    ("/partner/plekken/nieuw", For::Only("EF")),
    ("/partner/plekken/{id}", For::Only("E")),
    ("/partner/plekken/{id}/{stap}", For::Only("E")),
    ("/partner/plekken/{id}/archiveren", For::Only("E")),
    ("/partner/plekken/{id}/foto", For::Only("E")),
    ("/partner/plekken/{id}/mensen", For::Only("E")),
    ("/partner/plekken/{id}/voorbeeld", For::Only("E")),
    ("/partner/plekken/{id}/wijzigingen", For::Only("E")),
    ("/partner/plekken/{id}/doorgaan", For::Only("E")),
    ("/partner/plekken/{id}/weggooien", For::Only("E")),
    ("/partner/inlezen", For::Only("EF")),
    ("/partner/inlezen/{id}", For::Only("E")),
    ("/partner/bestanden", For::Only("EF")),
    ("/partner/cijfers", For::Only("EF")),
    ("/beheer", For::Only("AB")),
    ("/beheer/aanmeldingen/{id}", For::Only("A")),
    ("/beheer/plekken/{id}", For::Only("A")),
    ("/beheer/mensen", For::Only("AB")),
    ("/beheer/mensen/uitnodigen", For::Only("AB")),
    ("/beheer/mensen/{id}", For::Only("A")),
    ("/beheer/mensen/{id}/sluiten", For::Only("A")),
    ("/beheer/mensen/{id}/overdragen", For::Only("A")),
    ("/beheer/post", For::Only("AB")),
    ("/beheer/logboek", For::Only("PQ")),
    ("/account/nieuwe-telefoon", For::Oneself),
    ("/beheer/mensen/{id}/tweede-stap", For::Only("A")),
    ("/beheer/gemeente", For::Only("AB")),
    ("/beheer/gemeente/{slug}/voorstellen", For::Only("A")),
    ("/beheer/gemeente/{slug}/afspraken", For::Only("A")),
    ("/beheer/gemeente/{slug}/kleur", For::Only("A")),
    ("/beheer/gemeente/{slug}/logo", For::Only("A")),
    ("/beheer/meldingen/{id}", For::Only("A")),
    ("/beheer/zoekwoorden", For::Only("AB")),
    ("/beheer/werk", For::Only("AB")),
    ("/partner/kennismakingen", For::Only("EF")),
    ("/partner/kennismakingen/{id}", For::Only("E")),
    ("/coach", For::Only("C")),
    ("/coordinatie", For::Only("RS")),
    ("/coordinatie/mensen", For::Only("RS")),
    ("/coordinatie/mensen/{id}", For::Only("R")),
    ("/coordinatie/maatjes", For::Only("RS")),
    ("/coordinatie/vragen", For::Only("RS")),
    ("/coordinatie/vragen/{id}", For::Only("R")),
    ("/partner/ervaringsdeskundigen", For::Only("EF")),
    ("/mijn/ervaring/vragen", For::Own),
    ("/coordinatie/maatjes/voorstellen", For::Only("RS")),
    ("/coordinatie/maatjes/{id}", For::Only("R")),
    ("/mijn/maatje", For::Own),
    ("/mijn/maatje/{id}", For::Own),
    ("/mijn/ervaring", For::Own),
    ("/mijn/ervaring/laten-zien", For::Own),
    ("/mijn/ervaring/ervaringen", For::Own),
    ("/coach/groep", For::Only("C")),
    ("/coach/brieven", For::Only("C")),
    ("/coach/mensen", For::Only("C")),
    ("/coach/mensen/nieuw", For::Only("C")),
    ("/coach/mensen/{id}", For::Only("C")),
    ("/coach/vervanging", For::Only("C")),
    ("/coach/mensen/{id}/verslag", For::Only("C")),
    ("/coach/mensen/{id}/zelfredzaamheid", For::Only("C")),
    ("/coach/mensen/{id}/plan", For::Only("C")),
    ("/coach/mensen/{id}/afstemmen", For::Only("C")),
    ("/mijn/verslag", For::Own),
    ("/mijn/zelfredzaamheid", For::Own),
    ("/mijn/plan", For::Own),
    ("/regie/bedankjes", For::Only("")),
    ("/mijn/afstemmen", For::Own),
    ("/coach/mensen/{id}/plekken", For::Only("C")),
    ("/coach/overdrachten/{id}", For::Only("C")),
    ("/partner/overdrachten", For::Only("EF")),
    ("/partner/overdrachten/{id}", For::Only("E")),
    ("/mijn/overdrachten/{id}", For::Own),
    ("/mijn/plekken/{id}", For::Own),
    ("/coordinatie/opleiding", For::Only("CRS")),
    ("/coordinatie/opleiding/trajecten/{id}", For::Only("R")),
    ("/coordinatie/opleiding/trajecten/{id}/{module}", For::Only("R")),
    ("/coordinatie/opleiding/groepen/{id}", For::Only("CR")),
    ("/coordinatie/opleiding/groepen/{id}/mensen/{wie}", For::Only("CR")),
    ("/coordinatie/opleiding/groepen/{id}/bijeenkomsten/{wie}", For::Only("CR")),
    ("/coordinatie/opleiding/instellingen/{slug}", For::Only("R")),
    ("/mijn/opleiding", For::Own),
    ("/mijn", For::Own),
    ("/mijn/gegevens", For::Own),
    ("/mijn/wie-ziet-mij", For::Own),
    ("/mijn/apparaten", For::Own),
    ("/mijn/kaart", For::Own),
    ("/mijn/wissen", For::Own),
];

/// Shows something to who may only when there is a place that waits for a check.
const ONLY_WHEN_WAITING: &str = "/beheer/plekken/{id}";

/// Every page and form that is for everybody.
const PUBLIC: &[&str] = &[
    "/",
    "/plekken",
    "/plekken/filter",
    "/plekken/{slug}",
    "/wat-past-bij-mij",
    "/wat-past-bij-mij/overzicht",
    "/wat-past-bij-mij/plekken",
    "/wat-past-bij-mij/op-papier",
    "/wat-past-bij-mij/{vraag}",
    "/over/matchen",
    "/organisaties",
    "/organisaties/{slug}",
    "/over",
    "/privacy",
    "/toegankelijkheid",
    "/contact",
    "/inloggen",
    "/inloggen/code-vragen",
    "/inloggen/code",
    "/inloggen/tweede-stap",
    "/uitloggen",
    "/uitnodiging/{token}",
    "/aanmelden-organisatie",
    "/aanmelden-organisatie/dank",
    "/plek-klopt/dank",
    "/plek-klopt/{token}",
    "/gemeente/{slug}",
    "/plekken/{slug}/klopt-niet",
    "/plekken/{slug}/klopt-niet/dank",
    "/plekken/{slug}/kennismaken",
    "/bel-mij",
    "/ervaringsdeskundige-worden",
    "/ervaringsdeskundigen",
    "/bel-mij/dank",
    "/brief",
    "/brief/dank",
    "/certificaat",
    "/certificaat/{code}",
    "/bewaren",
    "/terugkomen",
    "/terugkomen/code",
    "/terugkomen/kaart",
    // Answers who has left already as well.
    "/mijn/weggaan",
];

fn who(path: &str) -> &'static For {
    let listed = ADDRESSES.iter().find(|(own, _)| *own == path).map(|(_, who)| who);
    listed.or_else(|| PUBLIC.contains(&path).then_some(&For::All)).unwrap_or_else(|| panic!("{path} needs a row in one of these tables"))
}

/// The letters of who may.
fn letters(who: &For) -> &'static str {
    match who {
        For::All => EVERYBODY,
        For::Oneself => "EFABPQCNRS",
        For::Own => "D",
        For::Only(letters) => letters,
    }
}

/// The address of something in Utrecht.
pub(super) async fn in_utrecht(people: &People, path: &str) -> String {
    let id = match path {
        path if path.starts_with("/beheer/mensen/") => people.get('C').actor.account().expect("a coach").to_string(),
        path if path.starts_with("/partner/kennismakingen/") => introductions::asked(people).await.to_string(),
        path if path.starts_with("/coach/mensen/{id}") => cases::added(people).await.to_string(),
        path if path.starts_with("/coordinatie/mensen/") => experts::interested(people).await.to_string(),
        path if path.starts_with("/coordinatie/vragen/") => engagements::asked(people).await.to_string(),
        path if path.starts_with("/coordinatie/maatjes/") => pairings::asked(people).await.to_string(),
        path if path.starts_with("/mijn/maatje/") => pairings::own(people).await.to_string(),
        path if path.starts_with("/mijn/ervaring/") => {
            experts::make_own(people).await;
            return path.to_owned();
        }
        path if path.starts_with("/coach/overdrachten/") || path.starts_with("/partner/overdrachten/") => {
            handovers::asked(people).await.to_string()
        }
        path if path.starts_with("/mijn/overdrachten/") => handovers::own(people).await.to_string(),
        path if path.starts_with("/mijn/plekken/") => introductions::own(people).await.to_string(),
        path if path.starts_with("/partner/inlezen/") => attempts::given(people).await.to_string(),
        path if path.starts_with("/beheer/aanmeldingen/") => attempts::applied(people).await.expect("applied").to_string(),
        path if path.starts_with("/beheer/meldingen/") => {
            reports::reported(people).await.expect("reported");
            People::place().to_string()
        }
        path if path.starts_with("/coordinatie/opleiding/trajecten/") => training::track(people).await.to_string(),
        path if path.starts_with("/coordinatie/opleiding/groepen/") => training::group(people).await.to_string(),
        _ => People::place().to_string(),
    };
    let who = match path {
        path if path.contains("/mensen/{wie}") => training::participant(people).to_string(),
        path if path.contains("/bijeenkomsten/{wie}") => training::session(people, id.parse().expect("a group")).await.to_string(),
        _ => String::new(),
    };
    let path = path.replace("{wie}", &who).replace("{module}", "nieuw");
    path.replace("{token}", &"a".repeat(64)).replace("{id}", &id).replace("{stap}", "wat").replace("{slug}", "utrecht")
}

fn asked_to_sign_in(answer: &Answer) -> bool {
    let html = answer.text();
    match answer.status.as_u16() {
        302 => answer.header("location").starts_with("/inloggen"),
        401 => html.contains("action=\"/inloggen\"") || html.contains("action=\"/inloggen/tweede-stap\""),
        _ => false,
    }
}

/// Was the person refused, without a word of what there is? Who is not or half signed in is asked to do that first.
fn check_refused(answer: &Answer, who: &For, letter: char, what: &str) {
    if matches!(who, For::Own) {
        let status = answer.status.as_u16();
        assert!([302, 303].contains(&status) && answer.header("location").starts_with("/terugkomen"), "{what}: {status} {}", answer.text());
        return;
    }
    // A participant is nobody at work.
    let signs_in = "VHD".contains(letter) || matches!(who, For::Oneself);
    assert!(if signs_in { asked_to_sign_in(answer) } else { answer.status == 404 }, "{what}: {} {}", answer.status, answer.text());
    assert!(!answer.text().contains("c@example.nl") && !answer.text().contains("Buurtkeuken"), "{what}");
}

#[tokio::test]
async fn every_page_opens_for_who_may_and_for_nobody_else() {
    let people = People::at_work().await;
    let mut seen = BTreeSet::new();
    for route in app::routes() {
        let who = who(route.path());
        seen.insert(route.path());
        if matches!(who, For::All) {
            continue;
        }
        let path = in_utrecht(&people, route.path()).await;
        for person in people.all() {
            let Some(browser) = &person.browser else { continue };
            let answer = browser.get(&path).await;
            let what = format!("{path} by {}", person.name);
            if !letters(who).contains(person.letter) {
                check_refused(&answer, who, person.letter, &what);
            } else if route.path() != ONLY_WHEN_WAITING {
                assert_eq!(answer.status, 200, "{what}: {}", answer.text());
            }
        }
    }
    let forms: BTreeSet<_> = app::FORMS.iter().map(|form| form.path).collect();
    let listed = ADDRESSES.iter().map(|(path, _)| path).chain(PUBLIC);
    let gone: Vec<_> = listed.filter(|path| !seen.contains(*path) && !forms.contains(*path)).collect();
    assert!(gone.is_empty(), "rows of pages that are not there: {gone:?}");
}

#[tokio::test]
async fn files_to_take_along_are_for_who_may_and_for_nobody_else() {
    let people = People::at_work().await;
    let own = format!("/partner/bestanden/{}", People::imagined_organisation());
    let files = ["plekken.csv", "plekken.jsonl", "wijzigingen.json", "sjabloon.csv"].map(|file| (format!("{own}/{file}"), For::Only("E")));
    for (path, who) in files.into_iter().chain([("/account/mijn-gegevens.json".to_owned(), For::Oneself)]) {
        for person in people.all() {
            let Some(browser) = &person.browser else { continue };
            let answer = browser.get(&path).await;
            let what = format!("{path} by {}", person.name);
            if letters(&who).contains(person.letter) {
                assert_eq!(answer.status, 200, "{what}: {}", answer.text());
                assert!(answer.header("content-disposition").starts_with("attachment; filename=\""), "{what}");
                assert_eq!(answer.header("cache-control"), "no-store", "{what}");
            } else {
                check_refused(&answer, &who, person.letter, &what);
            }
        }
    }
    let editor = people.get('E').browser.as_ref().expect("a browser");
    for path in [format!("{own}/x"), "/partner/bestanden/x/plekken.csv".to_owned()] {
        assert_eq!(editor.get(&path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn every_form_refuses_who_may_not_send_it() {
    let people = People::at_work().await;
    for form in app::FORMS {
        let who = who(form.path);
        let path = in_utrecht(&people, form.path).await;
        let id = people.get('C').actor.account().expect("a coach").to_string();
        let before = everything(&people).await;
        for person in people.all().iter().filter(|person| !letters(who).contains(person.letter)) {
            let Some(browser) = &person.browser else { continue };
            let fields = [
                ("email", "mallory@example.nl"),
                ("naam", "Mallory"),
                ("titel", "Van Mallory"),
                ("reden", "x"),
                ("besluit", "goedkeuren"),
                ("doe", "archiveren"),
                ("stand", "0"),
                ("bericht", &id),
                ("wijziging", &id),
                ("eens", &id),
                ("kleur", "#a3123a"),
                ("weg", "ja"),
            ];
            let answer = browser.post(&path, &fields).await;
            check_refused(&answer, who, person.letter, &format!("{path} by {}", person.name));
        }
        assert_eq!(everything(&people).await, before, "{path}: nothing was done");
    }
}

/// What a form that was not refused would change: accounts with what they may do, mail, the log, the place.
async fn everything(people: &People) -> (u32, u32, Vec<(String, Vec<Grant>)>, usize, usize, String) {
    let database = people.town().app.marketplace.database();
    let municipalities = ["utrecht", "zeist"].map(domain::slug::Slug::of);
    let accounts = database.accounts_in(&municipalities).await.expect("accounts");
    let accounts = accounts.into_iter().map(|account| (format!("{} {:?}", account.email, account.status), account.grants)).collect();
    let mails = database.mails(1_000).await.expect("mail").len();
    // Looking through the own municipality for something that is not there is a line as well.
    let reading = |action: &str| action.starts_with("read-") || action.starts_with("list-");
    let written = people.town().log().await.iter().filter(|line| !reading(&line.entry.action)).count();
    let place = database.posted_place(People::place()).await.expect("asked").expect("there").place;
    let participants = database.count_participants().await.expect("counted");
    (database.count_accounts().await.expect("counted"), participants, accounts, mails, written, format!("{place:?}"))
}

#[tokio::test]
async fn everybody_sees_their_own_municipality() {
    let people = People::at_work().await;
    let market = &people.town().app.marketplace;
    for (letter, colleagues) in [('A', "acehnpr"), ('B', "bfqs")] {
        let accounts = market.accounts(&people.get(letter).actor).await.expect("listed");
        let mut listed: Vec<_> = accounts.iter().filter_map(|account| account.email.as_str().strip_suffix("@example.nl")).collect();
        listed.sort_unstable();
        assert_eq!(listed.concat(), colleagues, "{letter}");
    }
    people.town().log().await;
    let query = AuditQuery { action: "sign-in".to_owned(), ..AuditQuery::default() };
    for (letter, own) in [('P', "utrecht"), ('Q', "zeist")] {
        let lines = market.audit_lines(&people.get(letter).actor, &query).await.expect("the log");
        assert!(!lines.is_empty() && lines.iter().all(|line| line.entry.municipality == own), "{letter}");
    }
}

#[tokio::test]
async fn nothing_can_be_changed_over_http_but_by_a_form() {
    let (_app, visitor) = TestApp::with_examples().await;
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
        for path in ["/", "/plekken", "/api/v1/places", "/api/v1/organisations", "/contact", "/api/import"] {
            let own = visitor.request(method.clone(), path).header("sec-fetch-site", "same-origin").body("x=1");
            let answer = Visitor::send(own).await;
            assert!([404, 405].contains(&answer.status.as_u16()), "{method} {path}: {}", answer.status);
            let foreign = visitor.request(method.clone(), path).header("sec-fetch-site", "cross-site").body("x=1");
            assert_eq!(Visitor::send(foreign).await.status, 403, "{method} {path} from another site");
        }
    }
    for form in app::FORMS {
        for method in [Method::PUT, Method::PATCH, Method::DELETE] {
            let path = form.path.replace("{token}", "x").replace("{id}", "x").replace("{stap}", "x").replace("{slug}", "x");
            let request = visitor.request(method.clone(), &path).header("sec-fetch-site", "same-origin").body("x=1");
            assert_eq!(Visitor::send(request).await.status, 405, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn files_outside_the_site_are_not_served() {
    let (_app, visitor) = TestApp::with_examples().await;
    for path in
        ["/pkg/../../Cargo.toml", "/pkg/%2e%2e/%2e%2e/Cargo.toml", "/pkg/..%2f..%2fCargo.toml", "/pkg//etc/passwd", "/Cargo.toml", "/pkg/"]
    {
        let answer = visitor.get(path).await;
        assert!(answer.status.is_client_error() || answer.status.is_redirection(), "{path}: {}", answer.status);
        assert!(!answer.text().contains("[workspace]"), "{path}");
    }
}
