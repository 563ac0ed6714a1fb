//! Organisations and their keys.

use schemas::{
    did::document::DidDocument,
    jose::{self, NoRsaKey},
    key::{Ed25519Secret, Jwk, KeyError, P256Secret, SecretKey},
    status::Purpose,
};

use crate::{
    issuer::Issuer,
    keys::{KeyFileError, KeyName, next_fragment},
    store::{
        AccountId, Act, Algorithm, Deed, Issuing, NewOrganisation, Organisation, Rs256, SigningKey,
        StoreError,
    },
};

/// Why an organisation was not added or got no key.
#[derive(Debug, thiserror::Error)]
pub enum OrganisationError {
    /// The short name is taken.
    #[error("an organisation {0} is there already")]
    Taken(String),
    /// The organisation has closed.
    #[error("the organisation has closed")]
    Closed,
    /// Twenty-six keys of one kind in one month.
    #[error("no name is left for a key of this month")]
    NamesUsedUp,
    /// The organisation never had this key.
    #[error("no key {0}")]
    NoSuchKey(String),
    /// The random source gave no key of the curve; it will the next time.
    #[error(transparent)]
    Chance(#[from] KeyError),
    /// There is no RSA key.
    #[error(transparent)]
    NoRsaKey(#[from] NoRsaKey),
    /// The key file could not be written.
    #[error(transparent)]
    Key(#[from] KeyFileError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Adds an organisation with its first status list, so that a trust list can name it before the first badge.
pub async fn add(issuer: &Issuer, new: &NewOrganisation) -> Result<Organisation, OrganisationError> {
    let mut tx = issuer.store.write().await?;
    if !tx.add_organisation(new, issuer.clock.now()).await? {
        return Err(OrganisationError::Taken(new.slug.clone()));
    }
    let added = tx.organisation(&new.slug).await?;
    let added = added.ok_or_else(|| OrganisationError::Taken(new.slug.clone()))?;
    tx.add_status_list(added.id, Purpose::Revocation, issuer.clock.now()).await?;
    tx.commit().await?;
    Ok(added)
}

/// Makes a key of each kind in use; those that signed until now stay on record. Gives the fragments.
pub async fn new_keys(issuer: &Issuer, owner: &Organisation) -> Result<Vec<String>, OrganisationError> {
    let ed25519 = SecretKey::Ed25519(Ed25519Secret::from_bytes(*issuer.chance.secret()));
    let p256 = SecretKey::P256(P256Secret::from_bytes(*issuer.chance.secret())?);
    let mut keys = vec![(Algorithm::Ed25519, ed25519), (Algorithm::P256, p256)];
    if issuer.store.read().await?.rs256(owner.id).await? == Rs256::On {
        keys.push((Algorithm::Rsa, jose::new_rsa_key()?));
    }
    let mut fragments = Vec::new();
    for (algorithm, secret) in keys {
        fragments.push(add_key(issuer, owner, algorithm, &secret).await?);
    }
    Ok(fragments)
}

/// Switches RS256 on or off, for badges yet to be issued; switched on twice is one key.
pub async fn switch_rs256(issuer: &Issuer, owner: &Organisation, to: Rs256) -> Result<(), OrganisationError> {
    let is = issuer.store.read().await?.rs256(owner.id).await?;
    match (is, to) {
        (Rs256::Off, Rs256::On) => {
            add_key(issuer, owner, Algorithm::Rsa, &jose::new_rsa_key()?).await?;
        }
        (Rs256::On, Rs256::Off) => {
            let mut tx = issuer.store.write().await?;
            tx.retire_signing_key(owner.id, Algorithm::Rsa, issuer.clock.now()).await?;
            tx.commit().await?;
        }
        _ => {}
    }
    Ok(())
}

/// Stops the making of new editions, or lets it go on. What is offered stays offered, and status lists are signed as ever.
pub async fn switch_issuing(
    issuer: &Issuer,
    owner: &Organisation,
    to: Issuing,
) -> Result<(), OrganisationError> {
    let mut tx = issuer.store.write().await?;
    if let Issuing::Closed(_) = tx.issuing(owner.id).await? {
        return Err(OrganisationError::Closed);
    }
    if tx.switch_issuing(owner.id, to).await? {
        let what = if to == Issuing::On { Deed::GoOnIssuing } else { Deed::StopIssuing };
        let at = issuer.clock.now();
        tx.record(Act { actor: None, organisation: Some(owner.id), what, about: &owner.slug, at }).await?;
    }
    Ok(tx.commit().await?)
}

/// The file comes first: a key on record whose file is missing would stop all signing.
async fn add_key(
    issuer: &Issuer,
    owner: &Organisation,
    algorithm: Algorithm,
    secret: &SecretKey,
) -> Result<String, OrganisationError> {
    let mut reading = issuer.store.read().await?;
    if let Issuing::Closed(_) = reading.issuing(owner.id).await? {
        return Err(OrganisationError::Closed);
    }
    let known = reading.signing_keys(owner.id).await?;
    drop(reading);
    let taken: Vec<&str> = known.iter().map(|key| key.fragment.as_str()).collect();
    let fragment =
        next_fragment(algorithm, issuer.clock.now(), &taken).ok_or(OrganisationError::NamesUsedUp)?;
    let name = KeyName { kind: 'o', owner: owner.slug.clone(), fragment: fragment.clone() };
    issuer.keys.write(&name, secret)?;
    let public_jwk = serde_json::to_string(&Jwk(secret.public())).map_err(StoreError::Unwritable)?;
    let mut tx = issuer.store.write().await?;
    let key = SigningKey {
        fragment: fragment.clone(),
        algorithm,
        public_jwk,
        // Read while nobody else writes: what the key before it signs was written down by now.
        used_from: issuer.clock.now(),
        used_until: None,
        dead_at: None,
    };
    tx.add_signing_key(owner.id, &key).await?;
    tx.commit().await?;
    Ok(fragment)
}

/// Declares a key dead: nothing that it signed is believed by its dates from now on, only what the records confirm.
/// A key that still signs is replaced first. `by` is nobody for the command line. Gives the fragments of the new keys, if there are any.
pub async fn bury_key(
    issuer: &Issuer,
    owner: &Organisation,
    fragment: &str,
    by: Option<AccountId>,
) -> Result<Vec<String>, OrganisationError> {
    let keys = issuer.store.read().await?.signing_keys(owner.id).await?;
    let key = keys.iter().find(|key| key.fragment == fragment);
    let key = key.ok_or_else(|| OrganisationError::NoSuchKey(fragment.to_owned()))?;
    let new = if key.used_until.is_none() { new_keys(issuer, owner).await? } else { Vec::new() };
    let at = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    tx.bury_key(owner.id, fragment, at).await?;
    let what = Deed::BuryKey;
    tx.record(Act { actor: by, organisation: Some(owner.id), what, about: fragment, at }).await?;
    tx.commit().await?;
    Ok(new)
}

/// The organisation's DID document: every key it ever had and that lives, for badges outlive keys.
pub async fn did_document(issuer: &Issuer, owner: &Organisation) -> Result<DidDocument, StoreError> {
    let keys = issuer.store.read().await?.signing_keys(owner.id).await?;
    let entry = |key: &SigningKey| {
        let corrupt = |column, value: &String| StoreError::Corrupt { column, value: value.clone() };
        let name = owner.did.key(&key.fragment).map_err(|_| corrupt("fragment", &key.fragment))?;
        let jwk: Jwk =
            serde_json::from_str(&key.public_jwk).map_err(|_| corrupt("public_jwk", &key.public_jwk))?;
        Ok((name, jwk.0))
    };
    let living = keys.iter().filter(|key| key.dead_at.is_none());
    let keys: Vec<_> = living.map(entry).collect::<Result<_, StoreError>>()?;
    Ok(DidDocument::new(owner.did.clone(), keys))
}
