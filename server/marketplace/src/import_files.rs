//! Understanding a file: which records are new, changed, the same, merged or refused. Pure: no database here.

use chrono::{DateTime, Utc};
use db::{Batch, GrowthLine};
use domain::{
    day_parts::Slot,
    ending::{dutch_day, status_on},
    ids::{OrganisationId, PlaceId},
    imports::{Entry, Item, LineReport, Outcome, Refused, Remark},
    organisations::{Organisation, OrganisationDraft},
    places::{OrganisationRef, Place, PlaceContent, PlaceDraft},
    postcodes::{Postcode4, PostcodeArea},
    slug::Slug,
};
use std::collections::{HashMap, HashSet};

/// What the database knows already of the records that a file names.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) organisations: HashMap<OrganisationId, Organisation>,
    pub(crate) organisation_slugs: HashMap<String, OrganisationId>,
    pub(crate) places: HashMap<PlaceId, Place>,
    pub(crate) place_slugs: HashMap<String, PlaceId>,
    pub(crate) postcodes: HashMap<Postcode4, PostcodeArea>,
}

/// What is to be stored, and what is to be told of each line.
pub(crate) struct Plan {
    pub(crate) batch: Batch,
    pub(crate) lines: Vec<LineReport>,
    known: Known,
    now: DateTime<Utc>,
    /// Where records that stood earlier in this file are in the batch.
    seen_organisations: HashMap<OrganisationId, usize>,
    seen_places: HashMap<PlaceId, usize>,
    /// The line of each place, to tell there what becomes of its people.
    place_lines: HashMap<PlaceId, usize>,
    seen_postcodes: HashSet<Postcode4>,
    changed: Changed,
    /// Organisations by name in lower case, of the database and of this file.
    organisation_names: HashMap<String, OrganisationId>,
    /// Growth lines by the slugs that the file gave, drawn when the whole file is known: line, place, lighter, next.
    wanted_lines: Vec<(usize, PlaceId, Option<Slug>, Option<Slug>)>,
    /// Slugs as the file gave them, which need not be the slugs that the places got.
    given_slugs: HashMap<Slug, PlaceId>,
}

/// Stored records that the file changes.
#[derive(Default)]
struct Changed {
    organisations: HashSet<OrganisationId>,
    places: HashSet<PlaceId>,
}

impl Changed {
    fn outcome(&self, became: Became) -> Outcome {
        let changes = match became {
            Became::Decided(outcome) => return outcome,
            Became::StoredOrganisation(id) => self.organisations.contains(&id),
            Became::StoredPlace(id) => self.places.contains(&id),
        };
        if changes { Outcome::Updated } else { Outcome::Unchanged }
    }
}

/// What became of one item: known at once, or only when the whole file is known, since a later record may complete it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Became {
    Decided(Outcome),
    StoredOrganisation(OrganisationId),
    StoredPlace(PlaceId),
}

impl Plan {
    /// Understands the entries of a file.
    pub(crate) fn of(entries: Vec<Entry>, known: Known, now: DateTime<Utc>) -> Self {
        let organisation_names =
            known.organisations.values().map(|organisation| (organisation.name.to_lowercase(), organisation.id)).collect();
        let mut plan = Self {
            batch: Batch::default(),
            lines: Vec::with_capacity(entries.len()),
            known,
            now,
            seen_organisations: HashMap::new(),
            seen_places: HashMap::new(),
            place_lines: HashMap::new(),
            seen_postcodes: HashSet::new(),
            changed: Changed::default(),
            organisation_names,
            wanted_lines: Vec::new(),
            given_slugs: HashMap::new(),
        };
        let became: Vec<Vec<Became>> = entries.into_iter().map(|entry| plan.add(entry)).collect();
        plan.keep_who_is_there();
        plan.leave_out_what_is_the_same();
        for (line, became) in plan.lines.iter_mut().zip(became) {
            let outcomes = became.into_iter().map(|became| plan.changed.outcome(became));
            line.outcome = weightiest(&outcomes.collect::<Vec<_>>());
        }
        plan.draw_growth_lines();
        plan
    }

