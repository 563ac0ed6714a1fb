//! What an issuer publishes about itself (OpenID4VCI 1.0, 12.2.4).

use serde::{Deserialize, Serialize};

use super::{
    Configurations, CredentialIssuer, Endpoint, IssuerDisplay,
    display::{best, keep_best},
    message::those_readable,
};
use crate::lang::Lang;

/// The issuer's endpoints, its names, and what it issues.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IssuerMetadata {
    /// Must be the identifier that the metadata were asked for, byte for byte, or they must not be used.
    pub credential_issuer: CredentialIssuer,
    /// Who gives tokens, where that is not the issuer itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authorization_servers: Vec<CredentialIssuer>,
    /// Where credentials are asked for.
    pub credential_endpoint: Endpoint,
    /// Where nonces for key proofs come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nonce_endpoint: Option<Endpoint>,
    /// Where credentials are asked for that were promised for later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deferred_credential_endpoint: Option<Endpoint>,
    /// Where the wallet may say how it went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notification_endpoint: Option<Endpoint>,
    /// Whether credentials come encrypted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_response_encryption: Option<Encryption>,
    /// Whether credentials are asked for by encrypted requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_request_encryption: Option<Encryption>,
    /// The issuer's names.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "those_readable")]
    pub display: Vec<IssuerDisplay>,
    /// What it issues.
    pub credential_configurations_supported: Configurations,
}

/// Encryption of what is sent, beyond that of the connection. Kreds does without it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Encryption {
    /// Whether there is no other way.
    #[serde(default)]
    pub encryption_required: bool,
}

impl IssuerMetadata {
    /// Is there no way to its credentials but by encrypted messages?
    pub fn insists_on_encryption(&self) -> bool {
        let ways = [&self.credential_response_encryption, &self.credential_request_encryption];
        ways.into_iter().flatten().any(|encryption| encryption.encryption_required)
    }

    /// The issuer's own claim of its name, in the reader's language where there is one.
    pub fn claimed_name(&self, lang: Lang) -> Option<&str> {
        best(&self.display, lang)?.name.as_deref()
    }

    /// With the names in one language only: what `Accept-Language` asks for, and short enough for slow wifi.
    #[must_use]
    pub fn in_language(mut self, lang: Lang) -> Self {
        keep_best(&mut self.display, lang);
        for configuration in self.credential_configurations_supported.iter_mut() {
            if let Some(metadata) = &mut configuration.credential_metadata {
                keep_best(&mut metadata.display, lang);
                for claim in &mut metadata.claims {
                    keep_best(&mut claim.display, lang);
                }
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::openid4vci::{ConfigurationId, CredentialFormat, PathPart, read};

    const METADATA: &str = r##"{
        "credential_issuer": "https://badges.example/o/aarhus",
        "credential_endpoint": "https://badges.example/o/aarhus/credential",
        "nonce_endpoint": "https://badges.example/o/aarhus/nonce",
        "display": [{"name": "Aarhus Libraries", "locale": "en"}, {"name": "Aarhus Biblioteker", "locale": "da"}],
        "credential_configurations_supported": {
            "climate_ldp": {
                "format": "ldp_vc",
                "scope": "climate_ldp",
                "cryptographic_binding_methods_supported": ["did:key"],
                "credential_signing_alg_values_supported": ["eddsa-rdfc-2022"],
                "proof_types_supported": {"jwt": {"proof_signing_alg_values_supported": ["EdDSA"]}},
                "credential_definition": {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"]},
                "credential_metadata": {
                    "display": [{"name": "Climate", "locale": "en", "background_color": "#1e6b4f"}, {"name": "Klima", "locale": "da"}],
                    "claims": [{"path": ["credentialSubject", "achievement", "name"], "display": [{"name": "Badge", "locale": "en"}, {"name": "Badge", "locale": "da"}]}]
                }
            },
            "a_driving_licence": {"format": "mso_mdoc", "doctype": "org.iso.18013.5.1.mDL", "credential_signing_alg_values_supported": [-7]},
            "climate_jwt": {
                "format": "jwt_vc_json-ld",
                "credential_signing_alg_values_supported": ["ES256"],
                "credential_definition": {"@context": [], "type": ["VerifiableCredential"]}
            }
        }
    }"##;

    fn metadata() -> IssuerMetadata {
        read(METADATA.as_bytes()).unwrap()
    }

    #[test]
    fn configurations_keep_the_issuers_order() {
        let metadata = metadata();
        let ids: Vec<_> =
            metadata.credential_configurations_supported.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["climate_ldp", "climate_jwt"]);
    }

    #[test]
    fn other_kinds_of_credential_do_not_disturb() {
        let licence = ConfigurationId::from("a_driving_licence".to_owned());
        assert!(metadata().credential_configurations_supported.get(&licence).is_none());
    }

    #[test]
    fn binding_is_read_where_both_halves_are_there() {
        let metadata = metadata();
        let bound: Vec<_> = metadata
            .credential_configurations_supported
            .iter()
            .map(|(_, own)| own.binding.is_some())
            .collect();
        assert_eq!(bound, [true, false]);
    }

    #[test]
    fn one_language_keeps_every_configuration() {
        let danish = metadata().in_language(Lang::Da);
        let (_, first) = danish.credential_configurations_supported.iter().next().unwrap();
        let shown = first.credential_metadata.as_ref().unwrap();
        assert_eq!(danish.claimed_name(Lang::En), Some("Aarhus Biblioteker"));
        assert_eq!(shown.display.len(), 1);
        assert_eq!(shown.claims[0].display[0].locale.as_deref(), Some("da"));
        assert_eq!(shown.claims[0].path[0], PathPart::Member("credentialSubject".to_owned()));
        assert_eq!(first.format, CredentialFormat::LdpVc);
    }

    #[test]
    fn metadata_are_written_as_they_were_read() {
        let text = serde_json::to_string(&metadata()).unwrap();
        assert_eq!(read::<IssuerMetadata>(text.as_bytes()).unwrap(), metadata());
        assert!(text.contains(r#""jwt_vc_json-ld""#) && !text.contains("null"));
    }
}
