//! What an issuer offers, one configuration a credential and form (OpenID4VCI 1.0, 12.2.4 and appendix A.1).

use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
    ser::SerializeMap,
};
use serde_json::Value;

use super::{ConfigurationId, CredentialMetadata, message::if_readable};

/// `credential_configurations_supported`: in the issuer's order, which wallets take as its preference. Formats that
/// are no W3C credential are passed over when reading, whatever they contain, and so is an entry that cannot be read: it
/// is no reason to do without the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Configurations(Vec<(ConfigurationId, CredentialConfiguration)>);

/// One credential in one form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CredentialConfiguration {
    /// The form.
    pub format: CredentialFormat,
    /// The OAuth scope that asks for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// How the credential is bound to its holder's key; absent for bearer credentials.
    #[serde(flatten, default, skip_serializing_if = "Option::is_none")]
    pub binding: Option<HolderBinding>,
    /// JOSE names for the JWT forms, suite names for `ldp_vc`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub credential_signing_alg_values_supported: Vec<String>,
    /// What kind of credential.
    pub credential_definition: CredentialDefinition,
    /// What people see of it. Drafts before 1.0 put this elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "if_readable")]
    pub credential_metadata: Option<CredentialMetadata>,
}

/// The forms that a W3C credential may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CredentialFormat {
    /// JSON with a Data Integrity proof inside.
    #[serde(rename = "ldp_vc")]
    LdpVc,
    /// A JWT around JSON-LD: the form of our ES256 badges.
    #[serde(rename = "jwt_vc_json-ld")]
    JwtVcJsonLd,
    /// A JWT around plain JSON.
    #[serde(rename = "jwt_vc_json")]
    JwtVcJson,
}

/// The kinds of key and of proof that bind a credential. The standard wants both or neither.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HolderBinding {
    /// `did:key` and the like.
    pub cryptographic_binding_methods_supported: Vec<String>,
    /// What the wallet signs to show that it has the key.
    pub proof_types_supported: ProofTypes,
}

/// The proofs of possession that are taken.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofTypes {
    /// A signed JWT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jwt: Option<ProofType>,
    /// A presentation with a Data Integrity proof.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub di_vp: Option<ProofType>,
}

/// The signatures that a proof may have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofType {
    /// JOSE names for `jwt`, suite names for `di_vp`.
    pub proof_signing_alg_values_supported: Vec<String>,
    /// What must attest the key (appendix D); whatever stands there, only wallets of a maker who does so can comply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_attestations_required: Option<Value>,
}

/// The contexts and types of the credential. `jwt_vc_json` names no contexts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialDefinition {
    /// The contexts, in their order.
    #[serde(rename = "@context", default, skip_serializing_if = "Vec::is_empty")]
    pub context: Vec<String>,
    /// The types.
    #[serde(rename = "type")]
    pub types: Vec<String>,
}

impl CredentialFormat {
    fn is_named(name: &str) -> bool {
        matches!(name, "ldp_vc" | "jwt_vc_json-ld" | "jwt_vc_json")
    }
}

impl Configurations {
    /// The configuration of that name.
    pub fn get(&self, id: &ConfigurationId) -> Option<&CredentialConfiguration> {
        self.0.iter().find(|(own, _)| own == id).map(|(_, configuration)| configuration)
    }

    /// All of them, in the issuer's order.
    pub fn iter(&self) -> impl Iterator<Item = (&ConfigurationId, &CredentialConfiguration)> {
        self.0.iter().map(|(id, configuration)| (id, configuration))
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut CredentialConfiguration> {
        self.0.iter_mut().map(|(_, configuration)| configuration)
    }
}

impl FromIterator<(ConfigurationId, CredentialConfiguration)> for Configurations {
    /// Of two with one name the first stays.
    fn from_iter<I: IntoIterator<Item = (ConfigurationId, CredentialConfiguration)>>(pairs: I) -> Self {
        let mut all = Configurations::default();
        for (id, configuration) in pairs {
            if all.get(&id).is_none() {
                all.0.push((id, configuration));
            }
        }
        all
    }
}

impl Serialize for Configurations {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (id, configuration) in &self.0 {
            map.serialize_entry(id, configuration)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Configurations {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Configurations;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of credential configurations")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Configurations, A::Error> {
                let mut read = Vec::new();
                while let Some((id, entry)) = map.next_entry::<ConfigurationId, Value>()? {
                    let format = entry.get("format").and_then(Value::as_str);
                    if format.is_some_and(CredentialFormat::is_named)
                        && let Ok(configuration) = serde_json::from_value(entry)
                    {
                        read.push((id, configuration));
                    }
                }
                Ok(Configurations(read))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}
