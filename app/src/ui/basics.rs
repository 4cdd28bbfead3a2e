//! Headings, paragraphs, links, buttons, notices and fields.

use crate::ask::Here;
use leptos::prelude::*;

/// A heading of level 1, or of `level` 2 or 3. It says what one can do.
#[component]
pub fn Heading(#[prop(optional)] level: u8, #[prop(optional, into)] id: Option<&'static str>, children: Children) -> impl IntoView {
    match level {
        2 => view! { <h2 class="nl-heading nl-heading--level-2" id=id>{children()}</h2> }.into_any(),
        3 => view! { <h3 class="nl-heading nl-heading--level-3" id=id>{children()}</h3> }.into_any(),
        _ => view! { <h1 class="nl-heading nl-heading--level-1" id=id>{children()}</h1> }.into_any(),
    }
}

/// A paragraph; a lead stands under the title and is larger.
#[component]
pub fn Paragraph(#[prop(optional)] lead: bool, children: Children) -> impl IntoView {
    let class = if lead { "nl-paragraph nl-paragraph--lead" } else { "nl-paragraph" };
    view! { <p class=class>{children()}</p> }
}

/// A link within text.
#[component]
pub fn TextLink(#[prop(into)] href: String, children: Children) -> impl IntoView {
    view! { <a class="nl-link" href=href>{children()}</a> }
}

/// How a button looks. One primary action on a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ButtonLook {
    /// What most people come for.
    Primary,
    /// Anything else.
    Secondary,
}

/// A link that looks like a button.
#[component]
pub fn ButtonLink(#[prop(into)] href: String, look: ButtonLook, children: Children) -> impl IntoView {
    let class = match look {
        ButtonLook::Primary => "utrecht-button-link utrecht-button-link--primary-action",
        ButtonLook::Secondary => "utrecht-button-link utrecht-button-link--secondary-action",
    };
    view! { <a class=class href=href>{children()}</a> }
}

/// The button that sends a form.
#[component]
pub fn SubmitButton(look: ButtonLook, children: Children) -> impl IntoView {
    let class = match look {
        ButtonLook::Primary => "utrecht-button utrecht-button--primary-action",
        ButtonLook::Secondary => "utrecht-button utrecht-button--secondary-action",
    };
    view! { <button type="submit" class=class>{children()}</button> }
}

/// What a notice is about: said by word, shape and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// Something was not used or may be incomplete.
    Warning,
    /// It was done.
    Done,
}

/// A notice beside the content.
#[component]
pub fn Notice(here: Here, kind: NoticeKind, children: Children) -> impl IntoView {
    let (class, icon, role) = match kind {
        NoticeKind::Info => ("notice notice--info", "icoon-info", None),
        NoticeKind::Warning => ("notice notice--warning", "icoon-let-op", Some("status")),
        NoticeKind::Done => ("notice notice--done", "icoon-vink", Some("status")),
    };
    view! {
        <div class=class role=role>
            <super::Icon here=here name=icon />
            <div class="notice__text">{children()}</div>
        </div>
    }
    .into_any()
}

/// The button that reads the page aloud. Hidden until the script finds a voice on the device.
#[component]
pub fn ListenButton(here: Here) -> impl IntoView {
    view! {
        <button
            type="button"
            class="listen utrecht-button utrecht-button--subtle"
            data-listen="#inhoud"
            data-lang=here.language.tag()
            data-stop=here.say("ui-listen-stop")
            hidden
        >
            <super::Icon here=here name="icoon-luister" />
            <span class="listen__word">{here.say("ui-listen")}</span>
        </button>
    }
    .into_any()
}
