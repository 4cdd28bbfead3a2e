//! "Ik wil eens kijken", and "bel mij".

use super::{call_subject, moving::help_by, subject};
use crate::posting::OWN_SOURCE;
use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use chrono::Duration;
use db::{Beside, Change, Counted};
use domain::{
    accounts::{Origin, Role, SessionToken},
    actors::Actor,
    codes::Code as _,
    due::{Due, DueAbout, DueKind, DueOwner},
    ending::dutch_day,
    ids::{IntroductionId, ParticipantId},
    introductions::{COACH_DAYS, CallForm, CallRequest, Introduction, IntroductionForm, IntroductionState, due, reminder},
    messages::Message,
    municipalities,
    organisations::OrganisationName,
    participants::{ProfileForm, name_is_fine},
    places::{Place, PlaceLink},
    refusal::{Failure, Refusal},
    slug::Slug,
    waves::OnLetter,
    wishes::Wishes,
    working_days::after_working_days,
};
use uuid::Uuid;

/// How long a form that is sent again leads to the same introduction on the same device.
const AGAIN: Duration = Duration::minutes(10);

impl Marketplace {
    pub(super) async fn ask_to_meet(
        &self,
        actor: &Actor,
        form: &IntroductionForm,
        key: Uuid,
        from: &Origin,
    ) -> Result<(IntroductionId, Option<SessionToken>), Failure> {
        authorise(actor, UseCase::AskIntroduction, About::Nothing)?;
        check(form)?;
        self.limits.ask(from)?;
        let key = key_of(key, form);
        let place = self.database.places(&[form.place]).await.map_err(Failure::internal)?.pop();
        let (place, organisation) = place.filter(|(place, _)| place.content.status.is_public()).ok_or(Refusal::WrongState)?;
        if form.day_part.is_some_and(|day_part| !place.content.day_parts().any(|own| own == day_part)) {
            return Err(Refusal::WrongState.into());
        }
        // The key names the introduction: whoever sends the form twice is shown the same one.
        let id = IntroductionId::of_source(OWN_SOURCE, &key.to_string());
        let mut introduction = self.new_introduction(id, form, &place, organisation).await?;
        let mut attempt = async |state| {
            introduction.state = state;
            self.store_introduction(actor, introduction.clone(), key, from).await
        };
        let asked = match attempt(IntroductionState::Asked).await {
            Err(Failure::Refused(Refusal::Full)) => attempt(IntroductionState::Waiting).await,
            asked => asked,
        };
        match asked {
            Ok(token) => Ok((id, token)),
            Err(Failure::Refused(Refusal::Repeated)) => Ok((id, self.asked_before(actor, id, from).await?)),
            Err(failure) => Err(failure),
        }
    }

    /// Stores a new introduction, with a profile and session for a visitor.
    async fn store_introduction(
        &self,
        actor: &Actor,
        mut introduction: Introduction,
        key: Uuid,
        from: &Origin,
    ) -> Result<Option<SessionToken>, Failure> {
        let (state, place, day_part) = (introduction.state, introduction.place, introduction.form.day_part);
        let mut change = Change::new();
        change.once(key, self.now());
        let token = if let Some(own) = actor.participant() {
            change.only_if_not_asked(own, place);
            introduction.participant = own;
            None
        } else {
            introduction.participant = self.new_profile(&mut change, &profile(&introduction.form), key).id;
            Some(self.new_own_session(&mut change, introduction.participant, from))
        };
        let (asked_on, reply_days) = (dutch_day(introduction.asked_at), self.reply_days(&introduction).await?);
        introduction.due_on = due(state, asked_on, None, reply_days);
        let mut beside = Beside::default();
        if state == IntroductionState::Asked {
            beside.remind_on = Some(reminder(asked_on, reply_days));
            if let Some(day_part) = day_part {
                change.only_if_nobody_waits(place, day_part);
                change.take_seat(place, day_part);
                beside.seat = true;
            }
            let path = format!("/partner/kennismakingen/{}", introduction.id);
            self.tell_partner(&mut change, &introduction, &Message::IntroductionAsked { path }).await?;
            introduction.help_by = help_by(introduction.form.way, asked_on);
        } else if let Some(day_part) = day_part {
            change.adjust_waiting(place, day_part, 1);
        }
        change.create_introduction(&introduction, beside);
        self.ask_for_help(&mut change, &introduction).await?;
        change.count_of_place(place, introduction.organisation.id, asked_on, Counted::Asked);
        let line = self.line(actor, UseCase::AskIntroduction, &subject(&introduction), Some(&introduction.municipality), state.code());
        change.log(&line);
        self.commit_in_turn(change).await?;
        self.notify_mail();
        self.notify_marked();
        Ok(token)
    }

