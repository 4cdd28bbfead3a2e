//! What a foreign record is about, guessed from its words. One table, so that the guess can be read and corrected.

use domain::codes::Theme;

/// Beginnings of English words and the themes that they tell of. The order decides the main theme.
/// `*` after a word means: any word that starts like this; else the word itself, or its plural.
const WORDS: &[(&[&str], &[Theme])] = &[
    (
        &[
            "pantry",
            "pantries",
            "food bank",
            "food distribution",
            "food shelf",
            "food cupboard",
            "food assistance",
            "groceries",
            "produce",
            "usda",
        ],
        &[Theme::Warehouse, Theme::HelpingPeople, Theme::Neighbourhood],
    ),
    (
        &["meal", "soup", "kitchen", "cook*", "lunch", "breakfast", "dinner", "bak*", "cafe", "café", "chef", "supper"],
        &[Theme::Cooking, Theme::Neighbourhood],
    ),
    (
        &["garden*", "farm*", "green", "tree", "plant*", "conservation", "woodland", "allotment", "nature", "environment*", "grow*"],
        &[Theme::Green],
    ),
    (&["litter*", "clean*", "beach"], &[Theme::Cleaning, Theme::Green]),
    (&["animal*", "dog", "cat", "horse", "wildlife", "pet", "riding"], &[Theme::Animals]),
    (&["child*", "kid", "youth", "school*", "toddler", "scout*", "guide", "nursery", "tutor*", "young people"], &[Theme::Children]),
    (&["senior*", "older", "elderly", "age uk", "dementia", "aging", "ageing", "care home"], &[Theme::OlderPeople, Theme::HelpingPeople]),
    (&["shop*", "retail", "store", "till", "thrift", "charity shop"], &[Theme::Shop]),
    (&["driv*", "transport*", "minibus", "deliver*"], &[Theme::Transport]),
    (
        &[
            "sport*",
            "football",
            "rugby",
            "cricket",
            "run",
            "running",
            "parkrun",
            "race",
            "walk*",
            "swim*",
            "athletic*",
            "fitness",
            "coach*",
            "marshal*",
            "gym*",
            "yoga",
            "tennis",
            "cycling",
        ],
        &[Theme::Sport],
    ),
    (&["music*", "choir", "theatre", "theater", "drama", "festival", "concert", "sing*", "dance*"], &[Theme::MusicAndTheatre]),
    (&["art", "arts", "craft*", "photo*", "creative", "museum", "gallery", "design*", "heritage"], &[Theme::Creative]),
    (&["english language", "esol", "language*", "translat*", "interpret*", "literacy", "reading"], &[Theme::Language]),
    (&["computer*", "digital", "website", "it support", "social media", "online"], &[Theme::Computers]),
    (
        &[
            "admin*",
            "office",
            "trustee*",
            "treasurer",
            "secretary",
            "bookkeep*",
            "account*",
            "fundrais*",
            "board member",
            "clerical",
            "data entry",
        ],
        &[Theme::Administration],
    ),
    (&["bike*", "bicycle*", "repair*", "mechanic*", "engineer*"], &[Theme::Technique]),
    (&["handyman", "diy", "maintenance", "odd job"], &[Theme::OddJobs]),
    (&["paint*", "build*", "carpent*", "construction", "decorat*"], &[Theme::Building]),
    (&["sew*", "knit*", "textile*"], &[Theme::Sewing]),
    (&["warehouse", "sorting", "stock"], &[Theme::Warehouse]),
    (&["welcom*", "reception*", "host*", "steward*", "greet*", "tea", "coffee", "event support"], &[Theme::Hospitality]),
    (&["peer", "lived experience", "recovery", "mentor*", "ambassador*"], &[Theme::OwnExperience, Theme::HelpingPeople]),
    (
        &[
            "befriend*",
            "help*",
            "support*",
            "care*",
            "caring",
            "counsel*",
            "listen*",
            "hospital*",
            "hospice",
            "disab*",
            "homeless*",
            "shelter",
            "clothing",
            "crisis",
            "health*",
            "patient*",
            "advice",
            "refugee*",
            "first aid",
            "carer",
        ],
        &[Theme::HelpingPeople],
    ),
    (&["communit*", "neighbo*", "local", "church", "village", "town"], &[Theme::Neighbourhood]),
];

/// The themes of a text, the one of the earliest row of the table first. At most four, each once.
pub(crate) fn guess(text: &str) -> Vec<Theme> {
    let text = plain(text);
    let mut themes = Vec::new();
    for (words, told) in WORDS {
        if words.iter().any(|word| holds(&text, word)) {
            themes.extend(told.iter().filter(|theme| !themes.contains(*theme)).copied().collect::<Vec<_>>());
        }
    }
    themes.truncate(4);
    themes
}

/// Lower case, and a single space around each word.
fn plain(text: &str) -> String {
    let spaced: String = text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let mut plain = String::with_capacity(spaced.len() + 2);
    for word in spaced.split_whitespace() {
        plain.push(' ');
        plain.push_str(word);
    }
    plain.push(' ');
    plain
}

fn holds(text: &str, word: &str) -> bool {
    match word.strip_suffix('*') {
        Some(start) => text.contains(&format!(" {start}")),
        None => text.contains(&format!(" {word} ")) || text.contains(&format!(" {word}s ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_food_pantry_is_a_warehouse_that_helps_people_in_the_neighbourhood() {
        assert_eq!(guess("Food Pantry of St. Mary"), [Theme::Warehouse, Theme::HelpingPeople, Theme::Neighbourhood]);
    }

    #[test]
    fn a_part_of_another_word_tells_nothing() {
        assert_eq!(guess("Startup category partner"), []);
        assert_eq!(guess("Arts & crafts"), [Theme::Creative]);
    }
}
