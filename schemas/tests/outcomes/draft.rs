//! What a draft writes around the achievement.

use schemas::{credential::Draft, lang::Lang, outcome::WorkShown};
use serde_json::{Value, json};

use crate::making::{completion, draft, earned, starter};

fn food(change: impl FnOnce(&mut Draft)) -> Value {
    let (catalogue, badge) = starter("food-and-climate");
    let mut draft = draft(earned(&catalogue, &completion(&badge, Lang::Da)));
    change(&mut draft);
    serde_json::to_value(draft.credential()).unwrap()
}

#[test]
fn every_type_is_an_array_and_the_contexts_come_in_order() {
    let badge = food(|_| {});
    assert_eq!(badge["type"], json!(["VerifiableCredential", "OpenBadgeCredential"]));
    assert_eq!(badge["@context"][0], "https://www.w3.org/ns/credentials/v2");
    assert_eq!(badge["credentialStatus"][0]["type"], json!(["BitstringStatusListEntry"]));
}

#[test]
fn the_name_on_the_badge_stands_in_clear() {
    let identifier = json!([{"type": ["IdentityObject"], "hashed": false, "identityHash": "Freja Ø.", "identityType": "name"}]);
    assert_eq!(food(|_| {})["credentialSubject"]["identifier"], identifier);
}

#[test]
fn a_badge_without_a_name_has_no_identifier() {
    assert_eq!(food(|draft| draft.name = None)["credentialSubject"].get("identifier"), None);
}

#[test]
fn a_badge_that_names_nobody_is_no_micro_credential() {
    let kind = |badge: Value| badge["credentialSubject"]["achievement"]["achievementType"].clone();
    assert_eq!(kind(food(|_| {})), "MicroCredential");
    assert_eq!(kind(food(|draft| draft.name = None)), "Badge");
    assert_eq!(kind(food(|draft| draft.issuer.address = None)), "Badge");
    let wallet = food(|draft| {
        draft.name = None;
        draft.subject = "did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi".parse().unwrap();
    });
    assert_eq!(kind(wallet), "MicroCredential");
}

#[test]
fn the_time_of_the_circle_stands_in_whole_seconds_of_utc() {
    let subject = &food(|_| {})["credentialSubject"];
    assert_eq!(subject["activityStartDate"], "2026-09-07T15:00:00Z");
    assert_eq!(subject["activityEndDate"], "2026-10-12T16:30:00Z");
}

#[test]
fn what_the_learner_made_is_evidence() {
    let (catalogue, badge) = starter("food-and-climate");
    let mut completion = completion(&badge, Lang::Da);
    let narrative = "Syrlig, med ingefær".to_owned();
    completion.work = vec![WorkShown { name: "Kombucha".to_owned(), narrative, address: None }];
    let credential = serde_json::to_value(draft(earned(&catalogue, &completion)).credential()).unwrap();
    let expected = json!([{"type": ["Evidence"], "name": "Kombucha", "narrative": "Syrlig, med ingefær"}]);
    assert_eq!(credential["evidence"], expected);
}
