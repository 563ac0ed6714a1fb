//! The service members of a credential: where its status stands, what it conforms to.
//!
//! Foreign credentials carry kinds that Kreds does not act on; those keep their members unread.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Types;
use crate::uri::Uri;

/// Where to learn whether a credential still stands (Bitstring Status List 1.0, 2.1, or another kind by its type).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct StatusEntry {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
    #[serde(rename = "type")]
    pub types: Types,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_purpose: Option<String>,
    /// A decimal string in the W3C's text, a number in 1EdTech's examples.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_list_index: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_list_credential: Option<Uri>,
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// The JSON Schema that a credential claims to meet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct CredentialSchema {
    pub id: Uri,
    #[serde(rename = "type")]
    pub types: Types,
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Where a newer edition may be fetched; Kreds never does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct RefreshService {
    pub id: Uri,
    #[serde(rename = "type")]
    pub types: Types,
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Terms under which the credential was issued; Kreds shows them only in the machine details.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct TermsOfUse {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
    #[serde(rename = "type")]
    pub types: Types,
    #[serde(flatten)]
    pub other: Map<String, Value>,
}
