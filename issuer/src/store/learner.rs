//! Learners of a circle: a name and nothing else.

use super::{
    CircleId, LearnerId, StoreError, Transaction,
    row::{Row, number, text},
};

/// A learner in one circle.
#[derive(Clone, Debug)]
pub struct Learner {
    /// The row.
    pub id: LearnerId,
    /// What tells the same person when the list is imported again.
    pub source: String,
    /// The name on the list.
    pub name: String,
}

fn read(row: &Row) -> Result<Learner, StoreError> {
    Ok(Learner { id: LearnerId(number(row, "id")?), source: text(row, "source")?, name: text(row, "name")? })
}

impl Transaction {
    /// Adds the learner, or brings the name up to date.
    pub async fn put_learner(
        &mut self,
        circle: CircleId,
        source: &str,
        name: &str,
    ) -> Result<LearnerId, StoreError> {
        let row = sqlx::query(
            "insert into learner (circle, source, name)
             values ($1, $2, $3)
             on conflict (circle, source) do update set name = excluded.name
             returning id",
        )
        .bind(circle.0)
        .bind(source)
        .bind(name)
        .fetch_one(self.db())
        .await?;
        Ok(LearnerId(number(&row, "id")?))
    }

    /// The learners of the circle, in the order of the list.
    pub async fn learners(&mut self, circle: CircleId) -> Result<Vec<Learner>, StoreError> {
        let rows = sqlx::query("select id, source, name from learner where circle = $1 order by id")
            .bind(circle.0)
            .fetch_all(self.db())
            .await?;
        rows.iter().map(read).collect()
    }
}
