use crate::{
    paper::Paper,
    samples::{HOSTILE, sheet},
};
use domain::languages::UiLanguage;
use letters::{LettersError, Line, hand_over_sheet};

#[test]
fn it_tells_what_was_permitted_on_one_accessible_sheet() {
    let paper = Paper::read(&hand_over_sheet(&sheet(UiLanguage::Dutch)).expect("a sheet"));
    paper.is_accessible("nl", "Kennismaking");
    assert_eq!(paper.pages.len(), 1);
    for words in [
        "Kennismaking",
        "Їжак komt graag kennismaken.",
        "Koken voor de buurt",
        "Buurthuis De Linde",
        "dinsdag 1 december 2026 om 10.30 uur",
        "Sara, mijn coach",
        "030 123 45 67",
        "Wat ik graag doe",
        "Koken en tuinieren",
        "tot en met zondag 28 februari 2027",
        "Wie dit niet meer nodig heeft, vernietigt het.",
    ] {
        assert!(paper.says(words), "{words}: {:?}", paper.pages);
    }
    let paper = Paper::read(&hand_over_sheet(&sheet(UiLanguage::English)).expect("a sheet"));
    paper.is_accessible("en", "Getting to know each other");
}

#[test]
fn what_is_not_known_or_not_permitted_is_not_there() {
    let mut sheet = sheet(UiLanguage::Dutch);
    (sheet.meeting, sheet.companion, sheet.lines) = (None, None, Vec::new());
    let paper = Paper::read(&hand_over_sheet(&sheet).expect("a sheet"));
    assert!(!paper.says("Eerste ontmoeting") && !paper.says("Wie gaat mee") && !paper.says("vindt het goed dat u dit weet"));
}

#[test]
fn what_people_wrote_comes_out_as_it_went_in() {
    let mut sheet = sheet(UiLanguage::Dutch);
    sheet.lines = HOSTILE.iter().map(|&text| Line { label: "Over mij".to_owned(), text: text.to_owned() }).collect();
    let paper = Paper::read(&hand_over_sheet(&sheet).expect("a sheet"));
    for hostile in HOSTILE {
        assert!(paper.says(&format!("Over mij {hostile}")), "{hostile}: {:?}", paper.pages);
    }
}

#[test]
fn empty_texts_leave_their_place_empty() {
    let mut sheet = sheet(UiLanguage::Dutch);
    (sheet.name, sheet.companion, sheet.lines[0].text) = (String::new(), Some(String::new()), String::new());
    assert!(Paper::read(&hand_over_sheet(&sheet).expect("a sheet")).says("Wat ik graag doe Wat mij helpt"));
    sheet.lines = vec![sheet.lines[0].clone(); 100_000];
    assert_eq!(hand_over_sheet(&sheet), Err(LettersError::TooLong));
}

#[test]
fn what_does_not_fit_on_a_sheet_is_refused() {
    let mut sheet = sheet(UiLanguage::Dutch);
    sheet.lines[0].text = "Koken. ".repeat(1000);
    assert_eq!(hand_over_sheet(&sheet), Err(LettersError::TooLong));
}
