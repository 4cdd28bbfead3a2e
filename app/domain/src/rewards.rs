//! Thank-yous for a step that somebody took: a voucher, or something that is not money.
//!
//! Whether there are vouchers, how much for a step and how much in a year, is what a municipality chose
//! ([`crate::municipalities::RewardPolicy`]); how much there is for all together in a year is a setting of the installation.

use crate::{codes::codes, municipalities::RewardPolicy};
use chrono::NaiveDate;

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

/// What was given in a municipality in a year: numbers only. One under [`crate::rewards::SHOWN_FROM`] is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RewardTotals {
    /// The calendar year.
    pub year: i32,
    /// Euros for vouchers.
    pub budget: u32,
    /// Euros that were given; `None` when too few vouchers were.
    pub spent: Option<u32>,
    /// Thank-yous that are not money; `None` when there were too few.
    pub others: Option<u32>,
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
