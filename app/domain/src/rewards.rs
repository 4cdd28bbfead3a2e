//! Thank-yous for a step that somebody took: a voucher, or something that is not money.
//!
//! Whether there are vouchers, how much for a step and how much in a year, is what a municipality chose
//! ([`crate::municipalities::RewardPolicy`]); how much there is for all together in a year is a setting of the installation.

use crate::{
    codes::{Code as _, codes},
    ids::ParticipantId,
    municipalities::RewardPolicy,
};
use chrono::{Datelike as _, NaiveDate};
use std::collections::BTreeSet;

codes! {
    /// A thank-you.
    ThankYouKind {
        /// A voucher.
        Voucher = "bon",
        /// A card.
        Card = "kaart",
        /// Being mentioned, where somebody likes that.
        Mention = "vermelding",
        /// A certificate.
        Certificate = "certificaat",
    }
}

/// A thank-you that was given: a line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThankYou {
    /// What.
    pub kind: ThankYouKind,
    /// Euros; 0 for what is not money.
    pub euros: u16,
    /// When.
    pub on: NaiveDate,
    /// The coach who gave it.
    pub given_by: String,
}

/// What can still be given to somebody this year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rewards {
    /// The calendar year.
    pub year: i32,
    /// What the municipality chose.
    pub policy: RewardPolicy,
    /// Euros that this person got.
    pub person_got: u32,
    /// Euros for vouchers of the whole municipality.
    pub budget: u32,
    /// Euros of it that were given.
    pub spent: u32,
}

impl Rewards {
    /// Euros of one voucher; `None` when the municipality gives none.
    pub fn voucher(&self) -> Option<u16> {
        if let RewardPolicy::Vouchers(vouchers) = self.policy { Some(vouchers.per_step()) } else { None }
    }

    /// Euros that this person can still get.
    pub fn person_left(&self) -> u32 {
        u32::from(self.policy.vouchers().per_year()).saturating_sub(self.person_got)
    }

    /// Euros that the municipality can still give.
    pub fn budget_left(&self) -> u32 {
        self.budget.saturating_sub(self.spent)
    }

    /// Can this be given now?
    pub fn allows(&self, kind: ThankYouKind) -> bool {
        kind != ThankYouKind::Voucher || self.voucher().is_some_and(|euros| u32::from(euros) <= self.person_left().min(self.budget_left()))
    }
}

/// A number that a manager reads as it is, or as "fewer than [`SHOWN_FROM`]" when so few people stand behind it that it could point
/// at one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// The number.
    Number(u32),
    /// Too few people.
    Few,
}

impl Shown {
    /// A number with this many people behind it. Nobody is no secret.
    fn of(number: u32, people: usize) -> Self {
        if people > 0 && people < SHOWN_FROM as usize { Self::Few } else { Self::Number(number) }
    }

    /// The number, when it is shown.
    pub fn number(self) -> Option<u32> {
        if let Self::Number(number) = self { Some(number) } else { None }
    }
}

/// A thank-you with who got it, before it is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Who got it. No manager sees this.
    pub participant: ParticipantId,
    /// What, when, by whom.
    pub thanks: ThankYou,
}

/// What was given in one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthTotals {
    /// The first day of the month.
    pub month: NaiveDate,
    /// Euros for vouchers.
    pub euros: Shown,
    /// Thank-yous that are not money.
    pub others: Shown,
}

/// What was given in a municipality in a year: numbers only, and who gave it, never to whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RewardTotals {
    /// The calendar year.
    pub year: i32,
    /// Euros for vouchers.
    pub budget: u32,
    /// Euros that were given, also to who was erased since.
    pub spent: Shown,
    /// People who got something.
    pub people: Shown,
    /// How many of each kind.
    pub kinds: Vec<(ThankYouKind, Shown)>,
    /// Month by month, up to this one.
    pub months: Vec<MonthTotals>,
    /// Every thank-you, first first; `None` when so few people got one that a line could point at one of them.
    pub ledger: Option<Vec<ThankYou>>,
}

impl RewardTotals {
    /// The totals of a year up to `today`, in which `spent` euros of `budget` were given.
    pub fn of(today: NaiveDate, budget: u32, spent: u32, given: &[Given]) -> Self {
        let people = |fits: &dyn Fn(&ThankYou) -> bool| {
            given.iter().filter(|given| fits(&given.thanks)).map(|given| given.participant).collect::<BTreeSet<_>>().len()
        };
        let count = |fits: &dyn Fn(&ThankYou) -> bool| {
            let number = given.iter().filter(|given| fits(&given.thanks)).count();
            Shown::of(u32::try_from(number).unwrap_or(u32::MAX), people(fits))
        };
        let is_money = |thanks: &ThankYou| thanks.kind == ThankYouKind::Voucher;
        let in_month = |month: u32| {
            let euros: u32 = given.iter().filter(|given| given.thanks.on.month() == month).map(|given| u32::from(given.thanks.euros)).sum();
            let here = move |thanks: &ThankYou| thanks.on.month() == month;
            MonthTotals {
                month: today.with_day(1).and_then(|first| first.with_month(month)).unwrap_or(today),
                euros: Shown::of(euros, people(&|thanks| here(thanks) && is_money(thanks))),
                others: count(&|thanks| here(thanks) && !is_money(thanks)),
            }
        };
        let all = people(&|_| true);
        // Euros to people who are erased have nobody behind them here: they are few as well.
        let behind = people(&is_money).max(usize::from(spent > 0));
        Self {
            year: today.year(),
            budget,
            spent: Shown::of(spent, behind),
            people: Shown::of(u32::try_from(all).unwrap_or(u32::MAX), all),
            kinds: ThankYouKind::ALL.iter().map(|kind| (*kind, count(&|thanks| thanks.kind == *kind))).collect(),
            months: (1..=today.month()).map(in_month).collect(),
            ledger: (all >= SHOWN_FROM as usize).then(|| given.iter().map(|given| given.thanks.clone()).collect()),
        }
    }

