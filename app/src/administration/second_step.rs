//! `/beheer/mensen/{id}/tweede-stap`: asks once more before the second step is taken off a lost account.

use super::{
    Back,
    people::{PEOPLE, account_of, step_can_be_removed},
};
use crate::{
    Market,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{ButtonLink, ButtonLook, Document, ErrorSummary, Frame, Heading, Paragraph, PostForm, Sentence, SubmitButton},
};
use domain::refusal::{Failure, Refusal};
use leptos::prelude::*;

/// What it does, what to do before, and the button that does it.
pub async fn remove(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let account = account_of(&asked, &market).await?;
    if !step_can_be_removed(&asked, &account) {
        return Err(NoPage::NotFound);
    }
    let here = asked.here;
    let path = format!("{PEOPLE}/{}", account.id);
    let question = Sentence::around(here.texts, "administration-lost-title", "name", account.name);
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(question.to_string()).not_for_search_engines()>
            <Back here=here path=PEOPLE words="administration-back-people" />
            <div class="narrow">
                <Heading>{question.view()}</Heading>
                <ErrorSummary asked=&asked />
                <p><bdi>{account.email.to_string()}</bdi></p>
                <Paragraph lead=true>{here.say("administration-lost-check")}</Paragraph>
                <Paragraph>{here.say("administration-lost-after")}</Paragraph>
                <Paragraph>{here.say("administration-lost-log")}</Paragraph>
                <PostForm asked=&asked path=format!("{path}/tweede-stap")>
                    <SubmitButton look=ButtonLook::Primary>{here.say("administration-lost-yes")}</SubmitButton>
                </PostForm>
                <p><ButtonLink href=here.href(&path) look=ButtonLook::Secondary>{here.say("administration-lost-no")}</ButtonLink></p>
            </div>
        </Document>
    }
    .into_any())
}

/// Takes it off. Who presses twice finds it done.
pub async fn removed(asked: Asked, market: Market, _: Sent) -> FormAnswer {
    asked.signed_in()?;
    let account = account_of(&asked, &market).await?;
    if asked.actor.account() == Some(account.id) {
        return Err(NoPage::NotFound);
    }
    match market.0.remove_second_step(&asked.actor, account.id).await {
        Ok(()) | Err(Failure::Refused(Refusal::Changed | Refusal::WrongState)) => {
            Ok(Posted::See(format!("{PEOPLE}?gedaan=tweede-stap-weg")))
        }
        // Who may see the account and not help it: it has a role elsewhere as well.
        Err(Failure::Refused(Refusal::NotAllowed)) => {
            let mut problems = Problems::new(&asked);
            problems.add("", "administration-close-elsewhere");
            problems.again()
        }
        Err(failure) => Err(failure.into()),
    }
}
