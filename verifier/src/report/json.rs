//! The report for programs: one JSON object on one line. Names of members and codes are stable.

use schemas::{
    lang::Lang,
    proof::Explained,
    text::json_safe,
    time::Timestamp,
    trust::Place,
    verdict::{Check, CheckName, Code, KnownIssuer, Source, Verdict, Word},
};
use serde::Serialize;

use super::{Facts, KeySeen, Report};
use crate::endorsing::Endorsement;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Line<'a> {
    verdict: Word,
    checks: &'a [Check; 8],
    reason: Code,
    #[serde(skip_serializing_if = "Option::is_none")]
    input: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    looks_like: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status_as_of: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer: Option<Issuer<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    look_alike: Option<LookAlike<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recipient: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<Evidence<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    endorsements: Vec<Endorsed<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    badge: Option<Facts<'a>>,
    #[serde(skip_serializing_if = "<[Explained]>::is_empty")]
    explained: &'a [Explained],
    #[serde(skip_serializing_if = "Option::is_none")]
    not_explained: Option<Code>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    demo: bool,
}

/// The issuer as the trust list knows it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Issuer<'a> {
    did: &'a str,
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<&'a Place>,
    network: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    through: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    closed: Option<Timestamp>,
}

/// The listed issuer that an unlisted one looks like.
#[derive(Serialize)]
struct LookAlike<'a> {
    name: Option<&'a str>,
    did: &'a str,
}

/// How old each piece of evidence is.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Evidence<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    trust_list: Option<List<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    status_list: Option<Status>,
    key: Key,
}

#[derive(Serialize)]
struct List<'a> {
    network: &'a str,
    version: u64,
    made: Timestamp,
    until: Timestamp,
}

#[derive(Serialize)]
struct Status {
    date: Timestamp,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Timestamp>,
    source: Source,
}

#[derive(Serialize)]
struct Key {
    source: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fetched: Option<Timestamp>,
}

/// One endorsement; what it says is there only if its signature holds.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Endorsed<'a> {
    of: &'static str,
    verdict: Word,
    reason: Code,
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer: Option<Issuer<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by_claims: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Timestamp>,
}

/// The line for one input.
pub fn json(report: &Report, input: Option<&str>, lang: Lang) -> Result<String, serde_json::Error> {
    let verdict = &report.verdict;
    let line = Line {
        verdict: verdict.word(),
        checks: verdict.checks(),
        reason: verdict.reason(),
        input,
        looks_like: report.looks.map(crate::looks::Looks::as_str),
        status_as_of: verdict.as_of(),
        issuer: verdict.issuer().map(|issuer| known(issuer, lang)),
        look_alike: verdict.look_alike().map(|alike| LookAlike {
            name: alike.name.get(lang).map(|(_, name)| name),
            did: alike.did.as_str(),
        }),
        recipient: recipient(verdict.code(CheckName::Holder)),
        evidence: report.key.map(|key| evidence(verdict, key)),
        endorsements: report.endorsements.iter().map(|one| endorsed(one, lang)).collect(),
        badge: report.facts(),
        explained: report.explained.as_deref().unwrap_or_default(),
        not_explained: report.explained.as_ref().err().copied(),
        demo: report.demo.is_on(),
    };
    Ok(json_safe(&serde_json::to_string(&line)?))
}

fn known(issuer: &KnownIssuer, lang: Lang) -> Issuer<'_> {
    Issuer {
        did: issuer.did.as_str(),
        name: issuer.name.get(lang).map(|(_, name)| name),
        place: issuer.place.as_ref(),
        network: issuer.network.get(lang).map(|(_, name)| name),
        through: issuer.through.as_ref().and_then(|through| through.get(lang)).map(|(_, name)| name),
        closed: issuer.closed,
    }
}

/// Whether it was given to whom the reader named; nothing where nobody was named, or where that was not reached.
fn recipient(holder: Code) -> Option<&'static str> {
    match holder {
        Code::RecipientNamed => Some("named"),
        Code::RecipientOther => Some("other"),
        Code::RecipientUnsaid => Some("unsaid"),
        _ => None,
    }
}

fn evidence(verdict: &Verdict, key: KeySeen) -> Evidence<'_> {
    Evidence {
        trust_list: verdict.issuer().map(|issuer| List {
            network: issuer.list.network.as_str(),
            version: issuer.list.version,
            made: issuer.list.made,
            until: issuer.list.until,
        }),
        status_list: verdict.status_seen().map(|seen| Status {
            date: seen.date,
            until: seen.until,
            source: seen.source,
        }),
        key: Key { source: key.source.as_str(), fetched: key.fetched },
    }
}

fn endorsed(endorsement: &Endorsement, lang: Lang) -> Endorsed<'_> {
    let (verdict, said) = (&endorsement.verdict, endorsement.said.as_ref());
    Endorsed {
        of: endorsement.of.as_str(),
        verdict: verdict.word(),
        reason: verdict.reason(),
        issuer: verdict.issuer().map(|issuer| known(issuer, lang)),
        by: said.map(|said| said.by.as_str()),
        by_claims: said.and_then(|said| said.claimed_name.as_deref()),
        comment: said.and_then(|said| said.comment.as_deref()),
        from: said.map(|said| said.from),
        until: said.and_then(|said| said.until),
    }
}
