//! The program's engine with the row's own lists and clock, and no network.

use super::cases::Case;
use schemas::limits::LEEWAY;
use schemas::stage::{Document as _, Signed, Verified};
use schemas::status::StatusListCredential;
use schemas::trust::{Anchor, TrustBook, open, open_survivors};
use schemas::uri::Uri;
use schemas::verdict::{
    EndorsementEvidence, Evidence, HolderEvidence, Moment, OwnWord, RecipientEvidence, Source,
    StatusEvidence, StatusFound, Verdict, judge,
};
use schemas::{Demo, proof};
use serde_json::{Value, json};
use verifier::checker::posing;
use verifier::checking::{self, Checked};
use verifier::input;
use verifier::keys::Keys;

/// What the program says of a row.
pub(super) fn verdict(case: &Case) -> Value {
    let trust = trust(case);
    let keys = Keys::new(&trust, None, Demo::On);
    let verdict = match input::from_text(&case.text, None).map(|text| (checking::check(&text, &keys), text)) {
        Ok((Ok(checked), _)) => judge(&checked.badge, &evidence(case, &checked, &keys, &trust)),
        Ok((Err(none), text)) => Verdict::refused(none.code).beside(posing(&trust, &text, none.code)),
        Err(none) => Verdict::refused(none.code),
    };
    json!({
        "word": verdict.word(),
        "reason": verdict.reason(),
        "checks": verdict.checks().iter().map(|check| check.code()).collect::<Vec<_>>(),
        "asOf": verdict.as_of().map(|date| date.seconds()),
        "alike": verdict.look_alike().map(|alike| alike.did.as_str()),
    })
}

/// The lists under the row's root, and those that they recognise.
fn trust(case: &Case) -> TrustBook {
    let lists = || case.kept.iter().chain(&case.trust);
    let mut book = TrustBook::new(lists().filter_map(|list| open(list, Anchor::Pinned(case.root)).ok()));
    for list in lists() {
        // A list that nobody recognises changes nothing.
        let _ = book.recognise(list);
    }
    book
}

fn evidence<'t>(case: &Case, checked: &Checked, keys: &Keys<'_>, trust: &'t TrustBook) -> Evidence<'t> {
    let read = |(address, text): &(String, String)| (address.parse().unwrap(), list(text, checked, keys));
    let evidence = |(address, found): (Uri, Option<Verified<StatusListCredential>>)| StatusEvidence {
        address,
        found: found.map_or(StatusFound::Bad, |list| StatusFound::List(Box::new(list))),
        source: Source::Kept,
    };
    // The program keeps no list of tomorrow.
    let until = case.now.after(LEEWAY);
    let is_kept = |list: &Verified<StatusListCredential>| list.claims().valid_from <= until;
    let kept = case.kept_status.iter().map(read).filter(|(_, found)| found.as_ref().is_some_and(is_kept));
    let status = kept.chain(case.status.iter().map(read)).map(evidence);
    let listed = trust.find(&checked.badge.claims().issuer());
    let survivors = case.survivors.iter().filter_map(|text| open_survivors(text, listed?.list.claims()).ok());
    Evidence {
        moment: Moment::Clock(case.now),
        trust,
        key: checked.key,
        own_word: OwnWord::Unheard,
        survivors: survivors.collect(),
        status: status.collect(),
        endorsements: EndorsementEvidence::Unchecked,
        holder: HolderEvidence::NotAsked,
        recipient: RecipientEvidence::NotAsked,
    }
}

fn list(text: &str, checked: &Checked, keys: &Keys<'_>) -> Option<Verified<StatusListCredential>> {
    let signed = Signed::<StatusListCredential>::read(text).ok()?;
    let own = signed.asks_for().issuer == checked.badge.claims().issuer();
    let found = keys.find(signed.asks_for()).ok().filter(|_| own)?;
    proof::verify(signed.by_key(found.name), &found.key).ok()
}
