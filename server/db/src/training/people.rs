//! Who is in a group, their certificates, and what was seen of a certificate of conduct.

use super::{groups::group_record, joined};
use crate::{
    Change, Database, DbError,
    conversations::day,
    rows::{RowReader, record},
};
use chrono::NaiveDate;
use domain::{
    ids::{AccountId, ParticipantId, TrainingGroupId},
    slug::Slug,
    training::{Certificate, Vog},
};
use surrealdb::types::{RecordId, SurrealValue, vars};
use uuid::Uuid;

/// Somebody in a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMember {
    /// The identity of their being in it.
    pub id: Uuid,
    /// The group.
    pub group: TrainingGroupId,
    /// Who.
    pub participant: ParticipantId,
    /// The name they chose.
    pub name: String,
    /// Since when.
    pub joined_on: NaiveDate,
    /// Since when not any more.
    pub stopped_on: Option<NaiveDate>,
    /// When they got their certificate.
    pub certified_on: Option<NaiveDate>,
}

/// A certificate, with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCertificate {
    /// What it says.
    pub certificate: Certificate,
    /// Whose it is.
    pub participant: ParticipantId,
}

#[derive(Debug, Clone, SurrealValue)]
struct MemberRow {
    id: RecordId,
    training_group: RecordId,
    participant: RecordId,
    name: String,
    joined_on: String,
    stopped_on: Option<String>,
    certified_on: Option<String>,
}

#[derive(Debug, Clone, SurrealValue)]
struct CertificateRow {
    id: RecordId,
    participant: RecordId,
    name: String,
    track: String,
    given_on: String,
}

#[derive(Debug, Clone, SurrealValue)]
struct VogRow {
    id: RecordId,
    participant: RecordId,
    seen_on: String,
    seen_by: Option<String>,
}

#[derive(Debug, Clone, SurrealValue)]
struct AskedRow {
    participant: RecordId,
    name: String,
    day: String,
}

const MEMBERS: &str = "SELECT *, participant.name AS name FROM training_member";
const CERTIFICATE: &str = "SELECT id, participant, name, track, given_on FROM";
/// Every table with something of a participant, in the order in which they go.
const TABLES: [&str; 6] = ["training_certificate", "training_mark", "training_caught_up", "training_member", "vog", "training_asked"];

/// Takes everything of a participant out; `participant` is the name of a variable.
pub(crate) fn erase(participant: &str) -> String {
    TABLES.map(|table| format!("DELETE {table} WHERE participant = {participant} RETURN NONE;")).join("\n")
}

fn certificate_record(hash: &str) -> RecordId {
    RecordId::new("training_certificate", hash.to_owned())
}

/// The identity of somebody's being in a group.
fn member_record(group: TrainingGroupId, participant: ParticipantId) -> RecordId {
    joined("training_member", group.0, &participant.to_string())
}

fn of_municipality(table: &str, municipality: &Slug, participant: ParticipantId) -> RecordId {
    joined(table, participant.0, municipality.as_str())
}

impl TryFrom<MemberRow> for StoredMember {
    type Error = DbError;

    fn try_from(row: MemberRow) -> Result<Self, DbError> {
        let reader = RowReader::new("training_member", &row.id);
        Ok(Self {
            id: reader.key("id", &row.id)?,
            group: TrainingGroupId(reader.key("training_group", &row.training_group)?),
            participant: ParticipantId(reader.key("participant", &row.participant)?),
            name: row.name,
            joined_on: day(&reader, "joined_on", &row.joined_on)?,
            stopped_on: reader.date("stopped_on", row.stopped_on.as_deref())?,
            certified_on: reader.date("certified_on", row.certified_on.as_deref())?,
        })
    }
}

impl TryFrom<CertificateRow> for StoredCertificate {
    type Error = DbError;

    fn try_from(row: CertificateRow) -> Result<Self, DbError> {
        let reader = RowReader::new("training_certificate", &row.id);
        let given_on = day(&reader, "given_on", &row.given_on)?;
        Ok(Self {
            certificate: Certificate { name: row.name, track: row.track, given_on },
            participant: ParticipantId(reader.key("participant", &row.participant)?),
        })
    }
}

