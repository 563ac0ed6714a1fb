//! The token that shows that a wallet has the key to which a badge shall be bound (OpenID4VCI 1.0, 8.2.1.1).
//!
//! The key is an Ed25519 `did:key`, so the proof carries it and nothing is fetched. Whether the nonce is one of ours
//! and unused is for the issuer to say. An `iss` is never written and never believed: the wallet is anonymous.

use serde::Deserialize;

use super::{CNonce, CredentialIssuer};
use crate::{
    did::{self, Did, DidUrl, key::DidKeyError},
    jose::{self, Compact, JoseError, SigningKey},
    json::{self, JsonError, Mismatch},
    key::{Ed25519Secret, PublicKey},
    limits::KEY_PROOF_CLOCK,
    time::Timestamp,
};

/// The `typ` that keeps a key proof from being taken for a badge, and a badge for a key proof.
const TYP: &str = "openid4vci-proof+jwt";

/// A sound proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyProof {
    /// Whose key it is.
    pub holder: Did,
    /// The nonce that the issuer has to know.
    pub nonce: CNonce,
}

/// Why a text shows no key; the answer is `invalid_proof` for all of them.
#[derive(Debug, thiserror::Error)]
pub enum KeyProofError {
    /// No token that Kreds accepts, or its signature does not fit.
    #[error(transparent)]
    Token(#[from] JoseError),
    /// A token of another kind.
    #[error("the token is of another kind")]
    AnotherKind,
    /// The header names no key, or none of a DID.
    #[error("the token does not name its key by a DID")]
    NoKey,
    /// The key named is none that Kreds takes.
    #[error(transparent)]
    Key(#[from] DidKeyError),
    /// The payload is not strict JSON.
    #[error(transparent)]
    Payload(#[from] JsonError),
    /// A claim is missing or of another type.
    #[error(transparent)]
    Claims(#[from] Mismatch),
    /// The proof was made for somebody else.
    #[error("the proof is meant for somebody else")]
    AnotherAudience,
    /// Made further from now than clocks differ.
    #[error("the proof is from another time")]
    AnotherTime,
}

#[derive(Deserialize)]
struct Claims {
    aud: Audience,
    iat: i64,
    nonce: CNonce,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

/// Makes the proof for one request. An issuer without an endpoint for nonces wants none.
///
/// ```
/// use schemas::{key::Ed25519Secret, openid4vci::{CNonce, key_proof}};
/// let secret = Ed25519Secret::from_bytes([7; 32]);
/// let issuer = "https://badges.example/o/aarhus".parse()?;
/// let now = "2026-10-12T16:30:00Z".parse()?;
/// let proof = key_proof::sign(&secret, &issuer, Some(&CNonce::from("n".to_owned())), now)?;
/// assert_eq!(key_proof::check(&proof, &issuer, now)?.holder.method(), "key");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn sign(
    secret: &Ed25519Secret,
    audience: &CredentialIssuer,
    nonce: Option<&CNonce>,
    now: Timestamp,
) -> Result<String, JoseError> {
    let mut claims = serde_json::json!({ "aud": audience, "iat": now.seconds() });
    if let Some(nonce) = nonce {
        claims["nonce"] = nonce.expose().into();
    }
    let key = did::key::method_url(&secret.public());
    jose::sign(SigningKey::Ed25519(secret), TYP, key.as_str(), claims.to_string().as_bytes())
}

/// Checks everything but the nonce.
pub fn check(proof: &str, audience: &CredentialIssuer, now: Timestamp) -> Result<KeyProof, KeyProofError> {
    let token = Compact::read(proof)?;
    if token.header().typ.as_deref() != Some(TYP) {
        return Err(KeyProofError::AnotherKind);
    }
    let method: Option<DidUrl> = token.header().kid.as_deref().and_then(|kid| kid.parse().ok());
    let method = method.ok_or(KeyProofError::NoKey)?;
    token.verify(&PublicKey::Ed25519(did::key::resolve_method(&method)?))?;
    let claims = Claims::deserialize(&json::read(token.payload())?)?;
    if !claims.aud.names(audience) {
        return Err(KeyProofError::AnotherAudience);
    }
    let made = Timestamp::from_seconds(claims.iat).ok_or(KeyProofError::AnotherTime)?;
    if made > now.after(KEY_PROOF_CLOCK) || made < now.before(KEY_PROOF_CLOCK) {
        return Err(KeyProofError::AnotherTime);
    }
    Ok(KeyProof { holder: method.did(), nonce: claims.nonce })
}

impl Audience {
    fn names(&self, issuer: &CredentialIssuer) -> bool {
        match self {
            Audience::One(own) => own == issuer.as_str(),
            Audience::Several(all) => all.iter().any(|own| own == issuer.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use super::*;

    const NOW: &str = "2026-10-12T16:30:00Z";

    fn now() -> Timestamp {
        NOW.parse().unwrap()
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

    fn proof() -> String {
        sign(&secret(), &issuer(), Some(&nonce()), now()).unwrap()
    }

    fn signed(typ: &str, kid: &str, claims: &Value) -> String {
        jose::sign(SigningKey::Ed25519(&secret()), typ, kid, claims.to_string().as_bytes()).unwrap()
    }

    fn checked(proof: &str) -> Result<KeyProof, KeyProofError> {
        check(proof, &issuer(), now())
    }

    fn own_key() -> DidUrl {
        did::key::method_url(&secret().public())
    }

    #[test]
    fn a_proof_names_its_holder_and_nonce() {
        let sound = checked(&proof()).unwrap();
        assert_eq!(sound, KeyProof { holder: own_key().did(), nonce: nonce() });
    }

    #[test]
    fn a_proof_says_nothing_of_who_the_wallet_is() {
        let payload = proof();
        let payload = Compact::read(&payload).unwrap().payload().to_vec();
        let claims: Value = serde_json::from_slice(&payload).unwrap();
        assert_eq!(claims, json!({"aud": issuer(), "iat": 1_791_822_600, "nonce": nonce()}));
    }

    #[test]
    fn an_audience_may_stand_in_a_list() {
        let claims = json!({"aud": [issuer()], "iat": now().seconds(), "nonce": "n"});
        assert!(checked(&signed(TYP, own_key().as_str(), &claims)).is_ok());
    }

    #[test]
    fn a_proof_for_another_issuer_is_refused() {
        let other = "https://badges.example/o/aarhus2".parse().unwrap();
        assert!(matches!(check(&proof(), &other, now()), Err(KeyProofError::AnotherAudience)));
    }

    #[test]
    fn a_badge_is_no_key_proof() {
        let claims = json!({"aud": issuer(), "iat": now().seconds(), "nonce": "n"});
        let badge = signed("JWT", own_key().as_str(), &claims);
        assert!(matches!(checked(&badge), Err(KeyProofError::AnotherKind)));
    }

    #[test]
    fn a_proof_by_another_key_is_refused() {
        let other = did::key::method_url(&Ed25519Secret::from_bytes([8; 32]).public());
        let claims = json!({"aud": issuer(), "iat": now().seconds(), "nonce": "n"});
        assert!(matches!(
            checked(&signed(TYP, other.as_str(), &claims)),
            Err(KeyProofError::Token(JoseError::SignatureWrong))
        ));
    }

    #[test]
    fn a_key_that_would_have_to_be_fetched_is_refused() {
        let claims = json!({"aud": issuer(), "iat": now().seconds(), "nonce": "n"});
        let web = signed(TYP, "did:web:wallet.example#key-1", &claims);
        assert!(matches!(checked(&web), Err(KeyProofError::Key(DidKeyError::AnotherMethod(_)))));
    }

    #[test]
    fn a_key_that_is_no_did_is_refused() {
        let claims = json!({"aud": issuer(), "iat": now().seconds(), "nonce": "n"});
        assert!(matches!(checked(&signed(TYP, "key-1", &claims)), Err(KeyProofError::NoKey)));
    }

    #[test]
    fn a_proof_without_nonce_is_refused() {
        let claims = json!({"aud": issuer(), "iat": now().seconds()});
        assert!(matches!(checked(&signed(TYP, own_key().as_str(), &claims)), Err(KeyProofError::Claims(_))));
    }

    #[test]
    fn a_phones_clock_may_be_an_hour_off() {
        let second = Duration::from_secs(1);
        for moment in [now().after(KEY_PROOF_CLOCK), now().before(KEY_PROOF_CLOCK)] {
            assert!(check(&proof(), &issuer(), moment).is_ok());
        }
        for moment in [now().after(KEY_PROOF_CLOCK + second), now().before(KEY_PROOF_CLOCK + second)] {
            assert!(matches!(check(&proof(), &issuer(), moment), Err(KeyProofError::AnotherTime)));
        }
    }
}
