//! Whoever is asked for a badge learns who asks, for what and what for, and what can be put together from it; programs learn
//! the same.
use serde_json::{Value, json};

use super::{
    asker::Asker,
    issuer::{Issuer, Mood},
    learner::Learner,
    library::{CLIMATE, Circle, Library},
};

fn with_a_badge() -> (Learner, Issuer) {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    assert_eq!(learner.types(&["claim", &issuer.link()]).exit, 0);
    (learner, issuer)
}

pub(crate) fn part(id: &str, changes: &Value) -> Value {
    let types = ["https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"];
    let mut part = json!({ "id": id, "format": "jwt_vc_json", "meta": { "type_values": [types] } });
    for (name, value) in changes.as_object().unwrap() {
        part[name] = value.clone();
    }
    part
}

fn named(name: &str) -> Value {
    json!([{ "path": ["credentialSubject", "achievement", "name"], "values": [name] }])
}

#[test]
fn a_tenant_of_a_host_is_not_taken_for_the_host() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    asker.lives_at("o/mallory");
    let done = learner.types(&["answer", &asker.signed_link(&json!({}), "get"), "--yes"]);
    assert_eq!(done.exit, 0, "{}", done.err);
    assert!(done.err.contains("proved with its key that it is localhost/o/mallory."), "{}", done.err);
    assert!(!done.err.contains("goes to another address"), "{}", done.err);
}

#[test]
fn two_tenants_of_one_host_are_two_who_could_put_together_what_they_saw() {
    let (learner, _issuer) = with_a_badge();
    let (first, second) = (Asker::new(), Asker::new());
    second.lives_at("o/mallory");
    assert_eq!(learner.types(&["answer", &first.signed_link(&json!({}), "get"), "--yes"]).exit, 0);
    let answered = learner.asks(&["answer", &second.signed_link(&json!({}), "get"), "--yes"]);
    assert_eq!(answered["linked"][0]["asker"], "localhost/ask");
    assert_eq!(answered["linked"][0]["badge"]["name"], "Climate in my street");
}

#[test]
fn programs_are_told_where_the_answer_goes_and_what_was_asked_for() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let query = json!({ "credentials": [part("x", &json!({ "claims": named("Climate in my street") }))] });
    let answered = learner.asks(&["answer", &asker.link(&json!({ "dcql_query": query })), "--yes"]);
    assert_eq!(answered["reply_to"], "localhost");
    assert_eq!(answered["linked"], json!([]));
    let claim = json!({ "path": "credentialSubject.achievement.name", "values": ["Climate in my street"] });
    assert_eq!(answered["asked"], json!([{ "claims": [claim] }]));
}

#[test]
fn what_is_asked_for_is_said_in_plain_words() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let claims = json!([
        { "path": ["credentialSubject", "achievement", "name"], "values": ["Climate in my street"] },
        { "path": ["validUntil"] },
        { "path": ["credentialSubject", "shoe\u{1b}Size"] },
    ]);
    let query = json!({ "credentials": [part("x", &json!({ "claims": claims }))] });
    let said = learner.types(&["answer", &asker.link(&json!({ "dcql_query": query }))]).err;
    for line in [
        "They ask for a badge.",
        "It has to say this – the name of the badge: Climate in my street",
        "It has to say: until when it is valid",
        "It has to say: credentialSubject.shoe\\u{1b}Size",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    let diploma = json!({ "meta": { "type_values": [["https://school.example/types#Diploma"]] } });
    let query = json!({ "credentials": [part("x", &diploma)] });
    let said = learner.types(&["answer", &asker.link(&json!({ "dcql_query": query }))]).err;
    assert!(said.contains("something of this kind: Diploma"), "{said}");
}

#[test]
fn what_it_is_for_is_said_as_the_askers_own_words() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let sets = json!([{ "options": [["x"]], "purpose": "A job\u{1b}[2J in our shop" }]);
    let query = json!({ "credentials": [part("x", &json!({}))], "credential_sets": sets });
    let link = asker.link(&json!({ "dcql_query": query }));
    let said = learner.types(&["answer", &link]).err;
    assert!(said.contains("“A job\\u{1b}[2J in our shop”. These are their words."), "{said}");
    assert_eq!(learner.asks(&["answer", &link, "--yes"])["purposes"][0], "A job\u{1b}[2J in our shop");
}

#[test]
fn what_the_wallet_does_not_do_is_said_in_plain_words() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    for (changes, words) in [
        (
            json!({ "response_mode": "direct_post.jwt" }),
            "encrypted once more (response_mode=direct_post.jwt)",
        ),
        (json!({ "response_mode": "fragment" }), "by another way (response_mode=fragment)"),
        (json!({ "response_type": "code" }), "an answer of another kind (response_type=code)"),
        (json!({ "transaction_data": ["e30"] }), "such as a payment or a contract (transaction_data)"),
        (json!({ "dcql_query": null, "scope": "badge" }), "a badge by an agreed name (scope)"),
    ] {
        let done = learner.types(&["answer", &asker.link(&changes), "--yes"]);
        assert!(done.code() == "request_unsupported" && done.err.contains(words), "{words}: {}", done.err);
    }
}

#[test]
fn whoever_closes_the_input_shows_nothing() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    assert_eq!(learner.answers(&["answer", &asker.link(&json!({}))], &[]).code(), "answer_declined");
}

#[test]
fn many_badges_and_many_parts_are_sorted_out_at_once() {
    let (learner, library, asker) = (Learner::new(), Library::open(), Asker::new());
    for number in 1..=13 {
        let badge = if number == 13 { "Cooking for many" } else { CLIMATE.badge };
        let text = library.badge(Circle { number, badge, ..CLIMATE });
        assert_eq!(learner.types_with(&["import", "-"], text.as_bytes()).exit, 0);
    }
    let ask = |id: &str, name: &str| {
        part(
            id,
            &json!({ "claims": named(name), "multiple": true, "require_cryptographic_holder_binding": false }),
        )
    };
    let ids: Vec<String> = (0..15).map(|number| format!("p{number}")).collect();
    let mut parts: Vec<Value> = ids.iter().map(|id| ask(id, CLIMATE.badge)).collect();
    parts.push(ask("other", "Cooking for many"));
    let query = json!({ "credentials": parts, "credential_sets": [{ "options": [ids, ["other"]] }] });
    let link = asker.link(&json!({ "dcql_query": query }));
    let numbers: Vec<String> = (1..=13).map(|number| number.to_string()).collect();
    let badges = numbers.iter().flat_map(|number| ["--badge", number]);
    let arguments: Vec<&str> = ["answer", &link, "--yes"].into_iter().chain(badges).collect();
    assert_eq!(learner.types(&arguments).code(), "answer_other_badges");
    let done = learner.types(&arguments[..arguments.len() - 2]);
    assert_eq!(done.exit, 0, "{}", done.err);
}
