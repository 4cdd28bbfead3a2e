//! Partners post places and keep them true.

use crate::{
    Marketplace,
    introductions::PlaceNews,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use db::{Change, PostedPlace};
use domain::{
    actors::Actor,
    applications::CHECKED_PLACES,
    codes::PlaceStatus,
    day_parts::DayPart,
    ending::has_ended,
    ids::{OrganisationId, PlaceId},
    organisations::OrganisationName,
    places::{DESCRIPTION_MAX, LINE_MAX, PHOTO_WIDTHS, Place, PlaceContent, SUMMARY_MAX, Source, TASKS_MAX, TITLE_MAX},
    postcodes::Postcode4,
    posting::{OWN_PLACES_PAGE, OwnPlace, OwnPlaces, PlaceMove, PlaceVersion, Revision, missing},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Posting,
};
use std::sync::Arc;
use uuid::Uuid;

/// Changes of a place that are shown.
const VERSIONS: u32 = 50;
/// The name of the source of places that were made here.
pub(crate) const OWN_SOURCE: &str = "meedoen";

#[async_trait]
impl Posting for Marketplace {
    async fn own_organisations(&self, actor: &Actor) -> Result<Vec<OrganisationName>, Failure> {
        authorise(actor, UseCase::ReadOwnPlaces, About::Nothing)?;
        let mut found = self.database.organisations(&actor.organisations()).await.map_err(Failure::internal)?;
        found.sort_by_key(|organisation| organisation.name.to_lowercase());
        Ok(found.into_iter().map(|it| OrganisationName { id: it.id, slug: it.slug, name: it.name }).collect())
    }

    async fn own_places(&self, actor: &Actor, organisation: OrganisationId, page: u32) -> Result<OwnPlaces, Failure> {
        authorise(actor, UseCase::ReadOwnPlaces, About::Organisation(organisation))?;
        let name = self.organisation_name(organisation).await?;
        let page = page.max(1);
        let ask = async |page: u32| {
            self.database.posted_places(organisation, (page - 1) * OWN_PLACES_PAGE, OWN_PLACES_PAGE).await.map_err(Failure::internal)
        };
        let (mut places, total) = ask(page.min(u32::MAX / OWN_PLACES_PAGE)).await?;
        let pages = total.div_ceil(OWN_PLACES_PAGE).max(1);
        if page > pages {
            (places, _) = ask(pages).await?;
        }
        Ok(OwnPlaces { organisation: name, total, page: page.min(pages), pages, places: places.into_iter().map(own_place).collect() })
    }

    async fn own_place(&self, actor: &Actor, place: PlaceId) -> Result<Option<OwnPlace>, Failure> {
        authorise(actor, UseCase::ReadOwnPlaces, About::Nothing)?;
        let posted = self.database.posted_place(place).await.map_err(Failure::internal)?;
        Ok(posted.filter(|posted| actor.is_editor_of(posted.organisation.id)).map(own_place))
    }

    async fn begin_place(&self, actor: &Actor, organisation: OrganisationId, content: PlaceContent, key: Uuid) -> Result<PlaceId, Failure> {
        authorise(actor, UseCase::PostPlace, About::Organisation(organisation))?;
        check_limits(&content)?;
        // The key names the place: whoever sends the form twice is shown the same one.
        let source = Source { name: OWN_SOURCE.to_owned(), id: key.to_string(), licence: String::new() };
        let id = source.place_id();
        let now = self.now();
        let mut content = PlaceContent { status: PlaceStatus::Draft, photo: String::new(), confirmed_on: None, ..content };
        self.put_on_the_map(&mut content);
        let place = Place {
            id,
            slug: self.free_slug(&content.title, key).await?,
            organisation,
            content,
            lighter: None,
            next: None,
            source,
            created_at: now,
            updated_at: now,
        };
        let mut change = Change::new();
        change.once(key, now);
        change.create_place(&place);
        let home = self.municipality_of(organisation).await?;
        change.log(&self.line(actor, UseCase::PostPlace, &subject(id), home.as_ref(), ""));
        match self.commit(change).await {
            Ok(()) => self.notify_marked(),
            Err(Failure::Refused(Refusal::Repeated)) if self.own_place(actor, id).await?.is_some() => {}
            Err(failure) => return Err(failure),
        }
        Ok(id)
    }

    async fn change_place(&self, actor: &Actor, place: PlaceId, base: Revision, content: PlaceContent) -> Result<(), Failure> {
        let posted = self.editable(actor, place, UseCase::ChangePlace).await?;
        check_limits(&content)?;
        self.replace_content(actor, posted, base, content, UseCase::ChangePlace).await
    }

    async fn move_place(&self, actor: &Actor, place: PlaceId, base: Revision, step: PlaceMove) -> Result<(), Failure> {
        let posted = self.editable(actor, place, UseCase::MovePlace).await?;
        if step.is_for_administrators() {
            return Err(Refusal::NotAllowed.into());
        }
        self.move_posted(actor, posted, base, step).await
    }

    async fn prolong_place(&self, actor: &Actor, place: PlaceId, base: Revision, ends_on: Option<NaiveDate>) -> Result<(), Failure> {
        let posted = self.editable(actor, place, UseCase::MovePlace).await?;
        self.prolong(actor, posted, base, ends_on).await
    }

    async fn discard_place(&self, actor: &Actor, place: PlaceId, base: Revision, key: Uuid) -> Result<(), Failure> {
        authorise(actor, UseCase::DiscardPlace, About::Nothing)?;
        // Sent twice: the first one threw it away. Only who sent the form knows its key.
        if self.database.was_dealt_with(key).await.map_err(Failure::internal)? {
            return Err(Refusal::Repeated.into());
        }
        let posted = self.editable(actor, place, UseCase::DiscardPlace).await?;
        self.discard(actor, posted, base, key).await
    }

    async fn set_photo(&self, actor: &Actor, place: PlaceId, base: Revision, photo: Option<Arc<[u8]>>, key: Uuid) -> Result<(), Failure> {
        let posted = self.editable(actor, place, UseCase::SetPhoto).await?;
        let mut place = posted.place;
        let mut change = Change::new();
        change.once(key, self.now());
        for file in files(&place.content.photo) {
            change.delete_photo(&file);
        }
        place.content.photo = match photo {
            None => String::new(),
            Some(bytes) => {
                let photo = self.on_photo(move || photos::prepare(&bytes)).await?.map_err(photo_refusal)?;
                // The place is part of the name, so that no two places share a file.
                let name = format!("{}-{}", place.id.0.simple(), photos::name(&photo));
                for (file, picture) in files(&name).into_iter().zip(&photo.pictures) {
                    change.put_photo(&file, &picture.bytes);
                }
                name
            }
        };
        let home = self.municipality_of(place.organisation).await?;
        self.replace(actor, place, base, UseCase::SetPhoto, "", home.as_ref(), change).await
    }

    async fn take_seat(&self, actor: &Actor, place: PlaceId, day_part: DayPart, key: Uuid) -> Result<(), Failure> {
        let mut change = Change::new();
        change.once(key, self.now());
        change.take_seat(place, day_part);
        self.change_seats(actor, place, day_part, change, "bezet").await
    }

    async fn free_seat(&self, actor: &Actor, place: PlaceId, day_part: DayPart, key: Uuid) -> Result<(), Failure> {
        let mut change = Change::new();
        change.once(key, self.now());
        change.free_seat(place, day_part);
        self.change_seats(actor, place, day_part, change, "vrij").await
    }

    async fn add_waiting(&self, actor: &Actor, place: PlaceId, day_part: DayPart, key: Uuid) -> Result<(), Failure> {
        let mut change = Change::new();
        change.once(key, self.now());
        change.add_waiting(place, day_part);
        self.change_seats(actor, place, day_part, change, "wacht").await
    }

    async fn remove_waiting(&self, actor: &Actor, place: PlaceId, day_part: DayPart, key: Uuid) -> Result<(), Failure> {
        let mut change = Change::new();
        change.once(key, self.now());
        change.remove_waiting(place, day_part);
        self.change_seats(actor, place, day_part, change, "wacht niet meer").await
    }

    async fn place_versions(&self, actor: &Actor, place: PlaceId) -> Result<Vec<PlaceVersion>, Failure> {
        let posted = self.editable(actor, place, UseCase::ReadOwnPlaces).await?;
        let versions = self.database.place_versions(place, VERSIONS).await.map_err(Failure::internal)?;
        let mut after = posted.place.content;
        let versions = versions.into_iter().map(|version| {
            let before = version.before.content;
            PlaceVersion { id: version.id, at: version.at, by: version.by, after: std::mem::replace(&mut after, before.clone()), before }
        });
        Ok(versions.collect())
    }

    async fn place_to_confirm(&self, actor: &Actor, token: &str) -> Result<Option<OwnPlace>, Failure> {
        authorise(actor, UseCase::ConfirmByLink, About::Nothing)?;
        Ok(self.posted_by_link(token).await?.map(own_place))
    }

    async fn confirm_by_link(&self, actor: &Actor, token: &str) -> Result<(), Failure> {
        authorise(actor, UseCase::ConfirmByLink, About::Nothing)?;
        let posted = self.posted_by_link(token).await?.ok_or(Refusal::NoLongerValid)?;
        let (step, base) = (PlaceMove::Confirm, Revision::of(posted.place.updated_at));
        let to = step.leads(posted.place.content.status, true).ok_or(Refusal::WrongState)?;
        let home = self.municipality_of(posted.organisation.id).await?;
        self.replace_status(actor, posted.place, base, to, UseCase::ConfirmByLink, step, home.as_ref(), Change::new()).await
    }

    async fn undo_place(&self, actor: &Actor, place: PlaceId, base: Revision, version: Uuid) -> Result<(), Failure> {
        let posted = self.editable(actor, place, UseCase::UndoPlace).await?;
        let versions = self.database.place_versions(place, VERSIONS).await.map_err(Failure::internal)?;
        let version = versions.into_iter().find(|own| own.id == version).ok_or(Refusal::NoLongerValid)?;
        self.replace_content(actor, posted, base, version.before.content, UseCase::UndoPlace).await
    }
}

/// The files of a photo.
pub(crate) fn files(photo: &str) -> Vec<String> {
    let widths = if photo.is_empty() { &[][..] } else { &PHOTO_WIDTHS };
    widths.iter().map(|width| format!("{photo}-{width}.jpg")).collect()
}

/// How the log names a place.
pub(crate) fn subject(place: PlaceId) -> String {
    format!("place:{place}")
}

fn is_trusted(posted: &PostedPlace) -> bool {
    is_trusted_with(posted.approved_places)
}

/// May an organisation publish by itself of which so many places were approved; `None` when it is not new?
pub(crate) fn is_trusted_with(approved_places: Option<u32>) -> bool {
    approved_places.is_none_or(|approved| approved >= CHECKED_PLACES)
}

pub(crate) fn own_place(posted: PostedPlace) -> OwnPlace {
    let trusted = is_trusted(&posted);
    OwnPlace { place: posted.place, organisation: posted.organisation, trusted, question: posted.question, kept: posted.kept }
}

/// Is every text within its limit? Pages tell which one is not before it comes here.
pub(crate) fn check_limits(content: &PlaceContent) -> Result<(), Failure> {
    let fits = |text: &str, max: usize| text.chars().count() <= max;
    let address = &content.address;
    let lines = [&content.asks, &content.costs, &content.returns, &address.street, &address.postcode, &address.city]
        .into_iter()
        .chain([&address.municipality, &address.neighbourhood, &content.contact.phone, &content.contact.email, &content.contact.website])
        .chain(&content.tasks);
    let fine = !content.title.trim().is_empty()
        && fits(&content.title, TITLE_MAX)
        && fits(&content.summary, SUMMARY_MAX)
        && fits(&content.description, DESCRIPTION_MAX)
        && content.tasks.len() <= TASKS_MAX
        && lines.into_iter().all(|line| fits(line, LINE_MAX))
        && ["", "http://", "https://"].iter().any(|begin| match *begin {
            "" => content.contact.website.is_empty(),
            begin => content.contact.website.starts_with(begin),
        });
    if fine { Ok(()) } else { Err(Refusal::Text.into()) }
}

/// Why a file is no photo, for who sent it.
pub(crate) fn photo_refusal(refused: photos::Refused) -> Refusal {
    match refused {
        photos::Refused::TooLarge => Refusal::PhotoTooLarge,
        photos::Refused::NotAnImage => Refusal::NotAPhoto,
        photos::Refused::Damaged => Refusal::PhotoDamaged,
        photos::Refused::TooManyPixels => Refusal::PhotoTooManyPixels,
        photos::Refused::TooSmall => Refusal::PhotoTooSmall,
    }
}

impl Marketplace {
    /// The moment, as precisely as it is stored and compared.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now().trunc_subsecs(6)
    }

    /// A place that the actor may change. One of somebody else is as absent as one that never was.
    async fn editable(&self, actor: &Actor, place: PlaceId, use_case: UseCase) -> Result<PostedPlace, Failure> {
        let posted = self.database.posted_place(place).await.map_err(Failure::internal)?.ok_or(Refusal::NotAllowed)?;
        authorise(actor, use_case, About::Organisation(posted.organisation.id))?;
        Ok(posted)
    }

    /// Works on a photo where that may block. One at a time: a photo may take 256 MiB while it is opened.
    pub(crate) async fn on_photo<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
        let turn = Arc::clone(&self.photos).acquire_owned().await.map_err(Failure::internal)?;
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        done.await.map_err(Failure::internal)
    }

    async fn change_seats(
        &self,
        actor: &Actor,
        place: PlaceId,
        day_part: DayPart,
        mut change: Change,
        detail: &str,
    ) -> Result<(), Failure> {
        let posted = self.editable(actor, place, UseCase::ChangeSeats).await?;
        let home = self.municipality_of(posted.organisation.id).await?;
        change.log(&self.line(actor, UseCase::ChangeSeats, &subject(place), home.as_ref(), &format!("{day_part} {detail}")));
        self.commit(change).await?;
        self.notify_marked();
        Ok(())
    }

    /// A place without a point on the map gets the middle of its postcode, where that is known.
    pub(crate) fn put_on_the_map(&self, content: &mut PlaceContent) {
        let digits: String = content.address.postcode.chars().take(4).collect();
        if content.address.coordinates.is_none() {
            content.address.coordinates = Postcode4::parse(&digits).and_then(|postcode| self.area(postcode)).map(|area| area.coordinates);
        }
    }

    pub(crate) async fn organisation_name(&self, id: OrganisationId) -> Result<OrganisationName, Failure> {
        let found = self.database.organisations(&[id]).await.map_err(Failure::internal)?;
        let organisation = found.into_iter().next().ok_or(Refusal::NotAllowed)?;
        Ok(OrganisationName { id, slug: organisation.slug, name: organisation.name })
    }

    /// A slug that nobody has: of the title, with the end of the key behind it when it is taken.
    async fn free_slug(&self, title: &str, key: Uuid) -> Result<Slug, Failure> {
        let slug = Slug::of(title);
        let taken = !self.database.place_slugs(&[slug.to_string()]).await.map_err(Failure::internal)?.is_empty();
        let key = key.simple().to_string();
        Ok(if taken { slug.with_suffix(&Slug::of(&key[key.len() - 6..])) } else { slug })
    }

    /// Stores what a place is; its state, photo and confirmation stay.
    async fn replace_content(
        &self,
        actor: &Actor,
        posted: PostedPlace,
        base: Revision,
        content: PlaceContent,
        use_case: UseCase,
    ) -> Result<(), Failure> {
        let mut place = posted.place;
        let before = place.content;
        place.content = PlaceContent { status: before.status, photo: before.photo.clone(), confirmed_on: before.confirmed_on, ..content };
        self.put_on_the_map(&mut place.content);
        let mut change = Change::new();
        if moves_people(&before, &place.content) {
            self.tell_of_change(&mut change, place.id, PlaceNews::Changed).await?;
        }
        let home = self.municipality_of(place.organisation).await?;
        self.replace(actor, place, base, use_case, "", home.as_ref(), change).await?;
        self.notify_mail();
        Ok(())
    }

    /// Brings a place that the actor may change into another state.
    pub(crate) async fn move_posted(&self, actor: &Actor, posted: PostedPlace, base: Revision, step: PlaceMove) -> Result<(), Failure> {
        let (place, status) = (posted.place.id, posted.place.content.status);
        let to = step.leads(status, is_trusted(&posted)).ok_or(Refusal::WrongState)?;
        let becomes_seen = matches!(to, PlaceStatus::Submitted | PlaceStatus::Published) && !status.is_public();
        if becomes_seen && !missing(&posted.place.content).is_empty() {
            return Err(Refusal::WrongState.into());
        }
        if becomes_seen && has_ended(&posted.place.content, self.today()) {
            return Err(Refusal::Ended.into());
        }
        let mut change = Change::new();
        let home = self.municipality_of(posted.organisation.id).await?;
        if to == PlaceStatus::Submitted {
            change.wait_for_check(place, home.as_ref().ok_or(Refusal::WrongState)?, self.now());
        } else if status == PlaceStatus::Submitted {
            change.end_check(place, "");
        }
        self.replace_status(actor, posted.place, base, to, UseCase::MovePlace, step, home.as_ref(), change).await
    }

    /// Stores another state of a place, together with a change.
    #[expect(clippy::too_many_arguments, reason = "one call for the partner and one for the administrator")]
    pub(crate) async fn replace_status(
        &self,
        actor: &Actor,
        mut place: Place,
        base: Revision,
        to: PlaceStatus,
        use_case: UseCase,
        step: PlaceMove,
        home: Option<&Slug>,
        mut change: Change,
    ) -> Result<(), Failure> {
        // Whoever moves a place has looked at it.
        change.end_confirmation(place.id);
        if to.is_public() && matches!(step, PlaceMove::Submit | PlaceMove::Approve | PlaceMove::Resume | PlaceMove::Confirm) {
            place.content.confirmed_on = Some(self.today());
        }
        if place.content.status.is_public() && !to.is_public() {
            self.tell_of_change(&mut change, place.id, PlaceNews::Stopped).await?;
        }
        place.content.status = to;
        self.replace(actor, place, base, use_case, domain::codes::Code::code(step), home, change).await?;
        self.notify_mail();
        Ok(())
    }

    #[expect(clippy::too_many_arguments, reason = "everything that one line of the log tells")]
    pub(crate) async fn replace(
        &self,
        actor: &Actor,
        mut place: Place,
        base: Revision,
        use_case: UseCase,
        detail: &str,
        home: Option<&Slug>,
        mut change: Change,
    ) -> Result<(), Failure> {
        // Two changes within one microsecond would look the same.
        place.updated_at = self.now().max(place.updated_at + chrono::Duration::microseconds(1));
        change.replace_place(&place, base, self.new_id(), actor.account());
        change.log(&self.line(actor, use_case, &subject(place.id), home, detail));
        self.commit(change).await?;
        self.notify_marked();
        Ok(())
    }
}

/// Would somebody with an appointment stand before a closed door: is the address, a day part or its hours another one?
fn moves_people(before: &PlaceContent, after: &PlaceContent) -> bool {
    let times = |content: &PlaceContent| content.slots.iter().map(|slot| (slot.day_part, slot.hours)).collect::<Vec<_>>();
    let at = |content: &PlaceContent| (content.address.street.clone(), content.address.postcode.clone(), content.address.city.clone());
    at(before) != at(after) || times(before) != times(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_size_of_a_photo_has_its_file() {
        assert_eq!(photos::SIZES.map(|size| size.width), PHOTO_WIDTHS);
        assert_eq!(files("a-b"), ["a-b-320.jpg", "a-b-640.jpg", "a-b-1280.jpg"]);
        assert!(files("").is_empty());
    }
}
