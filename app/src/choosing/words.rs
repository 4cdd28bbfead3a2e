//! Answers in words.

use crate::{args, places::when::day_parts_words, texts::Texts};
use domain::{
    codes::Code,
    day_parts::DayPart,
    matches::Loosening,
    wishes::{Question, Wishes},
};
use std::collections::BTreeSet;

/// What somebody answered, a line for each thing; nothing when the question was skipped.
pub fn answer_words(texts: Texts, wishes: &Wishes, question: Question) -> Vec<String> {
    let lines = match question {
        Question::Themes => vec![names(texts, "thema", &wishes.themes)],
        Question::Goals => vec![names(texts, "doel", &wishes.goals)],
        Question::DayParts => vec![day_parts_words(texts, &wishes.day_parts.iter().copied().collect::<Vec<_>>())],
        Question::Start => vec![
            wishes.start.map_or("", |start| texts.name("begin", start.code())).to_owned(),
            if wishes.quieter { texts.say("choosing-quieter").to_owned() } else { String::new() },
        ],
        Question::Place => vec![
            names(texts, "wens", &wishes.needs),
            names(texts, "gezelschap", &wishes.company),
            wishes.dutch.map_or_else(String::new, |level| {
                texts.say_with("choosing-answer-dutch", &args! { "level" => within(texts.name("spreekt", level.code())) })
            }),
            languages(texts, wishes),
        ],
        Question::Where => {
            let near = wishes.near.map(|near| args! { "postcode" => near.postcode.to_string(), "km" => near.km });
            vec![near.map_or_else(String::new, |args| texts.say_with("choosing-answer-where", &args))]
        }
    };
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

fn names<C: Code>(texts: Texts, list: &str, codes: &BTreeSet<C>) -> String {
    texts.join(&codes.iter().map(|code| texts.name(list, code.code())).collect::<Vec<_>>())
}

/// Words that stood alone, for within a sentence: their first letter is small.
pub fn within(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn languages(texts: Texts, wishes: &Wishes) -> String {
    let spoken = names(texts, "taal", &wishes.languages);
    if spoken.is_empty() { spoken } else { texts.say_with("choosing-answer-languages", &args! { "languages" => spoken }) }
}

/// "dinsdagochtend".
pub fn day_part_word(texts: Texts, day_part: DayPart) -> String {
    let (day, part) = (texts.name("dag", day_part.day().code()), texts.name("deel", day_part.part().code()));
    texts.say_with("choosing-day-part", &args! { "day" => day, "part" => part })
}

/// What loosening one wish means, for a link: "Ook op woensdag".
pub fn loosening_words(texts: Texts, loosening: Loosening) -> String {
    let without = |list: &str, code: &str| texts.say_with("choosing-without", &args! { "wish" => texts.name(list, code) });
    match loosening {
        Loosening::AlsoOn(day) => texts.say_with("choosing-also-on", &args! { "day" => texts.name("dag", day.code()) }),
        Loosening::AnyTime => texts.say("choosing-any-time").to_owned(),
        Loosening::Within { km } => texts.say_with("choosing-within", &args! { "km" => km }),
        Loosening::WithoutNeed(need) => without("wens", need.code()),
        Loosening::WithoutCompany(company) => without("gezelschap", company.code()),
        Loosening::AnyLanguage => texts.say("choosing-any-language").to_owned(),
        Loosening::Quieter => texts.say("choosing-also-quieter").to_owned(),
        Loosening::AnyStart => texts.say("choosing-any-start").to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{codes::Need, day_parts::Weekday, languages::UiLanguage, wishes::Company};

    fn said(address: &[(&str, &str)], question: Question) -> String {
        let (wishes, _) = Wishes::parse(address.iter().copied());
        answer_words(Texts::of(UiLanguage::Dutch), &wishes, question).join(" | ")
    }

    #[test]
    fn every_answer_is_said_as_people_say_it() {
        assert_eq!(said(&[("thema", "koken,groen")], Question::Themes), "Koken en Tuin en groen");
        assert_eq!(said(&[("dagdeel", "di-ochtend,do-ochtend")], Question::DayParts), "dinsdag en donderdag, ochtend");
        assert_eq!(said(&[("begin", "kijken"), ("rustiger", "ja")], Question::Start), "Eerst eens kijken | Een rustiger plek mag ook");
        assert_eq!(
            said(&[("wens", "rustig"), ("gezelschap", "maatje"), ("nederlands", "1"), ("taal", "ara,tur")], Question::Place),
            "Rustige plek | Een maatje | Nederlands: een paar woorden | U spreekt Arabisch en Turks"
        );
        assert_eq!(said(&[("pc", "3561"), ("km", "5")], Question::Where), "3561, tot 5 kilometer");
    }

    #[test]
    fn what_was_skipped_has_no_words() {
        for question in Question::ALL {
            assert_eq!(said(&[], *question), "");
        }
    }

    #[test]
    fn loosening_is_said_in_words_that_lead_somewhere() {
        let texts = Texts::of(UiLanguage::Dutch);
        assert_eq!(loosening_words(texts, Loosening::AlsoOn(Weekday::Wednesday)), "Ook op woensdag");
        assert_eq!(loosening_words(texts, Loosening::WithoutNeed(Need::Quiet)), "Zonder “Rustige plek”");
        assert_eq!(loosening_words(texts, Loosening::Within { km: 30 }), "Tot 30 kilometer van u vandaan");
        for loosening in
            [Loosening::AnyTime, Loosening::WithoutCompany(Company::Buddy), Loosening::AnyLanguage, Loosening::Quieter, Loosening::AnyStart]
        {
            assert!(UiLanguage::ALL.iter().all(|language| !loosening_words(Texts::of(*language), loosening).is_empty()));
        }
    }
}
