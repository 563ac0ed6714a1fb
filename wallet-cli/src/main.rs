//! Kreds.
fn main() {}
