//! The sheet with which a coach introduces somebody at a place, with that person's permission.

use crate::{Coach, LettersError, Meeting, press, texts::Texts};
use chrono::NaiveDate;
use domain::languages::UiLanguage;
use serde::Serialize;

/// What somebody allowed a place to know. Nothing in our own words on it says where a person's income comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOverSheet {
    /// The language of the sheet.
    pub language: UiLanguage,
    /// The name that somebody chose to be called by.
    pub name: String,
    /// The place they are introduced at.
    pub place: String,
    /// Whose place it is.
    pub organisation: String,
    /// What they allowed to be told, in their order.
    pub lines: Vec<Line>,
    /// When and where they meet for the first time, if that is known.
    pub meeting: Option<Meeting>,
    /// Who comes along the first time, if somebody does.
    pub companion: Option<String>,
    /// Who to call about it.
    pub coach: Coach,
    /// The last day of the permission.
    pub until: NaiveDate,
}

/// One thing that may be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is: "Wat ik graag doe".
    pub label: String,
    /// What is told. A new line within it stays one.
    pub text: String,
}

/// The sheet, on exactly one page. Fails with [`LettersError::TooLong`] when it does not fit.
pub fn hand_over_sheet(sheet: &HandOverSheet) -> Result<Vec<u8>, LettersError> {
    let HandOverSheet { name, place, organisation, companion, coach, .. } = sheet;
    let written = sheet.lines.iter().flat_map(|line| [&line.label, &line.text]).chain([name, place, organisation]);
    let reached =
        companion.iter().chain([&coach.name, &coach.phone]).chain(&coach.email).chain(sheet.meeting.iter().map(|meeting| &meeting.place));
    press::within_reason(written.chain(reached), press::SHEET_MAX)?;
    let typeset = press::typeset("hand_over.typ", &Data::of(sheet))?;
    if typeset.pages() == 1 { typeset.pdf() } else { Err(LettersError::TooLong) }
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Data {
    language: &'static str,
    title: String,
    who: String,
    facts: Vec<Row>,
    shared_title: String,
    shared: Vec<Row>,
    closing: Vec<String>,
}

#[derive(Serialize)]
struct Row {
    label: String,
    lines: Vec<String>,
}

impl Data {
    fn of(sheet: &HandOverSheet) -> Self {
        let HandOverSheet { language, name, coach, .. } = sheet;
        let texts = Texts(*language);
        let row = |key, lines| Row { label: texts.say(key), lines };
        let place = vec![sheet.place.clone(), sheet.organisation.clone()];
        let meeting = sheet.meeting.as_ref().map(|meeting| vec![texts.moment(meeting.at), meeting.place.clone()]);
        let reached = [Some(coach.name.clone()), Some(coach.phone.clone()), coach.email.clone()];
        let facts = [
            Some(row("sheet-place", place)),
            meeting.map(|lines| row("sheet-meeting", lines)),
            sheet.companion.clone().map(|name| row("sheet-together", vec![name])),
            Some(row("sheet-coach", reached.into_iter().flatten().collect())),
        ];
        let told = |line: &Line| Row { label: line.label.clone(), lines: line.text.lines().map(str::to_owned).collect() };
        Self {
            language: language.tag(),
            title: texts.say("sheet-title"),
            who: texts.with("sheet-who", &[("name", name)]),
            facts: facts.into_iter().flatten().collect(),
            shared_title: texts.with("sheet-shared", &[("name", name)]),
            shared: sheet.lines.iter().map(told).collect(),
            closing: vec![texts.with("sheet-until", &[("date", &texts.date(sheet.until))]), texts.say("sheet-destroy")],
        }
    }
}
