//! `/brief`: whoever got a letter answers with its code. "No" asks for nothing; who would like to talk is called by a coach.

use super::ANSWER;
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    introductions::call::{CallFields, read_caller},
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, ErrorSummary, Frame, Heading, Linked, Notice, NoticeKind, Paragraph,
        PostForm, SubmitButton, TextField, phone_args,
    },
};
use domain::{
    codes::Code as _,
    introductions::COACH_DAYS,
    refusal::{Failure, Refusal},
    waves::{LetterAnswer, LetterReply, letter_signs},
};
use leptos::prelude::*;

/// The field of the code.
const CODE: &str = "briefcode";
/// What the last page is told of an answer that was given before.
const BEFORE: &str = "al-gegeven";

/// The form. Whoever scanned the letter finds its code filled in by the script, when there are scripts.
pub async fn page(asked: Asked, _: Market) -> Page {
    let here = asked.here;
    let title = here.say("waves-answer-title");
    let answers = LetterAnswer::ALL.iter().map(|answer| ChoiceOption::new(answer.code(), here.texts.name("briefantwoord", answer.code())));
    let answers = answers.collect();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines().with_script()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <TooLate asked=&asked />
                <Paragraph lead=true>{here.say("waves-answer-lead")}</Paragraph>
                <Paragraph>{here.say("waves-answer-free")}</Paragraph>
                <PostForm asked=asked.clone() path=ANSWER>
                    <TextField
                        asked=&asked
                        name=CODE
                        label=here.say("waves-answer-code")
                        hint=here.say("waves-answer-code-hint")
                        autocomplete="off"
                    />
                    <ChoiceList asked=&asked name="antwoord" legend=here.say("waves-answer-which") choose=Choose::One choices=answers />
                    <WhoCalls asked=asked.clone() />
                    <SubmitButton look=ButtonLook::Primary>{here.say("waves-answer-send")}</SubmitButton>
                </PostForm>
                <Call here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// How to reach us all the same, for whoever has a code that does not work: that of an old letter is forgotten, and looks like a typing
/// mistake.
#[component]
fn TooLate(#[prop(into)] asked: Asked) -> impl IntoView {
    let here = asked.here;
    asked.problems().iter().any(|problem| problem.field == CODE).then(|| {
        view! {
            <Notice here=here kind=NoticeKind::Info>
                <h2 class="nl-heading nl-heading--level-3">{here.say("waves-late-title")}</h2>
                <p>{here.say("waves-late")}</p>
                <p><Linked here=here text=here.say("waves-late-call") /></p>
                <Call here=here />
            </Notice>
        }
    })
}

/// Who would like to be called, and when.
#[component]
fn WhoCalls(asked: Asked) -> impl IntoView {
    let here = asked.here;
    view! {
        <section aria-labelledby="wie">
            <Heading level=2 id="wie">{here.say("waves-answer-talk")}</Heading>
            <Paragraph>{here.say("waves-answer-no-need")}</Paragraph>
            <CallFields asked=asked.clone() />
            <Paragraph>{here.say("introductions-call-privacy")}</Paragraph>
        </section>
    }
    .into_any()
}

#[component]
fn Call(here: Here) -> impl IntoView {
    view! { <Paragraph><Linked here=here text=here.say_with("introductions-call-self", &phone_args(here)) /></Paragraph> }
}

/// It came in; or there was an answer before.
pub async fn thanks(asked: Asked, _: Market) -> Page {
    let here = asked.here;
    let said = asked.pairs().into_iter().find(|(name, _)| name == "antwoord").map(|(_, value)| value).unwrap_or_default();
    let days = args! { "days" => COACH_DAYS };
    let (title, words) = match said.as_str() {
        BEFORE => (here.say("waves-before-title"), here.say("waves-before").to_owned()),
        "nee" => (here.say("waves-no-title"), here.say("waves-no").to_owned()),
        _ => (here.say("introductions-call-thanks-title"), here.say_with("introductions-call-thanks", &days)),
    };
    Ok(view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{words}</Paragraph>
                <Call here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// Sends it.
pub async fn send(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let from = asked.from.as_ref().ok_or_else(|| Failure::internal("a form without where it comes from"))?;
    let mut problems = Problems::new(&asked);
    let Some(reply) = read(&mut problems, &sent) else { return problems.again() };
    let done = |said: &str| Ok(Posted::See(format!("{ANSWER}/dank?antwoord={said}")));
    match market.0.answer_letter(&asked.actor, &reply, from).await {
        Ok(()) => done(reply.answer.code()),
        Err(Failure::Refused(Refusal::Repeated)) => done(BEFORE),
        Err(Failure::Refused(refusal @ (Refusal::NotRecognised | Refusal::TooOften))) => {
            match refusal {
                Refusal::TooOften => problems.add("", "accounts-too-often"),
                _ => problems.add(CODE, "waves-answer-unknown"),
            }
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}

fn read(problems: &mut Problems, sent: &Sent) -> Option<LetterReply> {
    let code = problems.need(CODE, letter_signs(sent.text(CODE)), "waves-answer-unknown");
    let answer = problems.need("antwoord", LetterAnswer::parse(sent.text("antwoord")), "waves-answer-missing");
    let caller = match answer? {
        LetterAnswer::No => None,
        LetterAnswer::Yes | LetterAnswer::OtherMoment | LetterAnswer::CallMe => Some(read_caller(problems, sent)?),
    };
    Some(LetterReply { code: code?, answer: answer?, caller })
}
