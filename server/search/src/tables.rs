//! What decides over a hit, in memory: one row of one cache line per place.
//!
//! The index keeps these facts in packed columns. Reading ten columns for each of a hundred thousand hits costs more
//! than everything else together, so each segment's columns are unpacked once, when the segment appears: about
//! 16 MB for 100,000 places. A segment never changes, so a commit only reads the tables of new segments.

use crate::{
    best::Rank,
    names::Names,
    schema::{BIT_GROUPS, Fields},
};
use domain::{coordinates::Coordinates, nearness::Point};
use std::sync::Arc;
use tantivy::{Searcher, SegmentReader, TantivyError, schema::Field};

/// What the groups of choices look at. Exactly 64 bytes.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
pub(crate) struct Row {
    /// The values of each of [`BIT_GROUPS`].
    pub(crate) bits: [u64; BIT_GROUPS.len()],
    /// The number of the municipality.
    pub(crate) municipality: u32,
    /// The number of the neighbourhood.
    pub(crate) neighbourhood: u32,
}

/// What the order of hits looks at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts {
    pub(crate) id: u128,
    pub(crate) created: u64,
    pub(crate) confirmed: u64,
    pub(crate) revision: u64,
}

/// The facts of one segment, each list by document.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) rows: Vec<Row>,
    pub(crate) facts: Vec<Facts>,
    pub(crate) points: Vec<Option<Point>>,
}

/// The index at one moment: everything a search looks at.
#[derive(Clone)]
pub(crate) struct Snapshot {
    pub(crate) searcher: Searcher,
    /// By segment, in the order of the searcher.
    pub(crate) tables: Vec<Arc<Table>>,
    pub(crate) municipalities: Arc<Names>,
    pub(crate) neighbourhoods: Arc<Names>,
}

impl Snapshot {
    /// The snapshot of a searcher. What `before` has read already is not read again.
    pub(crate) fn new(searcher: Searcher, fields: &Fields, before: Option<&Self>) -> Result<Self, TantivyError> {
        let mut municipalities = before.map(|before| Arc::clone(&before.municipalities)).unwrap_or_default();
        let mut neighbourhoods = before.map(|before| Arc::clone(&before.neighbourhoods)).unwrap_or_default();
        let mut tables = Vec::with_capacity(searcher.segment_readers().len());
        for segment in searcher.segment_readers() {
            let known = before.and_then(|before| before.table_of(segment));
            tables.push(match known {
                Some(table) => table,
                None => Arc::new(Table::read(segment, fields, Arc::make_mut(&mut municipalities), Arc::make_mut(&mut neighbourhoods))?),
            });
        }
        Ok(Self { searcher, tables, municipalities, neighbourhoods })
    }

    fn table_of(&self, segment: &SegmentReader) -> Option<Arc<Table>> {
        let known = self.searcher.segment_readers().iter().position(|known| known.segment_id() == segment.segment_id())?;
        self.tables.get(known).map(Arc::clone)
    }

    /// Segments with their tables.
    pub(crate) fn segments(&self) -> impl Iterator<Item = (&SegmentReader, &Table)> {
        self.searcher.segment_readers().iter().zip(self.tables.iter().map(Arc::as_ref))
    }

    /// The point of a place that was found, when it has one.
    pub(crate) fn point(&self, rank: &Rank) -> Option<Point> {
        let (segment, document) = rank.at;
        self.tables.get(segment as usize)?.points.get(document as usize).copied().flatten()
    }
}

impl Table {
    fn read(
        segment: &SegmentReader,
        fields: &Fields,
        municipalities: &mut Names,
        neighbourhoods: &mut Names,
    ) -> Result<Self, TantivyError> {
        let documents = segment.max_doc();
        let name = |field: Field| segment.schema().get_field_name(field);
        let numbers = |field: Field| -> Result<Vec<u64>, TantivyError> {
            let column = segment.fast_fields().u64(name(field))?.first_or_default_col(0);
            Ok((0..documents).map(|document| column.get_val(document)).collect())
        };

        let municipality = municipalities.read(segment, name(fields.municipality))?;
        let neighbourhood = neighbourhoods.read(segment, name(fields.neighbourhood))?;
        let mut rows: Vec<_> = municipality
            .into_iter()
            .zip(neighbourhood)
            .map(|(municipality, neighbourhood)| Row { bits: [0; BIT_GROUPS.len()], municipality, neighbourhood })
            .collect();
        for (group, field) in fields.bits.into_iter().enumerate() {
            rows.iter_mut().zip(numbers(field)?).for_each(|(row, bits)| row.bits[group] = bits);
        }

        let [upper, lower] = fields.id_halves;
        let ids = numbers(upper)?.into_iter().zip(numbers(lower)?).map(|(upper, lower)| u128::from(upper) << 64 | u128::from(lower));
        let times = numbers(fields.created)?.into_iter().zip(numbers(fields.confirmed)?);
        let facts = ids
            .zip(times)
            .zip(numbers(fields.revision)?)
            .map(|((id, (created, confirmed)), revision)| Facts { id, created, confirmed, revision })
            .collect();

        // A column of which no document has a value is not written at all.
        let latitudes = segment.fast_fields().column_opt::<f64>(name(fields.latitude))?;
        let longitudes = segment.fast_fields().column_opt::<f64>(name(fields.longitude))?;
        let point = |document| {
            let latitude = latitudes.as_ref()?.first(document)?;
            let longitude = longitudes.as_ref()?.first(document)?;
            Some(Point::new(Coordinates { latitude, longitude }))
        };
        let points = (0..documents).map(point).collect();
        Ok(Self { rows, facts, points })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_one_cache_line() {
        assert_eq!(size_of::<Row>(), 64);
    }
}
