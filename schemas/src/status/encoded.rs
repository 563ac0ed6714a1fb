//! The text of a list inside its document, unpacked when a bit is first asked for and then kept: a list is looked at for
//! many badges.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{ListError, StatusList};

/// A list as it travels.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EncodedList {
    text: String,
    #[serde(skip)]
    bits: OnceLock<Result<StatusList, ListError>>,
}

impl EncodedList {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bits.
    pub fn bits(&self) -> Result<&StatusList, &ListError> {
        self.bits.get_or_init(|| StatusList::decode(&self.text)).as_ref()
    }
}

impl From<&StatusList> for EncodedList {
    fn from(list: &StatusList) -> Self {
        EncodedList { text: list.encode(), bits: OnceLock::new() }
    }
}

impl PartialEq for EncodedList {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}
