//! What decides over a place, as numbers: what every pass asks lies together, the rest in columns of its own.

use domain::{
    codes::{Code, DutchLevel, Need, PlaceKind, PlaceStatus, to_bits},
    day_parts::DayPart,
    ids::{OrganisationId, PlaceId},
    nearness::Point,
    places::{Place, PlaceContent, StepRange},
};

/// Bit of [`Facts::when`]: something is free, on whatever day part.
pub(crate) const SOMETHING_FREE: u32 = 1 << DayPart::ALL.len();
/// Bits of all day parts.
pub(crate) const ANY_TIME: u32 = SOMETHING_FREE - 1;
/// Where the bits of help begin in [`Facts::offers`].
pub(crate) const HELP: usize = Need::ALL.len();
/// Where the bits of Dutch begin in [`Facts::languages`].
pub(crate) const DUTCH: usize = 64 - DutchLevel::ALL.len();

/// It costs money.
pub(crate) const COSTS: u8 = 1;
/// A certificate of conduct is needed.
pub(crate) const CERTIFICATE: u8 = 2;
/// At most a quarter of the room is free.
pub(crate) const BUSY: u8 = 4;

/// Room in each day part; more than a group can have is no more. All 0 when a place that is not full does not say how many fit.
pub(crate) type Room = [u8; DayPart::ALL.len()];

/// What decides over one place: what every pass reads of it, together in half a line of the cache.
#[derive(Debug, Clone, Copy)]
#[repr(align(32))]
pub(crate) struct Facts {
    /// Bits of languages, and from [`DUTCH`] on the one bit of the Dutch it needs.
    pub(crate) languages: u64,
    /// Bits of day parts with something free, and [`SOMETHING_FREE`].
    pub(crate) when: u32,
    /// Bits of what it offers, then of the help that is there.
    pub(crate) offers: u32,
    pub(crate) themes: u32,
    /// How often it was shown lately.
    pub(crate) shown: u32,
    /// How well its organisation answers, in ten-thousandths.
    pub(crate) replies: u16,
    /// Bit `n` for step `n`.
    pub(crate) steps: u8,
    pub(crate) goals: u8,
    /// Bits of what one may be warned of.
    pub(crate) notes: u8,
}

#[expect(clippy::cast_possible_truncation, reason = "each list fits, see the test")]
impl Facts {
    /// Those of a place that was never shown.
    pub(crate) fn of(place: &Place, replies: u16) -> Self {
        let content = &place.content;
        let offers = to_bits(content.offers.iter().copied()) | to_bits(content.help.iter().copied()) << HELP;
        Self {
            when: when(content),
            steps: steps(content.steps),
            offers: offers as u32,
            languages: to_bits(content.languages.iter().copied()) | 1 << (DUTCH + content.dutch_needed.index()),
            themes: to_bits(content.themes.iter().copied()) as u32,
            goals: to_bits(content.goals.iter().copied()) as u8,
            notes: notes(content),
            shown: 0,
            replies,
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "21 day parts")]
fn when(content: &PlaceContent) -> u32 {
    if content.status == PlaceStatus::Full {
        return 0;
    }
    if content.slots.is_empty() {
        let any = matches!(content.kind, PlaceKind::DropIn | PlaceKind::Flexible);
        return SOMETHING_FREE | if any { ANY_TIME } else { 0 };
    }
    let known = content.free().is_some();
    let free = content.slots.iter().filter(|slot| !known || slot.free() > 0);
    match to_bits(free.map(|slot| slot.day_part)) as u32 {
        0 => 0,
        free => free | SOMETHING_FREE,
    }
}

fn room(content: &PlaceContent) -> Room {
    let mut room = Room::default();
    for slot in &content.slots {
        let free = &mut room[slot.day_part.index()];
        *free = free.saturating_add(u8::try_from(slot.free()).unwrap_or(u8::MAX));
    }
    room
}

fn steps(steps: StepRange) -> u8 {
    (steps.from()..=steps.to()).fold(0, |bits, step| bits | 1 << step)
}

fn notes(content: &PlaceContent) -> u8 {
    let capacity: u32 = content.slots.iter().map(|slot| u32::from(slot.capacity)).sum();
    let busy = content.free().is_some_and(|free| free * 4 <= capacity);
    let costs = !content.costs.trim().is_empty() && !content.offers.contains(&Need::NoCosts);
    let certificate = content.certificate_of_conduct;
    [(costs, COSTS), (certificate, CERTIFICATE), (busy, BUSY)].into_iter().filter(|(holds, _)| *holds).map(|(_, note)| note).sum()
}

/// All places; each is a row.
#[derive(Debug, Clone, Default)]
pub(crate) struct Columns {
    pub(crate) ids: Vec<PlaceId>,
    pub(crate) organisations: Vec<OrganisationId>,
    pub(crate) facts: Vec<Facts>,
    pub(crate) points: Vec<Option<Point>>,
    /// How many more people fit, and when.
    pub(crate) room: Vec<Room>,
}

impl Columns {
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Adds a place that was never shown; its row.
    pub(crate) fn push(&mut self, place: &Place, replies: u16) -> usize {
        let content = &place.content;
        self.ids.push(place.id);
        self.organisations.push(place.organisation);
        self.facts.push(Facts::of(place, replies));
        self.points.push(content.address.coordinates.map(Point::new));
        self.room.push(room(content));
        self.len() - 1
    }

