//! What was measured, round by round: a median with its range, in a unit that people read.

use std::fmt;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Nanoseconds,
    PerSecond,
    Bytes,
    Pieces,
    /// How many times one is the other.
    Times,
}

/// One value of each round.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    rounds: Vec<f64>,
    unit: Unit,
}

/// Shown where the rounds differ by more than this.
const ALIKE: f64 = 0.005;

impl Figure {
    /// Of values in the order of their rounds.
    pub(crate) fn new(unit: Unit, rounds: Vec<f64>) -> Self {
        assert!(!rounds.is_empty(), "nothing was measured");
        Figure { rounds, unit }
    }

    /// Of something that is the same whenever it is looked at.
    pub(crate) fn once(unit: Unit, value: f64) -> Self {
        Figure::new(unit, vec![value])
    }

    /// The value in the middle.
    pub(crate) fn median(&self) -> f64 {
        median(self.rounds.clone())
    }

    /// Round by round, how many times that of another one it is.
    pub(crate) fn by(&self, other: &Figure) -> Figure {
        let both = self.rounds.iter().zip(&other.rounds);
        Figure::new(Unit::Times, both.map(|(ours, theirs)| ours / theirs).collect())
    }

    fn range(&self) -> [f64; 2] {
        let ends: [fn(f64, f64) -> f64; 2] = [f64::min, f64::max];
        ends.map(|end| self.rounds.iter().copied().reduce(end).unwrap_or_default())
    }
}

/// The value in the middle of these.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// The value that so many of a hundred are below.
pub(crate) fn percentile(mut values: Vec<f64>, of_a_hundred: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() * of_a_hundred / 100).or(values.last()).copied().unwrap_or_default()
}

impl Unit {
    /// What a value is divided by to be read easily, and what it is then called.
    fn scale(self, value: f64) -> (f64, &'static str) {
        match self {
            Unit::Nanoseconds if value < 1e3 => (1.0, " ns"),
            Unit::Nanoseconds if value < 1e6 => (1e3, " µs"),
            Unit::Nanoseconds if value < 1e9 => (1e6, " ms"),
            Unit::Nanoseconds => (1e9, " s"),
            Unit::PerSecond => (1.0, " /s"),
            Unit::Bytes if value < 1e6 => (1e3, " kB"),
            Unit::Bytes => (1e6, " MB"),
            Unit::Pieces => (1.0, ""),
            Unit::Times => (1.0, " ×"),
        }
    }

    /// One value in words.
    pub(crate) fn say(self, value: f64) -> String {
        let (by, name) = self.scale(value);
        if self == Unit::Pieces && value < 1e3 {
            return format!("{value:.0}");
        }
        format!("{}{name}", short(value / by))
    }
}

/// Three digits say more than any run can.
fn short(value: f64) -> String {
    match value.abs() {
        1e3.. => {
            let digits = format!("{value:.0}");
            let (first, last) = digits.split_at(digits.len() - 3);
            format!("{first},{last}")
        }
        100.0.. => format!("{value:.0}"),
        10.0.. => format!("{value:.1}"),
        _ => format!("{value:.2}"),
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (middle, [least, most]) = (self.median(), self.range());
        f.write_str(&self.unit.say(middle))?;
        if most - least <= middle.abs() * ALIKE {
            return Ok(());
        }
        let (by, _) = self.unit.scale(middle);
        write!(f, " [{}–{}]", short(least / by), short(most / by))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_its_median_with_the_range_of_its_rounds() {
        let figure = Figure::new(Unit::Nanoseconds, vec![54_900.0, 53_000.0, 58_000.0]);
        assert_eq!(figure.to_string(), "54.9 µs [53.0–58.0]");
    }

    #[test]
    fn what_is_always_the_same_has_no_range() {
        assert_eq!(Figure::once(Unit::Bytes, 14_200_000.0).to_string(), "14.2 MB");
    }

    #[test]
    fn pieces_are_whole() {
        assert_eq!([10.0, 139.0, 10_000.0].map(|pieces| Unit::Pieces.say(pieces)), ["10", "139", "10,000"]);
    }

    #[test]
    fn a_ratio_is_made_round_by_round() {
        let ours = Figure::new(Unit::Nanoseconds, vec![10.0, 30.0, 20.0]);
        let theirs = Figure::new(Unit::Nanoseconds, vec![20.0, 30.0, 80.0]);
        assert_eq!(theirs.by(&ours), Figure::new(Unit::Times, vec![2.0, 1.0, 4.0]));
    }

    #[test]
    fn all_but_one_of_a_hundred_are_below_the_99th_percentile() {
        assert_eq!(percentile((1..=100).map(f64::from).collect(), 99), 100.0);
    }
}
