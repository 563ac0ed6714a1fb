//! Who was there: ticked by hand, or taken from a list.

use std::collections::{BTreeSet, HashMap};

use super::{CircleError, Who, matching::source_of_id, roster};
use crate::{
    import::{ImportedMeeting, Presence},
    store::{Circle, LearnerId, Store, Transaction},
};

/// What became of ticks or of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attended {
    /// Attendances that stand now.
    pub marked: usize,
    /// People of the list who are not on the roster.
    pub unknown_people: usize,
    /// Meetings of which the list only knows how many came.
    pub counted_only: usize,
}

/// These people were at these sessions; at all of them where none is named.
pub async fn attend(
    store: &Store,
    handle: &str,
    who: &Who,
    sessions: &[u32],
) -> Result<Attended, CircleError> {
    let mut tx = store.write().await?;
    let circle = roster::circle(&mut tx, handle).await?;
    let learners = tx.learners(circle.id).await?;
    let held = tx.sessions(circle.id).await?.len();
    let every: Vec<u32> = (1..).take(held).collect();
    let sessions = if sessions.is_empty() { &every } else { sessions };
    let there = roster::find(&learners, who)?;
    let is_unknown =
        |number: &&u32| **number == 0 || usize::try_from(**number).is_ok_and(|number| number > held);
    if let Some(number) = sessions.iter().find(is_unknown).filter(|_| !there.is_empty()) {
        return Err(CircleError::SessionUnknown { number: *number, held });
    }
    let ticks = there.iter().flat_map(|learner| sessions.iter().map(|session| (learner.id, *session)));
    tx.attended(circle.id, ticks).await?;
    tx.commit().await?;
    Ok(Attended { marked: there.len() * sessions.len(), ..Attended::default() })
}

/// What an attendance list says. It replaces what was known of the sessions that it names.
pub async fn attend_list(
    store: &Store,
    handle: &str,
    meetings: &[ImportedMeeting],
) -> Result<Attended, CircleError> {
    let mut tx = store.write().await?;
    let circle = roster::circle(&mut tx, handle).await?;
    let done = put_list(&mut tx, &circle, meetings).await?;
    tx.commit().await?;
    Ok(done)
}

pub(super) async fn put_list(
    tx: &mut Transaction,
    circle: &Circle,
    meetings: &[ImportedMeeting],
) -> Result<Attended, CircleError> {
    let learners = tx.learners(circle.id).await?;
    let by_source: HashMap<&str, LearnerId> =
        learners.iter().map(|learner| (learner.source.as_str(), learner.id)).collect();
    let numbers = session_numbers(tx, circle, meetings).await?;
    let mut done = Attended::default();
    for (meeting, session) in meetings.iter().zip(numbers) {
        let Presence::Named(there) = &meeting.presence else {
            done.counted_only += 1;
            continue;
        };
        let known = |person: &u64| by_source.get(source_of_id(*person).as_str()).copied();
        let known: Vec<LearnerId> = there.iter().filter_map(known).collect();
        tx.nobody_attended(circle.id, session).await?;
        tx.attended(circle.id, known.iter().map(|learner| (*learner, session))).await?;
        done.marked += known.len();
        done.unknown_people += there.len() - known.len();
    }
    Ok(done)
}

/// P2PU numbers meetings in the order in which they are held; a number that was met before keeps its session.
async fn session_numbers(
    tx: &mut Transaction,
    circle: &Circle,
    meetings: &[ImportedMeeting],
) -> Result<Vec<u32>, CircleError> {
    let mut known: HashMap<String, u32> = HashMap::new();
    let mut free = BTreeSet::new();
    for (number, source) in tx.sessions(circle.id).await? {
        match source {
            Some(source) => drop(known.insert(source, number)),
            None => drop(free.insert(number)),
        }
    }
    let mut numbers = Vec::new();
    for meeting in meetings {
        let source = meeting.meeting.to_string();
        let number = match known.get(&source) {
            Some(number) => *number,
            None => {
                let held = known.len();
                let number = free.pop_first().ok_or(CircleError::TooManyMeetings { held })?;
                tx.name_session(circle.id, number, &source).await?;
                known.insert(source, number);
                number
            }
        };
        numbers.push(number);
    }
    Ok(numbers)
}
