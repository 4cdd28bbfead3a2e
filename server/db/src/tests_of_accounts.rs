//! Accounts, log and outbox over a database in memory.

use crate::{AuditHead, Change, Database, DbError, Guard, SecondStepAnswer, SecondStepMove, SignInCode, Storage};
use chrono::{DateTime, Duration, Utc};
use domain::{
    accounts::{Account, AccountStatus, EmailAddress, Grant, Invitation, Role, Session},
    audit::{AuditEntry, AuditLine, AuditQuery},
    ids::AccountId,
    languages::UiLanguage,
    messages::{MailStatus, Message},
    slug::Slug,
};
use surrealdb::types::vars;
use uuid::Uuid;

async fn database() -> Database {
    Database::open(&Storage::Memory).await.expect("a database in memory")
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).expect("a time")
}

fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).expect("an address")
}

fn account(number: u128, address: &str) -> Account {
    Account {
        id: AccountId(Uuid::from_u128(number)),
        email: email(address),
        name: "Sara".into(),
        language: UiLanguage::English,
        grants: vec![Grant::Municipal(Role::Administrator, Slug::of("Utrecht"))],
        grants_before: Vec::new(),
        status: AccountStatus::Active,
        has_second_step: false,
        created_at: now(),
    }
}

fn session(id: &str) -> Session {
    Session { id: id.into(), device: "Firefox, Linux".into(), created_at: now(), seen_at: now() }
}

async fn with_account() -> (Database, Account) {
    let (database, account) = (database().await, account(1, "sara@example.nl"));
    let mut change = Change::new();
    change.create_account(&account, "$argon2id$...");
    database.commit(change).await.expect("stored");
    (database, account)
}

fn guard(outcome: Result<(), DbError>) -> Guard {
    match outcome {
        Err(DbError::Guard(guard)) => guard,
        other => panic!("no guard refused: {other:?}"),
    }
}

#[tokio::test]
async fn an_account_is_read_as_it_was_stored() {
    let (database, account) = with_account().await;
    let found = database.account_by_email(&account.email).await.expect("asked").expect("there");
    assert_eq!((found.account, found.password_hash.as_str()), (account.clone(), "$argon2id$..."));
    assert_eq!(database.accounts_in(&[Slug::of("Utrecht")]).await.expect("asked"), [account]);
    assert_eq!(database.accounts_in(&[Slug::of("Zeist")]).await.expect("asked"), []);
}

#[tokio::test]
async fn an_address_has_one_account() {
    let (database, _) = with_account().await;
    let mut change = Change::new();
    change.create_account(&account(2, "sara@example.nl"), "x");
    assert_eq!(guard(database.commit(change).await), Guard::Taken);
}

#[tokio::test]
async fn a_session_is_found_by_its_hash_until_it_ends() {
    let (database, account) = with_account().await;
    let mut change = Change::new();
    change.create_session(&session("a"), account.id, true);
    change.create_session(&session("b"), account.id, false);
    database.commit(change).await.expect("stored");
    let found = database.session("a").await.expect("asked").expect("there");
    assert_eq!((found.session, found.second_step, found.account), (session("a"), true, account.clone()));
    let mut change = Change::new();
    change.end_sessions(account.id, Some("a"));
    database.commit(change).await.expect("ended");
    assert_eq!(database.sessions_of(account.id).await.expect("asked"), [session("a")]);
    database.sweep_accounts(now() + Duration::hours(1), now(), now()).await.expect("swept");
    assert!(database.session("a").await.expect("asked").is_none());
}

#[tokio::test]
async fn a_code_counts_its_tries_and_is_used_once() {
    let (database, account) = with_account().await;
    assert!(database.try_sign_in_code(account.id).await.expect("asked").is_none());
    let mut change = Change::new();
    change.put_sign_in_code(account.id, &SignInCode { hash: "h".into(), tries: 0, expires_at: now() });
    database.commit(change).await.expect("stored");
    for tries in 1..=3 {
        assert_eq!(database.try_sign_in_code(account.id).await.expect("asked").expect("there").tries, tries);
    }
    let use_it = || {
        let mut change = Change::new();
        change.use_sign_in_code(account.id, "h");
        change
    };
    database.commit(use_it()).await.expect("used");
    assert_eq!(guard(database.commit(use_it()).await), Guard::Gone);
}

