//! What the marketplace of samples answers to partners: Sara's desk, with one place on it.
//!
//! Each test has a desk of its own, that it may lay out first and look at afterwards: see [`at_desk`].

use crate::samples::{Fake, card};
use async_trait::async_trait;
use chrono::{NaiveDate, TimeDelta};
use domain::{
    day_parts::DayPart,
    ids::{OrganisationId, PlaceId},
    organisations::OrganisationName,
    places::{Place, PlaceContent},
    posting::{OwnPlace, OwnPlaces, PlaceMove, PlaceVersion, Revision},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::{Actor, Posting},
};
use std::cell::RefCell;
use uuid::Uuid;

/// What lies on the desk, and what was done there.
pub struct Desk {
    /// The organisations somebody works for.
    pub organisations: Vec<OrganisationName>,
    /// The place.
    pub own: OwnPlace,
    /// Its changes, newest first.
    pub versions: Vec<PlaceVersion>,
    /// Why the next change is refused.
    pub refuses: Option<Refusal>,
    /// What was done.
    pub done: Vec<Done>,
    /// How many pages of places there are.
    pub pages: u32,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    Begun(OrganisationId, PlaceContent, Uuid),
    Changed(PlaceContent),
    Moved(PlaceMove),
    Undone(Uuid),
    Prolonged(Option<NaiveDate>),
    Discarded(Uuid),
    Counted(DayPart, i8, Uuid),
    Photo(Uuid),
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::new(Desk::new());
}

/// Lays out the desk of this test, or looks at it.
pub fn at_desk<T>(look: impl FnOnce(&mut Desk) -> T) -> T {
    DESK.with_borrow_mut(look)
}

/// An organisation with this name; the first is the one that Sara works for.
pub fn organisation(number: u128, name: &str) -> OrganisationName {
    OrganisationName { id: OrganisationId(Uuid::from_u128(number)), slug: Slug::of(name), name: name.to_owned() }
}

impl Desk {
    fn new() -> Self {
        let organisation = organisation(0, "Tuin De Wijk");
        let place = Place { organisation: organisation.id, ..card().place };
        let own = OwnPlace { place, organisation: organisation.clone(), trusted: true, question: String::new(), kept: true };
        Self { organisations: vec![organisation], own, versions: Vec::new(), refuses: None, done: Vec::new(), pages: 1 }
    }

    /// Changes the place as a colleague does, a moment later.
    pub fn change(&mut self, by: &str, content: PlaceContent) {
        let before = std::mem::replace(&mut self.own.place.content, content.clone());
        self.own.place.updated_at += TimeDelta::microseconds(1);
        let id = Uuid::from_u128(u128::try_from(self.versions.len()).unwrap_or(0) + 1);
        self.versions.insert(0, PlaceVersion { id, at: self.own.place.updated_at, by: by.to_owned(), before, after: content });
    }

    fn may(&self, actor: &Actor, place: PlaceId) -> Result<(), Failure> {
        let mine = actor.is_editor_of(self.own.organisation.id) && place == self.own.place.id;
        if mine { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
    }

    /// Counts a person more or less, whatever state of the place was seen.
    fn count(&mut self, actor: &Actor, place: PlaceId, done: Done) -> Result<(), Failure> {
        self.accepts(actor, place, self.own.revision())?;
        self.done.push(done);
        Ok(())
    }

    fn wait(&mut self, actor: &Actor, place: PlaceId, day_part: DayPart, by: i16) -> Result<(), Failure> {
        self.may(actor, place)?;
        let slot = self.own.place.content.slots.iter_mut().find(|slot| slot.day_part == day_part).ok_or(Refusal::NoLongerValid)?;
        if by > 0 && !slot.is_full() {
            return Err(Refusal::StillFree.into());
        }
        slot.waiting = slot.waiting.checked_add_signed(by).ok_or(Refusal::NoLongerValid)?;
        Ok(())
    }

    /// Does this change come in time?
    fn accepts(&mut self, actor: &Actor, place: PlaceId, base: Revision) -> Result<(), Failure> {
        self.may(actor, place)?;
        if let Some(refusal) = self.refuses.take() {
            return Err(refusal.into());
        }
        if base == self.own.revision() { Ok(()) } else { Err(Refusal::Changed.into()) }
    }
}

#[async_trait]
impl Posting for Fake {
    async fn own_organisations(&self, actor: &Actor) -> Result<Vec<OrganisationName>, Failure> {
        self.check()?;
        if actor.organisations().is_empty() { Err(Refusal::NotAllowed.into()) } else { Ok(at_desk(|desk| desk.organisations.clone())) }
    }

