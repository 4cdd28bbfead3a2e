//! The end of a place: its last day is over, or a draft is thrown away.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use chrono::NaiveDate;
use domain::{codes::Code as _, ending::ENDING, ids::PlaceId, posting::Revision};
use surrealdb::types::{RecordId, vars};

/// Places in one state whose last day was before today. Each state apart, so that the index finds both state and day; an
/// empty text stands before every day and after the places without one.
const ENDED: &str = "SELECT VALUE id FROM place WHERE status = $status AND ends_on > '' AND ends_on < $today LIMIT $limit";

impl Change {
    /// Throws a draft away, with these files of its photo and everything that is kept beside it. Fails when the place is not in
    /// the state `base` any more, and when others saw it or had a seat there, now or before: who takes a seat writes the
    /// place too, so that of the two one goes first and the other is refused.
    pub fn discard_place(&mut self, place: PlaceId, base: Revision, photo_files: &[String]) {
        let [id, kept, check, confirmation] =
            ["place", "place_kept", "place_check", "place_confirmation"].map(|table| self.bind(record(table, place.0)));
        let base = self.bind(base.0);
        self.add(&format!(
            "LET $draft = (SELECT status, slots, source, updated_at FROM ONLY {id});
             IF $draft = NONE {{ THROW 'meedoen:gone' }};
             IF time::micros($draft.updated_at) != {base} {{ THROW 'meedoen:changed' }};
             IF record::exists({kept}) OR $draft.status != 'concept' OR $draft.source.name != 'meedoen'
                 OR $draft.slots.any(|$slot| $slot.taken > 0) {{ THROW 'meedoen:kept' }};
             DELETE {check} RETURN NONE;
             DELETE {confirmation} RETURN NONE;
             DELETE {id} RETURN NONE;"
        ));
        for file in photo_files {
            self.delete_photo(file);
        }
    }
}

impl Database {
    /// Places that are public or paused though their last day was before today, at most `limit`.
    pub async fn places_that_ended(&self, today: NaiveDate, limit: u32) -> Result<Vec<PlaceId>, DbError> {
        let mut places = Vec::new();
        for status in ENDING {
            let left = i64::from(limit) - i64::try_from(places.len()).unwrap_or(i64::MAX);
            if left <= 0 {
                break;
            }
            let variables = vars! { status: status.code().to_owned(), today: today.to_string(), limit: left };
            let ids: Vec<RecordId> = self.query(ENDED, variables).await?.take(0)?;
            for id in &ids {
                places.push(PlaceId(RowReader::new("place", id).key("id", id)?));
            }
        }
        Ok(places)
    }
}

#[cfg(test)]
#[path = "tests_of_ends.rs"]
mod tests;
