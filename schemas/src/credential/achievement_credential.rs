//! The badge itself: an achievement credential and its subject (Open Badges 3.0).

use serde::{Deserialize, Serialize};

use super::{
    Achievement, AchievementResult, CredentialSchema, EndorsementCredential, IdentityObject, Image, Issuer,
    Plural, Profile, RefreshService, StatusEntry, TermsOfUse, Types,
};
use crate::{time::Timestamp, uri::Uri};

/// A badge: somebody says that somebody achieved something. The proof is no claim and is not part of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct AchievementCredential {
    #[serde(rename = "@context")]
    pub context: Plural<String>,
    pub id: Uri,
    #[serde(rename = "type")]
    pub types: Types,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    pub issuer: Issuer,
    #[serde(alias = "issuanceDate")]
    pub valid_from: Timestamp,
    #[serde(default, alias = "expirationDate", skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awarded_date: Option<Timestamp>,
    pub credential_subject: AchievementSubject,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_status: Option<Plural<StatusEntry>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_schema: Option<Plural<CredentialSchema>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_service: Option<RefreshService>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms_of_use: Option<Plural<TermsOfUse>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub endorsement: Vec<EndorsementCredential>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub endorsement_jwt: Vec<String>,
}

/// Who achieved it, and how it went.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct AchievementSubject {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
    #[serde(rename = "type")]
    pub types: Types,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub identifier: Vec<IdentityObject>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity_start_date: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity_end_date: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits_earned: Option<serde_json::Number>,
    pub achievement: Achievement,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub license_number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub narrative: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub result: Vec<AchievementResult>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Profile>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
}

impl AchievementSubject {
    /// The name on the badge, where it can be read; hashed identifiers say nothing to a reader.
    pub fn readable_name(&self) -> Option<&str> {
        let name = self.identifier.iter().find(|entry| !entry.hashed && entry.identity_type == "name");
        name.map(|entry| entry.identity_hash.as_str()).filter(|name| !name.trim().is_empty())
    }
}

/// What the learner made or did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct Evidence {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
    #[serde(rename = "type")]
    pub types: Types,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub narrative: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub genre: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
}
