use crate::{
    paper::Paper,
    samples::{HOSTILE, invitation},
};
use domain::{codes::Code, languages::UiLanguage};
use letters::{LetterText, LettersError, many};

#[test]
fn each_letter_is_one_accessible_sheet() {
    for language in UiLanguage::ALL {
        for text in LetterText::ALL {
            for proposed in [true, false] {
                let mut invitation = invitation(language, *text);
                invitation.proposal = invitation.proposal.filter(|_| proposed);
                let paper = Paper::read(&letters::invitation(&invitation).expect("a letter"));
                assert_eq!(paper.pages.len(), 1);
                let title = if language == UiLanguage::Dutch { "Hoe gaat het met u?" } else { "How are you?" };
                paper.is_accessible(language.tag(), title);
                assert_eq!((paper.count("H1"), paper.count("H2"), paper.alternatives), (1, 3, 1), "{:?}", paper.tags);
                assert_eq!(paper.count("LI"), 5 + 5 + 4, "what is good to know, ways to answer, answers");
                for words in ["Çağrı Żółć", "1234 CD Voorbeeldstad", "Team Meedoen", "030 123 45 67", "KLM-4823", "45 minu"] {
                    assert!(paper.says(words), "{words}: {:?}", paper.pages);
                }
            }
        }
    }
}

#[test]
fn it_says_that_nothing_is_asked_that_nobody_wants() {
    let plain = Paper::read(&letters::invitation(&invitation(UiLanguage::Dutch, LetterText::Plain)).expect("a letter"));
    for words in [
        "Het gesprek is vrijwillig.",
        "veranderen niets aan uw uitkering",
        "Kies het buurthuis, een wandeling of de telefoon.",
        "U mag iemand meenemen",
        "Niemand vraagt waarom.",
        "Ons gesprek duurt ongeveer 45 minuten.",
        "Komt het u uit op dinsdag 1 december 2026 om 10.30 uur?",
        "Ja graag, op dinsdag 1 december 2026 om 10.30 uur.",
        "Ja, op een ander moment:",
        "Ik praat liever aan de telefoon.",
        "Nee, dank u. Ik wil geen gesprek.",
        "Mail mij: sara@example.nl",
        "Of ga naar: meedoen.example.nl/brief/KLM-4823",
    ] {
        assert!(plain.says(words), "{words}: {:?}", plain.pages);
    }
    let stories = Paper::read(&letters::invitation(&invitation(UiLanguage::Dutch, LetterText::Stories)).expect("a letter"));
    assert!(stories.says("De een kookt graag") && !plain.says("De een kookt graag"));
}

#[test]
fn without_a_moment_an_address_or_mail_the_person_chooses() {
    let mut invitation = invitation(UiLanguage::Dutch, LetterText::Plain);
    (invitation.proposal, invitation.address, invitation.coach.email) = (None, Vec::new(), None);
    let paper = Paper::read(&letters::invitation(&invitation).expect("a letter"));
    assert!(paper.says("U kiest zelf een dag, een tijd en een plaats.") && paper.says("Bel mij om een moment te kiezen:"));
    assert!(!paper.says("Mail mij") && !paper.says("Komt het u uit"));
}

#[test]
fn what_people_wrote_comes_out_as_it_went_in() {
    for hostile in HOSTILE {
        let mut invitation = invitation(UiLanguage::Dutch, LetterText::Plain);
        (invitation.addressee, invitation.coach.name, invitation.code) = [(); 3].map(|()| (*hostile).to_owned()).into();
        invitation.address = vec![(*hostile).to_owned()];
        let paper = Paper::read(&letters::invitation(&invitation).expect("a letter"));
        assert!(paper.says(&format!("Beste {hostile},")), "{hostile}: {:?}", paper.pages);
        assert!(paper.says(&format!("Ik ben {hostile}. Ik werk")), "{hostile}: {:?}", paper.pages);
        assert!(paper.says(&format!("Uw code: {hostile}")), "{hostile}: {:?}", paper.pages);
        assert!(paper.says(&format!("{hostile}{hostile}Voorbeeldstad")), "{hostile}: {:?}", paper.pages);
    }
}

