//! The end of a circle: an award and an offer for everybody who earned the badge, all or nothing.
//!
//! Closing again is safe: whoever has an award keeps it, whoever earned it since gets one.

use std::collections::{BTreeSet, HashMap};

use schemas::{
    credential::LearnerName,
    outcome::{BadgeId, Catalogue, NotEarned, OutcomeId},
    time::Timestamp,
};

use super::{CircleError, roster};
use crate::{
    editions::CompletionFacts,
    issuer::Issuer,
    offers,
    store::{AwardId, Circle, HandOut, Learner, LearnerId, NewAward, NewOffer, Transaction},
};

/// How a circle is to be closed.
#[derive(Clone, Debug)]
pub struct Closing {
    /// People for whom fewer sessions are enough, each with the reason.
    pub exceptions: Vec<(String, String)>,
    /// How the offers are handed out.
    pub hand_out: HandOut,
}

/// What closing led to.
#[derive(Clone, Debug, Default)]
pub struct Closed {
    /// New awards.
    pub awarded: Vec<AwardId>,
    /// People who had theirs before.
    pub had: usize,
    /// People who do not get one yet, with what is missing.
    pub missing: Vec<(String, NotEarned)>,
}

/// Closes the circle in one transaction.
pub async fn close(issuer: &Issuer, handle: &str, closing: &Closing) -> Result<Closed, CircleError> {
    let now = issuer.clock.now();
    let mut tx = issuer.store.write().await?;
    let circle = roster::circle(&mut tx, handle).await?;
    let learners = tx.learners(circle.id).await?;
    let exceptions = exceptions(&learners, &closing.exceptions)?;
    let catalogue = issuer.catalogue_of(&mut tx, circle.organisation).await?;
    let records = Records::read(&mut tx, &catalogue, &circle, now).await?;
    let mut closed = Closed::default();
    for learner in &learners {
        let facts = records.facts_of(learner, exceptions.get(&learner.id));
        let Some(completion) = facts.completion() else { continue };
        if let Err(missing) = catalogue.achievement(&completion, &issuer.achievements()) {
            closed.missing.push((learner.name.clone(), missing));
            continue;
        }
        match award(&mut tx, &circle, learner, &facts, now).await? {
            Some(id) => {
                let offer = NewOffer { award: id, hand_out: closing.hand_out };
                offers::make(&mut tx, &issuer.secret, offer, now).await?;
                closed.awarded.push(id);
            }
            None => closed.had += 1,
        }
    }
    tx.close_circle(circle.id, now).await?;
    tx.commit().await?;
    Ok(closed)
}

fn exceptions(
    learners: &[Learner],
    named: &[(String, String)],
) -> Result<HashMap<LearnerId, String>, CircleError> {
    let find = |(name, reason): &(String, String)| Ok((roster::one(learners, name)?.id, reason.clone()));
    named.iter().map(find).collect()
}

async fn award(
    tx: &mut Transaction,
    circle: &Circle,
    learner: &Learner,
    facts: &CompletionFacts,
    now: Timestamp,
) -> Result<Option<AwardId>, CircleError> {
    let name = learner.name.parse::<LearnerName>().map(|name| name.first_and_initial().to_string());
    let new = NewAward {
        organisation: circle.organisation,
        learner: learner.id,
        badge: facts.badge.as_str().to_owned(),
        completion: facts.to_json()?,
        name_on_badge: name.unwrap_or_default(),
    };
    Ok(tx.add_award(&new, now).await?)
}

/// All that is known of a circle when it closes.
struct Records {
    badge: BadgeId,
    version: u32,
    circle: Circle,
    held: u16,
    attended: HashMap<LearnerId, u16>,
    outcomes: HashMap<LearnerId, BTreeSet<OutcomeId>>,
    now: Timestamp,
}

impl Records {
    async fn read(
        tx: &mut Transaction,
        catalogue: &Catalogue,
        circle: &Circle,
        now: Timestamp,
    ) -> Result<Self, CircleError> {
        let id = circle.facts.badge.parse::<BadgeId>().ok();
        let badge = id.and_then(|id| catalogue.badge(&id));
        let badge = badge.ok_or_else(|| CircleError::BadgeGone(circle.facts.badge.clone()))?;
        let mut attended: HashMap<LearnerId, u16> = HashMap::new();
        for (learner, _) in tx.attendance(circle.id).await? {
            *attended.entry(learner).or_default() += 1;
        }
        let mut outcomes: HashMap<LearnerId, BTreeSet<OutcomeId>> = HashMap::new();
        for (learner, outcome) in tx.outcomes(circle.id).await? {
            outcomes.entry(learner).or_default().extend(outcome.parse().ok());
        }
        let held = u16::try_from(tx.sessions(circle.id).await?.len()).unwrap_or(u16::MAX);
        Ok(Records {
            badge: badge.id.clone(),
            version: badge.version,
            circle: circle.clone(),
            held,
            attended,
            outcomes,
            now,
        })
    }

    fn facts_of(&self, learner: &Learner, exception: Option<&String>) -> CompletionFacts {
        let circle = &self.circle.facts;
        CompletionFacts {
            badge: self.badge.clone(),
            version: self.version,
            outcomes: self.outcomes.get(&learner.id).cloned().unwrap_or_default(),
            attended: self.attended.get(&learner.id).copied().unwrap_or_default(),
            held: self.held,
            exception: exception.cloned(),
            first_session: self.day(circle.first_day.as_deref()),
            last_session: self.day(circle.last_day.as_deref()),
            place: circle.venue.clone().unwrap_or_default(),
            city: circle.city.clone().unwrap_or_default(),
            online: circle.online,
            lang: circle.language,
        }
    }

    /// Noon UTC lies on the same day of the calendar wherever Kreds is used.
    fn day(&self, day: Option<&str>) -> Timestamp {
        day.and_then(|day| format!("{day}T12:00:00Z").parse().ok()).unwrap_or(self.now)
    }
}
