//! The course of one claim, from the token to the last badge. The vault knows the token before it is used, and what
//! arrives before it is checked: whenever the power goes, an answer that came in is not asked for a second time.

use schemas::{fetch::Fetcher, key::Ed25519Secret};

use super::{super::arrived::Arrived, consent, halts::Halts, stop::Stop};
use crate::{
    claim::{ClaimError, Desk, Invitation, token},
    cli::Claim,
    network,
    session::Session,
    vault::{Granted, Piece, Vault, VaultError},
};

/// Between which vault and which network a claim goes, and the claim's name in the vault.
pub(super) struct Way<'a> {
    pub(super) vault: &'a Vault,
    pub(super) fetcher: &'a Fetcher,
    pub(super) name: &'a str,
}

/// A claim with a token.
pub(super) struct Course {
    pub(super) granted: Granted,
    pub(super) desk: Desk,
    pub(super) since: Since,
}

/// When the token was given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Since {
    ThisRun,
    AnEarlierRun,
}

/// What a run has brought, with whatever token.
#[derive(Default)]
pub(super) struct Gain {
    /// What became of each badge.
    pub(super) badges: Vec<Arrived>,
    /// What was offered along and stays with the issuer.
    pub(super) left: Vec<String>,
    /// How far the pieces of the last claim came.
    pub(super) pieces: Vec<Piece>,
}

/// How far a claim came.
pub(super) enum Reached {
    /// Everything is here.
    Everything,
    /// The issuer needs more time.
    Promise {
        /// Who.
        host: String,
    },
}

impl Course {
    /// From the offer, which the learner has to agree to. What this run has brought already is not asked for again.
    pub(super) fn begin(
        invitation: &Invitation,
        claim: &mut Claim,
        gain: &Gain,
        way: &Way<'_>,
        session: &mut Session<'_>,
    ) -> Result<Self, Stop> {
        let host = invitation.host();
        session.screen.progress("progress-asking", &[("host", (&host).into())]);
        let offer = invitation.clone().offer(way.fetcher, session.lang())?;
        let desk = Desk::find(&offer, way.fetcher, session.lang())?;
        consent::must_be_given(&desk, claim, session)?;
        let code = consent::tx_code(&offer, claim, session)?;
        let mut granted = token::ask(offer, &desk, way.fetcher, code)?;
        granted.take_over(&gain.pieces);
        // What arrived before is checked under whatever name the badge has with this token.
        let is_named = |own: &&Piece| granted.pieces.iter().any(|piece| own.is_had_as(piece));
        let arrived = gain.pieces.iter().filter(|own| own.has_arrived() && !is_named(own));
        let arrived: Vec<Piece> = arrived.cloned().collect();
        granted.pieces.extend(arrived);
        way.write_down(&granted)?;
        Ok(Course { granted, desk, since: Since::ThisRun })
    }

    /// From where an earlier run stopped.
    pub(super) fn resume(
        granted: Granted,
        way: &Way<'_>,
        session: &mut Session<'_>,
    ) -> Result<Self, ClaimError> {
        let host = network::host(granted.offer.credential_issuer.url());
        session.screen.progress("progress-going-on", &[("host", (&host).into())]);
        let desk = Desk::find(&granted.offer, way.fetcher, session.lang()).map_err(|error| match error {
            // What was granted could be had, so what is published has changed since.
            ClaimError::NoWay { host } => ClaimError::Unusable { host },
            error => error,
        })?;
        Ok(Course { granted, desk, since: Since::AnEarlierRun })
    }

    /// Every piece that can be had: first what arrived in an earlier run, since it only has to be checked.
    pub(super) fn go_on(
        mut self,
        gain: &mut Gain,
        way: &Way<'_>,
        session: &mut Session<'_>,
    ) -> Result<Reached, Stop> {
        let mut order: Vec<usize> = (0..self.granted.pieces.len()).collect();
        order.sort_by_key(|at| !self.granted.pieces[*at].has_arrived());
        let mut halts = Halts::default();
        for at in order {
            if halts.gone.contains(&at) {
                continue;
            }
            match self.piece(at, way, session) {
                Ok(arrived) => gain.add(arrived),
                Err(stop) => halts.add(at, stop, &self.granted.pieces),
            }
            if halts.stop.is_some() {
                break;
            }
        }
        let reached = self.come_to(halts, way, session);
        gain.left = self.desk.left_names(session.lang()).into_iter().map(str::to_owned).collect();
        gain.pieces = self.granted.pieces;
        reached
    }
}

impl Way<'_> {
    pub(super) fn write_down(&self, granted: &Granted) -> Result<(), VaultError> {
        let granted = granted.clone();
        self.vault.change(|content| content.write_down(self.name, granted))
    }

    /// The key that was set aside for the badge.
    pub(super) fn key_of(&self, piece: &Piece) -> Result<Ed25519Secret, VaultError> {
        self.vault.change(|content| {
            let number = content.key_of(self.name, piece.badge);
            Ed25519Secret::from_bytes(*content.secret(number))
        })
    }
}

impl Gain {
    /// Two forms are one badge.
    fn add(&mut self, arrived: Option<Arrived>) {
        let is_new = |one: &Arrived| self.badges.iter().all(|known| known.id() != one.id());
        self.badges.extend(arrived.filter(is_new));
    }
}
