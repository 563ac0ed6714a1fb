//! Circles and their sessions.

use schemas::{lang::Lang, time::Timestamp};

use super::{
    CircleId, OrganisationId, StoreError, Transaction,
    row::{Row, number, optional_text, optional_time, parsed, small, text},
    rows_query::rows_query,
    sql::query,
};

/// What is known of a circle from its source; learners and attendance stand apart.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct CircleFacts {
    pub source: String,
    pub name: String,
    pub venue: Option<String>,
    pub city: Option<String>,
    pub language: Lang,
    pub online: bool,
    pub first_day: Option<String>,
    pub last_day: Option<String>,
    pub badge: String,
}

/// A learning circle.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct Circle {
    pub id: CircleId,
    pub organisation: OrganisationId,
    /// What people type.
    pub handle: String,
    pub facts: CircleFacts,
    pub closed_at: Option<Timestamp>,
}

pub(super) fn read(row: &Row) -> Result<Circle, StoreError> {
    Ok(Circle {
        id: CircleId(number(row, "id")?),
        organisation: OrganisationId(number(row, "organisation")?),
        handle: text(row, "handle")?,
        facts: CircleFacts {
            source: text(row, "source")?,
            name: text(row, "name")?,
            venue: optional_text(row, "venue")?,
            city: optional_text(row, "city")?,
            language: parsed(row, "language")?,
            online: number(row, "online")? != 0,
            first_day: optional_text(row, "first_day")?,
            last_day: optional_text(row, "last_day")?,
            badge: text(row, "badge")?,
        },
        closed_at: optional_time(row, "closed_at")?,
    })
}

impl Transaction {
    /// Adds the circle, or brings what is known of it up to date; its handle stays what it was first.
    pub async fn put_circle(
        &mut self,
        owner: OrganisationId,
        handle: &str,
        facts: &CircleFacts,
        now: Timestamp,
    ) -> Result<Circle, StoreError> {
        let row = query(
            "insert into circle
                 (organisation, handle, source, name, venue, city, language, online,
                  first_day, last_day, badge, imported_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
             on conflict (organisation, source) do update
             set name = excluded.name, venue = excluded.venue, city = excluded.city,
                 language = excluded.language, online = excluded.online,
                 first_day = excluded.first_day, last_day = excluded.last_day,
                 badge = excluded.badge, imported_at = excluded.imported_at
             returning *",
        )
        .bind(owner.0)
        .bind(handle)
        .bind(&facts.source)
        .bind(&facts.name)
        .bind(&facts.venue)
        .bind(&facts.city)
        .bind(facts.language.tag())
        .bind(i64::from(facts.online))
        .bind(&facts.first_day)
        .bind(&facts.last_day)
        .bind(&facts.badge)
        .bind(now.seconds())
        .fetch_one(self.db())
        .await?;
        read(&row)
    }

    /// The circle of this handle.
    pub async fn circle(&mut self, handle: &str) -> Result<Option<Circle>, StoreError> {
        let row =
            query("select * from circle where handle = $1").bind(handle).fetch_optional(self.db()).await?;
        row.as_ref().map(read).transpose()
    }

    /// The organisation's circle of this handle; a circle of another one is not there.
    pub async fn circle_of(
        &mut self,
        owner: OrganisationId,
        handle: &str,
    ) -> Result<Option<Circle>, StoreError> {
        Ok(self.circle(handle).await?.filter(|circle| circle.organisation == owner))
    }

    /// The circle that this source was imported as.
    pub async fn circle_of_source(
        &mut self,
        owner: OrganisationId,
        source: &str,
    ) -> Result<Option<Circle>, StoreError> {
        let row = query("select * from circle where organisation = $1 and source = $2")
            .bind(owner.0)
            .bind(source)
            .fetch_optional(self.db())
            .await?;
        row.as_ref().map(read).transpose()
    }

    /// Makes the sessions `1..=number` exist; more are never taken away, because attendance hangs on them.
    pub async fn put_sessions(&mut self, circle: CircleId, number: u32) -> Result<(), StoreError> {
        rows_query(
            "insert into session (circle, number) values ($1, $2) on conflict do nothing",
            (1..=number).map(|session| [circle.0.into(), session.into()]),
        )
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Gives a session the name that its source knows it by.
    pub async fn name_session(
        &mut self,
        circle: CircleId,
        session: u32,
        source: &str,
    ) -> Result<(), StoreError> {
        query("update session set source = $1 where circle = $2 and number = $3")
            .bind(source)
            .bind(circle.0)
            .bind(session)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// The numbers of the circle's sessions with the names that their source knows them by.
    pub async fn sessions(&mut self, circle: CircleId) -> Result<Vec<(u32, Option<String>)>, StoreError> {
        let rows = query("select number, source from session where circle = $1 order by number")
            .bind(circle.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(|row| Ok((small(row, "number")?, optional_text(row, "source")?))).collect()
    }
}
