//! Can this issuer do its work? Its database answers in time, and the keys that sign lie where they lay, closed to others.

use std::time::Duration;

use crate::{
    failure::{Failure, FailureCode},
    issuer::Issuer,
    keys::KeyName,
    store::StoreError,
};

/// Time in which the database answers; whoever asks has given up soon after.
const PATIENCE: Duration = Duration::from_secs(1);

/// Nothing, or what somebody who collects a badge would meet.
pub async fn ready(issuer: &Issuer) -> Result<(), Failure> {
    let Ok(names) = tokio::time::timeout(PATIENCE, keys_in_use(issuer)).await else {
        return Err(Failure::new(FailureCode::StoreBusy));
    };
    for name in names? {
        issuer.keys.look_at(&name)?;
    }
    Ok(())
}

async fn keys_in_use(issuer: &Issuer) -> Result<Vec<KeyName>, StoreError> {
    let mut tx = issuer.store.read().await?;
    let mut names = Vec::new();
    for organisation in tx.organisations().await? {
        let keys = tx.signing_keys(organisation.id).await?.into_iter();
        names.extend(keys.filter(|key| key.used_until.is_none()).map(|key| KeyName {
            kind: 'o',
            owner: organisation.slug.clone(),
            fragment: key.fragment,
        }));
    }
    Ok(names)
}
