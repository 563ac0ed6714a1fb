//! A credential or presentation as it stands in a request: with its proof inside, as a bare token, or a token in an
//! envelope (VC Data Model 2.0, 4.12.1 and 4.13.1).

use schemas::{
    credential::VC_V2,
    json::{Object, Value},
};

use super::vc_request::Subject;

const MEMBERS: [&str; 3] = ["@context", "id", "type"];

/// The type of an envelope, and with what the address of its token begins.
fn envelope_of(subject: Subject) -> (&'static str, [&'static str; 2]) {
    match subject {
        Subject::Credential => {
            ("EnvelopedVerifiableCredential", ["data:application/vc+jwt,", "data:application/jwt,"])
        }
        Subject::Presentation => {
            ("EnvelopedVerifiablePresentation", ["data:application/vp+jwt,", "data:application/jwt,"])
        }
    }
}

/// The document as it was secured; `None` for an envelope that is not written as one.
pub(super) fn opened(document: &Value<'_>, subject: Subject) -> Option<String> {
    let (kind, tokens) = envelope_of(subject);
    match document {
        Value::String(token) => Some(token.clone().into_owned()),
        Value::Object(object) if is_envelope(object, kind) => in_envelope(object, kind, tokens),
        Value::Object(object) => Some(object.to_string()),
        _ => None,
    }
}

fn is_envelope(object: &Object<'_>, kind: &str) -> bool {
    let id = object.get("id").and_then(Value::as_str).unwrap_or_default();
    has(object, "type", kind) || id.starts_with("data:")
}

fn in_envelope(object: &Object<'_>, kind: &str, tokens: [&str; 2]) -> Option<String> {
    let only_type = object.get("type")?.one_or_many().len() == 1 && has(object, "type", kind);
    let only_members = object.iter().all(|(name, _)| MEMBERS.contains(&name));
    let id = object.get("id")?.as_str()?;
    let token = tokens.iter().find_map(|start| id.strip_prefix(start))?;
    (only_type && only_members && has(object, "@context", VC_V2)).then(|| token.to_owned())
}

fn has(object: &Object<'_>, member: &str, text: &str) -> bool {
    let items = object.get(member).map(Value::one_or_many).unwrap_or_default();
    items.iter().any(|item| item.as_str() == Some(text))
}

#[cfg(test)]
mod tests {
    use super::Subject;

    fn opened(text: &str) -> Option<String> {
        super::opened(&schemas::json::read(text.as_bytes()).unwrap(), Subject::Credential)
    }

    fn envelope(context: &str, kind: &str, id: &str) -> Option<String> {
        opened(&format!(r#"{{"@context":{context},"type":{kind},"id":"{id}"}}"#))
    }

    const CONTEXT: &str = r#"["https://www.w3.org/ns/credentials/v2"]"#;
    const KIND: &str = r#""EnvelopedVerifiableCredential""#;

    #[test]
    fn a_token_is_taken_out_of_its_envelope() {
        let token = envelope(CONTEXT, KIND, "data:application/vc+jwt,a.b.c");
        assert_eq!(token.as_deref(), Some("a.b.c"));
        assert_eq!(opened(r#""a.b.c""#).as_deref(), Some("a.b.c"));
    }

    #[test]
    fn what_is_not_written_as_an_envelope_is_none() {
        let id = "data:application/vc+jwt,a.b.c";
        assert_eq!(envelope("[]", KIND, id), None);
        assert_eq!(envelope(r#""https://www.w3.org/ns/credentials/examples/v2""#, KIND, id), None);
        assert_eq!(envelope(CONTEXT, r#""VerifiableCredential""#, id), None);
        assert_eq!(envelope(CONTEXT, KIND, "a.b.c"), None);
        assert_eq!(envelope(CONTEXT, KIND, "data:application/vc+sd-jwt,a.b.c~"), None);
        assert_eq!(opened("17"), None);
    }
}
