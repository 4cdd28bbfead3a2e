//! The buddies of a resolver, each with the requests that fit and the people they would walk along with.

use crate::{
    edges::{Edge, Rank},
    proposals::walking,
    requests::Requests,
    score::{Asking, Walking},
    sides::{Buddy, BuddyId},
    sieve::Sieve,
    weights::Formula,
};
use std::{
    cmp::Reverse,
    collections::{BTreeSet, HashMap},
};

/// One buddy.
#[derive(Debug, Clone)]
struct Row {
    id: BuddyId,
    active: bool,
    walking: Walking,
    /// Room for so many.
    free: usize,
    fitting: Vec<Edge>,
    /// Who they would walk along with, first in rank first.
    held: Vec<(Rank, usize)>,
}

/// All of them; a row that is not used passes no sieve. What is read most stands in columns of its own.
#[derive(Debug, Clone, Default)]
pub(crate) struct Buddies {
    rows: Vec<Row>,
    sieve: Sieve,
    /// Whoever comes below this is sent on: the least when there is room, the most when there never is.
    floors: Vec<i64>,
    unused: Vec<usize>,
    by_id: HashMap<BuddyId, usize>,
}

impl Buddies {
    pub(crate) fn row(&self, id: BuddyId) -> Option<usize> {
        self.by_id.get(&id).copied()
    }

    pub(crate) fn id(&self, row: usize) -> BuddyId {
        self.rows[row].id
    }

    /// Writes one down who is not there yet, without anybody who fits; the row.
    pub(crate) fn add(&mut self, buddy: &Buddy) -> usize {
        let walking = walking(buddy);
        let new = Row { id: buddy.id, active: buddy.active, walking, free: 0, fitting: Vec::new(), held: Vec::new() };
        let row = if let Some(row) = self.unused.pop() {
            self.rows[row] = new;
            row
        } else {
            self.rows.push(new);
            self.floors.push(i64::MAX);
            self.rows.len() - 1
        };
        self.sieve.set(row, &self.rows[row].walking.facts);
        self.by_id.insert(buddy.id, row);
        self.set_free(row, buddy.free);
        row
    }

    /// Takes one out who holds nobody; whom they fitted.
    pub(crate) fn remove(&mut self, row: usize) -> Vec<Edge> {
        let gone = &mut self.rows[row];
        self.by_id.remove(&gone.id);
        gone.active = false;
        self.sieve.clear(row);
        self.unused.push(row);
        std::mem::take(&mut gone.fitting)
    }

    pub(crate) fn set_fitting(&mut self, row: usize, fitting: Vec<Edge>) {
        self.rows[row].fitting = fitting;
    }

    pub(crate) fn link(&mut self, row: usize, edge: Edge) {
        self.rows[row].fitting.push(edge);
    }

    pub(crate) fn unlink(&mut self, row: usize, request: usize) {
        Edge::take_out(&mut self.rows[row].fitting, request);
    }

    /// Every buddy that fits and is not barred, with room or without: that may change.
    pub(crate) fn that_fit(&self, asking: &Asking, barred: &BTreeSet<BuddyId>, formula: &Formula) -> Vec<Edge> {
        let mut fitting = Vec::new();
        self.sieve.for_each(&asking.facts, |number| {
            let row = &self.rows[number];
            if asking.facts.fits(&row.walking.facts) && !barred.contains(&row.id) {
                fitting.push(Edge::new(number, asking.parts(&row.walking, formula).score(formula)));
            }
        });
        fitting
    }

    /// Of two buddies that one request sees: is the first liked better?
    pub(crate) fn is_liked_better(&self, edge: Edge, than: Edge) -> bool {
        let liked = |edge: Edge| (edge.score(), Reverse(self.id(edge.to())));
        edge.score() > than.score() || edge.score() == than.score() && liked(edge) > liked(than)
    }

    /// Room for so many. Who is let go by that, [`Buddies::let_go`] tells.
    pub(crate) fn set_free(&mut self, row: usize, free: u8) {
        let buddy = &mut self.rows[row];
        buddy.free = if buddy.active { free.into() } else { 0 };
        self.set_floor(row);
    }

    /// The requests for which there is no room any more, last in rank: they are no longer held.
    pub(crate) fn let_go(&mut self, row: usize) -> Vec<usize> {
        let buddy = &mut self.rows[row];
        let kept = buddy.free.min(buddy.held.len());
        let left = buddy.held.split_off(kept).into_iter().map(|(_, request)| request).collect();
        self.set_floor(row);
        left
    }

    /// Would they take a request with this priority now? Its rank is asked only among equals.
    pub(crate) fn would_take(&self, row: usize, priority: i64, rank: impl FnOnce() -> Rank) -> bool {
        let floor = self.floors[row];
        priority > floor || priority == floor && self.rows[row].held.last().is_some_and(|(last, _)| rank() > *last)
    }

    /// Takes a request; the one that has to make room.
    pub(crate) fn take(&mut self, row: usize, rank: Rank, request: usize) -> Option<usize> {
        let buddy = &mut self.rows[row];
        let at = buddy.held.partition_point(|(other, _)| *other > rank);
        buddy.held.insert(at, (rank, request));
        let left = if buddy.held.len() > buddy.free { buddy.held.pop() } else { None };
        self.set_floor(row);
        left.map(|(_, request)| request)
    }

    /// A request goes elsewhere.
    pub(crate) fn lose(&mut self, row: usize, request: usize) {
        self.rows[row].held.retain(|(_, other)| *other != request);
        self.set_floor(row);
    }

    /// The request that goes first with them of those that would come, when there is room.
    pub(crate) fn first(&self, row: usize, requests: &Requests) -> Option<Edge> {
        let buddy = &self.rows[row];
        if buddy.held.len() >= buddy.free {
            return None;
        }
        let mut first: Option<(Rank, Edge)> = None;
        for edge in &buddy.fitting {
            let is_behind = first.is_some_and(|(rank, _)| requests.priority(edge.to(), *edge) < rank.0);
            if !is_behind && requests.prefers(edge.to(), edge.turned(row), self) {
                let rank = requests.rank(edge.to(), *edge);
                if first.is_none_or(|(first, _)| rank > first) {
                    first = Some((rank, *edge));
                }
            }
        }
        first.map(|(_, edge)| edge)
    }

    fn set_floor(&mut self, row: usize) {
        let buddy = &self.rows[row];
        self.floors[row] = match buddy.held.last() {
            _ if buddy.free == 0 => i64::MAX,
            Some((last, _)) if buddy.held.len() >= buddy.free => last.0,
            _ => i64::MIN,
        };
    }
}
