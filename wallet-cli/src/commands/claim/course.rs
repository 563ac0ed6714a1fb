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
    /// Badges of which a piece was refused for good.
    refused: Vec<u32>,
    /// Why.
    troubles: Vec<Trouble>,
    /// Why a piece has to wait.
    waiting: Option<Trouble>,
    /// What ended the run before the last piece.
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
        let desk = Desk::find(&granted.offer, way.fetcher, session.lang())?;
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
            if halts.refused.contains(&self.granted.pieces[at].badge) {
                continue;
            }
            match self.piece(at, way, session) {
                Ok(arrived) => gain.add(arrived),
                Err(Stop::ForGood(trouble)) => {
                    halts.refused.push(self.granted.pieces[at].badge);
                    halts.troubles.push(trouble);
                }
                Err(Stop::ThisTime(trouble)) => halts.waiting = Some(trouble),
                Err(stop) => {
                    halts.stop = Some(stop);
                    break;
                }
            }
        }
        let reached = self.come_to(halts, way, session);
        gain.left = self.desk.left_names(session.lang()).into_iter().map(str::to_owned).collect();
        gain.pieces = self.granted.pieces;
        reached
    }

    /// What is left of the claim, written down: nothing that was refused is asked for again by itself, and nothing that
    /// arrived is given up before it was checked.
    fn come_to(&mut self, halts: Halts, way: &Way<'_>, session: &mut Session<'_>) -> Result<Reached, Stop> {
        let Halts { refused, mut troubles, waiting, stop } = halts;
        let is_spent = matches!(stop, Some(Stop::Spent(_)));
        let was_refused = |piece: &Piece| refused.contains(&piece.badge) && !piece.is_kept();
        self.granted.pieces.retain(|piece| !was_refused(piece));
        let is_left = |piece: &Piece| if is_spent { piece.has_arrived() } else { !piece.is_kept() };
        if is_spent || !refused.is_empty() {
            let mut left = self.granted.clone();
            left.pieces.retain(|piece| piece.is_kept() || is_left(piece));
            let state = if left.pieces.iter().any(is_left) { left.into() } else { ClaimState::Begun };
            way.vault.change(|content| content.claim(way.name).state = state)?;
        }
        let last = stop.or_else(|| waiting.map(Stop::ThisTime));
        let last = last.or_else(|| troubles.pop().map(Stop::ForGood));
        for trouble in &troubles {
            session.screen.trouble(trouble);
        }
        match last {
            Some(stop) => Err(stop),
            None if self.granted.pieces.iter().all(Piece::is_kept) => Ok(Reached::Everything),
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
