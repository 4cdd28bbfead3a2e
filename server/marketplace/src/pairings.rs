//! Buddy pairings: asking, choosing, walking along, ending. Nobody sees the other's name or details before both said yes, and nothing of
//! them when it is over; why somebody fits is worked out when it is read, so that what somebody hides is gone at once.

mod caring;
mod everybody;
mod fitting;
mod keeping;
mod moving;
pub(crate) mod own_data;
mod seeing;

use crate::{
    Marketplace,
    participants::subject,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use db::{Change, StoredNote, StoredPairing};
use domain::{
    accounts::Role,
    actors::Actor,
    codes::Code as _,
    ids::{PairingId, ParticipantId},
    pairings::{
        Alarm, BuddyCare, BuddyRequest, BuddyStep, BuddyWishes, CoordinatorPairingStep, Evaluation, ForEverybody, HOURS_MAX, Happened,
        NoteContent, OwnPairingStep, OwnPairings, Pairing, PairingFile, PairingMeeting, PairingMove, PairingParty, PairingState, WORDS_MAX,
        due,
    },
    refusal::{Failure, Refusal},
    use_cases::Pairings,
};
use moving::Step;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Pairings on one list.
const LIST_MAX: u32 = 500;
/// Where one's own page about it is.
const OWN_PAGE: &str = "/mijn/maatje";

#[async_trait]
impl Pairings for Marketplace {
    async fn ask_for_buddy(&self, actor: &Actor, request: &BuddyRequest) -> Result<(), Failure> {
        authorise(actor, UseCase::AskForBuddy, About::Nothing)?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        if !self.takes_part(&request.municipality).await? {
            return Err(Refusal::NotAllowed.into());
        }
        let asked = self.database.pairings_of(own, u32::MAX).await.map_err(Failure::internal)?;
        if asked.iter().any(|stored| !stored.pairing.state.is_over()) {
            return Err(Refusal::AlreadyThere.into());
        }
        let place = match &request.place {
            Some(slug) => {
                let found = self.database.place_by_slug(slug).await.map_err(Failure::internal)?;
                let place = found.map(|found| found.card.place).filter(|place| place.content.status.is_public());
                Some(place.ok_or(Refusal::NoLongerValid)?.id)
            }
            None => None,
        };
        let now = self.now();
        let pairing = Pairing {
            id: PairingId(self.new_id()),
            participant: own,
            name: String::new(),
            municipality: request.municipality.clone(),
            place: None,
            state: PairingState::Asked,
            asked_at: now,
            began_at: now,
            due_on: due(PairingState::Asked, self.today(), self.today(), self.coaching.buddy_months),
            reminded: false,
            alarm: None,
            buddy: None,
            proposed: Vec::new(),
            meeting: None,
            paired_on: None,
            met_on: None,
            events: Vec::new(),
        };
        let sealed = self.seal(&request.wishes, &wishes_of(pairing.id))?;
        let mut change = Change::new();
        // Of two forms at once, from two devices, one counts.
        let turn = format!("maatje-vragen {own} {}", asked.len());
        change.once(Uuid::new_v5(&Uuid::NAMESPACE_OID, turn.as_bytes()), now);
        let stored = StoredPairing { pairing, sealed };
        change.create_pairing(&stored, place);
        Self::put_pairing_due(&mut change, &stored.pairing);
        self.tell_coordinators(&mut change, &stored.pairing.municipality).await?;
        // The log says that somebody asked, and never for what.
        self.log_pairing(&mut change, actor, UseCase::AskForBuddy, &stored.pairing, "");
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    async fn own_pairings(&self, actor: &Actor) -> Result<OwnPairings, Failure> {
        authorise(actor, UseCase::ReadOwnPairings, About::Nothing)?;
        self.pairings_as_seen_by(actor.participant().ok_or(Refusal::NotAllowed)?).await
    }

    async fn own_pairing_step(&self, actor: &Actor, id: PairingId, step: &OwnPairingStep, key: Uuid) -> Result<(), Failure> {
        authorise(actor, UseCase::GoOnWithBuddy, About::Nothing)?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        let stored = self.stored_pairing(id).await?;
        if stored.pairing.participant != own {
            return Err(Refusal::NotAllowed.into());
        }
        let by = PairingParty::Participant;
        let go = |what| Step { actor, use_case: UseCase::GoOnWithBuddy, by, what };
        let mut change = Change::new();
        change.once(key, self.now());
        once(match step {
            OwnPairingStep::Choose(buddy) => self.choose_buddy(go(PairingMove::Choose), stored, *buddy, change).await,
            OwnPairingStep::NoneOfThese => self.none_of_these(go(PairingMove::NoneOfThese), stored, change).await,
            OwnPairingStep::Begin => self.move_pairing(go(PairingMove::Begin), stored, None, change).await,
            OwnPairingStep::Stop(happened) => {
                let what = if stored.pairing.state.know_each_other() { PairingMove::End } else { PairingMove::Withdraw };
                self.end_pairing(go(what), stored, happened, own, change).await
            }
            OwnPairingStep::Evaluate(evaluation) => self.evaluate(go(PairingMove::Begin), &stored, evaluation, own, change).await,
            OwnPairingStep::Concern(words) => {
                self.raise(go(PairingMove::Begin), stored, Alarm::Concern, NoteContent::Concern(words.clone()), own, key, change).await
            }
        })
    }

    async fn buddy_step(&self, actor: &Actor, id: PairingId, step: &BuddyStep, key: Uuid) -> Result<(), Failure> {
        authorise(actor, UseCase::WalkAlong, About::Nothing)?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        let mut stored = self.stored_pairing(id).await?;
        // Only while it lasts: afterwards it is nobody's any more.
        if stored.pairing.buddy.as_ref().map(|(buddy, _)| *buddy) != Some(own) || !stored.pairing.state.takes_place() {
            return Err(Refusal::NotAllowed.into());
        }
        let go = |what| Step { actor, use_case: UseCase::WalkAlong, by: PairingParty::Buddy, what };
        let mut change = Change::new();
        change.once(key, self.now());
        once(match step {
            BuddyStep::Accept => self.move_pairing(go(PairingMove::Accept), stored, None, change).await,
            BuddyStep::Decline => {
                change.say_no(stored.pairing.participant, own);
                stored.pairing.proposed.retain(|proposed| *proposed != own);
                self.move_pairing(go(PairingMove::Decline), stored, None, change).await
            }
            BuddyStep::Begin => self.move_pairing(go(PairingMove::Begin), stored, None, change).await,
            BuddyStep::Log(meeting) => self.log_meeting(actor, &stored.pairing, *meeting, own, change).await,
            BuddyStep::Spend(spent) => self.spend(actor, &stored.pairing, *spent, own, change).await,
            BuddyStep::Help(words) => {
                self.raise(go(PairingMove::Begin), stored, Alarm::Help, NoteContent::Help(words.clone()), own, key, change).await
            }
            BuddyStep::Concern(words) => {
                self.raise(go(PairingMove::Begin), stored, Alarm::Concern, NoteContent::Concern(words.clone()), own, key, change).await
            }
            BuddyStep::Evaluate(evaluation) => self.evaluate(go(PairingMove::Begin), &stored, evaluation, own, change).await,
            BuddyStep::Stop(happened) => self.end_pairing(go(PairingMove::End), stored, happened, own, change).await,
        })
    }

    async fn pairings(&self, actor: &Actor) -> Result<Vec<Pairing>, Failure> {
        authorise(actor, UseCase::ReadPairings, About::Nothing)?;
        let municipalities = actor.municipalities(Role::Coordinator);
        let open: Vec<_> = PairingState::ALL.iter().copied().filter(|state| !state.is_over()).collect();
        let found = self.database.pairings_in(&municipalities, &open, LIST_MAX).await.map_err(Failure::internal)?;
        let mut change = Change::new();
        change.log(&self.line(actor, UseCase::ReadPairings, "maatjes", municipalities.first(), "lijst"));
        self.commit(change).await?;
        Ok(found.into_iter().map(|stored| stored.pairing).collect())
    }

    async fn pairing(&self, actor: &Actor, id: PairingId) -> Result<PairingFile, Failure> {
        let stored = self.pairing_of_coordinator(actor, UseCase::ReadPairings, id).await?;
        let file = self.pairing_file(&stored).await?;
        let mut change = Change::new();
        self.log_pairing(&mut change, actor, UseCase::ReadPairings, &file.pairing, "gelezen");
        if let Some((buddy, _)) = &file.pairing.buddy {
            change.log(&self.line(actor, UseCase::ReadPairings, &subject(*buddy), Some(&file.pairing.municipality), "gelezen"));
        }
        self.commit(change).await?;
        Ok(file)
    }

    async fn care_for_buddies(&self, actor: &Actor) -> Result<BuddyCare, Failure> {
        authorise(actor, UseCase::ReadPairings, About::Nothing)?;
        self.care_of(actor).await
    }

    async fn for_everybody(&self, actor: &Actor) -> Result<ForEverybody, Failure> {
        authorise(actor, UseCase::ReadPairings, About::Nothing)?;
        self.proposal_for(actor).await
    }

    async fn propose_to_all(&self, actor: &Actor, chosen: &BTreeMap<PairingId, Vec<ParticipantId>>, key: Uuid) -> Result<(), Failure> {
        authorise(actor, UseCase::ChangePairing, About::Nothing)?;
        once(self.proposals_to(actor, chosen, key).await)
    }

    async fn pairing_step(&self, actor: &Actor, id: PairingId, step: &CoordinatorPairingStep) -> Result<(), Failure> {
        let mut stored = self.pairing_of_coordinator(actor, UseCase::ChangePairing, id).await?;
        let go = |what| Step { actor, use_case: UseCase::ChangePairing, by: PairingParty::Coordinator, what };
        let mut change = Change::new();
        match step {
            CoordinatorPairingStep::Propose(buddies) => {
                let there = self.buddies_in(&stored.pairing.municipality).await?;
                self.put_proposal(&mut change, actor, stored, buddies, &there).await?;
                self.commit(change).await?;
                self.notify_mail();
                Ok(())
            }
            CoordinatorPairingStep::Choose(buddy) => self.choose_buddy(go(PairingMove::Choose), stored, *buddy, change).await,
            CoordinatorPairingStep::NoneOfThese => self.none_of_these(go(PairingMove::NoneOfThese), stored, change).await,
            CoordinatorPairingStep::Plan(meeting) => {
                self.check_talk(meeting)?;
                stored.pairing.meeting = Some(meeting.clone());
                let day = domain::ending::dutch_day(meeting.at);
                self.move_pairing(go(PairingMove::Plan), stored, Some(day), change).await
            }
            CoordinatorPairingStep::Begin => self.move_pairing(go(PairingMove::Begin), stored, None, change).await,
            CoordinatorPairingStep::Stop(happened) => {
                let what = if stored.pairing.state.know_each_other() { PairingMove::End } else { PairingMove::Withdraw };
                let author = stored.pairing.participant;
                self.end_pairing(go(what), stored, happened, author, change).await
            }
            CoordinatorPairingStep::Cared => {
                let pairing = &mut stored.pairing;
                pairing.alarm = None;
                if pairing.state == PairingState::Active {
                    change.had_contact(pairing.id, self.today());
                }
                if matches!(pairing.state, PairingState::Proposed | PairingState::Active) {
                    let from = pairing.paired_on.unwrap_or_else(|| self.today());
                    pairing.due_on = due(pairing.state, from, self.today(), self.coaching.buddy_months);
                }
                change.change_pairing(&stored, stored.pairing.events.len());
                Self::put_pairing_due(&mut change, &stored.pairing);
                self.log_pairing(&mut change, actor, UseCase::ChangePairing, &stored.pairing, "gesproken");
                self.commit(change).await
            }
        }
    }
}

/// Sent twice: the first one counts.
fn once(done: Result<(), Failure>) -> Result<(), Failure> {
    match done {
        Err(Failure::Refused(Refusal::Repeated)) => Ok(()),
        other => other,
    }
}

fn wishes_of(id: PairingId) -> String {
    format!("pairing:{id}")
}

fn note_of(id: PairingId, name: &str) -> String {
    format!("pairing-note:{id}:{name}")
}

/// The name of a note of which each side has one for so many months.
fn evaluation_name(by: PairingParty, months: u8) -> String {
    format!("evaluatie {} {months}", by.code())
}

fn is_short(text: &str) -> bool {
    text.trim() == text && text.chars().count() <= WORDS_MAX
}

impl Marketplace {
    async fn stored_pairing(&self, id: PairingId) -> Result<StoredPairing, Failure> {
        self.database.pairing(id).await.map_err(Failure::internal)?.ok_or_else(|| Refusal::NotAllowed.into())
    }

    /// A pairing of a municipality in which the actor is coordinator; nobody else's exists for them.
    async fn pairing_of_coordinator(&self, actor: &Actor, use_case: UseCase, id: PairingId) -> Result<StoredPairing, Failure> {
        authorise(actor, use_case, About::Nothing)?;
        let stored = self.stored_pairing(id).await?;
        authorise(actor, use_case, About::Municipality(&stored.pairing.municipality))?;
        Ok(stored)
    }

    fn wishes(&self, stored: &StoredPairing) -> Result<BuddyWishes, Failure> {
        self.unseal(&stored.sealed, &wishes_of(stored.pairing.id))
    }

    fn log_pairing(&self, change: &mut Change, actor: &Actor, use_case: UseCase, pairing: &Pairing, detail: &str) {
        change.log(&self.line(actor, use_case, &subject(pairing.participant), Some(&pairing.municipality), detail));
    }

    /// What one side tells the coordinator, encrypted, in a change.
    fn put_told(
        &self,
        change: &mut Change,
        pairing: PairingId,
        author: ParticipantId,
        by: PairingParty,
        name: String,
        content: &NoteContent,
    ) -> Result<(), Failure> {
        let sealed = self.seal(content, &note_of(pairing, &name))?;
        change.put_note(pairing, author, &StoredNote { name, by, at: self.now(), sealed });
        Ok(())
    }

    /// Ends it, with a reason for the coordinator when somebody gave one.
    async fn end_pairing(
        &self,
        step: Step<'_>,
        stored: StoredPairing,
        happened: &Happened,
        author: ParticipantId,
        mut change: Change,
    ) -> Result<(), Failure> {
        if !is_short(&happened.reason) {
            return Err(Refusal::Text.into());
        }
        let pairing = &stored.pairing;
        if !happened.reason.is_empty() {
            let name = format!("einde {}", step.by.code());
            self.put_told(&mut change, pairing.id, author, step.by, name, &NoteContent::End(happened.reason.clone()))?;
        }
        if let Some((buddy, _)) = pairing.buddy.as_ref().filter(|_| happened.not_again) {
            change.say_no(pairing.participant, *buddy);
        }
        self.move_pairing(step, stored, None, change).await
    }

    /// How it goes, for the coordinator: once for each of the fixed months of which the day came.
    async fn evaluate(
        &self,
        step: Step<'_>,
        stored: &StoredPairing,
        evaluation: &Evaluation,
        author: ParticipantId,
        mut change: Change,
    ) -> Result<(), Failure> {
        if !(1..=3).contains(&evaluation.mood) || !is_short(&evaluation.words) {
            return Err(Refusal::Text.into());
        }
        let months = self.evaluation_due(&stored.pairing, step.by).await?.ok_or(Refusal::WrongState)?;
        let content = NoteContent::Evaluation(months, evaluation.clone());
        self.put_told(&mut change, stored.pairing.id, author, step.by, evaluation_name(step.by, months), &content)?;
        self.log_pairing(&mut change, step.actor, step.use_case, &stored.pairing, "evaluatie");
        self.commit(change).await
    }

    /// A question for help, or a concern: to the coordinators at once. A concern goes before a question for help.
    #[expect(clippy::too_many_arguments, reason = "what is raised, by whom, and the change it belongs to")]
    async fn raise(
        &self,
        step: Step<'_>,
        mut stored: StoredPairing,
        alarm: Alarm,
        content: NoteContent,
        author: ParticipantId,
        key: Uuid,
        mut change: Change,
    ) -> Result<(), Failure> {
        let words = match &content {
            NoteContent::Help(words) | NoteContent::Concern(words) => words,
            NoteContent::Evaluation(..) | NoteContent::End(_) => return Err(Refusal::Text.into()),
        };
        if !is_short(words) || alarm == Alarm::Concern && words.is_empty() {
            return Err(Refusal::Text.into());
        }
        if !stored.pairing.state.know_each_other() {
            return Err(Refusal::WrongState.into());
        }
        let name = format!("{} {key}", alarm.code());
        self.put_told(&mut change, stored.pairing.id, author, step.by, name, &content)?;
        stored.pairing.alarm = stored.pairing.alarm.max(Some(alarm));
        change.change_pairing(&stored, stored.pairing.events.len());
        self.put_alarm_due(&mut change, &stored.pairing);
        self.tell_coordinators(&mut change, &stored.pairing.municipality).await?;
        self.log_pairing(&mut change, step.actor, step.use_case, &stored.pairing, alarm.code());
        self.commit(change).await?;
        self.notify_mail();
        Ok(())
    }

    async fn log_meeting(
        &self,
        actor: &Actor,
        pairing: &Pairing,
        meeting: PairingMeeting,
        author: ParticipantId,
        mut change: Change,
    ) -> Result<(), Failure> {
        if !pairing.state.know_each_other() {
            return Err(Refusal::WrongState.into());
        }
        let asked_on = domain::ending::dutch_day(pairing.asked_at);
        let can_be = (asked_on..=self.today()).contains(&meeting.on);
        if !can_be || !(1..=3).contains(&meeting.mood) || !(1..=HOURS_MAX).contains(&meeting.hours) {
            return Err(Refusal::Text.into());
        }
        change.put_meeting(pairing.id, author, meeting);
        change.had_contact(pairing.id, meeting.on);
        change.not_forgotten(pairing.participant, self.today());
        change.not_forgotten(author, self.today());
        self.log_pairing(&mut change, actor, UseCase::WalkAlong, pairing, "gezien");
        self.commit(change).await
    }
}
