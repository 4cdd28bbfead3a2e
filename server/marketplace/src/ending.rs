//! The end of a place: its last day is over, it goes on with another one, or a draft is thrown away.

use crate::{
    Marketplace,
    introductions::PlaceNews,
    policy::UseCase,
    posting::{files, subject},
};
use chrono::NaiveDate;
use db::{Change, PostedPlace};
use domain::{
    actors::Actor,
    ending::{has_ended, status_on},
    ids::PlaceId,
    messages::Message,
    places::{Place, PlaceContent},
    posting::{PlaceMove, Revision},
    refusal::{Failure, Refusal},
};
use uuid::Uuid;

/// Places that are looked at in one go.
const BATCH: u32 = 50;

impl Marketplace {
    /// Takes every place off the marketplace whose last day is over; its editors hear it. Each place is a change of its
    /// own: what was not done when the program stopped is found again.
    pub async fn end_places(&self) -> Result<(), Failure> {
        let today = self.today();
        loop {
            let ended = self.database.places_that_ended(today, BATCH).await.map_err(Failure::internal)?;
            let mut moved = 0;
            for place in ended {
                moved += u32::from(self.end_place(place, today).await?);
            }
            // Fewer than a batch: nothing is left, but for a place that somebody changes at this moment.
            if moved < BATCH {
                return Ok(());
            }
        }
    }

    /// Did this end the place?
    async fn end_place(&self, place: PlaceId, today: NaiveDate) -> Result<bool, Failure> {
        let Some(posted) = self.posted(place).await? else { return Ok(false) };
        let status = status_on(&posted.place.content, today);
        if status == posted.place.content.status {
            return Ok(false);
        }
        let mut change = Change::new();
        change.end_confirmation(place);
        let path = format!("/partner/plekken/{place}");
        self.tell_editors(&mut change, &posted, &Message::PlaceEnded { path }).await?;
        self.tell_of_change(&mut change, place, PlaceNews::Stopped).await?;
        let (home, base) = (self.municipality_of(posted.organisation.id).await?, Revision::of(posted.place.updated_at));
        let before = posted.place;
        let place = Place { content: PlaceContent { status, ..before.content }, ..before };
        match self.replace(&Actor::Clockwork, place, base, UseCase::EndPlaces, "", home.as_ref(), change).await {
            Ok(()) => {
                self.notify_mail();
                Ok(true)
            }
            // Somebody changes it at this moment: the next round looks again.
            Err(Failure::Refused(Refusal::Changed)) => Ok(false),
            Err(failure) => Err(failure),
        }
    }

    /// Puts a place (back) on the marketplace with another last day.
    pub(crate) async fn prolong(
        &self,
        actor: &Actor,
        mut posted: PostedPlace,
        base: Revision,
        ends_on: Option<NaiveDate>,
    ) -> Result<(), Failure> {
        let content = &mut posted.place.content;
        content.ends_on = ends_on;
        let backwards = content.starts_on.zip(ends_on).is_some_and(|(first, last)| last < first);
        if backwards || has_ended(content, self.today()) {
            return Err(Refusal::Ended.into());
        }
        let status = content.status;
        let step = [PlaceMove::Submit, PlaceMove::Resume].into_iter().find(|step| step.leads(status, true).is_some());
        self.move_posted(actor, posted, base, step.ok_or(Refusal::WrongState)?).await
    }

    /// Throws a draft away, when nobody else ever had to do with it.
    pub(crate) async fn discard(&self, actor: &Actor, posted: PostedPlace, base: Revision, key: Uuid) -> Result<(), Failure> {
        let place = posted.place.id;
        let mut change = Change::new();
        change.once(key, self.now());
        change.discard_place(place, base, &files(&posted.place.content.photo));
        let home = self.municipality_of(posted.organisation.id).await?;
        change.log(&self.line(actor, UseCase::DiscardPlace, &subject(place), home.as_ref(), ""));
        self.commit(change).await?;
        self.notify_marked();
        Ok(())
    }
}
