//! From what somebody types to a query: every word must be found, the better the higher.
//!
//! How well a word is found is one number from [`FIT`], the highest that holds; the fit of a place is their sum. So a
//! word in the title goes before the same word in the text, the word itself before another form of it, and a typing
//! error comes last: it is only looked for when the word is found in no other way. There is no query language and
//! nothing to escape: signs are no words, and words are looked up as they are.

use crate::{
    dutch::{INNER_LETTERS_MIN, Stems, WordStems},
    schema::{Fields, TextFields},
    synonyms::Synonyms,
    vocabulary::{any_begins_with, any_has, begins_with, corrections},
    words::{content_words, folded_text},
};
use std::collections::BTreeSet;
use tantivy::{
    Searcher, TantivyError, Term,
    query::{BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Occur, Query, TermQuery, TermSetQuery},
    schema::{Field, IndexRecordOption},
};

/// Words of a question that are looked at; the rest is left out.
pub(crate) const WORDS_MAX: usize = 12;
/// Letters of the beginning of a word for it to be completed.
const BEGINNING_LETTERS_MIN: usize = 2;
/// Letters of a stem for it to stand for the beginning of a word (`naai` of `naaien` finds `naaiatelier`).
const STEM_LETTERS_MIN: usize = 4;

/// How well a word is found, in the title and in the other text. Halves only: sums of them are exact, so that the order
/// of equals does not depend on the order of adding.
struct Fit {
    exact: f32,
    stem: f32,
    beginning: f32,
    inner: f32,
    correction: f32,
}
const FIT: [Fit; 2] = [
    Fit { exact: 10.0, stem: 8.0, beginning: 5.0, inner: 4.5, correction: 1.5 },
    Fit { exact: 6.0, stem: 4.0, beginning: 3.0, inner: 2.0, correction: 1.0 },
];
/// How well a word is found by another word for it, per word of the question.
const FIT_OF_SYNONYM: f32 = 3.5;

/// What a place gets besides when its title is the text, word for word.
const FIT_OF_WHOLE_TITLE: f32 = 5.0;

/// The query for a text; `None` when there is no word in it, so that nothing is asked.
pub(crate) fn text_query(
    text: &str,
    fields: &Fields,
    searcher: &Searcher,
    synonyms: &Synonyms,
) -> Result<Option<Box<dyn Query>>, TantivyError> {
    let words = content_words(text, WORDS_MAX);
    if words.is_empty() {
        return Ok(None);
    }
    let mut asked = Asked { fields, searcher, synonyms, stems: Stems::new() };
    let mut clauses = Vec::new();
    let mut left = words.as_slice();
    while !left.is_empty() {
        let length = synonyms.longest_phrase(left, &mut asked.stems).max(1);
        let (phrase, rest) = left.split_at(length);
        clauses.push(asked.phrase(phrase)?);
        left = rest;
    }
    let whole_title = scored(term(fields.title_start, &folded_text(text)), FIT_OF_WHOLE_TITLE);
    Ok(Some(Box::new(BooleanQuery::new(vec![(Occur::Must, all_of(clauses)), (Occur::Should, whole_title)]))))
}

/// Titles that hold all these words, the last one perhaps unfinished: for suggestions.
pub(crate) fn title_query(words: &[String], fields: &Fields) -> Option<Box<dyn Query>> {
    let (last, finished) = words.split_last()?;
    let title = fields.title;
    let mut clauses: Vec<Box<dyn Query>> = finished.iter().map(|word| term(title.exact, word)).collect();
    let mut beginnings: Vec<Box<dyn Query>> = vec![beginning_with(title.exact, last)];
    if last.chars().count() >= INNER_LETTERS_MIN {
        beginnings.push(beginning_with(title.inner, last));
    }
    clauses.push(any_of(beginnings));
    Some(all_of(clauses))
}

/// A question being turned into a query.
struct Asked<'a> {
    fields: &'a Fields,
    searcher: &'a Searcher,
    synonyms: &'a Synonyms,
    stems: Stems,
}

