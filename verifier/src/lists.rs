//! Status lists and survivors files: what was kept, what is fetched now, what was brought along.
//!
//! All of it is evidence and none of it is believed before its signature holds; the judgement takes the newest. What is
//! kept is replaced by something newer only, so that nobody who stands in the way can bring back an older list.

use std::{fs::File, io::Read, path::Path};

use schemas::{
    fetch::{FetchError, Fetcher, Headers},
    limits::{FETCH_BYTES, LEEWAY},
    proof,
    stage::{Signed, Verified},
    status::{RevocationList, StatusListCredential},
    time::Timestamp,
    trust::{Survivors, TrustList, open_survivors},
    uri::Uri,
    verdict::{Moment, Source, StatusEvidence, StatusFound},
};

use crate::{
    error::Trouble,
    keys::Keys,
    trust::{Shelf, shelf::Kept},
};

const STATUS_LIST: &str = "application/vc+jwt, application/vc;q=0.9, application/json;q=0.5";
pub(crate) const SURVIVORS: &str = "application/survivors+jwt, application/jwt;q=0.9, text/plain;q=0.5";
const JSON: &str = "application/json";

/// Where lists come from.
#[derive(Clone, Copy, Debug)]
pub struct Lists<'a> {
    /// The keys that lists are checked with.
    pub keys: &'a Keys<'a>,
    /// The network, if there is one.
    pub fetcher: Option<&'a Fetcher>,
    /// What was kept, if anything is.
    pub shelf: Option<&'a Shelf>,
    /// Texts of status lists that came along with the badge.
    pub stapled: &'a [String],
    /// When the judgement is made; what is fetched is as of now only by the clock.
    pub moment: Moment,
}

/// What an address answered.
pub(crate) enum Answer {
    Text { text: String, etag: Option<String> },
    Nothing,
}

/// What this address answers now, unless it is what is held already.
pub(crate) fn fetched(
    address: &Uri,
    fetcher: Option<&Fetcher>,
    accept: &'static str,
    held: Option<&str>,
) -> Answer {
    let Some((fetcher, address)) = fetcher.zip(address.as_str().parse().ok()) else {
        return Answer::Nothing;
    };
    let fetched = fetcher.get(&address, Headers { held, ..Headers::accepting(accept) });
    let fetched = fetched.inspect_err(|error: &FetchError| tracing::debug!(%error, "a list is not fetched"));
    match fetched.ok().map(|fetched| (String::from_utf8(fetched.body), fetched.etag)) {
        Some((Ok(text), etag)) => Answer::Text { text, etag },
        // Bytes that are no text are an answer all the same, and no list.
        Some((Err(_), etag)) => Answer::Text { text: String::new(), etag },
        None => Answer::Nothing,
    }
}

/// The status list in a text, if this issuer signed it; nobody else is asked for keys.
pub(crate) fn signed_by(text: &str, issuer: &Uri, keys: &Keys<'_>) -> Option<Verified<StatusListCredential>> {
    let signed = Signed::<StatusListCredential>::read(text).ok()?;
    if signed.asks_for().issuer != *issuer {
        return None;
    }
    let found = keys.find(signed.asks_for()).ok()?;
    proof::verify(signed.by_key(found.name), &found.key).ok()
}

