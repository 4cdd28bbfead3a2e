//! `/mijn/afstemmen`: who helps oneself, as one's coaches wrote it down. One says whether it may be there, takes somebody off, and
//! ends it at any time.

use super::list::{self, DO, End, Lines, STRIKE, UntilField};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::when::date_words,
    ui::{ButtonLook, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm, SubmitButton, TextLink},
};
use domain::{
    attention::{AttentionFile, AttentionStand, OwnAttentionStep, Permitted},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

pub(super) const PAGE: &str = "/mijn/afstemmen";

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let file = market.0.own_attention(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("attention-own-title");
    let body = match file {
        None => view! { <Paragraph>{here.say("attention-own-no-coach")}</Paragraph> }.into_any(),
        Some(AttentionFile { stand, coaches, .. }) => {
            let coaches = here.texts.join(&coaches);
            match stand {
                AttentionStand::Permitted(permitted) => {
                    view! { <Seen asked=asked.clone() permitted=*permitted coaches=coaches /> }.into_any()
                }
                AttentionStand::Open => view! { <Question asked=asked.clone() coaches=coaches /> }.into_any(),
                AttentionStand::Refused(on) => {
                    let words = here.say_with("attention-own-refused", &args! { "date" => date_words(here.texts, on) });
                    view! {
                        <Paragraph>{words}</Paragraph>
                        <Question asked=asked.clone() coaches=coaches />
                    }
                    .into_any()
                }
            }
        }
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href("/mijn")>{here.say("participants-own-back")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("attention-own-lead")}</Paragraph>
                {body}
            </div>
        </Document>
    }
    .into_any())
}

/// The question, with what is read and by whom.
#[component]
fn Question(asked: Asked, coaches: String) -> impl IntoView {
    let here = asked.here;
    view! {
        <section class="panel" aria-labelledby="toestemming">
            <Heading level=2 id="toestemming">{here.say("handovers-own-permission-title")}</Heading>
            <Paragraph>{here.say_with("attention-own-question", &args! { "coaches" => coaches })}</Paragraph>
            <Paragraph>{here.say("attention-own-not")}</Paragraph>
            <Paragraph>{here.say("handovers-own-permission-free")}</Paragraph>
            <PostForm asked=&asked path=PAGE>
                <UntilField asked=asked.clone() />
                <p class="buttons">
                    <button type="submit" name=DO value="ja" class="utrecht-button utrecht-button--primary-action">
                        {here.say("attention-own-yes")}
                    </button>
                    <button type="submit" name=DO value="nee" class="utrecht-button utrecht-button--secondary-action">
                        {here.say("attention-own-no")}
                    </button>
                </p>
            </PostForm>
        </section>
    }
    .into_any()
}

/// The list, and what one can do with it.
#[component]
fn Seen(asked: Asked, permitted: Permitted, coaches: String) -> impl IntoView {
    let here = asked.here;
    let until = here.say_with("attention-until", &args! { "date" => date_words(here.texts, permitted.until) });
    let who = here.say_with("attention-own-readers", &args! { "coaches" => coaches });
    let longer_open = asked.again.is_some();
    let (for_end, for_longer) = (asked.clone(), asked.clone());
    view! {
        <Paragraph>{who} " " {until}</Paragraph>
        <section aria-labelledby="lijst">
            <Heading level=2 id="lijst">{here.say("attention-list-title")}</Heading>
            <Lines asked=asked.clone() permitted=permitted path=PAGE.to_owned() coach=false />
        </section>
        <details class="fold" open=longer_open>
            <summary>{here.say("attention-own-longer")}</summary>
            <PostForm asked=&asked path=PAGE>
                <UntilField asked=for_longer />
                <input type="hidden" name=DO value="ja" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("attention-own-yes")}</SubmitButton>
            </PostForm>
        </details>
        <End asked=for_end path=PAGE.to_owned() words="attention-end-own" />
    }
    .into_any()
}

/// One of the forms of the page.
pub async fn say(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let mut problems = Problems::new(&asked);
    let (step, done) = match sent.text(DO) {
        "ja" => match list::until(&mut problems, &sent) {
            Some(until) => (OwnAttentionStep::Permit(until), "afstemmen-mag"),
            None => return problems.again(),
        },
        "nee" | "stop" => (OwnAttentionStep::End, "afstemmen-gestopt"),
        STRIKE => (OwnAttentionStep::Strike(list::line(&sent).ok_or(NoPage::NotFound)?), "afstemmen-bewaard"),
        _ => return Err(NoPage::NotFound),
    };
    match market.0.own_attention_step(&asked.actor, &step, asked.here.language).await {
        Ok(()) => Ok(Posted::See(format!("{PAGE}?gedaan={done}"))),
        Err(Failure::Refused(Refusal::Changed | Refusal::WrongState)) => {
            problems.add("", "conversations-changed");
            problems.again()
        }
        Err(Failure::Refused(Refusal::Text)) => {
            list::until_wrong(&mut problems);
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
