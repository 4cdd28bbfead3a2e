//! The pages for signing in with a code by mail.

use super::{
    carried::{Carried, CarriedFields},
    pages::{EmailField, Help},
};
use crate::{
    Market, args,
    ask::{Asked, Page},
    ui::{ButtonLook, Document, ErrorSummary, FieldKind, Frame, Heading, Paragraph, PostForm, Sentence, SubmitButton, TextField},
};
use domain::accounts::{EmailAddress, terms};
use leptos::prelude::*;

/// `/inloggen/code-vragen`: asks for a code by mail, and answers with the page for that code.
pub async fn ask_for_code(asked: Asked, _: Market) -> Page {
    let again = asked.again.as_ref();
    let sent = again.filter(|again| again.problems.is_empty() && again.sent.has("email"));
    if let Some(sent) = sent {
        let carried = Carried::of_step(&sent.sent);
        return Ok(code_page(asked, carried));
    }
    let carried = again.map_or_else(|| Carried::of_page(&asked).1, |again| Carried::of_step(&again.sent));
    let here = asked.here;
    let title = here.say("accounts-code-ask-title");
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("accounts-code-ask-lead")}</Paragraph>
                <PostForm asked=&asked path="/inloggen/code-vragen">
                    <CarriedFields carried=carried />
                    <EmailField asked=&asked />
                    <SubmitButton look=ButtonLook::Primary>{here.say("accounts-code-send")}</SubmitButton>
                </PostForm>
                <Help here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// `/inloggen/code`: the code that was mailed.
pub async fn code(asked: Asked, _: Market) -> Page {
    let (asked, carried) = Carried::of_page(&asked);
    Ok(code_page(asked, carried))
}

fn code_page(asked: Asked, carried: Carried) -> AnyView {
    let here = asked.here;
    let title = here.say("accounts-code-title");
    let email = EmailAddress::parse(&asked.value("email", ""));
    let minutes = here.say_with("accounts-code-minutes", &args! { "minutes" => terms::CODE.num_minutes() });
    let told = email.as_ref().map(|email| {
        let address = Sentence::around(here.texts, "accounts-code-address", "email", email.as_str()).view();
        view! {
            <Paragraph lead=true>{here.say("accounts-code-sent")}</Paragraph>
            <Paragraph>{address} " " {minutes}</Paragraph>
        }
    });
    let field = match &email {
        Some(email) => hidden_email(email).into_any(),
        None => view! { <EmailField asked=&asked /> }.into_any(),
    };
    let another = email.map(|email| another_code(asked.clone(), carried.clone(), &email));
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                {told}
                <PostForm asked=&asked path="/inloggen/code">
                    <CarriedFields carried=carried />
                    {field}
                    <CodeField asked=&asked label=here.say("accounts-code") />
                    <SubmitButton look=ButtonLook::Primary>{here.say("accounts-sign-in")}</SubmitButton>
                </PostForm>
                {another}
                <Help here=here />
            </div>
        </Document>
    }
    .into_any()
}

fn another_code(asked: Asked, carried: Carried, email: &EmailAddress) -> AnyView {
    let here = asked.here;
    let email = hidden_email(email);
    view! {
        <section class="other-way" aria-labelledby="geen-mail">
            <Heading level=2 id="geen-mail">{here.say("accounts-code-again-title")}</Heading>
            <Paragraph>{here.say("accounts-code-again-text")}</Paragraph>
            <PostForm asked=&asked path="/inloggen/code-vragen">
                <CarriedFields carried=carried />
                {email}
                <SubmitButton look=ButtonLook::Secondary>{here.say("accounts-code-again")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

fn hidden_email(email: &EmailAddress) -> impl IntoView + use<> {
    view! { <input type="hidden" name="email" value=email.as_str().to_owned() /> }
}

/// A field for six digits.
#[component]
pub fn CodeField(#[prop(into)] asked: Asked, label: &'static str) -> impl IntoView {
    view! { <TextField asked=asked name="code" label=label kind=FieldKind::Number autocomplete="one-time-code" short=true /> }
}
