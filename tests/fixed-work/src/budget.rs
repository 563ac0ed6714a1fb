//! The stored budget: how many instructions each operation may take, and how a count is held to it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Counted;

/// What stands in `budget.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// What `rustc --version` said when it was counted.
    pub compiler: String,
    /// By operation.
    pub instructions: BTreeMap<String, u64>,
    /// By operation; no more than this, whatever the compiler.
    pub allocations: BTreeMap<String, u64>,
}

/// An operation that takes more than it may, or that has no budget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excess {
    /// Which, and of what.
    pub name: String,
    /// What it may take.
    pub allowed: u64,
    /// What it took.
    pub counted: u64,
}

/// By how many per cent a count may rise: another compiler inlines other functions.
const RISE: u64 = 3;
const RISE_OF_ANOTHER_COMPILER: u64 = 15;

impl Budget {
    /// Of what was counted.
    pub fn of(counted: Counted, compiler: &str) -> Self {
        let Counted { instructions, allocations } = counted;
        Budget { compiler: compiler.to_owned(), instructions, allocations }
    }

    /// What is beyond it.
    pub fn exceeded_by(&self, counted: &Counted, compiler: &str) -> Vec<Excess> {
        let rise = if self.compiler == compiler { RISE } else { RISE_OF_ANOTHER_COMPILER };
        let instructions = beyond(&self.instructions, &counted.instructions, 100 + rise);
        let allocations = beyond(&self.allocations, &counted.allocations, 100);
        instructions.chain(allocations).collect()
    }
}

fn beyond<'b>(
    allowed: &'b BTreeMap<String, u64>,
    counted: &'b BTreeMap<String, u64>,
    per_cent: u64,
) -> impl Iterator<Item = Excess> + use<'b> {
    counted.iter().filter_map(move |(name, counted)| {
        let allowed = allowed.get(name).copied().unwrap_or_default();
        let is_beyond = *counted * 100 > allowed * per_cent;
        is_beyond.then(|| Excess { name: name.clone(), allowed, counted: *counted })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(instructions: u64, allocations: u64) -> Counted {
        let one = |count| BTreeMap::from([("check".to_owned(), count)]);
        Counted { instructions: one(instructions), allocations: one(allocations) }
    }

    fn is_beyond(instructions: u64, allocations: u64, compiler: &str) -> bool {
        let budget = Budget::of(counted(1_000, 40), "rustc 1");
        !budget.exceeded_by(&counted(instructions, allocations), compiler).is_empty()
    }

    #[test]
    fn a_rise_of_three_per_cent_is_within_the_budget_and_more_is_not() {
        assert!(!is_beyond(1_030, 40, "rustc 1"));
        assert!(is_beyond(1_031, 40, "rustc 1"));
    }

    #[test]
    fn another_compiler_may_take_fifteen() {
        assert!(!is_beyond(1_150, 40, "rustc 2"));
        assert!(is_beyond(1_151, 40, "rustc 2"));
    }

    #[test]
    fn one_allocation_more_is_beyond_it() {
        assert!(is_beyond(1_000, 41, "rustc 1"));
    }

    #[test]
    fn an_operation_without_a_budget_is_beyond_it() {
        let nothing = Budget::of(Counted::default(), "rustc 1");
        assert_eq!(nothing.exceeded_by(&counted(1, 0), "rustc 1").len(), 1);
    }
}
