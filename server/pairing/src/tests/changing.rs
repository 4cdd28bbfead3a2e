//! A resolver after each of many drawn changes, held against the plain rules and against solving it whole.

use super::{buddy, request};
use crate::{
    Buddy, BuddyId, Formula, Pair, Request, RequestId, Resolver, Weights, plain,
    samples::{self, Chance, Crowd},
    stable,
};
use std::collections::BTreeMap;

/// Everybody who is there, beside what the resolver keeps.
struct Town {
    requests: Vec<Request>,
    buddies: Vec<Buddy>,
    resolver: Resolver,
    formula: Formula,
}

impl Town {
    fn new(seed: u64, formula: Formula) -> Self {
        let (requests, buddies) = samples::people(seed, Crowd::Alike, 40, 15);
        let resolver = Resolver::new(&requests, &buddies, formula.clone());
        Self { requests, buddies, resolver, formula }
    }

    fn solved(&self) -> Vec<Pair> {
        stable(&self.requests, &self.buddies, &self.formula)
    }

    #[track_caller]
    fn check(&self, what: &str) {
        let pairs = self.resolver.pairs();
        assert_eq!(plain::problems(&self.requests, &self.buddies, &self.formula, &pairs), Vec::<String>::new(), "{what}");
        assert_eq!(pairs, self.solved(), "{what}");
        for pair in &pairs {
            assert_eq!(self.resolver.buddy_of(pair.request), Some(pair.buddy));
        }
    }

    /// How much each request likes what it has.
    fn liked(&self) -> BTreeMap<RequestId, (crate::Score, std::cmp::Reverse<BuddyId>)> {
        self.resolver.pairs().into_iter().map(|pair| (pair.request, (pair.score, std::cmp::Reverse(pair.buddy)))).collect()
    }

    fn change(&mut self, chance: &mut Chance, number: usize) -> &'static str {
        let before = self.liked();
        let (requests, buddies) = (self.requests.len(), self.buddies.len());
        let (what, loses) = match chance.below(6) {
            0 | 1 => {
                let request = samples::request(chance, Crowd::Alike, 1000 + number, 15);
                self.resolver.add_request(&request);
                self.requests.push(request);
                ("a new request", true)
            }
            2 if requests > 0 => {
                let gone = self.requests.swap_remove(chance.below(requests));
                assert!(self.resolver.withdraw_request(gone.id));
                assert!(!self.resolver.withdraw_request(gone.id));
                ("a request withdrawn", false)
            }
            3 if buddies > 5 => {
                let gone = self.buddies.swap_remove(chance.below(buddies));
                assert!(self.resolver.withdraw_buddy(gone.id));
                assert!(!self.resolver.withdraw_buddy(gone.id));
                ("a buddy withdrawn", true)
            }
            4 if buddies > 0 => {
                let (at, free) = (chance.below(buddies), u8::try_from(chance.below(6)).expect("small"));
                let loses = free <= self.buddies[at].free;
                self.buddies[at].free = free;
                assert!(self.resolver.set_free(self.buddies[at].id, free));
                (if loses { "less room" } else { "more room" }, loses)
            }
            _ => {
                let buddy = samples::buddy(chance, Crowd::Alike, 1000 + number);
                self.resolver.add_buddy(&buddy);
                self.buddies.push(buddy);
                ("a new buddy", false)
            }
        };
        let after = self.liked();
        let present = self.requests.iter().map(|request| request.id).filter(|id| before.contains_key(id) || after.contains_key(id));
        for id in present.filter(|id| before.contains_key(id) || !loses || id.0.as_u128() != (1000 + number) as u128) {
            let (before, after) = (before.get(&id), after.get(&id));
            assert!(if loses { after <= before } else { after >= before }, "{what}: {id:?} from {before:?} to {after:?}");
        }
        what
    }
}

fn formulas() -> [Formula; 2] {
    [Formula::default(), Weights { outweigh_days: 3650, ..Weights::default() }.check().expect("one together")]
}

#[test]
fn after_every_change_it_is_what_solving_it_whole_gives_without_a_blocking_pair() {
    for (seed, formula) in (0..36).zip(formulas().into_iter().cycle()) {
        let (mut town, mut chance) = (Town::new(seed, formula), Chance(seed));
        town.check("at the beginning");
        for number in 0..60 {
            let what = town.change(&mut chance, number);
            town.check(what);
        }
    }
}

#[test]
fn from_nothing_one_by_one_it_is_what_solving_it_whole_gives() {
    let (requests, buddies) = samples::people(77, Crowd::Alike, 60, 20);
    let mut resolver = Resolver::new(&[], &buddies, Formula::default());
    for request in &requests {
        resolver.add_request(request);
    }
    assert_eq!(resolver.pairs(), stable(&requests, &buddies, &Formula::default()));
    // And back to nothing.
    for buddy in &buddies {
        resolver.withdraw_buddy(buddy.id);
    }
    assert_eq!(resolver.pairs(), []);
    for request in &requests {
        assert!(resolver.withdraw_request(request.id));
    }
    resolver.add_buddy(&buddy(1));
    resolver.add_request(&request(1));
    assert_eq!(resolver.pairs().len(), 1);
}

#[test]
fn what_changes_is_withdrawn_and_asked_anew() {
    let mut resolver = Resolver::new(&[request(1)], &[buddy(1)], Formula::default());
    resolver.add_request(&Request { said_no: [super::buddy_id(1)].into(), ..request(1) });
    assert_eq!(resolver.pairs(), []);
    resolver.add_request(&request(1));
    assert_eq!(resolver.pairs().len(), 1);
    resolver.add_buddy(&Buddy { active: false, ..buddy(1) });
    assert_eq!(resolver.pairs(), []);
    assert!(resolver.set_free(super::buddy_id(1), 5), "who is not active has no room whatever is said");
    assert_eq!(resolver.pairs(), []);
}

#[test]
fn nobody_unknown_is_changed() {
    let mut resolver = Resolver::new(&[request(1)], &[buddy(1)], Formula::default());
    assert!(!resolver.withdraw_request(request(2).id) && !resolver.withdraw_buddy(super::buddy_id(2)));
    assert!(!resolver.set_free(super::buddy_id(2), 3));
    assert_eq!(resolver.buddy_of(request(2).id), None);
    assert_eq!(resolver.pairs().len(), 1);
}
