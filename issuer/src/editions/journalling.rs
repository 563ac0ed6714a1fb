//! Writing an edition down before it is signed: its id, its place on a status list and the very bytes to be signed
//! are committed first.

use schemas::{
    outcome::{Badge, NotEarned},
    proof::SigningError,
    stage::NotIssuable,
    status::Purpose,
    time::Timestamp,
    uri::Uri,
};

use super::{
    CompletionFacts,
    drafting::{self, Parts, Spot},
};
use crate::{
    faults::Point,
    issuer::Issuer,
    keys::KeyFileError,
    store::{
        Algorithm, Award, EditionKind, Issuing, Journalled, NewEdition, Organisation, Slot, StatusListRow,
        StoreError, Suspension, Transaction,
    },
};

/// Places on one status list. A list is left when half of them are given away, so that finding one stays quick; the next
/// one is begun at a quarter, so that trust lists have long named it when the first badge refers to it.
const PLACES_BITS: u32 = 17;
const LEFT_AT: u32 = 1 << (PLACES_BITS - 1);
const NEXT_AT: u32 = 1 << (PLACES_BITS - 2);
/// Places are counted for one badge in so many: counting reads all of them.
const COUNTED_ONCE_IN: u32 = 64;

/// Why there is no edition.
#[derive(Debug, thiserror::Error)]
pub enum EditionError {
    /// No award of this number.
    #[error("no such award")]
    NoAward,
    /// The award has ended.
    #[error("the award has ended")]
    AwardEnded,
    /// The organisation has stopped issuing.
    #[error("issuing is switched off")]
    IssuingOff,
    /// The organisation has closed.
    #[error("the organisation has closed")]
    Closed,
    /// The organisation has no key of this kind.
    #[error("no key for {}", .0.name())]
    NoKey(Algorithm),
    /// The store holds no completion where one should be.
    #[error("the completion cannot be read")]
    CompletionUnreadable(#[source] serde_json::Error),
    /// The store holds a completion that cannot be.
    #[error("more sessions attended than held")]
    CompletionImpossible,
    /// The catalogue no longer gives the badge for this.
    #[error(transparent)]
    NotEarned(#[from] NotEarned),
    /// The claims break a rule for what we issue.
    #[error(transparent)]
    NotIssuable(#[from] NotIssuable),
    /// A key cannot be had.
    #[error(transparent)]
    Key(#[from] KeyFileError),
    /// The key in the file is of another kind than its name says.
    #[error("a key of another kind")]
    KeyOfAnotherKind,
    /// The signature could not be made.
    #[error(transparent)]
    Signing(#[from] SigningError),
    /// What was signed did not verify; nothing of it was handed over.
    #[error("our own signature does not hold")]
    SelfCheck(#[source] schemas::proof::Refusal),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Drafts an edition and writes it down, in the caller's transaction.
pub(super) async fn journal(
    tx: &mut Transaction,
    issuer: &Issuer,
    award: &Award,
    kind: EditionKind,
    subject: Uri,
) -> Result<Journalled, EditionError> {
    may_be_issued(tx, award).await?;
    let now = issuer.clock.now();
    let organisation = tx.organisation_by_id(award.organisation).await?;
    let (ended_at, slot) = take_place(tx, issuer, &organisation, Purpose::Revocation).await?;
    issuer.faults.reach(Point::PlaceTaken);
    let suspension = match tx.suspension(organisation.id).await? {
        Suspension::On => Some(take_place(tx, issuer, &organisation, Purpose::Suspension).await?),
        Suspension::Off => None,
    };
    let keys = current_keys(tx, &organisation).await?;
    let credential = issuer.chance.urn_uuid();
    let parts = Parts {
        credential: credential.clone(),
        subject: subject.clone(),
        ended_at,
        suspended_at: suspension.map(|(spot, _)| spot),
        now,
    };
    let (badge, facts) = earned(tx, issuer, award).await?;
    let unsigned = drafting::draft(issuer, (&badge, &facts), &organisation, award, parts)?;
    let edition = NewEdition {
        award: award.id,
        kind,
        credential,
        subject,
        slot,
        ed25519_key: keys.ed25519,
        p256_key: keys.p256,
        rsa_key: keys.rsa,
        unsigned: unsigned.text().to_owned(),
    };
    let journalled = tx.journal(&edition, now).await?;
    if let Some((_, slot)) = suspension {
        tx.give_suspension_slot(journalled.id, slot).await?;
    }
    issuer.faults.reach(Point::WrittenDown);
    Ok(journalled)
}

/// The badge in the version under which the circle closed, and what was true then.
async fn earned(
    tx: &mut Transaction,
    issuer: &Issuer,
    award: &Award,
) -> Result<(Badge, CompletionFacts), EditionError> {
    let facts = drafting::facts(award)?;
    let badge = issuer.badge_given_by(tx, award.organisation, (&facts.badge, facts.version)).await?;
    let badge = badge.ok_or_else(|| NotEarned::UnknownBadge(facts.badge.clone()))?;
    Ok((badge, facts))
}

async fn may_be_issued(tx: &mut Transaction, award: &Award) -> Result<(), EditionError> {
    if award.ended_at.is_some() {
        return Err(EditionError::AwardEnded);
    }
    match tx.issuing(award.organisation).await? {
        Issuing::On => Ok(()),
        Issuing::Off => Err(EditionError::IssuingOff),
        Issuing::Closed(_) => Err(EditionError::Closed),
    }
}

/// The fragments of the keys that sign now.
struct CurrentKeys {
    ed25519: String,
    p256: String,
    /// Where RS256 is switched on.
    rsa: Option<String>,
}

async fn current_keys(
    tx: &mut Transaction,
    organisation: &Organisation,
) -> Result<CurrentKeys, EditionError> {
    let keys = tx.signing_keys(organisation.id).await?;
    let current = |algorithm: Algorithm| {
        let mut current = keys.iter().filter(|key| key.algorithm == algorithm && key.used_until.is_none());
        current.next_back().map(|key| key.fragment.clone())
    };
    let needed = |algorithm| current(algorithm).ok_or(EditionError::NoKey(algorithm));
    let (ed25519, p256) = (needed(Algorithm::Ed25519)?, needed(Algorithm::P256)?);
    Ok(CurrentKeys { ed25519, p256, rsa: current(Algorithm::Rsa) })
}

async fn take_place(
    tx: &mut Transaction,
    issuer: &Issuer,
    organisation: &Organisation,
    purpose: Purpose,
) -> Result<(Spot, Slot), StoreError> {
    let list = match tx.open_status_list(organisation.id, purpose).await? {
        Some(list) => list,
        None => tx.add_status_list(organisation.id, purpose, issuer.clock.now()).await?,
    };
    loop {
        let slot = Slot { list: list.id, place: issuer.chance.below_power_of_two(PLACES_BITS) };
        if tx.take_slot(slot).await? {
            if slot.place.is_multiple_of(COUNTED_ONCE_IN) {
                look_ahead(tx, organisation, &list, issuer.clock.now()).await?;
            }
            return Ok((Spot { list_number: list.number, place: slot.place }, slot));
        }
    }
}

/// Begins the next list and leaves this one, when it is time.
async fn look_ahead(
    tx: &mut Transaction,
    organisation: &Organisation,
    list: &StatusListRow,
    now: Timestamp,
) -> Result<(), StoreError> {
    let due = due(tx.places_given(list.id).await?);
    if due != Due::Nothing && !tx.has_next_status_list(organisation.id, list).await? {
        tx.add_status_list(organisation.id, list.purpose, now).await?;
    }
    if due == Due::Leaving {
        tx.leave_status_list(list.id, now).await?;
    }
    Ok(())
}

/// What it is time for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Due {
    /// Nothing yet.
    Nothing,
    /// The next list has to be there.
    Next,
    /// The next list has to be there, and places come from it.
    Leaving,
}

fn due(given: u32) -> Due {
    match given {
        ..NEXT_AT => Due::Nothing,
        NEXT_AT..LEFT_AT => Due::Next,
        LEFT_AT.. => Due::Leaving,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_list_is_begun_at_a_quarter_and_used_at_a_half() {
        assert_eq!(
            [32_767, 32_768, 65_535, 65_536].map(due),
            [Due::Nothing, Due::Next, Due::Next, Due::Leaving]
        );
    }
}
