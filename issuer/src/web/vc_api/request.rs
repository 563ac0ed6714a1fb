//! What VC-API is asked (VCALM 1.0, Issue Credential), read strictly: an option that is not acted on is refused, for it
//! might have asked for something else than was done.

use axum::http::{HeaderMap, header};
use schemas::json::{Object, Value};

pub(super) fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    ["application/json", "application/ld+json"].contains(&kind.as_str())
}

/// The credential to be signed; `None` for what is no such request.
pub(super) fn credential<'v, 't>(body: &'v Value<'t>) -> Option<&'v Object<'t>> {
    let request = body.as_object()?;
    let only_known = request.iter().all(|(name, _)| ["credential", "options"].contains(&name));
    let nothing_else = match request.get("options") {
        None => true,
        Some(options) => options.as_object()?.is_empty(),
    };
    request.get("credential")?.as_object().filter(|_| only_known && nothing_else)
}

#[cfg(test)]
mod tests {
    use schemas::json;

    fn taken(body: &str) -> bool {
        super::credential(&json::read(body.as_bytes()).unwrap()).is_some()
    }

    #[test]
    fn a_credential_is_taken_with_and_without_options() {
        assert!(taken(r#"{"credential":{}}"#));
        assert!(taken(r#"{"options":{},"credential":{}}"#));
    }

    #[test]
    fn an_option_that_is_not_acted_on_is_refused() {
        assert!(!taken(r#"{"credential":{},"options":{"mandatoryPointers":["/issuer"]}}"#));
        assert!(!taken(r#"{"credential":{},"options":[]}"#));
        assert!(!taken(r#"{"credential":{},"domain":"x"}"#));
        assert!(!taken(r#"{"credential":"a.b.c"}"#));
        assert!(!taken("[]"));
    }
}
