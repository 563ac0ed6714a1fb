//! The deprecated 1EdTech list of withdrawn badges, which nobody signs and which has no date: it counts for this hour and
//! from its own address alone.

use std::fs;

use schemas::credential::AchievementCredential;
use serde_json::{Value, json};

use crate::{
    evidence::{checked, pin},
    town::Town,
};

const BADGE: &str = "urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10";

/// A town whose badge names such a list, and where the network names it too.
fn town(name: &str) -> Town {
    let town = Town::with_withdrawn(name, &[]);
    let address = town.page("revocations");
    pin(&town, &town.trust_list(|list| list.issuers[0].status_lists.push(address.parse().unwrap())));
    let mut claims = town.badge_claims(5);
    let contexts = claims["@context"].as_array_mut().unwrap();
    contexts.push("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json".into());
    claims["credentialStatus"] = json!({ "id": address, "type": "1EdTechRevocationList" });
    let badge = town.token::<AchievementCredential>(serde_json::from_value(claims).unwrap());
    fs::write(town.file("badge.jwt"), badge).unwrap();
    town
}

/// The list as its issuer serves it, with its entries under this member.
fn publish(town: &Town, member: &str, badge: &str) {
    let list = json!({
        "id": town.page("revocations"),
        "type": ["1EdTechRevocationList"],
        "issuer": town.library_did(),
        member: [{ "id": badge, "revoked": true, "revocationReason": "Issued in error." }],
    });
    town.publish("/o/aarhus/revocations", list.to_string());
}

fn said(town: &Town, arguments: &[&str]) -> (Value, Value) {
    let line = checked(town, arguments);
    (line["verdict"].clone(), line["reason"].clone())
}

#[test]
fn a_badge_that_is_listed_under_either_name_of_the_member_is_withdrawn() {
    let town = town("register-withdrawn");
    for member in ["revokedCredential", "revokedCredentials"] {
        publish(&town, member, BADGE);
        assert_eq!(said(&town, &[]), ("no_longer_valid".into(), "withdrawn".into()), "{member}");
    }
}

#[test]
fn a_badge_that_is_listed_under_neither_is_not_withdrawn() {
    let town = town("register-others");
    for member in ["revokedCredential", "revokedCredentials"] {
        publish(&town, member, "urn:uuid:5f0f2d7a-95cf-4b3d-9a0e-3d5b4f8a2c11");
        assert_eq!(said(&town, &[]), ("genuine".into(), "status_not_listed".into()), "{member}");
    }
}

#[test]
fn without_a_network_nobody_knows_whether_it_is_listed() {
    let town = town("register-offline");
    publish(&town, "revokedCredential", "urn:uuid:5f0f2d7a-95cf-4b3d-9a0e-3d5b4f8a2c11");
    checked(&town, &[]);
    assert_eq!(said(&town, &["--offline"]), ("cannot_tell".into(), "status_unknown".into()));
}

#[test]
fn what_it_says_now_says_nothing_about_another_day() {
    let town = town("register-at");
    publish(&town, "revokedCredential", BADGE);
    let then = said(&town, &["--at", "2026-11-21T12:00:00Z"]);
    assert_eq!(then, ("cannot_tell".into(), "status_unknown".into()));
}
