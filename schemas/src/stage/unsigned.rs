//! Written, not yet signed: claims that keep our own rules, and the very bytes that will be signed.

use super::{Document, Kind, outline};
use crate::{
    canonical::{self, Contexts},
    credential::{AnyCredential, shape},
    json::{self, JsonError, Value},
    proof::Refusal,
    verdict::Code,
};

/// A document that may be signed. Its text is written down before it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsigned<T> {
    claims: T,
    text: String,
    contexts: Contexts,
    /// Where the rules ask for its canonical form.
    covered: Option<Covered>,
}

/// What a proof inside a document covers of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Covered {
    /// The hash of the canonical form.
    pub(crate) hash: [u8; 32],
    /// The contexts, as JSON, under which the proof itself is read.
    pub(crate) context: String,
}

/// Why a document is not fit to be signed.
#[derive(Debug, thiserror::Error)]
pub enum NotIssuable {
    /// It cannot be written as JSON.
    #[error("the document has no JSON form")]
    Unwritable(#[source] serde_json::Error),
    /// Its text is not what our own strict reader takes.
    #[error("the document's text is not strict JSON")]
    Unreadable(#[from] JsonError),
    /// Its text does not have the strict shape of such a document.
    #[error(transparent)]
    Shape(#[from] Refusal),
    /// Verifiers in use would disagree over it.
    #[error(transparent)]
    NotCanonical(#[from] canonical::NotIssuable),
    /// A rule for what Kreds issues is broken at this member.
    #[error("{member} needs {rule}")]
    Rule {
        /// Where.
        member: String,
        /// What belongs there.
        rule: &'static str,
    },
}

impl NotIssuable {
    /// The reason for which a verifier would refuse it; `None` where only we do.
    pub fn code(&self) -> Option<Code> {
        match self {
            NotIssuable::Unreadable(error) => Some(Refusal::from(error.clone()).code()),
            NotIssuable::Shape(refusal) => Some(refusal.code()),
            NotIssuable::NotCanonical(canonical::NotIssuable::NotCanonical(error)) => {
                Some(Refusal::from(error.clone()).code())
            }
            NotIssuable::NotCanonical(_) | NotIssuable::Unwritable(_) | NotIssuable::Rule { .. } => None,
        }
    }
}

impl<T: Document> Unsigned<T> {
    /// Checks the claims against the rules for what Kreds issues, and fixes their text.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "from here on only the text counts, and what is read of it"
    )]
    pub fn new(claims: T) -> Result<Self, NotIssuable> {
        let text = serde_json::to_string(&claims).map_err(NotIssuable::Unwritable)?;
        Self::from_journal(&text)
    }

    /// From the text that was written down before signing; held to the same rules.
    pub fn from_journal(text: &str) -> Result<Self, NotIssuable> {
        let value = json::read(text.as_bytes())?;
        let document = value.as_object().ok_or(Refusal::AnotherKind)?;
        let claims: T = shape::read(document)?;
        if let Some(member) = shape::empty_text(&value) {
            return Err(NotIssuable::Rule { member: member.to_owned(), rule: "a text or no member at all" });
        }
        claims.check_issuable()?;
        let covered = match T::KIND {
            Kind::Credential(_) => {
                outline::issuer_of_embedded(document, T::KIND)?;
                let hash = canonical::check_issuable(document)?.sha256();
                Some(Covered {
                    hash,
                    context: document.get("@context").map_or("null".to_owned(), Value::to_string),
                })
            }
            Kind::AnyCredential | Kind::Token => None,
        };
        Ok(Unsigned { claims, text: text.to_owned(), contexts: Contexts::Pinned, covered })
    }

    /// What it says.
    pub fn claims(&self) -> &T {
        &self.claims
    }

    /// The bytes to be written down before signing, and signed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The contexts that it may name.
    pub(crate) fn contexts(&self) -> Contexts {
        self.contexts
    }

    /// What a proof inside the document covers of it, where that is known already.
    pub(crate) fn covered(&self) -> Option<&Covered> {
        self.covered.as_ref()
    }

    /// The text with more members at its end.
    pub(crate) fn text_with(&self, members: &[(&str, serde_json::Value)]) -> String {
        with_members(&self.text, members)
    }
}

impl Unsigned<AnyCredential> {
    /// The one way for a credential that is no document of ours: `credential::written_elsewhere` has held it to its rules.
    pub(crate) fn checked(claims: AnyCredential, text: String, contexts: Contexts) -> Self {
        Unsigned { claims, text, contexts, covered: None }
    }
}

/// The text of an object with more members at its end.
pub(crate) fn with_members(text: &str, members: &[(&str, serde_json::Value)]) -> String {
    let text = text.trim_end();
    let mut text = text.strip_suffix('}').unwrap_or(text).to_owned();
    for (name, value) in members {
        text.push_str(&format!(",{}:{value}", serde_json::Value::from(*name)));
    }
    text.push('}');
    text
}
