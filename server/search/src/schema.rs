//! The fields of the index, each with what it is for.
//!
//! To add a field: add a line to [`Fields`], fill it in `document.rs`, read it in `tables.rs` or ask it in
//! `text_query.rs`. The schema is part of the index, so an older index is noticed on start and built anew.
//! When the *meaning* of a field changes and its line does not, raise [`FORMAT`].
//!
//! Text fields hold only which words stand in a place, not how often or where: what ranks a hit is how well the
//! word fits and in which field it stands, and a longer text is no better answer.

use domain::search::Group;
use tantivy::schema::{FAST, Field, IndexRecordOption, STORED, STRING, Schema, SchemaBuilder, TextFieldIndexing, TextOptions};

/// Raise this when the same places would be written differently, so that existing indexes are built anew.
/// The test `what_is_written_does_not_change_unnoticed` in `document.rs` reminds you.
pub(crate) const FORMAT: u32 = 1;

/// Groups whose values fit in the bits of one number. Their order is the order in [`Fields::bits`].
pub(crate) const BIT_GROUPS: [Group; 7] =
    [Group::Theme, Group::Goal, Group::DayPart, Group::Kind, Group::Need, Group::Language, Group::DropIn];

/// The fields of the index.
#[derive(Debug, Clone)]
pub(crate) struct Fields {
    /// The identity, by which a place is replaced or removed.
    pub(crate) id: Field,
    /// The upper and the lower half of the identity, read for every hit.
    pub(crate) id_halves: [Field; 2],
    /// The version of the place, see `revision`: by it, index and database are compared.
    pub(crate) revision: Field,
    /// When it was stored first, in microseconds since 1970.
    pub(crate) created: Field,
    /// When it was last said to be true, in days since the year 1; 0 for never.
    pub(crate) confirmed: Field,
    /// The chosen values of each of [`BIT_GROUPS`], packed by `domain::codes::to_bits`.
    pub(crate) bits: [Field; BIT_GROUPS.len()],
    /// Municipality as `slug<tab>name`, so that the list of choices needs no database.
    pub(crate) municipality: Field,
    /// Neighbourhood as `slug<tab>name`.
    pub(crate) neighbourhood: Field,
    /// Degrees north, when known.
    pub(crate) latitude: Field,
    /// Degrees east, when known.
    pub(crate) longitude: Field,
    /// What is found in the title.
    pub(crate) title: TextFields,
    /// What is found in all other text, the name of the organisation and of the place on the map.
    pub(crate) body: TextFields,
    /// The folded title as a whole: for suggestions that begin like it.
    pub(crate) title_start: Field,
    /// Words as `folded|shown`: for suggestions with their accents.
    pub(crate) surface: Field,
    /// The title, to show with a suggestion.
    pub(crate) shown_title: Field,
    /// The slug, to link a suggestion.
    pub(crate) slug: Field,
}

/// One text under the three forms in which it can be found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TextFields {
    /// Folded words: exact hits, beginnings of words and typing errors.
    pub(crate) exact: Field,
    /// Dutch and English stems of the words that are no stop words.
    pub(crate) stem: Field,
    /// Ends of words, see `dutch::inner_words`: what stands inside a compound.
    pub(crate) inner: Field,
}

impl Fields {
    /// The schema and its fields; the same each time.
    pub(crate) fn build() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let fields = Self {
            id: schema.add_text_field("id", STRING),
            id_halves: ["id_upper", "id_lower"].map(|name| schema.add_u64_field(name, FAST)),
            revision: schema.add_u64_field("revision", FAST),
            created: schema.add_u64_field("created", FAST),
            confirmed: schema.add_u64_field("confirmed", FAST),
            bits: BIT_GROUPS.map(|group| schema.add_u64_field(group.parameter(), FAST)),
            municipality: schema.add_text_field("municipality", TextOptions::default().set_fast("raw")),
            neighbourhood: schema.add_text_field("neighbourhood", TextOptions::default().set_fast("raw")),
            latitude: schema.add_f64_field("latitude", FAST),
            longitude: schema.add_f64_field("longitude", FAST),
            title: text_fields(&mut schema, ["title_exact", "title_stem", "title_inner"]),
            body: text_fields(&mut schema, ["body_exact", "body_stem", "body_inner"]),
            title_start: schema.add_text_field("title_start", words_only("raw")),
            surface: schema.add_text_field("surface", words_only("whitespace")),
            shown_title: schema.add_text_field("shown_title", STORED),
            slug: schema.add_text_field("slug", STORED),
        };
        (schema.build(), fields)
    }
}

fn text_fields(schema: &mut SchemaBuilder, names: [&str; 3]) -> TextFields {
    let [exact, stem, inner] = names.map(|name| schema.add_text_field(name, words_only("whitespace")));
    TextFields { exact, stem, inner }
}

/// Which places have which words, and no more.
fn words_only(tokenizer: &str) -> TextOptions {
    let indexing = TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(IndexRecordOption::Basic).set_fieldnorms(false);
    TextOptions::default().set_indexing_options(indexing)
}
