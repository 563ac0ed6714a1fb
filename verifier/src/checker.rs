//! The walk of one badge through this program, from the text to the report.

use std::sync::Arc;

use schemas::{
    Demo,
    credential::AchievementCredential,
    did::Did,
    fetch::{Allowance, Fetcher, Policy},
    limits::{CHECK_REQUESTS, CHECK_TIME},
    stage::Signed,
    time::Timestamp,
    trust::{LookAlike, TrustBook, look_alike},
    verdict::{Code, Evidence, HolderEvidence, KeySource, Moment, Verdict, judge},
};

use crate::{
    checking::{self, Checked},
    gather::{self, Gathered},
    input::NoBadge,
    keys::Keys,
    presented::Presented,
    report::{KeySeen, Report},
    trust::Shelf,
};

/// Is there a network to ask?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    /// Keys, status lists and links may be fetched.
    Online,
    /// Nothing leaves this machine.
    Offline,
}

/// Checks badges for one reader: with their trust lists, and with their network or without.
#[derive(Debug)]
pub struct Checker {
    trust: Arc<TrustBook>,
    fetcher: Option<Fetcher>,
    demo: Demo,
    shelf: Option<Shelf>,
    stapled: Vec<String>,
    recipient: Option<String>,
}

impl Checker {
    /// For this reader.
    pub fn new(trust: TrustBook, network: Network, demo: Demo) -> Self {
        let fetcher = (network == Network::Online).then(|| Fetcher::new(Policy::verifier(demo)));
        let trust = Arc::new(trust);
        Checker { trust, fetcher, demo, shelf: None, stapled: Vec::new(), recipient: None }
    }

    /// The same for one check, which begins now and asks others for no more than one may need.
    #[must_use]
    pub fn for_one(&self) -> Self {
        let allowance = Allowance { requests: CHECK_REQUESTS, time: CHECK_TIME };
        let fetcher = self.fetcher.as_ref().map(|fetcher| fetcher.within(allowance));
        Checker {
            trust: Arc::clone(&self.trust),
            fetcher,
            demo: self.demo,
            shelf: self.shelf.clone(),
            stapled: self.stapled.clone(),
            recipient: self.recipient.clone(),
        }
    }

    /// Keeps the lists that it fetches, and uses those that were kept.
    #[must_use]
    pub fn keeping(mut self, shelf: Option<Shelf>) -> Self {
        self.shelf = shelf;
        self
    }

    /// With these texts of status lists at hand.
    #[must_use]
    pub fn stapled(mut self, lists: Vec<String>) -> Self {
        self.stapled = lists;
        self
    }

    /// Asks whether each badge was given to this person.
    #[must_use]
    pub fn given_to(mut self, recipient: Option<String>) -> Self {
        self.recipient = recipient;
        self
    }

    /// The reader's trust lists.
    pub fn trust(&self) -> &TrustBook {
        &self.trust
    }

    /// The way to the network, if there is one.
    pub fn fetcher(&self) -> Option<&Fetcher> {
        self.fetcher.as_ref()
    }

    /// Where lists are kept, if anywhere.
    pub fn shelf(&self) -> Option<&Shelf> {
        self.shelf.as_ref()
    }

    /// Whom the reader named.
    pub fn recipient(&self) -> Option<&str> {
        self.recipient.as_deref()
    }

    /// Whether this runs as a demo.
    pub fn demo(&self) -> Demo {
        self.demo
    }

    /// Checks what was given.
    pub fn check(&self, given: Result<String, NoBadge>, moment: Moment) -> Report {
        self.walk(given.map(Presented::read), None, moment)
    }

    /// Checks a badge that was shown by somebody who proved to be this holder.
    pub fn check_shown(&self, presented: Presented, holder: &Did, moment: Moment) -> Report {
        self.walk(Ok(presented), Some(holder), moment)
    }

    fn walk(&self, presented: Result<Presented, NoBadge>, holder: Option<&Did>, moment: Moment) -> Report {
        let keys = Keys::new(&self.trust, self.fetcher(), self.demo);
        let checked = presented.map_err(|none| (none, None)).and_then(|presented| {
            let checked = checking::check(&presented.badge, &keys);
            let checked =
                checked.map_err(|refused| (refused, posing(&self.trust, &presented.badge, refused.code)))?;
            Ok((checked, [presented.stapled, self.stapled.clone()].concat()))
        });
        match checked {
            Ok((checked, stapled)) => {
                let Gathered { evidence, endorsements } =
                    gather::gather(&checked, &stapled, &keys, self, moment);
                let evidence = Evidence { holder: proved(&checked, holder), ..evidence };
                let key = KeySeen { source: checked.key, fetched: fetched(checked.key, moment) };
                Report {
                    verdict: judge(&checked.badge, &evidence),
                    badge: Some(checked.badge),
                    endorsements,
                    key: Some(key),
                    looks: None,
                    explained: Ok(Vec::new()),
                    demo: self.demo,
                }
            }
            Err((NoBadge { code, looks }, alike)) => {
                Report { looks, ..Report::refused(Verdict::refused(code).beside(alike), self.demo) }
            }
        }
    }
}

/// Whom the issuer of a badge looks like whose key was not to be had: by its address alone, for nothing else of the badge
/// is read before its signature holds.
pub fn posing(trust: &TrustBook, badge: &str, code: Code) -> Option<LookAlike> {
    match code {
        Code::KeyUnreachable | Code::KeyNotLookedUp | Code::KeyDocumentBad | Code::IssuerKindUnknown => {
            let signed = Signed::<AchievementCredential>::read(badge).ok()?;
            look_alike(trust, &signed.asks_for().issuer, None)
        }
        _ => None,
    }
}

/// A badge is the holder's own whose key it was given to. One for paper was given to no key.
fn proved(checked: &Checked, holder: Option<&Did>) -> HolderEvidence {
    let subject = checked.badge.claims().credential_subject.id.as_ref();
    match holder {
        None => HolderEvidence::NotAsked,
        Some(holder) if subject.is_some_and(|own| own.as_str() == holder.as_str()) => HolderEvidence::Proved,
        Some(_) => HolderEvidence::NotProved,
    }
}

/// Key documents are fetched for each run; lists and keys that are their own identifier are not.
fn fetched(source: KeySource, moment: Moment) -> Option<Timestamp> {
    match (source, moment) {
        (KeySource::Document, Moment::Clock(now)) => Some(now),
        _ => None,
    }
}
