//! The words that we print ourselves, by key and language (Project Fluent).

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use domain::languages::UiLanguage;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The file of each language.
const FILES: [&str; 2] = [include_str!("../texts/nl.ftl"), include_str!("../texts/en.ftl")];

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 2]> =
    LazyLock::new(|| [bundle(UiLanguage::Dutch, FILES[0]), bundle(UiLanguage::English, FILES[1])]);

fn bundle(language: UiLanguage, file: &str) -> FluentBundle<FluentResource> {
    let identifier: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    bundle.set_use_isolating(false);
    // What Fluent cannot read is told by the test `every_text_can_be_read_in_both_languages`.
    bundle.add_resource_overriding(FluentResource::try_new(file.to_owned()).unwrap_or_else(|(readable, _)| readable));
    bundle
}

/// The words in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Texts(pub(crate) UiLanguage);

impl Texts {
    /// The text with this key.
    pub(crate) fn say(self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The text with this key and these values for its variables.
    pub(crate) fn with(self, key: &str, values: &[(&'static str, &str)]) -> String {
        let [dutch, english] = &*BUNDLES;
        let bundle = if self.0 == UiLanguage::Dutch { dutch } else { english };
        let args: FluentArgs<'_> = values.iter().copied().collect();
        let mut errors = Vec::new();
        let pattern = bundle.get_message(key).and_then(|message| message.value());
        let text = pattern.map(|pattern| bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned());
        debug_assert!(text.is_some() && errors.is_empty(), "text {key} in {:?}: {errors:?}", self.0);
        text.unwrap_or_default()
    }

    /// "dinsdag 24 november 2026".
    pub(crate) fn date(self, date: NaiveDate) -> String {
        let weekday = self.say(&format!("weekday-{}", date.weekday().number_from_monday()));
        let month = self.say(&format!("month-{}", date.month()));
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.with("date", &[("weekday", &weekday), ("day", &day), ("month", &month), ("year", &year)])
    }

    /// "dinsdag 24 november 2026 om 10.30 uur".
    pub(crate) fn moment(self, at: NaiveDateTime) -> String {
        let (hour, minute) = (at.hour().to_string(), format!("{:02}", at.minute()));
        self.with("moment", &[("date", &self.date(at.date())), ("hour", &hour), ("minute", &minute)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::plain_language::{Language, Whose, check};
    use std::collections::BTreeSet;

    /// Key and text of each line, variables as they stand.
    fn lines(file: &str) -> impl Iterator<Item = (&str, &str)> {
        file.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "))
    }

    /// The names of the variables of a text.
    fn variables(text: &str) -> BTreeSet<&str> {
        text.split("{ $").skip(1).filter_map(|rest| rest.split_once(" }")).map(|(name, _)| name).collect()
    }

    /// The text with a plain word for each variable.
    fn with_word(text: &str, word: &str) -> String {
        let mut parts = text.split('{');
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| format!("{text}{word}{}", part.split_once('}').map_or("", |(_, rest)| rest)))
    }

    #[test]
    fn every_text_can_be_read_in_both_languages() {
        let [dutch, english] = FILES.map(|file| {
            assert!(FluentResource::try_new(file.to_owned()).is_ok());
            let written = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count();
            assert_eq!(lines(file).count(), written, "each text is one line");
            lines(file).map(|(key, text)| (key, variables(text))).collect::<Vec<_>>()
        });
        assert_eq!(dutch, english);
    }

    #[test]
    fn our_own_texts_follow_our_own_advice() {
        for (file, language, word) in [(FILES[0], Language::Dutch, "plek"), (FILES[1], Language::English, "place")] {
            for (key, text) in lines(file) {
                let text = with_word(text, word);
                let advice = check(&text, language, Whose::OurOwn);
                assert!(advice.is_empty(), "{key}: {text}\n{advice:#?}");
            }
        }
    }

    #[test]
    fn nothing_is_demanded_and_nothing_about_money_goes_to_a_place() {
        for file in FILES {
            for (key, text) in lines(file) {
                let text = text.to_lowercase();
                let demands = ["moet", "moeten", "verplicht", "verplichte", "must", "have", "obliged", "required"];
                assert!(text.split(|c: char| !c.is_alphabetic()).all(|word| !demands.contains(&word)), "{key}: {text}");
                let money = ["uitkering", "bijstand", "inkomen", "benefit", "assistance", "income"];
                assert!(!key.starts_with("sheet-") || money.iter().all(|word| !text.contains(word)), "{key}: {text}");
            }
        }
    }

    #[test]
    fn a_moment_is_said_as_people_say_it() {
        let at = "2026-11-24T09:05:00".parse().expect("a moment");
        assert_eq!(Texts(UiLanguage::Dutch).moment(at), "dinsdag 24 november 2026 om 9.05 uur");
        assert_eq!(Texts(UiLanguage::English).moment(at), "Tuesday 24 November 2026 at 9:05");
    }
}
