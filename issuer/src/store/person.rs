//! People across circles: who is in an organisation, and which learners somebody said are one person.

use super::{
    LearnerId, OrganisationId, StoreError, Transaction,
    row::{Row, number, optional_text, text},
    sql::query,
};

/// A learner with the circle, as a search lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLine {
    /// The learner.
    pub learner: LearnerId,
    /// The name on the list; empty when names were deleted.
    pub name: String,
    /// The circle's handle.
    pub circle: String,
    /// The circle's name.
    pub circle_name: String,
    /// The day of its last meeting.
    pub last_day: Option<String>,
    /// How the list of erasures names this learner.
    pub mark: String,
    /// Whoever has the same is the same person.
    pub person: String,
}

fn read(row: &Row) -> Result<PersonLine, StoreError> {
    Ok(PersonLine {
        learner: LearnerId(number(row, "id")?),
        name: text(row, "name")?,
        circle: text(row, "circle_handle")?,
        circle_name: text(row, "circle_name")?,
        last_day: optional_text(row, "last_day")?,
        mark: text(row, "mark")?,
        person: text(row, "person")?,
    })
}

impl Transaction {
    /// Everybody in the organisation's circles, the newest circle first.
    pub async fn people(&mut self, owner: OrganisationId) -> Result<Vec<PersonLine>, StoreError> {
        let rows = query(
            "select l.id, l.name, l.mark, l.person, c.handle as circle_handle, c.name as circle_name, c.last_day
             from learner l
             join circle c on c.id = l.circle
             where c.organisation = $1
             order by c.last_day desc, c.id desc, l.id",
        )
        .bind(owner.0)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }

    /// All learners that are the same person as this one, this one among them; none when the organisation has no
    /// such learner.
    pub async fn same_person(
        &mut self,
        owner: OrganisationId,
        learner: LearnerId,
    ) -> Result<Vec<PersonLine>, StoreError> {
        let rows = query(
            "select l.id, l.name, l.mark, l.person, c.handle as circle_handle, c.name as circle_name, c.last_day
             from learner l
             join circle c on c.id = l.circle
             where c.organisation = $1 and l.person = (
                 select own.person
                 from learner own
                 join circle of_own on of_own.id = own.circle
                 where own.id = $2 and of_own.organisation = $1
             )
             order by c.last_day desc, c.id desc, l.id",
        )
        .bind(owner.0)
        .bind(learner.0)
        .fetch_all(self.db())
        .await?;
        rows.iter().map(read).collect()
    }

    /// From now on the other learner, with whoever is the same as it, is this person.
    pub async fn join_person(&mut self, other: &str, person: &str) -> Result<(), StoreError> {
        query("update learner set person = $1 where person = $2")
            .bind(person)
            .bind(other)
            .execute(self.db())
            .await?;
        Ok(())
    }

    /// All who were this person are people of their own again.
    pub async fn part_person(&mut self, person: &str) -> Result<(), StoreError> {
        query("update learner set person = mark where person = $1").bind(person).execute(self.db()).await?;
        Ok(())
    }
}
