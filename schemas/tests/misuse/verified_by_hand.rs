//! Nobody but the check makes a `Verified`.
use schemas::{
    credential::AchievementCredential,
    proof::Suite,
    stage::{KeyName, Signed, Verified},
};

type Badge = AchievementCredential;

fn forge(signed: Signed<Badge>, claims: Badge, key: KeyName, suites: Vec<Suite>) -> Verified<Badge> {
    Verified { signed, claims, key, created: None, suites } //~ E0451 of struct `Verified` are private
}
