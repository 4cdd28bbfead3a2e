//! Which rows lie about where, so that a question about one neighbourhood does not look at a whole country.

use domain::{coordinates::Coordinates, nearness::Point};
use std::collections::HashMap;

/// Cells of a degree: each about five and a half kilometres high, in the Netherlands three and a half wide.
const CELLS_OF_A_DEGREE: f64 = 20.0;
/// Kilometres of a degree of latitude, rounded down so that a box is never too small.
const KM_OF_A_DEGREE: f64 = 111.1;
/// Beyond this latitude, and near the line of 180 degrees, boxes make no sense: then all rows are looked at.
const LATITUDE_MAX: f64 = 80.0;
/// A box of more cells than this is no gain.
const CELLS_MAX: i32 = 4_096;

pub(crate) type Cell = (i32, i32);

/// The rows of places that are on the map, by cell.
#[derive(Debug, Clone, Default)]
pub(crate) struct Grid(HashMap<Cell, Vec<usize>>);

#[expect(clippy::cast_possible_truncation, reason = "at most 180 degrees")]
fn cell(latitude: f64, longitude: f64) -> Cell {
    ((latitude * CELLS_OF_A_DEGREE).floor() as i32, (longitude * CELLS_OF_A_DEGREE).floor() as i32)
}

fn cell_of(point: &Point) -> Cell {
    cell(point.at.latitude, point.at.longitude)
}

impl Grid {
    pub(crate) fn insert(&mut self, point: Option<&Point>, row: usize) {
        if let Some(point) = point {
            self.0.entry(cell_of(point)).or_default().push(row);
        }
    }

    pub(crate) fn remove(&mut self, point: Option<&Point>, row: usize) {
        if let Some(rows) = point.and_then(|point| self.0.get_mut(&cell_of(point))) {
            rows.retain(|other| *other != row);
        }
    }

    /// Something to sort by that brings the rows of a cell together.
    pub(crate) fn place_of(point: Option<&Point>) -> Option<Cell> {
        point.map(cell_of)
    }

    /// The rows of all cells that have something within so many kilometres; `None` when looking at all rows is as good.
    pub(crate) fn around(&self, (middle, km): (Coordinates, f64)) -> Option<impl Iterator<Item = usize>> {
        let high = km / KM_OF_A_DEGREE;
        let furthest = middle.latitude.abs() + high;
        if furthest > LATITUDE_MAX {
            return None;
        }
        let wide = high / furthest.to_radians().cos();
        if middle.longitude.abs() + wide >= 180.0 {
            return None;
        }
        let (south, west) = cell(middle.latitude - high, middle.longitude - wide);
        let (north, east) = cell(middle.latitude + high, middle.longitude + wide);
        if (north - south + 1) * (east - west + 1) > CELLS_MAX {
            return None;
        }
        let cells = (south..=north).flat_map(move |latitude| (west..=east).map(move |longitude| (latitude, longitude)));
        Some(cells.filter_map(|cell| self.0.get(&cell)).flatten().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::Chance;

    /// A coordinate between these, in steps of a thousandth.
    fn draw(chance: &mut Chance, from: i32, to: i32) -> f64 {
        let steps = usize::try_from((to - from) * 1000).expect("from is before to");
        f64::from(from) + f64::from(u32::try_from(chance.below(steps)).expect("few")) / 1000.0
    }

    #[test]
    fn whatever_is_near_enough_lies_in_the_cells_around() {
        let mut chance = Chance(3);
        let mut looked = 0;
        for (from, to) in [((50, 3), (54, 8)), ((-85, -180), (85, 180))] {
            let mut point = || Coordinates::new(draw(&mut chance, from.0, to.0), draw(&mut chance, from.1, to.1)).expect("in range");
            let points: Vec<Point> = (0..800).map(|_| Point::new(point())).collect();
            let mut grid = Grid::default();
            points.iter().enumerate().for_each(|(row, point)| grid.insert(Some(point), row));
            for (number, km) in [0.5, 1.0, 3.0, 7.0, 20.0, 60.0, 250.0].iter().cycle().take(700).enumerate() {
                let middle = points[number].at;
                let Some(rows) = grid.around((middle, *km)) else { continue };
                let rows: Vec<usize> = rows.collect();
                looked += 1;
                for (row, point) in points.iter().enumerate() {
                    assert!(middle.distance_km(point.at) > *km || rows.contains(&row), "{middle:?} {km} {point:?}");
                }
            }
        }
        assert!(looked > 700);
    }
}
