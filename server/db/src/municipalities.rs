//! What municipalities chose.

use crate::{
    Change, Database, DbError,
    rows::{RowReader, code_texts},
};
use chrono::{DateTime, Utc};
use domain::{
    accounts::EmailAddress,
    codes::Code,
    colours::{Colour, MainColour},
    municipalities::{
        Agreements, FollowUps, Introduction, Logo, MunicipalityName, ReplyTerm, RewardPolicy, Settings, SettingsChange, SettingsPart,
        TeamAddress, TeamPhone, Vouchers, Welcome,
    },
    posting::Revision,
    slug::Slug,
};
use surrealdb::types::{RecordId, RecordIdKey, SurrealValue, vars};

/// The settings of a municipality as they are stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSettings {
    /// Whose they are.
    pub municipality: Slug,
    /// What was chosen, and the defaults for what was not.
    pub settings: Settings,
    /// The state of each part, in the order of [`SettingsPart`].
    pub revisions: [Revision; 4],
}

#[derive(Debug, Clone, SurrealValue)]
struct SettingsRow {
    id: RecordId,
    name: Option<String>,
    welcome_dutch: Option<String>,
    welcome_english: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    scale: Option<String>,
    reply_days: Option<i64>,
    reward: Option<String>,
    euros_per_step: Option<i64>,
    euros_per_year: Option<i64>,
    reporting: Option<bool>,
    follow_up_weeks: Option<Vec<i64>>,
    quiet: Option<Vec<String>>,
    colour: Option<String>,
    logo: Option<String>,
    logo_width: Option<i64>,
    logo_height: Option<i64>,
    introduction_at: Option<DateTime<Utc>>,
    agreements_at: Option<DateTime<Utc>>,
    colour_at: Option<DateTime<Utc>>,
    logo_at: Option<DateTime<Utc>>,
}

fn record(municipality: &Slug) -> RecordId {
    RecordId::new("municipality", municipality.to_string())
}

/// A state of a part that was never saved.
fn revision(at: Option<DateTime<Utc>>) -> Revision {
    at.map_or(Revision(0), Revision::of)
}

impl SettingsRow {
    fn introduction(&self, reader: &RowReader) -> Result<Introduction, DbError> {
        let welcome =
            Welcome::parse(self.welcome_dutch.as_deref().unwrap_or_default(), self.welcome_english.as_deref().unwrap_or_default());
        let name = self.name.as_deref().map(|text| reader.some("name", MunicipalityName::parse(text)));
        let phone = self.phone.as_deref().map(|text| reader.some("phone", TeamPhone::parse(text)));
        let email = self.email.as_deref().map(|text| reader.some("email", EmailAddress::parse(text).map(TeamAddress::judged)));
        Ok(Introduction {
            name: name.transpose()?,
            welcome: reader.some("welcome_dutch", welcome.ok())?,
            phone: phone.transpose()?,
            email: email.transpose()?,
        })
    }

    fn agreements(&self, reader: &RowReader) -> Result<Agreements, DbError> {
        let usual = Agreements::default();
        let scale = self.scale.as_deref().map(|code| reader.code("scale", code)).transpose()?;
        let reply_term = self.reply_days.map(|days| reader.some("reply_days", ReplyTerm::of(reader.small("reply_days", days)?)));
        let follow_ups = self.follow_up_weeks.as_ref().map(|weeks| {
            let weeks = weeks.iter().map(|week| reader.small("follow_up_weeks", *week)).collect::<Result<_, _>>()?;
            reader.some("follow_up_weeks", FollowUps::of(weeks).ok())
        });
        Ok(Agreements {
            scale: scale.unwrap_or(usual.scale),
            reply_term: reply_term.transpose()?.unwrap_or(usual.reply_term),
            reward: self.reward(reader)?.unwrap_or(usual.reward),
            reporting: self.reporting.unwrap_or(usual.reporting),
            follow_ups: follow_ups.transpose()?.unwrap_or(usual.follow_ups),
            quiet: reader.codes("quiet", self.quiet.as_deref().unwrap_or_default())?,
        })
    }

    fn reward(&self, reader: &RowReader) -> Result<Option<RewardPolicy>, DbError> {
        let Some(code) = self.reward.as_deref() else { return Ok(None) };
        let [none, appreciation, vouchers] = RewardPolicy::CODES;
        Ok(Some(match code {
            code if code == none => RewardPolicy::None,
            code if code == appreciation => RewardPolicy::Appreciation,
            code if code == vouchers => {
                let step = reader.small("euros_per_step", reader.some("euros_per_step", self.euros_per_step)?)?;
                let year = reader.small("euros_per_year", reader.some("euros_per_year", self.euros_per_year)?)?;
                RewardPolicy::Vouchers(reader.some("euros_per_year", Vouchers::of(step, year).ok())?)
            }
            _ => return Err(reader.wrong("reward")),
        }))
    }

    fn logo(&self, reader: &RowReader) -> Result<Option<Logo>, DbError> {
        let Some(file) = self.logo.clone() else { return Ok(None) };
        let width = reader.small("logo_width", reader.some("logo_width", self.logo_width)?)?;
        let height = reader.small("logo_height", reader.some("logo_height", self.logo_height)?)?;
        Ok(Some(Logo { file, width, height }))
    }
}

impl TryFrom<SettingsRow> for StoredSettings {
    type Error = DbError;

