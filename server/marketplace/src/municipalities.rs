//! Municipalities that take part, and what each of them chose.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
    posting::photo_refusal,
};
use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use db::Change;
use domain::{
    accounts::Role,
    actors::Actor,
    codes::Code as _,
    municipalities::{AlertRoute, Logo, Municipality, OwnMunicipality, Settings, SettingsChange, SettingsPart},
    posting::Revision,
    refusal::Failure,
    slug::Slug,
    use_cases::Municipalities,
};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

/// How long what another process changed can lie unseen. What this process changes is seen at once.
const FRESH: TimeDelta = TimeDelta::seconds(2);

/// The municipalities as they were read last: every page asks for them.
#[derive(Default)]
pub(crate) struct Known {
    /// Counts what was changed here: what was read before a change holds no longer after it.
    changes: AtomicU64,
    read: RwLock<Option<Read>>,
}

#[derive(Clone)]
struct Read {
    changes: u64,
    at: DateTime<Utc>,
    all: Arc<[Municipality]>,
}

impl Known {
    /// What was read last, when nothing was changed here since.
    fn last(&self, changes: u64) -> Option<Read> {
        let read = self.read.read().unwrap_or_else(PoisonError::into_inner).clone();
        read.filter(|read| read.changes == changes)
    }

    fn keep(&self, read: Read) {
        *self.read.write().unwrap_or_else(PoisonError::into_inner) = Some(read);
    }
}

#[async_trait]
impl Municipalities for Marketplace {
    async fn municipalities(&self, actor: &Actor) -> Result<Arc<[Municipality]>, Failure> {
        authorise(actor, UseCase::ListMunicipalities, About::Nothing)?;
        self.all_municipalities().await
    }

    async fn own_municipality(&self, actor: &Actor, municipality: &Slug) -> Result<OwnMunicipality, Failure> {
        authorise(actor, UseCase::ReadSettings, About::Municipality(municipality))?;
        let stored = self.database.municipality_settings(municipality).await.map_err(Failure::internal)?;
        let stored = stored.map(|stored| (stored.settings, stored.revisions));
        let (settings, revisions) = stored.unwrap_or_else(|| (Settings::default(), [Revision(0); 4]));
        // Who asks is its administrator, so it takes part.
        Ok(OwnMunicipality { municipality: Municipality::new(municipality.clone(), settings, true), revisions })
    }

    async fn change_settings(&self, actor: &Actor, municipality: &Slug, base: Revision, new: SettingsChange) -> Result<(), Failure> {
        authorise(actor, UseCase::ChangeSettings, About::Municipality(municipality))?;
        let mut change = Change::new();
        change.change_settings(municipality, base, &new, self.moment_after(base));
        self.commit_settings(actor, municipality, new.part(), change).await
    }

    async fn set_logo(&self, actor: &Actor, municipality: &Slug, base: Revision, logo: Option<Arc<[u8]>>) -> Result<(), Failure> {
        authorise(actor, UseCase::ChangeSettings, About::Municipality(municipality))?;
        let old = self.settings_of(municipality).await?.logo;
        let mut change = Change::new();
        let new = match logo {
            Some(bytes) => {
                let picture = self.on_photo(move || photos::logo(&bytes)).await?.map_err(photo_refusal)?;
                let file = format!("logo-{municipality}-{}.jpg", photos::name_of(&picture));
                change.put_photo(&file, &picture.bytes);
                Some(Logo { file, width: picture.width, height: picture.height })
            }
            None => None,
        };
        if let Some(old) = old.filter(|old| new.as_ref().is_none_or(|new| new.file != old.file)) {
            change.delete_photo(&old.file);
        }
        change.set_logo(municipality, base, new.as_ref(), self.moment_after(base));
        self.commit_settings(actor, municipality, SettingsPart::Logo, change).await
    }
}

impl Marketplace {
    /// What a municipality chose, as of now; the defaults when it chose nothing.
    pub async fn settings_of(&self, municipality: &Slug) -> Result<Settings, Failure> {
        let stored = self.database.municipality_settings(municipality).await.map_err(Failure::internal)?;
        Ok(stored.map(|stored| stored.settings).unwrap_or_default())
    }

    /// Does a municipality want nobody to be told when a term of such a route passed?
    pub(crate) async fn is_quiet(&self, municipality: &Slug, route: AlertRoute) -> Result<bool, Failure> {
        Ok(self.settings_of(municipality).await?.agreements.quiet.contains(&route))
    }

    /// What the municipalities are called, or which of them take part, may have become another.
    pub(crate) fn municipalities_changed(&self) {
        self.municipalities.changes.fetch_add(1, Ordering::SeqCst);
    }

    /// Does this municipality take part?
    pub(crate) async fn takes_part(&self, municipality: &Slug) -> Result<bool, Failure> {
        let all = self.all_municipalities().await?;
        Ok(all.iter().any(|own| own.slug == *municipality && own.takes_part))
    }

    pub(crate) async fn all_municipalities(&self) -> Result<Arc<[Municipality]>, Failure> {
        // Read before the question, so that a change that happens meanwhile makes the answer old.
        let changes = self.municipalities.changes.load(Ordering::SeqCst);
        let (now, last) = (self.clock.now(), self.municipalities.last(changes));
        if let Some(read) = &last
            && now - read.at < FRESH
        {
            return Ok(Arc::clone(&read.all));
        }
        match self.read_municipalities().await {
            Ok(all) => {
                self.municipalities.keep(Read { changes, at: now, all: Arc::clone(&all) });
                Ok(all)
            }
            // Nothing was changed here: a page that needs nothing else can still be shown.
            Err(error) => match last {
                Some(read) => {
                    tracing::error!(%error, "the municipalities could not be read anew; those that were read last are shown");
                    Ok(read.all)
                }
                None => Err(error),
            },
        }
    }

    async fn read_municipalities(&self) -> Result<Arc<[Municipality]>, Failure> {
        let stored = self.database.all_municipality_settings().await.map_err(Failure::internal)?;
        let taking_part = self.database.municipalities_with(Role::Administrator).await.map_err(Failure::internal)?;
        let mut settings: BTreeMap<Slug, Settings> = taking_part.iter().map(|slug| (slug.clone(), Settings::default())).collect();
        settings.extend(stored.into_iter().map(|stored| (stored.municipality, stored.settings)));
        let all = settings.into_iter().map(|(slug, settings)| {
            let takes_part = taking_part.contains(&slug);
            Municipality::new(slug, settings, takes_part)
        });
        let mut all: Vec<Municipality> = all.collect();
        all.sort_by_cached_key(|municipality| municipality.name.to_lowercase());
        Ok(all.into())
    }

    /// Now, and later than the state that is changed: two changes within one microsecond would look the same.
    fn moment_after(&self, base: Revision) -> DateTime<Utc> {
        let after = DateTime::from_timestamp_micros(base.0.saturating_add(1)).unwrap_or_default();
        self.now().max(after)
    }

    async fn commit_settings(&self, actor: &Actor, municipality: &Slug, part: SettingsPart, mut change: Change) -> Result<(), Failure> {
        let subject = format!("municipality:{municipality}");
        change.log(&self.line(actor, UseCase::ChangeSettings, &subject, Some(municipality), part.code()));
        self.commit(change).await?;
        self.municipalities_changed();
        Ok(())
    }
}
