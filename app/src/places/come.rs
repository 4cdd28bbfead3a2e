//! How to come: walk in, call or mail; where it is and how far.

use super::facts::travel_words;
use crate::{
    args,
    ask::Here,
    search::{
        addresses::place_path,
        postcode::{PostcodeInput, TypedPostcode},
    },
    ui::{ButtonLink, ButtonLook, Heading, Icon, Linked, MailWords, Paragraph, PhoneWords, SubmitButton, phone_args, phone_href},
};
use domain::{
    introductions::ReplyRecord,
    places::{Address, Contact, Place, PlaceCard},
    search::PlaceQuery,
};
use leptos::prelude::*;

/// The panel with the ways to come and look.
#[component]
pub fn ComeAndLook(here: Here, place: Place, organisation: String, replies: ReplyRecord) -> impl IntoView {
    let drop_in = place.content.is_drop_in();
    let walk_in = drop_in.then(|| view! { <Paragraph>{here.say("places-walk-in")}</Paragraph> });
    // Days without hours make no calendar.
    let has_hours = place.content.slots.iter().any(|slot| slot.hours.is_some());
    let calendar = (drop_in && has_hours).then(|| {
        let href = here.href(&format!("/plekken/{}/agenda.ics", place.slug));
        view! {
            <p>
                <a class="utrecht-button-link utrecht-button-link--secondary-action" href=href download="">
                    <Icon here=here name="icoon-kalender" />
                    <span>{here.say("places-calendar")}</span>
                </a>
            </p>
        }
    });
    let ask = here.href(&format!("/plekken/{}/kennismaken", place.slug));
    let contact = place.content.contact.clone();
    let nobody = (contact == Contact::default() && !drop_in).then(|| {
        let words = here.say_with("places-no-contact", &args! { "organisation" => organisation });
        view! { <Paragraph>{words}</Paragraph> }
    });
    let goes_along = here.say_with("places-goes-along", &phone_args(here));
    view! {
        <section class="panel" aria-labelledby="kijken">
            <Heading level=2 id="kijken">{here.say("places-come")}</Heading>
            <Paragraph>{here.say("places-come-text")}</Paragraph>
            <p>
                <ButtonLink href=ask look=ButtonLook::Primary>{here.say("introductions-title")}</ButtonLink>
            </p>
            {reply_words(here, &replies).map(|words| view! { <p class="panel__hint">{words}</p> })}
            {walk_in} {calendar}
            <Ways here=here contact=contact />
            {nobody}
            <Paragraph><Linked here=here text=goes_along /></Paragraph>
        </section>
    }
    .into_any()
}

/// How fast the organisation answers and how often in time, once it was asked often enough to say so.
fn reply_words(here: Here, replies: &ReplyRecord) -> Option<String> {
    let args = args! { "days" => replies.median_days()?, "percent" => replies.in_time_percent()? };
    Some(here.say_with("introductions-replies", &args))
}

/// Telephone, mail and web page as links with their words.
#[component]
pub fn Ways(here: Here, contact: Contact) -> impl IntoView {
    let phone = (!contact.phone.is_empty()).then(|| {
        let href = phone_href(&contact.phone);
        view! {
            <Way here=here icon="icoon-telefoon" href=href>
                {here.say("places-call")} " " <PhoneWords phone=contact.phone.clone() />
            </Way>
        }
    });
    let email = (!contact.email.is_empty()).then(|| {
        let href = format!("mailto:{}", contact.email);
        view! { <Way here=here icon="icoon-mail" href=href>{here.say("places-mail")} " " <MailWords email=contact.email.clone() /></Way> }
    });
    let website = is_web_address(&contact.website).then(|| {
        view! { <Way here=here icon="icoon-pijl" href=contact.website.clone() outside=true>{here.say("places-website")}</Way> }
    });
    (phone.is_some() || email.is_some() || website.is_some()).then(|| view! { <ul class="panel__ways">{phone} {email} {website}</ul> })
}

