//! The experience experts of the demo and who walks along with them: one who shows herself to everybody and has a place free, one who
//! walks along already, one who is trained. All of them are invented.

use crate::{
    Opened,
    demo_accounts::{Team, origin},
    demo_people::{at, profile},
};
use anyhow::Context;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    accounts::SessionToken,
    actors::Actor,
    codes::Theme,
    day_parts::{DayPart, PartOfDay, Weekday},
    ending::dutch_day,
    experience::{Experience, Experiences, Visibility},
    experts::{CoordinatorStep, ExpertApplication, ExpertForm, ExpertMove, ExpertRole, ExpertWords, Talk},
    ids::{PairingId, ParticipantId, TrainingGroupId},
    pairings::{BuddyRequest, BuddyStep, BuddyWishes, CoordinatorPairingStep, OwnPairingStep, PairingMeeting},
    postcodes::Postcode4,
    training::{GroupStep, SessionForm},
    use_cases::{Experts as _, Pairings as _, Participants as _, Training as _},
    working_days::after_working_days,
};
use marketplace::Marketplace;
use std::{collections::BTreeSet, sync::Arc};
use uuid::Uuid;

const TALK: &str = "Buurthuis De Dreef, aan de lange tafel";
const SESSION_MINUTES: u16 = 180;

/// Makes them.
pub(crate) async fn make(opened: Opened, team: Arc<Team>, group: TrainingGroupId) -> anyhow::Result<()> {
    let now = opened.clock.now();
    Examples { market: &opened.marketplace, team: &team, now, today: dutch_day(now) }.make(group).await
}

struct Examples<'a> {
    market: &'a Marketplace,
    team: &'a Team,
    now: DateTime<Utc>,
    today: NaiveDate,
}

