//! A track for a municipality that begins: eight months, one half day a month. The words are ours; that the group meets once a month
//! and keeps itself together is what the respite carers of Katwijk found out.

use crate::texts::Texts;
use domain::training::{ModuleForm, TrackForm, TrackKind};

/// A half day, with a break.
const HALF_DAY: u16 = 180;
/// Its modules, in their order.
pub(crate) const MODULES: [&str; 8] =
    ["eigen-ervaring", "luisteren", "grenzen", "beloven", "privacy", "samen-met-coach", "oefenen", "afronden"];

/// The track with its modules, in a language.
pub fn ready_made(texts: Texts) -> (TrackForm, Vec<ModuleForm>) {
    let track = TrackForm {
        kind: TrackKind::Training,
        title: texts.say("training-ready-title").to_owned(),
        purpose: texts.say("training-ready-purpose").to_owned(),
    };
    let module = |code: &str| ModuleForm {
        title: texts.name("opleiding-module", code).to_owned(),
        goals: texts.name("opleiding-doelen", code).to_owned(),
        minutes: HALF_DAY,
    };
    (track, MODULES.map(module).to_vec())
}
