//! The chain from the reader's network to the issuer: networks that it recognises, survivors of dead keys, and those
//! who only look like somebody on the list.

use schemas::{
    trust::{NotRecognised, RecognisedNetwork, TrustBook, TrustList},
    verdict::{CheckName, Code, Evidence, KeySource, OwnWord, Verdict, Word, judge},
};
use serde_json::json;

use crate::town::{LIBRARY, NETWORK, badge, book, evidence, list_of, survivors, time, trust};

const SOUTH: &str = "did:web:cities.example:o:south";

/// The reader's list recognises the south instead of knowing the library itself.
fn recognising(list: &mut TrustList) {
    list.issuers.clear();
    list.recognises = vec![RecognisedNetwork {
        network: SOUTH.parse().unwrap(),
        root: list_of(SOUTH, 11, |_| {}).claims().root.fingerprint(),
    }];
}

fn judged(book: &TrustBook) -> Verdict {
    judge(&badge(&json!({})), &evidence(book))
}

fn issuer_of(verdict: &Verdict) -> (Word, Code) {
    (verdict.word(), verdict.code(CheckName::IssuerTrust))
}

#[test]
fn an_issuer_of_a_recognised_network_is_genuine_and_the_chain_is_known() {
    let mut book = book(recognising);
    book.recognise(list_of(SOUTH, 11, |_| {}).signed().text()).unwrap();
    let verdict = judged(&book);
    assert_eq!(issuer_of(&verdict), (Word::Genuine, Code::IssuerRecognised));
    assert!(verdict.issuer().unwrap().through.is_some());
}

#[test]
fn a_network_with_another_root_than_the_recognised_one_does_not_count() {
    let mut book = book(recognising);
    let refused = book.recognise(list_of(SOUTH, 21, |_| {}).signed().text());
    assert!(matches!(refused, Err(NotRecognised::ByNobody(_))), "{refused:?}");
    assert_eq!(issuer_of(&judged(&book)), (Word::CannotTell, Code::IssuerUnknown));
}

#[test]
fn whom_a_recognised_network_recognises_does_not_count() {
    let mut book = book(recognising);
    let east = "did:web:cities.example:o:east";
    let south = list_of(SOUTH, 11, |list| {
        list.issuers.clear();
        list.recognises = vec![RecognisedNetwork {
            network: east.parse().unwrap(),
            root: list_of(east, 31, |_| {}).claims().root.fingerprint(),
        }];
    });
    book.recognise(south.signed().text()).unwrap();
    let refused = book.recognise(list_of(east, 31, |_| {}).signed().text());
    assert!(matches!(refused, Err(NotRecognised::ByNobody(_))), "{refused:?}");
}

#[test]
fn a_pinned_network_wins_over_a_recognised_one() {
    let north = trust(|list| {
        recognising(list);
        list.issuers.clear();
    });
    let south = list_of(SOUTH, 11, |list| list.issuers[0].keys.clear());
    let mut book = TrustBook::new([north, south]);
    book.recognise(list_of(SOUTH, 11, |_| {}).signed().text()).unwrap();
    assert_eq!(judged(&book).reason(), Code::KeyNotOnList);
}

#[test]
fn a_recognised_network_ends_with_the_list_that_recognises_it() {
    let mut book = book(|list| {
        recognising(list);
        list.exp = time("2026-11-22T11:00:00Z");
    });
    book.recognise(list_of(SOUTH, 11, |_| {}).signed().text()).unwrap();
    assert_eq!(issuer_of(&judged(&book)), (Word::CannotTell, Code::TrustListOld));
}

#[test]
fn of_two_lists_of_one_network_the_newest_counts() {
    let older = trust(|_| {});
    let newer = trust(|list| {
        list.version = 8;
        list.issuers.clear();
    });
    for book in [TrustBook::new([older.clone(), newer.clone()]), TrustBook::new([newer, older])] {
        assert_eq!(issuer_of(&judged(&book)), (Word::CannotTell, Code::IssuerUnknown));
    }
}

