//! Signing and checking whole badges, in both forms, and every way in which a signature must not hold.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot make its badge fails")]

mod divisible;
mod embedded;
mod issuing;
mod leaves;
mod older_model;
mod presentations;
mod sample;
mod sets;
mod shape;
mod spoilt;
mod suites;
mod tokens;
