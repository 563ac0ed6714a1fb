//! Taking in a presentation: strict, and blind to everything but kind and key.

use super::{Presentation, outline};
use crate::{
    jose::Compact,
    json::{self, Object, Value},
    proof::Refusal,
    stage::{Form, KeyRequest, Method, Signed},
};

/// Takes in a presentation in either form.
pub fn read(text: &str) -> Result<Signed<Presentation>, Refusal> {
    let text = text.trim_matches([' ', '\t', '\r', '\n']);
    let (form, key) = if text.starts_with('{') {
        (Form::DataIntegrity, outline::embedded(object(&json::read(text.as_bytes())?)?)?)
    } else {
        let token = Compact::read(text)?;
        (Form::Jwt, outline::token(&token, object(&json::read(token.payload())?)?)?)
    };
    let request = KeyRequest { issuer: (&key.did()).into(), method: Method::Did(key) };
    Ok(Signed::new(text, form, vec![request]))
}

fn object<'v, 't>(value: &'v Value<'t>) -> Result<&'v Object<'t>, Refusal> {
    value.as_object().ok_or(Refusal::AnotherKind)
}
