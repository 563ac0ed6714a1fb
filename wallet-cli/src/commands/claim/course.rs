//! The course of one claim, from the token to the last badge. The vault knows the token before it is used, and what
//! arrives before it is checked: whenever the power goes, an answer that came in is not asked for a second time.

use schemas::{
    credential::AchievementCredential,
    did,
    fetch::Fetcher,
    key::{Ed25519Secret, PublicKey},
    limits,
    openid4vci::NotificationEvent,
    stage::Verified,
};

use super::{super::arrived::Arrived, consent, stop::Stop};
use crate::{
    badges,
    claim::{Answered, ClaimError, Collector, Desk, Invitation, must_be_what_was_offered, token},
    cli::Claim,
    issuer_key, network,
    session::Session,
    trouble::Trouble,
    vault::{ClaimState, Granted, Handed, Piece, Standing, Vault, VaultError},
};

/// Between which vault and which network a claim goes, and the claim's name in the vault.
pub(super) struct Way<'a> {
    pub(super) vault: &'a Vault,
    pub(super) fetcher: &'a Fetcher,
    pub(super) name: &'a str,
}

/// A claim with a token.
pub(super) struct Course {
    granted: Granted,
    desk: Desk,
    since: Since,
}

/// When the token was given.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Since {
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

/// What kept a run from some of the pieces.
#[derive(Default)]
struct Halts {
    /// The places of pieces that are not to be had with this token.
    gone: Vec<usize>,
    /// Why some were refused for good.
    refused: Vec<Trouble>,
    /// Why one is to be asked for with another token.
    spent: Option<ClaimError>,
    /// Why one has to wait.
    waiting: Option<Trouble>,
    /// What ended the run before the last one.
    stop: Option<Stop>,
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
        for piece in &mut granted.pieces {
            if let Some(own) = gain.pieces.iter().find(|own| own.is_had_as(piece)) {
                piece.clone_from(own);
            }
        }
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
                Err(stop) => self.halted(at, stop, &mut halts),
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

    /// What one piece that is not to be had means for the others: of a badge that was refused no other form is wanted, and
    /// a token that is over is good for none. Whatever else is wrong with one is no reason to do without the others.
    fn halted(&self, at: usize, stop: Stop, halts: &mut Halts) {
        let pieces = self.granted.pieces.iter().enumerate();
        match stop {
            Stop::ForGood(trouble) => {
                let of_it = pieces.filter(|(_, piece)| piece.badge == self.granted.pieces[at].badge);
                halts.gone.extend(of_it.filter(|(_, piece)| !piece.is_kept()).map(|(at, _)| at));
                halts.refused.push(trouble);
            }
            Stop::Spent(error @ ClaimError::TokenOver { .. }) => {
                let is_gone = |piece: &Piece| !piece.is_kept() && !piece.has_arrived();
                halts.gone.extend(pieces.filter(|(_, piece)| is_gone(piece)).map(|(at, _)| at));
                halts.stop = Some(Stop::Spent(error));
            }
            Stop::Spent(error) => {
                halts.gone.push(at);
                halts.spent = Some(error);
            }
            Stop::ThisTime(trouble) => halts.waiting = Some(trouble),
            Stop::Everything(trouble) => halts.stop = Some(Stop::Everything(trouble)),
        }
    }

