//! In which lines each blank node stands.

use super::super::dataset::{Blank, Dataset, Line};

/// For each blank node the lines in which it stands, all in one list.
#[derive(Debug)]
pub(super) struct Mentions {
    lines: Vec<usize>,
    /// Where those of each blank node end, and those of the next one begin.
    ends: Vec<usize>,
}

impl Mentions {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let mut ends = vec![0; dataset.blanks];
        for line in &dataset.lines {
            blanks(line).for_each(|blank| ends[blank.0] += 1);
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += std::mem::replace(end, sum);
        }
        // Each end is where its next line goes, until all have theirs.
        let mut lines = vec![0; sum];
        for (at, line) in dataset.lines.iter().enumerate() {
            for blank in blanks(line) {
                lines[ends[blank.0]] = at;
                ends[blank.0] += 1;
            }
        }
        Mentions { lines, ends }
    }

    /// The lines of one, in their order.
    pub(super) fn lines(&self, blank: Blank) -> &[usize] {
        let start = blank.0.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.lines[start..self.ends[blank.0]]
    }
}

/// The blank nodes of a line, each once.
fn blanks(line: &Line) -> impl Iterator<Item = Blank> {
    let is_first = |at: usize, blank| line.holes().take(at).all(|hole| hole.blank != blank);
    line.holes().enumerate().filter(move |(at, hole)| is_first(*at, hole.blank)).map(|(_, hole)| hole.blank)
}
