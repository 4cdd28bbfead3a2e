//! `/mijn/ervaring/ervaringen`: what one went through and would share, and with whom. Switched off is gone.

use super::OWN;
use crate::{
    Market,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Sent},
    ui::{ButtonLook, ChoiceOption, Document, DoneNotice, Frame, Heading, Paragraph, PostForm, Select, SubmitButton, TextLink},
};
use domain::{
    codes::Code as _,
    experience::{Experience, Experiences, Visibility},
};
use leptos::prelude::*;

fn path() -> String {
    format!("{OWN}/ervaringen")
}

/// The page: a choice for each theme.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let expert = market.0.own_expert(&asked.actor).await?.ok_or(NoPage::NotFound)?;
    let here = asked.here;
    let title = here.say("experts-experiences-title");
    let fields = Experience::ALL
        .iter()
        .map(|experience| {
            let with = Visibility::ALL.iter().map(|who| ChoiceOption::new(who.code(), here.texts.name("ervaring-wie", who.code())));
            let choices = [ChoiceOption::new("", here.say("experts-experiences-off"))].into_iter().chain(with).collect();
            let stored = expert.experiences.0.get(experience).map(|who| who.code().to_owned()).unwrap_or_default();
            view! { <Select asked=&asked name=experience.code() label=here.texts.name("ervaring", experience.code()) choices=choices stored=stored /> }
        })
        .collect_view();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(OWN)>{here.say("experts-own-title")}</TextLink></p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <Paragraph lead=true>{here.say("experts-experiences-lead")}</Paragraph>
                <Paragraph>{here.say("experts-experiences-kept")}</Paragraph>
                <PostForm asked=&asked path=path()>
                    {fields}
                    <SubmitButton look=ButtonLook::Primary>{here.say("conversations-keep")}</SubmitButton>
                </PostForm>
            </div>
        </Document>
    }
    .into_any())
}

/// Keeps it. What is not chosen is gone.
pub async fn save(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let chosen = Experience::ALL.iter().filter_map(|experience| Some((*experience, Visibility::parse(sent.text(experience.code()))?)));
    let experiences: Experiences = chosen.collect();
    market.0.set_experiences(&asked.actor, &experiences).await?;
    Ok(Posted::See(format!("{}?gedaan=ervaring-bewaard", path())))
}
