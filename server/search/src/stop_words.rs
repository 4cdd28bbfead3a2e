//! Words that never have to match: they stand in nearly every sentence and say nothing about a place.

/// Is this folded word one of them? Single letters are too.
pub(crate) fn is_stop_word(folded: &str) -> bool {
    let mut characters = folded.chars();
    let is_single_letter = characters.next().is_some_and(char::is_alphabetic) && characters.next().is_none();
    is_single_letter || DUTCH.binary_search(&folded).is_ok() || ENGLISH.binary_search(&folded).is_ok()
}

/// Dutch ones, sorted. Beside the usual list: what people type before they say what they look for (`ik zoek graag ...`).
#[rustfmt::skip]
const DUTCH: &[&str] = &[
    "aan", "al", "alles", "als", "altijd", "andere", "ben", "bent", "bij", "daar", "dan", "dat", "de", "der", "deze", "die", "dit",
    "doch", "door", "dus", "een", "eens", "en", "er", "ergens", "ge", "geen", "geweest", "graag", "haar", "had", "heb", "hebben",
    "heeft", "hem", "het", "hier", "hij", "hoe", "hun", "iemand", "iets", "ik", "in", "is", "ja", "je", "jij", "jouw", "jullie", "kan",
    "kon", "kun", "kunnen", "maar", "me", "meer", "men", "met", "mij", "mijn", "moet", "moeten", "na", "naar", "niet", "niets", "nog",
    "nu", "of", "om", "omdat", "onder", "ons", "onze", "ook", "op", "over", "reeds", "te", "tegen", "toch", "toen", "tot", "u", "uit",
    "uw", "van", "veel", "voor", "waar", "want", "waren", "was", "wat", "we", "werd", "wezen", "wie", "wij", "wil", "willen", "worden",
    "wordt", "ze", "zelf", "zich", "zij", "zijn", "zo", "zoek", "zonder", "zou",
];

/// English ones, sorted.
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "for",
    "from", "has", "have", "he", "her", "him", "his", "how", "if", "in", "into", "is", "it", "its", "like", "looking", "me", "my", "no",
    "not", "of", "on", "or", "our", "she", "so", "some", "such", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "to", "us", "want", "was", "were", "what", "when", "where", "which", "who", "will", "with", "would", "you", "your",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_for_they_are_searched_by_halves() {
        assert!(DUTCH.is_sorted() && ENGLISH.is_sorted());
    }

    #[test]
    fn what_people_look_for_is_no_stop_word() {
        for word in ["tuin", "taal", "rust", "werk", "geld", "man", "vrouw", "oud", "buiten", "samen", "dans", "zorg"] {
            assert!(!is_stop_word(word), "{word}");
        }
    }
}
