//! Hash First Degree Quads (RDFC-1.0, 4.6): a blank node by the statements in which it stands.

use super::{
    super::dataset::{Blank, Dataset},
    Rules, Written,
    digest::Hash,
};

pub(super) fn hash(
    written: &mut Written,
    dataset: &Dataset,
    lines: &[usize],
    blank: Blank,
    rules: Rules,
) -> Hash {
    written.clear();
    for at in lines {
        written.line(|out| {
            dataset.lines[*at].fill(&dataset.text, out, |out, other| {
                out.push_str(if other == blank { "_:a" } else { "_:z" });
            });
        });
    }
    written.sort(rules.order);
    rules.digest.hash(written.iter())
}
