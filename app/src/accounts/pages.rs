//! The pages for signing in.

use super::{
    arrival::start_of,
    carried::{Carried, CarriedFields},
    code_pages::CodeField,
};
use crate::{
    Market,
    applications::pages::Offer,
    ask::{Asked, Here, NoPage, Page},
    ui::{
        ButtonLink, ButtonLook, Document, DoneNotice, ErrorSummary, FieldKind, Frame, Heading, Linked, Notice, NoticeKind, Paragraph,
        PostForm, Sentence, SubmitButton, TextField, phone_args,
    },
};
use domain::actors::{SecondStep, SignedIn};
use leptos::prelude::*;

/// `/inloggen`: with a password, or on to a code by mail. Comes up as well when a form was interrupted.
pub async fn sign_in(asked: Asked, _: Market) -> Page {
    let (asked, carried) = Carried::of_page(&asked);
    if let Some(signed_in) = asked.actor.signed_in() {
        return Ok(already(asked.clone(), signed_in));
    }
    let here = asked.here;
    let title = here.say("accounts-sign-in-title");
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).described(here.say("accounts-sign-in-description"))>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <DoneNotice asked=&asked />
                <Interrupted here=here carried=carried.clone() />
                <Paragraph lead=true><Linked here=here text=here.say("accounts-sign-in-lead") /></Paragraph>
                <PostForm asked=&asked path="/inloggen">
                    <CarriedFields carried=carried />
                    <EmailField asked=&asked />
                    <TextField
                        asked=&asked
                        name="wachtwoord"
                        label=here.say("accounts-password")
                        kind=FieldKind::Password
                        autocomplete="current-password"
                    />
                    <SubmitButton look=ButtonLook::Primary>{here.say("accounts-sign-in")}</SubmitButton>
                    <section class="other-way" aria-labelledby="zonder-wachtwoord">
                        <Heading level=2 id="zonder-wachtwoord">{here.say("accounts-code-offer-title")}</Heading>
                        <Paragraph>{here.say("accounts-code-offer")}</Paragraph>
                        // Sends the same address elsewhere: nobody types it twice.
                        <button
                            type="submit"
                            class="utrecht-button utrecht-button--secondary-action"
                            formaction=here.href("/inloggen/code-vragen")
                        >
                            {here.say("accounts-code-send")}
                        </button>
                    </section>
                </PostForm>
                <Paragraph><Linked here=here text=here.say("participants-sign-in-other") /></Paragraph>
                <Offer here=here />
                <Help here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// `/inloggen/tweede-stap`: the digits of the app, or a recovery code for who lost their telephone.
pub async fn second_step(asked: Asked, _: Market) -> Page {
    let (asked, carried) = Carried::of_page(&asked);
    let signed_in = asked.actor.signed_in().ok_or(NoPage::SignIn)?;
    if signed_in.second_step != SecondStep::ToGive {
        return Ok(already(asked.clone(), signed_in));
    }
    let here = asked.here;
    let title = here.say("accounts-step-title");
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Interrupted here=here carried=carried.clone() />
                <Paragraph lead=true>{here.say("accounts-step-lead")}</Paragraph>
                <PostForm asked=&asked path="/inloggen/tweede-stap">
                    <CarriedFields carried=carried />
                    <CodeField asked=&asked label=here.say("accounts-step-code") />
                    <RecoveryField asked=&asked words=here.say("accounts-step-lost") />
                    <SubmitButton look=ButtonLook::Primary>{here.say("accounts-continue")}</SubmitButton>
                </PostForm>
                <Help here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// For who is signed in already.
fn already(asked: Asked, signed_in: &SignedIn) -> AnyView {
    let here = asked.here;
    let title = here.say("accounts-already-title");
    let name = Sentence::around(here.texts, "accounts-already-text", "name", signed_in.name.clone()).view();
    let (next, key) = if signed_in.second_step == SecondStep::ToGive {
        ("/inloggen/tweede-stap", "accounts-continue")
    } else {
        (start_of(signed_in), "accounts-to-work")
    };
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{name}</Paragraph>
                <p><ButtonLink href=here.href(next) look=ButtonLook::Primary>{here.say(key)}</ButtonLink></p>
            </div>
        </Document>
    }
    .into_any()
}

/// That somebody was signed out in the middle of something, and that nothing is lost.
#[component]
fn Interrupted(here: Here, carried: Carried) -> impl IntoView {
    let files = carried.lost_files.then(|| view! { <p>{here.say("accounts-interrupted-files")}</p> });
    carried.interrupted.then(|| {
        view! {
            <Notice here=here kind=NoticeKind::Info>
                <p>{here.say("accounts-interrupted")} " " {here.say("accounts-interrupted-next")}</p>
                {files}
            </Notice>
        }
    })
}

/// The field for an address.
#[component]
pub fn EmailField(#[prop(into)] asked: Asked) -> impl IntoView {
    let label = asked.here.say("accounts-email");
    view! { <TextField asked=asked name="email" label=label kind=FieldKind::Email autocomplete="username" /> }
}

/// A field for a recovery code; closed until it is wanted.
#[component]
pub fn RecoveryField(#[prop(into)] asked: Asked, words: &'static str) -> impl IntoView {
    let here = asked.here;
    let lost = asked.problems().iter().any(|problem| problem.field == "herstelcode");
    view! {
        <details open=lost>
            <summary>{words}</summary>
            <TextField
                asked=&asked
                name="herstelcode"
                label=here.say("accounts-recovery-code")
                hint=here.say("accounts-recovery-hint")
                autocomplete="off"
            />
        </details>
    }
    .into_any()
}

/// How to reach somebody when it does not work out.
#[component]
pub fn Help(here: Here) -> impl IntoView {
    view! { <Paragraph><Linked here=here text=here.say_with("accounts-help", &phone_args(here)) /></Paragraph> }
}
