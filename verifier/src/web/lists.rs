//! `/v/lists`: the trust lists with all status lists and survivors files that they name in one file, the same for
//! everybody, so that no request tells whose badge somebody looks at.
//!
//! Fetching them is this server's only traffic of its own. The page trusts this server for its script and for the
//! fingerprints of the roots, and checks every list itself; so nothing here needs to be secret, only fresh.

use std::{
    collections::BTreeMap,
    sync::{
        PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use axum::body::Bytes;
use schemas::{
    fetch::Fetcher,
    limits::LEEWAY,
    stage::{Document as _, Form},
    time::Timestamp,
    trust::{TrustList, TrustedIssuer, open_survivors},
    uri::Uri,
};
use serde::Serialize;

use crate::{
    checker::Checker,
    keys::Keys,
    lists::{Answer, SURVIVORS, fetched, signed_by},
};

/// How often the lists are fetched. Issuers sign theirs anew each day; a withdrawal is on one at once.
pub(super) const REFRESH: Duration = Duration::from_secs(300);

/// A list as it travels, and how new it is: a time for status lists, a version for survivors files.
#[derive(Debug)]
struct Held {
    text: String,
    age: i64,
}

/// Texts by the address that they came from.
type Drawer = RwLock<BTreeMap<Uri, Held>>;

/// The lists that are handed out.
#[derive(Debug, Default)]
pub(super) struct Lists {
    status: Drawer,
    survivors: Drawer,
    were_fetched: AtomicBool,
}

#[derive(Serialize)]
struct Bundle<'b> {
    /// Fingerprints of the roots that this server's operator pinned.
    roots: Vec<String>,
    trust: Vec<&'b str>,
    status: BTreeMap<&'b str, &'b str>,
    survivors: BTreeMap<&'b str, &'b str>,
}

impl Lists {
    /// The file.
    pub(super) fn bundle(&self, checker: &Checker) -> Bytes {
        let [status, survivors] = [&self.status, &self.survivors]
            .map(|drawer| drawer.read().unwrap_or_else(PoisonError::into_inner));
        let roots = checker.trust().pinned().iter().map(|list| list.claims().root.fingerprint().to_string());
        let bundle = Bundle {
            roots: roots.map(|root| root.replace(' ', "")).collect(),
            trust: checker.trust().lists().map(|(list, _)| list.signed().text()).collect(),
            status: texts(&status),
            survivors: texts(&survivors),
        };
        serde_json::to_vec(&bundle).unwrap_or_default().into()
    }

    /// Fetches everything that an issuer on a trust list has. What does not come, or is older, changes nothing.
    pub(super) fn refresh(&self, checker: &Checker, now: Timestamp) {
        if let Some(fetcher) = checker.fetcher() {
            self.refresh_with(fetcher, checker, now);
        }
        self.were_fetched.store(true, Ordering::Relaxed);
    }

    /// Did a round come to its end?
    pub(super) fn were_fetched(&self) -> bool {
        self.were_fetched.load(Ordering::Relaxed)
    }

    fn refresh_with(&self, fetcher: &Fetcher, checker: &Checker, now: Timestamp) {
        for (list, _) in checker.trust().lists() {
            for issuer in &list.claims().issuers {
                for address in &issuer.status_lists {
                    let found = status(issuer.place_of(address), issuer, fetcher, checker);
                    // A list of tomorrow would stand in the way of every honest one until then.
                    let honest = |found: &Held| found.age <= now.after(LEEWAY).seconds();
                    keep(&self.status, address, found.filter(honest));
                }
                for address in issuer.keys.iter().filter_map(|key| key.survivors.as_ref()) {
                    keep(&self.survivors, address, survivors(address, list.claims(), fetcher));
                }
            }
        }
    }
}

fn texts(drawer: &BTreeMap<Uri, Held>) -> BTreeMap<&str, &str> {
    drawer.iter().map(|(address, held)| (address.as_str(), held.text.as_str())).collect()
}

fn keep(drawer: &Drawer, address: &Uri, found: Option<Held>) {
    let mut drawer = drawer.write().unwrap_or_else(PoisonError::into_inner);
    let newer = |found: &Held| drawer.get(address).is_none_or(|before| before.age <= found.age);
    if let Some(found) = found.filter(newer) {
        drawer.insert(address.clone(), found);
    }
}

/// The status list at an address, if it is a token that its issuer's pinned key signed.
fn status(address: &Uri, issuer: &TrustedIssuer, fetcher: &Fetcher, checker: &Checker) -> Option<Held> {
    let text = text(address, fetcher, "application/vc+jwt")?;
    let keys = Keys::new(checker.trust(), None, checker.demo());
    let list = signed_by(&text, &(&issuer.did).into(), &keys).filter(|list| list.form() == Form::Jwt)?;
    Some(Held { text: list.signed().text().to_owned(), age: list.claims().begins()?.seconds() })
}

/// The survivors file at an address, if the network signed it.
fn survivors(address: &Uri, list: &TrustList, fetcher: &Fetcher) -> Option<Held> {
    let file = open_survivors(&text(address, fetcher, SURVIVORS)?, list).ok()?;
    let age = i64::try_from(file.claims().version).ok()?;
    Some(Held { text: file.signed().text().to_owned(), age })
}

fn text(address: &Uri, fetcher: &Fetcher, accepted: &'static str) -> Option<String> {
    match fetched(address, Some(fetcher), accepted, None) {
        Answer::Text { text, .. } => Some(text),
        Answer::Nothing => None,
    }
}
