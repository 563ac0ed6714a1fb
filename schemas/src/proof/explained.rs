//! What a signature was made over, spelled out for somebody who wants to compute it again: the canonical texts and
//! their hashes. Whether the signature holds is not said here.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use serde::Serialize;

use super::{
    Purpose, Refusal, Suite,
    data_integrity::{
        ProofOptions, ecdsa_rdfc,
        ecdsa_sd::{Statements, statements},
        proofs,
    },
};
use crate::{
    canonical::{self, Contexts, Digest, Omit},
    jose::Compact,
    json::{self, Object, Value},
};

/// One signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explained {
    /// The suite, or the algorithm of a token.
    pub suite: &'static str,
    /// The texts that it covers, in the order in which they are joined.
    pub parts: Vec<Part>,
}

/// A text under a signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// `options`, `document`; of a token `header`, `payload`; of a proof for showing `options`, `mandatory`, and a `chosen`
    /// for each statement that has a signature of its own.
    pub name: &'static str,
    /// The canonical text; of a token the part as it was signed, unpacked.
    pub text: String,
    /// How it is hashed.
    pub algorithm: Digest,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

impl Part {
    fn of(name: &'static str, text: String) -> Self {
        Part::hashed(Digest::Sha256, name, text)
    }

    fn hashed(algorithm: Digest, name: &'static str, text: String) -> Self {
        let hash = algorithm.bytes(&text).iter().map(|byte| format!("{byte:02x}")).collect();
        Part { name, text, algorithm, hash }
    }
}

/// Each signature of a document that is read here.
///
/// ```
/// let token = "eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.".to_owned() + &"A".repeat(86);
/// let explained = schemas::proof::explain(&token)?;
/// assert_eq!((explained[0].suite, explained[0].parts[1].text.as_str()), ("ES256", r#"{"a":1}"#));
/// # Ok::<(), schemas::proof::Refusal>(())
/// ```
pub fn explain(text: &str) -> Result<Vec<Explained>, Refusal> {
    if !text.trim_start().starts_with('{') {
        return Ok(vec![token(text.trim())?]);
    }
    let value = json::read(text.as_bytes())?;
    let document = value.as_object().ok_or(Refusal::AnotherKind)?;
    proofs(document, Purpose::AssertionMethod)?.iter().map(|proof| embedded(document, proof)).collect()
}

fn token(text: &str) -> Result<Explained, Refusal> {
    let token = Compact::read(text)?;
    let header = text.split('.').next().and_then(|header| BASE64URL.decode(header).ok()).unwrap_or_default();
    let parts = [("header", header.as_slice()), ("payload", token.payload())];
    let parts = parts.map(|(name, bytes)| Part::of(name, String::from_utf8_lossy(bytes).into_owned()));
    Ok(Explained { suite: Suite::Jws(token.header().algorithm).name(), parts: parts.into() })
}

fn embedded(document: &Object<'_>, proof: &ProofOptions<'_, '_>) -> Result<Explained, Refusal> {
    let context = document.get("@context").unwrap_or(&Value::Null);
    let options = || Ok::<_, Refusal>(canonical::canonicalise_options(proof.object, context)?.into_string());
    let parts = match proof.suite {
        Suite::EddsaJcs2022 => vec![
            Part::of("options", canonical::canonical_json(proof.object, Omit::ProofValue)?),
            Part::of("document", canonical::canonical_json(document, Omit::Proof)?),
        ],
        Suite::EcdsaSd2023 => {
            let Statements { mandatory, chosen, .. } = statements(document, proof)?;
            let first = [Part::of("options", options()?), Part::of("mandatory", mandatory)];
            first.into_iter().chain(chosen.into_iter().map(|line| Part::of("chosen", line))).collect()
        }
        Suite::EcdsaRdfc2019 => {
            let digest = ecdsa_rdfc::digest(proof);
            let claims =
                canonical::canonicalise_with(digest, Contexts::Pinned, document, Omit::Proof)?.into_string();
            [("options", options()?), ("document", claims)]
                .map(|(name, text)| Part::hashed(digest, name, text))
                .into()
        }
        _ => vec![
            Part::of("options", options()?),
            Part::of("document", canonical::canonicalise(document, Omit::Proof)?.into_string()),
        ],
    };
    Ok(Explained { suite: proof.suite.name(), parts })
}
