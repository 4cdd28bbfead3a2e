//! What is behind the island: lines that do not hold what is typed are hidden, and every column says how many are left.
//!
//! Whatever goes wrong here is left out in silence: the button goes on working.

use super::holding::holds;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

/// Starts it on the field and the board within `root`.
pub fn start(root: &HtmlElement) {
    let _ = try_start(root);
}

fn try_start(root: &HtmlElement) -> Result<(), JsValue> {
    let field: HtmlInputElement = root.query_selector("input[name=zoek]")?.ok_or(JsValue::NULL)?.dyn_into()?;
    // Something may have been typed before the island was there.
    narrow(root, &field.value())?;
    let (root, own) = (root.clone(), field.clone());
    let typed: Closure<dyn FnMut(Event)> = Closure::new(move |_| {
        let _ = narrow(&root, &own.value());
    });
    field.add_event_listener_with_callback("input", typed.as_ref().unchecked_ref())?;
    typed.forget(); // It lives as long as the page.
    Ok(())
}

fn narrow(root: &Element, typed: &str) -> Result<(), JsValue> {
    let mut left = 0;
    for column in all(root, "[data-column]")? {
        let mut here = 0;
        for line in all(&column, "[data-words]")? {
            let fits = holds(&line.get_attribute("data-words").unwrap_or_default(), typed);
            line.toggle_attribute_with_force("hidden", !fits)?;
            here += u32::from(fits);
        }
        if let Some(count) = column.query_selector("[data-count]")? {
            count.set_text_content(Some(&here.to_string()));
        }
        if let Some(nothing) = column.query_selector("[data-nothing]")? {
            nothing.toggle_attribute_with_force("hidden", here > 0)?;
        }
        left += here;
    }
    let Some(status) = root.query_selector("[data-left]")? else { return Ok(()) };
    let words = match left {
        0 => "data-none",
        1 => "data-one",
        _ => "data-some",
    };
    let words = status.get_attribute(words).unwrap_or_default().replace('#', &left.to_string());
    // The same again is not worth saying.
    if status.text_content().as_deref() != Some(words.as_str()) {
        status.set_text_content(Some(&words));
    }
    Ok(())
}

fn all(within: &Element, selector: &str) -> Result<Vec<Element>, JsValue> {
    let found = within.query_selector_all(selector)?;
    Ok((0..found.length()).filter_map(|place| found.item(place)?.dyn_into().ok()).collect())
}
