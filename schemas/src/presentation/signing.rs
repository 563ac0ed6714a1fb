//! Making a presentation: badges, the holder's own key, and the question that is answered.
//!
//! Badges with a proof inside go into a presentation with a proof inside, tokens into a token with the claim `vp`: that is
//! how OpenID4VP asks for them (1.0, B.1). Status lists that come along may have either form in both.

use serde_json::{Value, json};

use super::Presentation;
use crate::{
    canonical::Contexts,
    credential::{VC_V2, model::VC_V1},
    did,
    jose::{self, SigningKey},
    key::Ed25519Secret,
    proof::{Purpose, Question, Refusal, SigningError, data_integrity},
    stage::Signed,
};

const TYPE: &str = "VerifiablePresentation";
/// What stands before a token in its envelope.
const ENVELOPE: &str = "data:application/vc+jwt,";

/// Shows badges that have their proof inside.
pub fn sign(
    badges: &[&str],
    secret: &Ed25519Secret,
    question: &Question<'_>,
) -> Result<Signed<Presentation>, SigningError> {
    let key = did::key::method_url(&secret.public());
    let mut document = unsigned(badges).map_err(SigningError::NotReadBack)?;
    document["holder"] = json!(key.did());
    let mut options = data_integrity::options(&key, question.now, Purpose::Authentication);
    options["challenge"] = question.challenge.into();
    if let Some(domain) = question.domain {
        options["domain"] = domain.into();
    }
    let text = data_integrity::proved(&document.to_string(), options, secret, Contexts::Pinned)?;
    super::read(&text).map_err(SigningError::NotReadBack)
}

/// Shows badges that are tokens.
pub fn sign_token(
    badges: &[&str],
    secret: &Ed25519Secret,
    question: &Question<'_>,
) -> Result<Signed<Presentation>, SigningError> {
    let key = did::key::method_url(&secret.public());
    let badges: Vec<Value> = badges.iter().map(|text| object(text).unwrap_or((*text).into())).collect();
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

/// Documents put together without anybody's signature: for a file, which proves nothing about who shows it.
///
/// ```
/// use schemas::presentation;
/// assert!(presentation::together(&["eyJh.eyJh.c2ln"]).is_ok());
/// assert!(presentation::together(&["{"]).is_err());
/// ```
pub fn together(documents: &[&str]) -> Result<String, Refusal> {
    unsigned(documents).map(|presentation| presentation.to_string())
}

/// A presentation of VC Data Model 2.0, in which a token stands in an envelope (4.13.2).
fn unsigned(documents: &[&str]) -> Result<Value, Refusal> {
    let item = |text: &&str| {
        if text.starts_with('{') {
            return object(text).ok_or(Refusal::AnotherKind);
        }
        let id = format!("{ENVELOPE}{text}");
        Ok(json!({ "@context": VC_V2, "id": id, "type": "EnvelopedVerifiableCredential" }))
    };
    let items: Vec<Value> = documents.iter().map(item).collect::<Result<_, _>>()?;
    let mut document = json!({ "@context": [VC_V2], "type": [TYPE] });
    if !items.is_empty() {
        document["verifiableCredential"] = items.into();
    }
    Ok(document)
}

fn object(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok().filter(Value::is_object)
}
