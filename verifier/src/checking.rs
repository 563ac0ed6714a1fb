//! From the text of a badge to a verified badge: form, key, proof, strict shape, in this order.

use schemas::{
    credential::AchievementCredential,
    proof::{self, Refusal},
    stage::{Document, Parsed, Signed, Verified},
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
    let parsed = Parsed::<AchievementCredential>::read(text).map_err(|refusal| {
        tracing::debug!(code = %refusal.code(), "not read");
        match refusal.code() {
            Code::NotABadge => NoBadge { code: Code::NotABadge, looks: Looks::of_document(text) },
            // Of what does not even say that it is a badge, nobody says that it is a forged one.
            Code::MemberTwice if !calls_itself_a_badge(text) => Code::NotABadge.into(),
            code => code.into(),
        }
    })?;
    let found: Result<Vec<Found>, Code> =
        parsed.signed().asks_for_each().iter().map(|request| keys.find(request)).collect();
    let (badge, key) = match found {
        Ok(found) => coded(by_issuer(parsed, found))?,
        Err(
            code @ (Code::IssuerUnproven | Code::KeyUnreachable | Code::KeyNotLookedUp | Code::TrustListNone),
        ) => {
            if !brings_its_keys(parsed.signed()) {
                return Err(code.into());
            }
            (coded(proof::verify_unchanged(parsed.into_signed()))?, KeySource::Badge)
        }
        Err(code) => return Err(code.into()),
    };
    Ok(Checked { badge, key })
}

/// Whether a text that cannot be read in one way only is meant to be a badge; a token is meant to be something signed.
fn calls_itself_a_badge(text: &str) -> bool {
    !text.trim_start().starts_with('{')
        || ["OpenBadgeCredential", "AchievementCredential"].iter().any(|name| text.contains(name))
}

/// Checks a document with the keys of its issuer that its proofs name.
pub(crate) fn by_issuer<T: Document>(
    parsed: Parsed<'_, T>,
    found: Vec<Found>,
) -> Result<(Verified<T>, KeySource), Refusal> {
    let source = found.first().map_or(KeySource::Badge, |found| found.source);
    let (names, keys): (Vec<_>, Vec<_>) = found.into_iter().map(|found| (found.name, found.key)).unzip();
    Ok((proof::verify_parsed(parsed.by_keys(names), &keys)?, source))
}

/// Whether at least the text can be told to be unchanged.
fn brings_its_keys(signed: &Signed<AchievementCredential>) -> bool {
    signed.asks_for_each().iter().all(|request| request.brought().is_some())
}

/// The code of a refusal. The log gets no more: a cause repeats what stands in the badge.
pub(crate) fn coded<T>(checked: Result<T, Refusal>) -> Result<T, Code> {
    checked.map_err(|refusal| {
        tracing::debug!(code = %refusal.code(), "not verified");
        refusal.code()
    })
}
