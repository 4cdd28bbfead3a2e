//! The people whom a coach knows: the list of who needs something now, adding, logging, handing over to a colleague.
//!
//! A case is open to its coach and to who stands in for them, and does not exist for anybody else, other coaches included.

use crate::{
    Marketplace,
    policy::{About, UseCase, authorise},
};
use async_trait::async_trait;
use chrono::{Datelike, NaiveDate};
use db::Change;
use domain::{
    accounts::Role,
    actors::{Actor, SignedIn},
    cases::{Case, CaseForm, CaseOrigin, Caseload, Colleague, Contact, MINUTES_MAX, OpenCase},
    due::{DUE_MAX, Due, DueAbout, DueKind, DueList, DueOwner},
    ids::{AccountId, CaseId, ParticipantId},
    introductions::{COACH_DAYS, CallRequest},
    languages::UiLanguage,
    participants::{Card, ProfileForm, Reach},
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::Cases,
    wishes::Wishes,
    working_days::after_working_days,
};
use uuid::Uuid;

/// Contacts on the page about somebody.
const CONTACTS: u32 = 50;
/// Hand-overs of one case that are looked at before it is closed.
const RUNNING: u32 = 1_000;
/// How far ahead a call can be promised, and a colleague can stand in, in days.
const AHEAD: u64 = 366;

#[async_trait]
impl Cases for Marketplace {
    async fn due_list(&self, actor: &Actor) -> Result<DueList, Failure> {
        authorise(actor, UseCase::ReadCoachWork, About::Nothing)?;
        let (me, today) = (at_work(actor)?.account, self.today());
        let municipalities = actor.municipalities(Role::Coach);
        let mut owners: Vec<DueOwner> = municipalities.iter().cloned().map(DueOwner::Municipality).collect();
        let stands_in = self.database.stands_in_for(me, today).await.map_err(Failure::internal)?;
        owners.extend([me].into_iter().chain(stands_in).map(DueOwner::Coach));
        let lines = self.database.due(&owners, DUE_MAX).await.map_err(Failure::internal)?;
        let mut change = Change::new();
        // The own people of a coach know who it is; what is open to every coach of a municipality is told per person.
        for line in &lines {
            if let (DueOwner::Municipality(slug), about) = (&line.due.owner, line.due.about) {
                let subject = self.subject_of(about).await?;
                change.log(&self.line(actor, UseCase::ReadCoachWork, &subject, Some(slug), "lijst"));
            }
        }
        change.log(&self.line(actor, UseCase::ReadCoachWork, "eigen mensen", municipalities.first(), "lijst"));
        self.commit(change).await?;
        Ok(DueList { lines, today })
    }

    async fn people(&self, actor: &Actor) -> Result<Caseload, Failure> {
        authorise(actor, UseCase::ReadCases, About::Nothing)?;
        let (me, today) = (at_work(actor)?.account, self.today());
        let mut people = self.database.caseload(me).await.map_err(Failure::internal)?;
        let own = u16::try_from(people.len()).unwrap_or(u16::MAX);
        for coach in self.database.stands_in_for(me, today).await.map_err(Failure::internal)? {
            people.extend(self.database.caseload(coach).await.map_err(Failure::internal)?);
        }
        people.retain(|case| actor.has_role_in(Role::Coach, &case.municipality));
        people.sort_by_cached_key(|case| case.profile.name.to_lowercase());
        let mut change = Change::new();
        change.log(&self.line(actor, UseCase::ReadCases, "eigen mensen", actor.municipalities(Role::Coach).first(), "lijst"));
        self.commit(change).await?;
        let substitute = self.database.substitute_of(me, today).await.map_err(Failure::internal)?;
        Ok(Caseload { people, own, most: self.coaching.people, substitute })
    }

