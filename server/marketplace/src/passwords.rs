//! Which passwords may be used: long enough, and not made of what somebody would guess first.

use domain::{
    accounts::{PASSWORD_MAX, PASSWORD_MIN},
    refusal::{Failure, Refusal},
};
use std::{collections::BTreeSet, sync::LazyLock};
use zxcvbn::{Score, zxcvbn};

/// Characters that are looked at: what is behind them only costs time.
const LOOKED_AT: usize = 100;
/// How hard a password must be at least, as a power of ten of guesses: where [`Score::Three`] begins as well.
const ENOUGH: f64 = 8.0;
/// What a word that everybody knows is worth. Four of them that differ are enough.
const OFTEN_WORTH: f64 = 2.0;
/// What a word about the person is worth.
const ABOUT_WORTH: f64 = 1.0;
/// Shortest part of a name that counts as a word.
const PART_MIN: usize = 3;

/// Words that people make passwords of; the ones that `zxcvbn` knows are mostly English.
static OFTEN: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("passwords/words.txt").lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
});

/// Is this a password that may be used? `about` is what a guesser would try first: name, address, organisation.
pub(crate) fn check_new_password(password: &str, about: &[String]) -> Result<(), Failure> {
    let characters = password.chars().count();
    if characters < PASSWORD_MIN {
        return Err(Refusal::PasswordTooShort.into());
    }
    if characters > PASSWORD_MAX {
        return Err(Refusal::PasswordTooLong.into());
    }
    let beginning: String = password.chars().take(LOOKED_AT).collect();
    let about: BTreeSet<String> = about.iter().flat_map(|text| parts(text)).collect();
    let known: Vec<&str> = about.iter().map(String::as_str).chain(OFTEN.iter().copied()).collect();
    if zxcvbn(&beginning, &known).score() < Score::Three || worth(&beginning, &about) < ENOUGH {
        return Err(Refusal::PasswordEasyToGuess.into());
    }
    Ok(())
}

/// The words of a name or address, as they are compared.
fn parts(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= PART_MIN);
    words.map(|word| word.chars().map(plain).collect()).collect()
}

/// How hard a password is for somebody who puts known words together, as a power of ten of guesses. A word counts once, however
/// often it comes. Without any known word there is no limit to it: then `zxcvbn`, which knows shapes, judges alone.
fn worth(password: &str, about: &BTreeSet<String>) -> f64 {
    let typed: Vec<char> = password.chars().collect();
    let mut left: &[char] = &typed;
    let (mut rest, mut found) = (String::new(), BTreeSet::new());
    while let Some((first, behind)) = left.split_first() {
        if let Some(word) = longest_word(left, about) {
            left = &left[word.chars().count()..];
            found.insert(word);
        } else {
            // What only stands between words makes nothing harder.
            rest.extend(Some(*first).filter(|c| c.is_alphanumeric()));
            left = behind;
        }
    }
    if found.is_empty() {
        return f64::INFINITY;
    }
    let words: f64 = found.iter().map(|word| if about.contains(word) { ABOUT_WORTH } else { OFTEN_WORTH }).sum();
    let rest = if rest.is_empty() { 0.0 } else { zxcvbn(&rest, &[]).guesses_log10() };
    words + rest
}

/// The longest known word with which this begins.
fn longest_word(typed: &[char], about: &BTreeSet<String>) -> Option<String> {
    let plain: String = typed.iter().copied().map(plain).collect();
    let often = OFTEN.iter().copied().filter(|word| plain.starts_with(word));
    let own = about.iter().map(String::as_str).filter(|word| plain.starts_with(word));
    often.chain(own).max_by_key(|word| word.chars().count()).map(str::to_owned)
}

