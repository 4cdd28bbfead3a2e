//! `/beheer/post`: the outbox.

use super::{Back, QUEUE};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Sent},
    mails::write,
    moments::moment_words,
    ui::{ButtonLook, Document, DoneNotice, Frame, Heading, Notice, NoticeKind, Paragraph, PostForm, Sentence, SubmitButton},
};
use domain::{
    messages::{Mail, MailStatus},
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// Where it is.
const POST: &str = "/beheer/post";

/// The parts of the page: what needs somebody comes first.
const PARTS: &[(MailStatus, &str)] = &[
    (MailStatus::Dead, "administration-post-failed"),
    (MailStatus::Waiting, "administration-post-waiting"),
    (MailStatus::Sent, "administration-post-sent"),
];

/// What failed, waits and was sent. Without a mail server everything waits, and can be read here.
pub async fn post(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let mails = market.0.outbox(&asked.actor).await?;
    let here = asked.here;
    let title = here.say("administration-post-title");
    let no_server = (!here.site.sends_mail).then(|| {
        view! {
            <Notice here=here kind=NoticeKind::Warning>
                <p>{here.say("administration-post-no-server")} " " {here.say("administration-post-no-server-what")}</p>
            </Notice>
        }
    });
    let nothing = mails.is_empty().then(|| view! { <Paragraph lead=true>{here.say("administration-post-empty")}</Paragraph> });
    let parts = PARTS
        .iter()
        .map(|(status, key)| {
            let mails: Vec<_> = mails.iter().filter(|mail| mail.status == *status).cloned().collect();
            view! { <Part asked=&asked mails=mails key=key /> }
        })
        .collect_view();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <Back here=here path=QUEUE words="administration-back" />
            <Heading>{title}</Heading>
            <DoneNotice asked=&asked />
            {no_server} {nothing} {parts}
        </Document>
    }
    .into_any())
}

#[component]
fn Part(#[prop(into)] asked: Asked, mails: Vec<Mail>, key: &'static str) -> impl IntoView {
    (!mails.is_empty()).then(|| {
        let title = asked.here.say_with(key, &args! { "count" => mails.len() });
        let lines = mails.into_iter().map(|mail| view! { <Line asked=&asked mail=mail /> }).collect_view();
        view! {
            <section>
                <Heading level=2>{title}</Heading>
                <ul class="queue">{lines}</ul>
            </section>
        }
    })
}

#[component]
fn Line(#[prop(into)] asked: Asked, mail: Mail) -> impl IntoView {
    let here = asked.here;
    let to = Sentence::around(here.texts, "administration-post-to", "email", mail.to.as_str()).view();
    let made = here.say_with("administration-post-made", &args! { "moment" => moment_words(here.texts, mail.created_at) });
    let tries = (mail.tries > 0).then(|| here.say_with("administration-post-tries", &args! { "count" => mail.tries }));
    let problem = (!mail.problem.is_empty()).then(|| {
        let said = Sentence::around(here.texts, "administration-post-problem", "words", mail.problem.clone()).view();
        view! { <p>{said}</p> }
    });
    let again = (mail.status == MailStatus::Dead).then(|| {
        view! {
            <PostForm asked=&asked path=POST>
                <input type="hidden" name="bericht" value=mail.id.to_string() />
                <SubmitButton look=ButtonLook::Secondary>{here.say("administration-post-again")}</SubmitButton>
            </PostForm>
        }
    });
    view! {
        <li>
            <h3>{here.say(&format!("mail-{}-subject", mail.kind))}</h3>
            <p>{to}</p>
            <p>{made} " " {tries}</p>
            {problem}
            <Whole here=here mail=mail />
            {again}
        </li>
    }
    .into_any()
}

/// The whole message, for who has to hand it over: only where no mail server does that.
#[component]
fn Whole(here: Here, mail: Mail) -> impl IntoView {
    let message = mail.message.filter(|_| !here.site.sends_mail && mail.status != MailStatus::Sent);
    message.map(|message| {
        let text = write(&message, mail.language, here.site).text;
        view! {
            <details>
                <summary>{here.say("administration-post-read")}</summary>
                <p class="as-typed" lang=mail.language.tag()>{text}</p>
            </details>
        }
    })
}

/// Tries a message that failed once more.
pub async fn again(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let mail = sent.text("bericht").parse().map_err(|_| NoPage::NotFound)?;
    match market.0.retry_mail(&asked.actor, mail).await {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => Ok(Posted::See(format!("{POST}?gedaan=nog-eens"))),
        // It was sent meanwhile: the page says so.
        Err(Failure::Refused(Refusal::WrongState | Refusal::NoLongerValid)) => Ok(Posted::See(POST.to_owned())),
        Err(failure) => Err(failure.into()),
    }
}
