//! One event of an introduction: the table is asked, then state, term, seat, counts and messages change together.

use super::PARTNERS;
use crate::{Marketplace, policy::UseCase};
use chrono::{DateTime, NaiveDate, Utc};
use db::{Beside, Change, Counted, StoredIntroduction};
use domain::{
    actors::Actor,
    cases::{Case, CaseForm, CaseOrigin},
    due::{Due, DueAbout, DueKind, DueOwner},
    ending::dutch_day,
    ids::{ParticipantId, PlaceId},
    introductions::{
        COACH_DAYS, CallTime, Introduction, IntroductionEvent, IntroductionMove, IntroductionState, Party, Way, due, reminder,
    },
    languages::SpokenLanguage,
    messages::Message,
    participants::{Reach, ReachedBy},
    refusal::{Failure, Refusal},
    working_days::{after_working_days, working_days_between},
};

/// People with an appointment who are told of one change.
const COMING_MAX: u32 = 1_000;

/// What happened to a place where somebody has an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PlaceNews {
    /// Its time or address is another one.
    Changed,
    /// It is not on the marketplace now.
    Stopped,
}

impl PlaceNews {
    /// What somebody who goes there reads; `path` is their own page about it.
    pub(crate) fn message(self, path: String) -> Message {
        match self {
            Self::Changed => Message::PlaceChanged { path },
            Self::Stopped => Message::PlaceStopped { path },
        }
    }
}

/// Who does what, and as which use case it stands in the log.
pub(super) struct Step<'a> {
    pub(super) actor: &'a Actor,
    pub(super) use_case: UseCase,
    pub(super) by: Party,
    pub(super) what: IntroductionMove,
    /// The case that begins with it.
    pub(super) opens: Option<Case>,
}

impl Marketplace {
    /// Carries a step out; `with` fills in what comes with it. [`Refusal::WrongState`] when the table does not know it.
    pub(super) async fn step(
        &self,
        step: Step<'_>,
        stored: StoredIntroduction,
        with: impl FnOnce(&mut Introduction, &mut Beside),
    ) -> Result<(), Failure> {
        let StoredIntroduction { mut introduction, mut beside } = stored;
        let (from, now) = (introduction.state, self.now());
        let waited = waits_for_coach(&introduction).is_some();
        if !step.what.by().contains(&step.by) {
            return Err(Refusal::NotAllowed.into());
        }
        introduction.state = step.what.leads(from).ok_or(Refusal::WrongState)?;
        introduction.events.push(IntroductionEvent { at: now, step: step.what, by: step.by });
        with(&mut introduction, &mut beside);
        let reply_days = self.reply_days(&introduction).await?;
        // Other times begin the term anew.
        if step.what == IntroductionMove::Invite || (introduction.state != from && !step.what.is_aside()) {
            introduction.began_at = now;
        }
        let shown = introduction.due_on;
        set_term(&mut introduction, &mut beside, step.what, reply_days);
        let mut change = Change::new();
        keep_seat(&mut change, &introduction, &mut beside, from, step.what);
        count(&mut change, &introduction, from, step.what, shown, now);
        change.go_on_with_introduction(&introduction, beside);
        if let Some(case) = &step.opens {
            self.add_case(&mut change, case);
        }
        if waits_for_coach(&introduction).is_some() {
            self.put_introduction_due(&mut change, &introduction).await?;
        } else if waited {
            change.drop_due(DueAbout::Introduction(introduction.id));
        }
        self.tell(&mut change, &introduction, from, &step).await?;
        let detail = step.what.to_string();
        change.log(&self.line(step.actor, step.use_case, &super::subject(&introduction), Some(&introduction.municipality), &detail));
        self.commit_in_turn(change).await?;
        self.notify_mail();
        self.notify_marked();
        Ok(())
    }

    /// The reply term of the municipality, in working days.
    pub(super) async fn reply_days(&self, introduction: &Introduction) -> Result<u8, Failure> {
        self.reply_days_in(&introduction.municipality).await
    }

    /// What waits for a coach stands on the list of the coach who knows the participant, or of every coach of the municipality. Answers
    /// on whose.
    async fn put_introduction_due(&self, change: &mut Change, introduction: &Introduction) -> Result<Option<DueOwner>, Failure> {
        let Some((kind, due_on)) = waits_for_coach(introduction) else { return Ok(None) };
        let owner = self.due_owner(introduction.participant, &introduction.municipality).await?;
        let due = Due { about: DueAbout::Introduction(introduction.id), owner: owner.clone(), kind, due_on };
        change.put_due(&due, Some(introduction.participant));
        Ok(Some(owner))
    }

