//! Whether the issuer has ended a badge, as far as the status lists at hand tell.
//!
//! Silence is never good news: no list, a list past its own time, or one that is not the issuer's leaves the question
//! open. Only a list inside its signed validity with a clear bit answers it, or an unsigned one that was just fetched.

use super::{Code, Evidence, Source, StatusEvidence, StatusFound, statement::Statement};
use crate::{
    credential::StatusEntry,
    limits::{LEEWAY, STATUS_ENTRIES},
    stage::{Document, Verified},
    status::{EntryError, Purpose, StatusListCredential, StatusPointer, pointer, revocation_list},
    time::Timestamp,
    trust::TrustedIssuer,
    uri::Uri,
};

/// The answer, and how old the list is that gave it.
pub(super) struct Standing {
    pub(super) code: Code,
    pub(super) seen: Option<StatusSeen>,
}

/// How old a status list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusSeen {
    /// Its date; of a list without dates, when it was fetched.
    pub date: Timestamp,
    /// Until when it says anything.
    pub until: Option<Timestamp>,
    /// By which way it came.
    pub source: Source,
}

impl From<Code> for Standing {
    fn from(code: Code) -> Self {
        Standing { code, seen: None }
    }
}

/// How much an answer weighs when a badge has several status entries.
const WEIGHT: [Code; 8] = [
    Code::Withdrawn,
    Code::Suspended,
    Code::StatusMissing,
    Code::StatusKindUnknown,
    Code::StatusListBad,
    Code::StatusUnknown,
    Code::StatusNotListed,
    Code::StatusClear,
];

pub(super) fn standing(
    statement: &Statement<'_>,
    entry: Option<&TrustedIssuer>,
    evidence: &Evidence<'_>,
) -> Standing {
    if statement.status.len() > STATUS_ENTRIES {
        return Code::StatusKindUnknown.into();
    }
    let answers = statement.status.iter().filter_map(|status| one(statement, status, entry, evidence));
    let weight = |answer: &Standing| WEIGHT.iter().position(|code| *code == answer.code);
    let date = |answer: &Standing| answer.seen.map(|seen| seen.date);
    answers.min_by_key(|answer| (weight(answer), date(answer))).unwrap_or_else(|| match entry {
        Some(_) => Code::StatusMissing.into(),
        None => Code::StatusNone.into(),
    })
}

/// What one entry of the badge leads to; `None` for entries that say nothing about whether it stands.
fn one(
    statement: &Statement<'_>,
    status: &StatusEntry,
    entry: Option<&TrustedIssuer>,
    evidence: &Evidence<'_>,
) -> Option<Standing> {
    let is_named = |address: &Uri| entry.is_none_or(|entry| entry.serves_status_at(address));
    if let Some(address) = revocation_list(status) {
        let answer = if is_named(address) {
            unsigned(statement, address, evidence)
        } else {
            Code::StatusMissing.into()
        };
        return Some(answer);
    }
    match pointer(status) {
        Ok(None) => None,
        Ok(Some(pointer)) if !is_named(&pointer.list) => Some(Code::StatusMissing.into()),
        Ok(Some(pointer)) => Some(signed(statement, &pointer, entry, evidence)),
        Err(EntryError::Missing(_) | EntryError::IndexMalformed(_)) => Some(Code::StatusMissing.into()),
        Err(_) => Some(Code::StatusKindUnknown.into()),
    }
}

fn signed(
    statement: &Statement<'_>,
    pointer: &StatusPointer,
    entry: Option<&TrustedIssuer>,
    evidence: &Evidence<'_>,
) -> Standing {
    let found = || evidence.status.iter().filter(|status| status.address == pointer.list);
    let lists = found().filter_map(|status| match &status.found {
        StatusFound::List(list) => Some((list.as_ref(), status.source)),
        StatusFound::Unsigned(..) | StatusFound::Unreachable | StatusFound::Bad => None,
    });
    let usable = lists.filter(|(list, _)| is_the_issuers(list, statement, pointer, entry));
    let now = evidence.moment.time();
    // A list of tomorrow stands in the way of none that counts today.
    let newest = |(list, source): &(&Verified<StatusListCredential>, Source)| {
        (has_begun(list.claims(), now), list.claims().valid_from, *source)
    };
    match usable.max_by_key(newest) {
        Some((list, source)) => read(list.claims(), pointer, source, now),
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
    statement: &Statement<'_>,
    pointer: &StatusPointer,
    entry: Option<&TrustedIssuer>,
) -> bool {
    let pinned = |entry: &TrustedIssuer| {
        let key = list.key().did().and_then(|name| entry.key(name));
        key.is_some_and(|key| key.dead.is_none())
    };
    list.claims().id == pointer.list
        && list.claims().serves(pointer.purpose)
        && list.claims().issuer() == *statement.issuer
        && entry.is_none_or(pinned)
}

fn read(list: &StatusListCredential, pointer: &StatusPointer, source: Source, now: Timestamp) -> Standing {
    let begun = has_begun(list, now);
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
    let seen = StatusSeen { date: list.valid_from, until: list.valid_until, source };
    Standing { code, seen: begun.then_some(seen) }
}

fn has_begun(list: &StatusListCredential, now: Timestamp) -> bool {
    now.after(LEEWAY) >= list.valid_from
}

/// The newest answer of a list that nobody signs.
fn unsigned(statement: &Statement<'_>, address: &Uri, evidence: &Evidence<'_>) -> Standing {
    let found = || evidence.status.iter().filter(|status| status.address == *address);
    let lists = found().filter_map(|status| match &status.found {
        StatusFound::Unsigned(list, fetched) => Some((list, *fetched, status)),
        StatusFound::List(_) | StatusFound::Unreachable | StatusFound::Bad => None,
    });
    let usable = lists.filter(|(list, ..)| list.may_be_of(statement.issuer));
    match usable.max_by_key(|(_, fetched, _)| *fetched) {
        Some((list, date, StatusEvidence { source, .. })) => Standing {
            code: if statement.id.is_some_and(|id| list.names(id)) {
                Code::Withdrawn
            } else {
                Code::StatusNotListed
            },
            seen: Some(StatusSeen { date, until: None, source: *source }),
        },
        None if found().any(|status| !matches!(status.found, StatusFound::Unreachable)) => {
            Code::StatusListBad.into()
        }
        None => Code::StatusUnknown.into(),
    }
}
