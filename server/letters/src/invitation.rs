//! The letter in which a coach asks how somebody is, and whether they want to talk.

use crate::{Coach, LettersError, Meeting, press, press::Typeset, texts::Texts};
use chrono::NaiveDate;
use domain::{languages::UiLanguage, waves::LetterText};
use qrcode::{Color, EcLevel, QrCode};
use serde::Serialize;
use std::fmt::Write as _;

/// What is in the letter to one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The language of the letter.
    pub language: UiLanguage,
    /// Which words it opens with.
    pub text: LetterText,
    /// The municipality, by its name alone: "Utrecht".
    pub municipality: String,
    /// Where the municipality gets its post, a line each. The strip is sent there.
    pub sender: Vec<String>,
    /// Who writes it.
    pub coach: Coach,
    /// The name that somebody chose to be called by.
    pub addressee: String,
    /// Street and town, for the window of an envelope. Empty when the letter is handed over.
    pub address: Vec<String>,
    /// The day on the letter.
    pub date: NaiveDate,
    /// When and where the coach would like to meet; `None` leaves it to the person.
    pub proposal: Option<Meeting>,
    /// How long a talk takes.
    pub minutes: u16,
    /// The code to answer with, short enough to type.
    pub code: String,
    /// Where one answers with that code: in words and as a square for a camera.
    pub url: String,
}

/// The letter of a coach to one person, on exactly one sheet: a strip to answer with is at the bottom.
///
/// Lines come closer together before it fails with [`LettersError::TooLong`].
pub fn invitation(invitation: &Invitation) -> Result<Vec<u8>, LettersError> {
    fitting(invitation)?.0.pdf()
}

/// The letters of a wave in one file for the printer, a page each and in the same order.
///
/// When one of them cannot be written, [`LettersError::OneOfMany`] says which.
pub fn many(invitations: &[Invitation]) -> Result<Vec<u8>, LettersError> {
    let first = invitations.first().ok_or(LettersError::Nothing)?;
    let each = |letter: fn(&Invitation) -> Result<Letter, LettersError>| {
        let letters = invitations.iter().enumerate();
        let letters = letters
            .map(|(index, invitation)| letter(invitation).map_err(|error| LettersError::OneOfMany { index, error: Box::new(error) }));
        letters.collect::<Result<Vec<_>, _>>()
    };
    let title = Texts(first.language).say("letters-title");
    match on_sheets(&title, &each(Letter::of)?) {
        // Most waves fit at once. Only if not, each letter is tried by itself.
        Err(LettersError::TooLong | LettersError::NoSign(_)) => on_sheets(&title, &each(|invitation| Ok(fitting(invitation)?.1))?)?.pdf(),
        done => done?.pdf(),
    }
}

/// The letter with as much space between its lines as there is room for, by itself and as a part of others.
fn fitting(invitation: &Invitation) -> Result<(Typeset, Letter), LettersError> {
    let mut letter = Letter::of(invitation)?;
    let title = letter.title.clone();
    let typeset = match on_sheets(&title, std::slice::from_ref(&letter)) {
        Err(LettersError::TooLong) => {
            letter.close = true;
            on_sheets(&title, std::slice::from_ref(&letter))?
        }
        done => done?,
    };
    Ok((typeset, letter))
}

/// Typesets the letters, each on a page of its own.
fn on_sheets(title: &str, letters: &[Letter]) -> Result<Typeset, LettersError> {
    let language = letters.first().map_or_else(|| UiLanguage::default().tag(), |letter| letter.language);
    let typeset = press::typeset("invitation.typ", &Wave { title, language, letters })?;
    if typeset.pages() == letters.len() { Ok(typeset) } else { Err(LettersError::TooLong) }
}

#[derive(Serialize)]
struct Wave<'a> {
    title: &'a str,
    language: &'static str,
    letters: &'a [Letter],
}

/// A letter as its template wants it: words in their order, and nothing left to decide.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Letter {
    language: &'static str,
    /// Whether lines stand close together.
    close: bool,
    municipality: String,
    sender: Vec<String>,
    addressee: String,
    address: Vec<String>,
    date: String,
    title: String,
    opening: Vec<String>,
    good: String,
    know: Vec<String>,
    answer: String,
    ways: Vec<String>,
    code: String,
    square: String,
    square_says: String,
    regards: String,
    coach: String,
    strip_title: String,
    strip_code: String,
    answers: Vec<String>,
    strip_to: String,
    return_address: Vec<String>,
}