    /// How many records are to be stored.
    pub(crate) fn records(&self) -> usize {
        self.batch.organisations.len() + self.batch.places.len() + self.batch.postcodes.len()
    }

    /// The slugs that a record may get: the one it would like, and the same with its town.
    pub(crate) fn slug_candidates(wanted: &Slug, city: &str) -> Vec<String> {
        let mut candidates = vec![wanted.to_string()];
        if city.chars().any(char::is_alphanumeric) {
            candidates.push(wanted.with_suffix(&Slug::of(city)).to_string());
        }
        candidates
    }

    /// Plans what a record holds; nothing became of a record that is refused.
    fn add(&mut self, entry: Entry) -> Vec<Became> {
        let mut line = LineReport { line: entry.line, record: entry.record, outcome: Outcome::Refused, remarks: entry.remarks };
        // A record is refused whole: what it refers to is looked at before anything of it is planned.
        let items = entry.items.and_then(|items| match self.unknown_organisation(&items) {
            None => Ok(items),
            Some(name) => {
                line.remarks.push(Remark::refused("organisatie", format!("there is no organisation \"{name}\"")));
                Err(Refused)
            }
        });
        let items = items.unwrap_or_default();
        let has_place = items.iter().any(|item| matches!(item, Item::Place(_)));
        let mut all = Vec::with_capacity(items.len());
        for item in items {
            let about_organisation = matches!(item, Item::Organisation(_));
            let became = match item {
                Item::Organisation(draft) => self.add_organisation(draft),
                Item::Place(draft) => self.add_place(draft),
                Item::Postcode(area) => Became::Decided(self.add_postcode(area)),
            };
            // Many records repeat their organisation: what became of a record is what became of its places.
            if !(about_organisation && has_place && became == Became::Decided(Outcome::Merged)) {
                all.push(became);
            }
        }
        self.lines.push(line);
        all
    }

    fn unknown_organisation(&self, items: &[Item]) -> Option<String> {
        items.iter().find_map(|item| {
            let Item::Place(draft) = item else { return None };
            let own = items.iter().any(|item| matches!(item, Item::Organisation(own) if draft.organisation == OrganisationRef::Known(own.source.organisation_id())));
            (!own && self.find_organisation(&draft.organisation).is_none()).then(|| match &draft.organisation {
                OrganisationRef::Named(name) => name.clone(),
                OrganisationRef::Known(id) => id.to_string(),
            })
        })
    }

    fn find_organisation(&self, wanted: &OrganisationRef) -> Option<OrganisationId> {
        match wanted {
            OrganisationRef::Known(id) => {
                (self.seen_organisations.contains_key(id) || self.known.organisations.contains_key(id)).then_some(*id)
            }
            OrganisationRef::Named(name) => {
                let by_slug = self.known.organisation_slugs.get(Slug::of(name).as_str());
                by_slug.or_else(|| self.organisation_names.get(&name.to_lowercase())).copied()
            }
        }
    }

    fn add_organisation(&mut self, draft: OrganisationDraft) -> Became {
        let id = draft.source.organisation_id();
        if let Some(at) = self.seen_organisations.get(&id) {
            complete_organisation(&mut self.batch.organisations[*at], draft);
            return Became::Decided(Outcome::Merged);
        }
        let (organisation, became) = if let Some(stored) = self.known.organisations.get(&id) {
            let mut organisation = draft.into_organisation(stored.slug.clone(), stored.updated_at);
            organisation.created_at = stored.created_at;
            (organisation, Became::StoredOrganisation(id))
        } else {
            let slug = free_slug(&draft.slug, &draft.address.city, id.0, |slug| self.known.organisation_slugs.contains_key(slug));
            self.known.organisation_slugs.insert(slug.to_string(), id);
            (draft.into_organisation(slug, self.now), Became::Decided(Outcome::Created))
        };
        self.seen_organisations.insert(id, self.batch.organisations.len());
        self.organisation_names.insert(organisation.name.to_lowercase(), id);
        self.batch.organisations.push(organisation);
        became
    }

