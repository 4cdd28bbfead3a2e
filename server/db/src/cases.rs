//! The people whom a coach knows, the contacts with them, and who stands in for whom.

use crate::{
    Change, Database, DbError,
    participants::ParticipantRow,
    rows::{RowReader, record},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    cases::{Case, Contact, LoggedContact, Substitute},
    codes::Code as _,
    ids::{AccountId, CaseId, ParticipantId},
    participants::Profile,
    slug::Slug,
};
use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

#[derive(Debug, Clone, SurrealValue)]
struct CaseRow {
    id: RecordId,
    participant: RecordId,
    municipality: String,
    coach: RecordId,
    spoken: String,
    call_when: String,
    origin: String,
    opened_on: String,
    spoken_on: Option<String>,
    promised_on: Option<String>,
    closed_on: Option<String>,
}

#[derive(Debug, Clone, SurrealValue)]
struct NamedCaseRow {
    row: CaseRow,
    profile: ParticipantRow,
    coach_name: String,
}

const NAMED: &str = "SELECT $this.* AS row, participant.* AS profile, coach.name AS coach_name FROM";
/// The open cases of a coach, through the index of coach and last day.
pub(crate) const CASELOAD: &str = "coach_case WHERE coach = $coach AND closed_on = NONE";

#[derive(Debug, Clone, SurrealValue)]
struct ContactRow {
    day: String,
    kind: String,
    minutes: i64,
    at: DateTime<Utc>,
}

#[derive(Debug, Clone, SurrealValue)]
struct SubstituteRow {
    by: RecordId,
    name: String,
    until: String,
}

fn case_record(id: CaseId) -> RecordId {
    record("coach_case", id.0)
}

fn account_record(id: AccountId) -> RecordId {
    record("account", id.0)
}

impl CaseRow {
    fn new(case: &Case) -> Self {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        Self {
            id: case_record(case.id),
            participant: record("participant", case.participant.0),
            municipality: case.municipality.to_string(),
            coach: account_record(case.coach),
            spoken: case.spoken.code().to_owned(),
            call_when: case.call_when.code().to_owned(),
            origin: case.origin.code().to_owned(),
            opened_on: case.opened_on.to_string(),
            spoken_on: day(case.spoken_on),
            promised_on: day(case.promised_on),
            closed_on: day(case.closed_on),
        }
    }
}

impl TryFrom<NamedCaseRow> for Case {
    type Error = DbError;

    fn try_from(named: NamedCaseRow) -> Result<Self, DbError> {
        let row = named.row;
        let reader = RowReader::new("coach_case", &row.id);
        let profile = Profile::try_from(named.profile)?;
        let opened_on = reader.date("opened_on", Some(&row.opened_on))?;
        Ok(Self {
            id: CaseId(reader.key("id", &row.id)?),
            participant: profile.id,
            profile: profile.form,
            municipality: reader.some("municipality", Slug::parse(&row.municipality))?,
            coach: AccountId(reader.key("coach", &row.coach)?),
            coach_name: named.coach_name,
            spoken: reader.code("spoken", &row.spoken)?,
            call_when: reader.code("call_when", &row.call_when)?,
            origin: reader.code("origin", &row.origin)?,
            opened_on: reader.some("opened_on", opened_on)?,
            spoken_on: reader.date("spoken_on", row.spoken_on.as_deref())?,
            promised_on: reader.date("promised_on", row.promised_on.as_deref())?,
            closed_on: reader.date("closed_on", row.closed_on.as_deref())?,
        })
    }
}

impl Change {
    /// A new case; fails when the coach has `most` people, or knows this one already.
    pub fn open_case(&mut self, case: &Case, most: u16) {
        self.only_with_room(case.coach, most);
        let row = CaseRow::new(case);
        let (participant, coach) = (self.bind(row.participant.clone()), self.bind(row.coach.clone()));
        let (id, row) = (self.bind(row.id.clone()), self.bind(row));
        self.add(&format!(
            "IF array::len((SELECT VALUE id FROM coach_case WHERE participant = {participant} AND closed_on = NONE AND coach = {coach} LIMIT 1)) > 0
                 {{ THROW 'meedoen:repeated' }};
             CREATE {id} CONTENT {row} RETURN NONE;"
        ));
    }

    /// Fails when a coach has `most` people, or cannot sign in any more.
    fn only_with_room(&mut self, coach: AccountId, most: u16) {
        // The count is written by the case that comes: two at once stand in each other's way, and one of them looks again.
        let (load, account, most) = (self.bind(record("caseload", coach.0)), self.bind(account_record(coach)), self.bind(i64::from(most)));
        self.add(&format!(
            "IF ((SELECT VALUE open FROM ONLY {load}) ?? 0) >= {most} {{ THROW 'meedoen:full' }};
             IF (SELECT VALUE status FROM ONLY {account}) != 'actief' {{ THROW 'meedoen:changed' }};"
        ));
    }

