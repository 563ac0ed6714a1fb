//! Which badges there are for whom: the one way to a catalogue for circles, editions and pages.

use std::time::Duration;

use schemas::{
    lang::Localised,
    outcome::{Badge, BadgeId, Catalogue},
};

use crate::{
    issuer::Issuer,
    store::{KnownBadge, Organisation, OrganisationId, StoreError, Transaction},
};

impl Issuer {
    /// What this organisation can give: its own badges, what other members of its networks share, the settings'
    /// catalogue and those of networks elsewhere. What was given once is known too.
    pub async fn catalogue_of(
        &self,
        tx: &mut Transaction,
        owner: OrganisationId,
    ) -> Result<Catalogue, StoreError> {
        let own = self.own_badges(tx, owner).await?;
        let shared = tx.badges_shared_with(owner, self.clock.now()).await?.into_iter();
        let shared: Catalogue =
            shared.map(|text| self.read_definition(text)).collect::<Result<_, StoreError>>()?;
        let networks = read_known(&tx.badges_of_networks().await?)?;
        let before = read_known(&tx.badges_of_before().await?)?;
        Ok(own.and(&shared).and(&self.catalogue).and(&networks).and_past(&before))
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

    /// One version of any badge that this issuer ever published or gave, whoever made it.
    pub async fn published_badge(
        &self,
        tx: &mut Transaction,
        id: &BadgeId,
        version: u32,
    ) -> Result<Option<Badge>, StoreError> {
        if let Some(definition) = tx.badge_definition(id, version).await? {
            return Ok(self.read_definition(definition)?.version(id, version).cloned());
        }
        if let Some(badge) = self.catalogue.version(id, version) {
            return Ok(Some(badge.clone()));
        }
        let known = tx.known_badge(id, version).await?.map(|known| read(&known)).transpose()?;
        Ok(known.and_then(|known| known.version(id, version).cloned()))
    }

    /// The same as this organisation gives it, with its own pages in Cities of Learning.
    pub async fn badge_given_by(
        &self,
        tx: &mut Transaction,
        owner: OrganisationId,
        (id, version): (&BadgeId, u32),
    ) -> Result<Option<Badge>, StoreError> {
        let pages = tx.city_pages(owner, id).await?;
        let badge = self.published_badge(tx, id, version).await?;
        Ok(badge.map(|badge| pages.into_iter().fold(badge, Badge::with_page)))
    }

    /// What an organisation made is published by this issuer itself. It was read by the same rules when it was kept.
    pub(super) fn read_definition(&self, definition: String) -> Result<Catalogue, StoreError> {
        match Catalogue::from_toml(&definition) {
            Ok(read) => Ok(read.published_at(&self.settings.public_url.uri(""))),
            Err(_) => Err(StoreError::Corrupt { column: "definition", value: definition }),
        }
    }
}

/// A badge of a catalogue that nobody here made, published where that catalogue says.
pub(super) fn read(known: &KnownBadge) -> Result<Catalogue, StoreError> {
    let corrupt = |column, value: &str| StoreError::Corrupt { column, value: value.to_owned() };
    let read =
        Catalogue::from_toml(&known.definition).map_err(|_| corrupt("definition", &known.definition))?;
    match &known.base {
        Some(base) => Ok(read.published_at(&base.parse().map_err(|_| corrupt("base", base))?)),
        None => Ok(read),
    }
}

fn read_known(known: &[KnownBadge]) -> Result<Catalogue, StoreError> {
    known.iter().map(read).collect()
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
