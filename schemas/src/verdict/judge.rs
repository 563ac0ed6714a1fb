//! The judgement: a verified badge and the evidence go in, a verdict comes out. Nothing is looked up here.
//!
//! A listed issuer is held to its entry in the trust list: only pinned keys, only within their time, status in a list
//! that the entry names. For others the DID document decides, which proves control of a web address, never a name.

use super::{
    Code, EndorsementEvidence, Evidence, HolderEvidence, KeySource, KnownIssuer, Moment, OwnWord, Verdict,
    standing::{Standing, standing},
};
use crate::{
    credential::AchievementCredential,
    limits::LEEWAY,
    stage::{Document, Verified},
    time::Timestamp,
    trust::{TrustList, TrustedIssuer},
};

/// Says what is true about a badge.
pub fn judge(badge: &Verified<AchievementCredential>, evidence: &Evidence<'_>) -> Verdict {
    let listed = evidence.trust.iter().find_map(|list| {
        let list = list.claims();
        list.issuer(&badge.claims().issuer()).map(|issuer| (list, issuer))
    });
    let entry = listed.map(|(_, issuer)| issuer);
    let Standing { code: status, as_of } = standing(badge, entry, evidence);
    let verdict = Verdict::of([
        Code::FormSound,
        Code::ProofSound,
        key(badge, entry, evidence),
        trust(badge, listed, evidence),
        dates(badge.claims(), evidence),
        status,
        endorsements(badge.claims(), evidence.endorsements),
        holder(evidence.holder),
    ]);
    let issuer = listed.map(|(list, issuer)| KnownIssuer {
        name: issuer.name.clone(),
        place: issuer.place.clone(),
        network: list.name.clone(),
        closed: issuer.closed,
    });
    Verdict { issuer, as_of, ..verdict }
}

fn key(
    badge: &Verified<AchievementCredential>,
    entry: Option<&TrustedIssuer>,
    evidence: &Evidence<'_>,
) -> Code {
    let Some(entry) = entry else { return Code::KeySound };
    let pinned = entry.key(badge.key()).filter(|_| evidence.key == KeySource::TrustList);
    let Some(pinned) = pinned else { return Code::KeyNotOnList };
    let dates = [Some(badge.claims().valid_from), badge.created()];
    match () {
        () if pinned.dead.is_some() => Code::KeyDead,
        () if evidence.own_word == OwnWord::TakenAway => Code::KeyTakenAway,
        () if !dates.into_iter().flatten().all(|date| within(date, pinned.from, pinned.until)) => {
            Code::KeyOutOfTime
        }
        () => Code::KeySound,
    }
}

fn trust(
    badge: &Verified<AchievementCredential>,
    listed: Option<(&TrustList, &TrustedIssuer)>,
    evidence: &Evidence<'_>,
) -> Code {
    match listed {
        None if evidence.trust.is_empty() => Code::TrustListNone,
        None => Code::IssuerUnknown,
        Some((list, _)) if evidence.moment.time() > list.exp.after(LEEWAY) => Code::TrustListOld,
        Some((_, issuer)) if !within(badge.claims().valid_from, issuer.from, issuer.until) => {
            Code::IssuerOutOfTime
        }
        Some(_) => Code::IssuerListed,
    }
}

fn dates(badge: &AchievementCredential, evidence: &Evidence<'_>) -> Code {
    let now = evidence.moment.time();
    let behind =
        |signed: Timestamp| matches!(evidence.moment, Moment::Clock(now) if now.after(LEEWAY) < signed);
    match () {
        () if badge.valid_until.is_some_and(|end| now > end.after(LEEWAY)) => Code::Expired,
        () if evidence.newest_signed().is_some_and(behind) => Code::ClockWrong,
        () if now < badge.valid_from.before(LEEWAY) => Code::NotYetValid,
        () => Code::DatesSound,
    }
}

/// Within a window, give or take what honest clocks differ by.
fn within(date: Timestamp, from: Timestamp, until: Option<Timestamp>) -> bool {
    date >= from.before(LEEWAY) && until.is_none_or(|until| date <= until.after(LEEWAY))
}

fn endorsements(badge: &AchievementCredential, found: EndorsementEvidence) -> Code {
    let subject = &badge.credential_subject.achievement;
    let none = badge.endorsement.is_empty()
        && badge.endorsement_jwt.is_empty()
        && subject.endorsement.is_empty()
        && subject.endorsement_jwt.is_empty();
    match found {
        _ if none => Code::EndorsementsNone,
        EndorsementEvidence::Unchecked => Code::EndorsementsUnchecked,
        EndorsementEvidence::Sound => Code::EndorsementsSound,
        EndorsementEvidence::OneWrong => Code::EndorsementWrong,
    }
}

fn holder(found: HolderEvidence) -> Code {
    match found {
        HolderEvidence::NotAsked => Code::HolderNotAsked,
        HolderEvidence::Proved => Code::HolderProved,
        HolderEvidence::NotProved => Code::HolderNotProved,
    }
}
