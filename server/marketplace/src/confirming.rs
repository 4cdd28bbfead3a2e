//! "Klopt dit nog?": what is on the marketplace is true, or it is paused.

use crate::{
    Marketplace,
    policy::UseCase,
    posting::subject,
    secrets::{self, name_of_token},
};
use chrono::Duration;
use db::{Change, PostedPlace};
use domain::{
    actors::Actor,
    codes::PlaceStatus,
    ids::PlaceId,
    messages::Message,
    posting::{ANSWER_DAYS, CONFIRMED_DAYS, PlaceMove, Revision},
    refusal::{Failure, Refusal},
};

/// Places that are looked at in one go.
const BATCH: u32 = 200;

impl Marketplace {
    /// Asks the partners of places that nobody confirmed for long, and pauses those without an answer.
    pub async fn keep_places_true(&self) -> Result<(), Failure> {
        let now = self.now();
        let before = self.today() - Duration::days(CONFIRMED_DAYS);
        for place in self.database.places_to_confirm(before, BATCH).await.map_err(Failure::internal)? {
            self.ask_if_true(place).await?;
        }
        let unanswered = self.database.unanswered_confirmations(now - Duration::days(ANSWER_DAYS), BATCH).await;
        for place in unanswered.map_err(Failure::internal)? {
            self.pause_unconfirmed(place).await?;
        }
        Ok(())
    }

    async fn ask_if_true(&self, place: PlaceId) -> Result<(), Failure> {
        let Some(posted) = self.posted(place).await? else { return Ok(()) };
        let token = secrets::token();
        let mut change = Change::new();
        change.ask_confirmation(place, &name_of_token(&token), self.now());
        self.tell_editors(&mut change, &posted, &Message::StillTrue { path: format!("/plek-klopt/{token}") }).await?;
        let home = self.municipality_of(posted.organisation.id).await?;
        change.log(&self.line(&Actor::Clockwork, UseCase::AskIfTrue, &subject(place), home.as_ref(), "gevraagd"));
        match self.commit(change).await {
            // Another process asked first.
            Ok(()) | Err(Failure::Refused(Refusal::Changed)) => Ok(()),
            Err(failure) => Err(failure),
        }
    }

    async fn pause_unconfirmed(&self, place: PlaceId) -> Result<(), Failure> {
        let Some(posted) = self.posted(place).await? else { return Ok(()) };
        let mut change = Change::new();
        change.end_confirmation(place);
        let Some(to) = PlaceMove::Pause.leads(posted.place.content.status, true) else { return self.commit(change).await };
        let path = format!("/partner/plekken/{place}");
        self.tell_editors(&mut change, &posted, &Message::PausedUnconfirmed { path }).await?;
        let (home, base) = (self.municipality_of(posted.organisation.id).await?, Revision::of(posted.place.updated_at));
        let moved = self
            .replace_status(&Actor::Clockwork, posted.place, base, to, UseCase::AskIfTrue, PlaceMove::Pause, home.as_ref(), change)
            .await;
        match moved {
            // Somebody changes it at this moment: the next round looks again.
            Ok(()) | Err(Failure::Refused(Refusal::Changed)) => Ok(()),
            Err(failure) => Err(failure),
        }
    }

    /// The place that a link is about, while its answer is waited for.
    pub(crate) async fn posted_by_link(&self, token: &str) -> Result<Option<PostedPlace>, Failure> {
        let place = self.database.place_of_confirmation(&name_of_token(token)).await.map_err(Failure::internal)?;
        let Some(place) = place else { return Ok(None) };
        Ok(self.posted(place).await?.filter(|posted| matches!(posted.place.content.status, PlaceStatus::Published | PlaceStatus::Full)))
    }

    pub(crate) async fn posted(&self, place: PlaceId) -> Result<Option<PostedPlace>, Failure> {
        self.database.posted_place(place).await.map_err(Failure::internal)
    }

    /// A message to everybody who edits for the organisation of a place.
    pub(crate) async fn tell_editors(&self, change: &mut Change, posted: &PostedPlace, message: &Message) -> Result<(), Failure> {
        let home = self.municipality_of(posted.organisation.id).await?;
        for (email, language) in self.database.editors_of(posted.organisation.id).await.map_err(Failure::internal)? {
            change.mail(self.new_id(), &email, language, message, home.as_ref(), self.now());
        }
        self.notify_mail();
        Ok(())
    }
}
