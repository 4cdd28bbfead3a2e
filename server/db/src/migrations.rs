//! The numbered schema files, applied once and in order when the database is opened.

use crate::{Database, DbError};
use surrealdb::types::{SurrealValue, vars};

/// Every migration, oldest first: its name and its statements.
const MIGRATIONS: &[(&str, &str)] = &[
    ("0001_places", include_str!("../migrations/0001_places.surql")),
    ("0002_accounts", include_str!("../migrations/0002_accounts.surql")),
    ("0003_posting", include_str!("../migrations/0003_posting.surql")),
    ("0004_municipalities", include_str!("../migrations/0004_municipalities.surql")),
    ("0005_reports", include_str!("../migrations/0005_reports.surql")),
    ("0006_figures", include_str!("../migrations/0006_figures.surql")),
    ("0007_accounts", include_str!("../migrations/0007_accounts.surql")),
    ("0008_ends", include_str!("../migrations/0008_ends.surql")),
    ("0010_participants", include_str!("../migrations/0010_participants.surql")),
    ("0011_introductions", include_str!("../migrations/0011_introductions.surql")),
    ("0012_place_counts", include_str!("../migrations/0012_place_counts.surql")),
    ("0013_cases", include_str!("../migrations/0013_cases.surql")),
    ("0014_hand_overs", include_str!("../migrations/0014_hand_overs.surql")),
    ("0015_conversations", include_str!("../migrations/0015_conversations.surql")),
    ("0016_waves", include_str!("../migrations/0016_waves.surql")),
    ("0018_coaching", include_str!("../migrations/0018_coaching.surql")),
    ("0019_erasures", include_str!("../migrations/0019_erasures.surql")),
    ("0020_experts", include_str!("../migrations/0020_experts.surql")),
    ("0021_training", include_str!("../migrations/0021_training.surql")),
    ("0022_pairings", include_str!("../migrations/0022_pairings.surql")),
    ("0023_going_on", include_str!("../migrations/0023_going_on.surql")),
    ("0024_wave_terms", include_str!("../migrations/0024_wave_terms.surql")),
    ("0025_attention", include_str!("../migrations/0025_attention.surql")),
    ("0026_withdrawals", include_str!("../migrations/0026_withdrawals.surql")),
    ("0028_care", include_str!("../migrations/0028_care.surql")),
    ("0029_expenses", include_str!("../migrations/0029_expenses.surql")),
    ("0030_engagements", include_str!("../migrations/0030_engagements.surql")),
];

#[derive(SurrealValue)]
struct Applied {
    name: String,
    checksum: String,
}

/// Applies what is missing; answers the random name of the database.
pub(crate) async fn apply(database: &Database) -> Result<String, DbError> {
    database
        .query(
            "DEFINE TABLE IF NOT EXISTS migration TYPE NORMAL SCHEMAFULL;
             DEFINE FIELD IF NOT EXISTS name ON migration TYPE string;
             DEFINE FIELD IF NOT EXISTS checksum ON migration TYPE string;
             DEFINE FIELD IF NOT EXISTS applied_at ON migration TYPE datetime DEFAULT time::now();
             DEFINE TABLE IF NOT EXISTS meta TYPE NORMAL SCHEMAFULL;
             DEFINE FIELD IF NOT EXISTS database_id ON meta TYPE string;",
            vars! {},
        )
        .await?;
    let applied: Vec<Applied> = database.query("SELECT name, checksum FROM migration ORDER BY name", vars! {}).await?.take(0)?;
    if let Some(unknown) = applied.iter().find(|row| !MIGRATIONS.iter().any(|(name, _)| *name == row.name)) {
        return Err(DbError::Newer(unknown.name.clone()));
    }
    for (name, statements) in MIGRATIONS {
        let checksum = checksum(statements);
        match applied.iter().find(|row| row.name == *name) {
            Some(row) if row.checksum == checksum => {}
            Some(_) => return Err(DbError::MigrationChanged((*name).to_owned())),
            None => {
                let whole = format!("{statements} CREATE migration SET name = $name, checksum = $checksum;");
                database.transaction(&whole, vars! { name: (*name).to_owned(), checksum: checksum }).await?;
                tracing::info!(migration = name, "applied");
            }
        }
    }
    let mut result = database
        .query(
            "INSERT IGNORE INTO meta { id: 'database', database_id: <string> rand::uuid::v7() };
             SELECT VALUE database_id FROM ONLY meta:database;",
            vars! {},
        )
        .await?;
    let id: Option<String> = result.take(1)?;
    id.ok_or(DbError::Row { table: "meta", record: "database".to_owned(), field: "database_id" })
}

/// FNV-1a: tells a changed file from the same file; nobody has a reason to forge it.
fn checksum(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}
