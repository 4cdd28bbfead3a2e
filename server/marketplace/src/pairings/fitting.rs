//! Who fits whom: what people said, as the crate `pairing` reads it, and the ties that must not be.

use crate::Marketplace;
use db::StoredPairing;
use domain::{
    accounts::EmailAddress,
    codes::Code as _,
    day_parts::DayPart,
    ending::dutch_day,
    experience::Visibility,
    experts::{Expert, ExpertState},
    ids::ParticipantId,
    languages::SpokenLanguage,
    pairings::{BuddyWishes, Pairing, Suggestion},
    participants::{Profile, ReachedBy},
    refusal::{Failure, Refusal},
    slug::Slug,
};
use pairing::{Around, Asks, Buddy, BuddyId, Formula, Request, RequestId, Side};
use std::collections::BTreeSet;

/// How far a buddy goes, straight, in kilometres.
const BUDDY_KM: u32 = 10;
/// People with one address or number: more of them are no household.
const SHARING: u32 = 50;

/// A buddy as the crate reads them.
pub(super) fn id_of(participant: ParticipantId) -> BuddyId {
    BuddyId(participant.0)
}

impl Marketplace {
    /// An experience expert as a buddy. Only what they agreed to show counts: the crate looks at nothing else.
    fn as_buddy(&self, expert: &Expert) -> Buddy {
        let form = &expert.form;
        let around = form.near.and_then(|near| self.area(near)).map(|area| Around { at: area.coordinates, km: BUDDY_KM });
        Buddy {
            id: id_of(expert.participant),
            active: expert.state == ExpertState::Active,
            free: expert.free(),
            people: expert.taken,
            side: Side {
                languages: form.languages.clone(),
                day_parts: form.day_parts.clone(),
                around,
                experiences: expert.experiences.clone(),
                gender: form.gender,
                smokes: Some(form.smoke),
                has_dog: Some(form.dog),
                likes: form.themes.clone(),
                asks: Asks::default(),
            },
        }
    }

    /// What somebody asks, as the crate reads it, without who is no choice. Who names no language speaks Dutch; who names no day part can
    /// on all of them.
    pub(super) async fn as_request(&self, pairing: &Pairing, wishes: &BuddyWishes, profile: &Profile) -> Result<Request, Failure> {
        let own = &profile.form.wishes;
        let around = own.near.and_then(|near| Some(Around { at: self.area(near.postcode)?.coordinates, km: near.km }));
        let together = match &pairing.place {
            Some((slug, _)) => {
                let found = self.database.place_by_slug(slug).await.map_err(Failure::internal)?;
                found.and_then(|found| found.card.place.content.address.coordinates)
            }
            None => None,
        };
        let languages = if own.languages.is_empty() { BTreeSet::from([SpokenLanguage::Dutch]) } else { own.languages.clone() };
        let day_parts = if own.day_parts.is_empty() { DayPart::ALL.iter().copied().collect() } else { own.day_parts.clone() };
        Ok(Request {
            id: RequestId(pairing.id.0),
            asked_on: dutch_day(pairing.asked_at),
            own_language: None,
            together,
            said_no: BTreeSet::new(),
            tied: BTreeSet::new(),
            side: Side {
                languages,
                day_parts,
                around,
                experiences: wishes.shown.iter().map(|experience| (*experience, Visibility::Seekers)).collect(),
                gender: wishes.gender,
                smokes: None,
                has_dog: None,
                likes: own.themes.clone(),
                asks: Asks {
                    experiences: wishes.wanted.clone(),
                    gender: wishes.gender_wish,
                    no_smoke: wishes.no_smoke,
                    no_dog: wishes.no_dog,
                },
            },
        })
    }

    /// Why this buddy fits, from what both show now: nothing of it is stored.
    pub(super) fn suggestion(&self, request: &Request, expert: &Expert) -> Suggestion {
        let why = pairing::why(request, &self.as_buddy(expert), &Formula::default());
        Suggestion { buddy: expert.participant, name: expert.name.clone(), reasons: why.reasons, caution: why.caution }
    }

    /// The experience experts of a municipality who can be proposed to somebody, each as a buddy.
    pub(super) async fn buddies_in(&self, municipality: &Slug) -> Result<Vec<(Expert, Buddy)>, Failure> {
        let municipalities = [municipality.clone()];
        let found = self.database.experts(&municipalities, &[ExpertState::Active], super::LIST_MAX).await.map_err(Failure::internal)?;
        let opened = found.into_iter().map(|stored| self.opened_expert(stored));
        opened
            .map(|expert| {
                let expert = expert?;
                let buddy = self.as_buddy(&expert);
                Ok((expert, buddy))
            })
            .collect()
    }

