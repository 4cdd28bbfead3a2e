//! A municipality in the header of every page, when it is the only one that takes part.

use crate::ask::{Asked, Here};
use domain::municipalities::Logo;
use leptos::prelude::*;

/// Name and logo, with the way to the page of the municipality; nothing when several take part, or none.
#[component]
pub fn House(asked: Asked) -> impl IntoView {
    let Some(municipality) = asked.only_municipality() else { return ().into_any() };
    let here = asked.here;
    let current = (asked.path == municipality.path()).then_some("page");
    let logo = municipality.settings.logo.clone().map(|logo| view! { <LogoPicture logo=logo /> });
    let name = municipality.name.clone();
    view! {
        <a class="house" href=here.href(&municipality.path()) aria-current=current>
            {logo} <bdi>{name}</bdi>
        </a>
    }
    .into_any()
}

/// A logo on white. The name stands beside it in words, so it says nothing itself.
#[component]
pub fn LogoPicture(logo: Logo) -> impl IntoView {
    view! { <img class="logo" src=format!("/photos/{}", logo.file) alt="" width=logo.width height=logo.height /> }
}

/// The way to the page of the municipality that a place lies in, unless that municipality is around every page already.
#[component]
pub fn PlaceIn(asked: Asked, municipality: domain::municipalities::Municipality) -> impl IntoView {
    let here: Here = asked.here;
    let shown = asked.only_municipality().is_none();
    shown.then(|| {
        let href = here.href(&municipality.path());
        view! {
            <p class="place-in">
                {here.say("municipalities-place-in")} " " <a class="nl-link" href=href><bdi>{municipality.name}</bdi></a>
            </p>
        }
    })
}
