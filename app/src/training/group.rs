//! `/coordinatie/opleiding/groepen/{id}`: who is in a group, when it meets, and how everybody stands. Nobody counts who was away.

use super::{
    TRAINING, at_work, group_path, member_path,
    overview::{GroupFields, read_group},
    part,
    session::{SessionFields, read_session, session_path},
    words::{about_words, when_words},
};
use crate::{
    Market, args,
    ask::{Asked, Here, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    posting::own::sent_key,
    ui::{
        ButtonLook, ChoiceList, ChoiceOption, Choose, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm,
        SubmitButton, TextLink,
    },
};
use chrono::{DateTime, Utc};
use domain::{
    ids::{ParticipantId, TrainingGroupId},
    refusal::{Failure, Refusal},
    training::{GROUP_MOST, GroupStep, Member, Module, ModuleState, OpenGroup, Session, TrackKind, TrainingGroup, VogState},
};
use leptos::prelude::*;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    at_work(&asked)?;
    let open = market.0.training_group(&asked.actor, part(&asked, 3)?).await?;
    let here = asked.here;
    let title = open.group.form.name.clone();
    let args = args! { "trainer" => open.group.trainer_name.clone(), "count" => open.group.members, "most" => open.group.form.most };
    let (line, track) = (here.say_with("training-group-line", &args), open.group.track_title.clone());
    let managing = open.coordinates.then(|| view! { <Managing asked=asked.clone() open=open.clone() /> });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(TRAINING)>{here.say("training-back")}</TextLink></p>
                <Heading><bdi>{title}</bdi></Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Paragraph lead=true><bdi>{track}</bdi></Paragraph>
                <Paragraph>{line}</Paragraph>
                <Sessions here=here sessions=open.sessions.clone() modules=open.modules.clone() now=open.now />
                <Members here=here group=open.group.clone() members=open.members.clone() />
                <Plan asked=asked.clone() open=open />
                {managing}
            </div>
        </Document>
    }
    .into_any())
}

/// What comes first, then what was.
#[component]
fn Sessions(here: Here, sessions: Vec<Session>, modules: Vec<Module>, now: DateTime<Utc>) -> impl IntoView {
    if sessions.is_empty() {
        return view! {
            <section aria-labelledby="bijeenkomsten">
                <Heading level=2 id="bijeenkomsten">{here.say("training-sessions")}</Heading>
                <Paragraph>{here.say("training-sessions-none")}</Paragraph>
            </section>
        }
        .into_any();
    }
    let (to_come, been): (Vec<Session>, Vec<Session>) = sessions.into_iter().partition(|session| session.form.at > now);
    let line = |session: Session| {
        let off = session.cancelled.then(|| view! { <p><strong>{here.say("training-session-off")}</strong></p> });
        let (about, when) = (about_words(here, &session, &modules), when_words(here, &session));
        view! {
            <li>
                <h3><TextLink href=here.href(&session_path(session.group, session.id))><bdi>{about}</bdi></TextLink></h3>
                <p>{when}</p>
                {off}
            </li>
        }
    };
    let to_come = to_come.into_iter().map(line).collect_view();
    let been = (!been.is_empty()).then(|| {
        let lines = been.into_iter().rev().map(line).collect_view();
        view! { <details class="fold"><summary>{here.say("training-sessions-been")}</summary><ul class="queue">{lines}</ul></details> }
    });
    view! {
        <section aria-labelledby="bijeenkomsten">
            <Heading level=2 id="bijeenkomsten">{here.say("training-sessions")}</Heading>
            <ul class="queue">{to_come}</ul>
            {been}
        </section>
    }
    .into_any()
}

