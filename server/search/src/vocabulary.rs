//! The words that stand in the index, and whether a place that is still there has them.
//!
//! A removed place leaves its words behind until its segment is merged. Everything here looks past those: answers may
//! not depend on when a merge happens, and the words of a removed place are nobody's business.

use std::{collections::BTreeSet, ops::Bound};
use tantivy::{
    DocSet, Searcher, SegmentReader, TERMINATED, TantivyError, Term,
    postings::TermInfo,
    query::{FuzzyTermQuery, InvertedIndexRangeQuery},
    schema::{Field, IndexRecordOption},
};

/// Words within one typing error that are tried at most.
const CORRECTIONS_MAX: usize = 50;
/// Letters that the longer of two words has at least, for one to be a typing error of the other.
const FORGIVEN_LETTERS_MIN: usize = 5;

/// What comes behind every word that begins like this one: no word holds the last of all characters.
fn behind(beginning: &str) -> String {
    format!("{beginning}\u{10ffff}")
}

/// All places with a word that begins like this.
pub(crate) fn begins_with(field: Field, beginning: &str) -> InvertedIndexRangeQuery {
    InvertedIndexRangeQuery::new(
        Bound::Included(Term::from_field_text(field, beginning)),
        Bound::Excluded(Term::from_field_text(field, &behind(beginning))),
    )
}

/// Has any place a word in this field that begins like this?
pub(crate) fn any_begins_with(searcher: &Searcher, field: Field, beginning: &str) -> Result<bool, TantivyError> {
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(field)?;
        let mut words = index.terms().range().ge(beginning).lt(behind(beginning)).into_stream()?;
        while words.advance() {
            if documents(segment, field, words.value())?.next().is_some() {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Has any place this word in this field?
pub(crate) fn any_has(searcher: &Searcher, field: Field, word: &str) -> Result<bool, TantivyError> {
    for segment in searcher.segment_readers() {
        if let Some(term) = segment.inverted_index(field)?.terms().get(word)?
            && documents(segment, field, &term)?.next().is_some()
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The documents of a segment that have a word and are still there.
pub(crate) fn documents<'a>(
    segment: &'a SegmentReader,
    field: Field,
    term: &TermInfo,
) -> Result<impl Iterator<Item = u32> + use<'a>, TantivyError> {
    let mut postings = segment.inverted_index(field)?.read_postings_from_terminfo(term, IndexRecordOption::Basic)?;
    let mut next = postings.doc();
    let all = std::iter::from_fn(move || {
        let document = next;
        next = if document == TERMINATED { TERMINATED } else { postings.advance() };
        (document != TERMINATED).then_some(document)
    });
    Ok(all.filter(move |document| !segment.is_deleted(*document)))
}

/// Calls `visit` with every word of a field that begins like this, per segment and in order, until it answers false.
pub(crate) fn visit_beginning_with(
    searcher: &Searcher,
    field: Field,
    beginning: &str,
    mut visit: impl FnMut(u32, &SegmentReader, &str, &TermInfo) -> Result<bool, TantivyError>,
) -> Result<(), TantivyError> {
    for (number, segment) in (0u32..).zip(searcher.segment_readers()) {
        let index = segment.inverted_index(field)?;
        let mut words = index.terms().range().ge(beginning).lt(behind(beginning)).into_stream()?;
        while words.advance() {
            let word = String::from_utf8_lossy(words.key()).into_owned();
            if !visit(number, segment, &word, words.value())? {
                break;
            }
        }
    }
    Ok(())
}

/// The words of a field from which this one differs by one typing error: a letter too many, too few, wrong, or two
/// swapped. Short words and numbers are never forgiven: one letter makes another word of them.
pub(crate) fn corrections(searcher: &Searcher, field: Field, word: &str) -> Result<BTreeSet<String>, TantivyError> {
    let letters = word.chars().count();
    let mut found = BTreeSet::new();
    if letters + 1 < FORGIVEN_LETTERS_MIN || word.chars().any(char::is_numeric) {
        return Ok(found);
    }
    let automaton = FuzzyTermQuery::new(Term::from_field_text(field, word), 1, true).automaton()?;
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(field)?;
        let mut words = index.terms().search(&automaton).into_stream()?;
        while words.advance() {
            let near = String::from_utf8_lossy(words.key()).into_owned();
            if near.chars().count().max(letters) >= FORGIVEN_LETTERS_MIN && !near.chars().any(char::is_numeric) {
                found.insert(near);
            }
        }
    }
    Ok(found.into_iter().take(CORRECTIONS_MAX).collect())
}
