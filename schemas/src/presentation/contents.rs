//! What a presentation holds: who shows, and the text of each thing that is shown.
//!
//! The credentials are signed by others and read by themselves, so they leave here as texts. Around them the strict shape
//! holds as everywhere: the members that are listed here and no others.

use super::outline;
use crate::{
    did::Did,
    jose::Compact,
    json::{self, Object, Value},
    limits::PRESENTED,
    proof::Refusal,
    uri::Uri,
};

/// The members of a presentation.
const MEMBERS: [&str; 6] = ["@context", "id", "type", "holder", "verifiableCredential", "proof"];
/// What may stand beside the presentation in its token.
const BESIDE: [&str; 8] = ["iss", "jti", "nbf", "sub", "exp", "iat", "aud", "nonce"];
/// How a credential that is a token stands in a presentation of VC Data Model 2.0 (4.12.1).
const ENVELOPE: &str = "data:application/vc";

/// What somebody shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presentation {
    /// Its own identifier, if it has one.
    pub id: Option<Uri>,
    /// Whose key signed it.
    pub holder: Did,
    /// The texts of what is shown, in its order: JSON with a proof inside, or tokens.
    pub credentials: Vec<String>,
}

impl Presentation {
    pub(crate) fn of_embedded(document: &Object<'_>) -> Result<Self, Refusal> {
        let holder = outline::embedded(document)?.did();
        Self::of(document, holder)
    }

    pub(crate) fn of_token(token: &Compact<'_>, payload: &Object<'_>) -> Result<Self, Refusal> {
        let holder = outline::token(token, payload)?.did();
        let document = outline::presentation_in(token, payload)?;
        Self::of(&BESIDE.iter().fold(document.clone(), |rest, name| rest.less(name)), holder)
    }

    fn of(document: &Object<'_>, holder: Did) -> Result<Self, Refusal> {
        if let Some((name, _)) = document.iter().find(|(name, _)| !MEMBERS.contains(name)) {
            return Err(Refusal::shape(name, "a member that a presentation does not have"));
        }
        let id = match document.get("id") {
            None => None,
            Some(id) => Some(id.as_str().and_then(|id| id.parse().ok()).ok_or_else(|| not_a("id"))?),
        };
        Ok(Presentation { id, holder, credentials: credentials(document)? })
    }
}

/// The texts of what a presentation brings along, whoever made it and whether or not anybody signed it.
pub fn credentials_in(text: &str) -> Result<Vec<String>, Refusal> {
    let value = json::read(text.as_bytes())?;
    credentials(value.as_object().ok_or(Refusal::AnotherKind)?)
}

fn credentials(document: &Object<'_>) -> Result<Vec<String>, Refusal> {
    let items = document.get("verifiableCredential").map(Value::one_or_many).unwrap_or_default();
    if items.len() > PRESENTED {
        return Err(Refusal::shape("verifiableCredential", "more than anybody shows at once"));
    }
    items.iter().map(credential).collect()
}

fn credential(value: &Value<'_>) -> Result<String, Refusal> {
    match value {
        Value::String(token) => Ok(token.clone().into_owned()),
        Value::Object(object) => match object.get("id").and_then(Value::as_str) {
            Some(id) if id.starts_with(ENVELOPE) => {
                let token = id.split_once(',').map(|(_, token)| token.to_owned());
                token.ok_or_else(|| not_a("verifiableCredential"))
            }
            _ => Ok(object.to_string()),
        },
        _ => Err(not_a("verifiableCredential")),
    }
}

fn not_a(member: &str) -> Refusal {
    Refusal::shape(member, "not written as the model says")
}
