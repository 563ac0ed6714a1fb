//! A listed issuer's own document after somebody changed it: the list alone says which key counts, and what the document
//! no longer says can only take trust away.

use std::fs;

use schemas::trust::{KeptList, TrustList};
use serde_json::Value;

use crate::{
    evidence::{checked, pin, pinned},
    town::Town,
};

const DOCUMENT: &str = "/o/aarhus/did.json";

/// Word and reason of the badge in this town.
fn said(town: &Town) -> (Value, Value) {
    let line = checked(town, &[]);
    (line["verdict"].clone(), line["reason"].clone())
}

fn expected(reason: &str) -> (Value, Value) {
    ("cannot_tell".into(), reason.into())
}

#[test]
fn a_key_that_the_issuers_own_document_dropped_is_no_longer_believed() {
    let town = pinned("dropped", &[], |_| {});
    town.publish(DOCUMENT, town.document_naming("p202612a", 4));
    assert_eq!(said(&town), expected("key_taken_away"));
}

#[test]
fn another_key_under_the_same_name_takes_the_pinned_one_away() {
    let town = pinned("swapped", &[], |_| {});
    town.publish(DOCUMENT, town.document_naming("p202611a", 4));
    assert_eq!(said(&town), expected("key_taken_away"));
}

#[test]
fn a_badge_by_the_key_of_whoever_replaced_the_document_is_never_genuine() {
    let town = pinned("replaced", &[], |_| {});
    town.publish(DOCUMENT, town.document_naming("p202612a", 4));
    fs::write(town.file("badge.jwt"), town.badge_by("p202612a", 4)).unwrap();
    assert_eq!(said(&town), expected("key_not_on_list"));
}

#[test]
fn a_forgery_under_the_name_of_the_pinned_key_is_not_genuine_whatever_the_document_says() {
    let town = pinned("forged", &[], |_| {});
    town.publish(DOCUMENT, town.document_naming("p202611a", 4));
    fs::write(town.file("badge.jwt"), town.badge_by("p202611a", 4)).unwrap();
    assert_eq!(said(&town), ("not_genuine".into(), "signature_wrong".into()));
}

/// The network says that the library closed, and keeps its last list.
pub(crate) fn closed(town: &Town) -> impl FnOnce(&mut TrustList) + use<> {
    let kept = KeptList {
        list: town.page("status/1").parse().unwrap(),
        at: town.at("/trust/north/status_1").parse().unwrap(),
    };
    |list| {
        list.issuers[0].closed = Some("2026-11-22T06:00:00Z".parse().unwrap());
        list.issuers[0].kept_lists = vec![kept];
    }
}

#[test]
fn whoever_has_the_address_of_an_issuer_that_closed_is_not_asked() {
    let town = Town::with_withdrawn("closed", &[]);
    pin(&town, &town.trust_list(closed(&town)));
    town.publish("/trust/north/status_1", town.status_of("2026-11-22T06:00:00Z", &[]));
    town.publish(DOCUMENT, town.document_naming("p202611a", 4));
    town.publish("/o/aarhus/status/1", town.status_of("2026-11-22T07:00:00Z", &[5]));
    assert_eq!(said(&town), ("genuine".into(), "status_clear".into()));
}