/// A sign as it is compared: small, and the letter for which it stands in `W3lk0m`.
fn plain(typed: char) -> char {
    match typed {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other.to_lowercase().next().unwrap_or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{prelude::*, sample::subsequence};

    fn about() -> Vec<String> {
        ["Sara de Vries", "sara.de.vries@tuindewijk.nl", "Buurthuis De Dreef"].map(str::to_owned).into()
    }

    fn refusal(password: &str) -> Option<Refusal> {
        match check_new_password(password, &about()) {
            Err(Failure::Refused(refusal)) => Some(refusal),
            _ => None,
        }
    }

    #[test]
    fn a_password_is_refused_with_the_reason() {
        assert_eq!(refusal("kort"), Some(Refusal::PasswordTooShort));
        assert_eq!(refusal(&"lang".repeat(100)), Some(Refusal::PasswordTooLong));
        assert_eq!(refusal("123456789012"), Some(Refusal::PasswordEasyToGuess));
        assert_eq!(refusal("sara.de.vries@tuindewijk.nl"), Some(Refusal::PasswordEasyToGuess));
        assert_eq!(refusal("vier fietsen in de regen"), None);
        assert_eq!(refusal("påske på ø med ülü"), None);
    }

    #[test]
    fn what_people_here_would_try_first_is_easy_to_guess() {
        for password in [
            "welkom12welkom",
            "Welkom2026!!",
            "W3lk0m-W3lk0m!",
            "welkom welkom welkom",
            "meedoenmeedoen",
            "Meedoen-Utrecht-2026",
            "Wachtwoord2026!",
            "wachtwoord123!",
            "januari2026januari",
            "Zomer2026Utrecht!",
            "AmsterdamAmsterdam1",
            "feyenoord1908!",
            "geheim123geheim",
            "maandagdinsdag12",
        ] {
            assert_eq!(refusal(password), Some(Refusal::PasswordEasyToGuess), "{password}");
        }
    }

    #[test]
    fn what_is_known_of_the_person_is_easy_to_guess() {
        for password in ["saradevries1985", "TuinDeWijk2026!", "DreefBuurthuis12", "devries-sara-tuindewijk", "vries!vries!vries!"] {
            assert_eq!(refusal(password), Some(Refusal::PasswordEasyToGuess), "{password}");
            assert!(check_new_password(&format!("{password} paarse gieter"), &[]).is_ok(), "{password} with more words");
        }
    }

    #[test]
    fn four_words_are_fine_also_with_one_that_everybody_knows() {
        for password in [
            "een warme kop soep op dinsdag",
            "zeven lampen op een zolder",
            "koffie gieter trapleuning vijf",
            "koffie zomer fietsen utrecht",
            "trommel-lepel-wolk-tegel",
            "welkom bij de paarse gieter",
            "kT9pLx2mQv7w",
        ] {
            assert_eq!(refusal(password), None, "{password}");
        }
    }

    #[test]
    fn the_list_is_as_words_are_compared() {
        for word in OFTEN.iter() {
            assert!(word.len() >= PART_MIN && word.chars().all(|c| c.is_ascii_lowercase()), "{word}");
        }
        let lines = include_str!("passwords/words.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        assert_eq!(lines.count(), OFTEN.len(), "a word stands twice");
    }

    proptest! {
        #[test]
        fn any_four_words_of_the_list_pass(words in subsequence(OFTEN.iter().copied().collect::<Vec<_>>(), 4)) {
            let password = words.join(" ");
            prop_assume!(password.chars().count() >= PASSWORD_MIN);
            prop_assert!(check_new_password(&password, &[]).is_ok(), "{}", password);
        }

        #[test]
        fn no_word_of_the_list_passes_with_a_number_however_often(word in 0..OFTEN.len(), number in 0..10_000_u32, times in 1..6_usize) {
            let word = OFTEN.iter().nth(word).expect("a word");
            let (after_each, at_the_end) = (format!("{word}{number}").repeat(times), format!("{}{number}", word.to_uppercase().repeat(times)));
            prop_assert!(check_new_password(&after_each, &[]).is_err(), "{}", after_each);
            prop_assert!(check_new_password(&at_the_end, &[]).is_err(), "{}", at_the_end);
        }
    }
}
