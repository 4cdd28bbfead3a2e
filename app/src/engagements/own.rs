//! `/mijn/ervaring/vragen`: what one was asked as an experience expert. Yes, no, and how long it took; a no needs no reason.

use super::{
    OWN,
    coordination::{Hold, answer, hours},
    words::{Asked as What, due_words, meeting_words},
};
use crate::{
    Market,
    ask::{Asked, NoPage, Page},
    experts::OWN as EXPERT,
    forms::{FormAnswer, Problems, Sent},
    ui::{Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm, TextLink},
};
use domain::{
    codes::Code as _,
    engagements::{Engagement, EngagementMove, EngagementParty, EngagementState, ExpertAnswer},
};
use leptos::prelude::*;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let all = market.0.own_engagements(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("engagements-own-title");
    let body = if all.is_empty() {
        view! { <Paragraph lead=true>{here.say("engagements-own-none")}</Paragraph> }.into_any()
    } else {
        let lines = all.into_iter().map(|it| view! { <Line asked=asked.clone() engagement=it /> }).collect_view();
        view! {
            <Paragraph lead=true>{here.say("engagements-own-lead")}</Paragraph>
            <ul class="queue">{lines}</ul>
        }
        .into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(EXPERT)>{here.say("experts-own-title")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                {body}
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Line(asked: Asked, engagement: Engagement) -> impl IntoView {
    let here = asked.here;
    let id = engagement.id;
    let can = |step: EngagementMove| step.is_open_to(EngagementParty::Expert, engagement.state);
    let button = |open: bool, value: &'static str, words: &'static str| {
        open.then(|| view! { <button type="submit" name="doe" value=value class="utrecht-button utrecht-button--secondary-action">{words}</button> })
    };
    let yes = button(can(EngagementMove::Accept), "ja", here.say("engagements-yes"));
    let no_words = if can(EngagementMove::Accept) { "pairings-decline" } else { "engagements-cannot" };
    let no = button(can(EngagementMove::Decline), "nee", here.say(no_words));
    let buttons = can(EngagementMove::Decline).then(|| {
        view! {
            <PostForm asked=&asked path=OWN>
                <input type="hidden" name="vraag" value=id.to_string() />
                <p class="buttons">{yes} {no}</p>
            </PostForm>
        }
    });
    let due = due_words(here, &engagement).filter(|_| engagement.state == EngagementState::Proposed);
    let due = due.map(|due| view! { <p class="queue__since">{due}</p> });
    let meeting = meeting_words(here, &engagement).map(|words| {
        let href = here.href(&format!("{OWN}/{id}/afspraak.ics"));
        let calendar = (engagement.state == EngagementState::Planned)
            .then(|| view! { <p><TextLink href=href>{here.say("introductions-calendar")}</TextLink></p> });
        view! { <p class="facts">{words}</p> {calendar} }
    });
    let hold = can(EngagementMove::Hold).then(|| view! { <details class="fold"><summary>{here.say("engagements-held")}</summary><HoldHere asked=asked.clone() id=id /></details> });
    view! {
        <li>
            <h2><bdi>{engagement.organisation_name.clone()}</bdi></h2>
            <p>{here.texts.name("vraagsoort", engagement.form.kind.code())} ". " {here.texts.name("vraag-mijn", engagement.state.code())}</p>
            {due} {meeting}
            <What here=here engagement=engagement.clone() />
            {buttons} {hold}
        </li>
    }
    .into_any()
}

#[component]
fn HoldHere(asked: Asked, id: domain::ids::EngagementId) -> impl IntoView {
    view! { <Hold asked=asked path=OWN.to_owned() id=Some(id) /> }.into_any()
}

/// What was pressed.
pub async fn send(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let id = sent.text("vraag").parse().map_err(|_| NoPage::NotFound)?;
    let mut problems = Problems::new(&asked);
    let said = match sent.text("doe") {
        "ja" => ExpertAnswer::Accept,
        "nee" => ExpertAnswer::Decline,
        "geweest" => {
            let Some(hours) = hours(&mut problems, &sent) else { return problems.again() };
            ExpertAnswer::Hold(hours)
        }
        _ => return Err(NoPage::NotFound),
    };
    let done = market.0.answer_engagement(&asked.actor, id, said).await;
    answer(problems, done, OWN)
}
