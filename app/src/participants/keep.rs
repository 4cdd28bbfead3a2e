//! `/bewaren`: the wishes in the address are kept under a name one chooses. What is kept, why, how long and who sees it is said first.

use super::{
    answers::{Answers, wishes_path},
    back::at_work,
    card::{Shown, card_page, words_of},
    fields::ProfileFields,
    reading::read,
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{
        ButtonLink, ButtonLook, Document, ErrorSummary, Frame, Heading, Notice, NoticeKind, ONCE_FIELD, Paragraph, PostForm, SubmitButton,
        TextLink,
    },
};
use domain::{
    actors::Actor,
    participants::ProfileForm,
    refusal::{Failure, Refusal},
    search::Unusable,
    wishes::Wishes,
};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// Where it leads.
const OWN: &str = "/mijn?gedaan=gegevens-bewaard";

/// The wishes in the address, and what of it cannot be used.
fn wishes(asked: &Asked) -> (Wishes, Vec<Unusable>) {
    let pairs = asked.pairs();
    Wishes::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

/// The page: for a visitor the form, or the card that came of it; for a participant a button.
pub async fn page(asked: Asked, _: Market) -> Page {
    if let Some(shown) = Shown::of(&asked) {
        return card_page(asked, &shown, "/mijn");
    }
    let (wishes, unusable) = wishes(&asked);
    let notice = (!unusable.is_empty()).then(|| {
        let words = asked.here.say("participants-answers-unread");
        view! { <Notice here=asked.here kind=NoticeKind::Warning><p>{words}</p></Notice> }
    });
    match &asked.actor {
        Actor::Account(_) => Ok(at_work(asked)),
        Actor::Participant(_) => Ok(again_page(asked.clone(), wishes, notice.into_any())),
        _ => Ok(first_page(asked.clone(), wishes, notice.into_any())),
    }
}

fn first_page(asked: Asked, wishes: Wishes, notice: AnyView) -> AnyView {
    let here = asked.here;
    let title = here.say("participants-keep-title");
    let path = wishes_path("/bewaren", &wishes);
    let answers = (!wishes.is_empty()).then(|| {
        view! {
            <Heading level=2>{here.say("participants-keep-answers")}</Heading>
            <Answers here=here wishes=wishes />
        }
    });
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                {notice}
                <Paragraph lead=true>{here.say("participants-keep-lead")}</Paragraph>
                <Promises here=here />
                {answers}
                <PostForm asked=&asked path=path>
                    <ProfileFields asked=&asked />
                    <Paragraph>{here.say("participants-keep-card")}</Paragraph>
                    <SubmitButton look=ButtonLook::Primary>{here.say("participants-keep")}</SubmitButton>
                </PostForm>
                <Paragraph>
                    {here.say("participants-keep-known")} " " <TextLink href=here.href("/terugkomen")>{here.say("participants-back-link")}</TextLink>
                </Paragraph>
            </div>
        </Document>
    }
    .into_any()
}

/// What is kept, why, how long, and who sees it: before anything is filled in.
#[component]
fn Promises(here: Here) -> impl IntoView {
    let keeping = here.site.keeping;
    let long = here.say_with("participants-promise-long-text", &args! { "unused" => keeping.unused_days, "warned" => keeping.warned_days });
    let lines = [
        (here.say("participants-promise-what"), here.say("participants-promise-what-text").to_owned()),
        (here.say("participants-promise-why"), here.say("participants-promise-why-text").to_owned()),
        (here.say("participants-promise-who"), here.say("participants-promise-who-text").to_owned()),
        (here.say("participants-promise-long"), long),
    ];
    let lines = lines.map(|(question, answer)| view! { <dt>{question}</dt> <dd>{answer}</dd> });
    view! { <dl class="promises">{lines}</dl> }.into_any()
}

/// For who keeps something already: these answers instead of those.
fn again_page(asked: Asked, wishes: Wishes, notice: AnyView) -> AnyView {
    let here = asked.here;
    let title = here.say("participants-again-title");
    let path = wishes_path("/bewaren", &wishes);
    let body = if wishes.is_empty() {
        view! {
            <Paragraph lead=true>{here.say("participants-again-nothing")}</Paragraph>
            <p><ButtonLink href=here.href("/mijn") look=ButtonLook::Primary>{here.say("participants-own-title")}</ButtonLink></p>
        }
        .into_any()
    } else {
        view! {
            <Paragraph lead=true>{here.say("participants-again-lead")}</Paragraph>
            <Answers here=here wishes=wishes />
            <PostForm asked=&asked path=path>
                <SubmitButton look=ButtonLook::Primary>{here.say("participants-keep")}</SubmitButton>
            </PostForm>
            <p><TextLink href=here.href("/mijn")>{here.say("participants-again-not")}</TextLink></p>
        }
        .into_any()
    };
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                {notice}
                {body}
            </div>
        </Document>
    }
    .into_any()
}

/// `/bewaren` is sent.
pub async fn keep(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let wishes = wishes(&asked).0;
    match &asked.actor {
        // The page says why not.
        Actor::Account(_) => Ok(Posted::See(wishes_path("/bewaren", &wishes))),
        Actor::Participant(_) => keep_answers(&asked, &market, wishes).await,
        _ => keep_profile(&asked, &market, &sent, wishes).await,
    }
}

async fn keep_answers(asked: &Asked, market: &Market, wishes: Wishes) -> FormAnswer {
    if wishes.is_empty() {
        return Ok(Posted::See("/mijn".to_owned()));
    }
    let profile = market.0.own_profile(&asked.actor).await?;
    market.0.change_profile(&asked.actor, &ProfileForm { wishes, ..profile.form }).await?;
    Ok(Posted::See(OWN.to_owned()))
}

async fn keep_profile(asked: &Asked, market: &Market, sent: &Sent, wishes: Wishes) -> FormAnswer {
    let from = asked.from.as_ref().ok_or_else(|| Failure::internal("a form without where it comes from"))?;
    let mut problems = Problems::new(asked);
    let Some(form) = read(asked, &mut problems, sent, wishes) else { return problems.again() };
    // Every form of ours has a token; one without it is a form of its own.
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    let token = match market.0.keep_profile(&asked.actor, &form, key, from).await {
        Ok(token) => token,
        // Sent long ago: it is kept, and this browser does not know it.
        Err(Failure::Refused(Refusal::Repeated)) => return Ok(Posted::See("/terugkomen".to_owned())),
        Err(Failure::Refused(Refusal::TooOften)) => {
            problems.add("", "accounts-too-often");
            return problems.again();
        }
        Err(failure) => return Err(failure.into()),
    };
    if form.can_get_a_code() {
        return Ok(Posted::CameBack { token, path: OWN.to_owned(), resume: None });
    }
    // Who can get no code gets a card at once.
    let own = market.0.came_back(&token).await?.ok_or(NoPage::ComeBack)?;
    let card = market.0.make_card(&Actor::Participant(Arc::new(own))).await?;
    Ok(Posted::Card { token: Some(token), words: words_of(&card) })
}
