//! The two ways to decide on what waits, each with its button, and the way to decide later.

use super::QUEUE;
use crate::{
    ask::Asked,
    ui::{ButtonLook, Heading, Paragraph, PostForm, SubmitButton, TextArea, TextLink},
};
use domain::posting::Revision;
use leptos::prelude::*;

/// One way to decide. The words are keys of texts.
pub struct Way {
    /// What is sent as `besluit`; also the `id` of the title.
    pub code: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What happens then.
    pub text: &'static str,
    /// More about that, below it.
    pub more: Option<AnyView>,
    /// What the person it is about will read; `None` when nothing is asked.
    pub question: Option<Question>,
    /// What the button says.
    pub button: &'static str,
}

/// A field to write in.
pub struct Question {
    /// Its name.
    pub field: &'static str,
    /// The key of what to write.
    pub label: &'static str,
    /// The key of what helps to write it.
    pub hint: &'static str,
}

/// Both ways, the first one as what most people come for; `state` is what was looked at, where that can change meanwhile.
#[component]
pub fn Decision(#[prop(into)] asked: Asked, path: String, state: Option<Revision>, ways: [Way; 2]) -> impl IntoView {
    let here = asked.here;
    let mut looks = [ButtonLook::Primary, ButtonLook::Secondary].into_iter();
    let panels = ways.map(|way| {
        let look = looks.next().unwrap_or(ButtonLook::Secondary);
        view! { <Panel asked=&asked path=path.clone() state=state way=way look=look /> }
    });
    view! { {panels} <p><TextLink href=here.href(QUEUE)>{here.say("administration-later")}</TextLink></p> }.into_any()
}

#[component]
fn Panel(#[prop(into)] asked: Asked, path: String, state: Option<Revision>, way: Way, look: ButtonLook) -> impl IntoView {
    let here = asked.here;
    let state = state.map(|state| view! { <input type="hidden" name="stand" value=state.0 /> });
    let more = way.more.map(|more| view! { <Paragraph>{more}</Paragraph> });
    let question = way.question.map(|question| {
        view! { <TextArea asked=&asked name=question.field label=here.say(question.label) hint=here.say(question.hint) /> }
    });
    view! {
        <section class="panel" aria-labelledby=way.code>
            <Heading level=2 id=way.code>{here.say(way.title)}</Heading>
            <Paragraph>{here.say(way.text)}</Paragraph>
            {more}
            <PostForm asked=&asked path=path>
                <input type="hidden" name="besluit" value=way.code />
                {state} {question}
                <SubmitButton look=look>{here.say(way.button)}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}
