//! Attention in tune (aandacht afstemmen): who else helps somebody, and who of them leads, so that not everybody pulls at one person
//! and nobody thinks that another one looks after them.
//!
//! The list exists only while the participant permits it: with the permission it is gone, for everybody. It says who and for what,
//! never how somebody is.

use crate::{codes::codes, handovers::PermissionHow, slug::Slug};
use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

codes! {
    /// What somebody is helped with.
    HelpWith {
        /// What fills the day, places to join in.
        Days = "dag",
        /// Money and paper.
        Money = "geld",
        /// A home.
        Home = "wonen",
        /// Children and family.
        Family = "gezin",
        /// Care.
        Care = "zorg",
        /// Work and learning.
        Work = "werk",
        /// Language.
        Speaking = "taal",
        /// People to meet.
        People = "mensen",
        /// Something else.
        Other = "anders",
    }
}

/// Who can stand on a list, at most.
pub const INVOLVED_MAX: usize = 12;
/// Longest name of who helps, and of a witness, in characters.
pub const WHO_MAX: usize = 80;
/// The text of the permission that is shown now.
pub const ATTENTION_TEXT: &str = "2026-11";

/// Somebody who helps: an organisation or a person, in the words of who wrote it down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Involved {
    /// Tells it from the others on the list.
    pub id: Uuid,
    /// Who.
    pub who: String,
    /// The organisation of that name on the marketplace.
    pub organisation: Option<Slug>,
    /// What for.
    pub with: BTreeSet<HelpWith>,
}

/// What a coach writes down of somebody who helps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvolvedForm {
    /// Who.
    pub who: String,
    /// What for.
    pub with: BTreeSet<HelpWith>,
    /// Do they lead from now on?
    pub leads: bool,
}

impl InvolvedForm {
    /// Is there a name that is short enough, and something they help with?
    pub fn is_fine(&self) -> bool {
        let count = self.who.trim().chars().count();
        (1..=WHO_MAX).contains(&count) && !self.with.is_empty()
    }
}

/// Who helps, and who of them leads: one or nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvolvedList {
    lines: Vec<Involved>,
    leads: Option<Uuid>,
}

impl InvolvedList {
    /// Who helps, in the order in which they were written down.
    pub fn lines(&self) -> &[Involved] {
        &self.lines
    }

    /// Who leads.
    pub fn lead(&self) -> Option<&Involved> {
        self.lines.iter().find(|line| Some(line.id) == self.leads)
    }

    /// Does this one lead?
    pub fn is_led_by(&self, id: Uuid) -> bool {
        self.leads == Some(id)
    }

    /// Adds somebody; `false` when the list is full. The same one again changes nothing.
    pub fn add(&mut self, line: Involved, leads: bool) -> bool {
        if self.lines.iter().any(|known| known.id == line.id) {
            return true;
        }
        if self.lines.len() >= INVOLVED_MAX {
            return false;
        }
        if leads {
            self.leads = Some(line.id);
        }
        self.lines.push(line);
        true
    }

    /// Says who leads; nobody when there is no such line.
    pub fn set_lead(&mut self, id: Option<Uuid>) {
        self.leads = id.filter(|id| self.lines.iter().any(|line| line.id == *id));
    }

    /// Takes somebody off; nobody leads any more when it was them.
    pub fn strike(&mut self, id: Uuid) {
        self.lines.retain(|line| line.id != id);
        self.set_lead(self.leads);
    }
}

/// What a participant permits now, with what is kept for as long as they do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permitted {
    /// How they said so.
    pub how: PermissionHow,
    /// When.
    pub on: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// Who heard it, when it was spoken.
    pub witness: String,
    /// Who helps.
    pub list: InvolvedList,
}

/// What a participant said of a list of who helps them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttentionStand {
    /// Nothing yet, or what they said has passed.
    Open,
    /// They do not want it, since a day. Nobody asks again.
    Refused(NaiveDate),
    /// It may be there.
    Permitted(Box<Permitted>),
}

impl AttentionStand {
    /// The list with its permission, as long as there is one.
    pub fn permitted(&self) -> Option<&Permitted> {
        match self {
            Self::Permitted(permitted) => Some(permitted),
            Self::Open | Self::Refused(_) => None,
        }
    }
}

