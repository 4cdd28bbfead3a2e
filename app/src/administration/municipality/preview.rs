//! How a colour and a logo will look, before and after they are chosen.

use crate::{args, ask::Here, municipalities::LogoPicture, ui::Paragraph};
use domain::{
    colours::{Colour, Measured, TEXT_CONTRAST},
    languages::UiLanguage,
    municipalities::Logo,
};
use leptos::prelude::*;

/// A button and a link in a colour, also in one in which words cannot be read, with what was measured. A picture, since pages
/// have no styles of their own.
#[component]
pub fn ColourPreview(here: Here, colour: Option<Colour>) -> impl IntoView {
    let Some(colour) = colour else { return view! { <Paragraph>{here.say("municipalities-colour-ours")}</Paragraph> }.into_any() };
    let measured = Measured::of(colour);
    let value = colour.to_string();
    let (button, link) = (here.say("municipalities-preview-button"), here.say("municipalities-preview-link"));
    view! {
        <svg class="colour-preview" viewBox="0 0 300 120" role="img" aria-label=here.say("municipalities-preview")>
            <rect width="300" height="120" fill="#fbf8f3"></rect>
            <rect x="16" y="16" width="160" height="44" rx="10" fill=value.clone()></rect>
            <text x="96" y="44" text-anchor="middle" fill="#fff" font-size="17">{button}</text>
            <text x="16" y="96" fill=value.clone() font-size="17" text-decoration="underline">{link}</text>
        </svg>
        <Paragraph>{here.say_with("municipalities-measured", &measured_args(here, colour, measured))}</Paragraph>
    }
    .into_any()
}

/// The values of a text about what was measured.
pub fn measured_args(here: Here, colour: Colour, measured: Measured) -> crate::texts::Args<'static> {
    let words = |ratio| ratio_words(here.language, ratio);
    args! {
        "colour" => colour.to_string(),
        "button" => words(measured.button),
        "link" => words(measured.page),
        "least" => words(TEXT_CONTRAST),
    }
}

/// A contrast with one digit behind the comma. Never rounded up: 4.46 is not enough.
fn ratio_words(language: UiLanguage, ratio: f64) -> String {
    let words = format!("{:.1}", (ratio * 10.0).floor() / 10.0);
    if language == UiLanguage::Dutch { words.replace('.', ",") } else { words }
}

/// The logo as it stands in the header.
#[component]
pub fn LogoPreview(here: Here, logo: Option<Logo>) -> impl IntoView {
    match logo {
        Some(logo) => view! { <p><LogoPicture logo=logo /></p> }.into_any(),
        None => view! { <Paragraph>{here.say("municipalities-logo-none")}</Paragraph> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contrast_is_never_told_better_than_it_is() {
        assert_eq!(ratio_words(UiLanguage::Dutch, 4.499), "4,4");
        assert_eq!(ratio_words(UiLanguage::English, 4.5), "4.5");
        assert_eq!(ratio_words(UiLanguage::Dutch, 21.0), "21,0");
    }
}
