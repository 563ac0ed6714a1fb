//! Somebody at an offer: what the code opened, in which language it is told, and where the offer stands.

use std::time::Duration;

use schemas::{lang::Lang, time::Timestamp};

use super::super::{Web, language::LangQuery, offer::Found, page::Frame};
use crate::{
    badges::AwardedBadge,
    offers::Standing,
    store::{Collected, Means, StoreError},
};

/// An offer that is nearer to its end than this ends at an hour, not on a day.
const SOON: Duration = Duration::from_secs(48 * 60 * 60);

pub(super) struct Visit<'w> {
    pub(super) web: &'w Web,
    pub(super) found: Found,
    /// `None` when the catalogue lost it.
    pub(super) badge: Option<AwardedBadge>,
    pub(super) frame: Frame,
    /// The transaction code, once it was right.
    pub(super) tx_code: Option<String>,
    now: Timestamp,
}

impl<'w> Visit<'w> {
    /// The language is the circle's, in which its people speak, unless the address asks for another.
    pub(super) async fn new(web: &'w Web, found: Found, query: &LangQuery) -> Result<Self, StoreError> {
        let mut tx = web.issuer.store.read().await?;
        let badge = AwardedBadge::find(&web.issuer, &mut tx, &found.award).await?;
        let asked = query.lang.as_deref().and_then(|tag| tag.parse().ok());
        let circles = || badge.as_ref().map_or(found.organisation.language, |badge| badge.facts.lang);
        let frame = Frame::new(web, asked.unwrap_or_else(circles));
        Ok(Visit { now: web.issuer.clock.now(), web, found, badge, frame, tx_code: None })
    }

    pub(super) fn standing(&self) -> Standing {
        self.found.offer.standing(self.now)
    }

    /// Can somebody without a wallet take the badge now, for the first time or again?
    pub(super) fn can_take(&self) -> bool {
        let without_wallet = self.taken().is_some_and(|taken| taken.by != Means::Wallet);
        self.standing() == Standing::Open || without_wallet && self.found.offer.is_live(self.now)
    }

    pub(super) fn taken(&self) -> Option<&Collected> {
        self.found.offer.collected.as_ref()
    }

    pub(super) fn lang(&self) -> Lang {
        self.frame.words.lang()
    }

    pub(super) fn issuer(&self) -> &str {
        self.found.organisation.name.get(self.lang()).map_or("", |(_, name)| name)
    }

    /// The end of the offer, as the clock on the wall there will show it.
    fn until(&self) -> String {
        let (end, zone) = (self.found.offer.expires_at, self.found.organisation.zone());
        match end < self.now.after(SOON) {
            true => self.frame.words.day_and_hour(end, &zone),
            false => self.frame.words.day(end, &zone),
        }
    }

    pub(super) fn told_until(&self) -> String {
        self.frame.words.say_with("claim-until", &[("until", (&self.until()).into())])
    }

    /// When it was taken, and until when it can be taken again.
    pub(super) fn told_taken(&self) -> Option<String> {
        let when = self.frame.words.day_and_hour(self.taken()?.at, &self.found.organisation.zone());
        let until = self.until();
        let facts = [("when", (&when).into()), ("until", (&until).into())];
        Some(self.frame.words.say_with("claim-taken", &facts))
    }

    /// A sentence that names the issuer.
    pub(super) fn say(&self, key: &str) -> String {
        self.frame.words.say_with(key, &[("issuer", self.issuer().into())])
    }
}
