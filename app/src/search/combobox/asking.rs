//! What the combobox asks of the server, and what it takes along from the form.

use js_sys::{Array, Reflect, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, HtmlInputElement, RequestInit, Response, window};

/// Suggestions at most.
const MOST: usize = 8;
/// Suggestions at most on a narrow screen, where they push the rest of the form down.
const MOST_NARROW: usize = 4;
/// Pixels; what is less is narrow, as in `search.css`.
const NARROW: f64 = 640.0;
/// What of the form goes along to the page of a place.
const KEPT: [&str; 2] = ["pc", "km"];

/// Words to search for, or the title of a place with its slug.
pub struct Suggestion {
    pub text: String,
    pub slug: Option<String>,
}

/// Asks the server at this address for suggestions.
pub async fn fetch(address: &str, text: &str, request: Option<AbortController>) -> Result<Vec<Suggestion>, JsValue> {
    let init = RequestInit::new();
    init.set_signal(request.as_ref().map(AbortController::signal).as_ref());
    let url = format!("{address}?q={}", String::from(encode_uri_component(text)));
    let window = window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(&url, &init)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let answer: Array = JsFuture::from(response.json()?).await?.dyn_into()?;
    let field = |item: &JsValue, name: &str| Reflect::get(item, &name.into()).ok().and_then(|value| value.as_string());
    let suggestions = answer.iter().filter_map(|item| Some(Suggestion { text: field(&item, "text")?, slug: field(&item, "slug") }));
    let width = window.inner_width().ok().and_then(|width| width.as_f64());
    Ok(suggestions.take(if width.is_some_and(|width| width < NARROW) { MOST_NARROW } else { MOST }).collect())
}

/// `?pc=3561&km=5`, as the form of this field has them now; empty when it has none.
pub fn kept(input: &HtmlInputElement) -> String {
    let value = |name: &str| {
        let field: HtmlInputElement = input.form()?.query_selector(&format!("[name={name}]")).ok()??.dyn_into().ok()?;
        Some(field.value()).filter(|value| !value.is_empty())
    };
    let pairs = KEPT.into_iter().filter_map(|name| Some(format!("{name}={}", String::from(encode_uri_component(&value(name)?)))));
    let pairs = pairs.collect::<Vec<_>>().join("&");
    if pairs.is_empty() { pairs } else { format!("?{pairs}") }
}
