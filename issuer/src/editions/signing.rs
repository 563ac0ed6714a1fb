//! Signing what was journalled, in every form; each is verified by the issuer itself before it is stored. Many editions
//! are signed on all cores and stored together; one goes the same way.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use super::{
    EditionError, TOGETHER,
    pens::{InAllForms, Pens, Waiting},
};
use crate::{
    faults::Point,
    issuer::Issuer,
    store::{AwardId, Edition, EditionId, Journalled, Organisation, OrganisationId, Transaction},
};

/// Signs the edition if it is not signed yet; what is stored is what everybody gets, for ever.
pub async fn sign(issuer: &Issuer, journalled: &Journalled) -> Result<Edition, EditionError> {
    if let Some(edition) = &journalled.signed {
        return Ok(edition.clone());
    }
    let signed = sign_all(issuer, vec![journalled.clone()]).await?.pop();
    signed.map(|(_, edition)| edition).ok_or(EditionError::NoAward)
}

/// Signs what a process that died left unsigned; gives the number of editions.
pub async fn resume(issuer: &Issuer) -> Result<usize, EditionError> {
    let (mut last, mut resumed) = (EditionId(0), 0);
    loop {
        let left = issuer.store.read().await?.unsigned_editions(last, TOGETHER).await?;
        let Some(newest) = left.last() else { return Ok(resumed) };
        last = newest.id;
        resumed += sign_all(issuer, left).await?.len();
    }
}

/// Signs those that are not signed yet, on all cores, and stores them in one transaction. Gives all of them, each with its
/// award; one whose award was erased meanwhile is left out.
pub(super) async fn sign_all(
    issuer: &Issuer,
    journalled: Vec<Journalled>,
) -> Result<Vec<(AwardId, Edition)>, EditionError> {
    if journalled.iter().all(|one| one.signed.is_some()) {
        return sign_of(issuer, Owners::default(), journalled).await;
    }
    let mut reading = issuer.store.read().await?;
    let owners = Owners::of(&mut reading, &journalled).await?;
    drop(reading);
    sign_of(issuer, owners, journalled).await
}

/// The same where it is known whose they are.
pub(super) async fn sign_of(
    issuer: &Issuer,
    owners: Owners,
    journalled: Vec<Journalled>,
) -> Result<Vec<(AwardId, Edition)>, EditionError> {
    WrittenDown::new(owners, journalled).sign(issuer).await?.store(issuer).await
}

/// Editions that a journal holds, signed or not.
#[derive(Debug)]
pub(super) struct WrittenDown {
    owners: Owners,
    /// Those that have been signed before.
    done: Vec<(AwardId, Edition)>,
    unsigned: Vec<Journalled>,
}

impl WrittenDown {
    pub(super) fn new(owners: Owners, journalled: Vec<Journalled>) -> Self {
        let (mut done, mut unsigned) = (Vec::new(), Vec::new());
        for mut one in journalled {
            match one.signed.take() {
                Some(edition) => done.push((one.award, edition)),
                None => unsigned.push(one),
            }
        }
        WrittenDown { owners, done, unsigned }
    }

    /// Signs what is not signed yet, on all cores.
    pub(super) async fn sign(self, issuer: &Issuer) -> Result<NotStored, EditionError> {
        let WrittenDown { owners, done, unsigned } = self;
        let pens = Arc::new(owners.pens(issuer, &unsigned)?);
        let signed = issuer.cores.each(owners.waiting(unsigned), move |one| pens.sign(one)).await?;
        Ok(NotStored { owners, done, signed })
    }
}

/// Editions that are signed and not all stored: none of them may be handed over yet.
#[derive(Debug)]
pub(super) struct NotStored {
    owners: Owners,
    done: Vec<(AwardId, Edition)>,
    signed: Vec<InAllForms>,
}

impl NotStored {
    /// Stores them with their marks. Where another process was faster, its texts are those that count, and it kept their
    /// marks.
    pub(super) async fn store(self, issuer: &Issuer) -> Result<Vec<(AwardId, Edition)>, EditionError> {
        let NotStored { owners, mut done, signed } = self;
        if signed.is_empty() {
            return Ok(done);
        }
        issuer.faults.reach(Point::Signed);
        let mut tx = issuer.store.write().await?;
        let stored = tx.store_signed(signed.iter().map(|one| &one.edition)).await?;
        let (ours, others): (Vec<_>, Vec<_>) =
            signed.into_iter().partition(|one| stored.contains(&one.edition.id));
        tx.keep_marks(ours.iter().flat_map(InAllForms::marks)).await?;
        let numbers: Vec<EditionId> = others.iter().map(|one| one.edition.id).collect();
        let mut theirs: HashMap<EditionId, Edition> =
            tx.signed_editions(&numbers).await?.into_iter().map(|edition| (edition.id, edition)).collect();
        issuer.faults.reach(Point::NotStored);
        tx.commit().await?;
        issuer.faults.reach(Point::Stored);
        let owners = ours.iter().filter_map(|one| owners.organisations.get(&one.owner));
        owners.for_each(|owner| issuer.metrics.signed(&owner.slug));
        done.extend(ours.into_iter().map(|one| (one.award, one.edition)));
        let theirs = others.into_iter().filter_map(|one| Some((one.award, theirs.remove(&one.edition.id)?)));
        done.extend(theirs);
        Ok(done)
    }
}

/// Whose the editions are.
#[derive(Debug, Default)]
pub(super) struct Owners {
    pub(super) of_award: HashMap<AwardId, OrganisationId>,
    pub(super) organisations: HashMap<OrganisationId, Organisation>,
}

impl Owners {
    pub(super) async fn of(tx: &mut Transaction, editions: &[Journalled]) -> Result<Self, EditionError> {
        let awards: Vec<AwardId> = editions.iter().map(|one| one.award).collect();
        let of_award = tx.owners_of_awards(&awards).await?;
        let mut organisations = HashMap::new();
        for owner in of_award.values().copied().collect::<BTreeSet<_>>() {
            organisations.insert(owner, tx.organisation_by_id(owner).await?);
        }
        Ok(Owners { of_award, organisations })
    }

    fn pens(&self, issuer: &Issuer, editions: &[Journalled]) -> Result<Pens, EditionError> {
        let mut pens = Pens::default();
        for one in editions {
            let owner = self.of_award.get(&one.award).and_then(|owner| self.organisations.get(owner));
            let Some(owner) = owner else { continue };
            for fragment in
                [Some(&one.ed25519_key), Some(&one.p256_key), one.rsa_key.as_ref()].into_iter().flatten()
            {
                pens.have(issuer, owner, fragment)?;
            }
        }
        Ok(pens)
    }

    fn waiting(&self, editions: Vec<Journalled>) -> Vec<Waiting> {
        let waiting = |journalled: Journalled| {
            Some(Waiting { owner: *self.of_award.get(&journalled.award)?, journalled })
        };
        editions.into_iter().filter_map(waiting).collect()
    }
}
