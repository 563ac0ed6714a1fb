//! A badge that is forgotten lies in the trash for thirty days, and comes back only as itself.

use std::fs;

use wallet_cli::vault::{Form, Passphrase, Place, Vault};

use super::{
    issuer::{Issuer, Mood},
    learner::Learner,
    library::{CLIMATE, Library},
    stored::PASSPHRASE,
};

fn with_a_forgotten_badge() -> (Learner, Library) {
    let (learner, library) = (Learner::new(), Library::open());
    assert_eq!(learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes()).exit, 0);
    assert_eq!(learner.types(&["forget", "climate"]).exit, 0);
    (learner, library)
}

#[test]
fn a_forgotten_badge_is_in_the_trash_and_nowhere_else() {
    let (learner, _library) = with_a_forgotten_badge();
    assert_eq!(learner.badges(), [""; 0]);
    let line = "1. Climate in my street; forgotten on 12 October 2026, gone for good on 11 November 2026\n";
    assert_eq!(learner.types(&["trash"]).out, line);
}

#[test]
fn forgetting_says_what_it_does_not_do() {
    let (learner, library) = (Learner::new(), Library::open());
    learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes());
    let said = learner.types(&["forget", "1"]).out;
    assert!(said.contains("Aarhus Libraries keeps its own record"), "{said}");
    assert!(said.contains("badges@library.example"), "{said}");
}

#[test]
fn a_forgotten_badge_comes_back_byte_for_byte() {
    let (learner, library) = (Learner::new(), Library::open());
    learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes());
    let exported = || learner.types(&["export", "1", "--format", "jwt"]).out;
    let before = exported();
    learner.types(&["forget", "1"]);
    assert_eq!(learner.types(&["forget", "climate", "--undo"]).exit, 0);
    assert_eq!(exported(), before);
    assert_eq!(learner.types(&["trash"]).out, "The trash is empty.\n");
}

#[test]
fn a_badge_that_came_in_again_is_not_doubled_by_taking_it_back() {
    let (learner, library) = with_a_forgotten_badge();
    learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes());
    learner.types(&["forget", "1", "--undo"]);
    assert_eq!(learner.badges().len(), 1);
}

#[test]
fn a_badge_that_is_forgotten_twice_lies_in_the_trash_once() {
    let (learner, library) = (Learner::new(), Library::open());
    let badge = library.badge(CLIMATE);
    for _ in 0..2 {
        learner.types_with(&["import", "-"], badge.as_bytes());
        learner.types(&["forget", "1"]);
    }
    assert_eq!(learner.types(&["trash"]).out.lines().count(), 1);
}

#[test]
fn a_forgotten_badge_can_be_collected_again() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    learner.types(&["claim", &issuer.link()]);
    learner.types(&["forget", "1"]);
    let done = learner.types(&["claim", &issuer.link()]);
    assert_eq!((done.exit, learner.badges().len(), issuer.holders().len()), (0, 1, 1), "{}", done.err);
}

#[test]
fn after_thirty_days_the_trash_is_empty() {
    let (learner, _library) = with_a_forgotten_badge();
    learner.waits_until("2026-11-12T18:42:00Z");
    assert_eq!(learner.types(&["trash"]).out, "The trash is empty.\n");
    assert_eq!(learner.types(&["forget", "climate", "--undo"]).code(), "badge_not_in_trash");
}

#[test]
fn the_trash_is_not_emptied_by_accident() {
    let (learner, _library) = with_a_forgotten_badge();
    let done = learner.types(&["trash", "--empty"]);
    assert_eq!((done.code(), done.exit), ("trash_not_emptied", 64));
    for answer in [&["n"][..], &[""], &[]] {
        let done = learner.answers(&["trash", "--empty"], answer);
        assert_eq!((done.code(), done.exit), ("trash_not_emptied", 1), "{answer:?}");
    }
    assert_eq!(learner.types(&["trash", "--empty", "--yes"]).out, "One badge is gone for good.\n");
    assert_eq!(learner.types(&["forget", "1", "--undo"]).code(), "badge_not_in_trash");
}

