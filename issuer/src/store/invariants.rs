//! What must hold over all rows, asked in SQL: each statement gives the rows for which it does not.

use schemas::{time::Timestamp, uri::Uri};
use sqlx::Executor as _;

use super::{
    EditionId, Journalled, OrganisationId, StoreError, Transaction,
    connection::Connection,
    edition,
    row::{Row, number, parsed, small, text},
    sql::query,
};

/// An edition with everything that its signed texts must agree with.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the members are the columns")]
pub struct EditionFacts {
    pub organisation: OrganisationId,
    pub credential: Uri,
    pub list_number: u32,
    pub place: u32,
    pub journalled: Journalled,
}

/// What is wrong with an offer or with an edition made of one.
const OFFERS: [&str; 4] = [
    "select 'offer ' || cast(o.id as text) || ': collected, and no badge was made of it' as about
     from offer o
     where o.state = 'collected'
       and not exists (select 1 from edition e where e.award = o.award and e.subject = o.holder)
     order by o.id",
    "select 'edition ' || cast(e.id as text) || ': made of an offer that somebody else collected, or nobody' as about
     from edition e
     join offer o on o.id = e.offer
     where o.state <> 'collected' or o.holder <> e.subject or o.award <> e.award
     order by e.id",
    "select 'award ' || cast(a.learner as text) || ': twice the same badge for learner' as about
     from award a
     where a.ended_at is null
     group by a.learner, a.badge
     having count(*) > 1",
    "select 'award ' || cast(a.id as text) || ': several offers are open' as about
     from offer o
     join award a on a.id = o.award
     where o.state in ('open', 'paused')
     group by a.id
     having count(*) > 1",
];

/// What is wrong with places on status lists.
const PLACES: [&str; 3] = [
    "select 'list ' || cast(status_list as text) || ', place ' || cast(place as text) || ': given twice' as about
     from (
         select status_list, place from edition
         union all
         select status_list, place from suspension_slot
         union all
         select status_list, place from erased_edition
     ) as given
     group by status_list, place
     having count(*) > 1",
    "select 'edition ' || cast(e.id as text) || ': its place is on a list of somebody else' as about
     from edition e
     join award a on a.id = e.award
     join status_list l on l.id = e.status_list
     where l.organisation <> a.organisation or l.purpose <> 'revocation'
     order by e.id",
    "select 'award ' || cast(a.id as text) || ': ended, and a copy of it has not' as about
     from award a
     join edition e on e.award = a.id
     join status_slot s on s.status_list = e.status_list and s.place = e.place
     where a.ended_at is not null and s.ended_at is null
     order by e.id",
];

/// Editions that were written down before this second and wait for their signature.
const WAITING: &str = "select 'edition ' || cast(id as text) || ': not signed' as about
     from edition
     where jwt is null and forgotten_at is null and journalled_at < $1
     order by id";

impl Transaction {
    /// What is wrong with offers.
    pub async fn wrong_offers(&mut self) -> Result<Vec<String>, StoreError> {
        self.wrong(&OFFERS).await
    }

    /// What is wrong with places on status lists.
    pub async fn wrong_places(&mut self) -> Result<Vec<String>, StoreError> {
        self.wrong(&PLACES).await
    }

    /// Editions that wait for their signature since before this moment.
    pub async fn waiting_since(&mut self, before: Timestamp) -> Result<Vec<String>, StoreError> {
        let rows = query(WAITING).bind(before.seconds()).fetch_all(self.db()).await?;
        rows.iter().map(|row| text(row, "about")).collect()
    }

    async fn wrong(&mut self, statements: &[&'static str]) -> Result<Vec<String>, StoreError> {
        let mut found = Vec::new();
        for sql in statements {
            let rows = query(*sql).fetch_all(self.db()).await?;
            found.extend(rows.iter().map(|row| text(row, "about")).collect::<Result<Vec<_>, _>>()?);
        }
        Ok(found)
    }

    /// What the database itself finds wrong with its file. A server of PostgreSQL looks after its own.
    pub async fn wrong_in_the_file(&mut self) -> Result<Vec<String>, StoreError> {
        let Connection::Sqlite(tx) = self.db() else { return Ok(Vec::new()) };
        let damage = tx.fetch_all("select integrity_check as about from pragma_integrity_check").await?;
        let lost = "select \"table\" || ': refers to a row that is not there' as about
                    from pragma_foreign_key_check";
        let rows = damage.into_iter().chain(tx.fetch_all(lost).await?).map(Row::Sqlite);
        let told: Vec<String> = rows.map(|row| text(&row, "about")).collect::<Result<_, _>>()?;
        Ok(told.into_iter().filter(|line| line != "ok").collect())
    }

    /// Editions whose texts are still held, from the one after this number on, so many at most.
    pub async fn editions_after(
        &mut self,
        after: EditionId,
        most: u32,
    ) -> Result<Vec<EditionFacts>, StoreError> {
        let rows = query(
            "select e.*, a.organisation, l.number as list_number
             from edition e
             join award a on a.id = e.award
             join status_list l on l.id = e.status_list
             where e.id > $1 and e.forgotten_at is null
             order by e.id
             limit $2",
        )
        .bind(after.0)
        .bind(most)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(facts).collect()
    }

    /// How many offers there are.
    pub async fn count_offers(&mut self) -> Result<u32, StoreError> {
        let row = query("select count(*) as many from offer").fetch_one(self.db()).await?;
        small(&row, "many")
    }

    /// How many places on status lists were given away.
    pub async fn count_places(&mut self) -> Result<u32, StoreError> {
        let row = query("select count(*) as many from status_slot").fetch_one(self.db()).await?;
        small(&row, "many")
    }
}

fn facts(row: &Row) -> Result<EditionFacts, StoreError> {
    Ok(EditionFacts {
        organisation: OrganisationId(number(row, "organisation")?),
        credential: parsed(row, "credential")?,
        list_number: small(row, "list_number")?,
        place: small(row, "place")?,
        journalled: edition::read(row)?,
    })
}
