//! Somebody asks for a badge: what they get is for them and for this question alone, and what they must not get stays.

use serde_json::{Value, json};

use schemas::{
    did,
    key::Ed25519Secret,
    openid4vp::{Answer, ErrorCode},
    proof::{Refusal, SigningError},
};

use wallet_cli::{presenting::AnswerError, trouble::Trouble};

use super::{
    asker::Asker,
    http::{self, serve},
    issuer::{Issuer, Mood},
    learner::{Done, Learner},
};

/// A learner with a badge, which is bound to a key of hers.
fn with_a_badge() -> (Learner, Issuer) {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    assert_eq!(learner.types(&["claim", &issuer.link()]).exit, 0);
    (learner, issuer)
}

/// A learner with a badge of this name beside the first.
fn with_two() -> Learner {
    let (learner, _issuer) = with_a_badge();
    let other = Issuer::new(Mood::Honest);
    other.names_the_badge("Cooking for many");
    assert_eq!(learner.types(&["claim", &other.link()]).exit, 0);
    learner
}

fn said_no(asker: &Asker) -> Vec<ErrorCode> {
    let declined = |answer: Answer| match answer {
        Answer::Declined { error, .. } => error,
        Answer::Shown { .. } => panic!("something was shown"),
    };
    asker.answers().into_iter().map(declined).collect()
}

fn none() -> Value {
    json!({})
}

/// A query for badges in one form.
fn query(id: &str, format: &str, changes: &Value) -> Value {
    let types =
        json!({ "type_values": [["https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential"]] });
    let mut part = json!({ "id": id, "format": format, "meta": types });
    for (name, value) in changes.as_object().unwrap() {
        part[name] = value.clone();
    }
    part
}

fn asks_for(parts: &[Value]) -> Value {
    json!({ "dcql_query": { "credentials": parts } })
}

#[test]
fn an_unsigned_request_is_answered_for_whoever_asked_and_this_question() {
    let ((learner, issuer), asker) = (with_a_badge(), Asker::new());
    let done = learner.types(&["answer", &asker.link(&none()), "--yes"]);
    assert_eq!(done.exit, 0, "{}", done.err);
    let shown = asker.shown_to(&asker.own_address());
    assert_eq!(shown[0].0, "ldp");
    assert_eq!(shown[0].1.claims().holder, issuer.holders()[0]);
    assert!(done.out.contains("You have shown “Climate in my street” to localhost."), "{}", done.out);
}

#[test]
fn a_badge_is_shown_in_the_form_that_is_asked_for_and_byte_for_byte() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let jwt = asks_for(&[query("only", "jwt_vc_json", &none())]);
    let done = learner.types(&["answer", &asker.link(&jwt), "--yes"]);
    assert_eq!(done.exit, 0, "{}", done.err);
    let kept = learner.types(&["export", "1", "--format", "jwt"]).out;
    assert_eq!(asker.shown_to(&asker.own_address())[0].1.claims().credentials, [kept.trim()]);
}

#[test]
fn a_signed_request_is_fetched_either_way_and_answered() {
    let (learner, _issuer) = with_a_badge();
    for method in ["get", "post"] {
        let asker = Asker::new();
        let done = learner.types(&["answer", &asker.signed_link(&none(), method), "--yes"]);
        assert_eq!(done.exit, 0, "{}", done.err);
        assert_eq!(asker.shown_to(&asker.own_did()).len(), 1);
        assert!(done.err.contains("proved with its key that it is localhost"), "{}", done.err);
    }
}

#[test]
fn what_is_not_certain_about_the_asker_is_said_so() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let named = json!({ "client_metadata": { "client_name": "City\u{1b}[2J Bank" } });
    let done = learner.types(&["answer", &asker.link(&named), "--yes"]);
    assert!(done.err.contains("The request is not signed"), "{}", done.err);
    assert!(done.err.contains("They call themselves “City\\u{1b}[2J Bank”; nobody has checked that."));
    assert!(!done.err.contains('\u{1b}'));
}

#[test]
fn all_that_leaves_is_said_before_it_leaves() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let done = learner.types(&["answer", &asker.link(&none())]);
    for said in
        ["goes out whole", "Badge: Climate in my street", "Issuer, in its own words: Aarhus Libraries"]
    {
        assert!(done.err.contains(said), "{}", done.err);
    }
}

