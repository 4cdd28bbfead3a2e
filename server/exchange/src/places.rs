//! Places in our own columns: the record, what it means, and the way back.

mod draft;
mod written;

pub(crate) use draft::{one_per_day_part, usual_steps};
pub use written::written;

use crate::{
    FileRefused,
    records::{self, Format, record},
};
use domain::imports::Entry;

record! {
    /// A place as a line of a file. Lists are separated by `;`. Every field is text and may be empty, except two.
    PlaceRecord, required ["titel", "organisatie"],
    sentences ["organisatie", "titel", "samenvatting", "beschrijving", "taken", "vraagt", "kosten", "krijgt", "straat", "plaats", "gemeente", "wijk"],
    tables ["plek", "place"], {
        /// Name of the source; empty means `import`.
        bron,
        /// Identity within the source; empty means made of organisation and title.
        bron_id,
        /// Licence of the text (SPDX).
        licentie,
        /// Language of the text (ISO 639); empty means Dutch.
        taal,
        /// The slug it would like; empty means made of the title.
        slug,
        /// Slug or name of the organisation. Required.
        organisatie,
        /// What you do there. Required.
        titel,
        /// One or two sentences.
        samenvatting,
        /// Paragraphs.
        beschrijving,
        /// Code of `PlaceKind`; empty means `vast` when there are day parts, else `flexibel`.
        soort,
        /// Codes of `Theme`; the first is the main theme.
        themas,
        /// Codes of `Goal`.
        doelen,
        /// Tasks in words.
        taken,
        /// Lightest step, 1 to 6; empty means 2, or the furthest when that is told.
        trede_van,
        /// Furthest step, 1 to 6; empty means 4, or the lightest when that is told.
        trede_tot,
        /// Codes of `Help`.
        hulp,
        /// Slots such as `di-ochtend 2/6 09:30-12:00`.
        dagdelen,
        /// Fewest hours a week.
        uren_min,
        /// Most hours a week.
        uren_max,
        /// First day.
        begindatum,
        /// Last day.
        einddatum,
        /// Languages spoken there (ISO 639).
        talen,
        /// Code of `DutchLevel`; empty means none is needed.
        nederlands,
        /// Codes of `Need`.
        wensen,
        /// What it asks, in words.
        vraagt,
        /// What it costs, in words.
        kosten,
        /// What one gets back, in words.
        krijgt,
        /// Is a certificate of conduct needed: `ja` or `nee`.
        vog,
        /// Street and number.
        straat,
        /// Postcode.
        postcode,
        /// Town.
        plaats,
        /// Municipality.
        gemeente,
        /// Neighbourhood.
        wijk,
        /// Latitude in degrees.
        breedtegraad,
        /// Longitude in degrees.
        lengtegraad,
        /// Telephone.
        telefoon,
        /// E-mail.
        email,
        /// Web address.
        website,
        /// Slug of a lighter place.
        lichter,
        /// Slug of a next place.
        verder,
        /// File name of a photo.
        foto,
        /// Code of `PlaceStatus`; empty means `gepubliceerd`.
        status,
        /// When somebody last said that it is true.
        bevestigd,
        /// Code of `Agreement`; empty means `03`, voluntary work.
        overeenkomst,
    }
}

/// Reads places from a file in our own columns.
pub fn read(format: Format, bytes: &[u8]) -> Result<Vec<Entry>, FileRefused> {
    records::read::<PlaceRecord>(format, bytes, draft::understand)
}

/// Reads places from CSV.
pub fn read_csv(bytes: &[u8]) -> Result<Vec<Entry>, FileRefused> {
    read(Format::Csv, bytes)
}

/// Reads places from an Excel workbook.
pub fn read_xlsx(bytes: &[u8]) -> Result<Vec<Entry>, FileRefused> {
    read(Format::Xlsx, bytes)
}

/// Reads places from JSON lines.
pub fn read_jsonl(bytes: &[u8]) -> Result<Vec<Entry>, FileRefused> {
    read(Format::Jsonl, bytes)
}

/// Reads places from TOML, `[[plek]]` by `[[plek]]`.
pub fn read_toml(bytes: &[u8]) -> Result<Vec<Entry>, FileRefused> {
    read(Format::Toml, bytes)
}

#[cfg(test)]
mod tests;
