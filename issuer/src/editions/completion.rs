//! What was true when a circle closed, as the store keeps it: later changes of roster or circle change no award.

use std::collections::BTreeSet;

use schemas::{
    lang::Lang,
    outcome::{Attendance, BadgeId, Completion, Exception, OutcomeId, Participation, WorkShown},
    time::Timestamp,
};
use serde::{Deserialize, Serialize};

use crate::store::StoreError;

/// The facts of one completion, without the learner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the members are those of Completion")]
pub struct CompletionFacts {
    pub badge: BadgeId,
    pub version: u32,
    pub outcomes: BTreeSet<OutcomeId>,
    pub attended: u16,
    pub held: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<String>,
    pub first_session: Timestamp,
    pub last_session: Timestamp,
    pub place: String,
    pub city: String,
    pub online: bool,
    pub lang: Lang,
    /// What the facilitator noted for everybody to read; empty when nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl CompletionFacts {
    /// The JSON that the store keeps.
    pub fn to_json(&self) -> Result<String, StoreError> {
        serde_json::to_string(self).map_err(StoreError::Unwritable)
    }

    /// The completion; `None` when more sessions were attended than held.
    pub fn completion(&self) -> Option<Completion> {
        Some(Completion {
            badge: self.badge.clone(),
            outcomes: self.outcomes.clone(),
            attendance: Attendance::new(self.attended, self.held).ok()?,
            exception: self.exception.as_deref().and_then(Exception::because),
            first_session: self.first_session,
            last_session: self.last_session,
            place: self.place.clone(),
            city: self.city.clone(),
            participation: if self.online { Participation::Online } else { Participation::OnSite },
            work: note(&self.note).into_iter().collect(),
            lang: self.lang,
        })
    }
}

/// The note is its own evidence: it needs no title.
fn note(note: &str) -> Option<WorkShown> {
    let work = || WorkShown { name: String::new(), narrative: note.to_owned(), address: None };
    (!note.is_empty()).then(work)
}
