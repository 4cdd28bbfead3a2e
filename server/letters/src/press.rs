//! Typesetting: a template and its data become a PDF.

use crate::LettersError;
use serde::Serialize;
use serde_json::Value;
use std::{collections::HashMap, sync::LazyLock};
use typst::{
    Library, LibraryExt, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The most that people wrote in one report, in bytes: some forty pages. An end of a paragraph counts as well.
pub const REPORT_MAX: usize = 100_000;

/// The most that people wrote on one sheet, in bytes. Less than this does not always fit; more never does.
pub const SHEET_MAX: usize = 8_000;

/// The most signs of a word that is kept whole: about what fits in the window of an envelope.
const WORD_MAX: usize = 36;

/// The same in the column of labels.
const LABEL_WORD_MAX: usize = 18;

/// Where a word may be broken off (zero width space).
const MAY_BREAK: char = '\u{200b}';

/// The name of a text that stands in the column of labels.
const LABEL: &str = "label";

/// The name of the only text that is a picture, made by ourselves, and not for people to read.
const PICTURE: &str = "square";

/// The name under which a template finds its data.
const DATA: &str = "data.json";

macro_rules! templates {
    ($($name:literal)+) => { [$(($name, include_str!(concat!("../templates/", $name)))),+] };
}

macro_rules! fonts {
    ($($name:literal)+) => { [$(include_bytes!(concat!("../fonts/", $name)).as_slice()),+] };
}

/// Everything that is the same for each document, made once.
struct Workshop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    templates: HashMap<FileId, Source>,
}

static WORKSHOP: LazyLock<Workshop> = LazyLock::new(|| {
    let fonts: Vec<Font> = fonts!("NotoSans-Regular.ttf" "NotoSans-Bold.ttf" "NotoSansArabic-Regular.ttf")
        .into_iter()
        .flat_map(|font| Font::iter(Bytes::new(font)))
        .collect();
    let templates = templates!("base.typ" "certificate.typ" "hand_over.typ" "invitation.typ" "report.typ")
        .into_iter()
        .filter_map(|(name, text)| file(name).map(|id| (id, Source::new(id, text.to_owned()))));
    Workshop {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        templates: templates.collect(),
        fonts,
    }
});

