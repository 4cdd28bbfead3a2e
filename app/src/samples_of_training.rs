//! Training as the marketplace of samples has it: one group with Sien in it, and one certificate. Names are hostile.

use crate::samples::{Behaviour, Fake};
use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    accounts::{Origin, Role},
    actors::Actor,
    cases::Colleague,
    ids::{AccountId, MaterialId, ModuleId, ParticipantId, TrackId, TrainingGroupId, TrainingSessionId},
    posting::Revision,
    refusal::{Failure, Refusal},
    slug::Slug,
    training::{
        Allowance, Attendance, Certificate, CertificatePaper, GroupForm, GroupStep, Material, MaterialKind, Member, Module, ModuleForm,
        ModuleState, OpenGroup, OwnGroup, OwnSessionMark, OwnTraining, OwnTrainingStep, Session, SessionForm, SessionMark, Track,
        TrackForm, TrackKind, TrackStep, TrainingGroup, TrainingOverview, TrainingSettings, VogState, certificate_signs,
    },
    use_cases::Training,
};
use uuid::Uuid;

/// A code with which a certificate was given.
pub const CERTIFICATE: &str = "K7MX-3PDA-9HTW-4C6E-2RVY";

/// Now, for these samples.
pub fn now() -> DateTime<Utc> {
    "2027-01-05T09:00:00Z".parse().expect("a moment")
}

fn who() -> ParticipantId {
    ParticipantId(Uuid::from_u128(7))
}

/// The group.
pub fn group_id() -> TrainingGroupId {
    TrainingGroupId(Uuid::from_u128(1))
}

fn modules() -> Vec<Module> {
    let material = Material { id: MaterialId(Uuid::from_u128(1)), name: "Oefening <b>".to_owned(), kind: MaterialKind::Pdf, bytes: 2048 };
    let module = |number: u128, title: &str, material| Module {
        id: ModuleId(Uuid::from_u128(number)),
        form: ModuleForm { title: title.to_owned(), goals: "U oefent met stil zijn.".to_owned(), minutes: 180 },
        material,
    };
    vec![module(1, "Luisteren <b>", vec![material]), module(2, "Grenzen", Vec::new())]
}

fn group() -> TrainingGroup {
    TrainingGroup {
        id: group_id(),
        track: TrackId(Uuid::from_u128(1)),
        track_title: "Naast iemand staan".to_owned(),
        kind: TrackKind::Training,
        municipality: Slug::of("Utrecht"),
        form: GroupForm { name: "Groep <b>".to_owned(), trainer: AccountId(Uuid::from_u128(1)), most: 12 },
        trainer_name: "Coen".to_owned(),
        members: 1,
    }
}

fn session(number: u128, in_days: i64, module: u128, mark: Option<Attendance>) -> Session {
    Session {
        id: TrainingSessionId(Uuid::from_u128(number)),
        group: group_id(),
        form: SessionForm {
            at: now() + TimeDelta::days(in_days),
            minutes: 180,
            place: "Buurthuis <i>".to_owned(),
            module: Some(ModuleId(Uuid::from_u128(module))),
        },
        cancelled: false,
        edition: 0,
        made_at: now(),
        marks: mark.map(|attendance| SessionMark { participant: who(), attendance }).into_iter().collect(),
    }
}

fn sessions() -> Vec<Session> {
    vec![session(1, -7, 1, Some(Attendance::Absent)), session(2, 21, 2, None)]
}

fn states() -> Vec<(ModuleId, ModuleState)> {
    let states = [ModuleState::ToCatchUp, ModuleState::Planned(now() + TimeDelta::days(21))];
    modules().iter().map(|module| module.id).zip(states).collect()
}

fn trains(actor: &Actor) -> Result<bool, Failure> {
    let coordinates = actor.has_role(Role::Coordinator);
    if coordinates || actor.has_role(Role::Coach) { Ok(coordinates) } else { Err(Refusal::NotAllowed.into()) }
}

