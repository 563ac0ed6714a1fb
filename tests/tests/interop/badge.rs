//! A badge full of what implementations disagree on, and who issues it.

use schemas::credential::AchievementCredential;
use schemas::did::Did;
use schemas::stage::Unsigned;
use serde_json::Value;

/// Controls, fractions, booleans, quotes, a name beyond the basic plane: the sample badge has them all.
pub(crate) fn sample() -> Value {
    serde_json::from_str(include_str!("../../samples/badge.json")).unwrap()
}

/// The sample badge, ready to be signed.
pub(crate) fn unsigned() -> Unsigned<AchievementCredential> {
    Unsigned::from_journal(&sample().to_string()).unwrap()
}

/// The issuer of the sample badge.
pub(crate) fn issuer() -> Did {
    "did:web:badges.example:o:havnby".parse().unwrap()
}
