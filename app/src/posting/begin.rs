//! The first question: what do people do with you? Its answer makes a place.

use super::{
    examples::{Example, by_organisation},
    own::{page_path, sent_key},
    steps,
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, ErrorSummary, Frame, Heading, Notice, NoticeKind, Paragraph, PostForm,
        SubmitButton, TextField, TextLink,
    },
};
use domain::{
    codes::{Agreement, Code as _, DutchLevel, PlaceKind, PlaceStatus},
    languages::{SpokenLanguage, UiLanguage},
    organisations::OrganisationName,
    places::{Address, Contact, PlaceContent, StepRange, TITLE_MAX},
    posting::PlaceStep,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A field that came back, else the same word in the address.
fn asked_for(asked: &Asked, name: &str) -> Option<String> {
    let typed = asked.again.as_ref().map(|again| again.sent.text(name).to_owned()).filter(|text| !text.is_empty());
    typed.or_else(|| asked.pairs().into_iter().find(|(own, _)| own == name).map(|(_, value)| value))
}

async fn organisations(asked: &Asked, market: &Market) -> Result<Vec<OrganisationName>, NoPage> {
    asked.signed_in()?;
    let organisations = market.0.own_organisations(&asked.actor).await?;
    if organisations.is_empty() { Err(NoPage::NotFound) } else { Ok(organisations) }
}

/// `/partner/plekken/nieuw`: a title, perhaps that of an example.
pub async fn begin(asked: Asked, market: Market) -> Page {
    let organisations = organisations(&asked, &market).await?;
    let here = asked.here;
    let wanted = asked_for(&asked, "organisatie");
    let organisation = match organisations.as_slice() {
        [only] => Some(only.id.to_string()),
        several => wanted.filter(|wanted| several.iter().any(|own| own.id.to_string() == *wanted)),
    };
    let example = asked_for(&asked, "voorbeeld").and_then(|code| Example::named(&code));
    let title = here.texts.name("stap", PlaceStep::What.code());
    let which = match &organisation {
        Some(id) => view! { <input type="hidden" name="organisatie" value=id.clone() /> }.into_any(),
        None => view! { <WhichOrganisation asked=&asked organisations=organisations /> }.into_any(),
    };
    let from_example = example.map(|example| {
        let words = here.say_with("posting-example-chosen", &args! { "what" => example.title(here) });
        view! {
            <Notice here=here kind=NoticeKind::Info><p>{words}</p></Notice>
        }
    });
    let chosen = example.map(|example| view! { <input type="hidden" name="voorbeeld" value=example.code /> });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href("/partner")>{here.say("posting-back-to-list")}</TextLink></p>
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                {from_example}
                <Paragraph lead=true>{here.say("posting-begin-lead")}</Paragraph>
                <PostForm asked=&asked path="/partner/plekken/nieuw">
                    {which} {chosen}
                    <TextField
                        asked=&asked
                        name="titel"
                        label=here.say("posting-title")
                        hint=here.say_with("posting-title-hint", &args! { "max" => TITLE_MAX })
                        stored=example.map(|example| example.title(here)).unwrap_or_default()
                    />
                    <SubmitButton look=ButtonLook::Primary>{here.say("posting-save-next")}</SubmitButton>
                </PostForm>
                <Examples here=here organisation=organisation />
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn WhichOrganisation(#[prop(into)] asked: Asked, organisations: Vec<OrganisationName>) -> impl IntoView {
    let choices = organisations.into_iter().map(|own| ChoiceOption::new(own.id.to_string(), own.name)).collect();
    let legend = asked.here.say("posting-organisation");
    view! { <ChoiceList asked=asked name="organisatie" legend=legend choose=Choose::One choices=choices /> }
}

/// The examples, by kind of organisation; each is a link to this page with its words.
#[component]
fn Examples(here: Here, organisation: Option<String>) -> impl IntoView {
    let kinds = by_organisation()
        .map(|(kind, examples)| {
            let examples = examples
                .map(|example| {
                    let organisation = organisation.as_ref().map(|id| format!("&organisatie={id}")).unwrap_or_default();
                    let href = here.href(&format!("/partner/plekken/nieuw?voorbeeld={}{organisation}", example.code));
                    view! { <li><TextLink href=href>{example.title(here)}</TextLink></li> }
                })
                .collect_view();
            view! {
                <Heading level=3>{here.texts.name("organisatie", kind.code())}</Heading>
                <ul class="link-list">{examples}</ul>
            }
        })
        .collect_view();
    view! {
        <section class="other-way" aria-labelledby="voorbeelden">
            <Heading level=2 id="voorbeelden">{here.say("posting-examples")}</Heading>
            <Paragraph>{here.say("posting-examples-text")}</Paragraph>
            <div class="examples">{kinds}</div>
        </section>
    }
    .into_any()
}

/// `/partner/plekken/nieuw`: makes the place and goes on with its first screen. Sent twice, it makes one place.
pub async fn make(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let organisations = organisations(&asked, &market).await?;
    let mut problems = Problems::new(&asked);
    let wanted = sent.text("organisatie");
    let organisation = match (organisations.as_slice(), wanted) {
        ([only], "") => Some(only),
        (several, "") => {
            problems.need("organisatie", several.iter().find(|own| own.id.to_string() == wanted), "posting-organisation-missing")
        }
        // An organisation that is not one's own is not there.
        (own, wanted) => Some(own.iter().find(|own| own.id.to_string() == wanted).ok_or(NoPage::NotFound)?),
    };
    let mut title = String::new();
    steps::title(&mut problems, &sent, &mut title);
    let key = problems.need("", sent_key(&sent), "posting-send-again");
    let (Some(organisation), Some(key), false) = (organisation, key, problems.any()) else { return problems.again() };
    // Where an organisation is and how to reach it is mostly true of its places.
    let known = market.0.organisation(&asked.actor, &organisation.slug).await?.map(|known| known.organisation);
    let (address, contact) = known.map(|known| (known.address, known.contact)).unwrap_or_default();
    let mut content = PlaceContent { title, ..blank(asked.here.language, address, contact) };
    if let Some(example) = Example::named(sent.text("voorbeeld")) {
        example.fill(asked.here, &mut content);
    }
    match market.0.begin_place(&asked.actor, organisation.id, content, key).await {
        Ok(id) => Ok(Posted::See(page_path(id, PlaceStep::What.code()))),
        Err(Failure::Refused(Refusal::Repeated)) => Ok(Posted::See("/partner".to_owned())),
        Err(failure) => Err(failure.into()),
    }
}

/// To look first, and to join a group.
const LOOK_AND_JOIN: StepRange = match StepRange::new(1, 3) {
    Some(range) => range,
    None => panic!("not a range"),
};

/// A place of which nothing is known yet but where it is: light, and in the language of who makes it.
fn blank(language: UiLanguage, address: Address, contact: Contact) -> PlaceContent {
    let text_language = match language {
        UiLanguage::Dutch => SpokenLanguage::Dutch,
        UiLanguage::English => SpokenLanguage::English,
    };
    PlaceContent {
        title: String::new(),
        summary: String::new(),
        description: String::new(),
        text_language,
        kind: PlaceKind::Fixed,
        agreement: Agreement::Volunteer,
        themes: BTreeSet::new(),
        main_theme: None,
        goals: BTreeSet::new(),
        tasks: Vec::new(),
        steps: LOOK_AND_JOIN,
        help: BTreeSet::new(),
        slots: Vec::new(),
        hours_per_week: None,
        starts_on: None,
        ends_on: None,
        languages: BTreeSet::from([SpokenLanguage::Dutch]),
        dutch_needed: DutchLevel::Little,
        offers: BTreeSet::new(),
        asks: String::new(),
        costs: String::new(),
        returns: String::new(),
        certificate_of_conduct: false,
        address,
        contact,
        photo: String::new(),
        status: PlaceStatus::Draft,
        confirmed_on: None,
    }
}
