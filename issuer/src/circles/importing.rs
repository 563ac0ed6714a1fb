//! A circle and its people, from what was imported: new, or brought up to date. Importing again doubles nobody.

use std::collections::HashMap;

use schemas::{
    lang::Lang,
    outcome::{BadgeId, Participation},
};

use super::CircleError;
use crate::{
    import::{ImportedCircle, ImportedLearner},
    issuer::Issuer,
    store::{Circle, CircleFacts, Organisation, Transaction},
};

/// What is to be imported.
#[derive(Clone, Debug)]
pub struct NewCircle {
    /// The circle as its source has it.
    pub circle: ImportedCircle,
    /// The badge that it leads to.
    pub badge: BadgeId,
    /// Who is on its list, in the order of the list.
    pub learners: Vec<ImportedLearner>,
}

/// What stands in the store now.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The circle.
    pub circle: Circle,
    /// People on its roster.
    pub learners: usize,
}

/// Imports the circle for an organisation, with its people.
pub async fn import(issuer: &Issuer, owner: &Organisation, new: &NewCircle) -> Result<Imported, CircleError> {
    let mut tx = issuer.store.write().await?;
    if issuer.catalogue_of(&mut tx, owner.id).await?.badge(&new.badge).is_none() {
        return Err(CircleError::BadgeUnknown(new.badge.clone()));
    }
    let facts = facts(&new.circle, &new.badge, owner.language);
    let handle = free_handle(&mut tx, owner, &facts.source).await?;
    let circle = tx.put_circle(owner.id, &handle, &facts, issuer.clock.now()).await?;
    tx.put_sessions(circle.id, u32::from(new.circle.sessions)).await?;
    put_learners(&mut tx, &circle, &new.learners, u32::from(new.circle.sessions)).await?;
    let learners = tx.learners(circle.id).await?.len();
    tx.commit().await?;
    Ok(Imported { circle, learners })
}

fn facts(circle: &ImportedCircle, badge: &BadgeId, language: Lang) -> CircleFacts {
    let known = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    CircleFacts {
        source: source_of_circle(circle),
        name: circle.name.clone(),
        venue: known(&circle.venue),
        city: known(&circle.city),
        language: circle.language.unwrap_or(language),
        online: circle.participation == Participation::Online,
        first_day: Some(circle.first_date.to_string()),
        last_day: Some(circle.last_date.to_string()),
        badge: badge.as_str().to_owned(),
    }
}

fn source_of_circle(circle: &ImportedCircle) -> String {
    format!("p2pu-{}", circle.source_id)
}

/// A handle is short and never the same for two organisations.
async fn free_handle(
    tx: &mut Transaction,
    owner: &Organisation,
    source: &str,
) -> Result<String, CircleError> {
    if let Some(known) = tx.circle_of_source(owner.id, source).await? {
        return Ok(known.handle);
    }
    match tx.circle(source).await? {
        None => Ok(source.to_owned()),
        Some(_) => Ok(format!("{}-{source}", owner.slug)),
    }
}

async fn put_learners(
    tx: &mut Transaction,
    circle: &Circle,
    learners: &[ImportedLearner],
    held: u32,
) -> Result<(), CircleError> {
    let mut seen: HashMap<&str, u32> = HashMap::new();
    for learner in learners {
        let name = learner.name.as_str();
        let source = match learner.external_id {
            Some(id) => source_of_id(id),
            None => {
                let earlier = seen.entry(name).or_default();
                *earlier += 1;
                format!("name:{name}#{earlier}")
            }
        };
        let id = tx.put_learner(circle.id, &source, name).await?;
        // A list that only counts sessions does not say which; a badge needs only how many.
        for session in 1..=u32::from(learner.attended.unwrap_or(0)).min(held) {
            tx.attended(circle.id, id, session).await?;
        }
    }
    Ok(())
}

/// How the store knows a person whom the source numbers.
pub(super) fn source_of_id(id: u64) -> String {
    format!("id:{id}")
}
