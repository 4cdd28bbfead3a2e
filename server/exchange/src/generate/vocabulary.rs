//! The words, from the text files in `vocabulary/`. Lines that start with `#` begin a new part.

use domain::codes::{Code, OrganisationKind, Theme};

/// Everything that texts are made of.
#[derive(Debug)]
pub(super) struct Vocabulary {
    pub(super) towns: Vec<Town>,
    pub(super) themes: Vec<Subject>,
    pub(super) names: Vec<&'static str>,
    /// First and last parts of street names.
    pub(super) streets: [Vec<&'static str>; 2],
    /// Last parts of compounds, and first parts of the names of places.
    pub(super) compounds: [Vec<&'static str>; 2],
    /// What it is like, what one does, how one is helped.
    pub(super) sentences: [Vec<&'static str>; 3],
    /// What it asks, what it costs, what one gets back.
    pub(super) terms: [Vec<&'static str>; 3],
}

/// A town with its neighbourhoods.
#[derive(Debug)]
pub(super) struct Town {
    pub(super) municipality: &'static str,
    pub(super) name: &'static str,
    /// Of its middle, in hundred-thousandths of a degree: whole numbers fall the same everywhere.
    pub(super) latitude: i32,
    pub(super) longitude: i32,
    pub(super) postcodes: (u16, u16),
    pub(super) weight: u32,
    pub(super) neighbourhoods: Vec<&'static str>,
}

/// What a theme is about, in words.
#[derive(Debug)]
pub(super) struct Subject {
    pub(super) theme: Theme,
    pub(super) weight: u32,
    /// What one does: `soep koken`.
    pub(super) doing: Vec<&'static str>,
    pub(super) tasks: Vec<&'static str>,
    pub(super) things: Vec<&'static str>,
    /// First parts of compounds.
    pub(super) stems: Vec<&'static str>,
    /// Last parts of the names of places.
    pub(super) rooms: Vec<&'static str>,
    pub(super) kinds: Vec<OrganisationKind>,
}

impl Vocabulary {
    /// Reads the word lists; the tests see to it that every part is there.
    pub(super) fn read() -> Self {
        Self {
            towns: lines(include_str!("../../vocabulary/towns.txt")).filter_map(town).collect(),
            themes: include_str!("../../vocabulary/themes.txt").split("\n[").filter_map(subject).collect(),
            names: lines(include_str!("../../vocabulary/names.txt")).collect(),
            streets: two_lists(include_str!("../../vocabulary/streets.txt")),
            compounds: two_lists(include_str!("../../vocabulary/compounds.txt")),
            sentences: parts(include_str!("../../vocabulary/sentences.txt")),
            terms: parts(include_str!("../../vocabulary/asks.txt")),
        }
    }
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn list(text: &'static str) -> Vec<&'static str> {
    text.split(',').map(str::trim).filter(|word| !word.is_empty()).collect()
}

fn two_lists(text: &'static str) -> [Vec<&'static str>; 2] {
    let mut lists = lines(text).map(list);
    [lists.next().unwrap_or_default(), lists.next().unwrap_or_default()]
}

/// The lines under each `#`.
fn parts<const N: usize>(text: &'static str) -> [Vec<&'static str>; N] {
    let mut parts = text.split("\n#").map(|part| part.split_once('\n').map_or(part, |(_, lines)| lines));
    std::array::from_fn(|_| lines(parts.next().unwrap_or_default()).collect())
}

fn town(line: &'static str) -> Option<Town> {
    let cells: Vec<&'static str> = line.split('|').collect();
    let [municipality, name, latitude, longitude, first, last, weight, neighbourhoods] = cells[..] else { return None };
    Some(Town {
        municipality,
        name,
        latitude: hundred_thousandths(latitude)?,
        longitude: hundred_thousandths(longitude)?,
        postcodes: (first.parse().ok()?, last.parse().ok()?),
        weight: weight.parse().ok()?,
        neighbourhoods: list(neighbourhoods),
    })
}

/// `52.09` as 5209000.
fn hundred_thousandths(degrees: &str) -> Option<i32> {
    let (whole, hundredths) = degrees.split_once('.').filter(|(_, hundredths)| hundredths.len() == 2)?;
    Some(whole.parse::<i32>().ok()? * 100_000 + hundredths.parse::<i32>().ok()? * 1000)
}

/// A theme: `koken] 14`, then a line `name: words` for each of its lists.
fn subject(block: &'static str) -> Option<Subject> {
    let (head, body) = block.split_once('\n')?;
    let (theme, weight) = head.split_once(']')?;
    let words = |name: &str| {
        let line = lines(body).find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.map(list).unwrap_or_default()
    };
    Some(Subject {
        theme: Theme::parse(theme)?,
        weight: weight.trim().parse().ok()?,
        doing: words("doen"),
        tasks: words("taken"),
        things: words("dingen"),
        stems: words("stammen"),
        rooms: words("plekken"),
        kinds: words("soorten").iter().filter_map(|kind| OrganisationKind::parse(kind)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_theme_has_all_its_lists() {
        let vocabulary = Vocabulary::read();
        assert_eq!(vocabulary.themes.len(), Theme::ALL.len());
        for subject in &vocabulary.themes {
            let lists = [&subject.doing, &subject.tasks, &subject.things, &subject.stems];
            assert!(lists.iter().all(|list| list.len() >= 8), "{}", subject.theme);
            assert!(subject.rooms.len() >= 3 && subject.kinds.len() >= 2, "{}", subject.theme);
        }
    }

    #[test]
    fn every_town_and_every_part_of_the_texts_is_read() {
        let vocabulary = Vocabulary::read();
        assert_eq!(vocabulary.towns.len(), lines(include_str!("../../vocabulary/towns.txt")).count());
        assert!(vocabulary.towns.len() >= 60 && vocabulary.towns.iter().all(|town| town.neighbourhoods.len() >= 4));
        assert!(vocabulary.sentences.iter().all(|part| part.len() >= 15));
        assert!(vocabulary.terms.iter().all(|part| part.len() >= 5));
        assert!(vocabulary.streets.iter().chain(&vocabulary.compounds).all(|part| part.len() >= 10));
    }
}
