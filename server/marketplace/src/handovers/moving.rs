//! One event of a hand-over: the table is asked, then state, term, seat, permission, the list of the coach and messages change together.

use super::counts_from;
use crate::{Marketplace, introductions::PlaceNews, policy::UseCase};
use db::{Change, Ended, Erasure, StoredHandOver};
use domain::{
    accounts::Account,
    actors::Actor,
    due::{Due, DueAbout, DueKind, DueOwner},
    handovers::{HandOver, HandOverEvent, HandOverMove, HandOverState, due, next},
    ids::{AccountId, CaseId, HandOverId, ParticipantId, PlaceId},
    introductions::Party,
    messages::Message,
    refusal::{Failure, Refusal},
    working_days::after_working_days,
};
use uuid::Uuid;

/// Hand-overs to one place that are told of one change.
const AT_PLACE_MAX: u32 = 500;

/// Who does what, and as which use case it stands in the log.
pub(super) struct Step<'a> {
    pub(super) actor: &'a Actor,
    pub(super) use_case: UseCase,
    pub(super) by: Party,
    pub(super) what: HandOverMove,
    /// That of the form: sent twice, it counts once.
    pub(super) key: Option<Uuid>,
}

impl Marketplace {
    /// Carries a step out; `with` fills in what comes with it. [`Refusal::WrongState`] when the table does not know it.
    pub(super) async fn move_hand_over(
        &self,
        step: Step<'_>,
        mut stored: StoredHandOver,
        with: impl FnOnce(&mut HandOver, &mut Change) -> Result<(), Failure> + Send,
    ) -> Result<(), Failure> {
        if let Some(key) = step.key
            && self.database.was_dealt_with(key).await.map_err(Failure::internal)?
        {
            return Ok(());
        }
        let (from, now) = (stored.hand_over.state, self.now());
        if !step.what.by().contains(&step.by) {
            return Err(Refusal::NotAllowed.into());
        }
        let to = step.what.leads(from).ok_or(Refusal::WrongState)?;
        let mut change = Change::new();
        if let Some(key) = step.key {
            change.once(key, now);
        }
        let hand_over = &mut stored.hand_over;
        hand_over.events.push(HandOverEvent { at: now, step: step.what, by: step.by, note: String::new() });
        with(hand_over, &mut change)?;
        hand_over.state = to;
        if to != from || matches!(step.what, HandOverMove::Plan | HandOverMove::Call) {
            hand_over.began_at = now;
            stored.alerted = false;
        }
        // Opening, asking and telling do not move the term of an answer.
        if !matches!(step.what, HandOverMove::See | HandOverMove::Nudge | HandOverMove::Tell | HandOverMove::Suggest) {
            let reply_days = self.reply_days_in(&hand_over.municipality).await?;
            hand_over.due_on = due(to, counts_from(hand_over, self.today()), reply_days);
        }
        Self::keep_seat_of(&mut change, &mut stored);
        if !permits(to) && permits(from) {
            change.end_permission(stored.hand_over.id, now);
        }
        // What somebody takes back stays so, also when a backup from before it comes back.
        let taken_back = matches!(step.what, HandOverMove::Withdraw | HandOverMove::Stop) && !permits(to) && permits(from);
        let withdrawal = taken_back.then_some(Erasure { what: Ended::HandOver(stored.hand_over.id), at: now });
        if let Some(withdrawal) = &withdrawal {
            change.remember_erasure(withdrawal);
        }
        change.go_on_with_hand_over(&stored);
        if step.what == HandOverMove::Nudge {
            let about = DueAbout::HandOver(stored.hand_over.id);
            let line = Due { about, owner: DueOwner::Coach(stored.coach), kind: DueKind::HandOverSilent, due_on: self.today() };
            change.put_due(&line, Some(stored.hand_over.participant));
        } else {
            Self::put_hand_over_due(&mut change, &stored);
        }
        self.tell_of_hand_over(&mut change, &stored, from, &step).await?;
        self.log_hand_over(&mut change, step.actor, step.use_case, &stored.hand_over, &step.what.to_string());
        let _turn = self.introducing.lock().await;
        match self.commit(change).await {
            Err(Failure::Refused(Refusal::Repeated)) => return Ok(()),
            done => done?,
        }
        if let Some(withdrawal) = withdrawal {
            self.write_down(withdrawal).await?;
        }
        self.notify_mail();
        self.notify_marked();
        Ok(())
    }