fn coordinates(actor: &Actor) -> Result<(), Failure> {
    if trains(actor)? { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

#[async_trait]
impl Training for Fake {
    async fn training(&self, actor: &Actor) -> Result<TrainingOverview, Failure> {
        self.check()?;
        let coordinates = trains(actor)?;
        let empty = self.behaviour() == Behaviour::Empty;
        Ok(TrainingOverview {
            municipalities: if coordinates { vec![Slug::of("Utrecht")] } else { Vec::new() },
            tracks: if coordinates && !empty { vec![self.track(actor, TrackId(Uuid::from_u128(1))).await?] } else { Vec::new() },
            groups: if empty { Vec::new() } else { vec![group()] },
            trainers: vec![Colleague { account: AccountId(Uuid::from_u128(1)), name: "Coen".to_owned() }],
            due: Vec::new(),
            asked: if coordinates { vec![("Noor <b>".to_owned(), now().date_naive())] } else { Vec::new() },
            today: now().date_naive(),
        })
    }

    async fn track(&self, actor: &Actor, id: TrackId) -> Result<Track, Failure> {
        self.check()?;
        coordinates(actor)?;
        Ok(Track {
            id,
            municipality: Slug::of("Utrecht"),
            form: TrackForm { kind: TrackKind::Training, title: "Naast iemand staan".to_owned(), purpose: "Leren van elkaar.".to_owned() },
            modules: modules(),
            revision: Revision(1),
        })
    }

    async fn make_track(&self, actor: &Actor, _: &Slug, _: &TrackForm, _: &[ModuleForm], _: Uuid) -> Result<TrackId, Failure> {
        coordinates(actor)?;
        Ok(TrackId(Uuid::from_u128(1)))
    }

    async fn change_track(&self, actor: &Actor, _: TrackId, base: Revision, _: &TrackStep, _: Uuid) -> Result<(), Failure> {
        coordinates(actor)?;
        if base == Revision(1) { Ok(()) } else { Err(Refusal::Changed.into()) }
    }

    async fn material(&self, _: &Actor, _: MaterialId) -> Result<(Material, Vec<u8>), Failure> {
        Err(Refusal::NotAllowed.into())
    }

    async fn make_group(&self, actor: &Actor, _: TrackId, _: &GroupForm, _: Uuid) -> Result<TrainingGroupId, Failure> {
        coordinates(actor)?;
        Ok(group_id())
    }

    async fn training_group(&self, actor: &Actor, id: TrainingGroupId) -> Result<OpenGroup, Failure> {
        self.check()?;
        let coordinates = trains(actor)?;
        if id != group_id() {
            return Err(Refusal::NotAllowed.into());
        }
        let vog = coordinates.then_some(VogState::Missing);
        Ok(OpenGroup {
            group: group(),
            modules: modules(),
            sessions: sessions(),
            members: vec![Member { participant: who(), name: "Sien <b>".to_owned(), modules: states(), certified_on: None, vog }],
            coordinates,
            candidates: if coordinates { vec![(ParticipantId(Uuid::from_u128(8)), "Noor".to_owned())] } else { Vec::new() },
            trainers: Vec::new(),
            now: now(),
        })
    }

    /// Full when somebody is added.
    async fn change_group(&self, actor: &Actor, _: TrainingGroupId, step: &GroupStep, _: Uuid) -> Result<(), Failure> {
        trains(actor)?;
        match step {
            GroupStep::Add(_) => Err(Refusal::Full.into()),
            GroupStep::Move(_, edition, _) if *edition > 0 => Err(Refusal::Changed.into()),
            _ => Ok(()),
        }
    }

    async fn certificate_of(&self, _: &Actor, _: TrainingGroupId, _: ParticipantId) -> Result<CertificatePaper, Failure> {
        Err(Refusal::NotAllowed.into())
    }

    async fn training_settings(&self, actor: &Actor, _: &Slug) -> Result<TrainingSettings, Failure> {
        coordinates(actor)?;
        let allowance = Allowance { from: now().date_naive(), cents: 2250, per: "dagdeel".to_owned() };
        Ok(TrainingSettings { vog_required: true, allowances: vec![allowance], ..TrainingSettings::default() })
    }

    async fn change_training_settings(&self, actor: &Actor, _: &Slug, _: &TrainingSettings) -> Result<(), Failure> {
        coordinates(actor)
    }

    async fn own_training(&self, actor: &Actor) -> Result<OwnTraining, Failure> {
        self.check()?;
        let own = actor.own_session().ok_or(Refusal::NotAllowed)?;
        let sessions = sessions().into_iter().map(|session| {
            let mark = session.mark_of(who());
            OwnSessionMark { session: Session { marks: Vec::new(), ..session }, mark }
        });
        let group = OwnGroup {
            id: group_id(),
            municipality: Slug::of("Utrecht"),
            name: "Groep <b>".to_owned(),
            kind: TrackKind::Training,
            track: "Naast iemand staan".to_owned(),
            purpose: "Leren van elkaar.".to_owned(),
            trainer: "Coen".to_owned(),
            modules: modules().into_iter().zip(states()).map(|(module, (_, state))| (module, state)).collect(),
            sessions: sessions.collect(),
            stopped_on: None,
            certificate: Some(CertificatePaper { certificate: certificate(), code: CERTIFICATE.to_owned() }),
        };
        let peers = OwnGroup {
            id: TrainingGroupId(Uuid::from_u128(77)),
            kind: TrackKind::Peers,
            track: "Samen praten <b>".to_owned(),
            modules: Vec::new(),
            sessions: vec![OwnSessionMark { session: session(7, 14, 1, None), mark: None }],
            certificate: None,
            ..group.clone()
        };
        let settings = Allowance { from: now().date_naive(), cents: 2250, per: "dagdeel".to_owned() };
        let takes_part = own.name.starts_with("Sien");
        Ok(OwnTraining {
            groups: if takes_part { vec![peers, group] } else { Vec::new() },
            asked: Vec::new(),
            offered: vec![Slug::of("Utrecht")],
            allowances: if takes_part { vec![(Slug::of("Utrecht"), vec![settings])] } else { Vec::new() },
            now: now(),
        })
    }

    async fn go_on_with_training(&self, actor: &Actor, _: &OwnTrainingStep) -> Result<(), Failure> {
        actor.own_session().map(drop).ok_or_else(|| Refusal::NotAllowed.into())
    }

    async fn certificate(&self, _: &Actor, code: &str, _: &Origin) -> Result<Certificate, Failure> {
        if certificate_signs(code) == certificate_signs(CERTIFICATE) { Ok(certificate()) } else { Err(Refusal::NotRecognised.into()) }
    }
}

fn certificate() -> Certificate {
    Certificate { name: "Sien <b>".to_owned(), track: "Naast iemand staan".to_owned(), given_on: now().date_naive() }
}
