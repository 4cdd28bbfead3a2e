//! Figures of partners: how often their places were seen, month by month. Of visitors nothing is kept but the number.

use crate::{codes::PlaceStatus, ids::PlaceId, organisations::OrganisationName};
use chrono::{Datelike, Months, NaiveDate};

/// Months that are told, the one that runs too.
pub const MONTHS: u32 = 6;

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(NaiveDate);

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// The last `count` months until that of this day, oldest first.
    pub fn last(count: u32, today: NaiveDate) -> Vec<Self> {
        let this = Self::of(today);
        (0..count).rev().filter_map(|ago| this.0.checked_sub_months(Months::new(ago)).map(Self)).collect()
    }

    /// Its first day.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }
}

/// A place, and how often it was seen in each month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceFigures {
    /// Which.
    pub place: PlaceId,
    /// What you do there.
    pub title: String,
    /// In which state it is.
    pub status: PlaceStatus,
    /// A number for each of [`OwnFigures::months`].
    pub seen: Vec<u32>,
    /// What became of the people who wanted to have a look, in all of these months.
    pub outcomes: Outcomes,
}

/// What became of the people who wanted to have a look at a place.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// How many asked.
    pub asked: u32,
    /// Answered within the term.
    pub in_time: u32,
    /// Answered after it, or not at all.
    pub late: u32,
    /// Participants who began.
    pub started: u32,
}

impl std::ops::AddAssign for Outcomes {
    fn add_assign(&mut self, other: Self) {
        self.asked += other.asked;
        self.in_time += other.in_time;
        self.late += other.late;
        self.started += other.started;
    }
}

/// The figures of an organisation, with one page of its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFigures {
    /// Whose.
    pub organisation: OrganisationName,
    /// The months, oldest first.
    pub months: Vec<Month>,
    /// How often its places were seen together, a number for each month.
    pub total: Vec<u32>,
    /// What became of all who asked.
    pub outcomes: Outcomes,
    /// The places of this page, last changed first.
    pub places: Vec<PlaceFigures>,
    /// The page that is answered, from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_last_months_run_over_the_turn_of_the_year() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let months: Vec<String> = Month::last(3, day("2027-01-31")).into_iter().map(|month| month.first_day().to_string()).collect();
        assert_eq!(months, ["2026-11-01", "2026-12-01", "2027-01-01"]);
    }

    proptest! {
        #[test]
        fn every_month_is_told_once_in_order(count in 1u32..30, days in 0i32..20_000) {
            let today = NaiveDate::from_num_days_from_ce_opt(730_000 + days).expect("a day");
            let months = Month::last(count, today);
            prop_assert_eq!(months.len(), usize::try_from(count).unwrap_or_default());
            prop_assert!(months.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert_eq!(months.last(), Some(&Month::of(today)));
        }
    }
}
