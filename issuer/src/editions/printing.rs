//! The paper edition: its subject is a name of its own, not a key; signed when it is first asked for.

use super::{EditionError, journalling, signing};
use crate::{
    faults::Point,
    issuer::Issuer,
    store::{Award, AwardId, Edition, EditionKind, Journalled, Transaction},
};

/// The award's paper edition; asked for again, it is the same one.
pub async fn print(issuer: &Issuer, award: AwardId) -> Result<Edition, EditionError> {
    let mut tx = issuer.store.write().await?;
    let award = tx.award(award).await?.ok_or(EditionError::NoAward)?;
    let journalled = journal(&mut tx, issuer, &award).await?;
    issuer.faults.reach(Point::NotCommitted);
    tx.commit().await?;
    issuer.faults.reach(Point::Committed);
    signing::sign(issuer, &journalled).await
}

/// The paper edition, written down in the caller's transaction if there was none.
pub(super) async fn journal(
    tx: &mut Transaction,
    issuer: &Issuer,
    award: &Award,
) -> Result<Journalled, EditionError> {
    if award.ended_at.is_some() {
        return Err(EditionError::AwardEnded);
    }
    match tx.paper_edition(award.id).await? {
        Some(journalled) => Ok(journalled),
        None => {
            let subject = issuer.chance.urn_uuid();
            journalling::journal(tx, issuer, award, EditionKind::Paper, subject).await
        }
    }
}
