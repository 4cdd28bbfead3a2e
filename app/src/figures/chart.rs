//! Numbers as bars. The table beside it says the same, so the drawing is for the eye only.

use leptos::prelude::*;

const WIDTH: u32 = 320;
const HEIGHT: u32 = 96;
const GAP: u32 = 8;

/// How high each bar is. The highest number takes the whole height; a number that is not nought can be seen.
fn heights(numbers: &[u32]) -> Vec<u32> {
    let most = numbers.iter().copied().max().unwrap_or(0).max(1);
    let height = |number: u32| (u64::from(number) * u64::from(HEIGHT)).div_ceil(u64::from(most));
    numbers.iter().map(|number| u32::try_from(height(*number)).unwrap_or(HEIGHT)).collect()
}

/// A bar for each number, the newest first as in the table: on a telephone that is what one sees of it. `ends` say what the outermost
/// bars are about.
#[component]
pub fn Bars(numbers: Vec<u32>, ends: Vec<String>) -> impl IntoView {
    let ends = ends.into_iter().map(|end| view! { <span>{end}</span> }).collect_view();
    let count = u32::try_from(numbers.len()).unwrap_or(1).max(1);
    let width = (WIDTH - GAP * (count - 1).min(WIDTH / GAP - 1)) / count;
    let bars = (0..)
        .zip(heights(&numbers))
        .map(|(place, height): (u32, u32)| {
            let x = (place * (width + GAP)).to_string();
            view! { <rect x=x y=(HEIGHT - height).to_string() width=width.to_string() height=height.to_string() /> }
        })
        .collect_view();
    let view_box = format!("0 0 {WIDTH} {}", HEIGHT + 1);
    let (base, right) = (HEIGHT.to_string(), WIDTH.to_string());
    view! {
        <svg class="bars" viewBox=view_box aria-hidden="true" focusable="false">
            {bars}
            <line x1="0" x2=right y1=base.clone() y2=base />
        </svg>
        <p class="bars__ends" aria-hidden="true">{ends}</p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_takes_the_whole_height_and_a_little_can_be_seen() {
        assert_eq!(heights(&[0, 1, 1_000, 500]), [0, 1, HEIGHT, HEIGHT / 2]);
        assert_eq!(heights(&[0, 0]), [0, 0]);
        assert_eq!(heights(&[u32::MAX]), [HEIGHT]);
    }
}
