//! Which computation a signature was made with.

use crate::jose::Algorithm;

/// A way of securing a document that Kreds checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    /// Data Integrity EdDSA Cryptosuites 1.0, 3.2: what Kreds signs with.
    EddsaRdfc2022,
    /// Its draft, under which badges were issued in 2023; the computation is the same.
    Eddsa2022,
    /// The suite before it, Ed25519 Signature 2020, of badges over VC Data Model 1.1; again the same computation.
    Ed25519Signature2020,
    /// Data Integrity EdDSA Cryptosuites 1.0, 3.3: over the JSON itself.
    EddsaJcs2022,
    /// Data Integrity ECDSA Cryptosuites 1.0, 3.2.
    EcdsaRdfc2019,
    /// Data Integrity ECDSA Cryptosuites 1.0, 3.5: parts of a badge, without the others.
    EcdsaSd2023,
    /// A token.
    Jws(Algorithm),
}

impl Suite {
    /// The name that the standards give it.
    pub fn name(self) -> &'static str {
        match self {
            Suite::EddsaRdfc2022 => "eddsa-rdfc-2022",
            Suite::Eddsa2022 => "eddsa-2022",
            Suite::Ed25519Signature2020 => "Ed25519Signature2020",
            Suite::EddsaJcs2022 => "eddsa-jcs-2022",
            Suite::EcdsaRdfc2019 => "ecdsa-rdfc-2019",
            Suite::EcdsaSd2023 => "ecdsa-sd-2023",
            Suite::Jws(algorithm) => algorithm.name(),
        }
    }

    /// The suite that a proof inside a document names by its type and, where the type leaves it open, its cryptosuite.
    pub(super) fn of_proof(kind: &str, cryptosuite: Option<&str>) -> Option<Self> {
        match (kind, cryptosuite) {
            ("DataIntegrityProof", Some("eddsa-rdfc-2022")) => Some(Suite::EddsaRdfc2022),
            ("DataIntegrityProof", Some("eddsa-2022")) => Some(Suite::Eddsa2022),
            ("DataIntegrityProof", Some("eddsa-jcs-2022")) => Some(Suite::EddsaJcs2022),
            ("DataIntegrityProof", Some("ecdsa-rdfc-2019")) => Some(Suite::EcdsaRdfc2019),
            ("DataIntegrityProof", Some("ecdsa-sd-2023")) => Some(Suite::EcdsaSd2023),
            ("Ed25519Signature2020", None) => Some(Suite::Ed25519Signature2020),
            _ => None,
        }
    }
}
