//! Whether a badge was given to somebody whom the reader names: by e-mail, name, DID, telephone number
//! (Open Badges 3.0, IdentityObject; recipient check).
//!
//! Identifiers stand in clear or as `sha256$…` or `md5$…` over identifier and salt. How an address is written before it
//! is hashed is not specified, so it is tried as typed and in lower case. That a name fits proves nothing about who shows it.

use md5::Md5;
use sha2::{Digest as _, Sha256};
use unicode_normalization::UnicodeNormalization as _;

use super::{AchievementSubject, IdentityObject};

/// How what a badge says of its recipient compares with whom the reader named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// It fits.
    Named,
    /// It says something of that kind, and it does not fit.
    Other,
    /// It says nothing that can be compared.
    Unsaid,
}

impl AchievementSubject {
    /// Was it given to whom the reader names?
    pub fn is_given_to(&self, wanted: &str) -> Recipient {
        let wanted = Wanted::new(wanted);
        let subject = self.id.as_ref().filter(|_| wanted.kind == Sort::Uri);
        let subject = subject.map(|id| id.as_str() == wanted.typed);
        let named = self.identifier.iter().filter_map(|identity| wanted.is(identity));
        let answers: Vec<bool> = subject.into_iter().chain(named).collect();
        match () {
            () if answers.is_empty() => Recipient::Unsaid,
            () if answers.contains(&true) => Recipient::Named,
            () => Recipient::Other,
        }
    }
}

/// What the reader typed, and what sort of identifier it is by its looks.
struct Wanted<'a> {
    typed: &'a str,
    kind: Sort,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Uri,
    Email,
    Text,
}

impl<'a> Wanted<'a> {
    fn new(typed: &'a str) -> Self {
        let typed = typed.trim();
        let kind = match () {
            () if ["did:", "urn:", "http://", "https://"].iter().any(|start| typed.starts_with(start)) => {
                Sort::Uri
            }
            () if typed.contains('@') => Sort::Email,
            () => Sort::Text,
        };
        Wanted { typed, kind }
    }

    /// Does it fit? `None` when the two cannot be compared.
    fn is(&self, identity: &IdentityObject) -> Option<bool> {
        let comparable = match identity.identity_type.as_str() {
            "emailAddress" => self.kind == Sort::Email,
            "name" => self.kind == Sort::Text,
            "did" | "ext:did" => self.kind == Sort::Uri,
            _ => true,
        };
        match (comparable, identity.hashed) {
            (false, _) => None,
            (true, false) => Some(tidy(&identity.identity_hash) == tidy(self.typed)),
            (true, true) => {
                self.is_hashed(&identity.identity_hash, identity.salt.as_deref().unwrap_or_default())
            }
        }
    }

    fn is_hashed(&self, hash: &str, salt: &str) -> Option<bool> {
        let (algorithm, digest) = hash.split_once('$')?;
        let hex: fn(&str) -> String = match algorithm {
            "sha256" => |text| hex(&Sha256::digest(text)),
            "md5" => |text| hex(&md5::Digest::finalize(<Md5 as md5::Digest>::new_with_prefix(text))),
            _ => return None,
        };
        let typed = [self.typed.to_owned(), self.typed.to_lowercase(), tidy(self.typed)];
        Some(typed.iter().any(|typed| hex(&format!("{typed}{salt}")).eq_ignore_ascii_case(digest)))
    }
}

/// As people compare names and addresses: whatever the case, the spacing and the way accents are written.
fn tidy(text: &str) -> String {
    let composed: String = text.nfc().collect();
    composed.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn given(identifiers: &Value, wanted: &str) -> Recipient {
        let mut subject = json!({
            "id": "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
            "type": ["AchievementSubject"],
            "achievement": {
                "id": "urn:x:1", "type": ["Achievement"], "name": "A", "description": "B", "criteria": {},
            },
        });
        if identifiers != &json!([]) {
            subject["identifier"] = identifiers.clone();
        }
        serde_json::from_value::<AchievementSubject>(subject).unwrap().is_given_to(wanted)
    }

    fn identity(kind: &str, hash: &str, salt: Option<&str>) -> Value {
        let mut identity = json!({
            "type": ["IdentityObject"], "identityType": kind, "identityHash": hash, "hashed": hash.contains('$'),
        });
        if let Some(salt) = salt {
            identity["salt"] = salt.into();
        }
        json!([identity])
    }

    #[test]
    fn the_standards_own_example_fits() {
        let hash = "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399";
        let identifiers = identity("emailAddress", hash, Some("Kosher"));
        assert_eq!(given(&identifiers, "a@example.com"), Recipient::Named);
        assert_eq!(given(&identifiers, " A@Example.com "), Recipient::Named);
        assert_eq!(given(&identifiers, "b@example.com"), Recipient::Other);
    }

    #[test]
    fn an_old_hash_without_salt_fits_in_either_case() {
        let identifiers = identity("emailAddress", "md5$D41D8CD98F00B204E9800998ECF8427E", None);
        assert_eq!(given(&identifiers, "@"), Recipient::Other);
        let identifiers = identity("ext:number", "md5$900150983CD24FB0D6963F7D28E17F72", None);
        assert_eq!(given(&identifiers, "abc"), Recipient::Named);
    }

    #[test]
    fn a_name_in_clear_is_compared_as_people_do() {
        let identifiers = identity("name", "Žan Č.", None);
        assert_eq!(given(&identifiers, "  žan   č. "), Recipient::Named);
        assert_eq!(given(&identifiers, "Z\u{30c}an C\u{30c}."), Recipient::Named);
        assert_eq!(given(&identifiers, "Zan C."), Recipient::Other);
    }

    #[test]
    fn a_did_is_compared_with_the_subject() {
        let own = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";
        assert_eq!(given(&json!([]), own), Recipient::Named);
        assert_eq!(given(&json!([]), "did:key:z6Mkother"), Recipient::Other);
    }

    #[test]
    fn things_of_different_sorts_are_not_compared() {
        assert_eq!(given(&json!([]), "a@example.com"), Recipient::Unsaid);
        assert_eq!(given(&identity("name", "Žan Č.", None), "zan@example.com"), Recipient::Unsaid);
        assert_eq!(given(&identity("emailAddress", "sha1$00", None), "zan@example.com"), Recipient::Unsaid);
    }
}
