//! Which buddies a coordinator looks after: questions to two indexes, however many pairings there are.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::NaiveDate;
use domain::{
    codes::Code as _,
    ids::{PairingId, ParticipantId},
    pairings::{CrowdedBuddy, PairingState, QuietPair},
    slug::Slug,
};
use surrealdb::types::{RecordId, SurrealValue, vars};

/// Pairings that go on and of which nobody heard since a day, longest first.
pub(crate) const QUIET: &str = "FROM pairing WITH INDEX pairing_contact
    WHERE municipality IN $municipalities AND state = $state AND contact_on < $day ORDER BY contact_on, id LIMIT $limit";
/// Buddies with more people than is good for them.
pub(crate) const CROWDED: &str =
    "FROM expert WITH INDEX expert_crowded WHERE municipality IN $municipalities AND crowded = true ORDER BY name, id LIMIT $limit";

#[derive(Debug, SurrealValue)]
struct QuietRow {
    id: RecordId,
    name: String,
    buddy_name: Option<String>,
    contact_on: String,
}

#[derive(Debug, SurrealValue)]
struct CrowdedRow {
    id: RecordId,
    name: String,
    taken: i64,
    capacity: i64,
}

impl Change {
    /// There was contact about a pairing on this day. An earlier day than is known changes nothing.
    pub fn had_contact(&mut self, pairing: PairingId, day: NaiveDate) {
        let (id, day) = (self.bind(record("pairing", pairing.0)), self.bind(day.to_string()));
        self.add(&format!("UPDATE {id} SET contact_on = {day} WHERE contact_on = NONE OR contact_on < {day} RETURN NONE;"));
    }
}

fn texts(municipalities: &[Slug]) -> Vec<String> {
    municipalities.iter().map(ToString::to_string).collect()
}

impl Database {
    /// Who walks along together in these municipalities without a word since before this day, longest first, at most `limit`.
    pub async fn quiet_pairs(&self, municipalities: &[Slug], day: NaiveDate, limit: u32) -> Result<Vec<QuietPair>, DbError> {
        let variables = vars! {
            municipalities: texts(municipalities), state: PairingState::Active.code().to_owned(), day: day.to_string(),
            limit: i64::from(limit),
        };
        let statement = format!("SELECT id, participant.name AS name, buddy.participant.name AS buddy_name, contact_on {QUIET}");
        let rows: Vec<QuietRow> = self.query(&statement, variables).await?.take(0)?;
        let quiet = |row: QuietRow| {
            let reader = RowReader::new("pairing", &row.id);
            let pairing = PairingId(reader.key("id", &row.id)?);
            let since = reader.some("contact_on", reader.date("contact_on", Some(&row.contact_on))?)?;
            Ok(QuietPair { pairing, name: row.name, buddy: row.buddy_name.unwrap_or_default(), since })
        };
        rows.into_iter().map(quiet).collect()
    }

    /// Buddies of these municipalities with more people than is good for them, by name, at most `limit`.
    pub async fn crowded_buddies(&self, municipalities: &[Slug], limit: u32) -> Result<Vec<CrowdedBuddy>, DbError> {
        let variables = vars! { municipalities: texts(municipalities), limit: i64::from(limit) };
        let statement = format!("SELECT id, participant.name AS name, taken, capacity {CROWDED}");
        let rows: Vec<CrowdedRow> = self.query(&statement, variables).await?.take(0)?;
        let crowded = |row: CrowdedRow| {
            let reader = RowReader::new("expert", &row.id);
            Ok(CrowdedBuddy {
                buddy: ParticipantId(reader.key("id", &row.id)?),
                name: row.name,
                taken: reader.small("taken", row.taken)?,
                capacity: reader.small("capacity", row.capacity)?,
            })
        };
        rows.into_iter().map(crowded).collect()
    }
}
