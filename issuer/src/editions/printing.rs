//! The paper edition: its subject is a name of its own, not a key; signed when it is first asked for.

use super::{EditionError, journalling, signing};
use crate::{
    issuer::Issuer,
    store::{AwardId, Edition, EditionKind},
};

/// The award's paper edition; asked for again, it is the same one.
pub async fn print(issuer: &Issuer, award: AwardId) -> Result<Edition, EditionError> {
    let mut tx = issuer.store.write().await?;
    let award = tx.award(award).await?.ok_or(EditionError::NoAward)?;
    if award.ended_at.is_some() {
        return Err(EditionError::AwardEnded);
    }
    let journalled = match tx.paper_edition(award.id).await? {
        Some(journalled) => journalled,
        None => {
            let subject = issuer.chance.urn_uuid();
            journalling::journal(&mut tx, issuer, &award, EditionKind::Paper, subject).await?
        }
    };
    tx.commit().await?;
    signing::sign(issuer, &journalled).await
}
