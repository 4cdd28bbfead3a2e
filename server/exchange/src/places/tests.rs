//! Reading of places in our own columns. That what is exported reads back is tested with `export`.

use super::*;
use domain::{
    codes::{PlaceKind, PlaceStatus, Theme},
    imports::{Item, Refused},
    languages::SpokenLanguage,
    places::{OrganisationRef, PlaceDraft},
};
use proptest::prelude::*;

const CSV: &[u8] = include_bytes!("../../samples/places.csv");
const JSONL: &[u8] = include_bytes!("../../samples/places.jsonl");
const TOML: &[u8] = include_bytes!("../../samples/places.toml");

fn draft(entry: &Entry) -> &PlaceDraft {
    match entry.items.as_deref() {
        Ok([Item::Place(draft)]) => draft,
        _ => panic!("{entry:?}"),
    }
}

fn csv(body: &str) -> Vec<Entry> {
    read_csv(format!("titel;organisatie;themas;dagdelen;trede_van;trede_tot;uren_min;uren_max\n{body}\n").as_bytes()).expect("readable")
}

fn remarked(entry: &Entry, field: &str) -> bool {
    entry.remarks.iter().any(|remark| remark.field == field)
}

#[test]
fn a_line_of_csv_becomes_a_draft() {
    let entries = read_csv(CSV).expect("readable");
    let draft = draft(&entries[0]);
    assert_eq!(draft.content.title, "Soep koken");
    assert_eq!(draft.content.summary, "Samen soep koken; daarna eten");
    assert_eq!(draft.content.main_theme, Some(Theme::Cooking));
    assert_eq!(draft.content.slots[0].to_string(), "di-ochtend 2/6 09:30-12:00");
    assert_eq!(draft.content.address.coordinates.map(|point| point.latitude), Some(52.11));
    assert_eq!(draft.content.starts_on.map(|day| day.to_string()).as_deref(), Some("2027-01-31"));
    assert!(draft.content.languages.contains(&SpokenLanguage::Dutch) && draft.content.certificate_of_conduct);
    assert_eq!((draft.content.kind, draft.content.status), (PlaceKind::Fixed, PlaceStatus::Published));
    assert_eq!(draft.organisation, OrganisationRef::Named("buurthuis-de-brug".to_owned()));
    assert_eq!((draft.source.name.as_str(), draft.source.id.as_str()), ("proef", "1"));
}

#[test]
fn every_line_becomes_an_entry_and_every_refusal_has_a_reason() {
    let entries = read_csv(CSV).expect("readable");
    let lines: Vec<u64> = entries.iter().map(|entry| entry.line).collect();
    assert_eq!(lines, [2, 3, 4, 5, 6, 7, 8, 9, 10]);
    let refused: Vec<u64> = entries.iter().filter(|entry| entry.items == Err(Refused)).map(|entry| entry.line).collect();
    assert_eq!(refused, [4, 9], "no title, too many cells");
    assert!(entries.iter().filter(|entry| entry.items.is_err()).all(|entry| !entry.remarks.is_empty()));
}

#[test]
fn empty_lines_are_passed_over_and_counted() {
    for end in ["\n", "\r\n"] {
        let file = ["titel;organisatie", "", "A;b", "B;b", "", "", "C;b", ""].join(end);
        let lines: Vec<u64> = read_csv(file.as_bytes()).expect("readable").iter().map(|entry| entry.line).collect();
        assert_eq!(lines, [3, 4, 7], "{end:?}");
    }
}

#[test]
fn an_unknown_column_is_told_once_with_the_first_line() {
    let entries = read_csv(CSV).expect("readable");
    assert!(remarked(&entries[0], "notitie") && !remarked(&entries[1], "notitie"));
}

#[test]
fn what_is_wrong_is_left_out_with_a_remark() {
    let entries = read_csv(CSV).expect("readable");
    assert!(draft(&entries[1]).content.contact.website.is_empty() && remarked(&entries[1], "website"));
    assert!(draft(&entries[1]).content.starts_on.is_none() && remarked(&entries[1], "begindatum"));
    assert!(draft(&entries[3]).content.themes.is_empty() && remarked(&entries[3], "themas"));
    assert!(draft(&entries[3]).content.address.coordinates.is_none() && remarked(&entries[3], "breedtegraad"));
    assert!(remarked(&entries[3], "talen") && remarked(&entries[3], "vog"));
}

#[test]
fn slots_on_one_day_part_are_merged_with_a_remark() {
    let entries = read_csv(CSV).expect("readable");
    let slots = &draft(&entries[5]).content.slots;
    assert_eq!((slots.len(), slots[0].capacity, slots[0].free()), (1, 8, 3));
    assert_eq!(entries[5].remarks.iter().filter(|remark| remark.field == "dagdelen").count(), 2, "merged, and an unknown day part");
}

#[test]
fn a_place_without_id_gets_the_same_one_each_time() {
    let entries = read_csv(CSV).expect("readable");
    let sources = [&draft(&entries[4]).source, &draft(&entries[5]).source];
    assert_eq!((sources[0].name.as_str(), sources[0].id.as_str()), ("import", "wijkbedrijf/naaien"));
    assert_eq!(sources[0].place_id(), sources[1].place_id());
}

#[test]
fn a_formula_is_kept_as_text_and_remarked_unless_it_is_marked_as_text() {
    let entries = read_csv(CSV).expect("readable");
    assert_eq!(draft(&entries[6]).content.title, "=HYPERLINK(1)");
    assert_eq!(draft(&entries[6]).content.summary, "=1+1");
    assert!(remarked(&entries[6], "titel") && !remarked(&entries[6], "samenvatting"));
}

