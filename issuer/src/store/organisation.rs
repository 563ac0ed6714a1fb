//! Organisations: the tenants of the store.

use schemas::{did::Did, lang::Lang, lang::Localised, time::Timestamp, zone::Zone};
use serde::Serialize;

use super::{
    AwardId, OrganisationId, StoreError, Transaction,
    row::{Row, json, number, optional_text, parsed, small, text, written},
    sql::query,
};

/// A library or a city that issues badges.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct Organisation {
    pub id: OrganisationId,
    pub slug: String,
    pub did: Did,
    pub name: Localised,
    pub city: String,
    pub country_code: String,
    pub website: Option<String>,
    pub language: Lang,
    pub time_zone: String,
    /// Days from the last meeting of a circle to the deletion of its names.
    pub names_kept_days: u32,
}

impl Organisation {
    /// The zone by whose clocks its people read hours; UTC where the name on record is none.
    pub fn zone(&self) -> Zone {
        self.time_zone.parse().unwrap_or(Zone::UTC)
    }
}

/// An organisation to be added.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct NewOrganisation {
    pub slug: String,
    pub did: Did,
    pub name: Localised,
    pub city: String,
    pub country_code: String,
    pub website: Option<String>,
    pub language: Lang,
    pub time_zone: String,
}

fn read(row: &Row) -> Result<Organisation, StoreError> {
    Ok(Organisation {
        id: OrganisationId(number(row, "id")?),
        slug: text(row, "slug")?,
        did: parsed(row, "did")?,
        name: json(row, "name")?,
        city: text(row, "city")?,
        country_code: text(row, "country_code")?,
        website: optional_text(row, "website")?,
        language: parsed(row, "language")?,
        time_zone: text(row, "time_zone")?,
        names_kept_days: small(row, "names_kept_days")?,
    })
}

impl Transaction {
    /// Adds an organisation; `false` when its short name is taken.
    pub async fn add_organisation(
        &mut self,
        new: &NewOrganisation,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let name = written(&new.name)?;
        let done = query(
            "insert into organisation
                 (slug, did, name, city, country_code, website, language, time_zone, added_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             on conflict do nothing",
        )
        .bind(&new.slug)
        .bind(new.did.as_str())
        .bind(name)
        .bind(&new.city)
        .bind(&new.country_code)
        .bind(&new.website)
        .bind(new.language.tag())
        .bind(&new.time_zone)
        .bind(now.seconds())
        .execute(self.db())
        .await?;
        Ok(done == 1)
    }

    /// The organisation with this short name.
    pub async fn organisation(&mut self, slug: &str) -> Result<Option<Organisation>, StoreError> {
        let row =
            query("select * from organisation where slug = $1").bind(slug).fetch_optional(self.db()).await?;
        row.as_ref().map(read).transpose()
    }

    /// The organisation with this row number.
    pub async fn organisation_by_id(&mut self, id: OrganisationId) -> Result<Organisation, StoreError> {
        let row = query("select * from organisation where id = $1").bind(id.0).fetch_one(self.db()).await?;
        read(&row)
    }

    /// Whose this award is.
    pub async fn owner_of_award(&mut self, award: AwardId) -> Result<Option<Organisation>, StoreError> {
        let row =
            query("select * from organisation where id = (select organisation from award where id = $1)")
                .bind(award.0)
                .fetch_optional(self.db())
                .await?;
        row.as_ref().map(read).transpose()
    }

    /// All organisations, by short name.
    pub async fn organisations(&mut self) -> Result<Vec<Organisation>, StoreError> {
        let rows = query("select * from organisation order by slug").fetch_all(self.db()).await?;
        rows.iter().map(read).collect()
    }
}
