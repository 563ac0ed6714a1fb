//! How a learner says on the command line which parts of a badge are shown.

use std::collections::BTreeSet;

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};
use schemas::credential::Detail;

use crate::presenting::Wish;

/// Takes none of the parts.
const NOTHING: &str = "nothing";
/// Takes all of them.
const ALL: &str = "all";

/// Which parts of a badge are shown, where some may be left out
#[derive(Debug, Default, Args)]
pub struct Parts {
    /// Of what may be left out, show only these parts, separated by commas
    #[arg(long, value_name = "PARTS", value_delimiter = ',', conflicts_with = "leave_out", value_parser = words(NOTHING))]
    pub only: Vec<Named>,
    /// Leave these parts out, separated by commas (kreds-wallet show says which can be)
    #[arg(long, value_name = "PARTS", value_delimiter = ',', value_parser = words(ALL))]
    pub leave_out: Vec<Named>,
}

/// One word of the list: a part, or the word for none or all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// This part.
    Part(Detail),
    /// None, or all of them.
    Every,
}

impl Parts {
    /// What the learner wants.
    pub fn wish(&self) -> Wish {
        match (self.only.as_slice(), self.leave_out.as_slice()) {
            ([], []) => Wish::AsAsked,
            ([], left_out) if left_out.contains(&Named::Every) => Wish::Only(BTreeSet::new()),
            ([], left_out) => Wish::Without(parts(left_out)),
            (only, _) => Wish::Only(parts(only)),
        }
    }
}

fn parts(named: &[Named]) -> BTreeSet<Detail> {
    let part = |named: &Named| if let Named::Part(detail) = named { Some(*detail) } else { None };
    named.iter().filter_map(part).collect()
}

fn words(every: &'static str) -> impl TypedValueParser<Value = Named> {
    let names = Detail::ALL.into_iter().map(Detail::as_str).chain([every]);
    PossibleValuesParser::new(names).map(|word| word.parse().map_or(Named::Every, Named::Part))
}
