//! Whose lists a reader believes: those of networks that the reader pinned, and one step further those of networks
//! that a pinned list recognises.
//!
//! Depth two never counts: only pinned lists are asked whom they recognise. What a pinned network says of itself counts
//! before anything that comes through another.

use super::{Anchor, TrustError, TrustList, TrustedIssuer, open, supersedes};
use crate::{did::Did, stage::Verified, uri::Uri};

/// The trust lists of one reader.
#[derive(Clone, Debug, Default)]
pub struct TrustBook {
    pinned: Vec<Verified<TrustList>>,
    recognised: Vec<Recognised>,
}

/// A list that counts because a pinned one names its network and its root.
#[derive(Clone, Debug)]
struct Recognised {
    list: Verified<TrustList>,
    by: usize,
}

/// An issuer as the book knows it: the chain from the reader's own network down to the entry.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    /// The entry.
    pub issuer: &'a TrustedIssuer,
    /// The list that it stands in.
    pub list: &'a Verified<TrustList>,
    /// The pinned list that recognises that one, unless it is pinned itself.
    pub through: Option<&'a Verified<TrustList>>,
}

/// Why a list does not count as recognised.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum NotRecognised {
    #[error(transparent)]
    NotBelieved(#[from] TrustError),
    #[error("no pinned list recognises {0} with this root key")]
    ByNobody(Did),
}

impl TrustBook {
    /// With these pinned lists, the most trusted first. Of several lists of one network the newest counts.
    pub fn new(pinned: impl IntoIterator<Item = Verified<TrustList>>) -> Self {
        let mut book = TrustBook::default();
        for list in pinned {
            let same = book.pinned.iter().position(|held| is_same_network(held, &list));
            match same {
                None => book.pinned.push(list),
                Some(at) if supersedes(list.claims(), book.pinned[at].claims()).is_ok() => {
                    book.pinned[at] = list;
                }
                Some(_) => {}
            }
        }
        book
    }

    /// Adds the list of another network, if a pinned list recognises it with its root.
    pub fn recognise(&mut self, text: &str) -> Result<(), NotRecognised> {
        let list = open(text, Anchor::HandedOver)?;
        let by = self.recogniser(list.claims());
        let by = by.ok_or_else(|| NotRecognised::ByNobody(list.claims().iss.clone()))?;
        if !self.pinned.iter().any(|pinned| pinned.claims().iss == list.claims().iss) {
            self.recognised.push(Recognised { list, by });
        }
        Ok(())
    }

    /// The first pinned list that recognises this network with this root.
    fn recogniser(&self, list: &TrustList) -> Option<usize> {
        let (network, root) = (&list.iss, list.root.fingerprint());
        let vouches = |pinned: &Verified<TrustList>| {
            pinned.claims().recognises.iter().any(|known| known.network == *network && known.root == root)
        };
        self.pinned.iter().position(vouches)
    }

    /// Who this issuer is; pinned lists are asked first.
    pub fn find(&self, issuer: &Uri) -> Option<Listed<'_>> {
        self.lists().find_map(|(list, through)| {
            list.claims().issuer(issuer).map(|issuer| Listed { issuer, list, through })
        })
    }

    /// All lists, each with the pinned one that it comes through.
    pub fn lists(&self) -> impl Iterator<Item = (&Verified<TrustList>, Option<&Verified<TrustList>>)> {
        let recognised = self.recognised.iter().map(|known| (&known.list, self.pinned.get(known.by)));
        self.pinned.iter().map(|list| (list, None)).chain(recognised)
    }

    /// The lists that the reader pinned.
    pub fn pinned(&self) -> &[Verified<TrustList>] {
        &self.pinned
    }

    /// Does the reader trust nobody?
    pub fn is_empty(&self) -> bool {
        self.pinned.is_empty()
    }
}

fn is_same_network(one: &Verified<TrustList>, other: &Verified<TrustList>) -> bool {
    let identity = |list: &Verified<TrustList>| (list.claims().iss.clone(), list.claims().root.fingerprint());
    identity(one) == identity(other)
}
