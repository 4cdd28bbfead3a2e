//! People and letters that do not exist.

use domain::languages::UiLanguage;
use letters::{Coach, ConversationReport, HandOverSheet, Invitation, LetterText, Line, Meeting, Section};

/// Names that mean something in a template, in a text or in a file.
pub const HOSTILE: &[&str] = &[
    r#"#eval("1")"#,
    r"*x* _y_ $z$ \ @w <v>",
    r#"#import "/base.typ": * // "#,
    "{ $name } { letter-title }",
    "= Kop",
    "- een -- twee --- drie ...",
    r#"Jan "de Wit" & 'zoon' \u{41} ~ `code` [haak] ]"#,
    "/*",
    "#page #all",
    "https://example.nl",
];

pub fn coach() -> Coach {
    Coach { name: "Sara van Dijk".to_owned(), phone: "030 123 45 67".to_owned(), email: Some("sara@example.nl".to_owned()) }
}

pub fn meeting() -> Meeting {
    Meeting { at: "2026-12-01T10:30:00".parse().expect("a moment"), place: "buurthuis De Linde, Lindelaan 1".to_owned() }
}

fn lines(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|&line| line.to_owned()).collect()
}

pub fn invitation(language: UiLanguage, text: LetterText) -> Invitation {
    Invitation {
        language,
        text,
        municipality: "Voorbeeldstad".to_owned(),
        sender: lines(&["Team Meedoen", "Postbus 123", "1234 AB Voorbeeldstad"]),
        coach: coach(),
        addressee: "Çağrı Żółć".to_owned(),
        address: lines(&["Lindelaan 12 bis", "1234 CD Voorbeeldstad"]),
        date: "2026-11-23".parse().expect("a date"),
        proposal: Some(meeting()),
        minutes: 45,
        code: "KLM-4823".to_owned(),
        url: "https://meedoen.example.nl/brief/KLM-4823".to_owned(),
    }
}

pub fn sheet(language: UiLanguage) -> HandOverSheet {
    let line = |label: &str, text: &str| Line { label: label.to_owned(), text: text.to_owned() };
    HandOverSheet {
        language,
        name: "Їжак".to_owned(),
        place: "Koken voor de buurt".to_owned(),
        organisation: "Buurthuis De Linde".to_owned(),
        lines: vec![line("Wat ik graag doe", "Koken en tuinieren"), line("Wat mij helpt", "Een rustige plek")],
        meeting: Some(meeting()),
        companion: Some("Sara, mijn coach".to_owned()),
        coach: coach(),
        until: "2027-02-28".parse().expect("a date"),
    }
}

pub fn report(language: UiLanguage, blank: bool) -> ConversationReport {
    let section = |heading: &str| Section {
        heading: heading.to_owned(),
        paragraphs: lines(&["U loopt elke dag een rondje.", "U wilt graag weer koken.\nVoor een groep."]),
    };
    ConversationReport {
        language,
        title: "Ons gesprek".to_owned(),
        name: "Їжак".to_owned(),
        coach: "Sara van Dijk".to_owned(),
        date: "2026-12-01".parse().expect("a date"),
        sections: vec![section("Iedere dag"), section("Meedoen")],
        blank,
    }
}