#[test]
fn a_backup_holds_the_trash_too() {
    let (learner, _library) = with_a_forgotten_badge();
    let path = |name: &str| learner.file(name).display().to_string();
    let (file, vault) = (path("wallet.backup"), path("other/vault"));
    learner.types(&["backup", &file]);
    learner.types(&["--vault", &vault, "restore", &file]);
    let trash = learner.asks(&["--vault", &vault, "trash"]);
    assert_eq!(trash["trash"][0]["badge"]["name"], "Climate in my street");
}

#[test]
fn what_lay_in_the_trash_for_thirty_days_goes_into_no_backup() {
    let (learner, _library) = with_a_forgotten_badge();
    let path = |name: &str| learner.file(name).display().to_string();
    let (file, vault) = (path("wallet.backup"), path("other/vault"));
    learner.waits_until("2026-11-12T18:42:00Z");
    assert_eq!(learner.types(&["backup", &file]).exit, 0);
    learner.waits_until("2026-10-12T18:42:00Z");
    assert_eq!(learner.types(&["--vault", &vault, "restore", &file]).exit, 0);
    assert_eq!(learner.types(&["--vault", &vault, "trash"]).out, "The trash is empty.\n");
}

#[test]
fn what_the_trash_no_longer_shows_is_no_longer_there() {
    let (learner, _library) = with_a_forgotten_badge();
    learner.waits_until("2026-11-12T18:42:00Z");
    learner.types(&["trash"]);
    learner.waits_until("2026-10-12T18:42:00Z");
    assert_eq!(learner.types(&["trash"]).out, "The trash is empty.\n");
}

#[test]
fn what_was_emptied_is_in_no_file_of_the_wallet() {
    let (learner, _library) = with_a_forgotten_badge();
    learner.types(&["trash", "--empty", "--yes"]);
    fs::rename(learner.file("vault/badges.age.bak"), learner.file("vault/badges.age")).unwrap();
    assert_eq!(learner.types(&["trash"]).out, "The trash is empty.\n");
}

/// A learner with a badge in her wallet, and the same badge in the trash, beside it a form of the far future.
fn with_a_form_that_nobody_can_read(only: bool) -> (Learner, Vault, Form) {
    let (learner, library) = (Learner::new(), Library::open());
    learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes());
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    let vault = Vault::open(Place::new(learner.file("vault")), &passphrase).unwrap();
    let unreadable = vault.change(|content| {
        let mut held = content.badges[0].clone();
        let unreadable = Form { text: "a form of the far future".to_owned(), ..held.forms[0].clone() };
        held.forms.insert(0, unreadable.clone());
        held.forms.truncate(if only { 1 } else { 2 });
        content.discard(held, "2026-10-12T18:42:00Z".parse().unwrap());
        unreadable
    });
    (learner, vault, unreadable.unwrap())
}

#[test]
fn a_badge_that_cannot_be_read_is_not_lost_by_taking_it_back() {
    let (learner, vault, unreadable) = with_a_form_that_nobody_can_read(true);
    assert_eq!(learner.types(&["forget", "1", "--undo"]).exit, 0);
    let badges = vault.read().unwrap().badges;
    assert_eq!((badges.len(), &badges[1].forms), (2, &vec![unreadable]));
}

#[test]
fn a_form_that_cannot_be_read_comes_back_beside_those_that_can() {
    let (learner, vault, unreadable) = with_a_form_that_nobody_can_read(false);
    let before = vault.read().unwrap().badges;
    assert_eq!(learner.types(&["forget", "1", "--undo"]).exit, 0);
    let badges = vault.read().unwrap().badges;
    assert_eq!(badges[0].forms, [before[0].forms.clone(), vec![unreadable]].concat());
    assert_eq!((badges.len(), learner.badges().len()), (1, 1));
}
