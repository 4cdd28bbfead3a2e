//! Letters to neighbourhoods: numbers, and the hashes of their codes.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::{NaiveDate, NaiveDateTime};
use domain::{
    codes::Code as _,
    ids::AccountId,
    languages::UiLanguage,
    slug::Slug,
    waves::{Answers, LetterAnswer, OnLetter, Wave},
};
use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

#[derive(Debug, Clone, SurrealValue)]
struct WaveRow {
    id: RecordId,
    municipality: String,
    neighbourhood: String,
    text: String,
    language: String,
    letters: i64,
    made_on: String,
    made_by: Option<RecordId>,
    yes: i64,
    other_moment: i64,
    call_me: i64,
    no: i64,
    has_codes: bool,
}

#[derive(Debug, Clone, SurrealValue)]
struct CodeRow {
    id: RecordId,
    wave: RecordId,
    moment: Option<String>,
    answered_on: Option<String>,
}

#[derive(Debug, Clone, SurrealValue)]
struct KnownRow {
    wave: RecordId,
    municipality: String,
    made_on: String,
    moment: Option<String>,
    answered_on: Option<String>,
}

/// The code of a letter, as it is known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownLetter {
    /// Its wave.
    pub wave: Uuid,
    /// Whose coaches sent it.
    pub municipality: Slug,
    /// When it was made.
    pub made_on: NaiveDate,
    /// The moment in it.
    pub moment: Option<NaiveDateTime>,
    /// Did somebody answer with it?
    pub is_answered: bool,
}

fn code_record(hash: &str) -> RecordId {
    RecordId::new("wave_code", hash.to_owned())
}

/// The field that counts an answer.
fn field(answer: LetterAnswer) -> &'static str {
    match answer {
        LetterAnswer::Yes => "yes",
        LetterAnswer::OtherMoment => "other_moment",
        LetterAnswer::CallMe => "call_me",
        LetterAnswer::No => "no",
    }
}

fn moment_of(reader: &RowReader, text: Option<&str>) -> Result<Option<NaiveDateTime>, DbError> {
    text.map(|text| reader.some("moment", text.parse().ok())).transpose()
}

/// That a call was asked for by answering a letter.
pub(crate) fn on_letter(reader: &RowReader, answer: Option<&str>, moment: Option<&str>) -> Result<Option<OnLetter>, DbError> {
    let Some(answer) = answer else { return Ok(None) };
    Ok(Some(OnLetter { answer: reader.code("letter", answer)?, moment: moment_of(reader, moment)? }))
}

pub(crate) fn moment_text(moment: NaiveDateTime) -> String {
    moment.format("%Y-%m-%dT%H:%M:%S").to_string()
}

impl TryFrom<WaveRow> for Wave {
    type Error = DbError;

    fn try_from(row: WaveRow) -> Result<Self, DbError> {
        let reader = RowReader::new("wave", &row.id);
        let made_on = reader.date("made_on", Some(&row.made_on))?;
        Ok(Self {
            id: reader.key("id", &row.id)?,
            municipality: reader.some("municipality", Slug::parse(&row.municipality))?,
            neighbourhood: row.neighbourhood,
            text: reader.code("text", &row.text)?,
            language: reader.some("language", UiLanguage::ALL.into_iter().find(|language| language.tag() == row.language))?,
            letters: reader.small("letters", row.letters)?,
            made_on: reader.some("made_on", made_on)?,
            answers: Answers {
                yes: reader.small("yes", row.yes)?,
                other_moment: reader.small("other_moment", row.other_moment)?,
                call_me: reader.small("call_me", row.call_me)?,
                no: reader.small("no", row.no)?,
            },
        })
    }
}

