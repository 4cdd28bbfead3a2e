//! `/ervaringsdeskundige-worden`: three questions for whoever would like to mean something to others. Nobody is asked here what they
//! went through.

use super::OWN;
use crate::{
    Market,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    participants::{fields::ProfileFields, reading},
    ui::{
        ButtonLink, ButtonLook, ChoiceList, ChoiceOption, Choose, Document, ErrorSummary, Frame, Heading, Linked, ONCE_FIELD, Paragraph,
        PostForm, SubmitButton, phone_args,
    },
};
use domain::{
    actors::Actor,
    codes::Code as _,
    experts::{ExpertApplication, ExpertRole},
    municipalities::Municipality,
    participants::{ProfileForm, Reach},
    refusal::{Failure, Refusal},
    slug::Slug,
    wishes::Wishes,
};
use leptos::prelude::*;
use uuid::Uuid;

/// Where it is.
pub const PAGE: &str = "/ervaringsdeskundige-worden";

/// The page: what it is about, and the questions.
pub async fn page(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let title = here.say("experts-become-title");
    let form = match &asked.actor {
        Actor::Participant(_) => {
            view! { <p><ButtonLink href=here.href(OWN) look=ButtonLook::Primary>{here.say("experts-become-own")}</ButtonLink></p> }
                .into_any()
        }
        Actor::Account(_) => view! { <Paragraph>{here.say("experts-become-at-work")}</Paragraph> }.into_any(),
        _ => {
            let municipalities = taking_part(&asked, &market).await?;
            let (fields, more) = (asked.clone(), asked.clone());
            view! {
                <PostForm asked=&asked path=PAGE>
                    <ProfileFields asked=fields />
                    <WhereAndWhat asked=more municipalities=municipalities />
                    <Paragraph>{here.say("experts-become-privacy")}</Paragraph>
                    <SubmitButton look=ButtonLook::Primary>{here.say("experts-become-send")}</SubmitButton>
                </PostForm>
            }
            .into_any()
        }
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).described(here.say("experts-become-description"))>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("experts-become-lead")}</Paragraph>
                <Paragraph>{here.say("experts-become-free")}</Paragraph>
                {form}
                <Paragraph><Linked here=here text=here.say_with("experts-become-call", &phone_args(here)) /></Paragraph>
            </div>
        </Document>
    }
    .into_any())
}

/// Municipalities that take part.
pub async fn taking_part(asked: &Asked, market: &Market) -> Result<Vec<Municipality>, NoPage> {
    Ok(market.0.municipalities(&asked.actor).await?.iter().filter(|municipality| municipality.takes_part).cloned().collect())
}

/// In which municipality, and what somebody would like to do.
#[component]
pub fn WhereAndWhat(asked: Asked, municipalities: Vec<Municipality>) -> impl IntoView {
    let here = asked.here;
    let municipality = if let [only] = municipalities.as_slice() {
        view! { <input type="hidden" name="gemeente" value=only.slug.to_string() /> }.into_any()
    } else {
        let choices = municipalities.into_iter().map(|it| ChoiceOption::new(it.slug.as_str(), it.name)).collect();
        let legend = here.say("introductions-call-municipality");
        view! { <ChoiceList asked=&asked name="gemeente" legend=legend choose=Choose::One choices=choices /> }.into_any()
    };
    view! {
        {municipality}
        <ChoiceList
            asked=&asked
            name="rol"
            legend=here.say("experts-roles")
            hint=here.say("experts-roles-hint")
            choose=Choose::Several
            choices=roles(&asked)
        />
    }
    .into_any()
}

/// What one can do, to choose from.
pub fn roles(asked: &Asked) -> Vec<ChoiceOption> {
    let words = |role: ExpertRole| asked.here.texts.name("ervaringsrol", role.code());
    ExpertRole::ALL.iter().map(|role| ChoiceOption::new(role.code(), words(*role))).collect()
}

/// Somebody would like to.
pub async fn send(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let from = asked.from.as_ref().ok_or_else(|| Failure::internal("a form without where it comes from"))?;
    let municipalities = taking_part(&asked, &market).await?;
    let mut problems = Problems::new(&asked);
    let profile = match &asked.actor {
        Actor::Participant(_) => Some(market.0.own_profile(&asked.actor).await?.form),
        Actor::Account(_) => return Err(NoPage::NotFound),
        _ => reachable(&asked, &mut problems, &sent),
    };
    let chosen = Slug::parse(sent.text("gemeente")).filter(|slug| municipalities.iter().any(|own| own.slug == *slug));
    let municipality = problems.need("gemeente", chosen, "introductions-call-municipality-missing");
    let (Some(profile), Some(municipality)) = (profile, municipality) else { return problems.again() };
    let application = ExpertApplication { profile, municipality, roles: crate::posting::reading::chosen(&sent, "rol") };
    // Every form of ours has a token; one without it is a form of its own.
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    let path = format!("{OWN}?gedaan=ervaring-gevraagd");
    match market.0.become_expert(&asked.actor, &application, key, from).await {
        Ok(Some(token)) => Ok(Posted::CameBack { token, path, resume: None }),
        // Known already, here or on the device that sent it first.
        Ok(None) => Ok(Posted::See(path)),
        Err(Failure::Refused(Refusal::TooOften)) => {
            problems.add("", "accounts-too-often");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}

/// A profile of somebody whom a coordinator can reach.
fn reachable(asked: &Asked, problems: &mut Problems, sent: &Sent) -> Option<ProfileForm> {
    let profile = reading::read(asked, problems, sent, Wishes::default())?;
    if profile.reach == Reach::Nothing {
        problems.add("bereik", "experts-reach-missing");
        return None;
    }
    Some(profile)
}
