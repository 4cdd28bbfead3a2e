//! The 21 day parts of a week, and what a place has free in each.

use crate::codes::Code;
use std::{fmt, str::FromStr};

/// A day of the week, Monday first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// Monday to Sunday.
    pub const ALL: [Self; 7] = [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// The Dutch two-letter code: `ma` to `zo`.
    pub fn code(self) -> &'static str {
        ["ma", "di", "wo", "do", "vr", "za", "zo"][self as usize]
    }

    /// The weekday code of iCalendar (RFC 5545): `MO` to `SU`.
    pub fn ical(self) -> &'static str {
        ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][self as usize]
    }
}

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PartOfDay {
    Morning,
    Afternoon,
    Evening,
}

impl PartOfDay {
    /// Morning, afternoon, evening.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];

    /// The Dutch code.
    pub fn code(self) -> &'static str {
        ["ochtend", "middag", "avond"][self as usize]
    }

    /// The part of the day in which this time falls: before 12:00, before 17:30, later.
    pub fn at(time: TimeOfDay) -> Self {
        match time.minutes() {
            0..720 => Self::Morning,
            720..1050 => Self::Afternoon,
            _ => Self::Evening,
        }
    }
}

/// One of the 21 day parts (dagdeel), in order from Monday morning to Sunday evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayPart(u8);

impl DayPart {
    /// The day part of this day and part of the day.
    pub const fn new(day: Weekday, part: PartOfDay) -> Self {
        Self(day as u8 * 3 + part as u8)
    }

    /// The day of the week.
    pub fn day(self) -> Weekday {
        Weekday::ALL[usize::from(self.0 / 3)]
    }

    /// The part of the day.
    pub fn part(self) -> PartOfDay {
        PartOfDay::ALL[usize::from(self.0 % 3)]
    }
}

const CODES: [&str; 21] = [
    "ma-ochtend",
    "ma-middag",
    "ma-avond",
    "di-ochtend",
    "di-middag",
    "di-avond",
    "wo-ochtend",
    "wo-middag",
    "wo-avond",
    "do-ochtend",
    "do-middag",
    "do-avond",
    "vr-ochtend",
    "vr-middag",
    "vr-avond",
    "za-ochtend",
    "za-middag",
    "za-avond",
    "zo-ochtend",
    "zo-middag",
    "zo-avond",
];

impl Code for DayPart {
    const ALL: &'static [Self] = &{
        let mut all = [Self(0); 21];
        let mut n = 0;
        while n < 21 {
            all[n as usize] = Self(n);
            n += 1;
        }
        all
    };
    fn code(self) -> &'static str {
        CODES[usize::from(self.0)]
    }
    fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl fmt::Display for DayPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A time on the clock, in whole minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// `hour` below 24, `minute` below 60.
    pub fn new(hour: u16, minute: u16) -> Option<Self> {
        // Reckoned only then: a file can hold any hour.
        (hour < 24 && minute < 60).then(|| Self(hour * 60 + minute))
    }
    /// Minutes since midnight, below 1,440.
    pub fn minutes(self) -> u16 {
        self.0
    }
    /// Hour, 0 to 23.
    pub fn hour(self) -> u16 {
        self.0 / 60
    }
    /// Minute, 0 to 59.
    pub fn minute(self) -> u16 {
        self.0 % 60
    }
}

impl FromStr for TimeOfDay {
    type Err = SlotError;
    /// Reads `9:30`, `09:30` or `09:30:00`.
    fn from_str(text: &str) -> Result<Self, SlotError> {
        let mut parts = text.trim().split(':').map(str::parse::<u16>);
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(Ok(hour)), Some(Ok(minute)), None | Some(Ok(_)), None) => Self::new(hour, minute).ok_or(SlotError::Time),
            _ => Err(SlotError::Time),
        }
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

/// What a place has in one day part: room for `capacity` people, of which `taken` are taken; and who waits when it is full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Slot {
    /// When.
    pub day_part: DayPart,
    /// How many people fit.
    pub capacity: u16,
    /// How many of those are taken; never more than `capacity`.
    pub taken: u16,
    /// How many people wait until something is free.
    pub waiting: u16,
    /// From and until on the clock, when known; from is before until.
    pub hours: Option<(TimeOfDay, TimeOfDay)>,
}

impl Slot {
    /// How many people can still come.
    pub fn free(&self) -> u16 {
        self.capacity.saturating_sub(self.taken)
    }

    /// Is there room for a known number of people, and is all of it taken?
    pub fn is_full(&self) -> bool {
        self.capacity > 0 && self.free() == 0
    }

