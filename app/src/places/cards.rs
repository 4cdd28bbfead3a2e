//! Places in a list: a drawing or photo, what you do there, where, when, and what one finds.

use super::facts::{Room, area, chips, travel_words, when_words};
use crate::{
    ask::Here,
    ui::{Drawing, Fact, tint},
};
use domain::{
    codes::Theme,
    languages::{SpokenLanguage, UiLanguage},
    places::{PlaceCard, PlaceContent},
    postcodes::Postcode4,
};
use leptos::prelude::*;

/// A list of places. `postcode` goes along with the links, so that the page of the place can say how far it is.
#[component]
pub fn PlaceList(here: Here, cards: Vec<PlaceCard>, postcode: Option<Postcode4>, heading: u8) -> impl IntoView {
    let cards =
        cards.into_iter().map(|card| view! { <li><Card here=here card=card postcode=postcode heading=heading /></li> }).collect_view();
    view! { <ol class="place-list" role="list">{cards}</ol> }
}

#[component]
fn Card(here: Here, card: PlaceCard, postcode: Option<Postcode4>, heading: u8) -> impl IntoView {
    let content = card.place.content;
    let texts = here.texts;
    let lang = text_lang(&content, here.language);
    let path = format!("/plekken/{}", card.place.slug);
    let href = here.href(&postcode.map_or_else(|| path.clone(), |postcode| format!("{path}?pc={postcode}")));
    let title = view! { <a href=href lang=lang>{content.title.clone()}</a> };
    let title = if heading == 3 {
        view! { <h3 class="place-card__title">{title}</h3> }.into_any()
    } else {
        view! { <h2 class="place-card__title">{title}</h2> }.into_any()
    };
    let who = match area(&content.address) {
        "" => card.organisation.name,
        area => format!("{}, {area}", card.organisation.name),
    };
    let travel = card.distance_km.map(|km| view! { <Fact here=here icon="icoon-plek" words=travel_words(texts, km) /> });
    let room = Room::of(&content).words(texts).map(|words| view! { <Fact here=here icon="icoon-mensen" words=words /> });
    let chips = chips(texts, &content);
    let chips = (!chips.is_empty()).then(|| {
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
                {chips}
            </div>
        </article>
    }
    .into_any()
}

/// The photo of a place, else the drawing of its theme. Neither says more than the words beside it.
#[component]
pub fn Picture(here: Here, photo: String, theme: Option<Theme>, #[prop(optional)] large: bool) -> impl IntoView {
    match photo_path(&photo) {
        Some(path) => {
            view! { <img class="place-card__photo" src=path alt="" width="320" height="240" loading="lazy" decoding="async" /> }.into_any()
        }
        None => view! { <Drawing here=here theme=theme large=large /> }.into_any(),
    }
}

/// Only a plain file name becomes an address.
fn photo_path(file: &str) -> Option<String> {
    let plain =
        !file.is_empty() && !file.starts_with('.') && file.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
    plain.then(|| format!("/photos/{file}"))
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
    fn only_plain_file_names_become_photos() {
        assert_eq!(photo_path("tuin-1.jpg").as_deref(), Some("/photos/tuin-1.jpg"));
        for file in ["", ".", "../secret", "a b.jpg", "x\"onerror=1"] {
            assert_eq!(photo_path(file), None, "{file}");
        }
    }

    #[test]
    fn text_in_the_language_of_the_page_needs_no_mark() {
        assert_eq!(other_lang(SpokenLanguage::Dutch, UiLanguage::Dutch), None);
        assert_eq!(other_lang(SpokenLanguage::English, UiLanguage::Dutch), Some("en"));
    }
}
