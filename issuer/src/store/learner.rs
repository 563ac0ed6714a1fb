//! Learners of a circle: a name, and what the facilitator noted beside it before the circle closed.

use std::collections::HashMap;

use super::{
    CircleId, LearnerId, StoreError, Transaction,
    row::{Row, number, optional_text, small, text},
    rows_query::rows_query,
    sql::query,
};

/// A learner in one circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Learner {
    /// The row.
    pub id: LearnerId,
    /// What tells the same person when the list is imported again.
    pub source: String,
    /// The name on the list.
    pub name: String,
    /// What the facilitator noted, empty when nothing.
    pub note: String,
    /// Does the note go into the badge as evidence?
    pub is_note_in_badge: bool,
    /// Why fewer sessions are enough, empty when they are not.
    pub exception: String,
    /// The name for the badge; `None` is the default, an empty one is a badge without a name.
    pub name_on_badge: Option<String>,
    /// Does the learner want a badge at all?
    pub wants_badge: bool,
}

fn read(row: &Row) -> Result<Learner, StoreError> {
    Ok(Learner {
        id: LearnerId(number(row, "id")?),
        source: text(row, "source")?,
        name: text(row, "name")?,
        note: text(row, "note")?,
        is_note_in_badge: number(row, "note_in_badge")? != 0,
        exception: text(row, "exception")?,
        name_on_badge: optional_text(row, "name_on_badge")?,
        wants_badge: number(row, "wants_badge")? != 0,
    })
}

impl Transaction {
    /// Adds the learner, or brings the name up to date.
    pub async fn put_learner(
        &mut self,
        circle: CircleId,
        source: &str,
        name: &str,
    ) -> Result<LearnerId, StoreError> {
        let put = self.put_learners(circle, std::iter::once((source, name))).await?;
        let unheard = || StoreError::Corrupt { column: "source", value: source.to_owned() };
        put.get(source).copied().ok_or_else(unheard)
    }

    /// The same for many, in the order of a list in which each source stands once; gives their numbers by source.
    pub async fn put_learners<'l>(
        &mut self,
        circle: CircleId,
        people: impl Iterator<Item = (&'l str, &'l str)> + Send,
    ) -> Result<HashMap<String, LearnerId>, StoreError> {
        let rows = rows_query(
            "insert into learner (circle, source, name)
             values ($1, $2, $3)
             on conflict (circle, source) do update set name = excluded.name
             returning id, source",
            people.map(|(source, name)| [circle.0.into(), source.into(), name.into()]),
        )
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok((text(row, "source")?, LearnerId(number(row, "id")?)))).collect()
    }

    /// From which entries of a list learners are known.
    pub async fn source_learners<'l>(
        &mut self,
        sources: impl Iterator<Item = (LearnerId, &'l str)> + Send,
    ) -> Result<(), StoreError> {
        rows_query(
            "update learner
             set source = told.column2
             from (values ($1, $2)) as told
             where learner.id = told.column1 and learner.source <> told.column2",
            sources.map(|(learner, source)| [learner.0.into(), source.into()]),
        )
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// How many learners the circle has.
    pub async fn count_learners(&mut self, circle: CircleId) -> Result<u32, StoreError> {
        let row = query("select count(*) as many from learner where circle = $1")
            .bind(circle.0)
            .fetch_one(self.db())
            .await?;
        small(&row, "many")
    }

    /// Keeps everything about a learner that is there.
    pub async fn keep_learner(&mut self, learner: &Learner) -> Result<(), StoreError> {
        query(
            "update learner
             set name = $1, note = $2, note_in_badge = $3, exception = $4, name_on_badge = $5, wants_badge = $6
             where id = $7",
        )
        .bind(&learner.name)
        .bind(&learner.note)
        .bind(i64::from(learner.is_note_in_badge))
        .bind(&learner.exception)
        .bind(&learner.name_on_badge)
        .bind(i64::from(learner.wants_badge))
        .bind(learner.id.0)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// Takes a learner off the roster, with all ticks; `false` when an award hangs on the learner.
    pub async fn remove_learner(&mut self, learner: LearnerId) -> Result<bool, StoreError> {
        for table in [
            "delete from attendance where learner = $1
             and not exists (select 1 from award where award.learner = $1)",
            "delete from outcome_reached where learner = $1
             and not exists (select 1 from award where award.learner = $1)",
        ] {
            query(table).bind(learner.0).execute(self.db()).await?;
        }
        let done = query(
            "delete from learner where id = $1 and not exists (select 1 from award where award.learner = $1)",
        )
        .bind(learner.0)
        .execute(self.db())
        .await?;
        Ok(done == 1)
    }

    /// The learners of the circle, in the order of the list.
    pub async fn learners(&mut self, circle: CircleId) -> Result<Vec<Learner>, StoreError> {
        let rows = query("select * from learner where circle = $1 order by id")
            .bind(circle.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(read).collect()
    }
}

#[cfg(test)]
impl Learner {
    /// Somebody of whom nothing is noted.
    pub(crate) fn named(id: i64, source: &str, name: &str) -> Self {
        Learner {
            id: LearnerId(id),
            source: source.to_owned(),
            name: name.to_owned(),
            note: String::new(),
            is_note_in_badge: false,
            exception: String::new(),
            name_on_badge: None,
            wants_badge: true,
        }
    }
}
