//! Contrast as the guidelines count it, and suggestions that can always be used.

use super::*;
use proptest::prelude::*;
use std::{fs, path::Path};

const GREEN: Colour = Colour::new(0x0b, 0x5d, 0x57);

fn rounded(ratio: f64) -> String {
    format!("{ratio:.2}")
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    let black = Colour::new(0, 0, 0);
    assert_eq!(rounded(black.contrast(Colour::WHITE)), "21.00");
    assert_eq!(rounded(Colour::WHITE.contrast(Colour::WHITE)), "1.00");
    // #767676 is the lightest grey for text on white, #777777 is just too light: the examples that every checker has.
    assert_eq!(rounded(Colour::new(0x76, 0x76, 0x76).contrast(Colour::WHITE)), "4.54");
    assert_eq!(rounded(Colour::WHITE.contrast(Colour::new(0x77, 0x77, 0x77))), "4.48");
    assert_eq!(rounded(Colour::new(0xff, 0, 0).contrast(Colour::WHITE)), "4.00");
    assert_eq!(rounded(Colour::new(0, 0, 0xff).contrast(Colour::WHITE)), "8.59");
}

#[test]
fn a_colour_is_read_as_people_copy_it() {
    for text in ["#0b5d57", "0B5D57", " #0b5D57 "] {
        assert_eq!(Colour::parse(text), Some(GREEN), "{text}");
    }
    assert_eq!(Colour::parse("#0af"), Some(Colour::new(0, 0xaa, 0xff)));
    for text in ["", "#", "#12", "#1234567", "##0b5d57", "groen", "#0b5d5g", "#０b5d57", "url(x)", "#0b5d57;}"] {
        assert_eq!(Colour::parse(text), None, "{text}");
    }
}

#[test]
fn a_light_colour_is_refused_with_the_nearest_that_can_be_read() {
    assert_eq!(MainColour::parse("#0b5d57").map(MainColour::colour), Ok(GREEN));
    assert_eq!(MainColour::parse("rood"), Err(ColourRefused::NotAColour));
    let Err(ColourRefused::TooLight(colour, measured, nearest)) = MainColour::parse("#ff6600") else { panic!("orange is too light") };
    assert_eq!((colour.to_string().as_str(), rounded(measured.button).as_str()), ("#ff6600", "2.94"));
    assert!(measured.page < measured.button && Measured::of(nearest.colour()).is_enough());
    assert_eq!(nearest.colour().to_string(), "#af4600", "dark orange, and no other colour");
}

#[test]
fn the_surfaces_are_those_of_the_theme() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../style/themes/meedoen.css");
    let theme = fs::read_to_string(file).expect("the theme");
    let (light, dark) = theme.split_once("prefers-color-scheme: dark").expect("two schemes");
    for (scheme, surfaces) in [(light, LIGHT.as_slice()), (dark, DARK.as_slice())] {
        for (name, surface) in surfaces {
            let value = scheme.split_once(&format!("\n  {name}: ")).or_else(|| scheme.split_once(&format!("    {name}: ")));
            let value = value.and_then(|(_, rest)| rest.split(';').next());
            assert_eq!(value.and_then(Colour::parse), Some(*surface), "{name}");
        }
    }
}

fn colours() -> impl Strategy<Value = Colour> {
    any::<[u8; 3]>().prop_map(|[red, green, blue]| Colour::new(red, green, blue))
}

proptest! {
    #[test]
    fn the_suggestion_always_passes(colour in colours()) {
        let nearest = nearest_readable(colour);
        prop_assert!(Measured::of(nearest).is_enough(), "{} for {}", nearest, colour);
        prop_assert!(nearest.red <= colour.red && nearest.green <= colour.green && nearest.blue <= colour.blue);
        prop_assert_eq!(nearest == colour, Measured::of(colour).is_enough(), "what can be read stays as it is");
        prop_assert!(MainColour::parse(&nearest.to_string()).is_ok());
    }

    #[test]
    fn a_main_colour_can_be_read_everywhere(colour in colours()) {
        let main = MainColour(nearest_readable(colour));
        prop_assert!(Measured::of(main.stronger()).is_enough());
        let (dark, stronger) = main.in_the_dark();
        for (name, surface) in DARK {
            prop_assert!(dark.contrast(surface) >= TEXT_CONTRAST && stronger.contrast(surface) >= TEXT_CONTRAST, "{}", name);
        }
    }

    #[test]
    fn contrast_has_no_direction_and_stays_in_its_range(one in colours(), two in colours()) {
        let ratio = one.contrast(two);
        prop_assert!((1.0..=21.0001).contains(&ratio));
        prop_assert!((ratio - two.contrast(one)).abs() < 1e-12);
    }

    #[test]
    fn a_colour_is_read_back_from_its_text(colour in colours()) {
        prop_assert_eq!(Colour::parse(&colour.to_string()), Some(colour));
        prop_assert_eq!(Colour::parse(&colour.digits()), Some(colour));
    }

    #[test]
    fn whatever_is_read_as_a_colour_is_six_digits(text in "\\PC*") {
        if let Some(colour) = Colour::parse(&text) {
            prop_assert!(colour.digits().len() == 6 && colour.digits().bytes().all(|byte| byte.is_ascii_hexdigit()));
        }
    }
}
