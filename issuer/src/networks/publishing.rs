//! The trust list as the world sees it: made anew when anything in it changed, and before it grows old.

use std::time::Duration;

use schemas::{
    key::{Jwk, SecretKey},
    proof::jwt,
    stage::{Document, Unsigned},
    trust::{Anchor, PinnedKey, Place, TrustList, TrustedIssuer, open},
    uri::Uri,
};

use super::{NetworkError, founding::key_name};
use crate::{
    badges,
    issuer::Issuer,
    store::{Member, Network, Organisation, SigningKey, StoreError, Transaction},
};

/// How long a list says something.
const VALIDITY: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// How old the published list may become.
const FRESH: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// The network of this name; without a name the only one there is.
pub async fn find(issuer: &Issuer, slug: Option<&str>) -> Result<Option<Network>, StoreError> {
    let mut networks = issuer.store.read().await?.networks().await?;
    match slug {
        Some(slug) => Ok(networks.into_iter().find(|network| network.slug == slug)),
        None if networks.len() == 1 => Ok(networks.pop()),
        None => Ok(None),
    }
}

/// The signed list that holds now. Versions only rise, whoever asks and however often.
pub async fn current_list(issuer: &Issuer, network: &Network) -> Result<String, NetworkError> {
    let mut tx = issuer.store.write().await?;
    let now = issuer.clock.now();
    let newest = tx.newest_trust_list(network.id).await?;
    let version = newest.as_ref().map_or(0, |(version, _)| *version);
    let mut list = TrustList {
        iss: network.did.clone(),
        version,
        iat: now,
        exp: now.after(VALIDITY),
        name: network.name.clone(),
        root: network.root.clone(),
        issuers: issuers(&mut tx, issuer, network).await?,
        recognises: tx.recognised_networks(network.id).await?,
    };
    if let Some((_, text)) = newest
        && still_holds(&text, &list)
    {
        return Ok(text);
    }
    list.version = tx.highest_trust_list(network.id).await? + 1;
    let signed = sign(issuer, network, list.clone())?;
    tx.keep_trust_list(network.id, list.version, &signed, now).await?;
    tx.commit().await?;
    Ok(signed)
}

/// The badges that members of the network may give, signed for servers elsewhere.
pub async fn signed_catalogue(issuer: &Issuer, network: &Network) -> Result<String, NetworkError> {
    sign(issuer, network, badges::of_network(issuer, network).await?)
}

/// Says the newest list the same as the one that would be made now, and is it young enough?
fn still_holds(text: &str, wanted: &TrustList) -> bool {
    let Ok(kept) = open(text, Anchor::HandedOver) else { return false };
    let kept = kept.claims();
    let same = TrustList { iat: kept.iat, exp: kept.exp, ..wanted.clone() };
    *kept == same && wanted.iat < kept.iat.after(FRESH)
}

pub(super) fn sign<T: Document>(issuer: &Issuer, network: &Network, list: T) -> Result<String, NetworkError> {
    let key = issuer.keys.read(&key_name(&network.slug, &network.fragment))?;
    let SecretKey::P256(secret) = key.as_ref() else { return Err(NetworkError::KeyOfAnotherKind) };
    let signed = jwt::sign(&Unsigned::new(list)?, secret, &network.did.key(&network.fragment)?)?;
    Ok(signed.text().to_owned())
}

async fn issuers(
    tx: &mut Transaction,
    issuer: &Issuer,
    network: &Network,
) -> Result<Vec<TrustedIssuer>, NetworkError> {
    let mut issuers = Vec::new();
    for member in tx.members(network.id).await? {
        issuers.push(trusted(tx, issuer, network, member).await?);
    }
    Ok(issuers)
}

async fn trusted(
    tx: &mut Transaction,
    issuer: &Issuer,
    network: &Network,
    member: Member,
) -> Result<TrustedIssuer, NetworkError> {
    let organisation = tx.organisation_by_id(member.organisation).await?;
    let pinned = |key: &SigningKey| -> Result<PinnedKey, NetworkError> {
        Ok(PinnedKey {
            kid: organisation.did.key(&key.fragment)?,
            jwk: public_jwk(key)?,
            from: key.used_from,
            until: key.used_until,
            dead: key.dead_at,
            survivors: key.dead_at.and_then(|_| address_of(issuer, network, &organisation, key)),
        })
    };
    let keys = tx.signing_keys(organisation.id).await?;
    let lists = tx.status_list_numbers(organisation.id).await?;
    let address = |number: u32| issuer.status_list_address(&organisation, number).parse::<Uri>().ok();
    Ok(TrustedIssuer {
        keys: keys.iter().map(pinned).collect::<Result<_, _>>()?,
        status_lists: lists.into_iter().filter_map(address).collect(),
        did: organisation.did,
        name: organisation.name,
        place: Some(Place { city: organisation.city, country_code: organisation.country_code }),
        from: member.since,
        until: member.until,
        closed: None,
    })
}

/// Where the survivors file of a dead key stands.
fn address_of(issuer: &Issuer, network: &Network, owner: &Organisation, key: &SigningKey) -> Option<Uri> {
    let path = format!("/trust/{}/{}.{}.jwt", network.slug, owner.slug, key.fragment);
    issuer.settings.public_url.below(&path).parse().ok()
}

fn public_jwk(key: &SigningKey) -> Result<Jwk, StoreError> {
    serde_json::from_str(&key.public_jwk)
        .map_err(|_| StoreError::Corrupt { column: "public_jwk", value: key.public_jwk.clone() })
}
