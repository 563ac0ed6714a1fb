//! Where the vectors lie.

use std::path::PathBuf;

/// A file or folder of the reference data; `None`, with a word why, where there is none to test against.
pub(crate) fn path(relative: &str) -> Option<PathBuf> {
    let Some(root) = std::env::var_os("KREDS_REFERENCE") else {
        #[expect(clippy::print_stderr, reason = "a test that does not run must say so")]
        {
            eprintln!("KREDS_REFERENCE is not set: {relative} is not tested");
        }
        return None;
    };
    let path = PathBuf::from(root).join(relative);
    assert!(
        path.exists(),
        "{} is missing: KREDS_REFERENCE must name the folder with the vectors",
        path.display()
    );
    Some(path)
}

/// A JSON file of the reference data.
pub(crate) fn json(relative: &str) -> Option<serde_json::Value> {
    let file = std::fs::read(path(relative)?).unwrap();
    Some(serde_json::from_slice(&file).unwrap())
}

/// Bytes written as pairs of hexadecimal digits.
pub(crate) fn bytes(hex: &serde_json::Value) -> Vec<u8> {
    let digits = hex.as_str().unwrap();
    (0..digits.len()).step_by(2).map(|at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap()).collect()
}
