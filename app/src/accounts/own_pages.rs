//! The pages of one's own account.

use super::{arrival::Work, new_phone::NEW_PHONE, words::Grants};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    moments::day_words,
    ui::{
        ButtonLook, Document, DoneNotice, ErrorSummary, FieldKind, Frame, Heading, Icon, Notice, NoticeKind, Paragraph, PostForm,
        SubmitButton, TextField, TextLink,
    },
};
use domain::{
    accounts::{PASSWORD_MIN, Role, Session},
    actors::SecondStep,
    organisations::OrganisationName,
};
use leptos::prelude::*;

/// `/account`: who one is here, what one may do, and where to change that.
pub async fn account(asked: Asked, market: Market) -> Page {
    let signed_in = asked.signed_in()?.clone();
    let here = asked.here;
    let title = here.say("accounts-account-title");
    let to_set_up = (signed_in.second_step == SecondStep::ToSetUp).then(|| {
        view! {
            <Notice here=here kind=NoticeKind::Warning>
                <p>{here.say("accounts-setup-due")}</p>
                <p><TextLink href=here.href("/account/tweede-stap")>{here.say("accounts-setup-begin")}</TextLink></p>
            </Notice>
        }
    });
    let grants = if signed_in.given.is_empty() {
        view! { <Paragraph>{here.say("accounts-no-roles")}</Paragraph> }.into_any()
    } else {
        let organisations = organisations(&asked, &market).await?;
        view! { <Grants asked=asked.clone() grants=signed_in.given.clone() organisations=organisations /> }.into_any()
    };
    let work = Work::of(&signed_in)
        .into_iter()
        .map(|work| view! { <li><TextLink href=here.href(work.path())>{here.say(work.key())}</TextLink></li> })
        .collect_view();
    let phone = (signed_in.second_step == SecondStep::Given).then_some((NEW_PHONE, "accounts-phone-title"));
    let links = [
        Some(("/account/wachtwoord", "accounts-password-title")),
        Some(("/account/tweede-stap", "accounts-setup-link")),
        phone,
        Some(("/account/sessies", "accounts-sessions-title")),
    ]
    .map(|link| link.map(|(path, key)| view! { <li><TextLink href=here.href(path)>{here.say(key)}</TextLink></li> }));
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                {to_set_up}
                <dl class="account">
                    <dt>{here.say("accounts-name")}</dt>
                    <dd><bdi>{signed_in.name.clone()}</bdi></dd>
                    <dt>{here.say("accounts-email")}</dt>
                    <dd><bdi>{signed_in.email.clone()}</bdi></dd>
                </dl>
                <Heading level=2>{here.say("accounts-roles")}</Heading>
                {grants}
                <ul class="link-list">
                    {work} {links}
                    <li><a class="nl-link" href="/account/mijn-gegevens.json" download="mijn-gegevens.json">{here.say("accounts-take-along")}</a></li>
                </ul>
                <SignOut asked=&asked />
            </div>
        </Document>
    }
    .into_any())
}

/// The organisations that somebody may edit for now.
async fn organisations(asked: &Asked, market: &Market) -> Result<Vec<OrganisationName>, NoPage> {
    if asked.actor.has_role(Role::Editor) { Ok(market.0.own_organisations(&asked.actor).await?) } else { Ok(Vec::new()) }
}

/// The button that signs out here.
#[component]
fn SignOut(#[prop(into)] asked: Asked) -> impl IntoView {
    let words = asked.here.say("accounts-sign-out");
    view! {
        <PostForm asked=asked path="/uitloggen">
            <SubmitButton look=ButtonLook::Secondary>{words}</SubmitButton>
        </PostForm>
    }
}

/// `/account/wachtwoord`: another password.
pub async fn password(asked: Asked, _: Market) -> Page {
    let signed_in = asked.signed_in()?.clone();
    let here = asked.here;
    let title = here.say("accounts-password-title");
    let hint = here.say_with("accounts-password-hint", &args! { "min" => PASSWORD_MIN });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("accounts-password-elsewhere")}</Paragraph>
                <PostForm asked=&asked path="/account/wachtwoord">
                    <UserName email=signed_in.email />
                    <TextField
                        asked=&asked
                        name="wachtwoord"
                        label=here.say("accounts-password-current")
                        kind=FieldKind::Password
                        autocomplete="current-password"
                    />
                    <TextField
                        asked=&asked
                        name="wachtwoord-nieuw"
                        label=here.say("accounts-password-new")
                        hint=hint
                        kind=FieldKind::Password
                        autocomplete="new-password"
                    />
                    <SubmitButton look=ButtonLook::Primary>{here.say("accounts-password-save")}</SubmitButton>
                </PostForm>
                <Back here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// Tells the keeper of passwords in a browser whose password this is; nobody sees it.
#[component]
pub fn UserName(email: String) -> impl IntoView {
    view! { <input type="text" autocomplete="username" value=email hidden readonly /> }
}

/// `/account/sessies`: where the account is signed in, and a way to end that.
pub async fn sessions(asked: Asked, market: Market) -> Page {
    let signed_in = asked.signed_in()?.clone();
    let sessions = market.0.sessions(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("accounts-sessions-title");
    let elsewhere = sessions.iter().any(|session| session.id != signed_in.session);
    let lines = sessions
        .into_iter()
        .map(|session| {
            let this = session.id == signed_in.session;
            view! { <SessionLine here=here session=session this=this /> }
        })
        .collect_view();
    let end = if elsewhere {
        view! {
            <PostForm asked=&asked path="/account/sessies">
                <SubmitButton look=ButtonLook::Primary>{here.say("accounts-sessions-end")}</SubmitButton>
            </PostForm>
        }
        .into_any()
    } else {
        view! { <Paragraph>{here.say("accounts-sessions-only")}</Paragraph> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <Paragraph lead=true>{here.say("accounts-sessions-lead")}</Paragraph>
                <ul class="sessions">{lines}</ul>
                {end}
                <Back here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// A place where something is open: the kind of device, since when, and whether it is this one.
#[component]
pub fn SessionLine(here: Here, session: Session, this: bool) -> impl IntoView {
    let date = |key: &str, at: chrono::DateTime<chrono::Utc>| here.say_with(key, &args! { "date" => day_words(here.texts, at) });
    let since = date("accounts-session-since", session.created_at);
    let seen = date("accounts-session-seen", session.seen_at);
    let mark = this.then(|| {
        view! { <span class="mark-here"><Icon here=here name="icoon-vink" /> {here.say("accounts-session-here")}</span> }
    });
    view! {
        <li class="session">
            <strong><bdi>{session.device}</bdi></strong>
            {mark}
            <br />
            {since} " " {seen}
        </li>
    }
    .into_any()
}

/// The way back to the account.
#[component]
pub fn Back(here: Here) -> impl IntoView {
    view! { <p><TextLink href=here.href("/account")>{here.say("accounts-back")}</TextLink></p> }
}
