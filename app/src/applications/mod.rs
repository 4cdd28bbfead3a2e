//! An organisation would like to join: one page, and what happens after it.

pub mod forms;
pub mod pages;

#[cfg(test)]
mod tests;
