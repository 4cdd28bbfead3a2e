//! What the marketplace of samples answers to administrators and a privacy officer: one of everything.

use crate::samples::{Behaviour, Fake, card};
use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    accounts::{Account, AccountStatus, EmailAddress, Grant, Origin, Role},
    applications::{Application, ApplicationForm, ApplicationStatus, ToCheck},
    audit::{AUDIT_PAGE, AuditEntry, AuditLine, AuditQuery},
    cases::{Colleague, PeopleToGive},
    codes::{Code as _, OrganisationKind, PlaceStatus},
    ids::{AccountId, OrganisationId, PlaceId},
    languages::UiLanguage,
    messages::{Mail, MailStatus, Message},
    participants::ReachedBy,
    posting::{OwnPlace, PlaceToCheck, Revision},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::{Actor, Administration, Checking},
};
use uuid::Uuid;

/// An application that waits.
pub const WAITING: Uuid = Uuid::from_u128(0x0190_0001);
/// An application that was declined.
pub const DECLINED: Uuid = Uuid::from_u128(0x0190_0002);
/// Coen, a coach; his account can be closed.
pub const COEN: Uuid = Uuid::from_u128(0x0190_0003);
/// Ties, whose account is closed.
pub const TIES: Uuid = Uuid::from_u128(0x0190_0004);
/// Mina, who has a role in another municipality as well.
pub const MINA: Uuid = Uuid::from_u128(0x0190_0005);
/// Lena, a coach who lost her telephone.
pub const LENA: Uuid = Uuid::from_u128(0x0190_0007);
/// A message that failed.
pub const FAILED: Uuid = Uuid::from_u128(0x0190_0006);
/// What an administrator wrote; it is text wherever it is shown.
pub const REASON: &str = "Wij zoeken <b>vaste</b> plekken.";

