//! Suggestions while typing: words that occur, and places by their title.

use crate::{
    best::Rank,
    collect::{Collect, Order},
    conditions::Conditions,
    dutch::Stems,
    schema::Fields,
    tables::Snapshot,
    text_query::title_query,
    vocabulary::{documents, visit_beginning_with},
    words::{folded_text, words},
};
use domain::{
    search::{IndexQuery, Suggestion},
    slug::Slug,
};
use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
};
use tantivy::{DocAddress, TantivyDocument, TantivyError, schema::Value};

/// Letters that are typed before words are suggested.
const TYPED_MIN: usize = 2;
/// Letters of a word that is worth suggesting.
const WORD_LETTERS_MIN: usize = 3;

/// At most `limit` suggestions: up to half of them words, the rest places.
pub(crate) fn suggestions(text: &str, limit: usize, snapshot: &Snapshot, fields: &Fields) -> Result<Vec<Suggestion>, TantivyError> {
    let typed: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
    if typed.is_empty() || limit == 0 {
        return Ok(Vec::new());
    }
    // Behind a space the word is finished; what comes next is anybody's guess.
    let is_one_word = typed.len() == 1 && text.ends_with(char::is_alphanumeric);
    let words = if is_one_word { common_words(&typed[0], limit, snapshot, fields)? } else { Vec::new() };
    let places = places(&typed, limit, snapshot, fields)?;
    let room_for_words = limit.saturating_sub(places.len()).max(limit.div_ceil(2));
    Ok(words.into_iter().take(room_for_words).chain(places).take(limit).collect())
}

/// The words that most places have, of those that begin like this; of several forms of a word the commonest.
fn common_words(beginning: &str, limit: usize, snapshot: &Snapshot, fields: &Fields) -> Result<Vec<Suggestion>, TantivyError> {
    if beginning.chars().count() < TYPED_MIN {
        return Ok(Vec::new());
    }
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    visit_beginning_with(&snapshot.searcher, fields.surface, beginning, |_, segment, word, term| {
        let count = if segment.has_deletes() { documents(segment, fields.surface, term)?.count() as u64 } else { term.doc_freq.into() };
        if count > 0 {
            *counts.entry(word.to_owned()).or_default() += count;
        }
        Ok(true)
    })?;
    let mut common: Vec<_> = counts.into_iter().collect();
    common.sort_by_key(|(_, count)| Reverse(*count));

    let (mut stems, mut seen) = (Stems::new(), HashSet::new());
    let mut suggestions = Vec::new();
    for (word, _) in common {
        let (folded, shown) = word.split_once('|').unwrap_or((&word, &word));
        let is_worth_it = folded.chars().count() >= WORD_LETTERS_MIN && !folded.chars().any(char::is_numeric);
        if is_worth_it && seen.insert(stems.of(folded).dutch.clone()) {
            suggestions.push(Suggestion { text: shown.to_owned(), slug: None });
        }
        if suggestions.len() == limit {
            break;
        }
    }
    Ok(suggestions)
}

/// Places whose title begins like this, in the order of their titles, then those that have the words in it.
fn places(typed: &[String], limit: usize, snapshot: &Snapshot, fields: &Fields) -> Result<Vec<Suggestion>, TantivyError> {
    let mut addresses = beginning_with(&typed.join(" "), limit, snapshot, fields)?;
    if let Some(query) = title_query(typed, fields) {
        let nothing_else = Arc::new(Conditions::new(&IndexQuery::default(), snapshot));
        // More than needed, since many places may have the same title.
        let collect = Collect { snapshot, conditions: nothing_else, order: Order::Confirmed, limit: limit * 4 };
        let best = snapshot.searcher.search(query.as_ref(), &collect)?.best.into_sorted();
        addresses.extend(best.iter().map(|Rank { at: (segment, document), .. }| DocAddress::new(*segment, *document)));
    }
    let mut titles = HashSet::new();
    let mut suggestions = Vec::new();
    for address in addresses {
        let document: TantivyDocument = snapshot.searcher.doc(address)?;
        let stored = |field| document.get_first(field).and_then(|value| value.as_str());
        if let (Some(title), Some(slug)) = (stored(fields.shown_title), stored(fields.slug))
            && titles.insert(folded_text(title))
        {
            suggestions.push(Suggestion { text: title.to_owned(), slug: Slug::parse(slug) });
        }
        if suggestions.len() == limit {
            break;
        }
    }
    Ok(suggestions)
}

fn beginning_with(typed: &str, limit: usize, snapshot: &Snapshot, fields: &Fields) -> Result<Vec<DocAddress>, TantivyError> {
    let mut found: BTreeSet<(String, u128, DocAddress)> = BTreeSet::new();
    let mut titles = (0, 0);
    visit_beginning_with(&snapshot.searcher, fields.title_start, typed, |number, segment, title, term| {
        if titles.0 != number {
            titles = (number, 0);
        }
        // One place per title: the one with the smallest identity, wherever it lies.
        let id = |document: u32| snapshot.tables[number as usize].facts[document as usize].id;
        if let Some(document) = documents(segment, fields.title_start, term)?.min_by_key(|document| id(*document)) {
            found.insert((title.to_owned(), id(document), DocAddress::new(number, document)));
            titles.1 += 1;
        }
        Ok(titles.1 < limit)
    })?;
    Ok(found.into_iter().map(|(_, _, address)| address).collect())
}
