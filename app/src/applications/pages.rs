//! The pages with which an organisation applies.

use crate::{
    Market,
    ask::{Asked, Here, Page},
    ui::{
        ButtonLink, ButtonLook, ChoiceList, ChoiceOption, Choose, Document, ErrorSummary, FieldKind, Frame, Heading, Linked, Paragraph,
        PostForm, SubmitButton, TextArea, TextField, TextLink, phone_args,
    },
};
use domain::{
    codes::{Code as _, OrganisationKind},
    municipalities::Municipality,
};
use leptos::prelude::*;

/// `/aanmelden-organisatie`: what happens, and what we need to know.
pub async fn apply(asked: Asked, _: Market) -> Page {
    let here = asked.here;
    let municipalities: Vec<_> = asked.municipalities.iter().filter(|municipality| municipality.takes_part).cloned().collect();
    let title = here.say("applications-title");
    let body = if municipalities.is_empty() {
        let call = here.say_with("applications-nobody-call", &phone_args(here));
        view! {
            <Paragraph lead=true>{here.say("applications-nobody")}</Paragraph>
            <Paragraph><Linked here=here text=call /></Paragraph>
        }
        .into_any()
    } else {
        view! { <Form asked=&asked municipalities=municipalities /> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).described(here.say("applications-description"))>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                {body}
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Form(#[prop(into)] asked: Asked, municipalities: Vec<Municipality>) -> impl IntoView {
    let here = asked.here;
    view! {
        <Paragraph lead=true>{here.say("applications-lead")}</Paragraph>
        <ol>
            <li>{here.say("applications-step-look")}</li>
            <li>{here.say("applications-step-answer")}</li>
            <li>{here.say("applications-step-begin")}</li>
        </ol>
        <PostForm asked=asked.clone() path="/aanmelden-organisatie">
            <OrganisationFields asked=asked.clone() municipalities=municipalities />
            <PersonFields asked=asked />
            <SubmitButton look=ButtonLook::Primary>{here.say("applications-send")}</SubmitButton>
        </PostForm>
        <Paragraph><Linked here=here text=here.say_with("applications-help", &phone_args(here)) /></Paragraph>
    }
    .into_any()
}

#[component]
fn OrganisationFields(#[prop(into)] asked: Asked, municipalities: Vec<Municipality>) -> impl IntoView {
    let here = asked.here;
    let kinds = OrganisationKind::ALL.iter().map(|&kind| ChoiceOption::new(kind.code(), kind_words(here, kind))).collect();
    let only = if let [only] = municipalities.as_slice() { vec![only.slug.to_string()] } else { Vec::new() };
    let municipalities = municipalities.into_iter().map(|it| ChoiceOption::new(it.slug.as_str(), it.name)).collect();
    view! {
        <fieldset class="part">
            <legend><h2 class="nl-heading nl-heading--level-2">{here.say("applications-organisation")}</h2></legend>
            <TextField asked=&asked name="naam" label=here.say("applications-name") autocomplete="organization" />
            <ChoiceList asked=&asked name="soort" legend=here.say("applications-kind") choose=Choose::One choices=kinds />
            <TextArea
                asked=&asked
                name="samenvatting"
                label=here.say("applications-summary")
                hint=here.say("applications-summary-hint")
                rows=3
            />
            <TextField asked=&asked name="plaats" label=here.say("applications-city") autocomplete="address-level2" />
            <ChoiceList
                asked=&asked
                name="gemeente"
                legend=here.say("applications-municipality")
                hint=here.say("applications-municipality-hint")
                choose=Choose::One
                choices=municipalities
                stored=only
            />
            <TextField asked=&asked name="website" label=here.say("applications-website") kind=FieldKind::Url autocomplete="url" />
            <TextField asked=&asked name="telefoon" label=here.say("applications-phone") kind=FieldKind::Phone autocomplete="tel" />
        </fieldset>
    }
    .into_any()
}

/// The kind of an organisation, for who chooses one.
fn kind_words(here: Here, kind: OrganisationKind) -> &'static str {
    if kind == OrganisationKind::Other { here.say("applications-kind-other") } else { here.texts.name("organisatie", kind.code()) }
}

#[component]
fn PersonFields(#[prop(into)] asked: Asked) -> impl IntoView {
    let here = asked.here;
    view! {
        <fieldset class="part">
            <legend><h2 class="nl-heading nl-heading--level-2">{here.say("applications-you")}</h2></legend>
            <TextField
                asked=&asked
                name="persoon"
                label=here.say("applications-person")
                hint=here.say("applications-person-hint")
                autocomplete="name"
            />
            <TextField
                asked=&asked
                name="email"
                label=here.say("accounts-email")
                hint=here.say("applications-email-hint")
                kind=FieldKind::Email
                autocomplete="email"
            />
        </fieldset>
    }
    .into_any()
}

/// `/aanmelden-organisatie/dank`: it came in, and what happens next.
pub async fn thanks(asked: Asked, _: Market) -> Page {
    let here = asked.here;
    let title = here.say("applications-thanks-title");
    Ok(view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{here.say("applications-thanks")}</Paragraph>
                <ol>
                    <li>{here.say("applications-thanks-mail")}</li>
                    <li>{here.say("applications-step-look")}</li>
                    <li>{here.say("applications-step-answer")}</li>
                </ol>
                <Paragraph><Linked here=here text=here.say_with("applications-thanks-call", &phone_args(here)) /></Paragraph>
                <p><ButtonLink href=here.href("/plekken") look=ButtonLook::Primary>{here.say("errors-to-places")}</ButtonLink></p>
            </div>
        </Document>
    }
    .into_any())
}

/// The way to apply, for pages where partners come by.
#[component]
pub fn Offer(here: Here) -> impl IntoView {
    view! {
        <Paragraph>
            {here.say("applications-offer")} " "
            <TextLink href=here.href("/aanmelden-organisatie")>{here.say("applications-offer-link")}</TextLink>
        </Paragraph>
    }
}
