//! Where secret keys lie: one JWK a file in the key folder, each encrypted with age to one passphrase.
//!
//! The only module that names `age` and that reads or writes secrets. It knows nothing of who a key belongs to
//! beyond the name of its file.

mod bearer_token;
mod fragment;
mod key_folder;
mod sealed;
mod server_secret;

pub use bearer_token::BearerToken;
pub use fragment::next_fragment;
pub use key_folder::{KeyFileError, KeyFolder, KeyName, read_secret};
pub use sealed::{Sealing, Unsealable};
pub use server_secret::{ServerSecret, stored_hash};
