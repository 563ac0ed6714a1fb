//! Badges that a program of the organisation has awarded over VC-API: recorded and shown like all others, and nothing of
//! the request signed as such.

use axum::http::StatusCode;
use issuer::{
    awards, invariants, people,
    store::{AwardId, Role},
};
use schemas::lang::Lang;
use serde_json::{Value, json};

use crate::{
    browser::Browser,
    claims::holder,
    integrating::{OF_HAVNBY, Program, TOKEN, plain},
};

const DAY: i64 = 24 * 60 * 60;
const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

async fn program() -> Program {
    let mut program = Program::new().await;
    program.token = Some(OF_HAVNBY);
    program
}

/// Where the badge's achievement lives, in Danish.
fn achievement(program: &Program) -> String {
    let badge = "climate-in-my-street".parse().unwrap();
    program.library.issuer.achievements().of(&badge, 1, Lang::Da).to_string()
}

/// The badge for this subject, as a program asks for it.
fn asked(program: &Program, subject: &str) -> Value {
    let achievement = achievement(program);
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", OPEN_BADGES],
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": program.library.organisation.did,
        "credentialSubject": {
            "id": subject,
            "type": ["AchievementSubject"],
            "activityStartDate": "2026-09-01T16:00:00Z",
            "activityEndDate": "2026-10-06T18:00:00Z",
            "achievement": { "id": achievement, "type": ["Achievement"] },
            "result": [{ "type": ["Result"], "resultDescription": format!("{achievement}#sessions"), "value": "5/6" }],
        },
    })
}

fn for_wallet(program: &Program) -> Value {
    asked(program, holder(1).as_str())
}

async fn awards(program: &Program) -> usize {
    program.library.issuer.store.read().await.unwrap().award_lines(None).await.unwrap().len()
}

#[tokio::test]
async fn a_badge_is_signed_by_the_organisation_and_says_what_the_catalogue_says() {
    let program = program().await;
    let reply = program.issue(&for_wallet(&program)).await;
    assert_eq!(reply.status, StatusCode::CREATED, "{}", reply.body);
    let badge = program.library.verified(&reply.body).await;
    let subject = &badge.claims().credential_subject;
    assert_eq!(badge.claims().issuer.id().as_str(), program.library.organisation.did.as_str());
    assert_eq!(subject.id.as_ref().unwrap().as_str(), holder(1).as_str());
    assert_eq!(subject.achievement.id.as_str(), achievement(&program));
    assert!(subject.narrative.as_ref().unwrap().contains('5'));
    assert!(!program.library.is_ended(&badge).await);
}

#[tokio::test]
async fn asking_again_gives_the_same_bytes_and_no_second_badge() {
    let program = program().await;
    let first = program.issue(&for_wallet(&program)).await;
    program.library.wait(40 * DAY);
    let second = program.issue(&for_wallet(&program)).await;
    assert_eq!((second.status, second.body), (StatusCode::CREATED, first.body));
    assert_eq!(awards(&program).await, 1);
}

#[tokio::test]
async fn a_badge_for_paper_has_the_name_that_the_program_gave_it() {
    let program = program().await;
    let mut credential = asked(&program, "urn:uuid:5f3b1a52-6f0e-4f0a-9f55-5f9a3b1c2d4e");
    credential["credentialSubject"]["identifier"] = json!([{
        "type": ["IdentityObject"], "hashed": false, "identityHash": "Sofie B.", "identityType": "name",
    }]);
    let reply = program.issue(&credential).await;
    let badge = program.library.verified(&reply.body).await;
    assert_eq!(badge.claims().credential_subject.readable_name(), Some("Sofie B."));
    assert_eq!(program.issue(&credential).await.body, reply.body);
}

