//! Whether the issuer has ended a badge, as far as the status lists at hand tell.
//!
//! Silence is never good news: no list, a list past its own time, or one that is not the issuer's leaves the question
//! open. Only a list inside its signed validity with a clear bit answers it.

use super::{Code, Evidence, StatusFound};
use crate::{
    credential::AchievementCredential,
    limits::LEEWAY,
    stage::{Document, Verified},
    status::{EntryError, Purpose, StatusListCredential, StatusPointer, pointer},
    time::Timestamp,
    trust::TrustedIssuer,
};

/// The answer, and the date of the list that gave it.
pub(super) struct Standing {
    pub(super) code: Code,
    pub(super) as_of: Option<Timestamp>,
}

impl From<Code> for Standing {
    fn from(code: Code) -> Self {
        Standing { code, as_of: None }
    }
}

/// How much an answer weighs when a badge has several status entries.
const WEIGHT: [Code; 7] = [
    Code::Withdrawn,
    Code::Suspended,
    Code::StatusMissing,
    Code::StatusKindUnknown,
    Code::StatusListBad,
    Code::StatusUnknown,
    Code::StatusClear,
];

pub(super) fn standing(
    badge: &Verified<AchievementCredential>,
    entry: Option<&TrustedIssuer>,
    evidence: &Evidence<'_>,
) -> Standing {
    let entries = badge.claims().credential_status.as_ref().map_or(&[][..], |entries| entries.as_slice());
    let answers = entries.iter().filter_map(|status| match pointer(status) {
        Ok(None) => None,
        Ok(Some(pointer)) => Some(one(badge, &pointer, entry, evidence)),
        Err(EntryError::Missing(_) | EntryError::IndexMalformed(_)) => Some(Code::StatusMissing.into()),
        Err(_) => Some(Code::StatusKindUnknown.into()),
    });
    let weight = |answer: &Standing| WEIGHT.iter().position(|code| *code == answer.code);
    answers.min_by_key(|answer| (weight(answer), answer.as_of)).unwrap_or_else(|| match entry {
        Some(_) => Code::StatusMissing.into(),
        None => Code::StatusNone.into(),
    })
}

fn one(
    badge: &Verified<AchievementCredential>,
    pointer: &StatusPointer,
    entry: Option<&TrustedIssuer>,
    evidence: &Evidence<'_>,
) -> Standing {
    if entry.is_some_and(|entry| !entry.serves_status_at(&pointer.list)) {
        return Code::StatusMissing.into();
    }
    let found = || evidence.status.iter().filter(|status| status.address == pointer.list);
    let lists = found().filter_map(|status| match &status.found {
        StatusFound::List(list) => Some(list.as_ref()),
        StatusFound::Unreachable | StatusFound::Bad => None,
    });
    let usable = lists.filter(|list| is_the_issuers(list, badge, pointer, entry));
    match usable.max_by_key(|list| list.claims().valid_from) {
        Some(list) => read(list.claims(), pointer, evidence.moment.time()),
        None if found().any(|status| !matches!(status.found, StatusFound::Unreachable)) => {
            Code::StatusListBad.into()
        }
        None => Code::StatusUnknown.into(),
    }
}

/// A list counts if it is the one at this address, says what the entry says, and the badge's own issuer signed it,
/// with a living pinned key where the issuer is listed.
fn is_the_issuers(
    list: &Verified<StatusListCredential>,
    badge: &Verified<AchievementCredential>,
    pointer: &StatusPointer,
    entry: Option<&TrustedIssuer>,
) -> bool {
    let pinned = |entry: &TrustedIssuer| entry.key(list.key()).is_some_and(|key| key.dead.is_none());
    list.claims().id == pointer.list
        && list.claims().serves(pointer.purpose)
        && list.claims().issuer() == badge.claims().issuer()
        && entry.is_none_or(pinned)
}

fn read(list: &StatusListCredential, pointer: &StatusPointer, now: Timestamp) -> Standing {
    let begun = now.after(LEEWAY) >= list.valid_from;
    let ended = list.valid_until.is_some_and(|end| now > end.after(LEEWAY));
    let set = list.list().ok().and_then(|bits| bits.get(pointer.index).ok());
    let code = match set {
        None => Code::StatusListBad,
        Some(_) if !begun => Code::StatusUnknown,
        Some(true) if pointer.purpose == Purpose::Revocation => Code::Withdrawn,
        Some(_) if ended => Code::StatusUnknown,
        Some(true) => Code::Suspended,
        Some(false) => Code::StatusClear,
    };
    Standing { code, as_of: begun.then_some(list.valid_from) }
}
