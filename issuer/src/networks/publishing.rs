//! The trust list as the world sees it: made anew when anything in it changed, and before it grows old.

use std::time::Duration;

use schemas::{
    key::{AnySigner, Jwk},
    proof::jwt::{self, TokenKey},
    stage::{Document, Unsigned},
    time::Timestamp,
    trust::{Anchor, KeptList, PinnedKey, Place, TrustList, TrustedIssuer, open},
    uri::Uri,
};

use super::{NetworkError, PublicFile, founding::key_name};
use crate::{
    badges,
    issuer::Issuer,
    store::{Guest, Issuing, LastListId, Member, Network, Organisation, SigningKey, StoreError, Transaction},
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
    let working = network.working_key()?;
    let mut tx = issuer.store.write().await?;
    let now = issuer.clock.now();
    if working.exp <= now {
        return Err(NetworkError::WorkingKeyEnded(working.exp));
    }
    let newest = tx.newest_trust_list(network.id).await?;
    let version = newest.as_ref().map_or(0, |(version, _)| *version);
    let mut list = TrustList {
        iss: network.did.clone(),
        version,
        iat: now,
        // A list that outlives its key is believed by nobody.
        exp: now.after(VALIDITY).min(working.exp),
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

/// What stands at the list's address: the list that holds now or, once the working key has ended, the last one, whose own
/// end tells everybody that it is old.
pub async fn published_list(issuer: &Issuer, network: &Network) -> Result<String, NetworkError> {
    match current_list(issuer, network).await {
        Err(NetworkError::WorkingKeyEnded(end)) => {
            tracing::error!(network = network.slug, %end, "the working key has ended: the trust list grows old");
            let newest = issuer.store.read().await?.newest_trust_list(network.id).await?;
            newest.map(|(_, text)| text).ok_or(NetworkError::WorkingKeyEnded(end))
        }
        other => other,
    }
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
    let AnySigner::P256(signer) = key.as_ref() else { return Err(NetworkError::KeyOfAnotherKind) };
    let signer = TokenKey::P256(signer.as_ref());
    let signed = jwt::sign(&Unsigned::new(list)?, signer, &network.did.key(&network.fragment)?)?;
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
    for guest in tx.guests(network.id).await? {
        issuers.push(of_guest(tx, issuer, network, guest).await?);
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
    let slug = organisation.slug.clone();
    let mut entry = entry(tx, issuer, organisation, member.since).await?;
    entry.until = member.until;
    let file = |fragment: &str| PublicFile::OfMember(slug.clone(), fragment.to_owned());
    point_to_survivors(&mut entry.keys, |fragment| file(fragment).address(issuer, network));
    Ok(entry)
}

/// What an organisation of this server says of itself.
pub(super) async fn entry(
    tx: &mut Transaction,
    issuer: &Issuer,
    organisation: Organisation,
    from: Timestamp,
) -> Result<TrustedIssuer, NetworkError> {
    let pinned = |key: &SigningKey| -> Result<PinnedKey, NetworkError> {
        Ok(PinnedKey {
            kid: organisation.did.key(&key.fragment)?,
            jwk: public_jwk(key)?,
            from: key.used_from,
            until: key.used_until,
            dead: key.dead_at,
            survivors: None,
        })
    };
    let keys = tx.signing_keys(organisation.id).await?;
    let lists = tx.status_list_numbers(organisation.id).await?;
    let closed = match tx.issuing(organisation.id).await? {
        Issuing::Closed(at) => Some(at),
        Issuing::On | Issuing::Off => None,
    };
    let address = |number: u32| issuer.status_list_address(&organisation, number).parse::<Uri>().ok();
    Ok(TrustedIssuer {
        keys: keys.iter().map(pinned).collect::<Result<_, _>>()?,
        status_lists: lists.into_iter().filter_map(address).collect(),
        kept_lists: Vec::new(),
        did: organisation.did,
        name: organisation.name,
        place: Some(Place { city: organisation.city, country_code: organisation.country_code }),
        from,
        until: None,
        closed,
    })
}

/// The entry of an issuer on another server: its card, and what this network says of it.
async fn of_guest(
    tx: &mut Transaction,
    issuer: &Issuer,
    network: &Network,
    guest: Guest,
) -> Result<TrustedIssuer, NetworkError> {
    let kept = |(id, list): (LastListId, Uri)| {
        PublicFile::LastList(id).address(issuer, network).map(|at| KeptList { list, at })
    };
    let kept_lists = tx.last_lists(guest.id).await?.into_iter().filter_map(kept).collect();
    let mut entry = TrustedIssuer { from: guest.since, until: guest.until, kept_lists, ..guest.card.issuer };
    let file = |fragment: &str| PublicFile::OfGuest(guest.id, fragment.to_owned());
    point_to_survivors(&mut entry.keys, |fragment| file(fragment).address(issuer, network));
    Ok(entry)
}

/// Says where the survivors file of each dead key stands.
fn point_to_survivors(keys: &mut [PinnedKey], address: impl Fn(&str) -> Option<Uri>) {
    for key in keys.iter_mut().filter(|key| key.dead.is_some()) {
        key.survivors = address(key.kid.fragment());
    }
}

fn public_jwk(key: &SigningKey) -> Result<Jwk, StoreError> {
    serde_json::from_str(&key.public_jwk)
        .map_err(|_| StoreError::Corrupt { column: "public_jwk", value: key.public_jwk.clone() })
}
