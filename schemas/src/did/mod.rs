//! Decentralized identifiers as Kreds uses them: `did:web` names issuers and networks, `did:key` names learners.

pub mod document;
pub mod key;
mod name;
pub mod web;

pub use name::{Did, DidUrl, NotADid};
