//! What a municipality chose about its training: a certificate of conduct, and what people get for it.

use super::fits;
use crate::{money::cents, posting::Revision};
use chrono::{Months, NaiveDate};

/// How many years a certificate of conduct can hold.
pub const VOG_YEARS: std::ops::RangeInclusive<u8> = 1..=10;
/// How many years it holds when nothing else was chosen.
const VOG_YEARS_USUAL: u8 = 3;
/// Amounts, at most.
pub const ALLOWANCES_MAX: usize = 20;
/// The largest amount, in cents.
const CENTS_MAX: u32 = 100_000;
/// Longest name of what an amount is for, in characters.
const PER_MAX: usize = 40;

/// An amount that people get from a day on. Information, nothing is computed with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allowance {
    /// The first day.
    pub from: NaiveDate,
    /// How much, in cents of a euro.
    pub cents: u32,
    /// For what: "dagdeel".
    pub per: String,
}

/// What a municipality chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingSettings {
    /// Does it ask for a certificate of conduct (VOG)?
    pub vog_required: bool,
    /// For how many years it holds.
    pub vog_years: u8,
    /// What people get, first day first.
    pub allowances: Vec<Allowance>,
    /// The state it is in.
    pub revision: Revision,
}

impl Default for TrainingSettings {
    fn default() -> Self {
        Self { vog_required: false, vog_years: VOG_YEARS_USUAL, allowances: Vec::new(), revision: Revision(0) }
    }
}

impl TrainingSettings {
    /// Can it be kept?
    pub fn is_fine(&self) -> bool {
        let fine = |allowance: &Allowance| allowance.cents <= CENTS_MAX && fits(&allowance.per, PER_MAX) && !allowance.per.contains('\n');
        VOG_YEARS.contains(&self.vog_years) && self.allowances.len() <= ALLOWANCES_MAX && self.allowances.iter().all(fine)
    }

    /// What holds on a day, and what comes after it.
    pub fn allowances_from(&self, today: NaiveDate) -> Vec<Allowance> {
        let mut told: Vec<Allowance> = Vec::new();
        for allowance in &self.allowances {
            // A later amount for the same takes the place of an earlier one, from its day on.
            told.retain(|earlier| earlier.per != allowance.per || allowance.from > today);
            told.push(allowance.clone());
        }
        told
    }
}

/// Reads amounts, one a line: `1-1-2026; 22,50; dagdeel`. Wrong lines come back by number, from 1.
pub fn read_allowances(text: &str, date: impl Fn(&str) -> Option<NaiveDate>) -> Result<Vec<Allowance>, Vec<usize>> {
    let (mut read, mut wrong) = (Vec::new(), Vec::new());
    for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split(';').map(str::trim).collect();
        let allowance = match cells.as_slice() {
            [from, euros, per] if fits(per, PER_MAX) => date(from)
                .zip(cents(euros).filter(|cents| *cents <= CENTS_MAX))
                .map(|(from, cents)| Allowance { from, cents, per: (*per).to_owned() }),
            _ => None,
        };
        match allowance {
            Some(allowance) if read.len() < ALLOWANCES_MAX => read.push(allowance),
            _ => wrong.push(number),
        }
    }
    read.sort_by_key(|allowance: &Allowance| allowance.from);
    if wrong.is_empty() { Ok(read) } else { Err(wrong) }
}

/// That somebody of the municipality saw a certificate of conduct. The document itself is never here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vog {
    /// When it was seen.
    pub seen_on: NaiveDate,
    /// By whom; empty when their account is gone.
    pub seen_by: String,
}

impl Vog {
    /// The last day on which it holds.
    pub fn until(&self, years: u8) -> NaiveDate {
        self.seen_on.checked_add_months(Months::new(u32::from(years) * 12)).unwrap_or(NaiveDate::MAX)
    }

    /// Does it hold on this day?
    pub fn is_valid(&self, years: u8, today: NaiveDate) -> bool {
        self.seen_on <= today && today <= self.until(years)
    }
}

/// How somebody's certificate of conduct stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VogState {
    /// Nobody asks for it.
    NotAsked,
    /// Nobody saw one yet.
    Missing,
    /// It was seen and holds until this day.
    Valid(Vog, NaiveDate),
    /// It was seen and held until this day.
    Expired(Vog, NaiveDate),
}

impl VogState {
    /// How it stands on a day.
    pub fn of(vog: Option<Vog>, settings: &TrainingSettings, today: NaiveDate) -> Self {
        match vog {
            _ if !settings.vog_required => Self::NotAsked,
            None => Self::Missing,
            Some(vog) => {
                let until = vog.until(settings.vog_years);
                if vog.is_valid(settings.vog_years, today) { Self::Valid(vog, until) } else { Self::Expired(vog, until) }
            }
        }
    }
}
