//! One record: which organisation, which services, which locations, whatever their nesting.

use super::{
    addresses::ADDRESSES,
    tree::{Object, all, objects, text, texts},
};
use serde_json::Value;

/// Names under which services hang.
const SERVICES: &[&str] = &["services", "service", "service_sections"];
/// Names under which locations hang.
const LOCATIONS: &[&str] = &["locations", "location", "service_locations"];
/// Wrappers that some records have around their content.
const WRAPPERS: &[&str] = &["schema", "payload", "hsds_organization", "data"];
/// Names of ids of locations.
const LOCATION_IDS: &[&str] = &["location_id", "location_ids", "service_location_id"];

/// A record taken apart. A `'a` reference points into the JSON.
#[derive(Debug)]
pub(super) struct Record<'a> {
    /// The content without its wrappers.
    pub(super) root: &'a Object,
    pub(super) organisations: Vec<&'a Object>,
    pub(super) services: Vec<Service<'a>>,
    /// The locations that stand by themselves, not within a service.
    pub(super) locations: Vec<&'a Object>,
    /// Everything that is a location or address and has an id.
    named: Vec<(String, &'a Object)>,
}

/// A service, which may be described in several spots.
#[derive(Debug)]
pub(super) struct Service<'a> {
    /// The fullest description first.
    pub(super) objects: Vec<&'a Object>,
    /// Where it is within a location.
    within: Vec<&'a Object>,
}

/// A spot where something happens: all objects that speak of it, the nearest first.
#[derive(Debug, Clone)]
pub(super) struct Spot<'a> {
    pub(super) id: Option<String>,
    pub(super) objects: Vec<&'a Object>,
}

impl<'a> Record<'a> {
    /// Takes a record apart; `None` when no organisation is in it.
    pub(super) fn of(record: &'a Object) -> Option<Self> {
        let root = unwrapped(record);
        let named_organisations = objects(root, &["organization", "organizations"]);
        let is_service = root.contains_key("name")
            && root.contains_key("organization")
            && !["organization_identifiers", "programs", "services"].iter().any(|name| root.contains_key(*name));
        let organisations = match named_organisations {
            found if root.contains_key("name") && !is_service || found.is_empty() => vec![root],
            found => found,
        };
        let mut services = Vec::new();
        if is_service {
            services.push(Service { objects: vec![root], within: Vec::new() });
        } else {
            collect_services(root, None, &mut services);
        }
        let mut locations = Vec::new();
        if !is_service {
            locations.extend(plain_locations(root));
        }
        for organisation in organisations.iter().filter(|organisation| !std::ptr::eq(**organisation, root)) {
            collect_services(organisation, None, &mut services);
            locations.extend(plain_locations(organisation));
        }
        let places = |object: &&'a Object| objects(object, LOCATIONS).into_iter().chain(objects(object, ADDRESSES)).collect::<Vec<_>>();
        let named = all(root)
            .iter()
            .flat_map(places)
            .flat_map(|place| {
                ["id", "location_id"].iter().filter_map(|name| text(place, &[name])).map(move |id| (id, place)).collect::<Vec<_>>()
            })
            .collect();
        organisations.iter().any(|organisation| name(organisation).is_some()).then_some(Self {
            root,
            organisations,
            services,
            locations,
            named,
        })
    }

    /// The organisation of a service: the one that it names, else the first.
    pub(super) fn organisation_of(&self, service: &Service<'a>) -> usize {
        let id = service.text(&["organization_id"]);
        let position = self.organisations.iter().position(|organisation| id.is_some() && text(organisation, &["id"]) == id);
        position.unwrap_or(0)
    }

