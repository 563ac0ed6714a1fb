//! The verifier as people use it, against a library on loopback.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its library fails")]

mod batch;
mod command;
mod evidence;
mod foreign;
mod lists;
mod page;
mod town;
mod trusting;
mod web_issuer;