    /// An introduction of nobody yet.
    async fn new_introduction(
        &self,
        id: IntroductionId,
        form: &IntroductionForm,
        place: &Place,
        organisation: OrganisationName,
    ) -> Result<Introduction, Failure> {
        let now = self.now();
        let municipality = match municipalities::slug_of(&place.content.address) {
            Some(municipality) => municipality,
            None => self.municipality_of(place.organisation).await?.ok_or(Refusal::WrongState)?,
        };
        Ok(Introduction {
            id,
            participant: ParticipantId(Uuid::nil()),
            place: place.id,
            link: PlaceLink { slug: place.slug.clone(), title: place.content.title.clone() },
            organisation,
            municipality,
            form: form.clone(),
            state: IntroductionState::Asked,
            asked_at: now,
            began_at: now,
            due_on: None,
            times: Vec::new(),
            agreed: None,
            companion: String::new(),
            help_by: None,
            goes_along: None,
            reason: None,
            suggestion: None,
            events: Vec::new(),
        })
    }

    /// The form was sent before: whoever sent it from a device that has no session yet gets one, for a short while.
    async fn asked_before(&self, actor: &Actor, id: IntroductionId, from: &Origin) -> Result<Option<SessionToken>, Failure> {
        let stored = self.database.introduction(id).await.map_err(Failure::internal)?.ok_or(Refusal::Repeated)?;
        let introduction = stored.introduction;
        match actor {
            Actor::Participant(own) if own.participant == introduction.participant => Ok(None),
            Actor::Visitor if self.now() - introduction.asked_at < AGAIN => {
                let mut change = Change::new();
                let token = self.new_own_session(&mut change, introduction.participant, from);
                change.log(&self.line(
                    actor,
                    UseCase::AskIntroduction,
                    &subject(&introduction),
                    Some(&introduction.municipality),
                    "nog eens",
                ));
                self.commit(change).await?;
                Ok(Some(token))
            }
            _ => Err(Refusal::Repeated.into()),
        }
    }

    pub(super) async fn ask_to_be_called(&self, actor: &Actor, form: &CallForm, key: Uuid) -> Result<(), Failure> {
        authorise(actor, UseCase::AskForCall, About::Nothing)?;
        if !name_is_fine(&form.name) {
            return Err(Refusal::Text.into());
        }
        let mut change = Change::new();
        change.once(key_of(key, form), self.now());
        let request = self.call_request(&mut change, form, None).await?;
        change.log(&self.line(actor, UseCase::AskForCall, &call_subject(request), Some(&form.municipality), ""));
        match self.commit(change).await {
            Ok(()) => self.notify_mail(),
            // Sent twice: it is there.
            Err(Failure::Refused(Refusal::Repeated)) => {}
            Err(failure) => return Err(failure),
        }
        Ok(())
    }

    /// Somebody would like to be called: work for the coaches of the municipality. Answers how it is known.
    pub(crate) async fn call_request(&self, change: &mut Change, form: &CallForm, letter: Option<OnLetter>) -> Result<Uuid, Failure> {
        let now = self.now();
        let due_on = after_working_days(dutch_day(now), COACH_DAYS);
        let request = CallRequest { id: self.new_id(), form: form.clone(), asked_at: now, due_on, letter };
        change.ask_for_call(&request);
        let owner = DueOwner::Municipality(form.municipality.clone());
        change.put_due(&Due { about: DueAbout::Call(request.id), owner, kind: DueKind::CallMe, due_on }, None);
        self.tell_coaches(change, &form.municipality).await?;
        Ok(request.id)
    }

    /// A message to the coaches of a municipality that something waits for them.
    pub(super) async fn tell_coaches(&self, change: &mut Change, municipality: &Slug) -> Result<(), Failure> {
        let coaches = self.database.accounts_with(Role::Coach, municipality).await.map_err(Failure::internal)?;
        for coach in coaches {
            let message = Message::CoachWork { path: "/coach".to_owned() };
            change.mail(self.new_id(), &coach.email, coach.language, &message, Some(municipality), self.now());
        }
        Ok(())
    }
}

/// A key with what its form says: the next person at a shared computer who goes back to the form sends another one.
fn key_of(key: Uuid, form: &impl std::fmt::Debug) -> Uuid {
    Uuid::new_v5(&key, format!("{form:?}").as_bytes())
}

/// What somebody who asks says of themselves is their profile from then on.
pub(super) fn profile(form: &IntroductionForm) -> ProfileForm {
    ProfileForm {
        name: form.name.clone(),
        email: form.email.clone(),
        phone: form.phone.clone(),
        reach: form.reach,
        language: form.language,
        wishes: Wishes {
            needs: form.shared.needs.clone(),
            languages: form.shared.languages.clone(),
            company: form.shared.company.clone(),
            ..Wishes::default()
        },
    }
}

/// Pages tell what is missing before it comes here.
fn check(form: &IntroductionForm) -> Result<(), Failure> {
    let reachable = (!form.way.needs_phone() || form.phone.is_some()) && (!form.way.needs_email() || form.email.is_some());
    if reachable && profile(form).problem().is_none() { Ok(()) } else { Err(Refusal::Text.into()) }
}
