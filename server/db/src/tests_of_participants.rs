//! Participants, over a database in memory.

use crate::{
    Change, Database, DbError, Guard, SignInCode, Storage, StoredCard,
    participants::{TO_ERASE, UNUSED},
};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::{
    accounts::{EmailAddress, Session},
    codes::Code as _,
    ids::ParticipantId,
    languages::UiLanguage,
    messages::{Channel, Message},
    participants::{PhoneNumber, Profile, ProfileForm, Reach, ReachedBy},
    wishes::Wishes,
};
use surrealdb::types::vars;
use uuid::Uuid;

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).expect("a time")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn profile(number: u128) -> Profile {
    let wishes = [("thema", "koken"), ("dagdeel", "di-ochtend"), ("begin", "kijken"), ("taal", "ar"), ("pc", "3561"), ("km", "5")];
    Profile {
        id: ParticipantId(Uuid::from_u128(number)),
        form: ProfileForm {
            name: "Sara <b>".into(),
            email: EmailAddress::parse("sara@example.nl"),
            phone: PhoneNumber::parse("06 12345678"),
            reach: Reach::Sms,
            language: UiLanguage::English,
            wishes: Wishes::parse(wishes).0,
        },
        created_at: now(),
        used_on: now().date_naive(),
        erased_on: None,
    }
}

fn session(id: &str) -> Session {
    Session { id: id.into(), device: "Firefox, Linux".into(), created_at: now(), seen_at: now() }
}

async fn with(profiles: &[Profile]) -> Database {
    let database = Database::open(&Storage::Memory).await.expect("a database in memory");
    for profile in profiles {
        let mut change = Change::new();
        change.create_participant(profile, &profile.id.to_string());
        database.commit(change).await.expect("stored");
    }
    database
}

