//! `/mijn/gegevens`: one's own name, address and number, to be corrected.

use super::{fields::ProfileFields, own::Back, reading::read};
use crate::{
    Market,
    ask::{Asked, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{ButtonLook, Document, ErrorSummary, Frame, Heading, Paragraph, PostForm, SubmitButton},
};
use leptos::prelude::*;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.own()?;
    let kept = market.0.own_profile(&asked.actor).await?.form;
    let here = asked.here;
    let title = here.say("participants-details-title");
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("participants-details-lead")}</Paragraph>
                <Paragraph>{here.say("participants-details-follows")}</Paragraph>
                <PostForm asked=&asked path="/mijn/gegevens">
                    <ProfileFields asked=&asked kept=Some(kept) />
                    <SubmitButton look=ButtonLook::Primary>{here.say("participants-keep")}</SubmitButton>
                </PostForm>
                <Back here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// What was corrected. The answers stay as they are.
pub async fn change(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.own()?;
    let wishes = market.0.own_profile(&asked.actor).await?.form.wishes;
    let mut problems = Problems::new(&asked);
    let Some(form) = read(&asked, &mut problems, &sent, wishes) else { return problems.again() };
    market.0.change_profile(&asked.actor, &form).await?;
    Ok(Posted::See("/mijn?gedaan=gegevens-bewaard".to_owned()))
}
