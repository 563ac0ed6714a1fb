//! What was found out about a badge, before it is judged. Gathering may fail; here each failure has its name.

use serde::Serialize;

use crate::{
    stage::{Document as _, Verified},
    status::{RevocationList, StatusListCredential},
    time::Timestamp,
    trust::{Survivors, TrustBook},
    uri::Uri,
};

/// When the judgement is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// By the clock of this device, which may be wrong.
    Clock(Timestamp),
    /// As of a time that somebody asked for.
    Asked(Timestamp),
}

impl Moment {
    /// The time.
    pub fn time(self) -> Timestamp {
        let (Moment::Clock(time) | Moment::Asked(time)) = self;
        time
    }
}

/// Where the key came from that the badge was verified with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeySource {
    /// A trust list pins it.
    TrustList,
    /// The issuer's own DID document names it.
    Document,
    /// The issuer's DID is the key.
    Did,
    /// It came along with the badge.
    Badge,
}

impl KeySource {
    /// The name in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            KeySource::TrustList => "trust_list",
            KeySource::Document => "document",
            KeySource::Did => "did",
            KeySource::Badge => "badge",
        }
    }
}

/// Whether the own document of a listed issuer still names the key; it can take one away but never add one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnWord {
    /// Not asked, or no answer: the list alone counts.
    Unheard,
    /// It names the key.
    Names,
    /// It does not name the key any more.
    TakenAway,
}

/// What became of one status list that the badge points to.
#[derive(Clone, Debug)]
pub struct StatusEvidence {
    /// The address that the badge names.
    pub address: Uri,
    /// What was had from there.
    pub found: StatusFound,
    /// By which way.
    pub source: Source,
}

/// By which way a piece of evidence came to be held. Of two of the same date the later in this order counts: an issuer
/// may sign twice within a second, and a holder may keep what suits best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Brought along with the badge.
    Stapled,
    /// Kept from an earlier time.
    Kept,
    /// Just asked for.
    Fetched,
}

/// A status list, or why there is none.
#[derive(Clone, Debug)]
pub enum StatusFound {
    /// Its signature holds.
    List(Box<Verified<StatusListCredential>>),
    /// A list that nobody signed, as it was when it was fetched at this time.
    Unsigned(RevocationList, Timestamp),
    /// It was not to be had.
    Unreachable,
    /// Something came, but no status list whose signature holds.
    Bad,
}

/// What became of the endorsements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndorsementEvidence {
    /// Nobody looked.
    Unchecked,
    /// All stand.
    Sound,
    /// Of at least one it cannot be told; none is wrong.
    OneUnknown,
    /// At least one does not.
    OneWrong,
}

/// Whether the holder was asked for a proof of their key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HolderEvidence {
    /// Not asked.
    NotAsked,
    /// Asked, and proved.
    Proved,
    /// Asked, and not proved.
    NotProved,
}

/// Whether the badge was given to whom the reader named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecipientEvidence {
    /// Nobody was named.
    NotAsked,
    /// It was.
    Named,
    /// It was given to somebody else.
    Other,
    /// It does not say in a way that can be compared.
    Unsaid,
}

/// Everything that is judged besides the badge itself.
#[derive(Clone, Debug)]
pub struct Evidence<'a> {
    /// When.
    pub moment: Moment,
    /// The trust lists of the reader; the first that names the issuer counts.
    pub trust: &'a TrustBook,
    /// Where the badge's key came from.
    pub key: KeySource,
    /// What a listed issuer's own document says of the key.
    pub own_word: OwnWord,
    /// Survivors files of dead keys, each signed by the network whose list says that the key is dead.
    pub survivors: Vec<Verified<Survivors>>,
    /// One entry for each list asked, or several where several answers are held.
    pub status: Vec<StatusEvidence>,
    /// The endorsements.
    pub endorsements: EndorsementEvidence,
    /// The holder.
    pub holder: HolderEvidence,
    /// Whom the reader named.
    pub recipient: RecipientEvidence,
}

impl Evidence<'_> {
    /// The newest date that anybody whose signature holds has put on what is held here. No honest clock is before it.
    pub(super) fn newest_signed(&self) -> Option<Timestamp> {
        let lists = self.trust.pinned().iter().map(|list| list.claims().iat);
        let status = self.status.iter().filter_map(|status| match &status.found {
            StatusFound::List(list) if self.is_by_a_living_key(list) => Some(list.claims().valid_from),
            StatusFound::List(_) => None,
            StatusFound::Unsigned(..) | StatusFound::Unreachable | StatusFound::Bad => None,
        });
        lists.chain(status).max()
    }

    /// Whoever stole a key dates lists as they like.
    fn is_by_a_living_key(&self, list: &Verified<StatusListCredential>) -> bool {
        let entry = self.trust.find(&list.claims().issuer()).map(|listed| listed.issuer);
        let pinned = entry.and_then(|entry| entry.key(list.key().did()?));
        entry.is_none() || pinned.is_some_and(|key| key.dead.is_none())
    }
}
