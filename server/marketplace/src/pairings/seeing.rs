//! What each side sees of a pairing.

use super::{evaluation_name, note_of};
use crate::Marketplace;
use db::StoredPairing;
use domain::{
    experience::Visibility,
    experts::{Expert, ExpertWords},
    ids::ParticipantId,
    pairings::{
        BuddyCard, EvaluationDue, OwnPairing, OwnPairings, Pairing, PairingFile, PairingNote, PairingParty, PairingState, Reachable,
        Suggestion, Walk, evaluations_that_came,
    },
    refusal::Failure,
};

/// With so many people somebody walks along at most, and a few whom they were asked for.
const WALKS_MAX: u32 = 50;
/// Meetings that are shown.
const MEETINGS_MAX: u32 = 100;

/// A buddy as who looks for one sees them: what everybody may see, and what is shown to who looks. `known`: both said yes.
fn card(expert: Expert, suggestion: Suggestion, known: bool) -> BuddyCard {
    let shown = known || expert.form.public;
    BuddyCard {
        buddy: expert.participant,
        name: shown.then_some(expert.name),
        drawing: expert.form.drawing,
        words: if shown { expert.form.words } else { ExpertWords::default() },
        languages: expert.form.languages,
        day_parts: expert.form.day_parts,
        experiences: expert.experiences.known_to(Visibility::Seekers).collect(),
        reasons: suggestion.reasons,
        caution: suggestion.caution,
    }
}

impl Marketplace {
    /// What somebody asked last, and with whom they walk along.
    pub(super) async fn pairings_as_seen_by(&self, own: ParticipantId) -> Result<OwnPairings, Failure> {
        let asked = match self.database.pairings_of(own, 1).await.map_err(Failure::internal)?.pop() {
            Some(stored) => Some(self.as_asked(stored).await?),
            None => None,
        };
        let mut walks = Vec::new();
        for stored in self.database.pairings_with(own, WALKS_MAX).await.map_err(Failure::internal)? {
            walks.push(self.as_walk(stored).await?);
        }
        let expenses = self.own_expenses(own).await?;
        Ok(OwnPairings { asked, walks, expenses, today: self.today() })
    }

    async fn as_asked(&self, stored: StoredPairing) -> Result<OwnPairing, Failure> {
        let wishes = self.wishes(&stored)?;
        let pairing = stored.pairing;
        let known = pairing.state.know_each_other();
        let profile = self.known_profile(pairing.participant).await?;
        let request = self.as_request(&pairing, &wishes, &profile).await?;
        let mut cards = Vec::new();
        if let Some(expert) = self.buddy_of(&pairing).await? {
            let why = self.suggestion(&request, &expert);
            cards.push(card(expert, why, known));
        } else if pairing.state == PairingState::Proposed {
            for id in &pairing.proposed {
                // Who has no room any more, or rests, is no choice now.
                if let Some(expert) = self.known_expert(*id).await?.filter(|expert| expert.free() > 0) {
                    let why = self.suggestion(&request, &expert);
                    cards.push(card(expert, why, false));
                }
            }
        }
        let buddy = match pairing.buddy.as_ref().filter(|_| known) {
            Some((buddy, _)) => Some(Reachable::of(&self.known_profile(*buddy).await?.form)),
            None => None,
        };
        let evaluation = self.evaluation_due(&pairing, PairingParty::Participant).await?;
        Ok(OwnPairing {
            id: pairing.id,
            state: pairing.state,
            due_on: pairing.due_on,
            place: pairing.place.map(|(_, title)| title),
            wishes,
            cards,
            buddy,
            meeting: pairing.meeting.filter(|_| known),
            evaluation,
        })
    }

    async fn as_walk(&self, stored: StoredPairing) -> Result<Walk, Failure> {
        let wishes = self.wishes(&stored)?;
        let pairing = stored.pairing;
        let known = pairing.state.know_each_other();
        let profile = self.known_profile(pairing.participant).await?;
        let request = self.as_request(&pairing, &wishes, &profile).await?;
        let why = self.buddy_of(&pairing).await?.map(|expert| self.suggestion(&request, &expert));
        let (reasons, caution) = why.map_or((Vec::new(), None), |why| (why.reasons, why.caution));
        let meetings = self.database.pairing_meetings(pairing.id, MEETINGS_MAX).await.map_err(Failure::internal)?;
        let evaluation = self.evaluation_due(&pairing, PairingParty::Buddy).await?;
        Ok(Walk {
            id: pairing.id,
            state: pairing.state,
            due_on: pairing.due_on,
            place: pairing.place.map(|(_, title)| title),
            person: known.then(|| Reachable::of(&profile.form)),
            // What was asked for is not what the buddy is told.
            reasons: reasons.into_iter().filter(|reason| reason.is_for_both()).collect(),
            caution,
            meeting: pairing.meeting.filter(|_| known),
            meetings,
            evaluation,
        })
    }

    /// After how many months this side is asked how it goes, and did not answer yet.
    pub(super) async fn evaluation_due(&self, pairing: &Pairing, by: PairingParty) -> Result<EvaluationDue, Failure> {
        let Some(began) = pairing.paired_on.filter(|_| pairing.state == PairingState::Active) else { return Ok(None) };
        let Some(months) = evaluations_that_came(began, self.today()).last() else { return Ok(None) };
        let notes = self.database.pairing_notes(pairing.id).await.map_err(Failure::internal)?;
        let name = evaluation_name(by, months);
        Ok((!notes.iter().any(|note| note.name == name)).then_some(months))
    }

    /// Everything of a pairing, for the coordinator.
    pub(super) async fn pairing_file(&self, stored: &StoredPairing) -> Result<PairingFile, Failure> {
        let (wishes, pairing) = (self.wishes(stored)?, stored.pairing.clone());
        let profile = self.known_profile(pairing.participant).await?;
        let request = self.as_request(&pairing, &wishes, &profile).await?;
        let mut proposed = Vec::new();
        for id in &pairing.proposed {
            proposed.extend(self.known_expert(*id).await?.map(|expert| self.suggestion(&request, &expert)));
        }
        let suggestions = if matches!(pairing.state, PairingState::Asked | PairingState::Proposed) {
            self.suggestions(&pairing, &wishes, &profile).await?
        } else {
            Vec::new()
        };
        let meetings = self.database.pairing_meetings(pairing.id, MEETINGS_MAX).await.map_err(Failure::internal)?;
        let notes = self.database.pairing_notes(pairing.id).await.map_err(Failure::internal)?;
        let notes = notes.into_iter().map(|note| {
            Ok(PairingNote { at: note.at, by: note.by, content: self.unseal(&note.sealed, &note_of(pairing.id, &note.name))? })
        });
        let notes = notes.collect::<Result<_, Failure>>()?;
        Ok(PairingFile { pairing, wishes, profile: profile.form, proposed, suggestions, meetings, notes })
    }
}
