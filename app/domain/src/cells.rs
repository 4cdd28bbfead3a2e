//! Tables for a spreadsheet: what a cell may hold, so that nothing in it is taken for a formula.

/// Does a spreadsheet program take a cell that starts like this for a formula?
fn starts_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell with an apostrophe before it when a spreadsheet could take it for a formula.
pub fn neutralise(cell: &str) -> String {
    if starts_formula(cell.trim_start_matches('\'')) { format!("'{cell}") } else { cell.to_owned() }
}

/// Takes the apostrophe of [`neutralise`] off again; says whether there was one.
pub fn restore(cell: &str) -> (&str, bool) {
    match cell.strip_prefix('\'') {
        Some(rest) if starts_formula(rest.trim_start_matches('\'')) => (rest, true),
        _ => (cell, false),
    }
}

/// A table as CSV: UTF-8 with a byte order mark, since Excel takes it for the code page of the computer without one, and `;`
/// between cells, of which none can be taken for a formula.
pub fn csv<'a>(rows: impl IntoIterator<Item = Vec<&'a str>>) -> String {
    let quoted = |cell: &str| format!("\"{}\"", neutralise(cell).replace('"', "\"\""));
    let row = |cells: Vec<&str>| cells.into_iter().map(quoted).collect::<Vec<_>>().join(";") + "\r\n";
    format!("\u{FEFF}{}", rows.into_iter().map(row).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn formulas_get_an_apostrophe_and_words_do_not() {
        assert_eq!(neutralise("=1+1"), "'=1+1");
        assert_eq!(neutralise("'s ochtends"), "'s ochtends");
        assert_eq!(restore("'=1+1"), ("=1+1", true));
        assert_eq!(restore("'s ochtends"), ("'s ochtends", false));
    }

    #[test]
    fn a_table_is_told_cell_by_cell() {
        let told = csv([vec!["naam", "plek"], vec!["An; \"de\" eerste", "=1+1"]]);
        assert_eq!(told, "\u{FEFF}\"naam\";\"plek\"\r\n\"An; \"\"de\"\" eerste\";\"'=1+1\"\r\n");
    }

    proptest! {
        #[test]
        fn every_cell_comes_back(cell in "['=+@a-]{0,6}") {
            prop_assert_eq!(restore(&neutralise(&cell)).0.to_owned(), cell);
        }
    }
}
