//! `kreds-verifier trust`: networks pinned by their root, kept between runs.

use schemas::{
    Demo,
    qr::{Medium, Picture},
    trust::{Anchor, RecognisedNetwork, TrustList, open},
};
use serde_json::Value;

use crate::town::{Answer, Town, kreds_verifier};

fn root_of(list: &str) -> String {
    open(list, Anchor::HandedOver).unwrap().claims().root.fingerprint().to_string()
}

/// The error of a command that was refused.
fn refused(answer: &Answer) -> (u8, String) {
    let line: Value = serde_json::from_str(&answer.err).unwrap();
    (answer.code, line["error"].as_str().unwrap().to_owned())
}

/// A town whose network is pinned, by the address of its list.
fn pinned(name: &str, withdrawn: &[u64]) -> Town {
    let town = Town::with_withdrawn(name, withdrawn);
    let list = town.trust_list(|_| {});
    let root = root_of(&list);
    town.publish("/trust/north.jwt", list);
    let added = town.run(&["trust", "add", &town.at("/trust/north.jwt"), "--root", &root]);
    assert_eq!(added.code, 0, "{added:?}");
    town
}

fn reason(town: &Town) -> String {
    let answer = town.run(&["check", "--json", &town.file("badge.jwt")]);
    answer.lines()[0]["reason"].as_str().unwrap().to_owned()
}

#[test]
fn a_network_is_never_trusted_by_itself() {
    let town = Town::with_withdrawn("trust-shown", &[]);
    let answer = town.run(&["trust", "add", &town.file("trust.jwt")]);
    let root = root_of(&town.trust_list(|_| {}));
    assert_eq!((answer.code, answer.out.as_str()), (1, ""));
    assert!(answer.err.contains(&root) && answer.err.contains("Cities of the North"), "{}", answer.err);
    assert!(answer.err.contains("one issuer") && answer.err.contains("--root"), "{}", answer.err);
    assert_eq!(reason(&town), "trust_list_none");
}

#[test]
fn a_network_whose_root_was_compared_is_trusted_without_any_flag() {
    let town = pinned("trust-add", &[]);
    let answer = town.run(&["check", "--json", &town.file("badge.jwt")]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""), "{answer:?}");
    assert_eq!(answer.lines()[0]["issuer"]["network"], "Cities of the North");
}

#[test]
fn the_fingerprint_may_be_scanned_from_paper() {
    let town = Town::with_withdrawn("trust-scan", &[]);
    let root = root_of(&town.trust_list(|_| {}));
    let paper = town.file("paper.png");
    std::fs::write(&paper, Picture::of(&root, Medium::Screen).unwrap().png()).unwrap();
    let answer = town.run(&["trust", "add", &town.file("trust.jwt"), "--root-from", &paper]);
    assert_eq!(answer.code, 0, "{answer:?}");
    assert_eq!(reason(&town), "status_clear");
}

#[test]
fn another_root_than_the_one_on_paper_is_refused() {
    let town = Town::with_withdrawn("trust-other", &[]);
    let other = root_of(&town.list_of("did:web:localhost%3A1:o:north", 11, |_| {}));
    let answer = town.run(&["trust", "add", "--json", &town.file("trust.jwt"), "--root", &other]);
    assert_eq!(refused(&answer), (1, "trust_root_other".to_owned()));
    assert_eq!(reason(&town), "trust_list_none");
}

#[test]
fn an_older_list_never_takes_the_place_of_a_newer_one() {
    let town = pinned("trust-rollback", &[]);
    let newer = town.trust_list(|list| {
        list.version = 2;
        list.issuers.clear();
    });
    town.publish("/trust/north.jwt", newer);
    let updated = town.run(&["trust", "update", "--json"]);
    assert_eq!(
        (updated.code, &updated.lines()[0]["networks"][0]["result"]),
        (0, &"newer".into()),
        "{updated:?}"
    );
    assert_eq!(reason(&town), "issuer_unknown");
    town.publish("/trust/north.jwt", town.trust_list(|_| {}));
    let updated = town.run(&["trust", "update", "--json"]);
    assert_eq!((updated.code, &updated.lines()[0]["networks"][0]["error"]), (1, &"trust_list_older".into()));
    let by_hand = town.run(&["trust", "add", "--json", &town.file("trust.jwt")]);
    assert_eq!(refused(&by_hand), (1, "trust_list_older".to_owned()));
    assert_eq!(reason(&town), "issuer_unknown");
}

