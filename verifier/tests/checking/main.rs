//! The verifier as people use it, against a library on loopback.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its library fails")]

mod asked_for;
mod asking;
mod batch;
mod bounds;
mod calling;
mod command;
mod credentials;
mod data_model;
mod evidence;
mod foreign;
mod headers;
mod health;
mod lists;
mod machines;
mod own_document;
mod page;
mod plain;
mod presentations;
mod progress;
mod published;
mod register;
mod showing;
mod town;
mod trusting;
mod web_issuer;
