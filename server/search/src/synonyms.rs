//! Other words for what people type, from a file that people can edit: `synonyms.txt` in this crate.
//!
//! ```text
//! # a remark
//! koken: keuken, eten maken, kok      whoever searches the left also finds the right
//! fiets = rijwiel = tweewieler        any of these finds all of these
//! ```
//!
//! They work when somebody asks, not when a place is written, so a changed file needs no new index.
//! A line that cannot be read is skipped and told; it never stops a start.

use crate::{
    dutch::Stems,
    words::{content_words, words},
};
use domain::search_words::{PHRASE_WORDS_MAX, SearchLine};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// Other words for words and phrases.
#[derive(Debug, Clone, Default)]
pub struct Synonyms {
    /// By the stems of a phrase with a space between them, in Dutch and in English: phrases that mean it too.
    by_stems: BTreeMap<String, BTreeSet<Vec<String>>>,
    /// The same as people read it, in the order in which it was added.
    lines: Vec<SearchLine>,
}

/// A line that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynonymWarning {
    /// Its number, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: SynonymProblem,
}

/// What is wrong with a line of synonyms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SynonymProblem {
    /// Neither a `:` nor a `=`.
    NoSign,
    /// Nothing readable before or after the sign.
    Empty,
    /// More than four words before the sign.
    TooLong,
}

impl fmt::Display for SynonymWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problem = match self.problem {
            SynonymProblem::NoSign => "has neither `:` nor `=`",
            SynonymProblem::Empty => "has nothing before or after its sign",
            SynonymProblem::TooLong => "has more than four words before its sign",
        };
        write!(f, "line {} of the synonyms {problem}; it is skipped", self.line)
    }
}

impl Synonyms {
    /// The synonyms that come with the program.
    pub fn standard() -> Self {
        Self::parse(include_str!("../synonyms.txt")).0
    }

    /// Reads a file of synonyms, and tells which lines it could not use.
    pub fn parse(text: &str) -> (Self, Vec<SynonymWarning>) {
        let mut stems = Stems::new();
        let mut synonyms = Self::default();
        let mut warnings = Vec::new();
        for (number, line) in text.lines().enumerate() {
            let line = line.split_once('#').map_or(line, |(line, _)| line).trim();
            if line.is_empty() {
                continue;
            }
            if let Err(problem) = synonyms.read(line, &mut stems) {
                warnings.push(SynonymWarning { line: number + 1, problem });
            }
        }
        (synonyms, warnings)
    }

    fn read(&mut self, line: &str, stems: &mut Stems) -> Result<(), SynonymProblem> {
        if let Some((phrase, others)) = line.split_once(':') {
            return self.add(phrase, others.split(','), stems);
        }
        if !line.contains('=') {
            return Err(SynonymProblem::NoSign);
        }
        let phrases: Vec<_> = line.split('=').collect();
        let others = |number| phrases.iter().enumerate().filter(move |(other, _)| *other != number).map(|(_, other)| *other);
        (0..phrases.len()).try_for_each(|number| self.add(phrases[number], others(number), stems))
    }