    /// The same rows in another order: of each new row, which one it was.
    pub(crate) fn in_order(&self, order: &[usize]) -> Self {
        fn picked<T: Copy>(all: &[T], order: &[usize]) -> Vec<T> {
            order.iter().map(|row| all[*row]).collect()
        }
        Self {
            ids: picked(&self.ids, order),
            organisations: picked(&self.organisations, order),
            facts: picked(&self.facts, order),
            points: picked(&self.points, order),
            room: picked(&self.room, order),
        }
    }

    /// Takes a row out; the last one comes in its place.
    pub(crate) fn swap_remove(&mut self, row: usize) {
        self.ids.swap_remove(row);
        self.organisations.swap_remove(row);
        self.facts.swap_remove(row);
        self.points.swap_remove(row);
        self.room.swap_remove(row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        codes::{Goal, Help, Theme},
        languages::SpokenLanguage,
        samples,
    };

    #[test]
    fn every_list_fits_in_its_column() {
        assert!(HELP + Help::ALL.len() <= 32 && SpokenLanguage::ALL.len() <= DUTCH);
        assert!(Theme::ALL.len() <= 24 && Goal::ALL.len() <= 8 && DayPart::ALL.len() < 32);
    }

    fn content() -> PlaceContent {
        samples::place("Tuin", &samples::organisation("Buurthuis")).content
    }

    #[test]
    fn the_room_of_each_day_part_is_known_and_a_whole_group_fits_in_it() {
        assert!(u8::try_from(domain::groups::GROUP_MAX).is_ok());
        let slots = ["di-ochtend 2/6", "do-middag 0/4", "vr-avond 300"].iter().filter_map(|text| text.parse().ok()).collect();
        let room = room(&PlaceContent { slots, ..content() });
        let told = |code| room[DayPart::parse(code).expect("a day part").index()];
        assert_eq!([told("di-ochtend"), told("do-middag"), told("vr-avond"), told("ma-ochtend")], [2, 0, u8::MAX, 0]);
    }

    #[test]
    fn only_day_parts_with_something_free_count() {
        let slots = ["di-ochtend 0/6", "do-middag 1/4"].iter().filter_map(|text| text.parse().ok()).collect();
        let thursday = DayPart::parse("do-middag").expect("a day part");
        assert_eq!(when(&PlaceContent { slots, ..content() }), SOMETHING_FREE | 1 << thursday.index());
    }

    #[test]
    fn a_place_that_does_not_say_how_many_fit_counts_as_free() {
        let slots = vec!["di-ochtend 0".parse().expect("a slot")];
        assert_ne!(when(&PlaceContent { slots, ..content() }) & SOMETHING_FREE, 0);
    }

    #[test]
    fn without_day_parts_one_can_drop_in_at_any_time_but_not_join_something_fixed() {
        let at = |kind| when(&PlaceContent { slots: Vec::new(), kind, ..content() });
        assert_eq!(at(PlaceKind::DropIn), SOMETHING_FREE | ANY_TIME);
        assert_eq!(at(PlaceKind::Flexible), SOMETHING_FREE | ANY_TIME);
        assert_eq!(at(PlaceKind::Fixed), SOMETHING_FREE);
    }

    #[test]
    fn nothing_is_free_at_a_full_place() {
        assert_eq!(when(&PlaceContent { status: PlaceStatus::Full, ..content() }), 0);
        let slots = vec!["di-ochtend 0/6".parse().expect("a slot")];
        assert_eq!(when(&PlaceContent { slots, ..content() }), 0);
    }
}
