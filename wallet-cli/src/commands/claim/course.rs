//! The course of one claim, from the token to the last badge. The vault knows the token before it is used, and what
//! arrives before it is checked: whenever the power goes, an answer that came in is not asked for a second time.

use schemas::{
    credential::AchievementCredential,
    did,
    fetch::Fetcher,
    key::{Ed25519Secret, PublicKey},
    openid4vci::NotificationEvent,
    stage::Verified,
};

use super::{super::arrived::Arrived, consent};
use crate::{
    badges,
    claim::{Answered, ClaimError, Collector, Desk, Invitation, must_be_what_was_offered, token},
    cli::Claim,
    issuer_key, network,
    session::Session,
    trouble::{Exit, Trouble},
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
    pieces: Vec<Piece>,
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

/// Why a claim did not come so far.
pub(super) enum Stop {
    /// What was granted is good for nothing any more; the offer may still be.
    Spent(ClaimError),
    /// Anything else.
    Trouble(Trouble),
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
    pub(super) fn resume(granted: Granted, way: &Way<'_>, session: &mut Session<'_>) -> Result<Self, Stop> {
        let host = network::host(granted.offer.credential_issuer.url());
        session.screen.progress("progress-going-on", &[("host", (&host).into())]);
        let desk = Desk::find(&granted.offer, way.fetcher, session.lang())?;
        Ok(Course { granted, desk, since: Since::AnEarlierRun })
    }

    /// Every piece that can be had. A claim that ends for good is no longer gone on with by itself.
    pub(super) fn go_on(
        mut self,
        gain: &mut Gain,
        way: &Way<'_>,
        session: &mut Session<'_>,
    ) -> Result<Reached, Stop> {
        let reached = self.every_piece(&mut gain.badges, way, session);
        gain.pieces = self.granted.pieces;
        if reached.as_ref().is_err_and(Stop::is_final) {
            way.vault.change(|content| content.claim(way.name).state = ClaimState::Begun)?;
        }
        reached
    }

    fn every_piece(
        &mut self,
        badges: &mut Vec<Arrived>,
        way: &Way<'_>,
        session: &mut Session<'_>,
    ) -> Result<Reached, Stop> {
        let key = way.key()?;
        for at in 0..self.granted.pieces.len() {
            let piece = self.piece(at, &key, way, session)?;
            let is_new = |one: &Arrived| badges.iter().all(|known| known.id() != one.id());
            if let Some(one) = piece.filter(is_new) {
                badges.push(one);
            }
        }
        match ClaimState::from(self.granted.clone()) {
            ClaimState::Collected(_) => Ok(Reached::Everything),
            _ => Ok(Reached::Promise { host: self.desk.host() }),
        }
    }

    /// One piece; `None` where nothing is new.
    fn piece(
        &mut self,
        at: usize,
        key: &Ed25519Secret,
        way: &Way<'_>,
        session: &mut Session<'_>,
    ) -> Result<Option<Arrived>, Stop> {
        let piece = &self.granted.pieces[at];
        let token = &self.granted.token;
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
                let from = session.now().after(wait.min(schemas::limits::CLAIM_LATER));
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
            Err(trouble) => Err(Stop::Trouble(trouble)),
        };
        let event = match &arrived {
            Ok(_) => NotificationEvent::CredentialAccepted,
            Err(stop) if stop.is_final() => NotificationEvent::CredentialFailure,
            Err(_) => return arrived,
        };
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
    ) -> Result<(Verified<AchievementCredential>, PublicKey), Trouble> {
        let demo = session.surroundings.demo;
        let (badge, issuers) = issuer_key::check(&handed.text, way.fetcher, demo)?;
        let no_way = || ClaimError::NoWay { host: self.desk.host() };
        let offered = self.desk.offered(&piece.configuration).ok_or_else(no_way)?;
        let configuration = self.desk.configuration(&piece.configuration).ok_or_else(no_way)?;
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

    /// The key that was set aside for the claim.
    fn key(&self) -> Result<Ed25519Secret, VaultError> {
        self.vault.change(|content| {
            let number = content.claim(self.name).key;
            Ed25519Secret::from_bytes(*content.secret(number))
        })
    }
}

impl Stop {
    /// Would going on lead to the same?
    fn is_final(&self) -> bool {
        match self {
            Stop::Spent(_) => true,
            Stop::Trouble(trouble) => trouble.exit() == Exit::Refused,
        }
    }
}

impl From<ClaimError> for Stop {
    fn from(error: ClaimError) -> Self {
        match error {
            ClaimError::AnswerLost { .. } | ClaimError::TokenOver { .. } => Stop::Spent(error),
            error => Stop::Trouble(error.into()),
        }
    }
}

impl From<Trouble> for Stop {
    fn from(trouble: Trouble) -> Self {
        Stop::Trouble(trouble)
    }
}

impl From<VaultError> for Stop {
    fn from(error: VaultError) -> Self {
        Stop::Trouble(error.into())
    }
}

impl From<Stop> for Trouble {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Spent(error) => error.into(),
            Stop::Trouble(trouble) => trouble,
        }
    }
}
