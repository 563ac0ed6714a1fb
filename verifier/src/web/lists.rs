//! `/v/lists`: the trust lists and all status lists of their issuers in one file, the same for everybody, so that no
//! request tells whose badge somebody looks at.
//!
//! Fetching them is this server's only traffic of its own. The page trusts this server for its script and for the
//! fingerprints of the roots, and checks every list itself; so nothing here needs to be secret, only fresh.

use std::{
    collections::BTreeMap,
    sync::{PoisonError, RwLock},
    time::Duration,
};

use axum::body::Bytes;
use schemas::{
    fetch::{Fetcher, Headers},
    proof,
    stage::{Document as _, Form, Signed, Verified},
    status::StatusListCredential,
    time::Timestamp,
    trust::TrustList,
    uri::Uri,
};
use serde::Serialize;

use crate::{checker::Checker, keys::Keys};

/// How often the lists are fetched. Issuers sign theirs anew each day; a withdrawal is on one at once.
pub(super) const REFRESH: Duration = Duration::from_secs(300);

/// A status list as it travels, and its date.
#[derive(Debug)]
struct Held {
    text: String,
    from: Timestamp,
}

/// The lists that are handed out.
#[derive(Debug, Default)]
pub(super) struct Lists {
    status: RwLock<BTreeMap<Uri, Held>>,
}

#[derive(Serialize)]
struct Bundle<'b> {
    /// Fingerprints of the roots that this server's operator pinned.
    roots: Vec<String>,
    trust: Vec<&'b str>,
    status: BTreeMap<&'b str, &'b str>,
}

impl Lists {
    /// The file.
    pub(super) fn bundle(&self, checker: &Checker) -> Bytes {
        let status = self.status.read().unwrap_or_else(PoisonError::into_inner);
        let bundle = Bundle {
            roots: checker.trust().iter().map(root).collect(),
            trust: checker.trust().iter().map(|list| list.signed().text()).collect(),
            status: status.iter().map(|(address, held)| (address.as_str(), held.text.as_str())).collect(),
        };
        serde_json::to_vec(&bundle).unwrap_or_default().into()
    }

    /// Fetches every list that an issuer on a trust list has. One that does not come, or is older, changes nothing.
    pub(super) fn refresh(&self, checker: &Checker) {
        let Some(fetcher) = checker.fetcher() else { return };
        for (issuer, address) in addresses(checker.trust()) {
            let Some(held) = fetch(&address, &issuer, fetcher, checker) else { continue };
            let mut status = self.status.write().unwrap_or_else(PoisonError::into_inner);
            if status.get(&address).is_none_or(|before| before.from <= held.from) {
                status.insert(address, held);
            }
        }
    }
}

fn root(list: &Verified<TrustList>) -> String {
    list.claims().root.fingerprint().to_string().replace(' ', "")
}

fn addresses(trust: &[Verified<TrustList>]) -> Vec<(Uri, Uri)> {
    let issuers = trust.iter().flat_map(|list| &list.claims().issuers);
    let lists =
        issuers.flat_map(|issuer| issuer.status_lists.iter().map(|list| ((&issuer.did).into(), list)));
    lists.map(|(issuer, list)| (issuer, list.clone())).collect()
}

/// The list at an address, if it is a token that its issuer's pinned key signed.
fn fetch(address: &Uri, issuer: &Uri, fetcher: &Fetcher, checker: &Checker) -> Option<Held> {
    let fetched =
        fetcher.get(&address.as_str().parse().ok()?, Headers::accepting("application/vc+jwt")).ok()?;
    let text = String::from_utf8(fetched.body).ok()?;
    let signed = Signed::<StatusListCredential>::read(&text).ok()?;
    if signed.form() != Form::Jwt || signed.asks_for().issuer != *issuer {
        return None;
    }
    let found = Keys::new(checker.trust(), None, checker.demo()).find(signed.asks_for()).ok()?;
    let list = proof::verify(signed.by_key(found.name), &found.key).ok()?;
    Some(Held { text: list.signed().text().to_owned(), from: list.claims().begins()? })
}
