//! How far somebody would go.

use crate::{args, ask::Here};
use leptos::prelude::*;

/// Distances to choose from, in kilometres.
const DISTANCES: [u32; 5] = [2, 5, 10, 25, 50];

/// The field with its label. A distance that was chosen in another way is among the choices too.
#[component]
pub fn DistanceSelect(here: Here, id: &'static str, chosen: u32) -> impl IntoView {
    let mut distances = DISTANCES.to_vec();
    if !distances.contains(&chosen) {
        distances.push(chosen);
        distances.sort_unstable();
    }
    let options = distances
        .into_iter()
        .map(|km| {
            let words = here.say_with("search-km", &args! { "km" => km });
            view! { <option value=km selected=km == chosen>{words}</option> }
        })
        .collect_view();
    view! {
        <label class="utrecht-form-label" for=id>{here.say("search-field-km")}</label>
        <select class="utrecht-select utrecht-select--html-select" id=id name="km">{options}</select>
    }
    .into_any()
}
