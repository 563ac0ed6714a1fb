//! What else is to be known about a verified badge: its status lists, and what its issuer's own document says.
//!
//! Runs only after the signature holds, so a stranger's text starts no requests. Every failure is a piece of evidence.

use schemas::{
    credential::AchievementCredential,
    fetch::{FetchError, Fetcher, Headers},
    proof,
    stage::{Document, Signed, Verified},
    status::{StatusListCredential, pointer},
    trust::TrustedIssuer,
    uri::Uri,
    verdict::{
        Code, EndorsementEvidence, Evidence, HolderEvidence, KeySource, Moment, OwnWord, RecipientEvidence,
        Source, StatusEvidence, StatusFound,
    },
};

use crate::{checker::Checker, checking::Checked, keys::Keys};

/// Status lists that one badge may point to: revocation and suspension, and room for one more of each.
const LISTS: usize = 4;

/// Gathers the evidence. The questions go out side by side, so that together they take no longer than one.
pub fn gather<'a>(checked: &Checked, keys: &Keys<'_>, checker: &'a Checker, moment: Moment) -> Evidence<'a> {
    let badge = &checked.badge;
    let entry = checker.trust().find(&badge.claims().issuer()).map(|listed| listed.issuer);
    let (own_word, status) = std::thread::scope(|threads| {
        let asked = addresses(badge.claims(), entry);
        let lists: Vec<_> = asked
            .into_iter()
            .map(|address| threads.spawn(|| list(address, badge, keys, checker.fetcher())))
            .collect();
        let own_word = own_word(checked, keys, checker.fetcher());
        (own_word, lists.into_iter().filter_map(|list| list.join().ok()).collect())
    });
    Evidence {
        moment,
        trust: checker.trust(),
        key: checked.key,
        own_word,
        survivors: Vec::new(),
        status,
        endorsements: EndorsementEvidence::Unchecked,
        holder: HolderEvidence::NotAsked,
        recipient: RecipientEvidence::NotAsked,
    }
}

/// The lists worth asking for: those that the badge points to and, for a listed issuer, that its entry names.
fn addresses(badge: &AchievementCredential, entry: Option<&TrustedIssuer>) -> Vec<Uri> {
    let entries = badge.credential_status.as_ref().map_or(&[][..], |entries| entries.as_slice());
    let mut found: Vec<Uri> = Vec::new();
    for pointer in entries.iter().filter_map(|status| pointer(status).ok().flatten()) {
        let named = entry.is_none_or(|entry| entry.serves_status_at(&pointer.list));
        if named && !found.contains(&pointer.list) && found.len() < LISTS {
            found.push(pointer.list);
        }
    }
    found
}

fn own_word(checked: &Checked, keys: &Keys<'_>, fetcher: Option<&Fetcher>) -> OwnWord {
    if checked.key != KeySource::TrustList || fetcher.is_none() {
        return OwnWord::Unheard;
    }
    match checked.badge.key().did().map(|name| keys.named_key(name)) {
        Some(Ok(_)) => OwnWord::Names,
        Some(Err(Code::KeyNotNamed | Code::KeyTakenAway)) => OwnWord::TakenAway,
        Some(Err(_)) | None => OwnWord::Unheard,
    }
}

fn list(
    address: Uri,
    badge: &Verified<AchievementCredential>,
    keys: &Keys<'_>,
    fetcher: Option<&Fetcher>,
) -> StatusEvidence {
    let found = match fetch(&address, fetcher) {
        None => StatusFound::Unreachable,
        Some(text) => {
            verify(&text, badge, keys).map_or(StatusFound::Bad, |list| StatusFound::List(Box::new(list)))
        }
    };
    StatusEvidence { address, found, source: Source::Fetched }
}

fn fetch(address: &Uri, fetcher: Option<&Fetcher>) -> Option<String> {
    let headers = Headers::accepting("application/vc+jwt, application/vc;q=0.9, application/json;q=0.5");
    let address = address.as_str().parse().ok()?;
    let fetched = fetcher?.get(&address, headers).map_err(|error: FetchError| {
        tracing::debug!(%error, "status list not fetched");
        error
    });
    String::from_utf8(fetched.ok()?.body).ok()
}

/// Only a list of the badge's own issuer is looked at; nobody else is asked for keys.
fn verify(
    text: &str,
    badge: &Verified<AchievementCredential>,
    keys: &Keys<'_>,
) -> Option<Verified<StatusListCredential>> {
    let signed = Signed::<StatusListCredential>::read(text).ok()?;
    if signed.asks_for().issuer != badge.claims().issuer() {
        return None;
    }
    let found = keys.find(signed.asks_for()).ok()?;
    proof::verify(signed.by_key(found.name), &found.key).ok()
}
