//! Networks of organisations and the trust lists that were signed for them.

use schemas::{
    did::Did,
    lang::Localised,
    time::Timestamp,
    trust::{Root, WorkingKey},
};

use super::{
    NetworkId, OrganisationId, StoreError, Transaction,
    row::{Row, json, number, optional_time, parsed, text, time, written},
    sql::query,
};

/// A network whose trust list this issuer keeps.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct Network {
    pub id: NetworkId,
    pub slug: String,
    pub did: Did,
    pub name: Localised,
    /// The fragment of the working key that signs the lists.
    pub fragment: String,
    /// The root key and its word for the working key.
    pub root: Root,
}

impl Network {
    /// The key that signs the lists, as the root names it.
    pub fn working_key(&self) -> Result<WorkingKey, StoreError> {
        let corrupt = |_| StoreError::Corrupt { column: "root", value: self.root.names.clone() };
        self.root.working_key(&self.did).map_err(corrupt)
    }
}

/// A network to be added.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct NewNetwork {
    pub slug: String,
    pub did: Did,
    pub name: Localised,
    pub fragment: String,
    pub root: Root,
}

/// An organisation's place in a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub organisation: OrganisationId,
    /// Since when.
    pub since: Timestamp,
    /// Until when, where an end is set.
    pub until: Option<Timestamp>,
}

pub(super) fn read(row: &Row) -> Result<Network, StoreError> {
    Ok(Network {
        id: NetworkId(number(row, "id")?),
        slug: text(row, "slug")?,
        did: parsed(row, "did")?,
        name: json(row, "name")?,
        fragment: text(row, "fragment")?,
        root: json(row, "root")?,
    })
}

fn version(row: &Row) -> Result<u64, StoreError> {
    let value = number(row, "version")?;
    u64::try_from(value).map_err(|_| StoreError::Corrupt { column: "version", value: value.to_string() })
}

impl Transaction {
    /// Adds a network; `false` when its short name is taken.
    pub async fn add_network(&mut self, new: &NewNetwork, now: Timestamp) -> Result<bool, StoreError> {
        let done = query(
            "insert into network (slug, did, name, fragment, root, added_at)
             values ($1, $2, $3, $4, $5, $6)
             on conflict do nothing",
        )
        .bind(&new.slug)
        .bind(new.did.as_str())
        .bind(written(&new.name)?)
        .bind(&new.fragment)
        .bind(written(&new.root)?)
        .bind(now.seconds())
        .execute(self.db())
        .await?;
        Ok(done == 1)
    }

    /// Lets another working key sign, with the root's word for it.
    pub async fn renew_network(
        &mut self,
        id: NetworkId,
        fragment: &str,
        root: &Root,
    ) -> Result<(), StoreError> {
        query("update network set fragment = $1, root = $2 where id = $3")
            .bind(fragment)
            .bind(written(root)?)
            .bind(id.0)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// All networks, by short name.
    pub async fn networks(&mut self) -> Result<Vec<Network>, StoreError> {
        let rows = query("select * from network order by slug").fetch_all(self.db()).await?;
        rows.iter().map(read).collect()
    }

    /// Makes the organisation a member, or lets it go on from where it once ended.
    pub async fn add_member(&mut self, network: NetworkId, member: Member) -> Result<(), StoreError> {
        query(
            "insert into network_member (network, organisation, member_from)
             values ($1, $2, $3)
             on conflict (network, organisation) do update
             set member_until = null",
        )
        .bind(network.0)
        .bind(member.organisation.0)
        .bind(member.since.seconds())
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Sets the end of a membership; `false` when there is none.
    pub async fn end_member(
        &mut self,
        network: NetworkId,
        organisation: OrganisationId,
        until: Timestamp,
    ) -> Result<bool, StoreError> {
        let done = query(
            "update network_member
             set member_until = $1
             where network = $2 and organisation = $3",
        )
        .bind(until.seconds())
        .bind(network.0)
        .bind(organisation.0)
        .execute(self.db())
        .await?;
        Ok(done == 1)
    }

    /// The members, in the order in which they joined.
    pub async fn members(&mut self, network: NetworkId) -> Result<Vec<Member>, StoreError> {
        let rows = query(
            "select organisation, member_from, member_until
             from network_member
             where network = $1
             order by member_from, organisation",
        )
        .bind(network.0)
        .fetch_all(self.db())
        .await?;
        let member = |row: &Row| -> Result<Member, StoreError> {
            Ok(Member {
                organisation: OrganisationId(number(row, "organisation")?),
                since: time(row, "member_from")?,
                until: optional_time(row, "member_until")?,
            })
        };
        rows.iter().map(member).collect()
    }

    /// The newest trust list: its version and text.
    pub async fn newest_trust_list(
        &mut self,
        network: NetworkId,
    ) -> Result<Option<(u64, String)>, StoreError> {
        let row = query(
            "select version, signed
             from trust_list
             where network = $1
             order by version desc
             limit 1",
        )
        .bind(network.0)
        .fetch_optional(self.db())
        .await?;
        row.as_ref().map(|row| Ok((version(row)?, text(row, "signed")?))).transpose()
    }

    /// The highest version that may have been signed: those of before a restore are not known here.
    pub async fn highest_trust_list(&mut self, network: NetworkId) -> Result<u64, StoreError> {
        let row = query(
            "select coalesce(max(number), 0) as version
             from (
                 select version as number from trust_list where network = $1
                 union all
                 select highest from deleted_number where counted = 'trust_list'
             ) as ever",
        );
        version(&row.bind(network.0).fetch_one(self.db()).await?)
    }

    /// Every trust list that was ever signed, with its version, the oldest first.
    pub async fn trust_lists(&mut self, network: NetworkId) -> Result<Vec<(u64, String)>, StoreError> {
        let rows = query("select version, signed from trust_list where network = $1 order by version")
            .bind(network.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(|row| Ok((version(row)?, text(row, "signed")?))).collect()
    }

    /// Keeps a signed trust list; its version must be new.
    pub async fn keep_trust_list(
        &mut self,
        network: NetworkId,
        version: u64,
        signed: &str,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query("insert into trust_list (network, version, signed, signed_at) values ($1, $2, $3, $4)")
            .bind(network.0)
            .bind(i64::try_from(version).unwrap_or(i64::MAX))
            .bind(signed)
            .bind(now.seconds())
            .execute(self.db())
            .await?;
        Ok(())
    }
}
