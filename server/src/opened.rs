//! The marketplace, opened from the settings: what the server and the commands both need.

use crate::{commands, config::Settings, secret_key};
use anyhow::{Context, bail};
use app::texts::Texts;
use db::{Database, Storage};
use domain::{cases::Coaching, clock::Clock, codes::Code, languages::UiLanguage, places::Place};
use marketplace::{Formula, Marketplace, Weights};
use search::{SearchIndex, State, Synonyms};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// The file in the data folder with who was erased; it outlives the database beside it.
pub(crate) const ERASED: &str = "erased.log";

/// An open marketplace.
#[derive(Clone)]
pub struct Opened {
    /// The use cases.
    pub marketplace: Arc<Marketplace>,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// The data folder.
    pub data: PathBuf,
}

impl Opened {
    /// Opens the database and the search index. A damaged index is no reason to stop: it is built again.
    pub async fn open(settings: &Settings, clock: Arc<dyn Clock>) -> anyhow::Result<Self> {
        if settings.database == "embedded" && commands::was_broken_off(&settings.data) {
            bail!("`meedoen restore` was broken off in {}; do it again, with --replace", settings.data.display());
        }
        Ok(Box::pin(Self::open_with(settings, clock, &settings.data.join(ERASED), None)).await?.0)
    }

    /// As [`Opened::open`], with who was erased in this file, and what another copy of it holds more. Answers too how many of
    /// them were in the database and are erased again.
    pub(crate) async fn open_with(
        settings: &Settings,
        clock: Arc<dyn Clock>,
        erased: &Path,
        elsewhere: Option<&Path>,
    ) -> anyhow::Result<(Self, u32)> {
        let database = Database::open(&storage(settings)?).await?;
        let synonyms = synonyms(settings.synonyms.as_deref())?;
        let index = if settings.database == "memory" {
            SearchIndex::in_memory(database.id(), synonyms)?
        } else {
            let opened = SearchIndex::open(&settings.data.join("index"), database.id(), synonyms)?;
            if let State::Rebuild(reason) = &opened.state {
                tracing::warn!(?reason, "the search index is built again from the database");
            }
            opened.index
        };
        let key = secret_key::read(settings, database.count_accounts().await? > 0)?;
        let mut marketplace =
            Marketplace::new(database, index, Arc::clone(&clock), words, key, formula(settings.weights.as_deref())?, coaching(settings)?)
                .await?;
        let mut again = 0;
        if settings.database != "memory" {
            std::fs::create_dir_all(&settings.data)?;
            again = marketplace.keep_erasures_in(erased).await?;
            if let Some(elsewhere) = elsewhere {
                again += marketplace.take_erasures_from(elsewhere, erased).await?;
            }
        }
        if again > 0 {
            tracing::warn!(again, "an older database held what was erased or withdrawn; it is ended again");
        }
        Ok((Self { marketplace: Arc::new(marketplace), clock, data: settings.data.clone() }, again))
    }
}

/// How matching weighs its parts: as configured, the others as they are by themselves.
fn formula(weights: Option<&str>) -> anyhow::Result<Formula> {
    let weights: Weights = weights.map_or(Ok(Weights::default()), serde_json::from_str).context("MEEDOEN_WEIGHTS cannot be read")?;
    weights.check().context("MEEDOEN_WEIGHTS cannot be used")
}

/// How coaches work, as configured.
fn coaching(settings: &Settings) -> anyhow::Result<Coaching> {
    let follow_up_weeks = settings.follow_up_weeks.clone();
    if !follow_up_weeks.is_sorted_by(|one, next| one < next) {
        bail!("MEEDOEN_FOLLOW_UP_WEEKS are not in ascending order");
    }
    Ok(Coaching {
        people: settings.coach_people,
        hours: settings.coach_hours,
        quiet_weeks: settings.quiet_weeks,
        follow_up_weeks,
        attempts: settings.call_attempts,
        voucher_budget: settings.voucher_budget,
        wave_letters: settings.wave_letters,
        wave_days: settings.wave_days,
        buddy_months: settings.buddy_months,
        buddy_weeks: settings.buddy_weeks,
    })
}

fn storage(settings: &Settings) -> anyhow::Result<Storage> {
    Ok(match settings.database.as_str() {
        "memory" => Storage::Memory,
        "embedded" => Storage::Folder(settings.data.join("database"), settings.memory()),
        address if address.starts_with("ws://") || address.starts_with("wss://") => {
            let Some(file) = &settings.database_password_file else {
                bail!("a database server needs a password: set MEEDOEN_DATABASE_PASSWORD_FILE");
            };
            let password = std::fs::read_to_string(file).with_context(|| format!("the password file {} cannot be read", file.display()))?;
            Storage::Remote { address: address.to_owned(), username: settings.database_user.clone(), password: password.trim().to_owned() }
        }
        other => bail!("MEEDOEN_DATABASE={other} is not embedded, memory, or an address that starts with ws:// or wss://"),
    })
}

fn synonyms(file: Option<&Path>) -> anyhow::Result<Synonyms> {
    let Some(file) = file else { return Ok(Synonyms::standard()) };
    let text = std::fs::read_to_string(file).with_context(|| format!("the synonyms file {} cannot be read", file.display()))?;
    let (synonyms, warnings) = Synonyms::parse(&text);
    for warning in warnings {
        tracing::warn!(%warning, "a line of the synonyms file is left out");
    }
    Ok(synonyms)
}

/// What a place is also found by: the names of its themes, goals and offers, in both languages.
fn words(place: &Place) -> String {
    let content = &place.content;
    let mut words = Vec::new();
    for language in UiLanguage::ALL {
        let texts = Texts::of(language);
        words.extend(content.themes.iter().map(|code| texts.name("thema", code.code())));
        words.extend(content.goals.iter().map(|code| texts.name("doel", code.code())));
        words.extend(content.offers.iter().map(|code| texts.name("wens", code.code())));
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_that_cannot_be_used_stop_the_start_with_a_clear_line() {
        assert_eq!(formula(None).expect("weights"), Formula::default());
        let more_themes = r#"{"themes": 0.4, "goals": 0.05}"#;
        assert_ne!(formula(Some(more_themes)).expect("weights"), Formula::default());
        for (wrong, words) in [
            ("{", "cannot be read"),
            (r#"{"age": 0.1}"#, "unknown field `age`"),
            (r#"{"themes": 0.9}"#, "instead of 10000"),
            (r#"{"themes": -1}"#, "is not between 0 and 1"),
        ] {
            let problem = format!("{:#}", formula(Some(wrong)).expect_err(wrong));
            assert!(problem.starts_with("MEEDOEN_WEIGHTS") && problem.contains(words), "{problem}");
        }
    }
}
