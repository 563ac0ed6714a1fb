//! The foundation against the vectors of the standards, read from the folder that `KREDS_REFERENCE` names.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its vectors fails")]

mod baked;
mod ed25519;
mod es256;
mod json_grammar;
mod json_web;
mod poison;
mod proofs;
mod rdf_canon;
mod reference;
mod signatures;
mod vocabulary;
mod whole;