impl Lists<'_> {
    /// All that is to be had of the status list of this address, as far as this issuer signed it. `place` is where it
    /// lies: the address itself, or where a network keeps it.
    pub fn status(&self, address: &Uri, place: &Uri, issuer: &Uri) -> Vec<StatusEvidence> {
        let evidence = |found, source| StatusEvidence { address: address.clone(), found, source };
        let listed = |list, source| evidence(StatusFound::List(Box::new(list)), source);
        let kept = self.kept(address);
        let held = kept.as_ref().and_then(|kept| self.status_list(&kept.text, issuer));
        let etag = kept.as_ref().filter(|_| held.is_some()).and_then(|kept| kept.etag.as_deref());
        let mut found = vec![match self.fetch(place, STATUS_LIST, etag) {
            Answer::Nothing => evidence(StatusFound::Unreachable, Source::Fetched),
            Answer::Text { text, etag } => match self.status_list(&text, issuer) {
                None => evidence(StatusFound::Bad, Source::Fetched),
                Some(list) => {
                    let from = |list: &Verified<StatusListCredential>| list.claims().valid_from;
                    let newer = held.as_ref().is_none_or(|held| from(held) <= from(&list));
                    if list.claims().id == *address && newer && self.is_worth_keeping(from(&list), issuer) {
                        self.keep(address, text, etag);
                    }
                    listed(list, Source::Fetched)
                }
            },
        }];
        let stapled = self.stapled.iter().filter_map(|text| self.status_list(text, issuer));
        found.extend(
            stapled.filter(|list| list.claims().id == *address).map(|list| listed(list, Source::Stapled)),
        );
        found.extend(held.map(|list| listed(list, Source::Kept)));
        found
    }

    /// The list of the old kind at this address. It has no date, so it says nothing about any hour but this.
    pub fn register(&self, address: &Uri) -> Vec<StatusEvidence> {
        let found = match (self.moment, self.fetch(address, JSON, None)) {
            (Moment::Clock(now), Answer::Text { text, .. }) => RevocationList::read(text.as_bytes())
                .map_or(StatusFound::Bad, |list| StatusFound::Unsigned(list, now)),
            _ => StatusFound::Unreachable,
        };
        vec![StatusEvidence { address: address.clone(), found, source: Source::Fetched }]
    }

    /// The survivors files at this address that the network of this list signed.
    pub fn survivors(&self, address: &Uri, list: &TrustList) -> Vec<Verified<Survivors>> {
        let opened = |text: &str| open_survivors(text, list).ok();
        let kept = self.kept(address);
        let held = kept.as_ref().and_then(|kept| opened(&kept.text));
        let etag = kept.as_ref().filter(|_| held.is_some()).and_then(|kept| kept.etag.as_deref());
        let fetched = match self.fetch(address, SURVIVORS, etag) {
            Answer::Nothing => None,
            Answer::Text { text, etag } => opened(&text).inspect(|file| {
                let version = file.claims().version;
                if held.as_ref().is_none_or(|held| held.claims().version <= version) {
                    self.keep(address, text, etag);
                }
            }),
        };
        held.into_iter().chain(fetched).collect()
    }

    /// A list of tomorrow would stand in the way of every honest one until then; and whoever is on no list of the
    /// reader's could fill the disk.
    fn is_worth_keeping(&self, from: Timestamp, issuer: &Uri) -> bool {
        from <= self.moment.time().after(LEEWAY) && self.keys.is_listed(issuer)
    }

    fn status_list(&self, text: &str, issuer: &Uri) -> Option<Verified<StatusListCredential>> {
        signed_by(text, issuer, self.keys)
    }

    fn kept(&self, address: &Uri) -> Option<Kept> {
        self.shelf?.get(address)
    }

    fn keep(&self, address: &Uri, text: String, etag: Option<String>) {
        if let (Some(shelf), Some(fetched)) = (self.shelf, self.now()) {
            shelf.put(&Kept { address: address.clone(), fetched, etag, text });
        }
    }

    /// The hour of a request; unknown where somebody asks about another time.
    fn now(&self) -> Option<Timestamp> {
        if let Moment::Clock(now) = self.moment { Some(now) } else { None }
    }

    fn fetch(&self, address: &Uri, accept: &'static str, held: Option<&str>) -> Answer {
        fetched(address, self.fetcher, accept, held)
    }
}

/// The status list in a file that somebody names: it must be one, though whose is looked at later.
pub fn stapled(file: &Path) -> Result<String, Trouble> {
    let mut text = String::new();
    File::open(file)
        .and_then(|opened| opened.take(FETCH_BYTES as u64).read_to_string(&mut text))
        .map_err(|source| Trouble::StatusFileMissing { file: file.to_owned(), source })?;
    match Signed::<StatusListCredential>::read(&text) {
        Ok(_) => Ok(text),
        Err(source) => Err(Trouble::StatusFileBad { file: file.to_owned(), source: Box::new(source) }),
    }
}
