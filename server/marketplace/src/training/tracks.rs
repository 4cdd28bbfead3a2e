//! Tracks: what is learned, in which order, and with which material.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use db::Change;
use domain::{
    accounts::Role,
    actors::Actor,
    ids::{MaterialId, ModuleId, TrackId},
    posting::Revision,
    refusal::{Failure, Refusal},
    slug::Slug,
    training::{
        FILE_MAX, FILE_NAME_MAX, MODULES_MAX, Material, MaterialFile, MaterialKind, Module, ModuleForm, Track, TrackForm, TrackStep,
    },
};
use uuid::Uuid;

/// How the log names a track.
fn subject(track: TrackId) -> String {
    format!("track:{track}")
}

impl Marketplace {
    /// A track of a municipality of this actor.
    pub(super) async fn own_track(&self, actor: &Actor, use_case: UseCase, id: TrackId) -> Result<Track, Failure> {
        authorise(actor, use_case, About::Nothing)?;
        let track = self.database.track(id).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        authorise(actor, use_case, About::Municipality(&track.municipality))?;
        Ok(track)
    }

    pub(super) async fn new_track(
        &self,
        actor: &Actor,
        municipality: &Slug,
        form: &TrackForm,
        modules: &[ModuleForm],
        key: Uuid,
    ) -> Result<TrackId, Failure> {
        authorise(actor, UseCase::ChangeTrack, About::Municipality(municipality))?;
        if !form.is_fine() || modules.len() > MODULES_MAX || !modules.iter().all(ModuleForm::is_fine) {
            return Err(Refusal::Text.into());
        }
        let key = Uuid::new_v5(&key, format!("track {:?} {municipality}", actor.account()).as_bytes());
        let id = TrackId(key);
        let module = |(number, form): (usize, &ModuleForm)| Module {
            id: ModuleId(Uuid::new_v5(&key, number.to_string().as_bytes())),
            form: form.clone(),
            material: Vec::new(),
        };
        let modules = modules.iter().enumerate().map(module).collect();
        let mut change = Change::new();
        change.once(key, self.now());
        change.create_track(&Track { id, municipality: municipality.clone(), form: form.clone(), modules, revision: Revision(1) });
        change.log(&self.line(actor, UseCase::ChangeTrack, &subject(id), Some(municipality), "nieuw"));
        match self.commit(change).await {
            Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => Ok(id),
            Err(failure) => Err(failure),
        }
    }

    pub(super) async fn track_step(&self, actor: &Actor, id: TrackId, base: Revision, step: &TrackStep, key: Uuid) -> Result<(), Failure> {
        let mut track = self.own_track(actor, UseCase::ChangeTrack, id).await?;
        let key = Uuid::new_v5(&key, id.0.as_bytes());
        if self.database.was_dealt_with(key).await.map_err(Failure::internal)? {
            return Ok(());
        }
        let mut change = Change::new();
        change.once(key, self.now());
        match step {
            TrackStep::AddFile(module, file) => self.add_file(&mut change, &track, *module, file)?,
            TrackStep::DropFile(material) => change.drop_material(id, *material),
            _ => {
                changed(&mut track, step, key)?;
                change.change_track(&track, base);
            }
        }
        change.log(&self.line(actor, UseCase::ChangeTrack, &subject(id), Some(&track.municipality), ""));
        match self.commit(change).await {
            Err(Failure::Refused(Refusal::Repeated)) => Ok(()),
            done => done,
        }
    }

    /// What a file is, its content says, whatever it is called.
    fn add_file(&self, change: &mut Change, track: &Track, module: ModuleId, file: &MaterialFile) -> Result<(), Failure> {
        if !track.modules.iter().any(|own| own.id == module) {
            return Err(Refusal::NotAllowed.into());
        }
        if file.bytes.len() > FILE_MAX {
            return Err(Refusal::PhotoTooLarge.into());
        }
        let name = file.name.trim();
        if name.is_empty() || name.chars().count() > FILE_NAME_MAX || name.chars().any(char::is_control) {
            return Err(Refusal::Text.into());
        }
        let kind = MaterialKind::of(&file.bytes).ok_or(Refusal::NotAPhoto)?;
        let bytes = u32::try_from(file.bytes.len()).map_err(Failure::internal)?;
        let material = Material { id: MaterialId(self.new_id()), name: name.to_owned(), kind, bytes };
        change.add_material(track.id, module, &material, &file.bytes);
        Ok(())
    }

    /// A file, for who has to do with its track.
    pub(super) async fn material_for(&self, actor: &Actor, id: MaterialId) -> Result<(Material, Vec<u8>), Failure> {
        let own = actor.participant();
        let use_case = if own.is_some() { UseCase::ReadOwnTraining } else { UseCase::ReadTraining };
        authorise(actor, use_case, About::Nothing)?;
        let (track, material) = self.database.material(id).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        let may = match own {
            Some(participant) => self.goes_through(participant, track).await?,
            None => self.works_with(actor, track).await?,
        };
        if !may {
            return Err(Refusal::NotAllowed.into());
        }
        let bytes = self.database.bytes_of_material(id).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        Ok((material, bytes))
    }

    /// Does somebody at work coordinate this track, or train a group that goes through it?
    async fn works_with(&self, actor: &Actor, track: TrackId) -> Result<bool, Failure> {
        let Some(known) = self.database.track(track).await.map_err(Failure::internal)? else { return Ok(false) };
        if actor.has_role_in(Role::Coordinator, &known.municipality) {
            return Ok(true);
        }
        let groups = self.database.training_groups(&[], actor.account()).await.map_err(Failure::internal)?;
        Ok(groups.iter().any(|group| group.track == track && super::sees(actor, &group.municipality, group.form.trainer)))
    }
}

/// The track after a step.
fn changed(track: &mut Track, step: &TrackStep, key: Uuid) -> Result<(), Failure> {
    let place = |track: &Track, id: ModuleId| track.modules.iter().position(|module| module.id == id).ok_or(Refusal::Changed);
    match step {
        TrackStep::Describe(form) if form.is_fine() => track.form = TrackForm { kind: track.form.kind, ..form.clone() },
        TrackStep::AddModule(form) if form.is_fine() => {
            if track.modules.len() >= MODULES_MAX {
                return Err(Refusal::Full.into());
            }
            track.modules.push(Module { id: ModuleId(key), form: form.clone(), material: Vec::new() });
        }
        TrackStep::ChangeModule(id, form) if form.is_fine() => {
            let at = place(track, *id)?;
            track.modules[at].form = form.clone();
        }
        TrackStep::Earlier(id) => {
            let at = place(track, *id)?;
            track.modules.swap(at, at.saturating_sub(1));
        }
        TrackStep::DropModule(id) => {
            let at = place(track, *id)?;
            track.modules.remove(at);
        }
        _ => return Err(Refusal::Text.into()),
    }
    Ok(())
}