    async fn person(&self, actor: &Actor, id: CaseId) -> Result<OpenCase, Failure> {
        let case = self.own_case(actor, UseCase::ReadCases, id).await?;
        let january = NaiveDate::from_ymd_opt(self.today().year(), 1, 1).unwrap_or_default();
        let contacts = self.database.contacts(id, CONTACTS).await.map_err(Failure::internal)?;
        let minutes = self.database.minutes_since(id, january).await.map_err(Failure::internal)?;
        let known_by = self.database.cases_of(case.participant).await.map_err(Failure::internal)?;
        let others = known_by.into_iter().filter(|other| other.coach != case.coach).map(|other| other.coach_name).collect();
        self.commit_case(actor, UseCase::ReadCases, &case, "gelezen", Change::new()).await?;
        Ok(OpenCase { case, contacts, minutes, hours_a_year: self.coaching.hours, others })
    }

    async fn add_person(&self, actor: &Actor, form: &CaseForm, key: Uuid) -> Result<CaseId, Failure> {
        authorise(actor, UseCase::AddPerson, About::Nothing)?;
        if form.profile.problem().is_some() {
            return Err(Refusal::Text.into());
        }
        let known = self.database.participant_kept_by(&self.kept_hash(key)).await.map_err(Failure::internal)?;
        if let Some(known) = known {
            // The same form, sent again.
            let cases = self.database.cases_of(known.id).await.map_err(Failure::internal)?;
            return cases.first().map(|case| case.id).ok_or_else(|| Refusal::Repeated.into());
        }
        let mut change = Change::new();
        change.once(key, self.now());
        let participant = self.new_profile(&mut change, &form.profile, key).id;
        let municipality = self.municipality_for(actor, &form.profile.wishes)?;
        let case = self.new_case(actor, participant, form, municipality, CaseOrigin::Added)?;
        self.open_case(actor, change, &case).await
    }

    async fn add_caller(&self, actor: &Actor, id: Uuid) -> Result<CaseId, Failure> {
        authorise(actor, UseCase::AddPerson, About::Nothing)?;
        let request = self.database.call_request(id).await.map_err(Failure::internal)?.ok_or(Refusal::NoLongerValid)?;
        authorise(actor, UseCase::AddPerson, About::Municipality(&request.form.municipality))?;
        let form = form_of_call(&request);
        let origin = if request.letter.is_some() { CaseOrigin::Letter } else { CaseOrigin::Call };
        let mut change = Change::new();
        change.called(id);
        change.drop_due(DueAbout::Call(id));
        let participant = self.new_profile(&mut change, &form.profile, id).id;
        let case = self.new_case(actor, participant, &form, request.form.municipality.clone(), origin)?;
        self.open_case(actor, change, &case).await
    }

    async fn correct_person(&self, actor: &Actor, id: CaseId, form: &CaseForm) -> Result<(), Failure> {
        let mut case = self.own_case(actor, UseCase::ChangeCase, id).await?;
        if form.profile.problem().is_some() {
            return Err(Refusal::Text.into());
        }
        (case.spoken, case.call_when) = (form.spoken, form.call_when);
        let mut change = Change::new();
        let before = self.known_profile(case.participant).await?;
        Self::correct_profile(&mut change, &before, &form.profile);
        change.change_case(&case);
        self.commit_case(actor, UseCase::ChangeCase, &case, "gegevens", change).await
    }

