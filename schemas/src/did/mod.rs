//! Decentralized identifiers as Kreds uses them: `did:web` names issuers and networks, `did:key` names learners.

mod name;

pub use name::{Did, DidUrl, NotADid};
