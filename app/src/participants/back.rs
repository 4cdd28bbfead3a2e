//! `/terugkomen`: the pages for coming back, with a code by mail or text message or with a card.

use super::own::Leave;
use crate::{
    Market,
    accounts::{code_pages::CodeField, pages::Help},
    args,
    ask::{Asked, Here, Page},
    forms::HELD_FIELD,
    ui::{
        ButtonLink, ButtonLook, Document, DoneNotice, ErrorSummary, Frame, Heading, Linked, Notice, NoticeKind, Paragraph, PostForm,
        Sentence, SubmitButton, TextField,
    },
};
use domain::{
    actors::Actor,
    participants::{OwnSession, ReachedBy, terms},
};
use leptos::prelude::*;

/// `/terugkomen`: asks where to send a code, and answers with the page for that code. Or the card.
pub async fn page(asked: Asked, _: Market) -> Page {
    if let Some(elsewhere) = in_already(&asked) {
        return Ok(elsewhere);
    }
    let sent = asked.again.as_ref().filter(|again| again.problems.is_empty() && again.sent.has("contact"));
    if sent.is_some() {
        return Ok(code_page(asked));
    }
    let here = asked.here;
    let title = here.say("participants-back-title");
    let other = asked.clone();
    let label = here.say(if here.site.sends_texts { "participants-back-contact" } else { "participants-back-email" });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).described(here.say("participants-back-description"))>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <DoneNotice asked=&asked />
                <Interrupted asked=&asked />
                <Paragraph lead=true>{here.say("participants-back-lead")}</Paragraph>
                <PostForm asked=&asked path="/terugkomen">
                    <Wanted asked=&asked />
                    <TextField asked=&asked name="contact" label=label autocomplete="username" />
                    <SubmitButton look=ButtonLook::Primary>{here.say("accounts-code-send")}</SubmitButton>
                </PostForm>
                <section class="other-way" aria-labelledby="met-kaart">
                    <Heading level=2 id="met-kaart">{here.say("participants-back-card-title")}</Heading>
                    <OtherWay asked=other path=super::card::USE words=here.say("participants-back-card") />
                </section>
                <Others here=here />
                <Help here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// `/terugkomen/code`: the code that was sent.
pub async fn code(asked: Asked, _: Market) -> Page {
    Ok(in_already(&asked).unwrap_or_else(|| code_page(asked)))
}

fn code_page(asked: Asked) -> AnyView {
    let here = asked.here;
    let title = here.say("accounts-code-title");
    let to = ReachedBy::parse(&asked.value("contact", ""));
    let other = asked.clone();
    let minutes = here.say_with("accounts-code-minutes", &args! { "minutes" => terms::CODE.num_minutes() });
    let told = to.as_ref().map(|to| {
        let address = Sentence::around(here.texts, "participants-back-sent-to", "address", to.as_str()).view();
        view! {
            <Paragraph lead=true>{here.say("participants-back-sent")}</Paragraph>
            <Paragraph>{address} " " {minutes}</Paragraph>
        }
    });
    let field = match &to {
        Some(to) => view! { <input type="hidden" name="contact" value=to.to_string() /> }.into_any(),
        None => view! { <TextField asked=&asked name="contact" label=here.say("participants-back-contact") autocomplete="username" /> }
            .into_any(),
    };
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                {told}
                <PostForm asked=&asked path="/terugkomen/code">
                    <Wanted asked=&asked />
                    {field}
                    <CodeField asked=&asked label=here.say("accounts-code") />
                    <SubmitButton look=ButtonLook::Primary>{here.say("participants-back")}</SubmitButton>
                </PostForm>
                <Paragraph>{here.say("participants-back-no-code")}</Paragraph>
                <OtherWay asked=other path="/terugkomen" words=here.say("accounts-code-again") />
                <Help here=here />
            </div>
        </Document>
    }
    .into_any()
}

