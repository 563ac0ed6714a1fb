//! Sums of what may be shown, and never of anything else.

use std::collections::{BTreeMap, BTreeSet};

use schemas::outcome::{BadgeId, Target};

use super::{
    Cell, CellNumber, Month, Year,
    goals::{Goal, goals},
};
use crate::store::OrganisationId;

/// A number as people read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// None at all.
    None,
    /// Some, in cells too small to be shown.
    Few,
    /// Exactly this many.
    Exactly(u32),
    /// This many, and some more in cells too small to be shown.
    AtLeast(u32),
}

/// A sum while it is made.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sum {
    shown: u32,
    hides: bool,
}

impl Sum {
    /// One cell more.
    pub(super) fn add(&mut self, number: &CellNumber) {
        match number {
            CellNumber::Few => self.hides = true,
            CellNumber::Shown(count) => self.shown = self.shown.saturating_add(count.badges),
        }
    }

    /// The circles of these cells, each once.
    pub(super) fn of_circles<'c>(numbers: impl Iterator<Item = &'c CellNumber>) -> Self {
        let (mut circles, mut hides) = (BTreeSet::new(), false);
        for number in numbers {
            match number {
                CellNumber::Few => hides = true,
                CellNumber::Shown(count) => circles.extend(count.circles.iter().copied()),
            }
        }
        Sum { shown: u32::try_from(circles.len()).unwrap_or(u32::MAX), hides }
    }

    pub(super) fn figure(self) -> Figure {
        match (self.shown, self.hides) {
            (0, false) => Figure::None,
            (0, true) => Figure::Few,
            (shown, false) => Figure::Exactly(shown),
            (shown, true) => Figure::AtLeast(shown),
        }
    }
}

impl Figure {
    /// What of it is known; what is hidden counts nothing.
    pub fn known(self) -> u32 {
        match self {
            Figure::None | Figure::Few => 0,
            Figure::Exactly(number) | Figure::AtLeast(number) => number,
        }
    }

    /// Is there more than is shown?
    pub fn hides(self) -> bool {
        matches!(self, Figure::Few | Figure::AtLeast(_))
    }
}

/// The goals and competences of a version of a badge.
pub(super) type Alignments = BTreeMap<(BadgeId, u32), Vec<&'static Target>>;

/// The figures of a network over twelve months.
#[derive(Clone, Debug)]
pub struct Figures {
    year: Year,
    cells: Vec<Cell>,
    by_month: BTreeMap<(OrganisationId, Month), Figure>,
    alignments: Alignments,
}

impl Figures {
    /// The figures of these cells, as far as they lie in these months.
    pub(super) fn of(year: Year, mut cells: Vec<Cell>, alignments: Alignments) -> Self {
        cells.retain(|cell| year.holds(cell.key.month));
        let mut sums: BTreeMap<(OrganisationId, Month), Sum> = BTreeMap::new();
        for cell in &cells {
            sums.entry((cell.key.organisation, cell.key.month)).or_default().add(&cell.number);
        }
        let by_month = sums.into_iter().map(|(key, sum)| (key, sum.figure())).collect();
        Figures { year, cells, by_month, alignments }
    }

    /// The twelve months.
    pub fn year(&self) -> Year {
        self.year
    }

    /// The cells, by place, month and badge.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The goals and competences that a cell's badge aligns to.
    pub fn aligned(&self, cell: &Cell) -> &[&'static Target] {
        let version = (cell.key.badge.clone(), cell.key.version);
        self.alignments.get(&version).map(Vec::as_slice).unwrap_or_default()
    }

    /// Badges of a place in a month.
    pub fn in_month(&self, place: OrganisationId, month: Month) -> Figure {
        self.by_month.get(&(place, month)).copied().unwrap_or(Figure::None)
    }

    /// Badges of a place in all twelve months.
    pub fn of_place(&self, place: OrganisationId) -> Figure {
        self.sum(|cell| cell.key.organisation == place)
    }

    /// Badges of all places in a month.
    pub fn of_month(&self, month: Month) -> Figure {
        self.sum(|cell| cell.key.month == month)
    }

    /// Badges of all places in all twelve months.
    pub fn badges(&self) -> Figure {
        self.sum(|_| true)
    }

    /// Circles that gave badges.
    pub fn circles(&self) -> Figure {
        Sum::of_circles(self.cells.iter().map(|cell| &cell.number)).figure()
    }

    /// The largest number of a place in a month: the scale of all plots.
    pub fn largest(&self) -> u32 {
        self.by_month.values().map(|figure| figure.known()).max().unwrap_or_default()
    }

    /// The global goals in their order, each with what served it.
    pub fn goals(&self) -> Vec<Goal> {
        goals(self)
    }

    fn sum(&self, wanted: impl Fn(&Cell) -> bool) -> Figure {
        let mut sum = Sum::default();
        self.cells.iter().filter(|cell| wanted(cell)).for_each(|cell| sum.add(&cell.number));
        sum.figure()
    }
}

#[cfg(test)]
mod tests;