    async fn log_contact(
        &self,
        actor: &Actor,
        id: CaseId,
        contact: &Contact,
        promised_on: Option<NaiveDate>,
        key: Uuid,
    ) -> Result<(), Failure> {
        let mut case = self.own_case(actor, UseCase::LogContact, id).await?;
        let today = self.today();
        let ahead = today + chrono::Days::new(AHEAD);
        if contact.minutes > MINUTES_MAX || contact.on > today || contact.on < case.opened_on - chrono::Days::new(31) {
            return Err(Refusal::Text.into());
        }
        if promised_on.is_some_and(|day| day < today || day > ahead) {
            return Err(Refusal::Text.into());
        }
        if contact.kind.is_contact() {
            // What was promised was done, unless it is still to come. The first time they speak is always what was promised.
            let spoke_before = case.spoken_on.is_some();
            case.promised_on = case.promised_on.filter(|promised| spoke_before && contact.on < *promised && *promised > today);
            case.spoken_on = case.spoken_on.max(Some(contact.on));
        }
        case.promised_on = promised_on.or(case.promised_on);
        let mut change = Change::new();
        change.once(key, self.now());
        change.log_contact(self.new_id(), id, contact, self.now());
        change.change_case(&case);
        change.not_forgotten(case.participant, today);
        self.put_case_due(&mut change, &case);
        match self.commit_case(actor, UseCase::LogContact, &case, &contact.kind.to_string(), change).await {
            Err(Failure::Refused(Refusal::Repeated)) => Ok(()),
            done => done,
        }
    }

    async fn give_person(&self, actor: &Actor, id: CaseId, to: AccountId) -> Result<(), Failure> {
        let case = self.own_case(actor, UseCase::GiveCase, id).await?;
        let colleagues = self.database.accounts_with(Role::Coach, &case.municipality).await.map_err(Failure::internal)?;
        if to == case.coach || !colleagues.iter().any(|colleague| colleague.id == to) {
            return Err(Refusal::NotAllowed.into());
        }
        let mut change = Change::new();
        change.give_case(&case, to, self.coaching.people, self.today());
        self.commit_case(actor, UseCase::GiveCase, &case, &to.to_string(), change).await
    }

    async fn close_case(&self, actor: &Actor, id: CaseId) -> Result<(), Failure> {
        let case = self.own_case(actor, UseCase::CloseCase, id).await?;
        let running = self.database.hand_overs_of_case(id, RUNNING).await.map_err(Failure::internal)?;
        if running.iter().any(|stored| !stored.hand_over.state.is_over()) {
            return Err(Refusal::WrongState.into());
        }
        self.end_case(actor, UseCase::CloseCase, case).await
    }

    async fn colleagues(&self, actor: &Actor) -> Result<Vec<Colleague>, Failure> {
        authorise(actor, UseCase::ReadCases, About::Nothing)?;
        let mut colleagues = Vec::new();
        for municipality in actor.municipalities(Role::Coach) {
            let coaches = self.database.accounts_with(Role::Coach, &municipality).await.map_err(Failure::internal)?;
            colleagues.extend(coaches.into_iter().map(|coach| Colleague { account: coach.id, name: coach.name }));
        }
        colleagues.retain(|colleague| Some(colleague.account) != actor.account());
        colleagues.sort_by_cached_key(|colleague| (colleague.name.to_lowercase(), colleague.account));
        colleagues.dedup_by_key(|colleague| colleague.account);
        Ok(colleagues)
    }

    async fn stand_in(&self, actor: &Actor, by: Option<(AccountId, NaiveDate)>) -> Result<(), Failure> {
        authorise(actor, UseCase::StandIn, About::Nothing)?;
        let (me, today) = (at_work(actor)?.account, self.today());
        if let Some((account, until)) = by {
            let known = self.colleagues(actor).await?.iter().any(|colleague| colleague.account == account);
            if !known || until < today || until > today + chrono::Days::new(AHEAD) {
                return Err(Refusal::NotAllowed.into());
            }
        }
        let mut change = Change::new();
        change.stand_in(me, by);
        let detail = by.map_or_else(|| "niemand".to_owned(), |(account, until)| format!("{account} tot en met {until}"));
        change.log(&self.line(actor, UseCase::StandIn, &format!("account:{me}"), actor.municipalities(Role::Coach).first(), &detail));
        self.commit(change).await
    }

    async fn own_coaches(&self, actor: &Actor) -> Result<Vec<(CaseId, String)>, Failure> {
        Ok(self.own_cases(actor).await?.into_iter().map(|case| (case.id, case.coach_name)).collect())
    }

