//! `meedoen backup` and `meedoen restore`: a backup is one moment, only a whole one comes back, and nothing that was erased or withdrawn does.

use chrono::{Days, TimeDelta};
use domain::{
    accounts::{EmailAddress, Grant, Role},
    attention::OwnAttentionStep,
    cases::CaseForm,
    clock::Clock as _,
    conversations::{ReportContent, ReportPart},
    ending::dutch_day,
    handovers::{CoachStep, OwnHandOverStep, PartnerStep, PermissionForm, Room, SharedField},
    imports::{ImportMode, Item},
    introductions::CallTime,
    languages::{SpokenLanguage, UiLanguage},
    participants::{PhoneNumber, ProfileForm, Reach},
    plans::{StepBy, StepForm},
    samples,
    slug::Slug,
    use_cases::{Actor, Attention, Cases, Conversations, HandOvers, Participants, Plans},
    wishes::Wishes,
};
use std::{collections::BTreeSet, path::Path, sync::Arc};
use tests::{Program, TestApp, Town, organisation_draft, place_draft, settings, somewhere};
use uuid::Uuid;

/// What only she said, and what only she has.
const HERS: [&str; 5] = ["Zwaluwina", "zwaluwina@example.nl", "06 87654321", "hommelkasten", "lantaarnfeest"];

/// Runs a command, again while a server of this test is still closing.
fn run(data: &Path, arguments: &[&str]) -> (bool, String) {
    let mut tries = 0;
    loop {
        let output = Program::run(data, arguments);
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        if tries == 40 || !said.contains("in use by another process") {
            return (output.status.success(), said);
        }
        tries += 1;
        std::thread::sleep(std::time::Duration::from_millis(250));
    }
}

fn done(data: &Path, arguments: &[&str]) -> String {
    let (fine, said) = run(data, arguments);
    assert!(fine, "{arguments:?}: {said}");
    said
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

async fn opened(data: &Path) -> TestApp {
    TestApp::start(&settings(&[&format!("--data={}", data.display()), "--demo=no"])).await.0
}

/// Every file below a folder, as bytes.
fn files(folder: &Path) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![std::fs::read(&path).expect("a file")] }).collect()
}

fn hold(files: &[Vec<u8>], word: &str) -> bool {
    files.iter().any(|bytes| bytes.windows(word.len()).any(|part| part == word.as_bytes()))
}

