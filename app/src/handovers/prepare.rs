//! `/coach/mensen/{id}/plekken`: places that fit somebody, to bring them to one.

use super::coach_path;
use crate::{
    Market,
    ask::{Asked, Here, NoPage, Page},
    cases::{coach, person_path},
    forms::{FormAnswer, Posted, Problems, Sent},
    participants::answers::wishes_path,
    ui::{ButtonLook, Document, ErrorSummary, Frame, Heading, Linked, ONCE_FIELD, Paragraph, PostForm, SubmitButton, TextField, TextLink},
};
use domain::{
    ids::CaseId,
    places::PlaceCard,
    refusal::{Failure, Refusal},
    slug::Slug,
};
use leptos::prelude::*;
use uuid::Uuid;

/// Places that are proposed at once.
const PROPOSED: usize = 7;

fn id(asked: &Asked) -> Result<CaseId, NoPage> {
    asked.path.split('/').nth(3).and_then(|part| part.parse().ok()).ok_or(NoPage::NotFound)
}

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    coach(&asked)?;
    let case = market.0.person(&asked.actor, id(&asked)?).await?.case;
    let here = asked.here;
    let found = market.0.matches(&asked.actor, &case.profile.wishes, PROPOSED).await?;
    let path = format!("{}/plekken", person_path(case.id));
    let places =
        found.matches.into_iter().map(|found| view! { <Proposed asked=asked.clone() path=path.clone() card=found.card /> }).collect_view();
    let answers = here.href(&wishes_path("/wat-past-bij-mij/overzicht", &case.profile.wishes));
    let title = here.say("handovers-prepare-title");
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(&person_path(case.id))>{here.say("handovers-back-person")}</TextLink></p>
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true><bdi>{case.profile.name}</bdi></Paragraph>
                <Paragraph>{here.say("handovers-prepare-lead")}</Paragraph>
                <p><TextLink href=answers>{here.say("handovers-prepare-answers")}</TextLink></p>
                <ul class="queue">{places}</ul>
                <section class="panel" aria-labelledby="zelf">
                    <Heading level=2 id="zelf">{here.say("handovers-prepare-other")}</Heading>
                    <Paragraph><Linked here=here text=here.say("handovers-prepare-search") /></Paragraph>
                    <PostForm asked=&asked path=path.clone()>
                        <TextField asked=&asked name="plek" label=here.say("handovers-prepare-place") hint=here.say("handovers-prepare-place-hint") />
                        <SubmitButton look=ButtonLook::Secondary>{here.say("handovers-prepare-this")}</SubmitButton>
                    </PostForm>
                </section>
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Proposed(asked: Asked, path: String, card: PlaceCard) -> impl IntoView {
    let here: Here = asked.here;
    let slug = card.place.slug.to_string();
    view! {
        <li>
            <h2><TextLink href=here.href(&format!("/plekken/{slug}"))><bdi>{card.place.content.title}</bdi></TextLink></h2>
            <p><bdi>{card.organisation.name}</bdi></p>
            <PostForm asked=asked path=path>
                <input type="hidden" name="plek" value=slug />
                <button type="submit" class="utrecht-button utrecht-button--secondary-action">{here.say("handovers-prepare-this")}</button>
            </PostForm>
        </li>
    }
    .into_any()
}

/// Prepares it.
pub async fn prepare(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coach(&asked)?;
    let case = id(&asked)?;
    let mut problems = Problems::new(&asked);
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    let Some(slug) = problems.need("plek", slug_of(sent.text("plek")), "handovers-place-wrong") else { return problems.again() };
    match market.0.prepare_hand_over(&asked.actor, case, &slug, None, key).await {
        Ok(id) => Ok(Posted::See(coach_path(id))),
        Err(Failure::Refused(Refusal::NoLongerValid)) => {
            problems.add("plek", "handovers-place-wrong");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The name of a place, or the last part of its address as it was copied.
pub fn slug_of(typed: &str) -> Option<Slug> {
    let path = typed.trim().split(['?', '#']).next()?.trim_end_matches('/');
    Slug::parse(path.rsplit('/').next()?)
}