#[test]
fn nothing_leaves_without_a_yes() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let done = learner.types(&["answer", &asker.link(&none())]);
    assert_eq!((done.code(), done.exit), ("answer_unasked", 64));
    assert_eq!(asker.asked(), [""; 0]);
}

#[test]
fn a_yes_at_the_terminal_shows_it_and_anything_else_tells_the_asker_no() {
    let (learner, _issuer) = with_a_badge();
    let asker = Asker::new();
    assert_eq!(learner.answers(&["answer", &asker.link(&none())], &["y"]).exit, 0);
    for word in ["", "n", "perhaps"] {
        let asker = Asker::new();
        let done = learner.answers(&["answer", &asker.link(&none())], &[word]);
        assert_eq!(done.code(), "answer_declined");
        assert_eq!(said_no(&asker), [ErrorCode::AccessDenied]);
    }
}

#[test]
fn of_several_badges_only_the_one_that_was_chosen_leaves() {
    let learner = with_two();
    let asker = Asker::new();
    let link = asker.link(&none());
    assert_eq!(learner.types(&["answer", &link, "--yes"]).code(), "answer_which");
    assert_eq!(asker.asked(), [""; 0]);
    let done = learner.answers(&["answer", &link], &["2", "yes"]);
    assert!(done.out.contains("Cooking for many") && !done.out.contains("Climate"), "{}", done.out);
    assert_eq!(asker.shown_to(&asker.own_address()).len(), 1);
}

#[test]
fn several_badges_go_in_one_answer_each_with_a_key_of_its_own_and_a_warning() {
    let (learner, asker) = (with_two(), Asker::new());
    let link = asker.link(&asks_for(&[query("all", "ldp_vc", &json!({ "multiple": true }))]));
    let done = learner.types(&["answer", &link, "--badge", "1", "--badge", "2", "--yes"]);
    assert_eq!(done.exit, 0, "{}", done.err);
    let shown = asker.shown_to(&asker.own_address());
    assert_eq!(shown.len(), 2);
    assert_ne!(shown[0].1.claims().holder, shown[1].1.claims().holder);
    assert!(done.err.contains("they belong to one person"), "{}", done.err);
}

#[test]
fn more_badges_than_are_asked_for_are_not_sent() {
    let (learner, asker) = (with_two(), Asker::new());
    let done = learner.types(&["answer", &asker.link(&none()), "--badge", "1", "--badge", "2", "--yes"]);
    assert_eq!(done.code(), "answer_other_badges");
    assert_eq!(asker.asked(), [""; 0]);
}

#[test]
fn two_parts_are_answered_by_two_badges() {
    let (learner, asker) = (with_two(), Asker::new());
    let named = |name: &str| {
        let claims = json!([{ "path": ["credentialSubject", "achievement", "name"], "values": [name] }]);
        json!({ "claims": claims })
    };
    let parts = [
        query("second", "jwt_vc_json", &named("Cooking for many")),
        query("first", "ldp_vc", &named("Climate in my street")),
    ];
    let link = asker.link(&asks_for(&parts));
    let done = learner.types(&["answer", &link, "--badge", "1", "--badge", "2", "--yes"]);
    assert_eq!(done.exit, 0, "{}", done.err);
    let shown: Vec<String> = asker.shown_to(&asker.own_address()).into_iter().map(|(id, _)| id).collect();
    assert_eq!(shown, ["second", "first"]);
}

#[test]
fn a_badge_that_is_not_asked_for_is_not_sent() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let other = json!({ "claims": [{ "path": ["credentialSubject", "licence"] }] });
    let link = asker.link(&asks_for(&[query("x", "ldp_vc", &other)]));
    assert_eq!(learner.types(&["answer", &link, "--yes"]).code(), "answer_no_badge");
    assert_eq!(learner.types(&["answer", &link, "--badge", "1", "--yes"]).code(), "badge_does_not_answer");
    assert_eq!(asker.asked(), [""; 0]);
}

