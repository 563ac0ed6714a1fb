//! Writing editions down before they are signed: their ids, their places on a status list and the very bytes to be
//! signed are committed first.

use std::collections::{HashMap, hash_map::Entry};

use schemas::{
    credential::AchievementCredential,
    outcome::{Badge, BadgeId, NotEarned},
    proof::SigningError,
    stage::{NotIssuable, Unsigned},
    status::Purpose,
    uri::Uri,
};

use super::{
    CompletionFacts,
    drafting::{self, Parts},
    places::{self, Place},
};
use crate::{
    faults::Point,
    issuer::Issuer,
    keys::KeyFileError,
    store::{
        Algorithm, Award, AwardId, EditionKind, Issuing, Journalled, NewEdition, Organisation,
        OrganisationId, Slot, StoreError, Suspension, Transaction,
    },
};

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

/// An edition that is asked for.
pub(super) struct Wanted<'a> {
    pub(super) award: &'a Award,
    pub(super) kind: EditionKind,
    pub(super) subject: Uri,
}

/// Drafts an edition and writes it down, in the caller's transaction.
pub(super) async fn journal(
    tx: &mut Transaction,
    issuer: &Issuer,
    wanted: Wanted<'_>,
) -> Result<Journalled, EditionError> {
    let owner = wanted.award.organisation;
    journal_all(tx, issuer, owner, vec![wanted]).await?.pop().ok_or(EditionError::NoAward)
}

/// The same for many of one organisation, in their order.
pub(super) async fn journal_all(
    tx: &mut Transaction,
    issuer: &Issuer,
    owner: OrganisationId,
    wanted: Vec<Wanted<'_>>,
) -> Result<Vec<Journalled>, EditionError> {
    if wanted.iter().any(|one| one.award.ended_at.is_some()) {
        return Err(EditionError::AwardEnded);
    }
    may_be_issued(tx, owner).await?;
    let organisation = tx.organisation_by_id(owner).await?;
    let ended_at = places::take(tx, issuer, &organisation, Purpose::Revocation, wanted.len()).await?;
    issuer.faults.reach(Point::PlaceTaken);
    let suspended_at = match tx.suspension(owner).await? {
        Suspension::On => places::take(tx, issuer, &organisation, Purpose::Suspension, wanted.len()).await?,
        Suspension::Off => Vec::new(),
    };
    let taken = Taken { ended_at, suspended_at };
    let editions = drafted(tx, issuer, &organisation, &wanted, &taken).await?;
    let journalled = tx.journal(editions, issuer.clock.now()).await?;
    let suspended = journalled.iter().zip(&taken.suspended_at).map(|(one, place)| (one.id, place.slot));
    tx.give_suspension_slots(suspended).await?;
    issuer.faults.reach(Point::WrittenDown);
    Ok(journalled)
}

/// The places of some editions, in their order.
struct Taken {
    ended_at: Vec<Place>,
    /// Empty where suspension is switched off.
    suspended_at: Vec<Place>,
}

/// Their texts are made and held to our rules on all cores.
async fn drafted(
    tx: &mut Transaction,
    issuer: &Issuer,
    organisation: &Organisation,
    wanted: &[Wanted<'_>],
    taken: &Taken,
) -> Result<Vec<NewEdition>, EditionError> {
    let keys = current_keys(tx, organisation).await?;
    let now = issuer.clock.now();
    let mut badges = Badges::default();
    let mut planned = Vec::new();
    for (number, (one, ended_at)) in wanted.iter().zip(&taken.ended_at).enumerate() {
        let facts = drafting::facts(one.award)?;
        let badge = badges.get(tx, issuer, organisation.id, &facts).await?;
        let credential = issuer.chance.urn_uuid();
        let parts = Parts {
            credential: credential.clone(),
            subject: one.subject.clone(),
            ended_at: *ended_at,
            suspended_at: taken.suspended_at.get(number).copied(),
            now,
        };
        planned.push(Planned {
            award: one.award.id,
            kind: one.kind,
            credential,
            subject: one.subject.clone(),
            slot: ended_at.slot,
            claims: drafting::draft(issuer, (badge, &facts), organisation, one.award, parts)?,
        });
    }
    Ok(issuer.cores.each(planned, move |one| one.written(&keys)).await?)
}

/// An edition whose text is not made yet.
struct Planned {
    award: AwardId,
    kind: EditionKind,
    credential: Uri,
    subject: Uri,
    slot: Slot,
    claims: AchievementCredential,
}

impl Planned {
    fn written(self, keys: &CurrentKeys) -> Result<NewEdition, NotIssuable> {
        Ok(NewEdition {
            award: self.award,
            kind: self.kind,
            credential: self.credential,
            subject: self.subject,
            slot: self.slot,
            ed25519_key: keys.ed25519.clone(),
            p256_key: keys.p256.clone(),
            rsa_key: keys.rsa.clone(),
            unsigned: Unsigned::new(self.claims)?,
        })
    }
}

/// Badges in the versions under which circles closed.
#[derive(Default)]
struct Badges(HashMap<(BadgeId, u32), Badge>);

impl Badges {
    async fn get(
        &mut self,
        tx: &mut Transaction,
        issuer: &Issuer,
        owner: OrganisationId,
        facts: &CompletionFacts,
    ) -> Result<&Badge, EditionError> {
        Ok(match self.0.entry((facts.badge.clone(), facts.version)) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(missing) => {
                let badge = issuer.badge_given_by(tx, owner, (&facts.badge, facts.version)).await?;
                missing.insert(badge.ok_or_else(|| NotEarned::UnknownBadge(facts.badge.clone()))?)
            }
        })
    }
}

async fn may_be_issued(tx: &mut Transaction, owner: OrganisationId) -> Result<(), EditionError> {
    match tx.issuing(owner).await? {
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
