//! Rounds in which everybody takes a turn, in alternating order: whatever else the machine does meets all of them.

use std::time::Instant;

use crate::figure::{Figure, Unit, median};

/// Somebody whose turn gives one value.
pub(crate) struct Contestant<'c> {
    unit: Unit,
    turn: Box<dyn FnMut() -> f64 + 'c>,
}

impl<'c> Contestant<'c> {
    /// Whose turn gives a value of this unit.
    pub(crate) fn new(unit: Unit, turn: impl FnMut() -> f64 + 'c) -> Self {
        Contestant { unit, turn: Box::new(turn) }
    }

    /// Who does the work so many times in a turn; the value is the median of what it took, in nanoseconds.
    pub(crate) fn timed(times: usize, mut work: impl FnMut() -> bool + 'c) -> Self {
        Contestant::new(Unit::Nanoseconds, move || median((0..times).map(|_| took(&mut work)).collect()))
    }
}

/// How long the work took, in nanoseconds. Work that went wrong is not timed.
pub(crate) fn took(work: &mut impl FnMut() -> bool) -> f64 {
    let begun = Instant::now();
    let is_right = std::hint::black_box(work());
    let took = begun.elapsed();
    assert!(is_right, "an output was wrong");
    took.as_nanos() as f64
}

/// One turn each that does not count, and then so many rounds; gives a figure for each contestant.
pub(crate) fn alternate<const N: usize>(rounds: usize, mut contestants: [Contestant<'_>; N]) -> [Figure; N] {
    let mut values: [Vec<f64>; N] = std::array::from_fn(|_| Vec::new());
    for contestant in &mut contestants {
        (contestant.turn)();
    }
    for round in 0..rounds {
        let mut order: Vec<usize> = (0..N).collect();
        if round % 2 == 1 {
            order.reverse();
        }
        for at in order {
            let value = (contestants[at].turn)();
            values[at].push(value);
        }
    }
    let mut values = values.into_iter();
    contestants.map(|contestant| Figure::new(contestant.unit, values.next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn everybody_takes_a_turn_in_each_round_in_alternating_order() {
        let turns = RefCell::new(String::new());
        let turn = |name: char| {
            let turns = &turns;
            Contestant::new(Unit::Pieces, move || {
                turns.borrow_mut().push(name);
                1.0
            })
        };
        alternate(4, [turn('a'), turn('b'), turn('c')]);
        assert_eq!(turns.into_inner(), "abcabccbaabccba");
    }
}