    /// A seat is kept from when the partner said that there is room until it is clear that it is not needed.
    fn keep_seat_of(change: &mut Change, stored: &mut StoredHandOver) {
        let hand_over = &stored.hand_over;
        let Some(day_part) = hand_over.day_part else { return };
        let room = matches!(hand_over.room, Some(domain::handovers::Room::Yes));
        if hand_over.state.keeps_seat() && room && !stored.seat {
            change.take_seat(hand_over.place, day_part);
            stored.seat = true;
        } else if !hand_over.state.keeps_seat() && stored.seat {
            change.release_seat(hand_over.place, day_part);
            stored.seat = false;
        }
    }

    /// The line of a hand-over on the list of its coach: what they have to do, or when the other side should have answered.
    pub(super) fn put_hand_over_due(change: &mut Change, stored: &StoredHandOver) {
        let hand_over = &stored.hand_over;
        let about = DueAbout::HandOver(hand_over.id);
        let (Some(who), Some(due_on)) = (next(hand_over.state, 1).map(|next| next.who), hand_over.due_on) else {
            change.drop_due(about);
            return;
        };
        let kind = match (hand_over.state, who) {
            (HandOverState::Declined, _) => DueKind::HandOverDeclined,
            (HandOverState::Planned, _) => DueKind::Meeting,
            (HandOverState::Started, _) => DueKind::FollowUp,
            (HandOverState::Expired, _) | (_, Party::Partner | Party::Participant) => DueKind::HandOverSilent,
            _ => DueKind::HandOver,
        };
        let due_on = match kind {
            // On the day itself.
            DueKind::Meeting => hand_over.meeting.as_ref().map_or(due_on, |meeting| domain::ending::dutch_day(meeting.at)),
            DueKind::FollowUp => hand_over.next_call().map_or(due_on, |call| call.on),
            // Whoever has to answer has the whole of the last day.
            DueKind::HandOverSilent if hand_over.state != HandOverState::Expired => after_working_days(due_on, 1),
            _ => due_on,
        };
        change.put_due(&Due { about, owner: DueOwner::Coach(stored.coach), kind, due_on }, Some(hand_over.participant));
    }

    /// Whoever is concerned hears of it. No message says whom it is about.
    async fn tell_of_hand_over(
        &self,
        change: &mut Change,
        stored: &StoredHandOver,
        from: HandOverState,
        step: &Step<'_>,
    ) -> Result<(), Failure> {
        use HandOverMove as M;
        let hand_over = &stored.hand_over;
        let partners = format!("/partner/overdrachten/{}", hand_over.id);
        let own = format!("/mijn/overdrachten/{}", hand_over.id);
        match step.what {
            M::AskRoom => self.tell_partner_of(change, hand_over, &Message::HandOverAsked { path: partners }, None).await?,
            M::Send => {
                let contact = hand_over.contact.clone();
                self.tell_partner_of(change, hand_over, &Message::HandOverSent { path: partners }, Some(&contact)).await?;
            }
            M::Plan if step.by == Party::Coach => {
                self.tell_partner_of(change, hand_over, &Message::HandOverNews { path: partners }, None).await?;
            }
            M::Withdraw | M::Stop | M::Redirect | M::Close if step.by != Party::Partner && from.is_with_partner() => {
                let message = Message::HandOverOff { path: "/partner/overdrachten".to_owned() };
                self.tell_partner_of(change, hand_over, &message, None).await?;
            }
            _ => {}
        }
        match step.what {
            M::AskPermission => self.tell_person(change, hand_over.participant, &Message::PermissionAsked { path: own }).await?,
            M::Accept | M::Plan | M::Missed | M::Send | M::Tell | M::Suggest => {
                self.tell_person(change, hand_over.participant, &Message::OwnHandOverNews { path: own }).await?;
            }
            _ => {}
        }
        if step.by != Party::Coach && step.what != M::See {
            self.tell_coach(change, stored).await?;
        }
        Ok(())
    }

    /// A message to the editors of the organisation; to one of them when there is a contact.
    pub(super) async fn tell_partner_of(
        &self,
        change: &mut Change,
        hand_over: &HandOver,
        message: &Message,
        contact: Option<&str>,
    ) -> Result<(), Failure> {
        let editors = self.database.accounts_of_organisation(hand_over.organisation.id).await.map_err(Failure::internal)?;
        for editor in editors.iter().filter(|editor| contact.is_none_or(|contact| editor.name == contact)) {
            change.mail(self.new_id(), &editor.email, editor.language, message, Some(&hand_over.municipality), self.now());
        }
        Ok(())
    }

