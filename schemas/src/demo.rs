//! Whether a program runs in demo mode, in which loopback addresses and the public example keys count.
//!
//! Only a program's `main` decides this (`KREDS_DEMO=1`); everything below is told.

/// Demo mode, on or off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Demo {
    /// Loopback addresses and example keys are accepted, and every page and answer says so.
    On,
    /// The real thing.
    #[default]
    Off,
}

impl Demo {
    /// From the value of `KREDS_DEMO`; only `1` switches it on.
    pub fn from_setting(value: Option<&str>) -> Self {
        if value == Some("1") { Demo::On } else { Demo::Off }
    }

    /// Is it on?
    pub fn is_on(self) -> bool {
        self == Demo::On
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_digit_one_switches_demo_mode_on() {
        assert!(["0", "", "true", "yes"].iter().all(|value| !Demo::from_setting(Some(value)).is_on()));
        assert!(Demo::from_setting(Some("1")).is_on());
    }
}
