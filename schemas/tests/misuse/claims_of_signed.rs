//! Claims cannot be read before the signature was checked.
use schemas::{credential::AchievementCredential, stage::Signed};

fn read(signed: &Signed<AchievementCredential>) -> &AchievementCredential {
    signed.claims() //~ E0599 no method named `claims`
}
