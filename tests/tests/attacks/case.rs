//! One hostile input, what its reader holds besides, and what must be said about it.

use crate::network::{LIBRARY, Network, REVOCATIONS, time};
use schemas::Demo;
use schemas::status::Purpose;
use schemas::trust::{Anchor, Fingerprint, TrustBook, open};
use schemas::verdict::{Code, Moment, Verdict, Word};
use verifier::checker::{self, Checker};
use verifier::input;
use verifier::report::Report;

/// The hour in which everything is judged.
pub(crate) const NOW: &str = "2026-11-22T12:00:00Z";

/// A file that somebody hands over.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    /// What the check that this code belongs to must say.
    pub(crate) code: Code,
    /// What must be said on the whole.
    pub(crate) word: Word,
    /// What the reader holds, where it is not the usual.
    pub(crate) held: Option<Held>,
}

impl Case {
    pub(crate) fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>, code: Code) -> Self {
        Case { name: name.into(), bytes: bytes.into(), code, word: code.word(), held: None }
    }

    /// Something else weighs more than the code.
    pub(crate) fn and_so(self, word: Word) -> Self {
        Case { word, ..self }
    }

    pub(crate) fn holding(self, held: Held) -> Self {
        Case { held: Some(held), ..self }
    }
}

/// What a reader holds besides the input.
#[derive(Clone)]
pub(crate) struct Held {
    pub(crate) trust: Vec<String>,
    pub(crate) status: Vec<String>,
    pub(crate) network: checker::Network,
}

impl Held {
    /// The list of the network, and the library's status list with nothing withdrawn.
    pub(crate) fn usual(network: &Network) -> Self {
        Held {
            trust: vec![network.list(7, network.library(), &network.working)],
            status: vec![network.status(REVOCATIONS, Purpose::Revocation, &[])],
            network: checker::Network::Offline,
        }
    }

    /// The same with one status list instead.
    pub(crate) fn with_status(network: &Network, list: String) -> Self {
        Held { status: vec![list], ..Held::usual(network) }
    }

    /// Nobody is trusted, but everybody may be asked.
    pub(crate) fn nothing_but_a_network() -> Self {
        Held { trust: Vec::new(), status: Vec::new(), network: checker::Network::Online }
    }
}

/// Somebody who pinned the root of the network.
pub(crate) struct Reader {
    root: Fingerprint,
    usual: Held,
}

impl Reader {
    pub(crate) fn of(network: &Network) -> Self {
        Reader { root: network.fingerprint(), usual: Held::usual(network) }
    }

    /// What the library says of a file, in one word with its reasons.
    pub(crate) fn judge(&self, bytes: &[u8], held: Option<&Held>) -> Verdict {
        self.report(bytes, held).verdict
    }

    /// All that the library says of a file.
    pub(crate) fn report(&self, bytes: &[u8], held: Option<&Held>) -> Report {
        let held = held.unwrap_or(&self.usual);
        let believed = held.trust.iter().filter_map(|list| open(list, Anchor::Pinned(self.root)).ok());
        let mut book = TrustBook::new(believed);
        for list in &held.trust {
            // A list that nobody recognises changes nothing.
            let _ = book.recognise(list);
        }
        let checker = Checker::new(book, held.network, Demo::Off).stapled(held.status.clone());
        checker.check(input::from_bytes(bytes), Moment::Asked(time(NOW)))
    }

    /// What was said of a case instead of what must be said; nothing where all is well.
    pub(crate) fn difference(&self, case: &Case) -> Option<String> {
        let verdict = self.judge(&case.bytes, case.held.as_ref());
        let said = case.code.check().map(|check| verdict.code(check));
        let right = said == Some(case.code) && verdict.word() == case.word && verdict.word() != Word::Genuine;
        let (code, word) = (case.code, case.word.as_str());
        let reason = verdict.reason();
        (!right).then(|| format!("{}: {reason} ({said:?}) instead of {code} ({word})", case.name))
    }
}

/// The library's badge with one member replaced, named by a JSON Pointer; a number past the end of a list adds to it.
pub(crate) fn bent(network: &Network, pointer: &str, value: serde_json::Value) -> serde_json::Value {
    changed(network.badge(), pointer, value)
}

/// Any document, bent in the same way.
pub(crate) fn changed(
    mut document: serde_json::Value,
    pointer: &str,
    value: serde_json::Value,
) -> serde_json::Value {
    let (parent, member) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        serde_json::Value::Array(items) => match items.get_mut(member.parse::<usize>().unwrap()) {
            Some(item) => *item = value,
            None => items.push(value),
        },
        object => object[member] = value,
    }
    document
}

/// A key of the library.
pub(crate) fn key(fragment: &str) -> schemas::did::DidUrl {
    crate::network::name(LIBRARY, fragment)
}
