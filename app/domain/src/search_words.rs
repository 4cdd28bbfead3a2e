//! Other words for what people type, as administrators write them: who searches one word also finds others.

use std::collections::BTreeSet;
use uuid::Uuid;

/// A line: whoever searches the word also finds the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchLine {
    /// What somebody types: a word or a short phrase.
    pub word: String,
    /// What is also found, in the order in which it was written.
    pub others: Vec<String>,
}

/// A line that an administrator wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLine {
    /// Identity, of version 7.
    pub id: Uuid,
    /// What it says.
    pub line: SearchLine,
}

/// Everything that search knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchWords {
    /// What was written here, by word.
    pub own: Vec<OwnLine>,
    /// What the installation came with, by word.
    pub built_in: Vec<SearchLine>,
}

/// What search makes of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchTrial {
    /// Its words and phrases, each with what is also found.
    pub parts: Vec<SearchLine>,
    /// How many places are found.
    pub total: u32,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineProblem {
    /// No word before the sign, or one that cannot be searched.
    Word,
    /// The word is too long, or too many words.
    WordLong,
    /// Nothing is also found.
    Others,
    /// One of the others cannot be searched, or is too long.
    OtherLong,
    /// Too many others.
    OthersMany,
    /// The word finds itself.
    Itself,
}

/// Most lines.
pub const LINES_MAX: usize = 500;
/// Most characters of a word or phrase.
pub const PHRASE_MAX: usize = 40;
/// Most words of a phrase.
pub const PHRASE_WORDS_MAX: usize = 4;
/// Most others on a line.
pub const OTHERS_MAX: usize = 20;

impl SearchLine {
    /// Reads what was typed: a word, and others with commas between them.
    pub fn parse(word: &str, others: &str) -> Result<Self, LineProblem> {
        let word = plain(word);
        match phrase_problem(&word) {
            Some(PhraseProblem::Signs) => return Err(LineProblem::Word),
            Some(PhraseProblem::Long) => return Err(LineProblem::WordLong),
            None => {}
        }
        let mut seen = BTreeSet::new();
        let others: Vec<String> =
            others.split(',').map(plain).filter(|other| !other.is_empty() && seen.insert(other.to_lowercase())).collect();
        if others.is_empty() {
            return Err(LineProblem::Others);
        }
        if others.len() > OTHERS_MAX {
            return Err(LineProblem::OthersMany);
        }
        if others.iter().any(|other| phrase_problem(other).is_some()) {
            return Err(LineProblem::OtherLong);
        }
        if seen.contains(&word.to_lowercase()) {
            return Err(LineProblem::Itself);
        }
        Ok(Self { word, others })
    }

    /// Its others as they are typed.
    pub fn others_text(&self) -> String {
        self.others.join(", ")
    }
}

enum PhraseProblem {
    Signs,
    Long,
}

/// With one space between words.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn phrase_problem(phrase: &str) -> Option<PhraseProblem> {
    let fine = |c: char| c.is_alphanumeric() || " -'’".contains(c);
    if !phrase.chars().any(char::is_alphanumeric) || !phrase.chars().all(fine) {
        return Some(PhraseProblem::Signs);
    }
    let long = phrase.chars().count() > PHRASE_MAX || phrase.split(' ').count() > PHRASE_WORDS_MAX;
    long.then_some(PhraseProblem::Long)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(word: &str, others: &str) -> Option<LineProblem> {
        SearchLine::parse(word, others).err()
    }

    #[test]
    fn a_line_is_a_word_and_what_it_also_finds() {
        let line = SearchLine::parse("  repareren ", "fietsenmaker,  fietsen  maken ,, Fietsenmaker").expect("a line");
        assert_eq!(line.word, "repareren");
        assert_eq!(line.others, ["fietsenmaker", "fietsen maken"]);
        assert_eq!(SearchLine::parse(&line.word, &line.others_text()), Ok(line));
    }

    #[test]
    fn what_cannot_be_searched_is_named() {
        assert_eq!(problem("", "koken"), Some(LineProblem::Word));
        assert_eq!(problem("!!", "koken"), Some(LineProblem::Word));
        assert_eq!(problem("koken: bakken", "kok"), Some(LineProblem::Word));
        assert_eq!(problem(&"x".repeat(41), "koken"), Some(LineProblem::WordLong));
        assert_eq!(problem("hulp nodig in de tuin", "koken"), Some(LineProblem::WordLong));
        assert_eq!(problem("koken", " , "), Some(LineProblem::Others));
        assert_eq!(problem("koken", "bakken, <b>"), Some(LineProblem::OtherLong));
        assert_eq!(problem("koken", &"x".repeat(41)), Some(LineProblem::OtherLong));
        assert_eq!(problem("koken", &(0..21).map(|n| format!("woord{n}")).collect::<Vec<_>>().join(",")), Some(LineProblem::OthersMany));
        assert_eq!(problem("koken", "bakken, Koken"), Some(LineProblem::Itself));
    }
}
