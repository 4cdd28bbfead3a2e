//! Attention in tune: who else helps somebody, and who leads. It is written down only while the participant permits it, stored
//! encrypted, and read by their coaches and themselves.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use chrono::NaiveDate;
use db::{Change, Ended, Erasure, NewAttention, StoredAttention, StoredPermitted};
use domain::{
    actors::Actor,
    attention::{
        ATTENTION_TEXT, AttentionFile, AttentionStand, AttentionStep, Involved, InvolvedForm, InvolvedList, OwnAttentionStep, Permitted,
        WHO_MAX, lasts_well,
    },
    cases::Case,
    ending::dutch_day,
    handovers::PermissionHow,
    ids::{CaseId, ParticipantId},
    languages::UiLanguage,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Attention,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What is encrypted.
#[derive(Serialize, Deserialize)]
struct Kept {
    witness: String,
    list: InvolvedList,
}

/// What is changed, in the words of the log.
const PERMITTED: &str = "toestemming";
const LISTED: &str = "lijst";
const ENDED: &str = "einde";

#[async_trait]
impl Attention for Marketplace {
    async fn attention(&self, actor: &Actor, id: CaseId) -> Result<AttentionFile, Failure> {
        let case = self.own_case(actor, UseCase::ReadAttention, id).await?;
        let file = self.attention_file(case.participant, case.profile.name.clone()).await?;
        self.commit_case(actor, UseCase::ReadAttention, &case, "", Change::new()).await?;
        Ok(file)
    }

    async fn attention_step(&self, actor: &Actor, id: CaseId, step: &AttentionStep) -> Result<(), Failure> {
        let case = self.own_case(actor, UseCase::ChangeAttention, id).await?;
        let who = case.participant;
        let mut change = Change::new();
        let detail = match step {
            AttentionStep::Permit(until, witness) => {
                if witness.trim().is_empty() || witness.chars().count() > WHO_MAX {
                    return Err(Refusal::Text.into());
                }
                let spoken = (PermissionHow::Spoken, *until, witness.trim().to_owned());
                self.permit_list(&mut change, who, spoken, case.profile.language).await?;
                PERMITTED
            }
            AttentionStep::Add(key, form) => {
                if !form.is_fine() {
                    return Err(Refusal::Text.into());
                }
                let line = self.involved(*key, form).await?;
                let leads = form.leads;
                self.change_list(&mut change, who, |list| list.add(line, leads).then_some(()).ok_or(Refusal::Full)).await?;
                LISTED
            }
            AttentionStep::Lead(line) => {
                self.change_list(&mut change, who, |list| {
                    list.set_lead(*line);
                    Ok(())
                })
                .await?;
                LISTED
            }
            AttentionStep::Strike(line) => {
                self.change_list(&mut change, who, |list| {
                    list.strike(*line);
                    Ok(())
                })
                .await?;
                LISTED
            }
            AttentionStep::End => return self.end_list(actor, UseCase::ChangeAttention, &case).await,
        };
        self.commit_case(actor, UseCase::ChangeAttention, &case, detail, change).await
    }

    async fn own_attention(&self, actor: &Actor) -> Result<Option<AttentionFile>, Failure> {
        authorise(actor, UseCase::ReadOwnAttention, About::Nothing)?;
        self.attention_about(actor.participant().ok_or(Refusal::NotAllowed)?).await
    }

    async fn own_attention_step(&self, actor: &Actor, step: &OwnAttentionStep, language: UiLanguage) -> Result<(), Failure> {
        authorise(actor, UseCase::AnswerAttention, About::Nothing)?;
        let who = actor.participant().ok_or(Refusal::NotAllowed)?;
        let cases = self.database.cases_of(who).await.map_err(Failure::internal)?;
        // Without a coach there is nobody for whom it is kept, and nothing to end.
        let case: &Case = cases.first().ok_or(Refusal::NotAllowed)?;
        let mut change = Change::new();
        let detail = match step {
            OwnAttentionStep::Permit(until) => {
                self.permit_list(&mut change, who, (PermissionHow::Screen, *until, String::new()), language).await?;
                PERMITTED
            }
            OwnAttentionStep::Strike(line) => {
                self.change_list(&mut change, who, |list| {
                    list.strike(*line);
                    Ok(())
                })
                .await?;
                LISTED
            }
            OwnAttentionStep::End => return self.end_list(actor, UseCase::AnswerAttention, case).await,
        };
        self.commit_case(actor, UseCase::AnswerAttention, case, detail, change).await
    }
}

fn sealed_as(participant: ParticipantId) -> String {
    format!("attention:{participant}")
}

impl Marketplace {
    /// Who helps a participant, as they and their coaches see it; `None` for who has no coach.
    pub(crate) async fn attention_about(&self, participant: ParticipantId) -> Result<Option<AttentionFile>, Failure> {
        let cases = self.database.cases_of(participant).await.map_err(Failure::internal)?;
        let Some(name) = cases.first().map(|case| case.profile.name.clone()) else { return Ok(None) };
        self.attention_file(participant, name).await.map(Some)
    }

    async fn attention_file(&self, participant: ParticipantId, name: String) -> Result<AttentionFile, Failure> {
        let stored = self.database.attention_of(participant).await.map_err(Failure::internal)?;
        let mut coaches: Vec<String> =
            self.database.cases_of(participant).await.map_err(Failure::internal)?.into_iter().map(|case| case.coach_name).collect();
        coaches.dedup();
        Ok(AttentionFile { stand: self.stand(participant, stored)?, name, coaches })
    }

    /// What somebody permits today: a last day that is over ends it, also before it was swept up.
    fn stand(&self, participant: ParticipantId, stored: Option<StoredAttention>) -> Result<AttentionStand, Failure> {
        let Some(stored) = stored else { return Ok(AttentionStand::Open) };
        let on = dutch_day(stored.said_at);
        let Some(permitted) = stored.permitted else { return Ok(AttentionStand::Refused(on)) };
        if permitted.until < self.today() {
            return Ok(AttentionStand::Open);
        }
        let Kept { witness, list } = self.unseal(&permitted.sealed, &sealed_as(participant))?;
        Ok(AttentionStand::Permitted(Box::new(Permitted { how: permitted.how, on, until: permitted.until, witness, list })))
    }

    /// Permission begins, or lasts until another day; the list that is there stays.
    async fn permit_list(
        &self,
        change: &mut Change,
        participant: ParticipantId,
        (how, until, witness): (PermissionHow, NaiveDate, String),
        language: UiLanguage,
    ) -> Result<(), Failure> {
        if !lasts_well(self.today(), until) {
            return Err(Refusal::Text.into());
        }
        let stored = self.database.attention_of(participant).await.map_err(Failure::internal)?;
        let base = stored.as_ref().map_or(0, |stored| stored.revision);
        let list = self.stand(participant, stored)?.permitted().map(|permitted| permitted.list.clone()).unwrap_or_default();
        let sealed = self.seal(&Kept { witness, list }, &sealed_as(participant))?;
        let permitted = StoredPermitted { how, until, sealed };
        change.permit_attention(&NewAttention { participant, permitted, text_version: ATTENTION_TEXT, language, now: self.now() }, base);
        Ok(())
    }

    /// A list of who helps somebody is gone at once. What was permitted stays withdrawn, also when a backup from before it comes back.
    async fn end_list(&self, actor: &Actor, use_case: UseCase, case: &Case) -> Result<(), Failure> {
        let (who, now) = (case.participant, self.now());
        let stored = self.database.attention_of(who).await.map_err(Failure::internal)?;
        let withdrawal = stored.and_then(|stored| stored.permitted).map(|_| Erasure { what: Ended::Attention(who), at: now });
        let mut change = Change::new();
        change.end_attention(who, now);
        if let Some(withdrawal) = &withdrawal {
            change.remember_erasure(withdrawal);
        }
        self.commit_case(actor, use_case, case, ENDED, change).await?;
        if let Some(withdrawal) = withdrawal { self.write_down(withdrawal).await } else { Ok(()) }
    }

    /// Does something with the list that somebody permits.
    async fn change_list(
        &self,
        change: &mut Change,
        participant: ParticipantId,
        with: impl FnOnce(&mut InvolvedList) -> Result<(), Refusal> + Send,
    ) -> Result<(), Failure> {
        let stored = self.database.attention_of(participant).await.map_err(Failure::internal)?;
        let base = stored.as_ref().map_or(0, |stored| stored.revision);
        let AttentionStand::Permitted(permitted) = self.stand(participant, stored)? else { return Err(Refusal::WrongState.into()) };
        let Permitted { witness, mut list, .. } = *permitted;
        with(&mut list)?;
        change.write_attention(participant, &self.seal(&Kept { witness, list }, &sealed_as(participant))?, base);
        Ok(())
    }

    /// Somebody who helps, with the organisation of the marketplace that is called so.
    async fn involved(&self, id: Uuid, form: &InvolvedForm) -> Result<Involved, Failure> {
        let who = form.who.trim().to_owned();
        let named = self.database.organisation_by_slug(&Slug::of(&who)).await.map_err(Failure::internal)?;
        Ok(Involved { id, who, organisation: named.map(|organisation| organisation.slug), with: form.with.clone() })
    }
}
