//! `/bel-mij`: whoever would rather talk, or found nothing, is called by a person.

use crate::{
    Market, args,
    ask::{Asked, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, ErrorSummary, FieldKind, Frame, Heading, Linked, ONCE_FIELD, Paragraph,
        PostForm, SubmitButton, TextField, phone_args,
    },
};
use domain::{
    codes::Code as _,
    introductions::{CHOSEN_NAME_MAX, COACH_DAYS, CallForm, CallTime},
    languages::SpokenLanguage,
    municipalities::Municipality,
    participants::{PhoneNumber, name_is_fine},
    refusal::{Failure, Refusal},
    slug::Slug,
    waves::Caller,
};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// The form.
pub async fn ask(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let municipalities = taking_part(market.0.municipalities(&asked.actor).await?);
    let title = here.say("introductions-call-title");
    let days = here.say_with("introductions-call-lead", &args! { "days" => COACH_DAYS });
    let form = if municipalities.is_empty() {
        ().into_any()
    } else {
        view! { <Form asked=asked.clone() municipalities=municipalities /> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).described(here.say("introductions-call-description"))>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{days}</Paragraph>
                {form}
                <Paragraph><Linked here=here text=here.say_with("introductions-call-self", &phone_args(here)) /></Paragraph>
            </div>
        </Document>
    }
    .into_any())
}

fn taking_part(municipalities: Arc<[Municipality]>) -> Vec<Municipality> {
    municipalities.iter().filter(|municipality| municipality.takes_part).cloned().collect()
}

#[component]
fn Form(asked: Asked, municipalities: Vec<Municipality>) -> impl IntoView {
    let here = asked.here;
    let municipality = if let [only] = municipalities.as_slice() {
        view! { <input type="hidden" name="gemeente" value=only.slug.to_string() /> }.into_any()
    } else {
        let choices = municipalities.into_iter().map(|it| ChoiceOption::new(it.slug.as_str(), it.name)).collect();
        let legend = here.say("introductions-call-municipality");
        view! { <ChoiceList asked=&asked name="gemeente" legend=legend choose=Choose::One choices=choices /> }.into_any()
    };
    view! {
        <PostForm asked=asked.clone() path="/bel-mij">
            <CallFields asked=asked.clone() />
            {municipality}
            <Paragraph>{here.say("introductions-call-privacy")}</Paragraph>
            <SubmitButton look=ButtonLook::Primary>{here.say("introductions-call-send")}</SubmitButton>
        </PostForm>
    }
    .into_any()
}

/// Who would like to be called, where, when and in which language.
#[component]
pub fn CallFields(asked: Asked) -> impl IntoView {
    let here = asked.here;
    let times = CallTime::ALL.iter().map(|time| ChoiceOption::new(time.code(), here.texts.name("bel", time.code()))).collect();
    let languages = [SpokenLanguage::Dutch, SpokenLanguage::English, SpokenLanguage::Arabic, SpokenLanguage::Turkish];
    let languages = languages.iter().map(|language| ChoiceOption::new(language.code(), here.texts.name("taal", language.code()))).collect();
    view! {
            <TextField
                asked=&asked
                name="naam"
                label=here.say("introductions-name")
                hint=here.say("introductions-name-hint")
                autocomplete="given-name"
            />
            <TextField asked=&asked name="telefoon" label=here.say("introductions-phone") kind=FieldKind::Phone autocomplete="tel" />
            <ChoiceList
                asked=&asked
                name="wanneer"
                legend=here.say("introductions-call-when")
                choose=Choose::One
                choices=times
                stored=vec![CallTime::Whenever.to_string()]
            />
            <ChoiceList
                asked=&asked
                name="taal"
                legend=here.say("introductions-call-language")
                choose=Choose::One
                choices=languages
                stored=vec![SpokenLanguage::Dutch.to_string()]
            />
    }
    .into_any()
}

/// It came in: who calls, and when.
pub async fn thanks(asked: Asked, _: Market) -> Page {
    let here = asked.here;
    let title = here.say("introductions-call-thanks-title");
    let text = here.say_with("introductions-call-thanks", &args! { "days" => COACH_DAYS });
    Ok(view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{text}</Paragraph>
            </div>
        </Document>
    }
    .into_any())
}

/// Sends it.
pub async fn send(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let from = asked.from.as_ref().ok_or_else(|| Failure::internal("a form without where it comes from"))?;
    let municipalities = taking_part(market.0.municipalities(&asked.actor).await?);
    let mut problems = Problems::new(&asked);
    let Some(form) = read(&mut problems, &sent, &municipalities) else { return problems.again() };
    // Every form of ours has a token; one without it is a form of its own.
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    match market.0.ask_for_call(&asked.actor, &form, key, from).await {
        Ok(()) => Ok(Posted::See("/bel-mij/dank".to_owned())),
        Err(Failure::Refused(Refusal::TooOften)) => {
            problems.add("", "accounts-too-often");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}

fn read(problems: &mut Problems, sent: &Sent, municipalities: &[Municipality]) -> Option<CallForm> {
    let caller = read_caller(problems, sent);
    let chosen = Slug::parse(sent.text("gemeente")).filter(|slug| municipalities.iter().any(|own| own.slug == *slug));
    let municipality = problems.need("gemeente", chosen, "introductions-call-municipality-missing");
    let Caller { name, phone, when, language } = caller?;
    Some(CallForm { name, phone, when, language, municipality: municipality? })
}

/// What stands in [`CallFields`].
pub fn read_caller(problems: &mut Problems, sent: &Sent) -> Option<Caller> {
    let typed = sent.text("naam");
    let name = name_is_fine(typed).then(|| typed.to_owned());
    if name.is_none() {
        problems.add_with("naam", "introductions-name-missing", &args! { "max" => CHOSEN_NAME_MAX });
    }
    let phone = problems.need("telefoon", PhoneNumber::parse(sent.text("telefoon")), "introductions-phone-wrong");
    Some(Caller {
        name: name?,
        phone: phone?,
        when: CallTime::parse(sent.text("wanneer")).unwrap_or(CallTime::Whenever),
        language: SpokenLanguage::parse(sent.text("taal")).unwrap_or(SpokenLanguage::Dutch),
    })
}
