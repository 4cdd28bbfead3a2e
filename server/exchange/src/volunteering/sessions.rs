//! Sessions of an activity, past or coming, as day parts of a week: also a past one tells the weekday.

use crate::{
    notes::{Notes, parse_date},
    week::{self, Span, parse_time, weekday_of},
};
use chrono::NaiveDate;
use domain::day_parts::Slot;
use std::collections::BTreeSet;

/// What the sessions of one activity tell.
#[derive(Debug, Default)]
pub(super) struct Sessions {
    /// How many there are.
    pub(super) count: usize,
    spans: Vec<Span>,
    days: BTreeSet<NaiveDate>,
    /// Sessions that last several days, and so tell no part of a day.
    long: usize,
    /// Sessions whose times cannot be read.
    unreadable: usize,
}

impl Sessions {
    /// Takes in one session, by its first and last moment (`2026-12-05T09:00:00`).
    pub(super) fn add(&mut self, begin: &str, end: &str) {
        self.count += 1;
        let (Some(first), Some(from)) = (parse_date(begin), parse_time(begin)) else {
            self.unreadable += 1;
            return;
        };
        let last = parse_date(end).filter(|last| *last >= first).unwrap_or(first);
        let until = parse_time(end);
        // What ends in the night after it began is still one evening.
        let overnight = first.succ_opt() == Some(last) && until.is_some_and(|until| until.hour() < 6);
        self.days.extend([first, if overnight { first } else { last }]);
        if first == last || overnight {
            let until = if overnight { week::parse_time("23:59") } else { until };
            self.spans.push(Span { day: weekday_of(first), from, until, capacity: 0 });
        } else {
            self.long += 1;
        }
    }

    /// The slots, with remarks on what became of all sessions.
    pub(super) fn slots(&mut self, notes: &mut Notes) -> Vec<Slot> {
        self.spans.sort_unstable();
        self.spans.dedup();
        let slots = week::slots(&self.spans);
        notes.changed("session", format!("{} sessions", self.count), format!("told {} day parts", slots.len()));
        if self.long > 0 {
            notes.changed("session", format!("{} of several days", self.long), "used for the period only");
        }
        if self.unreadable > 0 {
            notes.left_out("session", format!("{} without a readable beginning", self.unreadable));
        }
        if !slots.is_empty() {
            notes.changed("capacity", "capacity unknown", "hours kept without numbers");
        }
        slots
    }

    /// First and last day of all sessions.
    pub(super) fn period(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.days.first().copied(), self.days.last().copied())
    }
}
