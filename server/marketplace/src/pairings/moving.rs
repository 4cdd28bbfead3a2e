//! Bringing a pairing into another state: places of buddies, terms, lines on the list, who is told.

use super::OWN_PAGE;
use crate::{Marketplace, policy::UseCase};
use chrono::NaiveDate;
use db::{Change, StoredPairing};
use domain::{
    actors::Actor,
    codes::Code as _,
    due::{Due, DueAbout, DueKind, DueOwner},
    ids::ParticipantId,
    messages::Message,
    pairings::{Alarm, HELP_DAYS, Pairing, PairingEvent, PairingMove, PairingParty, PairingState, due},
    refusal::{Failure, Refusal},
    working_days::after_working_days,
};

/// What is done, by whom.
#[derive(Clone, Copy)]
pub(super) struct Step<'a> {
    pub(super) actor: &'a Actor,
    pub(super) use_case: UseCase,
    pub(super) by: PairingParty,
    pub(super) what: PairingMove,
}

impl Marketplace {
    /// Brings a pairing into another state, together with a change. `from`: the day from which the term counts, when not today.
    pub(super) async fn move_pairing(
        &self,
        step: Step<'_>,
        stored: StoredPairing,
        from: Option<NaiveDate>,
        mut change: Change,
    ) -> Result<(), Failure> {
        self.put_move(&mut change, step, stored, from).await?;
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    /// As [`Marketplace::move_pairing`], within a change. Who is proposed from now on stands in the pairing already.
    pub(super) async fn put_move(
        &self,
        change: &mut Change,
        step: Step<'_>,
        mut stored: StoredPairing,
        from: Option<NaiveDate>,
    ) -> Result<(), Failure> {
        if !step.what.by().contains(&step.by) {
            return Err(Refusal::NotAllowed.into());
        }
        let (now, today) = (self.now(), self.today());
        let pairing = &mut stored.pairing;
        let (before, was) = (pairing.events.len(), pairing.state);
        let to = step.what.leads(was, !pairing.proposed.is_empty()).ok_or(Refusal::WrongState)?;
        let buddy = pairing.buddy.as_ref().map(|(buddy, _)| *buddy);
        match buddy {
            Some(buddy) if to.takes_place() && !was.takes_place() => change.take_buddy(buddy),
            Some(buddy) if was.takes_place() && !to.takes_place() => change.release_buddy(buddy),
            _ => {}
        }
        if !to.takes_place() {
            pairing.buddy = None;
        }
        if !matches!(to, PairingState::Proposed | PairingState::Chosen) {
            pairing.proposed.clear();
        }
        change.put_candidates(pairing.participant, &pairing.proposed);
        if to == PairingState::Active {
            pairing.paired_on = Some(today);
        }
        pairing.state = to;
        pairing.began_at = now;
        pairing.reminded = false;
        pairing.due_on = due(to, from.unwrap_or(today), today, self.coaching.buddy_months);
        // A question for help is over with it; a concern never is.
        if to.is_over() && pairing.alarm == Some(Alarm::Help) {
            pairing.alarm = None;
        }
        pairing.events.push(PairingEvent { at: now, step: step.what, by: step.by });
        change.change_pairing(&stored, before);
        if to == PairingState::Active {
            change.had_contact(stored.pairing.id, today);
        }
        let pairing = &stored.pairing;
        Self::put_pairing_due(change, pairing);
        change.not_forgotten(pairing.participant, today);
        // Whoever is gone is told nothing.
        let buddy = buddy.filter(|_| step.what != PairingMove::Gone);
        if let Some(buddy) = buddy {
            change.not_forgotten(buddy, today);
        }
        let news = Message::ExpertNews { path: OWN_PAGE.to_owned() };
        if step.by != PairingParty::Participant {
            self.tell_person(change, pairing.participant, &news).await?;
        }
        if let Some(buddy) = buddy.filter(|_| step.by != PairingParty::Buddy) {
            self.tell_person(change, buddy, &news).await?;
        }
        if matches!(to, PairingState::Asked | PairingState::Accepted) && step.by != PairingParty::Coordinator {
            self.tell_coordinators(change, &pairing.municipality).await?;
        }
        self.log_pairing(change, step.actor, step.use_case, pairing, step.what.code());
        Ok(())
    }

    /// One of the proposed, when there is still room. A buddy who is just taken is proposed no longer.
    pub(super) async fn choose_buddy(
        &self,
        step: Step<'_>,
        mut stored: StoredPairing,
        buddy: ParticipantId,
        change: Change,
    ) -> Result<(), Failure> {
        let id = stored.pairing.id;
        if !stored.pairing.proposed.contains(&buddy) || stored.pairing.state != PairingState::Proposed {
            return Err(Refusal::WrongState.into());
        }
        let expert = self.database.expert(buddy).await.map_err(Failure::internal)?;
        let chosen = match expert.map(|stored| stored.expert).filter(|expert| expert.free() > 0) {
            Some(expert) => {
                stored.pairing.buddy = Some((buddy, expert.name));
                self.move_pairing(step, stored, None, change).await
            }
            None => Err(Refusal::Full.into()),
        };
        if matches!(chosen, Err(Failure::Refused(Refusal::Full))) {
            let stored = self.stored_pairing(id).await?;
            let gone =
                Step { actor: &Actor::Clockwork, use_case: UseCase::KeepPairings, by: PairingParty::Clockwork, what: PairingMove::Gone };
            self.take_off(&mut Change::new(), gone, stored, buddy, true).await?;
        }
        chosen
    }

    pub(super) async fn none_of_these(&self, step: Step<'_>, stored: StoredPairing, mut change: Change) -> Result<(), Failure> {
        for buddy in &stored.pairing.proposed {
            change.say_no(stored.pairing.participant, *buddy);
        }
        self.move_pairing(step, stored, None, change).await
    }

    /// A buddy is not proposed to somebody any more.
    async fn take_off(
        &self,
        change: &mut Change,
        step: Step<'_>,
        mut stored: StoredPairing,
        buddy: ParticipantId,
        now: bool,
    ) -> Result<(), Failure> {
        stored.pairing.proposed.retain(|proposed| *proposed != buddy);
        match self.put_move(change, step, stored, None).await {
            // Somebody did something with it meanwhile.
            Err(Failure::Refused(Refusal::WrongState)) => return Ok(()),
            done => done?,
        }
        if now {
            match self.commit(std::mem::take(change)).await {
                Err(Failure::Refused(Refusal::Changed)) => {}
                done => done?,
            }
        }
        Ok(())
    }

    /// Somebody erases everything: places of buddies are free again, and the others hear that it is over.
    pub(crate) async fn end_pairings(&self, change: &mut Change, person: ParticipantId) -> Result<(), Failure> {
        for stored in self.database.pairings_of(person, u32::MAX).await.map_err(Failure::internal)? {
            if let Some((buddy, _)) = &stored.pairing.buddy {
                change.release_buddy(*buddy);
                self.tell_person(change, *buddy, &Message::ExpertNews { path: OWN_PAGE.to_owned() }).await?;
            }
        }
        self.leave_pairings(change, person).await
    }

    /// A buddy stops: who walked along with them hears it, who was to choose chooses from the others.
    pub(crate) async fn leave_pairings(&self, change: &mut Change, buddy: ParticipantId) -> Result<(), Failure> {
        let step = Step { actor: &Actor::Clockwork, use_case: UseCase::KeepPairings, by: PairingParty::Clockwork, what: PairingMove::Gone };
        for stored in self.database.pairings_with(buddy, u32::MAX).await.map_err(Failure::internal)? {
            self.take_off(change, step, stored, buddy, false).await?;
        }
        for participant in self.database.proposed_to(buddy).await.map_err(Failure::internal)? {
            let asked = self.database.pairings_of(participant, 1).await.map_err(Failure::internal)?.pop();
            if let Some(stored) = asked.filter(|stored| stored.pairing.state == PairingState::Proposed) {
                self.take_off(change, step, stored, buddy, false).await?;
            }
        }
        Ok(())
    }

    /// What the coordinators have to do with a pairing, and by when. While there is something to look at, that goes first.
    pub(super) fn put_pairing_due(change: &mut Change, pairing: &Pairing) {
        if pairing.alarm.is_some() {
            return;
        }
        let about = DueAbout::Pairing(pairing.id);
        let kind = match pairing.state {
            PairingState::Asked => DueKind::PairingAsked,
            PairingState::Proposed => DueKind::PairingSilent,
            PairingState::Accepted => DueKind::PairingPlan,
            PairingState::Planned => DueKind::PairingMet,
            PairingState::Active => DueKind::PairingEvaluate,
            PairingState::Chosen | PairingState::Ended | PairingState::Withdrawn => return change.drop_due(about),
        };
        let Some(due_on) = pairing.due_on else { return change.drop_due(about) };
        let owner = DueOwner::Coordinators(pairing.municipality.clone());
        change.put_due(&Due { about, owner, kind, due_on }, Some(pairing.participant));
    }

    /// As [`Marketplace::put_pairing_due`], for what was raised.
    pub(super) fn put_alarm_due(&self, change: &mut Change, pairing: &Pairing) {
        let today = self.today();
        let (kind, due_on) = match pairing.alarm {
            Some(Alarm::Concern) => (DueKind::PairingConcern, today),
            Some(Alarm::Help) => (DueKind::PairingHelp, after_working_days(today, HELP_DAYS)),
            None => return,
        };
        let owner = DueOwner::Coordinators(pairing.municipality.clone());
        change.put_due(&Due { about: DueAbout::Pairing(pairing.id), owner, kind, due_on }, Some(pairing.participant));
    }
}
