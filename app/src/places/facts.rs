//! What a list says of a place in a few words: when, how far, how many are free, what it offers.

use super::when::day_parts_words;
use crate::{args, texts::Texts};
use domain::{
    codes::{Code as _, PlaceStatus},
    coordinates::Travel,
    day_parts::Slot,
    languages::SpokenLanguage,
    places::{Address, PlaceContent},
};

/// How many people can still come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// The place did not say how many fit.
    Unknown,
    /// Nobody, for now.
    Full,
    /// This many.
    Free(u32),
}

impl Room {
    /// The room of a whole place. A capacity of 0 everywhere means that it is not known.
    pub fn of(content: &PlaceContent) -> Self {
        if content.status == PlaceStatus::Full {
            return Self::Full;
        }
        match content.free() {
            Some(free @ 1..) => Self::Free(free),
            _ if content.slots.iter().any(|slot| slot.capacity > 0) => Self::Full,
            _ => Self::Unknown,
        }
    }

    /// The room in one day part.
    pub fn of_slot(slot: &Slot) -> Self {
        match (slot.capacity, slot.free()) {
            (0, _) => Self::Unknown,
            (_, 0) => Self::Full,
            (_, free) => Self::Free(free.into()),
        }
    }

    /// "3 plekken vrij", "vol", or nothing when it is not known.
    pub fn words(self, texts: Texts) -> Option<String> {
        match self {
            Self::Unknown => None,
            Self::Full => Some(texts.say("places-full").to_owned()),
            Self::Free(count) => Some(texts.say_with("places-free", &args! { "count" => count })),
        }
    }
}

/// "dinsdag en donderdag, ochtend", or how one joins when no day parts are known.
pub fn when_words(texts: Texts, content: &PlaceContent) -> String {
    let day_parts: Vec<_> = content.day_parts().collect();
    if day_parts.is_empty() { texts.name("soort", content.kind.code()).to_owned() } else { day_parts_words(texts, &day_parts) }
}

/// "8 minuten fietsen".
pub fn travel_words(texts: Texts, distance_km: f64) -> String {
    match Travel::over(distance_km) {
        Travel::Walking(minutes) => texts.say_with("places-walking", &args! { "minutes" => minutes }),
        Travel::Cycling(minutes) => texts.say_with("places-cycling", &args! { "minutes" => minutes }),
        Travel::Far(km) => texts.say_with("places-far", &args! { "km" => km }),
    }
}

/// What to say beside the name of an organisation of where it is: "Overvecht", else the town, else the municipality.
/// Nothing when the name says so already: "Wijkbedrijf Overvecht".
pub fn area_beside<'a>(address: &'a Address, organisation: &str) -> Option<&'a str> {
    let area = [&address.neighbourhood, &address.city, &address.municipality].into_iter().find(|name| !name.is_empty())?;
    let (name, end) = (organisation.to_lowercase(), area.to_lowercase());
    let said = name.strip_suffix(&end).is_some_and(|before| !before.ends_with(char::is_alphanumeric));
    (!said).then_some(area)
}

/// At most four short words on what one finds there: help first, then what it offers, then languages.
pub fn chips(texts: Texts, content: &PlaceContent) -> Vec<String> {
    let drop_in = content.is_drop_in().then(|| texts.say("search-drop-in"));
    let help = content.help.iter().map(|help| texts.name("hulp", help.code()));
    let offers = content.offers.iter().map(|offer| texts.name("wens", offer.code()));
    let languages: Vec<_> = other_languages(content).map(|language| texts.name("taal", language.code())).take(3).collect();
    let languages = (!languages.is_empty()).then(|| texts.join(&languages));
    let mut chips: Vec<String> = drop_in.into_iter().chain(help).chain(offers).take(4).map(str::to_owned).collect();
    if let Some(languages) = languages {
        chips.truncate(3);
        chips.push(languages);
    }
    chips
}

/// Languages besides Dutch.
fn other_languages(content: &PlaceContent) -> impl Iterator<Item = SpokenLanguage> + '_ {
    content.languages.iter().copied().filter(|language| *language != SpokenLanguage::Dutch)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::languages::UiLanguage;

    fn room(slots: &[&str]) -> Vec<Room> {
        slots.iter().filter_map(|text| text.parse().ok()).map(|slot| Room::of_slot(&slot)).collect()
    }

    #[test]
    fn a_capacity_of_nothing_is_unknown_and_not_full() {
        assert_eq!(room(&["di-ochtend 0", "di-middag 0/4", "di-avond 2/4"]), [Room::Unknown, Room::Full, Room::Free(2)]);
    }

    #[test]
    fn a_name_that_says_where_it_is_needs_no_area() {
        let address = Address { neighbourhood: "Overvecht".into(), city: "Utrecht".into(), ..Address::default() };
        assert_eq!(area_beside(&address, "Tuin De Wijk"), Some("Overvecht"));
        assert_eq!(area_beside(&address, "Wijkbedrijf Overvecht"), None);
        assert_eq!(area_beside(&address, "wijkbedrijf OVERVECHT"), None);
        assert_eq!(area_beside(&address, "Zuidovervecht"), Some("Overvecht"));
        assert_eq!(area_beside(&Address::default(), "Tuin De Wijk"), None);
    }

    #[test]
    fn one_place_is_singular() {
        let texts = Texts::of(UiLanguage::Dutch);
        assert_eq!(Room::Free(1).words(texts).as_deref(), Some("1 plek vrij"));
        assert_eq!(Room::Free(3).words(texts).as_deref(), Some("3 plekken vrij"));
        assert_eq!(Room::Unknown.words(texts), None);
    }

    #[test]
    fn the_way_is_said_in_minutes_or_kilometres() {
        let texts = Texts::of(UiLanguage::Dutch);
        assert_eq!(travel_words(texts, 0.4), "7 minuten lopen");
        assert_eq!(travel_words(texts, 2.0), "11 minuten fietsen");
        assert_eq!(travel_words(texts, 40.0), "40 kilometer");
    }
}
