//! The entrances: a document, the options of its proof, or statements.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use super::{
    Contexts,
    dataset::{Dataset, nquads},
    error::{CanonicalError, Fault},
    labels::{self, Digest, Rules, Work},
    walk,
};
use crate::json::{Object, Value};

/// Which member of the document itself is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Omit {
    /// None: the document as it stands.
    Nothing,
    /// `proof`: what a proof covers.
    Proof,
    /// `proofValue`: what a proof covers of itself.
    ProofValue,
}

impl Omit {
    pub(super) fn is(self, name: &str) -> bool {
        match self {
            Omit::Nothing => false,
            Omit::Proof => name == "proof",
            Omit::ProofValue => name == "proofValue",
        }
    }
}

/// Canonical N-Quads and what they cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canonical {
    nquads: String,
    quads: usize,
    work: Work,
}

impl Canonical {
    /// The lines, in code point order.
    pub fn nquads(&self) -> &str {
        &self.nquads
    }

    /// The lines, in code point order.
    pub fn into_string(self) -> String {
        self.nquads
    }

    /// The hash that signatures are made over.
    pub fn sha256(&self) -> [u8; 32] {
        Sha256::digest(&self.nquads).into()
    }

    /// How many statements there are.
    pub fn quads(&self) -> usize {
        self.quads
    }

    /// What it took to tell blank nodes apart.
    pub fn work(&self) -> Work {
        self.work
    }

    pub(super) fn of(dataset: &Dataset, rules: Rules) -> Result<Self, Fault> {
        let (lines, work) = labels::canonical_lines(dataset, rules)?;
        Ok(Canonical { nquads: lines.concat(), quads: dataset.lines.len(), work })
    }
}

/// The hash of a document's canonical form, which itself nobody asks for.
pub(crate) fn hash_within(
    contexts: Contexts,
    document: &Object<'_>,
    omit: Omit,
) -> Result<[u8; 32], CanonicalError> {
    Ok(hash(&walk::document(contexts, document, omit)?)?)
}

/// The hash of the canonical form of a proof without its value, under the context of the document that it proves.
pub(crate) fn hash_options_within(
    contexts: Contexts,
    proof: &Object<'_>,
    context: &Value<'_>,
) -> Result<[u8; 32], CanonicalError> {
    Ok(hash(&walk::options(contexts, proof, context)?)?)
}

fn hash(dataset: &Dataset) -> Result<[u8; 32], Fault> {
    let (lines, _) = labels::canonical_lines(dataset, Rules::STANDARD)?;
    let mut hash = Sha256::new();
    lines.iter().for_each(|line| hash.update(line));
    Ok(hash.finalize().into())
}

/// The canonical form of a document.
///
/// ```
/// use schemas::{canonical::{self, Omit}, json};
///
/// let badge = json::read(br#"{
///     "@context": "https://www.w3.org/ns/credentials/v2",
///     "id": "urn:uuid:6f1a4f9e-3b0c-4a51-9a0e-6d6a2a8c7b11",
///     "name": "Climate in my street"
/// }"#).unwrap();
/// let canonical = canonical::canonicalise(badge.as_object().unwrap(), Omit::Proof).unwrap();
/// assert_eq!(
///     canonical.nquads(),
///     "<urn:uuid:6f1a4f9e-3b0c-4a51-9a0e-6d6a2a8c7b11> <https://schema.org/name> \"Climate in my street\" .\n",
/// );
/// ```
pub fn canonicalise(document: &Object<'_>, omit: Omit) -> Result<Canonical, CanonicalError> {
    canonicalise_within(Contexts::Pinned, document, omit)
}

/// The same for a document that may name these contexts.
pub fn canonicalise_within(
    contexts: Contexts,
    document: &Object<'_>,
    omit: Omit,
) -> Result<Canonical, CanonicalError> {
    Ok(Canonical::of(&walk::document(contexts, document, omit)?, Rules::STANDARD)?)
}

/// The canonical form of a proof without its value, under the context of the document that it proves.
pub fn canonicalise_options(proof: &Object<'_>, context: &Value<'_>) -> Result<Canonical, CanonicalError> {
    canonicalise_options_within(Contexts::Pinned, proof, context)
}

/// The same for a document that may name these contexts.
pub fn canonicalise_options_within(
    contexts: Contexts,
    proof: &Object<'_>,
    context: &Value<'_>,
) -> Result<Canonical, CanonicalError> {
    Ok(Canonical::of(&walk::options(contexts, proof, context)?, Rules::STANDARD)?)
}

/// The canonical form of a document whose blank nodes are told apart with this hash function.
pub fn canonicalise_with(
    digest: Digest,
    contexts: Contexts,
    document: &Object<'_>,
    omit: Omit,
) -> Result<Canonical, CanonicalError> {
    let rules = Rules { digest, ..Rules::STANDARD };
    Ok(Canonical::of(&walk::document(contexts, document, omit)?, rules)?)
}

/// The lines of a document with other labels in the place of the canonical ones, by their numbers, and then sorted;
/// `None` if a blank node has no such label.
pub fn canonicalise_relabelled(
    document: &Object<'_>,
    omit: Omit,
    labels: &BTreeMap<usize, String>,
) -> Result<Option<Vec<String>>, CanonicalError> {
    Ok(labels::relabelled_lines(&walk::document(Contexts::Pinned, document, omit)?, labels)?)
}

/// The canonical form of statements written as N-Quads.
pub fn canonicalise_nquads(text: &str) -> Result<Canonical, nquads::NQuadsError> {
    Ok(Canonical::of(&nquads::read(text)?, Rules::STANDARD)?)
}
