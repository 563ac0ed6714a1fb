//! Which documents a badge may have asked for once its signature holds, and what is said of those that came.

use std::{fs, net::TcpListener};

use schemas::credential::AchievementCredential;
use serde_json::{Value, json};

use crate::{
    evidence::{checked, pin},
    town::Town,
};

fn entry(list: &str, index: u64) -> Value {
    json!({
        "type": ["BitstringStatusListEntry"],
        "statusPurpose": "revocation",
        "statusListIndex": index.to_string(),
        "statusListCredential": list,
    })
}

/// The badge of the town with these status entries.
fn write(town: &Town, status: Value) {
    let mut claims = town.badge_claims(5);
    claims["credentialStatus"] = status;
    let badge = town.token::<AchievementCredential>(serde_json::from_value(claims).unwrap());
    fs::write(town.file("badge.jwt"), badge).unwrap();
}

#[test]
fn each_list_that_a_badge_points_to_is_asked_for() {
    let town = Town::with_withdrawn("two-lists", &[5]);
    let second = town.page("status/2");
    pin(&town, &town.trust_list(|list| list.issuers[0].status_lists.push(second.parse().unwrap())));
    let clear = town.token_of_list(&second, &[]);
    town.publish("/o/aarhus/status/2", clear);
    write(&town, json!([entry(&second, 5), entry(&town.page("status/1"), 5)]));
    assert_eq!(checked(&town, &[])["reason"], "withdrawn");
}

/// A place where nobody may ask.
struct Elsewhere(TcpListener);

impl Elsewhere {
    fn open() -> Self {
        Elsewhere(TcpListener::bind("127.0.0.1:0").unwrap())
    }

    fn list(&self) -> String {
        format!("http://localhost:{}/list", self.0.local_addr().unwrap().port())
    }

    fn was_asked(&self) -> bool {
        self.0.set_nonblocking(true).unwrap();
        self.0.accept().is_ok()
    }
}

#[test]
fn a_list_that_its_issuers_entry_does_not_name_is_not_asked_for() {
    let (town, elsewhere) = (Town::with_withdrawn("elsewhere", &[]), Elsewhere::open());
    pin(&town, &town.trust_list(|_| {}));
    write(&town, json!([entry(&elsewhere.list(), 5)]));
    assert_eq!(checked(&town, &[])["reason"], "status_missing");
    assert!(!elsewhere.was_asked());
}

#[test]
fn of_many_lists_four_are_asked_for() {
    let (town, elsewhere) = (Town::with_withdrawn("five-lists", &[]), Elsewhere::open());
    let own = ["status/1", "status/2", "status/3", "status/4"].map(|list| town.page(list));
    let lists = own.into_iter().chain([elsewhere.list()]);
    write(&town, lists.map(|list| entry(&list, 5)).collect());
    town.run(&["check", "--json", &town.file("badge.jwt")]);
    assert!(!elsewhere.was_asked());
}

#[test]
fn a_key_that_was_fetched_says_when() {
    let town = Town::with_withdrawn("key-fetched", &[]);
    let line = &town.run(&["check", "--json", &town.file("badge.jwt")]).lines()[0];
    assert_eq!(line["evidence"]["key"]["fetched"], crate::town::NOW);
}
