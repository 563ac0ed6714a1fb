//! Badges that one member of a network made and all members may give.

use schemas::{outcome::BadgeId, time::Timestamp};

use super::{
    NetworkId, OrganisationId, StoreError, Transaction,
    row::{number, text},
    sql::query,
};

impl Transaction {
    /// Shares a badge with the network's members.
    pub async fn share_badge(
        &mut self,
        network: NetworkId,
        badge: &BadgeId,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query(
            "insert into shared_badge (network, badge, shared_at) values ($1, $2, $3) on conflict do nothing",
        )
        .bind(network.0)
        .bind(badge.as_str())
        .bind(now.seconds())
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Shares it no more; `false` when it was not shared.
    pub async fn share_badge_no_more(
        &mut self,
        network: NetworkId,
        badge: &BadgeId,
    ) -> Result<bool, StoreError> {
        let done = query("delete from shared_badge where network = $1 and badge = $2")
            .bind(network.0)
            .bind(badge.as_str())
            .execute(self.db())
            .await?;
        Ok(done == 1)
    }

    /// Every version of what is shared in this network, with its maker.
    pub async fn badges_shared_in(
        &mut self,
        network: NetworkId,
    ) -> Result<Vec<(OrganisationId, String)>, StoreError> {
        let rows = query(
            "select badge_definition.organisation, badge_definition.definition
             from shared_badge
             join badge_definition on badge_definition.badge = shared_badge.badge
             where shared_badge.network = $1
             order by badge_definition.badge, badge_definition.version",
        )
        .bind(network.0)
        .fetch_all(self.db())
        .await?;
        rows.iter()
            .map(|row| Ok((OrganisationId(number(row, "organisation")?), text(row, "definition")?)))
            .collect()
    }

    /// Every version of what others share with this organisation, by the networks that it belongs to now.
    pub async fn badges_shared_with(
        &mut self,
        organisation: OrganisationId,
        now: Timestamp,
    ) -> Result<Vec<String>, StoreError> {
        let rows = query(
            "select distinct badge_definition.badge, badge_definition.version, badge_definition.definition
             from network_member
             join shared_badge on shared_badge.network = network_member.network
             join badge_definition on badge_definition.badge = shared_badge.badge
             where network_member.organisation = $1
                 and (network_member.member_until is null or network_member.member_until > $2)
                 and badge_definition.organisation <> $1
             order by badge_definition.badge, badge_definition.version",
        )
        .bind(organisation.0)
        .bind(now.seconds())
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| text(row, "definition")).collect()
    }
}
