//! Our own search: the index on disk, in this process.

use crate::{answers::Answer, places::Corpus, stats::Times};
use domain::search::{IndexPage, IndexQuery};
use search::{IndexDocument, SearchIndex, Synonyms};
use std::time::Instant;
use tempfile::TempDir;

/// Our search over all places.
pub struct Ours {
    index: SearchIndex,
    _folder: TempDir,
}

impl Ours {
    /// Builds the index.
    pub fn build(corpus: &Corpus) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        let start = Instant::now();
        let index = SearchIndex::open(folder.path(), "bench", Synonyms::standard())?.index;
        let mut rebuild = index.rebuild()?;
        for places in corpus.places.chunks(500) {
            let document = |listed: &'_ crate::places::Listed| listed.words.clone();
            let documents: Vec<IndexDocument<'_>> = places
                .iter()
                .map(|listed| IndexDocument { place: &listed.place, organisation: &listed.organisation, words: document(listed) })
                .collect();
            rebuild.add(&documents)?;
        }
        rebuild.finish()?;
        index.close()?;
        let seconds = start.elapsed().as_secs_f64();
        println!(
            "ours:       {} places in {seconds:.1} s ({:.0} a second)",
            index.count(),
            f64::from(u32::try_from(index.count()).unwrap_or(u32::MAX)) / seconds
        );
        Ok(Self { index, _folder: folder })
    }

    /// Asks, measured.
    pub fn ask(&self, asked: &IndexQuery, times: &mut Times) -> anyhow::Result<IndexPage> {
        Ok(times.of(|| self.index.search(asked))?)
    }

    /// Asks, for comparing.
    pub fn answer(&self, asked: &IndexQuery, corpus: &Corpus) -> anyhow::Result<Answer> {
        Ok(Answer::of_page(&self.index.search(asked)?, corpus))
    }
}
