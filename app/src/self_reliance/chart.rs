//! Scores over time as marks on a line for each part of life. The table below says the same, so the drawing is for the eye only.
//! Each moment has a shape of its own, so that nobody needs the colours.

use crate::ask::Here;
use domain::{
    codes::Code as _,
    self_reliance::{LifeDomain, MatrixMoment, SCORE_MAX, SelfRelianceMatrix},
};
use leptos::prelude::*;

// Narrow, so that its words can be read on a telephone without moving it.
const WIDTH: u32 = 460;
const LABEL: u32 = 236;
const ROW: u32 = 34;
const TOP: u32 = 48;
/// Half the size of a mark.
const HALF: u32 = 7;

/// Where a score stands.
fn x(score: u8) -> u32 {
    let steps = u32::from(SCORE_MAX - 1);
    let room = WIDTH - LABEL - 3 * HALF;
    LABEL + room * u32::from(score.clamp(1, SCORE_MAX) - 1) / steps
}

/// The chart.
#[component]
pub fn MatrixChart(here: Here, matrix: SelfRelianceMatrix) -> impl IntoView {
    let height = TOP + ROW * u32::try_from(LifeDomain::ALL.len()).unwrap_or(0);
    let heads = (1..=SCORE_MAX)
        .map(|score| view! { <text x=x(score).to_string() y=(TOP - 26).to_string() text-anchor="middle">{score.to_string()}</text> })
        .collect_view();
    let rows = (0..)
        .zip(LifeDomain::ALL)
        .map(|(place, domain): (u32, &LifeDomain)| {
            let y = TOP + place * ROW;
            let marks = MatrixMoment::ALL
                .iter()
                .filter_map(|moment| matrix.score(*domain, *moment).map(|score| mark(*moment, x(score), y)))
                .collect_view();
            let (middle, from, to) = (y.to_string(), x(1).to_string(), x(SCORE_MAX).to_string());
            view! {
                <text x="0" y=(y + 5).to_string()>{here.texts.name("leefgebied", domain.code())}</text>
                <line x1=from x2=to y1=middle.clone() y2=middle />
                {marks}
            }
        })
        .collect_view();
    let legend = MatrixMoment::ALL
        .iter()
        .filter(|moment| matrix.at(**moment).is_some())
        .map(|moment| {
            let shape = mark(*moment, 2 * HALF, 2 * HALF);
            view! {
                <li>
                    <svg class="matrix-mark" viewBox="0 0 28 28" aria-hidden="true" focusable="false">{shape}</svg>
                    {here.texts.name("moment", moment.code())}
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="matrix-legend" role="list">{legend}</ul>
        <svg class="matrix-chart" viewBox=format!("0 0 {WIDTH} {height}") aria-hidden="true" focusable="false">{heads} {rows}</svg>
    }
    .into_any()
}

/// A ring at the start, a square midway, a triangle at the end: all can be seen when they lie on each other.
fn mark(moment: MatrixMoment, x: u32, y: u32) -> AnyView {
    match moment {
        MatrixMoment::Start => {
            view! { <circle class="matrix-dot matrix-dot--start" cx=x.to_string() cy=y.to_string() r=(HALF + 3).to_string() /> }.into_any()
        }
        MatrixMoment::Midway => {
            let (left, top, size) = ((x - HALF).to_string(), (y - HALF).to_string(), (2 * HALF).to_string());
            view! { <rect class="matrix-dot matrix-dot--midway" x=left y=top width=size.clone() height=size /> }.into_any()
        }
        MatrixMoment::End => {
            let points = format!("{x},{} {},{} {},{}", y - HALF, x - HALF, y + HALF, x + HALF, y + HALF);
            view! { <polygon class="matrix-dot matrix-dot--end" points=points /> }.into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_stand_from_left_to_right_within_the_drawing() {
        let places: Vec<u32> = (1..=SCORE_MAX).map(x).collect();
        assert!(places.is_sorted_by(|one, next| one < next));
        assert_eq!((x(1), x(0)), (LABEL, LABEL));
        assert!(x(SCORE_MAX) + HALF <= WIDTH);
    }
}
