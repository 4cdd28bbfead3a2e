//! The combobox behind the island: a list of suggestions under a text field, by the WAI-ARIA pattern
//! "editable combobox with list autocomplete".
//!
//! It speaks to the browser directly, without signals or a JSON parser, since its weight is what a visitor waits
//! for. Whatever goes wrong here is left out in silence: the field goes on working as a plain one.

mod asking;

use asking::{Suggestion, kept};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{AbortController, Document, Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, window};

/// Milliseconds without a key before the server is asked.
const PAUSE: i32 = 120;
const LIST_ID: &str = "suggesties";

/// Starts the combobox on the text field within `root`.
pub fn start(root: &HtmlElement) {
    let _ = try_start(root);
}

struct Combobox {
    document: Document,
    input: HtmlInputElement,
    list: Element,
    status: Element,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    suggestions: Vec<Suggestion>,
    active: Option<usize>,
    timer: Option<i32>,
    request: Option<AbortController>,
    /// A button of the mouse, or a finger, is down.
    pressed: bool,
}

fn try_start(root: &HtmlElement) -> Result<(), JsValue> {
    let document = window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let input: HtmlInputElement = root.query_selector("input")?.ok_or(JsValue::NULL)?.dyn_into()?;
    let list = document.create_element("ul")?;
    list.set_id(LIST_ID);
    list.set_class_name("suggestions");
    list.set_attribute("role", "listbox")?;
    list.set_attribute("aria-label", &word(&input, "data-label"))?;
    list.set_attribute("hidden", "")?;
    let status = document.create_element("p")?;
    status.set_class_name("visually-hidden");
    status.set_attribute("role", "status")?;
    root.append_child(&list)?;
    root.append_child(&status)?;
    input.set_attribute("role", "combobox")?;
    input.set_attribute("aria-autocomplete", "list")?;
    input.set_attribute("aria-expanded", "false")?;
    input.set_attribute("aria-controls", LIST_ID)?;

    let combobox = Rc::new(Combobox { document, input, list, status, state: RefCell::default() });
    let asking = Rc::clone(&combobox);
    let ask: Closure<dyn FnMut(Event)> = Closure::new(move |_| ask(Rc::clone(&asking)));
    let input = combobox.input.clone();
    let typed = Rc::clone(&combobox);
    listen(&input, "input", move |_| typed.wait_then(&ask))?;
    let keys = Rc::clone(&combobox);
    listen(&input, "keydown", move |event| keys.key(event.unchecked_ref()))?;
    let left = Rc::clone(&combobox);
    listen(&input, "blur", move |_| left.leave())?;
    if let Some(page) = combobox.document.document_element() {
        let down = Rc::clone(&combobox);
        listen(&page, "mousedown", move |_| down.state.borrow_mut().pressed = true)?;
        let up = Rc::clone(&combobox);
        listen(&page, "mouseup", move |_| up.released())?;
    }
    // Pressing on a suggestion must not take the focus from the field: its loss closes the list.
    listen(&combobox.list, "mousedown", |event| event.prevent_default())?;
    let clicked = Rc::clone(&combobox);
    listen(&combobox.list, "click", move |event| clicked.clicked(&event))?;
    if !input.value().is_empty() && combobox.has_focus() && input.value() != input.default_value() {
        // It was typed before the island was there.
        input.dispatch_event(&Event::new("input")?)?;
    }
    Ok(())
}

fn listen(target: &Element, event: &str, handler: impl FnMut(Event) + 'static) -> Result<(), JsValue> {
    let handler: Closure<dyn FnMut(Event)> = Closure::new(handler);
    target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref())?;
    handler.forget(); // It lives as long as the page.
    Ok(())
}

fn word(input: &HtmlInputElement, name: &str) -> String {
    input.get_attribute(name).unwrap_or_default()
}

/// Asks the server, and shows what it answers unless something newer was typed meanwhile.
fn ask(combobox: Rc<Combobox>) {
    let text = combobox.input.value();
    let request = AbortController::new().ok();
    if let Some(older) = std::mem::replace(&mut combobox.state.borrow_mut().request, request.clone()) {
        older.abort();
    }
    if text.trim().is_empty() {
        combobox.close();
        return;
    }
    spawn_local(async move {
        if let Ok(suggestions) = asking::fetch(&word(&combobox.input, "data-suggestions"), &text, request).await {
            let _ = combobox.show(suggestions);
        }
    });
}

