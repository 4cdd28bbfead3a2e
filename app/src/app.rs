//! Every page of the site, in one list.

use crate::{
    about, accounts, administration, applications,
    ask::page,
    attention, cases, choosing, coaching, confirming, conversations, engagements, errors, experts, figures, form,
    forms::{FORM_MAX, FormRoute},
    handovers, home, introductions, municipalities, organisations, own_files, pairings, participants, places, plans, posting, reports,
    rewards, search, self_reliance, training, waves,
};
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

/// Every form, at the path of the page that shows it.
pub const FORMS: &[FormRoute] = &[
    // The steps of signing in carry a form that was interrupted, with longer names.
    form!("/inloggen", accounts::forms::sign_in, 2 * FORM_MAX),
    form!("/inloggen/code-vragen", accounts::forms::ask_for_code, 2 * FORM_MAX),
    form!("/inloggen/code", accounts::forms::sign_in_with_code, 2 * FORM_MAX),
    form!("/inloggen/tweede-stap", accounts::forms::give_second_step, 2 * FORM_MAX),
    form!("/uitloggen", accounts::forms::sign_out),
    form!("/account/wachtwoord", accounts::own_forms::change_password),
    form!("/account/tweede-stap", accounts::own_forms::confirm_second_step, 2 * FORM_MAX),
    form!("/account/sessies", accounts::own_forms::sign_out_elsewhere),
    form!("/uitnodiging/{token}", accounts::invitation::accept),
    form!("/aanmelden-organisatie", applications::forms::apply),
    form!("/beheer/aanmeldingen/{id}", administration::application::decide),
    form!("/beheer/plekken/{id}", administration::place::decide),
    form!("/beheer/mensen/uitnodigen", administration::invite::invited),
    form!("/beheer/mensen/{id}/sluiten", administration::closing::closed),
    form!("/beheer/mensen/{id}/overdragen", administration::giving_on::given),
    form!("/beheer/post", administration::post::again),
    form!("/plek-klopt/{token}", confirming::confirm),
    form!("/partner/plekken/nieuw", posting::begin::make),
    form!("/partner/plekken/{id}", posting::overview::move_on),
    form!("/partner/plekken/{id}/archiveren", posting::archive::archive),
    form!("/partner/plekken/{id}/wijzigingen", posting::changes::undo),
    // A description of 20,000 signs that are each written as several.
    form!("/partner/plekken/{id}/foto", posting::photo::set_photo, posting::photo::BODY_MAX),
    form!("/partner/plekken/{id}/mensen", posting::people::count),
    form!("/partner/plekken/{id}/doorgaan", posting::prolong::prolong),
    form!("/partner/plekken/{id}/weggooien", posting::discard::discard),
    form!("/partner/plekken/{id}/{stap}", posting::screen::save, 4 * FORM_MAX),
    form!("/account/nieuwe-telefoon", accounts::new_phone::send),
    form!("/beheer/mensen/{id}/tweede-stap", administration::second_step::removed),
    form!("/beheer/gemeente/{slug}/voorstellen", administration::municipality::introduction::save_introduction),
    form!("/beheer/gemeente/{slug}/afspraken", administration::municipality::agreements::save_agreements),
    form!("/beheer/gemeente/{slug}/kleur", administration::municipality::colour::save_colour),
    form!("/beheer/gemeente/{slug}/logo", administration::municipality::logo::save_logo, posting::photo::BODY_MAX),
    form!("/plekken/{slug}/klopt-niet", reports::forms::report),
    form!("/beheer/meldingen/{id}", administration::reports::decide),
    form!("/beheer/zoekwoorden", administration::search_words::change),
    form!("/partner/inlezen", own_files::give::look, own_files::give::BODY_MAX),
    form!("/partner/inlezen/{id}", own_files::preview::decide),
    form!("/bewaren", participants::keep::keep),
    form!("/plekken/{slug}/kennismaken", introductions::ask::send),
    form!("/mijn/plekken/{id}", introductions::own::go_on),
    form!("/partner/kennismakingen/{id}", introductions::answer::answer),
    form!("/coach", cases::due_list::take_up),
    form!("/coach/mensen/nieuw", cases::add::add),
    form!("/coach/mensen/{id}", cases::person::change),
    form!("/coach/mensen/{id}/verslag", conversations::coach::save, conversations::coach::BODY_MAX),
    form!("/coach/mensen/{id}/zelfredzaamheid", self_reliance::coach::fill, self_reliance::coach::BODY_MAX),
    form!("/coach/mensen/{id}/plan", plans::coach::save),
    form!("/coach/mensen/{id}/afstemmen", attention::coach::save),
    form!("/mijn/afstemmen", attention::own::say),
    form!("/mijn/verslag", conversations::own::say, conversations::coach::BODY_MAX),
    form!("/mijn/plan", plans::own::tick),
    form!("/coach/mensen/{id}/plekken", handovers::prepare::prepare),
    form!("/coach/overdrachten/{id}", handovers::coach::go_on),
    form!("/partner/overdrachten/{id}", handovers::partner::answer),
    form!("/mijn/overdrachten/{id}", handovers::own::go_on),
    form!("/mijn/wie-ziet-mij", participants::who::stop),
    form!("/coach/vervanging", cases::stand_in::keep),
    form!("/coach/groep", coaching::group::propose, coaching::group::BODY_MAX),
    form!("/coach/brieven", waves::make::make, waves::make::BODY_MAX),
    form!("/brief", waves::answer::send),
    form!("/bel-mij", introductions::call::send),
    form!("/ervaringsdeskundige-worden", experts::sign_up::send),
    form!("/mijn/ervaring", experts::own::step),
    form!("/mijn/ervaring/laten-zien", experts::show::save),
    form!("/mijn/ervaring/ervaringen", experts::experiences::save),
    form!("/coordinatie/mensen/{id}", experts::file::go_on),
    form!("/coordinatie/opleiding", training::overview::make),
    form!("/coordinatie/opleiding/trajecten/{id}", training::track::change),
    form!("/coordinatie/opleiding/trajecten/{id}/{module}", training::module::change, training::BODY_MAX),
    form!("/coordinatie/opleiding/groepen/{id}", training::group::change),
    form!("/coordinatie/opleiding/groepen/{id}/mensen/{wie}", training::member::change),
    form!("/coordinatie/opleiding/groepen/{id}/bijeenkomsten/{wie}", training::session::change),
    form!("/coordinatie/opleiding/instellingen/{slug}", training::settings::save),
    form!("/mijn/opleiding", training::own::go_on),
    form!("/certificaat", training::certificate::check),
    form!("/mijn/maatje", pairings::own::send),
    form!("/mijn/maatje/{id}", pairings::together::send),
    form!("/partner/ervaringsdeskundigen", engagements::asker::send),
    form!("/coordinatie/vragen/{id}", engagements::coordination::go_on),
    form!("/mijn/ervaring/vragen", engagements::own::send),
    form!("/coordinatie/maatjes/voorstellen", pairings::everybody::send),
    form!("/coordinatie/maatjes/{id}", pairings::file::go_on),
    form!("/terugkomen", participants::back_forms::ask, participants::back_forms::BODY_MAX),
    form!("/terugkomen/code", participants::back_forms::give, participants::back_forms::BODY_MAX),
    form!("/terugkomen/kaart", participants::back_forms::use_card, participants::back_forms::BODY_MAX),
    form!("/mijn/gegevens", participants::details::change),
    form!("/mijn/apparaten", participants::devices::end),
    form!("/mijn/weggaan", participants::devices::leave),
    form!("/mijn/kaart", participants::card::make),
    form!("/mijn/wissen", participants::erase::erase),
];

