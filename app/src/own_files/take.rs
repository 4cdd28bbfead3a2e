//! `/partner/bestanden`: everything that Meedoen keeps of an organisation and its places, to take along.

use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    posting::whose::{Whose, choose, whose},
    ui::{Document, Frame, Heading, Paragraph, TextLink},
};
use domain::{codes::Code as _, organisations::OrganisationName, own_files::OrganisationFile};
use leptos::prelude::*;

/// Lists the files.
pub async fn take(asked: Asked, market: Market) -> Page {
    let own = match whose(&asked, &market).await? {
        Whose::One { own, .. } => own,
        Whose::Several(organisations) => return Ok(choose(asked, organisations)),
    };
    let here = asked.here;
    let title = here.say("files-take-title");
    let back = here.href(&format!("/partner?organisatie={}", own.id));
    let of = here.say_with("posting-of", &args! { "organisation" => own.name.clone() });
    Ok(view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=back>{here.say("posting-back-to-list")}</TextLink></p>
                <Heading>{title}</Heading>
                <Paragraph lead=true>{here.say("files-take-lead")}</Paragraph>
                <Paragraph>{of}</Paragraph>
                <Files here=here own=own.clone() />
                <Heading level=2>{here.say("files-take-back")}</Heading>
                <p>
                    <TextLink href=here.href(&format!("/partner/inlezen?organisatie={}", own.id))>{here.say("files-give-title")}</TextLink>
                </p>
                <Heading level=2>{here.say("files-take-account")}</Heading>
                <p><TextLink href=here.href("/account")>{here.say("files-take-account-link")}</TextLink></p>
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Files(here: Here, own: OrganisationName) -> impl IntoView {
    let files = [
        (OrganisationFile::Places, "files-take-places", "files-take-places-text"),
        (OrganisationFile::PlacesJson, "files-take-json", "files-take-json-text"),
        (OrganisationFile::History, "files-take-history", "files-take-history-text"),
    ]
    .map(|(what, key, text)| {
        let href = format!("/partner/bestanden/{}/{}", own.id, what.code());
        view! {
            <dt><a class="nl-link" href=href download=what.code()>{here.say(key)}</a></dt>
            <dd>{here.say(text)}</dd>
        }
    });
    view! { <dl class="own-files">{files}</dl> }.into_any()
}
