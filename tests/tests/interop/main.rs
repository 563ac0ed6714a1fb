//! Kreds and programs that nobody here wrote accept each other's badges, in both directions, and refuse the same
//! forgeries.
//!
//! The other programs lie in `tests/interop` and are put in place by `script/setup`. They go out for nothing: every
//! document they need is handed over.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "what cannot be read or asked is a failed test")]

mod badge;
mod data_integrity;
mod openid4vci;
mod peer;
mod pictures;
mod second_opinion;
mod vc_jwt;
