//! `/coach/mensen/{id}/afstemmen`: who else helps one of the own people, written down together and with their permission.

use super::list::{self, DO, End, LEAD, Lines, NO_LEAD, STRIKE, UntilField};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    conversations::{case_in, path_of},
    forms::{FormAnswer, Posted, Problems, Sent},
    places::when::date_words,
    posting::{own::sent_key, reading},
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm,
        SubmitButton, TextField, TextLink,
    },
};
use domain::{
    attention::{AttentionFile, AttentionStand, AttentionStep, HelpWith, INVOLVED_MAX, InvolvedForm, Permitted, WHO_MAX},
    codes::Code as _,
    handovers::PermissionHow,
    ids::CaseId,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;
use uuid::Uuid;

const PAGE: &str = "afstemmen";
const WHO: &str = "wie";
const WITH: &str = "waarmee";
const LEADS: &str = "leidt";
const WITNESS: &str = "getuige";
/// What the two forms do that are not about a line.
const ADD: &str = "erbij";
const PERMIT: &str = "toestemming";

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    let case = case_in(&asked)?;
    let file = market.0.attention(&asked.actor, case).await?;
    let here = asked.here;
    let AttentionFile { stand, name, coaches } = file;
    let title = here.say_with("attention-of", &args! { "name" => name });
    let together = (coaches.len() > 1).then(|| {
        let names = here.texts.join(&coaches);
        view! { <Paragraph>{here.say_with("attention-coaches", &args! { "names" => names })}</Paragraph> }
    });
    let body = match stand {
        AttentionStand::Permitted(permitted) => view! { <Open asked=asked.clone() case=case permitted=*permitted /> }.into_any(),
        AttentionStand::Open => view! { <Permit asked=asked.clone() case=case lead="attention-ask" /> }.into_any(),
        AttentionStand::Refused(on) => {
            let words = here.say_with("attention-refused", &args! { "date" => date_words(here.texts, on) });
            view! {
                <Paragraph>{words}</Paragraph>
                <Permit asked=asked.clone() case=case lead="attention-refused-ask" />
            }
            .into_any()
        }
    };
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(here.say("attention-title")).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back">
                    <TextLink href=here.href(&format!("/coach/mensen/{case}"))>{here.say("conversations-back-to-person")}</TextLink>
                </p>
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("attention-lead")}</Paragraph>
                {together}
                {body}
            </div>
        </Document>
    }
    .into_any())
}

/// Spoken permission.
#[component]
fn Permit(asked: Asked, case: CaseId, lead: &'static str) -> impl IntoView {
    let here = asked.here;
    view! {
        <section class="panel" aria-labelledby="toestemming">
            <Heading level=2 id="toestemming">{here.say("attention-permit-title")}</Heading>
            <Paragraph>{here.say(lead)}</Paragraph>
            <PostForm asked=&asked path=path_of(case, PAGE)>
                <UntilField asked=asked.clone() />
                <TextField asked=&asked name=WITNESS label=here.say("attention-witness") />
                <input type="hidden" name=DO value=PERMIT />
                <SubmitButton look=ButtonLook::Primary>{here.say("handovers-given-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// The list, with everything that can be done with it.
#[component]
fn Open(asked: Asked, case: CaseId, permitted: Permitted) -> impl IntoView {
    let here = asked.here;
    let path = path_of(case, PAGE);
    let until = here.say_with("attention-until", &args! { "date" => date_words(here.texts, permitted.until) });
    let given = match permitted.how {
        PermissionHow::Screen => here.say("attention-on-screen").to_owned(),
        _ => here.say_with("attention-heard-by", &args! { "name" => permitted.witness.as_str() }),
    };
    let full = permitted.list.lines().len() >= INVOLVED_MAX;
    let helps = HelpWith::ALL.iter().map(|with| ChoiceOption::new(with.code(), here.texts.name("helpt-met", with.code()))).collect();
    let (for_add, to) = (asked.clone(), path.clone());
    let add = (!full).then(move || {
        let asked = for_add;
        view! {
            <section class="panel" aria-labelledby="erbij">
                <Heading level=2 id="erbij">{here.say("attention-add-title")}</Heading>
                <PostForm asked=&asked path=to>
                    <TextField asked=&asked name=WHO label=here.say("attention-who") hint=here.say("attention-who-hint") />
                    <ChoiceList asked=&asked name=WITH legend=here.say("attention-with") choose=Choose::Several choices=helps />
                    <ChoiceList
                        asked=&asked
                        name=LEADS
                        legend=here.say("attention-lead-question")
                        choose=Choose::Several
                        choices=vec![ChoiceOption::new("ja", here.say("attention-do-lead"))]
                    />
                    <input type="hidden" name=DO value=ADD />
                    <SubmitButton look=ButtonLook::Primary>{here.say("attention-add")}</SubmitButton>
                </PostForm>
            </section>
        }
    });
    view! {
        <Paragraph>{until} " " {given}</Paragraph>
        <section aria-labelledby="lijst">
            <Heading level=2 id="lijst">{here.say("attention-list-title")}</Heading>
            <Lines asked=asked.clone() permitted=permitted path=path.clone() coach=true />
        </section>
        {add}
        <End asked=asked path=path words="attention-end-coach" />
    }
    .into_any()
}

/// One of the forms of the page.
pub async fn save(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let case = case_in(&asked)?;
    let mut problems = Problems::new(&asked);
    let step = match sent.text(DO) {
        PERMIT => list::until(&mut problems, &sent)
            .zip(problems.text(&sent, WITNESS, WHO_MAX, "attention-witness-missing"))
            .map(|(until, witness)| AttentionStep::Permit(until, witness)),
        ADD => somebody(&mut problems, &sent).map(|form| AttentionStep::Add(sent_key(&sent).unwrap_or_else(Uuid::now_v7), form)),
        LEAD => list::line(&sent).map(|line| AttentionStep::Lead(Some(line))),
        NO_LEAD => Some(AttentionStep::Lead(None)),
        STRIKE => list::line(&sent).map(AttentionStep::Strike),
        "stop" => Some(AttentionStep::End),
        _ => return Err(NoPage::NotFound),
    };
    let Some(step) = step else {
        return if problems.any() { problems.again() } else { Err(NoPage::NotFound) };
    };
    let done = match step {
        AttentionStep::Permit(..) => "afstemmen-mag",
        AttentionStep::End => "afstemmen-gestopt",
        _ => "afstemmen-bewaard",
    };
    let problem = match market.0.attention_step(&asked.actor, case, &step).await {
        Ok(()) => return Ok(Posted::See(format!("{}?gedaan={done}", path_of(case, PAGE)))),
        Err(Failure::Refused(Refusal::Full)) => "attention-full",
        Err(Failure::Refused(Refusal::WrongState)) => "attention-not-permitted",
        Err(Failure::Refused(Refusal::Changed)) => "conversations-changed",
        Err(Failure::Refused(Refusal::Text)) => {
            list::until_wrong(&mut problems);
            return problems.again();
        }
        Err(failure) => return Err(failure.into()),
    };
    problems.add("", problem);
    problems.again()
}

fn somebody(problems: &mut Problems, sent: &Sent) -> Option<InvolvedForm> {
    let who = problems.text(sent, WHO, WHO_MAX, "attention-who-missing");
    let with = reading::chosen::<HelpWith>(sent, WITH);
    if with.is_empty() {
        problems.add(WITH, "attention-with-missing");
        return None;
    }
    Some(InvolvedForm { who: who?, with, leads: sent.text(LEADS) == "ja" })
}
