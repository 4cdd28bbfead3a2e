//! Training: tracks with their modules and material, and what municipalities chose about it. Groups are in `groups`.

mod groups;
mod people;

pub use groups::StoredGroup;
pub(crate) use people::erase;
pub use people::{StoredCertificate, StoredMember};

use crate::{
    Change, Database, DbError,
    rows::{RowReader, record},
};
use domain::{
    codes::Code as _,
    ids::{MaterialId, ModuleId, TrackId},
    posting::Revision,
    slug::Slug,
    training::{Allowance, FILES_MAX, Material, Module, ModuleForm, Track, TrackForm, TrainingSettings},
};
use surrealdb::types::{Bytes, RecordId, RecordIdKey, SurrealValue, Uuid as SurrealUuid, vars};
use uuid::Uuid;

#[derive(Debug, Clone, SurrealValue)]
struct ModuleRow {
    id: SurrealUuid,
    title: String,
    goals: String,
    minutes: i64,
}

#[derive(Debug, Clone, SurrealValue)]
struct TrackRow {
    id: RecordId,
    municipality: String,
    kind: String,
    title: String,
    purpose: String,
    modules: Vec<ModuleRow>,
    revision: i64,
}

#[derive(Debug, Clone, SurrealValue)]
struct MaterialRow {
    id: RecordId,
    track: RecordId,
    module: SurrealUuid,
    name: String,
    kind: String,
    size: i64,
}

#[derive(SurrealValue)]
struct BytesRow {
    bytes: Bytes,
}

#[derive(Debug, Clone, SurrealValue)]
struct AllowanceRow {
    from: String,
    cents: i64,
    per: String,
}

#[derive(Debug, Clone, SurrealValue)]
struct SettingsRow {
    id: RecordId,
    vog_required: bool,
    vog_years: i64,
    allowances: Vec<AllowanceRow>,
    revision: i64,
}

/// Everything of a file but its bytes.
const MATERIAL: &str = "SELECT id, track, module, name, kind, size FROM";

fn settings_record(municipality: &Slug) -> RecordId {
    RecordId::new("training_settings", municipality.to_string())
}

impl TrackRow {
    fn of(track: &Track) -> Self {
        let module = |module: &Module| ModuleRow {
            id: SurrealUuid::from(module.id.0),
            title: module.form.title.clone(),
            goals: module.form.goals.clone(),
            minutes: i64::from(module.form.minutes),
        };
        Self {
            id: record("track", track.id.0),
            municipality: track.municipality.to_string(),
            kind: track.form.kind.code().to_owned(),
            title: track.form.title.clone(),
            purpose: track.form.purpose.clone(),
            modules: track.modules.iter().map(module).collect(),
            revision: track.revision.0,
        }
    }

    fn with_material(self, files: &[MaterialRow]) -> Result<Track, DbError> {
        let reader = RowReader::new("track", &self.id);
        let module = |row: ModuleRow| {
            let own = files.iter().filter(|file| file.track == self.id && file.module == row.id);
            Ok::<_, DbError>(Module {
                id: ModuleId(*row.id),
                form: ModuleForm { title: row.title, goals: row.goals, minutes: reader.small("modules.minutes", row.minutes)? },
                material: own.map(MaterialRow::material).collect::<Result<_, _>>()?,
            })
        };
        Ok(Track {
            id: TrackId(reader.key("id", &self.id)?),
            municipality: reader.some("municipality", Slug::parse(&self.municipality))?,
            form: TrackForm { kind: reader.code("kind", &self.kind)?, title: self.title, purpose: self.purpose },
            modules: self.modules.into_iter().map(module).collect::<Result<_, _>>()?,
            revision: Revision(self.revision),
        })
    }
}

impl MaterialRow {
    fn material(&self) -> Result<Material, DbError> {
        let reader = RowReader::new("training_material", &self.id);
        Ok(Material {
            id: MaterialId(reader.key("id", &self.id)?),
            name: self.name.clone(),
            kind: reader.code("kind", &self.kind)?,
            bytes: reader.small("size", self.size)?,
        })
    }
}