impl Change {
    /// Somebody is in a group from now on, also who stopped before; fails when it is full. Who is in it already stays.
    pub fn join_group(&mut self, group: TrainingGroupId, participant: ParticipantId, today: NaiveDate) {
        let (id, of) = (self.bind(member_record(group, participant)), self.bind(group_record(group)));
        let (who, today) = (self.bind(record("participant", participant.0)), self.bind(today.to_string()));
        self.add(&format!(
            "IF !record::exists({who}) {{ THROW 'meedoen:gone' }};
             IF !record::exists({id}) OR (SELECT VALUE stopped_on FROM ONLY {id}) != NONE {{
                 IF (SELECT VALUE members FROM ONLY {of}) >= (SELECT VALUE most FROM ONLY {of}) {{ THROW 'meedoen:full' }};
                 UPSERT {id} SET training_group = {of}, participant = {who}, joined_on = joined_on ?? {today}, stopped_on = NONE RETURN NONE;
             }};"
        ));
    }

    /// Somebody does not take part any more; what they did stays theirs.
    pub fn stop_in_group(&mut self, group: TrainingGroupId, participant: ParticipantId, today: NaiveDate) {
        let (id, today) = (self.bind(member_record(group, participant)), self.bind(today.to_string()));
        self.add(&format!(
            "IF !record::exists({id}) {{ THROW 'meedoen:gone' }};
             IF (SELECT VALUE stopped_on FROM ONLY {id}) = NONE {{ UPDATE {id} SET stopped_on = {today} RETURN NONE }};"
        ));
    }

    /// Somebody was in a group by mistake; fails when they got a certificate there.
    pub fn leave_group(&mut self, group: TrainingGroupId, participant: ParticipantId) {
        let (id, of) = (self.bind(member_record(group, participant)), self.bind(group_record(group)));
        let who = self.bind(record("participant", participant.0));
        self.add(&format!(
            "IF (SELECT VALUE certified_on FROM ONLY {id}) != NONE {{ THROW 'meedoen:kept' }};
             DELETE training_mark WHERE training_group = {of} AND participant = {who} RETURN NONE;
             DELETE training_caught_up WHERE training_group = {of} AND participant = {who} RETURN NONE;
             DELETE {id} RETURN NONE;"
        ));
    }

    /// A certificate for a member; fails when they have one.
    pub fn give_certificate(&mut self, member: &StoredMember, certificate: &Certificate, hash: &str, by: AccountId) {
        let (id, of) = (self.bind(certificate_record(hash)), self.bind(record("training_member", member.id)));
        let (who, by) = (self.bind(record("participant", member.participant.0)), self.bind(record("account", by.0)));
        let (name, track) = (self.bind(certificate.name.clone()), self.bind(certificate.track.clone()));
        let day = self.bind(certificate.given_on.to_string());
        self.add(&format!(
            "IF !record::exists({of}) {{ THROW 'meedoen:gone' }};
             IF (SELECT VALUE certified_on FROM ONLY {of}) != NONE {{ THROW 'meedoen:repeated' }};
             CREATE {id} SET member = {of}, participant = {who}, name = {name}, track = {track}, given_on = {day}, given_by = {by} RETURN NONE;
             UPDATE {of} SET certified_on = {day} RETURN NONE;"
        ));
    }

    /// Somebody saw a certificate of conduct; an earlier one holds no longer. Answers the identity that a line about it has.
    pub fn see_vog(&mut self, municipality: &Slug, participant: ParticipantId, seen_on: NaiveDate, by: AccountId) -> Uuid {
        let key = vog_of(municipality, participant);
        let id = self.bind(record("vog", key));
        let (who, by) = (self.bind(record("participant", participant.0)), self.bind(record("account", by.0)));
        let (municipality, day) = (self.bind(municipality.to_string()), self.bind(seen_on.to_string()));
        self.add(&format!(
            "UPSERT {id} SET municipality = {municipality}, participant = {who}, seen_on = {day}, seen_by = {by} RETURN NONE;"
        ));
        key
    }

    /// Somebody would like to know more of the training of a municipality.
    pub fn ask_for_training(&mut self, municipality: &Slug, participant: ParticipantId, today: NaiveDate) {
        let id = self.bind(of_municipality("training_asked", municipality, participant));
        let who = self.bind(record("participant", participant.0));
        let (municipality, today) = (self.bind(municipality.to_string()), self.bind(today.to_string()));
        self.add(&format!("UPSERT {id} SET municipality = {municipality}, participant = {who}, day = day ?? {today} RETURN NONE;"));
    }

    /// They do not ask any more.
    pub fn take_back_training(&mut self, municipality: &Slug, participant: ParticipantId) {
        let id = self.bind(of_municipality("training_asked", municipality, participant));
        self.add(&format!("DELETE {id} RETURN NONE;"));
    }
}

