//! Names of badges and outcomes as catalogues, addresses and the store write them.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Not a name for a badge or outcome: only `a`–`z`, `0`–`9` and `-`, at most 64 characters, no `-` at the ends.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a short name of a-z, 0-9 and -: {0}")]
pub struct NotAnId(pub String);

fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The name as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                if is_id(text) { Ok($name(text.to_owned())) } else { Err(NotAnId(text.to_owned())) }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::as_text::read(deserializer)
            }
        }
    };
}

id! {
    /// Which badge of a catalogue: `climate-in-my-street`.
    BadgeId
}
id! {
    /// Which learning outcome of a catalogue: `compare-everyday-choices`.
    OutcomeId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_fits_into_an_address() {
        assert!("climate-in-my-street".parse::<BadgeId>().is_ok());
        assert!(["", "Climate", "a b", "a/b", "-a", "čas"].iter().all(|bad| bad.parse::<BadgeId>().is_err()));
    }
}