pub fn only(role: Role, actor: &Actor) -> Result<(), Failure> {
    if actor.has_role(role) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

fn email(name: &str) -> EmailAddress {
    EmailAddress::parse(&format!("{name}@example.nl")).expect("an address")
}

/// What a community centre writes when it applies.
pub fn application_form() -> ApplicationForm {
    ApplicationForm {
        name: "Buurthuis <De Brug>".to_owned(),
        kind: OrganisationKind::CommunityCentre,
        summary: "Samen koken & eten.".to_owned(),
        city: "Vleuten".to_owned(),
        municipality: Slug::of("Utrecht"),
        website: "https://brug.example.nl".to_owned(),
        phone: "030 765 43 21".to_owned(),
        person: "Iris".to_owned(),
        email: email("iris"),
        language: UiLanguage::Dutch,
    }
}

fn application(id: Uuid) -> Option<Application> {
    let (status, reason) = match id {
        WAITING => (ApplicationStatus::Waiting, ""),
        DECLINED => (ApplicationStatus::Declined, REASON),
        _ => return None,
    };
    Some(Application { id, form: application_form(), status, reason: reason.to_owned(), created_at: DateTime::UNIX_EPOCH })
}

/// A place that waits, with texts that can be plainer.
pub fn submitted() -> OwnPlace {
    let card = card();
    let mut place = card.place;
    place.content.status = PlaceStatus::Submitted;
    "U bent verplicht om te komen.\n\nBel <Anja> op 06 12 34 56 78.".clone_into(&mut place.content.description);
    OwnPlace { place, organisation: card.organisation, trusted: false, question: String::new(), kept: true }
}

fn account(id: Uuid, name: &str, grants: Vec<Grant>, status: AccountStatus, has_second_step: bool) -> Account {
    let (id, email) = (AccountId(id), email(&name.to_lowercase()));
    Account {
        id,
        email,
        name: name.to_owned(),
        language: UiLanguage::Dutch,
        grants,
        grants_before: Vec::new(),
        status,
        has_second_step,
        created_at: DateTime::UNIX_EPOCH,
    }
}

fn mail(id: u128, status: MailStatus, message: Option<Message>, problem: &str) -> Mail {
    let kind = message.as_ref().map_or("invitation", Message::code).to_owned();
    Mail {
        id: Uuid::from_u128(id),
        to: ReachedBy::Mail(email("iris")),
        language: UiLanguage::Dutch,
        message,
        kind,
        status,
        tries: u32::from(!problem.is_empty()) * 3,
        problem: problem.to_owned(),
        created_at: DateTime::UNIX_EPOCH,
        due_at: DateTime::UNIX_EPOCH,
    }
}

#[async_trait]
impl Administration for Fake {
    /// Takes whoever is called after the roles that are given: `coach-fg@example.nl`.
    async fn invite(&self, actor: &Actor, email: &EmailAddress, _: &str, _: UiLanguage, grants: &[Grant]) -> Result<(), Failure> {
        only(Role::Administrator, actor)?;
        if email.as_str().starts_with("elders") {
            return Err(Refusal::NotAllowed.into());
        }
        let given: Vec<_> = grants
            .iter()
            .map(|grant| match grant {
                Grant::Editor(id) if *id == card().organisation.id => "redacteur".to_owned(),
                Grant::Editor(_) => "onbekend".to_owned(),
                Grant::Municipal(role, of) if of.as_str() == "utrecht" => role.code().to_owned(),
                Grant::Municipal(role, of) => format!("{}.{of}", role.code()),
            })
            .collect();
        let expected = format!("{}@example.nl", given.join("-"));
        if email.as_str() == expected { Ok(()) } else { Err(Failure::internal(format!("{email}, not {expected}"))) }
    }

    async fn accounts(&self, actor: &Actor) -> Result<Vec<Account>, Failure> {
        only(Role::Administrator, actor)?;
        let own = |role| vec![Grant::Municipal(role, Slug::of("Utrecht"))];
        Ok(vec![
            account(Uuid::nil(), "Bas", own(Role::Administrator), AccountStatus::Active, true),
            account(COEN, "Coen", own(Role::Coach), AccountStatus::Active, false),
            account(MINA, "Mina", own(Role::Manager), AccountStatus::Active, true),
            account(LENA, "Lena", own(Role::Coach), AccountStatus::Active, true),
            account(TIES, "Ties", vec![Grant::Editor(OrganisationId(Uuid::nil()))], AccountStatus::Closed, false),
        ])
    }

    /// Lena still has people.
    async fn close_account(&self, actor: &Actor, account: AccountId) -> Result<(), Failure> {
        only(Role::Administrator, actor)?;
        match account.0 {
            COEN => Ok(()),
            LENA => Err(Refusal::StillPeople.into()),
            _ => Err(Refusal::NotAllowed.into()),
        }
    }

    async fn people_to_give(&self, actor: &Actor, coach: AccountId) -> Result<PeopleToGive, Failure> {
        only(Role::Administrator, actor)?;
        let coen = (Colleague { account: AccountId(COEN), name: "Coen <b>".to_owned() }, 12);
        let full = (Colleague { account: AccountId(MINA), name: "Mina".to_owned() }, 0);
        Ok(if coach.0 == LENA { PeopleToGive { count: 14, to: vec![coen, full] } } else { PeopleToGive { count: 0, to: Vec::new() } })
    }

    async fn give_people_on(&self, actor: &Actor, coach: AccountId, to: AccountId, _: Uuid) -> Result<(), Failure> {
        only(Role::Administrator, actor)?;
        match (coach.0, to.0) {
            (LENA, COEN) => Ok(()),
            (LENA, MINA) => Err(Refusal::Full.into()),
            _ => Err(Refusal::NotAllowed.into()),
        }
    }

    async fn remove_second_step(&self, actor: &Actor, account: AccountId) -> Result<(), Failure> {
        only(Role::Administrator, actor)?;
        if account.0 == LENA { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
    }

    async fn create_account(&self, _: &Actor, _: &EmailAddress, _: &str, _: &str, _: &[Grant]) -> Result<AccountId, Failure> {
        Err(Refusal::NotAllowed.into())
    }

    /// A whole page before line 100, two lines about anything else.
    async fn audit_lines(&self, actor: &Actor, query: &AuditQuery) -> Result<Vec<AuditLine>, Failure> {
        only(Role::PrivacyOfficer, actor)?;
        let count = if query.before == Some(100) { u64::from(AUDIT_PAGE) } else { 2 };
        let actions = ["read-application", "an-old-code"];
        let line = |number: u64| AuditLine {
            entry: AuditEntry {
                id: Uuid::from_u128(number.into()),
                at: DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(i64::try_from(number).unwrap_or(0)),
                actor: if number.is_multiple_of(2) { "bezoeker".to_owned() } else { Uuid::nil().to_string() },
                action: actions[usize::try_from(number % 2).unwrap_or(0)].to_owned(),
                subject: format!("application:{WAITING}"),
                municipality: "utrecht".to_owned(),
                detail: String::new(),
            },
            number,
            hash: String::new(),
        };
        let lines = (0..count).map(|back| line(query.before.unwrap_or(100) - 1 - back)).collect();
        Ok(if query.action == "apply" { Vec::new() } else { lines })
    }

    async fn outbox(&self, actor: &Actor) -> Result<Vec<Mail>, Failure> {
        only(Role::Administrator, actor)?;
        let invitation = Message::Invitation { path: "/uitnodiging/geheim".to_owned() };
        let declined = Message::ApplicationDeclined { reason: REASON.to_owned() };
        Ok(vec![
            mail(1, MailStatus::Sent, None, ""),
            mail(2, MailStatus::Waiting, Some(invitation), ""),
            mail(FAILED.as_u128(), MailStatus::Dead, Some(declined), "550 <nobody> here"),
        ])
    }

    async fn retry_mail(&self, actor: &Actor, mail: Uuid) -> Result<(), Failure> {
        only(Role::Administrator, actor)?;
        if mail == FAILED { Ok(()) } else { Err(Refusal::WrongState.into()) }
    }
}

#[async_trait]
impl Checking for Fake {
    /// Takes the application of [`application_form`] from Iris, and knows Kees already.
    async fn apply(&self, _: &Actor, form: &ApplicationForm, key: Uuid, _: &Origin) -> Result<(), Failure> {
        match form.email.as_str() {
            "vaak@example.nl" => Err(Refusal::TooOften.into()),
            "kees@example.nl" => Err(Refusal::AlreadyThere.into()),
            "twee@example.nl" => Err(Refusal::Repeated.into()),
            _ if *form == application_form() && !key.is_nil() => Ok(()),
            _ => Err(Failure::internal(format!("{form:?}"))),
        }
    }

    async fn to_check(&self, actor: &Actor) -> Result<Vec<ToCheck>, Failure> {
        only(Role::Administrator, actor)?;
        let OwnPlace { place, organisation, .. } = submitted();
        let place = PlaceToCheck { place: place.id, title: place.content.title, organisation, since: DateTime::UNIX_EPOCH };
        let reports = crate::samples_of_reports::to_check();
        let all = vec![ToCheck::Place(place), ToCheck::Application(application(WAITING).expect("it waits")), ToCheck::Reports(reports)];
        Ok(if self.behaviour() == Behaviour::Empty { Vec::new() } else { all })
    }

    async fn application(&self, actor: &Actor, id: Uuid) -> Result<Option<Application>, Failure> {
        only(Role::Administrator, actor)?;
        Ok(application(id))
    }

    async fn approve_application(&self, actor: &Actor, id: Uuid) -> Result<(), Failure> {
        only(Role::Administrator, actor)?;
        if id == WAITING { Ok(()) } else { Err(Refusal::WrongState.into()) }
    }

    async fn decline_application(&self, actor: &Actor, id: Uuid, reason: &str) -> Result<(), Failure> {
        only(Role::Administrator, actor)?;
        if id == WAITING && reason == REASON { Ok(()) } else { Err(Refusal::WrongState.into()) }
    }

    async fn place_to_check(&self, actor: &Actor, place: PlaceId) -> Result<Option<OwnPlace>, Failure> {
        only(Role::Administrator, actor)?;
        Ok(Some(submitted()).filter(|own| own.place.id == place))
    }

    async fn approve_place(&self, actor: &Actor, _: PlaceId, base: Revision) -> Result<(), Failure> {
        only(Role::Administrator, actor)?;
        if base == submitted().revision() { Ok(()) } else { Err(Refusal::Changed.into()) }
    }

    /// The question `te laat` finds a place that waits no more.
    async fn return_place(&self, actor: &Actor, _: PlaceId, base: Revision, question: &str) -> Result<(), Failure> {
        only(Role::Administrator, actor)?;
        match question {
            "te laat" => Err(Refusal::WrongState.into()),
            _ if base == submitted().revision() => Ok(()),
            _ => Err(Refusal::Changed.into()),
        }
    }
}
