//! Every fuzz target: the parser that has its name.
#![no_main]

#[path = "../../tests/attacks/parsers.rs"]
mod parsers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let named = parsers::PARSERS.iter().find(|(name, _)| *name == env!("CARGO_BIN_NAME"));
    let (_, parser) = named.expect("a target has the name of its parser");
    parser(bytes);
});
