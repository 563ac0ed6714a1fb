//! Whether an organisation issues at all: it may stop for a while, and it may close for good.

use schemas::time::Timestamp;

use super::{
    OrganisationId, StoreError, Transaction,
    row::{number, optional_time},
    sql::query,
};

/// Whether new editions are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Issuing {
    /// As ever.
    On,
    /// Not for now; what waits to be collected waits on.
    Off,
    /// Never again.
    Closed(Timestamp),
}

impl Transaction {
    /// Switches issuing on or off; `false` when nothing changes, as after the end.
    pub async fn switch_issuing(&mut self, owner: OrganisationId, to: Issuing) -> Result<bool, StoreError> {
        let done = query(
            "update organisation
             set issuing = $1
             where id = $2 and issuing <> $1 and closed_at is null",
        )
        .bind(i64::from(to == Issuing::On))
        .bind(owner.0)
        .execute(self.db())
        .await?;
        Ok(done == 1)
    }

    /// Closes the organisation, for ever.
    pub async fn close_organisation(
        &mut self,
        owner: OrganisationId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query("update organisation set closed_at = $1 where id = $2 and closed_at is null")
            .bind(now.seconds())
            .bind(owner.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Are new editions made?
    pub async fn issuing(&mut self, owner: OrganisationId) -> Result<Issuing, StoreError> {
        let row = query("select issuing, closed_at from organisation where id = $1")
            .bind(owner.0)
            .fetch_one(self.db())
            .await?;
        Ok(match optional_time(&row, "closed_at")? {
            Some(closed) => Issuing::Closed(closed),
            None if number(&row, "issuing")? == 1 => Issuing::On,
            None => Issuing::Off,
        })
    }
}
