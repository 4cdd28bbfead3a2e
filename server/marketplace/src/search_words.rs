//! Other words for what people type: written by administrators, used by search at once.
//!
//! Search asks no database for them: the index keeps them ready and gets them anew when the number of their state changed. Each process
//! looks at that number every second.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use db::Change;
use domain::{
    actors::Actor,
    refusal::{Failure, Refusal},
    search::{PlaceQuery, TEXT_MAX},
    search_words::{LINES_MAX, OwnLine, SearchLine, SearchTrial, SearchWords},
    use_cases::{Places as _, SearchWordLists},
};
use search::Synonyms;
use uuid::Uuid;

/// How often a line is added anew when a colleague was first.
const TRIES: u32 = 5;

#[async_trait]
impl SearchWordLists for Marketplace {
    async fn search_words(&self, actor: &Actor) -> Result<SearchWords, Failure> {
        authorise(actor, UseCase::ReadSearchWords, About::Nothing)?;
        let (mut own, _) = self.database.search_lines().await.map_err(Failure::internal)?;
        let mut built_in = self.index.built_in_lines().to_vec();
        own.sort_by_cached_key(|own| own.line.word.to_lowercase());
        built_in.sort_by_cached_key(|line| line.word.to_lowercase());
        Ok(SearchWords { own, built_in })
    }

    async fn add_search_line(&self, actor: &Actor, line: &SearchLine) -> Result<(), Failure> {
        authorise(actor, UseCase::ChangeSearchWords, About::Nothing)?;
        let line = SearchLine::parse(&line.word, &line.others_text()).map_err(|_| Refusal::Text)?;
        if !Synonyms::can_read(&line) {
            return Err(Refusal::Text.into());
        }
        for _ in 0..TRIES {
            let (lines, revision) = self.database.search_lines().await.map_err(Failure::internal)?;
            // The form was sent twice.
            if lines.iter().any(|own| own.line == line) {
                return Ok(());
            }
            if lines.iter().any(|own| Synonyms::are_same(&own.line.word, &line.word)) {
                return Err(Refusal::AlreadyThere.into());
            }
            if lines.len() >= LINES_MAX {
                return Err(Refusal::Full.into());
            }
            let own = OwnLine { id: self.new_id(), line: line.clone() };
            let mut change = Change::new();
            change.create_search_line(&own, revision);
            change.log(&self.line(actor, UseCase::ChangeSearchWords, &subject(own.id), None, "erbij"));
            match self.commit(change).await {
                Err(Failure::Refused(Refusal::Changed)) => {}
                Err(failure) => return Err(failure),
                Ok(()) => return self.follow_search_words().await,
            }
        }
        Err(Refusal::Changed.into())
    }

    async fn remove_search_line(&self, actor: &Actor, id: Uuid) -> Result<(), Failure> {
        authorise(actor, UseCase::ChangeSearchWords, About::Nothing)?;
        let (lines, _) = self.database.search_lines().await.map_err(Failure::internal)?;
        if !lines.iter().any(|own| own.id == id) {
            return Ok(());
        }
        let mut change = Change::new();
        change.delete_search_line(id);
        change.log(&self.line(actor, UseCase::ChangeSearchWords, &subject(id), None, "weg"));
        match self.commit(change).await {
            // A colleague took it away at this moment.
            Ok(()) | Err(Failure::Refused(Refusal::NoLongerValid)) => self.follow_search_words().await,
            Err(failure) => Err(failure),
        }
    }

    async fn try_search(&self, actor: &Actor, text: &str) -> Result<SearchTrial, Failure> {
        authorise(actor, UseCase::ReadSearchWords, About::Nothing)?;
        let text: String = text.chars().take(TEXT_MAX).collect();
        let total = self.find_places(actor, &PlaceQuery { text: text.clone(), ..PlaceQuery::default() }).await?.total;
        let parts = self.on_index(move |index| Ok(index.read_as(&text))).await?;
        Ok(SearchTrial { parts, total })
    }
}

/// How the log names a line.
fn subject(id: Uuid) -> String {
    format!("search_line:{id}")
}

impl Marketplace {
    /// Gives the search the own lines when they changed, here or in another process.
    pub async fn follow_search_words(&self) -> Result<(), Failure> {
        // One at a time: who read earlier never overwrites who read later.
        let mut followed = self.search_lines.lock().await;
        if *followed == Some(self.database.search_lines_revision().await.map_err(Failure::internal)?) {
            return Ok(());
        }
        let (lines, revision) = self.database.search_lines().await.map_err(Failure::internal)?;
        let lines: Vec<SearchLine> = lines.into_iter().map(|own| own.line).collect();
        self.on_index(move |index| {
            index.set_own_lines(&lines);
            Ok(())
        })
        .await?;
        *followed = Some(revision);
        Ok(())
    }
}
