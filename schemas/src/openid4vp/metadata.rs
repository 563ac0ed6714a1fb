//! Which forms and signatures the verifier takes (OpenID4VP 1.0, 11.1 and B.1).

use serde::{Deserialize, Serialize};

/// What a verifier tells wallets about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientMetadata {
    /// The forms.
    pub vp_formats_supported: VpFormats,
}

/// The two forms in which badges are shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VpFormats {
    /// JSON with proofs inside.
    pub ldp_vc: LdpFormat,
    /// Tokens.
    pub jwt_vc_json: JwtFormat,
}

/// Proofs that are checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LdpFormat {
    /// The types of proof.
    pub proof_type_values: Vec<String>,
    /// The suites of those proofs that have one.
    pub cryptosuite_values: Vec<String>,
}

/// Algorithms of tokens that are checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JwtFormat {
    /// JOSE names.
    pub alg_values: Vec<String>,
}

impl ClientMetadata {
    /// What Kreds checks in a presentation and in the badges in it.
    pub fn of_kreds() -> Self {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        ClientMetadata {
            vp_formats_supported: VpFormats {
                ldp_vc: LdpFormat {
                    proof_type_values: names(&["DataIntegrityProof", "Ed25519Signature2020"]),
                    cryptosuite_values: names(&[
                        "eddsa-rdfc-2022",
                        "ecdsa-rdfc-2019",
                        "ecdsa-sd-2023",
                        "eddsa-jcs-2022",
                    ]),
                },
                jwt_vc_json: JwtFormat { alg_values: names(&["ES256", "EdDSA", "ES384", "RS256"]) },
            },
        }
    }
}
