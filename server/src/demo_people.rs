//! The people of the coach of the demo, each at another point of the way. All of them are invented, their numbers are nobody's, and what
//! they ask for is done as everybody does it; its days follow the clock.

use crate::{
    Opened,
    demo_accounts::{Team, origin},
};
use anyhow::Context;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone as _, Utc};
use domain::{
    actors::Actor,
    cases::{CaseForm, Contact, ContactKind},
    codes::Theme,
    conversations::{ReportContent, ReportPart, Told},
    ending::dutch_day,
    handovers::{CoachStep, DeclineReason, Does, Meeting, PartnerStep, PermissionForm, PermissionHow, Room, SharedField},
    ids::{CaseId, HandOverId},
    introductions::{CallForm, CallTime},
    languages::{SpokenLanguage, UiLanguage},
    participants::{PhoneNumber, ProfileForm, Reach},
    plans::{StepBy, StepForm},
    postcodes::Postcode4,
    rewards::ThankYouKind,
    search::{KM_DEFAULT, Near},
    slug::Slug,
    use_cases::{Cases as _, Conversations as _, HandOvers as _, Introductions as _, Plans as _},
    wishes::Wishes,
    working_days::after_working_days,
};
use marketplace::Marketplace;
use std::{collections::BTreeSet, sync::Arc};
use uuid::Uuid;

const COFFEE: &str = "koffie-inloop-de-dreef";
const COOKING: &str = "koken-in-buurtrestaurant-de-dreef";
/// Who heard a permission that was spoken.
const WITNESS: &str = "Ronald Pinas";
/// How long a permission holds, in days.
const PERMISSION: Days = Days::new(90);

/// What somebody of the demo told about themselves. They are called and get no messages, so that nothing is sent to nobody.
pub(crate) fn profile(name: &str, number: u8, themes: &[Theme], postcode: &str) -> anyhow::Result<ProfileForm> {
    let near = Near { postcode: Postcode4::parse(postcode).context("a postcode of the demo")?, km: KM_DEFAULT };
    Ok(ProfileForm {
        name: name.to_owned(),
        email: None,
        phone: Some(phone(number)?),
        reach: Reach::CallOnly,
        language: UiLanguage::Dutch,
        wishes: Wishes { themes: themes.iter().copied().collect(), near: Some(near), ..Wishes::default() },
    })
}

/// A number that nobody has.
fn phone(number: u8) -> anyhow::Result<PhoneNumber> {
    PhoneNumber::parse(&format!("06 00 00 00 {number:02}")).context("a number of the demo")
}

/// A moment on a day, by the clock of the Netherlands.
pub(crate) fn at(day: NaiveDate, hour: u32, minute: u32) -> anyhow::Result<DateTime<Utc>> {
    let time = NaiveTime::from_hms_opt(hour, minute, 0).context("a time of the demo")?;
    let moment = chrono_tz::Europe::Amsterdam.from_local_datetime(&day.and_time(time)).earliest();
    Ok(moment.context("the clock was changed just then")?.to_utc())
}

/// Makes them.
pub(crate) async fn make(opened: Opened, team: Arc<Team>) -> anyhow::Result<()> {
    let now = opened.clock.now();
    Examples { market: &opened.marketplace, team: &team, now, today: dutch_day(now) }.make().await
}

struct Examples<'a> {
    market: &'a Marketplace,
    team: &'a Team,
    now: DateTime<Utc>,
    today: NaiveDate,
}

