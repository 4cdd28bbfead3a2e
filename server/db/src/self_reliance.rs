//! The Zelfredzaamheid-Matrix of a case, at each moment. The scores are encrypted before they come here.

use crate::{
    Change, Database, DbError,
    conversations::day,
    rows::{RowReader, keyed, record},
};
use chrono::NaiveDate;
use domain::{
    codes::Code as _,
    ids::{AccountId, CaseId, ParticipantId},
    posting::Revision,
    self_reliance::MatrixMoment,
};
use surrealdb::types::{Bytes, RecordId, SurrealValue, vars};

/// The matrix at one moment as it is stored.
#[derive(Debug, Clone)]
pub struct StoredMatrix {
    /// The case it belongs to.
    pub case: CaseId,
    /// The name that the participant chose.
    pub name: String,
    /// The coach whose case it is.
    pub coach_name: String,
    /// Which moment.
    pub moment: MatrixMoment,
    /// The day.
    pub on: NaiveDate,
    /// The coach who filled it in.
    pub filled_by: String,
    /// Which state this is.
    pub revision: Revision,
    /// The scores, encrypted.
    pub sealed: Vec<u8>,
}

#[derive(Debug, Clone, SurrealValue)]
struct MatrixRow {
    coach_case: RecordId,
    name: String,
    coach_name: String,
    moment: String,
    day: String,
    filled_by: Option<String>,
    revision: i64,
    sealed: Bytes,
}

const NAMED: &str =
    "SELECT coach_case, participant.name AS name, coach_case.coach.name AS coach_name, moment, day, account.name AS filled_by, revision,
        sealed FROM matrix WHERE";

impl TryFrom<MatrixRow> for StoredMatrix {
    type Error = DbError;

    fn try_from(row: MatrixRow) -> Result<Self, DbError> {
        let reader = RowReader::new("matrix", &row.coach_case);
        Ok(Self {
            case: CaseId(reader.key("coach_case", &row.coach_case)?),
            name: row.name,
            coach_name: row.coach_name,
            moment: reader.code("moment", &row.moment)?,
            on: day(&reader, "day", &row.day)?,
            filled_by: row.filled_by.unwrap_or_default(),
            revision: Revision(row.revision),
            sealed: row.sealed.to_vec(),
        })
    }
}

impl Change {
    /// The matrix at a moment from now on; fails when it is not in the state `base` any more.
    pub fn put_matrix(&mut self, matrix: &StoredMatrix, participant: ParticipantId, account: AccountId, base: Revision) {
        let id = self.bind(keyed("matrix", matrix.case.0, matrix.moment.code().to_owned()));
        let (case, participant) = (self.bind(record("coach_case", matrix.case.0)), self.bind(record("participant", participant.0)));
        let (moment, day) = (self.bind(matrix.moment.code().to_owned()), self.bind(matrix.on.to_string()));
        let (account, sealed) = (self.bind(record("account", account.0)), self.bind(Bytes::from(matrix.sealed.clone())));
        let (revision, base) = (self.bind(matrix.revision.0), self.bind(base.0));
        self.add(&format!(
            "IF ((SELECT VALUE revision FROM ONLY {id}) ?? 0) != {base} {{ THROW 'meedoen:changed' }};
             UPSERT {id} SET coach_case = {case}, participant = {participant}, moment = {moment}, day = {day}, account = {account},
                 revision = {revision}, sealed = {sealed} RETURN NONE;"
        ));
    }
}

impl Database {
    /// The matrix of a case, each moment that was filled in.
    pub async fn matrix_of_case(&self, case: CaseId) -> Result<Vec<StoredMatrix>, DbError> {
        let statement = format!("{NAMED} coach_case = $case");
        let rows: Vec<MatrixRow> = self.query(&statement, vars! { case: record("coach_case", case.0) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// The same of all cases of a participant.
    pub async fn matrices_of(&self, participant: ParticipantId) -> Result<Vec<StoredMatrix>, DbError> {
        let statement = format!("{NAMED} participant = $participant");
        let rows: Vec<MatrixRow> = self.query(&statement, vars! { participant: record("participant", participant.0) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}