#[tokio::test]
async fn what_the_badge_would_not_say_is_refused_and_leaves_no_trace() {
    let program = program().await;
    for (place, value, code) in [
        ("/name", json!("Doctor of Climate"), "member_differs"),
        ("/id", json!("urn:uuid:0b9f7c2e-8a51-4c1e-9a57-2f1d6d1f7b10"), "member_differs"),
        ("/type", json!(["VerifiableCredential", "EndorsementCredential"]), "member_differs"),
        ("/validUntil", json!("2036-01-01T00:00:00Z"), "member_differs"),
        ("/proof", json!({ "type": "DataIntegrityProof" }), "member_differs"),
        ("/credentialSubject/role", json!("Professor"), "member_differs"),
        ("/credentialSubject/achievement/name", json!("Climate, with honours"), "member_differs"),
        (
            "/credentialSubject/achievement/id",
            json!("https://badges.example/kreds/a/none/1/da"),
            "not_in_catalogue",
        ),
        ("/credentialSubject/result/0/value", json!("1/6"), "not_earned"),
        ("/credentialSubject/result", json!([]), "member_missing"),
        ("/credentialSubject/activityEndDate", json!("2027-01-01T00:00:00Z"), "member_missing"),
        ("/credentialSubject/id", json!("did:web:somebody.example"), "member_missing"),
        ("/credentialSubject/id", Value::Null, "member_missing"),
        ("/issuer", json!("did:web:badges.example:kreds:o:aarhus"), "issuer_of_another"),
    ] {
        let mut credential = for_wallet(&program);
        let (parent, member) = place.rsplit_once('/').unwrap();
        let parent =
            if parent.is_empty() { &mut credential } else { credential.pointer_mut(parent).unwrap() };
        parent[member] = value.clone();
        assert_eq!(program.issue(&credential).await.refusal(), (400, code.to_owned()), "{place}: {value}");
    }
    assert_eq!(awards(&program).await, 0);
}

#[tokio::test]
async fn a_token_opens_no_other_key_than_its_own() {
    let mut program = program().await;
    assert_eq!(program.issue(&plain()).await.status, StatusCode::BAD_REQUEST);
    program.token = Some(TOKEN);
    let refused = program.issue(&for_wallet(&program)).await.refusal();
    assert_eq!(refused, (400, "issuer_of_another".to_owned()));
    assert_eq!(awards(&program).await, 0);
}

#[tokio::test]
async fn a_badge_that_ended_is_not_given_again() {
    let program = program().await;
    program.issue(&for_wallet(&program)).await;
    awards::end(&program.library.issuer, AwardId(1), None, None).await.unwrap();
    assert_eq!(program.issue(&for_wallet(&program)).await.refusal(), (400, "given_before".to_owned()));
}

#[tokio::test]
async fn the_desk_shows_such_a_badge_like_any_other_and_the_journal_by_whom() {
    let program = program().await;
    program.issue(&for_wallet(&program)).await;
    let mut browser = Browser::signed_in(&program.library, "lotte", Role::Administrator).await;
    for (page, holds) in [
        ("circles", "2026-10"),
        ("circles/vc-api-climate-in-my-street-2026-10", "did:key:z6Mk"),
        ("circles/vc-api-climate-in-my-street-2026-10/hand-out", "did:key:z6Mk"),
        ("awards/1", "did:key:z6Mk"),
        ("people?name=did:key", "did:key:z6Mk"),
        ("journal", "Badge awarded by a program"),
    ] {
        let shown = browser.get(&format!("/desk/havnby/{page}")).await;
        assert_eq!(shown.status, StatusCode::OK, "{page}");
        assert!(shown.body.contains(holds), "{page}: {}", shown.body);
    }
}

#[tokio::test]
async fn names_go_by_the_same_rules_as_everywhere_and_the_badge_stays_genuine() {
    let program = program().await;
    let reply = program.issue(&for_wallet(&program)).await;
    let library = &program.library;
    library.wait(89 * DAY);
    people::retain(&library.issuer).await.unwrap();
    assert_eq!(people::find(&library.issuer, &library.organisation, "").await.unwrap().len(), 1);
    library.wait(2 * DAY);
    people::retain(&library.issuer).await.unwrap();
    assert_eq!(people::find(&library.issuer, &library.organisation, "").await.unwrap().len(), 0);
    let badge = library.verified(&reply.body).await;
    assert!(!library.is_ended(&badge).await);
    assert_eq!(program.issue(&for_wallet(&program)).await.refusal(), (400, "given_before".to_owned()));
}

#[tokio::test]
async fn whoever_was_named_by_a_program_can_be_forgotten() {
    let program = program().await;
    let reply = program.issue(&for_wallet(&program)).await;
    program.library.erase("did:key").await;
    assert!(program.library.traces(holder(1).as_str()).is_empty());
    let badge = program.library.verified(&reply.body).await;
    assert!(!program.library.is_ended(&badge).await);
}

#[tokio::test]
async fn what_programs_leave_in_the_store_is_in_order() {
    let program = program().await;
    program.issue(&for_wallet(&program)).await;
    program.issue(&asked(&program, "urn:uuid:5f3b1a52-6f0e-4f0a-9f55-5f9a3b1c2d4e")).await;
    let checked = invariants::check(&program.library.issuer, |_| ()).await.unwrap();
    let found: Vec<&String> = checked.iter().flat_map(|checked| &checked.breaches).collect();
    assert_eq!(found, Vec::<&String>::new());
}
