//! From a stored place back to the record that [`super::read`] reads.

use super::PlaceRecord;
use crate::records::join_list;
use domain::{
    codes::Code,
    organisations::Organisation,
    places::{Place, PlaceContent},
    slug::Slug,
};

/// The record of a place. `lighter` and `next` are the slugs of the places that it names by identity.
pub fn written(place: &Place, organisation: &Organisation, lighter: Option<&Slug>, next: Option<&Slug>) -> PlaceRecord {
    let content = &place.content;
    let (address, contact) = (&content.address, &content.contact);
    let slug = |slug: Option<&Slug>| slug.map(ToString::to_string).unwrap_or_default();
    let hours = |pick: fn((u16, u16)) -> u16| content.hours_per_week.map(|hours| pick(hours).to_string()).unwrap_or_default();
    let degrees = |pick: fn(&domain::coordinates::Coordinates) -> f64| {
        address.coordinates.as_ref().map(|point| pick(point).to_string()).unwrap_or_default()
    };
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    PlaceRecord {
        bron: place.source.name.clone(),
        bron_id: place.source.id.clone(),
        licentie: place.source.licence.clone(),
        taal: content.text_language.code().to_owned(),
        slug: place.slug.to_string(),
        organisatie: organisation.slug.to_string(),
        titel: content.title.clone(),
        samenvatting: content.summary.clone(),
        beschrijving: content.description.clone(),
        soort: content.kind.code().to_owned(),
        themas: themes(content),
        doelen: codes(&content.goals),
        taken: join_list(&content.tasks),
        trede_van: content.steps.from().to_string(),
        trede_tot: content.steps.to().to_string(),
        hulp: codes(&content.help),
        dagdelen: join_list(content.slots.iter().map(ToString::to_string)),
        uren_min: hours(|(fewest, _)| fewest),
        uren_max: hours(|(_, most)| most),
        begindatum: day(content.starts_on),
        einddatum: day(content.ends_on),
        talen: codes(&content.languages),
        nederlands: content.dutch_needed.code().to_owned(),
        wensen: codes(&content.offers),
        vraagt: content.asks.clone(),
        kosten: content.costs.clone(),
        krijgt: content.returns.clone(),
        vog: if content.certificate_of_conduct { "ja" } else { "nee" }.to_owned(),
        straat: address.street.clone(),
        postcode: address.postcode.clone(),
        plaats: address.city.clone(),
        gemeente: address.municipality.clone(),
        wijk: address.neighbourhood.clone(),
        breedtegraad: degrees(|point| point.latitude),
        lengtegraad: degrees(|point| point.longitude),
        telefoon: contact.phone.clone(),
        email: contact.email.clone(),
        website: contact.website.clone(),
        lichter: slug(lighter),
        verder: slug(next),
        foto: content.photo.clone(),
        status: content.status.code().to_owned(),
        bevestigd: day(content.confirmed_on),
        overeenkomst: content.agreement.code().to_owned(),
    }
}

/// The main theme first, for that is how it is read back.
fn themes(content: &PlaceContent) -> String {
    let main = content.main_theme.iter().filter(|theme| content.themes.contains(theme));
    let others = content.themes.iter().filter(|theme| Some(**theme) != content.main_theme);
    join_list(main.chain(others).map(|theme| theme.code()))
}

fn codes<'a, C: Code>(codes: impl IntoIterator<Item = &'a C>) -> String {
    join_list(codes.into_iter().map(|code| code.code()))
}
