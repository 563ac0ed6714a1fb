//! How a presentation is checked: always against the question that it answers, so that one made for somebody else or at
//! another time proves nothing here (VC Data Integrity 1.0, 2.1 on `challenge` and `domain`; RFC 7519, 4.1.3 on `aud`).
//!
//! The signature comes first, as everywhere. The credentials inside are not looked at: each is a document of its own.

use super::{Refusal, Sound, Suite, Verified, data_integrity};
use crate::{
    jose::Compact,
    json::{self, Object, Value},
    key::PublicKey,
    limits::LEEWAY,
    presentation::{self, Presentation},
    stage::{Form, Signed},
    time::Timestamp,
};

/// What a presentation must answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<'q> {
    /// The challenge, asked once and never again: `challenge` in a proof, `nonce` in a token.
    pub challenge: &'q str,
    /// Who asks: `domain` in a proof, `aud` in a token; `None` where whoever asks has no name.
    pub domain: Option<&'q str>,
    /// When it is answered.
    pub now: Timestamp,
}

/// Checks a presentation with the key that it asks for, and that it answers this question.
///
/// ```
/// use schemas::{key::{Ed25519Secret, PublicKey}, presentation, proof::{Question, verify_presentation}};
/// let holder = Ed25519Secret::from_bytes([7; 32]);
/// let now = "2026-11-22T12:00:00Z".parse()?;
/// let question = Question { challenge: "wKI4LT17ac15ES9bw8ac4", domain: Some("https://shop.example"), now };
/// let shown = presentation::sign(&[], &holder, &question)?;
/// let key = PublicKey::Ed25519(holder.public());
/// assert!(verify_presentation(shown.clone(), &key, &question).is_ok());
/// let another = Question { challenge: "another", ..question };
/// assert!(verify_presentation(shown, &key, &another).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn verify_presentation(
    signed: Signed<Presentation>,
    key: &PublicKey,
    question: &Question<'_>,
) -> Result<Verified<Presentation>, Refusal> {
    let name = signed.asks_for().name()?;
    let sound = match signed.form() {
        Form::DataIntegrity => embedded(&signed, key, question)?,
        Form::Jwt => token(signed.text(), key, question)?,
    };
    Ok(Verified::new(signed, sound, name))
}

fn embedded(
    signed: &Signed<Presentation>,
    key: &PublicKey,
    question: &Question<'_>,
) -> Result<Sound<Presentation>, Refusal> {
    let (value, contexts) = (json::read(signed.text().as_bytes())?, signed.contexts());
    let document = value.as_object().ok_or(Refusal::AnotherKind)?;
    let proof = presentation::proof_of(document)?;
    data_integrity::check_one(document, &proof, key, contexts)?;
    question.is_answered("challenge", proof.object.get("challenge"), Some(question.challenge))?;
    question.is_answered("domain", proof.object.get("domain"), question.domain)?;
    let ends = match proof.object.get("expires").map(|ends| ends.as_str().map(str::parse)) {
        None => None,
        Some(Some(Ok(ends))) => Some(ends),
        Some(_) => return Err(Refusal::ProofMalformed("expires")),
    };
    question.is_in_time("expires", None, ends)?;
    let claims = Presentation::of_embedded(document)?;
    Ok(Sound { claims, created: proof.created, suites: vec![proof.suite] })
}

fn token(text: &str, key: &PublicKey, question: &Question<'_>) -> Result<Sound<Presentation>, Refusal> {
    let token = Compact::read(text)?;
    token.verify(key)?;
    let value = json::read(token.payload())?;
    let payload = value.as_object().ok_or(Refusal::AnotherKind)?;
    question.is_answered("nonce", payload.get("nonce"), Some(question.challenge))?;
    question.is_answered("aud", payload.get("aud"), question.domain)?;
    question.is_in_time("exp", seconds(payload, "nbf")?, seconds(payload, "exp")?)?;
    let claims = Presentation::of_token(&token, payload)?;
    let (created, suite) = (seconds(payload, "iat")?, Suite::Jws(token.header().algorithm));
    Ok(Sound { claims, created, suites: vec![suite] })
}

fn seconds(payload: &Object<'_>, name: &'static str) -> Result<Option<Timestamp>, Refusal> {
    let Some(value) = payload.get(name) else { return Ok(None) };
    let number = if let Value::Number(number) = value { number.as_i64() } else { None };
    match number.and_then(Timestamp::from_seconds) {
        Some(time) => Ok(Some(time)),
        None => Err(Refusal::shape(name, "not a NumericDate")),
    }
}

impl Question<'_> {
    /// A presentation for several at once is for nobody.
    fn is_answered(
        &self,
        member: &'static str,
        written: Option<&Value<'_>>,
        wanted: Option<&str>,
    ) -> Result<(), Refusal> {
        let Some(wanted) = wanted else { return Ok(()) };
        match written.map(Value::one_or_many) {
            Some([only]) if only.as_str() == Some(wanted) => Ok(()),
            _ => Err(Refusal::AnotherQuestion(member)),
        }
    }

    fn is_in_time(
        &self,
        member: &'static str,
        begins: Option<Timestamp>,
        ends: Option<Timestamp>,
    ) -> Result<(), Refusal> {
        let early = begins.is_some_and(|begins| self.now.after(LEEWAY) < begins);
        let late = ends.is_some_and(|ends| self.now > ends.after(LEEWAY));
        if early || late { Err(Refusal::AnotherQuestion(member)) } else { Ok(()) }
    }
}
