//! A badge whose issuer signed each statement by itself: the wallet keeps all of it and shows no more than it must, and
//! what only its holder may have goes to nobody.

use std::{collections::BTreeSet, fs};

use schemas::{
    credential::{AchievementCredential, Detail},
    did, proof,
    stage::{Signed, Verified},
};
use serde_json::{Value, json};

use super::{
    asker::Asker,
    badges::with_a_badge,
    learner::{Done, Learner},
};

/// For the first key of a learner's wallet, made with a program of others (`tests/samples/README.md`).
const BASE: &str = include_str!("../../../tests/samples/divisible.json");

/// A learner who took the badge into her wallet.
fn with_a_divisible_badge() -> Learner {
    let learner = Learner::new();
    let done = learner.types_with(&["import", "-"], BASE.as_bytes());
    assert_eq!(done.exit, 0, "{}", done.err);
    learner
}

/// A badge that somebody was given, checked as anybody can.
fn checked(text: &str) -> Verified<AchievementCredential> {
    let signed = Signed::<AchievementCredential>::read(text).unwrap();
    let key = did::resolve(signed.asks_for().key().unwrap()).unwrap();
    proof::verify(signed, &key).unwrap()
}

/// The members of the badge's subject.
fn subject(text: &str) -> BTreeSet<String> {
    let badge: Value = serde_json::from_str(text).unwrap();
    badge["credentialSubject"].as_object().unwrap().keys().cloned().collect()
}

fn answers(learner: &Learner, asker: &Asker, query: &Value, more: &[&str]) -> Done {
    learner.types(&[&["answer", &asker.link(query), "--yes", "--json"], more].concat())
}

/// Asks for badges, each of which says this.
fn asks_for(claims: &Value) -> Value {
    let badge = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential";
    let mut part = json!({ "id": "it", "format": "ldp_vc", "meta": { "type_values": [[badge]] } });
    if !claims.is_null() {
        part["claims"] = claims.clone();
    }
    json!({ "dcql_query": { "credentials": [part] } })
}

/// The badge that somebody was shown.
fn shown_to(asker: &Asker) -> String {
    let shown = asker.shown_to(&asker.own_address());
    shown[0].1.claims().credentials[0].clone()
}

#[test]
fn what_may_be_left_out_is_told_with_the_words_for_it() {
    let learner = with_a_divisible_badge();
    let done = learner.types(&["show", "1"]);
    assert!(done.out.contains("You can leave out: your name (learner), "), "{}", done.out);
    let told = learner.asks(&["show", "1"]);
    let expected =
        json!(["learner", "narrative", "results", "evidence", "alignments", "credits", "role", "tags"]);
    assert_eq!((&told["may_leave_out"], &told["forms"]), (&expected, &json!(["json"])));
}

#[test]
fn a_badge_that_was_changed_anywhere_is_not_taken_in() {
    let changed = BASE.replace("Attended 5 of 6", "Attended 6 of 6");
    assert_eq!(Learner::new().types_with(&["import", "-"], changed.as_bytes()).code(), "badge_not_sound");
}

#[test]
fn who_asks_for_no_claims_gets_what_is_always_shown() {
    let (learner, asker) = (with_a_divisible_badge(), Asker::new());
    let done = answers(&learner, &asker, &asks_for(&Value::Null), &[]);
    assert_eq!(done.exit, 0, "{}", done.err);
    let expected = ["achievement", "activityEndDate", "activityStartDate", "id", "type"];
    assert_eq!(subject(&shown_to(&asker)), expected.map(str::to_owned).into());
    assert!(checked(&shown_to(&asker)).claims().credential_status.is_some());
    let told: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(told["badges"][0]["left_out"].as_array().unwrap().len(), 8);
}

#[test]
fn who_asks_for_claims_gets_the_parts_that_they_are_in_and_no_others() {
    let (learner, asker) = (with_a_divisible_badge(), Asker::new());
    let claims = json!([{ "path": ["credentialSubject", "result", null, "value"] }]);
    assert_eq!(answers(&learner, &asker, &asks_for(&claims), &[]).exit, 0);
    let claims = checked(&shown_to(&asker)).claims().clone();
    let subject = &claims.credential_subject;
    assert_eq!((subject.result.len(), subject.achievement.result_description.len()), (2, 2));
    assert_eq!((&subject.narrative, subject.identifier.len(), claims.evidence.len()), (&None, 0, 0));
}

#[test]
fn of_several_combinations_of_claims_the_first_that_the_badge_has_is_shown() {
    let (learner, asker) = (with_a_divisible_badge(), Asker::new());
    let claims = json!([
        { "id": "licence", "path": ["credentialSubject", "licenseNumber"] },
        { "id": "role", "path": ["credentialSubject", "role"] },
        { "id": "evidence", "path": ["evidence"] },
    ]);
    let mut query = asks_for(&claims);
    query["dcql_query"]["credentials"][0]["claim_sets"] = json!([["licence"], ["role"], ["evidence"]]);
    assert_eq!(answers(&learner, &asker, &query, &[]).exit, 0);
    let claims = checked(&shown_to(&asker)).claims().clone();
    assert_eq!((claims.credential_subject.role.as_deref(), claims.evidence.len()), (Some("Participant"), 0));
}