impl Change {
    /// A new wave without answers, with for each letter the hash of its code and the moment in it.
    pub fn create_wave(&mut self, wave: &Wave, by: AccountId, codes: &[(String, Option<NaiveDateTime>)]) {
        let id = record("wave", wave.id);
        let row = self.bind(WaveRow {
            id: id.clone(),
            municipality: wave.municipality.to_string(),
            neighbourhood: wave.neighbourhood.clone(),
            text: wave.text.code().to_owned(),
            language: wave.language.tag().to_owned(),
            letters: i64::from(wave.letters),
            made_on: wave.made_on.to_string(),
            made_by: Some(record("account", by.0)),
            yes: 0,
            other_moment: 0,
            call_me: 0,
            no: 0,
            has_codes: true,
        });
        let codes = codes.iter().map(|(hash, moment)| CodeRow {
            id: code_record(hash),
            wave: id.clone(),
            moment: moment.map(moment_text),
            answered_on: None,
        });
        let codes = self.bind(codes.collect::<Vec<_>>());
        let id = self.bind(id);
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE; INSERT INTO wave_code {codes} RETURN NONE;"));
    }

    /// Somebody answered with the code of a letter; fails when somebody did so before, however many answer at once.
    pub fn answer_letter(&mut self, hash: &str, wave: Uuid, answer: LetterAnswer, today: NaiveDate) {
        let (code, wave, today) = (self.bind(code_record(hash)), self.bind(record("wave", wave)), self.bind(today.to_string()));
        let field = field(answer);
        self.add(&format!(
            "IF !record::exists({code}) {{ THROW 'meedoen:gone' }};
             IF (SELECT VALUE answered_on FROM ONLY {code}) != NONE {{ THROW 'meedoen:repeated' }};
             UPDATE {code} SET answered_on = {today} RETURN NONE;
             UPDATE {wave} SET {field} += 1 RETURN NONE;"
        ));
    }
}

impl Database {
    /// The waves of these municipalities, last made first, at most `limit`.
    pub async fn waves(&self, municipalities: &[Slug], limit: u32) -> Result<Vec<Wave>, DbError> {
        let municipalities: Vec<String> = municipalities.iter().map(Slug::to_string).collect();
        let statement = "SELECT * FROM wave WHERE municipality IN $municipalities ORDER BY made_on DESC, id DESC LIMIT $limit";
        let rows: Vec<WaveRow> = self.query(statement, vars! { municipalities: municipalities, limit: i64::from(limit) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// The letter whose code has this hash.
    pub async fn letter(&self, hash: &str) -> Result<Option<KnownLetter>, DbError> {
        let id = code_record(hash);
        let statement = "SELECT wave, wave.municipality AS municipality, wave.made_on AS made_on, moment, answered_on FROM $id";
        let row: Option<KnownRow> = self.query(statement, vars! { id: id.clone() }).await?.take(0)?;
        row.map(|row| {
            let reader = RowReader::new("wave_code", &id);
            Ok(KnownLetter {
                wave: reader.key("wave", &row.wave)?,
                municipality: reader.some("municipality", Slug::parse(&row.municipality))?,
                made_on: reader.some("made_on", reader.date("made_on", Some(&row.made_on))?)?,
                moment: moment_of(&reader, row.moment.as_deref())?,
                is_answered: row.answered_on.is_some(),
            })
        })
        .transpose()
    }

    /// Removes the hashes of all codes of waves that were made before this day. What people answered stays counted.
    pub async fn sweep_letters(&self, before: NaiveDate) -> Result<(), DbError> {
        let statements = format!(
            "LET $over = ({ENDED});
             FOR $wave IN $over {{
                 DELETE wave_code WHERE wave = $wave RETURN NONE;
                 UPDATE $wave SET has_codes = false RETURN NONE;
             }};"
        );
        self.transaction(&statements, vars! { before: before.to_string(), limit: i64::from(SWEPT) }).await
    }
}

/// Waves of which the codes go in one round: the next one takes the others.
const SWEPT: u32 = 50;
/// Waves that were made before a day and whose codes are still there.
const ENDED: &str = "SELECT VALUE id FROM wave WHERE has_codes = true AND made_on < $before LIMIT $limit";
