//! Where accounts are at home, for the log.

use crate::Marketplace;
use domain::{
    accounts::{Account, Grant},
    refusal::Failure,
    slug::Slug,
};

impl Marketplace {
    /// The municipality to which the log counts an account: that of its first role, or of the organisation it edits for; without
    /// a role, the one it belonged to before.
    pub(crate) async fn home(&self, account: &Account) -> Result<Option<Slug>, Failure> {
        match account.belongs_by().first() {
            None => Ok(None),
            Some(Grant::Municipal(_, municipality)) => Ok(Some(municipality.clone())),
            Some(Grant::Editor(organisation)) => self.municipality_of(*organisation).await,
        }
    }
}
