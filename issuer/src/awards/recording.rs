//! A line in the journal for every deed; it names the award by number and never the learner.

use schemas::time::Timestamp;

use crate::store::{AccountId, Act, Award, Deed, StoreError, Transaction};

/// Writes down what is done to the award, in the transaction that does it. `by` is nobody for the command line.
pub(super) async fn record(
    tx: &mut Transaction,
    award: &Award,
    what: Deed,
    by: Option<AccountId>,
    at: Timestamp,
) -> Result<(), StoreError> {
    let about = format!("award {}", award.id);
    let organisation = Some(award.organisation);
    tx.record(Act { actor: by, organisation, what, about: &about, at }).await
}
