//! Endorsements: what somebody else says of an issuer, an achievement or a badge (Open Badges 3.0).

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{CredentialSchema, Image, Issuer, Plural, RefreshService, StatusEntry, TermsOfUse, Types};
use crate::{time::Timestamp, uri::Uri};

/// A credential about an issuer, an achievement or a badge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct EndorsementCredential {
    #[serde(rename = "@context")]
    pub context: Plural<String>,
    pub id: Uri,
    #[serde(rename = "type")]
    pub types: Types,
    pub name: String,
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
    pub credential_subject: EndorsementSubject,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_status: Option<StatusEntry>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_schema: Option<Plural<CredentialSchema>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_service: Option<RefreshService>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms_of_use: Option<Plural<TermsOfUse>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<Value>,
}

/// What is endorsed, and the words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct EndorsementSubject {
    pub id: Uri,
    #[serde(rename = "type")]
    pub types: Types,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endorsement_comment: Option<String>,
}
