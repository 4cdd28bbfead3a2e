//! The one door for files: by kind and name to the reader that knows them.

use crate::{FileRefused, hsds, organisations, places, postcodes, records::Format, refused::BYTES_MAX, volunteering};
use domain::{ids::OrganisationId, imports::Entry};
use std::{collections::BTreeSet, fs, io::Read, path::Path};

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Places in our own columns: `.csv`, `.xlsx`, `.jsonl` or `.toml`.
    Places,
    /// Organisations in our own columns, in the same forms.
    Organisations,
    /// Open Referral HSDS: `.jsonl`, `.json`, or a folder with its CSV tables.
    Hsds,
    /// UK volunteering data: `.jsonld` of activities or organisations, or `.jsonl` of Do-it.
    Volunteering,
    /// Postcodes: `.txt` in the postal format of `GeoNames`, or our own columns.
    Postcodes,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Places, Self::Organisations, Self::Hsds, Self::Volunteering, Self::Postcodes];

    /// One word for the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Places => "places",
            Self::Organisations => "organisations",
            Self::Hsds => "hsds",
            Self::Volunteering => "volunteering",
            Self::Postcodes => "postcodes",
        }
    }

    /// The kind with this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// Choices of the person who imports.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// What to do with volunteering activities whose organisation is not in their file.
    pub unknown_organisations: UnknownOrganisations,
    /// Organisations that are stored already: none is made in their stead.
    pub known_organisations: BTreeSet<OrganisationId>,
}

/// What to do with an activity that names an organisation only by its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UnknownOrganisations {
    /// Leave the id; whoever stores the entry refuses it when nobody has that id.
    #[default]
    Refuse,
    /// Make an organisation named after the host of the activity's web address, with a remark.
    Make,
}

/// Reads a file (or, for HSDS, a folder) from disk. At most [`BYTES_MAX`] bytes are taken in.
pub fn read(kind: Kind, path: &Path, options: &Options) -> Result<Vec<Entry>, FileRefused> {
    if kind == Kind::Hsds && path.is_dir() {
        return hsds::read_folder(path);
    }
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    read_bytes(kind, &extension, &load(path)?, options)
}

/// Reads the bytes of a file whose name ended in `extension` (without dot, lower case).
pub fn read_bytes(kind: Kind, extension: &str, bytes: &[u8], options: &Options) -> Result<Vec<Entry>, FileRefused> {
    let ours = Format::of_extension(extension);
    let unknown = |known| Err(FileRefused::UnknownExtension { extension: extension.to_owned(), known });
    match (kind, ours, extension) {
        (Kind::Places, Some(format), _) => places::read(format, bytes),
        (Kind::Organisations, Some(format), _) => organisations::read(format, bytes),
        (Kind::Postcodes, Some(format), _) => postcodes::read(format, bytes),
        (Kind::Postcodes, None, "txt") => postcodes::read_geonames(bytes),
        (Kind::Hsds, Some(Format::Jsonl), _) => hsds::read_jsonl(bytes),
        (Kind::Hsds, _, "json") => hsds::read_json(bytes),
        (Kind::Volunteering, Some(Format::Jsonl), _) => volunteering::read_doit(bytes),
        (Kind::Volunteering, _, "jsonld" | "json") => volunteering::read_jsonld(bytes, options),
        (Kind::Places | Kind::Organisations, ..) => unknown(Format::KNOWN),
        (Kind::Postcodes, ..) => unknown(".txt (GeoNames), .csv, .xlsx, .jsonl or .toml"),
        (Kind::Hsds, ..) => unknown(".jsonl, .json or a folder with CSV tables"),
        (Kind::Volunteering, ..) => unknown(".jsonld or .jsonl"),
    }
}

/// The bytes of a file, refused by its size before any of it is read.
pub(crate) fn load(path: &Path) -> Result<Vec<u8>, FileRefused> {
    let file = fs::File::open(path)?;
    let bytes = file.metadata()?.len();
    if bytes > BYTES_MAX {
        return Err(FileRefused::TooLarge { bytes });
    }
    let mut loaded = Vec::new();
    // A pipe or a growing file has no true size, so the reading itself is bounded too.
    file.take(BYTES_MAX + 1).read_to_end(&mut loaded)?;
    if u64::try_from(loaded.len()).is_ok_and(|read| read > BYTES_MAX) {
        return Err(FileRefused::TooLarge { bytes: BYTES_MAX + 1 });
    }
    Ok(loaded)
}
