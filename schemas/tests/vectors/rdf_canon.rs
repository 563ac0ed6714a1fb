//! RDFC-1.0 against the test suite of the W3C.

use std::fs;

use schemas::canonical::{self, Fault, NQuadsError};

use crate::reference;

/// Name, and whether it must be refused; the columns before the last two may hold commas, so lines are read from the end.
fn tests() -> Option<Vec<(String, bool)>> {
    let folder = reference::path("vectors/rdf-canon")?;
    let manifest = fs::read_to_string(folder.join("manifest.csv")).unwrap();
    let mut tests = Vec::new();
    for line in manifest.lines().filter(|line| line.starts_with("test0")) {
        let columns: Vec<_> = line.rsplitn(4, ',').collect();
        if columns[2] != "SHA384" {
            tests.push((line[..7].to_owned(), columns[1] == "RDFC10NegativeEvalTest"));
        }
    }
    Some(tests)
}

#[test]
fn the_tests_of_the_w3c_pass() {
    let Some(tests) = tests() else { return };
    assert_eq!(tests.len(), 64);
    let folder = reference::path("vectors/rdf-canon/rdfc10").unwrap();
    let failed: Vec<_> = tests
        .into_iter()
        .filter(|(name, must_be_refused)| {
            let input = fs::read_to_string(folder.join(format!("{name}-in.nq"))).unwrap();
            match canonical::canonicalise_nquads(&input) {
                Ok(canonical) => {
                    let wanted =
                        fs::read_to_string(folder.join(format!("{name}-rdfc10.nq"))).unwrap_or_default();
                    *must_be_refused || canonical.nquads() != wanted
                }
                Err(NQuadsError::Fault(Fault::TooMuchWork(_))) => !must_be_refused,
                Err(_) => true,
            }
        })
        .collect();
    assert!(failed.is_empty(), "{failed:?}");
}
