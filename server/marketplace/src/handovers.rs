//! Warm hand-overs: preparing, permission, sending, answering, following up. What each side may see is decided here.

mod calls;
mod coaching;
mod keeping;
mod moving;

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use chrono::{Days, NaiveDate, TimeDelta};
use db::{Change, NewPermission, StoredHandOver};
use domain::{
    actors::Actor,
    cases::Case,
    day_parts::DayPart,
    handovers::{
        CoachStep, HandOver, HandOverMove, HandOverState, Meeting, OwnHandOverStep, PERMISSION_TEXT, PartnerStep, PermissionForm,
        PermissionHow, Room, SharedLines, WORDS_MAX, shared_lines,
    },
    ids::{AccountId, CaseId, HandOverId, OrganisationId, ParticipantId, PlaceId},
    introductions::Party,
    languages::UiLanguage,
    participants::Profile,
    parts::{PART_MAX, Part, lines_before},
    places::{Place, PlaceLink},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::HandOvers,
};
use moving::Step;
use uuid::Uuid;

/// Hand-overs on one list.
const LIST_MAX: u32 = 200;
/// What a partner sees, as far as it is permitted.
pub(crate) const PARTNERS: [HandOverState; 10] = [
    HandOverState::RoomAsked,
    HandOverState::RoomKnown,
    HandOverState::PermissionAsked,
    HandOverState::Permitted,
    HandOverState::Sent,
    HandOverState::Seen,
    HandOverState::Accepted,
    HandOverState::Planned,
    HandOverState::Met,
    HandOverState::Started,
];
/// How far ahead a first meeting can be.
const MEETING_AHEAD: TimeDelta = TimeDelta::days(366);
/// How far ahead room can be expected, in days.
const ROOM_AHEAD: u64 = 366;

#[async_trait]
impl HandOvers for Marketplace {
    async fn prepare_hand_over(
        &self,
        actor: &Actor,
        case: CaseId,
        place: &Slug,
        day_part: Option<DayPart>,
        key: Uuid,
    ) -> Result<HandOverId, Failure> {
        let case = self.own_case(actor, UseCase::PrepareHandOver, case).await?;
        let id = HandOverId::of_source(crate::posting::OWN_SOURCE, &key.to_string());
        let mut change = Change::new();
        change.once(key, self.now());
        let new = self.new_hand_over(id, &case, place, day_part).await?;
        change.create_hand_over(&new);
        Self::put_hand_over_due(&mut change, &new);
        self.log_hand_over(&mut change, actor, UseCase::PrepareHandOver, &new.hand_over, "");
        match self.commit_in_turn(change).await {
            Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => Ok(id),
            Err(failure) => Err(failure),
        }
    }

    async fn hand_over(&self, actor: &Actor, id: HandOverId) -> Result<HandOver, Failure> {
        let (stored, _) = self.of_own_case(actor, UseCase::ReadHandOver, id).await?;
        let mut change = Change::new();
        self.log_hand_over(&mut change, actor, UseCase::ReadHandOver, &stored.hand_over, "gelezen");
        self.commit(change).await?;
        Ok(stored.hand_over)
    }

    async fn hand_overs_of(&self, actor: &Actor, case: CaseId) -> Result<Vec<HandOver>, Failure> {
        self.own_case(actor, UseCase::ReadHandOver, case).await?;
        let found = self.database.hand_overs_of_case(case, LIST_MAX).await.map_err(Failure::internal)?;
        Ok(found.into_iter().map(|stored| stored.hand_over).collect())
    }

    async fn contacts_at(&self, actor: &Actor, id: HandOverId) -> Result<Vec<(AccountId, String)>, Failure> {
        let (stored, _) = self.of_own_case(actor, UseCase::ReadHandOver, id).await?;
        let editors = self.database.accounts_of_organisation(stored.hand_over.organisation.id).await.map_err(Failure::internal)?;
        Ok(editors.into_iter().map(|editor| (editor.id, editor.name)).collect())
    }

    async fn lines_to_share(&self, actor: &Actor, id: HandOverId, form: &PermissionForm) -> Result<SharedLines, Failure> {
        let participant = if actor.participant().is_some() {
            self.of_participant(actor, id).await?.hand_over.participant
        } else {
            self.of_own_case(actor, UseCase::ReadHandOver, id).await?.0.hand_over.participant
        };
        Ok(shared_lines(&self.known_profile(participant).await?.form, &form.fields, &form.words))
    }

