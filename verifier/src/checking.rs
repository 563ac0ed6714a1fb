//! From the text of a badge to a verified badge: form, key, proof, strict shape, in this order.

use schemas::{
    credential::AchievementCredential,
    proof,
    stage::{Signed, Verified},
    verdict::{Code, KeySource},
};

use crate::{
    input::NoBadge,
    keys::{Found, Keys},
    looks::Looks,
};

/// A badge whose signature holds, and where its key came from.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The badge.
    pub badge: Verified<AchievementCredential>,
    /// Whence the key.
    pub key: KeySource,
}

/// Checks everything that the badge and one key can tell.
pub fn check(text: &str, keys: &Keys<'_>) -> Result<Checked, NoBadge> {
    let signed = Signed::<AchievementCredential>::read(text).map_err(|refusal| {
        tracing::debug!(%refusal, "not read");
        match refusal.code() {
            Code::NotABadge => NoBadge { code: Code::NotABadge, looks: Looks::of_document(text) },
            code => code.into(),
        }
    })?;
    let Found { name, key, source } = keys.find(signed.asks_for())?;
    let badge = proof::verify(signed.by_key(name), &key).map_err(|refusal| {
        tracing::debug!(%refusal, "not verified");
        refusal.code()
    })?;
    Ok(Checked { badge, key: source })
}
