//! Answers a question: a page of places, counts per choice, and what to drop when nothing was found.

use crate::{
    collect::{Collect, Found, Order},
    conditions::{Conditions, NEARNESS, condition_of},
    facets::facets,
    schema::Fields,
    synonyms::Synonyms,
    tables::Snapshot,
    text_query::text_query,
};
use domain::search::{Choice, Hit, IndexPage, IndexQuery, PAGE_SIZE, Relaxation};
use std::{cmp::Reverse, sync::Arc};
use tantivy::{TantivyError, query::AllQuery};

/// Answers a question from a snapshot of the index.
pub(crate) fn search(asked: &IndexQuery, snapshot: &Snapshot, fields: &Fields, synonyms: &Synonyms) -> Result<IndexPage, TantivyError> {
    let text = text_query(&asked.query.text, fields, &snapshot.searcher, synonyms)?;
    let conditions = Arc::new(Conditions::new(asked, snapshot));
    let places = usize::try_from(snapshot.searcher.num_docs()).unwrap_or(usize::MAX);
    let page_size = PAGE_SIZE as usize;
    let collect = Collect {
        snapshot,
        conditions: Arc::clone(&conditions),
        order: Order::of(asked.query.sort, text.is_some(), asked.origin.is_some()),
        // Everything up to the page that was asked, but never more than there is: page 10^9 is the last page.
        limit: page_size.saturating_mul(asked.query.page.max(1) as usize).min(places),
    };
    let found = snapshot.searcher.search(text.as_deref().unwrap_or(&AllQuery), &collect)?;

    let pages = found.total.div_ceil(PAGE_SIZE).max(1);
    let page = asked.query.page.clamp(1, pages);
    let facets = facets(&asked.query, &found, &snapshot.municipalities, &snapshot.neighbourhoods);
    let relaxations = if found.total == 0 { relaxations(asked, &found, snapshot, &conditions)? } else { Vec::new() };
    let total = found.total;
    let hits = found
        .best
        .into_sorted()
        .iter()
        .skip((page as usize - 1) * page_size)
        .take(page_size)
        .map(|rank| {
            let distance = |point| conditions.nearness().map(|nearness| nearness.distance_km(&point));
            Hit { id: rank.place_id(), distance_km: snapshot.point(rank).and_then(distance) }
        })
        .collect();
    Ok(IndexPage { total, page, hits, facets, relaxations })
}

/// What dropping one choice would give. The pass that found nothing has counted it for every group and the distance:
/// those are the places that fail nothing else. Only the text needs another pass.
fn relaxations(
    asked: &IndexQuery,
    found: &Found,
    snapshot: &Snapshot,
    conditions: &Arc<Conditions>,
) -> Result<Vec<Relaxation>, TantivyError> {
    let without_text = || {
        let collect = Collect { snapshot, conditions: Arc::clone(conditions), order: Order::Confirmed, limit: 0 };
        snapshot.searcher.search(&AllQuery, &collect).map(|found| found.total)
    };
    let mut relaxations = Vec::new();
    for choice in asked.query.choices() {
        let total = match &choice {
            Choice::Text => without_text()?,
            Choice::Value(group, _) | Choice::Group(group) => found.failing_only[condition_of(*group)],
            Choice::Near => found.failing_only[NEARNESS],
        };
        if total > 0 {
            relaxations.push(Relaxation { choice, total });
        }
    }
    relaxations.sort_by_key(|relaxation| Reverse(relaxation.total));
    Ok(relaxations)
}
