use crate::{paper::Paper, samples::HOSTILE};
use domain::languages::UiLanguage;
use letters::{CertificateSheet, LettersError, certificate};

fn sheet(language: UiLanguage) -> CertificateSheet {
    CertificateSheet {
        language,
        name: "Їжак".to_owned(),
        track: "Naast iemand staan".to_owned(),
        given_on: "2026-11-20".parse().expect("a date"),
        code: "K7MX-3PDA-9HTW-4C6E-2RVY".to_owned(),
        url: "https://meedoen.example.nl/certificaat".to_owned(),
    }
}

#[test]
fn it_tells_who_did_what_and_when_on_one_accessible_page() {
    let paper = Paper::read(&certificate(&sheet(UiLanguage::Dutch)).expect("a certificate"));
    paper.is_accessible("nl", "Certificaat");
    assert_eq!(paper.pages.len(), 1);
    for words in ["Їжак", "Naast iemand staan", "november 2026", "K7MX-3PDA-9HTW-4C6E-2RVY", "meedoen.example.nl/certificaat"] {
        assert!(paper.says(words), "{words}: {:?}", paper.pages);
    }
    assert!(!paper.says("20 november"), "the month is enough");
    let paper = Paper::read(&certificate(&sheet(UiLanguage::English)).expect("a certificate"));
    paper.is_accessible("en", "Certificate");
    assert!(paper.says("November 2026"));
}

#[test]
fn a_name_comes_out_as_it_went_in() {
    for hostile in HOSTILE {
        let paper =
            Paper::read(&certificate(&CertificateSheet { name: (*hostile).to_owned(), ..sheet(UiLanguage::Dutch) }).expect("a page"));
        assert!(paper.says(hostile), "{hostile}: {:?}", paper.pages);
    }
    let long = CertificateSheet { track: "x ".repeat(10_000), ..sheet(UiLanguage::Dutch) };
    assert_eq!(certificate(&long), Err(LettersError::TooLong));
}