#[test]
fn a_badge_of_another_key_is_shown_only_where_nobody_must_prove_it_to_be_theirs() {
    let (learner, issuer) = (Learner::new(), Issuer::new(Mood::Honest));
    let stranger = did::key::from_ed25519(&Ed25519Secret::from_bytes([8; 32]).public());
    let token = issuer.jwt(&stranger);
    assert_eq!(learner.types_with(&["import", "-"], token.as_bytes()).exit, 0);
    let asker = Asker::new();
    let done = learner.types(&["answer", &asker.link(&none()), "--yes"]);
    assert!(done.code() == "answer_no_badge" && done.err.contains("a key that is not in this wallet"));
    let unproved = json!({ "require_cryptographic_holder_binding": false });
    let link = asker.link(&asks_for(&[query("bare", "jwt_vc_json", &unproved)]));
    assert_eq!(learner.types(&["answer", &link, "--yes"]).exit, 0);
    let Some(Answer::Shown { vp_token, .. }) = asker.answers().pop() else { panic!("nothing was shown") };
    assert_eq!(vp_token.parts()[0].1, [token]);
}

#[test]
fn who_was_shown_a_badge_stands_beside_it() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    learner.types(&["answer", &asker.link(&none()), "--yes"]);
    let shown = learner.types(&["show", "1"]).out;
    assert!(shown.contains("Shown to: localhost, 12 October 2026"), "{shown}");
}

#[test]
fn two_who_could_find_out_that_they_saw_the_same_badge_are_named() {
    let (learner, _issuer) = with_a_badge();
    let (first, second) = (Asker::new(), Asker::at("127.0.0.1"));
    let before = learner.types(&["answer", &first.link(&none()), "--yes"]).err;
    let after = learner.types(&["answer", &second.link(&none()), "--yes"]).err;
    assert!(!before.contains("it is the same badge"), "{before}");
    assert!(after.contains("to localhost on 12 October 2026. Together"), "{after}");
}

#[test]
fn the_same_request_is_answered_once() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let link = asker.link(&none());
    learner.types(&["answer", &link, "--yes"]);
    let again = learner.types(&["answer", &link, "--yes"]);
    assert_eq!((again.exit, asker.answers().len()), (0, 1));
    assert!(again.out.contains("already"), "{}", again.out);
    assert_eq!(showings(&learner), 1);
}

#[test]
fn an_answer_that_broke_off_is_finished_by_the_same_command_and_counted_once() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let link = asker.link(&none());
    asker.replies(None);
    assert_eq!(learner.types(&["answer", &link, "--yes"]).exit, 2);
    assert!(learner.types(&["show", "1"]).out.contains("whether it arrived is not known"));
    asker.replies(Some((200, json!({}))));
    assert_eq!(learner.types(&["answer", &link, "--yes"]).exit, 0);
    assert_eq!(showings(&learner), 1);
}

#[test]
fn an_asker_that_does_not_take_the_answer_has_the_badge_all_the_same() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    asker.replies(Some((400, json!({ "error": "invalid_request" }))));
    let done = learner.types(&["answer", &asker.link(&none()), "--yes"]);
    assert_eq!(done.code(), "answer_not_taken");
    assert!(learner.types(&["show", "1"]).out.contains("they did not take it"));
}

#[test]
fn the_way_back_to_the_browser_is_printed_and_goes_nowhere_by_itself() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    asker.replies(Some((200, json!({ "redirect_uri": "https://check.example/ask/1?response_code=x" }))));
    let done = learner.types(&["answer", &asker.link(&none()), "--yes"]);
    assert!(done.out.contains("https://check.example/ask/1?response_code=x"), "{}", done.out);
}

#[test]
fn whoever_wants_to_say_no_has_it_said() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    assert_eq!(learner.types(&["answer", &asker.link(&none()), "--decline"]).exit, 0);
    assert_eq!(said_no(&asker), [ErrorCode::AccessDenied]);
    assert_eq!(showings(&learner), 0);
}

#[test]
fn what_the_wallet_cannot_do_is_said_to_both_sides() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let done = learner.types(&["answer", &asker.link(&json!({ "transaction_data": ["e30"] })), "--yes"]);
    assert_eq!(done.code(), "request_unsupported");
    assert_eq!(said_no(&asker), [ErrorCode::InvalidTransactionData]);
}

