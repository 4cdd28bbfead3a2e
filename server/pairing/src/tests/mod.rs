//! Everything held against the same rules over whole records.

mod changing;
mod conditions;
mod hidden;
mod proposing;
mod reasons;
mod solving;

use crate::{Around, Asks, Buddy, BuddyId, Request, RequestId, Side, samples::Chance};
use chrono::NaiveDate;
use domain::{
    coordinates::Coordinates,
    day_parts::{DayPart, PartOfDay, Weekday},
    experience::GenderWish,
    languages::SpokenLanguage,
};
use std::collections::BTreeSet;
use uuid::Uuid;

const TUESDAY: DayPart = DayPart::new(Weekday::Tuesday, PartOfDay::Morning);
const THURSDAY: DayPart = DayPart::new(Weekday::Thursday, PartOfDay::Afternoon);

fn utrecht() -> Coordinates {
    Coordinates::new(52.09, 5.12).expect("in range")
}

/// So many kilometres north of Utrecht, about.
fn north(km: f64) -> Coordinates {
    Coordinates::new(52.09 + km / 111.2, 5.12).expect("in range")
}

/// Somebody in Utrecht who speaks Dutch, can on two day parts, and asks nothing.
fn side() -> Side {
    Side {
        languages: BTreeSet::from([SpokenLanguage::Dutch]),
        day_parts: BTreeSet::from([TUESDAY, THURSDAY]),
        around: Some(Around { at: utrecht(), km: 5 }),
        asks: Asks { gender: GenderWish::Any, ..Asks::default() },
        ..Side::default()
    }
}

fn buddy_id(number: u128) -> BuddyId {
    BuddyId(Uuid::from_u128(number))
}

fn buddy(number: u128) -> Buddy {
    Buddy { id: buddy_id(number), active: true, free: 1, people: 0, side: side() }
}

fn request(number: u128) -> Request {
    Request {
        id: RequestId(Uuid::from_u128(number)),
        asked_on: NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day"),
        own_language: None,
        together: None,
        said_no: BTreeSet::new(),
        tied: BTreeSet::new(),
        side: side(),
    }
}

/// The same in another order.
fn shuffled<T: Clone>(items: &[T], seed: u64) -> Vec<T> {
    let (mut chance, mut items) = (Chance(seed), items.to_vec());
    for at in (1..items.len()).rev() {
        items.swap(at, chance.below(at + 1));
    }
    items
}
