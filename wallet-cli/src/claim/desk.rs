//! The issuer's desk: its metadata and those of the server that gives its tokens.

use schemas::{
    credential::{OB_3_0_3, VC_V2},
    fetch::{Fetcher, Headers},
    lang::Lang,
    openid4vci::{
        self, AuthorizationServerMetadata, ConfigurationId, CredentialConfiguration, CredentialFormat,
        CredentialIssuer, CredentialOffer, Endpoint, IssuerMetadata, PreAuthorizedGrant,
    },
    stage::Form,
};
use serde::de::DeserializeOwned;
use url::Url;

use super::ClaimError;
use crate::network;

/// Where to ask, and what for.
pub struct Desk {
    /// What the issuer publishes about itself.
    pub issuer: IssuerMetadata,
    /// Where tokens are asked for.
    pub token_endpoint: Endpoint,
    /// The code for a token.
    pub grant: PreAuthorizedGrant,
    /// What is offered, in the forms that this wallet keeps.
    pub offered: Vec<(ConfigurationId, Form)>,
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
        let offered = forms(offer, &issuer);
        if offered.is_empty() {
            return Err(no_way());
        }
        Ok(Desk { issuer, token_endpoint: tokens.token_endpoint, grant, offered })
    }

    /// The host of the issuer.
    pub fn host(&self) -> String {
        network::host(self.issuer.credential_issuer.url())
    }

    /// What the issuer calls itself; its own claim.
    pub fn claimed_name(&self, lang: Lang) -> String {
        self.issuer.claimed_name(lang).map_or_else(|| self.host(), str::to_owned)
    }

    /// What it calls the badge.
    pub fn badge_name(&self, lang: Lang) -> Option<&str> {
        let shown = |id: &ConfigurationId| {
            self.configuration(id)?
                .credential_metadata
                .as_ref()?
                .shown_in(lang)
                .map(|shown| shown.name.as_str())
        };
        self.offered.iter().find_map(|(id, _)| shown(id))
    }

    /// The description of a form that was offered.
    pub fn configuration(&self, id: &ConfigurationId) -> Option<&CredentialConfiguration> {
        self.issuer.credential_configurations_supported.get(id)
    }
}

fn token_server(issuer: &IssuerMetadata, grant: &PreAuthorizedGrant) -> Option<CredentialIssuer> {
    match (&grant.authorization_server, issuer.authorization_servers.as_slice()) {
        (None, []) => Some(issuer.credential_issuer.clone()),
        (None, [first, ..]) => Some(first.clone()),
        (Some(named), servers) => servers.contains(named).then(|| named.clone()),
    }
}

/// Badges of Open Badges 3.0 in our two forms, each once; whatever else is offered along is left with the issuer. Of
/// several tokens the one with ES256 is taken, for QR codes hold nothing else.
fn forms(offer: &CredentialOffer, issuer: &IssuerMetadata) -> Vec<(ConfigurationId, Form)> {
    let form = |id: &ConfigurationId| {
        let configuration = issuer.credential_configurations_supported.get(id)?;
        let context = &configuration.credential_definition.context;
        let ours =
            context.first().is_some_and(|first| first == VC_V2) && context.iter().any(|url| url == OB_3_0_3);
        match configuration.format {
            CredentialFormat::LdpVc if ours => Some(Form::DataIntegrity),
            CredentialFormat::JwtVcJsonLd if ours => Some(Form::Jwt),
            CredentialFormat::JwtVcJson => Some(Form::Jwt),
            _ => None,
        }
    };
    let is_for_no_qr = |id: &ConfigurationId| {
        let configuration = issuer.credential_configurations_supported.get(id);
        let algorithms = configuration.map(|found| &found.credential_signing_alg_values_supported);
        algorithms.is_some_and(|names| !names.is_empty() && !names.iter().any(|name| name == "ES256"))
    };
    let named = offer.credential_configuration_ids.iter();
    let mut forms: Vec<_> = named.filter_map(|id| Some((id.clone(), form(id)?))).collect();
    forms.sort_by_key(|(id, form)| (*form == Form::Jwt, is_for_no_qr(id)));
    forms.dedup_by_key(|(_, form)| *form);
    forms
}

fn fetch<T: DeserializeOwned>(fetcher: &Fetcher, address: &Url, lang: Lang) -> Result<T, ClaimError> {
    let host = || network::host(address);
    let headers = Headers { lang: Some(lang), ..Headers::accepting("application/json") };
    let fetched = fetcher.get(address, headers).map_err(|source| ClaimError::network(host(), source))?;
    openid4vci::read(&fetched.body).map_err(|_| ClaimError::Unusable { host: host() })
}
