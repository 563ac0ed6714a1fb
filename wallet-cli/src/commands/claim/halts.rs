//! What stands between a run and some of the pieces, and what is left of the claim then.

use super::{
    course::{Course, Reached, Way},
    stop::Stop,
};
use crate::{
    claim::ClaimError,
    session::Session,
    trouble::Trouble,
    vault::{ClaimState, Piece},
};

/// What kept a run from some of the pieces.
#[derive(Default)]
pub(super) struct Halts {
    /// The places of pieces that are not to be had with this token.
    pub(super) gone: Vec<usize>,
    /// Why some were refused for good.
    refused: Vec<Trouble>,
    /// Why one is to be asked for with another token.
    spent: Option<ClaimError>,
    /// Why one has to wait.
    waiting: Option<Trouble>,
    /// What ended the run before the last one.
    pub(super) stop: Option<Stop>,
}

impl Halts {
    /// What one piece that is not to be had means for the others: of a badge that was refused no other form is wanted, and
    /// a token that is over is good for none. Whatever else is wrong with one is no reason to do without the others.
    pub(super) fn add(&mut self, at: usize, stop: Stop, granted: &[Piece]) {
        let pieces = granted.iter().enumerate();
        match stop {
            Stop::ForGood(trouble) => {
                let of_it = pieces.filter(|(_, piece)| piece.badge == granted[at].badge);
                self.gone.extend(of_it.filter(|(_, piece)| !piece.is_kept()).map(|(at, _)| at));
                self.refused.push(trouble);
            }
            Stop::Spent(error @ ClaimError::TokenOver { .. }) => {
                let is_gone = |piece: &Piece| !piece.is_kept() && !piece.has_arrived();
                self.gone.extend(pieces.filter(|(_, piece)| is_gone(piece)).map(|(at, _)| at));
                self.stop = Some(Stop::Spent(error));
            }
            Stop::Spent(error) => {
                self.gone.push(at);
                self.spent = Some(error);
            }
            Stop::ThisTime(trouble) => self.waiting = Some(trouble),
            Stop::Everything(trouble) => self.stop = Some(Stop::Everything(trouble)),
        }
    }
}

impl Course {
    /// What is left of the claim, written down: nothing that is gone is asked for again by itself, and nothing that arrived
    /// is given up before it was checked.
    pub(super) fn come_to(
        &mut self,
        halts: Halts,
        way: &Way<'_>,
        session: &mut Session<'_>,
    ) -> Result<Reached, Stop> {
        let Halts { gone, mut refused, spent, waiting, stop } = halts;
        let mut at = 0..;
        self.granted.pieces.retain(|_| at.next().is_none_or(|at| !gone.contains(&at)));
        let has_come = self.granted.pieces.iter().all(Piece::is_kept);
        if !gone.is_empty() {
            let state = if has_come { ClaimState::Begun } else { self.granted.clone().into() };
            way.vault.change(|content| {
                let claim = content.claim(way.name);
                // What was given up meanwhile stays given up.
                if claim.is_granted_with(&self.granted.token) {
                    claim.state = state;
                }
            })?;
        }
        let last = stop.or(spent.map(Stop::Spent)).or(waiting.map(Stop::ThisTime));
        let last = last.or_else(|| refused.pop().map(Stop::ForGood));
        refused.iter().for_each(|trouble| session.screen.trouble(trouble));
        match last {
            Some(stop) => Err(stop),
            None if has_come => Ok(Reached::Everything),
            None => Ok(Reached::Promise { host: self.desk.host() }),
        }
    }
}
