//! All answers in words, each with a link to change it.

use super::{
    addresses::{to_change, to_matches},
    answers::Answers,
    words::answer_words,
};
use crate::{
    ask::{Asked, Here},
    search::notices::Notices,
    ui::{ButtonLink, ButtonLook, Document, Frame, Heading, ListenButton, Paragraph, Sentence},
};
use domain::{
    codes::Code as _,
    wishes::{Question, Wishes},
};
use leptos::prelude::*;

/// What the overview says on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The address is of a question that is not there (any more).
    NoSuchQuestion,
}

/// The whole page.
pub fn overview_of(asked: Asked, answers: Answers, notice: Option<Notice>) -> AnyView {
    let here = asked.here;
    let title = here.say("choosing-overview-title");
    let frame = Frame::new(title).not_for_search_engines().with_script();
    let gone = notice.map(|Notice::NoSuchQuestion| Sentence::plain(here.say("choosing-no-such-question")));
    let sentences = gone.into_iter().chain(answers.sentences(here, false)).collect();
    let text = if answers.wishes.is_empty() { "choosing-overview-nothing" } else { "choosing-overview-text" };
    let show = here.href(&to_matches(&answers.wishes, 0));
    view! {
        <Document asked=asked frame=frame>
            <div class="question">
                <Heading>{title}</Heading>
                <Paragraph>{here.say(text)}</Paragraph>
                <ListenButton here=here />
                <Notices here=here sentences=sentences />
                <AnswerList here=here wishes=answers.wishes />
                <p><ButtonLink href=show look=ButtonLook::Primary>{here.say("choosing-show")}</ButtonLink></p>
            </div>
        </Document>
    }
    .into_any()
}

/// A question with its answer on each line.
#[component]
fn AnswerList(here: Here, wishes: Wishes) -> impl IntoView {
    let lines = Question::ALL
        .iter()
        .map(|question| {
            let title = here.texts.name("vraag", question.code());
            let said = answer_words(here.texts, &wishes, *question);
            let said = if said.is_empty() { vec![here.say("choosing-skipped").to_owned()] } else { said };
            let said = said.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! {
                <li class="answer">
                    <div class="answer__said">
                        <h2 class="answer__question">{title}</h2>
                        {said}
                    </div>
                    <a class="answer__change nl-link" href=here.href(&to_change(*question, &wishes))>
                        {here.say("choosing-change")} <span class="visually-hidden">": " {title}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="answers" role="list">{lines}</ol> }.into_any()
}