/// The verdict when the library's key is dead.
fn under_a_dead_key(change: impl FnOnce(&mut Evidence<'_>)) -> Verdict {
    let book = book(|list| {
        list.issuers[0].keys[0].dead = Some(time("2026-11-19T00:00:00Z"));
    });
    let mut evidence = evidence(&book);
    evidence.own_word = OwnWord::TakenAway;
    change(&mut evidence);
    judge(&badge(&json!({})), &evidence)
}

#[test]
fn a_badge_that_the_records_confirm_outlives_its_key() {
    let verdict = under_a_dead_key(|evidence| {
        evidence.survivors = vec![survivors(&[&badge(&json!({}))], |_| {})];
    });
    assert_eq!(verdict.code(CheckName::IssuerKey), Code::KeyDeadSurvivor);
    assert_eq!(
        verdict.reason(),
        Code::StatusListBad,
        "a status list that the dead key signed does not count"
    );
}

#[test]
fn a_badge_that_the_records_do_not_confirm_dies_with_its_key() {
    let other = badge(&json!({ "id": "urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b11" }));
    let verdict = under_a_dead_key(|evidence| evidence.survivors = vec![survivors(&[&other], |_| {})]);
    assert_eq!((verdict.word(), verdict.reason()), (Word::CannotTell, Code::KeyDead));
}

#[test]
fn the_newest_survivors_file_counts() {
    let verdict = under_a_dead_key(|evidence| {
        let newer = survivors(&[], |file| file.version = 2);
        evidence.survivors = vec![survivors(&[&badge(&json!({}))], |_| {}), newer];
    });
    assert_eq!(verdict.reason(), Code::KeyDead);
}

#[test]
fn a_survivors_file_of_another_network_or_another_key_saves_nothing() {
    for change in [(|file| file.iss = SOUTH.parse().unwrap()) as fn(&mut schemas::trust::Survivors), |file| {
        file.key = format!("{LIBRARY}#p202611b").parse().unwrap();
    }] {
        let verdict = under_a_dead_key(|evidence| {
            evidence.survivors = vec![survivors(&[&badge(&json!({}))], change)];
        });
        assert_eq!(verdict.reason(), Code::KeyDead);
    }
}

/// The verdict on the badge of somebody unlisted.
fn posing(issuer: &str, name: &str) -> Verdict {
    let book = book(|_| {});
    let mut evidence = evidence(&book);
    evidence.key = KeySource::Document;
    let profile = json!({ "id": issuer, "type": ["Profile"], "name": name });
    judge(&crate::town::badge_of(issuer, &json!({ "issuer": profile })), &evidence)
}

#[test]
fn an_unlisted_issuer_with_a_name_like_a_listed_one_is_pointed_out() {
    let verdict = posing("did:web:evil.example:o:x", "Aаrhus Librarjes");
    assert_eq!(verdict.reason(), Code::IssuerUnknown);
    assert_eq!(verdict.look_alike().map(|alike| alike.did.as_str()), Some(LIBRARY));
}

#[test]
fn an_unlisted_issuer_with_an_address_like_a_listed_one_is_pointed_out() {
    let verdict = posing("did:web:bagdes.example:o:aarhus", "Odense Libraries");
    assert!(verdict.look_alike().is_some());
}

#[test]
fn an_unlisted_issuer_with_a_name_of_its_own_is_not() {
    assert!(posing("did:web:other.example:o:x", "Odense Folk High School").look_alike().is_none());
}

#[test]
fn a_listed_issuer_looks_like_nobody() {
    let verdict = judged(&book(|_| {}));
    assert_eq!(verdict.word(), Word::Genuine);
    assert!(verdict.look_alike().is_none());
    assert_eq!(verdict.issuer().unwrap().list.network.as_str(), NETWORK);
}
