//! The best places for somebody, exactly, in one pass.
//!
//! A row is held against the conditions first; of a question with a distance, only the rows of the cells around it. What
//! remains gets its score without the distance, from tables, and a bound of what distance can add; only if that could still be
//! among the best is the distance worked out: near the end of a pass hardly any is.

use crate::{
    asked::Asked,
    candidates::Candidates,
    filter::Filter,
    score::{Score, Scorer},
    weights::Formula,
};
use domain::{
    ids::PlaceId,
    matches::{Caution, Reason},
};
use std::{cmp::Reverse, collections::BinaryHeap};

/// A place that fits, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// Which.
    pub id: PlaceId,
    /// How well.
    pub score: Score,
    /// Is it a little further than asked?
    pub stretch: bool,
    /// Straight distance, when it was asked from a known postcode.
    pub distance_km: Option<f64>,
    /// Why, most important first; at most [`domain::matches::REASONS_MAX`].
    pub reasons: Vec<Reason>,
    /// What one should know before going.
    pub caution: Option<Caution>,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// Exact number of places that fit.
    pub total: u32,
    /// The best of them, best first; equal scores by identity.
    pub matches: Vec<Match>,
}

/// What decides the order, smallest first.
type Rank = (Reverse<Score>, PlaceId);

/// The best rows so far.
pub(crate) struct Best {
    limit: usize,
    /// The worst of the kept ones on top.
    kept: BinaryHeap<(Rank, usize)>,
}

impl Best {
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, kept: BinaryHeap::with_capacity(limit.min(1024) + 1) }
    }

    /// Could a row with at most this score be among the best? Its identity is asked only when the score leaves it open.
    #[inline]
    pub(crate) fn takes(&self, most: Score, id: impl FnOnce() -> PlaceId) -> bool {
        if self.kept.len() < self.limit {
            return true;
        }
        self.kept.peek().is_some_and(|((Reverse(worst), last), _)| most > *worst || most == *worst && id() < *last)
    }

    pub(crate) fn offer(&mut self, score: Score, id: PlaceId, row: usize) {
        if self.takes(score, || id) {
            self.kept.push(((Reverse(score), id), row));
            if self.kept.len() > self.limit {
                self.kept.pop();
            }
        }
    }

    /// Scores and rows, best first.
    pub(crate) fn into_sorted(self) -> Vec<(Score, usize)> {
        self.kept.into_sorted_vec().into_iter().map(|((Reverse(score), _), row)| (score, row)).collect()
    }
}

/// A question that was made ready.
pub(crate) struct Pass<'a> {
    pub(crate) candidates: &'a Candidates,
    pub(crate) asked: &'a Asked,
    pub(crate) formula: &'a Formula,
    pub(crate) filter: Filter,
    pub(crate) scorer: Scorer<'a>,
}

impl<'a> Pass<'a> {
    pub(crate) fn new(candidates: &'a Candidates, asked: &'a Asked, formula: &'a Formula) -> Self {
        let (filter, scorer) = (Filter::new(asked, candidates), Scorer::new(asked, candidates, formula));
        Self { candidates, asked, formula, filter, scorer }
    }

    /// Offers every row that fits to the one of these that `choose` names; how many fit.
    pub(crate) fn run<const N: usize>(&self, best: &mut [Best; N], choose: impl Fn(usize) -> usize) -> u32 {
        let columns = &self.candidates.columns;
        let mut total = 0;
        self.filter.for_each(self.candidates, |row| {
            total += 1;
            let best = &mut best[choose(row)];
            let score = self.scorer.without_distance(columns, row);
            if best.takes(Score(score + self.scorer.distance_most(columns, row)), || columns.ids[row]) {
                best.offer(Score(score + self.scorer.distance_added(columns, row)), columns.ids[row], row);
            }
        });
        total
    }

    /// A place is a stretch when its lightest step is the one above the own step.
    pub(crate) fn is_stretch(&self, row: usize) -> bool {
        let lightest = self.candidates.columns.facts[row].steps.trailing_zeros();
        self.asked.wishes.start.is_some_and(|start| lightest == u32::from(start.step()) + 1)
    }

    /// A row as it is answered.
    pub(crate) fn found(&self, score: Score, row: usize) -> Match {
        let columns = &self.candidates.columns;
        let (stretch, distance_km) = (self.is_stretch(row), self.scorer.distance_km(columns, row));
        let caution = self.caution(row, stretch, distance_km);
        Match { id: columns.ids[row], score, stretch, distance_km, reasons: self.reasons(row, distance_km, caution), caution }
    }
}

impl Candidates {
    /// The best `limit` places.
    pub fn best(&self, asked: &Asked, formula: &Formula, limit: usize) -> Found {
        let pass = Pass::new(self, asked, formula);
        let mut best = [Best::new(limit)];
        let total = pass.run(&mut best, |_| 0);
        let [best] = best;
        Found { total, matches: best.into_sorted().into_iter().map(|(score, row)| pass.found(score, row)).collect() }
    }

    /// The score of a place, whether it fits or not; `None` when it is not there.
    pub fn score(&self, asked: &Asked, formula: &Formula, id: PlaceId) -> Option<Score> {
        let row = self.row(id)?;
        Some(Scorer::new(asked, self, formula).parts(&self.columns, row).score(formula))
    }

    /// A place with why one would go there, whether it fits or not; `None` when it is not there (any more).
    pub fn why(&self, asked: &Asked, formula: &Formula, id: PlaceId) -> Option<Match> {
        let row = self.row(id)?;
        let pass = Pass::new(self, asked, formula);
        let score = pass.scorer.parts(&self.columns, row).score(formula);
        Some(pass.found(score, row))
    }

    /// How many places fit.
    pub fn count(&self, asked: &Asked) -> u32 {
        let mut total = 0;
        Filter::new(asked, self).for_each(self, |_| total += 1);
        total
    }
}
