//! Pages that only tell. Their words are in `app/texts/{nl,en}/about.ftl`.

use crate::{
    Market, args,
    ask::{Asked, Here, Page},
    texts::Args,
    ui::{Document, Frame, Heading, Prose, phone_args},
};
use leptos::prelude::*;

/// `/over`: what Meedoen is, for whom, who runs it.
pub async fn about(asked: Asked, _: Market) -> Page {
    let here = asked.here;
    Ok(plain(asked, here.say("about-title"), here.say("about-text").to_owned()))
}

/// `/privacy`: what is kept and what is not.
pub async fn privacy(asked: Asked, _: Market) -> Page {
    let here = asked.here;
    let keeping = here.site.keeping;
    let args = args! { "email" => here.site.email.as_str(), "unused" => keeping.unused_days, "warned" => keeping.warned_days };
    let text = here.say_with("privacy-text", &args);
    Ok(plain(asked, here.say("privacy-title"), text))
}

/// `/toegankelijkheid`: the accessibility statement.
pub async fn accessibility(asked: Asked, _: Market) -> Page {
    let here = asked.here;
    Ok(plain(asked, here.say("accessibility-title"), here.say_with("accessibility-text", &how_to_reach_us(here))))
}

/// `/contact`: how to reach somebody.
pub async fn contact(asked: Asked, _: Market) -> Page {
    let here = asked.here;
    Ok(plain(asked, here.say("contact-title"), here.say_with("contact-text", &how_to_reach_us(here))))
}

fn how_to_reach_us(here: Here) -> Args<'static> {
    let mut args = phone_args(here);
    args.set("email", here.site.email.as_str());
    args
}

fn plain(asked: Asked, title: &'static str, text: String) -> AnyView {
    let here = asked.here;
    view! {
        <Document asked=asked frame=Frame::new(title)>
            <div class="prose">
                <Heading>{title}</Heading>
                <Prose here=here text=text />
            </div>
        </Document>
    }
    .into_any()
}
