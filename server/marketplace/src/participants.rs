//! What participants keep, and how they come back to it.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
    secrets::{self, name_of_token, same},
};
use async_trait::async_trait;
use db::{Change, SignInCode, StoredCard};
use domain::{
    accounts::{CODE_TRIES, Origin, Session, SessionToken},
    actors::Actor,
    audit::{AuditEntry, AuditLine},
    ids::ParticipantId,
    messages::Message,
    participants::{CARD_GROUP, CARD_NAME, Card, HeldForm, OwnData, OwnSession, Profile, ProfileForm, ReachedBy, card_signs, terms},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Participants,
    wishes::Wishes,
};
use std::time::Duration;
use uuid::Uuid;

/// How long asking for a code and giving it take at least, so that the time does not tell who is known.
const ASKING: Duration = Duration::from_millis(300);
/// People who share one address or telephone and get a code each when one of them asks.
const SHARING: u32 = 3;
/// Lines of the log that one sees about oneself.
const LINES: u32 = 200;
/// Tries of a correction before giving up, when others correct the same profile at the same moment.
const CORRECTIONS: usize = 8;
/// Cards that are made before giving up, when others begin with the same signs.
const CARDS: usize = 8;

/// Purposes of hashes with the key: a hash made for one is nothing for another.
const CODE: &str = "come-back-code";
const CARD: &str = "card";
const CARD_BEGINNING: &str = "card-name";
pub(crate) const KEPT: &str = "kept-by";

#[async_trait]
impl Participants for Marketplace {
    async fn came_back(&self, token: &SessionToken) -> Result<Option<OwnSession>, Failure> {
        let id = name_of_token(&token.0);
        let Some(found) = self.database.own_session(&id).await.map_err(Failure::internal)? else { return Ok(None) };
        let (now, session, profile) = (self.clock.now(), found.session, found.profile);
        if now - session.seen_at > terms::SESSION {
            return Ok(None);
        }
        // Once a day is often enough to know that somebody was here.
        if now.date_naive() > session.seen_at.date_naive() || profile.erased_on.is_some() {
            let mut change = Change::new();
            change.use_participant(profile.id, &id, now);
            self.commit(change).await?;
        }
        Ok(Some(OwnSession { participant: profile.id, session: id, name: profile.form.name, language: profile.form.language }))
    }

    fn hold_form(&self, form: &HeldForm) -> Result<String, Failure> {
        self.seal_form(form)
    }

    fn held_form(&self, actor: &Actor, sealed: &str) -> Option<HeldForm> {
        self.unsealed_form(actor, sealed)
    }

    async fn keep_profile(&self, actor: &Actor, form: &ProfileForm, key: Uuid, from: &Origin) -> Result<SessionToken, Failure> {
        authorise(actor, UseCase::KeepProfile, About::Nothing)?;
        if form.problem().is_some() {
            return Err(Refusal::Text.into());
        }
        self.limits.keep_profile(from)?;
        let (key, now) = (key_of(key, form), self.clock.now());
        let mut change = Change::new();
        change.once(key, now);
        let profile = self.new_profile(&mut change, form, key);
        match self.open_own_session(&profile, from, UseCase::KeepProfile, "", change).await {
            Err(Failure::Refused(Refusal::Repeated | Refusal::AlreadyThere)) => {}
            outcome => return outcome,
        }
        // The same form again, from who has its key: the profile is as it was sent last.
        let known = self.database.participant_kept_by(&self.key.hash(KEPT, &key.to_string())).await.map_err(Failure::internal)?;
        let known = known.filter(|known| now - known.created_at < terms::TWICE).ok_or(Refusal::Repeated)?;
        let mut change = Change::new();
        self.correct_own_profile(&mut change, &known, form).await?;
        self.open_own_session(&Profile { form: form.clone(), ..known }, from, UseCase::KeepProfile, "nog eens", change).await
    }

    async fn own_profile(&self, actor: &Actor) -> Result<Profile, Failure> {
        authorise(actor, UseCase::ReadOwnProfile, About::Nothing)?;
        self.profile_of(own(actor)?.participant).await
    }

