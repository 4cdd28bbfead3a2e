//! The table at the end: what was measured, against what, and whether the goal is reached.

use std::fmt::Display;

/// One line of the table.
#[derive(Debug, Clone)]
pub struct Figure {
    what: String,
    ours: String,
    peer: String,
    ratio: String,
    goal: String,
    reached: Option<bool>,
}

impl Figure {
    /// A figure without a goal.
    pub fn plain(what: impl Into<String>, ours: impl Display) -> Self {
        Self { what: what.into(), ours: ours.to_string(), peer: String::new(), ratio: String::new(), goal: String::new(), reached: None }
    }

    /// Beside what it was measured.
    #[must_use]
    pub fn beside(self, peer: impl Display) -> Self {
        Self { peer: peer.to_string(), ..self }
    }

    /// Ours as a part of the peer's.
    #[must_use]
    pub fn ratio(self, ratio: f64) -> Self {
        let ratio = if ratio > 0.0 && ratio < 0.2 { format!("1/{:.0}", 1.0 / ratio) } else { format!("{ratio:.2}") };
        Self { ratio, ..self }
    }

    /// What it should be, and whether it is.
    #[must_use]
    pub fn goal(self, goal: impl Display, reached: bool) -> Self {
        Self { goal: goal.to_string(), reached: Some(reached), ..self }
    }

    fn cells(&self) -> [&str; 6] {
        let reached = match self.reached {
            None => "",
            Some(true) => "yes",
            Some(false) => "NO",
        };
        [&self.what, &self.ours, &self.peer, &self.ratio, &self.goal, reached]
    }
}

/// Writes the table for people.
pub fn print(figures: &[Figure]) {
    let head = ["what", "ours", "peer", "ratio", "goal", "reached"];
    let rows: Vec<[&str; 6]> = std::iter::once(head).chain(figures.iter().map(Figure::cells)).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: [usize; 6] = std::array::from_fn(width);
    let line = |row: &[&str; 6]| {
        let cells: Vec<String> = row.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}")).collect();
        format!("| {} |", cells.join(" | "))
    };
    println!();
    for (number, row) in rows.iter().enumerate() {
        println!("{}", line(row));
        if number == 0 {
            println!("|{}|", widths.map(|width| "-".repeat(width + 2)).join("|"));
        }
    }
    let missed = figures.iter().filter(|figure| figure.reached == Some(false)).count();
    println!();
    println!(
        "{}",
        if missed == 0 { "Every goal that was measured is reached.".to_owned() } else { format!("{missed} goals are NOT reached.") }
    );
}
