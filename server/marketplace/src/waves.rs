//! Waves: letters to a neighbourhood, and what people answer.
//!
//! Names and addresses pass through: they are on the paper and nowhere else. The codes follow from the key of the form, so the same
//! form sent again gives the same letters and counts as one wave.

use crate::{
    Marketplace,
    introductions::call_subject,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use db::Change;
use domain::{
    accounts::{Origin, Role},
    actors::Actor,
    introductions::CallForm,
    participants::{CARD_SIGNS, name_is_fine},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases,
    waves::{
        LETTER_CODE_LENGTH, LetterAnswer, LetterReply, MadeLetters, OnLetter, WAVES_MAX, Wave, WaveForm, Waves, letter_signs, responses,
    },
};
use letters::{Coach, Invitation, LettersError, Meeting, many};
use uuid::Uuid;

/// What codes are hashed for.
const CODE: &str = "letter code";
/// What codes are made for.
const NEW_CODE: &str = "new letter code";

#[async_trait]
impl use_cases::Waves for Marketplace {
    async fn waves(&self, actor: &Actor) -> Result<Waves, Failure> {
        authorise(actor, UseCase::ReadWaves, About::Nothing)?;
        let waves = self.database.waves(&actor.municipalities(Role::Coach), WAVES_MAX).await.map_err(Failure::internal)?;
        let coaching = &self.coaching;
        Ok(Waves { responses: responses(&waves), waves, most: coaching.wave_letters, term: coaching.wave_term(), today: self.today() })
    }

    async fn make_wave(&self, actor: &Actor, form: &WaveForm, key: Uuid) -> Result<MadeLetters, Failure> {
        authorise(actor, UseCase::MakeWave, About::Municipality(&form.municipality))?;
        let coach = actor.signed_in().ok_or(Refusal::NotAllowed)?;
        let is_over = form.times.as_ref().is_some_and(|times| times.first.date() <= self.today());
        if is_over || !form.is_fine(self.coaching.wave_letters.into()) {
            return Err(Refusal::Text.into());
        }
        let key = Uuid::new_v5(&key, format!("{form:?} {}", coach.account).as_bytes());
        let codes: Vec<String> = (0..form.people.len()).map(|letter| self.new_letter_code(key, letter)).collect();
        let invitations = self.invitations(form, &coach.name, &codes).await?;
        // Typesetting blocks: one wave at a time, beside everybody else.
        let turn = self.letters.acquire().await.map_err(Failure::internal)?;
        let made = tokio::task::spawn_blocking(move || many(&invitations)).await.map_err(Failure::internal)?;
        drop(turn);
        let file = match made {
            Ok(file) => file,
            Err(LettersError::OneOfMany { index, error }) => return cannot_write(index, *error),
            Err(error) => return cannot_write(0, error),
        };
        let wave = Wave {
            id: self.new_id(),
            municipality: form.municipality.clone(),
            neighbourhood: form.neighbourhood.clone(),
            text: form.text,
            language: form.language,
            letters: u32::try_from(codes.len()).map_err(Failure::internal)?,
            made_on: self.today(),
            answers: domain::waves::Answers::default(),
        };
        let moment = |letter| form.times.as_ref().and_then(|times| times.of(letter));
        let hashes: Vec<_> = codes.iter().enumerate().map(|(letter, code)| (self.letter_hash(code), moment(letter))).collect();
        let mut change = Change::new();
        change.once(key, self.clock.now());
        change.create_wave(&wave, coach.account, &hashes);
        let detail = codes.len().to_string();
        change.log(&self.line(actor, UseCase::MakeWave, &subject(wave.id), Some(&wave.municipality), &detail));
        match self.commit(change).await {
            // Sent twice: these are the same letters.
            Ok(()) | Err(Failure::Refused(Refusal::Repeated)) => Ok(MadeLetters::File(file)),
            Err(failure) => Err(failure),
        }
    }

    async fn answer_letter(&self, actor: &Actor, reply: &LetterReply, from: &Origin) -> Result<(), Failure> {
        authorise(actor, UseCase::AnswerLetter, About::Nothing)?;
        let would_talk = reply.answer != LetterAnswer::No;
        if would_talk && reply.caller.as_ref().is_none_or(|caller| !name_is_fine(&caller.name)) {
            return Err(Refusal::Text.into());
        }
        self.limits.ask(from)?;
        let hash = self.letter_hash(&letter_signs(&reply.code).ok_or(Refusal::NotRecognised)?);
        let letter = self.database.letter(&hash).await.map_err(Failure::internal)?;
        // When the term is over its hash goes soon: until then it is as unknown as afterwards.
        let letter = letter.filter(|letter| self.today() <= letter.made_on + self.coaching.wave_term()).ok_or(Refusal::NotRecognised)?;
        if letter.is_answered {
            return Err(Refusal::Repeated.into());
        }
        let mut change = Change::new();
        change.answer_letter(&hash, letter.wave, reply.answer, self.today());
        change.log(&self.line(actor, UseCase::AnswerLetter, &subject(letter.wave), Some(&letter.municipality), ""));
        if let Some(caller) = reply.caller.as_ref().filter(|_| would_talk) {
            let form = CallForm {
                name: caller.name.clone(),
                phone: caller.phone.clone(),
                when: caller.when,
                language: caller.language,
                municipality: letter.municipality.clone(),
            };
            let on_letter = OnLetter { answer: reply.answer, moment: letter.moment };
            let request = self.call_request(&mut change, &form, Some(on_letter)).await?;
            change.log(&self.line(actor, UseCase::AskForCall, &call_subject(request), Some(&letter.municipality), ""));
        }
        self.commit(change).await.map_err(|failure| match failure {
            // It was removed at this very moment.
            Failure::Refused(Refusal::NoLongerValid) => Refusal::NotRecognised.into(),
            failure => failure,
        })?;
        self.notify_mail();
        Ok(())
    }
}

/// How the log names a wave.
fn subject(wave: Uuid) -> String {
    format!("golf:{wave}")
}

fn cannot_write(letter: usize, error: LettersError) -> Result<MadeLetters, Failure> {
    match error {
        LettersError::TooLong => Ok(MadeLetters::CannotWrite { letter, sign: None }),
        LettersError::NoSign(sign) => Ok(MadeLetters::CannotWrite { letter, sign: Some(sign) }),
        error => Err(Failure::internal(error)),
    }
}

impl Marketplace {
    /// The code of a letter of the form with this key. Without our own key nobody can tell it.
    fn new_letter_code(&self, key: Uuid, letter: usize) -> String {
        let hash = self.key.hash(NEW_CODE, &format!("{key} {letter}"));
        let number = hash.get(..16).and_then(|digits| u64::from_str_radix(digits, 16).ok()).unwrap_or_default();
        let signs = (0..LETTER_CODE_LENGTH).scan(number, |rest, _| {
            let sign = CARD_SIGNS[usize::try_from(*rest % CARD_SIGNS.len() as u64).unwrap_or_default()];
            *rest /= CARD_SIGNS.len() as u64;
            Some(char::from(sign))
        });
        signs.collect()
    }

    fn letter_hash(&self, signs: &str) -> String {
        self.key.hash(CODE, signs)
    }

    /// The letters as they are typeset.
    async fn invitations(&self, form: &WaveForm, coach: &str, codes: &[String]) -> Result<Vec<Invitation>, Failure> {
        let municipality = self.name_on_letters(&form.municipality).await?;
        let each = form.people.iter().zip(codes).enumerate().map(|(place, (one, code))| {
            let groups: Vec<&str> = [code.get(..4), code.get(4..)].into_iter().flatten().collect();
            let code = groups.join("-");
            Invitation {
                language: form.language,
                text: form.text,
                municipality: municipality.clone(),
                sender: form.sender.clone(),
                coach: Coach { name: coach.to_owned(), phone: form.phone.clone(), email: None },
                addressee: one.name.clone(),
                address: one.address.to_vec(),
                date: self.today(),
                proposal: form.times.as_ref().and_then(|times| Some(Meeting { at: times.of(place)?, place: times.place.clone() })),
                minutes: form.minutes,
                // What stands behind the `#` stays in the browser: it is in no log.
                url: format!("{}#{code}", form.url),
                code,
            }
        });
        Ok(each.collect())
    }

    async fn name_on_letters(&self, slug: &Slug) -> Result<String, Failure> {
        let known = self.all_municipalities().await?;
        let own = known.iter().find(|municipality| municipality.slug == *slug);
        Ok(own.map_or_else(|| domain::municipalities::name_of(slug), |municipality| municipality.name.clone()))
    }
}