    async fn coach_step(&self, actor: &Actor, id: HandOverId, step: &CoachStep, key: Uuid) -> Result<HandOverId, Failure> {
        let (stored, case) = self.of_own_case(actor, UseCase::ChangeHandOver, id).await?;
        if self.database.was_dealt_with(key).await.map_err(Failure::internal)? {
            return Ok(stored.hand_over.goes_on_as.filter(|_| matches!(step, CoachStep::Redirect(_))).unwrap_or(id));
        }
        let what = step.step();
        if what.leads(stored.hand_over.state).is_none() {
            return Err(Refusal::WrongState.into());
        }
        self.carry_out(actor, stored, &case, step, key).await
    }

    async fn hand_overs_to(&self, actor: &Actor, organisation: OrganisationId, part: u32) -> Result<Part<HandOver>, Failure> {
        authorise(actor, UseCase::ReadHandOversToUs, About::Organisation(organisation))?;
        let found = self.database.hand_overs_to(organisation, &PARTNERS, PART_MAX + 1, lines_before(part)).await;
        let found = Part::of(found.map_err(Failure::internal)?);
        let mut change = Change::new();
        for stored in found.lines.iter().filter(|stored| stored.hand_over.state.is_shared()) {
            self.log_hand_over(&mut change, actor, UseCase::ReadHandOversToUs, &stored.hand_over, "lijst");
        }
        self.commit(change).await?;
        let today = self.today();
        Ok(found.map(|stored| stored.hand_over.for_partner(today)))
    }

    async fn open_hand_over(&self, actor: &Actor, id: HandOverId) -> Result<Option<HandOver>, Failure> {
        authorise(actor, UseCase::ReadHandOversToUs, About::Nothing)?;
        let Some(stored) = self.of_organisation(actor, id).await? else { return Ok(None) };
        if stored.hand_over.state == HandOverState::Sent {
            let step = Step { actor, use_case: UseCase::ReadHandOversToUs, by: Party::Partner, what: HandOverMove::See, key: None };
            match self.move_hand_over(step, stored, |_, _| Ok(())).await {
                // A colleague opened it, or the participant took it back, at this moment.
                Ok(()) | Err(Failure::Refused(Refusal::Changed)) => {}
                Err(failure) => return Err(failure),
            }
        } else if stored.hand_over.state.is_shared() {
            let mut change = Change::new();
            self.log_hand_over(&mut change, actor, UseCase::ReadHandOversToUs, &stored.hand_over, "gelezen");
            self.commit(change).await?;
        }
        let today = self.today();
        Ok(self.of_organisation(actor, id).await?.map(|stored| stored.hand_over.for_partner(today)))
    }

    async fn partner_step(&self, actor: &Actor, id: HandOverId, step: &PartnerStep, key: Uuid) -> Result<(), Failure> {
        authorise(actor, UseCase::AnswerHandOver, About::Nothing)?;
        let stored = self.of_organisation(actor, id).await?.ok_or(Refusal::NotAllowed)?;
        let today = self.today();
        match step {
            PartnerStep::GiveRoom(Room::WaitingList(day)) if *day <= today || *day > today + Days::new(ROOM_AHEAD) => {
                return Err(Refusal::Text.into());
            }
            PartnerStep::Decline(reason, words) => {
                let needed = *reason == domain::handovers::DeclineReason::Other;
                if words.chars().count() > WORDS_MAX || (needed && words.trim().is_empty()) {
                    return Err(Refusal::Text.into());
                }
            }
            PartnerStep::Plan(meeting) => self.check_meeting(meeting)?,
            PartnerStep::Tell(does) if !does.is_fine(&self.tasks_at(stored.hand_over.place).await?) => return Err(Refusal::Text.into()),
            _ => {}
        }
        let suggested = match step {
            PartnerStep::Suggest(slug) => Some(self.place_elsewhere(slug, stored.hand_over.place).await?),
            _ => None,
        };
        let moved = Step { actor, use_case: UseCase::AnswerHandOver, by: Party::Partner, what: step.step(), key: Some(key) };
        self.move_hand_over(moved, stored, |hand_over, _| {
            match step {
                PartnerStep::GiveRoom(room) => hand_over.room = Some(*room),
                PartnerStep::Decline(reason, words) => hand_over.reason = Some((*reason, words.clone())),
                PartnerStep::Plan(meeting) => hand_over.meeting = Some(meeting.clone()),
                PartnerStep::Missed => hand_over.meeting = None,
                PartnerStep::Start => self.plan_calls(hand_over),
                PartnerStep::Tell(does) => hand_over.does = Some(does.clone()),
                PartnerStep::Suggest(_) => hand_over.suggested = suggested,
                PartnerStep::Accept | PartnerStep::Meet | PartnerStep::Stop => {}
            }
            Ok(())
        })
        .await
    }