    fn try_from(row: SettingsRow) -> Result<Self, DbError> {
        let reader = RowReader::new("municipality", &row.id);
        let key = if let RecordIdKey::String(key) = &row.id.key { Slug::parse(key) } else { None };
        let colour = row.colour.as_deref().map(|text| reader.some("colour", Colour::parse(text).map(MainColour::nearest)));
        Ok(Self {
            municipality: reader.some("id", key)?,
            settings: Settings {
                introduction: row.introduction(&reader)?,
                agreements: row.agreements(&reader)?,
                colour: colour.transpose()?,
                logo: row.logo(&reader)?,
            },
            revisions: [row.introduction_at, row.agreements_at, row.colour_at, row.logo_at].map(revision),
        })
    }
}

impl Change {
    /// Changes a part of the settings of a municipality; fails when that part is not in the state `base` any more.
    pub fn change_settings(&mut self, municipality: &Slug, base: Revision, change: &SettingsChange, at: DateTime<Utc>) {
        let set = match change {
            SettingsChange::Introduction(introduction) => self.introduction(introduction),
            SettingsChange::Agreements(agreements) => self.agreements(agreements),
            SettingsChange::Colour(colour) => {
                let colour = self.bind(colour.map(|colour| colour.colour().to_string()));
                format!("colour = {colour}")
            }
        };
        self.change_part(municipality, base, change.part(), &set, at);
    }

    /// As [`Change::change_settings`], for the logo; its file is another matter.
    pub fn set_logo(&mut self, municipality: &Slug, base: Revision, logo: Option<&Logo>, at: DateTime<Utc>) {
        let file = self.bind(logo.map(|logo| logo.file.clone()));
        let width = self.bind(logo.map(|logo| i64::from(logo.width)));
        let height = self.bind(logo.map(|logo| i64::from(logo.height)));
        let set = format!("logo = {file}, logo_width = {width}, logo_height = {height}");
        self.change_part(municipality, base, SettingsPart::Logo, &set, at);
    }

    fn change_part(&mut self, municipality: &Slug, base: Revision, part: SettingsPart, set: &str, at: DateTime<Utc>) {
        let field = match part {
            SettingsPart::Introduction => "introduction_at",
            SettingsPart::Agreements => "agreements_at",
            SettingsPart::Colour => "colour_at",
            SettingsPart::Logo => "logo_at",
        };
        let (id, base, at) = (self.bind(record(municipality)), self.bind(base.0), self.bind(at));
        // A part that was never saved is in the state 0.
        self.add(&format!(
            "IF time::micros((SELECT VALUE {field} FROM ONLY {id}) ?? d'1970-01-01T00:00:00Z') != {base} {{ THROW 'meedoen:changed' }};
             UPSERT {id} SET {field} = {at}, {set} RETURN NONE;"
        ));
    }

    fn introduction(&mut self, introduction: &Introduction) -> String {
        let Introduction { name, welcome, phone, email } = introduction;
        let name = self.bind(name.as_ref().map(ToString::to_string));
        let dutch = self.bind(welcome.as_ref().map(|welcome| welcome.dutch().to_owned()));
        let english = self.bind(welcome.as_ref().map(|welcome| welcome.english().to_owned()));
        let phone = self.bind(phone.as_ref().map(|phone| phone.as_str().to_owned()));
        let email = self.bind(email.as_ref().map(|email| email.as_str().to_owned()));
        format!("name = {name}, welcome_dutch = {dutch}, welcome_english = {english}, phone = {phone}, email = {email}")
    }

    fn agreements(&mut self, agreements: &Agreements) -> String {
        let Agreements { scale, reply_term, reward, reporting, follow_ups, quiet } = agreements;
        let vouchers = if let RewardPolicy::Vouchers(vouchers) = reward { Some(*vouchers) } else { None };
        let scale = self.bind(scale.code().to_owned());
        let days = self.bind(i64::from(reply_term.working_days()));
        let reward = self.bind(reward.code().to_owned());
        let step = self.bind(vouchers.map(|vouchers| i64::from(vouchers.per_step())));
        let year = self.bind(vouchers.map(|vouchers| i64::from(vouchers.per_year())));
        let reporting = self.bind(*reporting);
        let weeks = self.bind(follow_ups.weeks().iter().map(|week| i64::from(*week)).collect::<Vec<_>>());
        let quiet = self.bind(code_texts(quiet));
        format!(
            "scale = {scale}, reply_days = {days}, reward = {reward}, euros_per_step = {step}, euros_per_year = {year}, \
             reporting = {reporting}, follow_up_weeks = {weeks}, quiet = {quiet}"
        )
    }
}

impl Database {
    /// The settings of a municipality; `None` when it chose nothing yet.
    pub async fn municipality_settings(&self, municipality: &Slug) -> Result<Option<StoredSettings>, DbError> {
        let row: Option<SettingsRow> = self.query("SELECT * FROM $id", vars! { id: record(municipality) }).await?.take(0)?;
        row.map(TryInto::try_into).transpose()
    }

    /// The settings of every municipality that chose anything.
    pub async fn all_municipality_settings(&self) -> Result<Vec<StoredSettings>, DbError> {
        let rows: Vec<SettingsRow> = self.query("SELECT * FROM municipality", vars! {}).await?.take(0)?;
        rows.into_iter().map(TryInto::try_into).collect()
    }
}
