//! Thank-yous of a municipality in a year, for who keeps the budget: how much, and who gave it, never to whom.

pub(crate) mod pages;

#[cfg(test)]
mod tests;
