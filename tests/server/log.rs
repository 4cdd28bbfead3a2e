//! The processing log: a line with everything that was done, in a chain that shows what was tampered with.

use db::{AuditHead, Change};
use domain::{
    accounts::{EmailAddress, Grant, Role},
    audit::{AuditEntry, AuditLine, AuditQuery},
    clock::Clock,
    languages::UiLanguage,
    use_cases::Administration,
};
use futures::future::join_all;
use tests::{PASSWORD, Town, role_in};

#[tokio::test]
async fn everything_that_is_done_with_an_account_has_a_line() {
    let town = Town::start().await;
    let organisation = town.organisation("Tuin De Wijk", "Utrecht").await;
    let market = &town.app.marketplace;
    let (bea, app) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    town.next_digits();
    let again = town.signed_in("bea@example.nl").await;
    again.second_step(&app.digits(town.clock.now())).await;
    again.post("/account/sessies", &[]).await;
    let administrator = town.actor(&again).await;
    assert!(!bea.is_signed_in().await);

    let email = EmailAddress::parse("sara@example.nl").expect("an address");
    market.invite(&administrator, &email, "Sara", UiLanguage::Dutch, &[Grant::Editor(organisation.id)]).await.expect("invited");
    let path = town.mail.next_to("sara@example.nl").await.link();
    let sara = town.person();
    sara.post(&path, &[("naam", "Sara"), ("wachtwoord", PASSWORD)]).await;
    sara.post("/account/wachtwoord", &[("wachtwoord", PASSWORD), ("wachtwoord-nieuw", "zeven lampen op een zolder")]).await;
    sara.post("/uitloggen", &[]).await;
    town.mail.next_to("sara@example.nl").await;
    sara.post("/inloggen/code-vragen", &[("email", "sara@example.nl")]).await;
    let code = town.mail.next_to("sara@example.nl").await.code();
    sara.post("/inloggen/code", &[("email", "sara@example.nl"), ("code", &code)]).await;
    let sara = town.actor(&sara).await.account().expect("signed in");
    market.accounts(&administrator).await.expect("listed");
    market.outbox(&administrator).await.expect("shown");
    market.retry_mail(&administrator, uuid::Uuid::nil()).await.expect("nothing to try");
    market.close_account(&administrator, sara).await.expect("closed");

    let mut done = town.done().await;
    done.sort();
    let mut expected = vec![
        "import: 1 organisaties, 1 plekken",
        "create-account",
        "sign-in: wachtwoord",
        "set-up-second-step: begin",
        "set-up-second-step: klaar",
        "sign-in: wachtwoord",
        "give-second-step: cijfers",
        "sign-out-elsewhere",
        "invite",
        "accept-invitation",
        "sign-in: uitnodiging",
        "change-password",
        "sign-out",
        "sign-in: code gevraagd",
        "sign-in: code",
        "list-accounts",
        "read-outbox",
        "retry-mail",
        "close-account",
    ];
    expected.sort_unstable();
    assert_eq!(done, expected);

    for AuditLine { entry, .. } in town.log().await {
        let text = entry.canonical(1, "");
        for personal in ["@", "Sara", "Bea", "zolder", "/uitnodiging"] {
            assert!(!text.contains(personal), "{personal}: {text}");
        }
        assert!(!text.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == code), "the code: {text}");
        let by_herself = entry.subject == format!("account:{sara}") && ["change-password", "sign-out"].contains(&entry.action.as_str());
        assert!(!by_herself || entry.actor == sara.to_string(), "{text}");
        // What comes in from the command line belongs to no municipality in particular.
        let expected = if entry.action == "import" { "" } else { "utrecht" };
        assert_eq!(entry.municipality, expected, "a line that no privacy officer finds: {text}");
    }
    let check = market.check_log().await.expect("checked");
    assert_eq!((check.lines, check.broken_at), (19, None));
}

#[tokio::test]
async fn what_was_refused_changed_nothing_and_has_no_line() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    let person = town.signed_in("sara@example.nl").await;
    let before = town.done().await;
    let visitor = town.person();
    visitor.sign_in("sara@example.nl", "vier fietsen in de zon").await;
    visitor.post("/inloggen/code-vragen", &[("email", "nora@example.nl")]).await;
    visitor.post("/account/sessies", &[]).await;
    person.post("/account/wachtwoord", &[("wachtwoord", "fout"), ("wachtwoord-nieuw", "zeven lampen op een zolder")]).await;
    person.post("/account/wachtwoord", &[("wachtwoord", PASSWORD), ("wachtwoord-nieuw", "kort")]).await;
    person.post_from_elsewhere("/account/sessies", &[]).await;
    assert_eq!(town.done().await, before);
}