    fn add<'a>(&mut self, phrase: &str, others: impl Iterator<Item = &'a str>, stems: &mut Stems) -> Result<(), SynonymProblem> {
        let shown: Vec<String> = others.map(|other| other.trim().to_owned()).collect();
        let others: Vec<_> = shown.iter().map(|other| all_words(other)).filter(|words| !words.is_empty()).collect();
        let line = SearchLine { word: phrase.trim().to_owned(), others: shown };
        let phrase = asked_words(phrase);
        if phrase.is_empty() || others.is_empty() {
            return Err(SynonymProblem::Empty);
        }
        if phrase.len() > PHRASE_WORDS_MAX {
            return Err(SynonymProblem::TooLong);
        }
        for key in keys(&phrase, stems) {
            self.by_stems.entry(key).or_default().extend(others.iter().cloned());
        }
        self.lines.push(line);
        Ok(())
    }

    /// These and the lines beside them; a line that cannot be read is left out.
    #[must_use]
    pub fn with(&self, lines: &[SearchLine]) -> Self {
        let (mut all, mut stems) = (self.clone(), Stems::new());
        for line in lines {
            if let Err(problem) = all.add(&line.word, line.others.iter().map(String::as_str), &mut stems) {
                tracing::warn!(?problem, "a line of search words is left out");
            }
        }
        all
    }

    /// Everything that is known, as people read it.
    pub fn lines(&self) -> &[SearchLine] {
        &self.lines
    }

    /// Can this line be read?
    pub fn can_read(line: &SearchLine) -> bool {
        Self::default().add(&line.word, line.others.iter().map(String::as_str), &mut Stems::new()).is_ok()
    }

    /// Are these the same word or phrase for whoever searches, perhaps in another form?
    pub fn are_same(one: &str, other: &str) -> bool {
        let mut stems = Stems::new();
        let (one, other) = (keys(&asked_words(one), &mut stems), keys(&asked_words(other), &mut stems));
        !one.is_disjoint(&other)
    }

    /// What a text is searched as: its words and phrases, each with what means the same.
    pub(crate) fn read_as(&self, words: &[String]) -> Vec<SearchLine> {
        let mut stems = Stems::new();
        let (mut parts, mut left) = (Vec::new(), words);
        while !left.is_empty() {
            let (phrase, rest) = left.split_at(self.longest_phrase(left, &mut stems).max(1));
            let others = self.of(phrase, &mut stems).into_iter().map(|words| words.join(" ")).collect();
            parts.push(SearchLine { word: phrase.join(" "), others });
            left = rest;
        }
        parts
    }

    /// The phrases that mean the same as the whole of these folded words, each as words that belong together.
    pub(crate) fn of(&self, phrase: &[String], stems: &mut Stems) -> BTreeSet<Vec<String>> {
        if phrase.is_empty() || phrase.len() > PHRASE_WORDS_MAX {
            return BTreeSet::new();
        }
        keys(phrase, stems).iter().filter_map(|key| self.by_stems.get(key)).flatten().cloned().collect()
    }

    /// How many of these folded words, from the first, are the longest phrase that has synonyms; 0 for none.
    pub(crate) fn longest_phrase(&self, words: &[String], stems: &mut Stems) -> usize {
        (1..=words.len().min(PHRASE_WORDS_MAX)).rev().find(|count| !self.of(&words[..*count], stems).is_empty()).unwrap_or(0)
    }

    /// How many words and phrases have other words.
    pub fn count(&self) -> usize {
        self.by_stems.len()
    }
}

/// The words by which a phrase is recognised in a question: as there, without stop words.
fn asked_words(phrase: &str) -> Vec<String> {
    content_words(phrase, usize::MAX)
}

/// The words that a place must have to mean a phrase: all of them, for `geen kosten` is not `kosten`.
fn all_words(phrase: &str) -> Vec<String> {
    words(phrase).into_iter().map(|word| word.folded).collect()
}

