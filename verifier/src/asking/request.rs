//! One request and how far it has come.
//!
//! On another device the wallet scans a code, and the browser that asked waits. On the same device the browser is sent
//! back with a code of its own when the wallet has answered, and sees the result only with that: otherwise somebody could
//! send a request of theirs to a stranger as a link, and read what the stranger's wallet answers (OpenID4VP 1.0, 14.2).

use std::sync::Arc;

use schemas::time::Timestamp;

use super::{Chance, Secret};
use crate::report::Report;

/// Where the wallet is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// On the holder's own device, which scans the request from this screen.
    #[default]
    AnotherDevice,
    /// On the device of the browser that asks.
    ThisDevice,
}

/// A request as it is kept.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) id: Secret,
    nonce: Secret,
    ticket: Secret,
    way: Way,
    pub(super) opened: Timestamp,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    Waiting,
    Answered { reports: Arc<[Report]>, code: Secret },
    Declined,
}

/// What the browser that asked keeps.
#[derive(Clone, Debug)]
pub struct Opened {
    /// Which request.
    pub id: Secret,
    /// What shows that it is the one that asked.
    pub ticket: Secret,
}

/// What a wallet is asked with.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Which request.
    pub id: Secret,
    /// The challenge.
    pub nonce: Secret,
}

/// An answer was taken.
#[derive(Clone, Debug)]
pub struct Taken {
    /// With this the browser on the same device comes back; on another device nobody does.
    pub code: Option<Secret>,
}

/// A browser that wants to see what came of a request.
#[derive(Clone, Copy, Debug)]
pub struct Visitor<'v> {
    /// Which request.
    pub id: &'v str,
    /// Its ticket.
    pub ticket: &'v str,
    /// The code with which it was sent back, if it was.
    pub code: Option<&'v str>,
}

/// What came of a request.
#[derive(Clone, Debug)]
pub enum Seen {
    /// Nothing so far.
    Waiting(Asked, Way),
    /// Badges, each with what is true about it.
    Answered(Arc<[Report]>),
    /// The holder shows nothing.
    Declined,
}

impl Request {
    pub(super) fn open(way: Way, now: Timestamp, chance: Chance) -> Self {
        let [id, nonce, ticket] = [(); 3].map(|()| Secret::new(chance));
        Request { id, nonce, ticket, way, opened: now, stage: Stage::Waiting }
    }

    pub(super) fn opened(&self) -> Opened {
        Opened { id: self.id.clone(), ticket: self.ticket.clone() }
    }

    /// What a wallet is asked with, as long as no wallet has answered.
    pub(super) fn waiting(&self) -> Option<Asked> {
        let asked = || Asked { id: self.id.clone(), nonce: self.nonce.clone() };
        matches!(self.stage, Stage::Waiting).then(asked)
    }

    /// Takes the first answer; a second one finds nothing to answer.
    pub(super) fn answer(&mut self, reports: Vec<Report>, chance: Chance) -> Option<Taken> {
        self.waiting()?;
        let code = Secret::new(chance);
        self.stage = Stage::Answered { reports: reports.into(), code: code.clone() };
        Some(Taken { code: (self.way == Way::ThisDevice).then_some(code) })
    }

    pub(super) fn decline(&mut self) -> Option<Taken> {
        self.waiting()?;
        self.stage = Stage::Declined;
        Some(Taken { code: None })
    }

    pub(super) fn seen_by(&self, visitor: &Visitor<'_>) -> Option<Seen> {
        if !self.ticket.is(visitor.ticket) {
            return None;
        }
        let may_see = |code: &Secret| {
            self.way == Way::AnotherDevice || visitor.code.is_some_and(|brought| code.is(brought))
        };
        Some(match &self.stage {
            Stage::Answered { reports, code } if may_see(code) => Seen::Answered(Arc::clone(reports)),
            Stage::Declined => Seen::Declined,
            Stage::Waiting | Stage::Answered { .. } => {
                Seen::Waiting(Asked { id: self.id.clone(), nonce: self.nonce.clone() }, self.way)
            }
        })
    }
}