/// A name that fits only when lines stand closer together than they like to.
const LONG_NAME: &str = "Maria Wilhelmina Johanna Petronella Antoinette Theodora Cornelia Geertruida Hendrika van der Heuvel-Oude Bosch";

#[test]
fn with_a_long_name_lines_move_closer_and_what_is_far_too_long_is_refused() {
    let mut invitation = invitation(UiLanguage::Dutch, LetterText::Plain);
    invitation.addressee = LONG_NAME.to_owned();
    let paper = Paper::read(&letters::invitation(&invitation).expect("a letter"));
    assert_eq!(paper.pages.len(), 1);
    assert!(paper.says(&format!("Beste {LONG_NAME},")));
    invitation.addressee = "Jan ".repeat(100);
    assert_eq!(letters::invitation(&invitation), Err(LettersError::TooLong));
    invitation.addressee = "Jan ".repeat(1_000_000);
    assert_eq!(letters::invitation(&invitation), Err(LettersError::TooLong));
    invitation.addressee = "Jan".repeat(400);
    assert_eq!(letters::invitation(&invitation), Err(LettersError::TooLong));
}

#[test]
fn what_cannot_be_printed_or_scanned_is_refused_by_name() {
    let mut refused = invitation(UiLanguage::Dutch, LetterText::Plain);
    refused.addressee = "陳".to_owned();
    assert_eq!(letters::invitation(&refused), Err(LettersError::NoSign('陳')));
    let mut refused = invitation(UiLanguage::Dutch, LetterText::Plain);
    refused.url = format!("https://example.nl/{}", "a".repeat(4000));
    assert_eq!(letters::invitation(&refused), Err(LettersError::NoSquare));
}

#[test]
fn an_arabic_name_has_letters() {
    let mut invitation = invitation(UiLanguage::Dutch, LetterText::Plain);
    invitation.addressee = "محمد الأمين".to_owned();
    let paper = Paper::read(&letters::invitation(&invitation).expect("a letter"));
    paper.is_accessible("nl", "Hoe gaat het met u?");
}

#[test]
fn a_wave_is_one_file_with_a_page_for_each() {
    let names = ["Anna", "Bilal", "Çiğdem"];
    let mut wave = names.map(|name| {
        let mut invitation = invitation(UiLanguage::Dutch, LetterText::Plain);
        invitation.addressee = name.to_owned();
        invitation
    });
    wave[1].language = UiLanguage::English;
    wave[2].addressee = format!("Çiğdem {LONG_NAME}");
    let paper = Paper::read(&many(&wave).expect("letters"));
    paper.is_accessible("nl", "Brieven");
    assert_eq!(paper.pages.len(), 3);
    for (page, words) in paper.pages.iter().zip(["BesteAnna,", "DearBilal,", "BesteÇiğdemMaria"]) {
        assert!(page.contains(words), "{page}");
    }
}

#[test]
fn a_wave_tells_which_letter_cannot_be_written() {
    let mut wave = [(); 3].map(|()| invitation(UiLanguage::Dutch, LetterText::Plain));
    wave[1].addressee = "😀".to_owned();
    assert_eq!(many(&wave), Err(LettersError::OneOfMany { index: 1, error: Box::new(LettersError::NoSign('😀')) }));
    wave[1].addressee = "Jan ".repeat(100);
    assert_eq!(many(&wave), Err(LettersError::OneOfMany { index: 1, error: Box::new(LettersError::TooLong) }));
    assert_eq!(many(&[]), Err(LettersError::Nothing));
}

#[test]
fn the_same_letter_is_the_same_file() {
    let invitation = invitation(UiLanguage::English, LetterText::Stories);
    assert!(letters::invitation(&invitation) == letters::invitation(&invitation));
}
