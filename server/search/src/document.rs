//! What of a place is written into the index.

use crate::{
    dutch::{Stems, WordStems, inner_words},
    schema::{BIT_GROUPS, Fields, TextFields},
    stop_words::is_stop_word,
    words::{Word, folded_text, words_and_pairs},
};
use chrono::Datelike;
use domain::{codes::to_bits, ids::PlaceId, places::Place, search::Group, slug::Slug};
use std::collections::BTreeSet;
use tantivy::{TantivyDocument, Term, schema::Field};

/// A place with what the index knows of it beside the place itself. Give only public places.
#[derive(Debug, Clone)]
pub struct IndexDocument<'a> {
    /// The place.
    pub place: &'a Place,
    /// The name of the organisation that offers it.
    pub organisation: &'a str,
    /// More words to find it by: the names of its themes and goals, in Dutch and English.
    pub words: String,
}

/// The version of a place by which index and database are compared: its last change in microseconds since 1970.
pub fn revision(place: &Place) -> u64 {
    micros(place.updated_at)
}

/// The term by which a place is replaced or removed.
pub(crate) fn id_term(fields: &Fields, id: PlaceId) -> Term {
    Term::from_field_text(fields.id, &id.to_string())
}

/// Turns places into documents. Keep it for a batch: it remembers stems.
pub(crate) struct Encoder {
    fields: Fields,
    stems: Stems,
}

impl Encoder {
    pub(crate) fn new(fields: &Fields) -> Self {
        Self { fields: fields.clone(), stems: Stems::new() }
    }

    pub(crate) fn encode(&mut self, source: &IndexDocument<'_>) -> TantivyDocument {
        let (place, content) = (source.place, &source.place.content);
        let mut document = TantivyDocument::default();
        self.add_facts(&mut document, place);

        let mut title = Text::default();
        title.read(&content.title, &mut self.stems);
        let mut body = Text::default();
        let address = &content.address;
        let lines = [
            &content.summary,
            &content.description,
            &content.asks,
            &content.returns,
            &address.city,
            &address.neighbourhood,
            &address.municipality,
            &source.words,
        ];
        for line in lines.into_iter().chain(&content.tasks).map(String::as_str).chain([source.organisation]) {
            body.read(line, &mut self.stems);
        }

        let fields = &self.fields;
        document.add_text(fields.surface, joined(title.surfaces.union(&body.surfaces)));
        title.write(&mut document, fields.title);
        body.write(&mut document, fields.body);
        document.add_text(fields.title_start, folded_text(&content.title));
        document.add_text(fields.shown_title, &content.title);
        document.add_text(fields.slug, place.slug.as_str());
        document
    }

    /// Everything but the words.
    fn add_facts(&self, document: &mut TantivyDocument, place: &Place) {
        let (fields, content) = (&self.fields, &place.content);
        document.add_text(fields.id, place.id.to_string());
        let (upper, lower) = place.id.0.as_u64_pair();
        document.add_u64(fields.id_halves[0], upper);
        document.add_u64(fields.id_halves[1], lower);
        document.add_u64(fields.revision, revision(place));
        document.add_u64(fields.created, micros(place.created_at));
        let confirmed = content.confirmed_on.map_or(0, |day| day.num_days_from_ce().max(0).unsigned_abs());
        document.add_u64(fields.confirmed, confirmed.into());
        for (field, group) in fields.bits.into_iter().zip(BIT_GROUPS) {
            document.add_u64(field, bits_of(place, group));
        }
        let names = [(fields.municipality, &content.address.municipality), (fields.neighbourhood, &content.address.neighbourhood)];
        for (field, name) in names {
            if let Some(term) = name_term(name) {
                document.add_text(field, term);
            }
        }
        if let Some(point) = content.address.coordinates {
            document.add_f64(fields.latitude, point.latitude);
            document.add_f64(fields.longitude, point.longitude);
        }
    }
}

