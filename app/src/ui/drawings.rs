//! Drawings and icons, all from one SVG file with a `<symbol>` each. None stands without a word beside it.

use crate::ask::Here;
use domain::codes::{Code as _, Theme};
use leptos::prelude::*;

/// The soft colour behind the drawing of a theme, as a class: the one that `drawings.svg` has in its circle.
pub fn tint(theme: Option<Theme>) -> &'static str {
    const TINTS: [u8; 23] = [1, 2, 5, 4, 1, 3, 2, 5, 4, 2, 3, 4, 1, 3, 2, 5, 2, 4, 3, 1, 5, 3, 2];
    match TINTS[theme.unwrap_or(Theme::Neighbourhood).index()] {
        1 => "tint-1",
        2 => "tint-2",
        3 => "tint-3",
        4 => "tint-4",
        _ => "tint-5",
    }
}

/// The drawing of a theme; a place without a theme gets that of the neighbourhood.
#[component]
pub fn Drawing(here: Here, theme: Option<Theme>, #[prop(optional)] large: bool) -> impl IntoView {
    let class = if large { "drawing drawing--large" } else { "drawing" };
    let href = format!("{}#thema-{}", here.site.assets.drawings, theme.unwrap_or(Theme::Neighbourhood));
    view! {
        <svg class=class viewBox="0 0 96 96" aria-hidden="true" focusable="false">
            <use href=href></use>
        </svg>
    }
}

/// A small icon beside a word.
#[component]
pub fn Icon(here: Here, name: &'static str) -> impl IntoView {
    let href = format!("{}#{name}", here.site.assets.drawings);
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <use href=href></use>
        </svg>
    }
}

/// A scene: a door that stands open, people at a table.
#[component]
pub fn Scene(here: Here, name: &'static str) -> impl IntoView {
    let href = format!("{}#{name}", here.site.assets.drawings);
    view! {
        <svg class="scene" viewBox="0 0 420 320" aria-hidden="true" focusable="false">
            <use href=href></use>
        </svg>
    }
    .into_any()
}

/// One line of a list of facts: an icon with words.
#[component]
pub fn Fact(here: Here, icon: &'static str, #[prop(into)] words: String) -> impl IntoView {
    view! {
        <li>
            <Icon here=here name=icon />
            <span>{words}</span>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::Path};

    #[test]
    fn every_theme_has_a_drawing_on_its_own_tint() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/drawings.svg");
        let drawings = fs::read_to_string(file).unwrap_or_default();
        for theme in Theme::ALL {
            let drawing = drawings.split(&format!("<symbol id=\"thema-{theme}\"")).nth(1).and_then(|rest| rest.split("</symbol>").next());
            assert!(drawing.is_some_and(|drawing| drawing.contains(tint(Some(*theme)))), "{theme}");
        }
    }
}
