//! One of many: takes somebody's place, looks what they can do now, and does one of those things.

use super::Scene;
use chrono::{Days, TimeDelta};
use domain::{
    cases::{Contact, ContactKind},
    clock::Clock as _,
    codes::Code as _,
    conversations::{ReportContent, ReportPart},
    handovers::{
        Attempt, CallBy, CoachStep, DeclineReason, FollowUpAnswers, Going, HandOver, HandOverMove, HandOverOutcome, Meeting,
        OwnHandOverStep, PartnerStep, PermissionForm, PermissionHow, Room, SharedField,
    },
    ids::{CaseId, HandOverId},
    introductions::Party,
    languages::UiLanguage,
    plans::{StepBy, StepForm},
    refusal::Failure,
    rewards::ThankYouKind,
    use_cases::{Actor, Cases, Conversations, HandOvers, Participants, Plans},
};
use rand::{Rng, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeSet;
use uuid::Uuid;

pub(super) struct Client<'a> {
    pub(super) scene: &'a Scene,
    pub(super) chance: ChaCha8Rng,
}

impl Client<'_> {
    pub(super) async fn step(&mut self) {
        let outcome = match self.chance.random_range(0..10) {
            0..5 => self.as_coach().await,
            5..8 => self.as_partner().await,
            _ => self.as_participant().await,
        };
        let mut acknowledged = self.scene.acknowledged.lock().expect("whole");
        match outcome {
            Ok(()) => acknowledged.done += 1,
            Err(Failure::Refused(refusal)) => *acknowledged.refused.entry(format!("{refusal:?}")).or_default() += 1,
            Err(failure) => panic!("an error of the program: {failure}"),
        }
    }

    fn happened(&self, id: HandOverId) {
        *self.scene.acknowledged.lock().expect("whole").events.entry(id).or_default() += 1;
    }

    async fn as_coach(&mut self) -> Result<(), Failure> {
        let (coach, _) = self.scene.coaches.choose(&mut self.chance).expect("a coach");
        let market = self.scene.market();
        if self.chance.random_ratio(1, 8) {
            return self.scene.know(coach, "Iemand erbij").await.map(drop);
        }
        let people = market.people(coach).await?.people;
        let Some(case) = people.choose(&mut self.chance).map(|case| case.id) else { return Ok(()) };
        match self.chance.random_range(0..16) {
            0..3 => {
                let place = self.scene.places.choose(&mut self.chance).expect("a place");
                let day_part = Some(self.scene.day_part);
                market.prepare_hand_over(coach, case, place, day_part, Uuid::now_v7()).await.map(drop)
            }
            3 => self.log_hours(coach, case).await,
            4 => {
                let base = market.report(coach, case).await?.revision;
                let mut content = ReportContent::default();
                content.write(ReportPart::Wishes, &format!("Een tuin {}.", self.chance.random_range(0..1_000)));
                market.write_report(coach, case, base, &content, true).await.map(drop)
            }
            5 | 6 => self.thank(coach, case).await,
            7 => {
                let (_, colleague) = self.scene.coaches.choose(&mut self.chance).expect("a coach");
                market.give_person(coach, case, *colleague).await
            }
            8 if self.chance.random_ratio(1, 4) => market.close_case(coach, case).await,
            _ => self.go_on(coach, case).await,
        }
    }

    /// The last one to go leaves nothing behind, so that there is always somebody who does.
    pub(super) async fn leave(&mut self) {
        let own = self.scene.own.lock().expect("whole").choose(&mut self.chance).cloned().expect("somebody");
        let outcome = self.erase(&own).await;
        assert!(matches!(outcome, Ok(()) | Err(Failure::Refused(_))), "{outcome:?}");
    }

    async fn erase(&self, own: &Actor) -> Result<(), Failure> {
        self.scene.market().erase_profile(own).await?;
        self.scene.acknowledged.lock().expect("whole").erased.extend(own.participant());
        Ok(())
    }

    async fn log_hours(&mut self, coach: &Actor, case: CaseId) -> Result<(), Failure> {
        let minutes = self.chance.random_range(5..60);
        let contact = Contact { on: self.scene.today(), kind: ContactKind::Talk, minutes };
        self.scene.market().log_contact(coach, case, &contact, None, Uuid::now_v7()).await?;
        *self.scene.acknowledged.lock().expect("whole").minutes.entry(case).or_default() += u32::from(minutes);
        Ok(())
    }

    async fn thank(&mut self, coach: &Actor, case: CaseId) -> Result<(), Failure> {
        let market = self.scene.market();
        let form = StepForm { text: "Bellen".to_owned(), by: StepBy::Participant, on: None };
        market.add_step(coach, case, &form, Uuid::now_v7()).await?;
        let steps = market.plan(coach, case).await?.steps;
        let Some(step) = steps.iter().find(|step| step.thanks.is_none()) else { return Ok(()) };
        if step.done_on.is_none() {
            market.finish_step(coach, case, step.id, true).await?;
        }
        market.thank(coach, case, step.id, ThankYouKind::Voucher).await?;
        self.scene.acknowledged.lock().expect("whole").vouchers.insert(step.id);
        Ok(())
    }

    /// One of the things that a coach can do now with a hand-over.
    async fn go_on(&mut self, coach: &Actor, case: CaseId) -> Result<(), Failure> {
        let market = self.scene.market();
        let all = market.hand_overs_of(coach, case).await?;
        let Some(hand_over) = all.choose(&mut self.chance) else { return Ok(()) };
        let what = self.one_of(hand_over, Party::Coach);
        let Some(step) = what.and_then(|what| self.coach_step(what)) else { return Ok(()) };
        market.coach_step(coach, hand_over.id, &step, Uuid::now_v7()).await?;
        self.happened(hand_over.id);
        Ok(())
    }

    /// What ends it is chosen less often, so that others get far.
    fn one_of(&mut self, hand_over: &HandOver, party: Party) -> Option<HandOverMove> {
        let open: Vec<HandOverMove> = HandOverMove::open_to(party, hand_over.state).collect();
        let ends = [HandOverMove::Withdraw, HandOverMove::Close, HandOverMove::Decline, HandOverMove::Redirect];
        open.choose(&mut self.chance).copied().filter(|what| !ends.contains(what) || self.chance.random_ratio(1, 5))
    }

    fn coach_step(&mut self, what: HandOverMove) -> Option<CoachStep> {
        Some(match what {
            HandOverMove::AskRoom => CoachStep::AskRoom,
            HandOverMove::AskPermission => {
                let fields = BTreeSet::from([SharedField::Words]);
                let until = self.scene.today() + Days::new(60);
                CoachStep::AskPermission(PermissionForm { fields, words: "Ik kom graag.".to_owned(), until })
            }
            HandOverMove::Permit => CoachStep::Permit(PermissionHow::Paper, "12".to_owned()),
            HandOverMove::Send => CoachStep::Send(self.scene.editors[0].1),
            HandOverMove::Plan => CoachStep::Plan(self.meeting()),
            HandOverMove::Meet => CoachStep::Meet,
            HandOverMove::Missed => CoachStep::Missed,
            HandOverMove::Start => CoachStep::Start,
            HandOverMove::Call => {
                let answers = FollowUpAnswers { mood: 2, going: Going::Yes, change: String::new() };
                let answers = self.chance.random_bool(0.5).then_some(answers);
                CoachStep::Call(Attempt { on: self.scene.today(), by: CallBy::Phone, answers })
            }
            HandOverMove::Stop => CoachStep::Stop,
            HandOverMove::Close => CoachStep::Close(*HandOverOutcome::ALL.choose(&mut self.chance)?),
            HandOverMove::Reopen => CoachStep::Reopen("Toch nog eens".to_owned()),
            HandOverMove::Again => CoachStep::Again,
            HandOverMove::Redirect => CoachStep::Redirect(self.scene.places.choose(&mut self.chance)?.clone()),
            HandOverMove::Withdraw => CoachStep::Withdraw,
            _ => return None,
        })
    }

    fn meeting(&self) -> Meeting {
        Meeting { at: self.scene.town.clock.now() + TimeDelta::days(3), place: "Bij de poort".to_owned() }
    }

    async fn as_partner(&mut self) -> Result<(), Failure> {
        let (editor, _) = self.scene.editors.choose(&mut self.chance).expect("an editor");
        let market = self.scene.market();
        let all = market.hand_overs_to(editor, self.scene.organisation.id, 1).await?;
        let Some(hand_over) = all.lines.choose(&mut self.chance) else { return Ok(()) };
        market.open_hand_over(editor, hand_over.id).await?;
        let step = match self.one_of(hand_over, Party::Partner) {
            Some(HandOverMove::GiveRoom) if self.chance.random_ratio(1, 4) => {
                PartnerStep::GiveRoom(Room::WaitingList(self.scene.today() + Days::new(20)))
            }
            Some(HandOverMove::GiveRoom) => PartnerStep::GiveRoom(Room::Yes),
            Some(HandOverMove::Accept) => PartnerStep::Accept,
            Some(HandOverMove::Decline) => PartnerStep::Decline(DeclineReason::TooFar, String::new()),
            Some(HandOverMove::Plan) => PartnerStep::Plan(self.meeting()),
            Some(HandOverMove::Meet) => PartnerStep::Meet,
            Some(HandOverMove::Missed) => PartnerStep::Missed,
            Some(HandOverMove::Start) => PartnerStep::Start,
            Some(HandOverMove::Stop) => PartnerStep::Stop,
            _ => return Ok(()),
        };
        market.partner_step(editor, hand_over.id, &step, Uuid::now_v7()).await?;
        self.happened(hand_over.id);
        Ok(())
    }

    async fn as_participant(&mut self) -> Result<(), Failure> {
        let everybody = self.scene.own.lock().expect("whole").clone();
        let Some(own) = everybody.choose(&mut self.chance) else { return Ok(()) };
        let market = self.scene.market();
        if self.chance.random_ratio(1, 16) {
            return self.erase(own).await;
        }
        let all = market.own_hand_overs(own).await?;
        let Some(hand_over) = all.choose(&mut self.chance) else { return Ok(()) };
        let step = match self.one_of(hand_over, Party::Participant) {
            Some(HandOverMove::Permit) => OwnHandOverStep::Permit(UiLanguage::Dutch),
            Some(HandOverMove::Meet) => OwnHandOverStep::Meet,
            Some(HandOverMove::Missed) => OwnHandOverStep::Missed,
            Some(HandOverMove::Start) => OwnHandOverStep::Start,
            Some(HandOverMove::Stop) => OwnHandOverStep::Stop,
            Some(HandOverMove::Withdraw) => OwnHandOverStep::Withdraw,
            Some(HandOverMove::Nudge) => return market.own_step(own, hand_over.id, OwnHandOverStep::Nudge, Uuid::now_v7()).await,
            _ => return Ok(()),
        };
        market.own_step(own, hand_over.id, step, Uuid::now_v7()).await?;
        self.happened(hand_over.id);
        Ok(())
    }
}
