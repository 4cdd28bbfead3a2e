//! The whole document around a page: head, header, main and footer.

use super::{PhoneWords, phone_href};
use crate::{
    accounts::WorkBar,
    args,
    ask::Asked,
    municipalities::{House, sheet},
};
use domain::{actors::Actor, colours::MainColour, languages::UiLanguage};
use leptos::prelude::*;

/// What a page says about itself to the document around it.
#[derive(Debug, Clone, Default)]
pub struct Frame {
    title: String,
    description: String,
    main_class: &'static str,
    hidden_from_search: bool,
    script: bool,
    structured: Option<String>,
    colour: Option<MainColour>,
}

impl Frame {
    /// A page with this title.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), main_class: "page-width", ..Self::default() }
    }

    /// The sentence under the title in the results of a search engine.
    #[must_use]
    pub fn described(self, description: impl Into<String>) -> Self {
        Self { description: description.into(), ..self }
    }

    /// The page has an island or a button to listen, so it needs the script.
    #[must_use]
    pub fn with_script(self) -> Self {
        Self { script: true, ..self }
    }

    /// Search engines are asked to leave this page out.
    #[must_use]
    pub fn not_for_search_engines(self) -> Self {
        Self { hidden_from_search: true, ..self }
    }

    /// Classes of the `<main>` element, instead of `page-width`.
    #[must_use]
    pub fn main_class(self, main_class: &'static str) -> Self {
        Self { main_class, ..self }
    }

    /// The page is of a municipality with this colour.
    #[must_use]
    pub fn coloured(self, colour: Option<MainColour>) -> Self {
        Self { colour, ..self }
    }

    /// JSON-LD, already safe to stand in a script element.
    #[must_use]
    pub fn structured(self, json: String) -> Self {
        Self { structured: Some(json), ..self }
    }
}

/// A whole HTML document with this content.
#[component]
pub fn Document(asked: Asked, frame: Frame, children: Children) -> impl IntoView {
    let main_class = frame.main_class;
    let here = asked.here;
    view! {
        <html lang=here.language.tag()>
            <Head asked=asked.clone() frame=frame />
            <body>
                <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">{here.say("ui-skip")}</a>
                <Header asked=asked.clone() />
                <WorkBar asked=asked.clone() />
                <main id="inhoud" class=main_class tabindex="-1">{children()}</main>
                <Footer asked=asked />
            </body>
        </html>
    }
}

#[component]
fn Head(asked: Asked, frame: Frame) -> impl IntoView {
    let base = asked.here.site.base_url.as_str();
    let title = if asked.problems().is_empty() {
        frame.title
    } else {
        asked.here.say_with("forms-problem-title", &args! { "title" => frame.title })
    };
    let title = if asked.path == "/" { title } else { format!("{title} - Meedoen") };
    let canonical = format!("{base}{}", asked.here.href(&asked.path));
    let alternates = UiLanguage::ALL
        .map(|language| view! { <link rel="alternate" hreflang=language.tag() href=format!("{base}{}", asked.in_language(language)) /> });
    // Who speaks neither language gets the Dutch page.
    let otherwise = format!("{base}{}", asked.in_language(UiLanguage::Dutch));
    let description = (!frame.description.is_empty()).then(|| view! { <meta name="description" content=frame.description /> });
    let robots = frame.hidden_from_search.then(|| view! { <meta name="robots" content="noindex" /> });
    let colour = frame.colour.or_else(|| asked.only_municipality()?.settings.colour);
    let colour = colour.map(|colour| view! { <link rel="stylesheet" href=sheet::address(colour) /> });
    let assets = &asked.here.site.assets;
    let script = frame.script.then(|| {
        view! {
            <script
                type="module"
                src=assets.script.clone()
                nonce=asked.nonce.clone()
                data-client=assets.client.clone()
                data-wasm=assets.wasm.clone()
                data-read-aloud=assets.read_aloud.clone()
            ></script>
        }
    });
    let structured = frame.structured.map(|json| {
        view! { <script type="application/ld+json" nonce=asked.nonce.clone() inner_html=json></script> }
    });
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>{title}</title>
            {description}
            {robots}
            <link rel="stylesheet" href=if is_at_work(&asked) { &assets.work_stylesheet } else { &assets.stylesheet }.clone() />
            {colour}
            <link rel="icon" href=assets.favicon.clone() type="image/svg+xml" />
            <link rel="canonical" href=canonical />
            {alternates}
            <link rel="alternate" hreflang="x-default" href=otherwise />
            {script}
            {structured}
        </head>
    }
    .into_any()
}

