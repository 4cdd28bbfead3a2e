//! `/mijn/apparaten`: where the profile is open, and a way to close it there.

use super::own::Back;
use crate::{
    Market,
    accounts::own_pages::SessionLine,
    ask::{Asked, Page},
    forms::{FormAnswer, Posted, Sent},
    ui::{ButtonLook, Document, DoneNotice, Frame, Heading, Paragraph, PostForm, SubmitButton},
};
use leptos::prelude::*;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    let own = asked.own()?.clone();
    let devices = market.0.own_devices(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("participants-devices-title");
    let elsewhere = devices.iter().any(|device| device.id != own.session);
    let lines = devices
        .into_iter()
        .map(|device| {
            let this = device.id == own.session;
            view! { <SessionLine here=here session=device this=this /> }
        })
        .collect_view();
    let end = if elsewhere {
        view! {
            <PostForm asked=&asked path="/mijn/apparaten">
                <SubmitButton look=ButtonLook::Primary>{here.say("participants-devices-end")}</SubmitButton>
            </PostForm>
        }
        .into_any()
    } else {
        view! { <Paragraph>{here.say("participants-devices-only")}</Paragraph> }.into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <Paragraph lead=true>{here.say("participants-devices-lead")}</Paragraph>
                <ul class="sessions">{lines}</ul>
                {end}
                <Back here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// Closes it everywhere else.
pub async fn end(asked: Asked, market: Market, _: Sent) -> FormAnswer {
    asked.own()?;
    market.0.leave_elsewhere(&asked.actor).await?;
    Ok(Posted::See("/mijn/apparaten?gedaan=elders-dicht".to_owned()))
}

/// `/mijn/weggaan`: closes it here; also when it was closed already.
pub async fn leave(asked: Asked, market: Market, _: Sent) -> FormAnswer {
    if asked.own().is_ok() {
        market.0.leave(&asked.actor).await?;
        return Ok(Posted::SignedOut("/terugkomen?gedaan=weggegaan".to_owned()));
    }
    Ok(Posted::See("/terugkomen".to_owned()))
}
