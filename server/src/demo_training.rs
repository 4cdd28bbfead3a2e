//! The training of the demo: our example of a track, a group that goes through it, and an amount that was agreed on.

use anyhow::Context;
use app::{ready_made_training, texts::Texts};
use domain::{
    actors::Actor,
    ids::TrainingGroupId,
    languages::UiLanguage,
    posting::Revision,
    slug::Slug,
    training::{Allowance, GROUP_USUAL, GroupForm, TrainingSettings},
    use_cases::Training,
};
use marketplace::Marketplace;
use uuid::Uuid;

const GROUP: &str = "Eerste groep";
/// From this day on, and how much: the example of an amount.
const FROM: &str = "2026-01-01";
const CENTS: u32 = 2200;
const PER: &str = "dagdeel";

/// Makes it, as a coordinator of that municipality; answers the group.
pub(crate) async fn make(marketplace: &Marketplace, coordinator: &Actor, municipality: &Slug) -> anyhow::Result<TrainingGroupId> {
    let (form, modules) = ready_made_training(Texts::of(UiLanguage::Dutch));
    let track = marketplace.make_track(coordinator, municipality, &form, &modules, Uuid::now_v7()).await?;
    let trainer = coordinator.account().context("a coordinator has an account")?;
    let group = GroupForm { name: GROUP.to_owned(), trainer, most: GROUP_USUAL };
    let group = marketplace.make_group(coordinator, track, &group, Uuid::now_v7()).await?;
    let allowance = Allowance { from: FROM.parse()?, cents: CENTS, per: PER.to_owned() };
    let settings =
        TrainingSettings { vog_required: true, allowances: vec![allowance], revision: Revision(0), ..TrainingSettings::default() };
    marketplace.change_training_settings(coordinator, municipality, &settings).await?;
    Ok(group)
}