/// Where the pages with forms begin: of people at work, and those on which a participant keeps something. Whoever is signed
/// in has their bar on every page.
const AT_WORK: [&str; 16] = [
    "/account",
    "/aanmelden-organisatie",
    "/beheer",
    "/inloggen",
    "/partner",
    "/plek-klopt",
    "/uitnodiging",
    "/bewaren",
    "/bel-mij",
    "/certificaat",
    "/coach",
    "/coordinatie",
    "/ervaringsdeskundige-worden",
    "/ervaringsdeskundigen",
    "/mijn",
    "/terugkomen",
];

fn is_at_work(asked: &Asked) -> bool {
    let below = |start: &str| asked.path.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    asked.actor.signed_in().is_some()
        || AT_WORK.into_iter().any(below)
        || ["/klopt-niet", "/kennismaken"].into_iter().any(|part| asked.path.contains(part))
}

#[component]
fn Header(asked: Asked) -> impl IntoView {
    let links = [
        ("/plekken", "ui-nav-places"),
        ("/wat-past-bij-mij", "ui-nav-help"),
        ("/organisaties", "ui-nav-organisations"),
        ("/over", "ui-nav-about"),
    ]
    .map(|(path, key)| {
        let current = (asked.path == path).then_some("page");
        view! { <li><a href=asked.here.href(path) aria-current=current>{asked.here.say(key)}</a></li> }
    });
    // Only for who keeps something here: a word more on every page is a word more to read.
    let own = asked.own().is_ok().then(|| {
        let current = (asked.path == "/mijn").then_some("page");
        view! { <li><a href=asked.here.href("/mijn") aria-current=current>{asked.here.say("participants-own-title")}</a></li> }
    });
    view! {
        <header class="site-header">
            <div class="page-width">
                <a class="site-logo" href=asked.here.href("/")>
                    <svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
                        <use href=format!("{}#merk", asked.here.site.assets.drawings)></use>
                    </svg>
                    <span>"Meedoen"</span>
                </a>
                <House asked=asked.clone() />
                <nav class="site-nav" aria-label=asked.here.say("ui-nav")>
                    <ul>{links} {own}</ul>
                </nav>
            </div>
        </header>
    }
    .into_any()
}

#[component]
fn Footer(asked: Asked) -> impl IntoView {
    let links = [("/contact", "ui-nav-contact"), ("/privacy", "ui-nav-privacy"), ("/toegankelijkheid", "ui-nav-accessibility")]
        .map(|(path, key)| view! { <li><a href=asked.here.href(path)>{asked.here.say(key)}</a></li> });
    let other = match asked.here.language {
        UiLanguage::Dutch => UiLanguage::English,
        UiLanguage::English => UiLanguage::Dutch,
    };
    let phone = asked.here.site.phone.as_str();
    // Who looks for a place needs no account: the way in for partners stands here only, beside that to what somebody kept.
    let sign_in = (asked.actor == Actor::Visitor).then(|| {
        view! {
            <li><a href=asked.here.href("/terugkomen")>{asked.here.say("participants-own-title")}</a></li>
            <li><a href=asked.here.href("/inloggen")>{asked.here.say("accounts-nav-sign-in")}</a></li>
        }
    });
    let demo = asked.here.site.demo.then(|| view! { <p class="site-footer__demo">{asked.here.say("ui-demo")}</p> });
    view! {
        <footer class="site-footer">
            <div class="page-width">
                <p>{asked.here.say("ui-footer")}</p>
                {demo}
                <ul class="site-footer__links">
                    <li>
                        <a href=phone_href(phone)>
                            <span>{asked.here.say("ui-call")} " " <PhoneWords phone=phone /></span>
                        </a>
                    </li>
                    {links}
                    {sign_in}
                    <li>
                        <a href=asked.in_language(other) hreflang=other.tag() lang=other.tag()>
                            {asked.here.say("ui-other-language")}
                        </a>
                    </li>
                </ul>
            </div>
        </footer>
    }
    .into_any()
}
