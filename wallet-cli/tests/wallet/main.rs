//! The wallet as its learner meets it: commands typed, files on disk, an issuer on loopback.
#![expect(clippy::unwrap_used, reason = "a test whose scene cannot be set fails")]

mod answer;
mod answer_pictures;
mod answers;
mod asked;
mod asker;
mod backup;
mod badges;
mod carrying;
mod check;
mod claim;
mod desktop;
mod faults;
mod forget;
mod forging;
mod golden;
mod granting;
mod http;
mod issuer;
mod learner;
mod library;
mod list;
mod mood;
mod offered;
mod paper;
mod present;
mod press;
mod printer;
mod program;
mod published;
mod reasons;
mod sentences;
mod sheets;
mod stored;
mod troubled;
mod vault;
