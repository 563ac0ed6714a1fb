//! From the catalogue to a badge: the starter catalogue, the frameworks, the mapping and its errors.
#![expect(clippy::unwrap_used, reason = "a test that cannot make its badge fails")]

mod catalogue_errors;
mod draft;
mod frameworks;
mod making;
mod mapping;
mod starter;
