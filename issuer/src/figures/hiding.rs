//! The rule for small numbers. Under [`FEWEST`] people could be told apart, so such a number becomes *few* here, together with
//! everything that could give it away, and the number itself goes no further.
//!
//! What is hidden is hidden in the smallest cell there is (one place, one month, one version of a badge). Whatever is shown
//! elsewhere is made of these cells, so no sum and no other table can be used to work a hidden number out.

use std::collections::{BTreeMap, BTreeSet};

use schemas::outcome::BadgeId;

use super::Month;
use crate::store::{CircleId, OrganisationId};

/// The smallest number of badges that is shown.
pub const FEWEST: u32 = 5;

/// Which cell: who gave which version of which badge in which month.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the members are what a cell is about")]
pub struct Key {
    pub organisation: OrganisationId,
    pub month: Month,
    pub badge: BadgeId,
    pub version: u32,
}

/// What was counted for a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Badges that somebody earned.
    pub badges: u32,
    /// The circles in which they did, where that is known.
    pub circles: BTreeSet<CircleId>,
}

/// A cell as it may be shown; where nothing was counted there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Which.
    pub key: Key,
    /// How many.
    pub number: CellNumber,
}

/// How many badges a cell has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellNumber {
    /// At least one and fewer than [`FEWEST`].
    Few,
    /// This many, and [`FEWEST`] at least.
    Shown(Count),
}

/// What of it may be shown.
pub fn hide(counted: BTreeMap<Key, Count>) -> Vec<Cell> {
    let there = counted.into_iter().filter(|(_, count)| count.badges > 0);
    let cell = |(key, count): (Key, Count)| {
        let number = if count.badges < FEWEST { CellNumber::Few } else { CellNumber::Shown(count) };
        Cell { key, number }
    };
    there.map(cell).collect()
}
