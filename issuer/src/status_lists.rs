//! Status lists as the world sees them: signed in both forms, anew after every change and at least once a day.
//!
//! Signing happens when somebody asks and the signed text is older than that; so nothing runs by the clock, and a
//! bit set by a command is seen by the next reader of a running service (Bitstring Status List 1.0).

use std::time::Duration;

use schemas::{
    key::AnySigner,
    limits::{LEEWAY, STATUS_LIST_ENTRIES},
    proof::{
        self, data_integrity,
        jwt::{self, TokenKey},
    },
    stage::{Form, Signed, Unsigned},
    status::{ListTerms, StatusList, StatusListCredential},
    time::Timestamp,
    uri::Uri,
};

use crate::{
    editions::{EditionError, signing_key},
    failure::chain,
    faults::Point,
    issuer::Issuer,
    store::{
        Algorithm, Issuing, Organisation, SigningKey, StatusListRow, StatusListState, StoreError, Transaction,
    },
};

/// How long a list says something: long enough for an issuer whose network fails over a week-end.
const VALIDITY: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// How old the published text may become.
const FRESH: Duration = Duration::from_secs(24 * 60 * 60);

/// The list of this number in this form; `None` when there is no such list.
pub async fn publish(
    issuer: &Issuer,
    organisation: &Organisation,
    number: u32,
    form: Form,
) -> Result<Option<String>, EditionError> {
    Ok(published(issuer, organisation, number).await?.map(|published| match form {
        Form::DataIntegrity => published.data_integrity,
        Form::Jwt => published.jwt,
    }))
}

/// A list as it is given to everybody.
#[derive(Debug)]
pub struct Published {
    /// Which signing this is.
    pub state: StatusListState,
    /// JSON with an `eddsa-rdfc-2022` proof.
    pub data_integrity: String,
    /// The token, ES256.
    pub jwt: String,
}

/// The list of this number in both forms; `None` when there is no such list.
pub async fn published(
    issuer: &Issuer,
    organisation: &Organisation,
    number: u32,
) -> Result<Option<Published>, EditionError> {
    let mut reading = issuer.store.read().await?;
    let Some(row) = reading.status_list(organisation.id, number).await? else { return Ok(None) };
    drop(reading);
    let now = issuer.clock.now();
    Ok(Some(match fresh(&row, now) {
        Some(published) => published,
        None => match (renew(issuer, organisation, &row).await, still_true(&row, now)) {
            (Ok(published), _) => published,
            (Err(error), Some(published)) => {
                tracing::error!(
                    cause = chain(&error),
                    "a status list is not signed anew; the last one still holds"
                );
                published
            }
            (Err(error), None) => return Err(error),
        },
    }))
}

/// Both forms, as they are stored from now on. One follows the other, over all processes, so that no list takes the place
/// of a newer one, and nobody gets one that was never stored.
async fn renew(
    issuer: &Issuer,
    organisation: &Organisation,
    seen: &StatusListRow,
) -> Result<Published, EditionError> {
    let mut tx = issuer.store.write().await?;
    let now = issuer.clock.now();
    let row = tx.status_list(organisation.id, seen.number).await?.unwrap_or_else(|| seen.clone());
    if let Some(published) = fresh(&row, now) {
        return Ok(published);
    }
    if let Issuing::Closed(_) = tx.issuing(organisation.id).await? {
        // It was signed for the last time.
        return as_it_was_signed(&row).ok_or(EditionError::Closed);
    }
    issuer.faults.reach(Point::ListBegun);
    let (signed, published) = signed(issuer, &mut tx, organisation, row, Lasting::AWeek).await?;
    issuer.faults.reach(Point::ListSigned);
    tx.store_status_list(&signed).await?;
    issuer.faults.reach(Point::ListNotStored);
    tx.commit().await?;
    issuer.faults.reach(Point::ListStored);
    issuer.metrics.status_list_signed(&organisation.slug);
    Ok(published)
}

/// Signs every list of an organisation that closes, for good and without an end, in the caller's transaction.
pub(crate) async fn sign_last(
    issuer: &Issuer,
    tx: &mut Transaction,
    organisation: &Organisation,
) -> Result<(), EditionError> {
    for number in tx.status_list_numbers(organisation.id).await? {
        let Some(row) = tx.status_list(organisation.id, number).await? else { continue };
        let (signed, _) = signed(issuer, tx, organisation, row, Lasting::ForEver).await?;
        tx.store_status_list(&signed).await?;
    }
    Ok(())
}

/// How long a list says something.
#[derive(Clone, Copy)]
enum Lasting {
    AWeek,
    ForEver,
}

