//! Badges of catalogues that no organisation here made: of the settings' file, and of networks that signed theirs.

use schemas::{did::Did, outcome::BadgeId, time::Timestamp, trust::Fingerprint};

use super::{
    StoreError, Transaction,
    row::{Row, number, optional_text, parsed, text},
    sql::query,
};

/// One version, as its catalogue had it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct KnownBadge {
    pub definition: String,
    /// Where it is published, if its catalogue says so.
    pub base: Option<String>,
    /// Whose catalogue it is; `None`: the settings name it.
    pub network: Option<String>,
}

/// A network whose catalogue was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct TakenCatalogue {
    pub network: Did,
    pub root: Fingerprint,
    pub version: u64,
}

fn read(row: &Row) -> Result<KnownBadge, StoreError> {
    Ok(KnownBadge {
        definition: text(row, "definition")?,
        base: optional_text(row, "base")?,
        network: optional_text(row, "network")?,
    })
}

impl Transaction {
    /// One version, if any catalogue ever had it.
    pub async fn known_badge(
        &mut self,
        badge: &BadgeId,
        version: u32,
    ) -> Result<Option<KnownBadge>, StoreError> {
        let row =
            query("select definition, base, network from known_badge where badge = $1 and version = $2")
                .bind(badge.as_str())
                .bind(version)
                .fetch_optional(self.db())
                .await?;
        row.as_ref().map(read).transpose()
    }

    /// Has any catalogue a badge of this name, in whatever version?
    pub async fn knows_badge(&mut self, badge: &BadgeId) -> Result<bool, StoreError> {
        let row = query("select count(*) as versions from known_badge where badge = $1")
            .bind(badge.as_str())
            .fetch_one(self.db())
            .await?;
        Ok(number(&row, "versions")? > 0)
    }

    /// What is given no more, and what the settings' catalogue ever had.
    pub async fn badges_of_before(&mut self) -> Result<Vec<KnownBadge>, StoreError> {
        let rows = query(
            "select definition, base, network from known_badge
             where network is null or given = 0
             order by badge, version",
        )
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }

    /// What networks' catalogues have now.
    pub async fn badges_of_networks(&mut self) -> Result<Vec<KnownBadge>, StoreError> {
        let rows = query(
            "select definition, base, network from known_badge
             where network is not null and given = 1
             order by badge, version",
        )
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }

    /// Keeps a version, or what was added to it since: a language, a city's page.
    pub async fn keep_known_badge(
        &mut self,
        badge: &BadgeId,
        version: u32,
        known: &KnownBadge,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query(
            "insert into known_badge (badge, version, definition, base, network, given, known_since)
             values ($1, $2, $3, $4, $5, 1, $6)
             on conflict (badge, version) do update
             set definition = excluded.definition, given = 1",
        )
        .bind(badge.as_str())
        .bind(version)
        .bind(&known.definition)
        .bind(known.base.as_deref())
        .bind(known.network.as_deref())
        .bind(now.seconds())
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// What this network's catalogue had is given no more, until the newer one says otherwise.
    pub async fn give_none_of(&mut self, network: &Did) -> Result<(), StoreError> {
        query("update known_badge set given = 0 where network = $1")
            .bind(network.as_str())
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Which catalogue of this network was taken in last.
    pub async fn taken_catalogue(&mut self, network: &Did) -> Result<Option<TakenCatalogue>, StoreError> {
        let row = query("select network, root, version from taken_catalogue where network = $1")
            .bind(network.as_str())
            .fetch_optional(self.db())
            .await?;
        let taken = |row: &Row| -> Result<TakenCatalogue, StoreError> {
            Ok(TakenCatalogue {
                network: parsed(row, "network")?,
                root: parsed(row, "root")?,
                version: u64::try_from(number(row, "version")?).unwrap_or_default(),
            })
        };
        row.as_ref().map(taken).transpose()
    }

    /// Keeps which catalogue of a network was taken in.
    pub async fn keep_taken_catalogue(
        &mut self,
        taken: &TakenCatalogue,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        query(
            "insert into taken_catalogue (network, root, version, taken_at)
             values ($1, $2, $3, $4)
             on conflict (network) do update
             set root = excluded.root, version = excluded.version, taken_at = excluded.taken_at",
        )
        .bind(taken.network.as_str())
        .bind(taken.root.to_string())
        .bind(i64::try_from(taken.version).unwrap_or(i64::MAX))
        .bind(now.seconds())
        .execute(self.db())
        .await?;
        Ok(())
    }
}
