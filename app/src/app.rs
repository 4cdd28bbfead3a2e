//! Every page of the site, in one list.

use crate::{about, ask::page, errors, home, organisations, places, search};
use leptos::prelude::*;
use leptos_router::{
    SsrMode,
    components::{FlatRoutes, Route, Router},
    path,
};

/// The whole answer to a request for a page, as one erased view, so that other crates do not build the pages again.
pub fn app_shell() -> AnyView {
    view! {
        <!DOCTYPE html>
        <App />
    }
    .into_any()
}

/// Every page. The English ones live under `/en` with the same paths: the server takes `/en` off before it comes here.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <FlatRoutes fallback=|| page(errors::no_such_page)>
                <Route path=path!("/") ssr=SsrMode::Async view=|| page(home::pages::home) />
                <Route path=path!("/plekken") ssr=SsrMode::Async view=|| page(search::pages::results) />
                <Route path=path!("/plekken/filter") ssr=SsrMode::Async view=|| page(search::pages::filter) />
                <Route path=path!("/plekken/:slug") ssr=SsrMode::Async view=|| page(places::pages::place) />
                <Route path=path!("/wat-past-bij-mij") ssr=SsrMode::Async view=|| page(home::pages::help_me_choose) />
                <Route path=path!("/organisaties") ssr=SsrMode::Async view=|| page(organisations::pages::list) />
                <Route path=path!("/organisaties/:slug") ssr=SsrMode::Async view=|| page(organisations::pages::organisation) />
                <Route path=path!("/over") ssr=SsrMode::Async view=|| page(about::pages::about) />
                <Route path=path!("/privacy") ssr=SsrMode::Async view=|| page(about::pages::privacy) />
                <Route path=path!("/toegankelijkheid") ssr=SsrMode::Async view=|| page(about::pages::accessibility) />
                <Route path=path!("/contact") ssr=SsrMode::Async view=|| page(about::pages::contact) />
            </FlatRoutes>
        </Router>
    }
}