/// The identity of what was seen of somebody in a municipality.
fn vog_of(municipality: &Slug, participant: ParticipantId) -> Uuid {
    Uuid::new_v5(&participant.0, municipality.as_str().as_bytes())
}

impl Database {
    /// Who is or was in a group, by name.
    pub async fn members_of_group(&self, group: TrainingGroupId) -> Result<Vec<StoredMember>, DbError> {
        let statement = format!("{MEMBERS} WHERE training_group = $group ORDER BY name, id");
        let rows: Vec<MemberRow> = self.query(&statement, vars! { group: group_record(group) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// The groups somebody is or was in, last joined first.
    pub async fn groups_of(&self, participant: ParticipantId) -> Result<Vec<StoredMember>, DbError> {
        let statement = format!("{MEMBERS} WHERE participant = $participant ORDER BY joined_on DESC, id DESC LIMIT 50");
        let rows: Vec<MemberRow> = self.query(&statement, vars! { participant: record("participant", participant.0) }).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }

    /// Somebody's being in a group, by its identity.
    pub async fn training_member(&self, id: Uuid) -> Result<Option<StoredMember>, DbError> {
        let statement = "SELECT *, participant.name AS name FROM $id";
        let row: Option<MemberRow> = self.query(statement, vars! { id: record("training_member", id) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// The certificate whose code has this hash.
    pub async fn training_certificate(&self, hash: &str) -> Result<Option<StoredCertificate>, DbError> {
        let row: Option<CertificateRow> =
            self.query(&format!("{CERTIFICATE} $id"), vars! { id: certificate_record(hash) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// What was seen of the certificates of conduct of people in a municipality, with the identity that a line about it has.
    pub async fn vogs_in(&self, municipality: &Slug) -> Result<Vec<(Uuid, ParticipantId, Vog)>, DbError> {
        let statement = "SELECT id, participant, seen_on, seen_by.name AS seen_by FROM vog WHERE municipality = $municipality";
        let rows: Vec<VogRow> = self.query(statement, vars! { municipality: municipality.to_string() }).await?.take(0)?;
        rows.into_iter().map(vog).collect()
    }

    /// What was seen of the certificate of conduct of somebody in a municipality.
    pub async fn vog(&self, municipality: &Slug, participant: ParticipantId) -> Result<Option<Vog>, DbError> {
        let statement = "SELECT id, participant, seen_on, seen_by.name AS seen_by FROM $id";
        let row: Option<VogRow> = self.query(statement, vars! { id: record("vog", vog_of(municipality, participant)) }).await?.take(0)?;
        row.map(|row| vog(row).map(|(.., vog)| vog)).transpose()
    }

    /// Who would like to know more of the training of a municipality, first asked first.
    pub async fn asked_for_training(&self, municipality: &Slug) -> Result<Vec<(ParticipantId, String, NaiveDate)>, DbError> {
        let statement = "SELECT participant, participant.name AS name, day FROM training_asked WHERE municipality = $municipality ORDER BY day LIMIT 500";
        let rows: Vec<AskedRow> = self.query(statement, vars! { municipality: municipality.to_string() }).await?.take(0)?;
        let asked = rows.into_iter().map(|row| {
            let reader = RowReader::new("training_asked", &row.participant);
            Ok((ParticipantId(reader.key("participant", &row.participant)?), row.name, day(&reader, "day", &row.day)?))
        });
        asked.collect()
    }

    /// Where somebody asked to know more.
    pub async fn training_asked_by(&self, participant: ParticipantId) -> Result<Vec<Slug>, DbError> {
        let statement = "SELECT VALUE municipality FROM training_asked WHERE participant = $participant ORDER BY municipality";
        let slugs: Vec<String> = self.query(statement, vars! { participant: record("participant", participant.0) }).await?.take(0)?;
        Ok(slugs.iter().filter_map(|slug| Slug::parse(slug)).collect())
    }
}

fn vog(row: VogRow) -> Result<(Uuid, ParticipantId, Vog), DbError> {
    let reader = RowReader::new("vog", &row.id);
    let seen_on = day(&reader, "seen_on", &row.seen_on)?;
    let participant = ParticipantId(reader.key("participant", &row.participant)?);
    Ok((reader.key("id", &row.id)?, participant, Vog { seen_on, seen_by: row.seen_by.unwrap_or_default() }))
}
