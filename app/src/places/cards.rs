//! Places in a list: a drawing or photo, what you do there, where, when, and what one finds.

use super::facts::{Room, area_beside, chips, travel_words, when_words};
use crate::{
    ask::Here,
    search::addresses::place_path,
    ui::{Drawing, Fact, tint},
};
use domain::{
    codes::Theme,
    languages::{SpokenLanguage, UiLanguage},
    places::{PHOTO_WIDTHS, PlaceCard, PlaceContent},
    search::PlaceQuery,
};
use leptos::prelude::*;

/// A list of places, found with the question `from`: it goes along with the links, for the way back.
#[component]
pub fn PlaceList(here: Here, cards: Vec<PlaceCard>, #[prop(optional)] from: PlaceQuery, heading: u8) -> impl IntoView {
    let cards = cards
        .into_iter()
        .map(|card| {
            let href = here.href(&place_path(&card.place.slug, &from));
            view! { <li><Card here=here card=card href=href heading=heading /></li> }
        })
        .collect_view();
    view! { <ol class="place-list" role="list">{cards}</ol> }
}

/// A place in a list. `why` says why it stands there, instead of what one finds.
#[component]
pub fn Card(here: Here, card: PlaceCard, href: String, heading: u8, #[prop(optional)] why: Option<AnyView>) -> impl IntoView {
    let content = card.place.content;
    let texts = here.texts;
    let lang = text_lang(&content, here.language);
    let title = view! { <a href=href lang=lang>{content.title.clone()}</a> };
    let title = if heading == 3 {
        view! { <h3 class="place-card__title">{title}</h3> }.into_any()
    } else {
        view! { <h2 class="place-card__title">{title}</h2> }.into_any()
    };
    let who = match area_beside(&content.address, &card.organisation.name) {
        Some(area) => format!("{}, {area}", card.organisation.name),
        None => card.organisation.name,
    };
    let travel = card.distance_km.map(|km| view! { <Fact here=here icon="icoon-plek" words=travel_words(texts, km) /> });
    let room = Room::of(&content).words(texts).map(|words| view! { <Fact here=here icon="icoon-mensen" words=words /> });
    let chips = chips(texts, &content);
    let chips = (!chips.is_empty() && why.is_none()).then(|| {
        let chips = chips.into_iter().map(|words| view! { <li class="chip">{words}</li> }).collect_view();
        view! { <ul class="chips">{chips}</ul> }
    });
    view! {
        <article class=format!("place-card {}", tint(content.main_theme))>
            <div class="place-card__picture"><Picture here=here photo=content.photo.clone() theme=content.main_theme /></div>
            <div class="place-card__text">
                {title}
                <p class="place-card__who">{who}</p>
                <ul class="facts">
                    <Fact here=here icon="icoon-klok" words=when_words(texts, &content) />
                    {travel} {room}
                </ul>
                {chips} {why}
            </div>
        </article>
    }
    .into_any()
}

/// The photo of a place, else the drawing of its theme. Neither says more than the words beside it.
#[component]
pub fn Picture(here: Here, photo: String, theme: Option<Theme>, #[prop(optional)] large: bool) -> impl IntoView {
    if !is_own_photo(&photo) {
        return view! { <Drawing here=here theme=theme large=large /> }.into_any();
    }
    let file = |width: u32| format!("/photos/{photo}-{width}.jpg");
    let files = PHOTO_WIDTHS.map(|width| format!("{} {width}w", file(width))).join(", ");
    let sizes = if large { "(min-width: 48em) 28rem, 100vw" } else { "(min-width: 48em) 12rem, 8rem" };
    view! {
        <img
            class="place-card__photo"
            src=file(PHOTO_WIDTHS[0])
            srcset=files
            sizes=sizes
            alt=""
            width="320"
            height="240"
            loading="lazy"
            decoding="async"
        />
    }
    .into_any()
}

/// Is this the name of a photo that was given here? A name that came with an import has no files.
fn is_own_photo(name: &str) -> bool {
    let hexadecimal = |part: &str| part.len() == 32 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.split_once('-').is_some_and(|(place, photo)| hexadecimal(place) && hexadecimal(photo))
}

/// The `lang` of a text, when it is not the language of the page.
pub fn text_lang(content: &PlaceContent, page: UiLanguage) -> Option<&'static str> {
    other_lang(content.text_language, page)
}

fn other_lang(language: SpokenLanguage, page: UiLanguage) -> Option<&'static str> {
    Some(language.tag()).filter(|tag| *tag != page.tag())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_were_given_here_become_photos() {
        assert!(is_own_photo(&format!("{}-{}", "0a".repeat(16), "9f".repeat(16))));
        for name in ["", "tuin-1.jpg", "../secret", "x\"onerror=1"] {
            assert!(!is_own_photo(name), "{name}");
        }
    }

    #[test]
    fn text_in_the_language_of_the_page_needs_no_mark() {
        assert_eq!(other_lang(SpokenLanguage::Dutch, UiLanguage::Dutch), None);
        assert_eq!(other_lang(SpokenLanguage::English, UiLanguage::Dutch), Some("en"));
    }
}
