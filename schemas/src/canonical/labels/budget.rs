//! How much work one document may ask for.

use super::super::error::Fault;
use crate::limits::{CANONICAL_CALLS, CANONICAL_DEPTH, CANONICAL_WORK};

/// What telling blank nodes apart has cost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Calls of Hash N-Degree Quads; none for documents with ids everywhere.
    pub calls: usize,
    /// Hashes of related nodes, and nodes in tried permutations.
    pub units: usize,
}

/// Counts work, and stops it before it is done.
#[derive(Debug)]
pub(super) struct Budget {
    work: Work,
    depth: usize,
}

impl Budget {
    pub(super) fn new() -> Self {
        Budget { work: Work::default(), depth: 0 }
    }

    pub(super) fn work(&self) -> Work {
        self.work
    }

    pub(super) fn enter(&mut self) -> Result<(), Fault> {
        self.work.calls += 1;
        self.depth += 1;
        self.check()
    }

    pub(super) fn leave(&mut self) {
        self.depth -= 1;
    }

    pub(super) fn spend(&mut self, units: usize) -> Result<(), Fault> {
        self.work.units = self.work.units.saturating_add(units);
        self.check()
    }

    fn check(&self) -> Result<(), Fault> {
        let is_within = self.work.calls <= CANONICAL_CALLS
            && self.work.units <= CANONICAL_WORK
            && self.depth <= CANONICAL_DEPTH;
        if is_within { Ok(()) } else { Err(Fault::TooMuchWork(self.work)) }
    }
}