    fn add_place(&mut self, draft: PlaceDraft) -> Became {
        let id = draft.source.place_id();
        if draft.lighter.is_some() || draft.next.is_some() {
            self.wanted_lines.push((self.lines.len(), id, draft.lighter.clone(), draft.next.clone()));
        }
        self.given_slugs.entry(draft.slug.clone()).or_insert(id);
        if let Some(at) = self.seen_places.get(&id) {
            complete_place(&mut self.batch.places[*at], draft);
            return Became::Decided(Outcome::Merged);
        }
        let Some(organisation) = self.find_organisation(&draft.organisation) else { return Became::Decided(Outcome::Refused) };
        let stored = self.known.places.get(&id);
        let slug = match stored {
            Some(stored) => stored.slug.clone(),
            None => free_slug(&draft.slug, &draft.content.address.city, id.0, |slug| self.known.place_slugs.contains_key(slug)),
        };
        self.known.place_slugs.insert(slug.to_string(), id);
        let became = stored.map_or(Became::Decided(Outcome::Created), |stored| Became::StoredPlace(stored.id));
        // A file goes on saying that a place is public when its last day is over.
        let status = status_on(&draft.content, dutch_day(self.now));
        // Nor does it hold the photo that was added here.
        let given = Some(draft.content.photo.clone()).filter(|photo| !photo.is_empty());
        let photo = given.or_else(|| stored.map(|stored| stored.content.photo.clone()));
        self.seen_places.insert(id, self.batch.places.len());
        self.place_lines.insert(id, self.lines.len());
        self.batch.places.push(Place {
            id,
            slug,
            organisation,
            content: PlaceContent { status, photo: photo.unwrap_or_default(), ..draft.content },
            lighter: stored.and_then(|stored| stored.lighter),
            next: stored.and_then(|stored| stored.next),
            source: draft.source,
            created_at: stored.map_or(self.now, |stored| stored.created_at),
            updated_at: stored.map_or(self.now, |stored| stored.updated_at),
        });
        became
    }

    /// How many people are at a stored place and wait for it is counted here and not in a file.
    fn keep_who_is_there(&mut self) {
        for place in &mut self.batch.places {
            let (Some(stored), Some(line)) = (self.known.places.get(&place.id), self.place_lines.get(&place.id)) else { continue };
            self.lines[*line].remarks.extend(keep_people(&mut place.content, &stored.content));
        }
    }

    /// Takes records out of the batch that are stored already as they are, and dates those that differ.
    fn leave_out_what_is_the_same(&mut self) {
        let (known, now, changed) = (&self.known, self.now, &mut self.changed);
        self.batch.organisations.retain_mut(|organisation| match known.organisations.get(&organisation.id) {
            Some(stored) if stored == organisation => false,
            Some(_) => {
                organisation.updated_at = now;
                changed.organisations.insert(organisation.id)
            }
            None => true,
        });
        self.batch.places.retain_mut(|place| match known.places.get(&place.id) {
            Some(stored) if stored == place => false,
            Some(_) => {
                place.updated_at = now;
                changed.places.insert(place.id)
            }
            None => true,
        });
    }

    fn add_postcode(&mut self, area: PostcodeArea) -> Outcome {
        if !self.seen_postcodes.insert(area.postcode) {
            return Outcome::Merged;
        }
        let outcome = match self.known.postcodes.get(&area.postcode) {
            Some(known) if *known == area => return Outcome::Unchanged,
            Some(_) => Outcome::Updated,
            None => Outcome::Created,
        };
        self.batch.postcodes.push(area);
        outcome
    }

    fn draw_growth_lines(&mut self) {
        for (line, place, lighter, next) in std::mem::take(&mut self.wanted_lines) {
            let mut find = |field: &str, wanted: Option<Slug>| {
                let wanted = wanted?;
                let found = self.given_slugs.get(&wanted).or_else(|| self.known.place_slugs.get(wanted.as_str())).copied();
                match found {
                    Some(found) if found != place => Some(found),
                    Some(_) => {
                        self.lines[line].remarks.push(Remark::left_out(field, "a place cannot be its own neighbour"));
                        None
                    }
                    None => {
                        self.lines[line].remarks.push(Remark::left_out(field, format!("there is no place \"{wanted}\"")));
                        None
                    }
                }
            };
            let drawn = GrowthLine { place, lighter: find("lichter", lighter), next: find("verder", next) };
            let stored = self.known.places.get(&place);
            if stored.is_none_or(|stored| (stored.lighter, stored.next) != (drawn.lighter, drawn.next)) {
                self.batch.growth_lines.push(drawn);
            }
        }
    }
}

