//! A list in the order and groups that the learner wants; numbers stay.

use serde_json::Value;

use super::{
    learner::Learner,
    library::{CLIMATE, Circle, Library},
};

const WATER: Circle = Circle {
    number: 2,
    badge: "Åens vand",
    library: "Ljubljana Library",
    city: "Ljubljana",
    goal: ("6", "Clean water"),
    earned: "2026-08-01",
};

fn with_two() -> (Learner, Library) {
    let (learner, library) = (Learner::new(), Library::open());
    for circle in [CLIMATE, WATER] {
        assert_eq!(learner.types_with(&["import", "-"], library.badge(circle).as_bytes()).exit, 0);
    }
    (learner, library)
}

fn numbers(learner: &Learner, options: &[&str]) -> Vec<u64> {
    let listed = learner.asks(&[&["list"], options].concat());
    listed["badges"].as_array().unwrap().iter().map(|entry| entry["number"].as_u64().unwrap()).collect()
}

#[test]
fn a_list_says_when_each_badge_was_earned() {
    let (learner, _library) = with_two();
    assert_eq!(learner.badges()[1], "2. Åens vand; Ljubljana Library; 1 August 2026");
}

#[test]
fn a_list_names_what_is_not_in_order_and_nothing_else() {
    let (learner, library) = with_two();
    let conditions = || {
        let listed = learner.asks(&["list"])["badges"].clone();
        [0, 1].map(|at| [listed[at]["condition"].clone(), listed[at]["status_as_of"].clone()])
    };
    assert_eq!(conditions()[0], ["cannot_tell".into(), Value::Null]);
    learner.types(&["check"]);
    assert_eq!(conditions()[0], ["stands", "2026-10-12T06:00:00Z"].map(Value::from));
    assert_eq!(learner.badges()[0], "1. Climate in my street; Aarhus Libraries; 1 October 2026");
    library.withdraws_on("2026-10-12T07:00:00Z");
    learner.types(&["check", "1"]);
    assert_eq!(conditions()[1], ["no_longer_valid", "2026-10-12T07:00:00Z"].map(Value::from));
    let asked = library.asked();
    assert_eq!(learner.badges()[0], "1. Climate in my street; Aarhus Libraries; 1 October 2026; Withdrawn");
    learner.waits_until("2028-11-01T00:00:00Z");
    assert!(learner.badges()[1].ends_with("; Expired"), "{:?}", learner.badges());
    assert_eq!(library.asked(), asked);
}

#[test]
fn a_list_says_of_a_badge_that_was_checked_long_ago_that_nobody_can_tell() {
    let (learner, _library) = with_two();
    learner.types(&["check", "1"]);
    learner.waits_until("2026-11-12T07:00:00Z");
    assert!(learner.badges()[0].ends_with("; Cannot tell"), "{:?}", learner.badges());
    assert!(learner.badges()[1].ends_with("; 1 August 2026"), "{:?}", learner.badges());
}

#[test]
fn numbers_stay_whatever_the_order() {
    let (learner, _library) = with_two();
    for (by, order) in [("name", [1, 2]), ("date", [1, 2]), ("issuer", [1, 2])] {
        assert_eq!(numbers(&learner, &["--sort", by]), order, "{by}");
    }
    learner.types(&["forget", "1"]);
    learner.types(&["forget", "1", "--undo"]);
    for (by, order) in [("name", [2, 1]), ("date", [2, 1]), ("issuer", [2, 1])] {
        assert_eq!(numbers(&learner, &["--sort", by]), order, "{by}");
    }
}

#[test]
fn a_search_finds_what_badges_say() {
    let (learner, _library) = with_two();
    for (text, found) in
        [("VAND", vec![2]), ("libraries", vec![1]), ("clean water", vec![2]), ("fish", vec![])]
    {
        assert_eq!(numbers(&learner, &[text]), found, "{text}");
    }
    assert_eq!(learner.types(&["list", "fish"]).out, "No badge in your wallet mentions “fish”.\n");
}

#[test]
fn badges_stand_under_the_city_of_their_issuer() {
    let (learner, _library) = with_two();
    let out = learner.types(&["list", "--group", "city"]).out;
    let aarhus = "Aarhus\n  1. Climate in my street; Aarhus Libraries; 1 October 2026\n";
    let ljubljana = "\nLjubljana\n  2. Åens vand; Ljubljana Library; 1 August 2026\n";
    assert_eq!(out, [aarhus, ljubljana].concat());
}

#[test]
fn goals_go_by_number_in_the_readers_language() {
    let (learner, _library) = with_two();
    let groups = learner.asks(&["list", "--group", "goal", "--lang", "sl"])["groups"].clone();
    assert_eq!(groups[0]["numbers"], serde_json::json!([2]));
    assert_eq!(groups[1]["label"], "13. Podnebni ukrepi");
}

#[test]
fn circles_are_told_apart_by_who_held_them_and_when() {
    let (learner, _library) = with_two();
    let groups = learner.asks(&["list", "--group", "circle"])["groups"].clone();
    assert_eq!(groups[0]["label"], "Aarhus Libraries, 1 September 2026 – 1 October 2026");
    assert_eq!(groups.as_array().unwrap().len(), 2);
}
