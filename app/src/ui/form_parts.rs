//! What stands around the fields of a form: the form itself, the summary of what is wrong, and the notice that it was done.

use super::{Icon, Notice, NoticeKind};
use crate::{ask::Asked, forms::WHOSE_FIELD};
use leptos::prelude::*;
use uuid::Uuid;

/// The field that tells two sendings of one form from two forms.
pub const ONCE_FIELD: &str = "eens";
/// Stands before the names of fields that wait while somebody signs in.
pub const KEPT_PREFIX: &str = "bewaard.";

/// What `?gedaan=` can say, and the text for it.
const DONE: &[(&str, &str)] = &[
    ("wachtwoord", "done-password"),
    ("elders-uitgelogd", "done-signed-out-elsewhere"),
    ("uitgelogd", "done-signed-out"),
    ("aanmelding-goedgekeurd", "administration-done-approved"),
    ("aanmelding-afgewezen", "administration-done-declined"),
    ("plek-goedgekeurd", "administration-done-place-approved"),
    ("plek-teruggestuurd", "administration-done-place-returned"),
    ("wacht-niet-meer", "administration-done-waits-no-more"),
    ("uitgenodigd", "administration-done-invited"),
    ("account-gesloten", "administration-done-closed"),
    ("nog-eens", "administration-done-again"),
    ("tweede-stap-weg", "administration-done-lost"),
    ("instellingen", "municipalities-done"),
    ("meldingen-gevraagd", "administration-done-reports-asked"),
    ("meldingen-klopt", "administration-done-reports-fits"),
    ("meldingen-stilgezet", "administration-done-reports-off"),
    ("zoekwoord-erbij", "search-words-done-added"),
    ("zoekwoord-weg", "search-words-done-removed"),
    ("gegevens-bewaard", "participants-done-kept"),
    ("gewist", "participants-done-erased"),
    ("weggegaan", "participants-done-left"),
    ("elders-dicht", "participants-done-elsewhere"),
    ("gevraagd", "introductions-done-asked"),
    ("al-gevraagd", "introductions-done-already"),
    ("kennis-bewaard", "introductions-done-saved"),
    ("kennis-beantwoord", "introductions-done-answered"),
    ("opgepakt", "introductions-done-taken-up"),
    ("gebeld", "introductions-done-called"),
    ("gaat-mee", "introductions-done-goes-along"),
    ("geregeld", "introductions-done-arranged"),
    ("verslag-bewaard", "conversations-done-kept"),
    ("verslag-getoond", "conversations-done-shown"),
    ("verslag-antwoord", "conversations-done-recorded"),
    ("verslag-veranderd", "conversations-done-changed"),
    ("verslag-klopt", "conversations-done-agreed"),
    ("verslag-niet", "conversations-done-refused"),
    ("matrix-bewaard", "self-reliance-done"),
    ("afstemmen-mag", "attention-done-permitted"),
    ("afstemmen-bewaard", "attention-done-kept"),
    ("afstemmen-gestopt", "attention-done-ended"),
    ("plan-bewaard", "plans-done-kept"),
    ("stap-gedaan", "plans-done-step"),
    ("bedankt", "plans-done-thanked"),
    ("mens-erbij", "cases-done-added"),
    ("contact", "cases-done-contact"),
    ("mens-gegeven", "cases-done-given"),
    ("mens-klaar", "cases-done-closed"),
    ("mensen-gegeven", "administration-done-given"),
    ("vervanging", "cases-done-stand-in"),
    ("overdracht", "handovers-done"),
    ("maatje-gevraagd", "pairings-done-asked"),
    ("maatje-stap", "pairings-done-step"),
    ("maatjes-voorgesteld", "pairings-all-done"),
    ("vraag-gesteld", "engagements-done-asked"),
    ("vraag-stap", "pairings-done-step"),
    ("ervaring-gevraagd", "experts-done-asked"),
    ("ervaring-stap", "experts-done-step"),
    ("ervaring-bewaard", "experts-done-kept"),
    ("ervaring-vraag", "experts-ask-done"),
    ("coach-gestopt", "cases-done-stopped"),
    ("opleiding", "training-done"),
    ("mijn-opleiding", "training-own-done"),
];

/// A form that is sent to a page of this site. The browser does not judge the fields: the page says what is wrong, in words.
#[component]
pub fn PostForm(
    /// The request.
    #[prop(into)]
    asked: Asked,
    /// Where it is sent, without language.
    #[prop(into)]
    path: String,
    /// May it send files?
    #[prop(optional)]
    files: bool,
    /// For a button that stands outside of it.
    #[prop(optional)]
    id: Option<&'static str>,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    let whose = asked.actor.participant().map(|of| view! { <input type="hidden" name=WHOSE_FIELD value=of.to_string() /> });
    let kind = files.then_some("multipart/form-data");
    view! {
        <form class="form" method="post" action=asked.here.href(&path) enctype=kind id=id novalidate>
            <FormToken />
            {whose}
            {children()}
        </form>
    }
    .into_any()
}

/// Makes a form that is sent twice count once: another token for each time the page is made.
#[component]
pub fn FormToken() -> impl IntoView {
    view! { <input type="hidden" name=ONCE_FIELD value=Uuid::now_v7().to_string() /> }
}

/// The fields of a form that was interrupted by signing in, carried along until it can go on.
#[component]
pub fn Kept(
    /// Names and values.
    pairs: Vec<(String, String)>,
) -> impl IntoView {
    let fields = pairs.into_iter().map(|(name, value)| view! { <input type="hidden" name=format!("{KEPT_PREFIX}{name}") value=value /> });
    fields.collect_view()
}

/// What is wrong with the form that came back, each with a link to its field; nothing when nothing is wrong.
/// Stands under the title.
#[component]
pub fn ErrorSummary(
    /// The request.
    #[prop(into)]
    asked: Asked,
) -> impl IntoView {
    let problems = asked.problems();
    if problems.is_empty() {
        return ().into_any();
    }
    let here = asked.here;
    let lines = problems
        .iter()
        .map(|problem| {
            let words = problem.words.clone();
            if problem.field.is_empty() {
                return view! { <li>{words}</li> }.into_any();
            }
            view! { <li><a class="nl-link" href=format!("#{}", problem.field)>{words}</a></li> }.into_any()
        })
        .collect_view();
    view! {
        <div class="notice notice--problem" role="alert" tabindex="-1" autofocus aria-labelledby="fouten">
            <Icon here=here name="icoon-let-op" />
            <div class="notice__text">
                <h2 class="nl-heading nl-heading--level-3" id="fouten">{here.say("forms-summary")}</h2>
                <ul>{lines}</ul>
            </div>
        </div>
    }
    .into_any()
}

/// That the form before this page was done, when the address says so in a word that is known here.
#[component]
pub fn DoneNotice(
    /// The request.
    #[prop(into)]
    asked: Asked,
) -> impl IntoView {
    let here = asked.here;
    let said = asked.pairs().into_iter().find(|(name, _)| name == "gedaan").map(|(_, said)| said);
    let key = DONE.iter().find(|(code, _)| said.as_deref() == Some(code)).map(|(_, key)| *key);
    key.map(|key| view! { <Notice here=here kind=NoticeKind::Done><p>{here.say(key)}</p></Notice> })
}