#[tokio::test]
async fn a_second_step_is_confirmed_once_and_digits_are_taken_once() {
    let (database, account) = with_account().await;
    let mut change = Change::new();
    change.offer_second_step(account.id, b"secret");
    change.confirm_second_step(account.id, 10, &["r1".into(), "r2".into()], now());
    database.commit(change).await.expect("confirmed");
    let mut again = Change::new();
    again.offer_second_step(account.id, b"another");
    assert_eq!(guard(database.commit(again).await), Guard::Changed);
    let mut same = Change::new();
    same.use_second_step(account.id, 10);
    assert_eq!(guard(database.commit(same).await), Guard::Gone);
    let recover = || {
        let mut change = Change::new();
        change.use_recovery_code(account.id, "r1");
        change
    };
    database.commit(recover()).await.expect("used");
    assert_eq!(guard(database.commit(recover()).await), Guard::Gone);
    let found = database.account(account.id).await.expect("asked").expect("there");
    assert_eq!((found.second_step.as_deref(), found.recovery_hashes), (Some(b"secret".as_slice()), vec!["r2".to_owned()]));
}

#[tokio::test]
async fn an_invitation_is_used_once() {
    let database = database().await;
    let invitation = Invitation {
        email: email("coach@example.nl"),
        name: "Jan".into(),
        language: UiLanguage::Dutch,
        grants: vec![Grant::Municipal(Role::Coach, Slug::of("Zeist"))],
        expires_at: now(),
    };
    let mut change = Change::new();
    change.create_invitation("h", &invitation);
    database.commit(change).await.expect("stored");
    assert_eq!(database.invitation("h").await.expect("asked"), Some(invitation));
    for expected in [true, false] {
        let mut change = Change::new();
        change.use_invitation("h");
        assert_eq!(database.commit(change).await.is_ok(), expected);
    }
}

#[tokio::test]
async fn a_form_sent_twice_counts_once() {
    let (database, key) = (database().await, Uuid::from_u128(7));
    for expected in [true, false] {
        let mut change = Change::new();
        change.once(key, now());
        assert_eq!(database.commit(change).await.is_ok(), expected);
    }
}

fn entry(number: u128) -> AuditEntry {
    AuditEntry {
        id: Uuid::from_u128(number),
        at: now(),
        actor: "systeem".into(),
        action: "sign-in".into(),
        subject: format!("account:{number}"),
        municipality: "utrecht".into(),
        detail: String::new(),
    }
}

#[tokio::test]
async fn the_log_is_chained_in_order_and_never_changes() {
    let database = database().await;
    let mut change = Change::new();
    (1..=3).for_each(|number| change.log(&entry(number)));
    database.commit(change).await.expect("logged");
    let waiting = database.audit_waiting(10).await.expect("asked");
    assert_eq!(waiting, [entry(1), entry(2), entry(3)]);

    let head = database.audit_head().await.expect("asked");
    assert_eq!(head, AuditHead { number: 0, hash: String::new() });
    let lines: Vec<AuditLine> = (1..).zip(waiting).map(|(number, entry)| AuditLine { entry, number, hash: format!("h{number}") }).collect();
    let chain = || {
        let mut change = Change::new();
        change.chain(&head, &lines);
        change
    };
    database.commit(chain()).await.expect("chained");
    assert_eq!(guard(database.commit(chain()).await), Guard::Changed);
    assert_eq!(database.audit_head().await.expect("asked"), AuditHead { number: 3, hash: "h3".into() });
    assert_eq!(database.audit_waiting(10).await.expect("asked"), []);
    assert_eq!(database.audit_after(1, 10).await.expect("asked"), lines[1..]);

    for statement in ["DELETE audit", "UPDATE audit SET detail = 'x'", "UPDATE audit SET hash = 'x'"] {
        assert!(database.query(statement, vars! {}).await.is_err(), "{statement}");
    }
    assert_eq!(database.audit_after(0, 10).await.expect("asked"), lines);
}

