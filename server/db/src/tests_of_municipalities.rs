//! Settings of municipalities over a database in memory.

use crate::{Change, Database, DbError, Guard, Storage, StoredSettings};
use chrono::{DateTime, Utc};
use domain::{
    codes::Code as _,
    colours::MainColour,
    municipalities::{
        Agreements, AlertRoute, FollowUps, Introduction, Logo, MunicipalityName, ReplyTerm, RewardPolicy, Settings, SettingsChange,
        SettingsPart, StepScale, TeamAddress, TeamPhone, Vouchers, Welcome,
    },
    posting::Revision,
    slug::Slug,
};
use surrealdb::types::vars;

async fn open() -> Database {
    Database::open(&Storage::Memory).await.expect("a database")
}

fn utrecht() -> Slug {
    Slug::of("Utrecht")
}

fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000 + second, 123_456_000).expect("a time")
}

/// Settings in which nothing is as it is by default.
fn chosen() -> Settings {
    Settings {
        introduction: Introduction {
            name: MunicipalityName::parse("Gemeente Utrecht"),
            welcome: Welcome::parse("Welkom!\nKom gerust langs.", "Welcome!").expect("a welcome"),
            phone: TeamPhone::parse("14 030"),
            email: TeamAddress::parse("meedoen@utrecht.example.nl").ok(),
        },
        agreements: Agreements {
            scale: StepScale::Amsterdam,
            reply_term: ReplyTerm::of(3).expect("a term"),
            reward: RewardPolicy::Vouchers(Vouchers::of(5, 100).expect("amounts")),
            reporting: true,
            follow_ups: FollowUps::parse("1, 4").expect("weeks"),
            quiet: [AlertRoute::Buddy, AlertRoute::HandOver].into(),
        },
        colour: MainColour::parse("#a3123a").ok(),
        logo: Some(Logo { file: "logo-utrecht-0.jpg".to_owned(), width: 240, height: 80 }),
    }
}

async fn choose(database: &Database, base: Revision, new: &SettingsChange, at: DateTime<Utc>) -> Result<(), DbError> {
    let mut change = Change::new();
    change.change_settings(&utrecht(), base, new, at);
    database.commit(change).await
}

async fn stored(database: &Database) -> StoredSettings {
    database.municipality_settings(&utrecht()).await.expect("asked").expect("stored")
}

#[tokio::test]
async fn what_was_chosen_comes_back_and_what_was_not_is_the_default() {
    let database = open().await;
    assert_eq!(database.municipality_settings(&utrecht()).await.expect("asked"), None);
    let settings = chosen();
    let never = Revision(0);
    choose(&database, never, &SettingsChange::Colour(settings.colour), at(1)).await.expect("stored");
    let first = stored(&database).await;
    assert_eq!(first.settings, Settings { colour: settings.colour, ..Settings::default() });
    choose(&database, never, &SettingsChange::Introduction(settings.introduction.clone()), at(2)).await.expect("stored");
    choose(&database, never, &SettingsChange::Agreements(settings.agreements.clone()), at(3)).await.expect("stored");
    let mut change = Change::new();
    change.set_logo(&utrecht(), never, settings.logo.as_ref(), at(4));
    database.commit(change).await.expect("stored");
    let all = database.all_municipality_settings().await.expect("asked");
    let revisions = [2, 3, 1, 4].map(|second| Revision::of(at(second)));
    assert_eq!(all, [StoredSettings { municipality: utrecht(), settings, revisions }]);
}

#[tokio::test]
async fn what_was_chosen_can_be_taken_back() {
    let database = open().await;
    choose(&database, Revision(0), &SettingsChange::Introduction(chosen().introduction), at(1)).await.expect("stored");
    choose(&database, Revision::of(at(1)), &SettingsChange::Introduction(Introduction::default()), at(2)).await.expect("stored");
    choose(&database, Revision(0), &SettingsChange::Colour(chosen().colour), at(3)).await.expect("stored");
    choose(&database, Revision::of(at(3)), &SettingsChange::Colour(None), at(4)).await.expect("stored");
    assert_eq!(stored(&database).await.settings, Settings::default());
}

#[tokio::test]
async fn of_two_who_change_a_part_at_once_one_is_told() {
    let database = open().await;
    let (red, blue) =
        (SettingsChange::Colour(MainColour::parse("#a3123a").ok()), SettingsChange::Colour(MainColour::parse("#1b3f8b").ok()));
    let (one, two) = tokio::join!(choose(&database, Revision(0), &red, at(1)), choose(&database, Revision(0), &blue, at(2)));
    let told = |outcome: &Result<(), DbError>| matches!(outcome, Err(DbError::Guard(Guard::Changed)));
    assert!(one.is_ok() && told(&two) || two.is_ok() && told(&one), "{one:?} {two:?}");
    let kept = if one.is_ok() { &red } else { &blue };
    assert!(kept.is_in(&stored(&database).await.settings));
    // Another part is another matter.
    choose(&database, Revision(0), &SettingsChange::Agreements(chosen().agreements), at(3)).await.expect("stored");
}

#[tokio::test]
async fn parts_stand_in_the_order_of_their_codes() {
    let database = open().await;
    for (second, part) in (1..).zip(SettingsPart::ALL) {
        let settings = chosen();
        let mut change = Change::new();
        match part {
            SettingsPart::Introduction => {
                change.change_settings(&utrecht(), Revision(0), &SettingsChange::Introduction(settings.introduction), at(second));
            }
            SettingsPart::Agreements => {
                change.change_settings(&utrecht(), Revision(0), &SettingsChange::Agreements(settings.agreements), at(second));
            }
            SettingsPart::Colour => change.change_settings(&utrecht(), Revision(0), &SettingsChange::Colour(settings.colour), at(second)),
            SettingsPart::Logo => change.set_logo(&utrecht(), Revision(0), settings.logo.as_ref(), at(second)),
        }
        database.commit(change).await.expect("stored");
    }
    assert_eq!(stored(&database).await.revisions, [1, 2, 3, 4].map(|second| Revision::of(at(second))));
}

#[tokio::test]
async fn a_colour_of_another_theme_becomes_one_that_can_be_read_and_nonsense_is_named() {
    let database = open().await;
    database.query("CREATE municipality:utrecht SET colour = '#ff6600'", vars! {}).await.expect("stored");
    assert_eq!(stored(&database).await.settings.colour.map(|colour| colour.colour().to_string()).as_deref(), Some("#af4600"));
    database.query("UPDATE municipality:utrecht SET reward = 'goud'", vars! {}).await.expect("stored");
    let error = database.municipality_settings(&utrecht()).await.expect_err("no such reward");
    assert!(matches!(error, DbError::Row { table: "municipality", field: "reward", .. }), "{error:?}");
}