/// Created weighs most: a record that made something new is new.
fn weightiest(outcomes: &[Outcome]) -> Outcome {
    [Outcome::Created, Outcome::Updated, Outcome::Merged, Outcome::Unchanged]
        .into_iter()
        .find(|outcome| outcomes.contains(outcome))
        .unwrap_or(Outcome::Refused)
}

/// The wanted slug, else the same with the town, else the same with a piece of the identity.
pub(crate) fn free_slug(wanted: &Slug, city: &str, id: uuid::Uuid, taken: impl Fn(&str) -> bool) -> Slug {
    let free = Plan::slug_candidates(wanted, city).into_iter().find(|slug| !taken(slug)).and_then(|slug| Slug::parse(&slug));
    free.unwrap_or_else(|| wanted.with_suffix(&Slug::of(&id.simple().to_string()[..12])))
}

/// Takes over who is there and waits on each day part; what is told of it. A day part has never room for fewer people than are there.
fn keep_people(content: &mut PlaceContent, stored: &PlaceContent) -> Vec<Remark> {
    let mut told = Vec::new();
    for slot in &mut content.slots {
        let before = stored.slots.iter().find(|own| own.day_part == slot.day_part);
        (slot.taken, slot.waiting) = before.map_or((0, 0), |own| (own.taken, own.waiting));
        if slot.capacity > 0 && slot.capacity < slot.taken {
            let problem = format!("room for {} on {}, where {} people are", slot.capacity, slot.day_part, slot.taken);
            told.push(Remark::changed("dagdelen", problem, format!("taken as {}", slot.taken)));
            slot.capacity = slot.taken;
        }
    }
    let gone = |own: &&Slot| content.slots.iter().all(|slot| slot.day_part != own.day_part) && own.taken + own.waiting > 0;
    let left = stored.slots.iter().filter(gone).map(|own| {
        let problem = format!("{} is not there any more, where {} people are and {} wait", own.day_part, own.taken, own.waiting);
        Remark::changed("dagdelen", problem, "taken away")
    });
    told.extend(left);
    told
}

fn fill(text: &mut String, later: String) {
    if text.is_empty() {
        *text = later;
    }
}

/// A later record of the same organisation adds what the earlier one did not say.
fn complete_organisation(organisation: &mut Organisation, later: OrganisationDraft) {
    fill(&mut organisation.summary, later.summary);
    fill(&mut organisation.description, later.description);
    fill(&mut organisation.contact.phone, later.contact.phone);
    fill(&mut organisation.contact.email, later.contact.email);
    fill(&mut organisation.contact.website, later.contact.website);
    if organisation.address == domain::places::Address::default() {
        organisation.address = later.address;
    }
}

/// A later record of the same place adds what the earlier one did not say, and its day parts.
fn complete_place(place: &mut Place, later: PlaceDraft) {
    let (content, later) = (&mut place.content, later.content);
    fill(&mut content.summary, later.summary);
    fill(&mut content.description, later.description);
    fill(&mut content.asks, later.asks);
    fill(&mut content.costs, later.costs);
    fill(&mut content.returns, later.returns);
    fill(&mut content.contact.phone, later.contact.phone);
    fill(&mut content.contact.email, later.contact.email);
    fill(&mut content.contact.website, later.contact.website);
    content.themes.extend(later.themes);
    content.goals.extend(later.goals);
    content.languages.extend(later.languages);
    content.offers.extend(later.offers);
    content.main_theme = content.main_theme.or(later.main_theme);
    for slot in later.slots {
        if content.slots.iter().all(|known| known.day_part != slot.day_part) {
            content.slots.push(slot);
        }
    }
    content.slots.sort_by_key(|slot| slot.day_part);
    if content.address.coordinates.is_none() {
        content.address = later.address;
    }
}
