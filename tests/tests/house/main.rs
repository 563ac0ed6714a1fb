//! The house rules that no compiler checks, each as a test that names the places that break it.
//!
//! They read the project's files as text and know nothing of what the programs do. A rule's reason stands in
//! `docs/architecture.md`.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a file of the project that cannot be read is a failed test"
)]

mod bill;
mod controls;
mod dependencies;
mod documentation;
mod files;
mod languages;
mod modules;
mod places;
mod reference;
mod said;
mod sizes;
mod words;
