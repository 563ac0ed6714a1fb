//! How often somebody was there, and how often a badge asks for it.

use std::{fmt, str::FromStr};

/// Sessions attended of those held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendance {
    attended: u16,
    held: u16,
}

/// More sessions attended than held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{attended} sessions attended of {held} held")]
#[expect(missing_docs, reason = "the sentence names both numbers")]
pub struct NotAnAttendance {
    pub attended: u16,
    pub held: u16,
}

impl Attendance {
    /// Of `held` sessions, `attended`.
    pub fn new(attended: u16, held: u16) -> Result<Self, NotAnAttendance> {
        if attended <= held {
            Ok(Attendance { attended, held })
        } else {
            Err(NotAnAttendance { attended, held })
        }
    }

    /// Every session attended.
    pub const fn whole(held: u16) -> Self {
        Attendance { attended: held, held }
    }

    /// Sessions in which the learner was there.
    pub fn attended(self) -> u16 {
        self.attended
    }

    /// Sessions that took place.
    pub fn held(self) -> u16 {
        self.held
    }
}

impl fmt::Display for Attendance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.attended, self.held)
    }
}

/// How many sessions a badge asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttendanceRule {
    /// All sessions held but this many; never none.
    AllBut(u16),
    /// This many, however many were held.
    AtLeast(u16),
}

impl AttendanceRule {
    /// The sessions needed when `held` took place.
    ///
    /// ```
    /// use schemas::outcome::AttendanceRule;
    /// assert_eq!(AttendanceRule::default().needed(6), 5);
    /// assert_eq!(AttendanceRule::default().needed(1), 1);
    /// ```
    pub fn needed(self, held: u16) -> u16 {
        match self {
            AttendanceRule::AllBut(missed) => held.saturating_sub(missed).max(1),
            AttendanceRule::AtLeast(needed) => needed.max(1),
        }
    }
}

/// As catalogues write it.
impl fmt::Display for AttendanceRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AttendanceRule::AllBut(0) => f.write_str("all"),
            AttendanceRule::AllBut(missed) => write!(f, "all but {missed}"),
            AttendanceRule::AtLeast(needed) => write!(f, "at least {needed}"),
        }
    }
}

impl Default for AttendanceRule {
    fn default() -> Self {
        AttendanceRule::AllBut(1)
    }
}

/// No attendance rule: `all`, `all but 1`, `at least 4`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an attendance rule: {0}")]
pub struct NotARule(pub String);

impl FromStr for AttendanceRule {
    type Err = NotARule;

    fn from_str(text: &str) -> Result<Self, NotARule> {
        let number = |text: &str| text.parse().ok();
        if text == "all" {
            return Ok(AttendanceRule::AllBut(0));
        }
        text.strip_prefix("all but ")
            .and_then(number)
            .map(AttendanceRule::AllBut)
            .or_else(|| text.strip_prefix("at least ").and_then(number).map(AttendanceRule::AtLeast))
            .ok_or_else(|| NotARule(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_attends_more_than_was_held() {
        assert!(Attendance::new(7, 6).is_err());
    }

    #[test]
    fn a_rule_never_asks_for_nothing() {
        assert_eq!(AttendanceRule::AllBut(3).needed(2), 1);
        assert_eq!(AttendanceRule::AtLeast(0).needed(2), 1);
    }

    #[test]
    fn a_fixed_number_stays_when_fewer_sessions_were_held() {
        assert_eq!("at least 4".parse::<AttendanceRule>().unwrap().needed(3), 4);
    }

    #[test]
    fn a_rule_is_read_as_it_was_written() {
        for rule in [AttendanceRule::AllBut(0), AttendanceRule::AllBut(2), AttendanceRule::AtLeast(4)] {
            assert_eq!(rule.to_string().parse(), Ok(rule));
        }
    }

    #[test]
    fn an_unknown_rule_is_refused() {
        assert_eq!("most".parse::<AttendanceRule>(), Err(NotARule("most".to_owned())));
    }
}