    async fn own_places(&self, actor: &Actor, organisation: OrganisationId, page: u32) -> Result<OwnPlaces, Failure> {
        at_desk(|desk| {
            let own = desk.organisations.iter().find(|own| own.id == organisation && !actor.organisations().is_empty());
            let organisation = own.cloned().ok_or(Refusal::NotAllowed)?;
            let places = if desk.pages == 0 { Vec::new() } else { vec![desk.own.clone()] };
            Ok(OwnPlaces { organisation, total: desk.pages, page: page.min(desk.pages), pages: desk.pages.max(1), places })
        })
    }

    async fn own_place(&self, actor: &Actor, place: PlaceId) -> Result<Option<OwnPlace>, Failure> {
        self.check()?;
        Ok(at_desk(|desk| desk.may(actor, place).is_ok().then(|| desk.own.clone())))
    }

    async fn begin_place(&self, _: &Actor, organisation: OrganisationId, content: PlaceContent, key: Uuid) -> Result<PlaceId, Failure> {
        at_desk(|desk| {
            if let Some(refusal) = desk.refuses.take() {
                return Err(refusal.into());
            }
            desk.done.push(Done::Begun(organisation, content, key));
            Ok(desk.own.place.id)
        })
    }

    async fn change_place(&self, actor: &Actor, place: PlaceId, base: Revision, content: PlaceContent) -> Result<(), Failure> {
        at_desk(|desk| {
            desk.accepts(actor, place, base)?;
            desk.change("sara", content.clone());
            desk.done.push(Done::Changed(content));
            Ok(())
        })
    }

    async fn move_place(&self, actor: &Actor, place: PlaceId, base: Revision, step: PlaceMove) -> Result<(), Failure> {
        at_desk(|desk| {
            desk.accepts(actor, place, base)?;
            desk.done.push(Done::Moved(step));
            Ok(())
        })
    }

    async fn prolong_place(&self, actor: &Actor, place: PlaceId, base: Revision, ends_on: Option<NaiveDate>) -> Result<(), Failure> {
        at_desk(|desk| {
            desk.accepts(actor, place, base)?;
            desk.done.push(Done::Prolonged(ends_on));
            Ok(())
        })
    }

    async fn discard_place(&self, actor: &Actor, place: PlaceId, base: Revision, key: Uuid) -> Result<(), Failure> {
        at_desk(|desk| {
            desk.accepts(actor, place, base)?;
            desk.done.push(Done::Discarded(key));
            Ok(())
        })
    }

    async fn set_photo(
        &self,
        actor: &Actor,
        place: PlaceId,
        base: Revision,
        _: Option<std::sync::Arc<[u8]>>,
        key: Uuid,
    ) -> Result<(), Failure> {
        at_desk(|desk| {
            desk.accepts(actor, place, base)?;
            desk.done.push(Done::Photo(key));
            Ok(())
        })
    }

    async fn take_seat(&self, actor: &Actor, place: PlaceId, day_part: DayPart, key: Uuid) -> Result<(), Failure> {
        at_desk(|desk| desk.count(actor, place, Done::Counted(day_part, 1, key)))
    }

    async fn free_seat(&self, actor: &Actor, place: PlaceId, day_part: DayPart, key: Uuid) -> Result<(), Failure> {
        at_desk(|desk| desk.count(actor, place, Done::Counted(day_part, -1, key)))
    }

    async fn add_waiting(&self, actor: &Actor, place: PlaceId, day_part: DayPart, _: Uuid) -> Result<(), Failure> {
        at_desk(|desk| desk.wait(actor, place, day_part, 1))
    }

    async fn remove_waiting(&self, actor: &Actor, place: PlaceId, day_part: DayPart, _: Uuid) -> Result<(), Failure> {
        at_desk(|desk| desk.wait(actor, place, day_part, -1))
    }

    async fn place_versions(&self, actor: &Actor, place: PlaceId) -> Result<Vec<PlaceVersion>, Failure> {
        at_desk(|desk| {
            desk.may(actor, place)?;
            Ok(desk.versions.clone())
        })
    }

    async fn place_to_confirm(&self, _: &Actor, _: &str) -> Result<Option<OwnPlace>, Failure> {
        Err(Refusal::NotAllowed.into())
    }

    async fn confirm_by_link(&self, _: &Actor, _: &str) -> Result<(), Failure> {
        Err(Refusal::NotAllowed.into())
    }

    async fn undo_place(&self, actor: &Actor, place: PlaceId, base: Revision, version: Uuid) -> Result<(), Failure> {
        at_desk(|desk| {
            desk.accepts(actor, place, base)?;
            desk.done.push(Done::Undone(version));
            Ok(())
        })
    }
}
