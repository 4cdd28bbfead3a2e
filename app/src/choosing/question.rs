//! The screen of one question: a form that leads to the next one.

use super::{
    addresses::{OVERVIEW, question_path, to_overview, to_question},
    answers::Answers,
    question_fields::Fields,
};
use crate::{
    args,
    ask::{Asked, Here},
    search::{notices::Notices, postcode::TypedPostcode},
    ui::{ButtonLink, ButtonLook, Document, Frame, Heading, ListenButton, Paragraph, SubmitButton, TextLink},
};
use domain::{
    codes::Code as _,
    wishes::{Question, Wishes},
};
use leptos::prelude::*;

/// The whole page. `postcode`: what stands in the field of the last question.
pub fn screen(asked: Asked, question: Question, answers: Answers, postcode: TypedPostcode) -> AnyView {
    let here = asked.here;
    let title = here.texts.name("vraag", question.code());
    let frame = Frame::new(title).not_for_search_engines().with_script();
    let number = here.say_with("choosing-number", &args! { "page" => question.index() + 1, "count" => Question::ALL.len() });
    let sentences = answers.sentences(here, question == Question::Where);
    view! {
        <Document asked=asked frame=frame>
            <div class="question">
                <p class="question__number">{number}</p>
                <Heading id="vraag">{title}</Heading>
                <Paragraph>{here.texts.name("vraag-uitleg", question.code())}</Paragraph>
                <ListenButton here=here />
                <Notices here=here sentences=sentences />
                <Form here=here question=question answers=answers postcode=postcode />
                <p class="question__paper"><TextLink href=here.href("/wat-past-bij-mij/op-papier")>{here.say("choosing-on-paper")}</TextLink></p>
            </div>
        </Document>
    }
    .into_any()
}

/// The form. All other answers go along unseen; the one of this question is what is chosen now, whichever way one goes.
#[component]
fn Form(here: Here, question: Question, answers: Answers, postcode: TypedPostcode) -> impl IntoView {
    let others = answers.wishes.without(question);
    let kept = others.pairs().into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect_view();
    let ways = Ways::of(question, answers.changing);
    let on = if answers.changing { "choosing-done" } else { "choosing-on" };
    // A button and no link: what was chosen on this screen goes along.
    let before = ways.before.as_ref().map(|path| {
        let class = "utrecht-button utrecht-button--subtle";
        view! { <button type="submit" class=class formaction=here.href(path)>{here.say("choosing-back")}</button> }
    });
    view! {
        <form class="question__form" method="get" action=here.href(&ways.after)>
            {kept}
            <fieldset class="choices" aria-labelledby="vraag">
                <Fields here=here question=question answers=answers postcode=postcode />
            </fieldset>
            <p class="question__ways">
                <SubmitButton look=ButtonLook::Primary>{here.say(on)}</SubmitButton>
                <ButtonLink href=here.href(&ways.skipped(&others)) look=ButtonLook::Secondary>{here.say("choosing-skip")}</ButtonLink>
                {before}
            </p>
        </form>
    }
    .into_any()
}

/// Where one goes from a screen.
struct Ways {
    next: Option<Question>,
    after: String,
    before: Option<String>,
}

impl Ways {
    fn of(question: Question, changing: bool) -> Self {
        let next = question.next().filter(|_| !changing);
        let before = question.previous().filter(|_| !changing).map(question_path);
        Self { next, after: next.map_or_else(|| OVERVIEW.to_owned(), question_path), before }
    }

    /// Where skipping leads, with the answers to the other questions.
    fn skipped(&self, others: &Wishes) -> String {
        self.next.map_or_else(|| to_overview(others), |next| to_question(next, others))
    }
}
