use crate::{
    paper::Paper,
    samples::{HOSTILE, report},
};
use domain::languages::UiLanguage;
use letters::{LettersError, REPORT_MAX};

#[test]
fn it_can_be_read_and_corrected() {
    for language in UiLanguage::ALL {
        let paper = Paper::read(&letters::report(&report(language, false)).expect("a report"));
        paper.is_accessible(language.tag(), "Ons gesprek");
        assert_eq!(paper.pages.len(), 1);
        assert_eq!((paper.count("H1"), paper.count("H2"), paper.count("LI")), (1, 3, 2), "{:?}", paper.tags);
        assert!(
            paper.says("Iedere dag U loopt elke dag een rondje. U wilt graag weer koken. Voor een groep. Meedoen"),
            "{:?}",
            paper.pages
        );
    }
    let paper = Paper::read(&letters::report(&report(UiLanguage::Dutch, true)).expect("a report"));
    for words in
        ["Gesprek van Їжак met Sara van Dijk op dinsdag 1 december 2026", "Klopt dit?", "Ja, dit klopt.", "Nee, ik wil iets veranderen:"]
    {
        assert!(paper.says(words), "{words}: {:?}", paper.pages);
    }
}

#[test]
fn a_long_report_gets_more_pages_and_a_far_too_long_one_is_refused() {
    let mut report = report(UiLanguage::Dutch, true);
    report.sections[0].paragraphs = vec!["Een zin die u zei. ".repeat(400)];
    let paper = Paper::read(&letters::report(&report).expect("a report"));
    let count = paper.pages.len();
    assert!(count >= 3, "{count}");
    assert!(paper.pages[1].ends_with(&format!("2van{count}")), "{:?}", paper.pages[1]);
    report.sections[0].paragraphs = vec!["a".repeat(REPORT_MAX)];
    assert_eq!(letters::report(&report), Err(LettersError::TooLong));
}

#[test]
fn what_people_wrote_comes_out_as_it_went_in() {
    let mut report = report(UiLanguage::Dutch, false);
    report.sections[0].paragraphs = HOSTILE.iter().map(|&text| text.to_owned()).collect();
    report.title = HOSTILE[0].to_owned();
    report.sections[1].heading = HOSTILE[1].to_owned();
    let paper = Paper::read(&letters::report(&report).expect("a report"));
    assert!(paper.says(&HOSTILE.concat()), "{:?}", paper.pages);
    assert!(paper.pages[0].starts_with(HOSTILE[0]), "{:?}", paper.pages);
    assert!(paper.says(HOSTILE[1]));
}

#[test]
fn a_report_without_a_title_has_one() {
    let mut report = report(UiLanguage::Dutch, false);
    report.title = " ".to_owned();
    Paper::read(&letters::report(&report).expect("a report")).is_accessible("nl", "Verslag van ons gesprek");
}
