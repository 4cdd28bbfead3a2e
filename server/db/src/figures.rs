//! How often places were seen, a number for each place and day, and how often they were shown to people who asked what fits them.

use crate::{
    Database, DbError,
    rows::{RowReader, record},
};
use chrono::NaiveDate;
use domain::ids::{OrganisationId, PlaceId};
use std::collections::HashMap;
use surrealdb::types::{RecordId, SurrealValue, vars};

/// How often a place was seen on a day, to add to what is known of that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayViews {
    /// The place.
    pub place: PlaceId,
    /// Who offers it.
    pub organisation: OrganisationId,
    /// The day.
    pub day: NaiveDate,
    /// How often.
    pub seen: u32,
}

/// How often a place was shown: in the period in which it was shown last, and what is left of those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlaceShown {
    /// The place.
    pub place: PlaceId,
    /// The number of that period.
    pub period: i64,
    /// How often in that period.
    pub now: u32,
    /// What was left of the periods before it.
    pub before: u32,
}

#[derive(SurrealValue)]
struct PlaceShownRow {
    id: RecordId,
    place: RecordId,
    period: i64,
    now: i64,
    before: i64,
}

#[derive(SurrealValue)]
struct DayViewsRow {
    id: RecordId,
    place: RecordId,
    organisation: RecordId,
    day: String,
    seen: i64,
}

#[derive(SurrealValue)]
struct MonthRow {
    place: Option<RecordId>,
    month: String,
    seen: i64,
}

impl MonthRow {
    fn month(&self) -> Result<NaiveDate, DbError> {
        let wrong = || DbError::Row { table: "place_seen", record: self.month.clone(), field: "day" };
        format!("{}-01", self.month).parse().map_err(|_| wrong())
    }

    fn seen(&self) -> u32 {
        u32::try_from(self.seen).unwrap_or(u32::MAX)
    }
}

impl Database {
    /// Adds to how often places were seen, all of it together.
    pub async fn add_views(&self, views: &[DayViews]) -> Result<(), DbError> {
        let rows: Vec<DayViewsRow> = views
            .iter()
            .map(|views| DayViewsRow {
                id: RecordId::new("place_seen", format!("{} {}", views.place, views.day)),
                place: record("place", views.place.0),
                organisation: record("organisation", views.organisation.0),
                day: views.day.to_string(),
                seen: views.seen.into(),
            })
            .collect();
        // A place that is gone meanwhile has no figures any more.
        self.transaction(
            "FOR $row IN $rows {
                 IF record::exists($row.place) {
                     UPSERT $row.id SET place = $row.place, organisation = $row.organisation, day = $row.day,
                         seen = (seen ?? 0) + $row.seen RETURN NONE;
                 };
             };",
            vars! { rows: rows },
        )
        .await
    }

    /// Stores how often places were shown, and forgets those that were shown last before the period `oldest`.
    pub async fn put_shown(&self, shown: &[PlaceShown], oldest: i64) -> Result<(), DbError> {
        let row = |shown: &PlaceShown| PlaceShownRow {
            id: record("place_shown", shown.place.0),
            place: record("place", shown.place.0),
            period: shown.period,
            now: shown.now.into(),
            before: shown.before.into(),
        };
        let rows: Vec<PlaceShownRow> = shown.iter().map(row).collect();
        self.transaction(
            "FOR $row IN $rows {
                 IF record::exists($row.place) { UPSERT $row.id CONTENT $row RETURN NONE };
             };
             DELETE place_shown WHERE period < $oldest RETURN NONE;",
            vars! { rows: rows, oldest: oldest },
        )
        .await
    }

    /// How often places were shown.
    pub async fn places_shown(&self) -> Result<Vec<PlaceShown>, DbError> {
        let rows: Vec<PlaceShownRow> = self.query("SELECT * FROM place_shown", vars! {}).await?.take(0)?;
        rows.into_iter()
            .map(|row| {
                let reader = RowReader::new("place_shown", &row.id);
                Ok(PlaceShown {
                    place: PlaceId(reader.key("place", &row.place)?),
                    period: row.period,
                    now: reader.small("now", row.now)?,
                    before: reader.small("before", row.before)?,
                })
            })
            .collect()
    }

    /// How often each of these places was seen in each month since a day, by place and first day of the month.
    pub async fn views_by_month(&self, places: &[PlaceId], from: NaiveDate) -> Result<HashMap<(PlaceId, NaiveDate), u32>, DbError> {
        let records: Vec<RecordId> = places.iter().map(|id| record("place", id.0)).collect();
        let rows: Vec<MonthRow> = self
            .query(
                "SELECT place, month, math::sum(seen) AS seen
                     FROM (SELECT place, string::slice(day, 0, 7) AS month, seen FROM place_seen WHERE place IN $places AND day >= $from)
                     GROUP BY place, month",
                vars! { places: records, from: from.to_string() },
            )
            .await?
            .take(0)?;
        rows.into_iter()
            .map(|row| {
                let month = row.month()?;
                let place = row.place.as_ref().ok_or(DbError::Row { table: "place_seen", record: row.month.clone(), field: "place" })?;
                Ok(((PlaceId(RowReader::new("place", place).key("id", place)?), month), row.seen()))
            })
            .collect()
    }

    /// How often the places of an organisation were seen together in each month since a day.
    pub async fn organisation_views_by_month(
        &self,
        organisation: OrganisationId,
        from: NaiveDate,
    ) -> Result<HashMap<NaiveDate, u32>, DbError> {
        let rows: Vec<MonthRow> = self
            .query(
                "SELECT month, math::sum(seen) AS seen
                     FROM (SELECT string::slice(day, 0, 7) AS month, seen FROM place_seen
                         WHERE organisation = $organisation AND day >= $from)
                     GROUP BY month",
                vars! { organisation: record("organisation", organisation.0), from: from.to_string() },
            )
            .await?
            .take(0)?;
        rows.iter().map(|row| Ok((row.month()?, row.seen()))).collect()
    }
}