#[test]
fn clients_that_cannot_be_checked_are_refused_by_their_kind() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    for client in ["x509_san_dns:check.example", "verifier_attestation:check.example", "check.example"] {
        let done = learner.types(&["answer", &asker.link(&json!({ "client_id": client })), "--yes"]);
        assert_eq!(done.code(), "asker_unknown", "{client}");
        assert!(done.err.contains(client.split_once(':').map_or("pre-registered", |(kind, _)| kind)));
    }
    assert_eq!(asker.asked(), [""; 0]);
}

fn refused(done: &Done, asker: &Asker) {
    assert_eq!((done.code(), done.exit), ("request_not_genuine", 1), "{}", done.err);
    assert!(asker.answers().is_empty());
}

#[test]
fn a_request_that_is_not_what_it_says_it_is_gets_nothing() {
    let (learner, _issuer) = with_a_badge();
    for changes in [
        json!({ "aud": "https://another.example" }),
        json!({ "client_id": "decentralized_identifier:did:web:another.example" }),
    ] {
        let asker = Asker::new();
        refused(&learner.types(&["answer", &asker.signed_link(&changes, "get"), "--yes"]), &asker);
    }
    let forged: [fn(&Asker); 3] = [
        Asker::forgets_the_nonce,
        |asker| asker.calls_its_requests("JWT"),
        |asker| asker.names_the_key("did:web:another.example#key"),
    ];
    for forge in forged {
        let asker = Asker::new();
        forge(&asker);
        refused(&learner.types(&["answer", &asker.signed_link(&none(), "post"), "--yes"]), &asker);
    }
    let asker = Asker::new();
    let elsewhere = json!({ "response_uri": "http://localhost:1/answer" });
    refused(&learner.types(&["answer", &asker.link(&elsewhere), "--yes"]), &asker);
    let unsigned = json!({ "client_id": asker.own_did() });
    refused(&learner.types(&["answer", &asker.link(&unsigned), "--yes"]), &asker);
}

#[test]
fn a_request_that_has_expired_is_said_so() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let done =
        learner.types(&["answer", &asker.signed_link(&json!({ "exp": 1_000_000_000 }), "get"), "--yes"]);
    assert_eq!(done.code(), "request_expired");
}

#[test]
fn what_is_no_request_is_named() {
    let (learner, _issuer) = with_a_badge();
    for what in ["https://library.example/", "WIFI:S:Bibliotek;;"] {
        assert_eq!(learner.types(&["answer", what]).code(), "not_a_request", "{what}");
    }
    assert_eq!(learner.types(&["answer", "nowhere.png"]).code(), "no_such_file");
}

#[test]
fn a_request_that_is_not_written_as_the_standard_says_is_said_so() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let done = learner.types(&["answer", &asker.link(&json!({ "nonce": null })), "--yes"]);
    assert_eq!((done.code(), said_no(&asker)), ("request_malformed", vec![ErrorCode::InvalidRequest]));
}

#[test]
fn an_asker_who_no_longer_waits_is_said_so() {
    let (learner, _issuer) = with_a_badge();
    let port = serve(|_| http::Answer::Json(404, String::new()));
    let client = format!("decentralized_identifier%3Adid%3Aweb%3Alocalhost%253A{port}");
    let link = format!("openid4vp://?client_id={client}&request_uri=http://localhost:{port}/1");
    assert_eq!(learner.types(&["answer", &link, "--yes"]).code(), "request_gone");
}

#[test]
fn an_asker_without_the_key_that_it_names_cannot_be_used() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let client = asker.own_did();
    asker.names_the_key(&format!("{}#lost", client.split_once(':').unwrap().1));
    let done = learner.types(&["answer", &asker.signed_link(&none(), "get"), "--yes"]);
    assert_eq!(done.code(), "asker_unusable");
}

#[test]
fn what_cannot_be_signed_is_said_so() {
    let error = AnswerError::NotSigned(SigningError::NotReadBack(Refusal::AnotherKind));
    assert_eq!(Trouble::from(error).code(), "presentation_not_signed");
}

/// How often a badge of hers was sent to anybody.
fn showings(learner: &Learner) -> usize {
    let shown = learner.types(&["show", "1"]).out;
    shown.lines().filter(|line| line.contains("to: localhost, ")).count()
}