/// Somebody whom a coach knows and is bringing to a place: words of theirs lie in every corner.
async fn brought(town: &Town) -> Actor {
    let market = &town.app.marketplace;
    let organisation = town.organisation("Tuin De Wijk", "Utrecht").await;
    let editor_id = town.account("sara@example.nl", &[Grant::Editor(organisation.id)]).await;
    let editor = town.actor(&town.signed_in("sara@example.nl").await).await;
    let (coach, _) = town.colleague("cas@example.nl", Role::Coach, "Utrecht").await;
    let coach = town.actor(&coach).await;
    let profile = ProfileForm {
        name: HERS[0].to_owned(),
        email: EmailAddress::parse(HERS[1]),
        phone: PhoneNumber::parse(HERS[2]),
        reach: Reach::Mail,
        language: UiLanguage::Dutch,
        wishes: Wishes::default(),
    };
    let form = CaseForm { profile, spoken: SpokenLanguage::Dutch, call_when: CallTime::Morning };
    let case = market.add_person(&coach, &form, Uuid::now_v7()).await.expect("added");
    let card = market.card_for(&coach, case).await.expect("a card");
    let token = market.come_back_with_card(&Actor::Visitor, &card.code, &somewhere()).await.expect("came in");
    let hers = Actor::Participant(Arc::new(market.came_back(&token).await.expect("asked").expect("a session")));

    let base = market.report(&coach, case).await.expect("read").revision;
    let mut content = ReportContent::default();
    content.write(ReportPart::Wishes, "Maakt graag hommelkasten.");
    market.write_report(&coach, case, base, &content, true).await.expect("written");
    let step = StepForm { text: "Naar het lantaarnfeest".to_owned(), by: StepBy::Participant, on: None };
    market.add_step(&coach, case, &step, Uuid::now_v7()).await.expect("added");

    let place = Slug::parse("meedoen-bij-tuin-de-wijk").expect("a slug");
    let id = market.prepare_hand_over(&coach, case, &place, None, Uuid::now_v7()).await.expect("prepared");
    let until = dutch_day(town.clock.now()) + Days::new(90);
    let fields = BTreeSet::from([SharedField::Phone, SharedField::Words]);
    let asked = PermissionForm { fields, words: "Weet veel van hommelkasten.".to_owned(), until };
    market.coach_step(&coach, id, &CoachStep::AskRoom, Uuid::now_v7()).await.expect("asked");
    market.partner_step(&editor, id, &PartnerStep::GiveRoom(Room::Yes), Uuid::now_v7()).await.expect("given");
    market.coach_step(&coach, id, &CoachStep::AskPermission(asked), Uuid::now_v7()).await.expect("asked");
    market.own_step(&hers, id, OwnHandOverStep::Permit(UiLanguage::Dutch), Uuid::now_v7()).await.expect("permitted");
    market.coach_step(&coach, id, &CoachStep::Send(editor_id), Uuid::now_v7()).await.expect("sent");
    hers
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_who_was_erased_comes_back_with_an_older_backup() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, elsewhere, backup) = (folder.path().join("data"), folder.path().join("elsewhere"), folder.path().join("monday.backup"));
    let town = Box::pin(Town::start_with(&[&format!("--data={}", data.display())])).await;
    let hers = brought(&town).await;
    let everything = async || town.app.marketplace.database().everything_as_text().await.expect("read");
    let before = everything().await;
    assert!(before.contains(HERS[0]) && before.contains(HERS[1]) && before.contains(HERS[2]), "{before}");
    let said = done(&data, &["backup", text(&backup)]);
    assert!(said.contains("monday.backup is there"), "{said}");

    town.clock.pass(TimeDelta::hours(1));
    let somebody = hers.participant().expect("a participant").to_string();
    town.app.marketplace.erase_profile(&hers).await.expect("erased");
    let ledger = std::fs::read_to_string(data.join("erased.log")).expect("the file with who was erased");
    assert!(ledger.lines().count() == 1 && ledger.contains(&somebody) && !HERS.iter().any(|word| ledger.contains(word)), "{ledger}");
    town.app.stop().await;

    // Elsewhere nobody knows of the erasure: there the backup still holds her, which shows that it was worth erasing.
    std::fs::create_dir(&elsewhere).expect("made");
    std::fs::copy(data.join("secret.key"), elsewhere.join("secret.key")).expect("copied");
    done(&elsewhere, &["restore", text(&backup)]);
    let app = opened(&elsewhere).await;
    let there = app.marketplace.database().everything_as_text().await.expect("read");
    assert!(there.contains(HERS[0]) && there.contains(HERS[2]));
    app.stop().await;

    done(&data, &["restore", text(&backup), "--replace"]);
    let app = opened(&data).await;
    let left = app.marketplace.database().everything_as_text().await.expect("read");
    for word in HERS {
        assert!(!left.contains(word), "{word} came back");
    }
    let naming: Vec<&str> = left.lines().filter(|table| table.contains(&somebody)).filter_map(|table| table.split(':').next()).collect();
    assert!(naming.contains(&"erasure") && naming.iter().all(|table| ["audit", "audit_waiting", "erasure"].contains(table)), "{naming:?}");
    assert!(!app.marketplace.database().erasures().await.expect("read").is_empty());
    app.stop().await;
    assert!(!HERS.iter().any(|word| hold(&files(&data.join("index")), word)));
    let (fine, said) = run(&data, &["check"]);
    assert!(fine && said.contains("The log is whole"), "{said}");

    // And where the file is brought along from elsewhere.
    done(&elsewhere, &["restore", text(&backup), "--replace", "--erased", text(&data.join("erased.log"))]);
    let app = opened(&elsewhere).await;
    let left = app.marketplace.database().everything_as_text().await.expect("read");
    assert!(!HERS.iter().any(|word| left.contains(word)));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_withdrawn_after_a_backup_stays_withdrawn() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, elsewhere, backup) = (folder.path().join("data"), folder.path().join("elsewhere"), folder.path().join("monday.backup"));
    let town = Box::pin(Town::start_with(&[&format!("--data={}", data.display())])).await;
    let hers = brought(&town).await;
    let (market, who) = (&town.app.marketplace, hers.participant().expect("a participant"));
    let until = dutch_day(town.clock.now()) + Days::new(90);
    let permits = OwnAttentionStep::Permit(until);
    market.own_attention_step(&hers, &permits, UiLanguage::Dutch).await.expect("permitted");
    let hand_over = market.own_hand_overs(&hers).await.expect("hers").remove(0).id;
    done(&data, &["backup", text(&backup)]);

    town.clock.pass(TimeDelta::hours(1));
    market.own_step(&hers, hand_over, OwnHandOverStep::Withdraw, Uuid::now_v7()).await.expect("withdrawn");
    market.own_attention_step(&hers, &OwnAttentionStep::End, UiLanguage::Dutch).await.expect("ended");
    market.own_attention_step(&hers, &OwnAttentionStep::End, UiLanguage::Dutch).await.expect("said twice");
    let ledger = std::fs::read_to_string(data.join("erased.log")).expect("the file with what ended");
    assert_eq!(ledger.lines().count(), 2, "a line for each: {ledger}");
    assert!(ledger.contains(&format!("overdracht:{hand_over}")) && ledger.contains(&format!("afstemming:{who}")), "{ledger}");
    assert!(!HERS.iter().any(|word| ledger.contains(word)), "{ledger}");
    town.app.stop().await;

    let shared = async |app: &TestApp| {
        let database = app.marketplace.database();
        let stored = database.hand_over(hand_over).await.expect("read").expect("a hand-over");
        let lasts = database.permitted_at(hand_over).await.expect("read").is_some();
        let list = database.attention_of(who).await.expect("read").expect("said").permitted.is_some();
        (stored.hand_over.state.is_shared(), stored.hand_over.shared.is_some(), lasts, list)
    };
    // Elsewhere nobody knows of it: there all of it is open again, which shows that it was worth withdrawing.
    std::fs::create_dir(&elsewhere).expect("made");
    std::fs::copy(data.join("secret.key"), elsewhere.join("secret.key")).expect("copied");
    done(&elsewhere, &["restore", text(&backup)]);
    let app = opened(&elsewhere).await;
    assert_eq!(shared(&app).await, (true, true, true, true));
    app.stop().await;

    let said = done(&data, &["restore", text(&backup), "--replace"]);
    assert!(said.contains("ended again: 2."), "{said}");
    let app = opened(&data).await;
    assert_eq!(shared(&app).await, (false, false, false, false));
    // What she permits after that is something else, also when the program starts again.
    app.marketplace.own_attention_step(&hers, &permits, UiLanguage::Dutch).await.expect("permitted");
    app.stop().await;
    for _ in 0..2 {
        let app = opened(&data).await;
        assert_eq!(shared(&app).await, (false, false, false, true));
        app.stop().await;
    }
    let (fine, said) = run(&data, &["check"]);
    assert!(fine && said.contains("The log is whole"), "{said}");

    // And where the file is brought along from elsewhere.
    done(&elsewhere, &["restore", text(&backup), "--replace", "--erased", text(&data.join("erased.log"))]);
    let app = opened(&elsewhere).await;
    assert_eq!(shared(&app).await, (false, false, false, false));
    app.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_is_one_moment_while_others_write() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, backup) = (folder.path().join("data"), folder.path().join("now.backup"));
    let app = Arc::new(opened(&data).await);
    let organisation = samples::organisation("Tuin De Wijk");
    let pair = move |number: u32| {
        let place = |half: &str| {
            let mut place = samples::place(&format!("Paar {half}"), &organisation);
            place.content.title = format!("Paar {half} nummer {number}");
            Item::Place(place_draft(&place))
        };
        vec![Item::Organisation(organisation_draft(&organisation)), place("links"), place("rechts")]
    };
    assert!(app.import(vec![pair(0)], ImportMode::default()).await.stored);
    let (writer, stop) = (Arc::clone(&app), Arc::new(std::sync::atomic::AtomicBool::new(false)));
    let stopped = Arc::clone(&stop);
    let writing = tokio::spawn(async move {
        let mut number = 0;
        while !stopped.load(std::sync::atomic::Ordering::Relaxed) && number < 10_000 {
            number += 1;
            assert!(writer.import(vec![pair(number)], ImportMode::default()).await.stored);
        }
        number
    });
    let (from, to) = (data.clone(), backup.clone());
    let made = tokio::task::spawn_blocking(move || run(&from, &["backup", text(&to)])).await.expect("it ran");
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    let number = writing.await.expect("it wrote");
    assert!(made.0 && number > 0, "{} while {number} were written", made.1);
    Arc::into_inner(app).expect("nobody else has it").stop().await;

    done(&data, &["restore", text(&backup), "--replace"]);
    let app = opened(&data).await;
    let mut numbers = Vec::new();
    for half in ["links", "rechts"] {
        let slug = Slug::of(&format!("Paar {half}"));
        let found = app.marketplace.database().place_by_slug(&slug).await.expect("read").expect("it is there");
        numbers.push(found.card.place.content.title.rsplit(' ').next().map(str::to_owned));
    }
    assert_eq!(numbers[0], numbers[1], "both halves are of the same moment");
    app.stop().await;
}

