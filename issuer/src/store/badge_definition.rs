//! Badges that organisations made themselves: text of the catalogue, kept version by version.

use schemas::{outcome::BadgeId, time::Timestamp};

use super::{
    OrganisationId, StoreError, Transaction,
    row::{number, small, text},
    sql::query,
};

/// One version of a badge, to be kept for good.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct NewBadgeDefinition<'d> {
    pub organisation: OrganisationId,
    pub badge: &'d BadgeId,
    pub version: u32,
    pub definition: &'d str,
}

/// A version that was kept.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct BadgeDefinition {
    pub organisation: OrganisationId,
    pub version: u32,
    pub definition: String,
}

impl Transaction {
    /// Keeps a version; `false` when there is one of this number already.
    pub async fn add_badge_definition(
        &mut self,
        new: &NewBadgeDefinition<'_>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let done = query(
            "insert into badge_definition (badge, version, organisation, definition, made_at)
             values ($1, $2, $3, $4, $5)
             on conflict do nothing",
        )
        .bind(new.badge.as_str())
        .bind(new.version)
        .bind(new.organisation.0)
        .bind(new.definition)
        .bind(now.seconds())
        .execute(self.db())
        .await?;
        Ok(done == 1)
    }

    /// All versions of all badges that this organisation made, oldest first.
    pub async fn badge_definitions(&mut self, owner: OrganisationId) -> Result<Vec<String>, StoreError> {
        let rows = query(
            "select definition from badge_definition
             where organisation = $1
             order by made_at, badge, version",
        )
        .bind(owner.0)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| text(row, "definition")).collect()
    }

    /// One version, whoever made it: its address is public.
    pub async fn badge_definition(
        &mut self,
        badge: &BadgeId,
        version: u32,
    ) -> Result<Option<String>, StoreError> {
        let row = query("select definition from badge_definition where badge = $1 and version = $2")
            .bind(badge.as_str())
            .bind(version)
            .fetch_optional(self.db())
            .await?;
        row.map(|row| text(&row, "definition")).transpose()
    }

    /// The newest version of a badge that some organisation made.
    pub async fn newest_badge_definition(
        &mut self,
        badge: &BadgeId,
    ) -> Result<Option<BadgeDefinition>, StoreError> {
        let row = query(
            "select organisation, version, definition from badge_definition
             where badge = $1
             order by version desc
             limit 1",
        )
        .bind(badge.as_str())
        .fetch_optional(self.db())
        .await?;
        row.map(|row| {
            Ok(BadgeDefinition {
                organisation: OrganisationId(number(&row, "organisation")?),
                version: small(&row, "version")?,
                definition: text(&row, "definition")?,
            })
        })
        .transpose()
    }

    /// The badges that people may be collecting now: those of circles that are open or closed after `since`, and of
    /// offers that still live.
    pub async fn badges_in_use(
        &mut self,
        owner: OrganisationId,
        since: Timestamp,
        now: Timestamp,
    ) -> Result<Vec<String>, StoreError> {
        let rows = query(
            "select badge from circle
             where organisation = $1 and (closed_at is null or closed_at >= $2)
             union
             select award.badge from award
             join offer on offer.award = award.id
             where award.organisation = $1 and offer.expires_at > $3
             order by 1",
        )
        .bind(owner.0)
        .bind(since.seconds())
        .bind(now.seconds())
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| text(row, "badge")).collect()
    }
}