    async fn stop_coach(&self, actor: &Actor, id: CaseId) -> Result<(), Failure> {
        let case = self.own_cases(actor).await?.into_iter().find(|case| case.id == id).ok_or(Refusal::NotAllowed)?;
        self.withdraw_hand_overs(actor, id).await?;
        self.end_case(actor, UseCase::StopCoach, case).await
    }

    async fn card_for(&self, actor: &Actor, id: CaseId) -> Result<Card, Failure> {
        let case = self.own_case(actor, UseCase::MakeCardFor, id).await?;
        let subject = crate::participants::subject(case.participant);
        self.put_card(case.participant, || self.line(actor, UseCase::MakeCardFor, &subject, Some(&case.municipality), "")).await
    }
}

/// The account behind an actor who works here.
fn at_work(actor: &Actor) -> Result<&SignedIn, Failure> {
    actor.signed_in().ok_or_else(|| Refusal::NotAllowed.into())
}

/// What somebody who asked for a call said of themselves.
fn form_of_call(request: &CallRequest) -> CaseForm {
    let form = &request.form;
    let profile = ProfileForm {
        name: form.name.clone(),
        email: None,
        phone: Some(form.phone.clone()),
        reach: Reach::CallOnly,
        language: UiLanguage::Dutch,
        wishes: Wishes::default(),
    };
    CaseForm { profile, spoken: form.language, call_when: form.when }
}

impl Marketplace {
    /// The open case with this identity, for its coach and who stands in for them; for others it does not exist.
    pub(crate) async fn own_case(&self, actor: &Actor, use_case: UseCase, id: CaseId) -> Result<Case, Failure> {
        authorise(actor, use_case, About::Nothing)?;
        let case = self.database.case(id).await.map_err(Failure::internal)?.filter(|case| case.closed_on.is_none());
        let case = case.ok_or(Refusal::NotAllowed)?;
        authorise(actor, use_case, About::Municipality(&case.municipality))?;
        if self.works_for(actor, case.coach).await? { Ok(case) } else { Err(Refusal::NotAllowed.into()) }
    }

    /// The open cases of the participant who is asking.
    async fn own_cases(&self, actor: &Actor) -> Result<Vec<Case>, Failure> {
        authorise(actor, UseCase::StopCoach, About::Nothing)?;
        let own = actor.participant().ok_or(Refusal::NotAllowed)?;
        self.database.cases_of(own).await.map_err(Failure::internal)
    }

    /// Is the actor this coach, or do they stand in for them today?
    pub(crate) async fn works_for(&self, actor: &Actor, coach: AccountId) -> Result<bool, Failure> {
        let me = at_work(actor)?.account;
        Ok(me == coach || self.database.stands_in_for(me, self.today()).await.map_err(Failure::internal)?.contains(&coach))
    }

    /// Ends a case in which nothing goes on. What a place did not answer waits for somebody else from then on.
    async fn end_case(&self, actor: &Actor, use_case: UseCase, mut case: Case) -> Result<(), Failure> {
        case.closed_on = Some(self.today());
        let mut change = Change::new();
        change.change_case(&case);
        change.only_without_hand_overs(case.id);
        change.drop_due(DueAbout::Case(case.id));
        change.drop_due(DueAbout::Report(case.id));
        change.leave_due_of(case.participant, case.coach);
        self.commit_case(actor, use_case, &case, "", change).await
    }

    /// Whose work it is when something happens to a participant: their coach's, or that of any coach of the municipality.
    pub(crate) async fn due_owner(&self, participant: ParticipantId, municipality: &Slug) -> Result<DueOwner, Failure> {
        let cases = self.database.cases_of(participant).await.map_err(Failure::internal)?;
        let own = cases.into_iter().find(|case| case.municipality == *municipality);
        Ok(own.map_or_else(|| DueOwner::Municipality(municipality.clone()), |case| DueOwner::Coach(case.coach)))
    }