async fn done(database: &Database, make: impl FnOnce(&mut Change)) -> Result<(), Guard> {
    let mut change = Change::new();
    make(&mut change);
    match database.commit(change).await {
        Ok(()) => Ok(()),
        Err(DbError::Guard(guard)) => Err(guard),
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn a_profile_is_read_as_it_was_kept_and_corrected() {
    let sara = profile(1);
    let database = with(std::slice::from_ref(&sara)).await;
    assert_eq!(database.participant(sara.id).await.expect("asked"), Some(sara.clone()));
    let kept = database.participant_kept_by(&sara.id.to_string()).await.expect("asked");
    assert_eq!(kept.map(|profile| profile.id), Some(sara.id));
    let form = ProfileForm { name: "S.".into(), email: None, phone: None, reach: Reach::Nothing, ..sara.form.clone() };
    done(&database, |change| change.change_participant(sara.id, &form)).await.expect("changed");
    assert_eq!(database.participant(sara.id).await.expect("asked").map(|profile| profile.form), Some(form.clone()));
    assert_eq!(done(&database, |change| change.change_participant(ParticipantId(Uuid::nil()), &form)).await, Err(Guard::Gone));
}

#[tokio::test]
async fn two_people_may_share_an_address() {
    let mut later = profile(2);
    later.used_on = now().date_naive() + Duration::days(1);
    let database = with(&[profile(1), later]).await;
    let by = async |by: &ReachedBy| {
        let found = database.participants_reached_by(by, 9).await.expect("asked");
        found.into_iter().map(|profile| profile.id.0.as_u128()).collect::<Vec<_>>()
    };
    assert_eq!(by(&ReachedBy::parse("sara@example.nl").expect("an address")).await, [2, 1]);
    assert_eq!(by(&ReachedBy::parse("06 12345678").expect("a number")).await, [2, 1]);
    assert!(by(&ReachedBy::parse("noor@example.nl").expect("an address")).await.is_empty());
}

#[tokio::test]
async fn a_session_opens_its_profile_until_it_ends() {
    let (sara, noor) = (profile(1), profile(2));
    let database = with(&[sara.clone(), noor.clone()]).await;
    done(&database, |change| {
        change.create_own_session(&session("a"), sara.id);
        change.create_own_session(&session("b"), sara.id);
        change.create_own_session(&session("c"), noor.id);
    })
    .await
    .expect("opened");
    let found = database.own_session("a").await.expect("asked").expect("there");
    assert_eq!((found.session, found.profile), (session("a"), sara.clone()));
    done(&database, |change| change.end_own_sessions(sara.id, "a")).await.expect("ended");
    assert_eq!(database.own_sessions_of(sara.id).await.expect("asked"), [session("a")]);
    assert_eq!(database.own_sessions_of(noor.id).await.expect("asked"), [session("c")]);
    database.sweep_participants(now() + Duration::hours(1), now(), now()).await.expect("swept");
    assert!(database.own_session("a").await.expect("asked").is_none());
}

#[tokio::test]
async fn a_code_counts_its_tries_and_is_used_once() {
    let sara = profile(1);
    let database = with(std::slice::from_ref(&sara)).await;
    assert!(database.try_come_back_code(sara.id).await.expect("asked").is_none());
    let code = SignInCode { hash: "h".into(), tries: 0, expires_at: now() };
    done(&database, |change| change.put_come_back_code(sara.id, &code)).await.expect("stored");
    for tries in 1..=3 {
        assert_eq!(database.try_come_back_code(sara.id).await.expect("asked").expect("there").tries, tries);
    }
    assert_eq!(done(&database, |change| change.use_come_back_code(sara.id, "h")).await, Ok(()));
    assert_eq!(done(&database, |change| change.use_come_back_code(sara.id, "h")).await, Err(Guard::Gone));
}

#[tokio::test]
async fn a_card_is_used_once_and_a_newer_one_takes_its_place() {
    let (sara, noor) = (profile(1), profile(2));
    let database = with(&[sara.clone(), noor.clone()]).await;
    let card = |name: &str, hash: &str| StoredCard { name: name.into(), hash: hash.into(), tries: 0, expires_at: now(), used_at: None };
    done(&database, |change| change.put_card(sara.id, &card("n", "h"))).await.expect("stored");
    assert_eq!(done(&database, |change| change.put_card(noor.id, &card("n", "x"))).await, Err(Guard::Taken));
    assert_eq!(database.card("n").await.expect("asked"), Some((sara.id, card("n", "h"))));
    assert_eq!(database.try_card(sara.id).await.expect("asked").expect("there").tries, 1);
    assert_eq!(done(&database, |change| change.use_card(sara.id, "h", now())).await, Ok(()));
    assert_eq!(done(&database, |change| change.use_card(sara.id, "h", now())).await, Err(Guard::Gone));
    done(&database, |change| change.put_card(sara.id, &card("m", "i"))).await.expect("stored");
    assert_eq!(database.card("n").await.expect("asked"), None);
    assert_eq!(database.card("m").await.expect("asked"), Some((sara.id, card("m", "i"))));
}

#[tokio::test]
async fn whoever_comes_back_is_not_erased() {
    let sara = profile(1);
    let database = with(std::slice::from_ref(&sara)).await;
    let (before, erased) = (sara.used_on + Duration::days(1), day("2027-06-01"));
    assert_eq!(database.unused_participants(sara.used_on, 9).await.expect("asked"), []);
    assert_eq!(database.unused_participants(before, 9).await.expect("asked"), std::slice::from_ref(&sara));
    assert_eq!(database.participants_to_erase(day("9999-01-01"), 9).await.expect("asked"), []);

    done(&database, |change| change.warn_participant(sara.id, sara.used_on, erased)).await.expect("told");
    assert_eq!(done(&database, |change| change.warn_participant(sara.id, sara.used_on, erased)).await, Err(Guard::Changed), "once");
    assert_eq!(database.unused_participants(before, 9).await.expect("asked"), []);
    assert_eq!(database.participants_to_erase(day("2027-05-31"), 9).await.expect("asked"), []);
    assert_eq!(database.participants_to_erase(erased, 9).await.expect("asked").len(), 1);

    done(&database, |change| {
        change.create_own_session(&session("a"), sara.id);
        change.use_participant(sara.id, "a", now() + Duration::days(200));
    })
    .await
    .expect("back");
    assert_eq!(database.participants_to_erase(erased, 9).await.expect("asked"), []);
    assert_eq!(done(&database, |change| change.only_if_due(sara.id, erased)).await, Err(Guard::Changed));
    assert_eq!(database.participant(sara.id).await.expect("asked").map(|profile| profile.used_on), Some(day("2027-04-09")));
}

#[tokio::test]
async fn erased_is_gone_from_every_table() {
    let (sara, mut noor) = (profile(1), profile(2));
    noor.form.email = EmailAddress::parse("noor@example.nl");
    noor.form.phone = None;
    let database = with(&[sara.clone(), noor.clone()]).await;
    for (number, owner) in [(1, &sara), (2, &noor)] {
        done(&database, |change| {
            change.create_own_session(&session(&format!("s{number}")), owner.id);
            change.put_come_back_code(owner.id, &SignInCode { hash: "h".into(), tries: 0, expires_at: now() });
            let name = format!("n{number}");
            change.put_card(owner.id, &StoredCard { name, hash: "h".into(), tries: 0, expires_at: now(), used_at: None });
            let code = Message::ComeBackCode { code: "123456".into() };
            for (at, to) in [(0, owner.form.email.clone().map(ReachedBy::Mail)), (1, owner.form.phone.clone().map(ReachedBy::Sms))] {
                let Some(to) = to else { continue };
                change.tell(Uuid::from_u128(10 * number + at), &to, UiLanguage::Dutch, &code, None, now());
            }
        })
        .await
        .expect("stored");
    }
    let texts = database.due_mails_by(Channel::Sms, true, now(), 9).await.expect("asked");
    assert_eq!(texts.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), ["+31612345678"]);

    done(&database, |change| change.erase_participant(&sara, now())).await.expect("erased");
    assert_eq!(done(&database, |change| change.erase_participant(&sara, now())).await, Err(Guard::Gone));
    for table in ["participant", "own_session", "come_back_code", "card", "outbox"] {
        assert_eq!(database.count(&format!("SELECT count() FROM {table} GROUP ALL")).await.expect("counted"), 1, "{table}: that of Noor");
    }
    assert!(database.participant(noor.id).await.expect("asked").is_some() && database.card("n2").await.expect("asked").is_some());
}

#[tokio::test]
async fn an_answer_that_has_gone_from_the_questions_is_left_out() {
    let sara = profile(1);
    let database = with(std::slice::from_ref(&sara)).await;
    database.query("UPDATE participant SET wishes = 'thema=vissen&thema=koken&x=1'", vars! {}).await.expect("changed");
    let read = database.participant(sara.id).await.expect("asked").expect("there");
    assert_eq!(read.form.wishes.themes.iter().map(|theme| theme.code()).collect::<Vec<_>>(), ["koken"]);
}

#[tokio::test]
async fn what_is_asked_often_uses_an_index() {
    let database = with(&[]).await;
    let variables = || vars! { before: "2026-01-01".to_owned(), today: "2026-01-01".to_owned(), limit: 10 };
    for statement in [
        "SELECT * FROM participant WHERE email = 'a@b.nl' ORDER BY used_on DESC, id LIMIT 3",
        "SELECT * FROM participant WHERE phone = '+31612345678' ORDER BY used_on DESC, id LIMIT 3",
        "SELECT * FROM participant WHERE kept_by = 'x' LIMIT 1",
        "SELECT * FROM own_session WHERE participant = participant:a",
        "SELECT * FROM card WHERE name = 'x' LIMIT 1",
        "SELECT * FROM outbox WHERE to IN ['a@b.nl']",
        UNUSED,
        TO_ERASE,
    ] {
        let plan = database.explain(statement, variables()).await.expect("a plan");
        assert!(!plan.contains("TableScan") && plan.contains("Index"), "{statement}: {plan}");
    }
}