    /// Can somebody who waits be called now?
    pub fn can_call(&self) -> bool {
        self.waiting > 0 && self.free() > 0
    }
}

/// Why a slot could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// Not one of `ma-ochtend` to `zo-avond`.
    #[error("unknown day part")]
    DayPart,
    /// Not `capacity`, `free/capacity` or `free/capacity+waiting`, or more free than there is room for.
    #[error("unreadable capacity")]
    Capacity,
    /// Not `HH:MM-HH:MM` with the first before the second.
    #[error("unreadable time")]
    Time,
}

impl FromStr for Slot {
    type Err = SlotError;
    /// Reads `di-ochtend 6`, `di-ochtend 2/6` (two of six free), `di-ochtend 0/6+2` (and two people wait) or
    /// `di-ochtend 2/6 09:30-12:00`.
    fn from_str(text: &str) -> Result<Self, SlotError> {
        let mut words = text.split_whitespace();
        let day_part = words.next().and_then(DayPart::parse).ok_or(SlotError::DayPart)?;
        let room = words.next().ok_or(SlotError::Capacity)?;
        let number = |text: &str| text.parse::<u16>().map_err(|_| SlotError::Capacity);
        let (room, waiting) = match room.split_once('+') {
            Some((room, waiting)) => (room, number(waiting)?),
            None => (room, 0),
        };
        let (free, capacity) = match room.split_once('/') {
            Some((free, capacity)) => (number(free)?, number(capacity)?),
            None => (number(room)?, number(room)?),
        };
        let taken = capacity.checked_sub(free).ok_or(SlotError::Capacity)?;
        let hours = match words.next() {
            None => None,
            Some(hours) => {
                let (from, until) = hours.split_once('-').ok_or(SlotError::Time)?;
                let (from, until) = (from.parse::<TimeOfDay>()?, until.parse::<TimeOfDay>()?);
                if from >= until {
                    return Err(SlotError::Time);
                }
                Some((from, until))
            }
        };
        if words.next().is_some() {
            return Err(SlotError::Time);
        }
        Ok(Self { day_part, capacity, taken, waiting, hours })
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}/{}", self.day_part, self.free(), self.capacity)?;
        if self.waiting > 0 {
            write!(f, "+{}", self.waiting)?;
        }
        match self.hours {
            Some((from, until)) => write!(f, " {from}-{until}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn there_are_twenty_one_day_parts_in_the_order_of_the_week() {
        assert_eq!(DayPart::ALL.len(), 21);
        assert_eq!(DayPart::parse("zo-avond"), Some(DayPart::new(Weekday::Sunday, PartOfDay::Evening)));
        assert_eq!(DayPart::parse("ma-nacht"), None);
    }

    #[test]
    fn an_hour_that_no_clock_has_is_no_time_however_large() {
        for (hour, minute) in [(24, 0), (0, 60), (u16::MAX, u16::MAX)] {
            assert_eq!(TimeOfDay::new(hour, minute), None, "{hour}:{minute}");
        }
        assert_eq!(TimeOfDay::new(23, 59).map(TimeOfDay::minutes), Some(1_439));
    }

    #[test]
    fn more_free_than_there_is_room_for_is_refused() {
        assert_eq!("di-ochtend 7/6".parse::<Slot>(), Err(SlotError::Capacity));
    }

    #[test]
    fn who_waits_can_be_called_only_when_something_is_free() {
        let slot = |text: &str| text.parse::<Slot>().expect("a slot");
        assert!(slot("di-ochtend 0/6+2").is_full() && !slot("di-ochtend 0/6+2").can_call());
        assert!(slot("di-ochtend 1/6+2").can_call() && !slot("di-ochtend 1/6").can_call());
        assert!(!slot("di-ochtend 0").is_full(), "without a number nobody knows");
        assert_eq!("di-ochtend 0/6+x".parse::<Slot>(), Err(SlotError::Capacity));
    }

    #[test]
    fn an_end_before_the_beginning_is_refused() {
        assert_eq!("di-ochtend 1 12:00-09:30".parse::<Slot>(), Err(SlotError::Time));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(day in 0usize..21, free in 0u16..500, taken in 0u16..500, waiting in 0u16..4, from in 0u16..1438, length in 1u16..600) {
            let until = (from + length).min(1439);
            let hours = Some((TimeOfDay(from), TimeOfDay(until)));
            let slot = Slot { day_part: DayPart::ALL[day], capacity: taken + free, taken, waiting, hours };
            prop_assert_eq!(slot.to_string().parse::<Slot>(), Ok(slot));
        }

        #[test]
        fn any_text_is_read_or_refused_without_a_panic(text in ".{0,60}") {
            let _ = text.parse::<Slot>();
        }
    }
}
