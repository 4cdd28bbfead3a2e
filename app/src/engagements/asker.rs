//! `/partner/ervaringsdeskundigen`: an organisation asks for an experience expert, sees how it stands, and tells how it was.

use super::{
    ASKERS,
    words::{Asked as What, due_words, meeting_words},
};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    posting::{own::sent_key, reading::short_enough},
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm, Select,
        SubmitButton, TextArea, TextField, TextLink,
    },
};
use domain::{
    codes::Code as _,
    engagements::{
        AskerStep, Engagement, EngagementForm, EngagementKind, EngagementMove, EngagementParty, EngagementState, HowItWas, WISHED_MAX,
        WORDS_MAX,
    },
    organisations::OrganisationName,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    asked.signed_in()?;
    let organisations = market.0.own_organisations(&asked.actor).await?;
    if organisations.is_empty() {
        return Err(NoPage::NotFound);
    }
    let mut found = Vec::new();
    for organisation in &organisations {
        found.extend(market.0.asked_experts(&asked.actor, organisation.id).await?);
    }
    let here = asked.here;
    let title = here.say("engagements-asker-title");
    let (over, open): (Vec<_>, Vec<_>) = found.into_iter().partition(|engagement| engagement.state.is_over());
    let lines = |all: Vec<Engagement>| all.into_iter().map(|it| view! { <Line asked=asked.clone() engagement=it /> }).collect_view();
    let been = (!over.is_empty()).then(|| {
        view! { <details class="fold"><summary>{here.say("engagements-over")}</summary><ul class="queue">{lines(over)}</ul></details> }
    });
    let open = (!open.is_empty()).then(|| {
        view! {
            <section aria-labelledby="gevraagd">
                <Heading level=2 id="gevraagd">{here.say("engagements-open")}</Heading>
                <ul class="queue">{lines(open)}</ul>
            </section>
        }
    });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <Heading>{title}</Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true>{here.say("engagements-asker-lead")}</Paragraph>
                {open}
                <AskForm asked=asked.clone() organisations=organisations />
                {been}
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn AskForm(asked: Asked, organisations: Vec<OrganisationName>) -> impl IntoView {
    let here = asked.here;
    let organisation = if let [only] = organisations.as_slice() {
        view! { <input type="hidden" name="organisatie" value=only.id.to_string() /> }.into_any()
    } else {
        let stored = organisations.first().map(|first| first.id.to_string()).unwrap_or_default();
        let choices = organisations.into_iter().map(|it| ChoiceOption::new(it.id.to_string(), it.name)).collect();
        view! { <Select asked=&asked name="organisatie" label=here.say("engagements-organisation") choices=choices stored=stored /> }
            .into_any()
    };
    let kinds = EngagementKind::ALL.iter().map(|kind| ChoiceOption::new(kind.code(), here.texts.name("vraagsoort", kind.code()))).collect();
    view! {
        <section class="panel" aria-labelledby="vraag">
            <Heading level=2 id="vraag">{here.say("engagements-ask")}</Heading>
            <PostForm asked=&asked path=ASKERS>
                {organisation}
                <input type="hidden" name="doe" value="vragen" />
                <ChoiceList asked=&asked name="soort" legend=here.say("engagements-kind") choose=Choose::One choices=kinds />
                <TextArea asked=&asked name="waarover" label=here.say("engagements-words") hint=here.say("engagements-words-hint") rows=4 />
                <TextField asked=&asked name="wanneer" label=here.say("engagements-wished") hint=here.say("engagements-wished-hint") />
                <SubmitButton look=ButtonLook::Primary>{here.say("engagements-ask-send")}</SubmitButton>
            </PostForm>
        </section>
    }
    .into_any()
}

/// One question, with what can be done about it.
#[component]
fn Line(asked: Asked, engagement: Engagement) -> impl IntoView {
    let here = asked.here;
    let id = engagement.id.to_string();
    let kind = here.texts.name("vraagsoort", engagement.form.kind.code());
    let state = here.texts.name("vraag-stand", engagement.state.code());
    let due = due_words(here, &engagement).map(|due| view! { <p class="queue__since">{due}</p> });
    let who = engagement.expert.as_ref().map(|(_, name)| view! { <p>{here.say("engagements-who")} " " <bdi>{name.clone()}</bdi></p> });
    let meeting = meeting_words(here, &engagement).map(|words| {
        let href = here.href(&format!("{ASKERS}/{id}/afspraak.ics"));
        let calendar = (engagement.state == EngagementState::Planned)
            .then(|| view! { <p><TextLink href=href>{here.say("introductions-calendar")}</TextLink></p> });
        view! { <p class="facts">{words}</p> {calendar} }
    });
    let can = |step: EngagementMove| step.is_open_to(EngagementParty::Organisation, engagement.state);
    let tell = can(EngagementMove::Evaluate).then(|| view! { <Tell asked=asked.clone() id=id.clone() /> });
    let stop = can(EngagementMove::Stop).then(|| {
        view! {
            <PostForm asked=&asked path=ASKERS>
                <input type="hidden" name="vraag" value=id.clone() />
                <button type="submit" name="doe" value="stoppen" class="utrecht-button utrecht-button--secondary-action">
                    {here.say("engagements-stop")}
                </button>
            </PostForm>
        }
    });
    view! {
        <li>
            <h3>{kind}</h3>
            <p>{state}</p>
            {due} {who} {meeting}
            <What here=here engagement=engagement />
            {tell} {stop}
        </li>
    }
    .into_any()
}

/// How it was: a face keeps it.
#[component]
fn Tell(asked: Asked, id: String) -> impl IntoView {
    let here = asked.here;
    let field = "hoe-was-het";
    // What was typed at one question comes back there.
    let again = asked.again.as_ref().is_some_and(|again| again.sent.text("vraag") == id);
    // As in every text area: Leptos marks an empty text with a space.
    let typed = if again { asked.value(field, "").replace('&', "&amp;").replace('<', "&lt;") } else { String::new() };
    let faces = (1..=3_u8)
        .rev()
        .map(|mood| {
            view! {
                <button type="submit" name="gevoel" value=mood.to_string() class="utrecht-button utrecht-button--secondary-action">
                    {here.texts.name("maatje-gevoel", &mood.to_string())}
                </button>
            }
        })
        .collect_view();
    view! {
        <PostForm asked=&asked path=ASKERS>
            <input type="hidden" name="vraag" value=id.clone() />
            <input type="hidden" name="doe" value="vertellen" />
            <p>
                <label for=format!("woorden-{id}")>{here.say("engagements-how")}</label>
                <textarea class="utrecht-textarea utrecht-textarea--html-textarea" id=format!("woorden-{id}") name=field rows="3" inner_html=typed></textarea>
            </p>
            <p class="buttons">{faces}</p>
        </PostForm>
    }
    .into_any()
}

fn read(problems: &mut Problems, sent: &Sent) -> Option<EngagementForm> {
    let kind = problems.need("soort", EngagementKind::parse(sent.text("soort")), "engagements-kind-missing");
    let words = short_enough(problems, "waarover", sent.text("waarover"), WORDS_MAX).map(str::to_owned);
    let words = words.and_then(|words| problems.need("waarover", (!words.is_empty()).then_some(words), "engagements-words-missing"));
    let wished = short_enough(problems, "wanneer", sent.text("wanneer"), WISHED_MAX).map(str::to_owned);
    Some(EngagementForm { kind: kind?, words: words?, wished: wished? })
}

/// What was pressed.
pub async fn send(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    asked.signed_in()?;
    let mut problems = Problems::new(&asked);
    let (done, key) = match sent.text("doe") {
        "vragen" => {
            let organisation = sent.text("organisatie").parse().map_err(|_| NoPage::NotFound)?;
            let Some(form) = read(&mut problems, &sent) else { return problems.again() };
            let once = sent_key(&sent).ok_or(NoPage::NotFound)?;
            (market.0.ask_for_expert(&asked.actor, organisation, &form, once).await, "vraag-gesteld")
        }
        what => {
            let id = sent.text("vraag").parse().map_err(|_| NoPage::NotFound)?;
            let step = match what {
                "stoppen" => AskerStep::Stop,
                "vertellen" => {
                    let mood = sent.text("gevoel").parse().ok().filter(|mood| (1..=3).contains(mood)).ok_or(NoPage::NotFound)?;
                    let Some(words) = short_enough(&mut problems, "", sent.text("hoe-was-het"), WORDS_MAX) else { return problems.again() };
                    AskerStep::Evaluate(HowItWas { mood, words: words.to_owned() })
                }
                _ => return Err(NoPage::NotFound),
            };
            (market.0.asker_step(&asked.actor, id, &step).await, "vraag-stap")
        }
    };
    match done {
        Ok(()) => return Ok(Posted::See(format!("{ASKERS}?gedaan={key}"))),
        Err(Failure::Refused(Refusal::WrongState | Refusal::Changed)) => problems.add("", "pairings-changed"),
        Err(Failure::Refused(Refusal::TooOften)) => {
            problems.add_with("", "engagements-many", &args! { "most" => domain::engagements::OPEN_MAX });
        }
        Err(Failure::Refused(Refusal::NoLongerValid)) => problems.add("", "engagements-not-here"),
        Err(Failure::Refused(Refusal::Text)) => problems.add("", "pairings-wrong"),
        Err(failure) => return Err(failure.into()),
    }
    problems.again()
}
