//! Chance set upon every parser: sound inputs are changed, cut, doubled and mixed, over and over, for some seconds.
//!
//! `KREDS_FUZZ_SECONDS` says for how long each (2; script/long: 120). `KREDS_FUZZ_SEEDS` names a folder that the sound
//! inputs are written to, one folder a parser, as libFuzzer wants them. What once made a parser stumble stays in
//! `tests/fuzz/found`, and is tried first.

use crate::network::Network;
use crate::parsers::{PARSERS, Parser};
use crate::seeds::seeds;
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{Rng as _, SeedableRng as _};
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, panic};

/// What one input may take, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(10);
/// Inputs do not grow beyond this.
const LONGEST: usize = 64 * 1024;

/// Signs that mean something to one parser or the other.
const SIGNS: [&[u8]; 24] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b":",
    b",",
    b"\\u",
    b"\\",
    b".",
    b"-",
    b"e9",
    b"null",
    b"true",
    b"=",
    b"#",
    b"<",
    b"/>",
    b"&",
    b"%",
    b"\0",
    b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff",
    b"\xf0\x9f\x8f\x9c",
];

/// One accident more.
fn spoil(input: &mut Vec<u8>, seeds: &[Vec<u8>], chance: &mut StdRng) {
    let at = chance.gen_range(0..=input.len());
    let until = (at + chance.gen_range(1..64)).min(input.len());
    match chance.gen_range(0..8) {
        0 if at < input.len() => input[at] ^= 1 << chance.gen_range(0..8),
        1 if at < input.len() => input[at] = chance.r#gen(),
        2 => drop(input.drain(at..until)),
        3 => input.truncate(at),
        4 => {
            let part = input[at..until].to_vec();
            (0..chance.gen_range(1..40)).for_each(|_| drop(input.splice(at..at, part.iter().copied())));
        }
        5 => {
            let other = seeds.choose(chance).unwrap();
            let from = chance.gen_range(0..=other.len());
            input.splice(at.., other[from..].iter().copied());
        }
        6 => drop(input.splice(at..until, chance.gen_range(0..u64::MAX).to_string().into_bytes())),
        _ => drop(input.splice(at..at, SIGNS.choose(chance).unwrap().iter().copied())),
    }
    input.truncate(LONGEST);
}

/// Sets a parser upon one input. Which one a parser stumbled over is written down beside the tests' own files.
fn tried((name, parser): Parser, input: &[u8]) {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("stumbled-{name}"));
    let began = Instant::now();
    let held = panic::catch_unwind(|| parser(input)).is_ok();
    let took = began.elapsed();
    if !held || took > PATIENCE {
        fs::write(&place, input).unwrap();
        panic!("{name} stumbled after {took:?} over {}", place.display());
    }
}

fn seconds() -> Duration {
    Duration::from_secs(std::env::var("KREDS_FUZZ_SECONDS").map_or(2, |seconds| seconds.parse().unwrap()))
}

/// Inputs that once made the parser of this name stumble.
fn found(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/found").join(name);
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    files.map(|file| fs::read(file.unwrap().path()).unwrap()).collect()
}

/// Where somebody wants to have them, the sound inputs as files.
fn write_down(name: &str, seeds: &[Vec<u8>]) {
    let Some(folder) = std::env::var_os("KREDS_FUZZ_SEEDS") else { return };
    let folder = Path::new(&folder).join(name);
    fs::create_dir_all(&folder).unwrap();
    for (number, seed) in seeds.iter().enumerate() {
        fs::write(folder.join(format!("sound-{number}")), seed).unwrap();
    }
}

/// Sets chance upon some of the parsers, one after the other.
fn every_parser_holds(from: usize, until: usize) {
    let network = Network::new();
    let mut chance = StdRng::from_entropy();
    for parser in PARSERS[from..until].iter().copied() {
        let (name, _) = parser;
        let seeds = seeds(name, &network);
        write_down(name, &seeds);
        found(name).iter().chain(&seeds).for_each(|input| tried(parser, input));
        let end = Instant::now() + seconds();
        while Instant::now() < end {
            let mut input = seeds.choose(&mut chance).unwrap().clone();
            (0..chance.gen_range(1..8)).for_each(|_| spoil(&mut input, &seeds, &mut chance));
            tried(parser, &input);
        }
    }
}

#[test]
fn parsers_of_badges_read_any_bytes_or_refuse_them() {
    every_parser_holds(0, 7);
}

#[test]
fn parsers_of_messages_read_any_bytes_or_refuse_them() {
    every_parser_holds(7, 13);
}

#[test]
fn parsers_of_lists_and_documents_read_any_bytes_or_refuse_them() {
    every_parser_holds(13, 18);
}

#[test]
fn parsers_of_files_read_any_bytes_or_refuse_them() {
    every_parser_holds(18, 22);
}

#[test]
fn parsers_of_wallets_read_any_bytes_or_refuse_them() {
    every_parser_holds(22, PARSERS.len());
}
