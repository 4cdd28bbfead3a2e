//! A square of dots for the camera of a telephone.

use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode, types::QrError};
use std::fmt::Write as _;

/// White around the dots, in dots: less and some cameras do not find it.
const QUIET: usize = 4;

/// The square that holds this text; black on white in every scheme of colours.
pub fn square(text: &str, label: &str) -> Result<AnyView, QrError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)?;
    let size = code.width() + 2 * QUIET;
    Ok(view! {
        <svg class="qr" viewBox=format!("0 0 {size} {size}") role="img" aria-label=label.to_owned() focusable="false">
            <path d=path(&code)></path>
        </svg>
    }
    .into_any())
}

/// Each run of dark dots in a row as a bar.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(code.width()).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Color::Dark) {
                let (x, y, length) = (x + QUIET, y + QUIET, run.len());
                // Writing to a text cannot fail.
                let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dots that the bars of a path cover.
    fn dots(path: &str) -> Vec<(usize, usize)> {
        let number = |text: &str| text.parse::<usize>().expect("a number");
        path.split('z')
            .filter(|bar| !bar.is_empty())
            .flat_map(|bar| {
                let (place, rest) = bar.trim_start_matches('M').split_once('h').expect("a bar");
                let (x, y) = place.split_once(' ').expect("a place");
                let length = number(rest.split('v').next().expect("a length"));
                (0..length).map(move |step| (number(x) + step - QUIET, number(y) - QUIET)).collect::<Vec<_>>()
            })
            .collect()
    }

    #[test]
    fn the_bars_cover_the_dark_dots_and_no_others() {
        let code = QrCode::with_error_correction_level("otpauth://totp/Meedoen:sara%40example.nl?secret=ABC", EcLevel::M).expect("a code");
        let dots = dots(&path(&code));
        let dark = code.to_colors().iter().filter(|color| **color == Color::Dark).count();
        assert_eq!(dots.len(), dark);
        assert!(dots.iter().all(|&(x, y)| code[(x, y)] == Color::Dark));
    }
}
