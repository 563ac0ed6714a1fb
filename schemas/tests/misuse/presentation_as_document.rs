//! A presentation is checked against the question that it answers, never as a document by itself.
use schemas::{key::PublicKey, presentation::Presentation, proof, stage::Signed};

fn unasked(signed: Signed<Presentation>, key: &PublicKey) {
    let _ = proof::verify(signed, key); //~ E0277 `Presentation: schemas::stage::Document`
}
