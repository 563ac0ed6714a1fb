//! What somebody types to sign in: an e-mail address or a short name. Kreds never writes to it.

use std::{fmt, str::FromStr};

/// A login name: lower case, 2 to 128 characters, no spaces and nothing hidden.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct LoginName(String);

/// Not a login name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a login name has 2 to 128 visible characters and no spaces")]
pub struct NotALogin;

impl LoginName {
    /// The name as it is compared.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LoginName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for LoginName {
    type Err = NotALogin;

    fn from_str(text: &str) -> Result<Self, NotALogin> {
        let text = text.trim().to_lowercase();
        let plain = |c: char| c.is_alphanumeric() || "@._+-".contains(c);
        let fits = (2..=128).contains(&text.chars().count()) && text.chars().all(plain);
        fits.then_some(LoginName(text)).ok_or(NotALogin)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_and_spaces_around_do_not_matter() {
        assert_eq!("  Anna@Havnby.DK ".parse::<LoginName>().unwrap().as_str(), "anna@havnby.dk");
    }

    #[test]
    fn a_name_with_a_space_inside_or_a_mark_is_none() {
        assert!(
            ["anna b", "a", "anna\u{202e}b", "<anna>"].iter().all(|text| text.parse::<LoginName>().is_err())
        );
    }
}
