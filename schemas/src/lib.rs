//! What issuer, wallet and verifier of Kreds agree on.
//!
//! This crate knows no clock, no random source, no file, no database, no terminal and no web framework: time and
//! chance come in as arguments. What asks (`fetch`) and what answers (`serving`) are features. A badge walks through it in one direction, and each module is passed once.

pub mod art;
mod as_text;
pub mod bake;
pub mod caller;
pub mod canonical;
pub mod credential;
pub mod demo;
pub mod did;
#[cfg(feature = "fetch")]
pub mod fetch;
mod form;
pub mod jose;
pub mod json;
pub mod key;
pub mod lang;
pub mod limits;
pub mod line;
pub mod locale;
pub mod offer;
pub mod openid4vci;
pub mod openid4vp;
pub mod outcome;
pub mod presentation;
pub mod proof;
pub mod qr;
#[cfg(feature = "serve")]
pub mod serving;
pub mod stage;
pub mod status;
pub mod text;
pub mod time;
pub mod trust;
pub mod uri;
pub mod verdict;
pub mod vocabulary;
pub mod zone;

pub use demo::Demo;
