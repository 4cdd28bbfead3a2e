//! Bringing a file in: understand all of it first, then store it, whole.

use crate::{
    Marketplace,
    import_files::{Known, Plan},
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use db::{Batch, Change};
use domain::{
    imports::{Entry, ImportMode, ImportReport, Item, Outcome},
    organisations::Organisation,
    places::{OrganisationRef, Place},
    refusal::Failure,
    slug::Slug,
    use_cases::{Actor, Imports},
};
use std::collections::{BTreeSet, HashMap};

/// Records looked up or stored at once.
const CHUNK: usize = 500;
/// Records that fit in one transaction; a larger file is stored only in parts, and only when asked.
const WHOLE_MAX: usize = 20_000;

#[async_trait]
impl Imports for Marketplace {
    async fn import(
        &self,
        actor: &Actor,
        entries: Vec<Entry>,
        mode: ImportMode,
        progress: &(dyn Fn(u64) + Sync),
    ) -> Result<ImportReport, Failure> {
        authorise(actor, UseCase::Import, About::Nothing)?;
        let known = self.known_records(&entries).await?;
        let mut plan = Plan::of(entries, known, self.clock.now());
        let refused = plan.lines.iter().any(|line| line.outcome == Outcome::Refused);
        let too_large = plan.records() > WHOLE_MAX;
        let stored = !mode.dry_run && (mode.partial || !refused && !too_large);
        if stored {
            self.store_plan(actor, &mut plan, if mode.partial { CHUNK } else { WHOLE_MAX }, progress).await?;
        }
        Ok(ImportReport { lines: plan.lines, stored, too_large: too_large && !mode.partial })
    }
}

impl Marketplace {
    /// What the database already knows of the records that a file names.
    async fn known_records(&self, entries: &[Entry]) -> Result<Known, Failure> {
        let items = || entries.iter().filter_map(|entry| entry.items.as_ref().ok()).flatten();
        let mut organisation_ids = BTreeSet::new();
        let mut organisation_names = BTreeSet::new();
        let mut organisation_slugs = BTreeSet::new();
        let mut place_ids = BTreeSet::new();
        let mut place_slugs = BTreeSet::new();
        for item in items() {
            match item {
                Item::Organisation(draft) => {
                    organisation_ids.insert(draft.source.organisation_id());
                    organisation_slugs.extend(Plan::slug_candidates(&draft.slug, &draft.address.city));
                }
                Item::Place(draft) => {
                    place_ids.insert(draft.source.place_id());
                    place_slugs.extend(Plan::slug_candidates(&draft.slug, &draft.content.address.city));
                    place_slugs.extend(draft.lighter.iter().chain(&draft.next).map(Slug::to_string));
                    match &draft.organisation {
                        OrganisationRef::Known(id) => drop(organisation_ids.insert(*id)),
                        OrganisationRef::Named(name) => {
                            organisation_names.insert(name.to_lowercase());
                            organisation_slugs.insert(Slug::of(name).to_string());
                        }
                    }
                }
                Item::Postcode(_) => {}
            }
        }

        let mut known = Known { postcodes: self.known_postcodes(), ..Known::default() };
        for ids in chunks(organisation_ids) {
            add_organisations(&mut known, self.database.organisations(&ids).await.map_err(Failure::internal)?);
        }
        for names in chunks(organisation_names) {
            add_organisations(&mut known, self.database.organisations_named(&names).await.map_err(Failure::internal)?);
        }
        for slugs in chunks(organisation_slugs) {
            known.organisation_slugs.extend(self.database.organisation_slugs(&slugs).await.map_err(Failure::internal)?);
        }
        for ids in chunks(place_ids) {
            let places = self.database.places(&ids).await.map_err(Failure::internal)?;
            known.places.extend(places.into_iter().map(|(place, _)| (place.id, place)));
        }
        for slugs in chunks(place_slugs) {
            known.place_slugs.extend(self.database.place_slugs(&slugs).await.map_err(Failure::internal)?);
        }
        Ok(known)
    }

    fn known_postcodes(&self) -> HashMap<domain::postcodes::Postcode4, domain::postcodes::PostcodeArea> {
        self.postcodes.read().unwrap_or_else(std::sync::PoisonError::into_inner).as_ref().clone()
    }

    async fn store_plan(&self, actor: &Actor, plan: &mut Plan, chunk: usize, progress: &(dyn Fn(u64) + Sync)) -> Result<(), Failure> {
        let with_postcodes = !plan.batch.postcodes.is_empty();
        let mut done = 0;
        for batch in in_parts(std::mem::take(&mut plan.batch), chunk) {
            // A file that is known already stores nothing, and leaves no line.
            if counts(&batch).is_empty() {
                continue;
            }
            done += batch.places.len().max(batch.organisations.len()).max(batch.postcodes.len()) as u64;
            let mut change = Change::new();
            change.store(&batch);
            change.log(&self.line(actor, UseCase::Import, "", None, &counts(&batch)));
            self.commit(change).await?;
            self.notify_marked();
            progress(done);
        }
        if with_postcodes {
            self.read_postcodes().await?;
        }
        Ok(())
    }
}

fn add_organisations(known: &mut Known, organisations: Vec<Organisation>) {
    known.organisations.extend(organisations.into_iter().map(|organisation| (organisation.id, organisation)));
}

/// What a batch stores, for the log: numbers only.
fn counts(batch: &Batch) -> String {
    let counted = [
        (batch.organisations.len(), "organisaties"),
        (batch.places.len(), "plekken"),
        (batch.growth_lines.len(), "lijnen"),
        (batch.postcodes.len(), "postcodes"),
    ];
    let told = counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}"));
    told.collect::<Vec<_>>().join(", ")
}

fn chunks<T: Ord>(all: BTreeSet<T>) -> Vec<Vec<T>> {
    let mut chunks = Vec::new();
    let mut all = all.into_iter().peekable();
    while all.peek().is_some() {
        chunks.push(all.by_ref().take(CHUNK).collect());
    }
    chunks
}

/// Cuts a batch into parts of at most `size` records of a kind: organisations before places, lines last.
fn in_parts(batch: Batch, size: usize) -> Vec<Batch> {
    if batch.organisations.len() <= size && batch.places.len() <= size && batch.postcodes.len() <= size {
        return vec![batch];
    }
    let mut parts = Vec::new();
    let part = |fill: &dyn Fn(&mut Batch)| {
        let mut part = Batch::default();
        fill(&mut part);
        part
    };
    parts.extend(batch.organisations.chunks(size).map(|chunk| part(&|part| part.organisations = chunk.to_vec())));
    parts.extend(batch.places.chunks(size).map(|chunk: &[Place]| part(&|part| part.places = chunk.to_vec())));
    parts.extend(batch.growth_lines.chunks(size).map(|chunk| part(&|part| part.growth_lines = chunk.to_vec())));
    parts.extend(batch.postcodes.chunks(size).map(|chunk| part(&|part| part.postcodes = chunk.to_vec())));
    parts
}
