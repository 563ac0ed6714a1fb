//! Places on status lists for editions: at random, never twice, and the next list begun in time.

use std::collections::HashSet;

use schemas::{status::Purpose, time::Timestamp};

use crate::{
    issuer::Issuer,
    store::{OpenStatusList, Organisation, Slot, StoreError, Transaction},
};

/// Places on one status list. A list is left when half of them are given away, so that finding one stays quick; the next
/// one is begun at a quarter, so that trust lists have long named it when the first badge refers to it.
const PLACES_BITS: u32 = 17;
const LEFT_AT: u32 = 1 << (PLACES_BITS - 1);
const NEXT_AT: u32 = 1 << (PLACES_BITS - 2);
/// Places are counted for one badge in so many: counting reads all of them.
const COUNTED_ONCE_IN: u32 = 64;

/// A place on a status list of an organisation.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// The list's number, which stands in its address.
    pub(super) list_number: u32,
    pub(super) slot: Slot,
}

/// Takes so many places of the list from which places are given now.
pub(super) async fn take(
    tx: &mut Transaction,
    issuer: &Issuer,
    organisation: &Organisation,
    purpose: Purpose,
    many: usize,
) -> Result<Vec<Place>, StoreError> {
    let list = match tx.open_status_list(organisation.id, purpose).await? {
        Some(list) => list,
        None => tx.add_status_list(organisation.id, purpose, issuer.clock.now()).await?,
    };
    let mut taken: Vec<Place> = Vec::with_capacity(many);
    while taken.len() < many {
        let tried: HashSet<u32> =
            (taken.len()..many).map(|_| issuer.chance.below_power_of_two(PLACES_BITS)).collect();
        let slots = tx.take_slots(list.id, tried.into_iter()).await?;
        taken.extend(slots.into_iter().map(|slot| Place { list_number: list.number, slot }));
    }
    if taken.iter().any(|place| place.slot.place.is_multiple_of(COUNTED_ONCE_IN)) {
        look_ahead(tx, organisation, &list, issuer.clock.now()).await?;
    }
    Ok(taken)
}

/// Begins the next list and leaves this one, when it is time.
async fn look_ahead(
    tx: &mut Transaction,
    organisation: &Organisation,
    list: &OpenStatusList,
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