impl Examples<'_> {
    async fn make(&self, group: TrainingGroupId) -> anyhow::Result<()> {
        let carla = ExpertForm {
            roles: BTreeSet::from([ExpertRole::Buddy, ExpertRole::Speaker]),
            words: ExpertWords {
                story:
                    "Jarenlang deed ik de deur niet open voor de post. Nu help ik anderen met hun eerste envelop. U hoeft bij mij niets \
                        uit te leggen."
                        .to_owned(),
                together: "Wandelen, thee drinken, samen de post openen".to_owned(),
                not: "Ik geef geen advies over geld.".to_owned(),
            },
            themes: BTreeSet::from([Theme::Green, Theme::Administration]),
            drawing: Theme::Green,
            public: true,
            ..Self::form()?
        };
        let shown = [(Experience::Debts, Visibility::Public), (Experience::LongAtHome, Visibility::Public)];
        let carla = self.expert("Carla", 21, carla, shown).await?;
        let dennis = ExpertForm {
            roles: BTreeSet::from([ExpertRole::Buddy]),
            words: ExpertWords { story: "Ik was twee jaar ziek thuis.".to_owned(), ..ExpertWords::default() },
            themes: BTreeSet::from([Theme::Sport]),
            drawing: Theme::Sport,
            ..Self::form()?
        };
        let shown = [(Experience::Illness, Visibility::Seekers), (Experience::LongAtHome, Visibility::Seekers)];
        let dennis = self.expert("Dennis", 22, dennis, shown).await?;
        let amina = self.expert("Amina", 23, Self::form()?, [(Experience::RefugeAndLanguage, Visibility::Coordinator)]).await?;
        self.trains(group, [&carla, &dennis, &amina]).await?;
        self.market.expert_step(&self.team.coordinator, id(&amina)?, &CoordinatorStep::Go(ExpertMove::Train)).await?;
        for buddy in [&carla, &dennis] {
            let seen = GroupStep::SeeVog(id(buddy)?, self.today);
            self.market.change_group(&self.team.coordinator, group, &seen, Uuid::now_v7()).await?;
            for step in [ExpertMove::MakeReady, ExpertMove::Begin] {
                self.market.expert_step(&self.team.coordinator, id(buddy)?, &CoordinatorStep::Go(step)).await?;
            }
        }
        let (joke, asked) = self.asks("Joke", 24, Experience::LongAtHome).await?;
        self.coordinate(asked, CoordinatorPairingStep::Propose(vec![id(&carla)?])).await?;
        let (sevda, paired) = self.asks("Sevda", 25, Experience::Illness).await?;
        self.coordinate(paired, CoordinatorPairingStep::Propose(vec![id(&dennis)?])).await?;
        self.market.own_pairing_step(&sevda, paired, &OwnPairingStep::Choose(id(&dennis)?), Uuid::now_v7()).await?;
        self.market.buddy_step(&dennis, paired, &BuddyStep::Accept, Uuid::now_v7()).await?;
        let first = Talk { at: self.now + TimeDelta::minutes(5), place: TALK.to_owned() };
        self.coordinate(paired, CoordinatorPairingStep::Plan(first)).await?;
        self.market.own_pairing_step(&sevda, paired, &OwnPairingStep::Begin, Uuid::now_v7()).await?;
        let met = PairingMeeting { on: self.today, mood: 3, hours: 2 };
        self.market.buddy_step(&dennis, paired, &BuddyStep::Log(met), Uuid::now_v7()).await?;
        for person in [carla, dennis, amina, joke, sevda] {
            self.market.leave(&person).await?;
        }
        Ok(())
    }

    /// What is the same for all of them.
    fn form() -> anyhow::Result<ExpertForm> {
        let near = Postcode4::parse("3562").context("a postcode of the demo")?;
        Ok(ExpertForm { day_parts: day_parts(), near: Some(near), ..ExpertForm::default() })
    }

    async fn came(&self, token: SessionToken) -> anyhow::Result<Actor> {
        let session = self.market.came_back(&token).await?.context("the session was opened just now")?;
        Ok(Actor::Participant(Arc::new(session)))
    }

    /// Somebody who asked for it and has a talk with the coordinator.
    async fn expert<const N: usize>(
        &self,
        name: &str,
        number: u8,
        form: ExpertForm,
        shown: [(Experience, Visibility); N],
    ) -> anyhow::Result<Actor> {
        let profile = profile(name, number, &[], "3562")?;
        let application = ExpertApplication { profile, municipality: self.team.municipality.clone(), roles: form.roles.clone() };
        let token = self.market.become_expert(&Actor::Visitor, &application, Uuid::now_v7(), &origin()).await?;
        let person = self.came(token.context("somebody new gets a session")?).await?;
        self.market.change_own_expert(&person, &form).await?;
        let experiences: Experiences = shown.into_iter().collect();
        self.market.set_experiences(&person, &experiences).await?;
        self.market.expert_step(&self.team.coordinator, id(&person)?, &CoordinatorStep::PlanTalk(self.talk()?)).await?;
        Ok(person)
    }

    fn talk(&self) -> anyhow::Result<Talk> {
        Ok(Talk { at: at(after_working_days(self.today, 3), 14, 0)?, place: TALK.to_owned() })
    }

    /// Puts people in the group, of which the first session is planned.
    async fn trains(&self, group: TrainingGroupId, people: [&Actor; 3]) -> anyhow::Result<()> {
        let (market, coordinator) = (self.market, &self.team.coordinator);
        let people = people.into_iter().map(id).collect::<anyhow::Result<_>>()?;
        market.change_group(coordinator, group, &GroupStep::Add(people), Uuid::now_v7()).await?;
        let module = market.training_group(coordinator, group).await?.modules.first().map(|module| module.id);
        let at = at(after_working_days(self.today, 7), 13, 30)?;
        let session = SessionForm { at, minutes: SESSION_MINUTES, place: "Buurthuis De Dreef".to_owned(), module };
        market.change_group(coordinator, group, &GroupStep::Plan(session), Uuid::now_v7()).await?;
        Ok(())
    }

    /// Somebody who asks for a buddy who went through this.
    async fn asks(&self, name: &str, number: u8, wanted: Experience) -> anyhow::Result<(Actor, PairingId)> {
        let mut profile = profile(name, number, &[Theme::Green, Theme::Sport], "3561")?;
        profile.wishes.day_parts = day_parts();
        let token = self.market.keep_profile(&Actor::Visitor, &profile, Uuid::now_v7(), &origin()).await?;
        let person = self.came(token).await?;
        let wishes = BuddyWishes { wanted: BTreeSet::from([wanted]), ..BuddyWishes::default() };
        let request = BuddyRequest { municipality: self.team.municipality.clone(), place: None, wishes };
        self.market.ask_for_buddy(&person, &request).await?;
        let asked = self.market.own_pairings(&person).await?.asked.context("it was asked just now")?;
        Ok((person, asked.id))
    }

    async fn coordinate(&self, id: PairingId, step: CoordinatorPairingStep) -> anyhow::Result<()> {
        Ok(self.market.pairing_step(&self.team.coordinator, id, &step).await?)
    }
}

fn id(person: &Actor) -> anyhow::Result<ParticipantId> {
    person.participant().context("a participant")
}

/// When all of them can.
fn day_parts() -> BTreeSet<DayPart> {
    let (tuesday, thursday) = (DayPart::new(Weekday::Tuesday, PartOfDay::Afternoon), DayPart::new(Weekday::Thursday, PartOfDay::Morning));
    BTreeSet::from([tuesday, thursday])
}
