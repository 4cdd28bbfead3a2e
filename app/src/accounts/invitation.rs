//! `/uitnodiging/{token}`: from a link in a mail to an account.

use super::{
    arrival::arrive,
    carried::Carried,
    forms::origin,
    own_pages::UserName,
    pages::Help,
    told::{TOO_OFTEN, about_password, tell},
    words::Grants,
};
use crate::{
    Market, args,
    ask::{Asked, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    moments::day_words,
    ui::{ButtonLook, Document, ErrorSummary, FieldKind, Frame, Heading, Linked, Paragraph, PostForm, Sentence, SubmitButton, TextField},
};
use domain::{
    accounts::{Invitation, NAME_MAX, PASSWORD_MIN},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// The secret part of the address.
fn token(asked: &Asked) -> &str {
    asked.path.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

/// What the invitation offers, and what is needed for it; or what to do when it holds no longer.
pub async fn invitation(asked: Asked, market: Market) -> Page {
    Ok(match market.0.invitation(&asked.actor, token(&asked)).await? {
        Some(invitation) => offer(asked, invitation),
        None => over(asked),
    })
}

fn offer(asked: Asked, invitation: Invitation) -> AnyView {
    let here = asked.here;
    let title = here.say("accounts-invitation-title");
    let until = here.say_with("accounts-invitation-until", &args! { "date" => day_words(here.texts, invitation.expires_at) });
    let email = Sentence::around(here.texts, "accounts-invitation-email", "email", invitation.email.as_str()).view();
    let hint = here.say_with("accounts-invitation-password-hint", &args! { "min" => PASSWORD_MIN });
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("accounts-invitation-lead")}</Paragraph>
                <Grants asked=asked.clone() grants=invitation.grants />
                <Paragraph>{email} " " {until}</Paragraph>
                <PostForm asked=&asked path=asked.path.clone()>
                    <UserName email=invitation.email.to_string() />
                    <TextField
                        asked=&asked
                        name="naam"
                        label=here.say("accounts-name")
                        hint=here.say("accounts-name-hint")
                        stored=invitation.name
                        autocomplete="name"
                    />
                    <TextField
                        asked=&asked
                        name="wachtwoord"
                        label=here.say("accounts-password")
                        hint=hint
                        kind=FieldKind::Password
                        autocomplete="new-password"
                    />
                    <SubmitButton look=ButtonLook::Primary>{here.say("accounts-invitation-accept")}</SubmitButton>
                </PostForm>
                <Help here=here />
            </div>
        </Document>
    }
    .into_any()
}

fn over(asked: Asked) -> AnyView {
    let here = asked.here;
    let title = here.say("accounts-invitation-over-title");
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{here.say("accounts-invitation-over")}</Paragraph>
                <Paragraph><Linked here=here text=here.say("accounts-invitation-over-used") /></Paragraph>
                <Paragraph>{here.say("accounts-invitation-over-anew")}</Paragraph>
                <Help here=here />
            </div>
        </Document>
    }
    .into_any()
}

/// Makes the account, or adds to the one there is, and signs in.
pub async fn accept(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let from = origin(&asked)?;
    let mut problems = Problems::new(&asked);
    let name = sent.text("naam");
    if name.is_empty() || name.chars().count() > NAME_MAX {
        problems.add_with("naam", "accounts-name-missing", &args! { "max" => NAME_MAX });
    }
    let password = sent.exactly("wachtwoord");
    if password.is_empty() {
        problems.add("wachtwoord", "accounts-password-new-missing");
    }
    if problems.any() {
        return problems.again();
    }
    match market.0.accept_invitation(&asked.actor, token(&asked), name, password, from).await {
        Ok(token) => arrive(&market, token, Carried::default()).await,
        // Its page says that it is over, and what to do.
        Err(Failure::Refused(Refusal::NoLongerValid)) => Ok(Posted::See(asked.path.clone())),
        Err(failure) => {
            let [short, long, easy] = about_password("wachtwoord");
            let other = (Refusal::NotRecognised, "wachtwoord", "accounts-invitation-not-recognised");
            tell(problems, failure, &[short, long, easy, other, TOO_OFTEN])
        }
    }
}
