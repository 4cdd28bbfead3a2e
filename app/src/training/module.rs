//! `/coordinatie/opleiding/trajecten/{id}/{module}`: what one learns in a module, and its material. `nieuw` is one that is not there yet.

use super::{coordinator, part, track::carry_out, track_path};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Problems, Sent},
    posting::own::RevisionField,
    ui::{
        ButtonLook, Document, DoneNotice, ErrorSummary, FieldKind, FormToken, Frame, Heading, Paragraph, PostForm, SubmitButton, TextArea,
        TextField, TextLink,
    },
};
use domain::{
    ids::{ModuleId, TrackId},
    training::{FILE_NAME_MAX, GOALS_MAX, MODULE_MINUTES, MaterialFile, Module, ModuleForm, TITLE_MAX, Track, TrackStep},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The address of a module that is not there yet.
const NEW: &str = "nieuw";

fn which(asked: &Asked) -> Result<Option<ModuleId>, NoPage> {
    let text: String = part(asked, 4)?;
    if text == NEW { Ok(None) } else { text.parse().map(Some).map_err(|_| NoPage::NotFound) }
}

fn path(track: TrackId, module: Option<ModuleId>) -> String {
    let module = module.map_or_else(|| NEW.to_owned(), |module| module.to_string());
    format!("{}/{module}", track_path(track))
}

/// The page.
pub async fn page(asked: Asked, market: Market) -> Page {
    coordinator(&asked)?;
    let track = market.0.track(&asked.actor, part(&asked, 3)?).await?;
    let module = match which(&asked)? {
        Some(id) => Some(track.modules.iter().find(|module| module.id == id).cloned().ok_or(NoPage::NotFound)?),
        None => None,
    };
    let here = asked.here;
    let title = module.as_ref().map_or_else(|| here.say("training-module-new").to_owned(), |module| module.form.title.clone());
    let form =
        module.as_ref().map_or(ModuleForm { title: String::new(), goals: String::new(), minutes: 180 }, |module| module.form.clone());
    let to = path(track.id, module.as_ref().map(|module| module.id));
    let files = module.map(|module| view! { <Files asked=asked.clone() track=track.clone() module=module /> });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title.clone()).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=here.href(&track_path(track.id))><bdi>{track.form.title.clone()}</bdi></TextLink></p>
                <Heading><bdi>{title}</bdi></Heading>
                <DoneNotice asked=&asked />
                <ErrorSummary asked=&asked />
                <PostForm asked=asked.clone() path=to>
                    <RevisionField revision=track.revision />
                    <TextField asked=asked.clone() name="titel" label=here.say("training-module-title") stored=form.title />
                    <TextArea asked=asked.clone() name="doelen" label=here.say("training-module-goals") stored=form.goals />
                    <TextField
                        asked=asked.clone()
                        name="minuten"
                        label=here.say("training-minutes")
                        kind=FieldKind::Number
                        stored=form.minutes.to_string()
                        short=true
                    />
                    <input type="hidden" name="stap" value="module" />
                    <SubmitButton look=ButtonLook::Primary>{here.say("training-keep")}</SubmitButton>
                </PostForm>
                {files}
            </div>
        </Document>
    }
    .into_any())
}

