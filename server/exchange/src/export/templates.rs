//! The empty file that a partner fills in: the header and two examples.

use super::{ExportFailed, csv, workbook};
use crate::places::PlaceRecord;
use domain::places::Source;
use std::io::{self, Write};

/// Writes the template as CSV.
pub fn template_csv(to: impl Write) -> io::Result<()> {
    csv(to, examples().into_iter())
}

/// Writes the template for one organisation as CSV: its name is filled in, and the place is not on the marketplace yet.
pub fn template_csv_for(to: impl Write, organisation: &str) -> io::Result<()> {
    let [example, _] = examples();
    csv(to, std::iter::once(PlaceRecord { organisatie: organisation.to_owned(), lichter: String::new(), ..example }))
}

/// Is this the source of an example of the template, which somebody forgot to take out?
pub fn is_example(source: &Source) -> bool {
    source.name == EXAMPLE_SOURCE && source.id.starts_with(EXAMPLE_ID)
}

const EXAMPLE_SOURCE: &str = "voorbeeld";
const EXAMPLE_ID: &str = "sjabloon-";

/// Writes the template as an Excel workbook.
pub fn template_xlsx(to: impl Write) -> Result<(), ExportFailed> {
    workbook(to, "plekken", examples().into_iter())
}

/// One place with fixed days and every column filled, one drop-in with only what is needed.
fn examples() -> [PlaceRecord; 2] {
    let own = |text: &str| text.to_owned();
    [
        PlaceRecord {
            bron: own(EXAMPLE_SOURCE),
            bron_id: format!("{EXAMPLE_ID}1"),
            licentie: own("CC0-1.0"),
            taal: own("nld"),
            slug: own("voorbeeld-koken-voor-de-buurt"),
            organisatie: own("Buurthuis De Voorbeeld"),
            titel: own("Voorbeeld: koken voor de buurt"),
            samenvatting: own("U kookt met vijf anderen een maaltijd voor de hele buurt."),
            beschrijving: own("We beginnen om tien uur met koffie. Daarna kiest u wat u doet.\n\nEr is altijd iemand die het uitlegt."),
            soort: own("vast"),
            themas: own("koken; buurt"),
            doelen: own("mensen-ontmoeten; ritme"),
            taken: own("Groente snijden; Tafels dekken; Afwassen"),
            trede_van: own("2"),
            trede_tot: own("4"),
            hulp: own("begeleider; groep"),
            dagdelen: own("di-ochtend 2/6 10:00-13:30; do-ochtend 6"),
            uren_min: own("3"),
            uren_max: own("7"),
            begindatum: own("2027-01-04"),
            einddatum: own("2027-12-31"),
            talen: own("nld; tur"),
            nederlands: own("1"),
            wensen: own("rolstoel; geen-kosten"),
            vraagt: own("Laat het even weten als u niet kunt komen."),
            kosten: own("Niets."),
            krijgt: own("Een warme maaltijd."),
            vog: own("nee"),
            straat: own("Voorbeeldstraat 1"),
            postcode: own("3561 XX"),
            plaats: own("Utrecht"),
            gemeente: own("Utrecht"),
            wijk: own("Overvecht"),
            breedtegraad: own("52.11"),
            lengtegraad: own("5.12"),
            telefoon: own("030 000 00 00"),
            email: own("info@example.nl"),
            website: own("https://example.nl"),
            lichter: own("voorbeeld-koffie-inloop"),
            status: own("concept"),
            bevestigd: own("2026-11-01"),
            overeenkomst: own("03"),
            ..PlaceRecord::default()
        },
        PlaceRecord {
            bron: own(EXAMPLE_SOURCE),
            bron_id: format!("{EXAMPLE_ID}2"),
            slug: own("voorbeeld-koffie-inloop"),
            organisatie: own("Buurthuis De Voorbeeld"),
            titel: own("Voorbeeld: koffie-inloop"),
            samenvatting: own("De deur staat open en de koffie is warm."),
            soort: own("inloop"),
            themas: own("buurt; gastvrijheid"),
            dagdelen: own("ma-ochtend 20 09:30-12:00; wo-middag 20 13:30-16:00"),
            plaats: own("Utrecht"),
            status: own("concept"),
            ..PlaceRecord::default()
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places;

    #[test]
    fn the_template_reads_without_a_remark() {
        let (mut text, mut book) = (Vec::new(), Vec::new());
        template_csv(&mut text).expect("written");
        template_xlsx(&mut book).expect("written");
        for entries in [places::read_csv(&text).expect("readable"), places::read_xlsx(&book).expect("readable")] {
            assert_eq!(entries.len(), 2);
            assert!(entries.iter().all(|entry| entry.items.is_ok() && entry.remarks.is_empty()), "{entries:?}");
        }
    }
}
