//! The issuer's desk: its metadata and those of the server that gives its tokens.

use schemas::{
    credential::{OB_3_0_3, VC_V2},
    fetch::{Fetcher, Headers},
    lang::Lang,
    limits,
    openid4vci::{
        self, AuthorizationServerMetadata, ConfigurationId, CredentialConfiguration, CredentialFormat,
        CredentialIssuer, CredentialOffer, Endpoint, IssuerMetadata, PreAuthorizedGrant, TokenResponse,
        Wanted,
    },
    stage::Form,
};
use serde::de::DeserializeOwned;
use url::Url;

use super::{ClaimError, Proving};
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
}

/// One form of what is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Its name.
    pub configuration: ConfigurationId,
    /// How it is secured.
    pub form: Form,
    /// How the key is shown for it.
    pub proving: Proving,
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
        self.offered.iter().find_map(|offered| shown(&offered.configuration))
    }

    /// The description of a form that was offered.
    pub fn configuration(&self, id: &ConfigurationId) -> Option<&CredentialConfiguration> {
        self.issuer.credential_configurations_supported.get(id)
    }

    /// What was offered under this name.
    pub fn offered(&self, id: &ConfigurationId) -> Option<&Offered> {
        self.offered.iter().find(|offered| offered.configuration == *id)
    }

    /// What can be asked for with this token: each form, by the names that came with the token where some came.
    pub(super) fn pieces(&self, token: &TokenResponse) -> Vec<Piece> {
        let of_form = |Offered { configuration, .. }: &Offered| {
            let details = token.authorization_details.iter();
            let named: Vec<_> = details
                .filter(|own| own.credential_configuration_id == *configuration)
                .flat_map(|own| own.credential_identifiers.iter().cloned().map(Wanted::Identifier))
                .collect();
            let wanted =
                if named.is_empty() { vec![Wanted::Configuration(configuration.clone())] } else { named };
            let piece =
                |wanted| Piece { configuration: configuration.clone(), wanted, standing: Standing::Open };
            wanted.into_iter().take(limits::CLAIM_PIECES).map(piece).collect::<Vec<_>>()
        };
        self.offered.iter().flat_map(of_form).collect()
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
fn forms(offer: &CredentialOffer, issuer: &IssuerMetadata) -> Vec<Offered> {
    let configuration = |id: &ConfigurationId| issuer.credential_configurations_supported.get(id);
    let offered = |id: &ConfigurationId| {
        let found = configuration(id)?;
        let proving =
            Proving::of(found).filter(|way| *way == Proving::Jwt || issuer.nonce_endpoint.is_some())?;
        Some(Offered { configuration: id.clone(), form: form(found)?, proving })
    };
    let is_for_no_qr = |id: &ConfigurationId| {
        let algorithms = configuration(id).map(|found| &found.credential_signing_alg_values_supported);
        algorithms.is_some_and(|names| !names.is_empty() && !names.iter().any(|name| name == "ES256"))
    };
    let mut forms: Vec<_> = offer.credential_configuration_ids.iter().filter_map(offered).collect();
    forms.sort_by_key(|one| (one.form == Form::Jwt, is_for_no_qr(&one.configuration)));
    forms.dedup_by_key(|one| one.form);
    forms
}

fn form(configuration: &CredentialConfiguration) -> Option<Form> {
    let context = &configuration.credential_definition.context;
    let ours =
        context.first().is_some_and(|first| first == VC_V2) && context.iter().any(|url| url == OB_3_0_3);
    match configuration.format {
        CredentialFormat::LdpVc if ours => Some(Form::DataIntegrity),
        CredentialFormat::JwtVcJsonLd if ours => Some(Form::Jwt),
        CredentialFormat::JwtVcJson => Some(Form::Jwt),
        _ => None,
    }
}

fn fetch<T: DeserializeOwned>(fetcher: &Fetcher, address: &Url, lang: Lang) -> Result<T, ClaimError> {
    let host = || network::host(address);
    let headers = Headers { lang: Some(lang), ..Headers::accepting("application/json") };
    let fetched = fetcher.get(address, headers).map_err(|source| ClaimError::network(host(), source))?;
    openid4vci::read(&fetched.body).map_err(|_| ClaimError::Unusable { host: host() })
}
