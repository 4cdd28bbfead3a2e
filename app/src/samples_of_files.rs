//! What the marketplace of samples answers about files and figures, at Sara's desk: see [`crate::samples_of_work`].

use crate::{samples::Fake, samples_of_work::at_desk};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate};
use domain::{
    day_parts::SlotError,
    figures::{MONTHS, Month, Outcomes, OwnFigures, PlaceFigures},
    ids::{OrganisationId, PlaceId},
    imports::{Problem, Remark},
    own_files::{FilePreview, FileProblem, LineFate, Looked, OrganisationFile, OwnFile, PlacesFile, PreviewLine},
    refusal::{Failure, Refusal},
    use_cases::{Actor, Figures, OwnFiles},
};
use std::cell::RefCell;
use uuid::Uuid;

/// The file that waits.
pub const FILE: Uuid = Uuid::from_u128(77);

/// What lies beside the desk.
pub struct Tray {
    /// Why the next file cannot be used.
    pub refuses: Option<FileProblem>,
    /// Why the next decision is refused.
    pub refusal: Option<Refusal>,
    /// What was done: `stored`, `submitted` or `dropped`.
    pub done: Vec<&'static str>,
    /// What ends in what, of files that were given.
    pub given: Vec<String>,
    /// The lines of the file that waits.
    pub lines: Vec<PreviewLine>,
    /// May the organisation publish by itself?
    pub trusted: bool,
}

thread_local! {
    static TRAY: RefCell<Tray> = RefCell::new(Tray {
        refuses: None,
        refusal: None,
        done: Vec::new(),
        given: Vec::new(),
        lines: lines(),
        trusted: true,
    });
}

/// Lays something in the tray of this test, or looks what lies there.
pub fn in_tray<T>(look: impl FnOnce(&mut Tray) -> T) -> T {
    TRAY.with_borrow_mut(look)
}

/// Every problem there is.
pub fn problems() -> Vec<Problem> {
    let text = || "<b>x</b>".to_owned();
    vec![
        Problem::Required,
        Problem::HiddenCharacters,
        Problem::TooLong(80),
        Problem::UnknownCode(text()),
        Problem::UnknownChoice(text()),
        Problem::NotADate(text()),
        Problem::HalfAPoint,
        Problem::NotANumber,
        Problem::NotOnTheMap,
        Problem::NotAPhoneNumber,
        Problem::NotAnAddress,
        Problem::NotAWebAddress,
        Problem::NotASlug(text()),
        Problem::NotAPlace(text()),
        Problem::UnknownLanguage(text()),
        Problem::TooManyTasks(20),
        Problem::Slot(text(), SlotError::DayPart),
        Problem::Slot(text(), SlotError::Capacity),
        Problem::Slot(text(), SlotError::Time),
        Problem::DayPartTwice(text()),
        Problem::Steps,
        Problem::NotHours(text()),
        Problem::HoursExchanged,
        Problem::EndBeforeBegin,
        Problem::NotYesOrNo(text()),
        Problem::NotAFileName,
        Problem::UnknownColumn,
        Problem::MoreCells,
        Problem::FewerCells(3, 4),
        Problem::LooksLikeFormula,
        Problem::NotJson(text()),
        Problem::NotAnObject,
        Problem::ObjectForText,
        Problem::OtherOrganisation(text()),
        Problem::SameAsLine(2),
        Problem::Example,
        Problem::GrowthLine,
        Problem::Other(text()),
    ]
}

fn lines() -> Vec<PreviewLine> {
    let line = |line: u64, title: &str, fate: LineFate, remarks: Vec<Remark>| PreviewLine { line, title: title.to_owned(), fate, remarks };
    let refused = problems().into_iter().map(|problem| Remark::refused("titel", problem)).collect();
    vec![
        line(2, "Soep <i>koken</i>", LineFate::New { ready: true }, Vec::new()),
        line(3, "Zaaien", LineFate::New { ready: false }, vec![Remark::left_out("", Problem::FewerCells(1, 2))]),
        line(4, "Oogsten", LineFate::Changed(vec!["titel", "dagdelen", "overig"]), Vec::new()),
        line(5, "Wieden", LineFate::Same, Vec::new()),
        line(6, "", LineFate::Refused, refused),
    ]
}

fn may(actor: &Actor) -> Result<(), Failure> {
    if actor.organisations().is_empty() { Err(Refusal::NotAllowed.into()) } else { Ok(()) }
}

#[async_trait]
impl OwnFiles for Fake {
    async fn look_at_file(&self, actor: &Actor, _: OrganisationId, file: PlacesFile) -> Result<Looked, Failure> {
        may(actor)?;
        Ok(in_tray(|tray| {
            tray.given.push(file.extension);
            tray.refuses.take().map_or(Looked::Kept(FILE), Looked::Refused)
        }))
    }

    async fn file_preview(&self, actor: &Actor, file: Uuid) -> Result<Option<FilePreview>, Failure> {
        may(actor)?;
        let organisation = at_desk(|desk| desk.organisations[0].clone());
        let preview = in_tray(|tray| FilePreview {
            id: FILE,
            organisation,
            until: DateTime::UNIX_EPOCH,
            trusted: tray.trusted,
            lines: tray.lines.clone(),
            stand: "abc".to_owned(),
        });
        Ok((file == FILE).then_some(preview))
    }

    async fn store_file(&self, actor: &Actor, _: Uuid, stand: &str, submit: bool) -> Result<(), Failure> {
        may(actor)?;
        in_tray(|tray| {
            if let Some(refusal) = tray.refusal.take() {
                return Err(refusal.into());
            }
            if stand != "abc" {
                return Err(Refusal::Changed.into());
            }
            tray.done.push(if submit { "submitted" } else { "stored" });
            Ok(())
        })
    }

    async fn drop_file(&self, actor: &Actor, _: Uuid) -> Result<(), Failure> {
        may(actor)?;
        in_tray(|tray| tray.done.push("dropped"));
        Ok(())
    }

    async fn take_along(&self, _: &Actor, _: OrganisationId, _: OrganisationFile) -> Result<OwnFile, Failure> {
        Err(Failure::internal("not in tests"))
    }

    async fn own_account_file(&self, _: &Actor) -> Result<OwnFile, Failure> {
        Err(Failure::internal("not in tests"))
    }
}

#[async_trait]
impl Figures for Fake {
    fn count_view(&self, _: &Actor, _: PlaceId, _: OrganisationId) -> Result<(), Failure> {
        Ok(())
    }

    async fn own_figures(&self, actor: &Actor, _: OrganisationId, page: u32) -> Result<OwnFigures, Failure> {
        may(actor)?;
        let months = Month::last(MONTHS, NaiveDate::from_ymd_opt(2026, 11, 20).ok_or(Refusal::WrongState)?);
        Ok(at_desk(|desk| {
            let own = &desk.own.place;
            let seen = (0..MONTHS).map(|month| month * 300).collect();
            let outcomes = Outcomes { asked: 11, in_time: 8, late: 2, started: 5 };
            let place = PlaceFigures { place: own.id, title: own.content.title.clone(), status: own.content.status, seen, outcomes };
            let total = (0..MONTHS).map(|month| month * 1_000).collect();
            let places = if desk.pages == 0 { Vec::new() } else { vec![place] };
            OwnFigures { organisation: desk.organisations[0].clone(), months, total, places, outcomes, page, pages: desk.pages.max(1) }
        }))
    }
}