    /// Who asked for company or help is work for a coach from now on, and they hear that there is some.
    pub(super) async fn ask_for_help(&self, change: &mut Change, introduction: &Introduction) -> Result<(), Failure> {
        match self.put_introduction_due(change, introduction).await? {
            Some(DueOwner::Coach(account)) => {
                let Some(coach) = self.database.account(account).await.map_err(Failure::internal)? else { return Ok(()) };
                let message = Message::CoachWork { path: "/coach".to_owned() };
                let (to, municipality) = (coach.account, Some(&introduction.municipality));
                change.mail(self.new_id(), &to.email, to.language, &message, municipality, self.now());
                Ok(())
            }
            Some(_) => self.tell_coaches(change, &introduction.municipality).await,
            None => Ok(()),
        }
    }

    /// The case that begins when a coach takes an introduction up; `None` when the participant is one of their people already.
    pub(super) async fn case_of_who_asked(&self, actor: &Actor, introduction: &Introduction) -> Result<Option<Case>, Failure> {
        let known = self.database.cases_of(introduction.participant).await.map_err(Failure::internal)?;
        if known.iter().any(|case| Some(case.coach) == actor.account()) {
            return Ok(None);
        }
        let form = &introduction.form;
        let spoken = form.shared.languages.first().copied().unwrap_or(SpokenLanguage::Dutch);
        let form = CaseForm { profile: super::asking::profile(form), spoken, call_when: CallTime::Whenever };
        let municipality = introduction.municipality.clone();
        self.new_case(actor, introduction.participant, &form, municipality, CaseOrigin::Introduction).map(Some)
    }

    /// Whoever is concerned hears of it.
    async fn tell(
        &self,
        change: &mut Change,
        introduction: &Introduction,
        from: IntroductionState,
        step: &Step<'_>,
    ) -> Result<(), Failure> {
        use IntroductionMove::{Agree, Decline, End, Expire, Invite, Offer, StillWant, TakeUp, Withdraw};
        let own = || format!("/mijn/plekken/{}", introduction.id);
        let told = match step.what {
            Invite => Some(Message::IntroductionAnswered { path: own() }),
            Decline => Some(Message::IntroductionNotNow { path: own() }),
            Offer => Some(Message::IntroductionOffered { path: own() }),
            // A stop from the other side is told as well.
            End if step.by == Party::Partner => Some(Message::IntroductionAnswered { path: own() }),
            Expire | TakeUp => Some(Message::CoachCalls { path: own() }),
            _ => None,
        };
        if let Some(message) = told {
            self.tell_participant(change, introduction, &message);
        }
        let by_participant = step.by == Party::Participant;
        let partner_knows_of_it = PARTNERS.contains(&from);
        let path = format!("/partner/kennismakingen/{}", introduction.id);
        match step.what {
            StillWant => {
                self.tell_partner(change, introduction, &Message::IntroductionAsked { path }).await?;
                self.ask_for_help(change, introduction).await?;
            }
            Agree => self.tell_partner(change, introduction, &Message::IntroductionAgreed { path }).await?,
            Withdraw | End if by_participant && partner_knows_of_it => {
                self.tell_partner(change, introduction, &Message::IntroductionOff { path: "/partner/kennismakingen".to_owned() }).await?;
            }
            Decline | Expire => self.tell_coaches(change, &introduction.municipality).await?,
            _ => {}
        }
        Ok(())
    }

    /// A message to the participant, in the way they chose; none when they chose none.
    pub(super) fn tell_participant(&self, change: &mut Change, introduction: &Introduction, message: &Message) {
        let form = &introduction.form;
        let to = match (form.reach, &form.email, &form.phone) {
            (Reach::Mail, Some(email), _) => ReachedBy::Mail(email.clone()),
            (Reach::Sms, _, Some(phone)) => ReachedBy::Sms(phone.clone()),
            _ => return,
        };
        // Of no municipality: no administrator sees to whom it goes.
        change.tell(self.new_id(), &to, form.language, message, None, self.now());
    }

    /// A message to the editors of the organisation.
    pub(super) async fn tell_partner(&self, change: &mut Change, introduction: &Introduction, message: &Message) -> Result<(), Failure> {
        let editors = self.database.editors_of(introduction.organisation.id).await.map_err(Failure::internal)?;
        for (email, language) in editors {
            change.mail(self.new_id(), &email, language, message, Some(&introduction.municipality), self.now());
        }
        Ok(())
    }
}

impl Marketplace {
    /// Somebody leaves for good: their seats are free, and partners who knew of them hear that it is off.
    pub(crate) async fn end_introductions(&self, change: &mut Change, participant: ParticipantId) -> Result<(), Failure> {
        for stored in self.database.introductions_of(participant, u32::MAX).await.map_err(Failure::internal)? {
            let StoredIntroduction { introduction, beside } = stored;
            if let Some(day_part) = introduction.form.day_part {
                if beside.seat {
                    change.release_seat(introduction.place, day_part);
                } else if introduction.state == IntroductionState::Waiting {
                    change.adjust_waiting(introduction.place, day_part, -1);
                }
            }
            if PARTNERS.contains(&introduction.state) {
                self.tell_partner(change, &introduction, &Message::IntroductionOff { path: "/partner/kennismakingen".to_owned() }).await?;
            }
        }
        Ok(())
    }

