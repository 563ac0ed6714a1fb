//! A circle and its people, from what was imported or typed: new, or brought up to date. Importing again doubles
//! nobody, and whoever is missing from the new list stays.

use std::collections::{HashMap, HashSet};

use schemas::outcome::BadgeId;
use sha2::{Digest as _, Sha256};

use super::{
    Attended, CircleError, CircleSource, Details, Fate, Listed, attending,
    matching::{match_up, source_of_id},
};
use crate::{
    import::{ImportedCircle, ImportedLearner, ImportedMeeting, Presence},
    issuer::Issuer,
    store::{AccountId, Act, Circle, Deed, Organisation, StoreError, Transaction},
};

/// What is to be imported.
#[derive(Clone, Debug)]
pub struct NewCircle {
    /// What tells it from others.
    pub source: CircleSource,
    /// What people see of it.
    pub details: Details,
    /// Who is on its list, in the order of the list.
    pub learners: Vec<ImportedLearner>,
    /// Who was there, as far as a list says so.
    pub meetings: Vec<ImportedMeeting>,
}

impl NewCircle {
    /// A circle of P2PU with the people of its list.
    pub fn of_p2pu(
        circle: &ImportedCircle,
        badge: BadgeId,
        owner: &Organisation,
        learners: Vec<ImportedLearner>,
    ) -> Result<Self, CircleError> {
        let details = Details::of_import(circle, badge, owner.language)?;
        Ok(NewCircle {
            source: CircleSource::p2pu(circle.source_id),
            details,
            learners,
            meetings: Vec::new(),
        })
    }
}

/// What stands in the store now.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The circle.
    pub circle: Circle,
    /// People on its roster.
    pub learners: usize,
}

/// What importing would do.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The circle, when it is there already.
    pub circle: Option<Circle>,
    /// The people of the list, in its order.
    pub people: Vec<Listed>,
    /// Names on the roster that the list does not have; they stay. Empty when there is no list.
    pub missing: Vec<String>,
    /// Marks of the attendance list for people who are on neither list.
    pub strangers: usize,
    /// Meetings of which only a head count is known.
    pub counted_only: usize,
    /// Tells whether the same import would still do the same.
    pub stamp: String,
}

/// Says what importing would do, and does nothing.
pub async fn preview(issuer: &Issuer, owner: &Organisation, new: &NewCircle) -> Result<Preview, CircleError> {
    let mut tx = issuer.store.read().await?;
    look(&mut tx, issuer, owner, new).await
}

/// Imports the circle for an organisation. With the stamp of a preview, only if it still does what was shown; whoever
/// presses twice gets the circle that the first press made.
pub async fn import(
    issuer: &Issuer,
    owner: &Organisation,
    new: &NewCircle,
    shown: Option<&str>,
    by: Option<AccountId>,
) -> Result<Imported, CircleError> {
    let mut tx = issuer.store.write().await?;
    let preview = look(&mut tx, issuer, owner, new).await?;
    let is_done = preview.people.iter().all(|person| matches!(person.fate, Fate::Known(_)));
    if shown.is_some_and(|shown| shown != preview.stamp) && !(preview.circle.is_some() && is_done) {
        return Err(CircleError::PreviewStale);
    }
    let handle = match &preview.circle {
        Some(known) => known.handle.clone(),
        None => free_handle(&mut tx, &new.source.handle(&new.details)).await?,
    };
    let facts = new.details.facts(&new.source);
    let circle = tx.put_circle(owner.id, &handle, &facts, issuer.clock.now()).await?;
    let sessions = u32::from(new.details.sessions.number());
    tx.put_sessions(circle.id, sessions).await?;
    put_people(&mut tx, &circle, &preview.people, sessions).await?;
    attending::put_list(&mut tx, &circle, &new.meetings).await?;
    let learners = tx.count_learners(circle.id).await? as usize;
    let act = Act {
        actor: by,
        organisation: Some(owner.id),
        what: Deed::ImportCircle,
        about: &format!("circle {}", circle.id),
        at: issuer.clock.now(),
    };
    tx.record(act).await?;
    tx.commit().await?;
    Ok(Imported { circle, learners })
}

