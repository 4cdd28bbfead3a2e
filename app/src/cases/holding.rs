//! Does a line hold the words that somebody types? The same for the server and for the island.

/// Is each word that was typed somewhere in these words, whatever its capitals?
pub fn holds(words: &str, typed: &str) -> bool {
    let words = words.to_lowercase();
    typed.to_lowercase().split_whitespace().all(|typed| words.contains(typed))
}

#[cfg(test)]
mod tests {
    use super::holds;

    #[test]
    fn each_word_counts_and_capitals_do_not() {
        let words = "Yusuf Nabellen: hoe gaat het? Koken in het buurtrestaurant";
        for typed in ["", "  ", "yus", "KOKEN yusuf", "nabellen"] {
            assert!(holds(words, typed), "{typed}");
        }
        assert!(!holds(words, "yusuf tuin"));
    }
}
