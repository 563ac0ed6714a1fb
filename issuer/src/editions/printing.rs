//! The paper edition: its subject is a name of its own, not a key; signed when it is first asked for, alone or with those
//! of a whole circle.

use std::collections::{HashMap, HashSet};

use futures_util::future::OptionFuture;

use super::{
    EditionError, journalling,
    signing::{self, NotStored, Owners, WrittenDown},
};
use crate::{
    faults::Point,
    issuer::Issuer,
    store::{Award, AwardId, Edition, EditionKind, Journalled, OrganisationId, Transaction},
};

/// Editions that are written down, signed and stored together: more at a time would be no faster, and others write between.
pub(super) const TOGETHER: u32 = 500;

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
    journal_all(tx, issuer, std::slice::from_ref(award)).await?.pop().ok_or(EditionError::NoAward)
}

/// The paper editions of many awards, some at a time: each some is written down in one transaction, signed on all cores,
/// and stored in one transaction. While some are signed, those before them are stored and those after them written down.
/// Whoever stops in between goes on by asking again, and gets the same ones.
#[derive(Debug)]
pub struct Printing<'i> {
    issuer: &'i Issuer,
    awards: std::vec::IntoIter<AwardId>,
    written: Option<WrittenDown>,
    signed: Option<NotStored>,
}

/// Prints these awards, but for those that have ended.
pub fn print_all(issuer: &Issuer, awards: Vec<AwardId>) -> Printing<'_> {
    Printing { issuer, awards: awards.into_iter(), written: None, signed: None }
}

impl Printing<'_> {
    /// The next ones, in no order; `None` when all were given.
    pub async fn next(&mut self) -> Result<Option<Vec<(AwardId, Edition)>>, EditionError> {
        loop {
            let some: Vec<AwardId> = self.awards.by_ref().take(TOGETHER as usize).collect();
            let (signed, written) = (self.signed.take(), self.written.take());
            if some.is_empty() && signed.is_none() && written.is_none() {
                return Ok(None);
            }
            let issuer = self.issuer;
            let (stored, signed, written) = tokio::join!(
                OptionFuture::from(signed.map(|signed| signed.store(issuer))),
                OptionFuture::from(written.map(|written| written.sign(issuer))),
                OptionFuture::from((!some.is_empty()).then(|| write_down(issuer, &some))),
            );
            let stored = stored.transpose()?;
            (self.signed, self.written) = (signed.transpose()?, written.transpose()?);
            if stored.is_some() {
                return Ok(stored);
            }
        }
    }

    /// Does the rest, for whoever looks them up afterwards.
    pub async fn finish(mut self) -> Result<(), EditionError> {
        while self.next().await?.is_some() {}
        Ok(())
    }
}

async fn write_down(issuer: &Issuer, awards: &[AwardId]) -> Result<WrittenDown, EditionError> {
    let mut tx = issuer.store.write().await?;
    let mut awards = tx.awards(awards).await?;
    awards.retain(|award| award.ended_at.is_none());
    let journalled = journal_all(&mut tx, issuer, &awards).await?;
    let owners = Owners::of(&mut tx, &journalled).await?;
    issuer.faults.reach(Point::NotCommitted);
    tx.commit().await?;
    issuer.faults.reach(Point::Committed);
    Ok(WrittenDown::new(owners, journalled))
}

/// The paper editions of these awards, those written down that there were none of.
async fn journal_all(
    tx: &mut Transaction,
    issuer: &Issuer,
    awards: &[Award],
) -> Result<Vec<Journalled>, EditionError> {
    let numbers: Vec<AwardId> = awards.iter().map(|award| award.id).collect();
    let mut journalled = tx.paper_editions(&numbers).await?;
    let there: HashSet<AwardId> = journalled.iter().map(|one| one.award).collect();
    let mut missing: HashMap<OrganisationId, Vec<journalling::Wanted<'_>>> = HashMap::new();
    for award in awards.iter().filter(|award| !there.contains(&award.id)) {
        let wanted =
            journalling::Wanted { award, kind: EditionKind::Paper, subject: issuer.chance.urn_uuid() };
        missing.entry(award.organisation).or_default().push(wanted);
    }
    for (owner, wanted) in missing {
        journalled.extend(journalling::journal_all(tx, issuer, owner, wanted).await?);
    }
    Ok(journalled)
}
