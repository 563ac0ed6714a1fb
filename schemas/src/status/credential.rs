//! The signed document that carries a status list (Bitstring Status List 1.0, 2.2).
//!
//! One address serves it in two forms over the same bits: with a Data Integrity proof, and as a JWT.

use serde::{Deserialize, Serialize};

use super::{EncodedList, ListError, Purpose, StatusList};
use crate::{
    credential::{Issuer, Plural, Types, VC_V2},
    stage::{Document, Kind, sealed},
    time::Timestamp,
    uri::Uri,
};

/// A credential whose subject is a status list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct StatusListCredential {
    #[serde(rename = "@context")]
    pub context: Plural<String>,
    pub id: Uri,
    #[serde(rename = "type")]
    pub types: Types,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub issuer: Issuer,
    /// The standard lets it be left out; but a list that does not say from when it holds tells nothing.
    pub valid_from: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Timestamp>,
    pub credential_subject: StatusListSubject,
}

/// The list itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[expect(missing_docs, reason = "the members are the standard's, under the standard's names")]
pub struct StatusListSubject {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<Uri>,
    #[serde(rename = "type")]
    pub types: Types,
    pub status_purpose: Plural<String>,
    pub encoded_list: EncodedList,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<u64>,
}

/// What a status list of Kreds says besides its bits.
#[derive(Clone, Debug)]
pub struct ListTerms {
    /// The address of the list, which is also its id.
    pub address: Uri,
    /// Whose badges it is about.
    pub issuer: Uri,
    /// What a set bit means.
    pub purpose: Purpose,
    /// From when.
    pub valid_from: Timestamp,
    /// Until when; a list past this tells nothing any more. `None` when an issuer closes for good.
    pub valid_until: Option<Timestamp>,
}

impl StatusListCredential {
    /// The document for these bits.
    pub fn new(terms: ListTerms, list: &StatusList) -> Self {
        let subject_id = format!("{}#list", terms.address).parse().ok();
        StatusListCredential {
            context: Plural::one(VC_V2.to_owned()),
            id: terms.address,
            types: Types::of(["VerifiableCredential", "BitstringStatusListCredential"]),
            name: None,
            description: None,
            issuer: Issuer::Id(terms.issuer),
            valid_from: terms.valid_from,
            valid_until: terms.valid_until,
            credential_subject: StatusListSubject {
                id: subject_id,
                types: Types::of(["BitstringStatusList"]),
                status_purpose: Plural::one(terms.purpose.as_str().to_owned()),
                encoded_list: list.into(),
                ttl: None,
            },
        }
    }

    /// The bits.
    pub fn list(&self) -> Result<&StatusList, &ListError> {
        self.credential_subject.encoded_list.bits()
    }

    /// Does a set bit of this list mean that?
    pub fn serves(&self, purpose: Purpose) -> bool {
        self.credential_subject.status_purpose.as_slice().iter().any(|own| own == purpose.as_str())
    }
}

impl sealed::Sealed for StatusListCredential {}

impl Document for StatusListCredential {
    const TYP: &'static str = "vc+jwt";
    const KIND: Kind = Kind::Credential(&["BitstringStatusListCredential"]);

    fn issuer(&self) -> Uri {
        self.issuer.id().clone()
    }

    fn begins(&self) -> Option<Timestamp> {
        Some(self.valid_from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_written_as_the_standard_says() {
        let terms = ListTerms {
            address: "https://badges.example/o/aarhus/status/1".parse().unwrap(),
            issuer: "did:web:badges.example:o:aarhus".parse().unwrap(),
            purpose: Purpose::Revocation,
            valid_from: "2026-11-22T00:00:00Z".parse().unwrap(),
            valid_until: Some("2026-11-29T00:00:00Z".parse().unwrap()),
        };
        let document = StatusListCredential::new(terms, &StatusList::new(0));
        let written = serde_json::to_value(&document).unwrap();
        assert_eq!(written["type"][1], "BitstringStatusListCredential");
        assert_eq!(written["credentialSubject"]["id"], "https://badges.example/o/aarhus/status/1#list");
        assert_eq!(serde_json::from_value::<StatusListCredential>(written).unwrap(), document);
    }
}
