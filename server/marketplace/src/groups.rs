//! A place for each of a group at once, as a proposal to the coach.
//!
//! Nothing is kept of it: one line in the log says for how many people it was. The places are those of everybody, and their room is
//! what matching knows: what is free at a place on each of its day parts, and one for a place that does not say how many fit, so
//! that nobody is sent there in numbers. On which day part somebody comes is agreed on when they ask for the place.
//! That a place is proposed is not counted as showing it: no participant saw it yet.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use db::Change;
use domain::{
    accounts::Role,
    actors::Actor,
    day_parts::DayPart,
    groups::{Group, GroupProposal, OtherPlace, ProposedToOne},
    ids::PlaceId,
    matches::{Match, Reason},
    organisations::OrganisationName,
    places::{Place, PlaceCard},
    refusal::Failure,
};
use matching::{Asked, Fit, Match as Winner, Proposal, Proposed, Table, assign};
use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

/// Public places by identity, as they are in the database now.
type Places = HashMap<PlaceId, (Place, OrganisationName)>;

impl Marketplace {
    /// See [`domain::use_cases::Matches::propose`].
    pub(crate) async fn propose_to_group(&self, actor: &Actor, group: &Group) -> Result<GroupProposal, Failure> {
        authorise(actor, UseCase::ProposeGroup, About::Nothing)?;
        let people: Arc<[Asked]> = group.people().iter().map(|wishes| self.asked(wishes).0).collect();
        let asked = Arc::clone(&people);
        let table = self.on_candidates(move |candidates, formula| candidates.table(&asked, formula)).await?;
        // Places may change meanwhile: nobody waits for the assignment.
        let assigning = tokio::task::spawn_blocking(move || {
            let proposal = assign(&table);
            (table, proposal)
        });
        let (table, proposal) = assigning.await.map_err(Failure::internal)?;
        let winners = self.winners(Arc::clone(&people), &table, &proposal).await?;
        let places = self.public_places(&table, &proposal).await?;
        self.log_group(actor, people.len()).await?;
        let told = people.iter().zip(winners).zip(&proposal.people);
        Ok(GroupProposal { people: told.map(|((asked, winner), proposed)| told_of(asked, winner, proposed, &table, &places)).collect() })
    }

    /// For each of the people the place that is proposed, with why.
    async fn winners(&self, people: Arc<[Asked]>, table: &Table, proposal: &Proposal) -> Result<Vec<Option<Winner>>, Failure> {
        let ids: Vec<Option<PlaceId>> = proposal.people.iter().map(|proposed| Some(table.seats[proposed.fit?.seats].place)).collect();
        self.on_candidates(move |candidates, formula| {
            people.iter().zip(&ids).map(|(asked, id)| candidates.why(asked, formula, (*id)?)).collect()
        })
        .await
    }

    /// The places that the proposal names, of which one may be gone by now.
    async fn public_places(&self, table: &Table, proposal: &Proposal) -> Result<Places, Failure> {
        let fits =
            proposal.people.iter().flat_map(|proposed| proposed.fit.iter().chain(proposed.alternatives.iter().map(|other| &other.fit)));
        let ids: BTreeSet<PlaceId> = fits.map(|fit| table.seats[fit.seats].place).collect();
        let ids: Vec<PlaceId> = ids.into_iter().collect();
        let found = self.database.places(&ids).await.map_err(Failure::internal)?;
        let public = found.into_iter().filter(|(place, _)| place.content.status.is_public());
        Ok(public.map(|found| (found.0.id, found)).collect())
    }

    /// One line: that it was done, where the coach works, and for how many.
    async fn log_group(&self, actor: &Actor, people: usize) -> Result<(), Failure> {
        let municipalities = actor.municipalities(Role::Coach);
        let mut change = Change::new();
        change.log(&self.line(actor, UseCase::ProposeGroup, "", municipalities.first(), &people.to_string()));
        self.commit(change).await
    }
}

fn told_of(asked: &Asked, winner: Option<Winner>, proposed: &Proposed, table: &Table, places: &Places) -> ProposedToOne {
    let card = |id: PlaceId, distance_km| {
        let (place, organisation) = places.get(&id)?.clone();
        Some(PlaceCard { place, organisation, distance_km })
    };
    let when = |fit: &Fit| when(asked, *fit, table, places);
    let place = winner.and_then(|winner| {
        let card = card(winner.id, winner.distance_km)?;
        // Which of their day parts it is stands with the place.
        let reasons = winner.reasons.into_iter().filter(|reason| !matches!(reason, Reason::DayPart(_))).collect();
        Some(Match { card, reasons, caution: winner.caution, stretch: winner.stretch })
    });
    let others = proposed.alternatives.iter().filter_map(|other| {
        let card = card(table.seats[other.fit.seats].place, None)?;
        Some(OtherPlace { card, day_part: when(&other.fit), has_room: other.has_room })
    });
    ProposedToOne {
        day_part: place.as_ref().and_then(|_| when(proposed.fit.as_ref()?)),
        others: others.collect(),
        postcode_unknown: asked.wishes.near.is_some() && asked.origin.is_none(),
        place,
    }
}

/// When they can come: on the day part of their seat; at a place that does not say how many fit, on the first that suits.
fn when(asked: &Asked, fit: Fit, table: &Table, places: &Places) -> Option<DayPart> {
    let seats = table.seats[fit.seats];
    let wished = &asked.wishes.day_parts;
    let suits = |day_part: &DayPart| wished.is_empty() || wished.contains(day_part);
    seats.day_part.or_else(|| places.get(&seats.place)?.0.content.day_parts().filter(suits).min())
}
