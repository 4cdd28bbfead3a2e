//! `/beheer/mensen/{id}/sluiten`: asks once more before an account is closed.

use super::{
    Back,
    giving_on::{self, StillPeople},
    people::{PEOPLE, account_of, can_be_closed},
};
use crate::{
    Market,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{ButtonLink, ButtonLook, Document, ErrorSummary, Frame, Heading, Paragraph, PostForm, Sentence, SubmitButton},
};
use domain::refusal::{Failure, Refusal};
use leptos::prelude::*;

/// What closing does, and the button that does it.
pub async fn close(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let account = account_of(&asked, &market).await?;
    if !can_be_closed(&asked, &account) {
        return Err(NoPage::NotFound);
    }
    let here = asked.here;
    let path = format!("{PEOPLE}/{}", account.id);
    let count = giving_on::waiting(&asked, &market, &account).await?;
    let sure = if count > 0 {
        view! {
            <Paragraph>{here.say("administration-close-people")}</Paragraph>
            <StillPeople here=here account=account.clone() count=count />
        }
        .into_any()
    } else {
        view! {
            <Paragraph>{here.say("administration-close-again")}</Paragraph>
            <PostForm asked=&asked path=format!("{path}/sluiten")>
                <SubmitButton look=ButtonLook::Primary>{here.say("administration-close-yes")}</SubmitButton>
            </PostForm>
        }
        .into_any()
    };
    let question = Sentence::around(here.texts, "administration-close-title", "name", account.name);
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(question.to_string()).not_for_search_engines()>
            <Back here=here path=PEOPLE words="administration-back-people" />
            <div class="narrow">
                <Heading>{question.view()}</Heading>
                <ErrorSummary asked=&asked />
                <p><bdi>{account.email.to_string()}</bdi></p>
                <Paragraph lead=true>{here.say("administration-close-what")}</Paragraph>
                {sure}
                <p><ButtonLink href=here.href(&path) look=ButtonLook::Secondary>{here.say("administration-close-no")}</ButtonLink></p>
            </div>
        </Document>
    }
    .into_any())
}

/// Closes it.
pub async fn closed(asked: Asked, market: Market, _: Sent) -> FormAnswer {
    asked.signed_in()?;
    let account = account_of(&asked, &market).await?;
    if asked.actor.account() == Some(account.id) {
        return Err(NoPage::NotFound);
    }
    match market.0.close_account(&asked.actor, account.id).await {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated | Refusal::WrongState)) => {
            Ok(Posted::See(format!("{PEOPLE}?gedaan=account-gesloten")))
        }
        // Somebody came to this coach meanwhile.
        Err(Failure::Refused(Refusal::StillPeople)) => {
            let mut problems = Problems::new(&asked);
            problems.add("", "administration-close-people");
            problems.again()
        }
        // Who may see the account and not close it: it has a role elsewhere as well.
        Err(Failure::Refused(Refusal::NotAllowed)) => {
            let mut problems = Problems::new(&asked);
            problems.add("", "administration-close-elsewhere");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
