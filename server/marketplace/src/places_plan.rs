//! Understanding a file with places of one organisation: what each line would do. Pure: no database here.

use crate::{import_files::free_slug, posting::check_limits};
use chrono::{DateTime, Utc};
use db::Replacement;
use domain::{
    codes::PlaceStatus,
    ids::PlaceId,
    imports::{Entry, Item, Problem, Remark},
    organisations::Organisation,
    own_files::{LineFate, PreviewLine},
    places::{OrganisationRef, Place, PlaceContent, PlaceDraft, Source},
    posting::{Revision, differences, missing},
    slug::Slug,
};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The part of a place that is none of those with a name of their own.
const OTHER_PART: &str = "overig";

/// What is known when a file is read.
pub(crate) struct Known<'a> {
    /// For whom it is.
    pub(crate) organisation: &'a Organisation,
    /// Its places, whatever their state.
    pub(crate) places: Vec<Place>,
    /// Who has the slugs that are named in the file.
    pub(crate) slugs: HashMap<String, PlaceId>,
    /// The moment.
    pub(crate) now: DateTime<Utc>,
    /// Gives a place without a point on the map one, where that can be known.
    pub(crate) on_the_map: &'a dyn Fn(&mut PlaceContent),
    /// A new identity of a change.
    pub(crate) version: &'a dyn Fn() -> Uuid,
}

/// What a file would do.
pub(crate) struct PlacesPlan {
    pub(crate) lines: Vec<PreviewLine>,
    pub(crate) new: Vec<Place>,
    pub(crate) changed: Vec<Replacement>,
}

impl PlacesPlan {
    /// Understands the lines of a file.
    pub(crate) fn of(entries: Vec<Entry>, known: Known<'_>) -> Self {
        let by_id = known.places.iter().enumerate().map(|(at, place)| (place.id, at)).collect();
        let mut making = Making { by_id, met: HashMap::new(), taken: HashSet::new(), known };
        let mut plan = Self { lines: Vec::with_capacity(entries.len()), new: Vec::new(), changed: Vec::new() };
        // A line that names its place comes before one that only looks like it.
        let named: HashSet<PlaceId> = entries.iter().filter_map(draft_of).filter_map(|draft| making.named(&draft.source)).collect();
        for entry in entries {
            let mut line = PreviewLine { line: entry.line, title: entry.record.clone(), fate: LineFate::Refused, remarks: entry.remarks };
            if let Ok(items) = entry.items {
                for item in items {
                    if let Item::Place(draft) = item {
                        line.title.clone_from(&draft.content.title);
                        line.fate = making.understand(draft, &named, &mut line, &mut plan);
                    }
                }
            }
            plan.lines.push(line);
        }
        plan
    }

    /// Names what this plan does, so that nothing else is done later: what each line does, and to which state of a place.
    pub(crate) fn stand(&self) -> String {
        let fates: Vec<String> = self.lines.iter().map(|line| format!("{} {:?}", line.line, line.fate)).collect();
        let new = self.new.iter().map(|place| format!("{} {}", place.id, place.slug));
        let changed = self.changed.iter().map(|it| format!("{} {}", it.place.id, it.base.0));
        crate::secrets::sha256(&fates.into_iter().chain(new).chain(changed).collect::<Vec<_>>().join("\n"))
    }
}

fn draft_of(entry: &Entry) -> Option<&PlaceDraft> {
    entry.items.as_ref().ok()?.iter().find_map(|item| if let Item::Place(draft) = item { Some(draft) } else { None })
}

struct Making<'a> {
    known: Known<'a>,
    by_id: HashMap<PlaceId, usize>,
    /// Places that a line of this file is about, with that line.
    met: HashMap<PlaceId, u64>,
    /// Slugs of places that are made by this file.
    taken: HashSet<String>,
}

