//! Other networks that one of ours recognises, each pinned by its root.

use schemas::{did::Did, time::Timestamp, trust::RecognisedNetwork};

use super::{
    NetworkId, StoreError, Transaction,
    row::{Row, parsed},
    sql::query,
};

fn read(row: &Row) -> Result<RecognisedNetwork, StoreError> {
    Ok(RecognisedNetwork { network: parsed(row, "did")?, root: parsed(row, "root")? })
}

impl Transaction {
    /// Recognises another network, or from now on by another root.
    pub async fn recognise_network(
        &mut self,
        network: NetworkId,
        other: &RecognisedNetwork,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query(
            "insert into recognised_network (network, did, root, recognised_at)
             values ($1, $2, $3, $4)
             on conflict (network, did) do update
             set root = excluded.root",
        )
        .bind(network.0)
        .bind(other.network.as_str())
        .bind(other.root.to_string())
        .bind(now.seconds())
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Recognises it no more; `false` when it was not recognised.
    pub async fn forget_network(&mut self, network: NetworkId, other: &Did) -> Result<bool, StoreError> {
        let done = query("delete from recognised_network where network = $1 and did = $2")
            .bind(network.0)
            .bind(other.as_str())
            .execute(self.db())
            .await?;
        Ok(done == 1)
    }

    /// Those that are recognised, in the order in which that was said.
    pub async fn recognised_networks(
        &mut self,
        network: NetworkId,
    ) -> Result<Vec<RecognisedNetwork>, StoreError> {
        let rows =
            query("select did, root from recognised_network where network = $1 order by recognised_at, did")
                .bind(network.0)
                .fetch_all(self.db())
                .await?;
        rows.iter().map(read).collect()
    }
}
