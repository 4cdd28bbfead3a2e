//! The examples: loaded through the same import as every file.

use domain::{
    imports::{Entry, ImportMode, Outcome},
    use_cases::{Actor, Imports},
};
use exchange::{Kind, Options, files::read_bytes};
use marketplace::Marketplace;

const FILES: [(Kind, &str); 3] = [
    (Kind::Postcodes, include_str!("../demo/postcodes.toml")),
    (Kind::Organisations, include_str!("../demo/organisations.toml")),
    (Kind::Places, include_str!("../demo/places.toml")),
];

/// Fills an empty database with the examples; a database that holds any organisation is left alone.
pub(crate) async fn load(marketplace: &Marketplace) -> anyhow::Result<()> {
    if marketplace.database().count_organisations().await? > 0 {
        return Ok(());
    }
    let mut entries: Vec<Entry> = Vec::new();
    for (kind, text) in FILES {
        entries.extend(read_bytes(kind, "toml", text.as_bytes(), &Options::default())?);
    }
    let report = marketplace.import(&Actor::Operator, entries, ImportMode::default(), &|_| {}).await?;
    let refused = report.lines.iter().find(|line| line.outcome == Outcome::Refused);
    anyhow::ensure!(report.stored, "the examples could not be stored: {refused:?}");
    tracing::info!(records = report.lines.len(), "loaded the examples");
    Ok(())
}
