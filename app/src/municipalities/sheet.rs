//! The colour of a municipality as a stylesheet of its own: a few custom properties of the theme, given again.
//!
//! Its address holds the colour and nothing else, so a browser may keep it for ever, and another colour shows at once.

use domain::colours::MainColour;

/// Where the stylesheet of a colour is.
pub fn address(colour: MainColour) -> String {
    format!("/kleur/{}.css", colour.colour().digits())
}

/// The stylesheet at the file name of its address; `None` for any other name, and for a colour in which words
/// cannot be read.
pub fn stylesheet(file: &str) -> Option<String> {
    let colour = MainColour::parse(file.strip_suffix(".css")?).ok()?;
    // One address for each colour: not `#ABC` beside `aabbcc`.
    (address(colour) == format!("/kleur/{file}")).then(|| {
        let (light, strong) = (colour.colour(), colour.stronger());
        let (dark, dark_strong) = colour.in_the_dark();
        format!(
            ":root{{--action:{light};--action-strong:{strong}}}\
             @media screen and (prefers-color-scheme:dark){{:root{{--action:{dark};--action-strong:{dark_strong}}}}}"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_has_one_address_and_its_stylesheet_gives_it_in_both_schemes() {
        let colour = MainColour::parse("#A3123A").expect("a colour");
        assert_eq!(address(colour), "/kleur/a3123a.css");
        let css = stylesheet("a3123a.css").expect("a stylesheet");
        assert!(css.starts_with(":root{--action:#a3123a;--action-strong:#"), "{css}");
        assert!(css.contains("prefers-color-scheme:dark){:root{--action:#") && css.len() < 200, "{css}");
    }

    #[test]
    fn nothing_else_has_a_stylesheet() {
        for file in
            ["", ".css", "A3123A.css", "a13.css", "ff6600.css", "%23a3123a.css", "#a3123a.css", "a3123a", "a3123a;}.css", "../x.css"]
        {
            assert_eq!(stylesheet(file), None, "{file}");
        }
    }
}