    /// Fails when a coach has people.
    pub fn only_without_people(&mut self, coach: AccountId) {
        // The count is written here too, so that somebody who comes at the same moment is seen.
        let load = self.bind(record("caseload", coach.0));
        self.add(&format!(
            "IF ((SELECT VALUE open FROM ONLY {load}) ?? 0) > 0 {{ THROW 'meedoen:people' }};
             UPSERT {load} SET open = (open ?? 0) RETURN NONE;"
        ));
    }

    /// A case as it is from now on; fails when it was closed or given to another coach meanwhile.
    pub fn change_case(&mut self, case: &Case) {
        let row = CaseRow::new(case);
        let (id, coach, row) = (self.bind(row.id.clone()), self.bind(row.coach.clone()), self.bind(row));
        self.add(&format!(
            "IF (SELECT VALUE coach FROM ONLY {id}) != {coach} OR (SELECT VALUE closed_on FROM ONLY {id}) != NONE {{ THROW 'meedoen:changed' }};
             UPDATE {id} CONTENT {row} RETURN NONE;"
        ));
    }

    /// Gives an open case to another coach, who has fewer than `most` people. A coach who knows them already goes on with their own
    /// case: what is arranged goes over to that one, and the case that was given ends.
    pub fn give_case(&mut self, case: &Case, to: AccountId, most: u16, today: NaiveDate) {
        let (id, from, to_record) = (self.bind(case_record(case.id)), self.bind(account_record(case.coach)), self.bind(account_record(to)));
        let (participant, today) = (self.bind(record("participant", case.participant.0)), self.bind(today.to_string()));
        let (load, most) = (self.bind(record("caseload", to.0)), self.bind(i64::from(most)));
        self.add(&format!(
            "IF (SELECT VALUE status FROM ONLY {to_record}) != 'actief' {{ THROW 'meedoen:changed' }};
             IF (SELECT VALUE coach FROM ONLY {id}) != {from} OR (SELECT VALUE closed_on FROM ONLY {id}) != NONE {{ THROW 'meedoen:changed' }};
             LET $known = (SELECT VALUE id FROM coach_case WHERE participant = {participant} AND closed_on = NONE AND coach = {to_record} LIMIT 1);
             IF array::len($known) = 0 {{
                 IF ((SELECT VALUE open FROM ONLY {load}) ?? 0) >= {most} {{ THROW 'meedoen:full' }};
                 UPDATE {id} SET coach = {to_record} RETURN NONE;
             }} ELSE {{
                 UPDATE hand_over SET coach_case = $known[0] WHERE coach_case = {id} RETURN NONE;
                 UPDATE {id} SET closed_on = {today} RETURN NONE;
                 DELETE due WHERE participant = {participant} AND (about = {id} OR about = type::record('talk_report', record::id({id}))) RETURN NONE;
             }};"
        ));
        self.move_due(case.participant, case.coach, to);
    }

    /// Something was done for somebody.
    pub fn log_contact(&mut self, id: Uuid, case: CaseId, contact: &Contact, at: DateTime<Utc>) {
        let (id, case, at) = (self.bind(record("contact", id)), self.bind(case_record(case)), self.bind(at));
        let (day, kind, minutes) =
            (self.bind(contact.on.to_string()), self.bind(contact.kind.code().to_owned()), self.bind(i64::from(contact.minutes)));
        self.add(&format!("CREATE {id} SET coach_case = {case}, day = {day}, kind = {kind}, minutes = {minutes}, at = {at} RETURN NONE;"));
    }

    /// Somebody stands in for a coach until this day; nobody from now on with `None`.
    pub fn stand_in(&mut self, coach: AccountId, by: Option<(AccountId, NaiveDate)>) {
        let id = self.bind(record("standing_in", coach.0));
        match by {
            Some((by, until)) => {
                let (by, until) = (self.bind(account_record(by)), self.bind(until.to_string()));
                self.add(&format!("UPSERT {id} SET by = {by}, until = {until} RETURN NONE;"));
            }
            None => self.add(&format!("DELETE {id} RETURN NONE;")),
        }
    }

