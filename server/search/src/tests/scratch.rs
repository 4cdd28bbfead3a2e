use crate::{SearchIndex, Synonyms, testing::{answer, document, numbered, text}};
use domain::{codes::from_bits, search::{IndexQuery, Sort}, coordinates::Coordinates};
use std::time::Instant;
#[test]
fn scratch() {
    let words: Vec<&str> = include_str!("../../synonyms.txt").split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 2).collect();
    let mut x = 1u64;
    let mut rnd = move || { x ^= x << 13; x ^= x >> 7; x ^= x << 17; x };
    let n = 4_000u128;
    let places: Vec<_> = (0..n).map(|i| {
        let mut t = |k| (0..k).map(|_| words[(rnd() % words.len() as u64) as usize]).collect::<Vec<_>>().join(" ");
        let mut p = numbered(i, &t(4));
        p.content.summary = t(15);
        p.content.description = t(80);
        p.content.address.municipality = format!("Gemeente {}", rnd() % 340);
        p.content.address.neighbourhood = format!("Wijk {}", rnd() % 3000);
        p.content.themes = from_bits(rnd() & rnd() & rnd());
        p.content.goals = from_bits(rnd() & rnd());
        p.content.offers = from_bits(rnd() & rnd());
        p.content.languages = from_bits(rnd() & rnd() & rnd() & rnd());
        p.content.address.coordinates = Coordinates::new(51.0 + (rnd() % 2000) as f64 / 1000.0, 4.0 + (rnd() % 2000) as f64 / 1000.0);
        p
    }).collect();
    let dir = tempfile::tempdir().expect("x");
    let index = SearchIndex::open(dir.path(), "x", Synonyms::standard()).expect("x").index;
    let t = Instant::now();
    let mut r = index.rebuild().expect("x");
    for b in places.chunks(500) { r.add(&b.iter().map(document).collect::<Vec<_>>()).expect("x"); }
    r.finish().expect("x");
    eprintln!("build {n}: {:?}", t.elapsed());
    let size: u64 = std::fs::read_dir(dir.path().join("generation-1")).expect("x").map(|e| e.expect("x").metadata().expect("x").len()).sum();
    eprintln!("size {} MB, segments {}", size / 1_000_000, std::fs::read_dir(dir.path().join("generation-1")).expect("x").filter(|e| e.as_ref().expect("x").path().extension().is_some_and(|x| x == "fast")).count());
    let origin = Some((Coordinates::new(52.0, 5.0).expect("x"), 30.0));
    for (name, q) in [("all", text("")), ("koken", text("koken")), ("tuin kinderen", text("tuin kinderen")), ("voedslebank", text("voedslebank")), ("near", IndexQuery { origin, ..text("") }), ("12 words", text("koken tuin fiets naaien kinderen ouderen taal computer klussen koffie dieren muziek")), ("12 typos", text("koknen tuinnn fietds naaieen kindderen ouderren taaall computter klusssen koffffie dierren muzziek"))] {
        for sort in [Sort::Fit, Sort::Distance] {
            let q = IndexQuery { query: q.query.sorted(sort), ..q.clone() };
            answer(&index, &q);
            let t = Instant::now();
            let total = answer(&index, &q).total;
            eprintln!("{name} {sort:?}: {total} in {:?}", t.elapsed());
        }
    }
    let t = Instant::now(); index.suggestions("ko", 8).expect("x"); eprintln!("suggest {:?}", t.elapsed());
    let t = Instant::now(); crate::testing::put(&index, &places[..1]); eprintln!("put one {:?}", t.elapsed());
    let t = Instant::now(); crate::testing::put(&index, &places[5..6]); eprintln!("put one {:?}", t.elapsed());
    drop(index);
    let t = Instant::now(); let o = SearchIndex::open(dir.path(), "x", Synonyms::standard()).expect("x"); eprintln!("open {:?} {:?}", o.state, t.elapsed());
}