/// The values that a place has in one of [`BIT_GROUPS`], packed.
pub(crate) fn bits_of(place: &Place, group: Group) -> u64 {
    let content = &place.content;
    match group {
        Group::Theme => to_bits(content.themes.iter().copied()),
        Group::Goal => to_bits(content.goals.iter().copied()),
        Group::DayPart => to_bits(content.day_parts()),
        Group::Kind => to_bits([content.kind]),
        Group::Need => to_bits(content.offers.iter().copied()),
        Group::Language => to_bits(content.languages.iter().copied()),
        Group::DropIn => content.is_drop_in().into(),
        Group::Municipality | Group::Neighbourhood => 0,
    }
}

/// `slug<tab>name`; nothing for a name without letters or digits, which nobody can choose.
fn name_term(name: &str) -> Option<String> {
    let name = name.trim();
    name.chars().any(char::is_alphanumeric).then(|| format!("{}\t{name}", Slug::of(name)))
}

fn micros(time: chrono::DateTime<chrono::Utc>) -> u64 {
    time.timestamp_micros().max(0).unsigned_abs()
}

/// The forms of a text, each once: how often a word stands there makes no difference.
#[derive(Default)]
struct Text {
    exact: BTreeSet<String>,
    stems: BTreeSet<String>,
    inner: BTreeSet<String>,
    surfaces: BTreeSet<String>,
}

impl Text {
    fn read(&mut self, text: &str, stems: &mut Stems) {
        for Word { folded, surface, .. } in words_and_pairs(text) {
            if self.exact.contains(&folded) {
                continue;
            }
            if !is_stop_word(&folded) {
                let WordStems { dutch, english, .. } = stems.of(&folded);
                self.stems.extend([dutch.clone(), english.clone()]);
                self.inner.extend(inner_words(&folded).map(str::to_owned));
                self.surfaces.insert(format!("{folded}|{surface}"));
            }
            self.exact.insert(folded);
        }
    }

    fn write(self, document: &mut TantivyDocument, to: TextFields) {
        let forms: [(Field, BTreeSet<String>); 3] = [(to.exact, self.exact), (to.stem, self.stems), (to.inner, self.inner)];
        for (field, words) in forms {
            document.add_text(field, joined(&words));
        }
    }
}

fn joined<'a>(words: impl IntoIterator<Item = &'a String>) -> String {
    words.into_iter().fold(String::new(), |mut text, word| {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::place;
    use tantivy::schema::Value;

    fn written(place: &Place) -> impl Fn(Field) -> String + use<> {
        let (_, fields) = Fields::build();
        let document = Encoder::new(&fields).encode(&IndexDocument { place, organisation: "Wijkbedrijf", words: "koken".into() });
        move |field| document.get_first(field).and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// The words of a title and a text, as they are written now. When this fails because analysis has changed,
    /// raise `FORMAT` too: otherwise existing indexes keep the old words and quietly find less.
    #[test]
    fn what_is_written_does_not_change_unnoticed() {
        let (_, fields) = Fields::build();
        let mut place = place("Meehelpen in de moestuin");
        place.content.summary = "Foto's en cafés; gardening bij het wijk-bedrijf".into();
        let written = written(&place);
        let seen = (
            crate::schema::FORMAT,
            written(fields.title.exact),
            written(fields.title.stem),
            written(fields.title.inner),
            written(fields.body.exact),
            written(fields.body.stem),
        );
        let expected = (
            1,
            "de in meehelpen moestuin",
            "meehelp meehelpen moestuin",
            "elpen helpen lpen stuin tuin",
            "bedrijf bij cafes en foto gardening het koken wijk wijkbedrijf",
            "bedrijf cafe foto gar garden koken kook wijk wijkbedrijf",
        );
        assert_eq!((seen.0, seen.1.as_str(), seen.2.as_str(), seen.3.as_str(), seen.4.as_str(), seen.5.as_str()), expected);
    }

    #[test]
    fn a_name_is_written_with_its_slug() {
        assert_eq!(name_term(" 's-Gravenhage ").as_deref(), Some("s-gravenhage\t's-Gravenhage"));
        assert_eq!(name_term(" - "), None);
    }

    #[test]
    fn suggestions_keep_their_accents() {
        let (_, fields) = Fields::build();
        let written = written(&place("Café"));
        assert!(written(fields.surface).contains("cafe|café"));
    }
}
