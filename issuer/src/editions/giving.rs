//! An edition for somebody whom a program of the organisation named: its offer is made and collected in one act, so that
//! the desk sees it like any other, and nobody else can collect it.

use schemas::{did::Did, uri::Uri};

use super::{
    EditionError,
    journalling::{self, Wanted},
};
use crate::{
    issuer::Issuer,
    offers,
    store::{Award, Carrier, Collected, EditionKind, HandOut, Journalled, Means, NewOffer, Transaction},
};

/// Whom the program named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// A key in a wallet.
    Wallet(Did),
    /// A name of its own, for paper.
    Paper(Uri),
}

impl Recipient {
    /// The badge's subject.
    pub fn subject(&self) -> Uri {
        match self {
            Recipient::Wallet(key) => Uri::from(key),
            Recipient::Paper(name) => name.clone(),
        }
    }
}

/// Writes the edition down, in the transaction of whoever made the award.
pub(crate) async fn give(
    tx: &mut Transaction,
    issuer: &Issuer,
    award: &Award,
    recipient: &Recipient,
) -> Result<Journalled, EditionError> {
    let now = issuer.clock.now();
    let new = NewOffer { award: award.id, hand_out: HandOut::Slip };
    let offer = offers::make(tx, &issuer.secret, new, now).await?;
    let (by, kind) = match recipient {
        Recipient::Wallet(_) => (Means::Wallet, EditionKind::Wallet(offer)),
        Recipient::Paper(_) => (Means::On(Carrier::File), EditionKind::Paper),
    };
    let collected = Collected { holder: recipient.subject(), by, at: now };
    tx.collect_offer(offer, collected).await?;
    journalling::journal(tx, issuer, Wanted { award, kind, subject: recipient.subject() }).await
}
