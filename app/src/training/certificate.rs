//! `/certificaat`: whoever was shown a certificate sees that it is true, and nothing more than what stands on it.

use super::{CERTIFICATE, words::month_words};
use crate::{
    Market,
    ask::{Asked, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{ButtonLook, Document, ErrorSummary, Frame, Heading, Notice, NoticeKind, Paragraph, PostForm, SubmitButton, TextField},
};
use domain::{
    refusal::{Failure, Refusal},
    training::{Certificate, certificate_signs, in_groups},
};
use leptos::prelude::*;

/// The form.
pub async fn page(asked: Asked, _: Market) -> Page {
    Ok(document(asked, ().into_any()))
}

/// What stands on the certificate with the code in the address.
pub async fn shown(asked: Asked, market: Market) -> Page {
    let from = asked.from.as_ref().ok_or_else(|| Failure::internal("a page without where it is asked from"))?;
    let here = asked.here;
    let code = asked.path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let notice = |kind, key| view! { <Notice here=here kind=kind><p>{here.say(key)}</p></Notice> }.into_any();
    let told = match market.0.certificate(&asked.actor, code, from).await {
        Ok(certificate) => view! { <Told asked=asked.clone() certificate=certificate /> }.into_any(),
        Err(Failure::Refused(Refusal::NotRecognised)) => notice(NoticeKind::Warning, "training-check-unknown"),
        Err(Failure::Refused(Refusal::TooOften)) => notice(NoticeKind::Warning, "accounts-too-often"),
        Err(failure) => return Err(failure.into()),
    };
    Ok(document(asked, told))
}

fn document(asked: Asked, told: AnyView) -> AnyView {
    let here = asked.here;
    let title = here.say("training-check-title");
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                {told}
                <Paragraph>{here.say("training-check-lead")}</Paragraph>
                <PostForm asked=asked.clone() path=CERTIFICATE>
                    <TextField
                        asked=asked.clone()
                        name="certificaatcode"
                        label=here.say("training-check-code")
                        hint=here.say("training-check-hint")
                        autocomplete="off"
                    />
                    <SubmitButton look=ButtonLook::Primary>{here.say("training-check-send")}</SubmitButton>
                </PostForm>
            </div>
        </Document>
    }
    .into_any()
}

#[component]
fn Told(asked: Asked, certificate: Certificate) -> impl IntoView {
    let here = asked.here;
    view! {
        <Notice here=here kind=NoticeKind::Done><p>{here.say("training-check-true")}</p></Notice>
        <dl class="account">
            <dt>{here.say("training-check-name")}</dt>
            <dd><bdi>{certificate.name}</bdi></dd>
            <dt>{here.say("training-check-track")}</dt>
            <dd><bdi>{certificate.track}</bdi></dd>
            <dt>{here.say("training-check-month")}</dt>
            <dd>{month_words(here.texts, certificate.given_on)}</dd>
        </dl>
    }
    .into_any()
}

/// Leads to the page of a code; what cannot be one comes back.
pub async fn check(asked: Asked, _: Market, sent: Sent) -> FormAnswer {
    let mut problems = Problems::new(&asked);
    if let Some(signs) = certificate_signs(sent.text("certificaatcode")) {
        return Ok(Posted::See(format!("{CERTIFICATE}/{}", in_groups(&signs))));
    }
    problems.add("certificaatcode", "training-check-unknown");
    problems.again()
}
