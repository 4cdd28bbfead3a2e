//! `/ervaringsdeskundigen`: who they are and what they do, only with what each of them chose to show.

use super::sign_up;
use crate::{
    Market,
    ask::{Asked, Here, Page},
    choosing::within,
    ui::{ButtonLink, ButtonLook, Document, Drawing, Frame, Heading, Paragraph},
};
use domain::{codes::Code, experts::PublicExpert};
use leptos::prelude::*;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let title = here.say("experts-public-title");
    let experts = market.0.public_experts(&asked.actor).await?;
    let list = if experts.is_empty() {
        view! { <Paragraph>{here.say("experts-public-none")}</Paragraph> }.into_any()
    } else {
        let cards = experts.into_iter().map(|expert| view! { <li><PublicCard here=here expert=expert level=2 /></li> }).collect_view();
        view! { <ul class="experts" role="list">{cards}</ul> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).described(here.say("experts-public-lead"))>
            <Heading>{title}</Heading>
            <Paragraph lead=true>{here.say("experts-public-lead")}</Paragraph>
            {list}
            <section class="narrow" aria-labelledby="ook">
                <Heading level=2 id="ook">{here.say("experts-public-too")}</Heading>
                <Paragraph>{here.say("experts-public-too-lead")}</Paragraph>
                <p><ButtonLink href=here.href(sign_up::PAGE) look=ButtonLook::Secondary>{here.say("experts-become-title")}</ButtonLink></p>
            </section>
        </Document>
    }
    .into_any())
}

/// As one line: all but the first stand within it. A language keeps its capital.
fn listed<C: Code>(here: Here, list: &str, codes: impl IntoIterator<Item = C>) -> Option<String> {
    let names = codes.into_iter().map(|code| here.texts.name(list, code.code())).enumerate();
    let names: Vec<String> = names.map(|(place, name)| if place == 0 || list == "taal" { name.to_owned() } else { within(name) }).collect();
    (!names.is_empty()).then(|| here.texts.join(&names))
}

/// One of them; the name is a heading of this level.
#[component]
pub fn PublicCard(here: Here, expert: PublicExpert, level: u8) -> impl IntoView {
    let PublicExpert { name, drawing, roles, words, languages, experiences, themes } = expert;
    let name = view! { <bdi>{name}</bdi> };
    let name = if level == 2 {
        view! { <h2 class="expert__name">{name}</h2> }.into_any()
    } else {
        view! { <h3 class="expert__name">{name}</h3> }.into_any()
    };
    let story = (!words.story.is_empty()).then(|| view! { <p class="expert__story"><bdi>{words.story}</bdi></p> });
    let line = |key: &'static str, text: Option<String>| text.map(|text| view! { <dt>{here.say(key)}</dt> <dd><bdi>{text}</bdi></dd> });
    let own = |text: String| (!text.is_empty()).then_some(text);
    let lines = [
        line("experts-card-roles", listed(here, "ervaringsrol", roles)),
        line("experts-card-experiences", listed(here, "ervaring", experiences)),
        line("experts-card-together", own(words.together)),
        line("experts-card-not", own(words.not)),
        line("experts-card-themes", listed(here, "thema", themes)),
        line("experts-card-languages", listed(here, "taal", languages)),
    ];
    view! {
        <article class="expert">
            <Drawing here=here theme=Some(drawing) />
            <div class="expert__body">
                {name}
                {story}
                <dl class="expert__lines">{lines}</dl>
            </div>
        </article>
    }
    .into_any()
}
