//! Every leaf of twenty sound badges altered, retyped and deleted: never genuine, and where the signature covers what it
//! says the word is *not genuine*. Of foreign badges, whose issuers nobody lists, the signature must not hold any more.

use crate::badges;
use crate::case::{Held, Reader};
use crate::network::{Network, REVOCATIONS, SUSPENSIONS};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::status::Purpose;
use schemas::verdict::{Code, Word};
use serde_json::Value;
use std::path::Path;
use tests::leaf::{Change, each};

/// Leaves that say how a badge is read, or with which key: after their change another issuer's badge may be sound, so
/// nobody says that this one is forged.
const LEFT_OPEN: [&str; 10] = [
    "/@context/0",
    "/@context/1",
    "/type/0",
    "/type/1",
    "/proof/type",
    "/proof/cryptosuite",
    "/proof/verificationMethod",
    "header/alg",
    "header/kid",
    "header/typ",
];

/// The reader holds both lists that the badges point to.
pub(crate) fn held(network: &Network) -> Held {
    let list = |address, purpose| network.status(address, purpose, &[]);
    let status = vec![list(REVOCATIONS, Purpose::Revocation), list(SUSPENSIONS, Purpose::Suspension)];
    Held { status, ..Held::usual(network) }
}

/// Judges each changed text; gives how many there were.
fn none_is_genuine(network: &Network, texts: impl Iterator<Item = (Change, String, String)>) -> usize {
    let (reader, held) = (Reader::of(network), held(network));
    let mut wrong = Vec::new();
    let judged = texts.inspect(|(change, place, text)| {
        let verdict = reader.judge(text.as_bytes(), Some(&held));
        let open = LEFT_OPEN.contains(&place.as_str());
        if verdict.word() == Word::Genuine || (!open && verdict.word() != Word::NotGenuine) {
            wrong.push(format!("{place} {change:?}: {}", verdict.reason()));
        }
    });
    let count = judged.count();
    assert!(wrong.is_empty(), "{} of {count}\n  {}", wrong.len(), wrong.join("\n  "));
    count
}

#[test]
fn the_badges_are_genuine_before_anything_is_done_to_them() {
    let network = Network::new();
    let (reader, held) = (Reader::of(&network), held(&network));
    let embedded = badges::embedded(&network).into_iter().map(|badge| badge.to_string());
    let all: Vec<String> = embedded.chain(badges::tokens(&network)).collect();
    assert_eq!(all.len(), 20);
    for text in all {
        let verdict = reader.judge(text.as_bytes(), Some(&held));
        assert_eq!(verdict.reason(), Code::StatusClear, "{text}");
    }
}

#[test]
fn no_leaf_of_a_badge_with_a_proof_inside_may_be_touched() {
    let network = Network::new();
    let badges = badges::embedded(&network);
    let texts = badges.iter().flat_map(|badge| {
        Change::ALL.into_iter().flat_map(|change| {
            each(badge, change).map(move |(place, badge)| (change, place, badge.to_string()))
        })
    });
    let count = none_is_genuine(&network, texts);
    assert!(count >= 900, "only {count} changes");
}

/// Tokens with one leaf of their header or payload changed, with what was done to which.
pub(crate) fn of_tokens(network: &Network) -> impl Iterator<Item = (Change, String, String)> {
    let encode = |value: &Value| BASE64URL.encode(value.to_string());
    badges::tokens(network).into_iter().flat_map(move |token| {
        let parts: Vec<&str> = token.split('.').collect();
        let part =
            |at: usize| serde_json::from_slice::<Value>(&BASE64URL.decode(parts[at]).unwrap()).unwrap();
        let (header, payload) = (part(0), part(1));
        let mut texts = Vec::new();
        for change in Change::ALL {
            texts.extend(each(&header, change).map(|(place, header)| {
                (change, format!("header{place}"), format!("{}.{}.{}", encode(&header), parts[1], parts[2]))
            }));
            texts.extend(each(&payload, change).map(|(place, payload)| {
                (change, place, format!("{}.{}.{}", parts[0], encode(&payload), parts[2]))
            }));
        }
        texts
    })
}

#[test]
fn no_leaf_of_a_token_may_be_touched() {
    let network = Network::new();
    let count = none_is_genuine(&network, of_tokens(&network));
    assert!(count >= 900, "only {count} changes");
}

/// Badges of others whose signature holds, from the folder that `KREDS_REFERENCE` names.
#[expect(clippy::print_stdout, reason = "what is left out must be told")]
fn foreign() -> Vec<Value> {
    let Some(root) = std::env::var_os("KREDS_REFERENCE") else {
        println!("KREDS_REFERENCE is not set: foreign badges are left out");
        return Vec::new();
    };
    let folder = Path::new(&root).join("vectors/cross-signed");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|file| serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap()).collect()
}

/// What a badge says, if its signature holds: a type alone or in a list of one is the same.
fn said(reader: &Reader, badge: &Value) -> Option<String> {
    let report = reader.report(badge.to_string().as_bytes(), None);
    Some(format!("{:?}", report.badge?.claims()))
}

#[test]
fn no_leaf_of_a_foreign_badge_may_be_touched() {
    let reader = Reader::of(&Network::new());
    for badge in foreign() {
        let Some(signed) = said(&reader, &badge) else { continue };
        for change in Change::ALL {
            for (place, changed) in each(&badge, change) {
                let same = said(&reader, &changed).is_none_or(|now| now == signed);
                assert!(same, "{place} {change:?} of {badge}");
            }
        }
    }
}