    /// What somebody asks with everybody who is no choice.
    pub(super) async fn whole_request(&self, pairing: &Pairing, wishes: &BuddyWishes, profile: &Profile) -> Result<Request, Failure> {
        let said_no = self.database.said_no(pairing.participant).await.map_err(Failure::internal)?;
        let tied = self.ties(pairing, profile).await?;
        let request = self.as_request(pairing, wishes, profile).await?;
        Ok(Request { said_no: said_no.into_iter().map(id_of).collect(), tied: tied.into_iter().map(id_of).collect(), ..request })
    }

    /// At most three buddies who fit best, with why.
    pub(super) async fn suggestions(&self, pairing: &Pairing, wishes: &BuddyWishes, profile: &Profile) -> Result<Vec<Suggestion>, Failure> {
        let request = self.whole_request(pairing, wishes, profile).await?;
        let (experts, buddies): (Vec<Expert>, Vec<Buddy>) = self.buddies_in(&pairing.municipality).await?.into_iter().unzip();
        let proposals = pairing::proposals(&request, &buddies, &Formula::default());
        let of = |id: BuddyId| experts.iter().find(|expert| id_of(expert.participant) == id);
        Ok(proposals.iter().filter_map(|proposal| of(proposal.buddy)).map(|expert| self.suggestion(&request, expert)).collect())
    }

    /// Can each of these be proposed to who asked? `there`: the buddies of the municipality.
    pub(super) async fn all_fit(
        &self,
        stored: &StoredPairing,
        buddies: &[ParticipantId],
        there: &[(Expert, Buddy)],
    ) -> Result<bool, Failure> {
        let profile = self.known_profile(stored.pairing.participant).await?;
        let request = self.whole_request(&stored.pairing, &self.wishes(stored)?, &profile).await?;
        let fits = |id: &ParticipantId| {
            there.iter().any(|(expert, buddy)| expert.participant == *id && pairing::unmet(&request, buddy).is_empty())
        };
        Ok(buddies.iter().all(fits))
    }

    /// Who has a tie with somebody that must not be: themselves, who shares their address or number (one household), their coach, and
    /// who works for the place that they want to go to together. People at work are known by their address here.
    async fn ties(&self, pairing: &Pairing, profile: &Profile) -> Result<Vec<ParticipantId>, Failure> {
        let mut reached: Vec<ReachedBy> = Vec::new();
        reached.extend(profile.form.email.clone().map(ReachedBy::Mail));
        reached.extend(profile.form.phone.clone().map(ReachedBy::Sms));
        reached.extend(self.addresses_at_work(pairing).await?.into_iter().map(ReachedBy::Mail));
        let mut tied = vec![pairing.participant];
        for by in reached {
            let found = self.database.participants_reached_by(&by, SHARING).await.map_err(Failure::internal)?;
            tied.extend(found.into_iter().map(|profile| profile.id));
        }
        Ok(tied)
    }

    async fn addresses_at_work(&self, pairing: &Pairing) -> Result<Vec<EmailAddress>, Failure> {
        let mut addresses = Vec::new();
        for case in self.database.cases_of(pairing.participant).await.map_err(Failure::internal)? {
            let coach = self.database.account(case.coach).await.map_err(Failure::internal)?;
            addresses.extend(coach.map(|coach| coach.account.email));
        }
        if let Some((slug, _)) = &pairing.place
            && let Some(found) = self.database.place_by_slug(slug).await.map_err(Failure::internal)?
        {
            let editors = self.database.editors_of(found.card.organisation.id).await.map_err(Failure::internal)?;
            addresses.extend(editors.into_iter().map(|(email, _)| email));
        }
        Ok(addresses)
    }

    /// An experience expert, opened; `None` when they are gone.
    pub(super) async fn known_expert(&self, id: ParticipantId) -> Result<Option<Expert>, Failure> {
        let stored = self.database.expert(id).await.map_err(Failure::internal)?;
        stored.map(|stored| self.opened_expert(stored)).transpose()
    }

    /// The buddy of a pairing that goes on.
    pub(super) async fn buddy_of(&self, pairing: &Pairing) -> Result<Option<Expert>, Failure> {
        match &pairing.buddy {
            Some((buddy, _)) => Ok(Some(self.known_expert(*buddy).await?.ok_or(Refusal::Changed)?)),
            None => Ok(None),
        }
    }
}
