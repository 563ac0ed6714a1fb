//! What is signed is not signed again.
use schemas::{credential::AchievementCredential, did::DidUrl, key::P256Secret, proof::jwt, stage::Signed};

fn again(signed: &Signed<AchievementCredential>, secret: &P256Secret, key: &DidUrl) {
    let _ = jwt::sign(signed, secret, key); //~ E0308 mismatched types
}
