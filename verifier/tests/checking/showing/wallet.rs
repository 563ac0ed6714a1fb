//! A learner's wallet with a badge of the library in both forms, and what it answers.

use schemas::{
    did::{self, document::DidDocument},
    key::{Ed25519Secret, Jwk, P256Secret, PublicKey},
    presentation,
    proof::{Question, data_integrity},
    stage::Unsigned,
    trust::PinnedKey,
};
use serde_json::{Value, json};

use super::shop::Shop;
use crate::town::{Town, now};

/// The library signs badges with a proof inside with this.
fn library_key() -> Ed25519Secret {
    Ed25519Secret::from_bytes([4; 32])
}

/// A key of some holder's.
pub(super) fn holder(byte: u8) -> Ed25519Secret {
    Ed25519Secret::from_bytes([byte; 32])
}

/// The learner's own.
pub(super) fn own() -> Ed25519Secret {
    holder(20)
}

/// A library that signs in both forms, and a shop that knows it.
pub(super) fn library(name: &str, withdrawn: &[u64]) -> (Town, Shop) {
    let town = Town::with_withdrawn(name, withdrawn);
    let own: schemas::did::Did = town.library_did().parse().unwrap();
    let [p256, ed25519] = ["p202611a", "e202611a"].map(|name| own.key(name).unwrap());
    let keys = [
        (p256, PublicKey::P256(P256Secret::from_bytes([3; 32]).unwrap().public())),
        (ed25519.clone(), PublicKey::Ed25519(library_key().public())),
    ];
    let document = DidDocument::new(own, keys.clone());
    town.publish("/o/aarhus/did.json", serde_json::to_string(&document).unwrap());
    let list = town.trust_list(|list| {
        let from = list.issuers[0].from;
        let jwk = Jwk(keys[1].1.clone());
        let pinned = PinnedKey { kid: ed25519.clone(), jwk, from, until: None, dead: None, survivors: None };
        list.issuers[0].keys.push(pinned);
    });
    let shop = Shop::knowing(&list);
    (town, shop)
}

fn claims(town: &Town, subject: &str) -> Value {
    let mut claims = town.badge_claims(5);
    claims["credentialSubject"]["id"] = subject.into();
    claims
}

/// A badge of this subject's, with its proof inside.
pub(super) fn embedded(town: &Town, subject: &str) -> String {
    let unsigned: Unsigned<schemas::credential::AchievementCredential> =
        Unsigned::from_journal(&claims(town, subject).to_string()).unwrap();
    let key = format!("{}#e202611a", town.library_did()).parse().unwrap();
    data_integrity::sign(&unsigned, &library_key(), &key, now()).unwrap().text().to_owned()
}

/// The same as a token.
pub(super) fn token(town: &Town, subject: &str) -> String {
    town.token::<schemas::credential::AchievementCredential>(
        serde_json::from_value(claims(town, subject)).unwrap(),
    )
}

pub(super) fn did(secret: &Ed25519Secret) -> String {
    did::key::from_ed25519(&secret.public()).as_str().to_owned()
}

/// The question in a request.
pub(super) fn question(asked: &Value) -> Question<'_> {
    let text = |name: &str| asked[name].as_str().unwrap();
    Question { challenge: text("nonce"), domain: Some(text("client_id")), now: now() }
}

/// Shows badges that are tokens.
pub(super) fn shown_as_token(badges: &[&str], secret: &Ed25519Secret, question: &Question<'_>) -> Value {
    json!({ "jwt": [presentation::sign_token(badges, secret, question).unwrap().text()] })
}

/// Shows badges with their proof inside, and whatever else came along.
pub(super) fn shown_embedded(badges: &[&str], secret: &Ed25519Secret, question: &Question<'_>) -> Value {
    let shown = presentation::sign(badges, secret, question).unwrap();
    json!({ "ldp": [serde_json::from_str::<Value>(shown.text()).unwrap()] })
}
