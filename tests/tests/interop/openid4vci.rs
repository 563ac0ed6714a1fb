//! The wallet of another project claims a badge from our issuer, and our wallet's badges are accepted by others.

use crate::peer::Peer;
use schemas::vocabulary;
use serde_json::{Map, Value, json};
use tests::programs::Programs;
use tests::workplace::Workplace;
use tests::world::World;
use tests::{learner, library};

pub(crate) fn world(name: &str) -> World {
    World::new(Programs::beside_this_one().unwrap(), Workplace::temporary(name).unwrap(), |_| {}).unwrap()
}

/// The offer behind a claim link, as wallets of others are given it.
pub(crate) fn offer(link: &str) -> String {
    let by_reference: String =
        url::form_urlencoded::byte_serialize(format!("{link}/offer").as_bytes()).collect();
    format!("openid-credential-offer://?credential_offer_uri={by_reference}")
}

/// Every document that a checker of the badge asks for: our contexts, and what the issuer publishes about itself.
pub(crate) fn documents(world: &World) -> Value {
    let did_document = world.published("/o/havnby/did.json").unwrap();
    let urls = [
        "https://www.w3.org/ns/credentials/v2",
        "https://w3id.org/security/data-integrity/v2",
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
    ];
    let mut documents: Map<String, Value> =
        urls.iter().map(|url| ((*url).to_owned(), vocabulary::document(url).unwrap().clone())).collect();
    documents.insert(did_document["id"].as_str().unwrap().to_owned(), did_document);
    Value::Object(documents)
}

/// The P-256 key in the issuer's DID document.
fn es256_key(world: &World) -> Value {
    let did_document = world.published("/o/havnby/did.json").unwrap();
    let methods = did_document["verificationMethod"].as_array().unwrap().clone();
    methods.into_iter().find_map(|method| method.get("publicKeyJwk").cloned()).unwrap()
}

#[test]
fn the_wallet_of_another_project_claims_both_forms_and_both_are_genuine() {
    let world = world("other-wallet");
    let (_services, waiting) = library::last_evening(&world).unwrap();
    let question =
        json!({ "offer": offer(&waiting[0].link), "txCode": waiting[0].tx_code, "seed": "07".repeat(32) });
    let answer = Peer::OpenId4Vci.ask(&question);
    assert_eq!(answer["errors"], json!([]));
    let credentials = answer["credentials"].as_object().unwrap();
    assert_eq!(credentials.len(), 2);
    let files: Vec<_> = credentials
        .iter()
        .map(|(name, badge)| {
            let text = badge.as_str().map_or_else(|| badge.to_string(), str::to_owned);
            world.workplace().write(name, &text).unwrap()
        })
        .collect();
    let reports = world.check_all(&files).unwrap();
    assert_eq!(reports.iter().map(|report| &report["verdict"]).collect::<Vec<_>>(), ["genuine", "genuine"]);
}

#[test]
fn the_wallet_of_another_project_is_refused_with_a_wrong_code() {
    let world = world("wrong-code");
    let (_services, waiting) = library::last_evening(&world).unwrap();
    let wrong = if waiting[0].tx_code.as_deref() == Some("000000") { "000001" } else { "000000" };
    let answer = Peer::OpenId4Vci
        .ask(&json!({ "offer": offer(&waiting[0].link), "txCode": wrong, "seed": "07".repeat(32) }));
    assert_eq!(answer["credentials"], json!({}));
    assert_ne!(answer["errors"], json!([]));
}

#[test]
fn what_is_in_our_wallet_is_accepted_by_programs_of_others() {
    let world = world("our-wallet");
    let (_services, waiting) = library::last_evening(&world).unwrap();
    learner::make_wallet(&world).unwrap();
    learner::claim(&world, &waiting[0]).unwrap();
    learner::export(&world, "json").unwrap();
    learner::export(&world, "jwt").unwrap();
    let badge: Value = serde_json::from_str(&world.workplace().read("badge.json").unwrap()).unwrap();
    let token = world.workplace().read("badge.jwt").unwrap().trim().to_owned();
    let (documents, jwk) = (documents(&world), es256_key(&world));
    let now = badge["validFrom"].clone();
    let embedded = json!({ "do": "verify", "credential": badge, "documents": documents, "now": now });
    let signed =
        |task: &str| json!({ "do": task, "jwt": token, "jwk": jwk, "issuer": badge["issuer"]["id"] });
    assert_eq!(Peer::DigitalBazaar.accepts(&embedded), Ok(()));
    assert_eq!(Peer::Jose.accepts(&signed("verify")), Ok(()));
    assert_eq!(Peer::OpenBadgesLib.accepts(&signed("verify-jwt")), Ok(()));
}