#[tokio::test]
async fn sixty_four_people_at_once_leave_a_whole_chain() {
    let town = Town::start_with(&["--behind-proxy=yes"]).await;
    town.account("sara@example.nl", &[]).await;
    let people: Vec<_> = (0..64).map(|number| town.person().at(&format!("192.0.2.{number}"))).collect();
    let answers = join_all(people.iter().map(|person| person.sign_in("sara@example.nl", PASSWORD))).await;
    assert!(answers.iter().all(|answer| answer.status == 303), "{:?}", answers.iter().map(|answer| answer.status).collect::<Vec<_>>());
    let lines = town.log().await;
    assert_eq!(lines.len(), 65);
    assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), (1..=65).collect::<Vec<_>>());
    let check = town.app.marketplace.check_log().await.expect("checked");
    assert_eq!((check.lines, check.broken_at), (65, None));
    let sessions: std::collections::BTreeSet<_> = people.iter().map(tests::Person::cookie).collect();
    assert_eq!(sessions.len(), 64, "each has a session of their own");
}

/// A line that somebody with the database in hand could write.
fn forged(town: &Town, detail: &str) -> AuditEntry {
    AuditEntry {
        id: uuid::Uuid::now_v7(),
        at: town.clock.now(),
        actor: "systeem".into(),
        action: "read-audit".into(),
        subject: String::new(),
        municipality: "utrecht".into(),
        detail: detail.into(),
    }
}

async fn put(town: &Town, entry: &AuditEntry, number: u64, hash: &str) -> AuditHead {
    let database = town.app.marketplace.database();
    let head = database.audit_head().await.expect("the end of the chain");
    let mut change = Change::new();
    change.log(entry);
    change.chain(&head, &[AuditLine { entry: entry.clone(), number, hash: hash.into() }]);
    database.commit(change).await.expect("written");
    head
}

#[tokio::test]
async fn a_line_that_does_not_fit_the_chain_is_found() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    town.signed_in("sara@example.nl").await;
    assert_eq!(town.log().await.len(), 2);
    put(&town, &forged(&town, ""), 3, &"0".repeat(64)).await;
    town.signed_in("sara@example.nl").await;
    assert_eq!(town.log().await.len(), 4, "the chain goes on behind it");
    let check = town.app.marketplace.check_log().await.expect("checked");
    assert_eq!((check.lines, check.broken_at), (2, Some(3)));
}

#[tokio::test]
async fn a_line_that_was_taken_out_is_missed() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    town.log().await;
    // Number 2 is not there.
    put(&town, &forged(&town, ""), 3, &"0".repeat(64)).await;
    let check = town.app.marketplace.check_log().await.expect("checked");
    assert_eq!((check.lines, check.broken_at), (1, Some(2)));
}

#[tokio::test]
async fn the_privacy_officer_finds_what_happened_in_her_own_municipality() {
    let town = Town::start().await;
    let sara = town.account("sara@example.nl", &[role_in(Role::Coach, "Utrecht")]).await;
    town.signed_in("sara@example.nl").await.post("/uitloggen", &[]).await;
    let (fay, _) = town.colleague("fay@example.nl", Role::PrivacyOfficer, "Utrecht").await;
    let (zoe, _) = town.colleague("zoe@example.nl", Role::PrivacyOfficer, "Zeist").await;
    let (fay, zoe) = (town.actor(&fay).await, town.actor(&zoe).await);
    town.log().await;
    let about = AuditQuery { subject: format!("account:{sara}"), ..AuditQuery::default() };
    let market = &town.app.marketplace;
    let mut found: Vec<_> = market.audit_lines(&fay, &about).await.expect("found").into_iter().map(|line| line.entry.action).collect();
    found.sort();
    assert_eq!(found, ["create-account", "sign-in", "sign-out"]);
    assert!(market.audit_lines(&zoe, &about).await.expect("asked").is_empty());

    let created = AuditQuery { action: "create-account".into(), ..AuditQuery::default() };
    let created = market.audit_lines(&zoe, &created).await.expect("asked");
    assert_eq!(created.iter().map(|line| line.entry.municipality.as_str()).collect::<Vec<_>>(), ["zeist"]);
    let reads: Vec<_> =
        town.log().await.into_iter().filter(|line| line.entry.action == "read-audit" && line.entry.municipality == "utrecht").collect();
    assert_eq!(reads.len(), 1, "reading the log stands in it");
    assert_eq!(reads[0].entry.actor, fay.account().expect("signed in").to_string());
}

#[tokio::test]
async fn the_log_can_be_read_while_lines_wait_for_their_number() {
    let town = Town::start().await;
    let (person, _) = town.colleague("fay@example.nl", Role::PrivacyOfficer, "Utrecht").await;
    let fay = town.actor(&person).await;
    town.log().await;
    for _ in 0..20 {
        let lines = town.app.marketplace.audit_lines(&fay, &AuditQuery::default()).await.expect("the log");
        assert!(lines.len() >= 4, "{lines:?}");
        assert_eq!(person.get("/beheer/logboek").await.status, 200);
    }
}
