//! One line of the table: ours beside a peer's, how one compares with the other, and whether that is what was wanted.

use crate::figure::{Figure, Unit};

/// What was wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Goal {
    /// Ours may cost so many times what the peer's does.
    Costs(f64),
    /// The peer's costs so many times what ours does.
    Faster(f64),
    /// Ours is no more than this.
    AtMost(f64),
    /// Ours is no less than this.
    AtLeast(f64),
}

/// A peer, and what was measured of it in the same rounds.
#[derive(Clone, Debug)]
pub(crate) struct Peer {
    pub(crate) name: &'static str,
    pub(crate) figure: Figure,
}

/// One line.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    what: String,
    ours: Figure,
    unit: Unit,
    peer: Option<Peer>,
    goal: Option<Goal>,
}

/// Names of the columns.
pub(crate) const HEAD: [&str; 6] = ["what", "Kreds", "beside", "ratio", "goal", "met?"];

impl Line {
    /// Without a peer and without a goal.
    pub(crate) fn new(what: impl Into<String>, unit: Unit, ours: &Figure) -> Self {
        Line { what: what.into(), ours: ours.clone(), unit, peer: None, goal: None }
    }

    /// Of times.
    pub(crate) fn of_time(what: impl Into<String>, ours: &Figure) -> Self {
        Line::new(what, Unit::Nanoseconds, ours)
    }

    /// Beside this peer.
    pub(crate) fn beside(self, name: &'static str, figure: &Figure) -> Self {
        Line { peer: Some(Peer { name, figure: figure.clone() }), ..self }
    }

    /// Which should be so.
    pub(crate) fn should(self, goal: Goal) -> Self {
        Line { goal: Some(goal), ..self }
    }

    /// Whether it is as wanted, where something was wanted.
    pub(crate) fn is_met(&self) -> Option<bool> {
        let ours = self.ours.median();
        let ratio = |ratio: fn(&Line, &Peer) -> Figure| {
            self.peer.as_ref().map_or(f64::NAN, |peer| ratio(self, peer).median())
        };
        Some(match self.goal? {
            Goal::Costs(most) => ratio(|line, peer| line.ours.by(&peer.figure)) <= most,
            Goal::Faster(least) => ratio(|line, peer| peer.figure.by(&line.ours)) >= least,
            Goal::AtMost(most) => ours <= most,
            Goal::AtLeast(least) => ours >= least,
        })
    }

    /// The texts of its columns.
    pub(crate) fn cells(&self) -> [String; 6] {
        let goal = self.goal.map(|goal| match goal {
            Goal::Costs(most) => format!("≤ {most} ×"),
            Goal::Faster(least) => format!("≥ {least} × as fast"),
            Goal::AtMost(most) => format!("≤ {}", self.unit.say(most)),
            Goal::AtLeast(least) => format!("≥ {}", self.unit.say(least)),
        });
        let met = self.is_met().map(|met| if met { "yes" } else { "**no**" });
        let peer = self.peer.as_ref();
        [
            self.what.clone(),
            self.ours.to_string(),
            peer.map(|peer| format!("{}: {}", peer.name, peer.figure)).unwrap_or_default(),
            peer.map(|peer| self.ratio(peer)).unwrap_or_default(),
            goal.unwrap_or_default(),
            met.unwrap_or_default().to_owned(),
        ]
    }

    /// Where ours takes less time, how much less; else how many times the peer's it is.
    fn ratio(&self, peer: &Peer) -> String {
        let ours = self.ours.by(&peer.figure);
        if self.unit == Unit::Nanoseconds && ours.median() < 0.9 {
            return format!("{} as fast", peer.figure.by(&self.ours));
        }
        ours.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(ours: f64, peer: f64, goal: Goal) -> Line {
        let figure = |value| Figure::once(Unit::Nanoseconds, value);
        Line::of_time("check", &figure(ours)).beside("floor", &figure(peer)).should(goal)
    }

    #[test]
    fn what_costs_no_more_than_wanted_is_met() {
        assert_eq!(line(135.0, 100.0, Goal::Costs(1.35)).is_met(), Some(true));
        assert_eq!(line(136.0, 100.0, Goal::Costs(1.35)).is_met(), Some(false));
    }

    #[test]
    fn what_is_as_much_faster_as_wanted_is_met() {
        assert_eq!(line(1.0, 40.0, Goal::Faster(40.0)).is_met(), Some(true));
        assert_eq!(line(1.0, 39.0, Goal::Faster(40.0)).is_met(), Some(false));
    }

    #[test]
    fn a_line_says_how_much_faster_ours_is() {
        assert_eq!(line(50.0, 2_500.0, Goal::Faster(40.0)).cells()[3], "50.0 × as fast");
        assert_eq!(line(60.0, 50.0, Goal::Costs(1.5)).cells()[3], "1.20 ×");
    }
}
