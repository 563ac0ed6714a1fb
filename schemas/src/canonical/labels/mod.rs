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
    dataset::{Blank, Dataset},
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
    fn sort(self, lines: &mut [&str]) {
        match self {
            Order::CodePoint => lines.sort_unstable(),
            Order::Utf16 => lines.sort_unstable_by(|a, b| a.encode_utf16().cmp(b.encode_utf16())),
        }
    }
}

/// Lines that are written one behind the other, and sorted where they lie.
#[derive(Debug, Default)]
pub(super) struct Written {
    text: String,
    ends: Vec<usize>,
}

impl Written {
    fn for_lines(count: usize, bytes: usize) -> Self {
        Written { text: String::with_capacity(bytes), ends: Vec::with_capacity(count) }
    }

    fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
    }

    fn line(&mut self, write: impl FnOnce(&mut String)) {
        write(&mut self.text);
        self.ends.push(self.text.len());
    }

    /// The lines in order.
    pub(super) fn sorted(&self, order: Order) -> Vec<&str> {
        let mut start = 0;
        let lines = self.ends.iter().map(|end| &self.text[std::mem::replace(&mut start, *end)..*end]);
        let mut lines: Vec<&str> = lines.collect();
        order.sort(&mut lines);
        lines
    }
}

/// The canonical lines, not yet sorted, and the work that it took.
pub(super) fn canonical_lines(dataset: &Dataset, rules: Rules) -> Result<(Written, Work), Fault> {
    let (issuer, work) = label(dataset, rules)?;
    Ok((lines(dataset, |out, blank| issuer.write(out, blank)), work))
}

/// The lines with labels that somebody chose for the canonical ones, by number, sorted; `None` if one has no label.
pub(super) fn relabelled_lines(
    dataset: &Dataset,
    labels: &BTreeMap<usize, String>,
) -> Result<Option<Vec<String>>, Fault> {
    let (issuer, _) = label(dataset, Rules::STANDARD)?;
    let chosen = |blank| labels.get(&issuer.number(blank)?);
    let mut is_whole = true;
    let lines = lines(dataset, |out, blank| match chosen(blank) {
        Some(label) => out.push_str(label),
        None => is_whole = false,
    });
    let sorted = || lines.sorted(Order::CodePoint).into_iter().map(str::to_owned).collect();
    Ok(is_whole.then(sorted))
}

/// The numbers in the canonical labels of all blank nodes that something is said of.
pub(super) fn numbers(dataset: &Dataset) -> Result<BTreeMap<Blank, usize>, Fault> {
    let (issuer, _) = label(dataset, Rules::STANDARD)?;
    Ok(issuer.issued().iter().enumerate().map(|(number, blank)| (*blank, number)).collect())
}

fn lines(dataset: &Dataset, mut label: impl FnMut(&mut String, Blank)) -> Written {
    /// What labels make lines longer by, mostly.
    const LABEL: usize = 8;
    let labels = dataset.lines.iter().map(|line| line.holes().count()).sum::<usize>();
    let mut written = Written::for_lines(dataset.lines.len(), dataset.text.len() + labels * LABEL);
    for line in &dataset.lines {
        written.line(|out| line.fill(&dataset.text, out, &mut label));
    }
    written
}

/// Issues a canonical label to each blank node (RDFC-1.0, 4.4.3).
fn label(dataset: &Dataset, rules: Rules) -> Result<(Issuer, Work), Fault> {
    let mentions = mentions(dataset);
    let mut written = Written::default();
    let hash = |(at, lines): (usize, &Vec<usize>)| {
        first_degree::hash(&mut written, dataset, lines, Blank(at), rules)
    };
    let hashes: Vec<Hash> = mentions.iter().enumerate().map(hash).collect();
    let mut said: Vec<Blank> = (0..mentions.len()).map(Blank).collect();
    said.retain(|blank| !mentions[blank.0].is_empty());
    said.sort_by(|a, b| hashes[a.0].cmp(&hashes[b.0]));
    let alike = || said.chunk_by(|a, b| hashes[a.0] == hashes[b.0]);
    let mut canonical = Issuer::canonical();
    for blanks in alike().filter(|blanks| blanks.len() == 1) {
        canonical.issue(blanks[0]);
    }
    let mut budget = Budget::new();
    for blanks in alike().filter(|blanks| blanks.len() > 1) {
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
