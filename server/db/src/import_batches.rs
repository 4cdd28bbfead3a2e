//! Storing many records at once, whole or not at all.

use crate::{Change, Database, DbError, organisations::OrganisationRow, places::PlaceRow, postcodes::PostcodeRow, rows::record};
use domain::{ids::PlaceId, organisations::Organisation, places::Place, postcodes::PostcodeArea};
use surrealdb::types::{RecordId, SurrealValue, vars};

/// The neighbours of a place on its growth line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GrowthLine {
    /// Which place.
    pub place: PlaceId,
    /// Its lighter place.
    pub lighter: Option<PlaceId>,
    /// Its next place.
    pub next: Option<PlaceId>,
}

/// Records to create or replace.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    /// Organisations.
    pub organisations: Vec<Organisation>,
    /// Places; their own `lighter` and `next` are stored as given, so they must exist already.
    pub places: Vec<Place>,
    /// Growth lines, drawn after all places are there.
    pub growth_lines: Vec<GrowthLine>,
    /// Postcodes.
    pub postcodes: Vec<PostcodeArea>,
}

#[derive(SurrealValue)]
struct LineRow {
    place: RecordId,
    lighter: Option<RecordId>,
    next: Option<RecordId>,
}

impl Change {
    /// Records to create or replace: after a crash either all of them are there or none.
    pub fn store(&mut self, batch: &Batch) {
        let organisations: Vec<OrganisationRow> = batch.organisations.iter().map(Into::into).collect();
        let places: Vec<PlaceRow> = batch.places.iter().map(Into::into).collect();
        let postcodes: Vec<PostcodeRow> = batch.postcodes.iter().map(Into::into).collect();
        let neighbour = |id: Option<PlaceId>| id.map(|id| record("place", id.0));
        let lines: Vec<LineRow> = batch
            .growth_lines
            .iter()
            .map(|line| LineRow { place: record("place", line.place.0), lighter: neighbour(line.lighter), next: neighbour(line.next) })
            .collect();
        let (organisations, places) = (self.bind(organisations), self.bind(places));
        let (lines, postcodes) = (self.bind(lines), self.bind(postcodes));
        self.add(&format!(
            "FOR $row IN {organisations} {{ UPSERT $row.id CONTENT $row RETURN NONE }};
             FOR $row IN {places} {{
                 LET $before = (SELECT VALUE slots FROM ONLY $row.id);
                 UPSERT $row.id CONTENT $row RETURN NONE;
                 IF $before != NONE {{
                     UPDATE $row.id SET slots = slots.map(|$slot| {{
                         LET $own = $before.filter(|$own| $own.day_part = $slot.day_part)[0];
                         LET $taken = $own.taken ?? 0;
                         RETURN object::extend($slot, {{
                             taken: $taken,
                             waiting: $own.waiting ?? 0,
                             capacity: IF $slot.capacity > 0 {{ math::max([$slot.capacity, $taken]) }} ELSE {{ 0 }}
                         }})
                     }}) RETURN NONE
                 }}
             }};
             FOR $line IN {lines} {{ UPDATE $line.place SET lighter = $line.lighter, next = $line.next RETURN NONE }};
             FOR $row IN {postcodes} {{ UPSERT $row.id CONTENT $row RETURN NONE }};"
        ));
    }
}

impl Database {
    /// Deletes a place. Lines of other places to it go with it.
    pub async fn delete_place(&self, id: PlaceId) -> Result<(), DbError> {
        self.transaction("DELETE $record;", vars! { record: record("place", id.0) }).await
    }
}
