//! Making a badge, and its next version. Saving twice makes one; what was saved is never changed.

use schemas::outcome::{Badge, BadgeId, Catalogue, NotAnId};

use super::{DefinitionError, Draft};
use crate::{
    issuer::Issuer,
    short_name::suggest,
    store::{
        AccountId, Act, BadgeDefinition, Deed, NewBadgeDefinition, Organisation, StoreError, Transaction,
    },
};

/// Why no badge was made.
#[derive(Debug, thiserror::Error)]
pub enum BadgeError {
    /// It breaks a rule of the catalogue.
    #[error(transparent)]
    Definition(#[from] DefinitionError),
    /// The shared catalogue or another organisation has a badge of this name.
    #[error("the badge {0} belongs to somebody else")]
    NotOurs(BadgeId),
    /// Somebody saved another version in the meantime.
    #[error("the badge {badge} is at version {newest} by now")]
    Overtaken {
        /// Which.
        badge: BadgeId,
        /// Its newest version.
        newest: u32,
    },
    /// The version was given with another meaning.
    #[error("version {version} of the badge {badge} means something else")]
    MeansSomethingElse {
        /// Which.
        badge: BadgeId,
        /// The version.
        version: u32,
    },
    /// The organisation cannot give such a badge.
    #[error("no badge {0}")]
    Unknown(BadgeId),
    /// What was handed over is no catalogue of the root that was named.
    #[error(transparent)]
    NotTheirCatalogue(#[from] schemas::trust::TrustError),
    /// A network's first catalogue comes with the fingerprint of its root.
    #[error("whose root signed this has to be named")]
    RootNotNamed,
    /// A newer one was taken in before.
    #[error("a catalogue of before the last one")]
    OlderCatalogue,
    /// An entry is to hold one badge.
    #[error("an entry that is not one badge")]
    NotOneBadge,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// For whom, and by whom.
#[derive(Clone, Copy, Debug)]
pub struct Maker<'m> {
    /// The organisation that will give it.
    pub owner: &'m Organisation,
    /// Who is signed in; `None` on the command line.
    pub actor: Option<AccountId>,
}

/// A new badge, named after its title.
pub async fn make(issuer: &Issuer, maker: Maker<'_>, draft: &Draft) -> Result<Badge, BadgeError> {
    let mut tx = issuer.store.write().await?;
    let title = draft.name.get(maker.owner.language).map_or("", |(_, name)| name);
    for number in 1_u32.. {
        let id = named(maker.owner, title, number).map_err(DefinitionError::from)?;
        let (text, badge) = draft.definition(&id, 1)?;
        match newest(&mut tx, issuer, maker.owner, &id).await? {
            Newest::Nowhere => {
                keep(&mut tx, issuer, maker, &badge, &text).await?;
                tx.commit().await?;
                return Ok(badge);
            }
            Newest::Ours(same) if same.definition == text => return Ok(badge),
            Newest::Ours(_) | Newest::NotOurs => {}
        }
    }
    Err(DefinitionError::from(NotAnId(title.to_owned())).into())
}

/// The version after `base`, which is the one that somebody saw and changed.
pub async fn change(
    issuer: &Issuer,
    maker: Maker<'_>,
    id: &BadgeId,
    base: u32,
    draft: &Draft,
) -> Result<Badge, BadgeError> {
    let mut tx = issuer.store.write().await?;
    let Newest::Ours(newest) = newest(&mut tx, issuer, maker.owner, id).await? else {
        return Err(BadgeError::NotOurs(id.clone()));
    };
    let (text, unchanged) = draft.definition(id, newest.version)?;
    if text == newest.definition {
        return Ok(unchanged);
    }
    if newest.version != base {
        return Err(BadgeError::Overtaken { badge: id.clone(), newest: newest.version });
    }
    let (text, badge) = draft.definition(id, newest.version.saturating_add(1))?;
    keep(&mut tx, issuer, maker, &badge, &text).await?;
    tx.commit().await?;
    Ok(badge)
}

/// Every badge of a catalogue that the organisation does not have yet, all or none; what it has must mean the same.
pub async fn add_all(
    issuer: &Issuer,
    maker: Maker<'_>,
    catalogue: &Catalogue,
) -> Result<Vec<Badge>, BadgeError> {
    let mut tx = issuer.store.write().await?;
    let mut added = Vec::new();
    for badge in catalogue.badges() {
        let id = &badge.id;
        if matches!(newest(&mut tx, issuer, maker.owner, id).await?, Newest::NotOurs) {
            return Err(BadgeError::NotOurs(id.clone()));
        }
        let (text, badge) = Draft::of(badge).definition(id, badge.version)?;
        match tx.badge_definition(id, badge.version).await? {
            Some(kept) if kept == text => {}
            Some(_) => {
                return Err(BadgeError::MeansSomethingElse { badge: badge.id, version: badge.version });
            }
            None => {
                keep(&mut tx, issuer, maker, &badge, &text).await?;
                added.push(badge);
            }
        }
    }
    tx.commit().await?;
    Ok(added)
}

enum Newest {
    Nowhere,
    Ours(BadgeDefinition),
    NotOurs,
}

async fn newest(
    tx: &mut Transaction,
    issuer: &Issuer,
    owner: &Organisation,
    id: &BadgeId,
) -> Result<Newest, StoreError> {
    Ok(match tx.newest_badge_definition(id).await? {
        Some(kept) if kept.organisation == owner.id => Newest::Ours(kept),
        Some(_) => Newest::NotOurs,
        None if issuer.catalogue.badge(id).is_some() || tx.knows_badge(id).await? => Newest::NotOurs,
        None => Newest::Nowhere,
    })
}

async fn keep(
    tx: &mut Transaction,
    issuer: &Issuer,
    maker: Maker<'_>,
    badge: &Badge,
    text: &str,
) -> Result<(), StoreError> {
    let now = issuer.clock.now();
    let new = NewBadgeDefinition {
        organisation: maker.owner.id,
        badge: &badge.id,
        version: badge.version,
        definition: text,
    };
    tx.add_badge_definition(&new, now).await?;
    let about = format!("badge {} {}", badge.id, badge.version);
    tx.record(Act {
        actor: maker.actor,
        organisation: Some(maker.owner.id),
        what: Deed::PublishBadge,
        about: &about,
        at: now,
    })
    .await
}

/// The organisation's short name first, so that no two organisations wish for the same.
fn named(owner: &Organisation, title: &str, number: u32) -> Result<BadgeId, NotAnId> {
    let parts = [owner.slug.clone(), suggest(title)];
    let mut name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    name.truncate(58);
    let name = name.trim_end_matches('-');
    match number {
        1 => name.parse(),
        _ => format!("{name}-{number}").parse(),
    }
}
