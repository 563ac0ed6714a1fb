//! Writes the dictionary of badge QR codes from our own tables: sample badges in six languages, the frameworks, the
//! sentences of badges and the starter catalogue.
//!
//! Run as `cargo run --example qr_dictionary -- schemas/src/qr/dictionary-1.bin`. The same tables give the same file.
//! Once a release carries a dictionary, a new one belongs to a new format number.

mod learning;
mod samples;

use std::{error::Error, fs};

/// How far back DEFLATE reaches.
const REACH: usize = 32 * 1024;

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).ok_or("name the file to write")?;
    let mut learned = learning::Learned::default();
    for sample in samples::commonest_first()? {
        learned.learn(&sample);
    }
    Ok(fs::write(file, learned.dictionary(REACH))?)
}