#[test]
fn what_goes_and_what_stays_is_said_before_it_goes() {
    let (learner, asker) = (with_a_divisible_badge(), Asker::new());
    let claims = json!([{ "path": ["credentialSubject", "narrative"] }]);
    let done = learner.types(&["answer", &asker.link(&asks_for(&claims))]);
    assert_eq!(done.code(), "answer_unasked");
    for said in
        ["This goes out, and no more", "How it was earned: Attended 5", "You keep back: your name, results"]
    {
        assert!(done.err.contains(said), "{}", done.err);
    }
    assert!(!done.err.contains("Žan"), "{}", done.err);
}

#[test]
fn a_learner_shows_more_than_is_asked_for_where_she_says_so() {
    let (learner, asker) = (with_a_divisible_badge(), Asker::new());
    let done = answers(&learner, &asker, &asks_for(&Value::Null), &["--only", "learner,tags"]);
    assert_eq!(done.exit, 0, "{}", done.err);
    let claims = checked(&shown_to(&asker)).claims().clone();
    assert_eq!(claims.credential_subject.readable_name(), Some("Žan Č."));
    assert_eq!((claims.credential_subject.achievement.tag.len(), claims.evidence.len()), (2, 0));
}

#[test]
fn an_answer_without_what_is_asked_for_is_not_sent() {
    let (learner, asker) = (with_a_divisible_badge(), Asker::new());
    let claims = json!([{ "path": ["evidence"] }]);
    let done =
        learner.types(&["answer", &asker.link(&asks_for(&claims)), "--yes", "--leave-out", "evidence"]);
    assert_eq!((done.code(), done.exit, asker.answers().len()), ("part_asked_for", 1, 0));
}

#[test]
fn what_the_issuer_wants_to_be_shown_is_never_promised_to_be_left_out() {
    let learner = with_a_divisible_badge();
    let done = learner.types(&["export", "1", "--format", "json", "--leave-out", "period"]);
    assert_eq!((done.code(), done.exit), ("part_must_stay", 1));
    assert!(done.err.contains("when you took part"), "{}", done.err);
}

#[test]
fn a_badge_with_one_signature_over_everything_says_that_nothing_can_be_left_out() {
    let (learner, _issuer) = with_a_badge();
    let file = learner.file("out.json").display().to_string();
    for command in [
        &["export", "1", "--format", "json", "--leave-out", "learner"][..],
        &["export", "1", "--format", "jwt", "--only", "nothing"],
        &["present", "1", "--leave-out", "all"],
        &["present", "1", "--stapled", &file, "--only", "tags"],
    ] {
        let done = learner.types(command);
        assert_eq!((done.code(), done.exit), ("badge_indivisible", 1), "{command:?}");
    }
}

#[test]
fn no_file_that_is_given_away_holds_the_base() {
    let learner = with_a_divisible_badge();
    let base: Value = serde_json::from_str(BASE).unwrap();
    let own = base["proof"]["proofValue"].as_str().unwrap();
    let files = ["whole.json", "cut.json", "stapled.json", "picture.svg"].map(|name| learner.file(name));
    let names = files.each_ref().map(|file| file.display().to_string());
    for command in [
        &["export", "1", "--format", "json", "--out", &names[0]][..],
        &["export", "1", "--format", "json", "--out", &names[1], "--leave-out", "learner"],
        &["present", "1", "--stapled", &names[2]],
        &["export", "1", "--format", "svg", "--out", &names[3], "--only", "nothing"],
    ] {
        let done = learner.types(command);
        assert_eq!(done.exit, 0, "{}", done.err);
    }
    let texts = files.map(|file| fs::read_to_string(file).unwrap());
    assert!(texts.iter().all(|text| !text.contains(own)));
    let [whole, cut] =
        [&texts[0], &texts[1]].map(|text| checked(text).claims().credential_subject.identifier.len());
    assert_eq!((whole, cut, texts[3].contains("Žan")), (1, 0, false));
}

#[test]
fn what_is_shown_in_part_can_be_taken_in_by_another_wallet() {
    let learner = with_a_divisible_badge();
    let shown = learner.types(&["export", "1", "--format", "json", "--only", "nothing"]).out;
    let other = Learner::new();
    assert_eq!(other.types_with(&["import", "-"], shown.as_bytes()).exit, 0);
    assert_eq!(other.asks(&["show", "1"]).get("may_leave_out"), None);
}

#[test]
fn a_backup_brings_back_what_parts_can_be_left_out_of() {
    let learner = with_a_divisible_badge();
    let file = learner.file("backup.age").display().to_string();
    assert_eq!(learner.types(&["backup", &file]).exit, 0);
    let folder = learner.file("again").display().to_string();
    assert_eq!(learner.types(&["restore", &file, "--vault", &folder]).exit, 0);
    let told = learner.asks(&["show", "1", "--vault", &folder]);
    assert_eq!(told["may_leave_out"].as_array().unwrap().len(), 8);
}

#[test]
fn the_words_for_parts_are_those_of_the_library() {
    let help = Learner::new().types(&["answer", "--help"]).out;
    assert!(Detail::ALL.iter().all(|detail| help.contains(detail.as_str())), "{help}");
}
