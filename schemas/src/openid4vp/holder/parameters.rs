//! The parameters of a request as they were written, in a link or in a signed object.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::Fault;
use crate::json;

/// Parameters whose values are JSON, which a link carries as text (5.1).
const JSON: [&str; 4] = ["dcql_query", "client_metadata", "transaction_data", "verifier_info"];

/// The parameters that a wallet looks at; all others are ignored.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Parameters {
    pub(super) client_id: Option<String>,
    pub(super) response_type: Option<String>,
    pub(super) response_mode: Option<String>,
    pub(super) response_uri: Option<String>,
    pub(super) redirect_uri: Option<Value>,
    pub(super) nonce: Option<String>,
    pub(super) state: Option<String>,
    pub(super) scope: Option<Value>,
    pub(super) dcql_query: Option<Value>,
    pub(super) client_metadata: Option<Value>,
    pub(super) transaction_data: Option<Value>,
    // Of a link that leads to a signed request.
    pub(super) request: Option<String>,
    pub(super) request_uri: Option<String>,
    pub(super) request_uri_method: Option<String>,
    // Of a signed request.
    pub(super) aud: Option<String>,
    pub(super) exp: Option<f64>,
    pub(super) nbf: Option<f64>,
    pub(super) wallet_nonce: Option<String>,
}

impl Parameters {
    /// Those of a link, each once.
    pub(super) fn of_query<'q>(pairs: impl Iterator<Item = (&'q str, &'q str)>) -> Result<Self, Fault> {
        let mut members = Map::new();
        for (name, text) in pairs {
            let value = match JSON.iter().find(|own| **own == name) {
                Some(own) => read(text.as_bytes()).ok_or(Fault::Malformed(own))?,
                None => Value::from(text),
            };
            if members.insert(name.to_owned(), value).is_some() {
                return Err(Fault::Malformed("parameter"));
            }
        }
        Self::of(Value::Object(members))
    }

    /// Those of a signed object.
    pub(super) fn of_payload(payload: &[u8]) -> Result<Self, Fault> {
        Self::of(read(payload).filter(Value::is_object).ok_or(Fault::Malformed("payload"))?)
    }

    fn of(members: Value) -> Result<Self, Fault> {
        serde_json::from_value(members).map_err(|_| Fault::Malformed("parameter"))
    }
}

/// Strict JSON, as a value that may be kept.
fn read(text: &[u8]) -> Option<Value> {
    Value::deserialize(&json::read(text).ok()?).ok()
}
