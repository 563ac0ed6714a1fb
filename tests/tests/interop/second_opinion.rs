//! The whole of `ssi` as a second opinion on `eddsa-rdfc-2022`. The badge is a plain one: 0.16 hashes booleans,
//! fractions and control characters in a way of its own, so the badge of the other tests would part us.

use std::collections::HashMap;

use crate::badge::sample;
use schemas::did;
use schemas::key::Ed25519Secret;
use schemas::proof;
use schemas::stage::Unsigned;
use schemas::vocabulary;
use serde_json::{Value, json};
use ssi::claims::VerificationParameters;
use ssi::claims::data_integrity::AnySuite;
use ssi::claims::vc::v2::syntax::JsonCredential;
use ssi::dids::{DIDKey, DIDResolver as _};
use ssi::json_ld::ContextLoader;
use ssi::verification_methods::AnyMethod;

/// A badge of a `did:key` issuer, signed by us, without what ssi is known to hash otherwise.
fn plain() -> Value {
    let secret = Ed25519Secret::from_bytes([7; 32]);
    let mut badge = sample();
    badge["issuer"]["id"] = json!(did::key::from_ed25519(&secret.public()).as_str());
    let subject = badge["credentialSubject"].as_object_mut().unwrap();
    subject.remove("identifier");
    subject.remove("creditsEarned");
    subject["achievement"]["criteria"]["narrative"] = json!("Kan læse et regnkort");
    let unsigned = Unsigned::from_journal(&badge.to_string()).unwrap();
    let created = "2026-11-11T19:00:00Z".parse().unwrap();
    let key = did::key::method_url(&secret.public());
    let signed = proof::data_integrity::sign::<schemas::credential::AchievementCredential>(
        &unsigned, &secret, &key, created,
    )
    .unwrap();
    serde_json::from_str(signed.text()).unwrap()
}

async fn accepted_by_ssi(badge: &Value) -> bool {
    let url = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    let contexts = HashMap::from([(url.to_owned(), vocabulary::document(url).unwrap().to_string())]);
    let loader = ContextLoader::default().with_context_map_from(contexts).unwrap();
    let resolver = DIDKey.into_vm_resolver::<AnyMethod>();
    let parameters = VerificationParameters::from_resolver(resolver).with_json_ld_loader(loader);
    let credential =
        ssi::claims::data_integrity::from_json_str::<JsonCredential, AnySuite>(&badge.to_string()).unwrap();
    credential.verify(&parameters).await.is_ok_and(|checked| checked.is_ok())
}

#[tokio::test]
async fn a_plain_badge_of_ours_is_accepted_by_ssi() {
    assert!(accepted_by_ssi(&plain()).await);
}

#[tokio::test]
async fn a_badge_with_a_changed_word_is_refused_by_ssi() {
    let mut badge = plain();
    badge["name"] = json!("Klima i min by");
    assert!(!accepted_by_ssi(&badge).await);
}
