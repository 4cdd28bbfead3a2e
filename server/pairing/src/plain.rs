//! The same rules over whole records, one after another, as one would write them down first. The tests hold everything against
//! this, and the bench makes its preference lists with it.

use crate::{
    score::{DAY_PARTS_ENOUGH, EXPERIENCES_ENOUGH, LIKES_ENOUGH, ONE, OTHER_LANGUAGE, Score, UNSAID},
    sides::{Buddy, BuddyId, Request, RequestId, Side},
    stable::Pair,
    weights::Formula,
};
use chrono::Datelike;
use domain::{buddies::Part, codes::Code, coordinates::Coordinates, experience::Experience, nearness::Point};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

/// Does this pair meet the conditions that last? Whether the buddy has room now is asked apart.
pub fn may_be(request: &Request, buddy: &Buddy) -> bool {
    let (asking, walking) = (&request.side, &buddy.side);
    !asking.languages.is_disjoint(&walking.languages)
        && !asking.day_parts.is_disjoint(&walking.day_parts)
        && is_content(asking, walking)
        && is_content(walking, asking)
        && is_near(request, buddy)
        && !request.said_no.contains(&buddy.id)
        && !request.tied.contains(&buddy.id)
}

/// Room for so many more.
pub fn room(buddy: &Buddy) -> usize {
    if buddy.active { buddy.free.into() } else { 0 }
}

/// Is the other as this side asks?
fn is_content(side: &Side, other: &Side) -> bool {
    let (asks, shown) = (&side.asks, themes(other));
    let mut wanted = asks.experiences.iter().filter(|wanted| **wanted != Experience::Other).peekable();
    (wanted.peek().is_none() || wanted.any(|wanted| shown.contains(wanted)))
        && asks.gender.is_met_by(other.gender)
        && (!asks.no_smoke || other.smokes == Some(false))
        && (!asks.no_dog || other.has_dog == Some(false))
}

fn themes(side: &Side) -> BTreeSet<Experience> {
    side.experiences.that_count().collect()
}

fn home(side: &Side) -> Option<Coordinates> {
    side.around.map(|around| around.at)
}

fn is_near(request: &Request, buddy: &Buddy) -> bool {
    let within = |side: &Side, other: Option<Coordinates>| {
        side.around.is_none_or(|around| other.is_some_and(|other| around.at.distance_km(other) <= f64::from(around.km)))
    };
    match request.together {
        Some(place) => within(&buddy.side, Some(place)),
        None => within(&buddy.side, home(&request.side)) && within(&request.side, home(&buddy.side)),
    }
}

/// How well a pair fits.
pub fn score(request: &Request, buddy: &Buddy, formula: &Formula) -> Score {
    let (asking, walking) = (&request.side, &buddy.side);
    let part = |part: &Part| match part {
        Part::Experience => of_enough(&themes(asking), &themes(walking), EXPERIENCES_ENOUGH),
        Part::DayParts => of_enough(&asking.day_parts, &walking.day_parts, DAY_PARTS_ENOUGH),
        Part::Language => {
            let is_spoken = request.own_language.is_some_and(|own| walking.languages.contains(&own));
            if is_spoken { ONE } else { OTHER_LANGUAGE }
        }
        Part::Distance => distance(request, buddy, formula),
        Part::Load => ONE / (1 + u32::from(buddy.people)),
        Part::Likes => of_enough(&asking.likes, &walking.likes, LIKES_ENOUGH),
    };
    Score(Part::ALL.iter().map(|which| formula.weight(*which) * part(which)).sum())
}

fn of_enough<T: Ord>(said: &BTreeSet<T>, other: &BTreeSet<T>, enough: u32) -> u32 {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    match count(said.len()).min(enough) {
        0 => UNSAID,
        whole => ONE * count(said.intersection(other).count()).min(whole) / whole,
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "distances on earth")]
fn distance(request: &Request, buddy: &Buddy, formula: &Formula) -> u32 {
    let Some((from, to)) = request.together.or(home(&request.side)).zip(home(&buddy.side)) else { return UNSAID };
    let (half, further) = (formula.half_hectometres(), (Point::new(from).distance_km(&Point::new(to)) * 10.0).round() as u32);
    ONE * half / (half + further)
}