#[tokio::test]
async fn the_log_is_searched_within_municipalities() {
    let database = database().await;
    let mut change = Change::new();
    (1..=3).for_each(|number| change.log(&entry(number)));
    database.commit(change).await.expect("logged");
    let waiting = database.audit_waiting(10).await.expect("asked");
    let lines: Vec<AuditLine> = (1..).zip(waiting).map(|(number, entry)| AuditLine { entry, number, hash: String::new() }).collect();
    let mut change = Change::new();
    change.chain(&AuditHead { number: 0, hash: String::new() }, &lines);
    database.commit(change).await.expect("chained");

    let utrecht = [Slug::of("Utrecht")];
    let query = AuditQuery { subject: "account:2".into(), ..AuditQuery::default() };
    assert_eq!(database.audit_lines(&query, &utrecht, 10).await.expect("asked"), lines[1..2]);
    let query = AuditQuery { before: Some(3), actor: "sys".into(), action: "sign-in".into(), from: Some(now()), ..AuditQuery::default() };
    let newest_first = [lines[1].clone(), lines[0].clone()];
    assert_eq!(database.audit_lines(&query, &utrecht, 10).await.expect("asked"), newest_first);
    assert_eq!(database.audit_lines(&query, &[Slug::of("Zeist")], 10).await.expect("asked"), []);
    let mut change = Change::new();
    change.log(&entry(4));
    database.commit(change).await.expect("logged");
    let all = database.audit_lines(&AuditQuery::default(), &utrecht, 10).await.expect("asked");
    assert_eq!(all.len(), 3, "a line that waits for its number is not shown yet");
}

#[tokio::test]
async fn a_mail_waits_is_tried_and_forgets_what_it_said_once_sent() {
    let database = database().await;
    let mut change = Change::new();
    let code = Message::SignInCode { code: "123456".into() };
    change.mail(Uuid::from_u128(1), &email("sara@example.nl"), UiLanguage::Dutch, &code, Some(&Slug::of("Utrecht")), now());
    database.commit(change).await.expect("stored");
    let due = database.due_mails(now(), 10).await.expect("asked");
    assert_eq!(due.iter().map(|mail| mail.message.clone()).collect::<Vec<_>>(), [Some(code)]);
    let id = due[0].id;

    database.mail_failed(id, "421 later", Some(now() + Duration::minutes(1))).await.expect("noted");
    assert_eq!(database.due_mails(now(), 10).await.expect("asked"), []);
    database.mail_failed(id, "550 no", None).await.expect("noted");
    let dead = &database.mails(10).await.expect("asked")[0];
    assert_eq!((dead.status, dead.tries, dead.problem.as_str()), (MailStatus::Dead, 2, "550 no"));
    assert_eq!(database.municipality_of_mail(id).await.expect("asked"), Some(Slug::of("Utrecht")));
    assert_eq!(database.municipality_of_mail(Uuid::from_u128(2)).await.expect("asked"), None);
    assert_eq!(database.mails_of(&[Slug::of("Zeist")], 10).await.expect("asked"), []);
    assert_eq!(database.mails_of(&[Slug::of("Utrecht")], 10).await.expect("asked").len(), 1);
    let mut change = Change::new();
    change.revive_mail(id, now());
    change.revive_mail(Uuid::from_u128(2), now());
    database.commit(change).await.expect("revived");
    assert_eq!(database.mails(10).await.expect("asked").len(), 1, "one that is not there stays so");
    assert_eq!(database.due_mails(now(), 10).await.expect("asked").len(), 1);

    database.mail_sent(id).await.expect("sent");
    let sent = &database.mails(10).await.expect("asked")[0];
    assert_eq!((sent.status, &sent.message), (MailStatus::Sent, &None));
    database.sweep_mails(now() + Duration::days(1)).await.expect("swept");
    assert_eq!(database.mails(10).await.expect("asked"), []);
}

#[tokio::test]
async fn an_account_that_loses_its_last_role_still_belongs_where_it_was() {
    let (database, mut account) = with_account().await;
    let set = async |grants: &[Grant]| {
        let mut change = Change::new();
        change.set_grants(account.id, grants, now());
        database.commit(change).await.expect("set");
        database.account(account.id).await.expect("asked").expect("there").account
    };
    let before = account.grants.clone();
    let without = set(&[]).await;
    assert_eq!((without.grants.as_slice(), without.belongs_by()), (&[][..], before.as_slice()));
    assert_eq!(set(&[]).await.belongs_by(), before, "and goes on doing so");
    assert_eq!(database.accounts_in(&[Slug::of("Utrecht")]).await.expect("asked"), [without]);
    assert_eq!(database.accounts_in(&[Slug::of("Zeist")]).await.expect("asked"), []);
    let elsewhere = [Grant::Municipal(Role::Coach, Slug::of("Zeist"))];
    account = set(&elsewhere).await;
    assert_eq!((account.belongs_by(), account.grants_before.as_slice()), (&elsewhere[..], &[][..]));
}

