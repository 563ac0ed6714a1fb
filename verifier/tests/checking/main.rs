//! The verifier as people use it, against a library on loopback.

mod command;
mod page;
mod town;
