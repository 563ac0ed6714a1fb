//! Months of the calendar, and the twelve that a page shows.

use std::{fmt, str::FromStr};

use schemas::{time::Timestamp, zone::Zone};

/// A month of a year, `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u32);

/// No month of the years 1000 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a month is written YYYY-MM")]
pub struct NotAMonth;

impl Month {
    /// The month of a moment on the wall there.
    pub fn of(moment: Timestamp, zone: &Zone) -> Self {
        let (day, _) = zone.day_and_time(moment);
        day.get(..7).and_then(|month| month.parse().ok()).unwrap_or(Month(1970 * 12))
    }

    /// The year.
    pub fn year(self) -> u32 {
        self.0 / 12
    }

    /// The month within the year, from one.
    pub fn number(self) -> u32 {
        self.0 % 12 + 1
    }

    /// So many months earlier.
    #[must_use]
    pub fn before(self, months: u32) -> Self {
        Month(self.0.saturating_sub(months))
    }

    /// So many months later.
    #[must_use]
    pub fn after(self, months: u32) -> Self {
        Month(self.0.saturating_add(months))
    }

    /// The moment at which it begins there; `None` for years that no clock shows.
    pub fn begins(self, zone: &Zone) -> Option<Timestamp> {
        zone.begins(&format!("{self}-01"))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || month.len() != 2 || !digits(year) || !digits(month) {
            return Err(NotAMonth);
        }
        let (year, month): (u32, u32) =
            (year.parse().map_err(|_| NotAMonth)?, month.parse().map_err(|_| NotAMonth)?);
        if year < 1000 || !(1..=12).contains(&month) {
            Err(NotAMonth)
        } else {
            Ok(Month(year * 12 + month - 1))
        }
    }
}

/// Twelve months in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    last: Month,
}

impl Year {
    /// The twelve that end with this one.
    pub fn ending(last: Month) -> Self {
        Year { last }
    }

    /// The last of them.
    pub fn last(self) -> Month {
        self.last
    }

    /// The first of them.
    pub fn first(self) -> Month {
        self.last.before(11)
    }

    /// All twelve, the earliest first.
    pub fn months(self) -> [Month; 12] {
        let mut months = [self.first(); 12];
        for (months_later, month) in (0..).zip(&mut months) {
            *month = month.after(months_later);
        }
        months
    }

    /// Is it one of them?
    pub fn holds(self, month: Month) -> bool {
        (self.first()..=self.last).contains(&month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_evening_of_a_month_belongs_to_it_where_people_are() {
        let moment = "2026-10-31T23:30:00Z".parse().unwrap();
        let month = |zone: &str| Month::of(moment, &zone.parse().unwrap()).to_string();
        assert_eq!((month("Europe/Copenhagen"), month("UTC")), ("2026-11".into(), "2026-10".into()));
    }

    #[test]
    fn twelve_months_go_over_the_turn_of_the_year() {
        let months = Year::ending("2026-02".parse().unwrap()).months().map(|month| month.to_string());
        assert_eq!(
            (months[0].as_str(), months[10].as_str(), months[11].as_str()),
            ("2025-03", "2026-01", "2026-02")
        );
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for text in ["", "2026", "2026-13", "2026-00", "0999-01", "2026-1", "+026-01", "2026-11-01"] {
            assert_eq!(text.parse::<Month>(), Err(NotAMonth), "{text}");
        }
    }
}
