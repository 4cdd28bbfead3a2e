//! What the generator and the demo say, as the records that they become.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    imports::Item,
    places::{OrganisationRef, Place, PlaceDraft},
    postcodes::PostcodeArea,
};
use exchange::{Kind, Options, files::read_bytes};

/// The postcodes of the demo, which the servers know too.
pub const POSTCODES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../server/demo/postcodes.toml");

/// The place that a generated draft becomes, without a database.
pub fn place(draft: PlaceDraft, number: usize) -> anyhow::Result<Place> {
    let OrganisationRef::Known(organisation) = draft.organisation else { anyhow::bail!("a generated place names its organisation") };
    // Any two places differ in age, so that "newest first" has one answer.
    let created = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::seconds(i64::try_from(number)? * 61);
    Ok(Place {
        id: draft.source.place_id(),
        slug: draft.slug,
        organisation,
        content: draft.content,
        lighter: None,
        next: None,
        source: draft.source,
        created_at: created,
        updated_at: created,
    })
}

/// Where the postcodes of the demo lie.
pub fn postcodes() -> anyhow::Result<Vec<PostcodeArea>> {
    let entries = read_bytes(Kind::Postcodes, "toml", std::fs::read(POSTCODES)?.as_slice(), &Options::default())?;
    let areas = entries.into_iter().filter_map(|entry| entry.items.ok()).flatten().filter_map(|item| match item {
        Item::Postcode(area) => Some(area),
        Item::Organisation(_) | Item::Place(_) => None,
    });
    Ok(areas.collect())
}
