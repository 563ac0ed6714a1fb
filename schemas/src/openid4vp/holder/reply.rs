//! What is sent to whoever asked: presentations, or the reason why there are none (OpenID4VP 1.0, 8.1, 8.2 and 8.5).

use serde_json::{Map, Value};

use super::ReplyTo;
use crate::openid4vp::{ErrorCode, QueryId};

/// An answer.
#[derive(Clone, Debug)]
pub enum Reply {
    /// Presentations by the part of the query that they answer.
    Shown(Vec<(QueryId, Vec<String>)>),
    /// None, and why.
    Declined(ErrorCode),
}

impl Reply {
    /// The fields of the form.
    pub fn fields(&self, to: &ReplyTo) -> Vec<(&'static str, String)> {
        let mut fields = match self {
            Reply::Shown(parts) => vec![("vp_token", vp_token(parts))],
            Reply::Declined(code) => {
                let code = serde_json::to_value(code).unwrap_or_default();
                vec![("error", code.as_str().unwrap_or("invalid_request").to_owned())]
            }
        };
        fields.extend(to.state.clone().map(|state| ("state", state)));
        fields
    }
}

/// Texts that are JSON stand as such, tokens as texts.
fn vp_token(parts: &[(QueryId, Vec<String>)]) -> String {
    let presentation = |text: &String| {
        let object = serde_json::from_str(text).ok().filter(Value::is_object);
        object.unwrap_or_else(|| Value::String(text.clone()))
    };
    let members: Map<String, Value> = parts
        .iter()
        .map(|(id, texts)| (id.as_str().to_owned(), texts.iter().map(presentation).collect()))
        .collect();
    Value::Object(members).to_string()
}
