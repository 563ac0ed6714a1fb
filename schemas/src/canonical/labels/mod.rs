//! RDF Dataset Canonicalization 1.0 (RDFC-1.0): labels for blank nodes that depend on nothing but what is said.
//!
//! It knows lines with holes and nothing of JSON. Equal-looking nodes are told apart by trying permutations, which a
//! small hostile document can make endless: every call, related hash and permutation is counted before it is done,
//! and memory is bounded by how deep the calls may go.

mod budget;
mod first_degree;
mod issuer;
mod n_degree;

pub use budget::Work;

use std::{collections::BTreeMap, fmt::Write as _};

use sha2::{Digest as _, Sha256};

use self::{budget::Budget, issuer::Issuer, n_degree::NDegree};
use super::{
    dataset::{Blank, Dataset},
    error::Fault,
};

/// A hash as RDFC-1.0 uses it: lower-case hexadecimal.
type Hash = String;

/// How lines are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// As the standard wants it.
    CodePoint,
    /// As a verifier in use does it.
    Utf16,
}

impl Order {
    fn sort(self, lines: &mut [String]) {
        match self {
            Order::CodePoint => lines.sort_unstable(),
            Order::Utf16 => lines.sort_unstable_by(|a, b| a.encode_utf16().cmp(b.encode_utf16())),
        }
    }
}

/// The canonical lines, sorted, and the work that it took.
pub(super) fn canonical_lines(dataset: &Dataset, order: Order) -> Result<(Vec<String>, Work), Fault> {
    let (issuer, work) = label(dataset, order)?;
    let mut lines: Vec<String> = dataset
        .lines
        .iter()
        .map(|line| {
            let mut out = String::new();
            line.fill(&dataset.text, &mut out, |out, blank| issuer.write(out, blank));
            out
        })
        .collect();
    order.sort(&mut lines);
    Ok((lines, work))
}

/// Issues a canonical label to each blank node (RDFC-1.0, 4.4.3).
fn label(dataset: &Dataset, order: Order) -> Result<(Issuer, Work), Fault> {
    let mentions = mentions(dataset);
    let hashes: Vec<Hash> = mentions
        .iter()
        .enumerate()
        .map(|(at, lines)| first_degree::hash(dataset, lines, Blank(at), order))
        .collect();
    let mut alike: BTreeMap<&str, Vec<Blank>> = BTreeMap::new();
    for (at, hash) in hashes.iter().enumerate().filter(|(at, _)| !mentions[*at].is_empty()) {
        alike.entry(hash).or_default().push(Blank(at));
    }
    let mut canonical = Issuer::canonical();
    for blanks in alike.values().filter(|blanks| blanks.len() == 1) {
        canonical.issue(blanks[0]);
    }
    let mut budget = Budget::new();
    for blanks in alike.values().filter(|blanks| blanks.len() > 1) {
        let mut search =
            NDegree { dataset, mentions: &mentions, hashes: &hashes, canonical: &canonical, budget };
        let mut found = Vec::new();
        for blank in blanks.iter().filter(|blank| !canonical.has(**blank)) {
            let mut issuer = Issuer::temporary();
            issuer.issue(*blank);
            found.push(search.hash(*blank, issuer)?);
        }
        budget = search.budget;
        found.sort_by(|a, b| a.0.cmp(&b.0));
        for (_, issuer) in found {
            issuer.issued().iter().for_each(|blank| canonical.issue(*blank));
        }
    }
    Ok((canonical, budget.work()))
}

/// For each blank node the lines in which it stands.
fn mentions(dataset: &Dataset) -> Vec<Vec<usize>> {
    let mut mentions = vec![Vec::new(); dataset.blanks];
    for (at, line) in dataset.lines.iter().enumerate() {
        for hole in line.holes() {
            let lines: &mut Vec<usize> = &mut mentions[hole.blank.0];
            if lines.last() != Some(&at) {
                lines.push(at);
            }
        }
    }
    mentions
}

fn hexadecimal(hasher: Sha256) -> Hash {
    hasher.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
