//! A network as those who look after it see it: what its published list says, and what only this server knows beside it.

use schemas::{
    did::Did,
    trust::{Anchor, TrustList, open},
};

use super::{NetworkError, publishing::published_list};
use crate::{
    issuer::Issuer,
    store::{Coordinator, Issuing, Network, Organisation},
};

/// An organisation of this server.
#[derive(Clone, Debug)]
pub struct OwnOrganisation {
    /// Which.
    pub organisation: Organisation,
    /// Whether it issues.
    pub issuing: Issuing,
}

/// What is known of a network.
#[derive(Clone, Debug)]
pub struct NetworkOverview {
    /// What everybody can read: the list at its address.
    pub list: TrustList,
    /// The organisations of this server, members or not.
    pub own: Vec<OwnOrganisation>,
    /// Those who look after the network, and those who did.
    pub coordinators: Vec<Coordinator>,
}

impl NetworkOverview {
    /// The organisation of this server that has this DID.
    pub fn own(&self, did: &Did) -> Option<&OwnOrganisation> {
        self.own.iter().find(|own| own.organisation.did == *did)
    }

    /// Organisations of this server that were never members.
    pub fn strangers(&self) -> impl Iterator<Item = &Organisation> {
        let own = self.own.iter().filter(|own| !matches!(own.issuing, Issuing::Closed(_)));
        own.map(|own| &own.organisation).filter(|own| self.list.issuers.iter().all(|one| one.did != own.did))
    }
}

/// Reads it, as of now.
pub async fn overview(issuer: &Issuer, network: &Network) -> Result<NetworkOverview, NetworkError> {
    let text = published_list(issuer, network).await?;
    let list = open(&text, Anchor::Pinned(network.root.fingerprint()))?.claims().clone();
    let mut tx = issuer.store.read().await?;
    let mut own = Vec::new();
    for organisation in tx.organisations().await? {
        let issuing = tx.issuing(organisation.id).await?;
        own.push(OwnOrganisation { organisation, issuing });
    }
    Ok(NetworkOverview { list, own, coordinators: tx.coordinators(network.id).await? })
}
