//! Is it fair? Who finds at least three places, and which places are seen, with and without evening out.

use super::corpus::Corpus;
use crate::table::Figure;
use domain::{codes::Code, coordinates::Coordinates};
use matching::{
    Asked, Formula, Weights,
    fairness::{Served, served, simulate},
};
use std::collections::BTreeMap;

/// People who ask.
const PEOPLE: usize = 5_000;
/// Places around them.
const PLACES: usize = 5_000;
/// Places that each of them is shown.
const SHOWN: usize = 5;
/// Groups of fewer people say nothing.
const GROUP_MIN: u32 = 20;

/// Measures it.
pub fn run(corpus: &Corpus) -> Vec<Figure> {
    let everybody = corpus.questions(PEOPLE);
    let found: Vec<u32> = everybody.iter().map(|asked| corpus.candidates.count(asked)).collect();
    let (overall, lines) = by_group(&everybody, &found);
    println!("\nWho finds at least three places, of {PEOPLE} people everywhere:");
    let mut figures = vec![Figure::plain("fairness: people who find at least 3 places", percent(overall.share()))];
    for (name, groups) in lines {
        let groups = groups.into_iter().filter(|(_, served)| served.people >= GROUP_MIN);
        let mut shares: Vec<(f64, String)> = groups.map(|(key, served)| (served.share(), key)).collect();
        shares.sort_by(|(a, _), (b, _)| a.total_cmp(b));
        let words: Vec<String> = shares.iter().take(12).map(|(share, key)| format!("{key} {}", percent(*share))).collect();
        println!("    by {name}, fewest first: {}", words.join(", "));
        if let (Some((fewest, key)), Some((most, _))) = (shares.first(), shares.last()) {
            figures.push(Figure::plain(
                format!("fairness: by {name}, fewest ({key}) and most"),
                format!("{} and {}", percent(*fewest), percent(*most)),
            ));
        }
    }
    figures.extend(evening_out(corpus));
    figures
}

/// What people are grouped by, and for each group who of it finds enough.
type Groups = [(&'static str, BTreeMap<String, Served>); 3];

/// People by how they begin, by language, and by neighbourhood (four digits).
fn by_group(people: &[Asked], found: &[u32]) -> (Served, Groups) {
    let start = |asked: &Asked| vec![asked.wishes.start.map_or("-", Code::code).to_owned()];
    let languages = |asked: &Asked| asked.wishes.languages.iter().map(|language| language.code().to_owned()).collect();
    let areas = |asked: &Asked| asked.wishes.near.iter().map(|near| near.postcode.to_string()).collect();
    let of = |keys: &dyn Fn(&Asked) -> Vec<String>| {
        let each = people.iter().zip(found);
        served(each.flat_map(|(asked, found)| keys(asked).into_iter().map(|key| (key, *found)).collect::<Vec<_>>())).1
    };
    let (overall, _) = served(found.iter().map(|found| ((), *found)));
    (overall, [("beginning", of(&start)), ("language", of(&languages)), ("neighbourhood", of(&areas))])
}

/// The same people and places, shown with and without the part that evens out.
fn evening_out(corpus: &Corpus) -> Vec<Figure> {
    let Some(middle) = Coordinates::new(52.0907, 5.1214) else { return Vec::new() };
    let mut town = corpus.around(middle, PLACES, 40.0);
    for listed in &town.places {
        town.candidates.set_shown(listed.place.id, 0);
    }
    let people = town.questions(PEOPLE);
    let without_it = Weights::default().without_evenness().check().unwrap_or_default();
    let show = |formula: &Formula| simulate(&town.candidates, &people, formula, &without_it, SHOWN);
    let (with, without) = (show(&Formula::default()), show(&without_it));
    let figure = |what: &str, with: String, without: String| {
        Figure::plain(format!("fairness: {what}, with and without evening out"), with).beside(without)
    };
    vec![
        figure("Gini of exposure", format!("{:.3}", with.gini), format!("{:.3}", without.gini)).goal("lower", with.gini < without.gini),
        figure(&format!("of {PLACES} places seen"), with.seen.to_string(), without.seen.to_string()).goal("more", with.seen > without.seen),
        figure("mean fit of what is shown", percent(with.score), percent(without.score)),
    ]
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}
