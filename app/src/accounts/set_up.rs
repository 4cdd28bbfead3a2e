//! `/account/tweede-stap`: setting up the second step of signing in, and the recovery codes that come with it.

use super::{
    arrival::start_of,
    carried::{Carried, CarriedFields},
    code_pages::CodeField,
    new_phone::NEW_PHONE,
    own_pages::Back,
    pages::Help,
    qr,
};
use crate::{
    Market,
    ask::{Asked, Here, Page},
    ui::{ButtonLink, ButtonLook, Document, ErrorSummary, Frame, Heading, Paragraph, PostForm, SubmitButton, TextLink},
};
use domain::{
    accounts::SecondStepSecret,
    actors::{SecondStep, SignedIn},
    refusal::Failure,
};
use leptos::prelude::*;

/// The page: how to set it up; or the recovery codes when it was just done; or, when it was done before, that it is on.
pub async fn second_step(asked: Asked, market: Market) -> Page {
    let signed_in = asked.signed_in()?.clone();
    let (asked, carried) = Carried::of_page(&asked);
    let codes = asked.again.as_ref().map(|again| again.once.clone()).unwrap_or_default();
    if !codes.is_empty() {
        return Ok(recovery_codes(asked, &signed_in, carried, codes));
    }
    if signed_in.second_step == SecondStep::Given {
        return Ok(has_one(asked));
    }
    let secret = market.0.begin_second_step(&asked.actor).await?;
    set_up(asked, &signed_in, carried, secret)
}

fn set_up(asked: Asked, signed_in: &SignedIn, carried: Carried, secret: SecondStepSecret) -> Page {
    let here = asked.here;
    let title = here.say("accounts-setup-title");
    let steps = steps(here, secret, first_digits(asked.clone(), carried))?;
    let why = if signed_in.second_step == SecondStep::ToSetUp { "accounts-setup-needed" } else { "accounts-setup-lead" };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say(why)}</Paragraph>
                {steps}
                <Help here=here />
                <Back here=here />
            </div>
        </Document>
    }
    .into_any())
}

fn first_digits(asked: Asked, carried: Carried) -> AnyView {
    let here = asked.here;
    view! {
        // The recovery codes come as the answer: the address still knows where to go on.
        <PostForm asked=&asked path=carried.step("/account/tweede-stap")>
            <CarriedFields carried=carried />
            <CodeField asked=&asked label=here.say("accounts-step-code") />
            <SubmitButton look=ButtonLook::Primary>{here.say("accounts-setup-save")}</SubmitButton>
        </PostForm>
    }
    .into_any()
}

/// From an app to its first digits, which `form` asks for.
pub(super) fn steps(here: Here, secret: SecondStepSecret, form: AnyView) -> Page {
    let square = qr::square(&secret.address, here.say("accounts-setup-square")).map_err(Failure::internal)?;
    Ok(view! {
        <ol class="steps">
            <li>
                <Heading level=2>{here.say("accounts-setup-app-title")}</Heading>
                <Paragraph>{here.say("accounts-setup-app")}</Paragraph>
            </li>
            <li>
                <Heading level=2>{here.say("accounts-setup-scan-title")}</Heading>
                <Paragraph>{here.say("accounts-setup-scan")}</Paragraph>
                {square}
                <Paragraph>{here.say("accounts-setup-type")}</Paragraph>
                <p class="secret" translate="no">{in_groups(&secret.secret)}</p>
                <p><TextLink href=secret.address>{here.say("accounts-setup-open")}</TextLink></p>
            </li>
            <li>
                <Heading level=2>{here.say("accounts-setup-code-title")}</Heading>
                {form}
            </li>
        </ol>
    }
    .into_any())
}

/// Four signs at a time, as people read them aloud and type them.
fn in_groups(secret: &str) -> AnyView {
    let signs: Vec<char> = secret.chars().filter(|c| !c.is_whitespace()).collect();
    let groups = signs.chunks(4).map(|group| view! { <span>{group.iter().collect::<String>()}</span> " " });
    groups.collect_view().into_any()
}

fn has_one(asked: Asked) -> AnyView {
    let here = asked.here;
    let title = here.say("accounts-setup-done-title");
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{here.say("accounts-setup-done")}</Paragraph>
                <Heading level=2>{here.say("accounts-phone-title")}</Heading>
                <Paragraph>{here.say("accounts-phone-offer")}</Paragraph>
                <p><ButtonLink href=here.href(NEW_PHONE) look=ButtonLook::Secondary>{here.say("accounts-phone-begin")}</ButtonLink></p>
                <Back here=here />
            </div>
        </Document>
    }
    .into_any()
}

/// Shown once, to be printed or written down.
pub(super) fn recovery_codes(asked: Asked, signed_in: &SignedIn, carried: Carried, codes: Vec<String>) -> AnyView {
    let here = asked.here;
    let title = here.say("accounts-recovery-title");
    let next = carried.wanted.unwrap_or_else(|| start_of(signed_in).to_owned());
    let codes = codes.into_iter().map(|code| view! { <li>{code}</li> }).collect_view();
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{here.say("accounts-recovery-lead")}</Paragraph>
                <Paragraph>{here.say("accounts-recovery-once")}</Paragraph>
                <ol class="recovery-codes" translate="no">{codes}</ol>
                <Paragraph>{here.say("accounts-recovery-each")}</Paragraph>
                <p class="recovery-next"><ButtonLink href=here.href(&next) look=ButtonLook::Primary>{here.say("accounts-continue")}</ButtonLink></p>
            </div>
        </Document>
    }
    .into_any()
}