/// Every page. The English ones live under `/en` with the same paths: the server takes `/en` off before it comes here.
#[expect(clippy::too_many_lines, reason = "a line for each page")]
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <FlatRoutes fallback=|| page(errors::no_such_page)>
                <Route path=path!("/") ssr=SsrMode::Async view=|| page(home::pages::home) />
                <Route path=path!("/plekken") ssr=SsrMode::Async view=|| page(search::pages::results) />
                <Route path=path!("/plekken/filter") ssr=SsrMode::Async view=|| page(search::pages::filter) />
                <Route path=path!("/plekken/:slug") ssr=SsrMode::Async view=|| page(places::pages::place) />
                <Route path=path!("/wat-past-bij-mij") ssr=SsrMode::Async view=|| page(choosing::pages::start) />
                <Route path=path!("/wat-past-bij-mij/overzicht") ssr=SsrMode::Async view=|| page(choosing::pages::overview) />
                <Route path=path!("/wat-past-bij-mij/plekken") ssr=SsrMode::Async view=|| page(choosing::pages::results) />
                <Route path=path!("/wat-past-bij-mij/op-papier") ssr=SsrMode::Async view=|| page(choosing::pages::paper) />
                <Route path=path!("/wat-past-bij-mij/:vraag") ssr=SsrMode::Async view=|| page(choosing::pages::question) />
                <Route path=path!("/organisaties") ssr=SsrMode::Async view=|| page(organisations::pages::list) />
                <Route path=path!("/organisaties/:slug") ssr=SsrMode::Async view=|| page(organisations::pages::organisation) />
                <Route path=path!("/over") ssr=SsrMode::Async view=|| page(about::pages::about) />
                <Route path=path!("/over/matchen") ssr=SsrMode::Async view=|| page(choosing::pages::about) />
                <Route path=path!("/privacy") ssr=SsrMode::Async view=|| page(about::pages::privacy) />
                <Route path=path!("/toegankelijkheid") ssr=SsrMode::Async view=|| page(about::pages::accessibility) />
                <Route path=path!("/contact") ssr=SsrMode::Async view=|| page(about::pages::contact) />
                <Route path=path!("/inloggen") ssr=SsrMode::Async view=|| page(accounts::pages::sign_in) />
                <Route path=path!("/inloggen/code-vragen") ssr=SsrMode::Async view=|| page(accounts::code_pages::ask_for_code) />
                <Route path=path!("/inloggen/code") ssr=SsrMode::Async view=|| page(accounts::code_pages::code) />
                <Route path=path!("/inloggen/tweede-stap") ssr=SsrMode::Async view=|| page(accounts::pages::second_step) />
                <Route path=path!("/plek-klopt/dank") ssr=SsrMode::Async view=|| page(confirming::thanks) />
                <Route path=path!("/plek-klopt/:token") ssr=SsrMode::Async view=|| page(confirming::ask) />
                <Route path=path!("/uitnodiging/:token") ssr=SsrMode::Async view=|| page(accounts::invitation::invitation) />
                <Route path=path!("/account") ssr=SsrMode::Async view=|| page(accounts::own_pages::account) />
                <Route path=path!("/account/wachtwoord") ssr=SsrMode::Async view=|| page(accounts::own_pages::password) />
                <Route path=path!("/account/tweede-stap") ssr=SsrMode::Async view=|| page(accounts::set_up::second_step) />
                <Route path=path!("/account/sessies") ssr=SsrMode::Async view=|| page(accounts::own_pages::sessions) />
                <Route path=path!("/account/nieuwe-telefoon") ssr=SsrMode::Async view=|| page(accounts::new_phone::new_phone) />
                <Route path=path!("/aanmelden-organisatie") ssr=SsrMode::Async view=|| page(applications::pages::apply) />
                <Route path=path!("/aanmelden-organisatie/dank") ssr=SsrMode::Async view=|| page(applications::pages::thanks) />
                <Route path=path!("/partner") ssr=SsrMode::Async view=|| page(posting::list::list) />
                <Route path=path!("/partner/plekken/nieuw") ssr=SsrMode::Async view=|| page(posting::begin::begin) />
                <Route path=path!("/partner/plekken/:id") ssr=SsrMode::Async view=|| page(posting::overview::overview) />
                <Route path=path!("/partner/plekken/:id/archiveren") ssr=SsrMode::Async view=|| page(posting::archive::ask) />
                <Route path=path!("/partner/plekken/:id/voorbeeld") ssr=SsrMode::Async view=|| page(posting::preview::preview) />
                <Route path=path!("/partner/plekken/:id/wijzigingen") ssr=SsrMode::Async view=|| page(posting::changes::changes) />
                <Route path=path!("/partner/plekken/:id/foto") ssr=SsrMode::Async view=|| page(posting::photo::photo) />
                <Route path=path!("/partner/plekken/:id/mensen") ssr=SsrMode::Async view=|| page(posting::people::people) />
                <Route path=path!("/partner/plekken/:id/doorgaan") ssr=SsrMode::Async view=|| page(posting::prolong::ask) />
                <Route path=path!("/partner/plekken/:id/weggooien") ssr=SsrMode::Async view=|| page(posting::discard::ask) />
                <Route path=path!("/partner/plekken/:id/:stap") ssr=SsrMode::Async view=|| page(posting::screen::screen) />
                <Route path=path!("/partner/inlezen") ssr=SsrMode::Async view=|| page(own_files::give::give) />
                <Route path=path!("/partner/inlezen/:id") ssr=SsrMode::Async view=|| page(own_files::preview::preview) />
                <Route path=path!("/partner/bestanden") ssr=SsrMode::Async view=|| page(own_files::take::take) />
                <Route path=path!("/partner/cijfers") ssr=SsrMode::Async view=|| page(figures::pages::figures) />
                <Route path=path!("/beheer") ssr=SsrMode::Async view=|| page(administration::queue::queue) />
                <Route path=path!("/beheer/aanmeldingen/:id") ssr=SsrMode::Async view=|| page(administration::application::application) />
                <Route path=path!("/beheer/plekken/:id") ssr=SsrMode::Async view=|| page(administration::place::place) />
                <Route path=path!("/beheer/mensen") ssr=SsrMode::Async view=|| page(administration::people::people) />
                <Route path=path!("/beheer/mensen/uitnodigen") ssr=SsrMode::Async view=|| page(administration::invite::invite) />
                <Route path=path!("/beheer/mensen/:id") ssr=SsrMode::Async view=|| page(administration::people::person) />
                <Route path=path!("/beheer/mensen/:id/sluiten") ssr=SsrMode::Async view=|| page(administration::closing::close) />
                <Route path=path!("/beheer/mensen/:id/tweede-stap") ssr=SsrMode::Async view=|| page(administration::second_step::remove) />
                <Route path=path!("/beheer/mensen/:id/overdragen") ssr=SsrMode::Async view=|| page(administration::giving_on::give) />
                <Route path=path!("/beheer/post") ssr=SsrMode::Async view=|| page(administration::post::post) />
                <Route path=path!("/beheer/logboek") ssr=SsrMode::Async view=|| page(administration::log::log) />
                <Route path=path!("/gemeente/:slug") ssr=SsrMode::Async view=|| page(municipalities::pages::municipality) />
                <Route path=path!("/beheer/gemeente") ssr=SsrMode::Async view=|| page(administration::municipality::settings) />
                <Route
                    path=path!("/beheer/gemeente/:slug/voorstellen")
                    ssr=SsrMode::Async
                    view=|| page(administration::municipality::introduction::introduction)
                />
                <Route
                    path=path!("/beheer/gemeente/:slug/afspraken")
                    ssr=SsrMode::Async
                    view=|| page(administration::municipality::agreements::agreements)
                />
                <Route path=path!("/beheer/gemeente/:slug/kleur") ssr=SsrMode::Async view=|| page(administration::municipality::colour::colour) />
                <Route path=path!("/beheer/gemeente/:slug/logo") ssr=SsrMode::Async view=|| page(administration::municipality::logo::logo) />
                <Route path=path!("/plekken/:slug/klopt-niet") ssr=SsrMode::Async view=|| page(reports::pages::report) />
                <Route path=path!("/plekken/:slug/klopt-niet/dank") ssr=SsrMode::Async view=|| page(reports::pages::thanks) />
                <Route path=path!("/beheer/meldingen/:id") ssr=SsrMode::Async view=|| page(administration::reports::reports) />
                <Route path=path!("/beheer/zoekwoorden") ssr=SsrMode::Async view=|| page(administration::search_words::search_words) />
                <Route path=path!("/beheer/werk") ssr=SsrMode::Async view=|| page(administration::jobs::jobs) />
                <Route path=path!("/plekken/:slug/kennismaken") ssr=SsrMode::Async view=|| page(introductions::ask::ask) />
                <Route path=path!("/mijn/plekken/:id") ssr=SsrMode::Async view=|| page(introductions::own::introduction) />
                <Route path=path!("/partner/kennismakingen") ssr=SsrMode::Async view=|| page(introductions::inbox::inbox) />
                <Route path=path!("/partner/kennismakingen/:id") ssr=SsrMode::Async view=|| page(introductions::answer::introduction) />
                <Route path=path!("/coordinatie/opleiding") ssr=SsrMode::Async view=|| page(training::overview::page) />
                <Route path=path!("/coordinatie/opleiding/trajecten/:id") ssr=SsrMode::Async view=|| page(training::track::page) />
                <Route path=path!("/coordinatie/opleiding/trajecten/:id/:module") ssr=SsrMode::Async view=|| page(training::module::page) />
                <Route path=path!("/coordinatie/opleiding/groepen/:id") ssr=SsrMode::Async view=|| page(training::group::page) />
                <Route path=path!("/coordinatie/opleiding/groepen/:id/mensen/:wie") ssr=SsrMode::Async view=|| page(training::member::page) />
                <Route
                    path=path!("/coordinatie/opleiding/groepen/:id/bijeenkomsten/:wie")
                    ssr=SsrMode::Async
                    view=|| page(training::session::page)
                />
                <Route path=path!("/coordinatie/opleiding/instellingen/:slug") ssr=SsrMode::Async view=|| page(training::settings::page) />
                <Route path=path!("/mijn/opleiding") ssr=SsrMode::Async view=|| page(training::own::page) />
                <Route path=path!("/certificaat") ssr=SsrMode::Async view=|| page(training::certificate::page) />
                <Route path=path!("/certificaat/:code") ssr=SsrMode::Async view=|| page(training::certificate::shown) />
                <Route path=path!("/coach") ssr=SsrMode::Async view=|| page(cases::due_list::page) />
                <Route path=path!("/coach/mensen") ssr=SsrMode::Async view=|| page(cases::people::page) />
                <Route path=path!("/coach/mensen/nieuw") ssr=SsrMode::Async view=|| page(cases::add::page) />
                <Route path=path!("/coach/mensen/:id") ssr=SsrMode::Async view=|| page(cases::person::page) />
                <Route path=path!("/coach/mensen/:id/verslag") ssr=SsrMode::Async view=|| page(conversations::coach::page) />
                <Route path=path!("/coach/mensen/:id/zelfredzaamheid") ssr=SsrMode::Async view=|| page(self_reliance::coach::page) />
                <Route path=path!("/coach/mensen/:id/plan") ssr=SsrMode::Async view=|| page(plans::coach::page) />
                <Route path=path!("/mijn/verslag") ssr=SsrMode::Async view=|| page(conversations::own::page) />
                <Route path=path!("/coach/mensen/:id/afstemmen") ssr=SsrMode::Async view=|| page(attention::coach::page) />
                <Route path=path!("/mijn/afstemmen") ssr=SsrMode::Async view=|| page(attention::own::page) />
                <Route path=path!("/regie/bedankjes") ssr=SsrMode::Async view=|| page(rewards::pages::page) />
                <Route path=path!("/mijn/zelfredzaamheid") ssr=SsrMode::Async view=|| page(self_reliance::own::page) />
                <Route path=path!("/mijn/plan") ssr=SsrMode::Async view=|| page(plans::own::page) />
                <Route path=path!("/coach/mensen/:id/plekken") ssr=SsrMode::Async view=|| page(handovers::prepare::page) />
                <Route path=path!("/coach/overdrachten/:id") ssr=SsrMode::Async view=|| page(handovers::coach::page) />
                <Route path=path!("/partner/overdrachten") ssr=SsrMode::Async view=|| page(handovers::partner::list) />
                <Route path=path!("/partner/overdrachten/:id") ssr=SsrMode::Async view=|| page(handovers::partner::page) />
                <Route path=path!("/mijn/overdrachten/:id") ssr=SsrMode::Async view=|| page(handovers::own::page) />
                <Route path=path!("/coach/vervanging") ssr=SsrMode::Async view=|| page(cases::stand_in::page) />
                <Route path=path!("/coach/groep") ssr=SsrMode::Async view=|| page(coaching::group::page) />
                <Route path=path!("/coach/brieven") ssr=SsrMode::Async view=|| page(waves::make::page) />
                <Route path=path!("/brief") ssr=SsrMode::Async view=|| page(waves::answer::page) />
                <Route path=path!("/brief/dank") ssr=SsrMode::Async view=|| page(waves::answer::thanks) />
                <Route path=path!("/bel-mij") ssr=SsrMode::Async view=|| page(introductions::call::ask) />
                <Route path=path!("/bel-mij/dank") ssr=SsrMode::Async view=|| page(introductions::call::thanks) />
                <Route path=path!("/ervaringsdeskundige-worden") ssr=SsrMode::Async view=|| page(experts::sign_up::page) />
                <Route path=path!("/ervaringsdeskundigen") ssr=SsrMode::Async view=|| page(experts::public::page) />
                <Route path=path!("/mijn/ervaring") ssr=SsrMode::Async view=|| page(experts::own::page) />
                <Route path=path!("/mijn/ervaring/laten-zien") ssr=SsrMode::Async view=|| page(experts::show::page) />
                <Route path=path!("/mijn/ervaring/ervaringen") ssr=SsrMode::Async view=|| page(experts::experiences::page) />
                <Route path=path!("/coordinatie") ssr=SsrMode::Async view=|| page(experts::coordination::page) />
                <Route path=path!("/coordinatie/mensen") ssr=SsrMode::Async view=|| page(experts::coordination::people) />
                <Route path=path!("/coordinatie/mensen/:id") ssr=SsrMode::Async view=|| page(experts::file::page) />
                <Route path=path!("/mijn/maatje") ssr=SsrMode::Async view=|| page(pairings::own::page) />
                <Route path=path!("/mijn/maatje/:id") ssr=SsrMode::Async view=|| page(pairings::together::page) />
                <Route path=path!("/partner/ervaringsdeskundigen") ssr=SsrMode::Async view=|| page(engagements::asker::page) />
                <Route path=path!("/coordinatie/vragen") ssr=SsrMode::Async view=|| page(engagements::coordination::page) />
                <Route path=path!("/coordinatie/vragen/:id") ssr=SsrMode::Async view=|| page(engagements::coordination::file) />
                <Route path=path!("/mijn/ervaring/vragen") ssr=SsrMode::Async view=|| page(engagements::own::page) />
                <Route path=path!("/coordinatie/maatjes") ssr=SsrMode::Async view=|| page(pairings::coordination::page) />
                <Route path=path!("/coordinatie/maatjes/voorstellen") ssr=SsrMode::Async view=|| page(pairings::everybody::page) />
                <Route path=path!("/coordinatie/maatjes/:id") ssr=SsrMode::Async view=|| page(pairings::file::page) />
                <Route path=path!("/bewaren") ssr=SsrMode::Async view=|| page(participants::keep::page) />
                <Route path=path!("/terugkomen") ssr=SsrMode::Async view=|| page(participants::back::page) />
                <Route path=path!("/terugkomen/code") ssr=SsrMode::Async view=|| page(participants::back::code) />
                <Route path=path!("/terugkomen/kaart") ssr=SsrMode::Async view=|| page(participants::back::card) />
                <Route path=path!("/mijn") ssr=SsrMode::Async view=|| page(participants::own::page) />
                <Route path=path!("/mijn/gegevens") ssr=SsrMode::Async view=|| page(participants::details::page) />
                <Route path=path!("/mijn/wie-ziet-mij") ssr=SsrMode::Async view=|| page(participants::who::page) />
                <Route path=path!("/mijn/apparaten") ssr=SsrMode::Async view=|| page(participants::devices::page) />
                <Route path=path!("/mijn/kaart") ssr=SsrMode::Async view=|| page(participants::card::page) />
                <Route path=path!("/mijn/wissen") ssr=SsrMode::Async view=|| page(participants::erase::page) />
            </FlatRoutes>
        </Router>
    }
}