/// How a request orders buddies, greatest first.
type Liking = (Score, Reverse<BuddyId>);
/// How a buddy orders requests, greatest first.
type Turn = (i64, Reverse<RequestId>);

fn liking(request: &Request, buddy: &Buddy, formula: &Formula) -> Liking {
    (score(request, buddy, formula), Reverse(buddy.id))
}

fn turn(request: &Request, buddy: &Buddy, formula: &Formula) -> Turn {
    let waited = i64::from(request.asked_on.num_days_from_ce()) * formula.day_worth();
    (i64::from(score(request, buddy, formula).0) - waited, Reverse(request.id))
}

/// Who would like whom, in order, by position: the form in which such problems are usually given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lists {
    /// For each request the buddies that fit, best first.
    pub requests: Vec<Vec<usize>>,
    /// For each buddy the requests that fit, first first.
    pub buddies: Vec<Vec<usize>>,
}

/// The preference lists of everybody.
pub fn lists(requests: &[Request], buddies: &[Buddy], formula: &Formula) -> Lists {
    let mut likings: Vec<Vec<(Liking, usize)>> = vec![Vec::new(); requests.len()];
    let mut turns: Vec<Vec<(Turn, usize)>> = vec![Vec::new(); buddies.len()];
    for (row, request) in requests.iter().enumerate() {
        for (column, buddy) in buddies.iter().enumerate().filter(|(_, buddy)| may_be(request, buddy)) {
            likings[row].push((liking(request, buddy, formula), column));
            turns[column].push((turn(request, buddy, formula), row));
        }
    }
    Lists { requests: likings.into_iter().map(in_order).collect(), buddies: turns.into_iter().map(in_order).collect() }
}

fn in_order<K: Ord>(mut keyed: Vec<(K, usize)>) -> Vec<usize> {
    keyed.sort_unstable_by(|a, b| b.cmp(a));
    keyed.into_iter().map(|(_, position)| position).collect()
}

/// What is wrong with a proposal, in words; nothing when it is stable.
pub fn problems(requests: &[Request], buddies: &[Buddy], formula: &Formula, pairs: &[Pair]) -> Vec<String> {
    let mut problems = Vec::new();
    let by_request: BTreeMap<RequestId, BuddyId> = pairs.iter().map(|pair| (pair.request, pair.buddy)).collect();
    if by_request.len() != pairs.len() {
        problems.push("a request has two buddies".to_owned());
    }
    let known: BTreeMap<BuddyId, &Buddy> = buddies.iter().map(|buddy| (buddy.id, buddy)).collect();
    let mut held: BTreeMap<BuddyId, Vec<Turn>> = BTreeMap::new();
    let mut liked: BTreeMap<RequestId, Liking> = BTreeMap::new();
    for request in requests {
        let Some(id) = by_request.get(&request.id) else { continue };
        match known.get(id) {
            Some(buddy) if may_be(request, buddy) => {
                held.entry(*id).or_default().push(turn(request, buddy, formula));
                liked.insert(request.id, liking(request, buddy, formula));
            }
            _ => problems.push(format!("{request:?} cannot have {id:?}")),
        }
    }
    if liked.len() != pairs.len() {
        problems.push("a request in the proposal is not there".to_owned());
    }
    for buddy in buddies {
        let (theirs, room) = (held.get(&buddy.id).map_or(&[][..], Vec::as_slice), room(buddy));
        if theirs.len() > room {
            problems.push(format!("{buddy:?} has {} people", theirs.len()));
        }
        for request in requests.iter().filter(|request| may_be(request, buddy)) {
            let would_come = liked.get(&request.id).is_none_or(|have| liking(request, buddy, formula) > *have);
            let last = theirs.iter().min();
            let would_take = theirs.len() < room || room > 0 && last.is_some_and(|last| turn(request, buddy, formula) > *last);
            if would_come && would_take {
                problems.push(format!("{:?} and {:?} would both rather have each other", request.id, buddy.id));
            }
        }
    }
    problems
}
