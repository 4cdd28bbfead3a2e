use super::*;
use crate::ids::{ParticipantId, TrainingGroupId, TrainingSessionId};
use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn now() -> DateTime<Utc> {
    "2026-11-20T09:00:00Z".parse().expect("a moment")
}

fn session(module: Option<ModuleId>, in_days: i64, mark: Option<Attendance>) -> Session {
    Session {
        id: TrainingSessionId(Uuid::nil()),
        group: TrainingGroupId(Uuid::nil()),
        form: SessionForm { at: now() + TimeDelta::days(in_days), minutes: 180, place: "Buurthuis".to_owned(), module },
        cancelled: false,
        edition: 0,
        made_at: now(),
        marks: mark.map(|attendance| SessionMark { participant: ParticipantId(Uuid::nil()), attendance }).into_iter().collect(),
    }
}

fn state(sessions: &[Session], caught_up: &[CaughtUp]) -> ModuleState {
    progress(&[ModuleId(Uuid::nil())], sessions, caught_up, ParticipantId(Uuid::nil()), now())[0].1
}

#[test]
fn a_module_is_done_with_the_group_or_at_another_moment() {
    let module = Some(ModuleId(Uuid::nil()));
    let caught =
        CaughtUp { participant: ParticipantId(Uuid::nil()), module: ModuleId(Uuid::nil()), how: CatchUp::OwnPace, on: day("2026-11-20") };
    assert_eq!(state(&[], &[]), ModuleState::ToCome);
    assert_eq!(state(&[session(None, -1, Some(Attendance::Present))], &[]), ModuleState::ToCome, "about no module");
    assert_eq!(state(&[session(module, -1, Some(Attendance::Present))], &[]), ModuleState::Done(None));
    for missed in [None, Some(Attendance::Absent), Some(Attendance::Excused)] {
        assert_eq!(state(&[session(module, -1, missed)], &[]), ModuleState::ToCatchUp);
        assert_eq!(state(&[session(module, -1, missed)], &[caught]), ModuleState::Done(Some(CatchUp::OwnPace)));
        let again = [session(module, -1, missed), session(module, 7, None)];
        assert_eq!(state(&again, &[]), ModuleState::Planned(now() + TimeDelta::days(7)));
    }
    let cancelled = Session { cancelled: true, ..session(module, -1, Some(Attendance::Present)) };
    assert_eq!(state(&[cancelled], &[]), ModuleState::ToCome);
    assert!(!all_done(&[]), "nothing was learned");
}

#[test]
fn a_certificate_of_conduct_holds_for_its_years_and_not_a_day_longer() {
    let settings = TrainingSettings { vog_required: true, ..TrainingSettings::default() };
    let vog = Vog { seen_on: day("2024-02-29"), seen_by: "Sara".to_owned() };
    let on = |today: &str| VogState::of(Some(vog.clone()), &settings, day(today));
    assert_eq!(on("2027-02-28"), VogState::Valid(vog.clone(), day("2027-02-28")));
    assert_eq!(on("2027-03-01"), VogState::Expired(vog.clone(), day("2027-02-28")));
    assert_eq!(VogState::of(None, &settings, day("2027-01-01")), VogState::Missing);
    assert_eq!(VogState::of(None, &TrainingSettings::default(), day("2027-01-01")), VogState::NotAsked);
}

#[test]
fn amounts_are_read_as_people_write_them() {
    let date = |text: &str| NaiveDate::parse_from_str(text, "%d-%m-%Y").ok();
    let read = read_allowances("1-7-2026; € 23,50; dagdeel\n\n1-1-2026; EUR 22; dagdeel", date).expect("amounts");
    let told: Vec<_> = read.iter().map(|one| (one.from.to_string(), one.cents)).collect();
    assert_eq!(told, [("2026-01-01".to_owned(), 2200), ("2026-07-01".to_owned(), 2350)], "first day first");
    for wrong in ["1-1-2026; 22", "morgen; 22; dagdeel", "1-1-2026; 22,5; dagdeel", "1-1-2026; -1; dagdeel", "1-1-2026; 1001; dagdeel"] {
        assert_eq!(read_allowances(&format!("1-1-2026; 22; dagdeel\n{wrong}"), date), Err(vec![2]), "{wrong}");
    }
}

#[test]
fn the_amount_of_today_is_told_and_what_comes() {
    let allowance = |from: &str, cents| Allowance { from: day(from), cents, per: "dagdeel".to_owned() };
    let all = vec![allowance("2025-01-01", 2000), allowance("2026-01-01", 2200), allowance("2027-01-01", 2300)];
    let settings = TrainingSettings { allowances: all.clone(), ..TrainingSettings::default() };
    assert_eq!(settings.allowances_from(day("2026-11-20")), all[1..]);
    assert_eq!(settings.allowances_from(day("2027-01-01")), all[2..]);
}

#[test]
fn a_file_is_what_its_content_says() {
    let of = |bytes: &[u8]| MaterialKind::of(bytes);
    assert_eq!(of(b"%PDF-1.7 ..."), Some(MaterialKind::Pdf));
    assert_eq!(of(b"\x89PNG\r\n\x1a\n..."), Some(MaterialKind::Png));
    assert_eq!(of(b"\xff\xd8\xff\xe0"), Some(MaterialKind::Jpeg));
    assert_eq!(of(b"RIFF....WEBPVP8 "), Some(MaterialKind::Webp));
    assert_eq!(of("Oefening één\r\n\tlezen".as_bytes()), Some(MaterialKind::Text));
    for other in [b"".as_slice(), b" \n", b"MZ\x90\x00", b"PK\x03\x04", b"RIFF\x04\x00\x00\x00AVI ", b"\xfe\xff\x00a"] {
        assert_eq!(of(other), None, "{other:?}");
    }
    // A page is text here, and never shown as a page.
    assert_eq!(of(b"<script>alert(1)</script>").map(MaterialKind::media_type), Some("text/plain; charset=utf-8"));
}

#[test]
fn a_file_gets_a_name_that_every_device_knows() {
    let name = |name: &str| Material { id: MaterialId(Uuid::nil()), name: name.to_owned(), kind: MaterialKind::Pdf, bytes: 1 }.file_name();
    assert_eq!(name("Één \"oefening\""), "een-oefening.pdf");
    assert!(!name("\r\n日本").contains(['\r', '\n', '"']));
}

proptest! {
    #[test]
    fn a_code_is_read_however_it_is_typed(number in proptest::collection::vec(0..25_usize, CERTIFICATE_LENGTH)) {
        let signs: String = number.iter().map(|sign| char::from(crate::participants::CARD_SIGNS[*sign])).collect();
        prop_assert_eq!(certificate_signs(&in_groups(&signs).to_lowercase()), Some(signs.clone()));
        prop_assert_eq!(certificate_signs(&signs[1..]), None);
    }

    #[test]
    fn whatever_is_typed_is_read_or_told(text in "(?s).{0,200}") {
        let _ = certificate_signs(&text);
        let _ = read_allowances(&text, |text| text.parse().ok());
        let _ = MaterialKind::of(text.as_bytes());
    }
}
