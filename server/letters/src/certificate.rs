//! The certificate that somebody gets who went through a whole training.

use crate::{LettersError, press, texts::Texts};
use chrono::{Datelike, NaiveDate};
use domain::languages::UiLanguage;
use serde::Serialize;

/// What stands on a certificate, and nothing more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateSheet {
    /// The language of the certificate.
    pub language: UiLanguage,
    /// The name that somebody chose to be called by.
    pub name: String,
    /// What they went through.
    pub track: String,
    /// When it was given; its month is told.
    pub given_on: NaiveDate,
    /// The code, in groups.
    pub code: String,
    /// Where the code is looked up.
    pub url: String,
}

/// The certificate, on exactly one page. Fails with [`LettersError::TooLong`] when it does not fit.
pub fn certificate(sheet: &CertificateSheet) -> Result<Vec<u8>, LettersError> {
    press::within_reason([&sheet.name, &sheet.track, &sheet.code, &sheet.url], press::SHEET_MAX)?;
    let typeset = press::typeset("certificate.typ", &Data::of(sheet))?;
    if typeset.pages() == 1 { typeset.pdf() } else { Err(LettersError::TooLong) }
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Data {
    language: &'static str,
    title: String,
    before: String,
    name: String,
    did: String,
    track: String,
    month: String,
    code: String,
    check: String,
}

impl Data {
    fn of(sheet: &CertificateSheet) -> Self {
        let texts = Texts(sheet.language);
        let month = texts.say(&format!("month-{}", sheet.given_on.month()));
        Self {
            language: sheet.language.tag(),
            title: texts.say("certificate-title"),
            before: texts.say("certificate-before"),
            name: sheet.name.clone(),
            did: texts.say("certificate-did"),
            track: sheet.track.clone(),
            month: texts.with("certificate-month", &[("month", &month), ("year", &sheet.given_on.year().to_string())]),
            code: texts.with("certificate-code", &[("code", &sheet.code)]),
            check: texts.with("certificate-check", &[("url", &sheet.url)]),
        }
    }
}
