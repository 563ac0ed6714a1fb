//! Hash N-Degree Quads (RDFC-1.0, 4.8): a blank node by the other blank nodes around it.

use std::collections::BTreeMap;

use super::{
    super::{
        dataset::{Blank, Dataset, Hole, Line, Position},
        error::Fault,
    },
    Digest,
    budget::Budget,
    digest::Hash,
    issuer::Issuer,
    mentions::Mentions,
};

/// A search over one dataset, while canonical labels do not change.
pub(super) struct NDegree<'s> {
    pub(super) dataset: &'s Dataset,
    pub(super) mentions: &'s Mentions,
    pub(super) hashes: &'s [Hash],
    pub(super) canonical: &'s Issuer,
    pub(super) digest: Digest,
    pub(super) budget: Budget,
}

impl NDegree<'_> {
    /// The hash of a node, and the labels issued on the way to it.
    pub(super) fn hash(&mut self, blank: Blank, mut issuer: Issuer) -> Result<(Hash, Issuer), Fault> {
        self.budget.enter()?;
        let mut input = String::new();
        for (hash, related) in self.related(blank, &issuer)? {
            input.push_str(hash.as_str());
            let (path, chosen) = self.shortest_path(related, &issuer)?;
            input.push_str(&path);
            issuer = chosen;
        }
        self.budget.leave();
        Ok((self.digest.hash([input.as_str()]), issuer))
    }

    /// The other blank nodes in the same statements, by how they are related.
    fn related(&mut self, blank: Blank, issuer: &Issuer) -> Result<BTreeMap<Hash, Vec<Blank>>, Fault> {
        let mut related: BTreeMap<Hash, Vec<Blank>> = BTreeMap::new();
        for at in self.mentions.lines(blank) {
            let line = &self.dataset.lines[*at];
            for hole in line.holes().filter(|hole| hole.blank != blank) {
                let hash = self.related_hash(line, hole, issuer)?;
                related.entry(hash).or_default().push(hole.blank);
            }
        }
        Ok(related)
    }

    /// Hash Related Blank Node (RDFC-1.0, 4.7).
    fn related_hash(&mut self, line: &Line, hole: Hole, issuer: &Issuer) -> Result<Hash, Fault> {
        let predicate = line.predicate_in(&self.dataset.text);
        self.budget.spend(1 + predicate.len() / 1024)?;
        let mut input = String::with_capacity(160);
        match hole.position {
            Position::Subject => input.push('s'),
            Position::Object => input.push('o'),
            Position::Graph => input.push('g'),
        }
        if hole.position != Position::Graph {
            input.push_str(predicate);
        }
        if self.canonical.has(hole.blank) {
            self.canonical.write(&mut input, hole.blank);
        } else if issuer.has(hole.blank) {
            issuer.write(&mut input, hole.blank);
        } else {
            input.push_str(self.hashes[hole.blank.0].as_str());
        }
        Ok(self.digest.hash([input.as_str()]))
    }

    /// Of all orders of equally related nodes, the one with the least path.
    fn shortest_path(&mut self, mut order: Vec<Blank>, issuer: &Issuer) -> Result<(String, Issuer), Fault> {
        order.sort_unstable();
        let mut chosen: Option<(String, Issuer)> = None;
        loop {
            self.budget.spend(order.len())?;
            let least = chosen.as_ref().map(|(path, _)| path.as_str());
            if let Some(found) = self.path(&order, issuer.clone(), least)? {
                chosen = Some(found);
            }
            if !next_permutation(&mut order) {
                return Ok(chosen.unwrap_or_else(|| (String::new(), issuer.clone())));
            }
        }
    }

    /// The path of one order, or `None` as soon as it cannot be less than the least so far.
    fn path(
        &mut self,
        order: &[Blank],
        mut issuer: Issuer,
        least: Option<&str>,
    ) -> Result<Option<(String, Issuer)>, Fault> {
        let is_beaten = |path: &str| least.is_some_and(|least| path >= least);
        let mut path = String::new();
        let mut unlabelled = Vec::new();
        for blank in order {
            if self.canonical.has(*blank) {
                self.canonical.write(&mut path, *blank);
            } else {
                if !issuer.has(*blank) {
                    unlabelled.push(*blank);
                    issuer.issue(*blank);
                }
                issuer.write(&mut path, *blank);
            }
            if is_beaten(&path) {
                return Ok(None);
            }
        }
        for blank in unlabelled {
            let hash;
            (hash, issuer) = self.hash(blank, issuer)?;
            issuer.write(&mut path, blank);
            path.push('<');
            path.push_str(hash.as_str());
            path.push('>');
            if is_beaten(&path) {
                return Ok(None);
            }
        }
        Ok(Some((path, issuer)))
    }
}

/// Steps to the next order; false after the last one. Equal items are not exchanged.
fn next_permutation(order: &mut [Blank]) -> bool {
    let Some(pivot) = order.windows(2).rposition(|pair| pair[0] < pair[1]) else { return false };
    let next = order.iter().rposition(|item| *item > order[pivot]).unwrap_or(pivot);
    order.swap(pivot, next);
    order[pivot + 1..].reverse();
    true
}
