//! The three programs walk together, run as people run them.
#![expect(clippy::unwrap_used, reason = "a step that does not succeed is a failed test")]

mod cities;
mod commands;
mod demo;
mod drills;
mod example_keys;
mod installing;
mod leaves;
mod one_badge;
mod people;
mod proxied;
mod units;
