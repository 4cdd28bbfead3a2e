//! Where accounts are at home, for the log.

use crate::Marketplace;
use domain::{
    accounts::{Account, Grant},
    refusal::Failure,
    slug::Slug,
};

impl Marketplace {
    /// The municipality to which the log counts an account: that of its first role, or of the organisation it edits for.
    pub(crate) async fn home(&self, account: &Account) -> Result<Option<Slug>, Failure> {
        self.home_of(&account.grants).await
    }

    pub(super) async fn home_of(&self, grants: &[Grant]) -> Result<Option<Slug>, Failure> {
        match grants.first() {
            None => Ok(None),
            Some(Grant::Municipal(_, municipality)) => Ok(Some(municipality.clone())),
            Some(Grant::Editor(organisation)) => self.municipality_of(*organisation).await,
        }
    }
}
