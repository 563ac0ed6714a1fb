//! What an issuer that closed hands over to the coordinator: its card and its last status lists.
//!
//! The lists are signed by the issuer itself and have no end, so the coordinator's server can give them out for ever. The
//! trust list says where; verifiers ask nobody else, for the issuer's own address may belong to a stranger by then.

use schemas::{
    did::Did,
    proof,
    stage::{Form, Signed},
    status::StatusListCredential,
    trust::{Card, Fingerprint},
    uri::Uri,
};

use super::{NetworkError, welcoming};
use crate::{
    issuer::Issuer,
    store::{Deed, LastList, Network},
};

/// What lies in the folder of an issuer that closed.
#[derive(Clone, Debug)]
pub struct Legacy {
    /// Its card.
    pub card: String,
    /// Its status lists: each with its Data Integrity and its JWT form.
    pub lists: Vec<(String, String)>,
}

/// Takes over what a closed issuer handed over, if its card has this fingerprint and all its lists are there.
pub async fn inherit(
    issuer: &Issuer,
    network: &Network,
    legacy: &Legacy,
    compared: Fingerprint,
) -> Result<Did, NetworkError> {
    let card = Card::read(&legacy.card, compared)?;
    let last = |(data_integrity, jwt): &(String, String)| {
        let address = address(&card, data_integrity, Form::DataIntegrity)?;
        let same = self::address(&card, jwt, Form::Jwt)? == address;
        same.then(|| LastList { address, data_integrity: data_integrity.clone(), jwt: jwt.clone() })
    };
    let lists: Option<Vec<LastList>> = legacy.lists.iter().map(last).collect();
    let lists = lists.ok_or(NetworkError::NotLast)?;
    let complete =
        card.issuer.status_lists.iter().all(|named| lists.iter().any(|list| list.address == *named));
    if card.issuer.closed.is_none() || !complete {
        return Err(NetworkError::NotLast);
    }
    let mut tx = issuer.store.write().await?;
    let guest = welcoming::keep(&mut tx, network, &card).await?;
    for list in &lists {
        tx.keep_last_list(guest, list).await?;
    }
    let about = welcoming::about(network, &card);
    welcoming::record(&mut tx, Deed::Inherit, &about, None, issuer.clock.now()).await?;
    tx.commit().await?;
    Ok(card.issuer.did)
}

/// Which list this is, if a living key of the card signed it in this form and it says something without end.
fn address(card: &Card, text: &str, form: Form) -> Option<Uri> {
    let signed = Signed::<StatusListCredential>::read(text).ok()?;
    let name = signed.asks_for().key().ok()?.clone();
    let pinned = card.issuer.key(&name).filter(|key| key.dead.is_none())?;
    let list = proof::verify(signed, &pinned.jwk.0).ok().filter(|list| list.form() == form)?;
    let is_last = list.claims().valid_until.is_none() && card.issuer.serves_status_at(&list.claims().id);
    is_last.then(|| list.claims().id.clone())
}
