//! The addresses of the questions and of what follows them, with the answers behind the question mark.

use crate::search::addresses::with_pairs;
use domain::{
    search::PlaceQuery,
    slug::Slug,
    wishes::{Question, Wishes},
};

/// The parameter that says where a screen leads when an answer is changed, and its only value.
pub const BACK: (&str, &str) = ("terug", "overzicht");
/// The parameter that tells the page of a place that it was found here, and its only value.
const VIA: (&str, &str) = ("via", "past");
/// The parameter that says how many places were shown before.
pub const AFTER: &str = "na";

/// Parameters that are no wish.
pub const NO_WISHES: [&str; 3] = [BACK.0, VIA.0, AFTER];

/// The path of the screen of a question, without answers.
pub fn question_path(question: Question) -> String {
    format!("/wat-past-bij-mij/{question}")
}

/// The screen of a question with these answers.
pub fn to_question(question: Question, wishes: &Wishes) -> String {
    with_pairs(&question_path(question), wishes.pairs())
}

/// The screen of a question from which one comes back to the overview.
pub fn to_change(question: Question, wishes: &Wishes) -> String {
    let mut pairs = wishes.pairs();
    pairs.push((BACK.0, BACK.1.to_owned()));
    with_pairs(&question_path(question), pairs)
}

/// The path of the overview of all answers.
pub const OVERVIEW: &str = "/wat-past-bij-mij/overzicht";

/// The overview of these answers.
pub fn to_overview(wishes: &Wishes) -> String {
    with_pairs(OVERVIEW, wishes.pairs())
}

/// The places that fit, after so many that were shown before.
pub fn to_matches(wishes: &Wishes, after: usize) -> String {
    let mut pairs = wishes.pairs();
    if after > 0 {
        pairs.push((AFTER, after.to_string()));
    }
    with_pairs("/wat-past-bij-mij/plekken", pairs)
}

/// The page of a place that fits, from which one comes back to the places that fit.
pub fn to_place(slug: &Slug, wishes: &Wishes) -> String {
    let mut pairs = wishes.pairs();
    pairs.push((VIA.0, VIA.1.to_owned()));
    with_pairs(&format!("/plekken/{slug}"), pairs)
}

/// Where the places that fit are, for the page of a place that was found among them.
pub fn back_to_matches(pairs: &[(String, String)]) -> Option<String> {
    let came_from_here = pairs.iter().any(|(name, value)| (name.as_str(), value.as_str()) == VIA);
    let (wishes, _) = Wishes::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    came_from_here.then(|| to_matches(&wishes, 0))
}

/// What of these wishes the filters of the list of all places know: themes, day parts and where.
pub fn as_filters(wishes: &Wishes) -> PlaceQuery {
    PlaceQuery { themes: wishes.themes.clone(), day_parts: wishes.day_parts.clone(), near: wishes.near, page: 1, ..PlaceQuery::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answers_go_along_everywhere() {
        let (wishes, _) = Wishes::parse([("thema", "koken"), ("begin", "kijken"), ("pc", "3561"), ("km", "5")]);
        let answers = "thema=koken&begin=kijken&pc=3561&km=5";
        assert_eq!(to_question(Question::Goals, &wishes), format!("/wat-past-bij-mij/hopen?{answers}"));
        assert_eq!(to_change(Question::Goals, &wishes), format!("/wat-past-bij-mij/hopen?{answers}&terug=overzicht"));
        assert_eq!(to_overview(&Wishes::default()), "/wat-past-bij-mij/overzicht");
        assert_eq!(to_matches(&wishes, 0), format!("/wat-past-bij-mij/plekken?{answers}"));
        assert_eq!(to_matches(&wishes, 7), format!("/wat-past-bij-mij/plekken?{answers}&na=7"));
        assert_eq!(to_place(&Slug::of("Soep"), &wishes), format!("/plekken/soep?{answers}&via=past"));
    }

    #[test]
    fn a_place_leads_back_to_where_it_was_found() {
        let pairs = |address: &str| form_urlencoded::parse(address.as_bytes()).into_owned().collect::<Vec<_>>();
        let back = back_to_matches(&pairs("begin=kijken&wens=rustig&via=past"));
        assert_eq!(back.as_deref(), Some("/wat-past-bij-mij/plekken?begin=kijken&wens=rustig"));
        assert_eq!(back_to_matches(&pairs("thema=koken")), None);
        assert_eq!(back_to_matches(&pairs("thema=koken&via=//evil.example")), None);
    }
}
