//! Points in time as badges write them: whole seconds, UTC, `2026-10-12T16:30:00Z`.
//!
//! Kreds signs nothing finer than a second, because a JWT's NumericDate and the QR layout carry nothing finer.

use std::{fmt, str::FromStr, time::Duration};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::as_text;

/// A second of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// Not a point in time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a date and time of RFC 3339: {0}")]
pub struct NotATime(pub String);

impl Timestamp {
    /// 1970-01-01T00:00:00Z, from which computers count.
    pub const EPOCH: Timestamp = Timestamp(0);

    /// From seconds since 1970-01-01T00:00:00Z; `None` outside the years 0 to 9999.
    pub fn from_seconds(seconds: i64) -> Option<Self> {
        (-62_167_219_200..=253_402_300_799).contains(&seconds).then_some(Timestamp(seconds))
    }

    /// Seconds since 1970-01-01T00:00:00Z, the NumericDate of RFC 7519.
    pub fn seconds(self) -> i64 {
        self.0
    }

    /// This much later; stops at the end of the year 9999.
    #[must_use]
    pub fn after(self, span: Duration) -> Self {
        let later = self.0.saturating_add(i64::try_from(span.as_secs()).unwrap_or(i64::MAX));
        Timestamp(later.min(253_402_300_799))
    }

    /// This much earlier; stops at the year 0.
    #[must_use]
    pub fn before(self, span: Duration) -> Self {
        let earlier = self.0.saturating_sub(i64::try_from(span.as_secs()).unwrap_or(i64::MAX));
        Timestamp(earlier.max(-62_167_219_200))
    }

    /// The day, `YYYY-MM-DD`, in UTC.
    pub fn date(self) -> String {
        self.to_string().chars().take(10).collect()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match jiff::Timestamp::from_second(self.0) {
            Ok(moment) => write!(f, "{}", moment.strftime("%Y-%m-%dT%H:%M:%SZ")),
            Err(_) => write!(f, "@{}", self.0),
        }
    }
}

impl FromStr for Timestamp {
    type Err = NotATime;

    /// Reads RFC 3339 with any offset; fractions of a second are dropped.
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let shaped = text.len() >= 20 && text.as_bytes().get(10).is_some_and(|b| matches!(b, b'T' | b't'));
        let moment: Option<jiff::Timestamp> =
            if shaped && !text.contains('[') { text.parse().ok() } else { None };
        moment
            .map(|moment| moment.as_second() - i64::from(moment.subsec_nanosecond() < 0))
            .and_then(Timestamp::from_seconds)
            .ok_or_else(|| NotATime(text.to_owned()))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        as_text::read(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_turned_into_utc() {
        let moment: Timestamp = "2026-10-12T18:30:00+02:00".parse().unwrap();
        assert_eq!(moment.to_string(), "2026-10-12T16:30:00Z");
    }

    #[test]
    fn a_bare_day_is_not_a_point_in_time() {
        assert!("2026-10-12".parse::<Timestamp>().is_err());
    }

    #[test]
    fn a_time_without_offset_is_refused() {
        assert!("2026-10-12T16:30:00".parse::<Timestamp>().is_err());
    }
}