impl Combobox {
    fn wait_then(&self, ask: &Closure<dyn FnMut(Event)>) {
        let Some(window) = window() else { return };
        let mut state = self.state.borrow_mut();
        if let Some(timer) = state.timer.take() {
            window.clear_timeout_with_handle(timer);
        }
        state.timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(ask.as_ref().unchecked_ref(), PAUSE).ok();
    }

    fn show(&self, suggestions: Vec<Suggestion>) -> Result<(), JsValue> {
        self.close();
        self.status.set_text_content(Some(&format!("{} {}", word(&self.input, "data-found"), suggestions.len())));
        for (number, suggestion) in suggestions.iter().enumerate() {
            let item = self.document.create_element("li")?;
            item.set_id(&format!("{LIST_ID}-{number}"));
            item.set_class_name(if suggestion.slug.is_some() { "suggestion suggestion--place" } else { "suggestion" });
            item.set_attribute("role", "option")?;
            item.set_attribute("aria-selected", "false")?;
            item.set_text_content(Some(&suggestion.text));
            self.list.append_child(&item)?;
        }
        if !suggestions.is_empty() {
            self.list.remove_attribute("hidden")?;
            self.input.set_attribute("aria-expanded", "true")?;
        }
        self.state.borrow_mut().suggestions = suggestions;
        Ok(())
    }

    fn has_focus(&self) -> bool {
        self.document.active_element().is_some_and(|element| element.is_same_node(Some(&self.input)))
    }

    /// The field is left. An open list closes at once, unless something is being pressed: closing would move that away
    /// from under the finger.
    fn leave(&self) {
        self.forget();
        let pressed = self.state.borrow().pressed;
        if !pressed {
            self.close();
        }
    }

    /// Nobody waits any more: what was still to come may not open the list.
    fn forget(&self) {
        let mut state = self.state.borrow_mut();
        if let (Some(window), Some(timer)) = (web_sys::window(), state.timer.take()) {
            window.clear_timeout_with_handle(timer);
        }
        if let Some(request) = state.request.take() {
            request.abort();
        }
    }

    fn released(&self) {
        self.state.borrow_mut().pressed = false;
        if !self.has_focus() {
            self.close();
        }
    }

    fn close(&self) {
        self.activate(None);
        self.state.borrow_mut().suggestions.clear();
        self.list.set_text_content(None);
        let _ = self.list.set_attribute("hidden", "");
        let _ = self.input.set_attribute("aria-expanded", "false");
        self.status.set_text_content(None);
    }

    fn activate(&self, next: Option<usize>) {
        let before = std::mem::replace(&mut self.state.borrow_mut().active, next);
        let select = |number: usize, selected: &str| {
            if let Ok(Some(item)) = self.list.query_selector(&format!("#{LIST_ID}-{number}")) {
                let _ = item.set_attribute("aria-selected", selected);
            }
        };
        if let Some(before) = before {
            select(before, "false");
        }
        match next {
            Some(next) => {
                select(next, "true");
                let _ = self.input.set_attribute("aria-activedescendant", &format!("{LIST_ID}-{next}"));
            }
            None => {
                let _ = self.input.remove_attribute("aria-activedescendant");
            }
        }
    }

    fn key(&self, event: &KeyboardEvent) {
        let (count, active) = {
            let mut state = self.state.borrow_mut();
            state.pressed = false;
            (state.suggestions.len(), state.active)
        };
        if count == 0 {
            return;
        }
        match event.key().as_str() {
            // Past the last one the focus is on what was typed, and then on the first again.
            "ArrowDown" => self.activate(active.map_or(Some(0), |active| (active + 1 < count).then_some(active + 1))),
            "ArrowUp" => self.activate(active.map_or(Some(count - 1), |active| active.checked_sub(1))),
            "Escape" => {
                self.forget();
                self.close();
            }
            "Enter" => match active {
                Some(active) => self.choose(active),
                None => return,
            },
            _ => return,
        }
        event.prevent_default();
    }

    fn clicked(&self, event: &Event) {
        let item = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let number = item.and_then(|item| item.id().strip_prefix(LIST_ID)?.strip_prefix('-')?.parse().ok());
        if let Some(number) = number {
            self.choose(number);
        }
    }

    fn choose(&self, number: usize) {
        let state = self.state.borrow();
        let Some(suggestion) = state.suggestions.get(number) else { return };
        if let Some(slug) = &suggestion.slug {
            let address = format!("{}/{slug}{}", word(&self.input, "data-places"), kept(&self.input));
            if let Some(window) = window() {
                let _ = window.location().set_href(&address);
            }
            return;
        }
        self.input.set_value(&suggestion.text);
        if let Some(form) = self.input.form() {
            let _ = form.submit();
        }
    }
}
