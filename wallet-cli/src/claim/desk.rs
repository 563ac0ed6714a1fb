//! The issuer's desk: its metadata and those of the server that gives its tokens.

use schemas::{
    fetch::{Fetcher, Headers},
    lang::Lang,
    limits,
    openid4vci::{
        self, AuthorizationServerMetadata, ConfigurationId, CredentialConfiguration, CredentialIssuer,
        CredentialOffer, Endpoint, IssuerMetadata, PreAuthorizedGrant, TokenResponse, Wanted,
    },
};
use serde::de::DeserializeOwned;
use url::Url;

use super::{
    ClaimError,
    offered::{Offered, Sorted},
};
use crate::{
    network,
    vault::{Piece, Standing},
};

/// Where to ask, and what for.
pub struct Desk {
    /// What the issuer publishes about itself.
    pub issuer: IssuerMetadata,
    /// Where tokens are asked for.
    pub token_endpoint: Endpoint,
    /// The code for a token.
    pub grant: PreAuthorizedGrant,
    /// What is offered, in the forms that this wallet keeps.
    pub offered: Vec<Offered>,
    /// What is offered along and stays with the issuer.
    left: Vec<ConfigurationId>,
}

impl Desk {
    /// Finds the desk of an offer.
    pub fn find(offer: &CredentialOffer, fetcher: &Fetcher, lang: Lang) -> Result<Self, ClaimError> {
        let host = network::host(offer.credential_issuer.url());
        let no_way = || ClaimError::NoWay { host: host.clone() };
        let grant = offer.grants.pre_authorized.clone().ok_or_else(no_way)?;
        let issuer: IssuerMetadata = fetch(fetcher, &offer.credential_issuer.metadata_url(), lang)?;
        if issuer.credential_issuer != offer.credential_issuer {
            return Err(ClaimError::Unusable { host });
        }
        let server = token_server(&issuer, &grant).ok_or_else(no_way)?;
        let tokens: AuthorizationServerMetadata = fetch(fetcher, &server.authorization_server_url(), lang)?;
        if tokens.issuer != server {
            return Err(ClaimError::Unusable { host });
        }
        let Sorted { offered, left } = Sorted::of(offer, &issuer);
        // Found out before the code of the offer is used up.
        if offered.is_empty() || issuer.insists_on_encryption() {
            return Err(no_way());
        }
        Ok(Desk { issuer, token_endpoint: tokens.token_endpoint, grant, offered, left })
    }

    /// The host of the issuer.
    pub fn host(&self) -> String {
        network::host(self.issuer.credential_issuer.url())
    }

    /// What the issuer calls itself; its own claim.
    pub fn claimed_name(&self, lang: Lang) -> String {
        self.issuer.claimed_name(lang).map_or_else(|| self.host(), str::to_owned)
    }

    /// What it calls the badges, each once; those that have no name are passed over.
    pub fn badge_names(&self, lang: Lang) -> Vec<&str> {
        let badges = self.offered.last().map_or(0, |last| last.badge + 1);
        let forms = |badge| self.offered.iter().filter(move |offered| offered.badge == badge);
        let named = |badge| forms(badge).find_map(|offered| self.shown(&offered.configuration, lang));
        (0..badges).filter_map(named).collect()
    }

    /// What is offered along and this wallet does not take.
    pub fn left_names(&self, lang: Lang) -> Vec<&str> {
        self.left.iter().map(|id| self.shown(id, lang).unwrap_or(id.as_str())).collect()
    }

    fn shown(&self, id: &ConfigurationId, lang: Lang) -> Option<&str> {
        let metadata = self.configuration(id)?.credential_metadata.as_ref()?;
        metadata.shown_in(lang).map(|shown| shown.name.as_str())
    }

    /// The description of a form that was offered.
    pub fn configuration(&self, id: &ConfigurationId) -> Option<&CredentialConfiguration> {
        self.issuer.credential_configurations_supported.get(id)
    }

    /// What was offered under this name.
    pub fn offered(&self, id: &ConfigurationId) -> Option<&Offered> {
        self.offered.iter().find(|offered| offered.configuration == *id)
    }

    /// What can be asked for with this token: each form, by the names that came with the token where some came. Names at
    /// the same place in two forms are taken for one badge.
    pub(super) fn pieces(&self, token: &TokenResponse) -> Vec<Piece> {
        let (mut pieces, mut first, mut badge) = (Vec::new(), 0, 0);
        for offered in &self.offered {
            if offered.badge != badge {
                (first, badge) = (next_badge(&pieces), offered.badge);
            }
            let configuration = &offered.configuration;
            let details = token.authorization_details.iter();
            let mut wanted: Vec<_> = details
                .filter(|own| own.credential_configuration_id == *configuration)
                .flat_map(|own| own.credential_identifiers.iter().cloned().map(Wanted::Identifier))
                .collect();
            if wanted.is_empty() {
                wanted.push(Wanted::Configuration(configuration.clone()));
            }
            let numbered = (first..first.saturating_add(limits::CLAIM_PIECES)).zip(wanted);
            pieces.extend(numbered.map(|(badge, wanted)| Piece {
                configuration: configuration.clone(),
                wanted,
                badge,
                standing: Standing::Open,
            }));
        }
        pieces
    }
}

/// The number of the first badge that no piece is of.
fn next_badge(pieces: &[Piece]) -> u32 {
    pieces.iter().map(|piece| piece.badge + 1).max().unwrap_or(0)
}

fn token_server(issuer: &IssuerMetadata, grant: &PreAuthorizedGrant) -> Option<CredentialIssuer> {
    match (&grant.authorization_server, issuer.authorization_servers.as_slice()) {
        (None, []) => Some(issuer.credential_issuer.clone()),
        (None, [first, ..]) => Some(first.clone()),
        (Some(named), servers) => servers.contains(named).then(|| named.clone()),
    }
}

fn fetch<T: DeserializeOwned>(fetcher: &Fetcher, address: &Url, lang: Lang) -> Result<T, ClaimError> {
    let host = || network::host(address);
    let headers = Headers { lang: Some(lang), ..Headers::accepting("application/json") };
    let fetched = fetcher.get(address, headers).map_err(|source| ClaimError::network(host(), source))?;
    openid4vci::read(&fetched.body).map_err(|_| ClaimError::Unusable { host: host() })
}