    async fn own_hand_overs(&self, actor: &Actor) -> Result<Vec<HandOver>, Failure> {
        authorise(actor, UseCase::GoOnWithHandOver, About::Nothing)?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        let found = self.database.hand_overs_of(own, LIST_MAX).await.map_err(Failure::internal)?;
        Ok(found.into_iter().map(|stored| stored.hand_over.for_participant()).collect())
    }

    async fn own_hand_over(&self, actor: &Actor, id: HandOverId) -> Result<Option<HandOver>, Failure> {
        match self.of_participant(actor, id).await {
            Ok(stored) => Ok(Some(stored.hand_over.for_participant())),
            Err(Failure::Refused(Refusal::NotAllowed)) if actor.participant().is_some() => Ok(None),
            Err(failure) => Err(failure),
        }
    }

    async fn own_step(&self, actor: &Actor, id: HandOverId, step: OwnHandOverStep, key: Uuid) -> Result<(), Failure> {
        let stored = self.of_participant(actor, id).await?;
        if step == OwnHandOverStep::Nudge && self.nudged_today(&stored.hand_over) {
            return Ok(());
        }
        let profile = self.known_profile(stored.hand_over.participant).await?;
        let what = step.step();
        let moved = Step { actor, use_case: UseCase::GoOnWithHandOver, by: Party::Participant, what, key: Some(key) };
        self.move_hand_over(moved, stored, |hand_over, change| {
            match step {
                OwnHandOverStep::Permit(language) => self.permit(hand_over, change, &profile, PermissionHow::Screen, "", language)?,
                OwnHandOverStep::Missed => hand_over.meeting = None,
                OwnHandOverStep::Start => self.plan_calls(hand_over),
                _ => {}
            }
            Ok(())
        })
        .await
    }
}

impl Marketplace {
    /// Did the participant ask today how it stands? The coach knows then, and one mail is enough.
    fn nudged_today(&self, hand_over: &HandOver) -> bool {
        let today = self.today();
        hand_over.events.iter().any(|event| event.step == HandOverMove::Nudge && domain::ending::dutch_day(event.at) == today)
    }

    /// A hand-over of a case of the actor; those of others do not exist.
    async fn of_own_case(&self, actor: &Actor, use_case: UseCase, id: HandOverId) -> Result<(StoredHandOver, Case), Failure> {
        authorise(actor, use_case, About::Nothing)?;
        let stored = self.database.hand_over(id).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        let case = self.own_case(actor, use_case, stored.hand_over.case).await?;
        Ok((stored, case))
    }

    /// A hand-over to a place of an organisation for which the actor works, while it is any of its business.
    async fn of_organisation(&self, actor: &Actor, id: HandOverId) -> Result<Option<StoredHandOver>, Failure> {
        let found = self.database.hand_over(id).await.map_err(Failure::internal)?;
        Ok(found.filter(|stored| {
            let hand_over = &stored.hand_over;
            actor.is_editor_of(hand_over.organisation.id) && hand_over.state.is_with_partner()
        }))
    }

    async fn of_participant(&self, actor: &Actor, id: HandOverId) -> Result<StoredHandOver, Failure> {
        authorise(actor, UseCase::GoOnWithHandOver, About::Nothing)?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        let found = self.database.hand_over(id).await.map_err(Failure::internal)?;
        found.filter(|stored| stored.hand_over.participant == own).ok_or_else(|| Refusal::NotAllowed.into())
    }

    /// The tasks of a place.
    async fn tasks_at(&self, place: PlaceId) -> Result<Vec<String>, Failure> {
        let found = self.database.places(&[place]).await.map_err(Failure::internal)?;
        Ok(found.into_iter().next().map(|(place, ..)| place.content.tasks).unwrap_or_default())
    }