#[tokio::test]
async fn a_second_step_moves_once_and_only_as_it_was_begun() {
    let (database, account) = with_account().await;
    let mut change = Change::new();
    change.offer_second_step(account.id, b"old");
    change.confirm_second_step(account.id, 5, &["one".into()], now());
    let step = SecondStepMove { secret: b"new".to_vec(), session: "s".into(), expires_at: now() };
    change.begin_moving_second_step(account.id, &step);
    database.commit(change).await.expect("begun");
    let moved = async |secret: &[u8]| {
        let mut change = Change::new();
        change.move_second_step(account.id, secret, 7, &["two".into()], now());
        database.commit(change).await
    };
    assert_eq!(guard(moved(b"forged").await), Guard::Gone);
    moved(b"new").await.expect("moved");
    assert_eq!(guard(moved(b"new").await), Guard::Gone, "once");
    let secrets = database.account(account.id).await.expect("asked").expect("there");
    assert_eq!((secrets.second_step.as_deref(), secrets.second_step_used), (Some(&b"new"[..]), 7));
    assert_eq!(secrets.recovery_hashes, ["two"]);
}

#[tokio::test]
async fn a_second_step_is_taken_off_with_all_that_belongs_to_it() {
    let (database, account) = with_account().await;
    let remove = async || {
        let mut change = Change::new();
        change.remove_second_step(account.id, now());
        database.commit(change).await
    };
    assert_eq!(guard(remove().await), Guard::Changed, "there is none");
    let mut change = Change::new();
    change.offer_second_step(account.id, b"old");
    change.confirm_second_step(account.id, 5, &["one".into()], now());
    let step = SecondStepMove { secret: b"new".to_vec(), session: "s".into(), expires_at: now() };
    change.begin_moving_second_step(account.id, &step);
    database.commit(change).await.expect("begun");
    remove().await.expect("removed");
    let secrets = database.account(account.id).await.expect("asked").expect("there");
    assert!(!secrets.account.has_second_step && secrets.second_step.is_none() && secrets.recovery_hashes.is_empty());
    assert!(database.second_step_move(account.id).await.expect("asked").is_none());
}

#[tokio::test]
async fn a_kept_answer_is_swept_when_it_has_passed() {
    let database = database().await;
    let answer = SecondStepAnswer { sessions: vec!["a".into(), "b".into()], sealed: b"sealed".to_vec(), expires_at: now() };
    let mut change = Change::new();
    change.keep_second_step_answer("key", &answer);
    database.commit(change).await.expect("kept");
    let kept = database.second_step_answer("key").await.expect("asked").expect("there");
    assert_eq!((kept.sessions, kept.sealed), (answer.sessions, answer.sealed));
    assert!(database.second_step_answer("other").await.expect("asked").is_none());
    let day = Duration::days(1);
    database.sweep_accounts(now() - day, now() - day, now() + Duration::seconds(1)).await.expect("swept");
    assert!(database.second_step_answer("key").await.expect("asked").is_none());
}

#[tokio::test]
async fn what_is_asked_often_uses_an_index() {
    let database = database().await;
    for statement in [
        "SELECT * FROM account WHERE email = 'a@b.nl' LIMIT 1",
        "SELECT * FROM session WHERE account = account:a",
        "SELECT * FROM outbox WHERE status = 'wacht' AND due_at <= d'2026-01-01T00:00:00Z' ORDER BY due_at LIMIT 10",
        "SELECT * FROM audit WHERE number > 5 ORDER BY number LIMIT 10",
    ] {
        let plan = database.explain(statement, vars! {}).await.expect("a plan");
        assert!(!plan.contains("TableScan") && plan.contains("Index"), "{statement}: {plan}");
    }
}
