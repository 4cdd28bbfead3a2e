//! What was said in a conversation, on paper, for the person it is about to read and to correct.

use crate::{LettersError, press, texts::Texts};
use chrono::NaiveDate;
use domain::languages::UiLanguage;
use serde::Serialize;

/// The report of a conversation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConversationReport {
    /// The language of our own words around it.
    pub language: UiLanguage,
    /// What stands above it. Empty: that it is the report of a talk.
    pub title: String,
    /// Whose report it is: the name that they chose to be called by.
    pub name: String,
    /// Who they talked with.
    pub coach: String,
    /// The day of the talk.
    pub date: NaiveDate,
    /// What was said, by theme.
    pub sections: Vec<Section>,
    /// Leaves blank lines below each theme, to correct it by hand.
    pub blank: bool,
}

/// One theme of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The theme.
    pub heading: String,
    /// What was said about it. A new line within one begins a new paragraph.
    pub paragraphs: Vec<String>,
}

/// The report, on as many pages as it takes. Fails with [`LettersError::TooLong`] above [`crate::REPORT_MAX`].
pub fn report(report: &ConversationReport) -> Result<Vec<u8>, LettersError> {
    let written = report.sections.iter().flat_map(|section| section.paragraphs.iter().chain([&section.heading]));
    press::within_reason(written.chain([&report.title, &report.name, &report.coach]), press::REPORT_MAX)?;
    press::typeset("report.typ", &Data::of(report))?.pdf()
}

#[derive(Serialize)]
struct Data {
    language: &'static str,
    title: String,
    talk: String,
    yours: String,
    sections: Vec<SectionData>,
    blank: bool,
    right: String,
    answers: [String; 2],
    pages: String,
}

#[derive(Serialize)]
struct SectionData {
    heading: String,
    paragraphs: Vec<String>,
}

impl Data {
    fn of(report: &ConversationReport) -> Self {
        let texts = Texts(report.language);
        let talk = [("name", report.name.as_str()), ("coach", &report.coach), ("date", &texts.date(report.date))];
        let sections = report.sections.iter().map(|section| SectionData {
            heading: section.heading.clone(),
            paragraphs: section.paragraphs.iter().flat_map(|words| words.lines()).map(str::to_owned).collect(),
        });
        Self {
            language: report.language.tag(),
            title: if report.title.trim().is_empty() { texts.say("report-title") } else { report.title.clone() },
            talk: texts.with("report-with", &talk),
            yours: texts.say("report-yours"),
            sections: sections.collect(),
            blank: report.blank,
            right: texts.say("report-right"),
            answers: [texts.say("report-yes"), texts.say("report-change")],
            // The template knows the numbers.
            pages: texts.with("report-page", &[("page", "#page"), ("pages", "#all")]),
        }
    }
}
