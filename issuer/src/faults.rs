//! Points at which a test has this process end as if its power had failed: nothing is finished, nothing is put in order.
//!
//! Only a build with the feature `faults` can end there, in demo mode, at the point that `KREDS_FAULT` names. In any other
//! build the answer is known when it is compiled, and nothing of this is left.

use schemas::Demo;

/// A moment in the making of a badge or a status list after which something different is on the disk, or will be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what was just done")]
pub enum Point {
    CodeSpent,
    TokenGranted,
    ClaimBegun,
    PlaceTaken,
    WrittenDown,
    NotCommitted,
    Committed,
    Signed,
    NotStored,
    Stored,
    AwardsMade,
    Closed,
    Ending,
    Ended,
    ListBegun,
    ListSigned,
    ListNotStored,
    ListStored,
}

impl Point {
    /// All of them, in the order in which a badge meets them.
    pub const ALL: [Point; 18] = [
        Point::AwardsMade,
        Point::Closed,
        Point::CodeSpent,
        Point::TokenGranted,
        Point::ClaimBegun,
        Point::PlaceTaken,
        Point::WrittenDown,
        Point::NotCommitted,
        Point::Committed,
        Point::Signed,
        Point::NotStored,
        Point::Stored,
        Point::Ending,
        Point::Ended,
        Point::ListBegun,
        Point::ListSigned,
        Point::ListNotStored,
        Point::ListStored,
    ];

    /// The name in `KREDS_FAULT`.
    pub fn name(self) -> String {
        format!("{self:?}")
    }
}

/// At which point the process ends, if at any.
#[derive(Clone, Copy, Debug, Default)]
pub struct Faults(Option<Point>);

impl Faults {
    /// What the environment asks for.
    pub fn asked_for(environment: &dyn Fn(&str) -> Option<String>, demo: Demo) -> Self {
        if !cfg!(feature = "faults") || demo == Demo::Off {
            return Faults::default();
        }
        let name = environment("KREDS_FAULT");
        Faults(Point::ALL.into_iter().find(|point| name.as_deref() == Some(&point.name())))
    }

    /// The process has come to this point, and may end here.
    pub fn reach(self, point: Point) {
        if cfg!(feature = "faults") && self.0 == Some(point) {
            std::process::abort();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outside_demo_mode_nobody_can_ask_for_a_fault() {
        let asked = |demo| Faults::asked_for(&|_| Some("Signed".to_owned()), demo).0;
        assert_eq!([asked(Demo::Off), asked(Demo::On)], [None, Some(Point::Signed)]);
    }
}
