//! Mail: kept with what it tells of, sent over SMTP, tried again, and never lost or sent twice.

use chrono::TimeDelta;
use domain::{
    accounts::Role,
    languages::UiLanguage,
    messages::{Mail, MailStatus, Message},
    use_cases::{Actor, Administration},
};
use std::time::{Duration, Instant};
use tests::{Person, TestApp, Town, role_in, settings};

async fn ask(person: &Person, email: &str) {
    assert_eq!(person.post("/inloggen/code-vragen", &[("email", email)]).await.status, 200);
}

/// The mail to this address, newest first.
async fn kept(app: &TestApp, email: &str) -> Vec<Mail> {
    let mails = app.marketplace.database().mails(1_000).await.expect("the outbox");
    mails.into_iter().filter(|mail| mail.to.as_str() == email).collect()
}

/// Waits until the newest mail to this address is as wanted.
async fn until(town: &Town, email: &str, wanted: impl Fn(&Mail) -> bool) -> Mail {
    let began = Instant::now();
    loop {
        let mail = kept(&town.app, email).await.into_iter().next();
        if let Some(mail) = mail.filter(&wanted) {
            return mail;
        }
        assert!(began.elapsed() < Duration::from_secs(30), "the mail to {email} does not get there");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// An administrator with the second step, for the use cases.
async fn administrator(town: &Town) -> Actor {
    let (person, _) = town.colleague("bea@example.nl", Role::Administrator, "Utrecht").await;
    town.mail.next_to("bea@example.nl").await;
    town.actor(&person).await
}

#[tokio::test]
async fn a_mail_is_a_letter_that_any_program_can_read() {
    let town = Town::start_with(&["--email=meedoen@gemeente.example.nl"]).await;
    town.account("sara@example.nl", &[]).await;
    ask(&town.person(), "sara@example.nl").await;
    let mail = town.mail.next_to("sara@example.nl").await;
    assert_eq!(mail.from, "meedoen@gemeente.example.nl");
    assert_eq!((mail.header("from").as_str(), mail.header("to").as_str()), ("Meedoen <meedoen@gemeente.example.nl>", "sara@example.nl"));
    for name in ["from", "to", "subject", "date", "message-id", "mime-version"] {
        assert_eq!(mail.count(name), 1, "{name}: {}", mail.data);
    }
    assert!(mail.text().contains(&mail.code()) && mail.text().contains("10 minuten") && !mail.text().contains('<'));
    assert!(mail.html().starts_with("<!DOCTYPE html>") && mail.html().contains(&mail.code()));
    assert!(
        !mail.html().contains("<img") && !mail.html().contains("http://") && !mail.html().contains("<script"),
        "nothing from elsewhere"
    );
    assert!(mail.data.lines().all(|line| line.len() <= 998), "RFC 5322, 2.1.1");
}

#[tokio::test]
async fn no_mail_tells_who_it_is_about() {
    let town = Town::start().await;
    let path = town.invite("jan@example.nl", UiLanguage::Dutch, &[role_in(Role::Coach, "Utrecht")]).await;
    assert!(path.starts_with("/uitnodiging/"));
    town.invite("jane@example.nl", UiLanguage::English, &[role_in(Role::Coach, "Utrecht")]).await;
    let (person, _) = town.colleague("sara@example.nl", Role::Coach, "Utrecht").await;
    town.mail.next_to("sara@example.nl").await;
    ask(&town.person(), "sara@example.nl").await;
    let code = town.mail.next_to("sara@example.nl").await;
    let pairs = [("wachtwoord", tests::PASSWORD), ("wachtwoord-nieuw", "zeven lampen op een zolder")];
    assert_eq!(person.post("/account/wachtwoord", &pairs).await.status, 303);
    let changed = town.mail.next_to("sara@example.nl").await;
    for mail in [code, changed] {
        let words = format!("{} {} {}", mail.subject(), mail.text(), mail.html());
        for personal in ["Sara", "sara@", "Vries", "Jan", "Coach", "coach", "Utrecht", "zolder"] {
            assert!(!words.contains(personal), "{personal}: {words}");
        }
        assert!(!mail.subject().chars().any(|c| c.is_ascii_digit()), "no code in a subject: it shows on a locked telephone");
    }
}

#[tokio::test]
async fn a_mail_that_was_sent_keeps_no_words() {
    let town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    ask(&town.person(), "sara@example.nl").await;
    town.mail.next_to("sara@example.nl").await;
    let mail = until(&town, "sara@example.nl", |mail| mail.status == MailStatus::Sent).await;
    assert_eq!((mail.message, mail.tries, mail.kind.as_str(), mail.problem.as_str()), (None, 1, "sign-in-code", ""));
    town.clock.pass(TimeDelta::days(31));
    town.app.marketplace.sweep().await.expect("swept");
    assert!(kept(&town.app, "sara@example.nl").await.is_empty(), "nor the address for ever");
}

#[tokio::test]
async fn while_the_mail_server_is_away_mail_waits_and_is_then_sent_once() {
    let mut town = Town::start().await;
    town.account("sara@example.nl", &[]).await;
    town.account("omar@example.nl", &[]).await;
    town.mail.go_away().await;
    ask(&town.person(), "sara@example.nl").await;
    let mail = until(&town, "sara@example.nl", |mail| mail.tries == 1).await;
    assert_eq!((mail.status, mail.problem.as_str()), (MailStatus::Waiting, "no connection"));
    assert!(matches!(mail.message, Some(Message::SignInCode { .. })));

    town.mail.come_back().await;
    town.clock.pass(TimeDelta::minutes(1));
    let letter = town.mail.next_to("sara@example.nl").await;
    assert!(letter.header("message-id").contains(&mail.id.to_string()));
    until(&town, "sara@example.nl", |mail| mail.status == MailStatus::Sent).await;
    // Whatever would still be sent to Sara would come before this.
    town.clock.pass(TimeDelta::days(2));
    ask(&town.person(), "omar@example.nl").await;
    town.mail.next_to("omar@example.nl").await;
    assert!(town.mail.letters().is_empty());
}

#[tokio::test]
async fn an_address_that_is_refused_for_good_is_shown_to_the_administrator_who_can_try_again() {
    let town = Town::start().await;
    let administrator = administrator(&town).await;
    town.account("sara@example.nl", &[role_in(Role::Coach, "Utrecht")]).await;
    town.account("omar@example.nl", &[]).await;
    town.mail.refuse("sara@example.nl", 550);
    ask(&town.person(), "sara@example.nl").await;
    ask(&town.person(), "omar@example.nl").await;
    town.mail.next_to("omar@example.nl").await;
    until(&town, "sara@example.nl", |mail| mail.status == MailStatus::Dead).await;
    assert_eq!(town.mail.refusals(), 1);

    let shown = town.app.marketplace.outbox(&administrator).await.expect("shown");
    let dead: Vec<_> = shown.iter().filter(|mail| mail.status == MailStatus::Dead).collect();
    assert_eq!(dead.len(), 1);
    assert_eq!((dead[0].to.as_str(), dead[0].tries), ("sara@example.nl", 1));
    assert!(dead[0].problem.starts_with("SMTP 550") && !dead[0].problem.contains('@'), "{}", dead[0].problem);

    let (elsewhere, _) = town.colleague("zoe@example.nl", Role::Administrator, "Zeist").await;
    let elsewhere = town.actor(&elsewhere).await;
    let shown = town.app.marketplace.outbox(&elsewhere).await.expect("shown");
    assert!(shown.iter().all(|mail| mail.to.as_str() == "zoe@example.nl"), "of another municipality: {shown:?}");
    town.app.marketplace.retry_mail(&elsewhere, dead[0].id).await.expect("asked");
    assert_eq!(kept(&town.app, "sara@example.nl").await[0].status, MailStatus::Dead, "nor can she try it again");

    town.clock.pass(TimeDelta::days(2));
    town.mail.accept("sara@example.nl");
    town.app.marketplace.retry_mail(&administrator, dead[0].id).await.expect("tried again");
    town.mail.next_to("sara@example.nl").await;
    until(&town, "sara@example.nl", |mail| mail.status == MailStatus::Sent).await;
    let lines = town.log().await;
    let tried = lines.iter().filter(|line| line.entry.action == "retry-mail");
    let places: Vec<_> = tried.map(|line| (line.entry.subject.clone(), line.entry.municipality.as_str())).collect();
    let subject = format!("outbox:{}", dead[0].id);
    assert_eq!(places, [(subject.clone(), "zeist"), (subject, "utrecht")], "each is logged where who tried it works");
}

#[tokio::test]
async fn an_address_that_is_busy_is_tried_later_and_later_and_then_no_more() {
    let town = Town::start().await;
    let administrator = administrator(&town).await;
    town.account("sara@example.nl", &[]).await;
    town.mail.refuse("sara@example.nl", 451);
    ask(&town.person(), "sara@example.nl").await;
    let mut pause = TimeDelta::zero();
    let mut tries = 1;
    loop {
        let mail = until(&town, "sara@example.nl", |mail| mail.tries == tries).await;
        if mail.status == MailStatus::Dead {
            break;
        }
        let next = mail.due_at - domain::clock::Clock::now(&*town.clock);
        assert!(next > pause, "try {tries}: {next} after {pause}");
        pause = next;
        tries += 1;
        town.clock.pass(pause);
        // Wakes the worker: it need not wait for its own second.
        town.app.marketplace.retry_mail(&administrator, uuid::Uuid::nil()).await.expect("nothing to revive");
    }
    assert!(tries > 5 && town.mail.refusals() == tries as usize, "{tries}");
    assert!(town.mail.letters().is_empty());
}

#[tokio::test]
async fn a_busy_mail_server_gets_every_mail_in_the_end() {
    let town = Town::start().await;
    let people = ["a@example.nl", "b@example.nl", "c@example.nl"];
    for email in people {
        town.account(email, &[]).await;
        // 421: the server also breaks the connection.
        town.mail.refuse(email, 421);
        ask(&town.person(), email).await;
    }
    for email in people {
        until(&town, email, |mail| mail.tries == 1 && mail.status == MailStatus::Waiting).await;
        town.mail.accept(email);
    }
    town.clock.pass(TimeDelta::minutes(1));
    for email in people {
        town.mail.next_to(email).await;
        until(&town, email, |mail| mail.status == MailStatus::Sent).await;
    }
    assert!(town.mail.letters().is_empty());
}

#[tokio::test]
async fn a_wrong_password_of_the_mail_server_costs_no_mail() {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), "koffie met melk\n").expect("written");
    let password = format!("--smtp-password-file={}", file.path().display());
    let town = Town::start_with(&["--smtp-user=meedoen", &password]).await;
    town.mail.ask_for_password("thee");
    town.account("sara@example.nl", &[]).await;
    ask(&town.person(), "sara@example.nl").await;
    let mail = until(&town, "sara@example.nl", |mail| mail.tries == 1).await;
    assert_eq!((mail.status, mail.problem.as_str()), (MailStatus::Waiting, "SMTP 535"));

    town.mail.ask_for_password("koffie met melk");
    town.clock.pass(TimeDelta::minutes(1));
    town.mail.next_to("sara@example.nl").await;
}

