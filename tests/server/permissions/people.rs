//! One person of every kind, each with a letter.

use domain::{
    accounts::{Grant, Role},
    actors::{Actor, SecondStep, SignedIn},
    ids::{AccountId, OrganisationId, ParticipantId, PlaceId},
    languages::UiLanguage,
    organisations::Organisation,
    participants::OwnSession,
    samples,
};
use std::sync::Arc;
use tests::{Person, Town, role_in};

/// The letters of all of them.
pub(super) const EVERYBODY: &str = "VEFABPQCHNOKDRS";

/// Letter, what they are, and their account: roles are in Utrecht or, for the other one, in Zeist.
const KINDS: [(char, &str); 15] = [
    ('V', "a visitor"),
    ('E', "an editor of the organisation"),
    ('F', "an editor of another organisation"),
    ('A', "an administrator of the municipality"),
    ('B', "an administrator of another municipality"),
    ('P', "a privacy officer of the municipality"),
    ('Q', "a privacy officer of another municipality"),
    ('C', "a coach of the municipality"),
    ('H', "an administrator before the second step"),
    ('N', "an administrator who has not set the second step up"),
    ('O', "the command line"),
    ('K', "the program itself"),
    ('D', "a participant"),
    ('R', "a coordinator of the municipality"),
    ('S', "a coordinator of another municipality"),
];

/// Somebody.
pub(super) struct Somebody {
    pub(super) letter: char,
    pub(super) name: &'static str,
    pub(super) actor: Actor,
    /// Their browser; the command line and the program have none.
    pub(super) browser: Option<Person>,
}

/// One of each kind; when they are at work, with the application they work with.
pub(super) struct People {
    all: Vec<Somebody>,
    town: Option<Town>,
}

fn grants(letter: char, own: OrganisationId, other: OrganisationId) -> Vec<Grant> {
    match letter {
        'E' => vec![Grant::Editor(own)],
        'F' => vec![Grant::Editor(other)],
        'A' | 'H' | 'N' => vec![role_in(Role::Administrator, "Utrecht")],
        'B' => vec![role_in(Role::Administrator, "Zeist")],
        'P' => vec![role_in(Role::PrivacyOfficer, "Utrecht")],
        'Q' => vec![role_in(Role::PrivacyOfficer, "Zeist")],
        'C' => vec![role_in(Role::Coach, "Utrecht")],
        'R' => vec![role_in(Role::Coordinator, "Utrecht")],
        'S' => vec![role_in(Role::Coordinator, "Zeist")],
        _ => Vec::new(),
    }
}

/// The organisation in Utrecht.
pub(super) fn own() -> Organisation {
    samples::organisation("Tuin De Wijk")
}

fn other() -> Organisation {
    samples::organisation("Keuken Zeist")
}

impl People {
    /// One of each, for the policy alone.
    pub(super) fn imagined() -> Self {
        let all = KINDS.into_iter().map(|(letter, name)| {
            let second_step = match letter {
                'E' | 'F' => SecondStep::NotNeeded,
                'H' => SecondStep::ToGive,
                'N' => SecondStep::ToSetUp,
                _ => SecondStep::Given,
            };
            let actor = match letter {
                'V' => Actor::Visitor,
                'O' => Actor::Operator,
                'K' => Actor::Clockwork,
                'D' => Actor::Participant(Arc::new(OwnSession {
                    participant: ParticipantId(uuid::Uuid::nil()),
                    session: String::new(),
                    name: name.to_owned(),
                    language: UiLanguage::Dutch,
                })),
                _ => Actor::Account(Arc::new(SignedIn {
                    account: AccountId(uuid::Uuid::nil()),
                    session: String::new(),
                    name: name.to_owned(),
                    email: address(letter),
                    language: UiLanguage::Dutch,
                    given: grants(letter, own().id, other().id),
                    second_step,
                })),
            };
            Somebody { letter, name, actor, browser: None }
        });
        Self { all: all.collect(), town: None }
    }

    /// The organisation of the own editor.
    pub(super) fn imagined_organisation() -> OrganisationId {
        own().id
    }

    /// One of each, signed in.
    pub(super) async fn at_work() -> Self {
        let town = Town::start().await;
        assert_eq!(town.organisation(&own().name, "Utrecht").await.id, own().id);
        assert_eq!(town.organisation(&other().name, "Zeist").await.id, other().id);
        let mut all = Vec::new();
        for (letter, name) in KINDS {
            all.push(match letter {
                'V' => Somebody { letter, name, actor: Actor::Visitor, browser: Some(town.person()) },
                'O' => Somebody { letter, name, actor: Actor::Operator, browser: None },
                'K' => Somebody { letter, name, actor: Actor::Clockwork, browser: None },
                'D' => {
                    let browser = town.participant("Dirk", &address(letter)).await;
                    Somebody { letter, name, actor: town.actor(&browser).await, browser: Some(browser) }
                }
                _ => {
                    let email = address(letter);
                    town.account(&email, &grants(letter, own().id, other().id)).await;
                    let mut browser = town.signed_in(&email).await;
                    if "ABPQCHRS".contains(letter) {
                        town.set_up_second_step(&browser).await;
                        town.mail.next_to(&email).await;
                    }
                    if letter == 'H' {
                        browser = town.signed_in(&email).await;
                    }
                    Somebody { letter, name, actor: town.actor(&browser).await, browser: Some(browser) }
                }
            });
        }
        Self { all, town: Some(town) }
    }

    pub(super) fn all(&self) -> &[Somebody] {
        &self.all
    }

    pub(super) fn town(&self) -> &Town {
        self.town.as_ref().expect("people at work")
    }

    /// Somebody by letter.
    pub(super) fn get(&self, letter: char) -> &Somebody {
        self.all.iter().find(|person| person.letter == letter).expect("one of each")
    }

    /// The place of the organisation in Utrecht.
    pub(super) fn place() -> PlaceId {
        samples::source(&format!("Meedoen bij {}", own().name)).place_id()
    }
}

fn address(letter: char) -> String {
    format!("{}@example.nl", letter.to_ascii_lowercase())
}
