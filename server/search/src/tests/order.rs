//! The order of hits, over many pages and however the index lies on disk.

use crate::{
    SearchIndex,
    testing::{answer, document, index_of, numbered, put, text},
};
use domain::{
    coordinates::Coordinates,
    ids::PlaceId,
    places::Place,
    search::{IndexQuery, PAGE_SIZE, Sort},
};

/// Places that are alike in most orders, so that identity has to decide.
fn alike(count: u128) -> Vec<Place> {
    (0..count)
        .map(|number| {
            // Identities that are not in the order in which places come.
            let mut place = numbered(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) & u128::from(u64::MAX), "Koken");
            if number % 3 == 0 {
                place.content.address.coordinates = Coordinates::new(52.0, 5.0);
            }
            place
        })
        .collect()
}

fn sorted_by(sort: Sort, text_asked: &str) -> IndexQuery {
    let mut asked = text(text_asked);
    asked.query.sort = sort;
    asked
}

fn all_pages(index: &SearchIndex, asked: &IndexQuery) -> Vec<PlaceId> {
    let pages = answer(index, asked).total.div_ceil(PAGE_SIZE);
    (1..=pages)
        .flat_map(|page| answer(index, &IndexQuery { query: asked.query.on_page(page), ..asked.clone() }).hits)
        .map(|hit| hit.id)
        .collect()
}

#[test]
fn the_order_stays_the_same_over_merges_and_rebuilds() {
    let places = alike(65);
    let one_commit = index_of(&places);
    let many_commits = index_of(&[]);
    // Many small segments, some replaced, which makes the engine merge meanwhile.
    for chunk in places.chunks(3).rev() {
        put(&many_commits, chunk);
    }
    put(&many_commits, &places[10..30]);
    for asked in [sorted_by(Sort::Fit, ""), sorted_by(Sort::Fit, "koken"), sorted_by(Sort::New, ""), sorted_by(Sort::New, "kok")] {
        let expected = all_pages(&one_commit, &asked);
        assert_eq!(expected.len(), places.len());
        assert_eq!(all_pages(&many_commits, &asked), expected);

        let mut rebuild = many_commits.rebuild().expect("none is going on");
        rebuild.add(&places.iter().map(document).collect::<Vec<_>>()).expect("added");
        rebuild.finish().expect("finished");
        assert_eq!(all_pages(&many_commits, &asked), expected);
    }
    many_commits.close().expect("closed");
}

#[test]
fn every_place_stands_on_exactly_one_page() {
    let places = alike(107);
    let hits = all_pages(&index_of(&places), &sorted_by(Sort::Fit, ""));
    let mut ids: Vec<_> = places.iter().map(|place| place.id).collect();
    ids.sort_unstable();
    assert_eq!(hits, ids);
}

#[test]
fn a_page_beyond_the_end_is_the_last_page() {
    let index = index_of(&alike(45));
    let page_of = |page| answer(&index, &IndexQuery { query: sorted_by(Sort::New, "").query.on_page(page), origin: None });
    assert_eq!(page_of(3), page_of(u32::MAX));
    assert_eq!((page_of(1_000_000_000).page, page_of(1_000_000_000).hits.len()), (3, 5));
    assert_eq!(page_of(0), page_of(1));
}

#[test]
fn sorting_by_distance_without_a_point_is_sorting_by_fit() {
    let index = index_of(&alike(25));
    assert_eq!(all_pages(&index, &sorted_by(Sort::Distance, "koken")), all_pages(&index, &sorted_by(Sort::Fit, "koken")));
}