    /// What is left of the claim, written down: nothing that is gone is asked for again by itself, and nothing that arrived
    /// is given up before it was checked.
    fn come_to(&mut self, halts: Halts, way: &Way<'_>, session: &mut Session<'_>) -> Result<Reached, Stop> {
        let Halts { gone, mut refused, spent, waiting, stop } = halts;
        let mut at = 0..;
        self.granted.pieces.retain(|_| at.next().is_none_or(|at| !gone.contains(&at)));
        let has_come = self.granted.pieces.iter().all(Piece::is_kept);
        if !gone.is_empty() {
            let state = if has_come { ClaimState::Begun } else { self.granted.clone().into() };
            way.vault.change(|content| content.claim(way.name).state = state)?;
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

    /// One piece; `None` where nothing is new.
    fn piece(
        &mut self,
        at: usize,
        way: &Way<'_>,
        session: &mut Session<'_>,
    ) -> Result<Option<Arrived>, Stop> {
        let piece = &self.granted.pieces[at];
        let (key, token) = (&way.key_of(piece)?, &self.granted.token);
        let collector = Collector { desk: &self.desk, fetcher: way.fetcher, token, key };
        let handed = match &piece.standing {
            Standing::Kept(_) => return Ok(None),
            Standing::Promised { from, .. } if session.now() < *from => return Ok(None),
            Standing::Arrived(handed) => handed.clone(),
            Standing::Open | Standing::Promised { .. } => {
                let answered = collector.ask(piece, session.now()).map_err(|error| self.stopped(error))?;
                match self.noted(at, answered, way, session)? {
                    Some(handed) => handed,
                    None => return Ok(None),
                }
            }
        };
        self.check_and_keep(at, &handed, key, way, session).map(Some)
    }

    /// Writes an answer down; gives what was handed over.
    fn noted(
        &mut self,
        at: usize,
        answered: Answered,
        way: &Way<'_>,
        session: &Session<'_>,
    ) -> Result<Option<Handed>, Stop> {
        let (standing, handed) = match answered {
            Answered::Now(handed) => (Standing::Arrived(handed.clone()), Some(handed)),
            Answered::Later { transaction, wait } => {
                let from = session.now().after(wait.min(limits::CLAIM_LATER));
                (Standing::Promised { transaction, from }, None)
            }
        };
        self.granted.pieces[at].standing = standing;
        way.write_down(&self.granted)?;
        Ok(handed)
    }

    /// Keeps a badge that is what was offered, and tells the issuer how it went.
    fn check_and_keep(
        &mut self,
        at: usize,
        handed: &Handed,
        key: &Ed25519Secret,
        way: &Way<'_>,
        session: &mut Session<'_>,
    ) -> Result<Arrived, Stop> {
        session.screen.progress("progress-checking", &[]);
        let checked = self.check(&self.granted.pieces[at], handed, key, way, session);
        let arrived = match checked {
            Ok((badge, issuers)) => {
                self.granted.pieces[at].standing = Standing::Kept(badges::id_of(badge.claims()));
                let (now, state) = (session.now(), ClaimState::from(self.granted.clone()));
                let kept = way.vault.change(|content| {
                    content.claim(way.name).state = state;
                    badges::keep(content, &badge, &issuers, now)
                })?;
                Ok(Arrived::new(kept, badge.claims()))
            }
            Err(stop) => Err(stop),
        };
        let event = match &arrived {
            Ok(_) => NotificationEvent::CredentialAccepted,
            Err(Stop::ForGood(_)) => NotificationEvent::CredentialFailure,
            Err(_) => return arrived,
        };
        session.screen.progress("progress-telling", &[("host", (&self.desk.host()).into())]);
        if let Some(id) = handed.notification.clone() {
            let token = &self.granted.token;
            Collector { desk: &self.desk, fetcher: way.fetcher, token, key }.notify(id, event);
        }
        arrived
    }

    fn check(
        &self,
        piece: &Piece,
        handed: &Handed,
        key: &Ed25519Secret,
        way: &Way<'_>,
        session: &Session<'_>,
    ) -> Result<(Verified<AchievementCredential>, PublicKey), Stop> {
        let demo = session.surroundings.demo;
        let (badge, issuers) = issuer_key::check(&handed.text, way.fetcher, demo)?;
        let unusable = || ClaimError::Unusable { host: self.desk.host() };
        let offered = self.desk.offered(&piece.configuration).ok_or_else(unusable)?;
        let configuration = self.desk.configuration(&piece.configuration).ok_or_else(unusable)?;
        let holder = did::key::from_ed25519(&key.public());
        let issuer = &self.desk.issuer.credential_issuer;
        must_be_what_was_offered(&badge, offered.form, configuration, issuer, &holder, demo)?;
        Ok((badge, issuers))
    }

    /// What an issuer refuses to a token of an earlier run it may give to a new one: some give each form once a token, and
    /// the answer may have been lost.
    fn stopped(&self, error: ClaimError) -> Stop {
        match error {
            ClaimError::NoCredential(_) if self.since == Since::AnEarlierRun => Stop::Spent(error),
            error => error.into(),
        }
    }
}

impl Way<'_> {
    fn write_down(&self, granted: &Granted) -> Result<(), VaultError> {
        let state = ClaimState::from(granted.clone());
        self.vault.change(|content| content.claim(self.name).state = state)
    }

    /// The key that was set aside for the badge.
    fn key_of(&self, piece: &Piece) -> Result<Ed25519Secret, VaultError> {
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
