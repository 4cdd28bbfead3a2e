//! The filters: a plain form with a checkbox per value and the number of places behind it.

use super::{
    day_choices::DayChoices,
    distance::DistanceSelect,
    postcode::{PostcodeInput, TypedPostcode},
    words::value_words,
};
use crate::{
    args,
    ask::Here,
    ui::{ButtonLook, SubmitButton},
};
use domain::{
    codes::Code as _,
    day_parts::DayPart,
    search::{Facet, FacetOption, Group, KM_DEFAULT, Near, PlaceQuery, Sort},
};
use leptos::prelude::*;
use std::sync::Arc;

/// Values that are shown before "Meer".
const SHOWN: usize = 8;

/// The groups of an answer, shared by the parts of a page.
pub type Facets = Arc<[Facet]>;

/// The form with all groups. It leads to the results, from its first page. Beside the results the postcode stands in
/// the search form already, and the distance is asked when it counts (`near`); on a page of its own the form asks for
/// both, with what was typed. Its button stands at both ends, since the panel is longer than a screen.
#[component]
pub fn FilterForm(
    here: Here,
    query: PlaceQuery,
    facets: Facets,
    #[prop(optional)] near: bool,
    #[prop(optional)] asks_postcode: Option<TypedPostcode>,
) -> impl IntoView {
    let groups = Group::ALL
        .into_iter()
        .map(|group| {
            let options = facets.iter().find(|facet| facet.group == group).map(worth_showing).unwrap_or_default();
            if options.is_empty() {
                ().into_any()
            } else if group == Group::DayPart {
                view! { <DayChoices here=here options=options /> }.into_any()
            } else {
                view! { <Choices here=here group=group options=options facets=facets.clone() /> }.into_any()
            }
        })
        .collect_view();
    let text = (!query.text.is_empty()).then(|| view! { <input type="hidden" name="q" value=query.text.clone() /> });
    let sort = (query.sort != Sort::default()).then(|| view! { <input type="hidden" name="sorteer" value=query.sort.code() /> });
    let distance = if asks_postcode.is_some() || near {
        view! { <Distance here=here near=query.near asks_postcode=asks_postcode /> }.into_any()
    } else {
        query.near.map(hidden_postcode).into_any()
    };
    let button = || view! { <SubmitButton look=ButtonLook::Primary>{here.say("search-show")}</SubmitButton> };
    view! {
        <form class="filters__form" method="get" action=here.href("/plekken")>
            {text} {sort} {button()} {distance} {groups} {button()}
        </form>
    }
    .into_any()
}

/// Values with places, and those that are chosen now even when they give none.
fn worth_showing(facet: &Facet) -> Vec<FacetOption> {
    facet.options.iter().filter(|option| option.count > 0 || option.chosen).cloned().collect()
}

/// The first values, and the rest behind "Meer". A chosen value is always among the first.
fn split(options: Vec<FacetOption>) -> (Vec<FacetOption>, Vec<FacetOption>) {
    if options.len() <= SHOWN + 1 {
        return (options, Vec::new());
    }
    options.into_iter().enumerate().fold((Vec::new(), Vec::new()), |(mut first, mut rest), (place, option)| {
        if place < SHOWN || option.chosen {
            first.push(option);
        } else {
            rest.push(option);
        }
        (first, rest)
    })
}

#[component]
fn Choices(here: Here, group: Group, options: Vec<FacetOption>, facets: Facets) -> impl IntoView {
    let legend = here.texts.name("groep", group.parameter());
    let (first, rest) = split(options);
    let boxes = |options: Vec<FacetOption>| {
        let boxes = options.into_iter().map(|option| {
            let words = value_words(here.texts, &facets, group, &option.value);
            view! { <Choice here=here group=group option=option words=words /> }
        });
        boxes.collect::<Vec<_>>()
    };
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details class="filters__more">
                <summary>{here.say("search-more")} <span class="visually-hidden">": " {legend}</span></summary>
                {boxes(rest)}
            </details>
        }
    });
    view! {
        <fieldset class="choices filters__group">
            <legend>{legend}</legend>
            {boxes(first)} {more}
        </fieldset>
    }
    .into_any()
}

#[component]
fn Choice(here: Here, group: Group, option: FacetOption, words: String) -> impl IntoView {
    let count = here.say_with("ui-places", &args! { "count" => option.count });
    view! {
        <label class="choice">
            <input
                class="utrecht-checkbox utrecht-checkbox--html-input"
                type="checkbox"
                name=group.parameter()
                value=option.value
                checked=option.chosen
            />
            <span class="choice__word">{words}</span>
            <span class="choice__count" aria-hidden="true">{option.count}</span>
            <span class="visually-hidden">", " {count}</span>
        </label>
    }
    .into_any()
}

fn hidden_postcode(near: Near) -> impl IntoView {
    view! { <input type="hidden" name="pc" value=near.postcode.to_string() /> }
}

#[component]
fn Distance(here: Here, near: Option<Near>, asks_postcode: Option<TypedPostcode>) -> impl IntoView {
    let chosen = near.map_or(KM_DEFAULT, |near| near.km);
    let postcode = match asks_postcode {
        Some(postcode) => view! {
            <label class="utrecht-form-label" for="filter-postcode">{here.say("search-field-postcode-long")}</label>
            <PostcodeInput id="filter-postcode" postcode=postcode />
        }
        .into_any(),
        None => near.map(hidden_postcode).into_any(),
    };
    view! {
        <fieldset class="choices filters__group filters__distance">
            <legend>{here.say("search-where")}</legend>
            {postcode}
            <DistanceSelect here=here id="filter-km" chosen=chosen />
        </fieldset>
    }
    .into_any()
}

/// The options of the day parts by day part, for the grid.
pub fn by_day_part(options: Vec<FacetOption>) -> Vec<(DayPart, FacetOption)> {
    options.into_iter().filter_map(|option| DayPart::parse(&option.value).map(|day_part| (day_part, option))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn option(value: &str, count: u32, chosen: bool) -> FacetOption {
        FacetOption { value: value.to_owned(), name: None, count, chosen }
    }

    #[test]
    fn values_without_places_are_left_out_unless_they_are_chosen() {
        let facet =
            Facet { group: Group::Theme, options: vec![option("koken", 0, true), option("taal", 0, false), option("groen", 2, false)] };
        let shown: Vec<_> = worth_showing(&facet).into_iter().map(|option| option.value).collect();
        assert_eq!(shown, ["koken", "groen"]);
    }

    #[test]
    fn a_chosen_value_is_never_hidden_behind_more() {
        let options = (0..20).map(|n| option(&n.to_string(), 1, n == 15)).collect();
        let (first, rest) = split(options);
        assert_eq!(first.last().map(|option| option.value.as_str()), Some("15"));
        assert_eq!((first.len(), rest.len()), (9, 11));
    }
}