#[test]
fn commas_tabs_and_a_byte_order_mark_are_fine() {
    for text in [
        "titel,organisatie\nA,b\n",
        "titel\torganisatie\nA\tb\n",
        "\u{FEFF}titel;organisatie\r\nA;b\r\n",
        "sep=,\r\nTitel , ORGANISATIE\r\nA,b",
    ] {
        let entries = read_csv(text.as_bytes()).expect(text);
        assert_eq!((entries.len(), draft(&entries[0]).content.title.as_str()), (1, "A"), "{text}");
    }
}

#[test]
fn what_is_no_csv_is_refused_in_one_clear_sentence() {
    let sentence = |bytes: &[u8]| read_csv(bytes).expect_err("refused").to_string();
    assert_eq!(sentence(b"PK\x03\x04rest"), "this is an Excel or zip file with another name; rename it to .xlsx, or save it as CSV UTF-8");
    assert_eq!(sentence(b"titel;organisatie\ncaf\xe9;b\n"), "line 2 is not UTF-8; save the file as 'CSV UTF-8'");
    assert_eq!(sentence(b" <!DOCTYPE html><html>"), "this is a web page (HTML), not a table; save it as CSV UTF-8 or .xlsx");
    assert_eq!(sentence(b"titel;naam\nA;b\n"), "line 1: the header lacks organisatie; unknown columns: naam");
    assert_eq!(sentence(b"titel;organisatie;Titel\n"), "line 1: the header names the column 'titel' twice");
    assert_eq!(sentence(b""), "the file is empty; its first line should name the columns");
    let renamed = read_xlsx(b"titel;organisatie\nA;b\n").expect_err("refused").to_string();
    assert_eq!(renamed, "this is not an Excel workbook; when it is a CSV file, rename it to .csv");
}

#[test]
fn more_rows_than_we_read_are_refused() {
    let text = format!("titel;organisatie\n{}", "a;b\n".repeat(crate::refused::ROWS_MAX + 1));
    assert!(matches!(read_csv(text.as_bytes()), Err(FileRefused::TooManyRows)));
}

#[test]
fn a_too_long_title_is_cut_and_many_tasks_are_counted() {
    let entries = csv(&format!("{};b;;;;;;", "é".repeat(200)));
    assert_eq!(draft(&entries[0]).content.title.chars().count(), domain::places::TITLE_MAX);
    assert!(remarked(&entries[0], "titel"));
}

#[test]
fn steps_and_hours_are_put_in_order() {
    let entries = csv("A;b;;;4;2;8;3\nA;b;;;;;;\nA;b;;;7;9;;\nA;b;;;3;;4;");
    let told = |n: usize| {
        let content = &draft(&entries[n]).content;
        (content.steps.from(), content.steps.to(), content.hours_per_week)
    };
    assert_eq!([told(0), told(1), told(2), told(3)], [(2, 4, Some((3, 8))), (2, 4, None), (2, 4, None), (3, 3, Some((4, 4)))]);
    assert!(remarked(&entries[2], "trede_van") && !remarked(&entries[1], "trede_van"));
}

#[test]
fn json_lines_take_lists_numbers_and_truths() {
    let entries = read_jsonl(JSONL).expect("readable");
    assert_eq!(entries.iter().map(|entry| entry.items.is_ok()).collect::<Vec<_>>(), [true, false, false, false, true]);
    let content = &draft(&entries[0]).content;
    assert_eq!((content.main_theme, content.themes.len(), content.certificate_of_conduct), (Some(Theme::Cooking), 2, true));
    assert!(remarked(&entries[4], "onbekend"));
}

#[test]
fn toml_takes_dates_and_paragraphs() {
    let entries = read_toml(TOML).expect("readable");
    let content = &draft(&entries[0]).content;
    assert_eq!(content.description, "Eerste alinea.\n\nTweede alinea.");
    assert_eq!(content.starts_on.map(|day| day.to_string()).as_deref(), Some("2027-01-31"));
    assert_eq!((entries[1].line, draft(&entries[1]).content.steps.from()), (14, 1));
}

fn mutated(good: &'static [u8]) -> impl Strategy<Value = Vec<u8>> {
    proptest::collection::vec((0..good.len(), any::<u8>(), 0..3_u8), 1..6).prop_map(move |changes| {
        let mut bytes = good.to_vec();
        for (at, byte, how) in changes {
            let at = at.min(bytes.len().saturating_sub(1));
            match how {
                0 if !bytes.is_empty() => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => bytes.truncate(at + 1),
            }
        }
        bytes
    })
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for format in [Format::Csv, Format::Xlsx, Format::Jsonl, Format::Toml] {
            let _ = read(format, &bytes);
        }
    }

    #[test]
    fn mutated_good_files_are_read_or_refused_without_a_panic(csv in mutated(CSV), jsonl in mutated(JSONL), toml in mutated(TOML)) {
        let _ = (read_csv(&csv), read_jsonl(&jsonl), read_toml(&toml));
    }

    #[test]
    fn any_cells_make_an_entry_that_is_used_or_has_a_reason(cells in proptest::collection::vec("\\PC{0,20}", 44)) {
        let mut record = PlaceRecord::default();
        for (column, cell) in <PlaceRecord as crate::records::Record>::COLUMNS.iter().zip(cells) {
            use crate::records::Record;
            if let Some(place) = record.cell_mut(column) { *place = cell; }
        }
        let line = serde_json::to_string(&record).expect("json");
        let entries = read_jsonl(line.as_bytes()).expect("readable");
        prop_assert_eq!(entries.len(), 1);
        prop_assert!(entries[0].items.is_ok() || !entries[0].remarks.is_empty());
    }
}
