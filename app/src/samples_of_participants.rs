//! Participants, and what the marketplace of samples answers them: Sien told everything, Tom nothing but a name.

use crate::{samples::Fake, samples_of_people::CODE};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate, TimeDelta};
use domain::{
    accounts::{EmailAddress, Origin, Session, SessionToken},
    actors::Actor,
    audit::{AuditEntry, AuditLine},
    ids::ParticipantId,
    languages::UiLanguage,
    participants::{Card, HeldForm, OwnData, OwnSession, PhoneNumber, Profile, ProfileForm, Reach, ReachedBy, card_signs},
    refusal::{Failure, Refusal},
    use_cases::{Attention, Conversations, Engagements, Experts, HandOvers, Introductions, Participants, Plans, SelfReliance, Training},
    wishes::Wishes,
};
use std::sync::Arc;
use uuid::Uuid;

/// A card that can be used.
pub const CARD: &str = "K7MX-3PDA-9HTW-4C6E";
/// A card that was used.
pub const USED_CARD: &str = "AAAA-AAAA-AAAA-AAAA";

/// Somebody who came back: `sien` or `tom`.
pub fn own(name: &str) -> Option<Actor> {
    let number = match name {
        "sien" => 1,
        "tom" => 2,
        _ => return None,
    };
    Some(Actor::Participant(Arc::new(OwnSession {
        participant: ParticipantId(Uuid::from_u128(number)),
        session: format!("hash-{name}"),
        name: form(number).name,
        language: UiLanguage::Dutch,
    })))
}

/// What they told.
pub fn form(number: u128) -> ProfileForm {
    let all = [
        ("thema", "koken,groen"),
        ("doel", "rust"),
        ("dagdeel", "di-ochtend"),
        ("begin", "kijken"),
        ("rustiger", "ja"),
        ("wens", "rustig"),
        ("taal", "ar"),
        ("nederlands", "1"),
        ("gezelschap", "maatje"),
        ("pc", "3561"),
        ("km", "5"),
    ];
    let sien = number == 1;
    ProfileForm {
        name: if sien { "Sien <b>" } else { "Tom" }.to_owned(),
        email: EmailAddress::parse("sien@example.nl").filter(|_| sien),
        phone: PhoneNumber::parse("06 00 00 00 00").filter(|_| sien),
        reach: if sien { Reach::Mail } else { Reach::Nothing },
        language: UiLanguage::Dutch,
        wishes: if sien { Wishes::parse(all).0 } else { Wishes::default() },
    }
}

fn number(actor: &Actor) -> Result<u128, Failure> {
    actor.participant().map(|id| id.0.as_u128()).ok_or_else(|| Refusal::NotAllowed.into())
}

fn profile(number: u128) -> Profile {
    let day = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
    Profile {
        id: ParticipantId(Uuid::from_u128(number)),
        form: form(number),
        created_at: DateTime::UNIX_EPOCH,
        used_on: day,
        erased_on: None,
    }
}

fn line(number: u64, actor: &str, action: &str, detail: &str) -> AuditLine {
    let entry = AuditEntry {
        id: Uuid::from_u128(number.into()),
        at: DateTime::UNIX_EPOCH,
        actor: actor.to_owned(),
        action: action.to_owned(),
        subject: "participant:1".to_owned(),
        municipality: String::new(),
        detail: detail.to_owned(),
    };
    AuditLine { entry, number, hash: String::new() }
}

fn log(number: u128) -> Vec<AuditLine> {
    if number == 2 {
        return Vec::new();
    }
    let own = "deelnemer:1";
    vec![
        line(9, "0190-a-coach", "read-audit", ""),
        line(8, own, "take-own-data", ""),
        line(7, own, "leave-elsewhere", ""),
        line(6, own, "change-own-profile", ""),
        line(5, own, "make-card", ""),
        line(4, "bezoeker", "come-back", "kaart"),
        line(3, "bezoeker", "come-back", "code"),
        line(2, "bezoeker", "come-back", "code gevraagd"),
        line(1, "bezoeker", "keep-profile", ""),
    ]
}

fn session(id: &str, device: &str) -> Session {
    Session { id: id.to_owned(), device: device.to_owned(), created_at: DateTime::UNIX_EPOCH, seen_at: DateTime::UNIX_EPOCH }
}

fn too_often(to: &ReachedBy) -> Result<(), Failure> {
    if to.as_str().starts_with("vaak@") { Err(Refusal::TooOften.into()) } else { Ok(()) }
}

