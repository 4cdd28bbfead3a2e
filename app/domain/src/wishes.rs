//! What somebody looks for in a place (wat past bij mij?): the answers to at most six questions, all optional.
//!
//! The answers live in an address, named as in [`crate::search::PlaceQuery`] where they mean the same. There is no room here for a
//! name, gender, origin, age, health or income, so nothing that comes after can weigh them.

use crate::{
    codes::{Code, DutchLevel, Goal, Help, Need, Theme, codes},
    day_parts::DayPart,
    languages::SpokenLanguage,
    postcodes::Postcode4,
    search::{KM_DEFAULT, KM_MAX, Near, Unusable, UnusableReason, insert, note},
};
use std::collections::BTreeSet;

codes! {
    /// The questions, in the order in which they are asked. Each may be skipped.
    Question {
        /// What makes you happy? (themes)
        Themes = "blij-van",
        /// What do you hope to find? (goals)
        Goals = "hopen",
        /// When can you come? (day parts)
        DayParts = "wanneer",
        /// How would you like to begin?
        Start = "beginnen",
        /// What must the place have? (needs, languages, company)
        Place = "plek",
        /// Where do you live, about, and how far would you go?
        Where = "waar",
    }
}

impl Question {
    /// The names of its parameters in an address.
    pub fn parameters(self) -> &'static [&'static str] {
        match self {
            Self::Themes => &["thema"],
            Self::Goals => &["doel"],
            Self::DayParts => &["dagdeel"],
            Self::Start => &["begin", "rustiger"],
            Self::Place => &["wens", "taal", "nederlands", "gezelschap"],
            Self::Where => &["pc", "km"],
        }
    }

    /// The question after this one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self.index() + 1).copied()
    }

    /// The question before this one.
    pub fn previous(self) -> Option<Self> {
        self.index().checked_sub(1).map(|before| Self::ALL[before])
    }
}

codes! {
    /// How somebody would like to begin (gereedheid, in their own words).
    Start {
        /// To look around first.
        Look = "kijken",
        /// To join in a group.
        Group = "groep",
        /// A fixed task with help.
        Helped = "hulp",
        /// A task on one's own.
        OnOnesOwn = "zelfstandig",
        /// On the way to work.
        TowardsWork = "werk",
    }
}

impl Start {
    /// Where this way to begin starts from on the Participatieladder, 1 to 5; it leads to the step above. Never shown to participants.
    ///
    /// The ladder (six steps of VNG; see the word "trede" of the domain) says what somebody does, so a wish is a step
    /// from what one does now towards the next one:
    ///
    /// | begin | from | towards |
    /// |---|---|---|
    /// | `kijken` | 1 isolated | 2 contacts outside the house |
    /// | `groep` | 2 contacts outside the house | 3 organised activities |
    /// | `hulp` | 3 organised activities | 4 unpaid work |
    /// | `zelfstandig` | 4 unpaid work | 5 paid work with support |
    /// | `werk` | 5 paid work with support | 6 paid work |
    pub fn step(self) -> u8 {
        match self {
            Self::Look => 1,
            Self::Group => 2,
            Self::Helped => 3,
            Self::OnOnesOwn => 4,
            Self::TowardsWork => 5,
        }
    }
}

codes! {
    /// Who comes along (gezelschap).
    Company {
        /// Somebody goes along the first time.
        GoesAlong = "iemand-gaat-mee",
        /// A buddy.
        Buddy = "maatje",
    }
}

impl Company {
    /// The help that a place offers when it has this.
    pub fn help(self) -> Help {
        match self {
            Self::GoesAlong => Help::GoesAlong,
            Self::Buddy => Help::Buddy,
        }
    }
}

/// What somebody looks for. Everything is optional; what is not said is not asked of a place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Wishes {
    /// What makes one happy; the more a place has of it, the better.
    pub themes: BTreeSet<Theme>,
    /// What one hopes to find; the more the better.
    pub goals: BTreeSet<Goal>,
    /// When one can come; one of them must fit.
    pub day_parts: BTreeSet<DayPart>,
    /// How one would like to begin.
    pub start: Option<Start>,
    /// May it be a step quieter than that?
    pub quieter: bool,
    /// What the place must offer, all of it.
    pub needs: BTreeSet<Need>,
    /// Languages one speaks beside or instead of Dutch; one of them, or enough Dutch, must fit.
    pub languages: BTreeSet<SpokenLanguage>,
    /// How much Dutch one speaks.
    pub dutch: Option<DutchLevel>,
    /// Who must be able to come along.
    pub company: BTreeSet<Company>,
    /// About where one lives and how far one would go.
    pub near: Option<Near>,
}

