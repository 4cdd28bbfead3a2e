//! `meedoen export`

use super::Output;
use crate::Opened;
use anyhow::Context;
use clap::ValueEnum;
use domain::{
    ids::{OrganisationId, PlaceId},
    organisations::Organisation,
    places::Place,
    slug::Slug,
};
use exchange::export::{self, Exported};
use serde::{Deserialize, Serialize};
use std::{
    collections::HashMap,
    fs::File,
    io::{BufWriter, Write},
    path::PathBuf,
};

/// Arguments of `meedoen export`.
#[derive(Debug, Clone, clap::Args, Serialize, Deserialize)]
pub struct Export {
    /// What to write.
    pub what: What,
    /// In which form; `hsds` is for places only.
    #[arg(long, default_value = "csv")]
    pub format: Format,
    /// File to write; left out, it is written to the screen.
    #[arg(long, short)]
    pub output: Option<PathBuf>,
}

/// What to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
pub enum What {
    /// Every place, whatever its status.
    Places,
    /// Every organisation.
    Organisations,
    /// An empty table of places with two examples.
    Template,
}

/// Forms of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
pub enum Format {
    /// For spreadsheets: `;` between cells.
    Csv,
    /// A workbook for spreadsheets.
    Xlsx,
    /// One JSON object a line.
    Jsonl,
    /// One Open Referral HSDS 3.1 service a line.
    Hsds,
}

impl Export {
    pub(crate) fn is_template(&self) -> bool {
        self.what == What::Template
    }
}

/// Writes a template; needs no data.
pub(crate) fn template(export: &Export, output: Output<'_>) -> anyhow::Result<bool> {
    write(export, output, |to| match export.format {
        Format::Csv => Ok(export::template_csv(to)?),
        Format::Xlsx => Ok(export::template_xlsx(to)?),
        Format::Jsonl | Format::Hsds => anyhow::bail!("a template is csv or xlsx"),
    })?;
    Ok(true)
}

/// Writes what the database holds.
pub(crate) async fn export(opened: &Opened, export: &Export, output: Output<'_>) -> anyhow::Result<bool> {
    if export.is_template() {
        return template(export, output);
    }
    let everything = Everything::read(opened).await?;
    write(export, output, |to| everything.write(export, to))?;
    Ok(true)
}

/// Writes to the file that was asked for, under another name until it is complete; else to the screen.
fn write(export: &Export, output: Output<'_>, fill: impl FnOnce(&mut dyn Write) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let Some(path) = &export.output else {
        let mut bytes = Vec::new();
        fill(&mut bytes)?;
        return Ok(output.write_all(&bytes)?);
    };
    let unfinished = path.with_extension("unfinished");
    let created = File::create(&unfinished).with_context(|| format!("{} cannot be written", unfinished.display()))?;
    let mut writer = BufWriter::new(created);
    fill(&mut writer)?;
    writer.flush()?;
    writer.get_ref().sync_all()?;
    std::fs::rename(&unfinished, path).with_context(|| format!("{} cannot be written", path.display()))?;
    writeln!(output, "Written: {}", path.display())?;
    Ok(())
}

struct Everything {
    organisations: HashMap<OrganisationId, Organisation>,
    places: Vec<Place>,
}

impl Everything {
    async fn read(opened: &Opened) -> anyhow::Result<Self> {
        const BATCH: u32 = 1000;
        let database = opened.marketplace.database();
        let mut organisations = HashMap::new();
        for skip in (0..).step_by(BATCH as usize) {
            let batch = database.organisations_by_name(skip, BATCH).await?;
            if batch.is_empty() {
                break;
            }
            organisations.extend(batch.into_iter().map(|(organisation, _)| (organisation.id, organisation)));
        }
        let mut places: Vec<Place> = Vec::new();
        loop {
            let batch = database.places_after(places.last().map(|place| place.id), BATCH).await?;
            if batch.is_empty() {
                return Ok(Self { organisations, places });
            }
            places.extend(batch.into_iter().map(|(place, _)| place));
        }
    }

    fn write(&self, export: &Export, to: &mut dyn Write) -> anyhow::Result<()> {
        match (export.what, export.format) {
            (What::Organisations, Format::Csv) => export::organisations_csv(to, self.organisations_by_name())?,
            (What::Organisations, Format::Xlsx) => export::organisations_xlsx(to, self.organisations_by_name())?,
            (What::Organisations, Format::Jsonl) => export::organisations_jsonl(to, self.organisations_by_name())?,
            (What::Organisations, Format::Hsds) => anyhow::bail!("organisations are csv, xlsx or jsonl; hsds is for places"),
            (_, Format::Csv) => export::places_csv(to, self.exported())?,
            (_, Format::Xlsx) => export::places_xlsx(to, self.exported())?,
            (_, Format::Jsonl) => export::places_jsonl(to, self.exported())?,
            (_, Format::Hsds) => export::places_hsds(to, self.exported())?,
        }
        Ok(())
    }

    fn organisations_by_name(&self) -> Vec<&Organisation> {
        let mut organisations: Vec<&Organisation> = self.organisations.values().collect();
        organisations.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        organisations
    }

    fn exported(&self) -> Vec<Exported<'_>> {
        let slugs: HashMap<PlaceId, &Slug> = self.places.iter().map(|place| (place.id, &place.slug)).collect();
        let slug = |id: Option<PlaceId>| id.and_then(|id| slugs.get(&id).copied());
        let exported = self.places.iter().filter_map(|place| {
            let organisation = self.organisations.get(&place.organisation)?;
            Some(Exported { place, organisation, lighter: slug(place.lighter), next: slug(place.next) })
        });
        exported.collect()
    }
}
