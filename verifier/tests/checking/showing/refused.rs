//! Answers that are not taken: each forgery alone, with everything else as it must be.

use std::time::Duration;

use axum::http::StatusCode;
use schemas::{
    did,
    jose::{self, Compact, SigningKey},
    proof::Question,
};
use serde_json::{Value, json};

use super::{
    shop::{Begun, Shop, wait},
    wallet::{did, embedded, holder, library, own, question, shown_as_token, shown_embedded, token},
};
use crate::town::Town;

/// An answer of the learner's to a question, in each form.
fn answers(town: &Town, question: &Question<'_>) -> [Value; 2] {
    let subject = did(&own());
    [
        shown_as_token(&[&token(town, &subject)], &own(), question),
        shown_embedded(&[&embedded(town, &subject)], &own(), question),
    ]
}

/// Not taken, and the request still waits for an answer.
fn assert_refused(shop: &Shop, begun: &Begun, vp_token: &Value) {
    let reply = shop.answer(begun.id(), vp_token);
    assert_eq!((reply.status, &reply.json()["error"]), (StatusCode::BAD_REQUEST, &json!("invalid_request")));
    assert!(reply.body.is_ascii());
    assert_eq!(shop.look(begun).status, StatusCode::ACCEPTED);
}

#[test]
fn an_answer_with_another_nonce_is_refused() {
    let (town, shop) = library("ask-nonce", &[]);
    let (begun, asked) = shop.ask();
    let other = Question { challenge: "AAAAAAAAAAAAAAAAAAAAAA", ..question(&asked) };
    answers(&town, &other).iter().for_each(|answer| assert_refused(&shop, &begun, answer));
}

#[test]
fn an_answer_for_another_client_is_refused() {
    let (town, shop) = library("ask-domain", &[]);
    let (begun, asked) = shop.ask();
    let other = Question { domain: Some("redirect_uri:https://evil.example/ask/answer"), ..question(&asked) };
    answers(&town, &other).iter().for_each(|answer| assert_refused(&shop, &begun, answer));
}

#[test]
fn an_answer_to_another_request_is_refused() {
    let (town, shop) = library("ask-another", &[]);
    let ((begun, _), (_, asked)) = (shop.ask(), shop.ask());
    answers(&town, &question(&asked)).iter().for_each(|answer| assert_refused(&shop, &begun, answer));
}

#[test]
fn an_answer_is_taken_once() {
    let (town, shop) = library("ask-replay", &[]);
    let (begun, asked) = shop.ask();
    let [answer, _] = answers(&town, &question(&asked));
    assert_eq!(shop.answer(begun.id(), &answer).status, StatusCode::OK);
    assert_eq!(shop.answer(begun.id(), &answer).status, StatusCode::BAD_REQUEST);
}

/// There is room for some hundred questions at one time, and it is everybody's.
#[test]
fn one_address_begins_no_more_questions_than_leave_room_for_others() {
    let shop = Shop::unsigned();
    for _ in 0..20 {
        shop.begin("another_device");
    }
    let reply = shop.post("/ask", &[("way", "another_device")]);
    assert_eq!(reply.status, StatusCode::TOO_MANY_REQUESTS);
}

#[test]
fn an_answer_after_ten_minutes_is_refused_and_the_page_is_over() {
    let (town, shop) = library("ask-late", &[]);
    let (begun, asked) = shop.ask();
    let [answer, _] = answers(&town, &question(&asked));
    wait(Duration::from_secs(600));
    assert_eq!(shop.answer(begun.id(), &answer).status, StatusCode::BAD_REQUEST);
    assert_eq!(shop.look(&begun).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_proof_for_stating_something_is_refused() {
    let (town, shop) = library("ask-purpose", &[]);
    let (begun, asked) = shop.ask();
    let [_, mut answer] = answers(&town, &question(&asked));
    answer["ldp"][0]["proof"]["proofPurpose"] = "assertionMethod".into();
    assert_refused(&shop, &begun, &answer);
}

/// The learner's token with another header, signed anew.
fn token_by(kid: &str, answer: &Value) -> Value {
    let payload = Compact::read(answer["jwt"][0].as_str().unwrap()).unwrap().payload().to_vec();
    let thief = holder(21);
    json!({ "jwt": [jose::sign(SigningKey::Ed25519(&thief), "JWT", kid, &payload).unwrap()] })
}

#[test]
fn a_key_in_the_fragment_of_the_learners_name_is_not_the_learners() {
    let (town, shop) = library("ask-fragment", &[]);
    let (begun, asked) = shop.ask();
    let [answer, _] = answers(&town, &question(&asked));
    let theirs = holder(21).public().to_multibase();
    assert_refused(&shop, &begun, &token_by(&format!("{}#{theirs}", did(&own())), &answer));
}

#[test]
fn a_key_that_is_not_the_one_named_is_refused() {
    let (town, shop) = library("ask-forged", &[]);
    let (begun, asked) = shop.ask();
    let [answer, _] = answers(&town, &question(&asked));
    let own = did::key::method_url(&own().public());
    assert_refused(&shop, &begun, &token_by(own.as_str(), &answer));
}

#[test]
fn a_token_without_a_signature_is_refused() {
    let (town, shop) = library("ask-none", &[]);
    let (begun, asked) = shop.ask();
    let [answer, _] = answers(&town, &question(&asked));
    let token = answer["jwt"][0].as_str().unwrap();
    let payload = token.split('.').nth(1).unwrap();
    // {"alg":"none","typ":"JWT"}
    let none = format!("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{payload}.");
    assert_refused(&shop, &begun, &json!({ "jwt": [none] }));
}

#[test]
fn a_bare_badge_is_no_answer() {
    let (town, shop) = library("ask-bare", &[]);
    let (begun, _) = shop.ask();
    let (badge, subject) = (token(&town, &did(&own())), did(&own()));
    assert_refused(&shop, &begun, &json!({ "jwt": [badge] }));
    let badge: Value = serde_json::from_str(&embedded(&town, &subject)).unwrap();
    assert_refused(&shop, &begun, &json!({ "ldp": [badge] }));
}

#[test]
fn an_answer_under_another_part_of_the_query_is_refused() {
    let (town, shop) = library("ask-part", &[]);
    let (begun, asked) = shop.ask();
    let [answer, _] = answers(&town, &question(&asked));
    for name in ["ldp", "pid"] {
        assert_refused(&shop, &begun, &json!({ name: answer["jwt"] }));
    }
}

#[test]
fn an_answer_larger_than_any_badge_is_refused_unread() {
    let (_town, shop) = library("ask-large", &[]);
    let (begun, _) = shop.ask();
    let reply = shop.answer(begun.id(), &json!({ "jwt": ["x".repeat(600 * 1024)] }));
    assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE);
}
