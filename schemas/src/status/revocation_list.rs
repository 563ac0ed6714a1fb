//! The deprecated 1EdTech list of withdrawn badges (`1EdTechRevocationList`), which many live badges still name.
//!
//! It is plain JSON, signed by nobody and without dates: it says something only at the hour at which it was fetched from
//! the address that the signed badge names. The standard's validator writes `revokedCredential`, implementers of its text
//! `revokedCredentials`; both are read.

use serde::Deserialize;

use crate::{
    credential::StatusEntry,
    json::{self, JsonError, Mismatch},
    uri::Uri,
};

const KIND: &str = "1EdTechRevocationList";

/// Which badges of one issuer are withdrawn.
#[derive(Clone, Debug, PartialEq)]
pub struct RevocationList {
    issuer: Option<Uri>,
    revoked: Vec<Uri>,
}

/// Not such a list.
#[derive(Debug, thiserror::Error)]
#[error("not a list of withdrawn badges")]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum NotAList {
    Json(#[from] JsonError),
    Shape(#[from] Mismatch),
    #[error("a list without the member that lists")]
    Nothing,
}

/// The list as it is written; members that say nothing about withdrawal are not looked at.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    issuer: Option<Named>,
    revoked_credential: Option<Vec<Entry>>,
    revoked_credentials: Option<Vec<Entry>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Named {
    Id(Uri),
    Profile { id: Uri },
}

#[derive(Deserialize)]
struct Entry {
    id: Uri,
    revoked: Option<bool>,
}

/// The address of the list that an entry of this kind names.
pub fn revocation_list(entry: &StatusEntry) -> Option<&Uri> {
    entry.id.as_ref().filter(|_| entry.types.has(KIND))
}

impl RevocationList {
    /// Reads a list as it was fetched.
    pub fn read(text: &[u8]) -> Result<Self, NotAList> {
        let written = Written::deserialize(&json::read(text)?)?;
        if written.revoked_credential.is_none() && written.revoked_credentials.is_none() {
            return Err(NotAList::Nothing);
        }
        let entries =
            [written.revoked_credential, written.revoked_credentials].into_iter().flatten().flatten();
        let revoked = entries.filter(|entry| entry.revoked != Some(false)).map(|entry| entry.id).collect();
        let issuer = written.issuer.map(|(Named::Id(id) | Named::Profile { id })| id);
        Ok(RevocationList { issuer, revoked })
    }

    /// Does it say that it is this issuer's, or not whose it is?
    pub fn may_be_of(&self, issuer: &Uri) -> bool {
        self.issuer.as_ref().is_none_or(|own| own == issuer)
    }

    /// Is this badge withdrawn?
    pub fn names(&self, badge: &Uri) -> bool {
        self.revoked.contains(badge)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BADGE: &str = "urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10";

    fn names(text: &str) -> bool {
        RevocationList::read(text.as_bytes()).unwrap().names(&BADGE.parse().unwrap())
    }

    #[test]
    fn both_names_of_the_member_are_read() {
        for member in ["revokedCredential", "revokedCredentials"] {
            assert!(names(&format!(r#"{{"{member}":[{{"id":"{BADGE}"}}]}}"#)), "{member}");
        }
    }

    #[test]
    fn an_entry_counts_unless_it_says_that_it_does_not() {
        let with =
            |revoked: &str| names(&format!(r#"{{"revokedCredential":[{{"id":"{BADGE}"{revoked}}}]}}"#));
        assert!(with("") && with(r#","revoked":true,"revocationReason":"lost""#));
        assert!(!with(r#","revoked":false"#));
    }

    #[test]
    fn a_badge_that_is_not_named_is_not_withdrawn() {
        assert!(!names(r#"{"revokedCredential":[{"id":"urn:uuid:other"}]}"#));
        assert!(!names(r#"{"revokedCredentials":[]}"#));
    }

    #[test]
    fn a_page_that_lists_nothing_is_no_list() {
        for text in ["{}", "[]", "<html>", r#"{"revokedCredential":"none"}"#, r#"{"revokedCredential":[{}]}"#]
        {
            assert!(RevocationList::read(text.as_bytes()).is_err(), "{text}");
        }
    }
}
