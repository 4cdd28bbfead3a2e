//! The requests of a resolver, each with the buddies that fit.

use crate::{
    buddies::Buddies,
    edges::{Edge, Rank},
    proposals::{asking, barred},
    score::{Asking, Walking},
    sides::{BuddyId, Request, RequestId},
    sieve::Sieve,
    weights::Formula,
};
use chrono::Datelike;
use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};

/// One request.
#[derive(Debug, Clone)]
struct Row {
    id: RequestId,
    asking: Asking,
    /// Buddies that are no choice, whatever they say.
    barred: BTreeSet<BuddyId>,
    /// The day on which it was asked.
    day: i32,
    fitting: Vec<Edge>,
}

/// All of them; a row that is not used passes no sieve. What is read most stands in columns of its own.
#[derive(Debug, Clone, Default)]
pub(crate) struct Requests {
    rows: Vec<Row>,
    sieve: Sieve,
    /// What the day on which it was asked takes off with every buddy, as a [`crate::Score`].
    lateness: Vec<i64>,
    with: Vec<Option<Edge>>,
    unused: Vec<usize>,
    by_id: HashMap<RequestId, usize>,
}

impl Requests {
    pub(crate) fn row(&self, id: RequestId) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    pub(crate) fn asking(&self, row: usize) -> &Asking {
        &self.rows[row].asking
    }

    pub(crate) fn barred(&self, row: usize) -> &BTreeSet<BuddyId> {
        &self.rows[row].barred
    }

    /// Rows in this order were asked earliest first, equals by identity.
    pub(crate) fn waited(&self, row: usize) -> (i32, RequestId) {
        (self.rows[row].day, self.rows[row].id)
    }

    /// Writes one down that is not there yet, without anybody who fits; its row.
    pub(crate) fn add(&mut self, request: &Request, formula: &Formula) -> usize {
        let day = request.asked_on.num_days_from_ce();
        let new = Row { id: request.id, asking: asking(request), barred: barred(request), day, fitting: Vec::new() };
        let lateness = i64::from(day) * formula.day_worth();
        let row = if let Some(row) = self.unused.pop() {
            (self.rows[row], self.lateness[row], self.with[row]) = (new, lateness, None);
            row
        } else {
            self.rows.push(new);
            self.lateness.push(lateness);
            self.with.push(None);
            self.rows.len() - 1
        };
        self.sieve.set(row, &self.rows[row].asking.facts);
        self.by_id.insert(request.id, row);
        row
    }

    /// Takes one out; whom it fitted.
    pub(crate) fn remove(&mut self, row: usize) -> Vec<Edge> {
        let gone = &mut self.rows[row];
        self.by_id.remove(&gone.id);
        self.sieve.clear(row);
        self.with[row] = None;
        self.unused.push(row);
        std::mem::take(&mut gone.fitting)
    }

    pub(crate) fn set_fitting(&mut self, row: usize, fitting: Vec<Edge>) {
        self.rows[row].fitting = fitting;
    }

    pub(crate) fn link(&mut self, row: usize, edge: Edge) {
        self.rows[row].fitting.push(edge);
    }

    pub(crate) fn unlink(&mut self, row: usize, buddy: usize) {
        Edge::take_out(&mut self.rows[row].fitting, buddy);
    }

    /// Every request that fits this buddy.
    pub(crate) fn that_fit(&self, id: BuddyId, buddy: &Walking, formula: &Formula) -> Vec<Edge> {
        let mut fitting = Vec::new();
        self.sieve.for_each(&buddy.facts, |number| {
            let row = &self.rows[number];
            if row.asking.facts.fits(&buddy.facts) && !row.barred.contains(&id) {
                fitting.push(Edge::new(number, row.asking.parts(buddy, formula).score(formula)));
            }
        });
        fitting
    }

    pub(crate) fn with(&self, row: usize) -> Option<Edge> {
        self.with[row]
    }

    pub(crate) fn set_with(&mut self, row: usize, with: Option<Edge>) {
        self.with[row] = with;
    }

    /// Requests with who walks along.
    pub(crate) fn placed(&self) -> impl Iterator<Item = (RequestId, Edge)> + '_ {
        self.rows.iter().zip(&self.with).filter_map(|(row, with)| Some((row.id, (*with)?)))
    }

    /// What a buddy gives for a request with which they fit so well, before identities decide.
    pub(crate) fn priority(&self, row: usize, edge: Edge) -> i64 {
        i64::from(edge.score().0) - self.lateness[row]
    }

    /// Where it stands with a buddy.
    pub(crate) fn rank(&self, row: usize, edge: Edge) -> Rank {
        (self.priority(row, edge), Reverse(self.rows[row].id))
    }

    /// The buddy it likes best of those who would take it now.
    pub(crate) fn best(&self, row: usize, buddies: &Buddies) -> Option<Edge> {
        let mut best: Option<Edge> = None;
        for edge in &self.rows[row].fitting {
            let is_better = best.is_none_or(|best| buddies.is_liked_better(*edge, best));
            if is_better && buddies.would_take(edge.to(), self.priority(row, *edge), || self.rank(row, *edge)) {
                best = Some(*edge);
            }
        }
        best
    }

    /// Would it leave what it has for this buddy, seen as `edge`?
    pub(crate) fn prefers(&self, row: usize, edge: Edge, buddies: &Buddies) -> bool {
        self.with[row].is_none_or(|with| buddies.is_liked_better(edge, with))
    }
}
