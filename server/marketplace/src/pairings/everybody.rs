//! A proposal for everybody who waits at once, and making proposals of what a coordinator keeps of it.

use super::{fitting::id_of, moving::Step};
use crate::{Marketplace, policy::UseCase};
use db::{Change, StoredPairing};
use domain::{
    accounts::Role,
    actors::Actor,
    buddies::{Condition, PROPOSALS_MAX},
    codes::Code as _,
    ending::dutch_day,
    experts::Expert,
    ids::{PairingId, ParticipantId},
    pairings::{EVERYBODY_MAX, ForEverybody, PairingMove, PairingParty, PairingState, Suggestion, Waiting, WhyNobody},
    refusal::{Failure, Refusal},
    slug::Slug,
};
use pairing::{Buddy, BuddyId, Formula, Request};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Why nobody goes with this request in a proposal.
fn why_nobody(request: &Request, buddies: &[Buddy]) -> WhyNobody {
    let mut but: BTreeSet<usize> = BTreeSet::new();
    for buddy in buddies {
        match pairing::unmet(request, buddy).as_slice() {
            [] => return WhyNobody::WithOthers,
            [only] => {
                but.insert(only.index());
            }
            _ => {}
        }
    }
    if but.is_empty() { WhyNobody::NoneNear } else { WhyNobody::But(but.into_iter().map(|index| Condition::ALL[index]).collect()) }
}

impl Marketplace {
    /// Who would go with whom if everybody who waits were helped now, in each of the municipalities of a coordinator.
    pub(super) async fn proposal_for(&self, actor: &Actor) -> Result<ForEverybody, Failure> {
        let municipalities = actor.municipalities(Role::Coordinator);
        let most = u32::try_from(EVERYBODY_MAX).unwrap_or(u32::MAX).saturating_add(1);
        let mut waiting = self.database.pairings_in(&municipalities, &[PairingState::Asked], most).await.map_err(Failure::internal)?;
        let more = waiting.len() > EVERYBODY_MAX;
        waiting.truncate(EVERYBODY_MAX);
        let mut proposal = ForEverybody { more, ..ForEverybody::default() };
        let mut change = Change::new();
        for municipality in &municipalities {
            let of_here: Vec<&StoredPairing> = waiting.iter().filter(|stored| stored.pairing.municipality == *municipality).collect();
            self.propose_in(municipality, &of_here, &mut proposal).await?;
            change.log(&self.line(actor, UseCase::ReadPairings, "maatjes", Some(municipality), "voorstel"));
        }
        self.commit(change).await?;
        Ok(proposal)
    }

    async fn propose_in(&self, municipality: &Slug, waiting: &[&StoredPairing], proposal: &mut ForEverybody) -> Result<(), Failure> {
        if waiting.is_empty() {
            return Ok(());
        }
        let (experts, buddies): (Vec<Expert>, Vec<Buddy>) = self.buddies_in(municipality).await?.into_iter().unzip();
        let mut requests = Vec::with_capacity(waiting.len());
        for stored in waiting {
            let profile = self.known_profile(stored.pairing.participant).await?;
            requests.push(self.whole_request(&stored.pairing, &self.wishes(stored)?, &profile).await?);
        }
        let formula = Formula::default();
        let given: BTreeMap<_, _> =
            pairing::stable(&requests, &buddies, &formula).into_iter().map(|pair| (pair.request, pair.buddy)).collect();
        for (stored, request) in waiting.iter().zip(&requests) {
            let pairing = &stored.pairing;
            let who = Waiting { pairing: pairing.id, name: pairing.name.clone(), since: dutch_day(pairing.asked_at) };
            let Some(first) = given.get(&request.id) else {
                proposal.nobody.push((who, why_nobody(request, &buddies)));
                continue;
            };
            let suggested = |id: BuddyId| {
                let expert = experts.iter().find(|expert| id_of(expert.participant) == id)?;
                Some(self.suggestion(request, expert))
            };
            let others = pairing::proposals(request, &buddies, &formula).into_iter().map(|other| other.buddy).filter(|id| id != first);
            let suggestions: Vec<Suggestion> = std::iter::once(*first).chain(others).take(PROPOSALS_MAX).filter_map(suggested).collect();
            proposal.found.push((who, suggestions));
        }
        Ok(())
    }

    /// Makes proposals of what was chosen: of all of it or of nothing.
    pub(super) async fn proposals_to(
        &self,
        actor: &Actor,
        chosen: &BTreeMap<PairingId, Vec<ParticipantId>>,
        key: Uuid,
    ) -> Result<(), Failure> {
        if chosen.is_empty() || chosen.len() > EVERYBODY_MAX {
            return Err(Refusal::Text.into());
        }
        // Of one account: a key that somebody else used says nothing here.
        let key = Uuid::new_v5(&key, format!("maatjes-voorstellen {:?}", actor.account()).as_bytes());
        if self.database.was_dealt_with(key).await.map_err(Failure::internal)? {
            return Err(Refusal::Repeated.into());
        }
        let mut change = Change::new();
        change.once(key, self.now());
        let mut known: BTreeMap<Slug, Vec<(Expert, Buddy)>> = BTreeMap::new();
        for (id, buddies) in chosen {
            let stored = self.pairing_of_coordinator(actor, UseCase::ChangePairing, *id).await?;
            // Somebody else proposed to them meanwhile, or they do not look any more.
            if stored.pairing.state != PairingState::Asked {
                return Err(Refusal::Changed.into());
            }
            let municipality = stored.pairing.municipality.clone();
            if !known.contains_key(&municipality) {
                known.insert(municipality.clone(), self.buddies_in(&municipality).await?);
            }
            let there = known.get(&municipality).map(Vec::as_slice).unwrap_or_default();
            self.put_proposal(&mut change, actor, stored, buddies, there).await?;
        }
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    /// Proposes these to somebody, best first, within a change. `there`: the buddies of the municipality.
    pub(super) async fn put_proposal(
        &self,
        change: &mut Change,
        actor: &Actor,
        mut stored: StoredPairing,
        buddies: &[ParticipantId],
        there: &[(Expert, Buddy)],
    ) -> Result<(), Failure> {
        let distinct: BTreeSet<_> = buddies.iter().collect();
        if buddies.is_empty() || buddies.len() > PROPOSALS_MAX || distinct.len() < buddies.len() {
            return Err(Refusal::Text.into());
        }
        if !self.all_fit(&stored, buddies, there).await? {
            return Err(Refusal::Changed.into());
        }
        stored.pairing.proposed = buddies.to_vec();
        let step = Step { actor, use_case: UseCase::ChangePairing, by: PairingParty::Coordinator, what: PairingMove::Propose };
        self.put_move(change, step, stored, None).await
    }
}