impl Making<'_> {
    fn understand(&mut self, draft: PlaceDraft, named: &HashSet<PlaceId>, line: &mut PreviewLine, plan: &mut PlacesPlan) -> LineFate {
        if let Some(refused) = self.refused(&draft) {
            line.remarks.push(refused);
            return LineFate::Refused;
        }
        let found = self.named(&draft.source).or_else(|| self.looks_like(&draft).filter(|id| !named.contains(id)));
        let id = found.unwrap_or_else(|| self.own_source(&draft.source).place_id());
        if let Some(earlier) = self.met.insert(id, line.line) {
            self.met.insert(id, earlier);
            line.remarks.push(Remark::refused("bron_id", Problem::SameAsLine(earlier)));
            return LineFate::Refused;
        }
        let stored = self.by_id.get(&id).map(|at| self.known.places[*at].clone());
        self.tell_growth_lines(&draft, stored.as_ref(), line);
        match stored {
            None => self.make(draft, plan),
            Some(stored) => self.change(draft, stored, plan),
        }
    }

    /// Why nothing of this line can be stored.
    fn refused(&self, draft: &PlaceDraft) -> Option<Remark> {
        let organisation = self.known.organisation;
        let other = match &draft.organisation {
            OrganisationRef::Known(id) => (*id != organisation.id).then(|| id.to_string()),
            OrganisationRef::Named(name) => {
                let own = Slug::of(name) == organisation.slug || name.to_lowercase() == organisation.name.to_lowercase();
                (!own).then(|| name.clone())
            }
        };
        if let Some(name) = other {
            return Some(Remark::refused("organisatie", Problem::OtherOrganisation(name)));
        }
        if exchange::export::is_example(&draft.source) {
            return Some(Remark::refused("bron_id", Problem::Example));
        }
        // Every text was cut to its limit by the reader; what is left is an address that begins with capitals.
        check_limits(&draft.content).is_err().then(|| Remark::refused("website", Problem::NotAWebAddress))
    }

    /// The own place that a line names by its source. One of another organisation is not there.
    fn named(&self, source: &Source) -> Option<PlaceId> {
        [source.place_id(), self.own_source(source).place_id()].into_iter().find(|id| self.by_id.contains_key(id))
    }

    /// The own place with the slug that a line asks for, or that it would get when it says nothing of who it is.
    fn looks_like(&self, draft: &PlaceDraft) -> Option<PlaceId> {
        let by_title = Slug::of(&draft.content.title);
        let says_nothing = draft.source.name == "import" && draft.source.id.ends_with(&format!("/{by_title}"));
        let id = self.known.slugs.get(draft.slug.as_str()).copied().filter(|id| self.by_id.contains_key(id))?;
        (says_nothing || draft.slug != by_title).then_some(id)
    }

    /// The source of a place that this organisation brings in: nobody else can name it.
    fn own_source(&self, source: &Source) -> Source {
        Source { name: format!("bestand {}", self.known.organisation.slug), id: format!("{} {}", source.name, source.id), ..source.clone() }
    }

    fn tell_growth_lines(&self, draft: &PlaceDraft, stored: Option<&Place>, line: &mut PreviewLine) {
        for (field, wanted, is) in [
            ("lichter", &draft.lighter, stored.and_then(|stored| stored.lighter)),
            ("verder", &draft.next, stored.and_then(|stored| stored.next)),
        ] {
            let Some(wanted) = wanted else { continue };
            if is.is_none() || self.known.slugs.get(wanted.as_str()).copied() != is {
                line.remarks.push(Remark::left_out(field, Problem::GrowthLine));
            }
        }
    }

    fn make(&mut self, draft: PlaceDraft, plan: &mut PlacesPlan) -> LineFate {
        let source = self.own_source(&draft.source);
        let id = source.place_id();
        let slug = free_slug(&draft.slug, &draft.content.address.city, id.0, |slug| {
            self.taken.contains(slug) || self.known.slugs.contains_key(slug)
        });
        self.taken.insert(slug.to_string());
        let mut content = PlaceContent { status: PlaceStatus::Draft, photo: String::new(), confirmed_on: None, ..draft.content };
        (self.known.on_the_map)(&mut content);
        let ready = missing(&content).is_empty();
        let (organisation, now) = (self.known.organisation.id, self.known.now);
        plan.new.push(Place { id, slug, organisation, content, lighter: None, next: None, source, created_at: now, updated_at: now });
        LineFate::New { ready }
    }

    fn change(&self, draft: PlaceDraft, stored: Place, plan: &mut PlacesPlan) -> LineFate {
        let content = self.kept(draft.content, &stored.content);
        if content == stored.content {
            return LineFate::Same;
        }
        let mut parts: Vec<&'static str> = differences(&stored.content, &content).into_iter().map(|it| it.field).collect();
        if parts.is_empty() {
            parts.push(OTHER_PART);
        }
        let base = Revision::of(stored.updated_at);
        // Two changes within one microsecond would look the same.
        let updated_at = self.known.now.max(stored.updated_at + chrono::Duration::microseconds(1));
        plan.changed.push(Replacement { place: Place { content, updated_at, ..stored }, base, version: (self.known.version)() });
        LineFate::Changed(parts)
    }

    /// What a place becomes: its state, photo and confirmation stay, and who is there or waits.
    fn kept(&self, draft: PlaceContent, stored: &PlaceContent) -> PlaceContent {
        let mut content = PlaceContent { status: stored.status, photo: stored.photo.clone(), confirmed_on: stored.confirmed_on, ..draft };
        for slot in &mut content.slots {
            let before = stored.slots.iter().find(|own| own.day_part == slot.day_part);
            (slot.taken, slot.waiting) = before.map_or((0, 0), |own| (own.taken, own.waiting));
        }
        // Without a point in the file, the same address stays where it was on the map.
        let there = stored.address.coordinates.filter(|_| content.address.coordinates.is_none());
        let here = domain::places::Address { coordinates: there, ..content.address.clone() };
        if here == stored.address {
            content.address = here;
        }
        (self.known.on_the_map)(&mut content);
        content
    }
}

#[cfg(test)]
mod tests;
