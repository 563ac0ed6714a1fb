//! The badges of a network: what all members may give, what each city adds, and what could be shared.

use schemas::outcome::{Badge, BadgeId, CityActivity};

use super::sharing;
use crate::{
    issuer::Issuer,
    store::{Network, Organisation, OrganisationId, StoreError},
};

/// A badge that a member made.
#[derive(Clone, Debug)]
pub struct OfMember {
    /// Its newest version.
    pub badge: Badge,
    /// Who made it, and alone makes the next version.
    pub maker: Organisation,
    /// Whether all members may give it.
    pub is_shared: bool,
}

/// What a network's members give.
#[derive(Clone, Debug)]
pub struct NetworkBadges {
    /// What members made themselves, by member.
    pub of_members: Vec<OfMember>,
    /// What the settings' catalogue has for everybody.
    pub common: Vec<Badge>,
    /// The pages that members have for a badge in their city.
    pages: Vec<(BadgeId, CityActivity)>,
}

impl NetworkBadges {
    /// Where cities have this badge in Cities of Learning, by the city's name.
    pub fn pages(&self, badge: &BadgeId) -> impl Iterator<Item = &CityActivity> {
        self.pages.iter().filter(move |(of, _)| of == badge).map(|(_, page)| page)
    }
}

/// Reads them, as of now. A badge stays shared when its maker leaves.
pub async fn in_network(issuer: &Issuer, network: &Network) -> Result<NetworkBadges, StoreError> {
    let now = issuer.clock.now();
    let shared = sharing::shared_in(issuer, network).await?;
    let mut tx = issuer.store.read().await?;
    let members = tx.members(network.id).await?;
    let is_member = |maker: OrganisationId| {
        members.iter().any(|member| member.organisation == maker && member.until.is_none_or(|end| end > now))
    };
    let mut of_members = Vec::new();
    for maker in tx.organisations().await? {
        for badge in issuer.own_badges(&mut tx, maker.id).await?.current() {
            let is_shared = shared.badge(&badge.id).is_some();
            if is_shared || is_member(maker.id) {
                of_members.push(OfMember { badge: badge.clone(), maker: maker.clone(), is_shared });
            }
        }
    }
    let common = issuer.catalogue.current().cloned().collect();
    Ok(NetworkBadges { of_members, common, pages: tx.city_pages_in(network.id, now).await? })
}
