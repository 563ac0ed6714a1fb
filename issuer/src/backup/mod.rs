//! Everything in one sealed file, and back again: rows, keys, settings and journals.
//!
//! The file is a stream of lines of JSON, packed (gzip) and sealed with the passphrase of the key folder (age). It names
//! neither database, so a copy of a laptop's file becomes a database on a server, or the other way round. The
//! passphrase is not in it: whoever finds the file finds nothing.

mod error;
mod line;
mod restoring;
mod writing;

pub use error::BackupError;
pub use restoring::{Restored, restore, settings_in};
pub use writing::{Written, write};
