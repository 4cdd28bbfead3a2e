//! Letters as the marketplace of samples makes them: one wave was made before, with a hostile name.

use crate::samples::{Behaviour, Fake};
use async_trait::async_trait;
use chrono::{Days, NaiveDate};
use domain::{
    accounts::{Origin, Role},
    actors::Actor,
    languages::UiLanguage,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases,
    waves::{Answers, LetterReply, LetterText, MadeLetters, Wave, WaveForm, Waves, letter_signs, responses},
};
use uuid::Uuid;

/// A code with which nobody answered yet.
pub const CODE: &str = "K7MX-3PDA";
/// A code with which somebody did.
pub const ANSWERED: &str = "K7MX-3PDC";

fn coach(actor: &Actor) -> Result<(), Failure> {
    if actor.has_role(Role::Coach) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

#[async_trait]
impl use_cases::Waves for Fake {
    async fn waves(&self, actor: &Actor) -> Result<Waves, Failure> {
        self.check()?;
        coach(actor)?;
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let wave = Wave {
            id: Uuid::from_u128(1),
            municipality: Slug::of("Utrecht"),
            neighbourhood: "Overvecht <b>".to_owned(),
            text: LetterText::Stories,
            language: UiLanguage::Dutch,
            letters: 200,
            made_on: day("2026-12-01"),
            answers: Answers { yes: 20, other_moment: 10, call_me: 5, no: 6 },
        };
        let few = Wave {
            id: Uuid::from_u128(2),
            text: LetterText::Plain,
            made_on: day("2026-08-01"),
            answers: Answers { yes: 9, ..Answers::default() },
            ..wave.clone()
        };
        let waves = if self.behaviour() == Behaviour::Empty { Vec::new() } else { vec![wave, few] };
        Ok(Waves { responses: responses(&waves), waves, most: 3, term: Days::new(120), today: day("2027-01-05") })
    }

    /// Nobody called "teken" can be written to, nor "lang".
    async fn make_wave(&self, actor: &Actor, form: &WaveForm, _: Uuid) -> Result<MadeLetters, Failure> {
        self.check()?;
        coach(actor)?;
        let called = |name: &str| form.people.iter().position(|one| one.name == name);
        Ok(match (called("teken"), called("lang")) {
            (Some(letter), _) => MadeLetters::CannotWrite { letter, sign: Some('☃') },
            (None, Some(letter)) => MadeLetters::CannotWrite { letter, sign: None },
            (None, None) => MadeLetters::File(format!("%PDF {}", form.people.len()).into_bytes()),
        })
    }

    async fn answer_letter(&self, _: &Actor, reply: &LetterReply, _: &Origin) -> Result<(), Failure> {
        self.check()?;
        let is = |code: &str| letter_signs(code) == letter_signs(&reply.code);
        match () {
            () if is(CODE) => Ok(()),
            () if is(ANSWERED) => Err(Refusal::Repeated.into()),
            () if is("AAAA-AAAA") => Err(Refusal::TooOften.into()),
            () => Err(Refusal::NotRecognised.into()),
        }
    }
}
