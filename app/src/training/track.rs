//! `/coordinatie/opleiding/trajecten/{id}`: what a track is, and its modules in their order.

use super::{
    TRAINING, coordinator,
    overview::{TrackFields, read_track},
    part, track_path,
};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    posting::own::{RevisionField, sent_key, sent_revision},
    ui::{ButtonLink, ButtonLook, Document, DoneNotice, ErrorSummary, Frame, Heading, Paragraph, PostForm, Prose, SubmitButton, TextLink},
};
use domain::{
    ids::TrackId,
    refusal::{Failure, Refusal},
    training::{Module, Track, TrackStep},
};
use leptos::prelude::*;

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    coordinator(&asked)?;
    let track = market.0.track(&asked.actor, part(&asked, 3)?).await?;
    let here = asked.here;
    let title = track.form.title.clone();
    let modules = track.modules.iter().cloned().enumerate();
    let modules = modules.map(|(at, module)| view! { <Line asked=asked.clone() track=track.clone() module=module first=at == 0 /> });
    let modules = modules.collect_view();
    let path = track_path(track.id);
    let open = asked.again.is_some();
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(TRAINING)>{here.say("training-back")}</TextLink></p>
                <Heading><bdi>{title}</bdi></Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <Prose here=here text=track.form.purpose.clone() />
                <details class="fold" open=open>
                    <summary>{here.say("training-track-change")}</summary>
                    <PostForm asked=asked.clone() path=path.clone()>
                        <RevisionField revision=track.revision />
                        <TrackFields asked=asked.clone() form=Some(track.form.clone()) />
                        <input type="hidden" name="stap" value="traject" />
                        <SubmitButton look=ButtonLook::Secondary>{here.say("training-keep")}</SubmitButton>
                    </PostForm>
                </details>
                <section aria-labelledby="modules">
                    <Heading level=2 id="modules">{here.say("training-modules")}</Heading>
                    <Paragraph>{here.say("training-modules-lead")}</Paragraph>
                    <ol class="queue">{modules}</ol>
                    <p>
                        <ButtonLink href=here.href(&format!("{path}/nieuw")) look=ButtonLook::Secondary>{here.say("training-module-new")}</ButtonLink>
                    </p>
                </section>
            </div>
        </Document>
    }
    .into_any())
}

#[component]
fn Line(asked: Asked, track: Track, module: Module, first: bool) -> impl IntoView {
    let here = asked.here;
    let path = track_path(track.id);
    let args = args! { "minutes" => module.form.minutes, "count" => module.material.len() };
    let href = here.href(&format!("{path}/{}", module.id));
    let (title, named) = (module.form.title.clone(), module.form.title.clone());
    let earlier = (!first).then(|| {
        view! {
            <PostForm asked=asked.clone() path=path.clone()>
                <RevisionField revision=track.revision />
                <input type="hidden" name="stap" value="eerder" />
                <button type="submit" name="module" value=module.id.to_string() class="utrecht-button utrecht-button--secondary-action">
                    {here.say("training-module-earlier")}
                    <span class="visually-hidden">": " {named}</span>
                </button>
            </PostForm>
        }
    });
    view! {
        <li>
            <h3><TextLink href=href><bdi>{title}</bdi></TextLink></h3>
            <p class="queue__since">{here.say_with("training-module-line", &args)}</p>
            {earlier}
        </li>
    }
    .into_any()
}

/// Changes what a track is, or the order of its modules.
pub async fn change(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coordinator(&asked)?;
    let id: TrackId = part(&asked, 3)?;
    let mut problems = Problems::new(&asked);
    let step = match sent.text("stap") {
        "traject" => {
            let Some(form) = read_track(&mut problems, &sent) else { return problems.again() };
            TrackStep::Describe(form)
        }
        "eerder" => TrackStep::Earlier(sent.text("module").parse().map_err(|_| NoPage::NotFound)?),
        _ => return Err(NoPage::NotFound),
    };
    carry_out(&asked, &market, &sent, id, &step, problems, track_path(id)).await
}

/// Carries a step of a track out; what is wrong is told on the page it came from.
pub async fn carry_out(
    asked: &Asked,
    market: &Market,
    sent: &Sent,
    id: TrackId,
    step: &TrackStep,
    mut problems: Problems,
    then: String,
) -> FormAnswer {
    let key = sent_key(sent).ok_or(NoPage::NotFound)?;
    let base = sent_revision(sent).ok_or(NoPage::NotFound)?;
    let (field, words) = match market.0.change_track(&asked.actor, id, base, step, key).await {
        Ok(()) => return Ok(Posted::See(format!("{then}?gedaan=opleiding"))),
        Err(Failure::Refused(refusal)) => match refusal {
            Refusal::Changed => ("", "training-changed"),
            Refusal::WrongState => ("", "training-module-kept"),
            Refusal::Full if matches!(step, TrackStep::AddFile(..)) => ("bestand", "training-files-full"),
            Refusal::Full => ("", "training-modules-full"),
            Refusal::PhotoTooLarge => ("bestand", "training-file-large"),
            Refusal::NotAPhoto => ("bestand", "training-file-kind"),
            Refusal::Text => ("", "training-wrong"),
            other => return Err(Failure::Refused(other).into()),
        },
        Err(failure) => return Err(failure.into()),
    };
    problems.add(field, words);
    problems.again()
}