#[test]
fn a_list_under_another_root_never_takes_the_place_of_the_pinned_one() {
    let town = pinned("trust-usurped", &[]);
    let usurped = town.list_of("did:web:localhost%3A1:o:north", 11, |list| list.version = 9);
    town.publish("/trust/north.jwt", usurped.clone());
    let updated = town.run(&["trust", "update", "--json"]);
    assert_eq!((updated.code, &updated.lines()[0]["networks"][0]["error"]), (1, &"trust_root_other".into()));
    let again =
        town.run(&["trust", "add", "--json", &town.at("/trust/north.jwt"), "--root", &root_of(&usurped)]);
    assert_eq!(refused(&again), (1, "trust_root_changed".to_owned()));
    assert_eq!(reason(&town), "status_clear");
}

#[test]
fn a_list_that_cannot_be_fetched_leaves_the_old_one() {
    let town = pinned("trust-away", &[]);
    town.withdraw("/trust/north.jwt");
    let updated = town.run(&["trust", "update"]);
    assert_eq!(updated.code, 2);
    assert!(updated.out.contains("[trust_not_fetched]"), "{}", updated.out);
    assert_eq!(reason(&town), "status_clear");
}

#[test]
fn a_newer_list_is_carried_in_by_hand() {
    let town = pinned("trust-hand", &[]);
    std::fs::write(town.file("newer.jwt"), town.trust_list(|list| list.version = 5)).unwrap();
    let added = town.run(&["trust", "add", "--json", &town.file("newer.jwt")]);
    assert_eq!((added.code, &added.lines()[0]["taken"]), (0, &"newer".into()), "{added:?}");
    let updated = town.run(&["trust", "update", "--json"]);
    assert_eq!((updated.code, &updated.lines()[0]["networks"][0]["error"]), (0, &"trust_by_hand".into()));
}

#[test]
fn what_is_kept_is_listed_and_removed() {
    let town = pinned("trust-list", &[]);
    let listed = town.run(&["trust", "list", "--json"]);
    let network = &listed.lines()[0]["networks"][0];
    assert_eq!(
        (&network["version"], &network["issuers"], &network["pinned"]),
        (&1.into(), &1.into(), &true.into())
    );
    let said = town.run(&["trust", "list", "--lang", "da"]);
    assert!(said.out.contains("version 1 fra 20. november 2026"), "{}", said.out);
    assert_eq!(town.run(&["trust", "remove", "north"]).code, 0);
    assert_eq!(reason(&town), "trust_list_none");
    let again = town.run(&["trust", "remove", "north", "--json"]);
    assert_eq!(refused(&again), (1, "trust_network_unknown".to_owned()));
}

#[test]
fn a_damaged_file_costs_its_own_network_and_is_said() {
    let town = pinned("trust-damaged", &[]);
    let folder = std::path::Path::new(&town.file("store")).join("networks");
    let file = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    for damage in ["", "{", "null", "{\"root\":\"0\"}"] {
        std::fs::write(&file, damage).unwrap();
        let answer = town.run(&["check", "--json", &town.file("badge.jwt")]);
        assert_eq!((answer.code, &answer.lines()[0]["reason"]), (2, &"trust_list_none".into()), "{answer:?}");
        assert!(answer.err.contains("damaged"), "{}", answer.err);
        assert_eq!(town.run(&["trust", "list"]).code, 0);
    }
    std::fs::write(&file, vec![b' '; 5 * 1024 * 1024]).unwrap();
    assert_eq!(town.run(&["trust", "list"]).code, 0);
}

