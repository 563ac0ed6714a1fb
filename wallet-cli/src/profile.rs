//! The name of one wallet among several. It becomes the name of a folder, on any system.

use std::{fmt, str::FromStr};

use serde::Serialize;

/// Letters a to z, digits and hyphens, at most 32; no name that some system keeps for a device.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Profile(String);

/// No name for a wallet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("use 1 to 32 of the letters a to z, digits and hyphens")]
pub struct NotAProfile;

const LONGEST: usize = 32;

impl FromStr for Profile {
    type Err = NotAProfile;

    fn from_str(name: &str) -> Result<Self, NotAProfile> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let of_letters = name.bytes().all(plain) && !name.starts_with('-') && !name.is_empty();
        if of_letters && name.len() <= LONGEST && !is_a_device(name) {
            Ok(Profile(name.to_owned()))
        } else {
            Err(NotAProfile)
        }
    }
}

/// Windows opens a device by these names, in whatever folder.
fn is_a_device(name: &str) -> bool {
    let number = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    let numbered = number.is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']));
    numbered || ["con", "prn", "aux", "nul"].contains(&name)
}

impl fmt::Display for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_is_a_plain_name() {
        for name in ["anna", "anna-2", "7"] {
            assert!(name.parse::<Profile>().is_ok(), "{name}");
        }
    }

    #[test]
    fn what_would_lead_elsewhere_is_no_profile() {
        let long = "a".repeat(33);
        for name in ["", "..", "a/b", "a\\b", "Anna", "-v", "con", "com1", "žan", &long] {
            assert_eq!(name.parse::<Profile>(), Err(NotAProfile), "{name}");
        }
    }
}
