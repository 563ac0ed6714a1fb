//! What goes on between library, learner and employer beyond the demo's straight road.

use serde_json::Value;
use tests::programs::Programs;
use tests::workplace::Workplace;
use tests::world::World;
use tests::{learner, library};

pub(crate) fn world(name: &str) -> World {
    World::new(Programs::beside_this_one().unwrap(), Workplace::temporary(name).unwrap(), |_| {}).unwrap()
}

/// The verdict and its reason.
pub(crate) fn judged(report: &Value) -> (String, String) {
    let text = |name: &str| report[name].as_str().unwrap_or_default().to_owned();
    (text("verdict"), text("reason"))
}

#[test]
fn both_forms_and_the_picture_of_one_badge_are_genuine() {
    let world = world("forms");
    let (_services, waiting) = library::last_evening(&world).unwrap();
    learner::make_wallet(&world).unwrap();
    learner::claim(&world, &waiting[0]).unwrap();
    let shown = [
        learner::present(&world).unwrap(),
        learner::export(&world, "json").unwrap(),
        learner::export(&world, "jwt").unwrap(),
    ];
    let verdicts: Vec<String> =
        world.check_all(&shown).unwrap().iter().map(|report| judged(report).0).collect();
    assert_eq!(verdicts, ["genuine"; 3]);
}

#[test]
fn what_had_to_be_done_is_shown_line_by_line() {
    let world = world("lines");
    let (_services, waiting) = library::last_evening(&world).unwrap();
    learner::make_wallet(&world).unwrap();
    learner::claim(&world, &waiting[0]).unwrap();
    let shown = world.wallet(&["show", "1"]).unwrap().out;
    assert!(!shown.contains("\\u{"), "{shown}");
}

#[test]
fn a_badge_claimed_twice_is_in_the_wallet_once() {
    let world = world("twice");
    let (_services, waiting) = library::last_evening(&world).unwrap();
    learner::make_wallet(&world).unwrap();
    learner::claim(&world, &waiting[0]).unwrap();
    let once = world.wallet(&["list"]).unwrap().out;
    learner::claim(&world, &waiting[0]).unwrap();
    assert_eq!(world.wallet(&["list"]).unwrap().out, once);
}

#[test]
fn a_badge_on_paper_is_genuine_until_its_award_ends() {
    let world = world("paper");
    let (_services, waiting) = library::last_evening(&world).unwrap();
    let award = &waiting[1].award;
    world.issuer(&["award", "print", award, "--out", "paper"]).unwrap();
    let picture = world.workplace().path(&format!("paper/badge-{award}.png"));
    assert_eq!(world.check(&picture).unwrap().code, 0);
    world.issuer(&["award", "end", award]).unwrap();
    assert_eq!(world.check(&picture).unwrap().code, 3);
}

#[test]
fn a_suspended_badge_counts_again_when_it_is_no_longer_suspended() {
    let world = world("suspended");
    let (_services, waiting) = library::last_evening(&world).unwrap();
    let award = &waiting[0].award;
    world.issuer(&["org", "suspension", "on"]).unwrap();
    world.issuer(&["award", "print", award, "--out", "paper"]).unwrap();
    world.issuer(&["network", "export", &world.trust_list().to_string_lossy()]).unwrap();
    let badge = [world.workplace().path(&format!("paper/badge-{award}.json"))];
    let reason = || judged(&world.check_all(&badge).unwrap().remove(0));
    let genuine = reason();
    world.issuer(&["award", "suspend", award]).unwrap();
    let suspended = reason();
    world.issuer(&["award", "unsuspend", award]).unwrap();
    assert_eq!((genuine.0.as_str(), suspended.1.as_str()), ("genuine", "suspended"));
    assert_eq!(reason(), genuine);
}

#[test]
fn whoever_came_too_seldom_gets_no_badge() {
    let world = world("seldom");
    let (_services, waiting) = library::last_evening(&world).unwrap();
    let learners: Vec<&str> = waiting.iter().map(|waiting| waiting.learner.as_str()).collect();
    assert_eq!(learners.len(), 4);
    assert!(!learners.contains(&"Ingrid"));
}

#[test]
fn a_badge_of_an_issuer_that_nobody_vouches_for_cannot_be_told() {
    let world = world("stranger");
    let (_services, waiting) = library::last_evening(&world).unwrap();
    let award = &waiting[0].award;
    world.issuer(&["award", "print", award, "--out", "paper"]).unwrap();
    world.issuer(&["network", "init", "empty", "--name", "Nobody's Network"]).unwrap();
    let list = world.trust_list().to_string_lossy().into_owned();
    world.issuer(&["network", "export", &list, "--network", "empty"]).unwrap();
    let badge = world.workplace().path(&format!("paper/badge-{award}.json"));
    let report = world.check_all(&[badge]).unwrap().remove(0);
    assert_eq!(judged(&report), ("cannot_tell".to_owned(), "issuer_unknown".to_owned()));
}