#[test]
fn a_changed_file_of_the_store_is_not_believed() {
    let town = pinned("trust-changed", &[]);
    let folder = std::path::Path::new(&town.file("store")).join("networks");
    let file = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let mut record: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    record["list"] = town.list_of("did:web:localhost%3A1:o:north", 11, |_| {}).into();
    std::fs::write(&file, record.to_string()).unwrap();
    assert_eq!(reason(&town), "trust_list_none");
}

#[test]
fn a_network_of_a_try_out_does_not_count_outside_demo_mode() {
    let town = pinned("trust-demo", &[]);
    let listed = kreds_verifier(&["trust", "list", "--json", "--trust-dir", &town.file("store")], Demo::Off);
    assert_eq!(listed.lines()[0]["networks"].as_array().unwrap().len(), 0);
}

#[test]
fn only_the_owner_reads_the_store() {
    use std::os::unix::fs::PermissionsExt as _;
    let town = pinned("trust-modes", &[]);
    let store = std::path::PathBuf::from(town.file("store"));
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&store), mode(&store.join("networks"))), (0o700, 0o700));
    for file in std::fs::read_dir(store.join("networks")).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
}

/// The north recognises the south of the same server and knows no issuer itself.
fn recognising(town: &Town, south: &str) -> impl Fn(&mut TrustList) {
    let known = RecognisedNetwork {
        network: town.network("south").parse().unwrap(),
        root: root_of(south).parse().unwrap(),
    };
    move |list| {
        list.version = 2;
        list.issuers.clear();
        list.recognises = vec![known.clone()];
    }
}

#[test]
fn networks_that_a_pinned_one_recognises_are_fetched_and_count_one_step_deep() {
    let town = pinned("trust-recognised", &[]);
    let south = town.list_of(&town.network("south"), 11, |_| {});
    town.publish("/trust/south.jwt", south.clone());
    town.publish("/trust/north.jwt", town.trust_list(recognising(&town, &south)));
    let updated = town.run(&["trust", "update", "--json"]);
    assert_eq!(updated.code, 0, "{updated:?}");
    let answer = town.run(&["check", "--json", &town.file("badge.jwt")]);
    let line = &answer.lines()[0];
    assert_eq!((answer.code, &line["checks"][3]["code"]), (0, &"issuer_recognised".into()), "{answer:?}");
    let listed = town.run(&["trust", "list"]);
    assert!(listed.out.contains("Known through Cities of the North."), "{}", listed.out);
}

#[test]
fn a_recognised_network_is_carried_in_without_its_fingerprint_and_goes_with_its_recogniser() {
    let town = pinned("trust-recognised-hand", &[]);
    let south = town.list_of(&town.network("south"), 11, |_| {});
    std::fs::write(town.file("south.jwt"), &south).unwrap();
    assert_eq!(town.run(&["trust", "add", &town.file("south.jwt")]).code, 1, "before anybody recognises it");
    town.publish("/trust/north.jwt", town.trust_list(recognising(&town, &south)));
    town.run(&["trust", "update"]);
    assert_eq!(town.run(&["trust", "add", &town.file("south.jwt")]).code, 0);
    assert_eq!(reason(&town), "status_clear");
    town.run(&["trust", "remove", "north"]);
    assert_eq!(reason(&town), "trust_list_none");
}

#[test]
fn a_recognised_network_never_takes_the_place_of_another() {
    let town = pinned("trust-posing", &[]);
    let posing = town.list_of(&town.network("north"), 11, |list| list.version = 9);
    town.publish("/trust/south.jwt", posing.clone());
    let recognising = recognising(&town, &posing);
    town.publish(
        "/trust/north.jwt",
        town.trust_list(|list| {
            let issuers = list.issuers.clone();
            recognising(list);
            list.issuers = issuers;
        }),
    );
    let updated = town.run(&["trust", "update", "--json"]);
    let networks = updated.lines()[0]["networks"].clone();
    assert_eq!((&networks[0]["result"], &networks[1]["error"]), (&"newer".into(), &"trust_list_bad".into()));
    assert_eq!(reason(&town), "status_clear");
}
