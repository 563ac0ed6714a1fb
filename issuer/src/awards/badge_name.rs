//! What a badge is called, for those who hold an award of it in their hands.

use schemas::{lang::Lang, outcome::BadgeId};

use crate::{
    issuer::Issuer,
    store::{OrganisationId, StoreError},
};

/// The badge's name in this language or the nearest one; the short name where the catalogue no longer has the badge.
pub async fn badge_name(
    issuer: &Issuer,
    owner: OrganisationId,
    badge: &str,
    lang: Lang,
) -> Result<String, StoreError> {
    let catalogue = issuer.catalogue_of(&mut issuer.store.read().await?, owner).await?;
    let known = badge.parse::<BadgeId>().ok().and_then(|id| catalogue.badge(&id));
    let name = known.and_then(|badge| badge.name.get(lang)).map(|(_, name)| name.to_owned());
    Ok(name.unwrap_or_else(|| badge.to_owned()))
}
