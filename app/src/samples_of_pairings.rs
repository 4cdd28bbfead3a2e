//! Buddy pairings as the marketplace of samples answers them: `tom` asks and chooses, `sien` is asked and walks along, `cora` coordinates.

use crate::{
    samples::{Behaviour, Fake},
    samples_of_experts::{expenses, expert, id as sien},
    samples_of_participants::form as profile,
};
use async_trait::async_trait;
use chrono::{DateTime, NaiveDate};
use domain::{
    accounts::Role,
    actors::Actor,
    buddies::{Caution, Condition, Reason},
    codes::{Code as _, Theme},
    experience::{Experience, GenderWish},
    experts::{ExpertState, ExpertWords, Talk},
    ids::{PairingId, ParticipantId},
    languages::SpokenLanguage,
    pairings::{
        Alarm, BuddyCard, BuddyCare, BuddyRequest, BuddyStep, BuddyWishes, CoordinatorPairingStep, CrowdedBuddy, Evaluation, ForEverybody,
        GoOn, NoteContent, OwnPairing, OwnPairingStep, OwnPairings, Pairing, PairingData, PairingEvent, PairingFile, PairingMeeting,
        PairingMove, PairingNote, PairingParty, PairingState, QuietPair, Reachable, Suggestion, Waiting, Walk, WhyNobody,
    },
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Pairings,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The pairing in this state.
pub fn id(state: PairingState) -> PairingId {
    PairingId(Uuid::from_u128(100 + state.index() as u128))
}

/// Tom, who asks.
pub fn tom() -> ParticipantId {
    ParticipantId(Uuid::from_u128(2))
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn today() -> NaiveDate {
    day("2027-01-04")
}

fn wishes() -> BuddyWishes {
    BuddyWishes { wanted: BTreeSet::from([Experience::Debts]), gender_wish: GenderWish::Woman, no_smoke: true, ..BuddyWishes::default() }
}

fn reachable(number: u128) -> Reachable {
    Reachable::of(&profile(number))
}

fn meeting() -> Talk {
    Talk { at: DateTime::UNIX_EPOCH, place: "Buurthuis <b>".to_owned() }
}

/// Sien, with every reason and caution that there can be, in turn; the second is nobody whom everybody may see.
fn cards(known: bool) -> Vec<BuddyCard> {
    let sien_shown = expert(ExpertState::Active);
    let card = |buddy, name, words, reasons, caution| BuddyCard {
        buddy,
        name,
        drawing: Theme::Green,
        words,
        languages: BTreeSet::from([SpokenLanguage::Dutch]),
        day_parts: sien_shown.form.day_parts.clone(),
        experiences: vec![Experience::LongAtHome],
        reasons,
        caution,
    };
    let first =
        vec![Reason::AskedExperience(Experience::Debts), Reason::SharedExperience(Experience::LongAtHome), Reason::Distance { km: 2 }];
    let day_part = sien_shown.form.day_parts.first().copied().expect("one");
    let second =
        vec![Reason::DayPart(day_part), Reason::OwnLanguage(SpokenLanguage::Arabic), Reason::NobodyYet, Reason::Likes(Theme::Green)];
    let shown = card(sien(), Some("Sien <b>".to_owned()), sien_shown.form.words.clone(), first, Some(Caution::OneDayPart(day_part)));
    if known {
        return vec![shown];
    }
    vec![shown, card(ParticipantId(Uuid::from_u128(9)), None, ExpertWords::default(), second, Some(Caution::Busy { people: 3 }))]
}

fn asked(state: PairingState) -> OwnPairing {
    let known = state.know_each_other();
    let cards = match state {
        PairingState::Proposed => cards(false),
        _ if state.takes_place() => cards(true),
        _ => Vec::new(),
    };
    OwnPairing {
        id: id(state),
        state,
        due_on: domain::pairings::due(state, today(), today(), 24),
        place: Some("Meehelpen in de moestuin".to_owned()),
        wishes: wishes(),
        cards,
        buddy: known.then(|| reachable(1)),
        meeting: known.then(meeting),
        evaluation: (state == PairingState::Active).then_some(2),
    }
}

fn walk(state: PairingState) -> Walk {
    let known = state.know_each_other();
    Walk {
        id: id(state),
        state,
        due_on: domain::pairings::due(state, today(), today(), 24),
        place: None,
        person: known.then(|| reachable(2)),
        reasons: vec![Reason::Distance { km: 2 }],
        caution: Some(Caution::Far { km: 8 }),
        meeting: known.then(meeting),
        meetings: vec![PairingMeeting { on: today(), mood: 3, hours: 2 }],
        evaluation: (state == PairingState::Active).then_some(6),
    }
}

fn pairing(state: PairingState) -> Pairing {
    Pairing {
        id: id(state),
        participant: tom(),
        name: "Tom <b>".to_owned(),
        municipality: Slug::of("Utrecht"),
        place: None,
        state,
        asked_at: DateTime::UNIX_EPOCH,
        began_at: DateTime::UNIX_EPOCH,
        due_on: domain::pairings::due(state, today(), today(), 24),
        reminded: false,
        alarm: (state == PairingState::Active).then_some(Alarm::Concern),
        buddy: state.takes_place().then(|| (sien(), "Sien <b>".to_owned())),
        proposed: if state == PairingState::Proposed { vec![sien()] } else { Vec::new() },
        meeting: state.know_each_other().then(meeting),
        paired_on: (state == PairingState::Active).then(today),
        met_on: (state == PairingState::Active).then(today),
        events: vec![PairingEvent { at: DateTime::UNIX_EPOCH, step: PairingMove::Propose, by: PairingParty::Coordinator }],
    }
}

fn own(actor: &Actor) -> Result<ParticipantId, Failure> {
    actor.participant().ok_or_else(|| Refusal::NotAllowed.into())
}

fn known(of: PairingId) -> Result<PairingState, Failure> {
    PairingState::ALL.iter().copied().find(|state| id(*state) == of).ok_or_else(|| Refusal::NotAllowed.into())
}

fn coordinator(actor: &Actor) -> Result<(), Failure> {
    if actor.has_role(Role::Coordinator) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

fn stays(state: PairingState, step: PairingMove) -> Result<(), Failure> {
    step.leads(state, true).map(drop).ok_or_else(|| Refusal::WrongState.into())
}

#[async_trait]
impl Pairings for Fake {
    /// Who asks for a woman asked already.
    async fn ask_for_buddy(&self, actor: &Actor, request: &BuddyRequest) -> Result<(), Failure> {
        own(actor)?;
        if request.wishes.gender_wish == GenderWish::Woman { Err(Refusal::AlreadyThere.into()) } else { Ok(()) }
    }

    async fn own_pairings(&self, actor: &Actor) -> Result<OwnPairings, Failure> {
        self.check()?;
        let own = own(actor)?;
        if self.behaviour() == Behaviour::Empty {
            return Ok(OwnPairings { today: today(), ..OwnPairings::default() });
        }
        if own == sien() {
            let states = [PairingState::Chosen, PairingState::Accepted, PairingState::Planned, PairingState::Active];
            return Ok(OwnPairings { asked: None, walks: states.map(walk).to_vec(), expenses: expenses(), today: today() });
        }
        Ok(OwnPairings { asked: Some(asked(PairingState::Proposed)), walks: Vec::new(), expenses: Vec::new(), today: today() })
    }

    /// The second buddy is just taken.
    async fn own_pairing_step(&self, actor: &Actor, of: PairingId, step: &OwnPairingStep, _: Uuid) -> Result<(), Failure> {
        own(actor)?;
        match (known(of)?, step) {
            (state, OwnPairingStep::Choose(buddy)) => {
                stays(state, PairingMove::Choose)?;
                if *buddy == sien() { Ok(()) } else { Err(Refusal::Full.into()) }
            }
            (state, OwnPairingStep::NoneOfThese) => stays(state, PairingMove::NoneOfThese),
            (state, OwnPairingStep::Begin) => stays(state, PairingMove::Begin),
            (state, OwnPairingStep::Stop(_)) => stays(state, PairingMove::Withdraw).or_else(|_| stays(state, PairingMove::End)),
            (_, OwnPairingStep::Evaluate(_) | OwnPairingStep::Concern(_)) => Ok(()),
        }
    }

    async fn buddy_step(&self, actor: &Actor, of: PairingId, step: &BuddyStep, _: Uuid) -> Result<(), Failure> {
        own(actor)?;
        match (known(of)?, step) {
            (state, BuddyStep::Accept) => stays(state, PairingMove::Accept),
            (state, BuddyStep::Decline) => stays(state, PairingMove::Decline),
            (state, BuddyStep::Begin) => stays(state, PairingMove::Begin),
            (state, BuddyStep::Stop(_)) => stays(state, PairingMove::End),
            (_, BuddyStep::Log(meeting)) if meeting.on > today() => Err(Refusal::Text.into()),
            (_, BuddyStep::Spend(spent)) if spent.on > today() => Err(Refusal::Text.into()),
            (_, BuddyStep::Log(_) | BuddyStep::Spend(_) | BuddyStep::Help(_) | BuddyStep::Concern(_) | BuddyStep::Evaluate(_)) => Ok(()),
        }
    }

    async fn pairings(&self, actor: &Actor) -> Result<Vec<Pairing>, Failure> {
        self.check()?;
        coordinator(actor)?;
        let open = PairingState::ALL.iter().filter(|state| !state.is_over() && self.behaviour() != Behaviour::Empty);
        Ok(open.map(|state| pairing(*state)).collect())
    }

    async fn pairing(&self, actor: &Actor, of: PairingId) -> Result<PairingFile, Failure> {
        self.check()?;
        coordinator(actor)?;
        let state = known(of)?;
        let suggestion = || {
            let card = cards(true).remove(0);
            Suggestion { buddy: sien(), name: "Sien <b>".to_owned(), reasons: card.reasons, caution: card.caution }
        };
        let told = [
            NoteContent::Evaluation(2, Evaluation { mood: 3, go_on: GoOn::Yes, words: "Fijn <b>".to_owned() }),
            NoteContent::End("Druk <b>".to_owned()),
            NoteContent::Help(String::new()),
            NoteContent::Concern("Het gaat slecht <b>".to_owned()),
        ];
        let note = |content| PairingNote { at: DateTime::UNIX_EPOCH, by: PairingParty::Buddy, content };
        Ok(PairingFile {
            pairing: pairing(state),
            wishes: wishes(),
            profile: profile(2),
            proposed: if state == PairingState::Proposed { vec![suggestion()] } else { Vec::new() },
            suggestions: if state == PairingState::Asked { vec![suggestion()] } else { Vec::new() },
            meetings: vec![PairingMeeting { on: today(), mood: 1, hours: 1 }],
            notes: told.map(note).to_vec(),
        })
    }

    async fn care_for_buddies(&self, actor: &Actor) -> Result<BuddyCare, Failure> {
        self.check()?;
        coordinator(actor)?;
        let mut care = BuddyCare { weeks: 6, quiet: Vec::new(), crowded: Vec::new() };
        if self.behaviour() != Behaviour::Empty {
            let (name, buddy) = ("Tom <b>".to_owned(), "Sien <b>".to_owned());
            care.quiet.push(QuietPair { pairing: id(PairingState::Active), name, buddy: buddy.clone(), since: today() });
            care.crowded.push(CrowdedBuddy { buddy: sien(), name: buddy, taken: 2, capacity: 1 });
        }
        Ok(care)
    }

    async fn for_everybody(&self, actor: &Actor) -> Result<ForEverybody, Failure> {
        self.check()?;
        coordinator(actor)?;
        if self.behaviour() == Behaviour::Empty {
            return Ok(ForEverybody::default());
        }
        let waiting = |state| Waiting { pairing: id(state), name: "Tom <b>".to_owned(), since: today() };
        let suggested = cards(false).into_iter().map(|card| Suggestion {
            buddy: card.buddy,
            name: "Sien <b>".to_owned(),
            reasons: card.reasons,
            caution: card.caution,
        });
        let nobody = [WhyNobody::WithOthers, WhyNobody::NoneNear, WhyNobody::But(Condition::ALL.to_vec())];
        Ok(ForEverybody {
            found: vec![(waiting(PairingState::Asked), suggested.collect())],
            nobody: nobody.map(|why| (waiting(PairingState::Asked), why)).to_vec(),
            more: true,
        })
    }

    /// Only what somebody asks who still waits is there.
    async fn propose_to_all(&self, actor: &Actor, chosen: &BTreeMap<PairingId, Vec<ParticipantId>>, _: Uuid) -> Result<(), Failure> {
        coordinator(actor)?;
        if chosen.keys().all(|of| *of == id(PairingState::Asked)) { Ok(()) } else { Err(Refusal::Changed.into()) }
    }

    async fn pairing_step(&self, actor: &Actor, of: PairingId, step: &CoordinatorPairingStep) -> Result<(), Failure> {
        coordinator(actor)?;
        let state = known(of)?;
        match step {
            CoordinatorPairingStep::Propose(buddies) if buddies.is_empty() => Err(Refusal::Text.into()),
            CoordinatorPairingStep::Propose(_) => stays(state, PairingMove::Propose),
            CoordinatorPairingStep::Choose(_) => stays(state, PairingMove::Choose),
            CoordinatorPairingStep::NoneOfThese => stays(state, PairingMove::NoneOfThese),
            CoordinatorPairingStep::Plan(talk) if talk.at < DateTime::UNIX_EPOCH => Err(Refusal::Text.into()),
            CoordinatorPairingStep::Plan(_) => stays(state, PairingMove::Plan),
            CoordinatorPairingStep::Begin => stays(state, PairingMove::Begin),
            CoordinatorPairingStep::Stop(_) => stays(state, PairingMove::Withdraw).or_else(|_| stays(state, PairingMove::End)),
            CoordinatorPairingStep::Cared => Ok(()),
        }
    }
}

/// Everything of buddies, for who takes it along.
pub fn data() -> PairingData {
    let note = |content| PairingNote { at: DateTime::UNIX_EPOCH, by: PairingParty::Participant, content };
    PairingData {
        asked: vec![(pairing(PairingState::Active), wishes())],
        walks: vec![pairing(PairingState::Planned)],
        met: vec![PairingMeeting { on: today(), mood: 3, hours: 2 }],
        told: vec![
            note(NoteContent::Evaluation(2, Evaluation { mood: 3, go_on: GoOn::Yes, words: "Fijn <b>".to_owned() })),
            note(NoteContent::End("Druk <b>".to_owned())),
        ],
        expenses: expenses(),
    }
}
