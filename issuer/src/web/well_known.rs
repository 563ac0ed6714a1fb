//! The two well-known documents of each organisation (OpenID4VCI 1.0, 12.2; RFC 8414), and how its configurations
//! are named: `<badge>_ldp` first, `<badge>_jwt` beside it, `<badge>_rs256` where that is switched on.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use schemas::{
    credential::{OB_3_0_3, VC_V2},
    lang::Lang,
    openid4vci::{
        AuthorizationServerMetadata, ConfigurationId, CredentialConfiguration, CredentialDefinition,
        CredentialDisplay, CredentialFormat, CredentialIssuer, CredentialMetadata, Endpoint, HolderBinding,
        IssuerDisplay, IssuerMetadata, ProofType, ProofTypes,
    },
    outcome::Badge,
};
use serde::Serialize;

use super::{Shared, Web, answer, answer::Document, documents, language};
use crate::{
    badges,
    issuer::Issuer,
    store::{EditionForm, Organisation, Rs256, StoreError},
};

const CACHE: &str = "public, max-age=300";

/// The identifier of an organisation as a credential issuer.
#[expect(clippy::expect_used, reason = "made of the checked public address and a short name")]
pub(super) fn credential_issuer_of(issuer: &Issuer, org: &str) -> CredentialIssuer {
    issuer.settings.public_url.below(&format!("/o/{org}")).parse().expect("a web address")
}

/// Every form, by the ending of its configurations' names.
const ENDINGS: [(EditionForm, &str); 3] =
    [(EditionForm::DataIntegrity, "ldp"), (EditionForm::Jwt, "jwt"), (EditionForm::Rs256, "rs256")];

/// The forms that are offered, the Data Integrity form first.
fn offered(rs256: Rs256) -> impl Iterator<Item = (EditionForm, &'static str)> {
    ENDINGS.into_iter().filter(move |(form, _)| *form != EditionForm::Rs256 || rs256 == Rs256::On)
}

/// The configurations of a badge.
pub(super) fn configuration_ids(badge: &str, rs256: Rs256) -> Vec<ConfigurationId> {
    offered(rs256).map(|(_, ending)| format!("{badge}_{ending}").into()).collect()
}

/// The badge and the form behind a configuration's name.
pub(super) fn badge_and_form(name: &str) -> Option<(&str, EditionForm)> {
    let (badge, ending) = name.rsplit_once('_')?;
    let (form, _) = ENDINGS.into_iter().find(|(_, own)| *own == ending)?;
    Some((badge, form))
}

pub(super) async fn credential_issuer(
    State(web): Shared,
    Path(path): Path<String>,
    headers: HeaderMap,
) -> Response {
    match organisation(&web, &path).await {
        Ok(organisation) => {
            let lang = language::accepted(&headers).unwrap_or(organisation.language);
            let metadata = match metadata(&web.issuer, &organisation, lang).await {
                Ok(metadata) => metadata,
                Err(error) => return answer::failed(&error),
            };
            let mut response = document(&metadata, &headers);
            response.headers_mut().insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.tag()));
            response
        }
        Err(response) => response,
    }
}

pub(super) async fn authorization_server(
    State(web): Shared,
    Path(path): Path<String>,
    headers: HeaderMap,
) -> Response {
    match organisation(&web, &path).await {
        Ok(organisation) => {
            let issuer = credential_issuer_of(&web.issuer, &organisation.slug);
            let token = endpoint(&web.issuer, &organisation, "token");
            document(&AuthorizationServerMetadata::pre_authorized(issuer, token), &headers)
        }
        Err(response) => response,
    }
}

/// The well-known part stands between host and path, so the rest is the issuer's whole path.
async fn organisation(web: &Web, path: &str) -> Result<Organisation, Response> {
    let base = web.issuer.settings.public_url.path().trim_start_matches('/');
    let below = path.strip_prefix(base).unwrap_or_default().trim_start_matches('/');
    let slug = below.strip_prefix("o/").ok_or_else(answer::not_found)?;
    documents::organisation(web, slug).await
}