    /// Opens a case, together with a change.
    pub(crate) async fn open_case(&self, actor: &Actor, mut change: Change, case: &Case) -> Result<CaseId, Failure> {
        self.add_case(&mut change, case);
        self.commit_case(actor, UseCase::AddPerson, case, &case.origin.to_string(), change).await?;
        Ok(case.id)
    }

    /// A new case and its line on the list, in a change.
    pub(crate) fn add_case(&self, change: &mut Change, case: &Case) {
        change.open_case(case, self.coaching.people);
        change.not_forgotten(case.participant, case.opened_on);
        self.put_case_due(change, case);
    }

    /// A case of the actor that begins today. Somebody who was just added is called within two working days.
    pub(crate) fn new_case(
        &self,
        actor: &Actor,
        participant: ParticipantId,
        form: &CaseForm,
        municipality: Slug,
        origin: CaseOrigin,
    ) -> Result<Case, Failure> {
        let (coach, today) = (at_work(actor)?, self.today());
        Ok(Case {
            id: CaseId(self.new_id()),
            participant,
            profile: form.profile.clone(),
            municipality,
            coach: coach.account,
            coach_name: coach.name.clone(),
            spoken: form.spoken,
            call_when: form.call_when,
            origin,
            opened_on: today,
            spoken_on: None,
            promised_on: (origin != CaseOrigin::Added).then(|| after_working_days(today, COACH_DAYS)),
            closed_on: None,
        })
    }

    fn put_case_due(&self, change: &mut Change, case: &Case) {
        let (due_on, promised) = case.call_on(self.coaching.quiet_weeks);
        let kind = if promised { DueKind::Promised } else { DueKind::Quiet };
        let due = Due { about: DueAbout::Case(case.id), owner: DueOwner::Coach(case.coach), kind, due_on };
        change.put_due(&due, Some(case.participant));
    }

    /// The municipality in which somebody looks for a place, when the coach works there; else the first of the coach.
    fn municipality_for(&self, actor: &Actor, wishes: &Wishes) -> Result<Slug, Failure> {
        let own = actor.municipalities(Role::Coach);
        let near = wishes.near.and_then(|near| self.area(near.postcode)).map(|area| Slug::of(&area.municipality));
        let here = near.filter(|slug| own.contains(slug));
        here.or_else(|| own.into_iter().next()).ok_or_else(|| Refusal::NotAllowed.into())
    }

    /// Carries out a change about a case, with a line of the log.
    pub(crate) async fn commit_case(
        &self,
        actor: &Actor,
        use_case: UseCase,
        case: &Case,
        detail: &str,
        mut change: Change,
    ) -> Result<(), Failure> {
        change.log(&self.line(actor, use_case, &crate::participants::subject(case.participant), Some(&case.municipality), detail));
        self.commit_in_turn(change).await
    }

    /// How the log names what a line is about.
    async fn subject_of(&self, about: DueAbout) -> Result<String, Failure> {
        Ok(match about {
            DueAbout::Call(id) => crate::introductions::call_subject(id),
            DueAbout::Introduction(id) => {
                let stored = self.database.introduction(id).await.map_err(Failure::internal)?;
                stored.map_or_else(String::new, |stored| crate::introductions::subject(&stored.introduction))
            }
            DueAbout::Case(id) => format!("case:{id}"),
            DueAbout::HandOver(id) => format!("hand-over:{id}"),
            DueAbout::Expert(id) => crate::participants::subject(id),
            DueAbout::Report(id) => format!("report:{id}"),
            DueAbout::Vog(id) => format!("vog:{id}"),
            DueAbout::Trained(id) => format!("trained:{id}"),
            DueAbout::Pairing(id) => format!("pairing:{id}"),
            DueAbout::Engagement(id) => format!("engagement:{id}"),
        })
    }

    fn kept_hash(&self, key: Uuid) -> String {
        self.key.hash(crate::participants::KEPT, &key.to_string())
    }
}