    /// A public place that is another one than this.
    async fn place_elsewhere(&self, slug: &Slug, here: PlaceId) -> Result<PlaceLink, Failure> {
        let found = self.database.place_by_slug(slug).await.map_err(Failure::internal)?.ok_or(Refusal::NoLongerValid)?;
        let place = found.card.place;
        if !place.content.status.is_public() || place.id == here {
            return Err(Refusal::NoLongerValid.into());
        }
        Ok(PlaceLink { slug: place.slug, title: place.content.title })
    }

    pub(crate) async fn known_profile(&self, id: ParticipantId) -> Result<Profile, Failure> {
        self.database.participant(id).await.map_err(Failure::internal)?.ok_or_else(|| Refusal::NotAllowed.into())
    }

    /// A draft of nobody's knowledge yet.
    async fn new_hand_over(&self, id: HandOverId, case: &Case, slug: &Slug, day_part: Option<DayPart>) -> Result<StoredHandOver, Failure> {
        let found = self.database.place_by_slug(slug).await.map_err(Failure::internal)?.ok_or(Refusal::NoLongerValid)?;
        let (place, organisation): (Place, _) = (found.card.place, found.card.organisation);
        let public = place.content.status.is_public();
        if !public || day_part.is_some_and(|wanted| !place.content.day_parts().any(|own| own == wanted)) {
            return Err(Refusal::NoLongerValid.into());
        }
        let now = self.now();
        let mut hand_over = HandOver {
            id,
            participant: case.participant,
            case: case.id,
            coach_name: case.coach_name.clone(),
            name: case.profile.name.clone(),
            place: place.id,
            link: PlaceLink { slug: place.slug, title: place.content.title },
            organisation,
            municipality: case.municipality.clone(),
            day_part,
            state: HandOverState::Draft,
            began_at: now,
            due_on: None,
            room: None,
            asked: None,
            shared: None,
            shared_until: None,
            contact: String::new(),
            meeting: None,
            follow_ups: Vec::new(),
            does: None,
            suggested: None,
            reason: None,
            outcome: None,
            goes_on_as: None,
            events: Vec::new(),
        };
        let reply_days = self.reply_days_in(&case.municipality).await?;
        hand_over.due_on = domain::handovers::due(HandOverState::Draft, self.today(), reply_days);
        Ok(StoredHandOver { hand_over, coach: case.coach, seat: false, alerted: false })
    }

    /// Permission for exactly the lines that stood on the question.
    fn permit(
        &self,
        hand_over: &HandOver,
        change: &mut Change,
        profile: &Profile,
        how: PermissionHow,
        proof: &str,
        language: UiLanguage,
    ) -> Result<(), Failure> {
        let asked = hand_over.asked.as_ref().ok_or(Refusal::WrongState)?;
        let lines = shared_lines(&profile.form, &asked.fields, &asked.words);
        change.permit(&NewPermission {
            id: self.new_id(),
            hand_over,
            lines: &lines,
            until: asked.until,
            how,
            proof,
            text_version: PERMISSION_TEXT,
            language,
            now: self.now(),
        });
        Ok(())
    }

    fn check_meeting(&self, meeting: &Meeting) -> Result<(), Failure> {
        let now = self.now();
        let fits = fits(&meeting.place) && meeting.at > now && meeting.at <= now + MEETING_AHEAD;
        if fits { Ok(()) } else { Err(Refusal::Text.into()) }
    }

    /// The reply term of a municipality, in working days.
    pub(crate) async fn reply_days_in(&self, municipality: &Slug) -> Result<u8, Failure> {
        Ok(self.settings_of(municipality).await?.agreements.reply_term.working_days())
    }

    fn log_hand_over(&self, change: &mut Change, actor: &Actor, use_case: UseCase, hand_over: &HandOver, detail: &str) {
        let subject = crate::participants::subject(hand_over.participant);
        change.log(&self.line(actor, use_case, &subject, Some(&hand_over.municipality), detail));
    }
}

/// A text that is there and not too long.
fn fits(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= WORDS_MAX
}

/// The day from which the term of a state counts.
fn counts_from(hand_over: &HandOver, today: NaiveDate) -> NaiveDate {
    let later = match hand_over.state {
        HandOverState::Planned => hand_over.meeting.as_ref().map(|meeting| domain::ending::dutch_day(meeting.at)),
        HandOverState::Started => hand_over.next_call().map(|call| call.on),
        HandOverState::RoomKnown => match hand_over.room {
            Some(Room::WaitingList(day)) => Some(day),
            _ => None,
        },
        _ => None,
    };
    later.map_or(today, |later| later.max(today))
}
