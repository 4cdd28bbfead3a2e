//! How somebody manages, over time: filled in by a coach, seen by them and the participant, stored encrypted.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use chrono::NaiveDate;
use db::{Change, StoredMatrix};
use domain::{
    actors::Actor,
    codes::Code as _,
    ids::{CaseId, ParticipantId},
    posting::Revision,
    refusal::{Failure, Refusal},
    self_reliance::{MatrixMoment, Measured, Scored, Scores, SelfRelianceMatrix},
    use_cases::SelfReliance,
};

#[async_trait]
impl SelfReliance for Marketplace {
    async fn matrix(&self, actor: &Actor, id: CaseId) -> Result<SelfRelianceMatrix, Failure> {
        let case = self.own_case(actor, UseCase::ReadMatrix, id).await?;
        let stored = self.database.matrix_of_case(id).await.map_err(Failure::internal)?;
        let matrix = SelfRelianceMatrix {
            case: id,
            participant: case.participant,
            name: case.profile.name.clone(),
            coach_name: case.coach_name.clone(),
            measured: self.measured(&stored)?,
        };
        self.commit_case(actor, UseCase::ReadMatrix, &case, "", Change::new()).await?;
        Ok(matrix)
    }

    async fn fill_matrix(
        &self,
        actor: &Actor,
        id: CaseId,
        moment: MatrixMoment,
        base: Revision,
        on: NaiveDate,
        scores: &Scores,
    ) -> Result<(), Failure> {
        let case = self.own_case(actor, UseCase::FillMatrix, id).await?;
        let account = actor.account().ok_or(Refusal::NotAllowed)?;
        let early = case.opened_on - chrono::Days::new(31);
        if scores.is_empty() || !scores.values().all(Scored::is_fine) || on > self.today() || on < early {
            return Err(Refusal::Text.into());
        }
        let before = self.database.matrix_of_case(id).await.map_err(Failure::internal)?;
        let before = self.measured(&before)?.into_iter().find(|measured| measured.moment == moment);
        if before.is_some_and(|before| before.on == on && before.scores == *scores) {
            // The same form, sent again.
            return Ok(());
        }
        let stored = StoredMatrix {
            case: id,
            name: String::new(),
            coach_name: String::new(),
            moment,
            on,
            filled_by: String::new(),
            revision: Revision(base.0 + 1),
            sealed: self.seal(scores, &sealed_as(id, moment))?,
        };
        let mut change = Change::new();
        change.put_matrix(&stored, case.participant, account, base);
        change.not_forgotten(case.participant, self.today());
        self.commit_case(actor, UseCase::FillMatrix, &case, moment.code(), change).await
    }

    async fn own_matrices(&self, actor: &Actor) -> Result<Vec<SelfRelianceMatrix>, Failure> {
        authorise(actor, UseCase::ReadOwnMatrix, About::Nothing)?;
        self.all_matrices_of(actor.participant().ok_or(Refusal::NotAllowed)?).await
    }
}

fn sealed_as(case: CaseId, moment: MatrixMoment) -> String {
    format!("matrix:{case}:{moment}")
}

impl Marketplace {
    /// The matrix of a participant, as each coach filled it in.
    pub(crate) async fn all_matrices_of(&self, participant: ParticipantId) -> Result<Vec<SelfRelianceMatrix>, Failure> {
        let mut stored = self.database.matrices_of(participant).await.map_err(Failure::internal)?;
        stored.sort_by_key(|stored| stored.case);
        let of_cases = stored.chunk_by(|one, next| one.case == next.case);
        of_cases
            .map(|stored| {
                let (case, name, coach_name) = (stored[0].case, stored[0].name.clone(), stored[0].coach_name.clone());
                Ok(SelfRelianceMatrix { case, participant, name, coach_name, measured: self.measured(stored)? })
            })
            .collect()
    }

    /// What was filled in, start to end.
    fn measured(&self, stored: &[StoredMatrix]) -> Result<Vec<Measured>, Failure> {
        let open = |stored: &StoredMatrix| {
            Ok::<_, Failure>(Measured {
                moment: stored.moment,
                on: stored.on,
                coach_name: stored.filled_by.clone(),
                revision: stored.revision,
                scores: self.unseal(&stored.sealed, &sealed_as(stored.case, stored.moment))?,
            })
        };
        let mut measured = stored.iter().map(open).collect::<Result<Vec<_>, _>>()?;
        measured.sort_by_key(|measured| measured.moment);
        Ok(measured)
    }
}