impl SettingsRow {
    fn settings(self) -> Result<TrainingSettings, DbError> {
        let reader = RowReader::new("training_settings", &self.id);
        let allowance = |row: AllowanceRow| {
            let from = reader.date("allowances.from", Some(&row.from))?;
            let from = reader.some("allowances.from", from)?;
            Ok::<_, DbError>(Allowance { from, cents: reader.small("allowances.cents", row.cents)?, per: row.per })
        };
        Ok(TrainingSettings {
            vog_required: self.vog_required,
            vog_years: reader.small("vog_years", self.vog_years)?,
            allowances: self.allowances.into_iter().map(allowance).collect::<Result<_, _>>()?,
            revision: Revision(self.revision),
        })
    }
}

impl Change {
    /// A new track.
    pub fn create_track(&mut self, track: &Track) {
        let (id, row) = (self.bind(record("track", track.id.0)), self.bind(TrackRow::of(track)));
        self.add(&format!("CREATE {id} CONTENT {row} RETURN NONE;"));
    }

    /// What a track is from now on; fails when it is not in the state `base` any more, and when a group has to do with a module
    /// that is not there any more. The files of such a module go.
    pub fn change_track(&mut self, track: &Track, base: Revision) {
        let row = TrackRow { revision: base.0 + 1, ..TrackRow::of(track) };
        let left: Vec<SurrealUuid> = row.modules.iter().map(|module| module.id).collect();
        let (id, base, row, left) = (self.bind(row.id.clone()), self.bind(base.0), self.bind(row), self.bind(left));
        self.add(&format!(
            "IF (SELECT VALUE revision FROM ONLY {id}) != {base} {{ THROW 'meedoen:changed' }};
             LET $groups = (SELECT VALUE id FROM training_group WHERE track = {id});
             IF array::len(SELECT id FROM training_session WHERE training_group IN $groups AND module != NONE AND module NOT IN {left}) > 0
                 OR array::len(SELECT id FROM training_caught_up WHERE training_group IN $groups AND module NOT IN {left}) > 0
                 {{ THROW 'meedoen:kept' }};
             DELETE training_material WHERE track = {id} AND module NOT IN {left} RETURN NONE;
             UPDATE {id} CONTENT {row} RETURN NONE;"
        ));
    }

    /// A file of a module; fails when the module has as many as it may have.
    pub fn add_material(&mut self, track: TrackId, module: ModuleId, material: &Material, bytes: &[u8]) {
        let (id, track) = (self.bind(record("training_material", material.id.0)), self.bind(record("track", track.0)));
        let (module, most) = (self.bind(SurrealUuid::from(module.0)), self.bind(i64::try_from(FILES_MAX).unwrap_or(i64::MAX)));
        let (name, kind) = (self.bind(material.name.clone()), self.bind(material.kind.code().to_owned()));
        let (size, bytes) = (self.bind(i64::from(material.bytes)), self.bind(Bytes::from(bytes.to_vec())));
        self.add(&format!(
            "IF array::len(SELECT id FROM training_material WHERE track = {track} AND module = {module}) >= {most} {{ THROW 'meedoen:full' }};
             UPDATE {track} SET revision += 1 RETURN NONE;
             CREATE {id} SET track = {track}, module = {module}, name = {name}, kind = {kind}, size = {size}, bytes = {bytes} RETURN NONE;"
        ));
    }

    /// Takes a file out.
    pub fn drop_material(&mut self, track: TrackId, material: MaterialId) {
        let (id, track) = (self.bind(record("training_material", material.0)), self.bind(record("track", track.0)));
        self.add(&format!("DELETE training_material WHERE id = {id} AND track = {track} RETURN NONE;"));
    }

    /// What a municipality chooses; fails when it is not in the state that is named in it any more.
    pub fn put_training_settings(&mut self, municipality: &Slug, settings: &TrainingSettings) {
        let allowance = |one: &Allowance| AllowanceRow { from: one.from.to_string(), cents: i64::from(one.cents), per: one.per.clone() };
        let row = SettingsRow {
            id: settings_record(municipality),
            vog_required: settings.vog_required,
            vog_years: i64::from(settings.vog_years),
            allowances: settings.allowances.iter().map(allowance).collect(),
            revision: settings.revision.0 + 1,
        };
        let (id, base, row) = (self.bind(row.id.clone()), self.bind(settings.revision.0), self.bind(row));
        self.add(&format!(
            "IF ((SELECT VALUE revision FROM ONLY {id}) ?? 0) != {base} {{ THROW 'meedoen:changed' }};
             UPSERT {id} CONTENT {row} RETURN NONE;"
        ));
    }
}

