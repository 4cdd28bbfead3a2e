//! Too few places? What one wish less would give, each counted exactly, in one pass.

use crate::{
    asked::Asked,
    candidates::Candidates,
    columns::{ANY_TIME, HELP},
    conditions::Condition,
    filter::{Filter, NEEDS, company_bit},
};
use domain::{
    codes::{Code, Need, from_bits, to_bits},
    day_parts::{DayPart, PartOfDay, Weekday},
    matches::Loosening,
    search::KM_MAX,
    wishes::{Company, Start},
};
use std::{cmp::Reverse, collections::BTreeMap};

/// Distances in kilometres that are offered instead of a smaller one.
const RINGS: [u32; 10] = [2, 3, 5, 10, 15, 20, 30, 50, 100, KM_MAX];

impl Candidates {
    /// What loosening one wish gives: so many places more than now. Most first; what gives none is left out. What was declined
    /// stays declined, and what is full stays full.
    pub fn loosen(&self, asked: &Asked) -> Vec<(Loosening, u32)> {
        let filter = Filter::new(asked, self);
        let mut counts = Counts { candidates: self, asked, filter: &filter, more: BTreeMap::new(), rings: [0; RINGS.len()] };
        for row in 0..self.len() {
            let failed = filter.failed(&self.columns, row);
            if failed.is_power_of_two() {
                counts.add(Condition::ALL[failed.trailing_zeros() as usize], row);
            }
        }
        counts.into_sorted()
    }
}

/// The places that fail one condition, by what would let them in.
struct Counts<'a> {
    candidates: &'a Candidates,
    asked: &'a Asked,
    filter: &'a Filter,
    more: BTreeMap<Loosening, u32>,
    /// For each of [`RINGS`] the places within it and not within the one before.
    rings: [u32; RINGS.len()],
}

impl Counts<'_> {
    fn one_more(&mut self, loosening: Loosening) {
        *self.more.entry(loosening).or_default() += 1;
    }

    /// Counts a place that fails this condition and no other.
    fn add(&mut self, condition: Condition, row: usize) {
        let columns = &self.candidates.columns;
        let missing = self.filter.offers & !columns.facts[row].offers;
        match condition {
            Condition::DayPart => self.add_times(columns.facts[row].when),
            Condition::Distance => self.add_distance(row),
            Condition::Needs => {
                if let [need] = Vec::from_iter(from_bits::<Need>((missing & NEEDS).into()))[..] {
                    self.one_more(Loosening::WithoutNeed(need));
                }
            }
            Condition::Company => {
                let lacking: Vec<_> = Company::ALL.iter().filter(|company| missing & company_bit(**company) != 0).collect();
                debug_assert!(missing >> HELP != 0);
                if let [company] = lacking[..] {
                    self.one_more(Loosening::WithoutCompany(*company));
                }
            }
            Condition::Language => self.one_more(Loosening::AnyLanguage),
            Condition::Steps => self.add_steps(columns.facts[row].steps),
            Condition::Published | Condition::Free | Condition::NotDeclined => {}
        }
    }

    fn add_times(&mut self, when: u32) {
        self.one_more(Loosening::AnyTime);
        for day in Weekday::ALL {
            let parts = to_bits(PartOfDay::ALL.map(|part| DayPart::new(day, part)));
            if u64::from(when & ANY_TIME) & parts != 0 {
                self.one_more(Loosening::AlsoOn(day));
            }
        }
    }

    fn add_distance(&mut self, row: usize) {
        let (Some((origin, _)), Some(point)) = (self.asked.around(), self.candidates.columns.points[row]) else { return };
        let km = origin.distance_km(point.at);
        if let Some(ring) = RINGS.iter().position(|ring| km <= f64::from(*ring)) {
            self.rings[ring] += 1;
        }
    }

    fn add_steps(&mut self, steps: u8) {
        self.one_more(Loosening::AnyStart);
        let below = self.asked.wishes.start.map_or(0, Start::step).saturating_sub(1);
        if !self.asked.wishes.quieter && steps & 1 << below != 0 {
            self.one_more(Loosening::Quieter);
        }
    }

    fn into_sorted(mut self) -> Vec<(Loosening, u32)> {
        if let Some(ring) = self.rings.iter().position(|count| *count > 0) {
            self.more.insert(Loosening::Within { km: RINGS[ring] }, self.rings[ring]);
        }
        let mut sorted = Vec::from_iter(self.more);
        sorted.sort_by_key(|(loosening, count)| (Reverse(*count), *loosening));
        sorted
    }
}