    async fn change_profile(&self, actor: &Actor, form: &ProfileForm) -> Result<(), Failure> {
        authorise(actor, UseCase::ChangeOwnProfile, About::Nothing)?;
        let own = own(actor)?;
        if form.problem().is_some() {
            return Err(Refusal::Text.into());
        }
        for _ in 0..CORRECTIONS {
            let mut change = Change::new();
            self.correct_own_profile(&mut change, &self.profile_of(own.participant).await?, form).await?;
            change.log(&self.own_line(actor, UseCase::ChangeOwnProfile, own.participant, &form.wishes, ""));
            match self.commit_in_turn(change).await {
                // Corrected elsewhere at this moment, by them or by their coach: what was said last holds.
                Err(Failure::Refused(Refusal::Changed)) => {}
                outcome => return outcome,
            }
        }
        Err(Refusal::Changed.into())
    }

    async fn make_card(&self, actor: &Actor) -> Result<Card, Failure> {
        authorise(actor, UseCase::MakeCard, About::Nothing)?;
        let profile = self.profile_of(own(actor)?.participant).await?;
        let line = || self.own_line(actor, UseCase::MakeCard, profile.id, &profile.form.wishes, "");
        self.put_card(profile.id, line).await
    }

    async fn send_code(&self, actor: &Actor, to: &ReachedBy, from: &Origin) -> Result<(), Failure> {
        authorise(actor, UseCase::ComeBack, About::Nothing)?;
        self.limits.send_code_to(to.as_str(), from)?;
        let (sent, ()) = tokio::join!(self.store_come_back_codes(to), tokio::time::sleep(ASKING));
        sent
    }

    async fn come_back_with_code(&self, actor: &Actor, to: &ReachedBy, code: &str, from: &Origin) -> Result<SessionToken, Failure> {
        authorise(actor, UseCase::ComeBack, About::Nothing)?;
        self.limits.try_account(&format!("deelnemer {to}"), from)?;
        let (tried, ()) = tokio::join!(self.try_codes(to, code, from), tokio::time::sleep(ASKING));
        tried
    }

    async fn come_back_with_card(&self, actor: &Actor, code: &str, from: &Origin) -> Result<SessionToken, Failure> {
        authorise(actor, UseCase::ComeBack, About::Nothing)?;
        let signs = card_signs(code).unwrap_or_default();
        let name = self.card_name(&signs);
        self.limits.try_account(&format!("kaart {name}"), from)?;
        let known = self.database.card(&name).await.map_err(Failure::internal)?;
        let (participant, _) = known.ok_or(Refusal::NotRecognised)?;
        let card = self.database.try_card(participant).await.map_err(Failure::internal)?.ok_or(Refusal::NotRecognised)?;
        if !same(&card.hash, &self.card_hash(participant, &signs)) {
            return Err(Refusal::NotRecognised.into());
        }
        let now = self.clock.now();
        if card.used_at.is_some() || card.tries > CODE_TRIES || now > card.expires_at {
            return Err(Refusal::NoLongerValid.into());
        }
        let profile = self.profile_of(participant).await?;
        let mut change = Change::new();
        change.use_card(participant, &card.hash, now);
        self.open_own_session(&profile, from, UseCase::ComeBack, "kaart", change).await
    }

    async fn leave(&self, actor: &Actor) -> Result<(), Failure> {
        authorise(actor, UseCase::Leave, About::Nothing)?;
        let own = own(actor)?;
        let mut change = Change::new();
        change.end_own_session(&own.session);
        self.commit_own(actor, UseCase::Leave, change).await
    }

    async fn own_devices(&self, actor: &Actor) -> Result<Vec<Session>, Failure> {
        authorise(actor, UseCase::ReadOwnDevices, About::Nothing)?;
        self.database.own_sessions_of(own(actor)?.participant).await.map_err(Failure::internal)
    }

    async fn leave_elsewhere(&self, actor: &Actor) -> Result<(), Failure> {
        authorise(actor, UseCase::LeaveElsewhere, About::Nothing)?;
        let own = own(actor)?;
        let mut change = Change::new();
        change.end_own_sessions(own.participant, &own.session);
        self.commit_own(actor, UseCase::LeaveElsewhere, change).await
    }

    async fn who_looked(&self, actor: &Actor) -> Result<Vec<AuditLine>, Failure> {
        authorise(actor, UseCase::ReadOwnLog, About::Nothing)?;
        self.lines_about(own(actor)?.participant).await
    }

