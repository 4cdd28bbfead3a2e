//! What the screens of the settings share: whose settings they are, in which state somebody saw them, and what happens when
//! a colleague changed the same part meanwhile.

use super::{SETTINGS, facts::Facts, part_path};
use crate::{
    Market,
    administration::Back,
    ask::{Asked, NoPage},
    forms::{FormAnswer, Posted, Problems, Sent},
    ui::{ButtonLink, ButtonLook, Document, ErrorSummary, Frame, Heading, Notice, NoticeKind, Paragraph, SubmitButton},
};
use domain::{
    codes::Code as _,
    municipalities::{OwnMunicipality, SettingsChange, SettingsPart},
    posting::Revision,
    refusal::{Failure, Refusal},
    slug::Slug,
};
use leptos::prelude::*;

/// The field that names the state of the part that somebody looked at.
const STATE: &str = "stand";

/// The municipality in `/beheer/gemeente/{slug}/{part}`, when who asks is its administrator; anything else is not there.
pub async fn own(asked: &Asked, market: &Market) -> Result<OwnMunicipality, NoPage> {
    asked.signed_in()?;
    let rest = asked.path.strip_prefix(SETTINGS).and_then(|rest| rest.strip_prefix('/')).ok_or(NoPage::NotFound)?;
    let slug = rest.split('/').next().and_then(Slug::parse).ok_or(NoPage::NotFound)?;
    Ok(market.0.own_municipality(&asked.actor, &slug).await?)
}

/// The state in which somebody saw a part; one that was not sent is that of a part that was never saved.
pub fn seen(sent: &Sent) -> Revision {
    Revision(sent.text(STATE).parse().unwrap_or_default())
}

/// Was somebody just told that a colleague changed this?
fn was_told(asked: &Asked) -> bool {
    asked.problems().iter().any(|problem| problem.field.is_empty())
}

/// Says that a colleague changed this; the page shows what they chose.
pub fn tell(mut problems: Problems) -> FormAnswer {
    problems.add("", "municipalities-meanwhile");
    problems.again()
}

/// Saves a part. A form that is sent twice finds what it says already.
pub async fn save(asked: &Asked, market: &Market, own: &OwnMunicipality, sent: &Sent, change: SettingsChange) -> FormAnswer {
    if change.is_in(&own.municipality.settings) {
        return Ok(saved());
    }
    match market.0.change_settings(&asked.actor, &own.municipality.slug, seen(sent), change).await {
        Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => Ok(saved()),
        Err(Failure::Refused(Refusal::Changed)) => tell(Problems::new(asked)),
        Err(failure) => Err(failure.into()),
    }
}

/// It was kept.
pub fn saved() -> Posted {
    Posted::See(format!("{SETTINGS}?gedaan=instellingen"))
}

/// The page of a part around its form.
#[component]
pub fn Screen(asked: Asked, own: OwnMunicipality, part: SettingsPart, children: Children) -> impl IntoView {
    let here = asked.here;
    let title = here.texts.name("instelling", part.code());
    let settings = own.municipality.settings;
    let theirs = was_told(&asked).then(|| {
        view! {
            <Notice here=here kind=NoticeKind::Warning>
                <p>{here.say("municipalities-theirs")}</p>
                <Facts here=here part=part settings=settings />
            </Notice>
        }
    });
    view! {
        <Document asked=asked.clone() frame=Frame::new(title).not_for_search_engines()>
            <Back here=here path=SETTINGS words="municipalities-settings-back" />
            <div class="narrow">
                <Heading>{title}</Heading>
                <ErrorSummary asked=asked />
                <Paragraph lead=true>{here.texts.name("instelling-uitleg", part.code())}</Paragraph>
                {theirs}
                {children()}
            </div>
        </Document>
    }
    .into_any()
}

/// The state of the part that this page shows. It becomes that of a colleague only once somebody was told of it.
#[component]
pub fn State(asked: Asked, own: OwnMunicipality, part: SettingsPart) -> impl IntoView {
    let again = asked.again.as_ref().filter(|again| again.sent.has(STATE) && !was_told(&asked));
    let state = again.map_or(own.revision(part), |again| seen(&again.sent));
    view! { <input type="hidden" name=STATE value=state.0.to_string() /> }
}

/// Keep it; or, when a colleague was first, leave what they chose.
#[component]
pub fn Buttons(asked: Asked, slug: Slug, part: SettingsPart) -> impl IntoView {
    let here = asked.here;
    if was_told(&asked) {
        let theirs = here.href(&part_path(&slug, part));
        view! {
            <p class="buttons">
                <SubmitButton look=ButtonLook::Primary>{here.say("municipalities-keep-mine")}</SubmitButton>
                <ButtonLink href=theirs look=ButtonLook::Secondary>{here.say("municipalities-keep-theirs")}</ButtonLink>
            </p>
        }
        .into_any()
    } else {
        view! { <SubmitButton look=ButtonLook::Primary>{here.say("municipalities-save")}</SubmitButton> }.into_any()
    }
}
