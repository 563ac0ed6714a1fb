//! What a wallet sends back: a form with presentations, or with the reason why there are none (OpenID4VP 1.0, 8.1, 8.2, 8.5).

use serde::{Deserialize, Serialize};
use url::Url;

use super::{ErrorCode, QueryId};
use crate::{
    form::Form,
    json::{self, Object, Value},
};

/// The form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Something is shown.
    Shown {
        /// Which request is answered.
        state: String,
        /// The presentations.
        vp_token: VpToken,
    },
    /// Nothing is shown.
    Declined {
        /// Which request is answered.
        state: String,
        /// Why.
        error: ErrorCode,
    },
}

/// The presentations by the part of the query that they answer, each as its own text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VpToken(Vec<(QueryId, Vec<String>)>);

/// What the verifier says to an answer that it took.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Received {
    /// Where the wallet sends its holder's browser, if the request began in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redirect_uri: Option<Url>,
}

impl Answer {
    /// Reads the form; what is wrong with it is already the reply. Unknown parameters are ignored, repeated ones are not.
    ///
    /// ```
    /// use schemas::openid4vp::{Answer, ErrorCode};
    /// let answer = Answer::from_form(b"error=access_denied&state=x")?;
    /// assert_eq!(answer, Answer::Declined { state: "x".to_owned(), error: ErrorCode::AccessDenied });
    /// # Ok::<(), ErrorCode>(())
    /// ```
    pub fn from_form(body: &[u8]) -> Result<Self, ErrorCode> {
        let form = Form::read(body);
        let state = form.only("state")?.ok_or(ErrorCode::InvalidRequest)?.to_owned();
        let error = form.only("error")?;
        match (form.only("vp_token")?, error) {
            (Some(token), None) => {
                let vp_token = VpToken::read(token).ok_or(ErrorCode::InvalidRequest)?;
                Ok(Answer::Shown { state, vp_token })
            }
            (None, Some(error)) => {
                let named = serde_json::from_value(error.into());
                Ok(Answer::Declined { state, error: named.unwrap_or(ErrorCode::Other(error.to_owned())) })
            }
            _ => Err(ErrorCode::InvalidRequest),
        }
    }
}

impl VpToken {
    /// The presentations, part by part.
    pub fn parts(&self) -> &[(QueryId, Vec<String>)] {
        &self.0
    }

    /// An object with an array of presentations under each name, and at least one in all.
    fn read(text: &str) -> Option<Self> {
        let value = json::read(text.as_bytes()).ok()?;
        let members = value.as_object().map(Object::iter)?;
        let parts: Option<Vec<_>> = members
            .map(|(name, shown)| {
                let shown: Option<Vec<String>> = shown.as_array()?.iter().map(presentation).collect();
                Some((QueryId::from(name.to_owned()), shown.filter(|shown| !shown.is_empty())?))
            })
            .collect();
        parts.filter(|parts| !parts.is_empty()).map(VpToken)
    }
}

/// A token, or an object; its numbers are written anew, which changes none of their values.
fn presentation(value: &Value<'_>) -> Option<String> {
    match value {
        Value::String(token) => Some(token.clone().into_owned()),
        Value::Object(_) => Some(serde_json::Value::deserialize(value).ok()?.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(vp_token: &str) -> Option<Vec<(QueryId, Vec<String>)>> {
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.append_pair("state", "x").append_pair("vp_token", vp_token);
        match Answer::from_form(form.finish().as_bytes()) {
            Ok(Answer::Shown { vp_token, .. }) => Some(vp_token.parts().to_vec()),
            _ => None,
        }
    }

    #[test]
    fn presentations_of_both_forms_are_taken_as_texts() {
        let parts = shown(r#"{"jwt":["a.b.c"],"ldp":[{"type":"VerifiablePresentation"}]}"#).unwrap();
        let part = |id: &str, text: &str| (QueryId::from(id.to_owned()), vec![text.to_owned()]);
        assert_eq!(parts, [part("jwt", "a.b.c"), part("ldp", r#"{"type":"VerifiablePresentation"}"#)]);
    }

    #[test]
    fn a_token_in_the_shape_of_an_older_draft_is_refused() {
        for token in ["a.b.c", r#"{"jwt":"a.b.c"}"#, "{}", r#"{"jwt":[]}"#, r#"{"jwt":[1]}"#, r#"["a.b.c"]"#]
        {
            assert_eq!(shown(token), None, "{token}");
        }
    }

    #[test]
    fn an_answer_that_shows_something_and_says_no_is_refused() {
        assert!(Answer::from_form(b"state=x&error=access_denied&vp_token=%7B%7D").is_err());
        assert!(Answer::from_form(b"state=x").is_err());
    }

    #[test]
    fn an_answer_to_no_request_or_to_two_is_refused() {
        assert!(Answer::from_form(b"error=access_denied").is_err());
        assert!(Answer::from_form(b"state=x&state=y&error=access_denied").is_err());
    }

    #[test]
    fn a_reason_that_is_not_in_the_standard_is_kept() {
        let answer = Answer::from_form(b"state=x&error=battery_low").unwrap();
        let error = ErrorCode::Other("battery_low".to_owned());
        assert_eq!(answer, Answer::Declined { state: "x".to_owned(), error });
    }
}
