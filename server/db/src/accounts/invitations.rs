//! Invitations that wait for whom they are for.

use super::{GrantRow, grants, language};
use crate::{Change, Database, DbError, rows::RowReader};
use chrono::{DateTime, Utc};
use domain::accounts::{EmailAddress, Invitation};
use surrealdb::types::{RecordId, SurrealValue, vars};

#[derive(SurrealValue)]
struct InvitationRow {
    id: RecordId,
    email: String,
    name: String,
    language: String,
    grants: Vec<GrantRow>,
    expires_at: DateTime<Utc>,
}

impl Change {
    /// An invitation under the hash of its token.
    pub fn create_invitation(&mut self, hash: &str, invitation: &Invitation) {
        let id = RecordId::new("invitation", hash.to_owned());
        let row = InvitationRow {
            id: id.clone(),
            email: invitation.email.to_string(),
            name: invitation.name.clone(),
            language: invitation.language.tag().to_owned(),
            grants: invitation.grants.iter().map(Into::into).collect(),
            expires_at: invitation.expires_at,
        };
        let (id, row) = (self.bind(id), self.bind(row));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// An invitation is used up; fails when another one used it first.
    pub fn use_invitation(&mut self, hash: &str) {
        let id = self.bind(RecordId::new("invitation", hash.to_owned()));
        self.add(&format!("IF !record::exists({id}) {{ THROW 'meedoen:gone' }}; DELETE {id} RETURN NONE;"));
    }
}

impl Database {
    /// The invitation under the hash of its token.
    pub async fn invitation(&self, hash: &str) -> Result<Option<Invitation>, DbError> {
        let row: Option<InvitationRow> =
            self.query("SELECT * FROM $id", vars! { id: RecordId::new("invitation", hash.to_owned()) }).await?.take(0)?;
        row.map(|row| {
            let reader = RowReader::new("invitation", &row.id);
            Ok(Invitation {
                email: reader.some("email", EmailAddress::parse(&row.email))?,
                name: row.name,
                language: language(&reader, &row.language)?,
                grants: grants(&row.grants, &reader)?,
                expires_at: row.expires_at,
            })
        })
        .transpose()
    }
}
