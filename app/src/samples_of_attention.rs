//! Who else helps, as the marketplace of samples answers it: Sien permits a list, Tom said no.

use crate::{samples::Fake, samples_of_cases::id};
use async_trait::async_trait;
use chrono::NaiveDate;
use domain::{
    accounts::Role,
    actors::Actor,
    attention::{
        AttentionFile, AttentionStand, AttentionStep, HelpWith, Involved, InvolvedForm, InvolvedList, OwnAttentionStep, Permitted,
        lasts_well,
    },
    handovers::PermissionHow,
    ids::{CaseId, ParticipantId},
    languages::UiLanguage,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Attention,
};
use std::collections::BTreeSet;
use uuid::Uuid;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// The day on which this is asked.
pub fn now() -> NaiveDate {
    day("2027-01-05")
}

fn file() -> AttentionFile {
    let line = |number, who: &str, organisation: Option<&str>, with: &[HelpWith]| Involved {
        id: Uuid::from_u128(number),
        who: who.to_owned(),
        organisation: organisation.map(Slug::of),
        with: with.iter().copied().collect::<BTreeSet<_>>(),
    };
    let mut list = InvolvedList::default();
    list.add(line(1, "Tuin De Wijk", Some("tuin-de-wijk"), &[HelpWith::Days, HelpWith::People]), false);
    list.add(line(2, "Zus <b>Rie</b>", None, &[HelpWith::Money]), true);
    let permitted =
        Permitted { how: PermissionHow::Spoken, on: day("2026-12-20"), until: day("2027-03-20"), witness: "Ans".to_owned(), list };
    let coaches = vec!["Coen".to_owned(), "Ans".to_owned()];
    AttentionFile { stand: AttentionStand::Permitted(Box::new(permitted)), name: "Sien".to_owned(), coaches }
}

#[async_trait]
impl Attention for Fake {
    async fn attention(&self, actor: &Actor, of: CaseId) -> Result<AttentionFile, Failure> {
        self.check()?;
        if actor.has_role(Role::Coach) && of == id() { Ok(file()) } else { Err(Refusal::NotAllowed.into()) }
    }

    /// Somebody called `vol` is one too many.
    async fn attention_step(&self, actor: &Actor, of: CaseId, step: &AttentionStep) -> Result<(), Failure> {
        self.attention(actor, of).await?;
        match step {
            AttentionStep::Permit(until, _) if !lasts_well(now(), *until) => Err(Refusal::Text.into()),
            AttentionStep::Add(_, InvolvedForm { who, .. }) if who == "vol" => Err(Refusal::Full.into()),
            AttentionStep::Lead(Some(line)) if *line == Uuid::from_u128(9) => Err(Refusal::Changed.into()),
            _ => Ok(()),
        }
    }

    async fn own_attention(&self, actor: &Actor) -> Result<Option<AttentionFile>, Failure> {
        self.check()?;
        let who = actor.participant().ok_or(Refusal::NotAllowed)?;
        if who == ParticipantId(Uuid::from_u128(1)) {
            return Ok(Some(file()));
        }
        Ok(Some(AttentionFile {
            stand: AttentionStand::Refused(day("2026-12-01")),
            name: "Tom".to_owned(),
            coaches: vec!["Ans".to_owned()],
        }))
    }

    async fn own_attention_step(&self, actor: &Actor, step: &OwnAttentionStep, _: UiLanguage) -> Result<(), Failure> {
        self.own_attention(actor).await?;
        match step {
            OwnAttentionStep::Permit(until) if !lasts_well(now(), *until) => Err(Refusal::Text.into()),
            _ => Ok(()),
        }
    }
}