fn document<T: Serialize>(value: &T, headers: &HeaderMap) -> Response {
    match serde_json::to_string(value) {
        Ok(text) => Document { media_type: "application/json", text: &text, cache: CACHE }.answer(headers),
        Err(error) => answer::failed(&error),
    }
}

#[expect(clippy::expect_used, reason = "made of the checked public address and a short name")]
fn endpoint(issuer: &Issuer, organisation: &Organisation, name: &str) -> Endpoint {
    let address = issuer.settings.public_url.below(&format!("/o/{}/{name}", organisation.slug));
    address.parse().expect("a web address")
}

/// What the organisation offers, in one language: all six would pass the bound on metadata, and so would every badge
/// that it ever made.
async fn metadata(
    issuer: &Issuer,
    organisation: &Organisation,
    lang: Lang,
) -> Result<IssuerMetadata, StoreError> {
    let badges = badges::in_use(issuer, organisation).await?;
    let name = organisation.name.get(lang);
    let display = IssuerDisplay {
        name: name.map(|(_, name)| name.to_owned()),
        locale: name.map(|(lang, _)| lang.tag().to_owned()),
        logo: None,
    };
    let rs256 = issuer.store.read().await?.rs256(organisation.id).await?;
    let configurations = badges.iter().flat_map(|badge| {
        let named = offered(rs256).map(|(form, ending)| (form, format!("{}_{ending}", badge.id.as_str())));
        named.map(move |(form, id)| (id.into(), configuration(badge, form, lang)))
    });
    Ok(IssuerMetadata {
        credential_issuer: credential_issuer_of(issuer, &organisation.slug),
        authorization_servers: Vec::new(),
        credential_endpoint: endpoint(issuer, organisation, "credential"),
        nonce_endpoint: Some(endpoint(issuer, organisation, "nonce")),
        deferred_credential_endpoint: None,
        notification_endpoint: Some(endpoint(issuer, organisation, "notification")),
        credential_response_encryption: None,
        credential_request_encryption: None,
        display: vec![display],
        credential_configurations_supported: configurations.collect(),
    })
}

fn configuration(badge: &Badge, form: EditionForm, lang: Lang) -> CredentialConfiguration {
    let (format, algorithm) = match form {
        EditionForm::DataIntegrity => (CredentialFormat::LdpVc, "eddsa-rdfc-2022"),
        EditionForm::Jwt => (CredentialFormat::JwtVcJsonLd, "ES256"),
        EditionForm::Rs256 => (CredentialFormat::JwtVcJsonLd, "RS256"),
    };
    let lang = badge.language_for(lang);
    let proof = |name: &str| ProofType {
        proof_signing_alg_values_supported: vec![name.to_owned()],
        key_attestations_required: None,
    };
    let display = CredentialDisplay {
        name: badge.name.exact(lang).unwrap_or_default().to_owned(),
        locale: Some(lang.tag().to_owned()),
        description: badge.description.exact(lang).map(str::to_owned),
        ..CredentialDisplay::default()
    };
    CredentialConfiguration {
        format,
        scope: Some(badge.id.as_str().to_owned()),
        binding: Some(HolderBinding {
            cryptographic_binding_methods_supported: vec!["did:key".to_owned()],
            proof_types_supported: ProofTypes {
                jwt: Some(proof("EdDSA")),
                di_vp: Some(proof("eddsa-rdfc-2022")),
            },
        }),
        credential_signing_alg_values_supported: vec![algorithm.to_owned()],
        credential_definition: CredentialDefinition {
            context: vec![VC_V2.to_owned(), OB_3_0_3.to_owned()],
            types: vec!["VerifiableCredential".to_owned(), "OpenBadgeCredential".to_owned()],
        },
        credential_metadata: Some(CredentialMetadata { display: vec![display], claims: Vec::new() }),
    }
}
