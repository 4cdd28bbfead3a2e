//! Certificates of conduct (VOG): only that one was seen, on which day and by whom. And what a municipality chose about training.

use crate::{Marketplace, policy::UseCase};
use db::Change;
use domain::{
    actors::Actor,
    due::{Due, DueAbout, DueKind, DueOwner},
    ids::ParticipantId,
    refusal::{Failure, Refusal},
    slug::Slug,
    training::{TrainingSettings, Vog, VogState},
};
use uuid::Uuid;

impl Marketplace {
    /// Somebody's certificate of conduct was seen: when it does not hold any more, the coordinators see that.
    pub(super) async fn see_vog(
        &self,
        change: &mut Change,
        actor: &Actor,
        municipality: &Slug,
        who: ParticipantId,
        seen_on: chrono::NaiveDate,
    ) -> Result<(), Failure> {
        let account = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        let settings = self.database.training_settings(municipality).await.map_err(Failure::internal)?;
        let vog = Vog { seen_on, seen_by: account.name.clone() };
        if !vog.is_valid(settings.vog_years, self.today()) {
            return Err(Refusal::Text.into());
        }
        let key = change.see_vog(municipality, who, seen_on, account.account);
        put_vog_due(change, municipality, &settings, key, who, &vog);
        Ok(())
    }

    /// How the certificate of conduct of somebody stands in a municipality.
    pub async fn vog_state(&self, municipality: &Slug, who: ParticipantId) -> Result<VogState, Failure> {
        let settings = self.database.training_settings(municipality).await.map_err(Failure::internal)?;
        let vog = self.database.vog(municipality, who).await.map_err(Failure::internal)?;
        Ok(VogState::of(vog, &settings, self.today()))
    }

    /// May somebody go out with somebody else, as far as a certificate of conduct goes? Yes where nobody asks for one.
    pub async fn has_valid_vog(&self, municipality: &Slug, who: ParticipantId) -> Result<bool, Failure> {
        Ok(matches!(self.vog_state(municipality, who).await?, VogState::NotAsked | VogState::Valid(..)))
    }

    /// A municipality chooses something else: what waits for its coordinators changes with it.
    pub(super) async fn choose_training(&self, actor: &Actor, municipality: &Slug, new: &TrainingSettings) -> Result<(), Failure> {
        if !new.is_fine() {
            return Err(Refusal::Text.into());
        }
        let mut change = Change::new();
        change.put_training_settings(municipality, new);
        for (key, who, vog) in self.database.vogs_in(municipality).await.map_err(Failure::internal)? {
            put_vog_due(&mut change, municipality, new, key, who, &vog);
        }
        let subject = format!("municipality:{municipality}");
        change.log(&self.line(actor, UseCase::ChangeTrainingSettings, &subject, Some(municipality), ""));
        self.commit(change).await
    }
}

/// The line for the coordinators: on its last day, somebody asks for a new one.
fn put_vog_due(change: &mut Change, municipality: &Slug, settings: &TrainingSettings, key: Uuid, who: ParticipantId, vog: &Vog) {
    let about = DueAbout::Vog(key);
    if settings.vog_required {
        let owner = DueOwner::Coordinators(municipality.clone());
        change.put_due(&Due { about, owner, kind: DueKind::Vog, due_on: vog.until(settings.vog_years) }, Some(who));
    } else {
        change.drop_due(about);
    }
}
