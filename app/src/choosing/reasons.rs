//! Why a place fits and what is good to know of it, in plain words.

use super::words::day_part_word;
use crate::{args, places::facts::travel_words, texts::Texts};
use domain::{
    codes::Code as _,
    matches::{Caution, Reason},
};

/// One reason, without a full stop. What is true of the place is said of the person: "U houdt van koken".
pub fn reason_words(texts: Texts, reason: Reason) -> String {
    match reason {
        Reason::Theme(theme) => texts.name("reden-thema", theme.code()).to_owned(),
        Reason::Goal(goal) => texts.name("reden-doel", goal.code()).to_owned(),
        Reason::DayPart(day_part) => texts.say_with("choosing-reason-day", &args! { "when" => day_part_word(texts, day_part) }),
        Reason::NeedMet(need) => texts.name("wens-zin", need.code()).trim_end_matches('.').to_owned(),
        Reason::Language(language) => {
            texts.say_with("choosing-reason-language", &args! { "language" => texts.name("taal", language.code()) })
        }
        Reason::Company(company) => texts.name("reden-gezelschap", company.code()).to_owned(),
        Reason::Distance { km } => near_words(texts, km),
        Reason::Start(start) => texts.name("reden-begin", start.code()).to_owned(),
        Reason::RepliesFast => texts.say("choosing-reason-replies").to_owned(),
    }
}

/// "2 kilometer van u vandaan": whole kilometres, since a postcode is no more precise.
fn near_words(texts: Texts, km: f64) -> String {
    if km < 1.0 {
        return texts.say("choosing-reason-next-door").to_owned();
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 250")]
    let km = km.round() as u32;
    texts.say_with("choosing-reason-near", &args! { "km" => km })
}

/// What is good to know beforehand, as a sentence. That a place is a step further is said in its own way.
pub fn caution_words(texts: Texts, caution: Caution) -> Option<String> {
    Some(match caution {
        Caution::StepFurther => return None,
        Caution::Certificate => texts.say("choosing-caution-certificate").to_owned(),
        Caution::Costs => texts.say("choosing-caution-costs").to_owned(),
        Caution::DutchNeeded(level) => texts.name("nodig", level.code()).to_owned(),
        Caution::Far { km } => texts.say_with("choosing-caution-far", &args! { "travel" => travel_words(texts, km) }),
        Caution::Busy => texts.say("choosing-caution-busy").to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        codes::{Goal, Need, Theme},
        day_parts::DayPart,
        languages::{SpokenLanguage, UiLanguage},
        wishes::{Company, Start},
    };

    fn words(reason: Reason) -> String {
        reason_words(Texts::of(UiLanguage::Dutch), reason)
    }

    #[test]
    fn reasons_are_said_as_a_neighbour_would() {
        let tuesday = DayPart::parse("di-ochtend").expect("a day part");
        for (reason, said) in [
            (Reason::Theme(Theme::Cooking), "U houdt van koken"),
            (Reason::Goal(Goal::MeetPeople), "U ontmoet er mensen"),
            (Reason::DayPart(tuesday), "Op dinsdagochtend"),
            (Reason::NeedMet(Need::Quiet), "Het is er rustig"),
            (Reason::Language(SpokenLanguage::Arabic), "Iemand spreekt er Arabisch"),
            (Reason::Company(Company::GoesAlong), "Er gaat iemand met u mee"),
            (Reason::Distance { km: 0.4 }, "Vlak bij u in de buurt"),
            (Reason::Distance { km: 2.4 }, "2 kilometer van u vandaan"),
            (Reason::Start(Start::Group), "U kunt meedoen in een groep"),
        ] {
            assert_eq!(words(reason), said);
        }
    }
}
