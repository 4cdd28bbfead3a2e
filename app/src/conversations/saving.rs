//! What is behind the island: the form is sent a moment after the last key, and again and again while there is no connection.
//!
//! Nothing is put into any storage of the browser. What is typed lives in the fields of this page, and who would lose it by
//! leaving is asked first.

use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Element, Event, EventTarget, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, RequestInit,
    RequestRedirect, Response, UrlSearchParams, window,
};

/// Milliseconds after the last key.
const PAUSE: i32 = 1_500;
/// Milliseconds until it is tried again without a connection, doubled each time up to the longest.
const AGAIN: i32 = 2_000;
const AGAIN_MAX: i32 = 30_000;

/// Saves the form within `root` as one types.
pub fn start(root: &HtmlElement) {
    let _ = try_start(root);
}

struct Saving {
    form: HtmlFormElement,
    status: Element,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    /// What was typed is not saved yet.
    unsaved: bool,
    phase: Phase,
    timer: Option<i32>,
    again: i32,
}

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// It waits for somebody to type, or for a while to pass.
    #[default]
    Waiting,
    /// It is being sent.
    Sending,
    /// It is being sent, and somebody pressed the button meanwhile.
    Pressed,
    /// It makes no sense to go on by itself: somebody has to look.
    Stopped,
}

/// What became of what was sent.
enum Sent {
    /// Saved: the next state of the report, and what to say.
    Saved { revision: String, words: String },
    /// Somebody has to look, with the words of this attribute.
    Stopped(&'static str),
    /// There is no connection, or the server is busy.
    NotNow,
}

fn try_start(root: &HtmlElement) -> Result<(), JsValue> {
    let form: HtmlFormElement = root.query_selector("form")?.ok_or(JsValue::NULL)?.dyn_into()?;
    let status = root.query_selector("[data-saving]")?.ok_or(JsValue::NULL)?;
    let saving = Rc::new(Saving { form, status, state: RefCell::default() });
    let typed = Rc::clone(&saving);
    listen(&saving.form, "input", move |_| typed.typed())?;
    let pressed = Rc::clone(&saving);
    listen(&saving.form, "submit", move |event| pressed.press(&event))?;
    let left = Rc::clone(&saving);
    let window: EventTarget = window().ok_or(JsValue::NULL)?.into();
    listen(&window, "beforeunload", move |event| left.leave(&event))?;
    if saving.was_typed_in() {
        saving.typed();
    }
    Ok(())
}

fn listen(target: &EventTarget, event: &str, handler: impl FnMut(Event) + 'static) -> Result<(), JsValue> {
    let handler: Closure<dyn FnMut(Event)> = Closure::new(handler);
    target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref())?;
    handler.forget(); // It lives as long as the page.
    Ok(())
}

impl Saving {
    /// Was something typed before the island was there?
    fn was_typed_in(&self) -> bool {
        let Ok(fields) = self.form.query_selector_all("textarea") else { return false };
        (0..fields.length())
            .filter_map(|place| fields.item(place)?.dyn_into::<HtmlTextAreaElement>().ok())
            .any(|field| field.default_value().is_ok_and(|before| field.value() != before))
    }

    fn typed(self: &Rc<Self>) {
        {
            let mut state = self.state.borrow_mut();
            state.unsaved = true;
            state.again = AGAIN;
        }
        self.wait(PAUSE);
    }

    /// Sends it after a while; what was waiting is forgotten.
    fn wait(self: &Rc<Self>, pause: i32) {
        let Some(window) = window() else { return };
        let mut state = self.state.borrow_mut();
        if let Some(timer) = state.timer.take() {
            window.clear_timeout_with_handle(timer);
        }
        if state.phase == Phase::Stopped {
            return;
        }
        let own = Rc::clone(self);
        let send = Closure::once_into_js(move || own.send());
        state.timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(send.unchecked_ref(), pause).ok();
    }

    fn send(self: Rc<Self>) {
        {
            let mut state = self.state.borrow_mut();
            if state.phase != Phase::Waiting || !state.unsaved {
                return;
            }
            state.phase = Phase::Sending;
            state.unsaved = false;
        }
        spawn_local(async move {
            let sent = self.fetch().await.unwrap_or(Sent::NotNow);
            self.sent(sent);
        });
    }

    async fn fetch(&self) -> Result<Sent, JsValue> {
        let window = window().ok_or(JsValue::NULL)?;
        let fields = UrlSearchParams::new_with_str_sequence_sequence(&FormData::new_with_form(&self.form)?.into())?;
        fields.append("vanzelf", "ja");
        let init = RequestInit::new();
        init.set_method("POST");
        init.set_redirect(RequestRedirect::Manual);
        init.set_body(&fields);
        let response: Response = JsFuture::from(window.fetch_with_str_and_init(&self.form.action(), &init)).await?.dyn_into()?;
        Ok(match response.status() {
            200 => {
                let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
                match text.split_once('\n') {
                    Some((revision, words)) => Sent::Saved { revision: revision.to_owned(), words: words.to_owned() },
                    None => Sent::NotNow,
                }
            }
            401 => Sent::Stopped("data-signed-out"),
            422 => Sent::Stopped("data-changed"),
            // A redirect, or a page that is not there any more: the button shows what is the matter.
            0 | 300..=499 if response.status() != 429 => Sent::Stopped("data-changed"),
            _ => Sent::NotNow,
        })
    }

    fn sent(self: Rc<Self>, sent: Sent) {
        let mut wait = None;
        let pressed = {
            let mut state = self.state.borrow_mut();
            let pressed = state.phase == Phase::Pressed;
            state.phase = Phase::Waiting;
            match sent {
                Sent::Saved { revision, words } => {
                    if let Ok(Some(field)) = self.form.query_selector("input[name=stand]") {
                        field.unchecked_into::<HtmlInputElement>().set_value(&revision);
                    }
                    self.say(&words);
                    if state.unsaved {
                        wait = Some(PAUSE);
                    }
                }
                Sent::Stopped(words) => {
                    state.unsaved = true;
                    state.phase = Phase::Stopped;
                    self.say(&self.status.get_attribute(words).unwrap_or_default());
                }
                Sent::NotNow => {
                    state.unsaved = true;
                    wait = Some(state.again);
                    state.again = (state.again * 2).min(AGAIN_MAX);
                    self.say(&self.status.get_attribute("data-offline").unwrap_or_default());
                }
            }
            if pressed {
                // The form goes with all that was typed.
                state.unsaved = false;
                state.phase = Phase::Stopped;
            }
            pressed
        };
        if pressed {
            let _ = self.form.submit();
        } else if let Some(pause) = wait {
            self.wait(pause);
        }
    }

    /// The button: what is being sent comes first, so that the form knows the state that it leads to.
    fn press(&self, event: &Event) {
        let mut state = self.state.borrow_mut();
        if matches!(state.phase, Phase::Sending | Phase::Pressed) {
            event.prevent_default();
            state.phase = Phase::Pressed;
        } else {
            state.phase = Phase::Stopped;
            state.unsaved = false;
        }
    }

    fn leave(&self, event: &Event) {
        let state = self.state.borrow();
        if state.unsaved || state.phase == Phase::Sending {
            event.prevent_default();
            // Browsers of before 2023 look at this.
            let _ = js_sys::Reflect::set(event, &JsValue::from_str("returnValue"), &JsValue::from_str("?"));
        }
    }

    fn say(&self, words: &str) {
        self.status.set_text_content(Some(words));
    }
}
