//! Attention in tune: who else helps somebody and who keeps the overview, for their coaches and themselves. It is there while the
//! participant permits it.

pub(crate) mod coach;
mod list;
pub(crate) mod own;
#[cfg(test)]
mod tests;

pub(crate) use list::{as_html, as_json};
