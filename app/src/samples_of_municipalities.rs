//! Two municipalities that take part, and one that did: what the marketplace of samples knows of them.

use crate::samples::{Behaviour, Fake};
use async_trait::async_trait;
use domain::{
    accounts::Role,
    colours::MainColour,
    municipalities::{Introduction, Logo, Municipality, OwnMunicipality, Settings, SettingsChange, TeamAddress, TeamPhone, Welcome},
    posting::Revision,
    refusal::{Failure, Refusal},
    slug::Slug,
    use_cases::{Actor, Municipalities},
};
use std::sync::Arc;

/// The state of every part of Utrecht.
pub const STATE: Revision = Revision(1_790_000_000_000_000);

/// Utrecht chose everything it can; De Bilt and Zeist nothing. Zeist takes part no more.
pub fn municipalities() -> Arc<[Municipality]> {
    let of = |name, takes_part| Municipality::new(Slug::of(name), Settings::default(), takes_part);
    Arc::from([of("De Bilt", true), Municipality::new(Slug::of("Utrecht"), settings(), true), of("Zeist", false)])
}

/// What Utrecht chose.
pub fn settings() -> Settings {
    let mut settings = Settings {
        introduction: Introduction {
            name: None,
            welcome: Welcome::parse("Fijn dat u <er> bent.\n\nKom gerust langs.", "").expect("a welcome"),
            phone: TeamPhone::parse("14 030"),
            email: TeamAddress::parse("meedoen@utrecht.example.nl").ok(),
        },
        colour: MainColour::parse("#a3123a").ok(),
        logo: Some(Logo { file: "logo-utrecht-0.jpg".to_owned(), width: 240, height: 80 }),
        ..Settings::default()
    };
    settings.agreements.reporting = true;
    settings
}

fn only_own(actor: &Actor, municipality: &Slug) -> Result<(), Failure> {
    if actor.has_role_in(Role::Administrator, municipality) { Ok(()) } else { Err(Refusal::NotAllowed.into()) }
}

fn in_state(base: Revision) -> Result<(), Failure> {
    if base == STATE { Ok(()) } else { Err(Refusal::Changed.into()) }
}

#[async_trait]
impl Municipalities for Fake {
    /// An empty marketplace has none; a broken one still knows what it read before.
    async fn municipalities(&self, _: &Actor) -> Result<Arc<[Municipality]>, Failure> {
        Ok(if self.behaviour() == Behaviour::Empty { Arc::default() } else { municipalities() })
    }

    async fn own_municipality(&self, actor: &Actor, municipality: &Slug) -> Result<OwnMunicipality, Failure> {
        only_own(actor, municipality)?;
        let found = municipalities().iter().find(|own| own.slug == *municipality).cloned();
        let municipality = found.ok_or_else(|| Failure::internal("everybody has one of the samples"))?;
        Ok(OwnMunicipality { municipality, revisions: [STATE; 4] })
    }

    async fn change_settings(&self, actor: &Actor, municipality: &Slug, base: Revision, _: SettingsChange) -> Result<(), Failure> {
        only_own(actor, municipality)?;
        in_state(base)
    }

    /// A file with nothing but a `1` is too small, and so on.
    async fn set_logo(&self, actor: &Actor, municipality: &Slug, base: Revision, logo: Option<Arc<[u8]>>) -> Result<(), Failure> {
        only_own(actor, municipality)?;
        match logo.as_deref() {
            Some(b"1") => Err(Refusal::PhotoTooSmall.into()),
            Some(b"2") => Err(Refusal::NotAPhoto.into()),
            Some(b"3") => Err(Refusal::PhotoTooLarge.into()),
            Some(b"4") => Err(Refusal::PhotoDamaged.into()),
            Some(b"5") => Err(Refusal::PhotoTooManyPixels.into()),
            _ => in_state(base),
        }
    }
}
