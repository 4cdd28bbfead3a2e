//! The stable proposal, kept: what changes is solved again, and nothing else.
//!
//! Three moves make everything:
//!
//! - **a request looks** ([`Resolver::look`]): it goes to the buddy it likes best among those who would take it now. Whoever has
//!   to make room for it looks next. Buddies only get better off, so it ends.
//! - **a buddy has room** ([`Resolver::fill`]): they take who goes first with them among those who like them better than what they
//!   have. The buddy who loses somebody by that has room next. Requests only get better off, so it ends.
//! - **a buddy lets go** of all, or of the last, when they stop or have less room; these look.

use crate::{
    buddies::Buddies,
    edges::Edge,
    proposals::walking,
    requests::Requests,
    sides::{Buddy, BuddyId, Request, RequestId},
    stable::Pair,
    weights::Formula,
};
use std::collections::BTreeMap;

/// All requests and buddies, and who walks along with whom in the one stable proposal: after each change what solving
/// everything anew would give.
#[derive(Debug, Clone)]
pub struct Resolver {
    formula: Formula,
    requests: Requests,
    buddies: Buddies,
}

impl Resolver {
    /// Solves it whole. Of what has the same identity, the last one counts.
    pub fn new(requests: &[Request], buddies: &[Buddy], formula: Formula) -> Self {
        let mut resolver = Self { formula, requests: Requests::default(), buddies: Buddies::default() };
        let buddies: BTreeMap<BuddyId, &Buddy> = buddies.iter().map(|buddy| (buddy.id, buddy)).collect();
        for buddy in buddies.values() {
            resolver.buddies.add(buddy);
        }
        let requests: BTreeMap<RequestId, &Request> = requests.iter().map(|request| (request.id, request)).collect();
        let mut rows: Vec<usize> = requests.values().map(|request| resolver.learn(request)).collect();
        // Who waits longest mostly goes first with everybody: looking first, they are seldom sent on. The answer is the same.
        rows.sort_unstable_by_key(|row| resolver.requests.waited(*row));
        for row in rows {
            resolver.look(row);
        }
        resolver
    }

    /// The pairs, by request.
    pub fn pairs(&self) -> Vec<Pair> {
        let pair = |(request, edge): (RequestId, Edge)| Pair { request, buddy: self.buddies.id(edge.to()), score: edge.score() };
        let mut pairs: Vec<Pair> = self.requests.placed().map(pair).collect();
        pairs.sort_unstable();
        pairs
    }

    /// Who walks along with this request.
    pub fn buddy_of(&self, request: RequestId) -> Option<BuddyId> {
        let edge = self.requests.with(self.requests.row(request)?)?;
        Some(self.buddies.id(edge.to()))
    }

    /// A new request, or one that changed: that is withdrawn and asked anew.
    pub fn add_request(&mut self, request: &Request) {
        self.withdraw_request(request.id);
        let row = self.learn(request);
        self.look(row);
    }

    /// A request that is no longer there; false when it was not.
    pub fn withdraw_request(&mut self, id: RequestId) -> bool {
        let Some(row) = self.requests.row(id) else { return false };
        if let Some(buddy) = self.forget(row) {
            self.fill(buddy);
        }
        true
    }

    /// A new buddy, or one who changed: who stops and begins anew.
    pub fn add_buddy(&mut self, buddy: &Buddy) {
        self.withdraw_buddy(buddy.id);
        let row = self.buddies.add(buddy);
        let fitting = self.requests.that_fit(buddy.id, &walking(buddy), &self.formula);
        for edge in &fitting {
            self.requests.link(edge.to(), edge.turned(row));
        }
        self.buddies.set_fitting(row, fitting);
        self.fill(row);
    }

    /// A buddy who is no longer there; false when they were not.
    pub fn withdraw_buddy(&mut self, id: BuddyId) -> bool {
        let Some(row) = self.buddies.row(id) else { return false };
        self.buddies.set_free(row, 0);
        self.let_go(row);
        for edge in self.buddies.remove(row) {
            self.requests.unlink(edge.to(), row);
        }
        true
    }

    /// A buddy has room for so many of the requests, together; false when the buddy is not there. Who is not active has none.
    pub fn set_free(&mut self, id: BuddyId, free: u8) -> bool {
        let Some(row) = self.buddies.row(id) else { return false };
        self.buddies.set_free(row, free);
        self.let_go(row);
        self.fill(row);
        true
    }

    /// Writes a request down with all who fit, without a buddy; its row.
    fn learn(&mut self, request: &Request) -> usize {
        let row = self.requests.add(request, &self.formula);
        let fitting = self.buddies.that_fit(self.requests.asking(row), self.requests.barred(row), &self.formula);
        for edge in &fitting {
            self.buddies.link(edge.to(), edge.turned(row));
        }
        self.requests.set_fitting(row, fitting);
        row
    }

    /// Takes a request out; the buddy who has room by that.
    fn forget(&mut self, row: usize) -> Option<usize> {
        let with = self.requests.with(row).map(Edge::to);
        if let Some(buddy) = with {
            self.buddies.lose(buddy, row);
        }
        for edge in self.requests.remove(row) {
            self.buddies.unlink(edge.to(), row);
        }
        with
    }

    /// A buddy lets go of those for whom there is no room any more, and these look.
    fn let_go(&mut self, buddy: usize) {
        for request in self.buddies.let_go(buddy) {
            self.requests.set_with(request, None);
            self.look(request);
        }
    }

    /// A request without a buddy looks, and so does everybody who makes room.
    fn look(&mut self, request: usize) {
        let mut next = Some(request);
        while let Some(row) = next {
            let best = self.requests.best(row, &self.buddies);
            self.requests.set_with(row, best);
            next = best.and_then(|edge| self.buddies.take(edge.to(), self.requests.rank(row, edge), row));
        }
    }

    /// A buddy who may have room takes who comes, and so does everybody who has room by that.
    fn fill(&mut self, buddy: usize) {
        let mut with_room = vec![buddy];
        while let Some(buddy) = with_room.last().copied() {
            let Some(edge) = self.buddies.first(buddy, &self.requests) else {
                with_room.pop();
                continue;
            };
            let row = edge.to();
            let before = self.requests.with(row);
            self.requests.set_with(row, Some(edge.turned(buddy)));
            self.buddies.take(buddy, self.requests.rank(row, edge), row);
            if let Some(before) = before {
                self.buddies.lose(before.to(), row);
                with_room.push(before.to());
            }
        }
    }
}
