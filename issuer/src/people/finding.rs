//! Finding somebody by name, and saying that learners of several circles are one person: only people decide that.

use schemas::outcome::Catalogue;

use super::PersonError;
use crate::{
    issuer::Issuer,
    store::{LearnerId, LearnerRecord, Organisation, PersonLine, Transaction},
};

/// How many are listed at once.
const MOST: usize = 100;

/// Somebody, as the desk shows them.
#[derive(Clone, Debug)]
pub struct Person {
    /// What is stored, circle by circle.
    pub records: Vec<LearnerRecord>,
    /// Learners of the same name whom nobody has said to be the same person.
    pub namesakes: Vec<PersonLine>,
    /// The badges that the records name.
    pub catalogue: Catalogue,
}

/// People whose name contains the text, whatever its capitals; those whose names were deleted are not found.
pub async fn find(issuer: &Issuer, owner: &Organisation, text: &str) -> Result<Vec<PersonLine>, PersonError> {
    let wanted = text.trim().to_lowercase();
    let mut people = issuer.store.read().await?.people(owner.id).await?;
    people.retain(|line| !line.name.is_empty() && line.name.to_lowercase().contains(&wanted));
    people.truncate(MOST);
    Ok(people)
}

/// Everything about the person that this learner is.
pub async fn person(
    issuer: &Issuer,
    owner: &Organisation,
    learner: LearnerId,
) -> Result<Person, PersonError> {
    let mut tx = issuer.store.read().await?;
    let records = records(&mut tx, owner, learner).await?;
    let same = tx.same_person(owner.id, learner).await?;
    let is_namesake = |line: &PersonLine| {
        same.iter().any(|own| {
            !own.name.is_empty()
                && own.name.to_lowercase() == line.name.to_lowercase()
                && own.person != line.person
        })
    };
    let namesakes = tx.people(owner.id).await?.into_iter().filter(is_namesake).collect();
    let catalogue = issuer.catalogue_of(&mut tx, owner.id).await?;
    Ok(Person { records, namesakes, catalogue })
}

/// What is stored about the person that this learner is, circle by circle.
pub(super) async fn records(
    tx: &mut Transaction,
    owner: &Organisation,
    learner: LearnerId,
) -> Result<Vec<LearnerRecord>, PersonError> {
    let same = tx.same_person(owner.id, learner).await?;
    if same.is_empty() {
        return Err(PersonError::Unknown(learner));
    }
    let mut records = Vec::new();
    for line in &same {
        records.push(tx.learner_record(line.learner).await?);
    }
    Ok(records)
}

/// These two learners, with whoever was the same as either, are one person.
pub async fn join(
    issuer: &Issuer,
    owner: &Organisation,
    learner: LearnerId,
    other: LearnerId,
) -> Result<(), PersonError> {
    let mut tx = issuer.store.write().await?;
    let one = tx.same_person(owner.id, learner).await?;
    let two = tx.same_person(owner.id, other).await?;
    let one = one.first().ok_or(PersonError::Unknown(learner))?;
    let two = two.first().ok_or(PersonError::Unknown(other))?;
    tx.join_person(&two.person, &one.person).await?;
    Ok(tx.commit().await?)
}

/// The learners of this person are people of their own again.
pub async fn part(issuer: &Issuer, owner: &Organisation, learner: LearnerId) -> Result<(), PersonError> {
    let mut tx = issuer.store.write().await?;
    let same = tx.same_person(owner.id, learner).await?;
    let one = same.first().ok_or(PersonError::Unknown(learner))?;
    tx.part_person(&one.person).await?;
    Ok(tx.commit().await?)
}
