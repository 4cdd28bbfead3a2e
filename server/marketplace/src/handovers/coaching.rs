//! What a coach does with a hand-over, once the table allows it.

use super::{fits, moving::Step};
use crate::{Marketplace, policy::UseCase};
use chrono::Months;
use db::StoredHandOver;
use domain::{
    actors::Actor,
    cases::Case,
    handovers::{CoachStep, HandOverMove, PERMISSION_MONTHS_MAX, PermissionForm, PermissionHow, SharedField, WORDS_MAX},
    ids::HandOverId,
    introductions::Party,
    refusal::{Failure, Refusal},
};
use uuid::Uuid;

impl Marketplace {
    /// What a coach does, once the table allows it.
    pub(super) async fn carry_out(
        &self,
        actor: &Actor,
        stored: StoredHandOver,
        case: &Case,
        step: &CoachStep,
        key: Uuid,
    ) -> Result<HandOverId, Failure> {
        let id = stored.hand_over.id;
        let profile = self.known_profile(stored.hand_over.participant).await?;
        let mut what = step.step();
        let mut goes_on_as = None;
        let contact = match step {
            CoachStep::Send(to) => {
                let editors = self.database.accounts_of_organisation(stored.hand_over.organisation.id).await.map_err(Failure::internal)?;
                Some(editors.into_iter().find(|editor| editor.id == *to).ok_or(Refusal::NoLongerValid)?)
            }
            _ => None,
        };
        match step {
            CoachStep::AskPermission(form) => self.check_question(form)?,
            CoachStep::Permit(how, proof) if *how == PermissionHow::Screen || !fits(proof) => return Err(Refusal::Text.into()),
            CoachStep::Plan(meeting) => self.check_meeting(meeting)?,
            CoachStep::Reopen(note) if !fits(note) => return Err(Refusal::Text.into()),
            CoachStep::Close(outcome) => {
                let hand_over = &stored.hand_over;
                if !outcome.fits(hand_over.has_started(), hand_over.failed_attempts(), self.coaching.attempts) {
                    return Err(Refusal::WrongState.into());
                }
            }
            CoachStep::Call(attempt) => {
                if attempt.on > self.today() || attempt.answers.as_ref().is_some_and(|told| told.change.chars().count() > WORDS_MAX) {
                    return Err(Refusal::Text.into());
                }
                if self.is_last_call(&stored.hand_over, attempt.answers.is_some()) {
                    what = HandOverMove::LastCall;
                }
            }
            CoachStep::Redirect(slug) => {
                let next = HandOverId::of_source(crate::posting::OWN_SOURCE, &key.to_string());
                goes_on_as = Some(self.new_hand_over(next, case, slug, None).await?);
            }
            _ => {}
        }
        let moved = Step { actor, use_case: UseCase::ChangeHandOver, by: Party::Coach, what, key: Some(key) };
        let next = goes_on_as.as_ref().map(|next| next.hand_over.id);
        self.move_hand_over(moved, stored, |hand_over, change| {
            match step {
                CoachStep::AskPermission(form) => hand_over.asked = Some(form.clone()),
                CoachStep::Permit(how, proof) => self.permit(hand_over, change, &profile, *how, proof, profile.form.language)?,
                CoachStep::Send(_) => hand_over.contact = contact.as_ref().map(|contact| contact.name.clone()).unwrap_or_default(),
                CoachStep::Plan(meeting) => hand_over.meeting = Some(meeting.clone()),
                CoachStep::Missed => hand_over.meeting = None,
                CoachStep::Start => self.plan_calls(hand_over),
                CoachStep::Call(attempt) => self.note_attempt(hand_over, attempt.clone()),
                CoachStep::Close(outcome) => hand_over.outcome = Some(*outcome),
                CoachStep::Reopen(note) => {
                    hand_over.outcome = None;
                    if let Some(event) = hand_over.events.last_mut() {
                        event.note.clone_from(note);
                    }
                }
                CoachStep::Again => (hand_over.reason, hand_over.room) = (None, None),
                CoachStep::Redirect(_) => {
                    hand_over.goes_on_as = next;
                    if let Some(next) = &goes_on_as {
                        change.create_hand_over(next);
                        Self::put_hand_over_due(change, next);
                    }
                }
                CoachStep::AskRoom | CoachStep::Meet | CoachStep::Stop | CoachStep::Withdraw => {}
            }
            Ok(())
        })
        .await?;
        Ok(next.unwrap_or(id))
    }

    /// Is the question for permission one that can be asked?
    fn check_question(&self, form: &PermissionForm) -> Result<(), Failure> {
        let today = self.today();
        let longest = today.checked_add_months(Months::new(PERMISSION_MONTHS_MAX)).unwrap_or(today);
        let words = form.words.chars().count() <= WORDS_MAX && (form.words.is_empty() || form.fields.contains(&SharedField::Words));
        if words && form.until > today && form.until <= longest { Ok(()) } else { Err(Refusal::Text.into()) }
    }
}
