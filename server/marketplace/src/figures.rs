//! How often places are seen: counted in memory, stored together once a minute, told month by month.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use chrono::NaiveDate;
use db::DayViews;
use domain::{
    actors::Actor,
    figures::{MONTHS, Month, Outcomes, OwnFigures, PlaceFigures},
    ids::{OrganisationId, PlaceId},
    refusal::Failure,
    use_cases::{Figures, Posting as _},
};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// How often places were seen on a day and is not stored yet. Holds no more than there are places and days between two
/// times of storing; what it holds is lost when the process is killed.
#[derive(Default)]
pub(crate) struct Views(Mutex<HashMap<(PlaceId, OrganisationId, NaiveDate), u32>>);

impl Views {
    fn add(&self, place: PlaceId, organisation: OrganisationId, day: NaiveDate, seen: u32) {
        let mut views = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = views.entry((place, organisation, day)).or_default();
        *count = count.saturating_add(seen);
    }

    fn take(&self) -> Vec<DayViews> {
        let views = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        views.into_iter().map(|((place, organisation, day), seen)| DayViews { place, organisation, day, seen }).collect()
    }
}

#[async_trait]
impl Figures for Marketplace {
    fn count_view(&self, actor: &Actor, place: PlaceId, organisation: OrganisationId) -> Result<(), Failure> {
        authorise(actor, UseCase::CountView, About::Nothing)?;
        if !actor.is_editor_of(organisation) {
            self.views.add(place, organisation, self.now().date_naive(), 1);
        }
        Ok(())
    }

    async fn own_figures(&self, actor: &Actor, organisation: OrganisationId, page: u32) -> Result<OwnFigures, Failure> {
        authorise(actor, UseCase::ReadFigures, About::Organisation(organisation))?;
        let own = self.own_places(actor, organisation, page).await?;
        let months = Month::last(MONTHS, self.now().date_naive());
        let from = months.first().map_or(self.now().date_naive(), |month| month.first_day());
        let ids: Vec<PlaceId> = own.places.iter().map(|own| own.place.id).collect();
        let seen = self.database.views_by_month(&ids, from).await.map_err(Failure::internal)?;
        let whole = self.database.organisation_views_by_month(organisation, from).await.map_err(Failure::internal)?;
        let by_place = self.database.outcomes(organisation, from).await.map_err(Failure::internal)?;
        let mut outcomes = Outcomes::default();
        for of_place in by_place.values() {
            outcomes += *of_place;
        }
        let places = own.places.into_iter().map(|own| PlaceFigures {
            outcomes: by_place.get(&own.place.id).copied().unwrap_or_default(),
            place: own.place.id,
            seen: months.iter().map(|month| seen.get(&(own.place.id, month.first_day())).copied().unwrap_or_default()).collect(),
            title: own.place.content.title,
            status: own.place.content.status,
        });
        Ok(OwnFigures {
            organisation: own.organisation,
            total: months.iter().map(|month| whole.get(&month.first_day()).copied().unwrap_or_default()).collect(),
            places: places.collect(),
            outcomes,
            months,
            page: own.page,
            pages: own.pages,
        })
    }
}

impl Marketplace {
    /// Stores how often places were seen, and shown to people who asked what fits them, since the last time. What cannot be stored now
    /// is kept for the next time.
    pub async fn store_views(&self) -> Result<(), Failure> {
        // One that cannot be stored does not hold up the other.
        let shown = self.store_shown().await;
        self.store_seen().await.and(shown)
    }

    async fn store_seen(&self) -> Result<(), Failure> {
        let views = self.views.take();
        if views.is_empty() {
            return Ok(());
        }
        let stored = self.database.add_views(&views).await;
        if stored.is_err() {
            for DayViews { place, organisation, day, seen } in views {
                self.views.add(place, organisation, day, seen);
            }
        }
        stored.map_err(Failure::internal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_add_up_and_are_taken_once() {
        let (views, organisation) = (Views::default(), OrganisationId(uuid::Uuid::nil()));
        let place = PlaceId(uuid::Uuid::nil());
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
        views.add(place, organisation, day, 1);
        views.add(place, organisation, day, 2);
        assert_eq!(views.take(), [DayViews { place, organisation, day, seen: 3 }]);
        assert_eq!(views.take(), []);
    }
}
