//! Hash First Degree Quads (RDFC-1.0, 4.6): a blank node by the statements in which it stands.

use sha2::{Digest as _, Sha256};

use super::{
    super::dataset::{Blank, Dataset},
    Hash, Order, hexadecimal,
};

pub(super) fn hash(dataset: &Dataset, lines: &[usize], blank: Blank, order: Order) -> Hash {
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
    order.sort(&mut written);
    let mut hasher = Sha256::new();
    written.iter().for_each(|line| hasher.update(line));
    hexadecimal(hasher)
}