impl Letter {
    fn of(invitation: &Invitation) -> Result<Self, LettersError> {
        let Invitation { language, municipality, coach, url, .. } = invitation;
        let words = [municipality, &coach.name, &coach.phone, &invitation.addressee, &invitation.code].into_iter().chain(&coach.email);
        let lines = invitation.sender.iter().chain(&invitation.address).chain(invitation.proposal.iter().map(|meeting| &meeting.place));
        press::within_reason(words.chain(lines), press::SHEET_MAX)?;
        let texts = Texts(*language);
        let sender = written(&invitation.sender);
        let know = ["letter-voluntary", "letter-no-effect", "letter-elsewhere", "letter-together", "letter-no"];
        Ok(Self {
            language: language.tag(),
            close: false,
            date: texts.date(invitation.date),
            title: texts.say("letter-title"),
            opening: opening(invitation, texts),
            good: texts.say("letter-good"),
            know: know.map(|key| texts.say(key)).to_vec(),
            answer: texts.say("letter-answer"),
            ways: ways(invitation, texts),
            code: texts.with("letter-code", &[("code", &invitation.code)]),
            square: square(url)?,
            square_says: texts.with("letter-square", &[("url", shown(url))]),
            regards: texts.say("letter-regards"),
            strip_title: texts.with("strip-title", &[("coach", &coach.name)]),
            strip_code: texts.with("strip-code", &[("code", &invitation.code)]),
            answers: answers(invitation, texts),
            strip_to: texts.say("strip-to"),
            return_address: [std::slice::from_ref(municipality), &sender].concat(),
            municipality: municipality.clone(),
            address: written(&invitation.address),
            addressee: invitation.addressee.clone(),
            coach: coach.name.clone(),
            sender,
        })
    }
}

/// The paragraphs from the greeting up to what is proposed.
fn opening(invitation: &Invitation, texts: Texts) -> Vec<String> {
    let told = match invitation.text {
        LetterText::Plain => "letter-plain",
        LetterText::Stories => "letter-stories",
    };
    let who = texts.with("letter-who", &[("coach", &invitation.coach.name), ("municipality", &invitation.municipality)]);
    let minutes = texts.with("letter-minutes", &[("minutes", &invitation.minutes.to_string())]);
    let when = match &invitation.proposal {
        Some(meeting) => texts.with("letter-proposal", &[("moment", &texts.moment(meeting.at)), ("place", &meeting.place)]),
        None => texts.say("letter-choose"),
    };
    vec![
        texts.with("letter-greeting", &[("name", &invitation.addressee)]),
        format!("{who} {}", texts.say(told)),
        format!("{minutes} {when}"),
    ]
}

/// The ways to answer.
fn ways(invitation: &Invitation, texts: Texts) -> Vec<String> {
    let call = texts.with("letter-call", &[("phone", &invitation.coach.phone)]);
    let mail = invitation.coach.email.as_ref().map(|email| texts.with("letter-mail", &[("email", email)]));
    let online = texts.with("letter-online", &[("url", shown(&invitation.url))]);
    [Some(call), mail, Some(texts.say("letter-strip")), Some(texts.say("letter-scan")), Some(online)].into_iter().flatten().collect()
}

/// What there is to choose from on the strip. "No" is as near as "yes", and asks for nothing more.
fn answers(invitation: &Invitation, texts: Texts) -> Vec<String> {
    let yes = match &invitation.proposal {
        Some(meeting) => texts.with("strip-yes", &[("moment", &texts.moment(meeting.at))]),
        None => texts.say("strip-yes-call"),
    };
    vec![yes, texts.say("strip-other"), texts.say("strip-phone"), texts.say("strip-no")]
}

/// An address as people type it.
fn shown(url: &str) -> &str {
    url.strip_prefix("https://").unwrap_or(url)
}

/// The lines with something on them.
fn written(lines: &[String]) -> Vec<String> {
    lines.iter().filter(|line| !line.trim().is_empty()).cloned().collect()
}

/// White around the dots, in dots: less and some cameras do not find it.
const QUIET: usize = 4;

/// A picture that the camera of a telephone reads as this address. Paper gets folds and stains: a quarter may be gone.
fn square(url: &str) -> Result<String, LettersError> {
    let code = QrCode::with_error_correction_level(url, EcLevel::Q).map_err(|_| LettersError::NoSquare)?;
    let size = code.width() + 2 * QUIET;
    Ok(format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}"><path d="{}"/></svg>"#, path(&code)))
}

/// Each run of dark dots in a row as a bar.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(code.width()).enumerate() {
        let mut x = QUIET;
        for run in row.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Color::Dark) {
                // Writing to a text cannot fail.
                let _ = write!(path, "M{x} {}h{length}v1h-{length}z", y + QUIET, length = run.len());
            }
            x += run.len();
        }
    }
    path
}
