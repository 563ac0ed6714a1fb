//! A proof inside a badge is made with an Ed25519 key, a token with a P-256 key.
use schemas::{credential::AchievementCredential, did::DidUrl, key::Ed25519Secret, proof::jwt, stage::Unsigned};

fn mixed(unsigned: &Unsigned<AchievementCredential>, secret: &Ed25519Secret, key: &DidUrl) {
    let _ = jwt::sign(unsigned, secret, key); //~ E0277 `TokenKey<'_>: From<&Ed25519Secret>`
}