/// The list as it is to be stored, and as it is to be given out.
async fn signed(
    issuer: &Issuer,
    tx: &mut Transaction,
    organisation: &Organisation,
    row: StatusListRow,
    lasting: Lasting,
) -> Result<(StatusListRow, Published), EditionError> {
    let now = issuer.clock.now();
    let ended = tx.ended_places(row.id).await?;
    let keys = tx.signing_keys(organisation.id).await?;
    let at = if is_of_now(row.state(), now) { now.max(row.signed_at) } else { now };
    let until = match lasting {
        Lasting::AWeek => Some(at.after(VALIDITY)),
        Lasting::ForEver => None,
    };
    let unsigned = written(issuer, organisation, &row, &ended, (at, until))?;
    let (data_integrity, jwt) = sign(issuer, organisation, &keys, &unsigned, at)?;
    let forms = Some((data_integrity.clone(), jwt.clone()));
    let signed = StatusListRow { signed_revision: row.revision, signed_at: at, signed: forms, ..row };
    let published = Published { state: signed.state(), data_integrity, jwt };
    Ok((signed, published))
}

/// Need a list of which this was signed not be signed anew?
pub fn is_fresh(state: StatusListState, now: Timestamp) -> bool {
    is_true_for(FRESH, state, now)
}

fn fresh(row: &StatusListRow, now: Timestamp) -> Option<Published> {
    as_it_was_signed(row).filter(|_| is_fresh(row.state(), now))
}

/// What was signed last, where nothing has changed since and its time is not over: good enough while a disk is full.
fn still_true(row: &StatusListRow, now: Timestamp) -> Option<Published> {
    as_it_was_signed(row).filter(|_| is_true_for(VALIDITY, row.state(), now))
}

fn as_it_was_signed(row: &StatusListRow) -> Option<Published> {
    let (data_integrity, jwt) = row.signed.clone()?;
    Some(Published { state: row.state(), data_integrity, jwt })
}

fn is_true_for(time: Duration, state: StatusListState, now: Timestamp) -> bool {
    state.signed_revision == state.revision && now < state.signed_at.after(time) && is_of_now(state, now)
}

/// Was it signed before now, as clocks agree? One of a clock that was ahead says nothing to anybody.
fn is_of_now(state: StatusListState, now: Timestamp) -> bool {
    state.signed_at <= now.after(LEEWAY)
}

fn written(
    issuer: &Issuer,
    organisation: &Organisation,
    row: &StatusListRow,
    ended: &[u32],
    (valid_from, valid_until): (Timestamp, Option<Timestamp>),
) -> Result<Unsigned<StatusListCredential>, EditionError> {
    let mut bits = StatusList::new(STATUS_LIST_ENTRIES);
    for place in ended {
        bits.set(u64::from(*place))
            .map_err(|_| StoreError::Corrupt { column: "place", value: place.to_string() })?;
    }
    let address = issuer.status_list_address(organisation, row.number);
    let terms = ListTerms {
        address: address.parse().map_err(|_| StoreError::Corrupt { column: "slug", value: address })?,
        issuer: Uri::from(&organisation.did),
        purpose: row.purpose,
        valid_from,
        valid_until,
    };
    Ok(Unsigned::new(StatusListCredential::new(terms, &bits))?)
}

fn sign(
    issuer: &Issuer,
    organisation: &Organisation,
    keys: &[SigningKey],
    unsigned: &Unsigned<StatusListCredential>,
    now: Timestamp,
) -> Result<(String, String), EditionError> {
    let current = |algorithm: Algorithm| {
        let mut of_kind = keys.iter().filter(|key| key.algorithm == algorithm && key.used_until.is_none());
        let key = of_kind.next_back().ok_or(EditionError::NoKey(algorithm))?;
        signing_key(issuer, organisation, &key.fragment)
    };
    let (ed25519, ed25519_name) = current(Algorithm::Ed25519)?;
    let (p256, p256_name) = current(Algorithm::P256)?;
    let (AnySigner::Ed25519(ed25519_signer), AnySigner::P256(p256_signer)) =
        (ed25519.as_ref(), p256.as_ref())
    else {
        return Err(EditionError::KeyOfAnotherKind);
    };
    let embedded = data_integrity::sign(unsigned, ed25519_signer.as_ref(), &ed25519_name, now)?;
    let token = jwt::sign(unsigned, TokenKey::P256(p256_signer.as_ref()), &p256_name)?;
    Ok((checked(embedded, &ed25519)?, checked(token, &p256)?))
}

fn checked(signed: Signed<StatusListCredential>, key: &AnySigner) -> Result<String, EditionError> {
    let text = signed.text().to_owned();
    proof::verify(signed, &key.public()).map_err(EditionError::SelfCheck)?;
    Ok(text)
}
