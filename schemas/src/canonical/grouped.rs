//! The statements of a document one by one, under labels that only its issuer could choose, and in the groups that they
//! are in: what must always be shown, and what its holder shows (ECDSA Cryptosuites 1.0, 3.4.2 and 3.4.10).
//!
//! Which part of the text a statement stems from is known while it is walked through, so parts are told apart there and no
//! blank node needs a name in the text. A list is one thing: whoever names an item of one names no statement.

use std::collections::BTreeMap;

use super::{
    CanonicalError, Omit, Selection,
    dataset::{Blank, Groups},
    labels, walk,
};
use crate::json::Object;

/// What is named of a document.
#[derive(Clone, Copy)]
pub(crate) struct Named<'s> {
    /// What must always be shown.
    pub(crate) mandatory: &'s Selection,
    /// What its holder shows beside it.
    pub(crate) chosen: &'s Selection,
}

/// A statement, and which signature covers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Statement {
    /// Its line of N-Quads under the chosen labels.
    pub(crate) line: String,
    /// Must it always be shown?
    pub(crate) is_mandatory: bool,
    /// Is it shown?
    pub(crate) is_shown: bool,
}

/// All statements of a document, in the order in which they are signed.
pub(crate) struct Grouped<L> {
    pub(crate) statements: Vec<Statement>,
    /// The labels in what is shown, by the number that a blank node has in the canonical form of that alone.
    pub(crate) labels: BTreeMap<usize, L>,
}

impl Named<'_> {
    /// The groups of what stands at a place.
    pub(super) fn groups_at(&self, place: &[String]) -> Groups {
        Groups { mandatory: self.mandatory.leaves(place), chosen: self.chosen.leaves(place) }
    }
}

/// Takes a document apart. `label` chooses a label for a canonical one (`c14n0`), `written` writes it down.
pub(crate) fn grouped<L: Clone>(
    document: &Object<'_>,
    omit: Omit,
    named: Named<'_>,
    label: impl Fn(&str) -> L,
    written: impl Fn(&L) -> String,
) -> Result<Grouped<L>, CanonicalError> {
    let dataset = walk::named(document, omit, named)?;
    let chosen: BTreeMap<Blank, (L, String)> = labels::numbers(&dataset)?
        .into_iter()
        .map(|(blank, number)| {
            let label = label(&format!("c14n{number}"));
            let written = format!("_:{}", written(&label));
            (blank, (label, written))
        })
        .collect();
    let statement = |line: &super::dataset::Line| {
        let mut text = String::new();
        line.fill(&dataset.text, &mut text, |out, blank| {
            out.push_str(chosen.get(&blank).map_or("", |(_, written)| written));
        });
        let is_shown = line.groups.is_shown();
        Statement { line: text, is_mandatory: line.groups.mandatory, is_shown }
    };
    let mut statements: Vec<Statement> = dataset.lines.iter().map(statement).collect();
    statements.sort_unstable_by(|a, b| a.line.cmp(&b.line));
    let shown = labels::numbers(&dataset.of_groups(Groups::is_shown))?;
    let labels =
        shown.into_iter().filter_map(|(blank, number)| Some((number, chosen.get(&blank)?.0.clone())));
    Ok(Grouped { statements, labels: labels.collect() })
}
