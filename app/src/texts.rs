//! Every word that people read, by key and language, from `app/texts/{nl,en}/*.ftl` (Project Fluent).

use domain::languages::UiLanguage;
use fluent_bundle::{FluentResource, FluentValue, concurrent::FluentBundle};
use std::{collections::HashMap, sync::LazyLock};
use unic_langid::LanguageIdentifier;

/// Values for the variables of a text; made with [`args!`](crate::args).
pub type Args<'a> = fluent_bundle::FluentArgs<'a>;

/// Values for the variables of a text: `args! { "count" => 3 }`.
#[macro_export]
macro_rules! args {
    ($($name:literal => $value:expr),+ $(,)?) => {{
        let mut args = $crate::texts::Args::new();
        $(args.set($name, $value);)+
        args
    }};
}

macro_rules! files {
    ($language:literal: $($name:literal)+) => { &[$(include_str!(concat!("../texts/", $language, "/", $name, ".ftl")),)+] };
}

const DUTCH: &[&str] = files!("nl": "about" "accounts" "administration" "advice" "applications" "attention" "cases" "choosing" "coaching" "codes" "confirming" "conversations" "engagements" "errors" "experts" "figures" "files" "forms" "handovers" "home" "introductions" "jobs" "mails" "municipalities" "organisations" "pairings" "participants" "people" "photo" "places" "plans" "posting" "reports" "rewards" "search" "search-words" "self-reliance" "training" "ui" "waves");
const ENGLISH: &[&str] = files!("en": "about" "accounts" "administration" "advice" "applications" "attention" "cases" "choosing" "coaching" "codes" "confirming" "conversations" "engagements" "errors" "experts" "figures" "files" "forms" "handovers" "home" "introductions" "jobs" "mails" "municipalities" "organisations" "pairings" "participants" "people" "photo" "places" "plans" "posting" "reports" "rewards" "search" "search-words" "self-reliance" "training" "ui" "waves");

static TEXTS: LazyLock<[Bundle; 2]> = LazyLock::new(|| [Bundle::new(UiLanguage::Dutch, DUTCH), Bundle::new(UiLanguage::English, ENGLISH)]);

/// The words of one language.
struct Bundle {
    /// Texts without variables, ready to use.
    plain: HashMap<&'static str, String>,
    fluent: FluentBundle<FluentResource>,
}

impl Bundle {
    fn new(language: UiLanguage, files: &[&'static str]) -> Self {
        let identifier: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let dutch = language == UiLanguage::Dutch;
        let mut fluent = FluentBundle::new_concurrent(vec![identifier]);
        fluent.set_use_isolating(false);
        fluent.set_formatter(Some(if dutch { |value, _| grouped(value, '.') } else { |value, _| grouped(value, ',') }));
        for file in files {
            // What Fluent cannot read is told by the test `every_file_can_be_read`.
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(readable, _)| readable);
            fluent.add_resource_overriding(resource);
        }
        let plain = files
            .iter()
            .flat_map(|file| keys(file))
            .filter_map(|key| {
                let mut errors = Vec::new();
                let text = fluent.format_pattern(fluent.get_message(key)?.value()?, None, &mut errors);
                errors.is_empty().then(|| (key, text.into_owned()))
            })
            .collect();
        Self { plain, fluent }
    }
}

/// The keys of a file: what stands before ` =` at the beginning of a line.
fn keys(file: &str) -> impl Iterator<Item = &str> {
    file.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(|line| line.split(" =").next())
}

/// The words in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts(UiLanguage);

impl Texts {
    /// The words in this language.
    pub fn of(language: UiLanguage) -> Self {
        Self(language)
    }

    /// The text with this key. A test makes sure that every key that is used exists.
    pub fn say(self, key: &str) -> &'static str {
        let text = self.bundle().plain.get(key);
        debug_assert!(text.is_some(), "no text {key} without variables in {:?}", self.0);
        text.map_or("", String::as_str)
    }

    /// The text with this key and these values for its variables.
    pub fn say_with(self, key: &str, args: &Args<'_>) -> String {
        let bundle = self.bundle();
        let mut errors = Vec::new();
        let pattern = bundle.fluent.get_message(key).and_then(|message| message.value());
        let text = pattern.map(|pattern| bundle.fluent.format_pattern(pattern, Some(args), &mut errors).into_owned());
        debug_assert!(text.is_some() && errors.is_empty(), "text {key} in {:?}: {errors:?}", self.0);
        text.unwrap_or_default()
    }

    /// The name of a member of a closed list: `name("thema", "koken")`.
    pub fn name(self, list: &str, code: &str) -> &'static str {
        self.say(&format!("{list}-{code}"))
    }

    /// Words with commas and the last "en": "maandag, dinsdag en zondag".
    pub fn join(self, words: &[impl AsRef<str>]) -> String {
        match words {
            [] => String::new(),
            [word] => word.as_ref().to_owned(),
            [first @ .., last] => {
                let first = first.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
                format!("{first} {} {}", self.say("ui-and"), last.as_ref())
            }
        }
    }

    fn bundle(self) -> &'static Bundle {
        let [dutch, english] = &*TEXTS;
        match self.0 {
            UiLanguage::Dutch => dutch,
            UiLanguage::English => english,
        }
    }
}

/// Whole numbers from 1,000 on get a sign between the thousands.
fn grouped(value: &FluentValue<'_>, sign: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let digits = number.value.to_string();
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut text = String::with_capacity(digits.len() + 2);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            text.push(sign);
        }
        text.push(digit);
    }
    Some(text)
}

#[cfg(test)]
mod tests;
