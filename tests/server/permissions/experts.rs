//! Experience experts, tried by everybody. Each attempt of somebody at work is at a person in Utrecht.

use super::{
    cases,
    people::{People, Somebody},
};
use domain::{
    accounts::Origin,
    actors::Actor,
    codes::Code as _,
    experience::{Experience, Experiences, Visibility},
    experts::{CoordinatorStep, ExpertApplication, ExpertForm, ExpertMove},
    ids::ParticipantId,
    refusal::Failure,
    slug::Slug,
};
use marketplace::{Experts as _, Marketplace, Participants as _, UseCase};
use std::net::{IpAddr, Ipv4Addr};
use uuid::Uuid;

fn market(people: &People) -> &Marketplace {
    &people.town().app.marketplace
}

fn application() -> ExpertApplication {
    ExpertApplication { profile: cases::form().profile, municipality: Slug::of("Utrecht"), roles: std::collections::BTreeSet::new() }
}

/// Somebody in Utrecht who would like to know more.
pub(super) async fn interested(people: &People) -> ParticipantId {
    let random = Uuid::now_v7().as_u128();
    let ip = IpAddr::V4(Ipv4Addr::from(u32::try_from(random & 0xffff_ffff).expect("32 bits")));
    let origin = Origin { ip, device: String::new() };
    let market = market(people);
    let token = market.become_expert(&Actor::Visitor, &application(), Uuid::now_v7(), &origin).await.expect("asked").expect("a session");
    market.came_back(&token).await.expect("asked").expect("a session").participant
}

/// Makes the participant an experience expert, when they are none yet.
pub(super) async fn make_own(people: &People) {
    let origin = Origin { ip: IpAddr::V4(Ipv4Addr::LOCALHOST), device: String::new() };
    own(market(people), &people.get('D').actor, &origin).await;
}

/// As the attempts at everything else.
pub(super) async fn attempt(use_case: UseCase, people: &People, person: &Somebody, origin: &Origin) -> Result<bool, Failure> {
    let (market, actor) = (market(people), &person.actor);
    match use_case {
        UseCase::BecomeExpert => market.become_expert(actor, &application(), Uuid::now_v7(), origin).await.map(|_| true),
        UseCase::ReadOwnExpert => market.own_expert(actor).await.map(|_| true),
        UseCase::ChangeOwnExpert => {
            own(market, actor, origin).await;
            market.change_own_expert(actor, &ExpertForm::default()).await.map(|()| true)
        }
        UseCase::SetExperiences => {
            own(market, actor, origin).await;
            let some = [(Experience::Debts, Visibility::Coordinator)].into_iter().collect::<Experiences>();
            market.set_experiences(actor, &some).await.map(|()| true)
        }
        UseCase::GoOnAsExpert => {
            own(market, actor, origin).await;
            market.own_expert_step(actor, ExpertMove::Stop).await.map(|()| true)
        }
        UseCase::ReadCoordination => market.coordination(actor).await.map(|_| true),
        UseCase::ReadExperts => {
            let id = interested(people).await;
            let listed = market.experts(actor).await.map(|found| found.iter().any(|expert| expert.participant == id));
            let opened = market.expert(actor, id).await;
            assert_eq!(matches!(listed, Ok(true)), opened.is_ok(), "{}: the list and the one", person.name);
            opened.map(|_| true)
        }
        UseCase::ChangeExpert => {
            let id = interested(people).await;
            let cared = market.expert_step(actor, id, &CoordinatorStep::Cared).await;
            for step in ExpertMove::ALL.iter().filter(|step| **step != ExpertMove::PlanTalk) {
                let gone = market.expert_step(actor, id, &CoordinatorStep::Go(*step)).await;
                let refused = |done: &Result<(), Failure>| matches!(done, Err(Failure::Refused(domain::refusal::Refusal::NotAllowed)));
                assert_eq!(refused(&cared), refused(&gone), "{}: {step}", person.name);
            }
            cared.map(|()| true)
        }
        UseCase::AskToBecomeExpert => {
            let case = cases::added(people).await;
            market.ask_to_become_expert(actor, case).await.map(|()| true)
        }
        UseCase::ReadPublicExperts => market.public_experts(actor).await.map(|_| true),
        other => panic!("{other:?} is tried elsewhere"),
    }
}

/// Makes who is asking an experience expert, when they are a participant who is none yet.
async fn own(market: &Marketplace, actor: &Actor, origin: &Origin) {
    if actor.participant().is_some() {
        market.become_expert(actor, &application(), Uuid::now_v7(), origin).await.expect("asked");
    }
}