    /// The spots of a service; the second part says when that had to be guessed among several.
    pub(super) fn spots(&self, service: &Service<'a>) -> (Vec<Spot<'a>>, bool) {
        let mut told: Vec<Spot<'a>> = Vec::new();
        for object in &service.objects {
            let at_locations = objects(object, &["service_at_locations", "service_at_location"]);
            let own = at_locations.iter().flat_map(|object| objects(object, LOCATIONS)).chain(objects(object, LOCATIONS));
            told.extend(own.filter(|location| !location.is_empty()).map(|location| self.spot(location)));
            let listed = texts(object, LOCATION_IDS).into_iter().chain(texts(object, &["locations", "location"]));
            let ids = listed.chain(at_locations.iter().flat_map(|object| texts(object, LOCATION_IDS)));
            told.extend(ids.filter_map(|id| self.named_spot(&id)));
        }
        told.extend(service.within.iter().map(|location| self.spot(location)));
        if told.is_empty() {
            let schedules = service.objects.iter().flat_map(|object| objects(object, super::schedules::SCHEDULES));
            told.extend(schedules.flat_map(|schedule| texts(schedule, LOCATION_IDS)).filter_map(|id| self.named_spot(&id)));
        }
        let mut spots: Vec<Spot<'a>> = Vec::new();
        for spot in told {
            if !spots.iter().any(|known| known.same(&spot)) {
                spots.push(spot);
            }
        }
        if spots.is_empty() {
            spots.extend(self.locations.first().map(|location| self.spot(location)));
            return (spots, self.locations.len() > 1);
        }
        (spots, false)
    }

    /// The spot of a location that stands by itself.
    pub(super) fn spot(&self, location: &'a Object) -> Spot<'a> {
        let id = text(location, &["id"]).or_else(|| text(location, &["location_id"]));
        let mut objects = vec![location];
        objects.extend(
            self.named
                .iter()
                .filter(|(name, object)| Some(name) == id.as_ref() && !std::ptr::eq(*object, location))
                .map(|(_, object)| *object),
        );
        Spot { id, objects }
    }

    fn named_spot(&self, id: &str) -> Option<Spot<'a>> {
        let objects: Vec<_> = self.named.iter().filter(|(name, _)| name == id).map(|(_, object)| *object).collect();
        (!objects.is_empty()).then(|| Spot { id: Some(id.to_owned()), objects })
    }
}

impl Service<'_> {
    /// The first text under one of these names.
    pub(super) fn text(&self, names: &[&str]) -> Option<String> {
        self.objects.iter().find_map(|object| text(object, names))
    }
}

impl Spot<'_> {
    /// Is this the same spot, by id or by being the same object?
    pub(super) fn same(&self, other: &Self) -> bool {
        self.id.is_some() && self.id == other.id
            || self.objects.first().zip(other.objects.first()).is_some_and(|(one, two)| std::ptr::eq(*one, *two))
    }
}

/// The name of an organisation.
pub(super) fn name(organisation: &Object) -> Option<String> {
    text(organisation, &["name", "organization_name", "alternate_name", "nickname"])
}

fn unwrapped(record: &Object) -> &Object {
    let mut root = record;
    // Wrappers within wrappers are seen at most twice; four is enough.
    for _ in 0..4 {
        if name(root).is_some() || root.contains_key("organization") || root.contains_key("organizations") {
            break;
        }
        match objects(root, WRAPPERS).first() {
            Some(inner) => root = inner,
            None => break,
        }
    }
    root
}

/// The locations of this object; a bare reference such as `{"id": "loc_1"}` is none.
fn plain_locations(object: &Object) -> Vec<&Object> {
    let describes = |location: &&Object| location.values().filter(|value| !matches!(value, Value::Null)).count() > 2;
    objects(object, LOCATIONS).into_iter().filter(describes).collect()
}

fn collect_services<'a>(node: &'a Object, within: Option<&'a Object>, found: &mut Vec<Service<'a>>) {
    for service in objects(node, SERVICES) {
        if objects(service, SERVICES).is_empty() {
            add_service(service, within, found);
        } else {
            collect_services(service, within, found);
        }
    }
    for location in objects(node, LOCATIONS) {
        collect_services(location, Some(location), found);
    }
    for program in objects(node, &["programs", "program"]) {
        collect_services(program, within, found);
    }
}

fn add_service<'a>(object: &'a Object, within: Option<&'a Object>, found: &mut Vec<Service<'a>>) {
    let (id, name) = (text(object, &["id"]), text(object, &["name"]));
    let known = found.iter_mut().find(|service| {
        let (other, other_name) = (service.text(&["id"]), service.text(&["name"]));
        id.is_some() && other == id && (name.is_none() || other_name.is_none() || name == other_name)
    });
    match known {
        Some(service) => {
            service.objects.push(object);
            service.objects.sort_by_key(|object| std::cmp::Reverse(object.len()));
            service.within.extend(within);
        }
        None => found.push(Service { objects: vec![object], within: within.into_iter().collect() }),
    }
}
