//! Only what was checked against the rules for issuing is signed.
use schemas::{credential::AchievementCredential, did::DidUrl, key::P256Secret, proof::jwt};

fn unchecked(claims: &AchievementCredential, secret: &P256Secret, key: &DidUrl) {
    let _ = jwt::sign(claims, secret, key); //~ E0308 mismatched types
}