    /// Whoever has an appointment at a place, or joins in there, hears that its time or address is another one, or that it stops.
    pub(crate) async fn tell_of_change(&self, change: &mut Change, place: PlaceId, what: PlaceNews) -> Result<(), Failure> {
        self.tell_brought_of_change(change, place, what).await?;
        let coming = [IntroductionState::Invited, IntroductionState::Met, IntroductionState::Started];
        for stored in self.database.introductions_at(place, &coming, COMING_MAX).await.map_err(Failure::internal)? {
            let introduction = stored.introduction;
            if introduction.state != IntroductionState::Invited || introduction.agreed.is_some() {
                let message = what.message(format!("/mijn/plekken/{}", introduction.id));
                self.tell_participant(change, &introduction, &message);
            }
        }
        Ok(())
    }
}

/// What a coach has to do with it, and by when.
fn waits_for_coach(introduction: &Introduction) -> Option<(DueKind, NaiveDate)> {
    if let Some(help_by) = introduction.waits_for_help() {
        let kind = if introduction.form.way == Way::GoWithMe { DueKind::GoAlong } else { DueKind::Arrange };
        return Some((kind, help_by));
    }
    let kind = match introduction.state {
        IntroductionState::NotNow => DueKind::NotNow,
        IntroductionState::Expired => DueKind::Silent,
        _ => return None,
    };
    Some((kind, introduction.due_on?))
}

/// By when a coach calls who was asked to come along or to arrange it.
pub(super) fn help_by(way: Way, asked_on: NaiveDate) -> Option<NaiveDate> {
    way.needs_coach().then(|| after_working_days(asked_on, COACH_DAYS))
}

/// The last day of the term of the state that began, and the day of the reminder.
fn set_term(introduction: &mut Introduction, beside: &mut Beside, step: IntroductionMove, reply_days: u8) {
    let began = dutch_day(introduction.began_at);
    if step == IntroductionMove::StillWant {
        introduction.help_by = help_by(introduction.form.way, began);
    }
    if !step.is_aside() {
        let waits_for_answer = introduction.state == IntroductionState::Asked;
        beside.remind_on = waits_for_answer.then(|| reminder(began, reply_days));
        introduction.due_on = due(introduction.state, began, introduction.agreed.map(dutch_day), reply_days);
    }
}

/// A seat is kept from when there is room until it is clear that it is not needed.
fn keep_seat(change: &mut Change, introduction: &Introduction, beside: &mut Beside, from: IntroductionState, step: IntroductionMove) {
    use IntroductionState::{Asked, Invited, Met, Offered, Seen, Started, Waiting};
    let Some(day_part) = introduction.form.day_part else { return };
    if from == Waiting {
        change.adjust_waiting(introduction.place, day_part, -1);
    }
    if step == IntroductionMove::Offer {
        change.take_seat(introduction.place, day_part);
        beside.seat = true;
    }
    if beside.seat && !matches!(introduction.state, Offered | Asked | Seen | Invited | Met | Started) {
        change.release_seat(introduction.place, day_part);
        beside.seat = false;
    }
}

/// Counts what figures and reply records are made of.
fn count(
    change: &mut Change,
    introduction: &Introduction,
    from: IntroductionState,
    step: IntroductionMove,
    shown: Option<NaiveDate>,
    now: DateTime<Utc>,
) {
    let (place, organisation, today) = (introduction.place, introduction.organisation.id, dutch_day(now));
    if matches!(from, IntroductionState::Asked | IntroductionState::Seen) && step != IntroductionMove::Withdraw && !step.is_aside() {
        let taken = working_days_between(last_asked(introduction), today);
        let answered = step != IntroductionMove::Expire;
        // As both sides saw it, whatever the municipality chose since.
        let in_time = answered && shown.is_none_or(|due| today <= due);
        change.count_reply(organisation, answered.then_some(taken), in_time);
        change.count_of_place(place, organisation, today, if in_time { Counted::InTime } else { Counted::Late });
    }
    if introduction.state == IntroductionState::Started {
        change.count_of_place(place, organisation, today, Counted::Started);
    }
}

/// The day from which the partner had to answer: a participant who waited asked anew when there was room.
fn last_asked(introduction: &Introduction) -> NaiveDate {
    let again = introduction.events.iter().rev().find(|event| event.step == IntroductionMove::StillWant);
    dutch_day(again.map_or(introduction.asked_at, |event| event.at))
}
