//! The results page, by hand. It must show what our own page shows: `pages.rs` compares them.

use super::labels::Labels;
use domain::{
    codes::{Code, PlaceStatus, Theme},
    coordinates::Travel,
    day_parts::{DayPart, PartOfDay, Weekday},
    languages::SpokenLanguage,
    places::{PlaceCard, PlaceContent},
    search::{Choice, Facet, FacetOption, Group, KM_DEFAULT, PlacePage, PlaceQuery, Sort},
};
use form_urlencoded::Serializer;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use std::fmt::Write;

const BOX: &str = "utrecht-checkbox utrecht-checkbox--html-input";
const FIELD: &str = "utrecht-textbox utrecht-textbox--html-input";

/// The whole page.
pub fn results(labels: &Labels, query: &PlaceQuery, page: &PlacePage, is_plain: bool, nonce: &str) -> Markup {
    let title = title(query, page);
    html! {
        (DOCTYPE)
        html lang="nl" {
            (head(labels, &title, is_plain, nonce))
            body {
                a.nl-skip-link.nl-skip-link--visible-on-focus href="#inhoud" { "Naar de inhoud" }
                (header(labels))
                main #inhoud .page-width tabindex="-1" {
                    (search_form(query))
                    div.results {
                        aside.filters aria-label="Kies wat u past" {
                            a.nl-skip-link.nl-skip-link--visible-on-focus href="#gevonden" { "Naar de plekken" }
                            (filters(labels, query, &page.facets))
                        }
                        section.results__list aria-labelledby="gevonden" {
                            h1 #gevonden .nl-heading.nl-heading--level-1 { (title) }
                            (notices(labels, query, page))
                            a.filters-link.utrecht-button-link.utrecht-button-link--secondary-action href=(path("/plekken/filter", query)) {
                                (icon(labels, "icoon-filter"))
                                span { "Kies wat u past" }
                            }
                            div.results__bar {
                                (chosen(labels, query, &page.facets))
                                @if page.total > 1 { (sort_links(query)) }
                            }
                            @if page.places.is_empty() {
                                (nothing(labels, query, page))
                            } @else {
                                ol.place-list role="list" {
                                    @for card in &page.places { li { (place_card(labels, card, query)) } }
                                }
                                (pagination(query, page))
                            }
                        }
                    }
                }
                (footer(query))
            }
        }
    }
}

fn head(labels: &Labels, title: &str, is_plain: bool, nonce: &str) -> Markup {
    let base = &labels.base;
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (title) " - Meedoen" }
            meta name="description" content="Zoek een plek waar u iets kunt doen. U mag eerst gewoon komen kijken.";
            @if !is_plain { meta name="robots" content="noindex"; }
            link rel="stylesheet" href=(labels.stylesheet);
            link rel="icon" href="/favicon.svg" type="image/svg+xml";
            link rel="canonical" href={ (base) "/plekken" };
            link rel="alternate" hreflang="nl" href={ (base) "/plekken" };
            link rel="alternate" hreflang="en" href={ (base) "/en/plekken" };
            link rel="alternate" hreflang="x-default" href={ (base) "/plekken" };
            script type="module" src=(labels.script) nonce=(nonce) data-client=(labels.client) data-wasm=(labels.wasm)
                data-read-aloud=(labels.read_aloud) {}
        }
    }
}

fn header(labels: &Labels) -> Markup {
    html! {
        header.site-header {
            div.page-width {
                a.site-logo href="/" {
                    svg.mark viewBox="0 0 40 40" aria-hidden="true" focusable="false" { use href={ (labels.drawings) "#merk" } {} }
                    span { "Meedoen" }
                }
                nav.site-nav aria-label="Hoofdmenu" {
                    ul {
                        li { a href="/plekken" aria-current="page" { "Alle plekken" } }
                        li { a href="/wat-past-bij-mij" { "Help mij kiezen" } }
                        li { a href="/organisaties" { "Organisaties" } }
                        li { a href="/over" { "Over Meedoen" } }
                    }
                }
            }
        }
    }
}

