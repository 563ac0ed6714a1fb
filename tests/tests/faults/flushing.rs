//! The power of the issuer's machine fails. As `strace` sees it, what a badge needs is flushed before its answer leaves;
//! and from every disk that could be left (what was flushed, and of what was not, any part) the database opens whole, with
//! every badge that anybody was given.
//!
//! KREDS_CRASH_IMAGES  how many disks (script/test: 50, script/long: 500)

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    thread,
    time::Duration,
};

use issuer::store::{Database, Offer, Store};

use super::{
    evening::Evening,
    killing::Moments,
    stopping::{end_of, tell_to_stop},
    wallet,
};

const CLAIMS: usize = 12;
const SEED: u64 = 0x6469_736b;
/// What a disk writes whole.
const SECTOR: usize = 512;
const FILES: [&str; 2] = ["kreds.db", "kreds.db-wal"];

/// What the system was asked for.
enum Call {
    Write {
        file: usize,
        at: usize,
        bytes: Vec<u8>,
    },
    Cut {
        file: usize,
        length: usize,
    },
    Flushed {
        file: usize,
    },
    /// An answer with a badge in it left.
    Answered,
}

/// Bytes as `strace -xx` shows them.
fn bytes(shown: &str) -> Vec<u8> {
    let hex = |pair: &str| u8::from_str_radix(pair, 16).unwrap();
    shown.split("\\x").skip(1).map(|pair| hex(&pair[..2])).collect()
}

fn file(line: &str) -> Option<usize> {
    let path = String::from_utf8(bytes(line.split_once('<')?.1.split_once('>')?.0)).ok()?;
    FILES.iter().position(|name| path.ends_with(&format!("/{name}")))
}

/// One line of the trace, whole: a call that another thread interrupted was put together before.
fn call(line: &str) -> Option<Call> {
    let (name, rest) = line.split_once('(')?;
    let quoted = || rest.split('"').skip(1).step_by(2).flat_map(bytes).collect::<Vec<u8>>();
    let numbers = || {
        let (arguments, _) = rest.rsplit_once(')')?;
        arguments.rsplit(", ").next()?.parse().ok()
    };
    match name {
        "pwrite64" => Some(Call::Write { file: file(rest)?, at: numbers()?, bytes: quoted() }),
        "ftruncate" => Some(Call::Cut { file: file(rest)?, length: numbers()? }),
        "fsync" | "fdatasync" => Some(Call::Flushed { file: file(rest)? }),
        "sendto" | "write" | "writev" => {
            let sent = String::from_utf8_lossy(&quoted()).into_owned();
            (sent.starts_with("HTTP/1.") && sent.contains("\"credentials\"")).then_some(Call::Answered)
        }
        _ => None,
    }
}

/// The calls in the order in which they ended; a flush counts from its end, a write from its beginning.
fn calls(trace: &str) -> Vec<Call> {
    let mut begun = BTreeMap::new();
    let mut calls = Vec::new();
    for line in trace.lines() {
        let Some((thread, line)) = line.split_once(' ') else { continue };
        let line = line.trim_start();
        if let Some(beginning) = line.strip_suffix(" <unfinished ...>") {
            begun.insert(thread.to_owned(), beginning.to_owned());
        } else if let Some((_, end)) = line.split_once(" resumed>") {
            let whole = begun.remove(thread).unwrap_or_default() + end;
            calls.extend(call(&whole));
        } else {
            calls.extend(call(line));
        }
    }
    calls
}

/// A disk as it was before, and what was asked of it since.
struct Disk {
    before: [Vec<u8>; 2],
    calls: Vec<Call>,
}

impl Disk {
    /// What could be left had the power failed before this call: everything that was flushed, and of the rest what a seed
    /// decides, down to single sectors.
    fn left_at(&self, end: usize, seed: u64) -> [Vec<u8>; 2] {
        let flushed = |number: usize, of: usize| {
            self.calls[number..end].iter().any(|call| matches!(call, Call::Flushed { file } if *file == of))
        };
        let mut files = self.before.clone();
        let mut chance = Moments(seed);
        for (number, call) in self.calls[..end].iter().enumerate() {
            match call {
                Call::Write { file, at, bytes } => {
                    for (sector, part) in bytes.chunks(SECTOR).enumerate() {
                        if flushed(number, *file) || chance.next(2).is_zero() {
                            put(&mut files[*file], at + sector * SECTOR, part);
                        }
                    }
                }
                Call::Cut { file, length } if flushed(number, *file) || chance.next(2).is_zero() => {
                    files[*file].truncate(*length);
                }
                _ => {}
            }
        }
        files
    }

