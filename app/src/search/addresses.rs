//! The address of a question: what a link to a page of results says.

use domain::{search::PlaceQuery, slug::Slug};
use form_urlencoded::Serializer;

/// The path of the results of this question, with everything that is not default behind the question mark.
pub fn results_path(query: &PlaceQuery) -> String {
    with_query("/plekken", query)
}

/// The path of the page with the filters of this question, for small screens.
pub fn filter_path(query: &PlaceQuery) -> String {
    with_query("/plekken/filter", query)
}

/// The path of a place that was found with this question. The question goes along, so that the page of the place can
/// lead back to the same list and say how far it is, also without scripts and in the other language.
pub fn place_path(slug: &Slug, query: &PlaceQuery) -> String {
    with_query(&format!("/plekken/{slug}"), query)
}

fn with_query(path: &str, query: &PlaceQuery) -> String {
    with_pairs(path, query.pairs())
}

/// A path with these pairs behind the question mark, if there are any.
pub fn with_pairs(path: &str, pairs: Vec<(&'static str, String)>) -> String {
    if pairs.is_empty() {
        return path.to_owned();
    }
    format!("{path}?{}", Serializer::new(String::new()).extend_pairs(pairs).finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_everything_and_no_more() {
        assert_eq!(results_path(&PlaceQuery::default()), "/plekken");
        let (query, _) = PlaceQuery::parse([("q", "thee & koffie"), ("thema", "groen,koken"), ("pc", "3561"), ("km", "10")]);
        assert_eq!(results_path(&query), "/plekken?q=thee+%26+koffie&thema=koken&thema=groen&pc=3561");
        assert_eq!(place_path(&Slug::of("Koffie"), &query), "/plekken/koffie?q=thee+%26+koffie&thema=koken&thema=groen&pc=3561");
        assert_eq!(filter_path(&query.on_page(2)), "/plekken/filter?q=thee+%26+koffie&thema=koken&thema=groen&pc=3561&pagina=2");
    }
}
