//! How often places are seen: `/partner/cijfers`, as a table, with a drawing of the whole.

mod chart;
pub mod pages;

#[cfg(test)]
mod tests;
