//! `/beheer/mensen`: who works with Meedoen here.

use super::{
    Back, QUEUE,
    giving_on::{self, StillPeople},
    id_in,
};
use crate::{
    Market,
    accounts::words::{Grants, grant_words},
    args,
    ask::{Asked, Here, NoPage, Page},
    moments::day_words,
    ui::{ButtonLink, ButtonLook, Document, DoneNotice, Frame, Heading, Icon, Paragraph, TextLink},
};
use domain::{
    accounts::{Account, AccountStatus},
    ids::AccountId,
};
use leptos::prelude::*;

/// Where the list is.
pub(super) const PEOPLE: &str = "/beheer/mensen";

/// Everybody with a role in the municipalities of who asks.
pub async fn people(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let accounts = market.0.accounts(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("administration-people-title");
    let count = here.say_with("administration-people-count", &args! { "count" => accounts.len() });
    let lines = accounts.into_iter().map(|account| view! { <Person asked=asked.clone() account=account /> }).collect_view();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <Back here=here path=QUEUE words="administration-back" />
            <Heading>{title}</Heading>
            <DoneNotice asked=&asked />
            <Paragraph lead=true>{count}</Paragraph>
            <p>
                <ButtonLink href=here.href("/beheer/mensen/uitnodigen") look=ButtonLook::Primary>
                    {here.say("administration-invite-title")}
                </ButtonLink>
            </p>
            <ul class="queue">{lines}</ul>
        </Document>
    }
    .into_any())
}

#[component]
fn Person(asked: Asked, account: Account) -> impl IntoView {
    let here = asked.here;
    let roles: Vec<_> = account.grants.iter().map(|grant| grant_words(&asked, grant)).collect();
    let href = here.href(&format!("{PEOPLE}/{}", account.id));
    let (name, email) = (account.name.clone(), account.email.to_string());
    view! {
        <li>
            <h2><TextLink href=href><bdi>{name}</bdi></TextLink></h2>
            <p><bdi>{email}</bdi></p>
            <p>{here.texts.join(&roles)}</p>
            <p><States here=here account=account /></p>
        </li>
    }
    .into_any()
}

/// Whether the account can be used, and how it is protected: word, shape and colour.
#[component]
fn States(here: Here, account: Account) -> impl IntoView {
    let mark = |class: &'static str, icon: &'static str, key: &'static str| {
        view! { <span class=class><Icon here=here name=icon /> {here.say(key)}</span> }
    };
    let state = match account.status {
        AccountStatus::Active => mark("account-state", "icoon-vink", "administration-state-active"),
        AccountStatus::Closed => mark("account-state account-state--off", "icoon-kruis", "administration-state-closed"),
    };
    let needed = account.grants.iter().any(|grant| grant.role().needs_second_step());
    let step = match (account.has_second_step, needed) {
        (true, _) => mark("account-state", "icoon-vink", "administration-step-on"),
        (false, true) => mark("account-state account-state--off", "icoon-let-op", "administration-step-due"),
        (false, false) => mark("account-state account-state--plain", "icoon-info", "administration-step-none"),
    };
    view! { {state} " " {step} }
}

/// The account in the address, when who asks may see it.
pub(super) async fn account_of(asked: &Asked, market: &Market) -> Result<Account, NoPage> {
    let id: AccountId = id_in(asked).ok_or(NoPage::NotFound)?;
    let accounts = market.0.accounts(&asked.actor).await?;
    accounts.into_iter().find(|account| account.id == id).ok_or(NoPage::NotFound)
}

/// Can who asks close this account? Not one's own: somebody has to be left.
pub(super) fn can_be_closed(asked: &Asked, account: &Account) -> bool {
    account.status == AccountStatus::Active && asked.actor.account() != Some(account.id)
}

/// Can who asks take the second step off this account? Not off one's own: that is moved.
pub(super) fn step_can_be_removed(asked: &Asked, account: &Account) -> bool {
    account.has_second_step && can_be_closed(asked, account)
}

/// `/beheer/mensen/{id}`: one of them.
pub async fn person(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let account = account_of(&asked, &market).await?;
    let here = asked.here;
    let since = here.say_with("administration-person-since", &args! { "date" => day_words(here.texts, account.created_at) });
    let close = if can_be_closed(&asked, &account) {
        let href = here.href(&format!("{PEOPLE}/{}/sluiten", account.id));
        view! {
            <Heading level=2>{here.say("administration-close-heading")}</Heading>
            <Paragraph>{here.say("administration-close-what")}</Paragraph>
            <p><ButtonLink href=href look=ButtonLook::Secondary>{here.say("administration-close")}</ButtonLink></p>
        }
        .into_any()
    } else if asked.actor.account() == Some(account.id) {
        view! { <Paragraph>{here.say("administration-close-own")}</Paragraph> }.into_any()
    } else {
        ().into_any()
    };
    let count = giving_on::waiting(&asked, &market, &account).await?;
    let people = (count > 0).then(|| {
        view! {
            <Heading level=2>{here.say("administration-give-heading")}</Heading>
            <StillPeople here=here account=account.clone() count=count />
        }
    });
    let lost = step_can_be_removed(&asked, &account).then(|| {
        let href = here.href(&format!("{PEOPLE}/{}/tweede-stap", account.id));
        view! {
            <Heading level=2>{here.say("administration-lost-heading")}</Heading>
            <Paragraph>{here.say("administration-lost-what")}</Paragraph>
            <p><ButtonLink href=href look=ButtonLook::Secondary>{here.say("administration-lost")}</ButtonLink></p>
        }
    });
    let (name, email, grants) = (account.name.clone(), account.email.to_string(), account.grants.clone());
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(name.clone()).not_for_search_engines()>
            <Back here=here path=PEOPLE words="administration-back-people" />
            <div class="narrow">
                <Heading><bdi>{name}</bdi></Heading>
                <p><bdi>{email}</bdi></p>
                <p><States here=here account=account /></p>
                <Paragraph>{since}</Paragraph>
                <Heading level=2>{here.say("administration-person-roles")}</Heading>
                <Grants asked=asked.clone() grants=grants />
                {people}
                {lost}
                {close}
            </div>
        </Document>
    }
    .into_any())
}
