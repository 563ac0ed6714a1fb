//! Signing whatever it says, as a careless issuer would, and bending what was signed, as a forger would.

use crate::case::key;
use crate::network::Network;
use schemas::canonical::{self, Omit};
use schemas::json;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// The options of a proof by the library's Ed25519 key.
pub(crate) fn options() -> Value {
    json!({
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2026-11-10T12:00:00Z",
        "verificationMethod": key("e202601a"),
        "proofPurpose": "assertionMethod",
    })
}

/// A document with a proof that fits, whatever document and options say. What has no canonical form gets a signature
/// over nothing: it is never reached.
pub(crate) fn embed(network: &Network, mut document: Value, options: &Value) -> Value {
    document["proof"] = options.clone();
    let text = document.to_string();
    let hashes = hashes(&text, options["cryptosuite"] == "eddsa-jcs-2022").unwrap_or_default();
    let signature = network.edwards.sign(&hashes);
    document["proof"]["proofValue"] = value(&signature).into();
    document
}

/// What a signature of the library's Ed25519 key is made over.
fn hashes(text: &str, of_json: bool) -> Option<Vec<u8>> {
    let read = json::read(text.as_bytes()).ok()?;
    let document = read.as_object()?;
    let proof = document.get("proof")?.as_object()?;
    let (options, claims) = if of_json {
        let json = |object, omit| canonical::canonical_json(object, omit).ok();
        (json(proof, Omit::ProofValue)?, json(document, Omit::Proof)?)
    } else {
        let options = canonical::canonicalise_options(proof, document.get("@context")?).ok()?;
        (options.into_string(), canonical::canonicalise(document, Omit::Proof).ok()?.into_string())
    };
    Some([Sha256::digest(options), Sha256::digest(claims)].concat())
}

/// A proof's value in the one base that it is written in.
pub(crate) fn value(signature: &[u8]) -> String {
    format!("z{}", bs58::encode(signature).into_string())
}

/// The bytes of a proof's value.
pub(crate) fn signature(document: &Value) -> Vec<u8> {
    let text = document["proof"]["proofValue"].as_str().unwrap();
    bs58::decode(&text[1..]).into_vec().unwrap()
}

/// The library's badge, sound, with its proof inside.
pub(crate) fn sound(network: &Network) -> Value {
    embed(network, network.badge(), &options())
}