/// Whatever a source wrote, only these become links.
fn is_web_address(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

#[component]
fn Way(here: Here, icon: &'static str, href: String, #[prop(optional)] outside: bool, children: Children) -> impl IntoView {
    let rel = outside.then_some("noopener noreferrer");
    view! {
        <li>
            <a class="utrecht-button-link utrecht-button-link--secondary-action" href=href rel=rel>
                <Icon here=here name=icon />
                <span>{children()}</span>
            </a>
        </li>
    }
}

/// The panel with the address, the way there and a link to a map. `from` is the question that led here.
#[component]
pub fn Where(here: Here, card: PlaceCard, from: PlaceQuery, postcode: TypedPostcode) -> impl IntoView {
    let address = card.place.content.address.clone();
    let lines = address_lines(&address);
    let has_lines = !lines.is_empty();
    let lines = lines.into_iter().map(|line| view! { {line} <br /> }).collect_view();
    let travel = match card.distance_km {
        Some(km) => {
            let words = here.say_with("places-about", &args! { "travel" => travel_words(here.texts, km) });
            view! { <Paragraph>{words}</Paragraph> }.into_any()
        }
        None if address.coordinates.is_some() => {
            let path = place_path(&card.place.slug, &PlaceQuery::default());
            view! { <PostcodeForm here=here path=path from=from postcode=postcode /> }.into_any()
        }
        None => ().into_any(),
    };
    let map = address.coordinates.map(|point| {
        let href = map_address(point.latitude, point.longitude);
        view! {
            <p>
                <a class="utrecht-button-link utrecht-button-link--secondary-action" href=href rel="noopener noreferrer">
                    <Icon here=here name="icoon-plek" />
                    <span>{here.say("places-map")}</span>
                </a>
            </p>
            <p class="panel__hint">{here.say("places-map-hint")}</p>
        }
    });
    view! {
        <section class="panel" aria-labelledby="waar">
            <Heading level=2 id="waar">{here.say("places-where")}</Heading>
            {has_lines.then(|| view! { <address class="panel__address">{lines}</address> })}
            {(!has_lines).then(|| view! { <Paragraph>{here.say("places-where-unknown")}</Paragraph> })}
            {travel} {map}
        </section>
    }
    .into_any()
}

/// A small form that asks for a postcode and shows the same page with the way there.
#[component]
fn PostcodeForm(here: Here, path: String, from: PlaceQuery, postcode: TypedPostcode) -> impl IntoView {
    let kept = from
        .pairs()
        .into_iter()
        .filter(|(name, _)| *name != "pc")
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect_view();
    view! {
        <form class="postcode-form" method="get" action=here.href(&path)>
            <label class="utrecht-form-label" for="afstand">{here.say("places-how-far")}</label>
            <PostcodeInput id="afstand" postcode=postcode />
            {kept}
            <SubmitButton look=ButtonLook::Secondary>{here.say("places-how-far-show")}</SubmitButton>
        </form>
    }
    .into_any()
}

/// "Moezeldreef 400", "3561 AB Utrecht", "Overvecht": what is known, a line each.
pub fn address_lines(address: &Address) -> Vec<String> {
    let town = [address.postcode.as_str(), address.city.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let mut lines = vec![address.street.clone(), town, address.neighbourhood.clone()];
    if address.city.is_empty() {
        lines.push(address.municipality.clone());
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// The page of a map on another website.
fn map_address(latitude: f64, longitude: f64) -> String {
    format!("https://www.openstreetmap.org/?mlat={latitude:.5}&mlon={longitude:.5}#map=17/{latitude:.5}/{longitude:.5}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_become_links() {
        assert!(is_web_address("https://example.nl"));
        assert!(!is_web_address("javascript:alert(1)"));
    }

    #[test]
    fn an_address_has_only_the_lines_that_are_known() {
        let address = Address { street: "Moezeldreef 400".into(), city: "Utrecht".into(), ..Address::default() };
        assert_eq!(address_lines(&address), ["Moezeldreef 400", "Utrecht"]);
        assert!(address_lines(&Address::default()).is_empty());
    }

    #[test]
    fn the_map_shows_the_point() {
        assert_eq!(map_address(52.12345, 5.1), "https://www.openstreetmap.org/?mlat=52.12345&mlon=5.10000#map=17/52.12345/5.10000");
    }
}
