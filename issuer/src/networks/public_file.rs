//! What stands beside a network's trust list, by the name of its file: survivors files of dead keys, and the last status
//! lists of issuers that closed.
//!
//! Short names hold no underscore, so an organisation of this server is never taken for an issuer of another.

use std::{fmt, str::FromStr};

use schemas::uri::Uri;

use crate::{
    issuer::Issuer,
    store::{GuestId, LastListId, Network},
};

/// Something that a network publishes beside its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublicFile {
    /// The survivors file of a member of this server: its short name and the dead key.
    OfMember(String, String),
    /// That of an issuer on another server.
    OfGuest(GuestId, String),
    /// The last status list of an issuer that closed.
    LastList(LastListId),
}

impl PublicFile {
    /// The address at which this network has it.
    pub(super) fn address(&self, issuer: &Issuer, network: &Network) -> Option<Uri> {
        issuer.settings.public_url.below(&format!("/trust/{}/{self}", network.slug)).parse().ok()
    }
}

impl fmt::Display for PublicFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PublicFile::OfMember(slug, fragment) => write!(f, "{slug}.{fragment}.jwt"),
            PublicFile::OfGuest(guest, fragment) => write!(f, "guest_{guest}.{fragment}.jwt"),
            PublicFile::LastList(list) => write!(f, "status_{list}"),
        }
    }
}

impl FromStr for PublicFile {
    type Err = ();

    fn from_str(file: &str) -> Result<Self, ()> {
        if let Some(number) = file.strip_prefix("status_") {
            return number.parse().map(PublicFile::LastList).map_err(drop);
        }
        let (owner, fragment) = file.strip_suffix(".jwt").and_then(|name| name.split_once('.')).ok_or(())?;
        match owner.strip_prefix("guest_") {
            Some(guest) => Ok(PublicFile::OfGuest(guest.parse().map_err(drop)?, fragment.to_owned())),
            None => Ok(PublicFile::OfMember(owner.to_owned(), fragment.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_as_it_is_written() {
        let files = [
            PublicFile::OfMember("guest".to_owned(), "p202611a".to_owned()),
            PublicFile::OfGuest(GuestId(3), "p202611a".to_owned()),
            PublicFile::LastList(LastListId(7)),
        ];
        for file in files {
            assert_eq!(file.to_string().parse(), Ok(file));
        }
    }

    #[test]
    fn other_names_are_no_files() {
        for name in ["", "havnby.jwt", "status_x", "guest_x.p202611a.jwt", "havnby.p202611a"] {
            assert_eq!(name.parse::<PublicFile>(), Err(()), "{name}");
        }
    }
}