/// Under what a phrase is kept and looked up: its Dutch stems, and its English ones.
fn keys(phrase: &[String], stems: &mut Stems) -> BTreeSet<String> {
    let stems: Vec<_> = phrase.iter().map(|word| stems.of(word).clone()).collect();
    let dutch: Vec<_> = stems.iter().map(|stems| stems.dutch.as_str()).collect();
    let english: Vec<_> = stems.iter().map(|stems| stems.english.as_str()).collect();
    BTreeSet::from([dutch.join(" "), english.join(" ")])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(synonyms: &Synonyms, phrase: &str) -> Vec<String> {
        synonyms.of(&asked_words(phrase), &mut Stems::new()).into_iter().map(|words| words.join(" ")).collect()
    }

    #[test]
    fn the_left_word_has_the_right_ones_and_not_the_other_way() {
        let (synonyms, warnings) = Synonyms::parse("# uitleg\nkoken: keuken, eten maken, kok # nog uitleg\n\n");
        assert_eq!(warnings, []);
        assert_eq!(of(&synonyms, "koken"), ["eten maken", "keuken", "kok"]);
        assert_eq!(of(&synonyms, "keuken"), Vec::<String>::new());
    }

    #[test]
    fn words_with_an_equals_sign_find_each_other() {
        let (synonyms, _) = Synonyms::parse("fiets = rijwiel = tweewieler");
        assert_eq!(of(&synonyms, "rijwielen"), ["fiets", "tweewieler"]);
        assert_eq!(of(&synonyms, "fietsen"), ["rijwiel", "tweewieler"]);
    }

    #[test]
    fn english_words_are_known_in_all_their_forms() {
        let (synonyms, _) = Synonyms::parse("cook: koken");
        assert_eq!(of(&synonyms, "cooking"), ["koken"]);
    }

    #[test]
    fn a_phrase_is_known_as_a_whole() {
        let (synonyms, _) = Synonyms::parse("eten maken: koken");
        assert_eq!(of(&synonyms, "eten"), Vec::<String>::new());
        assert_eq!(synonyms.longest_phrase(&asked_words("eten maken samen"), &mut Stems::new()), 2);
        assert_eq!(synonyms.longest_phrase(&asked_words("samen eten maken"), &mut Stems::new()), 0);
    }

    #[test]
    fn own_lines_stand_beside_those_that_were_there() {
        let (base, _) = Synonyms::parse("koken: keuken\nfiets = rijwiel");
        let own = |word: &str, other: &str| SearchLine { word: word.into(), others: vec![other.into()] };
        let all = base.with(&[own("koken", "bakken"), own("wokken", "koken"), own("'s", "koken")]);
        assert_eq!(of(&all, "koken"), ["bakken", "keuken"]);
        assert_eq!(of(&all, "wokken"), ["koken"]);
        assert_eq!(of(&base, "wokken"), Vec::<String>::new(), "the others are as they were");
        let lines: Vec<_> = base.lines().iter().map(|line| (line.word.as_str(), line.others_text())).collect();
        assert_eq!(lines, [("koken", "keuken".into()), ("fiets", "rijwiel".into()), ("rijwiel", "fiets".to_owned())]);
        assert!(!Synonyms::can_read(&own("'s", "koken")) && Synonyms::can_read(&own("wok", "koken")));
    }

    #[test]
    fn a_word_in_another_form_is_the_same_word() {
        assert!(Synonyms::are_same("fiets", "Fietsen") && Synonyms::are_same("eten maken", "het eten maken"));
        assert!(!Synonyms::are_same("fiets", "fietsenmaker") && !Synonyms::are_same("eten", "eten maken"));
    }

    #[test]
    fn a_text_is_read_phrase_by_phrase() {
        let (synonyms, _) = Synonyms::parse("eten maken: koken\nbuurt: wijk");
        let parts = synonyms.read_as(&asked_words("samen eten maken in de buurt"));
        let told: Vec<_> = parts.iter().map(|part| (part.word.as_str(), part.others_text())).collect();
        assert_eq!(told, [("samen", String::new()), ("eten maken", "koken".to_owned()), ("buurt", "wijk".to_owned())]);
    }

    #[test]
    fn a_line_that_cannot_be_read_is_named_and_the_others_still_work() {
        let (synonyms, warnings) = Synonyms::parse("koken\n: kok\nfiets:\nhulp nodig thuis tuin huis: klussen\ntaal: les");
        let problems: Vec<_> = warnings.iter().map(|warning| (warning.line, warning.problem)).collect();
        assert_eq!(
            problems,
            [(1, SynonymProblem::NoSign), (2, SynonymProblem::Empty), (3, SynonymProblem::Empty), (4, SynonymProblem::TooLong)]
        );
        assert_eq!(of(&synonyms, "taal"), ["les"]);
        assert_eq!(warnings[0].to_string(), "line 1 of the synonyms has neither `:` nor `=`; it is skipped");
    }

    #[test]
    fn every_line_of_our_own_file_can_be_read() {
        let text = include_str!("../synonyms.txt");
        let (synonyms, warnings) = Synonyms::parse(text);
        assert_eq!(warnings, []);
        let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).count();
        assert!(lines >= 80, "{lines}");
        assert!(of(&synonyms, "koken").contains(&"eten maken".to_owned()));
    }

    proptest! {
        #[test]
        fn any_file_is_read_without_a_panic(text in "(\\PC{0,20}[:=,\n# ]{0,2}){0,30}") {
            let _ = Synonyms::parse(&text);
        }
    }
}
