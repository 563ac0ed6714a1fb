//! Issuers on other servers that one of our networks stands for, and what those that closed handed over.

use schemas::{did::Did, time::Timestamp, trust::Card, uri::Uri};

use super::{
    GuestId, LastListId, NetworkId, StoreError, Transaction,
    row::{Row, json, number, optional_time, parsed, text, time, written},
    sql::query,
};

/// An issuer that runs elsewhere.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct Guest {
    pub id: GuestId,
    /// What it said of itself, as it was compared.
    pub card: Card,
    pub since: Timestamp,
    /// Until when, where an end is set.
    pub until: Option<Timestamp>,
}

/// A last status list, in both forms, under the address that badges name.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct LastList {
    pub address: Uri,
    pub data_integrity: String,
    pub jwt: String,
}

fn read(row: &Row) -> Result<Guest, StoreError> {
    Ok(Guest {
        id: GuestId(number(row, "id")?),
        card: json(row, "card")?,
        since: time(row, "member_from")?,
        until: optional_time(row, "member_until")?,
    })
}

impl Transaction {
    /// Keeps an issuer's newest card; an end of its membership stays.
    pub async fn keep_guest(
        &mut self,
        network: NetworkId,
        card: &Card,
        since: Timestamp,
    ) -> Result<GuestId, StoreError> {
        let row = query(
            "insert into network_guest (network, did, card, member_from)
             values ($1, $2, $3, $4)
             on conflict (network, did) do update
             set card = excluded.card
             returning id",
        )
        .bind(network.0)
        .bind(card.issuer.did.as_str())
        .bind(written(card)?)
        .bind(since.seconds())
        .fetch_one(self.db())
        .await?;
        Ok(GuestId(number(&row, "id")?))
    }

    /// Sets or lifts the end of a guest's membership; `false` when there is none.
    pub async fn end_guest(
        &mut self,
        network: NetworkId,
        did: &Did,
        until: Option<Timestamp>,
    ) -> Result<bool, StoreError> {
        let done = query("update network_guest set member_until = $1 where network = $2 and did = $3")
            .bind(until.map(Timestamp::seconds))
            .bind(network.0)
            .bind(did.as_str())
            .execute(self.db())
            .await?;
        Ok(done == 1)
    }

    /// The issuers that run elsewhere, in the order in which they joined.
    pub async fn guests(&mut self, network: NetworkId) -> Result<Vec<Guest>, StoreError> {
        let rows = query("select * from network_guest where network = $1 order by member_from, id")
            .bind(network.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(read).collect()
    }

    /// Keeps what a closed issuer handed over.
    pub async fn keep_last_list(&mut self, guest: GuestId, list: &LastList) -> Result<(), StoreError> {
        query(
            "insert into handed_over_list (guest, address, data_integrity, jwt)
             values ($1, $2, $3, $4)
             on conflict do nothing",
        )
        .bind(guest.0)
        .bind(list.address.as_str())
        .bind(&list.data_integrity)
        .bind(&list.jwt)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The last lists of an issuer, by the addresses that badges name.
    pub async fn last_lists(&mut self, guest: GuestId) -> Result<Vec<(LastListId, Uri)>, StoreError> {
        let rows = query("select id, address from handed_over_list where guest = $1 order by id")
            .bind(guest.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(|row| Ok((LastListId(number(row, "id")?), parsed(row, "address")?))).collect()
    }

    /// A last list of an issuer of this network.
    pub async fn last_list(
        &mut self,
        network: NetworkId,
        id: LastListId,
    ) -> Result<Option<LastList>, StoreError> {
        let row = query(
            "select l.*
             from handed_over_list l
             join network_guest g on g.id = l.guest
             where l.id = $1 and g.network = $2",
        )
        .bind(id.0)
        .bind(network.0)
        .fetch_optional(self.db())
        .await?;
        let read = |row: &Row| -> Result<LastList, StoreError> {
            Ok(LastList {
                address: parsed(row, "address")?,
                data_integrity: text(row, "data_integrity")?,
                jwt: text(row, "jwt")?,
            })
        };
        row.as_ref().map(read).transpose()
    }
}
