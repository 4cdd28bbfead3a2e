//! Searching: the form, the results with their filters, and suggestions while typing.

#[cfg(feature = "ssr")]
pub(crate) mod addresses;
#[cfg(feature = "ssr")]
mod chosen;
#[cfg(feature = "hydrate")]
mod combobox;
#[cfg(feature = "ssr")]
pub(crate) mod day_choices;
#[cfg(feature = "ssr")]
pub(crate) mod distance;
#[cfg(feature = "ssr")]
mod filters;
#[cfg(feature = "ssr")]
pub(crate) mod form;
pub mod islands;
#[cfg(feature = "ssr")]
mod nothing;
#[cfg(feature = "ssr")]
pub(crate) mod notices;
#[cfg(feature = "ssr")]
pub(crate) mod pages;
#[cfg(feature = "ssr")]
pub(crate) mod postcode;
#[cfg(feature = "ssr")]
pub(crate) mod words;
