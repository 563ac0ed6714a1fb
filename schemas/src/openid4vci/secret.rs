//! Texts that whoever has them may use: they are not printed, not compared in steps, and leave memory after use.

use std::fmt;

use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;
use zeroize::ZeroizeOnDrop;

macro_rules! secret {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Serialize, Deserialize, ZeroizeOnDrop)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The text itself, to be sent or hashed and never logged.
            pub fn expose(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                $name(text)
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
            }
        }
        impl Eq for $name {}

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

secret! {
    /// What an offer grants: good for one token.
    PreAuthorizedCode
}
secret! {
    /// What the token endpoint gives: good for the credentials of the offer.
    AccessToken
}
secret! {
    /// The transaction code as the learner typed it.
    TxCodeEntered
}
secret! {
    /// The issuer's nonce that a key proof repeats.
    CNonce
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_not_printed() {
        let code = PreAuthorizedCode::from("oaKazRN8I0IbtZ0C7JuMn5".to_owned());
        assert_eq!(format!("{code:?}"), "PreAuthorizedCode(…)");
    }

    #[test]
    fn only_the_same_code_is_equal() {
        let [one, same, other] = ["1234", "1234", "1235"].map(|text| TxCodeEntered::from(text.to_owned()));
        assert!(one == same && one != other);
    }
}
