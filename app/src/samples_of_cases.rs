//! The people of a coach as the marketplace of samples answers them: `coen` knows Sien, and Tom of a colleague.

use crate::{samples::Fake, samples_of_introductions::introductions, samples_of_participants::form as profile};
use async_trait::async_trait;
use chrono::{DateTime, Duration, NaiveDate};
use domain::{
    accounts::Role,
    actors::Actor,
    cases::{Case, CaseForm, CaseOrigin, Caseload, Colleague, Contact, ContactKind, LoggedContact, OpenCase, Substitute},
    codes::Code as _,
    due::{Due, DueAbout, DueKind, DueLine, DueList, DueOwner},
    ids::{AccountId, CaseId, HandOverId, ParticipantId},
    introductions::{CallTime, IntroductionState, Way},
    languages::SpokenLanguage,
    participants::Card,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Cases,
    waves::{LetterAnswer, OnLetter},
};
use uuid::Uuid;

/// The case of Sien.
pub fn id() -> CaseId {
    CaseId(Uuid::from_u128(1))
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Sien, known since the autumn.
pub fn case(actor: &Actor) -> Case {
    Case {
        id: id(),
        participant: ParticipantId(Uuid::from_u128(1)),
        profile: profile(1),
        municipality: Slug::of("Utrecht"),
        coach: actor.account().unwrap_or(AccountId(Uuid::nil())),
        coach_name: "Coen".to_owned(),
        spoken: SpokenLanguage::Arabic,
        call_when: CallTime::Morning,
        origin: CaseOrigin::Call,
        opened_on: day("2026-10-01"),
        spoken_on: Some(day("2026-12-20")),
        promised_on: Some(day("2027-01-08")),
        closed_on: None,
    }
}

fn coach(actor: &Actor) -> Result<(), Failure> {
    if actor.has_role(Role::Coach) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

fn own(actor: &Actor, case: CaseId) -> Result<(), Failure> {
    coach(actor)?;
    if case == id() { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

fn line(kind: DueKind, about: DueAbout, due_on: &str) -> DueLine {
    let told = profile(1);
    DueLine {
        due: Due { about, owner: DueOwner::Municipality(Slug::of("Utrecht")), kind, due_on: day(due_on) },
        name: if kind == DueKind::CallMe { "Noor <b>".to_owned() } else { told.name },
        phone: told.phone,
        email: told.email,
        place: None,
        reason: None,
        call_when: (kind == DueKind::CallMe).then_some(CallTime::Morning),
        spoken: (kind == DueKind::CallMe).then_some(SpokenLanguage::Arabic),
        letter: (kind == DueKind::CallMe).then(|| OnLetter { answer: LetterAnswer::Yes, moment: day("2027-01-11").and_hms_opt(10, 0, 0) }),
        postcode: told.wishes.near.map(|near| near.postcode),
        themes: told.wishes.themes,
    }
}

#[async_trait]
impl Cases for Fake {
    /// One line of each kind, and of each introduction that waits.
    async fn due_list(&self, actor: &Actor) -> Result<DueList, Failure> {
        self.check()?;
        coach(actor)?;
        let mut lines = vec![line(DueKind::CallMe, DueAbout::Call(Uuid::from_u128(1)), "2027-01-04")];
        for own in introductions() {
            let kind = match own.state {
                IntroductionState::NotNow => DueKind::NotNow,
                IntroductionState::Expired => DueKind::Silent,
                _ if own.waits_for_help().is_some() && own.form.way == Way::GoWithMe => DueKind::GoAlong,
                _ if own.waits_for_help().is_some() => DueKind::Arrange,
                _ => continue,
            };
            let about = DueAbout::Introduction(own.id);
            let place = Some((own.link.title, own.organisation.name));
            lines.push(DueLine { place, reason: own.reason, ..line(kind, about, "2027-01-12") });
        }
        lines.push(line(DueKind::Promised, DueAbout::Case(id()), "2027-01-03"));
        lines.push(line(DueKind::Quiet, DueAbout::Case(CaseId(Uuid::from_u128(2))), "2027-03-03"));
        lines.push(line(DueKind::ReportUnread, DueAbout::Report(id()), "2027-01-04"));
        lines.push(line(DueKind::HandOverSilent, DueAbout::HandOver(HandOverId(Uuid::from_u128(1))), "2027-01-03"));
        Ok(DueList { lines, today: day("2027-01-05") })
    }

    async fn people(&self, actor: &Actor) -> Result<Caseload, Failure> {
        self.check()?;
        coach(actor)?;
        let colleague = AccountId(Uuid::from_u128(77));
        let tom = Case {
            id: CaseId(Uuid::from_u128(2)),
            profile: profile(2),
            coach: colleague,
            coach_name: "Ans".to_owned(),
            spoken_on: None,
            ..case(actor)
        };
        let substitute = Some(Substitute { account: colleague, name: "Ans".to_owned(), until: day("2027-02-01") });
        Ok(Caseload { people: vec![case(actor), tom], own: 1, most: 54, substitute })
    }

    async fn person(&self, actor: &Actor, id: CaseId) -> Result<OpenCase, Failure> {
        self.check()?;
        own(actor, id)?;
        let contact = |on, kind| LoggedContact { contact: Contact { on: day(on), kind, minutes: 45 }, at: DateTime::UNIX_EPOCH };
        let contacts = ContactKind::ALL.iter().map(|kind| contact("2026-12-20", *kind)).collect();
        Ok(OpenCase { case: case(actor), contacts, minutes: 27 * 60 + 15, hours_a_year: 26, others: vec!["Ans".to_owned()] })
    }

    /// `vol` is one too many.
    async fn add_person(&self, actor: &Actor, form: &CaseForm, _: Uuid) -> Result<CaseId, Failure> {
        coach(actor)?;
        if form.profile.name == "vol" { Err(Refusal::Full.into()) } else { Ok(id()) }
    }

    async fn add_caller(&self, actor: &Actor, _: Uuid) -> Result<CaseId, Failure> {
        coach(actor).map(|()| id())
    }

    async fn correct_person(&self, actor: &Actor, id: CaseId, _: &CaseForm) -> Result<(), Failure> {
        own(actor, id)
    }

    async fn log_contact(&self, actor: &Actor, id: CaseId, _: &Contact, _: Option<NaiveDate>, _: Uuid) -> Result<(), Failure> {
        own(actor, id)
    }

    async fn give_person(&self, actor: &Actor, id: CaseId, _: AccountId) -> Result<(), Failure> {
        own(actor, id)?;
        Err(Refusal::Full.into())
    }

    async fn close_case(&self, actor: &Actor, id: CaseId) -> Result<(), Failure> {
        own(actor, id)
    }

    async fn colleagues(&self, actor: &Actor) -> Result<Vec<Colleague>, Failure> {
        coach(actor)?;
        Ok(vec![Colleague { account: AccountId(Uuid::from_u128(77)), name: "Ans".to_owned() }])
    }

    async fn stand_in(&self, actor: &Actor, by: Option<(AccountId, NaiveDate)>) -> Result<(), Failure> {
        coach(actor)?;
        if by.is_some_and(|(_, until)| until > day("2028-01-01")) { Err(Refusal::NotAllowed.into()) } else { Ok(()) }
    }

    async fn own_coaches(&self, actor: &Actor) -> Result<Vec<(CaseId, String)>, Failure> {
        let sien = actor.participant() == Some(ParticipantId(Uuid::from_u128(1)));
        Ok(if sien { vec![(id(), "Coen <b>".to_owned())] } else { Vec::new() })
    }

    async fn stop_coach(&self, actor: &Actor, case: CaseId) -> Result<(), Failure> {
        let own = self.own_coaches(actor).await?.into_iter().any(|(own, _)| own == case);
        if own { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
    }

    async fn card_for(&self, actor: &Actor, id: CaseId) -> Result<Card, Failure> {
        own(actor, id)?;
        Ok(Card { code: crate::samples_of_participants::CARD.to_owned(), until: DateTime::UNIX_EPOCH + Duration::days(7) })
    }
}