    fn answered_before(&self, end: usize) -> usize {
        self.calls[..end].iter().filter(|call| matches!(call, Call::Answered)).count()
    }
}

fn put(file: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let end = at + bytes.len();
    if file.len() < end {
        file.resize(end, 0);
    }
    file[at..end].copy_from_slice(bytes);
}

/// Badges are collected one after the other while everything that the issuer writes is recorded.
async fn recorded() -> (Evening, Vec<Offer>, Disk) {
    let evening = Evening::prepare("flushing").await;
    let offers = evening.offers_of_a_circle(CLAIMS).await;
    let read = |name: &str| fs::read(evening.folder().join(name)).unwrap_or_default();
    let before = FILES.map(read);
    let trace = evening.folder().join("trace");
    let mut traced = Command::new("strace");
    traced.args(["-D", "-f", "-y", "-xx", "-s", "70000", "-e"]);
    traced.arg("trace=pwrite64,ftruncate,fsync,fdatasync,sendto,write,writev").arg("-o").arg(&trace);
    let mut serving = evening.serve_through(&mut traced);
    tokio::task::block_in_place(|| {
        for offer in &offers {
            wallet::collect(evening.port, &evening.claim_path(offer), offer.id.0.unsigned_abs()).unwrap();
        }
        tell_to_stop(&serving);
        end_of(&mut serving);
    });
    let calls = calls(&whole(&trace, serving.id()));
    assert_eq!(calls.iter().filter(|call| matches!(call, Call::Answered)).count(), CLAIMS);
    (evening, offers, Disk { before, calls })
}

/// What was recorded of this process, once its end was recorded, too.
fn whole(trace: &Path, process: u32) -> String {
    loop {
        let text = fs::read_to_string(trace).unwrap();
        let of_process = |line: &str| line.strip_prefix(&process.to_string()).map(str::to_owned);
        if text.lines().filter_map(of_process).any(|line| line.trim_start().starts_with("+++ exited")) {
            return text;
        }
        thread::sleep(Duration::from_millis(20));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_badge_needs_is_flushed_before_its_answer_leaves() {
    let (_evening, _, disk) = recorded().await;
    let (mut is_flushed, mut answers, mut late) = (true, 0, 0);
    for call in &disk.calls {
        match call {
            Call::Write { file: 1, .. } => is_flushed = false,
            Call::Flushed { file: 1 } => is_flushed = true,
            Call::Answered => {
                answers += 1;
                late += usize::from(!is_flushed);
            }
            _ => {}
        }
    }
    assert_eq!((answers, late), (CLAIMS, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_power_failure_leaves_of_the_disk_every_badge_that_was_given_is_there() {
    let images = std::env::var("KREDS_CRASH_IMAGES").ok().and_then(|text| text.parse().ok()).unwrap_or(50);
    let (_evening, offers, disk) = recorded().await;
    let mut moments = Moments(SEED);
    for image in 0..images {
        let most = u64::try_from(disk.calls.len()).unwrap();
        let end = usize::try_from(moments.next(most).as_millis()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in FILES.iter().zip(disk.left_at(end, image)) {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        let store = Store::open(&Database::Sqlite(file_in(folder.path())), folder.path()).await.unwrap();
        let mut tx = store.read().await.unwrap();
        assert_eq!(tx.wrong_in_the_file().await.unwrap(), Vec::<String>::new(), "image {image}, call {end}");
        for offer in &offers[..disk.answered_before(end)] {
            let edition = tx.editions_of_offers(&[offer.id]).await.unwrap().remove(&offer.id);
            let is_there = edition.is_some_and(|edition| edition.signed.is_some());
            assert!(is_there, "image {image}, call {end}: offer {} was collected", offer.id);
        }
        drop(tx);
        store.close().await;
    }
}

fn file_in(folder: &Path) -> PathBuf {
    folder.join(FILES[0])
}
