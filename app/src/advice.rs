//! What the language helper says, in words: the same to who writes and to who checks.

use crate::{args, ask::Here};
use domain::{
    languages::SpokenLanguage,
    plain_language::{Advice, Finding, Language},
};

/// The language as the helper knows it; `None` for a language that it cannot read.
pub fn language_of(language: SpokenLanguage) -> Option<Language> {
    match language {
        SpokenLanguage::Dutch => Some(Language::Dutch),
        SpokenLanguage::English => Some(Language::English),
        _ => None,
    }
}

/// What is with a piece of text, and plainer words where there are any.
pub fn advice_words(here: Here, advice: &Advice) -> String {
    let words = match advice.finding {
        Finding::LongSentence { words } => here.say_with("advice-long", &args! { "count" => words }),
        Finding::Passive => here.say("advice-passive").to_owned(),
        Finding::DifficultWord => here.say("advice-word").to_owned(),
        Finding::ExcludingOrThreatening => here.say("advice-unfriendly").to_owned(),
        Finding::PhoneNumber | Finding::EmailAddress => here.say("advice-contact").to_owned(),
        Finding::PersonName => here.say("advice-name").to_owned(),
        Finding::LooksLikeBsn => here.say("advice-bsn").to_owned(),
        Finding::HealthDetail => here.say("advice-health").to_owned(),
    };
    let better = advice.better.map(|better| here.say_with("advice-better", &args! { "better" => better }));
    [words].into_iter().chain(better).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::site;
    use domain::{
        languages::UiLanguage,
        plain_language::{Whose, check},
    };

    #[test]
    fn every_finding_is_told_in_both_languages() {
        let text = "Voor deze plek is het verplicht om elke week minstens drie dagen te komen werken bij ons. \
                    Er wordt gekookt. Bel 06 12 34 56 78 of mail anja@example.nl. Vraag naar Anja de Vries. \
                    Uw BSN is 111222333. Ook met een depressie. Wij faciliteren.";
        let advice = check(text, Language::Dutch, Whose::PublicText);
        assert!(advice.len() >= 6, "{advice:?}");
        for language in UiLanguage::ALL {
            let here = Here::new(site(), language);
            assert!(advice.iter().all(|advice| advice_words(here, advice).ends_with('.')), "{language:?}");
        }
        let better = advice.iter().find(|advice| advice.better.is_some()).expect("a plainer word");
        assert!(advice_words(Here::new(site(), UiLanguage::Dutch), better).contains("Bijvoorbeeld: “"));
    }
}
