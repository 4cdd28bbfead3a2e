//! Proves that the search index and the database agree, and says what differs.

use crate::Marketplace;
use domain::refusal::Failure;
use search::Drift;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexCheck {
    /// Public places in the database.
    pub places: usize,
    /// Where index and database differ.
    pub drift: Drift,
}

impl Marketplace {
    /// Writes what is marked, then compares every public place with the index.
    pub async fn check_index(&self) -> Result<IndexCheck, Failure> {
        self.index_marked().await?;
        let mut stored = self.database.public_place_revisions().await.map_err(Failure::internal)?;
        stored.sort_unstable();
        let indexed = self.on_index(|index| Ok(index.revisions())).await?;
        Ok(IndexCheck { places: stored.len(), drift: Drift::between(&indexed, &stored) })
    }
}
