//! Nobody but the check makes a `Verified`.
use schemas::{
    credential::AchievementCredential,
    did::DidUrl,
    stage::{Signed, Verified},
};

fn forge(signed: Signed<AchievementCredential>, claims: AchievementCredential, key: DidUrl) -> Verified<AchievementCredential> {
    Verified { signed, claims, key, created: None }
}

fn main() {}
