//! The presentation that shows that a wallet has the key to which a badge shall be bound (OpenID4VCI 1.0, F.2).
//!
//! It is the other way beside the token of [`super::key_proof`], for the same key and with the same two answers: for whom
//! it was made, and to which nonce. Nothing is shown in it. Whether the nonce is one of ours and unused is for the issuer
//! to say.

use serde_json::Value;

use super::{CNonce, CredentialIssuer, key_proof::KeyProof};
use crate::{
    did,
    key::{Ed25519Secret, PublicKey},
    presentation,
    proof::{self, Question, Refusal, SigningError},
    time::Timestamp,
};

/// Makes the proof for one request.
///
/// ```
/// use schemas::{key::Ed25519Secret, openid4vci::{CNonce, key_presentation}};
/// let secret = Ed25519Secret::from_bytes([7; 32]);
/// let issuer = "https://badges.example/o/aarhus".parse()?;
/// let now = "2026-10-12T16:30:00Z".parse()?;
/// let proof = key_presentation::sign(&secret, &issuer, &CNonce::from("n".to_owned()), now)?;
/// assert_eq!(key_presentation::check(&proof, &issuer, now)?.nonce.expose(), "n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn sign(
    secret: &Ed25519Secret,
    audience: &CredentialIssuer,
    nonce: &CNonce,
    now: Timestamp,
) -> Result<Value, SigningError> {
    let question = Question { challenge: nonce.expose(), domain: Some(audience.as_str()), now };
    let signed = presentation::sign(&[], secret, &question)?;
    serde_json::from_str(signed.text()).map_err(|_| SigningError::NotReadBack(Refusal::AnotherKind))
}

/// Checks everything but the nonce.
pub fn check(proof: &Value, audience: &CredentialIssuer, now: Timestamp) -> Result<KeyProof, Refusal> {
    let nonce = proof.pointer("/proof/challenge").and_then(Value::as_str);
    let nonce = nonce.ok_or(Refusal::AnotherQuestion("challenge"))?;
    let signed = presentation::read(&proof.to_string())?;
    let key = did::key::resolve_method(signed.asks_for().key()?).map_err(|_| Refusal::IssuerKind)?;
    let question = Question { challenge: nonce, domain: Some(audience.as_str()), now };
    let shown = proof::verify_presentation(signed, &PublicKey::Ed25519(key), &question)?;
    Ok(KeyProof { holder: shown.claims().holder.clone(), nonce: nonce.to_owned().into() })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn now() -> Timestamp {
        "2026-10-12T16:30:00Z".parse().unwrap()
    }

    fn secret() -> Ed25519Secret {
        Ed25519Secret::from_bytes([7; 32])
    }

    fn issuer() -> CredentialIssuer {
        "https://badges.example/o/aarhus".parse().unwrap()
    }

    fn nonce() -> CNonce {
        "wKI4LT17ac15ES9bw8ac4".to_owned().into()
    }

    fn shown() -> Value {
        sign(&secret(), &issuer(), &nonce(), now()).unwrap()
    }

    fn is_refused(proof: &Value) -> bool {
        check(proof, &issuer(), now()).is_err()
    }

    #[test]
    fn a_proof_names_its_holder_and_nonce() {
        let holder = did::key::from_ed25519(&secret().public());
        assert_eq!(check(&shown(), &issuer(), now()).unwrap(), KeyProof { holder, nonce: nonce() });
    }

    #[test]
    fn a_proof_shows_nothing_but_the_key() {
        assert_eq!(shown().get("verifiableCredential"), None);
    }

    #[test]
    fn a_proof_for_another_issuer_is_refused() {
        let other = "https://badges.example/o/aarhus2".parse().unwrap();
        assert!(check(&shown(), &other, now()).is_err());
    }

    #[test]
    fn a_proof_with_another_nonce_than_the_one_signed_is_refused() {
        let mut changed = shown();
        changed["proof"]["challenge"] = json!("another");
        assert!(is_refused(&changed));
    }

    #[test]
    fn a_proof_without_nonce_is_refused() {
        let mut changed = shown();
        changed["proof"].as_object_mut().unwrap().remove("challenge");
        assert!(is_refused(&changed));
    }

    #[test]
    fn a_proof_for_the_key_of_another_is_refused() {
        let mut changed = shown();
        let other = did::key::from_ed25519(&Ed25519Secret::from_bytes([8; 32]).public());
        changed["holder"] = json!(other);
        assert!(is_refused(&changed));
    }

    #[test]
    fn a_key_that_would_have_to_be_fetched_is_refused() {
        let mut changed = shown();
        changed["proof"]["verificationMethod"] = json!("did:web:wallet.example#key-1");
        changed["holder"] = json!("did:web:wallet.example");
        assert!(is_refused(&changed));
    }
}