fn footer(query: &PlaceQuery) -> Markup {
    html! {
        footer.site-footer {
            div.page-width {
                p { "Meedoen is van organisaties en mensen in uw buurt. Meedoen is vrijwillig." }
                ul.site-footer__links {
                    li { a href="tel:0300000000" { "Bel ons: 030 000 00 00" } }
                    li { a href="/contact" { "Contact" } }
                    li { a href="/privacy" { "Uw gegevens" } }
                    li { a href="/toegankelijkheid" { "Toegankelijkheid" } }
                    li { a href=(path("/en/plekken", query)) hreflang="en" lang="en" { "English" } }
                }
            }
        }
    }
}

fn search_form(query: &PlaceQuery) -> Markup {
    let postcode = query.near.map_or_else(String::new, |near| near.postcode.to_string());
    let kept: Vec<_> = query.on_page(1).pairs().into_iter().filter(|(name, _)| !["q", "pc"].contains(name)).collect();
    html! {
        form.search-form role="search" method="get" action="/plekken" {
            div.search-form__text.utrecht-form-field {
                label.utrecht-form-label for="zoek" { "Wat zou u willen doen?" }
                leptos-island data-component="Suggestions_7341564131504696704" {
                    div.combobox {
                        leptos-children {
                            input id="zoek" type="text" name="q" value=(query.text) maxlength="200" autocomplete="off" enterkeyhint="search"
                                data-suggestions="/api/v1/suggestions" data-places="/plekken" data-label="Suggesties"
                                data-found="Aantal suggesties:" class=(FIELD);
                        }
                    }
                }
            }
            div.search-form__postcode.utrecht-form-field {
                label.utrecht-form-label for="postcode" { "Postcode " span.search-form__hint { "(4 cijfers)" } }
                input id="postcode" type="text" name="pc" value=(postcode) maxlength="7" size="7" autocomplete="postal-code" class=(FIELD);
            }
            @for (name, value) in kept { input type="hidden" name=(name) value=(value); }
            button.utrecht-button.utrecht-button--primary-action type="submit" { "Zoek" }
        }
    }
}

fn filters(labels: &Labels, query: &PlaceQuery, facets: &[Facet]) -> Markup {
    html! {
        form.filters__form method="get" action="/plekken" {
            @if !query.text.is_empty() { input type="hidden" name="q" value=(query.text); }
            @if query.sort != Sort::default() { input type="hidden" name="sorteer" value=(query.sort.code()); }
            button.utrecht-button.utrecht-button--primary-action type="submit" { "Laat zien" }
            @if let Some(near) = query.near {
                fieldset.choices.filters__group.filters__distance {
                    legend { "Waar?" }
                    input type="hidden" name="pc" value=(near.postcode);
                    label.utrecht-form-label for="filter-km" { "Hoe ver wilt u gaan?" }
                    select.utrecht-select.utrecht-select--html-select #filter-km name="km" {
                        @for km in distances(near.km) { option value=(km) selected[km == near.km] { (km) " kilometer" } }
                    }
                }
            }
            @for group in Group::ALL {
                @let options = worth_showing(facets, group);
                @if !options.is_empty() {
                    @if group == Group::DayPart { (day_choices(labels, &options)) } @else { (choices(labels, group, &options)) }
                }
            }
            button.utrecht-button.utrecht-button--primary-action type="submit" { "Laat zien" }
        }
    }
}

fn distances(chosen: u32) -> Vec<u32> {
    let mut distances = vec![2, 5, KM_DEFAULT, 25, 50];
    if !distances.contains(&chosen) {
        distances.push(chosen);
        distances.sort_unstable();
    }
    distances
}

fn worth_showing(facets: &[Facet], group: Group) -> Vec<&FacetOption> {
    let options = facets.iter().filter(|facet| facet.group == group).flat_map(|facet| &facet.options);
    options.filter(|option| option.count > 0 || option.chosen).collect()
}

