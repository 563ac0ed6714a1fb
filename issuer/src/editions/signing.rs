//! Signing what was journalled, in every form; each is verified by the issuer itself before it is stored.

use std::sync::Arc;

use schemas::{
    credential::AchievementCredential,
    did::DidUrl,
    key::AnySigner,
    proof::{
        self, data_integrity,
        jwt::{self, TokenKey},
    },
    stage::{Signed, Unsigned},
    trust::Mark,
};

use super::EditionError;
use crate::{
    faults::Point,
    issuer::Issuer,
    keys::KeyName,
    store::{Edition, Journalled, Organisation, StoreError},
};

/// Signs the edition if it is not signed yet; what is stored is what everybody gets, for ever.
pub async fn sign(issuer: &Issuer, journalled: &Journalled) -> Result<Edition, EditionError> {
    if let Some(edition) = &journalled.signed {
        return Ok(edition.clone());
    }
    let mut reading = issuer.store.read().await?;
    let award = reading.award(journalled.award).await?.ok_or(EditionError::NoAward)?;
    let organisation = reading.organisation_by_id(award.organisation).await?;
    drop(reading);
    let edition = Edition {
        id: journalled.id,
        data_integrity: data_integrity_form(issuer, &organisation, journalled)?,
        jwt: token(issuer, &organisation, journalled, &journalled.p256_key)?,
        rs256: journalled
            .rsa_key
            .as_ref()
            .map(|key| token(issuer, &organisation, journalled, key))
            .transpose()?,
    };
    issuer.faults.reach(Point::Signed);
    let mut tx = issuer.store.write().await?;
    let stored = tx.store_signed(&edition).await?;
    let forms = [(&journalled.ed25519_key, &stored.data_integrity), (&journalled.p256_key, &stored.jwt)];
    for (fragment, text) in forms.into_iter().chain(journalled.rsa_key.as_ref().zip(stored.rs256.as_ref())) {
        if let Some(mark) = Mark::of(&Signed::read(text).map_err(EditionError::SelfCheck)?) {
            tx.keep_mark(journalled.id, fragment, mark).await?;
        }
    }
    issuer.faults.reach(Point::NotStored);
    tx.commit().await?;
    issuer.faults.reach(Point::Stored);
    issuer.metrics.signed(&organisation.slug);
    Ok(stored)
}

/// Signs what a process that died left unsigned; gives the number of editions.
pub async fn resume(issuer: &Issuer) -> Result<usize, EditionError> {
    let left = issuer.store.read().await?.unsigned_editions().await?;
    for journalled in &left {
        sign(issuer, journalled).await?;
    }
    Ok(left.len())
}

/// A key of the organisation with the address that others find it under.
pub(crate) fn key(
    issuer: &Issuer,
    organisation: &Organisation,
    fragment: &str,
) -> Result<(Arc<AnySigner>, DidUrl), EditionError> {
    let name = KeyName { kind: 'o', owner: organisation.slug.clone(), fragment: fragment.to_owned() };
    let address = organisation
        .did
        .key(fragment)
        .map_err(|_| StoreError::Corrupt { column: "fragment", value: fragment.to_owned() })?;
    Ok((issuer.keys.read(&name)?, address))
}

fn data_integrity_form(
    issuer: &Issuer,
    organisation: &Organisation,
    journalled: &Journalled,
) -> Result<String, EditionError> {
    let (key, address) = key(issuer, organisation, &journalled.ed25519_key)?;
    let AnySigner::Ed25519(signer) = key.as_ref() else { return Err(EditionError::KeyOfAnotherKind) };
    let unsigned = Unsigned::<AchievementCredential>::from_journal(&journalled.unsigned)?;
    let signed = data_integrity::sign(&unsigned, signer.as_ref(), &address, journalled.journalled_at)?;
    checked(signed, &key)
}

fn token(
    issuer: &Issuer,
    organisation: &Organisation,
    journalled: &Journalled,
    fragment: &str,
) -> Result<String, EditionError> {
    let (key, address) = key(issuer, organisation, fragment)?;
    let signer = match key.as_ref() {
        AnySigner::P256(signer) => TokenKey::P256(signer.as_ref()),
        AnySigner::Rsa(signer) => TokenKey::Rsa(signer.as_ref()),
        AnySigner::Ed25519(_) => return Err(EditionError::KeyOfAnotherKind),
    };
    let unsigned = Unsigned::<AchievementCredential>::from_journal(&journalled.unsigned)?;
    checked(jwt::sign(&unsigned, signer, &address)?, &key)
}

fn checked(signed: Signed<AchievementCredential>, key: &AnySigner) -> Result<String, EditionError> {
    let text = signed.text().to_owned();
    proof::verify(signed, &key.public()).map_err(EditionError::SelfCheck)?;
    Ok(text)
}