/// The material of a module, and taking the module out.
#[component]
fn Files(asked: Asked, track: Track, module: Module) -> impl IntoView {
    let here = asked.here;
    let to = path(track.id, Some(module.id));
    let revision = track.revision;
    let lines = module
        .material
        .into_iter()
        .map(|file| {
            let (name, named) = (file.name.clone(), file.name);
            let href = here.href(&format!("{}/materiaal/{}", super::TRAINING, file.id));
            view! {
                <li>
                    <p><TextLink href=href><bdi>{named}</bdi></TextLink> " (" {size_words(file.bytes)} ")"</p>
                    <PostForm asked=asked.clone() path=to.clone()>
                        <RevisionField revision=revision />
                        <input type="hidden" name="stap" value="bestand-weg" />
                        <button type="submit" name="welk" value=file.id.to_string() class="utrecht-button utrecht-button--secondary-action">
                            {here.say("training-file-drop")}
                            <span class="visually-hidden">": " {name}</span>
                        </button>
                    </PostForm>
                </li>
            }
        })
        .collect_view();
    let problem = asked.problems().iter().find(|problem| problem.field == "bestand").map(|problem| problem.words.clone());
    let described = if problem.is_some() { "bestand-uitleg bestand-fout" } else { "bestand-uitleg" };
    let invalid = problem.is_some().then_some("true");
    let problem = problem.map(|words| view! { <p class="field-problem" id="bestand-fout">{words}</p> });
    view! {
        <section aria-labelledby="materiaal">
            <Heading level=2 id="materiaal">{here.say("training-material")}</Heading>
            <Paragraph>{here.say("training-material-lead")}</Paragraph>
            <ul class="queue">{lines}</ul>
            <form class="form" method="post" enctype="multipart/form-data" action=here.href(&to)>
                <FormToken />
                <RevisionField revision=revision />
                <input type="hidden" name="stap" value="bestand" />
                <div class="utrecht-form-field">
                    <label class="utrecht-form-label" for="bestand">{here.say("training-file")}</label>
                    <p class="field-hint" id="bestand-uitleg">{here.say("training-file-hint")}</p>
                    {problem}
                    <input
                        id="bestand"
                        name="bestand"
                        type="file"
                        accept="application/pdf,text/plain,image/jpeg,image/png,image/webp"
                        aria-describedby=described
                        aria-invalid=invalid
                    />
                </div>
                <SubmitButton look=ButtonLook::Secondary>{here.say("training-file-add")}</SubmitButton>
            </form>
        </section>
        <details class="fold">
            <summary>{here.say("training-module-drop")}</summary>
            <Paragraph>{here.say("training-module-drop-lead")}</Paragraph>
            <PostForm asked=asked.clone() path=to>
                <RevisionField revision=revision />
                <input type="hidden" name="stap" value="weg" />
                <SubmitButton look=ButtonLook::Secondary>{here.say("training-module-drop-send")}</SubmitButton>
            </PostForm>
        </details>
    }
    .into_any()
}

/// "1 MB", "20 kB".
pub fn size_words(bytes: u32) -> String {
    if bytes < 1024 * 1024 { format!("{} kB", bytes.div_ceil(1024)) } else { format!("{} MB", bytes / (1024 * 1024)) }
}

/// Keeps a module, or its material.
pub async fn change(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    coordinator(&asked)?;
    let (track, module): (TrackId, _) = (part(&asked, 3)?, which(&asked)?);
    let mut problems = Problems::new(&asked);
    let here = path(track, module);
    let (step, then) = match (sent.text("stap"), module) {
        ("module", module) => {
            let Some(form) = read(&mut problems, &sent) else { return problems.again() };
            match module {
                Some(module) => (TrackStep::ChangeModule(module, form), here),
                None => (TrackStep::AddModule(form), track_path(track)),
            }
        }
        ("bestand", Some(module)) => {
            let Some(file) = problems.need("bestand", sent.file("bestand"), "training-file-none") else { return problems.again() };
            let name = file.name.rsplit_once('.').map_or(file.name.as_str(), |(name, _)| name);
            let name: String = name.chars().filter(|sign| !sign.is_control()).take(FILE_NAME_MAX).collect();
            let name = if name.trim().is_empty() { asked.here.say("training-file").to_owned() } else { name.trim().to_owned() };
            (TrackStep::AddFile(module, MaterialFile { name, bytes: Arc::clone(&file.bytes) }), here)
        }
        ("bestand-weg", Some(_)) => (TrackStep::DropFile(sent.text("welk").parse().map_err(|_| NoPage::NotFound)?), here),
        ("weg", Some(module)) => (TrackStep::DropModule(module), track_path(track)),
        _ => return Err(NoPage::NotFound),
    };
    carry_out(&asked, &market, &sent, track, &step, problems, then).await
}

fn read(problems: &mut Problems, sent: &Sent) -> Option<ModuleForm> {
    let title = problems.text(sent, "titel", TITLE_MAX, "training-title-missing");
    let goals = problems.text(sent, "doelen", GOALS_MAX, "training-goals-missing").map(|text| text.replace("\r\n", "\n"));
    let minutes = sent.text("minuten").parse().ok().filter(|minutes| MODULE_MINUTES.contains(minutes));
    if minutes.is_none() {
        problems.add_with("minuten", "training-minutes-wrong", &args! { "min" => *MODULE_MINUTES.start(), "max" => *MODULE_MINUTES.end() });
    }
    Some(ModuleForm { title: title?, goals: goals?, minutes: minutes? })
}