/// Everybody, with what they did: never what they did not.
#[component]
fn Members(here: Here, group: TrainingGroup, members: Vec<Member>) -> impl IntoView {
    let body = if members.is_empty() {
        view! { <Paragraph>{here.say("training-members-none")}</Paragraph> }.into_any()
    } else if group.kind == TrackKind::Peers {
        let lines = members.into_iter().map(|member| {
            view! { <li><TextLink href=here.href(&member_path(group.id, member.participant))><bdi>{member.name}</bdi></TextLink></li> }
        });
        view! { <ul>{lines.collect_view()}</ul> }.into_any()
    } else {
        let lines = members
            .into_iter()
            .map(|member| {
                let done = member.modules.iter().filter(|(_, state)| matches!(state, ModuleState::Done(_))).count();
                let args = args! { "count" => done, "most" => member.modules.len() };
                let certificate = member.certified_on.map(|_| view! { <p>{here.say("training-member-certified")}</p> });
                let vog = match member.vog {
                    Some(VogState::Missing) => Some("training-vog-missing"),
                    Some(VogState::Expired(..)) => Some("training-vog-expired"),
                    _ => None,
                };
                let vog = vog.map(|key| view! { <p>{here.say(key)}</p> });
                view! {
                    <li>
                        <h3><TextLink href=here.href(&member_path(group.id, member.participant))><bdi>{member.name}</bdi></TextLink></h3>
                        <p>{here.say_with("training-member-done", &args)}</p>
                        {certificate}
                        {vog}
                    </li>
                }
            })
            .collect_view();
        view! { <ul class="queue">{lines}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="mensen">
            <Heading level=2 id="mensen">{here.say("training-members")}</Heading>
            {body}
        </section>
    }
    .into_any()
}

#[component]
fn Plan(asked: Asked, open: OpenGroup) -> impl IntoView {
    let here = asked.here;
    let again = asked.again.as_ref().is_some_and(|again| again.sent.text("stap") == "plannen");
    let next = open.modules.iter().find(|module| open.sessions.iter().all(|session| session.form.module != Some(module.id)));
    let next = next.map(|module| module.id);
    let unfolded = again || open.sessions.is_empty();
    view! {
        <details class="fold" open=unfolded>
            <summary>{here.say("training-session-plan")}</summary>
            <PostForm asked=asked.clone() path=group_path(open.group.id)>
                <SessionFields asked=asked.clone() modules=open.modules form=None module=next />
                <input type="hidden" name="stap" value="plannen" />
                <SubmitButton look=ButtonLook::Primary>{here.say("training-session-plan")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// Who is in it, and what it is: for a coordinator.
#[component]
fn Managing(asked: Asked, open: OpenGroup) -> impl IntoView {
    let here = asked.here;
    let path = group_path(open.group.id);
    let (for_choices, for_fields) = (asked.clone(), asked.clone());
    let people: Vec<_> = open.candidates.iter().map(|(who, name)| ChoiceOption::new(who.to_string(), name.clone())).collect();
    let add = if people.is_empty() {
        view! { <Paragraph>{here.say("training-add-nobody")}</Paragraph> }.into_any()
    } else {
        view! {
            <PostForm asked=asked.clone() path=path.clone()>
                <ChoiceList asked=for_choices name="wie" legend=here.say("training-add-who") choose=Choose::Several choices=people />
                <input type="hidden" name="stap" value="erbij" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("training-add-send")}</SubmitButton>
            </PostForm>
        }
        .into_any()
    };
    let again = |step: &str| asked.again.as_ref().is_some_and(|again| again.sent.text("stap") == step);
    let (adding, changing) = (again("erbij") || open.members.is_empty(), again("groep"));
    view! {
        <details class="fold" open=adding>
            <summary>{here.say("training-add")}</summary>
            {add}
        </details>
        <details class="fold" open=changing>
            <summary>{here.say("training-group-change")}</summary>
            <PostForm asked=asked.clone() path=path>
                <GroupFields asked=for_fields form=Some(open.group.form) trainers=open.trainers />
                <input type="hidden" name="stap" value="groep" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("training-keep")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// One of the forms of the page.
pub async fn change(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    at_work(&asked)?;
    let id: TrainingGroupId = part(&asked, 3)?;
    let mut problems = Problems::new(&asked);
    let step = match sent.text("stap") {
        "plannen" => {
            let Some(form) = read_session(&mut problems, &sent) else { return problems.again() };
            GroupStep::Plan(form)
        }
        "erbij" => {
            let people: Vec<ParticipantId> = sent.all("wie").filter_map(|text| text.parse().ok()).collect();
            if people.is_empty() {
                problems.add("wie", "training-add-missing");
                return problems.again();
            }
            GroupStep::Add(people)
        }
        "groep" => {
            let Some(form) = read_group(&mut problems, &sent) else { return problems.again() };
            GroupStep::Describe(form)
        }
        _ => return Err(NoPage::NotFound),
    };
    carry_out(&asked, &market, &sent, id, &step, problems, &group_path(id)).await
}

/// Carries a step of a group out; what is wrong is told on the page it came from.
pub async fn carry_out(
    asked: &Asked,
    market: &Market,
    sent: &Sent,
    id: TrainingGroupId,
    step: &GroupStep,
    mut problems: Problems,
    then: &str,
) -> FormAnswer {
    let key = sent_key(sent).ok_or(NoPage::NotFound)?;
    let (field, words) = match market.0.change_group(&asked.actor, id, step, key).await {
        Ok(()) => return Ok(Posted::See(format!("{then}?gedaan=opleiding"))),
        Err(Failure::Refused(refusal)) => match (refusal, step) {
            (Refusal::Full, GroupStep::Add(_)) => ("wie", "training-full"),
            (Refusal::Full, _) => {
                problems.add_with("hoogstens", "training-most-below", &args! { "max" => GROUP_MOST });
                return problems.again();
            }
            (Refusal::Changed, _) => ("", "training-changed"),
            (Refusal::WrongState, GroupStep::Mark(..)) => ("", "training-mark-early"),
            (Refusal::WrongState, GroupStep::Certify(_)) => ("", "training-certify-not-yet"),
            (Refusal::WrongState, GroupStep::Remove(_)) => ("", "training-remove-certified"),
            (Refusal::WrongState, _) => ("", "training-session-over"),
            (Refusal::NoLongerValid, _) => ("", "training-gone"),
            (Refusal::Text, GroupStep::Plan(_) | GroupStep::Move(..)) => ("dag", "training-session-past"),
            (Refusal::Text, GroupStep::SeeVog(..)) => ("gezien", "training-vog-day-wrong"),
            (Refusal::Text, _) => ("", "training-wrong"),
            (other, _) => return Err(Failure::Refused(other).into()),
        },
        Err(failure) => return Err(failure.into()),
    };
    problems.add(field, words);
    problems.again()
}