#[test]
fn only_a_whole_backup_comes_back_and_only_where_nothing_is_lost() {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, backup) = (folder.path().join("data"), folder.path().join("a.backup"));
    done(&data, &["generate", "--places", "20"]);
    done(&data, &["backup", text(&backup)]);
    let (fine, said) = run(&data, &["backup", text(&backup)]);
    assert!(!fine && said.contains("is there already"), "{said}");
    let (fine, said) = run(&data, &["restore", text(&backup)]);
    assert!(!fine && said.contains("--replace"), "{said}");
    let key = std::fs::read(data.join("secret.key")).expect("a key");
    let whole = std::fs::read(&backup).expect("a backup");

    let elsewhere = folder.path().join("elsewhere");
    let (fine, said) = run(&elsewhere, &["restore", text(&backup)]);
    assert!(!fine && said.contains("put the secret key"), "{said}");
    std::fs::create_dir_all(&elsewhere).expect("made");
    std::fs::write(elsewhere.join("secret.key"), [7; 32]).expect("written");
    let (fine, said) = run(&elsewhere, &["restore", text(&backup)]);
    assert!(!fine && said.contains("is not the secret key that belongs to this backup"), "{said}");
    std::fs::write(elsewhere.join("secret.key"), &key).expect("written");

    let wrong = folder.path().join("wrong.backup");
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let newer = String::from_utf8_lossy(&whole[..16]).replace("backup 1", "backup 2").into_bytes();
    let cases = [
        (flipped, "damaged or not whole"),
        (whole[..whole.len() - 1].to_vec(), "damaged or not whole"),
        (whole[..20].to_vec(), "damaged or not whole"),
        (b"PK\x03\x04 something else".to_vec(), "is not a backup of Meedoen"),
        (Vec::new(), "is not a backup of Meedoen"),
        ([newer.as_slice(), &whole[16..]].concat(), "another version of the program"),
    ];
    for (bytes, words) in cases {
        std::fs::write(&wrong, bytes).expect("written");
        let (fine, said) = run(&elsewhere, &["restore", text(&wrong)]);
        assert!(!fine && said.contains(words), "{words}: {said}");
        assert!(!elsewhere.join("database").exists(), "nothing is put in place");
    }
    let said = done(&elsewhere, &["restore", text(&backup)]);
    assert!(said.contains("and the database agree") && said.contains("The log is whole"), "{said}");
    done(&elsewhere, &["check"]);
    // A server that has the data is not robbed of it.
    let server = Program::serve(&elsewhere);
    let (fine, said) = run(&elsewhere, &["restore", text(&backup), "--replace"]);
    assert!(!fine && said.contains("stop it first"), "{said}");
    drop(server);
}
