//! What a city adds to a badge: its page in Cities of Learning.

use schemas::{
    outcome::{BadgeId, CityActivity},
    time::Timestamp,
};

use super::{
    NetworkId, OrganisationId, StoreError, Transaction,
    row::{Row, optional_text, parsed, text},
    sql::query,
};

fn read(row: &Row) -> Result<CityActivity, StoreError> {
    let playlist = optional_text(row, "playlist")?.map(|playlist| playlist.parse());
    let playlist = playlist.transpose().map_err(|_| StoreError::Corrupt {
        column: "playlist",
        value: optional_text(row, "playlist").ok().flatten().unwrap_or_default(),
    })?;
    Ok(CityActivity::new(&text(row, "city")?, parsed(row, "activity")?, playlist))
}

impl Transaction {
    /// Sets the page of a badge in one city.
    pub async fn set_city_page(
        &mut self,
        organisation: OrganisationId,
        badge: &BadgeId,
        page: &CityActivity,
    ) -> Result<(), StoreError> {
        query(
            "insert into city_page (organisation, badge, city, activity, playlist)
             values ($1, $2, $3, $4, $5)
             on conflict (organisation, badge, city) do update
             set activity = excluded.activity, playlist = excluded.playlist",
        )
        .bind(organisation.0)
        .bind(badge.as_str())
        .bind(&page.city)
        .bind(page.activity.as_str())
        .bind(page.playlist.as_ref().map(schemas::uri::Uri::as_str))
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Takes it away; `false` when there was none.
    pub async fn drop_city_page(
        &mut self,
        organisation: OrganisationId,
        badge: &BadgeId,
        city: &str,
    ) -> Result<bool, StoreError> {
        let done = query("delete from city_page where organisation = $1 and badge = $2 and city = $3")
            .bind(organisation.0)
            .bind(badge.as_str())
            .bind(city)
            .execute(self.db())
            .await?;
        Ok(done == 1)
    }

    /// The organisation's pages of a badge, by city.
    pub async fn city_pages(
        &mut self,
        organisation: OrganisationId,
        badge: &BadgeId,
    ) -> Result<Vec<CityActivity>, StoreError> {
        let rows = query(
            "select city, activity, playlist from city_page
             where organisation = $1 and badge = $2
             order by city",
        )
        .bind(organisation.0)
        .bind(badge.as_str())
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }

    /// The pages that members of a network have for any badge now, by city.
    pub async fn city_pages_in(
        &mut self,
        network: NetworkId,
        now: Timestamp,
    ) -> Result<Vec<(BadgeId, CityActivity)>, StoreError> {
        let rows = query(
            "select distinct city_page.badge, city_page.city, city_page.activity, city_page.playlist
             from network_member
             join city_page on city_page.organisation = network_member.organisation
             where network_member.network = $1
                 and (network_member.member_until is null or network_member.member_until > $2)
             order by city_page.city, city_page.badge",
        )
        .bind(network.0)
        .bind(now.seconds())
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok((parsed(row, "badge")?, read(row)?))).collect()
    }
}
