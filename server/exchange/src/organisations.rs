//! Organisations in our own columns: the record, what it means, and the way back.

use crate::{
    FileRefused,
    identity::{address, record_source, wished_slug},
    notes::{Notes, short},
    records::{self, Format, Understood, record},
};
use domain::{
    codes::{Code, OrganisationKind},
    imports::{Entry, Item},
    organisations::{Organisation, OrganisationDraft},
    places::{DESCRIPTION_MAX, SUMMARY_MAX, TITLE_MAX},
    slug::Slug,
};

record! {
    /// An organisation as a line of a file. Every field is text and may be empty, except the name.
    OrganisationRecord, required ["naam"],
    sentences ["naam", "samenvatting", "beschrijving", "straat", "plaats", "gemeente", "wijk"],
    tables ["organisation", "organisatie"], {
        /// Name of the source; empty means `import`.
        bron,
        /// Identity within the source; empty means the slug.
        bron_id,
        /// Licence of the text (SPDX).
        licentie,
        /// The slug it would like; empty means made of the name.
        slug,
        /// Name as people know it. Required.
        naam,
        /// Code of `OrganisationKind`; empty means `anders`.
        soort,
        /// One sentence.
        samenvatting,
        /// Paragraphs.
        beschrijving,
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
    }
}

/// Reads organisations from a file in our own columns.
pub fn read(format: Format, bytes: &[u8]) -> Result<Vec<Entry>, FileRefused> {
    records::read::<OrganisationRecord>(format, bytes, understand)
}

fn understand(record: &OrganisationRecord, notes: &mut Notes) -> Understood {
    let name = notes.line("naam", &record.naam, TITLE_MAX);
    let called = short(if record.bron_id.trim().is_empty() { &name } else { &record.bron_id });
    if name.is_empty() {
        notes.refused("naam", "empty, and required");
        return (called, None);
    }
    let slug = wished_slug(notes, &record.slug, &name);
    let own_id = || if record.slug.trim().is_empty() { Slug::of(&name) } else { slug.clone() }.to_string();
    let draft = OrganisationDraft {
        source: record_source(notes, [&record.bron, &record.bron_id, &record.licentie], own_id),
        kind: notes.code("soort", &record.soort, OrganisationKind::Other),
        summary: notes.line("samenvatting", &record.samenvatting, SUMMARY_MAX),
        description: notes.text("beschrijving", &record.beschrijving, DESCRIPTION_MAX),
        address: address(
            notes,
            [&record.straat, &record.postcode, &record.plaats, &record.gemeente, &record.wijk],
            [&record.breedtegraad, &record.lengtegraad],
        ),
        contact: notes.contact(["telefoon", "email", "website"], &record.telefoon, &record.email, &record.website),
        slug,
        name,
    };
    (called, Some(vec![Item::Organisation(draft)]))
}

/// The record of an organisation, as [`read`] reads it.
pub fn written(organisation: &Organisation) -> OrganisationRecord {
    let (address, contact, source) = (&organisation.address, &organisation.contact, &organisation.source);
    let point = address.coordinates;
    OrganisationRecord {
        bron: source.name.clone(),
        bron_id: source.id.clone(),
        licentie: source.licence.clone(),
        slug: organisation.slug.to_string(),
        naam: organisation.name.clone(),
        soort: organisation.kind.code().to_owned(),
        samenvatting: organisation.summary.clone(),
        beschrijving: organisation.description.clone(),
        straat: address.street.clone(),
        postcode: address.postcode.clone(),
        plaats: address.city.clone(),
        gemeente: address.municipality.clone(),
        wijk: address.neighbourhood.clone(),
        breedtegraad: point.map(|point| point.latitude.to_string()).unwrap_or_default(),
        lengtegraad: point.map(|point| point.longitude.to_string()).unwrap_or_default(),
        telefoon: contact.phone.clone(),
        email: contact.email.clone(),
        website: contact.website.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TOML: &[u8] = include_bytes!("../samples/organisations.toml");

    #[test]
    fn organisations_are_read_from_toml_and_one_without_a_name_is_refused() {
        let entries = read(Format::Toml, TOML).expect("readable");
        let used: Vec<bool> = entries.iter().map(|entry| entry.items.is_ok()).collect();
        assert_eq!(used, [true, true, false]);
        let Ok([Item::Organisation(draft)]) = entries[0].items.as_deref() else { panic!("{:?}", entries[0]) };
        assert_eq!((draft.kind, draft.slug.as_str()), (OrganisationKind::CommunityCentre, "buurthuis-de-brug"));
        assert_eq!(entries[1].remarks.len(), 1, "an unknown kind");
    }

    #[test]
    fn an_organisation_without_id_has_that_of_its_slug() {
        let entries = read(Format::Csv, b"naam\nWandelclub De Berk\n").expect("readable");
        let Ok([Item::Organisation(draft)]) = entries[0].items.as_deref() else { panic!("{:?}", entries[0]) };
        assert_eq!((draft.source.name.as_str(), draft.source.id.as_str()), ("import", "wandelclub-de-berk"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            for format in [Format::Csv, Format::Xlsx, Format::Jsonl, Format::Toml] {
                let _ = read(format, &bytes);
            }
        }
    }
}