/// Who helps somebody, on one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttentionFile {
    /// What the participant permits.
    pub stand: AttentionStand,
    /// The name that they chose.
    pub name: String,
    /// The coaches who read it, by name.
    pub coaches: Vec<String>,
}

/// What a coach does with it, together with the participant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttentionStep {
    /// Writes down that permission was spoken: until when, and who heard it.
    Permit(NaiveDate, String),
    /// Writes somebody down; the identity is that of the form, so that it comes once.
    Add(Uuid, InvolvedForm),
    /// Says who leads, or that nobody does.
    Lead(Option<Uuid>),
    /// Takes somebody off.
    Strike(Uuid),
    /// The participant does not want it any more.
    End,
}

/// What a participant does with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OwnAttentionStep {
    /// Yes, until a day.
    Permit(NaiveDate),
    /// Takes somebody off.
    Strike(Uuid),
    /// No, or not any more.
    End,
}

/// Months for which permission lasts when nobody chooses something else.
pub const ATTENTION_MONTHS: u32 = 3;
/// Months for which it lasts at most.
pub const ATTENTION_MONTHS_MAX: u32 = 12;

/// Can permission that is given today last until this day?
pub fn lasts_well(today: NaiveDate, until: NaiveDate) -> bool {
    let longest = today.checked_add_months(Months::new(ATTENTION_MONTHS_MAX)).unwrap_or(today);
    today.checked_add_days(Days::new(1)).is_some_and(|first| (first..=longest).contains(&until))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn somebody(number: u128) -> Involved {
        Involved { id: Uuid::from_u128(number), who: format!("Wie {number}"), organisation: None, with: BTreeSet::from([HelpWith::Home]) }
    }

    #[test]
    fn one_leads_or_nobody() {
        let mut list = InvolvedList::default();
        assert!(list.add(somebody(1), true) && list.add(somebody(2), false) && list.lead() == Some(&somebody(1)));
        assert!(list.add(somebody(3), true) && list.lead() == Some(&somebody(3)), "the one before leads no more");
        list.set_lead(Some(Uuid::from_u128(2)));
        assert!(list.is_led_by(Uuid::from_u128(2)) && !list.is_led_by(Uuid::from_u128(3)));
        list.set_lead(Some(Uuid::from_u128(9)));
        assert_eq!(list.lead(), None, "somebody who is not there leads nothing");
        list.set_lead(Some(Uuid::from_u128(1)));
        list.strike(Uuid::from_u128(1));
        assert_eq!((list.lead(), list.lines().len()), (None, 2));
    }

    #[test]
    fn a_list_is_short_and_takes_the_same_one_once() {
        let mut list = InvolvedList::default();
        for number in 0..INVOLVED_MAX as u128 {
            assert!(list.add(somebody(number), false));
        }
        assert!(!list.add(somebody(99), true) && list.lead().is_none());
        assert!(list.add(somebody(0), true) && list.lines().len() == INVOLVED_MAX && list.lead().is_none());
    }

    #[test]
    fn permission_lasts_a_day_to_a_year() {
        let today: NaiveDate = "2026-11-20".parse().expect("a day");
        for (until, fine) in
            [("2026-11-20", false), ("2026-11-21", true), ("2027-11-20", true), ("2027-11-21", false), ("2020-01-01", false)]
        {
            assert_eq!(lasts_well(today, until.parse().expect("a day")), fine, "{until}");
        }
    }

    #[test]
    fn who_helps_has_a_short_name_and_something_to_do() {
        let form = |who: &str, with: &[HelpWith]| InvolvedForm { who: who.to_owned(), with: with.iter().copied().collect(), leads: false };
        assert!(form("Wijkteam", &[HelpWith::Money]).is_fine());
        assert!(!form(" ", &[HelpWith::Money]).is_fine() && !form("Wijkteam", &[]).is_fine());
        assert!(form(&"é".repeat(WHO_MAX), &[HelpWith::Care]).is_fine() && !form(&"é".repeat(WHO_MAX + 1), &[HelpWith::Care]).is_fine());
    }
}
