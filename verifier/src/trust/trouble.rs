//! Why a command about trust was refused or could not be done, for people and for programs.

use schemas::{
    locale::{Arg, Bundle},
    trust::{Rollback, TrustError},
};

use super::{adding::NotTaken, record::Origin, source::NotHad, updating::NotUpdated};

/// A command about trust that did not do what it was asked.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum TrustTrouble {
    #[error("no folder to keep trust in")]
    NoFolder,
    #[error("the list at {origin} is not to be had")]
    NotHad { origin: Origin, source: NotHad },
    #[error("the list from {origin} is not taken in")]
    NotTaken { origin: Origin, source: Box<NotTaken> },
    #[error("no code in {picture} is a fingerprint")]
    NoFingerprint { picture: String },
    #[error("the picture {picture} is not read")]
    PictureNotRead { picture: String, source: std::io::Error },
    #[error("no network {0} is kept")]
    NetworkUnknown(String),
    #[error("the store failed")]
    Store(#[from] std::io::Error),
}

/// One and the same trouble with its facts, whichever command met it.
struct Said {
    code: &'static str,
    facts: Vec<(&'static str, String)>,
    issuers: usize,
}

impl TrustTrouble {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            TrustTrouble::NoFolder => "trust_no_folder",
            TrustTrouble::NotHad { source, .. } => not_had(source),
            TrustTrouble::NotTaken { source, .. } => not_taken(source),
            TrustTrouble::NoFingerprint { .. } => "trust_no_fingerprint",
            TrustTrouble::PictureNotRead { .. } => "trust_not_read",
            TrustTrouble::NetworkUnknown(_) => "trust_network_unknown",
            TrustTrouble::Store(error) => store(error),
        }
    }

    /// 1 for what was refused, 2 for what could not be done.
    pub fn exit_code(&self) -> u8 {
        exit_code(self.code())
    }

    /// What is wrong, and what to do.
    pub fn said(&self, say: &Bundle) -> (String, String) {
        let said = self.facts(say);
        let mut facts: Vec<(&str, Arg<'_>)> =
            said.facts.iter().map(|(name, fact)| (*name, Arg::from(fact))).collect();
        facts.push(("issuers", i64::try_from(said.issuers).unwrap_or(i64::MAX).into()));
        let key = format!("trouble-{}", said.code);
        (say.say_with(&key, &facts), say.say_with(&format!("{key}-remedy"), &facts))
    }

    fn facts(&self, say: &Bundle) -> Said {
        let said = |facts| Said { code: self.code(), facts, issuers: 0 };
        match self {
            TrustTrouble::NotTaken { origin, source } => match source.as_ref() {
                NotTaken::RootNotCompared(list) => {
                    let list = list.claims();
                    let facts = vec![
                        ("origin", origin.to_string()),
                        ("network", list.name.get(say.lang()).map_or("", |(_, name)| name).to_owned()),
                        ("did", list.iss.to_string()),
                        ("root", list.root.fingerprint().to_string()),
                        ("until", say.date(list.exp)),
                    ];
                    Said { issuers: list.issuers.len(), ..said(facts) }
                }
                NotTaken::PinnedOtherwise { network, pinned } => {
                    said(vec![("did", network.to_string()), ("root", pinned.to_string())])
                }
                _ => said(vec![("origin", origin.to_string())]),
            },
            TrustTrouble::NotHad { origin, .. } => said(vec![("origin", origin.to_string())]),
            TrustTrouble::NoFingerprint { picture } | TrustTrouble::PictureNotRead { picture, .. } => {
                said(vec![("origin", picture.clone())])
            }
            TrustTrouble::NetworkUnknown(name) => said(vec![("network", name.clone())]),
            TrustTrouble::NoFolder | TrustTrouble::Store(_) => said(Vec::new()),
        }
    }
}

/// The code for a network that was not updated.
pub(super) fn not_updated(error: &NotUpdated) -> &'static str {
    match error {
        NotUpdated::ByHand => "trust_by_hand",
        NotUpdated::AddressUnknown => "trust_address_unknown",
        NotUpdated::NotHad(error) => not_had(error),
        NotUpdated::NotTaken(error) => not_taken(error),
    }
}

/// The exit code that goes with a code: what could not be had or written, as against what was refused.
pub(super) fn exit_code(code: &str) -> u8 {
    match code {
        "trust_by_hand" => 0,
        "trust_not_fetched"
        | "trust_not_read"
        | "trust_store"
        | "trust_store_busy"
        | "trust_address_unknown" => 2,
        _ => 1,
    }
}

fn not_had(error: &NotHad) -> &'static str {
    match error {
        NotHad::NotFetched(_) => "trust_not_fetched",
        NotHad::NotRead(_) => "trust_not_read",
        NotHad::NotText => "trust_list_bad",
    }
}

fn not_taken(error: &NotTaken) -> &'static str {
    match error {
        NotTaken::NotBelieved(TrustError::AnotherRoot { .. }) => "trust_root_other",
        NotTaken::NotBelieved(_) | NotTaken::Rollback(Rollback::AnotherNetwork(_)) => "trust_list_bad",
        NotTaken::Demo => "trust_network_demo",
        NotTaken::RootNotCompared(_) => "trust_root_needed",
        NotTaken::PinnedOtherwise { .. } => "trust_root_changed",
        NotTaken::Rollback(_) => "trust_list_older",
        NotTaken::Store(error) => store(error),
    }
}

fn store(error: &std::io::Error) -> &'static str {
    if error.kind() == std::io::ErrorKind::WouldBlock { "trust_store_busy" } else { "trust_store" }
}
