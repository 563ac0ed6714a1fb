//! The whole corpus: every class with its cases, made anew with fresh keys in each run, each with its exact reason.

use crate::case::{Case, Reader};
use crate::network::Network;
use crate::{
    addresses, bytes_and_json, cost, data_integrity, pictures, readings, shape, status_lists, tokens, trust,
};
use std::time::{Duration, Instant};

/// Makes the cases of a class for the keys of this network.
pub(crate) type Class = fn(&Network) -> Vec<Case>;

/// The classes, and how many cases each has at least.
pub(crate) const CLASSES: [(&str, Class, usize); 10] = [
    ("A bytes and JSON", bytes_and_json::cases, 100),
    ("B shape", shape::cases, 100),
    ("C Data Integrity", data_integrity::cases, 105),
    ("D tokens", tokens::cases, 100),
    ("E cost", cost::cases, 45),
    ("F addresses", addresses::cases, 110),
    ("G status lists", status_lists::cases, 65),
    ("H pictures", pictures::cases, 65),
    ("I readings", readings::cases, 70),
    ("J text and trust", trust::cases, 70),
];

/// What one case may take, in the better of two tries: the work is bounded, and this machine may be busy.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is wrong with the verdict on a case, and how long that took.
fn judged(reader: &Reader, case: &Case) -> (Option<String>, Duration) {
    let began = Instant::now();
    (reader.difference(case), began.elapsed())
}

/// Every case of a class is judged as it must be, in time.
fn judged_as_they_must(class: &str) {
    let network = Network::new();
    let reader = Reader::of(&network);
    let (name, cases, least) = CLASSES.into_iter().find(|(name, ..)| name.starts_with(class)).unwrap();
    let cases = cases(&network);
    assert!(cases.len() >= least, "{name}: only {} cases", cases.len());
    let mut wrong = named_twice(&cases);
    for case in &cases {
        let (difference, took) = judged(&reader, case);
        wrong.extend(difference);
        let slow = |took: &Duration| *took > PATIENCE;
        if let Some(again) = Some(took).filter(slow).map(|_| judged(&reader, case).1).filter(slow) {
            wrong.push(format!("{}: took {took:?} and {again:?}", case.name));
        }
    }
    assert!(wrong.is_empty(), "{name}: {} of {}\n  {}", wrong.len(), cases.len(), wrong.join("\n  "));
}

/// Names that stand for more than one case.
fn named_twice(cases: &[Case]) -> Vec<String> {
    let mut names: Vec<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    names.sort_unstable();
    let pairs = names.windows(2).filter(|pair| pair[0] == pair[1]);
    pairs.map(|pair| format!("{} stands there twice", pair[0])).collect()
}

#[test]
fn bytes_and_json_that_can_be_read_in_two_ways_are_refused() {
    judged_as_they_must("A");
}

#[test]
fn badges_out_of_shape_are_refused() {
    judged_as_they_must("B");
}

#[test]
fn proofs_that_prove_nothing_are_refused() {
    judged_as_they_must("C");
}

#[test]
fn tokens_that_prove_nothing_are_refused() {
    judged_as_they_must("D");
}

#[test]
fn what_costs_too_much_is_refused() {
    judged_as_they_must("E");
}

#[test]
fn badges_that_name_addresses_inside_are_never_believed() {
    judged_as_they_must("F");
}

#[test]
fn status_lists_that_say_nothing_leave_the_question_open() {
    judged_as_they_must("G");
}

#[test]
fn pictures_that_hold_no_badge_are_refused() {
    judged_as_they_must("H");
}

#[test]
fn what_is_no_badge_is_called_what_it_is() {
    judged_as_they_must("I");
}

#[test]
fn names_and_lists_that_pose_as_others_are_not_believed() {
    judged_as_they_must("J");
}

#[test]
fn the_corpus_is_judged_beside_a_badge_that_is_genuine() {
    let network = Network::new();
    let reader = Reader::of(&network);
    for sound in [network.token(&network.badge()), crate::forge::sound(&network).to_string()] {
        let verdict = reader.judge(sound.as_bytes(), None);
        assert_eq!(verdict.reason(), schemas::verdict::Code::StatusClear, "{:?}", verdict.checks());
    }
}