#[async_trait]
impl Participants for Fake {
    async fn came_back(&self, token: &SessionToken) -> Result<Option<OwnSession>, Failure> {
        self.check()?;
        Ok(own(&token.0).and_then(|actor| actor.own_session().cloned()))
    }

    fn hold_form(&self, form: &HeldForm) -> Result<String, Failure> {
        Ok(format!("{} {} {:?}", form.of, form.path, form.fields))
    }

    /// Somebody who came back finds what they typed as a name.
    fn held_form(&self, actor: &Actor, sealed: &str) -> Option<HeldForm> {
        let fields = vec![("naam".to_owned(), sealed.to_owned())];
        (!sealed.is_empty()).then_some(HeldForm { of: actor.participant()?, path: "/mijn/gegevens".to_owned(), fields })
    }

    /// Who can get a code becomes Sien, who cannot Tom; the name `twee` was sent before.
    async fn keep_profile(&self, _: &Actor, form: &ProfileForm, _: Uuid, _: &Origin) -> Result<SessionToken, Failure> {
        self.check()?;
        match form.name.as_str() {
            "twee" => Err(Refusal::Repeated.into()),
            "vaak" => Err(Refusal::TooOften.into()),
            _ => Ok(SessionToken(if form.can_get_a_code() { "sien" } else { "tom" }.to_owned())),
        }
    }

    async fn own_profile(&self, actor: &Actor) -> Result<Profile, Failure> {
        self.check()?;
        Ok(profile(number(actor)?))
    }

    async fn change_profile(&self, actor: &Actor, _: &ProfileForm) -> Result<(), Failure> {
        number(actor).map(drop)
    }

    async fn make_card(&self, actor: &Actor) -> Result<Card, Failure> {
        number(actor)?;
        Ok(Card { code: CARD.to_owned(), until: DateTime::UNIX_EPOCH + TimeDelta::days(7) })
    }

    async fn send_code(&self, _: &Actor, to: &ReachedBy, _: &Origin) -> Result<(), Failure> {
        too_often(to)
    }

    async fn come_back_with_code(&self, _: &Actor, to: &ReachedBy, code: &str, _: &Origin) -> Result<SessionToken, Failure> {
        too_often(to)?;
        if code == CODE { Ok(SessionToken("sien".to_owned())) } else { Err(Refusal::NotRecognised.into()) }
    }

    async fn come_back_with_card(&self, _: &Actor, code: &str, _: &Origin) -> Result<SessionToken, Failure> {
        let signs = card_signs(code);
        if signs == card_signs(USED_CARD) {
            return Err(Refusal::NoLongerValid.into());
        }
        if signs == card_signs(CARD) { Ok(SessionToken("tom".to_owned())) } else { Err(Refusal::NotRecognised.into()) }
    }

    async fn leave(&self, actor: &Actor) -> Result<(), Failure> {
        number(actor).map(drop)
    }

    async fn own_devices(&self, actor: &Actor) -> Result<Vec<Session>, Failure> {
        let name = if number(actor)? == 1 { "sien" } else { "tom" };
        let own = session(&format!("hash-{name}"), "Firefox, Windows");
        // Sien's is open at two places.
        Ok([own].into_iter().chain((name == "sien").then(|| session("hash-other", "<Safari>, iPhone"))).collect())
    }

    async fn leave_elsewhere(&self, actor: &Actor) -> Result<(), Failure> {
        number(actor).map(drop)
    }

    async fn who_looked(&self, actor: &Actor) -> Result<Vec<AuditLine>, Failure> {
        Ok(log(number(actor)?))
    }

    async fn own_data(&self, actor: &Actor) -> Result<OwnData, Failure> {
        let number = number(actor)?;
        let introductions = self.own_introductions(actor).await?;
        let hand_overs = self.own_hand_overs(actor).await?;
        let (reports, matrices, plans) = (self.own_reports(actor).await?, self.own_matrices(actor).await?, self.own_plans(actor).await?);
        let devices = self.own_devices(actor).await?;
        Ok(OwnData {
            profile: profile(number),
            devices,
            introductions,
            hand_overs,
            reports,
            matrices,
            plans,
            attention: self.own_attention(actor).await?,
            training: self.own_training(actor).await?,
            expert: self.own_expert(actor).await?,
            pairings: crate::samples_of_pairings::data(),
            engagements: self.own_engagements(actor).await?,
            log: log(number),
        })
    }

    async fn erase_profile(&self, actor: &Actor) -> Result<(), Failure> {
        number(actor).map(drop)
    }
}
