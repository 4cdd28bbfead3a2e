//! The questions on one sheet of paper, to fill in by hand and to type over: the same order and the same words.

use super::addresses::to_question;
use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    ui::{Document, Frame, Heading, Paragraph, PhoneLink, TextLink},
};
use domain::{
    codes::{Code, DutchLevel, Goal, Need, Theme},
    day_parts::{PartOfDay, Weekday},
    wishes::{Company, Question, Start, Wishes},
};
use leptos::prelude::*;

/// `/wat-past-bij-mij/op-papier`: prints as one A4.
pub async fn paper(asked: Asked, _: Market) -> Page {
    let here = asked.here;
    let title = here.say("choosing-title");
    let frame = Frame::new(here.say("choosing-paper-title")).described(here.say("choosing-paper-description"));
    let begin = here.href(&to_question(Question::Themes, &Wishes::default()));
    let questions = Question::ALL.iter().map(|question| view! { <OnPaper here=here question=*question /> }).collect_view();
    Ok(view! {
        <Document asked=asked frame=frame>
            <div class="paper">
                <Heading>{title}</Heading>
                <Paragraph>{here.say("choosing-paper-lead")}</Paragraph>
                <div class="paper__screen">
                    <Paragraph>{here.say("choosing-paper-print")}</Paragraph>
                    <Paragraph><TextLink href=begin>{here.say("choosing-paper-type")}</TextLink></Paragraph>
                </div>
                {questions}
                <Paragraph>{here.say("choosing-paper-then")} " " <PhoneLink here=here /></Paragraph>
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn OnPaper(here: Here, question: Question) -> impl IntoView {
    let title = here.texts.name("vraag", question.code());
    let number = question.index() + 1;
    let choices = match question {
        Question::Themes => boxes::<Theme>(here, "thema"),
        Question::Goals => boxes::<Goal>(here, "doel"),
        Question::DayParts => week(here),
        Question::Start => view! {
            {boxes::<Start>(here, "begin")}
            <ul class="paper__boxes"><li>{here.say("choosing-quieter")}</li></ul>
        }
        .into_any(),
        Question::Place => view! {
            {boxes::<Need>(here, "wens")}
            {boxes::<Company>(here, "gezelschap")}
            <Paragraph>{here.say("choosing-dutch")}</Paragraph>
            {boxes::<DutchLevel>(here, "spreekt")}
            <p class="paper__line">{here.say("choosing-languages")}</p>
        }
        .into_any(),
        Question::Where => view! {
            <p class="paper__line">{here.say("search-field-postcode-long")}</p>
            <p class="paper__line">{here.say("choosing-paper-km")}</p>
        }
        .into_any(),
    };
    view! {
        <section class="paper__question">
            <h2>{number} ". " {title}</h2>
            {choices}
        </section>
    }
    .into_any()
}

/// A box to tick before each word; the style draws it.
fn boxes<C: Code>(here: Here, list: &str) -> AnyView {
    let boxes = C::ALL.iter().map(|code| view! { <li>{here.texts.name(list, code.code())}</li> }).collect_view();
    view! { <ul class="paper__boxes">{boxes}</ul> }.into_any()
}

fn week(here: Here) -> AnyView {
    let head = Weekday::ALL.map(|day| {
        view! {
            <th scope="col">
                <abbr title=here.texts.name("dag", day.code())>{here.texts.name("dag-kort", day.code())}</abbr>
            </th>
        }
    });
    let rows = PartOfDay::ALL.map(|part| {
        let cells = Weekday::ALL.map(|day| {
            let args = args! { "day" => here.texts.name("dag", day.code()), "part" => here.texts.name("deel", part.code()) };
            view! { <td><span class="visually-hidden">{here.say_with("choosing-day-part", &args)}</span></td> }
        });
        view! { <tr><th scope="row">{here.texts.name("deel", part.code())}</th>{cells}</tr> }
    });
    view! {
        <table class="paper__week">
            <thead><tr><td></td>{head}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
