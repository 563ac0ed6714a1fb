//! Why the demo stopped: what is wrong and what to do, one line each.

use std::fmt::Display;

/// What is wrong, and what to do about it.
#[derive(Debug)]
pub(crate) struct Trouble {
    pub(crate) what: String,
    pub(crate) remedy: String,
}

impl Trouble {
    pub(crate) fn new(what: impl Display, remedy: impl Display) -> Self {
        Trouble { what: what.to_string(), remedy: remedy.to_string() }
    }
}

/// An outcome that the demo cannot go on from.
pub(crate) trait OrTrouble<T> {
    fn or_trouble(self, what: impl Display, remedy: impl Display) -> Result<T, Trouble>;
}

impl<T, E: Display> OrTrouble<T> for Result<T, E> {
    fn or_trouble(self, what: impl Display, remedy: impl Display) -> Result<T, Trouble> {
        self.map_err(|cause| Trouble::new(format!("{what}: {cause}"), remedy))
    }
}
