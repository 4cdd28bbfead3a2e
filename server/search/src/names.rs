//! Numbers for municipalities and neighbourhoods, the same in every segment of the index.

use domain::slug::Slug;
use std::collections::HashMap;
use tantivy::{SegmentReader, TantivyError};

/// The number of a place without a name.
pub(crate) const NOWHERE: u32 = u32::MAX;

/// Names that occur in the index, numbered. Numbers are only ever added, so that tables read earlier stay right.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    numbers: HashMap<String, u32>,
    names: Vec<Name>,
}

/// A name and the slug by which it is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    pub(crate) slug: String,
    pub(crate) name: String,
}

impl Names {
    /// How many there are; numbers are below this.
    pub(crate) fn count(&self) -> usize {
        self.names.len()
    }

    /// The number of the name with this slug.
    pub(crate) fn number(&self, slug: &Slug) -> Option<usize> {
        self.numbers.get(slug.as_str()).map(|number| *number as usize)
    }

    /// Every name with its number.
    pub(crate) fn all(&self) -> impl Iterator<Item = (usize, &Name)> {
        self.names.iter().enumerate()
    }

    /// Numbers a term `slug<tab>name`. Of several ways to write one name the first in order is shown, so that
    /// it does not depend on which was read first.
    fn add(&mut self, term: &str) -> u32 {
        let (slug, name) = term.split_once('\t').unwrap_or((term, term));
        if let Some(number) = self.numbers.get(slug) {
            let known = &mut self.names[*number as usize].name;
            if name < known.as_str() {
                name.clone_into(known);
            }
            return *number;
        }
        let number = u32::try_from(self.names.len()).unwrap_or(NOWHERE);
        self.numbers.insert(slug.to_owned(), number);
        self.names.push(Name { slug: slug.to_owned(), name: name.to_owned() });
        number
    }

    /// The numbers of the names of all documents of a segment, by document.
    pub(crate) fn read(&mut self, segment: &SegmentReader, field: &str) -> Result<Vec<u32>, TantivyError> {
        let documents = segment.max_doc();
        let Some(column) = segment.fast_fields().str(field)? else {
            return Ok(vec![NOWHERE; documents as usize]);
        };
        let mut numbers = Vec::with_capacity(column.num_terms());
        let mut terms = column.dictionary().stream()?;
        while terms.advance() {
            numbers.push(self.add(&String::from_utf8_lossy(terms.key())));
        }
        let number = |ordinal: u64| usize::try_from(ordinal).ok().and_then(|ordinal| numbers.get(ordinal)).copied();
        Ok((0..documents).map(|document| column.ords().first(document).and_then(number).unwrap_or(NOWHERE)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slug_has_one_number_and_one_name() {
        let mut names = Names::default();
        assert_eq!(names.add("den-haag\tden haag"), 0);
        assert_eq!(names.add("utrecht\tUtrecht"), 1);
        assert_eq!(names.add("den-haag\tDen Haag"), 0);
        assert_eq!(names.number(&Slug::of("Den Haag")), Some(0));
        assert_eq!(names.all().next().map(|(_, name)| name.name.as_str()), Some("Den Haag"));
        assert_eq!(names.count(), 2);
    }
}
