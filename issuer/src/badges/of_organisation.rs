//! Which badges there are for whom: the one way to a catalogue for circles, editions and pages.

use std::time::Duration;

use schemas::{
    lang::Localised,
    outcome::{Badge, BadgeId, Catalogue},
};

use crate::{
    issuer::Issuer,
    store::{Organisation, OrganisationId, StoreError, Transaction},
};

impl Issuer {
    /// The shared catalogue with the badges that this organisation made.
    pub async fn catalogue_of(
        &self,
        tx: &mut Transaction,
        owner: OrganisationId,
    ) -> Result<Catalogue, StoreError> {
        Ok(self.own_badges(tx, owner).await?.and(&self.catalogue))
    }

    /// What this organisation made itself, every version.
    pub async fn own_badges(
        &self,
        tx: &mut Transaction,
        owner: OrganisationId,
    ) -> Result<Catalogue, StoreError> {
        let definitions = tx.badge_definitions(owner).await?.into_iter();
        definitions.map(|text| self.read_definition(text)).collect()
    }

    /// One version of any badge that this issuer publishes, whoever made it.
    pub async fn published_badge(
        &self,
        tx: &mut Transaction,
        id: &BadgeId,
        version: u32,
    ) -> Result<Option<Badge>, StoreError> {
        match tx.badge_definition(id, version).await? {
            Some(definition) => Ok(self.read_definition(definition)?.version(id, version).cloned()),
            None => Ok(self.catalogue.version(id, version).cloned()),
        }
    }

    /// What an organisation made is published by this issuer itself. It was read by the same rules when it was kept.
    fn read_definition(&self, definition: String) -> Result<Catalogue, StoreError> {
        match Catalogue::from_toml(&definition) {
            Ok(read) => Ok(read.published_at(&self.settings.public_url.uri(""))),
            Err(_) => Err(StoreError::Corrupt { column: "definition", value: definition }),
        }
    }
}

/// How long after a circle closed its badge may still be asked for: slips live 90 days, and are renewed.
const AFTER_CLOSING: Duration = Duration::from_secs(180 * 24 * 60 * 60);

/// The badges that people may be collecting from this organisation now.
pub async fn in_use(issuer: &Issuer, owner: &Organisation) -> Result<Vec<Badge>, StoreError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.read().await?;
    let catalogue = issuer.catalogue_of(&mut tx, owner.id).await?;
    let names = tx.badges_in_use(owner.id, now.before(AFTER_CLOSING), now).await?;
    let ids = names.iter().filter_map(|name| name.parse::<BadgeId>().ok());
    Ok(ids.filter_map(|id| catalogue.badge(&id).cloned()).collect())
}

/// What an organisation shows of itself: its own badges and those that people may be collecting.
pub async fn given(issuer: &Issuer, owner: &Organisation) -> Result<Vec<Badge>, StoreError> {
    let own = issuer.own_badges(&mut issuer.store.read().await?, owner.id).await?;
    let mut badges: Vec<Badge> = own.current().cloned().collect();
    let used = in_use(issuer, owner).await?;
    badges.extend(used.into_iter().filter(|badge| own.badge(&badge.id).is_none()));
    Ok(badges)
}

/// How quality is assured, as the shared catalogue says it: what a new badge begins with.
pub fn usual_quality(issuer: &Issuer) -> Localised {
    issuer.catalogue.badges().first().map(|badge| badge.quality.clone()).unwrap_or_default()
}
