//! The one HTTP client of Kreds, behind a guard: https to public addresses only, bounded in time and size, no
//! redirects, no cookies, no proxies from the environment. Certificates are judged by the system's own store.
//!
//! It knows nothing of what it fetches; media types and contents are the caller's to judge.

mod address;
mod allowance;
mod client;
mod error;
mod guard;

pub use allowance::Allowance;
pub use client::{Authorization, Body, Fetched, Fetcher, Headers, Policy};
pub use error::FetchError;
pub use guard::Forbidden;
