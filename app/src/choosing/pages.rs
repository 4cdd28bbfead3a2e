//! The pages: the beginning, the questions, the overview and the places that fit.

use super::{
    addresses::to_question,
    answers::Answers,
    overview::{Notice, overview_of},
    question::screen,
};
use crate::{
    Market,
    ask::{Asked, Here, Page},
    ui::{ButtonLink, ButtonLook, Document, Frame, Heading, Icon, ListenButton, Paragraph, PhoneLink, Scene, TextLink},
};
use domain::{
    codes::Code as _,
    refusal::Failure,
    wishes::{Question, Wishes},
};
use leptos::prelude::*;

pub use super::{about::about, paper::paper, results::results};

/// `/wat-past-bij-mij`: what this is, before anything is asked.
pub async fn start(asked: Asked, _: Market) -> Page {
    let here = asked.here;
    let answers = Answers::of(&asked);
    let title = here.say("choosing-title");
    let frame = Frame::new(title).described(here.say("choosing-description")).with_script();
    let begin = here.href(&to_question(Question::Themes, &answers.wishes));
    Ok(view! {
        <Document asked=asked frame=frame>
            <div class="choose-start">
                <div class="choose-start__text">
                    <Heading>{title}</Heading>
                    <Paragraph lead=true>{here.say("choosing-lead")}</Paragraph>
                    <Promises here=here />
                    <p><ButtonLink href=begin look=ButtonLook::Primary>{here.say("choosing-begin")}</ButtonLink></p>
                    <ListenButton here=here />
                    <Paragraph>
                        <TextLink href=here.href("/wat-past-bij-mij/op-papier")>{here.say("choosing-on-paper")}</TextLink>
                    </Paragraph>
                    <Paragraph>{here.say("choosing-call")} " " <PhoneLink here=here /></Paragraph>
                </div>
                <div class="choose-start__scene"><Scene here=here name="scene-deur" /></div>
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Promises(here: Here) -> impl IntoView {
    let promises = [
        "choosing-promise-voluntary",
        "choosing-promise-short",
        "choosing-promise-skip",
        "choosing-promise-private",
        "choosing-promise-together",
    ]
    .map(|key| {
        view! {
            <li>
                <Icon here=here name="icoon-vink" />
                <span>{here.say(key)}</span>
            </li>
        }
    });
    view! { <ul class="facts facts--list">{promises}</ul> }
}

/// `/wat-past-bij-mij/{vraag}`: one question. What is no question (any more) leads to the overview, so that no answer is lost.
pub async fn question(asked: Asked, market: Market) -> Page {
    let answers = Answers::of(&asked);
    let name = asked.path.rsplit('/').next().unwrap_or_default();
    match Question::parse(name) {
        None => Ok(overview_of(asked, answers, Some(Notice::NoSuchQuestion))),
        Some(question) => {
            let unknown = question == Question::Where && is_unknown(&asked, &market, &answers).await?;
            let postcode = answers.postcode(asked.here, unknown);
            Ok(screen(asked, question, answers, postcode))
        }
    }
}

/// `/wat-past-bij-mij/overzicht`: all answers. Comes after the last question, so it asks that one again when its
/// postcode is of no use: what was typed stays in the field, with a sentence beside it.
pub async fn overview(asked: Asked, market: Market) -> Page {
    let answers = Answers::of(&asked);
    let unknown = is_unknown(&asked, &market, &answers).await?;
    let postcode = answers.postcode(asked.here, unknown);
    if postcode.is_of_no_use() {
        return Ok(screen(asked, Question::Where, answers, postcode));
    }
    Ok(overview_of(asked, answers, None))
}

/// Is there a postcode that the marketplace does not know?
async fn is_unknown(asked: &Asked, market: &Market, answers: &Answers) -> Result<bool, Failure> {
    let Some(near) = answers.wishes.near else { return Ok(false) };
    let only_near = Wishes { near: Some(near), ..Wishes::default() };
    Ok(market.0.matches(&asked.actor, &only_near, 0).await?.from.is_none())
}