/// `/terugkomen/kaart`: the signs on a card. Who scanned it finds them filled in by the script, when there are scripts; the
/// button is theirs to press.
pub async fn card(asked: Asked, _: Market) -> Page {
    if let Some(elsewhere) = in_already(&asked) {
        return Ok(elsewhere);
    }
    let here = asked.here;
    let title = here.say("participants-use-card-title");
    let other = asked.clone();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines().with_script()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                <Interrupted asked=&asked />
                <Paragraph lead=true>{here.say("participants-use-card-lead")}</Paragraph>
                <PostForm asked=&asked path=super::card::USE>
                    <Held asked=&asked />
                    <TextField
                        asked=&asked
                        name="kaart"
                        label=here.say("participants-use-card-code")
                        hint=here.say("participants-use-card-hint")
                        autocomplete="off"
                    />
                    <SubmitButton look=ButtonLook::Primary>{here.say("participants-back")}</SubmitButton>
                </PostForm>
                <OtherWay asked=other path="/terugkomen" words=here.say("participants-use-card-other") />
                <Help here=here />
            </div>
        </Document>
    }
    .into_any())
}

/// Where somebody wanted to go travels along, and what they were typing.
#[component]
fn Wanted(#[prop(into)] asked: Asked) -> impl IntoView {
    let wanted = asked.wanted_path().map(|path| view! { <input type="hidden" name="naar" value=path /> });
    view! { {wanted} <Held asked=asked /> }
}

/// The form that waits, sealed: on a telephone that people share the next one reads nothing in it.
fn held(asked: &Asked) -> Option<String> {
    Some(asked.value(HELD_FIELD, "")).filter(|sealed| !sealed.is_empty())
}

#[component]
fn Held(#[prop(into)] asked: Asked) -> impl IntoView {
    held(&asked).map(|sealed| view! { <input type="hidden" name=HELD_FIELD value=sealed /> })
}

/// That somebody was away for too long in the middle of something, and that nothing is lost.
#[component]
fn Interrupted(#[prop(into)] asked: Asked) -> impl IntoView {
    let here = asked.here;
    held(&asked).map(|_| {
        let words = here.say_with("participants-back-interrupted", &args! { "minutes" => terms::HELD_FORM.num_minutes() });
        view! { <Notice here=here kind=NoticeKind::Info><p>{words}</p></Notice> }
    })
}

/// Another way to come back. What waits goes along.
#[component]
fn OtherWay(#[prop(into)] asked: Asked, path: &'static str, words: &'static str) -> impl IntoView {
    let here = asked.here;
    if held(&asked).is_none() {
        return view! { <p><ButtonLink href=here.href(path) look=ButtonLook::Secondary>{words}</ButtonLink></p> }.into_any();
    }
    view! {
        <PostForm asked=&asked path=path>
            <Held asked=&asked />
            <SubmitButton look=ButtonLook::Secondary>{words}</SubmitButton>
        </PostForm>
    }
    .into_any()
}

/// For who has nothing here yet, and for who works with Meedoen.
#[component]
fn Others(here: Here) -> impl IntoView {
    view! {
        <Paragraph><Linked here=here text=here.say("participants-back-nothing") /></Paragraph>
        <Paragraph><Linked here=here text=here.say("participants-back-partners") /></Paragraph>
    }
}

/// The page for who need not come back: a browser holds one person at a time.
fn in_already(asked: &Asked) -> Option<AnyView> {
    match &asked.actor {
        Actor::Account(_) => Some(at_work(asked.clone())),
        Actor::Participant(own) => Some(is_back(asked.clone(), own)),
        _ => None,
    }
}

/// For who is signed in for their work: somebody else's profile stays out of their browser.
pub fn at_work(asked: Asked) -> AnyView {
    let here = asked.here;
    let title = here.say("participants-at-work-title");
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{here.say("participants-at-work")}</Paragraph>
                <Paragraph>{here.say("participants-at-work-leave")}</Paragraph>
                <PostForm asked=&asked path="/uitloggen">
                    <SubmitButton look=ButtonLook::Primary>{here.say("accounts-sign-out")}</SubmitButton>
                </PostForm>
            </div>
        </Document>
    }
    .into_any()
}

fn is_back(asked: Asked, own: &OwnSession) -> AnyView {
    let here = asked.here;
    let title = here.say("participants-in-title");
    let name = Sentence::around(here.texts, "participants-in", "name", own.name.clone()).view();
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <Paragraph lead=true>{name}</Paragraph>
                <p><ButtonLink href=here.href("/mijn") look=ButtonLook::Primary>{here.say("participants-own-title")}</ButtonLink></p>
                <Paragraph>{here.say("participants-in-other")}</Paragraph>
                <Leave asked=&asked />
            </div>
        </Document>
    }
    .into_any()
}
