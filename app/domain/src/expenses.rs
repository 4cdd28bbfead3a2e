//! What an experience expert paid when they met somebody, and whether they got it back.

use crate::codes::codes;
use chrono::NaiveDate;
use uuid::Uuid;

/// The largest amount for one thing on one day, in cents.
pub const EXPENSE_MAX: u32 = 5_000;
/// Amounts of one person that can wait, at most.
pub const OPEN_MAX: usize = 60;

codes! {
    /// What an amount was for. Nothing more is asked: no receipts, no destinations.
    ExpenseKind {
        /// The bus, the tram, the train, petrol.
        Travel = "reis",
        /// Coffee, tea, something to eat.
        Drinks = "koffie",
        /// A ticket.
        Entrance = "toegang",
        /// Something else.
        Other = "anders",
    }
}

/// What somebody paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spent {
    /// On which day: one on which they met.
    pub on: NaiveDate,
    /// For what. Of each kind there is one amount on a day.
    pub kind: ExpenseKind,
    /// In cents, at most [`EXPENSE_MAX`]; 0 takes back what was written down.
    pub cents: u32,
}

/// As it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expense {
    /// Identity.
    pub id: Uuid,
    /// What was paid.
    pub spent: Spent,
    /// The day on which they got it back.
    pub paid_on: Option<NaiveDate>,
}

/// Cents that somebody did not get back yet.
pub fn open_cents(expenses: &[Expense]) -> u32 {
    expenses.iter().filter(|expense| expense.paid_on.is_none()).map(|expense| expense.spent.cents).sum()
}