/// One document on its way: the workshop, its template and its data.
struct Job {
    main: FileId,
    data: Bytes,
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        &WORKSHOP.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &WORKSHOP.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        WORKSHOP.templates.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == file(DATA) { Ok(self.data.clone()) } else { Err(missing(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        WORKSHOP.fonts.get(index).cloned()
    }

    /// There is no clock here: a date is data.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The address of a file of ours. Nothing else can be opened.
fn file(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

/// A document that is typeset, and not yet a file.
pub(crate) struct Typeset(PagedDocument);

impl Typeset {
    /// On how many pages it stands.
    pub(crate) fn pages(&self) -> usize {
        self.0.pages().len()
    }

    /// The file: PDF/UA-1, with tags.
    pub(crate) fn pdf(&self) -> Result<Vec<u8>, LettersError> {
        let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| LettersError::Typesetting(error.message().to_string()))?;
        let options = PdfOptions { creator: Smart::Custom(None), standards, ..PdfOptions::default() };
        let pdf = typst_pdf::pdf(&self.0, &options);
        forget();
        pdf.map_err(|errors| failed(&errors))
    }
}

/// Lays the data out by this template.
pub(crate) fn typeset(template: &str, data: &impl Serialize) -> Result<Typeset, LettersError> {
    let broken = |error: serde_json::Error| LettersError::Typesetting(error.to_string());
    let mut data = serde_json::to_value(data).map_err(broken)?;
    make_printable(&mut data, WORD_MAX)?;
    let main = file(template).ok_or_else(|| LettersError::Typesetting(template.to_owned()))?;
    let job = Job { main, data: Bytes::new(serde_json::to_vec(&data).map_err(broken)?) };
    let document = typst::compile::<PagedDocument>(&job).output;
    forget();
    document.map(Typeset).map_err(|errors| failed(&errors))
}

/// Refuses what would keep a machine busy, and cannot fit.
pub(crate) fn within_reason<'a>(texts: impl IntoIterator<Item = &'a String>, max: usize) -> Result<(), LettersError> {
    if texts.into_iter().map(|text| text.len() + 1).sum::<usize>() > max { Err(LettersError::TooLong) } else { Ok(()) }
}

/// Takes what was remembered to be quicker next time out of memory. It holds what people wrote, and it grows; without it
/// a letter still takes less than a tenth of a second.
fn forget() {
    typst::comemo::evict(0);
}

fn failed(errors: &[SourceDiagnostic]) -> LettersError {
    LettersError::Typesetting(errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; "))
}

/// Makes every text of the data one that paper can show, with words of at most so many signs.
fn make_printable(data: &mut Value, word_max: usize) -> Result<(), LettersError> {
    match data {
        Value::String(text) => *text = printable(text, word_max)?,
        Value::Array(items) => items.iter_mut().try_for_each(|item| make_printable(item, word_max))?,
        Value::Object(fields) => fields.iter_mut().try_for_each(|(name, field)| match name.as_str() {
            PICTURE => Ok(()),
            LABEL => make_printable(field, LABEL_WORD_MAX),
            _ => make_printable(field, word_max),
        })?,
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
    Ok(())
}

/// One line: without control signs, and without signs that nobody sees but that turn others around. A longer word may
/// be broken off after so many signs: else a word without end goes on beside the paper.
fn printable(text: &str, word_max: usize) -> Result<String, LettersError> {
    let mut printable = String::with_capacity(text.len());
    let mut length = 0;
    for sign in text.chars().filter(|sign| !is_hidden(*sign)).map(|sign| if sign.is_control() { ' ' } else { sign }) {
        if sign.is_whitespace() {
            length = 0;
            if !printable.is_empty() && !printable.ends_with(' ') {
                printable.push(' ');
            }
            continue;
        }
        if !WORKSHOP.can_print(sign) {
            return Err(LettersError::NoSign(sign));
        }
        if length == word_max {
            length = 0;
            printable.push(MAY_BREAK);
        }
        length += 1;
        printable.push(sign);
    }
    printable.truncate(printable.trim_end().len());
    Ok(printable)
}

/// Marks of direction and width that leave nothing on paper.
fn is_hidden(sign: char) -> bool {
    matches!(sign, '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

impl Workshop {
    fn can_print(&self, sign: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(sign)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_our_neighbours_can_be_printed() {
        for text in ["Çağrı Öztürk", "Łucja Żółć", "Зоряна Їжакевич", "Naïma Ünal-Ferrão", "محمد الأمين", "Nguyễn", "€ 10 ‘ja’ „nee” – …"]
        {
            assert_eq!(printable(text, WORD_MAX).as_deref(), Ok(text));
        }
        assert_eq!(printable("Jan 😀", WORD_MAX), Err(LettersError::NoSign('😀')));
    }

    #[test]
    fn what_nobody_sees_is_taken_out() {
        assert_eq!(printable(" Jan\u{202e}\u{200b}\t\nde\u{0}Wit ", WORD_MAX).as_deref(), Ok("Jan de Wit"));
    }

    #[test]
    fn a_word_without_end_can_be_broken_off() {
        assert_eq!(printable("abc abc", 3).as_deref(), Ok("abc abc"));
        assert_eq!(printable("abcdefg ab", 3).as_deref(), Ok("abc\u{200b}def\u{200b}g ab"));
    }

    #[test]
    fn every_template_is_there() {
        assert_eq!(WORKSHOP.fonts.len(), 3);
        assert_eq!(WORKSHOP.templates.len(), 5);
    }
}
