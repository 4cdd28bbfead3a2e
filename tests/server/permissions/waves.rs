//! Letters to a neighbourhood, tried by everybody.

use super::people::{People, Somebody};
use domain::{
    accounts::Origin,
    languages::UiLanguage,
    refusal::Failure,
    slug::Slug,
    waves::{Addressee, LetterAnswer, LetterReply, LetterText, MadeLetters, WaveForm},
};
use marketplace::{UseCase, Waves as _};
use uuid::Uuid;

fn form() -> WaveForm {
    WaveForm {
        municipality: Slug::of("Utrecht"),
        neighbourhood: "3561".to_owned(),
        text: LetterText::Plain,
        language: UiLanguage::Dutch,
        minutes: 45,
        times: None,
        sender: vec!["Postbus 1".to_owned()],
        phone: "030 000 00 00".to_owned(),
        url: "https://meedoen.example.nl/brief".to_owned(),
        people: vec![Addressee { name: "An".to_owned(), address: ["Dreef 1".to_owned(), "3561 AB Utrecht".to_owned()] }],
    }
}

/// As the attempts at everything else.
pub(super) async fn attempt(use_case: UseCase, people: &People, person: &Somebody, origin: &Origin) -> Result<bool, Failure> {
    let (market, actor) = (&people.town().app.marketplace, &person.actor);
    match use_case {
        UseCase::MakeWave => {
            let made = market.make_wave(actor, &form(), Uuid::now_v7()).await;
            made.map(|made| matches!(made, MadeLetters::File(file) if file.starts_with(b"%PDF")))
        }
        UseCase::ReadWaves => market.waves(actor).await.map(|_| true),
        UseCase::AnswerLetter => {
            let reply = LetterReply { code: "AAAA-AAAA".to_owned(), answer: LetterAnswer::No, caller: None };
            market.answer_letter(actor, &reply, origin).await.map(|()| true)
        }
        other => panic!("{other:?} is tried elsewhere"),
    }
}
