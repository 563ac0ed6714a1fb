//! Who looks after a network, and until when.

use schemas::time::Timestamp;

use super::{
    Account, AccountId, Network, NetworkId, StoreError, Transaction, account, network,
    row::{Row, optional_time, time},
    sql::query,
};

/// Somebody who looks after a network, or did.
#[derive(Clone, Debug)]
pub struct Coordinator {
    /// Who.
    pub account: Account,
    /// Since when.
    pub since: Timestamp,
    /// Until when, where an end is set.
    pub until: Option<Timestamp>,
}

impl Coordinator {
    /// May they still do it?
    pub fn is_active(&self, now: Timestamp) -> bool {
        self.until.is_none_or(|until| now < until)
    }
}

fn read(row: &Row) -> Result<Coordinator, StoreError> {
    Ok(Coordinator {
        account: account::read(row)?,
        since: time(row, "since")?,
        until: optional_time(row, "ended_at")?,
    })
}

impl Transaction {
    /// Makes somebody a coordinator of the network, or sets another end where they are one.
    pub async fn appoint_coordinator(
        &mut self,
        network: NetworkId,
        account: AccountId,
        until: Option<Timestamp>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query(
            "insert into network_coordinator (network, account, since, ended_at)
             values ($1, $2, $3, $4)
             on conflict (network, account) do update
             set ended_at = excluded.ended_at",
        )
        .bind(network.0)
        .bind(account.0)
        .bind(now.seconds())
        .bind(until.map(Timestamp::seconds))
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Those who look after the network, and those who did, by name.
    pub async fn coordinators(&mut self, network: NetworkId) -> Result<Vec<Coordinator>, StoreError> {
        let rows = query(
            "select account.id, account.login, account.name, account.language,
                    network_coordinator.since, network_coordinator.ended_at
             from network_coordinator
             join account on account.id = network_coordinator.account
             where network_coordinator.network = $1
             order by account.name, account.id",
        )
        .bind(network.0)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }

    /// The networks that somebody looks after at this time, by short name.
    pub async fn networks_of(
        &mut self,
        account: AccountId,
        now: Timestamp,
    ) -> Result<Vec<Network>, StoreError> {
        let rows = query(
            "select network.*
             from network
             join network_coordinator on network_coordinator.network = network.id
             where network_coordinator.account = $1
               and (network_coordinator.ended_at is null or network_coordinator.ended_at > $2)
             order by network.slug",
        )
        .bind(account.0)
        .bind(now.seconds())
        .fetch_all(self.db())
        .await?;
        rows.iter().map(network::read).collect()
    }
}
