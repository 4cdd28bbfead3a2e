//! Training (opleiding): how people who went the same way before learn to walk along with somebody else.
//!
//! A track consists of modules with material. A group goes through a track with a trainer, one session after the other. Somebody
//! who was not there catches up, in their own pace or at another session, and has done the module as well as everybody: nobody
//! counts who was away, and nobody asks why.

mod certificates;
mod groups;
mod own;
mod progress;
mod settings;

pub use certificates::{CERTIFICATE_GROUP, CERTIFICATE_LENGTH, Certificate, CertificatePaper, certificate_signs, in_groups};
pub use groups::{
    Attendance, CatchUp, GROUP_MOST, GROUP_USUAL, GroupForm, GroupStep, Member, OpenGroup, PLACE_MAX, Session, SessionForm, SessionMark,
    TrainingGroup,
};
pub use own::{OwnGroup, OwnSessionMark, OwnTraining, OwnTrainingStep};
pub use progress::{CaughtUp, ModuleState, all_done, progress};
pub use settings::{ALLOWANCES_MAX, Allowance, TrainingSettings, VOG_YEARS, Vog, VogState, read_allowances};

use crate::{
    cases::Colleague,
    codes::codes,
    due::DueLine,
    ids::{MaterialId, ModuleId, TrackId},
    posting::Revision,
    slug::Slug,
};
use chrono::NaiveDate;
use std::{ops::RangeInclusive, sync::Arc};

/// Longest title of a track, module or group, in characters.
pub const TITLE_MAX: usize = 80;
/// Longest text of what a track is for, or of what one learns in a module.
pub const GOALS_MAX: usize = 1_500;
/// Modules of a track, at most.
pub const MODULES_MAX: usize = 24;
/// The shortest and longest module, and session, in minutes.
pub const MODULE_MINUTES: RangeInclusive<u16> = 15..=480;
/// Files of a module, at most.
pub const FILES_MAX: usize = 10;
/// The most bytes of a file.
pub const FILE_MAX: usize = 10 * 1024 * 1024;
/// Longest name of a file, in characters.
pub const FILE_NAME_MAX: usize = 80;
/// Months after a certificate in which somebody comes together once more.
pub const REFRESHER_MONTHS: u32 = 12;

/// Is this a text of ours: not empty, not too long, without signs that are no text?
pub(crate) fn fits(text: &str, max: usize) -> bool {
    let signs = text.chars().all(|sign| !sign.is_control() || sign == '\n');
    text.trim() == text && (1..=max).contains(&text.chars().count()) && signs
}

codes! {
    /// What a track is for.
    TrackKind {
        /// Learning to walk along with somebody; at its end there is a certificate.
        Training = "opleiding",
        /// Experience experts among each other (intervisie): they talk about what they meet. Nothing is learned by heart, nobody writes
        /// down who was there, and there is no end.
        Peers = "intervisie",
    }
}

/// What a track is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackForm {
    /// What it is for. It stays what it was made as.
    pub kind: TrackKind,
    /// Its title; 1 to [`TITLE_MAX`] characters.
    pub title: String,
    /// What it is for; 1 to [`GOALS_MAX`] characters.
    pub purpose: String,
}

impl TrackForm {
    /// Can it be kept?
    pub fn is_fine(&self) -> bool {
        fits(&self.title, TITLE_MAX) && !self.title.contains('\n') && fits(&self.purpose, GOALS_MAX)
    }
}

/// What a module is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModuleForm {
    /// Its title; 1 to [`TITLE_MAX`] characters.
    pub title: String,
    /// What one learns in it; 1 to [`GOALS_MAX`] characters.
    pub goals: String,
    /// How long it takes.
    pub minutes: u16,
}

impl ModuleForm {
    /// Can it be kept?
    pub fn is_fine(&self) -> bool {
        fits(&self.title, TITLE_MAX) && !self.title.contains('\n') && fits(&self.goals, GOALS_MAX) && MODULE_MINUTES.contains(&self.minutes)
    }
}

/// A track, with its modules in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Track {
    /// Identity.
    pub id: TrackId,
    /// Whose it is.
    pub municipality: Slug,
    /// What it is.
    pub form: TrackForm,
    /// Its modules.
    pub modules: Vec<Module>,
    /// The state it is in: grows with each change.
    pub revision: Revision,
}

/// A module of a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// Identity.
    pub id: ModuleId,
    /// What it is.
    pub form: ModuleForm,
    /// Its files, first given first.
    pub material: Vec<Material>,
}

codes! {
    /// What a file is, as its content says.
    MaterialKind {
        /// PDF.
        Pdf = "pdf",
        /// Plain text.
        Text = "tekst",
        /// A picture.
        Jpeg = "jpeg",
        /// A picture.
        Png = "png",
        /// A picture.
        Webp = "webp",
    }
}

impl MaterialKind {
    /// What this content is, whatever it is called; `None` when it is nothing that we take.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let begins = |start: &[u8]| bytes.starts_with(start);
        if begins(b"%PDF-") {
            Some(Self::Pdf)
        } else if begins(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else if begins(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            Some(Self::Webp)
        } else {
            let text = std::str::from_utf8(bytes).ok()?;
            let plain = |sign: char| !sign.is_control() || matches!(sign, '\n' | '\r' | '\t');
            (!text.trim().is_empty() && text.chars().all(plain)).then_some(Self::Text)
        }
    }

    /// As browsers are told. No file is ever a page.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain; charset=utf-8",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
        }
    }

    /// What the name of such a file ends with.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Text => "txt",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
        }
    }
}

/// A file of a module, without what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Material {
    /// Identity.
    pub id: MaterialId,
    /// What people call it, without what a device puts behind it.
    pub name: String,
    /// What it is.
    pub kind: MaterialKind,
    /// How large it is.
    pub bytes: u32,
}

impl Material {
    /// What it is called on the device of who takes it: letters, digits and `-` only.
    pub fn file_name(&self) -> String {
        let slug = Slug::of(&self.name);
        let name = if slug.as_str().is_empty() { "bestand" } else { slug.as_str() };
        format!("{name}.{}", self.kind.extension())
    }
}

/// A file that somebody gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaterialFile {
    /// What people call it; 1 to [`FILE_NAME_MAX`] characters.
    pub name: String,
    /// What is in it.
    pub bytes: Arc<[u8]>,
}

/// Something that is done with a track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrackStep {
    /// Says what it is.
    Describe(TrackForm),
    /// Adds a module at the end.
    AddModule(ModuleForm),
    /// Says what a module is.
    ChangeModule(ModuleId, ModuleForm),
    /// Puts a module one place earlier.
    Earlier(ModuleId),
    /// Takes a module out that nobody did or has planned.
    DropModule(ModuleId),
    /// Adds a file to a module.
    AddFile(ModuleId, MaterialFile),
    /// Takes a file out.
    DropFile(MaterialId),
}

/// What somebody who trains sees first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingOverview {
    /// The municipalities of a coordinator; none for who only trains groups.
    pub municipalities: Vec<Slug>,
    /// Their tracks.
    pub tracks: Vec<Track>,
    /// Their groups; of who only trains, the own ones.
    pub groups: Vec<TrainingGroup>,
    /// Who can train a group there.
    pub trainers: Vec<Colleague>,
    /// What waits for the coordinators.
    pub due: Vec<DueLine>,
    /// Who would like to know more, with since when: not in a group.
    pub asked: Vec<(String, NaiveDate)>,
    /// Today, as this was made.
    pub today: NaiveDate,
}

#[cfg(test)]
mod tests;
