//! RDF Dataset Canonicalization 1.0 (RDFC-1.0): labels for blank nodes that depend on nothing but what is said.
//!
//! It knows lines with holes and nothing of JSON. Equal-looking nodes are told apart by trying permutations, which a
//! small hostile document can make endless: every call, related hash and permutation is counted before it is done,
//! and memory is bounded by how deep the calls may go.

mod budget;
mod digest;
mod first_degree;
mod issuer;
mod n_degree;

pub use budget::Work;
pub use digest::Digest;

use std::collections::BTreeMap;

use self::{budget::Budget, issuer::Issuer, n_degree::NDegree};
use super::{
    dataset::{Blank, Dataset, Line},
    error::Fault,
};

/// A hash as RDFC-1.0 uses it: lower-case hexadecimal.
type Hash = String;

/// How blank nodes are told apart, and lines put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rules {
    pub(super) order: Order,
    pub(super) digest: Digest,
}

impl Rules {
    /// As RDFC-1.0 has it by default.
    pub(super) const STANDARD: Rules = Rules { order: Order::CodePoint, digest: Digest::Sha256 };
}

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
pub(super) fn canonical_lines(dataset: &Dataset, rules: Rules) -> Result<(Vec<String>, Work), Fault> {
    let (issuer, work) = label(dataset, rules)?;
    Ok((lines(dataset, rules.order, |out, blank| issuer.write(out, blank)), work))
}

/// The lines with labels that somebody chose for the canonical ones, by number, sorted; `None` if one has no label.
pub(super) fn relabelled_lines(
    dataset: &Dataset,
    labels: &BTreeMap<usize, String>,
) -> Result<Option<Vec<String>>, Fault> {
    let (issuer, _) = label(dataset, Rules::STANDARD)?;
    let chosen = |blank| labels.get(&issuer.number(blank)?);
    let mut is_whole = true;
    let lines = lines(dataset, Order::CodePoint, |out, blank| match chosen(blank) {
        Some(label) => out.push_str(label),
        None => is_whole = false,
    });
    Ok(is_whole.then_some(lines))
}

/// The numbers in the canonical labels of all blank nodes that something is said of.
pub(super) fn numbers(dataset: &Dataset) -> Result<BTreeMap<Blank, usize>, Fault> {
    let (issuer, _) = label(dataset, Rules::STANDARD)?;
    Ok(issuer.issued().iter().enumerate().map(|(number, blank)| (*blank, number)).collect())
}

fn lines(dataset: &Dataset, order: Order, mut label: impl FnMut(&mut String, Blank)) -> Vec<String> {
    let fill = |line: &Line| {
        let mut out = String::new();
        line.fill(&dataset.text, &mut out, &mut label);
        out
    };
    let mut lines: Vec<String> = dataset.lines.iter().map(fill).collect();
    order.sort(&mut lines);
    lines
}

/// Issues a canonical label to each blank node (RDFC-1.0, 4.4.3).
fn label(dataset: &Dataset, rules: Rules) -> Result<(Issuer, Work), Fault> {
    let mentions = mentions(dataset);
    let hashes: Vec<Hash> = mentions
        .iter()
        .enumerate()
        .map(|(at, lines)| first_degree::hash(dataset, lines, Blank(at), rules))
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
        let digest = rules.digest;
        let mut search =
            NDegree { dataset, mentions: &mentions, hashes: &hashes, canonical: &canonical, digest, budget };
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
