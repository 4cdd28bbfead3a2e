//! The own place that an address is about, and the addresses of its pages.

use crate::{
    Market,
    ask::{Asked, NoPage},
    forms::Sent,
    ui::ONCE_FIELD,
};
use domain::{
    codes::Code as _,
    ids::PlaceId,
    posting::{OwnPlace, PlaceStep, Revision},
};
use leptos::prelude::*;
use uuid::Uuid;

/// The field that names the state of the place that somebody looked at.
pub const REVISION_FIELD: &str = "stand";

/// The own place in the address of a page; anything else is not there.
pub async fn own_place(asked: &Asked, market: &Market) -> Result<OwnPlace, NoPage> {
    asked.signed_in()?;
    let id = place_id(&asked.path).ok_or(NoPage::NotFound)?;
    market.0.own_place(&asked.actor, id).await?.ok_or(NoPage::NotFound)
}

/// The identity in `/partner/plekken/{id}/...`.
pub fn place_id(path: &str) -> Option<PlaceId> {
    path.strip_prefix("/partner/plekken/")?.split('/').next()?.parse().ok()
}

/// The page with everything about a place.
pub fn overview_path(id: PlaceId) -> String {
    format!("/partner/plekken/{id}")
}

/// A page of a place: a screen by its code, or another by its name.
pub fn page_path(id: PlaceId, page: &str) -> String {
    format!("/partner/plekken/{id}/{page}")
}

/// The screens that a partner fills in, in order.
pub fn screens() -> impl Iterator<Item = PlaceStep> {
    PlaceStep::ALL.iter().copied().filter(|step| *step != PlaceStep::Photo)
}

/// The state of the place that somebody looked at when they filled in a form.
pub fn sent_revision(sent: &Sent) -> Option<Revision> {
    sent.text(REVISION_FIELD).parse().ok().map(Revision)
}

/// The key that makes that a form sent twice counts once.
pub fn sent_key(sent: &Sent) -> Option<Uuid> {
    Uuid::parse_str(sent.text(ONCE_FIELD)).ok()
}

/// The hidden field with the state of the place that this page shows.
#[component]
pub fn RevisionField(revision: Revision) -> impl IntoView {
    view! { <input type="hidden" name=REVISION_FIELD value=revision.0.to_string() /> }
}
