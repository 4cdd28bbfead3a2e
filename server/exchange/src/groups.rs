//! A group of people for whom a place is sought: who they are, in a word of the coach, and what they answered to the six questions.
//!
//! The columns are those of the address of the answers, which may stand in a column of its own instead. Nothing is judged here: the
//! same reader that knows the address of somebody who answers tells what it does not know.

use crate::{
    FileRefused,
    records::{Format, record, rows, split_list},
};
use domain::{groups::GroupLine, imports::Problem};

record! {
    /// Somebody of a group.
    GroupRecord, required ["naam"], sentences [], tables ["groep"], {
        /// What the coach calls them: a first name or a number.
        naam,
        /// The address of their answers.
        adres,
        /// Themes.
        thema,
        /// Goals.
        doel,
        /// Day parts.
        dagdeel,
        /// How they would like to begin.
        begin,
        /// May it be a step quieter?
        rustiger,
        /// Needs.
        wens,
        /// Languages.
        taal,
        /// How much Dutch.
        nederlands,
        /// Who comes along.
        gezelschap,
        /// The digits of the postcode.
        pc,
        /// How far, in kilometres.
        km,
    }
}

/// Reads a group from a table or a workbook. A column that is not known is refused: what somebody answered in it would be missing
/// in what is proposed to them, and nobody would know.
pub fn read(extension: &str, bytes: &[u8]) -> Result<Vec<GroupLine>, FileRefused> {
    let format = Format::of_extension(extension).filter(|format| matches!(format, Format::Csv | Format::Xlsx));
    let unknown = || FileRefused::UnknownExtension { extension: extension.to_owned(), known: ".csv or .xlsx" };
    rows::<GroupRecord>(format.ok_or_else(unknown)?, bytes)?
        .into_iter()
        .map(|row| {
            let left_out = row.notes.0.iter().filter(|remark| matches!(remark.problem, Problem::UnknownColumn));
            let unknown: Vec<String> = left_out.map(|remark| remark.field.clone()).collect();
            if !unknown.is_empty() {
                return Err(FileRefused::UnknownColumns { unknown });
            }
            row.record.map(|record| line(row.line, record)).ok_or(FileRefused::Line { line: row.line })
        })
        .collect()
}

fn line(line: u64, record: GroupRecord) -> GroupLine {
    let answers = [
        ("thema", record.thema),
        ("doel", record.doel),
        ("dagdeel", record.dagdeel),
        ("begin", record.begin),
        ("rustiger", record.rustiger),
        ("wens", record.wens),
        ("taal", record.taal),
        ("nederlands", record.nederlands),
        ("gezelschap", record.gezelschap),
        ("pc", record.pc),
        ("km", record.km),
    ];
    // What an address has between the values of one answer.
    let answers = answers.into_iter().map(|(name, cell)| (name, split_list(&cell).join(","))).filter(|(_, value)| !value.is_empty());
    GroupLine { line, name: record.naam, address: record.adres, answers: answers.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::Record as _;
    use domain::{codes::Code as _, wishes::Question};
    use proptest::prelude::*;
    use rust_xlsxwriter::Workbook;

    #[test]
    fn the_columns_are_a_name_an_address_and_those_of_the_questions() {
        let asked = Question::ALL.iter().flat_map(|question| question.parameters()).copied();
        let columns: Vec<&str> = ["naam", "adres"].into_iter().chain(asked).collect();
        assert_eq!(GroupRecord::COLUMNS, columns);
        let all = GroupRecord { naam: "An".to_owned(), ..filled() };
        assert_eq!(line(2, all).answers.iter().map(|(name, _)| *name).collect::<Vec<_>>(), columns[2..]);
    }

    /// Something in every column.
    fn filled() -> GroupRecord {
        let mut record = GroupRecord::default();
        for column in GroupRecord::COLUMNS {
            "x".clone_into(record.cell_mut(column).expect("a column"));
        }
        record
    }

    #[test]
    fn a_table_and_a_workbook_say_the_same() {
        let table = "naam;thema;dagdeel;pc\nAn;koken; di-ochtend\n17;\"koken; groen\";;3561\n";
        let an = GroupLine {
            line: 2,
            name: "An".to_owned(),
            address: String::new(),
            answers: vec![("thema", "koken".to_owned()), ("dagdeel", "di-ochtend".to_owned())],
        };
        let of_number = |line| GroupLine {
            line,
            name: "17".to_owned(),
            address: String::new(),
            answers: vec![("thema", "koken,groen".to_owned()), ("pc", "3561".to_owned())],
        };
        assert_eq!(read("csv", table.as_bytes()).expect("readable"), [an.clone(), of_number(3)]);
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        for (column, name) in ["naam", "thema", "dagdeel", "pc"].into_iter().enumerate() {
            sheet.write_string(0, u16::try_from(column).expect("few"), name).expect("written");
        }
        sheet.write_string(1, 0, "An").and_then(|sheet| sheet.write_string(1, 1, "koken")).expect("written");
        sheet.write_string(1, 2, "di-ochtend").expect("written");
        sheet.write_number(3, 0, 17).and_then(|sheet| sheet.write_string(3, 1, "koken; groen")).expect("written");
        sheet.write_number(3, 3, 3561).expect("written");
        assert_eq!(read("xlsx", &workbook.save_to_buffer().expect("written")).expect("readable"), [an, of_number(4)]);
    }

    #[test]
    fn what_would_be_left_out_stops_the_file() {
        let columns = read("csv", "naam;themas;leeftijd\nAn;koken;3\n".as_bytes());
        assert!(matches!(columns, Err(FileRefused::UnknownColumns { unknown }) if unknown == ["themas", "leeftijd"]));
        assert!(matches!(read("csv", "naam;pc\nAn;3561;x\n".as_bytes()), Err(FileRefused::Line { line: 2 })));
        assert!(matches!(read("csv", "adres\n?thema=koken\n".as_bytes()), Err(FileRefused::MissingColumns { .. })));
        assert!(matches!(read("toml", b""), Err(FileRefused::UnknownExtension { .. })));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), rest in "(naam;thema\n)?[a-z;,\"\n]{0,60}") {
            let _ = read("csv", &bytes);
            let _ = read("xlsx", &bytes);
            let _ = read("csv", rest.as_bytes());
        }
    }
}