async fn look(
    tx: &mut Transaction,
    issuer: &Issuer,
    owner: &Organisation,
    new: &NewCircle,
) -> Result<Preview, CircleError> {
    let badge = &new.details.badge;
    if issuer.catalogue_of(tx, owner.id).await?.given(badge).is_none() {
        return Err(CircleError::BadgeUnknown(badge.clone()));
    }
    let circle = tx.circle_of_source(owner.id, new.source.as_str()).await?;
    if circle.as_ref().is_some_and(|known| known.closed_at.is_some() && known.facts.badge != badge.as_str()) {
        return Err(CircleError::BadgeFixed);
    }
    let roster = match &circle {
        Some(known) => tx.learners(known.id).await?,
        None => Vec::new(),
    };
    let (people, missing) = match_up(&roster, &new.learners);
    let missing = if people.is_empty() { Vec::new() } else { missing };
    let listed = people.iter().map(|person| person.source.as_str());
    let known: HashSet<&str> = listed.chain(roster.iter().map(|one| one.source.as_str())).collect();
    let known = |source: &str| known.contains(source);
    let Attended { unknown_people, counted_only, .. } = attendances(&new.meetings, known);
    Ok(Preview {
        stamp: stamp(circle.as_ref(), &people),
        missing: missing.into_iter().map(|learner| learner.name.clone()).collect(),
        strangers: unknown_people,
        counted_only,
        people,
        circle,
    })
}

fn attendances(meetings: &[ImportedMeeting], is_known: impl Fn(&str) -> bool) -> Attended {
    let mut counted = Attended::default();
    for meeting in meetings {
        match &meeting.presence {
            Presence::Counted(_) => counted.counted_only += 1,
            Presence::Named(there) => {
                let known = there.iter().filter(|id| is_known(&source_of_id(**id))).count();
                counted.marked += known;
                counted.unknown_people += there.len() - known;
            }
        }
    }
    counted
}

fn stamp(circle: Option<&Circle>, people: &[Listed]) -> String {
    let digest = Sha256::digest(format!("{:?} {people:?}", circle.map(|circle| circle.id)));
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// A handle is short and never the same for two circles.
pub(crate) async fn free_handle(tx: &mut Transaction, wanted: &str) -> Result<String, StoreError> {
    let mut handle = wanted.to_owned();
    let mut number = 1;
    while tx.circle(&handle).await?.is_some() {
        number += 1;
        handle = format!("{wanted}-{number}");
    }
    Ok(handle)
}

async fn put_people(
    tx: &mut Transaction,
    circle: &Circle,
    people: &[Listed],
    held: u32,
) -> Result<(), StoreError> {
    let known = people.iter().filter_map(|person| Some((person.fate.known()?, person.source.as_str())));
    tx.source_learners(known).await?;
    // A sign-up that stands on the list twice is one person, called as at the end.
    let is_put = |person: &&Listed| !matches!(person.fate, Fate::Known(_));
    let last: HashMap<&str, &str> =
        people.iter().filter(is_put).map(|person| (person.source.as_str(), person.name.as_str())).collect();
    let mut first = HashSet::new();
    let put = people.iter().filter(is_put).filter(|person| first.insert(person.source.as_str()));
    let put = put.filter_map(|person| last.get_key_value(person.source.as_str()));
    let numbers = tx.put_learners(circle.id, put.map(|(source, name)| (*source, *name))).await?;
    // A list that only counts sessions does not say which; a badge needs only how many.
    let ticks = people.iter().flat_map(|person| {
        let learner = person.fate.known().or_else(|| numbers.get(&person.source).copied());
        let sessions = 1..=u32::from(person.attended).min(held);
        learner.into_iter().flat_map(move |learner| sessions.clone().map(move |session| (learner, session)))
    });
    tx.attended(circle.id, ticks).await
}
