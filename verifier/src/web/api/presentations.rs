//! `POST /presentations/verify` of VC-API: that the holder signed it, and each credential in it by itself.
//!
//! Whether it answers the caller's challenge is compared where the caller names one. Without one nobody is protected from
//! a presentation that was shown before; that is the caller's to know.

use std::sync::Arc;

use axum::{extract::State, http::HeaderMap, response::Response};
use schemas::{
    jose::Compact,
    json::{self, Value},
    presentation::{self, Presentation},
    proof::{Question, verify_presentation},
    stage::{Signed, Verified},
    status::StatusListCredential,
    verdict::Code,
};

use super::{
    super::{Service, upload::Upload},
    asked::{Asked, answered},
    credentials, envelope,
    vc_answer::Answer,
    vc_request::Subject,
};
use crate::{any_credential::NotVerified, keys::Keys};

pub(super) async fn verify(
    State(service): State<Arc<Service>>,
    headers: HeaderMap,
    body: Upload,
) -> Response {
    answered(&service, &headers, body, Subject::Presentation, answer).await
}

fn answer(asked: &Asked<'_>) -> Answer {
    let Some(text) = envelope::opened(asked.about, Subject::Presentation) else {
        return Answer::refused(&Code::ShapeWrong.into(), asked.say);
    };
    match shown(&text, asked) {
        Ok(presentation) => contents(presentation.claims(), asked),
        Err(refused) => Answer::refused(&refused, asked.say),
    }
}

fn shown(text: &str, asked: &Asked<'_>) -> Result<Verified<Presentation>, NotVerified> {
    let signed = presentation::read(text)?.within(asked.contexts);
    let keys = Keys::new(asked.checker.trust(), asked.checker.fetcher(), asked.checker.demo());
    let key = keys.of_holder(signed.asks_for())?;
    let own = own_challenge(text).unwrap_or_default();
    let challenge = asked.options.challenge.as_deref().unwrap_or(&own);
    let domain = asked.options.domain.as_deref();
    let question = Question { challenge, domain, now: asked.moment.time() };
    Ok(verify_presentation(signed, &key, &question)?)
}

/// The challenge that a presentation says it answers.
fn own_challenge(text: &str) -> Option<String> {
    if !text.trim_start().starts_with('{') {
        let token = Compact::read(text.trim()).ok()?;
        return member(token.payload(), &["nonce"]);
    }
    member(text.as_bytes(), &["proof", "challenge"])
}

fn member(document: &[u8], path: &[&str]) -> Option<String> {
    let document = json::read(document).ok()?;
    let found = path.iter().try_fold(&document, |value, name| match value.one_or_many() {
        [Value::Object(object)] => object.get(name),
        _ => None,
    });
    found?.as_str().map(str::to_owned)
}

/// Each credential is looked at with the status lists that came along.
fn contents(presentation: &Presentation, asked: &Asked<'_>) -> Answer {
    let is_list = |text: &&String| Signed::<StatusListCredential>::read(text).is_ok();
    let stapled: Vec<String> = presentation.credentials.iter().filter(is_list).cloned().collect();
    let each = presentation.credentials.iter().map(|text| credentials::one(text, &stapled, asked));
    Answer::shown(presentation, asked.options, each.collect())
}
