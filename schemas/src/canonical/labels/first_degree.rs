//! Hash First Degree Quads (RDFC-1.0, 4.6): a blank node by the statements in which it stands.

use super::{
    super::dataset::{Blank, Dataset},
    Hash, Rules,
};

pub(super) fn hash(dataset: &Dataset, lines: &[usize], blank: Blank, rules: Rules) -> Hash {
    let mut written: Vec<String> = lines
        .iter()
        .map(|at| {
            let mut out = String::new();
            dataset.lines[*at].fill(&dataset.text, &mut out, |out, other| {
                out.push_str(if other == blank { "_:a" } else { "_:z" });
            });
            out
        })
        .collect();
    rules.order.sort(&mut written);
    rules.digest.hash(&written.concat())
}
