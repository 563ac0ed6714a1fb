//! Kreds and programs that nobody here wrote accept each other's badges, in both directions, and refuse the same
//! forgeries; and people come to the desk by accounts that another program keeps.
//!
//! The other programs lie in `tests/interop` and are put in place by `script/setup`. They go out for nothing: every
//! document they need is handed over.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "what cannot be read or asked is a failed test")]

mod answering;
mod badge;
mod baked;
mod bill;
mod collecting;
mod data_integrity;
mod leaving_out;
mod machines;
mod metrics;
mod oidc;
mod openid4vci;
mod own_accounts;
mod peer;
mod pictures;
mod second_opinion;
mod showing;
mod suites;
mod vc_api;
mod vc_api_issuing;
mod vc_jwt;
mod visitor;
