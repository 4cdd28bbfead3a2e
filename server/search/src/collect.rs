//! Total, counts per choice and the best hits in one pass over the places that fit the text.
//!
//! For each place it is asked which conditions it fails. None: it is a hit and counts in every group. Exactly one:
//! it would be a hit if that group were not chosen, so it counts in that group only; the count of an option is thus
//! the number of places one would see by choosing it alone in its group. More: it counts nowhere. The places that
//! fail exactly one condition are also the answer to "what if I drop this choice".

use crate::{
    best::{Best, Rank},
    conditions::{CONDITIONS, Conditions, MUNICIPALITY, NEARNESS, NEIGHBOURHOOD, Verdict},
    schema::BIT_GROUPS,
    tables::{Row, Snapshot, Table},
    tally::{Counts, Tally},
};
use domain::search::Sort;
use std::sync::Arc;
use tantivy::{
    DocId, Score, SegmentReader, TantivyError,
    collector::{Collector, SegmentCollector},
};

/// A pass over the places that fit a text.
pub(crate) struct Collect<'a> {
    pub(crate) snapshot: &'a Snapshot,
    pub(crate) conditions: Arc<Conditions>,
    pub(crate) order: Order,
    /// How many hits are kept, in order.
    pub(crate) limit: usize,
}

/// The order of hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// By how well the text fits, then last confirmed first.
    Fit,
    /// Last confirmed first.
    Confirmed,
    /// Nearest first, places without a point on the map last.
    Distance,
    /// Newest first.
    New,
}

impl Order {
    /// The order that a question asks for. Without text every place fits as well as the next.
    pub(crate) fn of(sort: Sort, has_text: bool, has_origin: bool) -> Self {
        match sort {
            Sort::Distance if has_origin => Self::Distance,
            Sort::New => Self::New,
            _ if has_text => Self::Fit,
            _ => Self::Confirmed,
        }
    }
}

/// What a pass has found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// Places that meet every condition.
    pub(crate) total: u32,
    /// For each condition the places that fail it and no other.
    pub(crate) failing_only: [u32; CONDITIONS],
    /// For each of [`BIT_GROUPS`] and each value the number of places.
    pub(crate) bits: Counts,
    /// By number of the name.
    pub(crate) municipalities: Vec<u32>,
    pub(crate) neighbourhoods: Vec<u32>,
    /// The best hits.
    pub(crate) best: Best,
}

impl Found {
    fn nothing(snapshot: &Snapshot, limit: usize) -> Self {
        Self {
            total: 0,
            failing_only: [0; CONDITIONS],
            bits: [[0; 64]; BIT_GROUPS.len()],
            municipalities: vec![0; snapshot.municipalities.count()],
            neighbourhoods: vec![0; snapshot.neighbourhoods.count()],
            best: Best::new(limit),
        }
    }

    /// Counts a place that fits, in every group but those of the tally.
    fn count_names(&mut self, row: &Row) {
        count_name(&mut self.municipalities, row.municipality);
        count_name(&mut self.neighbourhoods, row.neighbourhood);
    }

    /// Counts a place in one group only.
    fn count(&mut self, condition: usize, row: &Row) {
        match condition {
            MUNICIPALITY => count_name(&mut self.municipalities, row.municipality),
            NEIGHBOURHOOD => count_name(&mut self.neighbourhoods, row.neighbourhood),
            NEARNESS => {}
            group => {
                let mut left = row.bits[group];
                while left != 0 {
                    self.bits[group][left.trailing_zeros() as usize] += 1;
                    left &= left - 1;
                }
            }
        }
    }

    fn merge(&mut self, other: Self) {
        self.total += other.total;
        add(&mut self.failing_only, &other.failing_only);
        self.bits.iter_mut().zip(&other.bits).for_each(|(mine, others)| add(mine, others));
        add(&mut self.municipalities, &other.municipalities);
        add(&mut self.neighbourhoods, &other.neighbourhoods);
        self.best.merge(other.best);
    }
}

fn count_name(counts: &mut [u32], number: u32) {
    if let Some(count) = counts.get_mut(number as usize) {
        *count += 1;
    }
}

fn add(mine: &mut [u32], others: &[u32]) {
    mine.iter_mut().zip(others).for_each(|(mine, other)| *mine += other);
}

impl Collector for Collect<'_> {
    type Fruit = Found;
    type Child = CollectSegment;

    fn for_segment(&self, number: u32, _segment: &SegmentReader) -> tantivy::Result<CollectSegment> {
        let table = self.snapshot.tables.get(number as usize).map(Arc::clone);
        Ok(CollectSegment {
            number,
            table: table.ok_or_else(|| TantivyError::InternalError("a segment without a table".into()))?,
            conditions: Arc::clone(&self.conditions),
            order: self.order,
            found: Found::nothing(self.snapshot, self.limit),
            fitting: Tally::new(),
        })
    }

    fn requires_scoring(&self) -> bool {
        self.order == Order::Fit
    }

    fn merge_fruits(&self, segments: Vec<Found>) -> tantivy::Result<Found> {
        let mut all = Found::nothing(self.snapshot, self.limit);
        for found in segments {
            all.merge(found);
        }
        Ok(all)
    }
}

/// The pass over one segment.
pub(crate) struct CollectSegment {
    number: u32,
    table: Arc<Table>,
    conditions: Arc<Conditions>,
    order: Order,
    found: Found,
    /// The values of the places that fit.
    fitting: Tally,
}

impl CollectSegment {
    fn rank(&self, document: DocId, score: Score) -> Rank {
        let facts = &self.table.facts[document as usize];
        let (first, second) = match self.order {
            // The bits of a score from zero up are in the order of the scores; turned over, the largest comes first.
            Order::Fit => (u64::from(!score.max(0.0).to_bits()), !facts.confirmed),
            Order::Confirmed => (!facts.confirmed, 0),
            Order::New => (!facts.created, 0),
            Order::Distance => {
                let point = self.table.points[document as usize].as_ref();
                (self.conditions.nearness().map_or(0, |nearness| nearness.rank(point)), 0)
            }
        };
        Rank { first, second, id: facts.id, at: (self.number, document) }
    }
}

impl SegmentCollector for CollectSegment {
    type Fruit = Found;

    fn collect(&mut self, document: DocId, score: Score) {
        let row = &self.table.rows[document as usize];
        let point = self.table.points[document as usize].as_ref();
        match self.conditions.verdict(row, point) {
            Verdict::Fits => {
                self.found.total += 1;
                self.fitting.add(&row.bits);
                self.found.count_names(row);
                let rank = self.rank(document, score);
                self.found.best.offer(rank);
            }
            Verdict::FailsOnly(condition) => {
                self.found.failing_only[condition] += 1;
                self.found.count(condition, row);
            }
            Verdict::Fails => {}
        }
    }

    fn harvest(mut self) -> Found {
        self.found.bits.iter_mut().zip(&self.fitting.counts()).for_each(|(counts, fitting)| add(counts, fitting));
        self.found
    }
}
