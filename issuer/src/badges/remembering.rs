//! What the settings' catalogue says is written down when it is first read: who holds a badge points to that version for
//! ever, so nobody may give it another meaning afterwards, and none is lost when it leaves the file.

use super::{BadgeError, Draft, of_organisation::read};
use crate::{issuer::Issuer, store::KnownBadge};

/// Keeps every version that is new, or has a language or a page more; refuses one that means something else than before.
pub(crate) async fn remember(issuer: &Issuer) -> Result<(), BadgeError> {
    let mut reading = issuer.store.read().await?;
    let mut new = Vec::new();
    for badge in issuer.catalogue.badges() {
        let (id, version) = (&badge.id, badge.version);
        let (definition, _) = Draft::of(badge).definition(id, version)?;
        match reading.known_badge(id, version).await? {
            Some(known) if known.definition == definition => {}
            Some(known)
                if !read(&known)?.version(id, version).is_some_and(|then| badge.still_means(then)) =>
            {
                return Err(BadgeError::MeansSomethingElse { badge: id.clone(), version });
            }
            _ => {
                let base = badge.base().map(ToString::to_string);
                new.push((badge, KnownBadge { definition, base, network: None }));
            }
        }
    }
    drop(reading);
    if new.is_empty() {
        return Ok(());
    }
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    for (badge, known) in new {
        tx.keep_known_badge(&badge.id, badge.version, &known, now).await?;
    }
    Ok(tx.commit().await?)
}
