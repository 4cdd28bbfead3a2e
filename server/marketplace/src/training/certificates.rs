//! Certificates: given when every module was done, and seen by whoever has the code.
//!
//! The code follows from our key and from whose certificate it is, so the paper can be printed again and is kept nowhere. The
//! database knows a keyed hash of it.

use crate::Marketplace;
use chrono::Months;
use db::{Change, StoredGroup, StoredMember};
use domain::{
    accounts::Origin,
    actors::Actor,
    due::{Due, DueAbout, DueKind, DueOwner},
    ids::{ModuleId, ParticipantId},
    participants::CARD_SIGNS,
    refusal::{Failure, Refusal},
    slug::Slug,
    training::{CERTIFICATE_LENGTH, Certificate, CertificatePaper, REFRESHER_MONTHS, all_done, certificate_signs, in_groups, progress},
};
use uuid::Uuid;

/// What codes are hashed for.
const CODE: &str = "certificate code";
/// What codes are made for.
const NEW_CODE: &str = "new certificate code";

impl Marketplace {
    /// A certificate for somebody who did every module.
    pub(super) async fn certify(
        &self,
        change: &mut Change,
        actor: &Actor,
        stored: &StoredGroup,
        who: ParticipantId,
    ) -> Result<(), Failure> {
        let group = &stored.group;
        let account = actor.account().ok_or(Refusal::NotAllowed)?;
        let member = self.member_of(group, who).await?;
        let track = self.database.track(group.track).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        let modules: Vec<ModuleId> = track.modules.iter().map(|module| module.id).collect();
        if !all_done(&progress(&modules, &stored.sessions, &stored.caught_up, who, self.now())) {
            return Err(Refusal::WrongState.into());
        }
        let certificate = Certificate { name: member.name.clone(), track: track.form.title, given_on: self.today() };
        change.give_certificate(&member, &certificate, &self.certificate_hash(&self.code_of(member.id)), account);
        self.put_refresher(change, &member, &group.municipality);
        Ok(())
    }

    /// A year from now they come together once more.
    pub(super) fn put_refresher(&self, change: &mut Change, member: &StoredMember, municipality: &Slug) {
        let (today, owner) = (self.today(), DueOwner::Coordinators(municipality.clone()));
        let due_on = today.checked_add_months(Months::new(REFRESHER_MONTHS)).unwrap_or(today);
        let due = Due { about: DueAbout::Trained(member.id), owner, kind: DueKind::Refresher, due_on };
        change.put_due(&due, Some(member.participant));
    }

    /// The certificate of a member with its code, when there is one.
    pub(super) async fn certificate_paper(&self, member: &StoredMember) -> Result<Option<CertificatePaper>, Failure> {
        let code = self.code_of(member.id);
        let stored = self.database.training_certificate(&self.certificate_hash(&code)).await.map_err(Failure::internal)?;
        let own = stored.filter(|stored| stored.participant == member.participant);
        Ok(own.map(|stored| CertificatePaper { certificate: stored.certificate, code: in_groups(&code) }))
    }

    /// What stands on the certificate with this code. A code that was never given is answered as one that is no code at all.
    pub(super) async fn checked_certificate(&self, code: &str, from: &Origin) -> Result<Certificate, Failure> {
        let hash = self.certificate_hash(&certificate_signs(code).unwrap_or_default());
        self.limits.try_account(&format!("certificaat {hash}"), from)?;
        let stored = self.database.training_certificate(&hash).await.map_err(Failure::internal)?;
        stored.map(|stored| stored.certificate).ok_or_else(|| Refusal::NotRecognised.into())
    }

    /// The signs of the certificate of a member. Without our own key nobody can tell them.
    fn code_of(&self, member: Uuid) -> String {
        let hash = self.key.hash(NEW_CODE, &member.to_string());
        let number = hash.get(..32).and_then(|digits| u128::from_str_radix(digits, 16).ok()).unwrap_or_default();
        let signs = (0..CERTIFICATE_LENGTH).scan(number, |rest, _| {
            let sign = CARD_SIGNS[usize::try_from(*rest % CARD_SIGNS.len() as u128).unwrap_or_default()];
            *rest /= CARD_SIGNS.len() as u128;
            Some(char::from(sign))
        });
        signs.collect()
    }

    fn certificate_hash(&self, signs: &str) -> String {
        self.key.hash(CODE, signs)
    }
}
