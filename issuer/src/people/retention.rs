//! Names go when their time is over: by default 90 days after the last meeting of the circle.
//!
//! First the roster, attendance and notes; the name on a badge and the texts of its editions as soon as no offer of
//! it can be collected any more. That somebody was given the badge stays, without saying who.

use std::{str::FromStr as _, sync::Arc, time::Duration};

use jiff::{ToSpan as _, civil::Date};
use schemas::time::Timestamp;

use super::{PersonError, wipe_traces};
use crate::{
    editions::CompletionFacts,
    failure::chain,
    issuer::Issuer,
    store::{NamesKept, Organisation, OrganisationId, StoreError, Transaction},
};

/// How long a library may choose to keep names, in days.
const DAYS: std::ops::RangeInclusive<u32> = 1..=730;

/// Without a last meeting, and until it is closed, a circle is taken to last this long.
const UNDATED_DAYS: i64 = 365;

/// When the names of a circle go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamesGo {
    /// The circle's handle.
    pub handle: String,
    /// The circle's name.
    pub name: String,
    /// The day.
    pub on: Date,
    /// How many names still stand there.
    pub named: u32,
}

/// What was deleted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Retained {
    /// Circles whose names went.
    pub circles: Vec<NamesGo>,
    /// Awards whose names and texts went.
    pub awards: usize,
}

/// When the names of each circle go that still has any, the soonest first.
pub async fn names_go(issuer: &Issuer, owner: Option<OrganisationId>) -> Result<Vec<NamesGo>, StoreError> {
    let kept = issuer.store.read().await?.names_kept(owner).await?;
    let mut going: Vec<NamesGo> = kept.iter().filter(|circle| circle.named > 0).filter_map(going).collect();
    going.sort_by_key(|circle| circle.on);
    Ok(going)
}

/// The circles whose names would go now.
pub async fn due(issuer: &Issuer) -> Result<Vec<NamesGo>, StoreError> {
    let today = day(issuer.clock.now());
    let mut going = names_go(issuer, None).await?;
    going.retain(|circle| today.is_some_and(|today| circle.on <= today));
    Ok(going)
}

/// Deletes what is due, and its traces.
pub async fn retain(issuer: &Issuer) -> Result<Retained, StoreError> {
    let now = issuer.clock.now();
    let mut done = Retained::default();
    let Some(today) = day(now) else { return Ok(done) };
    let mut tx = issuer.store.write().await?;
    for circle in tx.names_kept(None).await? {
        let Some(going) = going(&circle).filter(|going| going.on <= today) else { continue };
        if circle.named > 0 || circle.names_deleted_at.is_none() {
            for learner in tx.learners_without_award(circle.circle).await? {
                tx.erase_learner(learner).await?;
            }
            tx.delete_names(circle.circle, now).await?;
            done.circles.push(going);
        }
        done.awards += forget_awards(&mut tx, &circle, now).await?;
    }
    tx.commit().await?;
    let has_traces = issuer.store.read().await?.has_traces().await?;
    if has_traces || done != Retained::default() {
        wipe_traces(&issuer.store, &issuer.clock).await;
    }
    Ok(done)
}

/// Deletes each day what is due then, until the task is aborted.
pub async fn retain_daily(issuer: Arc<Issuer>) {
    let mut days = tokio::time::interval(Duration::from_secs(24 * 60 * 60));
    days.tick().await;
    loop {
        days.tick().await;
        if let Err(error) = retain(&issuer).await {
            tracing::error!(
                cause = chain(&error),
                "names that are due were not deleted; tried again tomorrow"
            );
        }
    }
}

/// Sets how many days after the last meeting names go.
pub async fn set_days(issuer: &Issuer, owner: &Organisation, days: u32) -> Result<(), PersonError> {
    if !DAYS.contains(&days) {
        return Err(PersonError::Days(days));
    }
    let mut tx = issuer.store.write().await?;
    tx.keep_names_for(owner.id, days).await?;
    Ok(tx.commit().await?)
}

async fn forget_awards(
    tx: &mut Transaction,
    circle: &NamesKept,
    now: Timestamp,
) -> Result<usize, StoreError> {
    let over = tx.awards_over(circle.circle, now).await?;
    for (award, completion) in &over {
        tx.forget_award(*award, &without_reason(completion)?, now).await?;
    }
    Ok(over.len())
}

/// That there was an exception stays, because the badge rests on it; its reason goes, and so does
/// what was noted.
fn without_reason(completion: &str) -> Result<String, StoreError> {
    match serde_json::from_str::<CompletionFacts>(completion) {
        Ok(mut facts) => {
            facts.exception = facts.exception.map(|_| "–".to_owned());
            facts.note.clear();
            facts.to_json()
        }
        Err(_) => Err(StoreError::Corrupt { column: "completion", value: completion.to_owned() }),
    }
}

/// Counted from the last meeting; a circle that is brought in later is counted from then, else its badges could
/// never be given.
fn going(circle: &NamesKept) -> Option<NamesGo> {
    let imported = day(circle.imported_at)?;
    let last = match circle.last_day.as_deref().and_then(|day| Date::from_str(day).ok()) {
        Some(last) => last,
        None => match circle.closed_at {
            Some(closed) => day(closed)?,
            None => imported.checked_add(UNDATED_DAYS.days()).ok()?,
        },
    };
    let on = last.max(imported).checked_add(i64::from(circle.kept_days).days()).ok()?;
    Some(NamesGo { handle: circle.handle.clone(), name: circle.name.clone(), on, named: circle.named })
}

fn day(moment: Timestamp) -> Option<Date> {
    Date::from_str(&moment.date()).ok()
}
