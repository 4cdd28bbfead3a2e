//! The bar under the header for who is signed in: their work, their account, and the way out.

use super::arrival::Work;
use crate::{ask::Asked, ui::PostForm};
use domain::actors::SecondStep;
use leptos::prelude::*;

/// The bar; nothing for visitors.
#[component]
pub fn WorkBar(asked: Asked) -> impl IntoView {
    let Some(signed_in) = asked.actor.signed_in() else { return ().into_any() };
    let here = asked.here;
    let mut links: Vec<(&str, &str)> = Work::of(signed_in).into_iter().map(|work| (work.path(), work.key())).collect();
    if signed_in.second_step != SecondStep::ToGive {
        links.push(("/account", "accounts-account-title"));
    }
    let links = links
        .into_iter()
        .map(|(path, key)| {
            let current = (asked.path == path).then_some("page");
            view! { <li><a href=here.href(path) aria-current=current>{here.say(key)}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="work-bar" aria-label=here.say("accounts-nav")>
            <div class="page-width">
                <ul>
                    {links}
                    <li>
                        <PostForm asked=asked path="/uitloggen">
                            <button type="submit" class="work-bar__out">{here.say("accounts-sign-out")}</button>
                        </PostForm>
                    </li>
                </ul>
            </div>
        </nav>
    }
    .into_any()
}
