//! A badge that is checked again tells how it stands, what changed, and how old that knowledge is.

use super::{
    learner::Learner,
    library::{CLIMATE, Library},
};

fn with_a_badge() -> (Learner, Library) {
    let (learner, library) = (Learner::new(), Library::open());
    let done = learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes());
    assert_eq!(done.exit, 0, "{}", done.err);
    (learner, library)
}

#[test]
fn a_badge_that_stands_says_as_of_when() {
    let (learner, _library) = with_a_badge();
    let done = learner.types(&["check"]);
    let said = "1. Climate in my street: in order\n   On 12 October 2026 it had not been withdrawn.\n";
    assert_eq!((done.exit, done.out.as_str()), (0, said), "{}", done.err);
}

#[test]
fn a_withdrawal_is_named_as_what_changed() {
    let (learner, library) = with_a_badge();
    learner.types(&["check"]);
    library.withdraws_on("2026-10-14T06:00:00Z");
    learner.waits_until("2026-10-14T07:00:00Z");
    let done = learner.types(&["check"]);
    assert_eq!((done.exit, done.code()), (1, "badge_does_not_stand"));
    assert!(done.out.contains("Climate in my street: Withdrawn\n"), "{}", done.out);
    assert!(done.out.contains("Changed since 12 October 2026."), "{}", done.out);
}

#[test]
fn what_changed_is_told_once() {
    let (learner, library) = with_a_badge();
    learner.types(&["check"]);
    library.withdraws_on("2026-10-14T06:00:00Z");
    learner.waits_until("2026-10-14T07:00:00Z");
    let changes = || learner.asks(&["check"])["badges"][0]["changes"].clone();
    assert_eq!(changes()[0]["now"], "withdrawn");
    assert_eq!(changes(), serde_json::json!([]));
}

#[test]
fn offline_nobody_is_asked_and_the_kept_list_tells() {
    let (learner, library) = with_a_badge();
    learner.types(&["check"]);
    let asked = library.asked();
    let done = learner.types(&["check", "--offline"]);
    assert_eq!((done.exit, library.asked()), (0, asked));
    assert!(done.out.contains("On 12 October 2026 it had not been withdrawn."), "{}", done.out);
}

#[test]
fn without_a_network_a_plain_check_tells_what_was_known_and_that_nobody_was_reached() {
    let (learner, library) = with_a_badge();
    learner.types(&["check"]);
    library.closes();
    let done = learner.types(&["check"]);
    let said = "1. Climate in my street: in order\n   On 12 October 2026 it had not been withdrawn.\n   \
                The issuer was not reached: this is what was known before.\n";
    assert_eq!((done.exit, done.out.as_str()), (0, said), "{}", done.err);
    assert_eq!(learner.asks(&["check"])["badges"][0]["not_reached"], true);
    assert_eq!(learner.asks(&["check", "--offline"])["badges"][0]["not_reached"], serde_json::Value::Null);
}

#[test]
fn a_badge_that_had_expired_when_it_came_in_says_so() {
    let (learner, library) = (Learner::new(), Library::open());
    let imports = || learner.types_with(&["import", "-"], library.badge(CLIMATE).as_bytes()).out;
    assert!(!imports().contains("expired"));
    learner.waits_until("2028-11-01T00:00:00Z");
    assert!(imports().ends_with("\nIt expired on 12 October 2028.\n"), "{}", imports());
    let told = learner.types_with(&["import", "-", "--json"], library.badge(CLIMATE).as_bytes()).out;
    assert!(told.contains(r#""expired":"2028-10-12T06:00:00Z""#), "{told}");
}

#[test]
fn a_list_past_its_date_leaves_the_question_open_and_says_what_was_last_known() {
    let (learner, library) = with_a_badge();
    learner.types(&["check"]);
    library.closes();
    learner.waits_until("2026-11-12T07:00:00Z");
    let done = learner.types(&["check"]);
    assert_eq!((done.exit, done.code()), (2, "check_incomplete"));
    assert!(done.out.contains("Last known on 12 October 2026."), "{}", done.out);
}

#[test]
fn a_withdrawal_that_is_known_is_not_forgotten_when_the_issuer_is_gone() {
    let (learner, library) = with_a_badge();
    library.withdraws_on("2026-10-12T18:00:00Z");
    learner.types(&["check"]);
    library.closes();
    assert_eq!(learner.asks(&["check", "--offline"])["badges"][0]["finding"]["status"], "withdrawn");
}

#[test]
fn an_older_list_does_not_replace_a_newer_one() {
    let (learner, library) = with_a_badge();
    library.withdraws_on("2026-10-12T18:00:00Z");
    learner.types(&["check"]);
    library.signs_its_list_on("2026-10-12T06:00:00Z");
    learner.types(&["check"]);
    assert_eq!(learner.asks(&["check", "--offline"])["badges"][0]["finding"]["status"], "withdrawn");
}

#[test]
fn a_list_of_the_future_does_not_stand_in_the_way_of_todays() {
    let (learner, library) = with_a_badge();
    library.signs_its_list_on("2036-10-12T06:00:00Z");
    learner.types(&["check"]);
    library.withdraws_on("2026-10-12T06:00:00Z");
    learner.types(&["check"]);
    assert_eq!(learner.asks(&["check", "--offline"])["badges"][0]["finding"]["status"], "withdrawn");
}

#[test]
fn a_key_that_the_issuer_no_longer_names_is_said_so() {
    let (learner, library) = with_a_badge();
    library.changes_its_key();
    let finding = learner.asks(&["check"])["badges"][0]["finding"].clone();
    assert_eq!(finding["issuer_key"], "key_taken_away");
}

#[test]
fn an_expired_badge_is_expired_without_a_network() {
    let (learner, _library) = with_a_badge();
    learner.waits_until("2028-11-01T00:00:00Z");
    let done = learner.types(&["check", "--offline"]);
    assert!(done.out.contains("Climate in my street: Expired\n"), "{}", done.out);
    assert_eq!(done.exit, 1);
}

#[test]
fn show_tells_how_old_the_status_is() {
    let (learner, library) = with_a_badge();
    learner.types(&["check"]);
    library.closes();
    let shown = learner.types(&["show", "1"]).out;
    let said = "How it stands: in order\n    On 12 October 2026 it had not been withdrawn.\n";
    assert!(shown.contains(said), "{shown}");
}

#[test]
fn show_tells_everything_worth_knowing() {
    let (learner, _library) = with_a_badge();
    let shown = learner.types(&["show", "1"]).out;
    for line in [
        "Given to: Žan Č.",
        "Fits: UN Sustainable Development Goals: 13 Climate action",
        "Result: Sessions attended: 5/6",
        "Evidence: A map of cool places\n    Drawn together with neighbours.\n    https://map.example/street",
        "Took part: 1 September 2026 – 1 October 2026",
        "Valid until: 12 October 2028",
        "Issuer’s place: Aarhus, DK",
        "    - measure\n",
    ] {
        assert!(shown.contains(line), "{line} is not in\n{shown}");
    }
}
