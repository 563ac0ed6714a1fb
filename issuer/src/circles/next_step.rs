//! The one thing to do next in a circle, and which circle is today's.

use jiff::civil::Date;

use crate::store::Progress;

/// What a circle waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Nobody is on the roster.
    AddPeople,
    /// Nobody was ticked as present.
    TickAttendance,
    /// It is not closed.
    Close,
    /// So many badges were neither collected nor printed.
    HandOut(u32),
    /// Nothing: all is done.
    Nothing,
}

impl NextStep {
    /// Of this circle.
    pub fn of(progress: &Progress) -> Self {
        match (progress.circle.closed_at, progress.people, progress.seen, progress.waiting) {
            (None, 0, ..) => NextStep::AddPeople,
            (None, _, 0, _) => NextStep::TickAttendance,
            (None, ..) => NextStep::Close,
            (Some(_), _, _, 0) => NextStep::Nothing,
            (Some(_), _, _, waiting) => NextStep::HandOut(waiting),
        }
    }
}

/// Sorts so that the circle of the day comes first: those with something left to do, the nearest last day first.
pub fn today_first(circles: &mut [Progress], today: &str) {
    circles.sort_by_key(|progress| {
        let is_done = NextStep::of(progress) == NextStep::Nothing;
        (is_done, distance(progress.circle.facts.last_day.as_deref(), today))
    });
}

/// Days between a circle's last day and today; circles without one come after those that have one.
fn distance(last_day: Option<&str>, today: &str) -> i32 {
    let days = || {
        let (last_day, today): (Date, Date) = (last_day?.parse().ok()?, today.parse().ok()?);
        Some((last_day - today).get_days().abs())
    };
    days().unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Circle, CircleFacts, CircleId, OrganisationId};

    fn circle(handle: &str, last_day: Option<&str>) -> Progress {
        let circle = Circle {
            id: CircleId(1),
            organisation: OrganisationId(1),
            handle: handle.into(),
            facts: CircleFacts {
                source: handle.into(),
                name: handle.into(),
                venue: None,
                city: None,
                language: schemas::lang::Lang::Da,
                online: false,
                first_day: None,
                last_day: last_day.map(str::to_owned),
                badge: "climate".into(),
            },
            closed_at: None,
        };
        Progress { circle, people: 12, seen: 12, awards: 0, waiting: 0 }
    }

    #[test]
    fn each_step_follows_from_what_is_there() {
        let mut progress = circle("a", None);
        assert_eq!(NextStep::of(&progress), NextStep::Close);
        progress.seen = 0;
        assert_eq!(NextStep::of(&progress), NextStep::TickAttendance);
        progress.people = 0;
        assert_eq!(NextStep::of(&progress), NextStep::AddPeople);
        progress.circle.closed_at = Some(schemas::time::Timestamp::EPOCH);
        assert_eq!(NextStep::of(&progress), NextStep::Nothing);
        progress.waiting = 3;
        assert_eq!(NextStep::of(&progress), NextStep::HandOut(3));
    }

    #[test]
    fn the_circle_of_the_day_comes_first_and_what_is_done_last() {
        let mut done = circle("done", Some("2026-11-22"));
        done.circle.closed_at = Some(schemas::time::Timestamp::EPOCH);
        let mut circles = [
            done,
            circle("without", None),
            circle("spring", Some("2027-04-01")),
            circle("today", Some("2026-11-21")),
        ];
        today_first(&mut circles, "2026-11-22");
        assert_eq!(circles.map(|one| one.circle.handle), ["today", "spring", "without", "done"]);
    }
}