    /// Euros that can still be given, when it is told how many were.
    pub fn left(&self) -> Shown {
        self.spent.number().map_or(Shown::Few, |spent| Shown::Number(self.budget.saturating_sub(spent)))
    }
}

codes! {
    /// A file with thank-yous of a year.
    RewardsFile {
        /// How much, by month and kind.
        Totals = "bedankjes.csv",
        /// Who gave what.
        Ledger = "wie-gaf-wat.csv",
    }
}

/// Counts under this are not shown.
pub const SHOWN_FROM: u32 = 10;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipalities::Vouchers;
    use proptest::prelude::*;

    fn rewards(person_got: u32, spent: u32) -> Rewards {
        Rewards { year: 2026, policy: RewardPolicy::Vouchers(Vouchers::default()), person_got, budget: 100, spent }
    }

    #[test]
    fn a_voucher_is_given_while_there_is_room_for_the_person_and_for_all() {
        assert!(rewards(40, 90).allows(ThankYouKind::Voucher));
        assert!(!rewards(41, 0).allows(ThankYouKind::Voucher), "not a part of one");
        assert!(!rewards(0, 91).allows(ThankYouKind::Voucher));
        assert!(rewards(50, 100).allows(ThankYouKind::Card), "what is not money can always be given");
    }

    #[test]
    fn a_municipality_that_chose_no_vouchers_gives_none() {
        for policy in [RewardPolicy::None, RewardPolicy::Appreciation] {
            let rewards = Rewards { policy, ..rewards(0, 0) };
            assert!(!rewards.allows(ThankYouKind::Voucher) && rewards.allows(ThankYouKind::Certificate));
        }
    }

    fn given(people: u128, month: u32, kind: ThankYouKind) -> Vec<Given> {
        let on = NaiveDate::from_ymd_opt(2026, month, 3).expect("a day");
        let euros = if kind == ThankYouKind::Voucher { 10 } else { 0 };
        let to = |number| Given {
            participant: ParticipantId(uuid::Uuid::from_u128(number)),
            thanks: ThankYou { kind, euros, on, given_by: "Cas".to_owned() },
        };
        (0..people).map(to).collect()
    }

    #[test]
    fn nine_people_are_few_and_ten_are_a_number() {
        let today = NaiveDate::from_ymd_opt(2026, 4, 20).expect("a day");
        let small = RewardTotals::of(today, 500, 90, &given(9, 2, ThankYouKind::Voucher));
        assert_eq!((small.spent, small.people, small.left(), &small.ledger), (Shown::Few, Shown::Few, Shown::Few, &None));
        assert_eq!(small.kinds[..2], [(ThankYouKind::Voucher, Shown::Few), (ThankYouKind::Card, Shown::Number(0))]);
        // However much the nine got.
        let often = [given(9, 2, ThankYouKind::Voucher), given(9, 3, ThankYouKind::Voucher)].concat();
        assert_eq!(RewardTotals::of(today, 500, 180, &often).spent, Shown::Few);

        let both = [given(10, 2, ThankYouKind::Voucher), given(3, 3, ThankYouKind::Card)].concat();
        let ten = RewardTotals::of(today, 500, 100, &both);
        assert_eq!((ten.spent, ten.people, ten.left()), (Shown::Number(100), Shown::Number(10), Shown::Number(400)));
        let months: Vec<_> = ten.months.iter().map(|month| (month.month.month(), month.euros, month.others)).collect();
        let nothing = Shown::Number(0);
        assert_eq!(months, [(1, nothing, nothing), (2, Shown::Number(100), nothing), (3, nothing, Shown::Few), (4, nothing, nothing)]);
        assert_eq!(ten.ledger.map(|lines| lines.len()), Some(13));
    }

    #[test]
    fn what_erased_people_got_counts_and_points_at_nobody() {
        let today = NaiveDate::from_ymd_opt(2026, 4, 20).expect("a day");
        assert_eq!(RewardTotals::of(today, 500, 10, &[]).spent, Shown::Few);
        assert_eq!(RewardTotals::of(today, 500, 0, &[]).left(), Shown::Number(500));
        assert_eq!(RewardTotals::of(today, 500, 130, &given(10, 1, ThankYouKind::Voucher)).spent, Shown::Number(130));
    }

    proptest! {
        #[test]
        fn nobody_gets_more_than_agreed(per_step in 1u16..=100, times in 1u16..=10, budget in 0u32..2_000, tries in 0usize..60) {
            let policy = RewardPolicy::Vouchers(Vouchers::of(per_step, per_step * times).expect("amounts"));
            let mut rewards = Rewards { year: 2026, policy, person_got: 0, budget, spent: 0 };
            for _ in 0..tries {
                if rewards.allows(ThankYouKind::Voucher) {
                    rewards.person_got += u32::from(per_step);
                    rewards.spent += u32::from(per_step);
                }
            }
            prop_assert!(rewards.person_got <= u32::from(per_step * times) && rewards.spent <= budget);
        }
    }
}