    /// A message to a participant, in the way they chose; none when they chose none.
    pub(crate) async fn tell_person(&self, change: &mut Change, participant: ParticipantId, message: &Message) -> Result<(), Failure> {
        let profile = self.known_profile(participant).await?.form;
        if let Some(to) = profile.written_to() {
            // Of no municipality: no administrator sees to whom it goes.
            change.tell(self.new_id(), &to, profile.language, message, None, self.now());
        }
        Ok(())
    }

    /// The coach hears of it, and who stands in for them.
    pub(super) async fn tell_coach(&self, change: &mut Change, stored: &StoredHandOver) -> Result<(), Failure> {
        let path = format!("/coach/overdrachten/{}", stored.hand_over.id);
        let substitute = self.database.substitute_of(stored.coach, self.today()).await.map_err(Failure::internal)?;
        for account in [Some(stored.coach), substitute.map(|substitute| substitute.account)].into_iter().flatten() {
            if let Some(account) = self.known_account(account).await? {
                let message = Message::HandOverNews { path: path.clone() };
                let municipality = Some(&stored.hand_over.municipality);
                change.mail(self.new_id(), &account.email, account.language, &message, municipality, self.now());
            }
        }
        Ok(())
    }

    async fn known_account(&self, id: AccountId) -> Result<Option<Account>, Failure> {
        Ok(self.database.account(id).await.map_err(Failure::internal)?.map(|secrets| secrets.account))
    }

    /// A participant leaves for good: seats are free, and partners who knew of it hear that it is off.
    pub(crate) async fn end_hand_overs(&self, change: &mut Change, participant: ParticipantId) -> Result<(), Failure> {
        for stored in self.database.hand_overs_of(participant, u32::MAX).await.map_err(Failure::internal)? {
            let hand_over = &stored.hand_over;
            if let Some(day_part) = hand_over.day_part.filter(|_| stored.seat) {
                change.release_seat(hand_over.place, day_part);
            }
            if hand_over.state.is_with_partner() {
                let message = Message::HandOverOff { path: "/partner/overdrachten".to_owned() };
                self.tell_partner_of(change, hand_over, &message, None).await?;
            }
        }
        Ok(())
    }

    /// What was withdrawn came back with an older database: it is withdrawn again, and who should know hears it again.
    pub(crate) async fn withdraw_hand_over_again(&self, id: HandOverId) -> Result<(), Failure> {
        let Some(stored) = self.database.hand_over(id).await.map_err(Failure::internal)? else { return Ok(()) };
        let (actor, what) = (&Actor::Clockwork, HandOverMove::Withdraw);
        let step = Step { actor, use_case: UseCase::KeepHandOvers, by: Party::Participant, what, key: None };
        self.move_hand_over(step, stored, |_, _| Ok(())).await
    }

    /// A participant does not want this coach any more: what goes on is withdrawn.
    pub(crate) async fn withdraw_hand_overs(&self, actor: &Actor, case: CaseId) -> Result<(), Failure> {
        for stored in self.database.hand_overs_of_case(case, u32::MAX).await.map_err(Failure::internal)? {
            if HandOverMove::Withdraw.leads(stored.hand_over.state).is_some() {
                let step =
                    Step { actor, use_case: UseCase::GoOnWithHandOver, by: Party::Participant, what: HandOverMove::Withdraw, key: None };
                self.move_hand_over(step, stored, |_, _| Ok(())).await?;
            }
        }
        Ok(())
    }

    /// A place stopped or changed: the coaches of who is brought there act, today, and who goes there hears it themselves too.
    pub(crate) async fn tell_brought_of_change(&self, change: &mut Change, place: PlaceId, what: PlaceNews) -> Result<(), Failure> {
        use HandOverState::{Met, Planned, Started};
        for stored in self.database.hand_overs_at(place, &super::PARTNERS, AT_PLACE_MAX).await.map_err(Failure::internal)? {
            if matches!(stored.hand_over.state, Planned | Met | Started) {
                let message = what.message(format!("/mijn/overdrachten/{}", stored.hand_over.id));
                self.tell_person(change, stored.hand_over.participant, &message).await?;
            }
            let about = DueAbout::HandOver(stored.hand_over.id);
            let line = Due { about, owner: DueOwner::Coach(stored.coach), kind: DueKind::HandOver, due_on: self.today() };
            change.put_due(&line, Some(stored.hand_over.participant));
            self.tell_coach(change, &stored).await?;
        }
        Ok(())
    }
}

/// Does permission that was given last in this state?
fn permits(state: HandOverState) -> bool {
    state.is_shared() || state == HandOverState::Permitted
}
