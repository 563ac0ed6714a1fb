//! The names that an issuer gives to things and that a wallet repeats without looking into them.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The name as the issuer wrote it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                $name(text)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name! {
    /// What can be had: a key of `credential_configurations_supported`.
    ConfigurationId
}
name! {
    /// One credential that an access token stands for, where the token response named it.
    CredentialIdentifier
}
name! {
    /// What the wallet repeats when it says how it went.
    NotificationId
}
name! {
    /// A credential that the issuer hands over later.
    TransactionId
}
