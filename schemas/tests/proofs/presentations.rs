//! Presentations: what shows that somebody has a key, here and now, and every way in which it does not.

use schemas::{
    did::{self, DidUrl},
    jose::{self, SigningKey},
    key::{Ed25519Secret, PublicKey},
    presentation::{self, Presentation},
    proof::{Question, Refusal, Suite, Verified, verify_presentation},
    stage::Signed,
    verdict::Code,
};
use serde_json::{Value, json};

use crate::sample::{Badge, as_token, check, claims, ed25519, sign_as, with_proof};

const SHOP: &str = "https://shop.example";

fn question() -> Question<'static> {
    let now = "2026-11-22T12:00:00Z".parse().unwrap();
    Question { challenge: "wKI4LT17ac15ES9bw8ac4", domain: Some(SHOP), now }
}

fn holder() -> DidUrl {
    did::key::method_url(&ed25519().public())
}

fn embedded() -> Value {
    let badge = with_proof(&claims());
    let shown = presentation::sign(&[badge.text()], &ed25519(), &question()).unwrap();
    serde_json::from_str(shown.text()).unwrap()
}

fn token() -> String {
    let badge = as_token(&claims());
    presentation::sign_token(&[badge.text()], &ed25519(), &question()).unwrap().text().to_owned()
}

/// The presentation without its proof, changed, and signed again with these options.
fn signed_again(suite: Suite, change: impl FnOnce(&mut Value, &mut Value)) -> String {
    let mut document = embedded();
    let mut options = document.as_object_mut().unwrap().remove("proof").unwrap();
    options.as_object_mut().unwrap().remove("proofValue");
    change(&mut document, &mut options);
    sign_as(suite, document, &options)
}

/// A token of the holder's with this `typ` and payload.
fn token_of(typ: &str, payload: &Value) -> String {
    let (secret, payload) = (ed25519(), payload.to_string());
    jose::sign(SigningKey::Ed25519(&secret), typ, holder().as_str(), payload.as_bytes()).unwrap()
}

fn payload() -> Value {
    serde_json::from_slice(jose::Compact::read(&token()).unwrap().payload()).unwrap()
}

fn asked(text: &str, question: &Question<'_>) -> Result<Verified<Presentation>, Refusal> {
    let key = PublicKey::Ed25519(ed25519().public());
    verify_presentation(presentation::read(text)?, &key, question)
}

fn shown(text: &str) -> Result<Verified<Presentation>, Refusal> {
    asked(text, &question())
}

#[test]
fn whoever_answers_the_question_has_the_key() {
    for text in [embedded().to_string(), token()] {
        let verified = shown(&text).unwrap();
        assert_eq!(verified.claims().holder, holder().did());
        assert_eq!(verified.key().as_str(), holder().as_str());
    }
}

#[test]
fn a_badge_leaves_the_presentation_with_its_own_signature() {
    for text in [embedded().to_string(), token()] {
        let verified = shown(&text).unwrap();
        let badge = check(&verified.claims().credentials[0]).unwrap();
        assert_eq!(badge.claims().name.as_deref(), Some("Klima i min gade"));
    }
}

#[test]
fn an_answer_to_another_question_is_refused() {
    let later = Question { challenge: "rXg2BsdYbFoPDpQSCHbV3w", ..question() };
    for text in [embedded().to_string(), token()] {
        let refusal = asked(&text, &later).unwrap_err();
        assert!(matches!(refusal, Refusal::AnotherQuestion("challenge" | "nonce")), "{refusal}");
        assert_eq!(refusal.code(), Code::HolderNotProved);
    }
}

#[test]
fn an_answer_for_somebody_else_is_refused() {
    let elsewhere = Question { domain: Some("https://other.example"), ..question() };
    for text in [embedded().to_string(), token()] {
        let refusal = asked(&text, &elsewhere).unwrap_err();
        assert!(matches!(refusal, Refusal::AnotherQuestion("domain" | "aud")), "{refusal}");
    }
}

#[test]
fn an_answer_for_several_at_once_is_refused() {
    let both = json!([SHOP, "https://other.example"]);
    let text = signed_again(Suite::EddsaRdfc2022, |_, options| options["domain"] = both.clone());
    assert!(matches!(shown(&text), Err(Refusal::AnotherQuestion("domain"))));
    let mut payload = payload();
    payload["aud"] = both;
    assert!(matches!(shown(&token_of("JWT", &payload)), Err(Refusal::AnotherQuestion("aud"))));
}

#[test]
fn an_answer_whose_time_is_over_is_refused() {
    let text =
        signed_again(Suite::EddsaRdfc2022, |_, options| options["expires"] = "2026-11-22T11:58:00Z".into());
    assert!(matches!(shown(&text), Err(Refusal::AnotherQuestion("expires"))));
    let mut payload = payload();
    payload["exp"] = (question().now.seconds() - 61).into();
    assert!(matches!(shown(&token_of("JWT", &payload)), Err(Refusal::AnotherQuestion("exp"))));
}

#[test]
fn somebody_elses_key_does_not_fit() {
    let key = PublicKey::Ed25519(Ed25519Secret::from_bytes([9; 32]).public());
    for text in [embedded().to_string(), token()] {
        let signed = presentation::read(&text).unwrap();
        assert_eq!(verify_presentation(signed, &key, &question()).unwrap_err().code(), Code::SignatureWrong);
    }
}