    async fn own_data(&self, actor: &Actor) -> Result<OwnData, Failure> {
        authorise(actor, UseCase::TakeOwnData, About::Nothing)?;
        let id = own(actor)?.participant;
        let profile = self.profile_of(id).await?;
        let devices = self.database.own_sessions_of(id).await.map_err(Failure::internal)?;
        let log = self.lines_about(id).await?;
        let introductions = self.database.introductions_of(id, u32::MAX).await.map_err(Failure::internal)?;
        let introductions = introductions.into_iter().map(|stored| stored.introduction).collect();
        let hand_overs = self.database.hand_overs_of(id, u32::MAX).await.map_err(Failure::internal)?;
        let hand_overs = hand_overs.into_iter().map(|stored| stored.hand_over.for_participant()).collect();
        let (reports, matrices) = (self.all_reports_of(id).await?, self.all_matrices_of(id).await?);
        let (plans, training) = (self.all_plans_of(id).await?, self.training_of(id).await?);
        let attention = self.attention_about(id).await?;
        let expert = self.database.expert(id).await.map_err(Failure::internal)?;
        let expert = expert.map(|stored| self.opened_expert(stored)).transpose()?;
        let (pairings, engagements) = (self.pairing_data_of(id).await?, self.engagements_of_expert(id).await?);
        let mut change = Change::new();
        change.log(&self.own_line(actor, UseCase::TakeOwnData, id, &profile.form.wishes, ""));
        self.commit(change).await?;
        Ok(OwnData {
            profile,
            devices,
            introductions,
            hand_overs,
            reports,
            matrices,
            plans,
            attention,
            training,
            expert,
            pairings,
            engagements,
            log,
        })
    }

    async fn erase_profile(&self, actor: &Actor) -> Result<(), Failure> {
        authorise(actor, UseCase::EraseProfile, About::Nothing)?;
        let profile = self.profile_of(own(actor)?.participant).await?;
        let line = self.own_line(actor, UseCase::EraseProfile, profile.id, &profile.form.wishes, "");
        self.erase(Change::new(), &profile, line).await
    }
}

/// The session of who is asking.
fn own(actor: &Actor) -> Result<&OwnSession, Failure> {
    actor.own_session().ok_or_else(|| Refusal::NotAllowed.into())
}

/// A key with how somebody can be reached, or their name: the next person at a shared computer who goes back to the form is
/// somebody else.
fn key_of(key: Uuid, form: &ProfileForm) -> Uuid {
    let name = if form.email.is_none() && form.phone.is_none() { form.name.as_str() } else { "" };
    Uuid::new_v5(&key, format!("{:?} {:?} {name}", form.email, form.phone).as_bytes())
}

/// How the log names a participant.
pub(crate) fn subject(participant: ParticipantId) -> String {
    format!("participant:{participant}")
}

