//! `/beheer/mensen/{id}/overdragen`: the people of a coach who leaves go to another coach. An administrator sees how many, never who.

use super::{
    Back,
    people::{PEOPLE, account_of},
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{
        ButtonLink, ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, Frame, Heading, ONCE_FIELD,
        Paragraph, PostForm, Sentence, SubmitButton,
    },
};
use domain::{
    accounts::{Account, Role},
    cases::{Colleague, PeopleToGive},
    ids::AccountId,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;
use uuid::Uuid;

fn path(account: &Account) -> String {
    format!("{PEOPLE}/{}/overdragen", account.id)
}

/// Is or was this the account of a coach?
fn is_coach(account: &Account) -> bool {
    account.belongs_by().iter().any(|grant| grant.role() == Role::Coach)
}

/// How many people wait for another coach; none when the account is not that of a coach.
pub(super) async fn waiting(asked: &Asked, market: &Market, account: &Account) -> Result<u16, NoPage> {
    if !is_coach(account) {
        return Ok(0);
    }
    Ok(market.0.people_to_give(&asked.actor, account.id).await?.count)
}

/// How many people the coach has, and the way to give them on.
#[component]
pub(super) fn StillPeople(here: Here, account: Account, count: u16) -> impl IntoView {
    view! {
        <Paragraph>{here.say_with("administration-give-count", &args! { "count" => count })}</Paragraph>
        <p>
            <ButtonLink href=here.href(&path(&account)) look=ButtonLook::Secondary>{here.say("administration-give")}</ButtonLink>
        </p>
    }
    .into_any()
}

/// To whom they go.
pub async fn give(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let account = account_of(&asked, &market).await?;
    if !is_coach(&account) {
        return Err(NoPage::NotFound);
    }
    let here = asked.here;
    let PeopleToGive { count, to } = market.0.people_to_give(&asked.actor, account.id).await?;
    let title = Sentence::around(here.texts, "administration-give-title", "name", account.name.clone());
    let how_many = here.say_with("administration-give-count", &args! { "count" => count });
    let form = (count > 0).then(|| view! { <Choice asked=asked.clone() path=path(&account) to=to /> });
    let on = (count == 0).then(|| here.href(&format!("{PEOPLE}/{}", account.id))).map(|href| {
        view! { <p><ButtonLink href=href look=ButtonLook::Secondary>{here.say("administration-give-on")}</ButtonLink></p> }
    });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.to_string()).not_for_search_engines()>
            <Back here=here path=PEOPLE words="administration-back-people" />
            <div class="narrow">
                <Heading>{title.view()}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{how_many}</Paragraph>
                {form}
                {on}
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Choice(asked: Asked, path: String, to: Vec<(Colleague, u16)>) -> impl IntoView {
    let here = asked.here;
    let choices: Vec<_> = to
        .into_iter()
        .filter(|(_, free)| *free > 0)
        .map(|(colleague, free)| {
            let args = args! { "name" => colleague.name.as_str(), "free" => free };
            ChoiceOption::new(colleague.account.to_string(), here.say_with("administration-give-choice", &args))
        })
        .collect();
    if choices.is_empty() {
        return view! { <Paragraph>{here.say("administration-give-nobody")}</Paragraph> }.into_any();
    }
    view! {
        <Paragraph>{here.say("administration-give-what")}</Paragraph>
        <Paragraph>{here.say("administration-give-rest")}</Paragraph>
        <PostForm asked=&asked path=path>
            <ChoiceList
                asked=&asked
                name="naar"
                legend=here.say("administration-give-to")
                choose=Choose::One
                choices=choices
                stored=Vec::new()
            />
            <SubmitButton look=ButtonLook::Primary>{here.say("administration-give-send")}</SubmitButton>
        </PostForm>
    }
    .into_any()
}

/// Gives them.
pub async fn given(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let account = account_of(&asked, &market).await?;
    let mut problems = Problems::new(&asked);
    let to: Option<AccountId> = problems.need("naar", sent.text("naar").parse().ok(), "administration-give-to-missing");
    let Some(to) = to else { return problems.again() };
    let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
    let problem = match market.0.give_people_on(&asked.actor, account.id, to, key).await {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => {
            return Ok(Posted::See(format!("{}?gedaan=mensen-gegeven", path(&account))));
        }
        Err(Failure::Refused(Refusal::Full)) => "cases-full-colleague",
        Err(Failure::Refused(Refusal::Changed)) => "administration-give-changed",
        Err(failure) => return Err(failure.into()),
    };
    problems.add("naar", problem);
    problems.again()
}
