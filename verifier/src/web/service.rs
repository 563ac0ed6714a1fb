//! What all requests share: the reader's trust, the lists that are handed out, and the bounds on what is taken in.

use std::{
    net::IpAddr,
    sync::{Arc, Once, PoisonError, RwLock},
};

use axum::{body::Bytes, extract::Request};
use schemas::{caller::MinuteBudget, canonical::Contexts, serving, time::Timestamp, verdict::Moment};
use tokio::sync::Semaphore;

use super::{
    Renewal,
    ask::{Asking, Offer},
    assets::Assets,
    lists::Lists,
    page::Site,
    upload::Uploads,
};
use crate::checker::{Checker, Network};

/// How much is looked at in one moment; the rest waits its turn.
const WORK: u32 = 16;

/// Questions for badges that one address may begin in a minute: in the time of one question, fewer than there is room for.
const QUESTIONS: u32 = 20;

/// Who may ask how often.
#[derive(Clone, Debug)]
pub struct Limits {
    /// What one address may send in a minute. Twelve phones of a library share one address.
    pub a_minute: u32,
    /// Proxies whose word on who asks is taken.
    pub proxies: Vec<IpAddr>,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { a_minute: 120, proxies: Vec::new() }
    }
}

/// What is counted of whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counted {
    /// What is sent to be looked at.
    Checks,
    /// Questions for badges that are begun.
    Questions,
}

/// How much of the room a check takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weight(u32);

impl Weight {
    /// A text, or a document.
    pub(super) const TEXT: Weight = Weight(1);
    /// A picture, which takes some hundred megabytes once it is unpacked.
    pub(super) const PICTURE: Weight = Weight(WORK / 2);
}

/// A check that came to no end: a fault of ours.
#[derive(Debug)]
pub(super) struct Broken;

/// What all requests share.
#[derive(Debug)]
pub struct Service {
    checker: RwLock<Arc<Checker>>,
    renewal: Option<Renewal>,
    clock: fn() -> Timestamp,
    budget: MinuteBudget,
    questions: MinuteBudget,
    proxies: Vec<IpAddr>,
    hint: Once,
    pub(super) uploads: Uploads,
    work: Arc<Semaphore>,
    pub(super) assets: Assets,
    lists: Lists,
    pub(super) asking: Option<Arc<Asking>>,
    contexts: Contexts,
}

impl Service {
    /// Checks with this checker, by this clock.
    pub fn new(checker: Checker, clock: fn() -> Timestamp) -> Self {
        let assets = Assets::new(Site { demo: checker.demo(), offer: Offer::None });
        let checker = RwLock::new(Arc::new(checker));
        let (uploads, lists) = (Uploads::new(&[]), Lists::default());
        let work = Arc::new(Semaphore::new(WORK as usize));
        let Limits { a_minute, proxies } = Limits::default();
        let (budget, questions) = (MinuteBudget::new(a_minute), MinuteBudget::new(QUESTIONS));
        let (asking, hint) = (None, Once::new());
        Service {
            checker,
            renewal: None,
            clock,
            budget,
            questions,
            proxies,
            hint,
            uploads,
            work,
            assets,
            lists,
            asking,
            contexts: Contexts::Pinned,
        }
    }

    /// The same, where VC-API takes what names these contexts; nothing else does.
    #[must_use]
    pub fn naming(self, contexts: Contexts) -> Self {
        Service { contexts, ..self }
    }

    /// The contexts that VC-API knows.
    pub(super) fn contexts(&self) -> Contexts {
        self.contexts
    }

    /// The same, where badges can be asked for.
    #[must_use]
    pub fn asking(self, asking: Asking) -> Self {
        let assets = Assets::new(Site { demo: self.checker().demo(), offer: Offer::Made });
        Service { asking: Some(Arc::new(asking)), assets, ..self }
    }

    pub(super) fn site(&self) -> Site {
        let offer = if self.asking.is_some() { Offer::Made } else { Offer::None };
        Site { demo: self.checker().demo(), offer }
    }

    /// The same, reading its trust lists again from there.
    #[must_use]
    pub fn renewing(self, renewal: Renewal) -> Self {
        Service { renewal: Some(renewal), ..self }
    }

    /// The same within other limits.
    #[must_use]
    pub fn limited(self, Limits { a_minute, proxies }: Limits) -> Self {
        Service { budget: MinuteBudget::new(a_minute), uploads: Uploads::new(&proxies), proxies, ..self }
    }

    pub(super) fn checker(&self) -> Arc<Checker> {
        Arc::clone(&self.checker.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Does a check where it holds nobody up, within the bounds of one check. Checks beyond the room for them wait.
    pub(super) async fn check<T: Send + 'static>(
        &self,
        weight: Weight,
        check: impl FnOnce(&Checker) -> T + Send + 'static,
    ) -> Result<T, Broken> {
        let room = Arc::clone(&self.work).acquire_many_owned(weight.0).await.map_err(|_| Broken)?;
        let checker = self.checker().for_one();
        let done = tokio::task::spawn_blocking(move || {
            let _room = room;
            check(&checker)
        });
        done.await.map_err(|_| Broken)
    }

    /// The time now.
    pub(super) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The same, as what badges are judged by.
    pub(super) fn moment(&self) -> Moment {
        Moment::Clock(self.now())
    }

    /// The lists in one file.
    pub(super) fn bundle(&self) -> Bytes {
        self.lists.bundle(&self.checker())
    }

    /// Counts a request of whoever sent it; seconds until the next one is taken, where it was one too many.
    pub(super) fn counted(&self, what: Counted, request: &Request) -> Result<(), i64> {
        let caller = self.caller(request);
        let now = (self.clock)();
        let budget = match what {
            Counted::Checks => &self.budget,
            Counted::Questions => &self.questions,
        };
        match budget.spent_until(caller, now) {
            Some(until) => Err((until.seconds() - now.seconds()).max(1)),
            None => {
                budget.count(caller, now);
                Ok(())
            }
        }
    }

    /// Who sends it.
    pub(super) fn caller(&self, request: &Request) -> IpAddr {
        self.hint_at_proxy(request);
        serving::caller(request, &self.proxies)
    }

    /// The proxies whose word is taken.
    pub(super) fn proxies(&self) -> &[IpAddr] {
        &self.proxies
    }

    /// Behind a proxy that nobody named, all visitors count as one: the operator is told, once.
    fn hint_at_proxy(&self, request: &Request) {
        let peer = serving::peer(request);
        let unnamed = peer.is_loopback() && !self.proxies.contains(&peer.to_canonical());
        if unnamed && request.headers().contains_key("x-forwarded-for") {
            self.hint.call_once(
                || tracing::warn!(%peer, "requests come through a proxy that --proxy does not name"),
            );
        }
    }

    /// Were the lists looked for since this server started, whatever came of it?
    pub(super) fn has_lists(&self) -> bool {
        self.lists.were_fetched()
    }

    /// One round of fetching: trust lists from the store, then everything that they name from the network.
    pub fn refresh(&self) {
        let checker = self.checker();
        if let Some((renewal, fetcher)) = self.renewal.as_ref().zip(checker.fetcher()) {
            renewal.update(fetcher, self.now());
        }
        if let Some(book) = self.renewal.as_ref().and_then(Renewal::book) {
            let renewed = Arc::new(Checker::new(book, Network::Online, checker.demo()));
            *self.checker.write().unwrap_or_else(PoisonError::into_inner) = renewed;
        }
        self.lists.refresh(&self.checker(), self.now());
    }
}
