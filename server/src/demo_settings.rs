//! What the municipality of the demo chose. Its team is invented, with a number and an address that nobody has.

use anyhow::Context;
use domain::{
    actors::Actor,
    municipalities::{Agreements, Introduction, MunicipalityName, RewardPolicy, SettingsChange, TeamAddress, TeamPhone, Vouchers, Welcome},
    posting::Revision,
    slug::Slug,
    use_cases::Municipalities,
};
use marketplace::Marketplace;

const NAME: &str = "Gemeente Utrecht";
const WELCOME: &str =
    "Wilt u vaker de deur uit? In onze stad zijn veel plekken waar u welkom bent.\n\nU kiest zelf. Kijken mag altijd eerst.";
const WELCOME_ENGLISH: &str =
    "Would you like to get out more? Our city has many places where you are welcome.\n\nYou choose. You can always look first.";
const PHONE: &str = "030 000 00 01";
const EMAIL: &str = "team.meedoen@example.nl";

/// Chooses them, as an administrator of that municipality.
pub(crate) async fn choose(marketplace: &Marketplace, administrator: &Actor, municipality: &Slug) -> anyhow::Result<()> {
    let introduction = Introduction {
        name: MunicipalityName::parse(NAME),
        welcome: Welcome::parse(WELCOME, WELCOME_ENGLISH).ok().context("the welcome of the demo is too long")?,
        phone: TeamPhone::parse(PHONE),
        email: TeamAddress::parse(EMAIL).ok(),
    };
    let agreements = Agreements { reward: RewardPolicy::Vouchers(Vouchers::default()), ..Agreements::default() };
    let never = Revision(0);
    for change in [SettingsChange::Introduction(introduction), SettingsChange::Agreements(agreements)] {
        marketplace.change_settings(administrator, municipality, never, change).await?;
    }
    Ok(())
}
