//! `/account/nieuwe-telefoon`: moving the second step of signing in to another telephone.
//!
//! First the present digits or a recovery code are asked, then the new telephone is set up and gives its first digits. Until
//! those are right the old telephone goes on working.

use super::{
    carried::Carried,
    code_pages::CodeField,
    own_pages::Back,
    pages::{Help, RecoveryField},
    same_answer::{key_of, same_answer},
    set_up::{recovery_codes, steps},
    told::{digits, digits_or_recovery, not_taken, tell},
};
use crate::{
    Market, args,
    ask::{Asked, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{ButtonLook, Document, ErrorSummary, Frame, Heading, Linked, Paragraph, PostForm, SubmitButton},
};
use domain::{
    accounts::{SecondStepSecret, terms},
    actors::SecondStep,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// Where it is.
pub const NEW_PHONE: &str = "/account/nieuwe-telefoon";

/// The field that the form with digits of the new telephone has.
const NEW: &str = "nieuw";

/// The page: what shows who asks, or the new telephone, or the recovery codes when it was just done.
pub async fn new_phone(asked: Asked, market: Market) -> Page {
    let signed_in = asked.signed_in()?.clone();
    let codes = asked.again.as_ref().map(|again| again.once.clone()).unwrap_or_default();
    if !codes.is_empty() {
        return Ok(recovery_codes(asked, &signed_in, Carried::default(), codes));
    }
    if signed_in.second_step != SecondStep::Given {
        return Ok(none_yet(asked));
    }
    match market.0.moving_second_step(&asked.actor).await? {
        Some(secret) => scan(asked, secret),
        None => Ok(ask(asked)),
    }
}

/// For who has no second step.
fn none_yet(asked: Asked) -> AnyView {
    let here = asked.here;
    let title = here.say("accounts-phone-title");
    view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true><Linked here=here text=here.say("accounts-phone-none") /></Paragraph>
                <Back here=here />
            </div>
        </Document>
    }
    .into_any()
}

/// Asks the digits of the old telephone, or a recovery code when it is gone.
fn ask(asked: Asked) -> AnyView {
    let here = asked.here;
    let title = here.say("accounts-phone-title");
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("accounts-phone-lead")}</Paragraph>
                <PostForm asked=&asked path=NEW_PHONE>
                    <CodeField asked=&asked label=here.say("accounts-phone-code") />
                    <RecoveryField asked=&asked words=here.say("accounts-phone-lost") />
                    <SubmitButton look=ButtonLook::Primary>{here.say("accounts-continue")}</SubmitButton>
                </PostForm>
                <Help here=here />
                <Back here=here />
            </div>
        </Document>
    }
    .into_any()
}

/// Sets the new telephone up.
fn scan(asked: Asked, secret: SecondStepSecret) -> Page {
    let here = asked.here;
    let title = here.say("accounts-phone-new-title");
    let minutes = here.say_with("accounts-phone-minutes", &args! { "minutes" => terms::MOVING.num_minutes() });
    let steps = steps(here, secret, first_digits(asked.clone()))?;
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("accounts-phone-after")}</Paragraph>
                <Paragraph>{minutes}</Paragraph>
                {steps}
                <Help here=here />
                <Back here=here />
            </div>
        </Document>
    }
    .into_any())
}

fn first_digits(asked: Asked) -> AnyView {
    let here = asked.here;
    view! {
        <PostForm asked=&asked path=NEW_PHONE>
            <input type="hidden" name=NEW value="ja" />
            <CodeField asked=&asked label=here.say("accounts-phone-new-code") />
            <SubmitButton look=ButtonLook::Primary>{here.say("accounts-phone-save")}</SubmitButton>
        </PostForm>
    }
    .into_any()
}

/// What either form of the page sends.
pub async fn send(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    if sent.has(NEW) { finish(asked, market, sent).await } else { begin(asked, market, sent).await }
}

async fn begin(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let mut problems = Problems::new(&asked);
    let Some((code, told)) = digits_or_recovery(&mut problems, &sent) else { return problems.again() };
    match market.0.begin_moving_second_step(&asked.actor, &code).await {
        // Who has no second step reads so on the page.
        Ok(()) | Err(Failure::Refused(Refusal::WrongState)) => Ok(Posted::See(NEW_PHONE.to_owned())),
        Err(failure) => tell(problems, failure, &told),
    }
}

/// The first digits of the new telephone. The recovery codes are shown once.
async fn finish(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let key = key_of(&sent);
    if let Some(answer) = same_answer(&asked, &market, key).await? {
        return Ok(answer);
    }
    asked.signed_in()?;
    let mut problems = Problems::new(&asked);
    let Some(code) = digits(&mut problems, &sent, "code", "accounts-step-missing") else { return problems.again() };
    match market.0.move_second_step(&asked.actor, &code, key).await {
        Ok((token, words)) => Ok(Posted::Once { token, words }),
        // It took too long: the page begins anew.
        Err(Failure::Refused(Refusal::WrongState | Refusal::NoLongerValid)) => Ok(Posted::See(NEW_PHONE.to_owned())),
        Err(failure) => tell(problems, failure, &not_taken("code", "accounts-step-wrong")),
    }
}
