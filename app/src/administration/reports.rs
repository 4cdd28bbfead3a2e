//! `/beheer/meldingen/{id}`: what visitors said about a place, all together; its identity is that of the place.

use super::{Back, QUEUE, application::reason, id_in};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    moments::moment_words,
    places::{cards::text_lang, come::address_lines, when::day_parts_words},
    ui::{
        ButtonLook, Document, ErrorSummary, Frame, Heading, Notice, NoticeKind, ONCE_FIELD, Paragraph, PostForm, Sentence, SubmitButton,
        TextArea, TextLink,
    },
};
use domain::{
    applications::REASON_MAX,
    codes::Code as _,
    ids::PlaceId,
    posting::Revision,
    refusal::{Failure, Refusal},
    reports::{Report, ReportVerdict, ReportedPlace},
};
use leptos::prelude::*;
use uuid::Uuid;

/// The place, what was said, and what can be done.
pub async fn reports(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let id: PlaceId = id_in(&asked).ok_or(NoPage::NotFound)?;
    let reported = market.0.reported_place(&asked.actor, id).await?.ok_or(NoPage::NotFound)?;
    let here = asked.here;
    let content = &reported.place.content;
    let (title, lang) = (content.title.clone(), text_lang(content, here.language));
    let organisation = Sentence::around(here.texts, "administration-place-of", "name", reported.organisation.name.clone()).view();
    let count = here.say_with("administration-reports-count", &args! { "count" => reported.reports.len() });
    let said = reported.reports.iter().map(|report| view! { <Said here=here report=report.clone() /> }).collect_view();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <Back here=here path=QUEUE words="administration-back" />
            <div class="place">
                <div>
                    <Heading><bdi lang=lang>{title}</bdi></Heading>
                    <ErrorSummary asked=&asked />
                    <Paragraph lead=true>{organisation} " " {count}</Paragraph>
                    <Asking here=here reported=reported.clone() />
                    <ol class="queue">{said}</ol>
                    <AsItStands here=here reported=reported.clone() />
                </div>
                <div><Decision asked=&asked reported=reported path=format!("/beheer/meldingen/{id}") /></div>
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Said(here: Here, report: Report) -> impl IntoView {
    let Report { form, created_at, .. } = report;
    let words = if form.words.is_empty() {
        view! { <p>{here.say("administration-report-no-words")}</p> }.into_any()
    } else {
        view! { <p class="as-typed"><bdi>{form.words}</bdi></p> }.into_any()
    };
    let hears = form.email.is_some().then(|| view! { <p>{here.say("administration-report-hears")}</p> });
    view! {
        <li>
            <h2>{here.texts.name("melding", form.kind.code())}</h2>
            {words} {hears}
            <p class="queue__since">{moment_words(here.texts, created_at)}</p>
        </li>
    }
    .into_any()
}

/// That the partner was asked, and whether they did something since.
#[component]
fn Asking(here: Here, reported: ReportedPlace) -> impl IntoView {
    reported.asked_at().map(|asked| {
        let moment = here.say_with("administration-reports-asked", &args! { "moment" => moment_words(here.texts, asked) });
        let key = if reported.answered() { "administration-reports-answered" } else { "administration-reports-unanswered" };
        view! { <Notice here=here kind=NoticeKind::Info><p>{moment} " " {here.say(key)}</p></Notice> }
    })
}

/// The parts of the place that reports are mostly about, as they stand now.
#[component]
fn AsItStands(here: Here, reported: ReportedPlace) -> impl IntoView {
    let ReportedPlace { place, .. } = reported;
    let content = place.content;
    let when = day_parts_words(here.texts, &content.day_parts().collect::<Vec<_>>());
    let contact = [content.contact.phone.clone(), content.contact.email.clone(), content.contact.website.clone()];
    let lines = |lines: Vec<String>| {
        let lines: Vec<_> = lines.into_iter().filter(|line| !line.is_empty()).map(|line| view! { <bdi>{line}</bdi> <br /> }).collect();
        lines.collect_view()
    };
    let public = content.status.is_public();
    let link = if public {
        let path = format!("/plekken/{}", place.slug);
        view! { <p><TextLink href=here.href(&path)>{here.say("administration-reports-see")}</TextLink></p> }.into_any()
    } else {
        view! { <Notice here=here kind=NoticeKind::Info><p>{here.say("administration-reports-off")}</p></Notice> }.into_any()
    };
    view! {
        <section class="place__section" aria-labelledby="zo-staat-het">
            <Heading level=2 id="zo-staat-het">{here.say("administration-reports-now")}</Heading>
            <p lang=text_lang(&content, here.language)><bdi>{content.summary.clone()}</bdi></p>
            <dl class="account">
                <dt>{here.say("melding-wanneer")}</dt> <dd>{when}</dd>
                <dt>{here.say("melding-adres")}</dt> <dd>{lines(address_lines(&content.address))}</dd>
                <dt>{here.say("melding-contact")}</dt> <dd>{lines(contact.to_vec())}</dd>
            </dl>
            {link}
        </section>
    }
    .into_any()
}

#[component]
fn Decision(#[prop(into)] asked: Asked, reported: ReportedPlace, path: String) -> impl IntoView {
    let here = asked.here;
    let seen: Vec<Uuid> = reported.reports.iter().map(|report| report.id).collect();
    let (state, public) = (reported.revision().0, reported.place.content.status.is_public());
    let ask = public.then(|| view! { <Ask asked=&asked reported=reported seen=seen.clone() path=path.clone() /> });
    let (fits_seen, fits_path) = (seen.clone(), path.clone());
    let fits = public.then(|| {
        view! {
            <section class="panel" aria-labelledby="klopt">
                <Heading level=2 id="klopt">{here.say("administration-reports-fits-title")}</Heading>
                <Paragraph>{here.say("administration-reports-fits-text")}</Paragraph>
                <PostForm asked=&asked path=fits_path>
                    <Seen seen=fits_seen />
                    <input type="hidden" name="besluit" value="klopt" />
                    <SubmitButton look=ButtonLook::Secondary>{here.say("administration-reports-fits")}</SubmitButton>
                </PostForm>
            </section>
        }
    });
    let key = move |shown: &'static str, off: &'static str| here.say(if public { shown } else { off });
    let why = public.then(|| {
        view! {
            <TextArea
                asked=&asked
                name="reden"
                label=here.say("administration-reports-reason")
                hint=here.say("administration-reports-reason-hint")
            />
        }
    });
    view! {
        {ask} {fits}
        <section class="panel" aria-labelledby="stil">
            <Heading level=2 id="stil">{key("administration-reports-pause-title", "administration-reports-end-title")}</Heading>
            <Paragraph>{key("administration-reports-pause-text", "administration-reports-end-text")}</Paragraph>
            <PostForm asked=&asked path=path>
                <Seen seen=seen />
                <input type="hidden" name="besluit" value="stilzetten" />
                <input type="hidden" name="stand" value=state />
                {why}
                <SubmitButton look=ButtonLook::Secondary>{key("administration-reports-pause", "administration-reports-end")}</SubmitButton>
            </PostForm>
        </section>
        <p><TextLink href=here.href(QUEUE)>{here.say("administration-later")}</TextLink></p>
    }
    .into_any()
}

#[component]
fn Ask(#[prop(into)] asked: Asked, reported: ReportedPlace, seen: Vec<Uuid>, path: String) -> impl IntoView {
    let here = asked.here;
    let body = if reported.editors == 0 {
        view! { <Paragraph>{here.say("administration-reports-ask-nobody")}</Paragraph> }.into_any()
    } else {
        view! {
            <Paragraph>{here.say("administration-reports-ask-text")}</Paragraph>
            <PostForm asked=&asked path=path>
                <Seen seen=seen />
                <input type="hidden" name="besluit" value="vragen" />
                <TextArea
                    asked=&asked
                    name="vraag"
                    label=here.say("administration-reports-ask-words")
                    hint=here.say("administration-reports-ask-hint")
                    rows=3
                />
                <SubmitButton look=ButtonLook::Primary>{here.say("administration-reports-ask")}</SubmitButton>
            </PostForm>
        }
        .into_any()
    };
    view! {
        <section class="panel" aria-labelledby="vragen">
            <Heading level=2 id="vragen">{here.say("administration-reports-ask-title")}</Heading>
            {body}
        </section>
    }
    .into_any()
}

/// Which reports are decided on: those that stand on the page, not one that came in since.
#[component]
fn Seen(seen: Vec<Uuid>) -> impl IntoView {
    seen.into_iter().map(|id| view! { <input type="hidden" name="melding" value=id.to_string() /> }).collect_view()
}

/// Asks the partner, ends the reports, or takes the place off.
pub async fn decide(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let id: PlaceId = id_in(&asked).ok_or(NoPage::NotFound)?;
    let seen = sent.all("melding").map(|id| id.parse().map_err(|_| NoPage::NotFound)).collect::<Result<Vec<Uuid>, _>>()?;
    let mut problems = Problems::new(&asked);
    let (answer, done) = match sent.text("besluit") {
        "vragen" => {
            let words = sent.text("vraag");
            if words.chars().count() > REASON_MAX {
                problems.add_with("vraag", "administration-reports-ask-long", &args! { "max" => REASON_MAX });
                return problems.again();
            }
            let key = sent.text(ONCE_FIELD).parse().unwrap_or_else(|_| Uuid::now_v7());
            (market.0.ask_about_reports(&asked.actor, id, &seen, words, key).await, "meldingen-gevraagd")
        }
        "klopt" => (market.0.settle_reports(&asked.actor, id, &seen, &ReportVerdict::Fits).await, "meldingen-klopt"),
        "stilzetten" => {
            let base = sent.text("stand").parse().map(Revision).map_err(|_| NoPage::NotFound)?;
            let reason = if sent.has("reden") {
                match reason(&mut problems, &sent, "reden", "administration-reports-reason-missing") {
                    Some(reason) => reason,
                    None => return problems.again(),
                }
            } else {
                String::new()
            };
            let verdict = ReportVerdict::Off { base, reason };
            (market.0.settle_reports(&asked.actor, id, &seen, &verdict).await, "meldingen-stilgezet")
        }
        _ => return Err(NoPage::NotFound),
    };
    match answer {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => Ok(Posted::See(format!("{QUEUE}?gedaan={done}"))),
        Err(Failure::Refused(Refusal::Changed | Refusal::WrongState | Refusal::Text)) => changed(&asked, &market, id, problems).await,
        Err(failure) => Err(failure.into()),
    }
}

/// What stands on the page now is not what was decided on: look again, or nothing waits any more.
async fn changed(asked: &Asked, market: &Market, id: PlaceId, mut problems: Problems) -> FormAnswer {
    if market.0.reported_place(&asked.actor, id).await?.is_none() {
        return Ok(Posted::See(format!("{QUEUE}?gedaan=wacht-niet-meer")));
    }
    problems.add("", "administration-reports-changed");
    problems.again()
}
