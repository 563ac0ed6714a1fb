//! The judgement: a verified badge and the evidence go in, a verdict comes out. Nothing is looked up here.
//!
//! A listed issuer is held to its entry in the trust list: only pinned keys, only within their time, status in a list
//! that the entry names. For others the DID document decides, which proves control of a web address, never a name.

use super::{
    Code, EndorsementEvidence, Evidence, HolderEvidence, KeySource, KnownIssuer, Moment, OwnWord,
    RecipientEvidence, Verdict,
    standing::{Standing, standing},
    statement::Statement,
};
use crate::{
    credential::{AchievementCredential, AnyCredential, EndorsementCredential},
    limits::LEEWAY,
    stage::{KeyName, Verified},
    time::Timestamp,
    trust::{Listed, PinnedKey, look_alike},
};

/// Says what is true about a badge.
pub fn judge(badge: &Verified<AchievementCredential>, evidence: &Evidence<'_>) -> Verdict {
    let endorsements = endorsements(badge.claims(), evidence.endorsements);
    judged(&badge.into(), evidence, endorsements, holder(evidence))
}

/// Says what is true about an endorsement, by the same rules; it carries none itself, and nobody holds it.
pub fn judge_endorsement(endorsement: &Verified<EndorsementCredential>, evidence: &Evidence<'_>) -> Verdict {
    judged(&endorsement.into(), evidence, Code::EndorsementsNone, Code::HolderNotAsked)
}

/// Says what can be told of a credential that need not be a badge, by the same rules. What it states is nobody's
/// business here, so this is never a word about a badge.
pub fn judge_any(credential: &Verified<AnyCredential>, evidence: &Evidence<'_>) -> Verdict {
    judged(&credential.into(), evidence, Code::EndorsementsNone, Code::HolderNotAsked)
}

fn judged(statement: &Statement<'_>, evidence: &Evidence<'_>, endorsements: Code, holder: Code) -> Verdict {
    let listed = evidence.trust.find(statement.issuer);
    let Standing { code: status, seen } = standing(statement, listed.map(|listed| listed.issuer), evidence);
    let verdict = Verdict::of([
        Code::FormSound,
        Code::ProofSound,
        key(statement, listed, evidence),
        trust(statement, listed, evidence),
        dates(statement, evidence),
        status,
        endorsements,
        holder,
    ]);
    let look_alike = match listed {
        None => look_alike(evidence.trust, statement.issuer, statement.claimed_name),
        Some(_) => None,
    };
    Verdict { issuer: listed.map(KnownIssuer::from), status_seen: seen, look_alike, ..verdict }
}

fn key(statement: &Statement<'_>, listed: Option<Listed<'_>>, evidence: &Evidence<'_>) -> Code {
    if let KeyName::Nobody(_) = statement.key {
        return Code::IssuerUnproven;
    }
    let Some(listed) = listed else { return Code::KeySound };
    let pinned = statement.key.did().and_then(|name| listed.issuer.key(name));
    let pinned = pinned.filter(|_| evidence.key == KeySource::TrustList);
    let Some(pinned) = pinned else { return Code::KeyNotOnList };
    let dates = [statement.valid_from, statement.created];
    match () {
        () if pinned.dead.is_some() => dead(statement, pinned, listed, evidence),
        () if evidence.own_word == OwnWord::TakenAway => Code::KeyTakenAway,
        () if !dates.into_iter().flatten().all(|date| within(date, pinned.from, pinned.until)) => {
            Code::KeyOutOfTime
        }
        () => Code::KeySound,
    }
}

/// Of what a dead key signed, only that counts which the records of its issuer confirm, on the word of the network
/// that says the key is dead.
fn dead(statement: &Statement<'_>, pinned: &PinnedKey, listed: Listed<'_>, evidence: &Evidence<'_>) -> Code {
    let files = evidence.survivors.iter().map(Verified::claims);
    let newest = files
        .filter(|file| file.key == pinned.kid && file.iss == listed.list.claims().iss)
        .max_by_key(|file| file.version);
    let confirmed = newest.zip(statement.mark()).is_some_and(|(file, mark)| file.confirmed.hold(mark));
    if confirmed { Code::KeyDeadSurvivor } else { Code::KeyDead }
}

fn trust(statement: &Statement<'_>, listed: Option<Listed<'_>>, evidence: &Evidence<'_>) -> Code {
    let Some(Listed { issuer, list, through }) = listed else {
        return if evidence.trust.is_empty() { Code::TrustListNone } else { Code::IssuerUnknown };
    };
    let is_old = |list: &Verified<_>| evidence.moment.time() > expiry(list).after(LEEWAY);
    match through {
        _ if is_old(list) || through.is_some_and(is_old) => Code::TrustListOld,
        _ if !statement.valid_from.is_none_or(|date| within(date, issuer.from, issuer.until)) => {
            Code::IssuerOutOfTime
        }
        None => Code::IssuerListed,
        Some(_) => Code::IssuerRecognised,
    }
}

fn expiry(list: &Verified<crate::trust::TrustList>) -> Timestamp {
    list.claims().exp
}

fn dates(statement: &Statement<'_>, evidence: &Evidence<'_>) -> Code {
    let now = evidence.moment.time();
    let behind =
        |signed: Timestamp| matches!(evidence.moment, Moment::Clock(now) if now.after(LEEWAY) < signed);
    match () {
        () if statement.valid_until.is_some_and(|end| now > end.after(LEEWAY)) => Code::Expired,
        () if evidence.newest_signed().is_some_and(behind) => Code::ClockWrong,
        () if statement.valid_from.is_some_and(|start| now < start.before(LEEWAY)) => Code::NotYetValid,
        () => Code::DatesSound,
    }
}

/// Within a window, give or take what honest clocks differ by.
fn within(date: Timestamp, from: Timestamp, until: Option<Timestamp>) -> bool {
    date >= from.before(LEEWAY) && until.is_none_or(|until| date <= until.after(LEEWAY))
}

fn endorsements(badge: &AchievementCredential, found: EndorsementEvidence) -> Code {
    match found {
        _ if !badge.carries_endorsements() => Code::EndorsementsNone,
        EndorsementEvidence::Unchecked => Code::EndorsementsUnchecked,
        EndorsementEvidence::Sound => Code::EndorsementsSound,
        EndorsementEvidence::OneUnknown => Code::EndorsementUnknown,
        EndorsementEvidence::OneWrong => Code::EndorsementWrong,
    }
}

/// Proof of the key weighs more than a name; that somebody else was named weighs more than either.
fn holder(evidence: &Evidence<'_>) -> Code {
    match (evidence.holder, evidence.recipient) {
        (HolderEvidence::NotProved, _) => Code::HolderNotProved,
        (_, RecipientEvidence::Other) => Code::RecipientOther,
        (_, RecipientEvidence::Unsaid) => Code::RecipientUnsaid,
        (HolderEvidence::Proved, _) => Code::HolderProved,
        (HolderEvidence::NotAsked, RecipientEvidence::Named) => Code::RecipientNamed,
        (HolderEvidence::NotAsked, RecipientEvidence::NotAsked) => Code::HolderNotAsked,
    }
}
