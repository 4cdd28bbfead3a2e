//! `/coach/mensen/nieuw`: a coach adds somebody.

use super::{PEOPLE, coach, fields, fields::PersonFields, person_path};
use crate::{
    Market,
    ask::{Asked, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{ButtonLook, Document, ErrorSummary, Frame, Heading, ONCE_FIELD, Paragraph, PostForm, SubmitButton, TextLink},
};
use domain::{
    refusal::{Failure, Refusal},
    wishes::Wishes,
};
use leptos::prelude::*;
use uuid::Uuid;

/// Where.
const ADD: &str = "/coach/mensen/nieuw";

/// The form.
pub async fn page(asked: Asked, _: Market) -> Page {
    coach(&asked)?;
    let here = asked.here;
    let title = here.say("cases-add-title");
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(PEOPLE)>{here.say("cases-back-people")}</TextLink></p>
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("cases-add-lead")}</Paragraph>
                <PostForm asked=&asked path=ADD>
                    <PersonFields asked=asked.clone() kept=None />
                    <SubmitButton look=ButtonLook::Primary>{here.say("cases-add-send")}</SubmitButton>
                </PostForm>
            </div>
        </Document>
    }
    .into_any())
}

/// Adds them.
pub async fn add(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coach(&asked)?;
    let mut problems = Problems::new(&asked);
    let Some(form) = fields::read(&asked, &mut problems, &sent, Wishes::default()) else { return problems.again() };
    // Every form of ours has a token; one without it is a form of its own.
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    match market.0.add_person(&asked.actor, &form, key).await {
        Ok(case) => Ok(Posted::See(format!("{}?gedaan=mens-erbij", person_path(case)))),
        Err(Failure::Refused(Refusal::Full)) => {
            problems.add("", "cases-full");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
