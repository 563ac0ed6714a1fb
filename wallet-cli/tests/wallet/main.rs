//! The wallet as its learner meets it: commands typed, files on disk, an issuer on loopback.
#![expect(clippy::unwrap_used, reason = "a test whose scene cannot be set fails")]

mod backup;
mod badges;
mod claim;
mod http;
mod issuer;
mod learner;
mod sentences;
mod stored;
mod vault;
