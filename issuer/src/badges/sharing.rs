//! One badge in many cities: a member of a network shares what it made, the network signs all that its members may give,
//! and another server takes that in.

use std::collections::BTreeSet;

use schemas::{
    outcome::{Badge, BadgeId, Catalogue},
    trust::{Anchor, Fingerprint, NetworkCatalogue, SharedBadge, TrustError, open_catalogue},
};

use super::{BadgeError, Draft, of_organisation::read};
use crate::{
    issuer::Issuer,
    store::{
        AccountId, Act, Deed, KnownBadge, Network, OrganisationId, StoreError, TakenCatalogue, Transaction,
    },
};

/// Lets every member of a network give a badge that one of them made. `by` is nobody for the command line.
pub async fn share(
    issuer: &Issuer,
    network: &Network,
    badge: &BadgeId,
    by: Option<AccountId>,
) -> Result<(), BadgeError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let made = tx.newest_badge_definition(badge).await?.ok_or_else(|| BadgeError::Unknown(badge.clone()))?;
    let members = tx.members(network.id).await?;
    let is_member = |maker: OrganisationId| {
        members.iter().any(|member| member.organisation == maker && member.until.is_none_or(|end| end > now))
    };
    if !is_member(made.organisation) {
        return Err(BadgeError::NotOurs(badge.clone()));
    }
    tx.share_badge(network.id, badge, now).await?;
    let about = format!("{} badge {badge}", network.slug);
    tx.record(Act {
        actor: by,
        organisation: Some(made.organisation),
        what: Deed::ShareBadge,
        about: &about,
        at: now,
    })
    .await?;
    Ok(tx.commit().await?)
}

/// Shares it no more: nobody but its maker gives it from then on, and what people have stays.
pub async fn share_no_more(
    issuer: &Issuer,
    network: &Network,
    badge: &BadgeId,
    by: Option<AccountId>,
) -> Result<(), BadgeError> {
    let mut tx = issuer.store.write().await?;
    if !tx.share_badge_no_more(network.id, badge).await? {
        return Err(BadgeError::Unknown(badge.clone()));
    }
    let maker = tx.newest_badge_definition(badge).await?.map(|made| made.organisation);
    let (what, about) = (Deed::ShareBadgeNoMore, format!("{} badge {badge}", network.slug));
    tx.record(Act { actor: by, organisation: maker, what, about: &about, at: issuer.clock.now() }).await?;
    Ok(tx.commit().await?)
}

/// What members share in this network, every version.
pub async fn shared_in(issuer: &Issuer, network: &Network) -> Result<Catalogue, StoreError> {
    let shared = issuer.store.read().await?.badges_shared_in(network.id).await?.into_iter();
    shared.map(|(_, definition)| issuer.read_definition(definition)).collect()
}

/// All that members of a network may give, as other servers get it: the settings' catalogue and what members share.
pub async fn of_network(issuer: &Issuer, network: &Network) -> Result<NetworkCatalogue, BadgeError> {
    let now = issuer.clock.now();
    let home = issuer.settings.catalogue_base.uri("");
    let all = shared_in(issuer, network).await?.and(&issuer.catalogue.clone().published_at(&home));
    let shared = |badge: &Badge| -> Result<SharedBadge, BadgeError> {
        let (definition, _) = Draft::of(badge).definition(&badge.id, badge.version)?;
        Ok(SharedBadge { base: badge.base().cloned().unwrap_or_else(|| home.clone()), definition })
    };
    Ok(NetworkCatalogue {
        iss: network.did.clone(),
        version: u64::try_from(now.seconds()).unwrap_or_default(),
        iat: now,
        name: network.name.clone(),
        root: network.root.clone(),
        badges: all.current().map(shared).collect::<Result<_, _>>()?,
    })
}

/// What became of a catalogue that was handed over.
#[derive(Clone, Debug)]
pub struct Taken {
    /// Whose it is.
    pub catalogue: NetworkCatalogue,
    /// What this server did not know yet.
    pub added: Vec<Badge>,
}

/// Takes in the catalogue that a network signed. Its root is named the first time, from paper, and known afterwards. All
/// of it or nothing: a version that means something else here already is refused, and so is a catalogue from before the
/// last one.
pub async fn take(issuer: &Issuer, text: &str, root: Option<Fingerprint>) -> Result<Taken, BadgeError> {
    let now = issuer.clock.now();
    let opened = open_catalogue(text, Anchor::HandedOver, now)?;
    let catalogue = opened.claims().clone();
    let mut tx = issuer.store.write().await?;
    let held = tx.taken_catalogue(&catalogue.iss).await?;
    let pinned = root.or_else(|| held.as_ref().map(|held| held.root)).ok_or(BadgeError::RootNotNamed)?;
    let found = catalogue.root.fingerprint();
    if pinned != found {
        return Err(TrustError::AnotherRoot { pinned, found }.into());
    }
    if held.is_some_and(|held| held.version > catalogue.version) {
        return Err(BadgeError::OlderCatalogue);
    }
    tx.give_none_of(&catalogue.iss).await?;
    let mut added = Vec::new();
    let mut seen = BTreeSet::new();
    for shared in &catalogue.badges {
        let badge = only_badge(shared)?;
        if !seen.insert(badge.id.clone()) {
            return Err(BadgeError::NotOurs(badge.id));
        }
        if keep(&mut tx, issuer, &catalogue, shared, &badge).await? {
            added.push(badge);
        }
    }
    let taken = TakenCatalogue { network: catalogue.iss.clone(), root: found, version: catalogue.version };
    tx.keep_taken_catalogue(&taken, now).await?;
    let (what, about) = (Deed::TakeCatalogue, catalogue.iss.as_str());
    tx.record(Act { actor: None, organisation: None, what, about, at: now }).await?;
    tx.commit().await?;
    Ok(Taken { catalogue, added })
}

fn only_badge(shared: &SharedBadge) -> Result<Badge, BadgeError> {
    let read = Catalogue::from_toml(&shared.definition).map_err(super::DefinitionError::from)?;
    match read.badges() {
        [badge] => Ok(badge.clone().published(Some(shared.base.clone()))),
        _ => Err(BadgeError::NotOneBadge),
    }
}

/// `true` when it was not known before.
async fn keep(
    tx: &mut Transaction,
    issuer: &Issuer,
    catalogue: &NetworkCatalogue,
    shared: &SharedBadge,
    badge: &Badge,
) -> Result<bool, BadgeError> {
    let (id, version) = (&badge.id, badge.version);
    if tx.newest_badge_definition(id).await?.is_some() {
        return Err(BadgeError::NotOurs(id.clone()));
    }
    let network = Some(catalogue.iss.to_string());
    let held = tx.known_badge(id, version).await?;
    if let Some(held) = &held {
        if held.network.is_some() && held.network != network {
            return Err(BadgeError::NotOurs(id.clone()));
        }
        if !read(held)?.version(id, version).is_some_and(|then| badge.still_means(then)) {
            return Err(BadgeError::MeansSomethingElse { badge: id.clone(), version });
        }
    }
    // What the settings' own catalogue has stays where that says it is.
    if issuer.catalogue.badge(id).is_none() {
        let base = Some(shared.base.to_string());
        let known = KnownBadge { definition: shared.definition.clone(), base, network };
        tx.keep_known_badge(id, version, &known, issuer.clock.now()).await?;
    }
    Ok(held.is_none())
}
