//! The report of a talk: a coach writes it, the participant reads, corrects and agrees, and both see every version.
//!
//! `islands` saves the report as one types, from the pages of a coach. What is typed is kept in the memory of that page only and
//! never at rest in the browser: telephones are shared. While there is no connection it stays on the screen and is sent again and
//! again; who leaves the page before that is warned. Without scripts there is a button.

#[cfg(feature = "ssr")]
pub(crate) mod coach;
#[cfg(feature = "ssr")]
mod fields;
pub mod islands;
#[cfg(feature = "ssr")]
pub(crate) mod own;
#[cfg(feature = "hydrate")]
mod saving;
#[cfg(feature = "ssr")]
mod sheet;
#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(feature = "ssr")]
mod versions;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub(crate) use own::OwnLinks;
#[cfg(feature = "ssr")]
pub(crate) use words::{part_name, state_for_participant};

/// The case in the address of a page below `/coach/mensen/{id}`.
#[cfg(feature = "ssr")]
pub(crate) fn case_in(asked: &crate::ask::Asked) -> Result<domain::ids::CaseId, crate::ask::NoPage> {
    asked.signed_in()?;
    let id = asked.path.strip_prefix("/coach/mensen/").and_then(|rest| rest.split('/').next());
    id.and_then(|id| id.parse().ok()).ok_or(crate::ask::NoPage::NotFound)
}

/// The address of a page about somebody.
#[cfg(feature = "ssr")]
pub(crate) fn path_of(case: domain::ids::CaseId, page: &str) -> String {
    format!("/coach/mensen/{case}/{page}")
}
