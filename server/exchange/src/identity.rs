//! Where a record comes from and where it is: the parts that places and organisations share.

use crate::notes::{Notes, short};
use domain::{
    imports::Problem,
    places::{Address, LINE_MAX, Source},
    slug::Slug,
};

/// The source of a record in our own columns: its name (else `import`), its id (else made by `own_id`), its licence.
pub(crate) fn record_source(notes: &mut Notes, [name, id, licence]: [&str; 3], own_id: impl FnOnce() -> String) -> Source {
    let name = notes.line("bron", name, LINE_MAX);
    let id = notes.line("bron_id", id, LINE_MAX);
    Source {
        name: if name.is_empty() { "import".to_owned() } else { name },
        id: if id.is_empty() { own_id() } else { id },
        licence: notes.line("licentie", licence, LINE_MAX),
    }
}

/// The slug that was asked for, else one made of the title.
pub(crate) fn wished_slug(notes: &mut Notes, wish: &str, title: &str) -> Slug {
    let wish = wish.trim();
    if wish.is_empty() {
        return Slug::of(title);
    }
    Slug::parse(wish).unwrap_or_else(|| {
        let slug = Slug::of(wish);
        notes.changed("slug", Problem::NotASlug(short(wish)), format!("became '{slug}'"));
        slug
    })
}

/// An address in our own columns.
pub(crate) fn address(notes: &mut Notes, [street, postcode, city, municipality, neighbourhood]: [&str; 5], point: [&str; 2]) -> Address {
    Address {
        street: notes.line("straat", street, LINE_MAX),
        postcode: notes.line("postcode", postcode, LINE_MAX),
        city: notes.line("plaats", city, LINE_MAX),
        municipality: notes.line("gemeente", municipality, LINE_MAX),
        neighbourhood: notes.line("wijk", neighbourhood, LINE_MAX),
        coordinates: notes.coordinates(("breedtegraad", "lengtegraad"), point[0], point[1]),
    }
}
