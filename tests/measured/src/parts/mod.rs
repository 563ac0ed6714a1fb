//! The parts of a run: each measures one thing and gives its lines.

use tokio::runtime::Runtime;

use crate::line::Line;

mod batches;
mod claims;
mod codes;
mod growth;
mod heap;
mod lists;
mod page;
mod proofs;
mod starting;

pub(crate) use proofs::floor;

/// One part.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    /// As typed.
    pub(crate) name: &'static str,
    /// What its figures are about.
    pub(crate) title: &'static str,
    /// Measures.
    pub(crate) run: fn(&Runtime) -> Findings,
}

/// What a part found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    /// Of the table.
    pub(crate) lines: Vec<Line>,
    /// What has to be known beside them.
    pub(crate) notes: Vec<String>,
    /// A drawing, with the file in `docs` that it is for.
    pub(crate) plot: Option<String>,
}

/// All of them, in the order in which they run.
pub(crate) const PARTS: [Part; 9] = [
    Part { name: "proofs", title: "Checking and issuing one badge", run: |_| proofs::measure() },
    Part { name: "heap", title: "The heap", run: |_| heap::measure() },
    Part { name: "batches", title: "Many badges at once", run: |_| batches::measure() },
    Part { name: "codes", title: "QR codes", run: |_| codes::measure() },
    Part { name: "lists", title: "Status lists", run: lists::measure },
    Part { name: "claims", title: "Claims over HTTP", run: claims::measure },
    Part { name: "starting", title: "Programs", run: starting::measure },
    Part { name: "page", title: "The page behind a badge link", run: |_| page::measure() },
    Part { name: "growth", title: "From 10 to 100,000 learners", run: growth::measure },
];

impl Findings {
    /// Lines alone.
    pub(crate) fn of(lines: impl Into<Vec<Line>>) -> Self {
        Findings { lines: lines.into(), ..Findings::default() }
    }
}
