//! Who was there, and who reached what.

use super::{
    CircleId, LearnerId, StoreError, Transaction,
    row::{number, small, text},
    sql::query,
};

impl Transaction {
    /// The learner was at this session; saying it twice changes nothing.
    pub async fn attended(
        &mut self,
        circle: CircleId,
        learner: LearnerId,
        session: u32,
    ) -> Result<(), StoreError> {
        query(
            "insert into attendance (learner, circle, session)
             values ($1, $2, $3)
             on conflict do nothing",
        )
        .bind(learner.0)
        .bind(circle.0)
        .bind(session)
        .execute(self.db())
        .await?;
        Ok(())
    }

    /// The learner was not at this session after all.
    pub async fn missed(&mut self, learner: LearnerId, session: u32) -> Result<(), StoreError> {
        query("delete from attendance where learner = $1 and session = $2")
            .bind(learner.0)
            .bind(session)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Learner and session, for all of the circle.
    pub async fn attendance(&mut self, circle: CircleId) -> Result<Vec<(LearnerId, u32)>, StoreError> {
        let rows =
            query("select learner, session from attendance where circle = $1 order by learner, session")
                .bind(circle.0)
                .fetch_all(self.db())
                .await?;
        rows.iter().map(|row| Ok((LearnerId(number(row, "learner")?), small(row, "session")?))).collect()
    }

    /// The learner reached this outcome; saying it twice changes nothing.
    pub async fn reached(&mut self, learner: LearnerId, outcome: &str) -> Result<(), StoreError> {
        query("insert into outcome_reached (learner, outcome) values ($1, $2) on conflict do nothing")
            .bind(learner.0)
            .bind(outcome)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// The learner did not reach this outcome after all.
    pub async fn unreached(&mut self, learner: LearnerId, outcome: &str) -> Result<(), StoreError> {
        query("delete from outcome_reached where learner = $1 and outcome = $2")
            .bind(learner.0)
            .bind(outcome)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// Learner and outcome, for all of the circle.
    pub async fn outcomes(&mut self, circle: CircleId) -> Result<Vec<(LearnerId, String)>, StoreError> {
        let rows = query(
            "select r.learner, r.outcome
             from outcome_reached r
             join learner l on l.id = r.learner
             where l.circle = $1
             order by r.learner, r.outcome",
        )
        .bind(circle.0)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(|row| Ok((LearnerId(number(row, "learner")?), text(row, "outcome")?))).collect()
    }
}
