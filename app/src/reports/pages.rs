//! The pages on which a visitor says that something is not right.

use super::{forms::SEEN_FIELD, path, slug_in};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    ui::{
        ButtonLink, ButtonLook, ChoiceList, ChoiceOption, Choose, Document, ErrorSummary, FieldKind, Frame, Heading, Linked, Notice,
        NoticeKind, Paragraph, PostForm, Sentence, SubmitButton, TextArea, TextField, TextLink, phone_args,
    },
};
use domain::{
    codes::Code as _,
    plain_language::Finding,
    reports::{LOOKED_AT_WITHIN, PlaceToReport, ReportKind, WORDS_MAX, personal},
    slug::Slug,
};
use leptos::prelude::*;

/// `/plekken/{slug}/klopt-niet`: what is wrong.
pub async fn report(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let (slug, place) = asked_place(&asked, &market).await?;
    let title = here.say("reports-title");
    let about = Sentence::around(here.texts, "reports-about", "title", place.title).view();
    let body = if place.municipality.is_some() {
        view! {
            <ErrorSummary asked=&asked />
            <Paragraph lead=true>{about}</Paragraph>
            <Form asked=&asked slug=slug.clone() />
        }
        .into_any()
    } else {
        view! {
            <Paragraph lead=true>{about}</Paragraph>
            <Paragraph><Linked here=here text=here.say_with("reports-nobody", &phone_args(here)) /></Paragraph>
        }
        .into_any()
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <BackToPlace here=here slug=slug />
            <div class="narrow">
                <Heading>{title}</Heading>
                {body}
            </div>
        </Document>
    }
    .into_any())
}

async fn asked_place(asked: &Asked, market: &Market) -> Result<(Slug, PlaceToReport), NoPage> {
    let slug = slug_in(asked).ok_or(NoPage::NotFound)?;
    let place = market.0.place_to_report(&asked.actor, &slug).await?.ok_or(NoPage::NotFound)?;
    Ok((slug, place))
}

#[component]
fn BackToPlace(here: Here, slug: Slug) -> impl IntoView {
    view! { <p class="place__back"><TextLink href=here.href(&format!("/plekken/{slug}"))>{here.say("reports-back")}</TextLink></p> }
}

#[component]
fn Form(#[prop(into)] asked: Asked, slug: Slug) -> impl IntoView {
    let here = asked.here;
    let kinds = ReportKind::ALL.iter().map(|kind| ChoiceOption::new(kind.code(), here.texts.name("melding", kind.code()))).collect();
    let hint = here.say_with("reports-words-hint", &args! { "max" => WORDS_MAX });
    view! {
        <PostForm asked=&asked path=path(&slug)>
            <ChoiceList asked=&asked name="wat" legend=here.say("reports-kind") choose=Choose::One choices=kinds />
            <BetterLeftOut asked=&asked />
            <TextArea asked=&asked name="woorden" label=here.say("reports-words") hint=hint rows=4 />
            <TextField
                asked=&asked
                name="email"
                label=here.say("reports-email")
                hint=here.say("reports-email-hint")
                kind=FieldKind::Email
                autocomplete="email"
            />
            <SubmitButton look=ButtonLook::Primary>{here.say("reports-send")}</SubmitButton>
        </PostForm>
        <Paragraph><Linked here=here text=here.say_with("reports-help", &phone_args(here)) /></Paragraph>
    }
    .into_any()
}

/// Once, when the words hold what belongs to one person: what is better left out. Sending it as it is stays possible.
#[component]
fn BetterLeftOut(#[prop(into)] asked: Asked) -> impl IntoView {
    let here = asked.here;
    let came_back = asked.again.is_some() && asked.problems().is_empty();
    let found = if came_back { personal(&asked.value("woorden", ""), here.language) } else { Vec::new() };
    (!found.is_empty()).then(|| {
        let lines = found.iter().filter_map(finding_key).map(|key| view! { <li>{here.say(key)}</li> }).collect_view();
        view! {
            <input type="hidden" name=SEEN_FIELD value="ja" />
            <Notice here=here kind=NoticeKind::Warning>
                <p>{here.say("reports-personal")}</p>
                <ul>{lines}</ul>
                <p>{here.say("reports-personal-anyway")}</p>
            </Notice>
        }
    })
}

fn finding_key(finding: &Finding) -> Option<&'static str> {
    match finding {
        Finding::PhoneNumber => Some("reports-personal-phone"),
        Finding::EmailAddress => Some("reports-personal-email"),
        Finding::LooksLikeBsn => Some("reports-personal-bsn"),
        Finding::HealthDetail => Some("reports-personal-health"),
        Finding::LongSentence { .. }
        | Finding::Passive
        | Finding::DifficultWord
        | Finding::ExcludingOrThreatening
        | Finding::PersonName => None,
    }
}

/// `/plekken/{slug}/klopt-niet/dank`: who looks at it, and when.
pub async fn thanks(asked: Asked, market: Market) -> Page {
    let here = asked.here;
    let (slug, place) = asked_place(&asked, &market).await?;
    let title = here.say("reports-thanks-title");
    let municipality = place.municipality.as_ref().map(|slug| asked.municipality_name(slug));
    let who = municipality.map(|name| {
        let words = here.say_with("reports-thanks-who", &args! { "municipality" => name, "count" => LOOKED_AT_WITHIN });
        view! { <Paragraph lead=true>{words}</Paragraph> }
    });
    Ok(view! {
        <Document asked=asked frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                {who}
                <Paragraph>{here.say("reports-thanks-what")}</Paragraph>
                <Paragraph>{here.say("reports-thanks-email")}</Paragraph>
                <Paragraph><Linked here=here text=here.say_with("reports-thanks-call", &phone_args(here)) /></Paragraph>
                <p>
                    <ButtonLink href=here.href(&format!("/plekken/{slug}")) look=ButtonLook::Primary>{here.say("reports-back")}</ButtonLink>
                </p>
            </div>
        </Document>
    }
    .into_any())
}