/// The signs of a card as they are printed and read aloud.
fn in_groups(signs: &str) -> String {
    let signs: Vec<char> = signs.chars().collect();
    signs.chunks(CARD_GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

impl Marketplace {
    /// A new card of a participant, in the place of an older one, with a line of the log.
    pub(crate) async fn put_card(&self, participant: ParticipantId, line: impl Fn() -> AuditEntry + Send) -> Result<Card, Failure> {
        for _ in 0..CARDS {
            let (signs, until) = (secrets::card_signs(), self.clock.now() + terms::CARD);
            let (name, hash) = (self.card_name(&signs), self.card_hash(participant, &signs));
            let mut change = Change::new();
            change.put_card(participant, &StoredCard { name, hash, tries: 0, expires_at: until, used_at: None });
            change.log(&line());
            match self.commit(change).await {
                Ok(()) => return Ok(Card { code: in_groups(&signs), until }),
                // Another card begins with the same signs.
                Err(Failure::Refused(Refusal::AlreadyThere)) => {}
                Err(failure) => return Err(failure),
            }
        }
        Err(Failure::internal("no card has a beginning of its own"))
    }

    async fn profile_of(&self, participant: ParticipantId) -> Result<Profile, Failure> {
        // Erased meanwhile, elsewhere: then there is nobody to ask.
        self.database.participant(participant).await.map_err(Failure::internal)?.ok_or_else(|| Refusal::NotAllowed.into())
    }

    async fn lines_about(&self, participant: ParticipantId) -> Result<Vec<AuditLine>, Failure> {
        self.database.audit_about(&subject(participant), LINES).await.map_err(Failure::internal)
    }

    /// A line of the log about a participant; it belongs to the municipality in which they look for a place.
    pub(crate) fn own_line(
        &self,
        actor: &Actor,
        use_case: UseCase,
        participant: ParticipantId,
        wishes: &Wishes,
        detail: &str,
    ) -> AuditEntry {
        let area = wishes.near.and_then(|near| self.area(near.postcode));
        let municipality = area.map(|area| Slug::of(&area.municipality));
        self.line(actor, use_case, &subject(participant), municipality.as_ref(), detail)
    }

    async fn commit_own(&self, actor: &Actor, use_case: UseCase, mut change: Change) -> Result<(), Failure> {
        let profile = self.profile_of(own(actor)?.participant).await?;
        change.log(&self.own_line(actor, use_case, profile.id, &profile.form.wishes, ""));
        self.commit(change).await
    }

    fn code_hash_of(&self, participant: ParticipantId, code: &str) -> String {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        self.key.hash(CODE, &format!("{participant}\n{digits}"))
    }

    fn card_name(&self, signs: &str) -> String {
        self.key.hash(CARD_BEGINNING, signs.get(..CARD_NAME).unwrap_or_default())
    }

    fn card_hash(&self, participant: ParticipantId, signs: &str) -> String {
        self.key.hash(CARD, &format!("{participant}\n{signs}"))
    }

    async fn store_come_back_codes(&self, to: &ReachedBy) -> Result<(), Failure> {
        for profile in self.database.participants_reached_by(to, SHARING).await.map_err(Failure::internal)? {
            let (code, now) = (secrets::six_digits(), self.clock.now());
            let mut change = Change::new();
            let stored = SignInCode { hash: self.code_hash_of(profile.id, &code), tries: 0, expires_at: now + terms::CODE };
            change.put_come_back_code(profile.id, &stored);
            change.tell(self.new_id(), to, profile.form.language, &Message::ComeBackCode { code }, None, now);
            change.log(&self.own_line(&Actor::Visitor, UseCase::ComeBack, profile.id, &profile.form.wishes, "code gevraagd"));
            self.commit(change).await?;
            self.notify_mail();
        }
        Ok(())
    }

    async fn try_codes(&self, to: &ReachedBy, code: &str, from: &Origin) -> Result<SessionToken, Failure> {
        for profile in self.database.participants_reached_by(to, SHARING).await.map_err(Failure::internal)? {
            let Some(sent) = self.database.try_come_back_code(profile.id).await.map_err(Failure::internal)? else { continue };
            let in_time = self.clock.now() < sent.expires_at && sent.tries <= CODE_TRIES;
            if in_time && same(&self.code_hash_of(profile.id, code), &sent.hash) {
                let mut change = Change::new();
                change.use_come_back_code(profile.id, &sent.hash);
                return match self.open_own_session(&profile, from, UseCase::ComeBack, "code", change).await {
                    // Used at this very moment, elsewhere.
                    Err(Failure::Refused(Refusal::NoLongerValid)) => Err(Refusal::NotRecognised.into()),
                    outcome => outcome,
                };
            }
        }
        Err(Refusal::NotRecognised.into())
    }

    /// A new profile, in a change. `key` is that of its form.
    pub(crate) fn new_profile(&self, change: &mut Change, form: &ProfileForm, key: Uuid) -> Profile {
        let now = self.clock.now();
        let profile =
            Profile { id: ParticipantId(self.new_id()), form: form.clone(), created_at: now, used_on: now.date_naive(), erased_on: None };
        change.create_participant(&profile, &self.key.hash(KEPT, &key.to_string()));
        profile
    }

    /// A session of a participant on a device, in a change.
    pub(crate) fn new_own_session(&self, change: &mut Change, participant: ParticipantId, from: &Origin) -> SessionToken {
        let (token, now) = (secrets::token(), self.clock.now());
        let session = Session { id: name_of_token(&token), device: from.device.clone(), created_at: now, seen_at: now };
        change.create_own_session(&session, participant);
        change.use_participant(participant, &session.id, now);
        SessionToken(token)
    }

    /// Opens a profile on a device, together with a change.
    async fn open_own_session(
        &self,
        profile: &Profile,
        from: &Origin,
        use_case: UseCase,
        how: &str,
        mut change: Change,
    ) -> Result<SessionToken, Failure> {
        let token = self.new_own_session(&mut change, profile.id, from);
        change.log(&self.own_line(&Actor::Visitor, use_case, profile.id, &profile.form.wishes, how));
        self.commit(change).await?;
        Ok(token)
    }
}
