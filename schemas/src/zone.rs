//! Time zones, so that people at a place read the hour on their own wall. Documents carry UTC only.
//!
//! The zones are those of the IANA database, which travels in the program: a small server may have none.

use std::{fmt, str::FromStr};

use crate::time::Timestamp;

/// A time zone, such as `Europe/Copenhagen`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone(jiff::tz::TimeZone);

/// No zone of the IANA database.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no time zone: {0}")]
pub struct UnknownZone(pub String);

impl Zone {
    /// The zone in which documents are written.
    pub const UTC: Zone = Zone(jiff::tz::TimeZone::UTC);

    /// The day, `YYYY-MM-DD`, and the time, `hh:mm`, on the wall there.
    ///
    /// ```
    /// use schemas::zone::Zone;
    /// let zone: Zone = "Europe/Ljubljana".parse()?;
    /// let written = zone.day_and_time("2026-06-30T22:05:00Z".parse()?);
    /// assert_eq!(written, ("2026-07-01".to_owned(), "00:05".to_owned()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn day_and_time(&self, moment: Timestamp) -> (String, String) {
        let moment = jiff::Timestamp::from_second(moment.seconds()).unwrap_or_default();
        let there = moment.to_zoned(self.0.clone());
        (there.strftime("%Y-%m-%d").to_string(), there.strftime("%H:%M").to_string())
    }

    /// The moment at which a day, `YYYY-MM-DD`, begins there; `None` when it is no day.
    ///
    /// ```
    /// use schemas::zone::Zone;
    /// let zone: Zone = "Europe/Ljubljana".parse()?;
    /// assert_eq!(zone.begins("2026-07-01"), Some("2026-06-30T22:00:00Z".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn begins(&self, day: &str) -> Option<Timestamp> {
        let day: jiff::civil::Date = day.parse().ok()?;
        let beginning = day.to_zoned(self.0.clone()).ok()?;
        Timestamp::from_seconds(beginning.timestamp().as_second())
    }

    /// The moment at which a day, `YYYY-MM-DD`, is over there; `None` when it is no day.
    ///
    /// ```
    /// use schemas::zone::Zone;
    /// let zone: Zone = "Europe/Ljubljana".parse()?;
    /// assert_eq!(zone.ends("2026-07-01"), Some("2026-07-01T22:00:00Z".parse()?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn ends(&self, day: &str) -> Option<Timestamp> {
        let day: jiff::civil::Date = day.parse().ok()?;
        self.begins(&day.tomorrow().ok()?.to_string())
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        jiff::tz::TimeZone::get(name).map(Zone).map_err(|_| UnknownZone(name.to_owned()))
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.iana_name().unwrap_or("UTC"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_and_winter_have_their_own_hour() {
        let zone: Zone = "Europe/Copenhagen".parse().unwrap();
        let time = |text: &str| zone.day_and_time(text.parse().unwrap()).1;
        assert_eq!(
            (time("2026-07-01T16:42:00Z"), time("2026-12-01T16:42:00Z")),
            ("18:42".into(), "17:42".into())
        );
    }

    #[test]
    fn a_place_that_is_no_zone_is_refused() {
        assert_eq!("Mars/Olympus".parse::<Zone>(), Err(UnknownZone("Mars/Olympus".to_owned())));
    }
}