impl Asked<'_> {
    /// One word, or some words that have a synonym together (`eten maken`): all of them, or the synonym.
    fn phrase(&mut self, phrase: &[String]) -> Result<Box<dyn Query>, TantivyError> {
        if let [word] = phrase {
            return self.word(word);
        }
        let words: Vec<_> = phrase.iter().map(|word| self.word(word)).collect::<Result<_, _>>()?;
        let score = phrase.iter().map(|_| FIT_OF_SYNONYM).sum();
        let mut ways = vec![all_of(words)];
        ways.extend(self.synonyms(phrase, score));
        Ok(any_of(ways))
    }

    /// Every way in which a place can have this word.
    fn word(&mut self, word: &str) -> Result<Box<dyn Query>, TantivyError> {
        let forms = Forms::of(word, &mut self.stems);
        let mut ways = Vec::new();
        for (fields, fit) in [self.fields.title, self.fields.body].into_iter().zip(&FIT) {
            ways.push(scored(term(fields.exact, word), fit.exact));
            ways.extend(forms.stems.iter().map(|stem| scored(term(fields.stem, stem), fit.stem)));
            ways.extend(forms.beginnings.iter().map(|beginning| scored(beginning_with(fields.exact, beginning), fit.beginning)));
            ways.extend(forms.inner.iter().map(|inner| scored(beginning_with(fields.inner, inner), fit.inner)));
        }
        let synonyms = self.synonyms(&[word.to_owned()], FIT_OF_SYNONYM);
        if synonyms.is_empty() && !self.occurs(word, &forms)? {
            ways = self.corrections(word, &forms)?;
        }
        ways.extend(synonyms);
        Ok(any_of(ways))
    }

    /// Is there any place that has this word in one of its forms?
    fn occurs(&self, word: &str, forms: &Forms) -> Result<bool, TantivyError> {
        for TextFields { exact, stem, inner } in [self.fields.title, self.fields.body] {
            if any_has(self.searcher, exact, word)? {
                return Ok(true);
            }
            for form in &forms.stems {
                if any_has(self.searcher, stem, form)? {
                    return Ok(true);
                }
            }
            for form in &forms.beginnings {
                if any_begins_with(self.searcher, exact, form)? {
                    return Ok(true);
                }
            }
            for form in &forms.inner {
                if any_begins_with(self.searcher, inner, form)? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The word with one typing error, as a whole and in its other forms (`voedslebanken`).
    fn corrections(&self, word: &str, forms: &Forms) -> Result<Vec<Box<dyn Query>>, TantivyError> {
        let mut ways = Vec::new();
        for (fields, fit) in [self.fields.title, self.fields.body].into_iter().zip(&FIT) {
            let mut terms = Vec::new();
            for (field, form) in [(fields.exact, word)].into_iter().chain(forms.stems.iter().map(|stem| (fields.stem, stem.as_str()))) {
                let corrected = corrections(self.searcher, field, form)?;
                terms.extend(corrected.iter().map(|correction| Term::from_field_text(field, correction)));
            }
            if !terms.is_empty() {
                ways.push(scored(Box::new(TermSetQuery::new(terms)), fit.correction));
            }
        }
        Ok(ways)
    }

    /// The phrases that mean the same: all words of one of them, in any form.
    fn synonyms(&mut self, phrase: &[String], score: f32) -> Vec<Box<dyn Query>> {
        let others = self.synonyms.of(phrase, &mut self.stems);
        let means: Vec<_> = others.iter().map(|words| all_of(words.iter().map(|word| self.any_form(word)).collect())).collect();
        if means.is_empty() { Vec::new() } else { vec![scored(any_of(means), score)] }
    }

    /// The word in any form, wherever it stands.
    fn any_form(&mut self, word: &str) -> Box<dyn Query> {
        let forms = Forms::of(word, &mut self.stems);
        let mut ways = Vec::new();
        for TextFields { exact, stem, inner } in [self.fields.title, self.fields.body] {
            ways.push(term(exact, word));
            ways.extend(forms.stems.iter().map(|form| term(stem, form)));
            if word.chars().count() >= STEM_LETTERS_MIN {
                ways.extend(forms.beginnings.iter().map(|form| beginning_with(exact, form)));
                ways.extend(forms.inner.iter().map(|form| beginning_with(inner, form)));
            }
        }
        any_of(ways)
    }
}

/// The forms of a word by which it is looked up beside itself.
struct Forms {
    /// As a stem, Dutch and English.
    stems: BTreeSet<String>,
    /// As the beginning of a longer word.
    beginnings: Vec<String>,
    /// As the beginning of what stands inside a longer word.
    inner: Vec<String>,
}

impl Forms {
    fn of(word: &str, stems: &mut Stems) -> Self {
        let WordStems { dutch, english, beginning } = stems.of(word).clone();
        let long_enough = |form: &String, letters| form.chars().count() >= letters;
        let mut beginnings: Vec<_> = beginning.filter(|stem| long_enough(stem, STEM_LETTERS_MIN)).into_iter().collect();
        // What begins with the word begins with its stem too, when the word itself does (`tuin` of `tuinen`).
        let word = word.to_owned();
        if long_enough(&word, BEGINNING_LETTERS_MIN) && !beginnings.iter().any(|stem| word.starts_with(stem)) {
            beginnings.push(word);
        }
        let inner = beginnings.iter().filter(|form| long_enough(form, INNER_LETTERS_MIN)).cloned().collect();
        Self { stems: BTreeSet::from([dutch, english]), beginnings, inner }
    }
}

fn term(field: Field, word: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, word), IndexRecordOption::Basic))
}

fn beginning_with(field: Field, beginning: &str) -> Box<dyn Query> {
    Box::new(begins_with(field, beginning))
}

fn scored(query: Box<dyn Query>, score: f32) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, score))
}

/// At least one; the best one counts.
fn any_of(mut ways: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match (ways.pop(), ways.is_empty()) {
        (Some(only), true) => only,
        (Some(last), false) => {
            ways.push(last);
            Box::new(DisjunctionMaxQuery::new(ways))
        }
        (None, _) => Box::new(EmptyQuery),
    }
}

/// Every one; they add up.
fn all_of(mut clauses: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match (clauses.pop(), clauses.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            clauses.extend(last);
            Box::new(BooleanQuery::intersection(clauses))
        }
    }
}