#[tokio::test]
async fn without_a_mail_server_mail_is_kept() {
    let (app, _) = TestApp::start(&settings(&["--database=memory", "--demo=no"])).await;
    let email = domain::accounts::EmailAddress::parse("carla@example.nl").expect("an address");
    let grants = [role_in(Role::Coach, "Utrecht")];
    app.marketplace.invite(&Actor::Operator, &email, "Carla", UiLanguage::Dutch, &grants).await.expect("invited");
    let mails = kept(&app, "carla@example.nl").await;
    assert_eq!(mails.len(), 1);
    let Some(Message::Invitation { path }) = &mails[0].message else { panic!("{:?}", mails[0]) };
    assert_eq!((mails[0].status, mails[0].tries), (MailStatus::Waiting, 0));
    // What is shown to the administrator can be given by hand.
    assert!(Person::new(&app).get(path).await.text().contains("Welkom bij Meedoen"));
}

#[tokio::test]
async fn a_letter_to_nobody_changes_nothing_else() {
    let town = Town::start().await;
    town.mail.refuse("carla@example.nl", 550);
    let email = domain::accounts::EmailAddress::parse("carla@example.nl").expect("an address");
    let grants = [role_in(Role::Coach, "Utrecht")];
    town.app.marketplace.invite(&Actor::Operator, &email, "Carla", UiLanguage::Dutch, &grants).await.expect("invited");
    let dead = until(&town, "carla@example.nl", |mail| mail.status == MailStatus::Dead).await;
    let Some(Message::Invitation { path }) = dead.message else { panic!("{dead:?}") };
    assert!(town.person().get(&path).await.text().contains("Welkom bij Meedoen"), "the invitation still holds");
}