#[test]
fn a_holder_who_is_named_is_whose_key_it_is() {
    let other = "did:key:z6MknDvquLPQiRT6994stXormvACmiCU3c5XNV5rHYWyddDz";
    let text = signed_again(Suite::EddsaRdfc2022, |document, _| document["holder"] = other.into());
    assert!(matches!(shown(&text), Err(Refusal::KeyOfAnother)));
    for (at, place) in [("/iss", "issuer"), ("/vp/holder", "holder")] {
        let mut payload = payload();
        *payload.pointer_mut(at).unwrap() = other.into();
        assert!(matches!(shown(&token_of("JWT", &payload)), Err(Refusal::KeyOfAnother)), "{place}");
    }
}

#[test]
fn a_proof_made_for_stating_something_shows_nobody() {
    let text =
        signed_again(Suite::EddsaRdfc2022, |_, options| options["proofPurpose"] = "assertionMethod".into());
    assert!(matches!(shown(&text), Err(Refusal::PurposeWrong(_))));
}

#[test]
fn a_badge_is_no_presentation() {
    for badge in [with_proof(&claims()), as_token(&claims())] {
        assert!(presentation::read(badge.text()).is_err());
    }
    let both = signed_again(Suite::EddsaRdfc2022, |document, _| {
        document["type"] = json!(["VerifiablePresentation", "VerifiableCredential"]);
    });
    assert!(matches!(shown(&both), Err(Refusal::AnotherKind)));
}

#[test]
fn a_presentation_is_no_badge() {
    for text in [embedded().to_string(), token()] {
        assert!(matches!(Signed::<Badge>::read(&text), Err(Refusal::AnotherKind)));
    }
}

#[test]
fn a_badge_that_was_changed_inside_breaks_the_presentation() {
    let mut document = embedded();
    document["verifiableCredential"][0]["name"] = "Klima i hele byen".into();
    assert_eq!(shown(&document.to_string()).unwrap_err().code(), Code::SignatureWrong);
}

#[test]
fn what_nobody_asked_for_does_not_stand_in_a_presentation() {
    let text = signed_again(Suite::EddsaRdfc2022, |document, _| {
        document["https://www.w3.org/2018/credentials#verifiableCredential"] = json!("urn:x:1");
    });
    assert_eq!(shown(&text).unwrap_err().code(), Code::ShapeWrong);
}

#[test]
fn two_proofs_do_not_say_who_is_there() {
    let mut document = embedded();
    document["proof"] = json!([document["proof"], document["proof"]]);
    assert!(matches!(shown(&document.to_string()), Err(Refusal::ProofUnknown(_))));
}

#[test]
fn a_presentation_of_the_older_model_is_read() {
    let text = signed_again(Suite::Ed25519Signature2020, |document, options| {
        document["@context"] = json!([
            "https://www.w3.org/2018/credentials/v1",
            "https://w3id.org/security/suites/ed25519-2020/v1"
        ]);
        // A badge of the newer model has no place in it.
        document.as_object_mut().unwrap().remove("verifiableCredential");
        options["type"] = "Ed25519Signature2020".into();
        options.as_object_mut().unwrap().remove("cryptosuite");
    });
    assert_eq!(shown(&text).unwrap().suites(), [Suite::Ed25519Signature2020]);
}

#[test]
fn a_proof_over_the_json_itself_is_read() {
    let text =
        signed_again(Suite::EddsaJcs2022, |_, options| options["cryptosuite"] = "eddsa-jcs-2022".into());
    assert_eq!(shown(&text).unwrap().suites(), [Suite::EddsaJcs2022]);
}

/// A presentation of the newer model as a token, with a badge that is a token in its envelope.
fn newer_token(typ: &str) -> String {
    let badge = as_token(&claims());
    let payload = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [{
            "@context": "https://www.w3.org/ns/credentials/v2",
            "id": format!("data:application/vc+jwt,{}", badge.text()),
            "type": "EnvelopedVerifiableCredential",
        }],
        "nonce": question().challenge,
        "aud": SHOP,
    });
    token_of(typ, &payload)
}

#[test]
fn a_token_of_the_newer_model_is_the_presentation_itself() {
    let verified = shown(&newer_token("vp+jwt")).unwrap();
    assert!(check(&verified.claims().credentials[0]).is_ok());
}

#[test]
fn the_type_of_a_token_and_its_contents_belong_together() {
    assert!(matches!(shown(&newer_token("JWT")), Err(Refusal::AnotherKind)));
    assert!(matches!(shown(&token_of("vp+jwt", &payload())), Err(Refusal::AnotherTyp(_))));
    assert!(matches!(shown(&token_of("vc+jwt", &payload())), Err(Refusal::AnotherTyp(_))));
}

#[test]
fn more_than_anybody_shows_at_once_is_refused() {
    let mut payload = payload();
    payload["vp"]["verifiableCredential"] = vec!["x.y.z"; 9].into();
    assert_eq!(shown(&token_of("JWT", &payload)).unwrap_err().code(), Code::ShapeWrong);
}
