//! RDF Dataset Canonicalization 1.0 (RDFC-1.0): labels for blank nodes that depend on nothing but what is said.
//!
//! It knows lines with holes and nothing of JSON. Equal-looking nodes are told apart by trying permutations, which a
//! small hostile document can make endless: every call, related hash and permutation is counted before it is done,
//! and memory is bounded by how deep the calls may go.

mod budget;
mod digest;
mod first_degree;
mod issuer;
mod mentions;
mod n_degree;
mod written;

pub use budget::Work;
pub use digest::Digest;
pub(super) use written::Written;

use std::collections::BTreeMap;

use self::{budget::Budget, digest::Hash, issuer::Issuer, mentions::Mentions, n_degree::NDegree};
use super::{
    dataset::{Blank, Dataset},
    error::Fault,
};

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

/// The canonical lines in order, and the work that it took.
pub(super) fn canonical_lines(dataset: &Dataset, rules: Rules) -> Result<(Written, Work), Fault> {
    let mut written = room_for(dataset);
    let (issuer, work) = label(dataset, rules, &mut written)?;
    let mut lines = lines(dataset, written, |out, blank| issuer.write(out, blank));
    lines.sort(rules.order);
    Ok((lines, work))
}

/// The lines with labels that somebody chose for the canonical ones, by number, sorted; `None` if one has no label.
pub(super) fn relabelled_lines(
    dataset: &Dataset,
    labels: &BTreeMap<usize, String>,
) -> Result<Option<Vec<String>>, Fault> {
    let mut written = room_for(dataset);
    let (issuer, _) = label(dataset, Rules::STANDARD, &mut written)?;
    let chosen = |blank| labels.get(&issuer.number(blank)?);
    let mut is_whole = true;
    let mut lines = lines(dataset, written, |out, blank| match chosen(blank) {
        Some(label) => out.push_str(label),
        None => is_whole = false,
    });
    lines.sort(Order::CodePoint);
    Ok(is_whole.then(|| lines.iter().map(str::to_owned).collect()))
}

/// The numbers in the canonical labels of all blank nodes that something is said of.
pub(super) fn numbers(dataset: &Dataset) -> Result<BTreeMap<Blank, usize>, Fault> {
    let (issuer, _) = label(dataset, Rules::STANDARD, &mut Written::default())?;
    Ok(issuer.issued().iter().enumerate().map(|(number, blank)| (*blank, number)).collect())
}

fn room_for(dataset: &Dataset) -> Written {
    /// What labels make lines longer by, mostly.
    const LABEL: usize = 8;
    let labels = dataset.lines.iter().map(|line| line.holes().count()).sum::<usize>();
    Written::for_lines(dataset.lines.len(), dataset.text.len() + labels * LABEL)
}

fn lines(dataset: &Dataset, mut written: Written, mut label: impl FnMut(&mut String, Blank)) -> Written {
    written.clear();
    for line in &dataset.lines {
        written.line(|out| line.fill(&dataset.text, out, &mut label));
    }
    written
}

/// Issues a canonical label to each blank node (RDFC-1.0, 4.4.3).
fn label(dataset: &Dataset, rules: Rules, written: &mut Written) -> Result<(Issuer, Work), Fault> {
    let mentions = Mentions::of(dataset);
    let hash = |blank| first_degree::hash(written, dataset, mentions.lines(blank), blank, rules);
    let hashes: Vec<Hash> = dataset.blanks().map(hash).collect();
    let mut said: Vec<Blank> = dataset.blanks().filter(|blank| !mentions.lines(*blank).is_empty()).collect();
    // Alike ones stay in their order.
    said.sort_unstable_by(|a, b| hashes[a.0].cmp(&hashes[b.0]).then(a.cmp(b)));
    let alike = || said.chunk_by(|a, b| hashes[a.0] == hashes[b.0]);
    let mut canonical = Issuer::canonical(said.len());
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
        found.sort_by_key(|found| found.0);
        for (_, issuer) in found {
            issuer.issued().iter().for_each(|blank| canonical.issue(*blank));
        }
    }
    Ok((canonical, budget.work()))
}
