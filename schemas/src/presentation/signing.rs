//! Making a presentation: badges, the holder's own key, and the question that is answered.
//!
//! Badges with a proof inside go into a presentation with a proof inside, tokens into a token with the claim `vp`: that is
//! how OpenID4VP asks for them (1.0, B.1).

use serde_json::{Value, json};

use super::Presentation;
use crate::{
    credential::{VC_V2, model::VC_V1},
    did,
    jose::{self, SigningKey},
    key::Ed25519Secret,
    proof::{Purpose, Question, Refusal, SigningError, data_integrity},
    stage::Signed,
};

const TYPE: &str = "VerifiablePresentation";

/// Shows badges that have their proof inside.
pub fn sign(
    badges: &[&str],
    secret: &Ed25519Secret,
    question: &Question<'_>,
) -> Result<Signed<Presentation>, SigningError> {
    let unread = |_| SigningError::NotReadBack(Refusal::AnotherKind);
    let badges: Vec<Value> =
        badges.iter().map(|badge| serde_json::from_str(badge)).collect::<Result<_, _>>().map_err(unread)?;
    let key = did::key::method_url(&secret.public());
    let mut document = json!({ "@context": [VC_V2], "type": [TYPE], "holder": key.did() });
    if !badges.is_empty() {
        document["verifiableCredential"] = badges.into();
    }
    let mut options = data_integrity::options(&key, question.now, Purpose::Authentication);
    options["challenge"] = question.challenge.into();
    if let Some(domain) = question.domain {
        options["domain"] = domain.into();
    }
    let text = data_integrity::proved(&document.to_string(), options, secret)?;
    super::read(&text).map_err(SigningError::NotReadBack)
}

/// Shows badges that are tokens.
pub fn sign_token(
    badges: &[&str],
    secret: &Ed25519Secret,
    question: &Question<'_>,
) -> Result<Signed<Presentation>, SigningError> {
    let key = did::key::method_url(&secret.public());
    let mut claims = json!({
        "iss": key.did(),
        "nonce": question.challenge,
        "iat": question.now.seconds(),
        "vp": { "@context": [VC_V1], "type": [TYPE], "holder": key.did(), "verifiableCredential": badges },
    });
    if let Some(domain) = question.domain {
        claims["aud"] = domain.into();
    }
    let payload = claims.to_string();
    let token = jose::sign(SigningKey::Ed25519(secret), "JWT", key.as_str(), payload.as_bytes())?;
    super::read(&token).map_err(SigningError::NotReadBack)
}
