//! Showing the issuer that the wallet has the key to which the badge shall be bound, in a way that the issuer takes.

use schemas::{
    key::Ed25519Secret,
    openid4vci::{
        CNonce, CredentialConfiguration, CredentialIssuer, ProofType, Proofs, key_presentation, key_proof,
    },
    time::Timestamp,
};

/// The ways that this wallet knows; the key is an Ed25519 `did:key` in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proving {
    /// A token.
    Jwt,
    /// A presentation.
    DiVp,
}

impl Proving {
    /// The way to a badge of this configuration. An issuer that says nothing of keys takes a token, or overlooks it.
    pub(super) fn of(configuration: &CredentialConfiguration) -> Option<Self> {
        let Some(binding) = &configuration.binding else { return Some(Proving::Jwt) };
        let methods = &binding.cryptographic_binding_methods_supported;
        if !methods.iter().any(|method| method == "did:key") {
            return None;
        }
        let types = &binding.proof_types_supported;
        if takes(types.jwt.as_ref(), "EdDSA") {
            Some(Proving::Jwt)
        } else {
            takes(types.di_vp.as_ref(), "eddsa-rdfc-2022").then_some(Proving::DiVp)
        }
    }

    /// The proof; `None` where a presentation has no nonce to answer.
    pub(super) fn prove(
        self,
        key: &Ed25519Secret,
        issuer: &CredentialIssuer,
        nonce: Option<&CNonce>,
        now: Timestamp,
    ) -> Option<Proofs> {
        match self {
            Proving::Jwt => Some(Proofs::Jwt([key_proof::sign(key, issuer, nonce, now).ok()?])),
            Proving::DiVp => Some(Proofs::DiVp([key_presentation::sign(key, issuer, nonce?, now).ok()?])),
        }
    }
}

/// A key that somebody has to attest is none of ours.
fn takes(kind: Option<&ProofType>, name: &str) -> bool {
    kind.is_some_and(|kind| {
        kind.key_attestations_required.is_none()
            && kind.proof_signing_alg_values_supported.iter().any(|own| own == name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(binding: &str) -> Option<Proving> {
        let configuration = format!(
            r#"{{"format": "ldp_vc", "credential_definition": {{"type": ["VerifiableCredential"]}} {binding}}}"#
        );
        Proving::of(&serde_json::from_str(&configuration).unwrap())
    }

    fn bound(methods: &str, types: &str) -> Option<Proving> {
        of(&format!(
            r#", "cryptographic_binding_methods_supported": {methods}, "proof_types_supported": {types}"#
        ))
    }

    const JWT: &str = r#""jwt": {"proof_signing_alg_values_supported": ["ES256", "EdDSA"]}"#;
    const DI_VP: &str = r#""di_vp": {"proof_signing_alg_values_supported": ["eddsa-rdfc-2022"]}"#;

    #[test]
    fn the_token_comes_first() {
        let both = format!("{{{DI_VP}, {JWT}}}");
        assert_eq!(bound(r#"["did:key"]"#, &both), Some(Proving::Jwt));
        assert_eq!(of(""), Some(Proving::Jwt));
    }

    #[test]
    fn a_presentation_is_made_where_no_token_of_ours_is_taken() {
        let types = format!(r#"{{{DI_VP}, "jwt": {{"proof_signing_alg_values_supported": ["ES256"]}}}}"#);
        assert_eq!(bound(r#"["did:jwk", "did:key"]"#, &types), Some(Proving::DiVp));
    }

    #[test]
    fn where_no_key_of_ours_is_taken_there_is_no_way() {
        assert_eq!(bound(r#"["jwk"]"#, &format!("{{{JWT}}}")), None);
        assert_eq!(bound(r#"["did:key"]"#, r#"{"attestation": {}}"#), None);
    }

    #[test]
    fn a_key_that_somebody_has_to_attest_is_not_had() {
        let attested = JWT.replace("]", r#"], "key_attestations_required": {}"#);
        assert_eq!(bound(r#"["did:key"]"#, &format!("{{{attested}}}")), None);
    }
}
