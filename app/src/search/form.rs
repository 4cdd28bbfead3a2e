//! The search form: what would you like to do, and near which postcode.

use super::{
    islands::Suggestions,
    postcode::{PostcodeInput, TypedPostcode},
};
use crate::{
    ask::Here,
    ui::{ButtonLook, SubmitButton},
};
use domain::search::PlaceQuery;
use leptos::prelude::*;

/// A form that leads to the results. It is a plain form; the island adds suggestions while typing. What else was
/// chosen in `query` goes along.
#[component]
pub fn SearchForm(here: Here, #[prop(optional)] query: PlaceQuery, #[prop(optional)] postcode: TypedPostcode) -> impl IntoView {
    let kept = query
        .on_page(1)
        .pairs()
        .into_iter()
        .filter(|(name, _)| !["q", "pc"].contains(name))
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect_view();
    let class = if postcode.is_of_no_use() { "search-form search-form--problem" } else { "search-form" };
    view! {
        <form class=class role="search" method="get" action=here.href("/plekken")>
            <div class="search-form__text utrecht-form-field">
                <label class="utrecht-form-label" for="zoek">{here.say("search-field-text")}</label>
                <Suggestions>
                    <input
                        class="utrecht-textbox utrecht-textbox--html-input"
                        id="zoek"
                        type="text"
                        name="q"
                        value=query.text
                        maxlength="200"
                        autocomplete="off"
                        enterkeyhint="search"
                        data-suggestions="/api/v1/suggestions"
                        data-places=here.href("/plekken")
                        data-label=here.say("search-suggestions")
                        data-found=here.say("search-suggestions-found")
                    />
                </Suggestions>
            </div>
            <div class="search-form__postcode utrecht-form-field">
                <label class="utrecht-form-label" for="postcode">
                    {here.say("search-field-postcode")} " " <span class="search-form__hint">{here.say("search-field-postcode-hint")}</span>
                </label>
                <PostcodeInput id="postcode" postcode=postcode />
            </div>
            {kept}
            <SubmitButton look=ButtonLook::Primary>{here.say("search-submit")}</SubmitButton>
        </form>
    }
    .into_any()
}