impl Wishes {
    /// Reads the decoded pairs of an address. What cannot be used is left out and reported, never an error; wishes that
    /// contradict each other are all kept. Parameters may be repeated or hold values separated by commas; of a
    /// parameter that can have one value, the last one counts.
    pub fn parse<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> (Self, Vec<Unusable>) {
        let mut reader = Reader::default();
        for (name, value) in pairs {
            reader.read(name, value);
        }
        reader.finish()
    }

    /// The pairs of the address of these wishes, in the order of the questions, without what is not said.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        fn each<C: Code>(name: &'static str, values: &BTreeSet<C>) -> impl Iterator<Item = (&'static str, String)> {
            values.iter().map(move |value| (name, value.code().to_owned()))
        }
        let mut pairs: Vec<_> =
            each("thema", &self.themes).chain(each("doel", &self.goals)).chain(each("dagdeel", &self.day_parts)).collect();
        pairs.extend(self.start.map(|start| ("begin", start.code().to_owned())));
        if self.quieter {
            pairs.push(("rustiger", "ja".to_owned()));
        }
        pairs.extend(each("wens", &self.needs).chain(each("taal", &self.languages)));
        pairs.extend(self.dutch.map(|level| ("nederlands", level.code().to_owned())));
        pairs.extend(each("gezelschap", &self.company));
        if let Some(near) = self.near {
            pairs.push(("pc", near.postcode.to_string()));
            if near.km != KM_DEFAULT {
                pairs.push(("km", near.km.to_string()));
            }
        }
        pairs
    }

    /// Is nothing said at all, so that every place would do?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Is something said at this question?
    pub fn is_answered(&self, question: Question) -> bool {
        self.without(question) != *self
    }

    /// The same wishes with this question skipped.
    #[must_use]
    pub fn without(&self, question: Question) -> Self {
        let mut rest = self.clone();
        match question {
            Question::Themes => rest.themes.clear(),
            Question::Goals => rest.goals.clear(),
            Question::DayParts => rest.day_parts.clear(),
            Question::Start => (rest.start, rest.quieter) = (None, false),
            Question::Place => {
                rest.needs.clear();
                rest.languages.clear();
                rest.dutch = None;
                rest.company.clear();
            }
            Question::Where => rest.near = None,
        }
        rest
    }
}

#[derive(Default)]
struct Reader {
    wishes: Wishes,
    postcode: Option<Postcode4>,
    km: Option<u32>,
    unusable: Vec<Unusable>,
}

impl Reader {
    fn read(&mut self, name: &str, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        let read = match name {
            "thema" | "doel" | "dagdeel" | "wens" | "taal" | "gezelschap" => {
                return value.split(',').map(str::trim).filter(|value| !value.is_empty()).for_each(|value| self.choose(name, value));
            }
            "begin" => only(&mut self.wishes.start, Start::parse(value)),
            "nederlands" => only(&mut self.wishes.dutch, DutchLevel::parse(value)),
            "rustiger" => match value {
                "ja" | "nee" => {
                    self.wishes.quieter = value == "ja";
                    Ok(())
                }
                _ => Err(UnusableReason::UnknownValue),
            },
            "pc" => only(&mut self.postcode, Postcode4::parse(value)).map_err(|_| UnusableReason::Postcode),
            "km" => only(&mut self.km, value.parse().ok().filter(|km| (1..=KM_MAX).contains(km))).map_err(|_| UnusableReason::Number),
            _ => Err(UnusableReason::UnknownParameter),
        };
        if let Err(reason) = read {
            note(&mut self.unusable, name, value, reason);
        }
    }

    fn choose(&mut self, name: &str, value: &str) {
        let wishes = &mut self.wishes;
        let chosen = match name {
            "thema" => insert(&mut wishes.themes, Theme::parse(value)),
            "doel" => insert(&mut wishes.goals, Goal::parse(value)),
            "dagdeel" => insert(&mut wishes.day_parts, DayPart::parse(value)),
            "wens" => insert(&mut wishes.needs, Need::parse(value)),
            "taal" => insert(&mut wishes.languages, SpokenLanguage::parse_any(value)),
            _ => insert(&mut wishes.company, Company::parse(value)),
        };
        if let Err(reason) = chosen {
            note(&mut self.unusable, name, value, reason);
        }
    }

    fn finish(mut self) -> (Wishes, Vec<Unusable>) {
        // A form sends its distance field along with an empty postcode: that is no mistake of the visitor.
        self.wishes.near = self.postcode.map(|postcode| Near { postcode, km: self.km.unwrap_or(KM_DEFAULT) });
        (self.wishes, self.unusable)
    }
}