impl Examples<'_> {
    async fn make(&self) -> anyhow::Result<()> {
        self.asks_for_a_call().await?;
        let omar = self.person("Omar", 2, &[Theme::Technique], "3526").await?;
        self.spoke(omar, ContactKind::Message, 10, Some(after_working_days(self.today, 2))).await?;
        let gerda = self.person("Gerda", 3, &[Theme::Neighbourhood], "3561").await?;
        self.spoke(gerda, ContactKind::Desk, 10, Some(self.today)).await?;
        self.writes_a_report("Noura", 4).await?;
        self.is_on_the_way("Yusuf", 5).await?;
        for (name, number, place, done) in
            [("Bianca", 6, COOKING, 1), ("Henk", 7, COFFEE, 5), ("Maria", 8, COFFEE, 7), ("Latifa", 10, COOKING, 2)]
        {
            let case = self.person(name, number, &[Theme::Cooking, Theme::Hospitality], "3563").await?;
            self.spoke(case, ContactKind::Talk, 60, None).await?;
            let meeting = at(after_working_days(self.today, 2), 10, 30)?;
            self.hand_over(case, place, "Ik vind het fijn als iemand mij ontvangt.", done, meeting).await?;
        }
        let ruud = self.person("Ruud", 9, &[Theme::Cooking], "3563").await?;
        self.spoke(ruud, ContactKind::Talk, 45, None).await?;
        let declined = self.hand_over(ruud, COOKING, "", 1, self.now).await?;
        self.partner(declined, PartnerStep::Decline(DeclineReason::NoRoom, String::new())).await
    }

    async fn asks_for_a_call(&self) -> anyhow::Result<()> {
        let form = CallForm {
            name: "Ilse".to_owned(),
            phone: phone(1)?,
            when: CallTime::Afternoon,
            language: SpokenLanguage::Dutch,
            municipality: self.team.municipality.clone(),
        };
        Ok(self.market.ask_for_call(&Actor::Visitor, &form, Uuid::now_v7(), &origin()).await?)
    }

    async fn person(&self, name: &str, number: u8, themes: &[Theme], postcode: &str) -> anyhow::Result<CaseId> {
        let profile = profile(name, number, themes, postcode)?;
        let form = CaseForm { profile, spoken: SpokenLanguage::Dutch, call_when: CallTime::Morning };
        Ok(self.market.add_person(&self.team.coach, &form, Uuid::now_v7()).await?)
    }

    async fn spoke(&self, case: CaseId, kind: ContactKind, minutes: u16, promised_on: Option<NaiveDate>) -> anyhow::Result<()> {
        let contact = Contact { on: self.today, kind, minutes };
        Ok(self.market.log_contact(&self.team.coach, case, &contact, promised_on, Uuid::now_v7()).await?)
    }

    /// A report that the coach still has to show.
    async fn writes_a_report(&self, name: &str, number: u8) -> anyhow::Result<()> {
        let case = self.person(name, number, &[Theme::Sewing, Theme::Language], "3564").await?;
        self.spoke(case, ContactKind::Talk, 60, None).await?;
        let texts = [
            (ReportPart::DailyLife, "De dagen thuis duren lang. In de avond naai ik graag."),
            (ReportPart::Wishes, "Ik wil Nederlands praten met andere vrouwen."),
        ];
        self.market.write_report(&self.team.coach, case, domain::posting::Revision(0), &report(&texts), true).await?;
        Ok(())
    }

    /// Somebody who agreed to a report, has a plan, got a thank-you, and joins in already.
    async fn is_on_the_way(&self, name: &str, number: u8) -> anyhow::Result<()> {
        let (market, coach) = (self.market, &self.team.coach);
        let case = self.person(name, number, &[Theme::Cooking, Theme::HelpingPeople], "3561").await?;
        self.spoke(case, ContactKind::Talk, 75, None).await?;
        let texts = [
            (ReportPart::DailyLife, "Ik zorg voor mijn moeder. Daarna is de dag leeg."),
            (ReportPart::Health, "Ik slaap weer beter."),
            (ReportPart::Already, "Ik kook elke vrijdag voor de buren in mijn portiek."),
            (ReportPart::Wishes, "Koken met anderen, een paar uur in de week."),
            (ReportPart::Helps, "Iemand die de eerste keer met mij meegaat."),
        ];
        let written = market.write_report(coach, case, domain::posting::Revision(0), &report(&texts), true).await?;
        market.show_report(coach, case, written, (Told::Aloud, self.today)).await?;
        let shown = market.report(coach, case).await?.revision;
        market.record_answer(coach, case, shown, true, (Told::Aloud, self.today)).await?;
        for (text, by, days) in [
            ("Koffie drinken bij De Dreef", StepBy::Together, 0),
            ("Meekoken in het buurtrestaurant", StepBy::Participant, 7),
            ("Vragen wat de bus kost", StepBy::Coach, 10),
        ] {
            let step = StepForm { text: text.to_owned(), by, on: Some(self.today + Days::new(days)) };
            market.add_step(coach, case, &step, Uuid::now_v7()).await?;
        }
        let first = market.plan(coach, case).await?.steps.first().context("a step of the demo")?.id;
        market.finish_step(coach, case, first, true).await?;
        market.thank(coach, case, first, ThankYouKind::Voucher).await?;
        let started = self.hand_over(case, COOKING, "Ik kook graag voor veel mensen.", 8, self.now + TimeDelta::minutes(5)).await?;
        let does = Does { tasks: Vec::new(), words: format!("{name} snijdt de groente en dekt de tafel.") };
        self.partner(started, PartnerStep::Tell(does)).await
    }

    /// Brings somebody to a place, as far as so many steps lead: 1 asks for room, 2 knows of it, 3 and 4 ask and get permission, 5 sends
    /// it, 6 gets a yes, 7 has a first meeting, 8 begins.
    async fn hand_over(&self, case: CaseId, place: &str, words: &str, done: usize, meeting: DateTime<Utc>) -> anyhow::Result<HandOverId> {
        let (market, coach) = (self.market, &self.team.coach);
        let place = Slug::parse(place).context("a place of the demo")?;
        let id = market.prepare_hand_over(coach, case, &place, None, Uuid::now_v7()).await?;
        let editor = self.team.editor.account().context("an editor has an account")?;
        let fields = BTreeSet::from([SharedField::Phone, SharedField::Languages, SharedField::Words]);
        let form = PermissionForm { fields, words: words.to_owned(), until: self.today + PERMISSION };
        let meeting = Meeting { at: meeting, place: "Bij de koffie, aan de lange tafel".to_owned() };
        for step in 1..=done {
            match step {
                1 => self.coach(id, CoachStep::AskRoom).await?,
                2 => self.partner(id, PartnerStep::GiveRoom(Room::Yes)).await?,
                3 => self.coach(id, CoachStep::AskPermission(form.clone())).await?,
                4 => self.coach(id, CoachStep::Permit(PermissionHow::Spoken, WITNESS.to_owned())).await?,
                5 => self.coach(id, CoachStep::Send(editor)).await?,
                6 => self.partner(id, PartnerStep::Accept).await?,
                7 => self.partner(id, PartnerStep::Plan(meeting.clone())).await?,
                _ => self.partner(id, PartnerStep::Start).await?,
            }
        }
        Ok(id)
    }

    async fn coach(&self, id: HandOverId, step: CoachStep) -> anyhow::Result<()> {
        self.market.coach_step(&self.team.coach, id, &step, Uuid::now_v7()).await?;
        Ok(())
    }

    async fn partner(&self, id: HandOverId, step: PartnerStep) -> anyhow::Result<()> {
        Ok(self.market.partner_step(&self.team.editor, id, &step, Uuid::now_v7()).await?)
    }
}

/// A report with these parts.
fn report(texts: &[(ReportPart, &str)]) -> ReportContent {
    let mut content = ReportContent::default();
    for (part, text) in texts {
        content.write(*part, text);
    }
    content.shareable.insert(ReportPart::Wishes);
    content
}
