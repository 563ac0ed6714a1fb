//! Suspension: a second place for each edition of an organisation that switched it on; its bit is set and cleared.

use schemas::time::Timestamp;

use super::{
    AwardId, EditionId, OrganisationId, Slot, StatusDeed, StatusListId, StoreError, Transaction,
    row::{Row, number, optional_time, small},
    rows_query::rows_query,
    sql::query,
};

/// Whether the badges that an organisation issues from now on can be suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suspension {
    /// They can.
    On,
    /// They can only be ended.
    Off,
}

fn read(row: &Row) -> Result<Slot, StoreError> {
    Ok(Slot { list: StatusListId(number(row, "status_list")?), place: small(row, "place")? })
}

impl Transaction {
    /// Switches suspension on or off, for badges yet to be issued.
    pub async fn switch_suspension(
        &mut self,
        owner: OrganisationId,
        to: Suspension,
    ) -> Result<(), StoreError> {
        query("update organisation set suspends = $1 where id = $2")
            .bind(i64::from(to == Suspension::On))
            .bind(owner.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Is suspension switched on?
    pub async fn suspension(&mut self, owner: OrganisationId) -> Result<Suspension, StoreError> {
        let row = query("select suspends from organisation where id = $1")
            .bind(owner.0)
            .fetch_one(self.db())
            .await?;
        Ok(if number(&row, "suspends")? == 1 { Suspension::On } else { Suspension::Off })
    }

    /// Gives editions their places on lists for suspension.
    pub async fn give_suspension_slots(
        &mut self,
        given: impl Iterator<Item = (EditionId, Slot)> + Send,
    ) -> Result<(), StoreError> {
        rows_query(
            "insert into suspension_slot (edition, status_list, place) values ($1, $2, $3)",
            given.map(|(edition, slot)| [edition.0.into(), slot.list.0.into(), slot.place.into()]),
        )
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The places at which the award's editions are suspended; empty when they cannot be.
    pub async fn suspension_slots(&mut self, award: AwardId) -> Result<Vec<Slot>, StoreError> {
        let rows = query(
            "select s.status_list, s.place
             from suspension_slot s
             join edition e on e.id = s.edition
             where e.award = $1
             order by e.id",
        )
        .bind(award.0)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }

    /// Since when the award's editions are suspended, the earliest of them.
    pub async fn suspended_at(&mut self, award: AwardId) -> Result<Option<Timestamp>, StoreError> {
        let row = query(
            "select min(p.ended_at) as since
             from suspension_slot s
             join edition e on e.id = s.edition
             join status_slot p on p.status_list = s.status_list and p.place = s.place
             where e.award = $1",
        )
        .bind(award.0)
        .fetch_one(self.db())
        .await?;
        optional_time(&row, "since")
    }

    /// Clears the bit of a place for suspension; one that is clear stays clear.
    pub async fn clear_slot(&mut self, slot: Slot, now: Timestamp) -> Result<(), StoreError> {
        let done = query(
            "update status_slot
             set ended_at = null
             where status_list = $1 and place = $2 and ended_at is not null
               and exists (select 1 from suspension_slot where status_list = $1 and place = $2)",
        )
        .bind(slot.list.0)
        .bind(slot.place)
        .execute(self.db())
        .await?;
        match done {
            0 => Ok(()),
            _ => {
                self.tell_of_status(slot.list, StatusDeed::Cleared(slot.place), now).await?;
                self.revise_status_list(slot.list).await
            }
        }
    }
}