    /// A coach is in touch with them: they are not forgotten.
    pub fn not_forgotten(&mut self, participant: ParticipantId, today: NaiveDate) {
        let (id, today) = (self.bind(record("participant", participant.0)), self.bind(today.to_string()));
        self.add(&format!("UPDATE {id} SET used_on = {today}, erased_on = NONE RETURN NONE;"));
    }
}

impl Database {
    /// The case with this identity.
    pub async fn case(&self, id: CaseId) -> Result<Option<Case>, DbError> {
        let row: Option<NamedCaseRow> = self.query(&format!("{NAMED} $id"), vars! { id: case_record(id) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// The open cases of a coach, by name.
    pub async fn caseload(&self, coach: AccountId) -> Result<Vec<Case>, DbError> {
        let rows: Vec<NamedCaseRow> = self.query(&format!("{NAMED} {CASELOAD}"), vars! { coach: account_record(coach) }).await?.take(0)?;
        let mut cases: Vec<Case> = rows.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
        cases.sort_by_cached_key(|case| case.profile.name.to_lowercase());
        Ok(cases)
    }

    /// How many open cases a coach has.
    pub async fn count_cases(&self, coach: AccountId) -> Result<u16, DbError> {
        let load = record("caseload", coach.0);
        let open: Option<i64> = self.query("SELECT VALUE open FROM ONLY $load", vars! { load: load.clone() }).await?.take(0)?;
        RowReader::new("caseload", &load).small("open", open.unwrap_or_default())
    }

    /// The open cases of a participant, oldest first.
    pub async fn cases_of(&self, participant: ParticipantId) -> Result<Vec<Case>, DbError> {
        let statement = format!("{NAMED} coach_case WHERE participant = $participant AND closed_on = NONE");
        let rows: Vec<NamedCaseRow> = self.query(&statement, vars! { participant: record("participant", participant.0) }).await?.take(0)?;
        let mut cases: Vec<Case> = rows.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
        cases.sort_by_key(|case| (case.opened_on, case.id));
        Ok(cases)
    }

    /// The last contacts of a case, newest first, at most `limit`.
    pub async fn contacts(&self, case: CaseId, limit: u32) -> Result<Vec<LoggedContact>, DbError> {
        let statement = "SELECT day, kind, minutes, at FROM contact WHERE coach_case = $case ORDER BY day DESC, at DESC LIMIT $limit";
        let rows: Vec<ContactRow> = self.query(statement, vars! { case: case_record(case), limit: i64::from(limit) }).await?.take(0)?;
        let reader = RowReader::new("contact", &case_record(case));
        rows.into_iter()
            .map(|row| {
                let on = reader.date("day", Some(&row.day))?;
                let contact = Contact {
                    on: reader.some("day", on)?,
                    kind: reader.code("kind", &row.kind)?,
                    minutes: reader.small("minutes", row.minutes)?,
                };
                Ok(LoggedContact { contact, at: row.at })
            })
            .collect()
    }

    /// Minutes that were logged for a case from this day on.
    pub async fn minutes_since(&self, case: CaseId, day: NaiveDate) -> Result<u32, DbError> {
        let statement = "RETURN math::sum((SELECT VALUE minutes FROM contact WHERE coach_case = $case AND day >= $day))";
        let sum: Option<i64> = self.query(statement, vars! { case: case_record(case), day: day.to_string() }).await?.take(0)?;
        RowReader::new("coach_case", &case_record(case)).small("minutes", sum.unwrap_or_default())
    }

    /// Who stands in for a coach today.
    pub async fn substitute_of(&self, coach: AccountId, today: NaiveDate) -> Result<Option<Substitute>, DbError> {
        let id = record("standing_in", coach.0);
        let row: Option<SubstituteRow> =
            self.query("SELECT by, by.name AS name, until FROM $id", vars! { id: id.clone() }).await?.take(0)?;
        let Some(row) = row else { return Ok(None) };
        let reader = RowReader::new("standing_in", &id);
        let until = reader.date("until", Some(&row.until))?;
        let substitute = Substitute { account: AccountId(reader.key("by", &row.by)?), name: row.name, until: reader.some("until", until)? };
        Ok(Some(substitute).filter(|substitute| today <= substitute.until))
    }

    /// The coaches for whom this account stands in today.
    pub async fn stands_in_for(&self, by: AccountId, today: NaiveDate) -> Result<Vec<AccountId>, DbError> {
        let statement = "SELECT VALUE id FROM standing_in WHERE by = $by AND until >= $today";
        let ids: Vec<RecordId> = self.query(statement, vars! { by: account_record(by), today: today.to_string() }).await?.take(0)?;
        ids.iter().map(|id| Ok(AccountId(RowReader::new("standing_in", id).key("id", id)?))).collect()
    }
}