impl Database {
    /// The tracks of these municipalities, by title.
    pub async fn tracks(&self, municipalities: &[Slug]) -> Result<Vec<Track>, DbError> {
        let municipalities: Vec<String> = municipalities.iter().map(Slug::to_string).collect();
        let statement = "SELECT * FROM track WHERE municipality IN $municipalities ORDER BY title, id LIMIT 200";
        let rows: Vec<TrackRow> = self.query(statement, vars! { municipalities: municipalities }).await?.take(0)?;
        self.with_material(rows).await
    }

    /// A track.
    pub async fn track(&self, id: TrackId) -> Result<Option<Track>, DbError> {
        let row: Option<TrackRow> = self.query("SELECT * FROM $id", vars! { id: record("track", id.0) }).await?.take(0)?;
        Ok(self.with_material(row.into_iter().collect()).await?.pop())
    }

    async fn with_material(&self, tracks: Vec<TrackRow>) -> Result<Vec<Track>, DbError> {
        let ids: Vec<RecordId> = tracks.iter().map(|track| track.id.clone()).collect();
        let statement = format!("{MATERIAL} training_material WHERE track IN $tracks ORDER BY id");
        let files: Vec<MaterialRow> = self.query(&statement, vars! { tracks: ids }).await?.take(0)?;
        tracks.into_iter().map(|track| track.with_material(&files)).collect()
    }

    /// The municipalities that have a track, by name.
    pub async fn municipalities_with_tracks(&self) -> Result<Vec<Slug>, DbError> {
        let slugs: Vec<String> = self.query("SELECT VALUE municipality FROM track WHERE kind = 'opleiding'", vars! {}).await?.take(0)?;
        let slugs: std::collections::BTreeSet<String> = slugs.into_iter().collect();
        Ok(slugs.iter().filter_map(|slug| Slug::parse(slug)).collect())
    }

    /// A file with the track it belongs to, without what is in it.
    pub async fn material(&self, id: MaterialId) -> Result<Option<(TrackId, Material)>, DbError> {
        let row: Option<MaterialRow> =
            self.query(&format!("{MATERIAL} $id"), vars! { id: record("training_material", id.0) }).await?.take(0)?;
        row.map(|row| Ok((TrackId(RowReader::new("training_material", &row.id).key("track", &row.track)?), row.material()?))).transpose()
    }

    /// What is in a file.
    pub async fn bytes_of_material(&self, id: MaterialId) -> Result<Option<Vec<u8>>, DbError> {
        let row: Option<BytesRow> = self.query("SELECT bytes FROM $id", vars! { id: record("training_material", id.0) }).await?.take(0)?;
        Ok(row.map(|row| row.bytes.to_vec()))
    }

    /// What a municipality chose about training; what is usual when it chose nothing.
    pub async fn training_settings(&self, municipality: &Slug) -> Result<TrainingSettings, DbError> {
        let row: Option<SettingsRow> = self.query("SELECT * FROM $id", vars! { id: settings_record(municipality) }).await?.take(0)?;
        row.map(SettingsRow::settings).transpose().map(Option::unwrap_or_default)
    }
}

/// The record that follows from an identity and a text or another identity.
fn joined(table: &str, one: Uuid, other: &str) -> RecordId {
    record(table, Uuid::new_v5(&one, other.as_bytes()))
}

/// The identity in a key of several parts.
fn part_of(reader: &RowReader, id: &RecordId, at: usize) -> Result<Uuid, DbError> {
    let RecordIdKey::Array(parts) = &id.key else { return Err(reader.wrong("id")) };
    match parts.get(at) {
        Some(surrealdb::types::Value::Uuid(id)) => Ok(**id),
        _ => Err(reader.wrong("id")),
    }
}
