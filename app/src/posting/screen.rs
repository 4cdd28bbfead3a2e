//! What every screen has around its fields: the question, the buttons, and what happens when it is sent.

use super::{
    meanwhile::changed_meanwhile,
    notices::{CANNOT, SAVED},
    own::{RevisionField, overview_path, own_place, page_path, screens},
    parts::{part_words, written},
    steps,
    tips::Tips,
};
use crate::{
    Market, args,
    ask::{Asked, NoPage, Page},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{ButtonLink, ButtonLook, Document, ErrorSummary, Frame, Heading, Notice, NoticeKind, Paragraph, PostForm, SubmitButton, TextLink},
};
use domain::{
    codes::Code as _,
    places::PlaceContent,
    posting::PlaceStep,
    refusal::{Failure, Refusal},
};
use leptos::prelude::*;

/// What the fields of a screen are made of.
#[derive(Clone)]
pub struct Fields {
    /// The request; what was typed and what is wrong with it come from it.
    pub asked: Asked,
    /// The place as it is stored.
    pub content: PlaceContent,
    /// Parts that a colleague changed while this was typed.
    theirs: Vec<&'static str>,
}

impl Fields {
    /// What stands under the fields of a part: what a colleague made of it meanwhile, and advice on the text.
    pub fn under(&self, part: &'static str) -> AnyView {
        let here = self.asked.here;
        let theirs = self.theirs.contains(&part).then(|| {
            let words = Some(part_words(here, part, &self.content)).filter(|words| !words.is_empty());
            let words = words.unwrap_or_else(|| here.say("posting-nothing").to_owned());
            view! {
                <div class="theirs">
                    <p class="theirs__title">{here.say("posting-theirs")}</p>
                    <p class="theirs__text">{words}</p>
                </div>
            }
        });
        let tips = written(part, &self.content).map(|stored| {
            let text = self.asked.value(part, &stored);
            view! { <Tips here=here text=text language=self.content.text_language /> }
        });
        view! { {theirs} {tips} }.into_any()
    }
}

/// The screen that an address is about.
fn step_of(path: &str) -> Option<PlaceStep> {
    let code = path.rsplit('/').next()?;
    screens().find(|step| step.code() == code)
}

/// `/partner/plekken/{id}/{stap}`: one question about a place.
pub async fn screen(asked: Asked, market: Market) -> Page {
    let step = step_of(&asked.path).ok_or(NoPage::NotFound)?;
    let own = own_place(&asked, &market).await?;
    let here = asked.here;
    let theirs = match &asked.again {
        Some(again) => changed_meanwhile(&asked, &market, &own, step, &again.sent).await?,
        None => Vec::new(),
    };
    let title = here.texts.name("stap", step.code());
    let number = screens().position(|own| own == step).map_or(1, |index| index + 1);
    let number = here.say_with("posting-screen", &args! { "from" => number, "to" => screens().count() });
    let overview = here.href(&overview_path(own.place.id));
    let path = page_path(own.place.id, step.code());
    let choose = (!theirs.is_empty() && asked.problems().is_empty())
        .then(|| view! { <Notice here=here kind=NoticeKind::Warning><p>{here.say("posting-meanwhile")}</p></Notice> });
    let buttons = if theirs.is_empty() {
        view! { <SaveButtons asked=&asked /> }.into_any()
    } else {
        view! { <ChooseButtons asked=&asked theirs=here.href(&path) /> }.into_any()
    };
    let (revision, place) = (own.revision(), own.place.content.title.clone());
    let fields = steps::fields(step, &Fields { asked: asked.clone(), content: own.place.content, theirs });
    Ok(view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <div class="narrow">
                <p class="place__back"><TextLink href=overview>{place}</TextLink> " - " {number}</p>
                <Heading>{title}</Heading>
                <ErrorSummary asked=&asked />
                {choose}
                <Paragraph lead=true>{here.texts.name("stap-uitleg", step.code())}</Paragraph>
                <PostForm asked=&asked path=path>
                    <RevisionField revision=revision />
                    {fields}
                    {buttons}
                </PostForm>
            </div>
        </Document>
    }
    .into_any())
}

/// Go on or stop: both keep what was filled in.
#[component]
fn SaveButtons(#[prop(into)] asked: Asked) -> impl IntoView {
    let here = asked.here;
    view! {
        <p class="buttons">
            <SubmitButton look=ButtonLook::Primary>{here.say("posting-save-next")}</SubmitButton>
            <button type="submit" name="daarna" value="stoppen" class="utrecht-button utrecht-button--secondary-action">
                {here.say("posting-save-stop")}
            </button>
        </p>
    }
    .into_any()
}

/// One's own text or that of a colleague.
#[component]
fn ChooseButtons(#[prop(into)] asked: Asked, theirs: String) -> impl IntoView {
    let here = asked.here;
    view! {
        <p class="buttons">
            <SubmitButton look=ButtonLook::Primary>{here.say("posting-keep-mine")}</SubmitButton>
            <ButtonLink href=theirs look=ButtonLook::Secondary>{here.say("posting-keep-theirs")}</ButtonLink>
        </p>
    }
    .into_any()
}

/// `/partner/plekken/{id}/{stap}`: keeps what was filled in on this screen, and leaves the rest of the place as it is.
pub async fn save(asked: Asked, market: Market, sent: Sent) -> FormAnswer {
    let step = step_of(&asked.path).ok_or(NoPage::NotFound)?;
    let own = own_place(&asked, &market).await?;
    let id = own.place.id;
    let mut problems = Problems::new(&asked);
    let mut content = own.place.content.clone();
    steps::read(step, &sent, &mut problems, &mut content);
    if problems.any() {
        return problems.again();
    }
    if !changed_meanwhile(&asked, &market, &own, step, &sent).await?.is_empty() {
        problems.add("", "posting-meanwhile");
        return problems.again();
    }
    // It is built on the state that was read just now: another screen that a colleague changed stays as they left it.
    if content != own.place.content {
        match market.0.change_place(&asked.actor, id, own.revision(), content).await {
            Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => {}
            Err(Failure::Refused(Refusal::Changed)) => {
                problems.add("", "posting-meanwhile");
                return problems.again();
            }
            Err(Failure::Refused(Refusal::Text)) => {
                problems.add("", "posting-refused-text");
                return problems.again();
            }
            Err(Failure::Refused(Refusal::WrongState)) => return Ok(Posted::See(format!("{}?gedaan={CANNOT}", overview_path(id)))),
            Err(failure) => return Err(failure.into()),
        }
    }
    let next = screens().skip_while(|own| *own != step).nth(1).filter(|_| sent.text("daarna") != "stoppen");
    Ok(Posted::See(match next {
        Some(next) => page_path(id, next.code()),
        None => format!("{}?gedaan={SAVED}", overview_path(id)),
    }))
}
