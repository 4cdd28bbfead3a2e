//! For which of their organisations somebody works on a page: the only one, or the one in the address.

use crate::{
    Market,
    ask::{Asked, NoPage},
    ui::{Document, Frame, Heading, TextLink},
};
use domain::organisations::OrganisationName;
use leptos::prelude::*;

/// For whom a page is.
pub enum Whose {
    /// For this organisation. `others`: there are more to choose from.
    One {
        /// Which.
        own: OrganisationName,
        /// Are there others?
        others: bool,
    },
    /// For one of these: it is not chosen yet.
    Several(Vec<OrganisationName>),
}

/// For whom this page is: the only organisation somebody works for, or the one that `?organisatie=` or the form names.
/// One that is not their own is not there.
pub async fn whose(asked: &Asked, market: &Market) -> Result<Whose, NoPage> {
    asked.signed_in()?;
    let mut organisations = market.0.own_organisations(&asked.actor).await?;
    let typed = asked.again.as_ref().map(|again| again.sent.text("organisatie").to_owned()).filter(|id| !id.is_empty());
    let wanted = typed.or_else(|| asked.pairs().into_iter().find(|(name, _)| name == "organisatie").map(|(_, id)| id));
    let others = organisations.len() > 1;
    match (organisations.len(), wanted) {
        (0, _) => Err(NoPage::NotFound),
        (1, None) => Ok(Whose::One { own: organisations.remove(0), others }),
        (_, None) => Ok(Whose::Several(organisations)),
        (_, Some(wanted)) => {
            let own = organisations.into_iter().find(|own| own.id.to_string() == wanted).ok_or(NoPage::NotFound)?;
            Ok(Whose::One { own, others })
        }
    }
}

/// The page that lets somebody choose for whom it is.
pub fn choose(asked: Asked, organisations: Vec<OrganisationName>) -> AnyView {
    let here = asked.here;
    let title = here.say("posting-organisation");
    let path = asked.path.clone();
    let links = organisations
        .into_iter()
        .map(|own| view! { <li><TextLink href=here.href(&format!("{path}?organisatie={}", own.id))>{own.name}</TextLink></li> })
        .collect_view();
    view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ul class="link-list">{links}</ul>
            </div>
        </Document>
    }
    .into_any()
}
