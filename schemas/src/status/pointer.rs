//! Where the status of one badge stands: which list, which bit, and what a set bit means
//! (Bitstring Status List 1.0, 2.1).

use serde_json::Value;

use crate::{credential::StatusEntry, uri::Uri};

/// What a set bit means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Withdrawn for good.
    Revocation,
    /// Suspended; the bit may be cleared again.
    Suspension,
}

impl Purpose {
    /// The name in documents.
    pub fn as_str(self) -> &'static str {
        match self {
            Purpose::Revocation => "revocation",
            Purpose::Suspension => "suspension",
        }
    }

    /// The purpose of this name.
    pub fn named(name: &str) -> Option<Self> {
        [Purpose::Revocation, Purpose::Suspension].into_iter().find(|purpose| purpose.as_str() == name)
    }
}

/// One bit of one list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusPointer {
    /// The address of the list.
    pub list: Uri,
    /// Which bit.
    pub index: u64,
    /// What it means when it is set.
    pub purpose: Purpose,
}

/// The entry does not point to a bit that Kreds can read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum EntryError {
    #[error("status of the kind {0:?}")]
    KindUnknown(String),
    #[error("status purpose {0:?}")]
    PurposeUnknown(String),
    #[error("status entries of more than one bit")]
    SizeUnknown,
    #[error("no {0}")]
    Missing(&'static str),
    #[error("status list index {0} is no whole number")]
    IndexMalformed(String),
}

/// The bit that an entry points to; `None` for purposes that say nothing about whether the badge stands.
pub fn pointer(entry: &StatusEntry) -> Result<Option<StatusPointer>, EntryError> {
    if !entry.types.has("BitstringStatusListEntry") {
        return Err(EntryError::KindUnknown(entry.types.as_slice().join(" ")));
    }
    let purpose = match entry.status_purpose.as_deref() {
        Some("revocation") => Purpose::Revocation,
        Some("suspension") => Purpose::Suspension,
        Some("refresh") => return Ok(None),
        Some(other) => return Err(EntryError::PurposeUnknown(other.to_owned())),
        None => return Err(EntryError::Missing("statusPurpose")),
    };
    if entry.other.get("statusSize").is_some_and(|size| size.as_u64() != Some(1)) {
        return Err(EntryError::SizeUnknown);
    }
    let list = entry.status_list_credential.clone().ok_or(EntryError::Missing("statusListCredential"))?;
    let index = index(entry.status_list_index.as_ref().ok_or(EntryError::Missing("statusListIndex"))?)?;
    Ok(Some(StatusPointer { list, index, purpose }))
}

/// The W3C writes the index as a decimal string, examples of 1EdTech as a number.
fn index(written: &Value) -> Result<u64, EntryError> {
    let malformed = || EntryError::IndexMalformed(written.to_string());
    match written {
        Value::String(text) => {
            let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
            let canonical = plain && (text == "0" || !text.starts_with('0'));
            text.parse().ok().filter(|_| canonical).ok_or_else(malformed)
        }
        Value::Number(number) => number.as_u64().ok_or_else(malformed),
        _ => Err(malformed()),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn entry(changes: &Value) -> StatusEntry {
        let mut entry = json!({
            "id": "https://badges.example/o/aarhus/status/1#94567",
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": "94567",
            "statusListCredential": "https://badges.example/o/aarhus/status/1",
        });
        for (name, value) in changes.as_object().unwrap() {
            entry[name] = value.clone();
        }
        serde_json::from_value(entry).unwrap()
    }

    #[test]
    fn an_index_may_be_a_string_or_a_number() {
        for written in [json!("94567"), json!(94567)] {
            let found = pointer(&entry(&json!({ "statusListIndex": written }))).unwrap().unwrap();
            assert_eq!((found.index, found.purpose), (94567, Purpose::Revocation));
        }
    }

    #[test]
    fn an_index_that_is_no_plain_whole_number_is_refused() {
        let odd = [
            "\"-1\"",
            "\"+1\"",
            "\" 1\"",
            "\"\"",
            "\"007\"",
            "\"1.0\"",
            "\"0x10\"",
            "\"1e3\"",
            "-1",
            "1.5",
            "true",
            "[1]",
            "\"18446744073709551616\"",
            "\"٣\"",
        ];
        for written in odd {
            let written: Value = serde_json::from_str(written).unwrap();
            let result = pointer(&entry(&json!({ "statusListIndex": written })));
            assert!(matches!(result, Err(EntryError::IndexMalformed(_))), "{result:?}");
        }
    }

    #[test]
    fn another_kind_of_status_is_named_and_not_ignored() {
        let legacy = entry(&json!({ "type": ["StatusList2021Entry"] }));
        assert_eq!(pointer(&legacy), Err(EntryError::KindUnknown("StatusList2021Entry".to_owned())));
    }

    #[test]
    fn an_unknown_purpose_is_not_ignored() {
        let result = pointer(&entry(&json!({ "statusPurpose": "message" })));
        assert_eq!(result, Err(EntryError::PurposeUnknown("message".to_owned())));
    }

    #[test]
    fn entries_of_several_bits_are_not_guessed_at() {
        assert_eq!(pointer(&entry(&json!({ "statusSize": 2 }))), Err(EntryError::SizeUnknown));
    }

    #[test]
    fn an_offer_of_a_newer_edition_says_nothing_about_this_one() {
        assert_eq!(pointer(&entry(&json!({ "statusPurpose": "refresh" }))), Ok(None));
    }
}
