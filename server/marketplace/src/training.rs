//! Training: tracks, groups, one's own training, certificates.
//!
//! A coordinator works with everything of the own municipalities, a trainer with the groups they train, a participant with their own.
//! Whatever somebody has nothing to do with is not there for them.

mod certificates;
mod groups;
mod own;
mod tracks;
mod vogs;

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use db::{Change, StoredGroup};
use domain::{
    accounts::{Origin, Role},
    actors::Actor,
    cases::Colleague,
    due::{DUE_MAX, DueOwner},
    ids::{AccountId, MaterialId, ParticipantId, TrackId, TrainingGroupId},
    posting::Revision,
    refusal::{Failure, Refusal},
    slug::Slug,
    training::{
        Certificate, CertificatePaper, GroupForm, GroupStep, Material, ModuleForm, OpenGroup, OwnTraining, OwnTrainingStep, Track,
        TrackForm, TrackStep, TrainingOverview, TrainingSettings,
    },
    use_cases::Training,
};
use uuid::Uuid;

#[async_trait]
impl Training for Marketplace {
    async fn training(&self, actor: &Actor) -> Result<TrainingOverview, Failure> {
        authorise(actor, UseCase::ReadTraining, About::Nothing)?;
        let municipalities = actor.municipalities(Role::Coordinator);
        let mut groups = self.database.training_groups(&municipalities, actor.account()).await.map_err(Failure::internal)?;
        groups.retain(|group| sees(actor, &group.municipality, group.form.trainer));
        let owners: Vec<DueOwner> = municipalities.iter().cloned().map(DueOwner::Coordinators).collect();
        let due = self.database.due(&owners, DUE_MAX).await.map_err(Failure::internal)?;
        let (mut trainers, mut asked) = (Vec::new(), Vec::new());
        for municipality in &municipalities {
            trainers.extend(self.trainers_in(municipality).await?);
            let here = self.database.asked_for_training(municipality).await.map_err(Failure::internal)?;
            asked.extend(here.into_iter().map(|(_, name, day)| (name, day)));
        }
        trainers.sort_by_cached_key(|trainer| (trainer.name.to_lowercase(), trainer.account));
        trainers.dedup_by_key(|trainer| trainer.account);
        let tracks = self.database.tracks(&municipalities).await.map_err(Failure::internal)?;
        if !municipalities.is_empty() {
            let mut change = Change::new();
            change.log(&self.line(actor, UseCase::ReadTraining, "opleiding", municipalities.first(), "lijst"));
            self.commit(change).await?;
        }
        Ok(TrainingOverview { municipalities, tracks, groups, trainers, due, asked, today: self.today() })
    }

    async fn track(&self, actor: &Actor, id: TrackId) -> Result<Track, Failure> {
        self.own_track(actor, UseCase::ChangeTrack, id).await
    }

    async fn make_track(
        &self,
        actor: &Actor,
        municipality: &Slug,
        form: &TrackForm,
        modules: &[ModuleForm],
        key: Uuid,
    ) -> Result<TrackId, Failure> {
        self.new_track(actor, municipality, form, modules, key).await
    }

    async fn change_track(&self, actor: &Actor, id: TrackId, base: Revision, step: &TrackStep, key: Uuid) -> Result<(), Failure> {
        self.track_step(actor, id, base, step, key).await
    }

    async fn material(&self, actor: &Actor, id: MaterialId) -> Result<(Material, Vec<u8>), Failure> {
        self.material_for(actor, id).await
    }

    async fn make_group(&self, actor: &Actor, track: TrackId, form: &GroupForm, key: Uuid) -> Result<TrainingGroupId, Failure> {
        self.new_group(actor, track, form, key).await
    }

    async fn training_group(&self, actor: &Actor, id: TrainingGroupId) -> Result<OpenGroup, Failure> {
        self.open_group(actor, id).await
    }

    async fn change_group(&self, actor: &Actor, id: TrainingGroupId, step: &GroupStep, key: Uuid) -> Result<(), Failure> {
        self.group_step(actor, id, step, key).await
    }

    async fn certificate_of(&self, actor: &Actor, group: TrainingGroupId, who: ParticipantId) -> Result<CertificatePaper, Failure> {
        let stored = self.group_for(actor, UseCase::GiveCertificate, group).await?;
        let member = self.member_of(&stored.group, who).await?;
        let paper = self.certificate_paper(&member).await?.ok_or(Refusal::NotAllowed)?;
        let mut change = Change::new();
        change.log(&self.training_line(actor, UseCase::GiveCertificate, &stored.group, Some(who), "papier"));
        self.commit(change).await?;
        Ok(paper)
    }

    async fn training_settings(&self, actor: &Actor, municipality: &Slug) -> Result<TrainingSettings, Failure> {
        authorise(actor, UseCase::ChangeTrainingSettings, About::Municipality(municipality))?;
        self.database.training_settings(municipality).await.map_err(Failure::internal)
    }

    async fn change_training_settings(&self, actor: &Actor, municipality: &Slug, new: &TrainingSettings) -> Result<(), Failure> {
        authorise(actor, UseCase::ChangeTrainingSettings, About::Municipality(municipality))?;
        self.choose_training(actor, municipality, new).await
    }

    async fn own_training(&self, actor: &Actor) -> Result<OwnTraining, Failure> {
        authorise(actor, UseCase::ReadOwnTraining, About::Nothing)?;
        self.training_of(actor.participant().ok_or(Refusal::NotAllowed)?).await
    }

    async fn go_on_with_training(&self, actor: &Actor, step: &OwnTrainingStep) -> Result<(), Failure> {
        authorise(actor, UseCase::GoOnWithTraining, About::Nothing)?;
        self.own_step(actor, actor.participant().ok_or(Refusal::NotAllowed)?, step).await
    }

    async fn certificate(&self, actor: &Actor, code: &str, from: &Origin) -> Result<Certificate, Failure> {
        authorise(actor, UseCase::CheckCertificate, About::Nothing)?;
        self.checked_certificate(code, from).await
    }
}

/// Does somebody at work see this group: as a coordinator there, or because they train it?
fn sees(actor: &Actor, municipality: &Slug, trainer: AccountId) -> bool {
    let trains = actor.account() == Some(trainer) && actor.has_role_in(Role::Coach, municipality);
    actor.has_role_in(Role::Coordinator, municipality) || trains
}

impl Marketplace {
    /// Who can train a group in a municipality.
    async fn trainers_in(&self, municipality: &Slug) -> Result<Vec<Colleague>, Failure> {
        let mut trainers = Vec::new();
        for role in [Role::Coordinator, Role::Coach] {
            let accounts = self.database.accounts_with(role, municipality).await.map_err(Failure::internal)?;
            trainers.extend(accounts.into_iter().map(|account| Colleague { account: account.id, name: account.name }));
        }
        trainers.sort_by_cached_key(|trainer| (trainer.name.to_lowercase(), trainer.account));
        trainers.dedup_by_key(|trainer| trainer.account);
        Ok(trainers)
    }

    /// A group that this actor may do this with.
    async fn group_for(&self, actor: &Actor, use_case: UseCase, id: TrainingGroupId) -> Result<StoredGroup, Failure> {
        authorise(actor, use_case, About::Nothing)?;
        let stored = self.database.training_group(id).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        authorise(actor, use_case, About::Municipality(&stored.group.municipality))?;
        if sees(actor, &stored.group.municipality, stored.group.form.trainer) { Ok(stored) } else { Err(Refusal::NotAllowed.into()) }
    }
}
