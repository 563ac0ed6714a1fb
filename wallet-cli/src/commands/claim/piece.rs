//! One piece of a claim: asked for, written down as it arrived, checked, kept, and its issuer told.

use schemas::{
    did,
    key::{Ed25519Secret, PublicKey},
    limits,
    openid4vci::NotificationEvent,
};

use super::{
    super::arrived::Arrived,
    course::{Course, Since, Way},
    stop::Stop,
};
use crate::{
    badges,
    checked::Checked,
    claim::{Answered, ClaimError, Collector, must_be_what_was_offered},
    issuer_key,
    session::Session,
    vault::{Handed, Piece, Standing},
};

impl Course {
    /// One piece; `None` where nothing is new.
    pub(super) fn piece(
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
                let configuration = self.granted.pieces[at].configuration.clone();
                let (now, granted) = (session.now(), self.granted.clone());
                let kept = way.vault.change(|content| {
                    content.write_down(way.name, granted);
                    badges::keep(content, &badge, &issuers, now)
                })?;
                let arrived = Arrived::new(kept, badge.claims(), now);
                Ok(match self.desk.configuration(&configuration) {
                    Some(offered) => arrived.offered_as(offered),
                    None => arrived,
                })
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
    ) -> Result<(Checked, PublicKey), Stop> {
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