fn day_choices(labels: &Labels, options: &[&FacetOption]) -> Markup {
    let option_of = |day_part: DayPart| options.iter().find(|option| option.value == day_part.code());
    html! {
        fieldset.choices.filters__group {
            legend { (labels.group(Group::DayPart)) }
            table.day-choices {
                thead { tr { td {} @for part in PartOfDay::ALL { th scope="col" { (part_word(part)) } } } }
                tbody {
                    @for day in Weekday::ALL {
                        @if PartOfDay::ALL.into_iter().any(|part| option_of(DayPart::new(day, part)).is_some()) {
                            tr {
                                th scope="row" { (day_word(day)) }
                                @for part in PartOfDay::ALL {
                                    td { @if let Some(option) = option_of(DayPart::new(day, part)) { (day_choice(labels, option)) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn day_choice(labels: &Labels, option: &FacetOption) -> Markup {
    html! {
        label.day-choice {
            input type="checkbox" name="dagdeel" value=(option.value) checked[option.chosen] class=(BOX);
            span.visually-hidden { (labels.value(Group::DayPart, &option.value)) ", " (places(option.count)) }
            span.day-choice__count aria-hidden="true" { (option.count) }
        }
    }
}

fn choices(labels: &Labels, group: Group, options: &[&FacetOption]) -> Markup {
    const SHOWN: usize = 8;
    let all = options.len() <= SHOWN + 1;
    let (first, rest): (Vec<_>, Vec<_>) = options.iter().enumerate().partition(|(place, option)| all || *place < SHOWN || option.chosen);
    html! {
        fieldset.choices.filters__group {
            legend { (labels.group(group)) }
            @for (_, option) in first { (choice(labels, group, option)) }
            @if !rest.is_empty() {
                details.filters__more {
                    summary { "Meer " span.visually-hidden { ": " (labels.group(group)) } }
                    @for (_, option) in rest { (choice(labels, group, option)) }
                }
            }
        }
    }
}

fn choice(labels: &Labels, group: Group, option: &FacetOption) -> Markup {
    html! {
        label.choice {
            input type="checkbox" name=(group.parameter()) value=(option.value) checked[option.chosen] class=(BOX);
            span.choice__word { (option.name.as_deref().unwrap_or_else(|| labels.value(group, &option.value))) }
            span.choice__count aria-hidden="true" { (option.count) }
            span.visually-hidden { ", " (places(option.count)) }
        }
    }
}

fn notices(labels: &Labels, query: &PlaceQuery, page: &PlacePage) -> Markup {
    let unknown = query.near.filter(|_| page.postcode_unknown);
    html! {
        @if unknown.is_some() || query.page > page.page {
            div.notice.notice--warning role="status" {
                (icon(labels, "icoon-let-op"))
                div.notice__text {
                    @if let Some(near) = unknown { p { "Waar " (near.postcode) " ligt, weten wij niet. U ziet plekken uit alle buurten." } }
                    @if query.page > page.page { p { "Zo veel pagina's zijn er niet. U ziet pagina " (grouped(page.page)) "." } }
                }
            }
        }
    }
}

fn chosen(labels: &Labels, query: &PlaceQuery, facets: &[Facet]) -> Markup {
    let mut choices: Vec<(Choice, String)> = Vec::new();
    if !query.text.is_empty() {
        choices.push((Choice::Text, format!("“{}”", query.text)));
    }
    for group in Group::ALL {
        let options = facets.iter().filter(|facet| facet.group == group).flat_map(|facet| &facet.options);
        let names: Vec<&FacetOption> = options.filter(|option| option.chosen).collect();
        for value in query.chosen(group) {
            let name = names.iter().find(|option| option.value == value).and_then(|option| option.name.clone());
            let words = name.unwrap_or_else(|| labels.value(group, &value).to_owned());
            choices.push((Choice::Value(group, value), words));
        }
    }
    if let Some(near) = query.near {
        choices.push((Choice::Near, format!("bij {}, tot {} kilometer", near.postcode, near.km)));
    }
    html! {
        @if !choices.is_empty() {
            ul.chosen-list aria-label="U koos" {
                @for (choice, words) in &choices {
                    li {
                        a.chosen href=(path("/plekken", &query.without(choice))) aria-label={ "Haal weg: " (words) } {
                            span { (words) }
                            (icon(labels, "icoon-kruis"))
                        }
                    }
                }
            }
        }
    }
}

fn sort_links(query: &PlaceQuery) -> Markup {
    let words = |sort| match sort {
        Sort::Fit => "wat het best past",
        Sort::Distance => "dichtbij",
        Sort::New => "nieuw",
    };
    html! {
        p.results__sort {
            "Eerst: "
            @for sort in Sort::ALL {
                @if sort != Sort::Distance || query.near.is_some() {
                    @if sort == query.sort { span aria-current="true" { (words(sort)) } " " }
                    @else { a.nl-link href=(path("/plekken", &query.sorted(sort))) { (words(sort)) } " " }
                }
            }
        }
    }
}

fn nothing(labels: &Labels, query: &PlaceQuery, page: &PlacePage) -> Markup {
    html! {
        div.nothing-found {
            svg.scene viewBox="0 0 420 320" aria-hidden="true" focusable="false" { use href={ (labels.drawings) "#scene-leeg" } {} }
            div.nothing-found__text {
                p.nl-paragraph { "Deze keuzes passen niet bij elkaar. Laat er één los, dan vindt u wel iets:" }
                ul.relaxations {
                    @for relaxation in &page.relaxations {
                        li {
                            a.nl-link href=(path("/plekken", &query.without(&relaxation.choice))) { "Zonder deze keuze" }
                            " geeft " (places(relaxation.total)) "."
                        }
                    }
                }
                p.nl-paragraph { "Wij zoeken graag met u mee. Bel ons: " a.nl-link href="tel:0300000000" { "030 000 00 00" } }
            }
        }
    }
}

fn place_card(labels: &Labels, card: &PlaceCard, query: &PlaceQuery) -> Markup {
    let content = &card.place.content;
    let address = &content.address;
    let area = [&address.neighbourhood, &address.city, &address.municipality].into_iter().find(|name| !name.is_empty());
    let lang = Some(content.text_language.tag()).filter(|tag| *tag != "nl");
    let chips = chips(labels, content);
    let theme = content.main_theme.unwrap_or(Theme::Neighbourhood);
    html! {
        article class={ "place-card " (tint(theme)) } {
            div.place-card__picture {
                svg.drawing viewBox="0 0 96 96" aria-hidden="true" focusable="false" { use href={ (labels.drawings) "#thema-" (theme) } {} }
            }
            div.place-card__text {
                h2.place-card__title {
                    a href=(path(&format!("/plekken/{}", card.place.slug), query)) lang=[lang] { (content.title) }
                }
                p.place-card__who { (card.organisation.name) @if let Some(area) = area { ", " (area) } }
                ul.facts {
                    (fact(labels, "icoon-klok", &when(labels, content)))
                    @if let Some(km) = card.distance_km { (fact(labels, "icoon-plek", &travel(km))) }
                    @if let Some(words) = room(content) { (fact(labels, "icoon-mensen", &words)) }
                }
                @if !chips.is_empty() { ul.chips { @for chip in chips { li.chip { (chip) } } } }
            }
        }
    }
}

fn fact(labels: &Labels, name: &str, words: &str) -> Markup {
    html! { li { (icon(labels, name)) span { (words) } } }
}

fn icon(labels: &Labels, name: &str) -> Markup {
    html! { svg.icon viewBox="0 0 24 24" aria-hidden="true" focusable="false" { use href={ (labels.drawings) "#" (name) } {} } }
}

fn chips(labels: &Labels, content: &PlaceContent) -> Vec<String> {
    let drop_in = content.is_drop_in().then(|| labels.value(Group::DropIn, "ja"));
    let help = content.help.iter().map(|help| labels.help(*help));
    let offers = content.offers.iter().map(|offer| labels.value(Group::Need, offer.code()));
    let mut chips: Vec<String> = drop_in.into_iter().chain(help).chain(offers).take(4).map(str::to_owned).collect();
    let others = content.languages.iter().filter(|language| **language != SpokenLanguage::Dutch).take(3);
    let languages: Vec<&str> = others.map(|language| labels.value(Group::Language, language.code())).collect();
    if !languages.is_empty() {
        chips.truncate(3);
        chips.push(joined(&languages));
    }
    chips
}

fn when(labels: &Labels, content: &PlaceContent) -> String {
    let mut groups: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
    for day in Weekday::ALL {
        let has = |part: &PartOfDay| content.day_parts().any(|day_part| (day_part.day(), day_part.part()) == (day, *part));
        let parts: Vec<&str> = PartOfDay::ALL.into_iter().filter(has).map(part_word).collect();
        match groups.iter_mut().find(|(_, others)| *others == parts) {
            _ if parts.is_empty() => {}
            Some((days, _)) => days.push(day_word(day)),
            None => groups.push((vec![day_word(day)], parts)),
        }
    }
    if groups.is_empty() {
        return labels.value(Group::Kind, content.kind.code()).to_owned();
    }
    groups.iter().map(|(days, parts)| format!("{}, {}", joined(days), joined(parts))).collect::<Vec<_>>().join("; ")
}

fn room(content: &PlaceContent) -> Option<String> {
    let full = || Some("vol".to_owned());
    match content.free() {
        _ if content.status == PlaceStatus::Full => full(),
        Some(1) => Some("1 plek vrij".to_owned()),
        Some(free @ 2..) => Some(format!("{} plekken vrij", grouped(free))),
        _ if content.slots.iter().any(|slot| slot.capacity > 0) => full(),
        _ => None,
    }
}

fn travel(km: f64) -> String {
    match Travel::over(km) {
        Travel::Walking(1) => "1 minuut lopen".to_owned(),
        Travel::Walking(minutes) => format!("{minutes} minuten lopen"),
        Travel::Cycling(minutes) => format!("{minutes} minuten fietsen"),
        Travel::Far(km) => format!("{km} kilometer"),
    }
}

fn pagination(query: &PlaceQuery, page: &PlacePage) -> Markup {
    let (current, last) = (page.page, page.pages);
    let mut numbers: Vec<u32> = [1, current.saturating_sub(1), current, current + 1, last].into();
    numbers.retain(|number| (1..=last).contains(number));
    numbers.sort_unstable();
    numbers.dedup();
    let href = |number| path("/plekken", &query.on_page(number));
    let link = |number: u32| {
        html! {
            @if number == current { li { span.pagination__page aria-current="page" { (number) } } }
            @else { li { a.pagination__page href=(href(number)) aria-label={ "Pagina " (grouped(number)) } { (number) } } }
        }
    };
    let mut links = String::new();
    let mut before = None;
    for number in numbers {
        match before.map(|before| number - before) {
            Some(2) => links.push_str(&link(number - 1).0),
            Some(3..) => links.push_str("<li class=\"pagination__gap\" aria-hidden=\"true\">…</li>"),
            _ => {}
        }
        links.push_str(&link(number).0);
        before = Some(number);
    }
    html! {
        @if last > 1 {
            nav.pagination aria-label="Pagina's" {
                ul {
                    @if current > 1 { li { a.pagination__step rel="prev" href=(href(current - 1)) { "Vorige" } } }
                    (PreEscaped(links))
                    @if current < last { li { a.pagination__step rel="next" href=(href(current + 1)) { "Volgende" } } }
                }
            }
        }
    }
}

fn path(path: &str, query: &PlaceQuery) -> String {
    let pairs = query.pairs();
    if pairs.is_empty() {
        return path.to_owned();
    }
    format!("{path}?{}", Serializer::new(String::new()).extend_pairs(pairs).finish())
}

fn title(query: &PlaceQuery, page: &PlacePage) -> String {
    match query.near.filter(|_| !page.postcode_unknown) {
        _ if page.total == 0 => "Geen plekken gevonden".to_owned(),
        Some(near) => format!("{} bij {}", places(page.total), near.postcode),
        None => places(page.total),
    }
}

fn places(count: u32) -> String {
    match count {
        0 => "geen plekken".to_owned(),
        1 => "1 plek".to_owned(),
        count => format!("{} plekken", grouped(count)),
    }
}

/// `12.345`
fn grouped(number: u32) -> String {
    if number < 1_000 {
        return number.to_string();
    }
    let mut text = grouped(number / 1_000);
    let _ = write!(text, ".{:03}", number % 1_000);
    text
}

fn joined(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [word] => (*word).to_owned(),
        [first @ .., last] => format!("{} en {last}", first.join(", ")),
    }
}

fn day_word(day: Weekday) -> &'static str {
    ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"][day as usize]
}

fn part_word(part: PartOfDay) -> &'static str {
    ["ochtend", "middag", "avond"][part as usize]
}

fn tint(theme: Theme) -> &'static str {
    const TINTS: [u8; 23] = [1, 2, 5, 4, 1, 3, 2, 5, 4, 2, 3, 4, 1, 3, 2, 5, 2, 4, 3, 1, 5, 3, 2];
    ["tint-1", "tint-2", "tint-3", "tint-4", "tint-5"][usize::from(TINTS[theme.index()]) - 1]
}
