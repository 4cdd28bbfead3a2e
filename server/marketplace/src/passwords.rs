//! Which passwords may be used: long enough, and not made of what somebody would guess first.

use domain::{
    accounts::{PASSWORD_MAX, PASSWORD_MIN},
    refusal::{Failure, Refusal},
};
use std::{collections::BTreeSet, sync::LazyLock};
use zxcvbn::{Score, zxcvbn};

/// Characters whose shape is looked at: what is behind them only costs time.
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
    if zxcvbn(&beginning, &known).score() < Score::Three || worth(password, &about) < ENOUGH {
        return Err(Refusal::PasswordEasyToGuess.into());
    }
    Ok(())
}

/// The words of a name or address, as they are compared.
fn parts(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= PART_MIN);
    words.map(|word| word.chars().map(plain).collect()).collect()
}

/// How hard a password is for somebody who puts known words together, as a power of ten of guesses: read as it stands and with
/// digits for letters, whichever is easier: read in one way only, the `0` between two words would begin the next word. What is
/// said again and again is worth as much as once.
fn worth(password: &str, about: &BTreeSet<String>) -> f64 {
    let small: Vec<char> = password.chars().map(small).collect();
    let once = &small[..period(&small)];
    let readings = [once.iter().collect::<String>(), once.iter().copied().map(plain).collect()];
    readings.iter().map(|read| worth_read(read, about)).fold(f64::INFINITY, f64::min)
}

/// After how many signs it begins again, at least twice; its length when it never does.
fn period(typed: &[char]) -> usize {
    let repeats = |after: &usize| typed.iter().zip(&typed[*after..]).all(|(one, again)| one == again);
    (1..=typed.len() / 2).find(repeats).unwrap_or(typed.len())
}

/// How hard a password is that is read in one way. A word counts once, however often it comes. Without any known word there is no
/// limit to it: then `zxcvbn`, which knows shapes, judges alone.
fn worth_read(read: &str, about: &BTreeSet<String>) -> f64 {
    let mut left = read;
    let (mut rest, mut found) = (String::new(), BTreeSet::new());
    while let Some(first) = left.chars().next() {
        if let Some(word) = longest_word(left, about) {
            left = &left[word.len()..];
            found.insert(word);
        } else {
            // What only stands between words makes nothing harder.
            rest.extend(Some(first).filter(|c| c.is_alphanumeric()));
            left = &left[first.len_utf8()..];
        }
    }
    if found.is_empty() {
        return f64::INFINITY;
    }
    let words: f64 = found.iter().map(|word| if about.contains(*word) { ABOUT_WORTH } else { OFTEN_WORTH }).sum();
    let rest: String = rest.chars().take(LOOKED_AT).collect();
    words + if rest.is_empty() { 0.0 } else { zxcvbn(&rest, &[]).guesses_log10() }
}

/// The longest known word with which this begins.
fn longest_word<'a>(read: &str, about: &'a BTreeSet<String>) -> Option<&'a str> {
    let known = OFTEN.iter().copied().chain(about.iter().map(String::as_str));
    known.filter(|word| read.starts_with(word)).max_by_key(|word| word.chars().count())
}

/// A sign as it is compared, as it stands: small.
fn small(typed: char) -> char {
    typed.to_lowercase().next().unwrap_or(typed)
}

/// A sign as it is compared, for what it may mean: small, and the letter for which it stands in `W3lk0m`.
fn plain(typed: char) -> char {
    match typed {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => small(other),
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
            "papa150papa150papa150papa150papa150",
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

    #[test]
    fn no_word_of_the_list_passes_with_a_number_however_often() {
        for word in OFTEN.iter() {
            for (times, number) in [(1, "9183"), (1, "7"), (2, "150"), (3, "2026"), (4, "0"), (5, "1000"), (5, "8317")] {
                let (after_each, at_the_end) =
                    (format!("{word}{number}").repeat(times), format!("{}{number}", word.to_uppercase().repeat(times)));
                assert!(check_new_password(&after_each, &[]).is_err(), "{after_each}");
                assert!(check_new_password(&at_the_end, &[]).is_err(), "{at_the_end}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_four_words_of_the_list_pass(words in subsequence(OFTEN.iter().copied().collect::<Vec<_>>(), 4)) {
            let password = words.join(" ");
            prop_assume!(password.chars().count() >= PASSWORD_MIN);
            prop_assert!(check_new_password(&password, &[]).is_ok(), "{}", password);
        }
    }
}
