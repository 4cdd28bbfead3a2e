//! Fields of forms: a label, perhaps a hint, what was typed, and what is wrong with it, all tied together.
//!
//! The name of a field is its `id` as well, so that the summary of problems can lead to it.

use crate::{ask::Asked, texts::Texts};
use leptos::prelude::*;

/// What is typed in a field.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FieldKind {
    /// Any words.
    #[default]
    Text,
    /// An address for mail.
    Email,
    /// A telephone number.
    Phone,
    /// A password: what was typed is never shown again. Pasting is fine.
    Password,
    /// The address of a website.
    Url,
    /// Digits only. A field of words with the keys of a telephone: a field for numbers throws away what it does not understand.
    Number,
}

impl FieldKind {
    fn html_type(self) -> &'static str {
        match self {
            Self::Text | Self::Number => "text",
            Self::Email => "email",
            Self::Phone => "tel",
            Self::Password => "password",
            Self::Url => "url",
        }
    }

    fn keys(self) -> Option<&'static str> {
        match self {
            Self::Text | Self::Password => None,
            Self::Email => Some("email"),
            Self::Phone => Some("tel"),
            Self::Url => Some("url"),
            Self::Number => Some("numeric"),
        }
    }
}

/// What stands around a field: its hint and its problems, and the `id`s of both for `aria-describedby`.
pub(super) struct Around {
    pub(super) described_by: Option<String>,
    pub(super) wrong: bool,
    pub(super) view: AnyView,
}

impl Around {
    pub(super) fn new(asked: &Asked, name: &str, hint: String) -> Self {
        let problems: Vec<(String, String)> = asked
            .problems()
            .iter()
            .filter(|problem| problem.field == name)
            .enumerate()
            .map(|(before, problem)| {
                let number = if before == 0 { String::new() } else { format!("-{}", before + 1) };
                (format!("{name}-fout{number}"), problem.words.clone())
            })
            .collect();
        let wrong = !problems.is_empty();
        let hint_id = (!hint.is_empty()).then(|| format!("{name}-uitleg"));
        let ids: Vec<_> = hint_id.iter().chain(problems.iter().map(|(id, _)| id)).cloned().collect();
        let hint = hint_id.map(|id| view! { <p class="field-hint" id=id>{hint}</p> });
        let texts = asked.here.texts;
        let problems = problems.into_iter().map(|(id, words)| {
            view! {
                <p class="field-problem" id=id>
                    <span class="visually-hidden">{problem_word(texts)} " "</span>
                    {words}
                </p>
            }
        });
        let problems = problems.collect_view();
        Self { described_by: (!ids.is_empty()).then(|| ids.join(" ")), wrong, view: view! { {hint} {problems} }.into_any() }
    }

    fn look(&self) -> &'static str {
        if self.wrong {
            "utrecht-textbox utrecht-textbox--html-input utrecht-textbox--invalid"
        } else {
            "utrecht-textbox utrecht-textbox--html-input"
        }
    }
}

fn problem_word(texts: Texts) -> &'static str {
    texts.say("forms-problem-word")
}

/// A field of one line.
#[component]
pub fn TextField(
    /// The request; the value and the problem come from it.
    #[prop(into)]
    asked: Asked,
    /// Name and `id`.
    name: &'static str,
    /// What to fill in.
    #[prop(into)]
    label: String,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: String,
    /// What is typed.
    #[prop(optional)]
    kind: FieldKind,
    /// What is kept now.
    #[prop(optional, into)]
    stored: String,
    /// What the browser may fill in, in the words of HTML.
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// As wide as a code or a postcode.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let around = Around::new(&asked, name, hint);
    let look = around.look();
    let value = (kind != FieldKind::Password).then(|| asked.value(name, &stored));
    let class = if short { "utrecht-form-field utrecht-form-field--short" } else { "utrecht-form-field" };
    view! {
        <div class=class>
            <label class="utrecht-form-label" for=name>{label}</label>
            {around.view}
            <input
                class=look
                id=name
                type=kind.html_type()
                name=name
                value=value
                inputmode=kind.keys()
                autocomplete=autocomplete
                spellcheck=(kind != FieldKind::Text).then_some("false")
                aria-invalid=around.wrong.then_some("true")
                aria-describedby=around.described_by
            />
        </div>
    }
    .into_any()
}

/// A field for a file. What was chosen does not come back with the form: browsers give no page a file by themselves.
#[component]
pub fn FileField(
    /// The request; the problem comes from it.
    #[prop(into)]
    asked: Asked,
    /// Name and `id`.
    name: &'static str,
    /// What to choose.
    #[prop(into)]
    label: String,
    /// What helps to choose it.
    #[prop(into)]
    hint: String,
    /// What its name may end in.
    accept: &'static str,
) -> impl IntoView {
    let around = Around::new(&asked, name, hint);
    view! {
        <div class="utrecht-form-field">
            <label class="utrecht-form-label" for=name>{label}</label>
            {around.view}
            <input
                id=name
                name=name
                type="file"
                accept=accept
                aria-invalid=around.wrong.then_some("true")
                aria-describedby=around.described_by
            />
        </div>
    }
    .into_any()
}

/// A field of several lines.
#[component]
pub fn TextArea(
    /// The request; the value and the problem come from it.
    #[prop(into)]
    asked: Asked,
    /// Name and `id`.
    name: &'static str,
    /// What to fill in.
    #[prop(into)]
    label: String,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: String,
    /// What is kept now.
    #[prop(optional, into)]
    stored: String,
    /// Lines to see at once.
    #[prop(default = 5)]
    rows: u8,
) -> impl IntoView {
    let around = Around::new(&asked, name, hint);
    let look = around.look();
    // Leptos marks an empty text with a space, which would stand in the field.
    let typed = asked.value(name, &stored).replace('&', "&amp;").replace('<', "&lt;");
    view! {
        <div class="utrecht-form-field">
            <label class="utrecht-form-label" for=name>{label}</label>
            {around.view}
            <textarea
                class=look
                id=name
                name=name
                rows=rows
                aria-invalid=around.wrong.then_some("true")
                aria-describedby=around.described_by
                inner_html=typed
            ></textarea>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests;
