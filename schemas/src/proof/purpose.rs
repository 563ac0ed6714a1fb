//! What a proof is made for (Controlled Identifiers 1.0, 2.3): the purpose keeps a signature under a statement from being
//! taken for one that only shows that somebody is there, and the other way round.

/// A purpose of proofs that are read here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Stating something: badges, lists, endorsements.
    AssertionMethod,
    /// Showing that one has a key: presentations.
    Authentication,
}

impl Purpose {
    /// The name in `proofPurpose`.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Purpose::AssertionMethod => "assertionMethod",
            Purpose::Authentication => "authentication",
        }
    }
}