fn only<T>(known: &mut Option<T>, value: Option<T>) -> Result<(), UnusableReason> {
    *known = Some(value.ok_or(UnusableReason::UnknownValue)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(address: &[(&'static str, &'static str)]) -> (Wishes, Vec<Unusable>) {
        Wishes::parse(address.iter().copied())
    }

    #[test]
    fn every_question_can_be_answered_and_skipped() {
        let answers: [&[(&str, &str)]; 6] = [
            &[("thema", "koken")],
            &[("doel", "rust")],
            &[("dagdeel", "di-ochtend")],
            &[("begin", "kijken"), ("rustiger", "ja")],
            &[("wens", "rustig"), ("taal", "ar"), ("nederlands", "1"), ("gezelschap", "maatje")],
            &[("pc", "3561"), ("km", "3")],
        ];
        for (question, answer) in Question::ALL.iter().zip(answers) {
            let (wishes, unusable) = parse(answer);
            assert!(unusable.is_empty() && wishes.is_answered(*question), "{question}");
            assert!(wishes.without(*question).is_empty(), "{question}");
            assert!(answer.iter().all(|(name, _)| question.parameters().contains(name)), "{question}");
            assert!(wishes.pairs().iter().all(|(name, _)| question.parameters().contains(name)), "{question}");
        }
    }

    #[test]
    fn the_questions_follow_each_other() {
        let mut asked = vec![Question::Themes];
        while let Some(next) = asked.last().and_then(|last| last.next()) {
            assert_eq!(next.previous(), asked.last().copied());
            asked.push(next);
        }
        assert_eq!(asked, Question::ALL);
        assert_eq!(Question::Themes.previous(), None);
    }

    #[test]
    fn each_way_to_begin_has_its_own_step_in_order() {
        let steps: Vec<_> = Start::ALL.iter().map(|start| start.step()).collect();
        assert_eq!(steps, [1, 2, 3, 4, 5]);
    }

    #[test]
    fn all_themes_at_once_are_kept() {
        let all: Vec<_> = Theme::ALL.iter().map(|theme| theme.code()).collect();
        let (wishes, unusable) = Wishes::parse([("thema", all.join(",").as_str())]);
        assert_eq!(wishes.themes.len(), 23);
        assert!(unusable.is_empty());
    }

    #[test]
    fn wishes_that_contradict_each_other_are_all_kept() {
        let (wishes, unusable) =
            parse(&[("begin", "kijken"), ("doel", "richting-werk"), ("wens", "buiten,binnen"), ("nederlands", "0"), ("taal", "nl")]);
        assert!(unusable.is_empty());
        assert_eq!(wishes.needs.len(), 2);
        assert_eq!(wishes.start, Some(Start::Look));
        assert!(wishes.goals.contains(&Goal::TowardsWork));
    }

    #[test]
    fn a_bookmark_of_another_version_is_used_as_far_as_it_goes() {
        let (wishes, unusable) =
            parse(&[("stap", "3"), ("thema", "vissen,koken"), ("begin", "rennen"), ("begin", "groep"), ("pc", "35"), ("km", "9")]);
        assert_eq!((wishes.themes.len(), wishes.start, wishes.near), (1, Some(Start::Group), None));
        let reasons: Vec<_> = unusable.iter().map(|part| (part.parameter.as_str(), part.value.as_str(), part.reason)).collect();
        assert_eq!(
            reasons,
            [
                ("stap", "3", UnusableReason::UnknownParameter),
                ("thema", "vissen", UnusableReason::UnknownValue),
                ("begin", "rennen", UnusableReason::UnknownValue),
                ("pc", "35", UnusableReason::Postcode),
            ]
        );
    }

    proptest! {
        #[test]
        fn an_address_survives_being_read_and_written(
            pairs in proptest::collection::vec(("(thema|doel|dagdeel|begin|rustiger|wens|taal|nederlands|gezelschap|pc|km|x)", ".{0,30}"), 0..12)
        ) {
            let (wishes, _) = Wishes::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
            let written = wishes.pairs();
            let (again, unusable) = Wishes::parse(written.iter().map(|(name, value)| (*name, value.as_str())));
            prop_assert_eq!(unusable, vec![]);
            prop_assert_eq!(again, wishes);
        }

        #[test]
        fn any_wishes_survive_being_written_and_read(
            bits in any::<[u64; 6]>(), start in 0usize..6, dutch in 0usize..6, quieter: bool, near in proptest::option::of((1000u16..=9999, 1..=KM_MAX))
        ) {
            let wishes = Wishes {
                themes: crate::codes::from_bits(bits[0]),
                goals: crate::codes::from_bits(bits[1]),
                day_parts: crate::codes::from_bits(bits[2]),
                start: Start::ALL.get(start).copied(),
                quieter,
                needs: crate::codes::from_bits(bits[3]),
                languages: crate::codes::from_bits(bits[4]),
                dutch: DutchLevel::ALL.get(dutch).copied(),
                company: crate::codes::from_bits(bits[5]),
                near: near.and_then(|(postcode, km)| Some(Near { postcode: Postcode4::parse(&postcode.to_string())?, km })),
            };
            let written = wishes.pairs();
            prop_assert_eq!(Wishes::parse(written.iter().map(|(name, value)| (*name, value.as_str()))), (wishes, vec![]));
        }
    }
}
