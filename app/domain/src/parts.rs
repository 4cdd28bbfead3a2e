//! Lists that are told in parts, since they can grow without end.

/// Lines of one part, of each kind that a list tells.
pub const PART_MAX: u32 = 100;

/// One part of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<T> {
    /// Its lines, in order.
    pub lines: Vec<T>,
    /// Does another one come after it?
    pub more: bool,
}

impl<T> Part<T> {
    /// The part with these lines, of which one more was asked for than fits.
    pub fn of(mut lines: Vec<T>) -> Self {
        let most = usize::try_from(PART_MAX).unwrap_or(usize::MAX);
        let more = lines.len() > most;
        lines.truncate(most);
        Self { lines, more }
    }

    /// This part and the same part of another list, told together.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.lines.extend(other.lines);
        Self { lines: self.lines, more: self.more || other.more }
    }

    /// The same part with other lines.
    pub fn map<U>(self, line: impl FnMut(T) -> U) -> Part<U> {
        Part { lines: self.lines.into_iter().map(line).collect(), more: self.more }
    }
}

/// How many lines come before a part, by its number from 1.
pub fn lines_before(part: u32) -> u32 {
    part.saturating_sub(1).saturating_mul(PART_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_too_many_says_that_another_part_comes() {
        let lines = |count| (0..count).collect::<Vec<u32>>();
        let (whole, more) = (Part::of(lines(PART_MAX)), Part::of(lines(PART_MAX + 1)));
        assert_eq!((whole.lines.len(), whole.more), (100, false));
        assert_eq!((more.lines.len(), more.more), (100, true));
        let both = whole.and(more).map(|line| line.to_string());
        assert_eq!((both.lines.len(), both.more, both.lines[199].as_str()), (200, true, "99"));
        assert_eq!([lines_before(0), lines_before(1), lines_before(3), lines_before(u32::MAX)], [0, 0, 200, u32::MAX]);
    }
}
