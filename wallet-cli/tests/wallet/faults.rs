//! What disks, chance and haste do to a vault: it stays the old one or becomes the new one, and says what is wrong.

use std::{
    env, fs,
    path::PathBuf,
    process::{Command, Output},
    thread,
};

use super::{
    learner::Learner,
    library::{CLIMATE, Circle, Library},
};

/// The bits of a byte that are flipped: one, another in each place; `KREDS_FLIPS=8` of `script/long` flips all.
fn bits(place: usize) -> impl Iterator<Item = usize> {
    let count = env::var("KREDS_FLIPS").ok().and_then(|count| count.parse().ok()).unwrap_or(1);
    (place..place + count).map(|bit| bit % 8)
}

fn badge_file(learner: &Learner, library: &Library, number: u8) -> PathBuf {
    let file = learner.file(&format!("badge-{number}.jwt"));
    fs::write(&file, library.badge(Circle { number, ..CLIMATE })).unwrap();
    file
}

/// The real program, with nothing in its way but what `wrapper` puts there.
fn imports(learner: &Learner, wrapper: &str, file: &PathBuf) -> Output {
    Command::new("sh")
        .args(["-c", &format!("{wrapper} \"$0\" import \"$1\"")])
        .arg(env!("CARGO_BIN_EXE_kreds-wallet"))
        .arg(file)
        .env("KREDS_VAULT", learner.file("vault"))
        .env("KREDS_PASSPHRASE_FILE", learner.file("passphrase"))
        .env("KREDS_DEMO", "1")
        .env("KREDS_LANG", "en")
        .output()
        .unwrap()
}

#[test]
fn thirty_two_programs_that_add_at_once_lose_nothing() {
    let (learner, library) = (Learner::new(), Library::open());
    let files: Vec<PathBuf> = (1..=32).map(|number| badge_file(&learner, &library, number)).collect();
    thread::scope(|scope| {
        for file in &files {
            let learner = &learner;
            scope.spawn(move || {
                let done = imports(learner, "exec", file);
                assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            });
        }
    });
    assert_eq!(learner.badges().len(), 32);
}

/// Bytes by which age may make the same content longer or shorter: it adds lines of chance to its header.
const GREASE: usize = 1024;

#[test]
fn a_disk_that_is_full_at_any_byte_leaves_the_old_vault_and_the_rerun_finishes() {
    let (learner, library) = (Learner::new(), Library::open());
    assert!(imports(&learner, "exec", &badge_file(&learner, &library, 1)).status.success());
    let old = fs::read(learner.file("vault/badges.age")).unwrap();
    let second = badge_file(&learner, &library, 2);
    assert!(imports(&learner, "exec", &second).status.success());
    let new = fs::read(learner.file("vault/badges.age")).unwrap().len();
    for round in 0..64 {
        fs::write(learner.file("vault/badges.age"), &old).unwrap();
        let limit = (new - GREASE) * round / 63;
        let done = imports(&learner, &format!("trap '' XFSZ; exec prlimit --fsize={limit}"), &second);
        let err = String::from_utf8_lossy(&done.stderr);
        assert!(err.contains("[vault_unwritable]"), "{limit} bytes: {err}");
        assert_eq!(done.status.code(), Some(2), "{limit} bytes");
        assert!(fs::read(learner.file("vault/badges.age")).unwrap() == old, "{limit} bytes");
        assert!(!learner.file("vault/badges.age.new").exists(), "{limit} bytes");
        assert!(imports(&learner, "exec", &second).status.success(), "{limit} bytes");
        assert_eq!(learner.badges().len(), 2, "{limit} bytes");
    }
}

/// What a spoilt vault may be said to be; anything else would be no name for it.
const NAMES: [&str; 5] =
    ["passphrase_wrong", "vault_damaged", "vault_damaged_copy", "vault_too_much_work", "vault_missing"];

fn every_spoilt_file_is_named(name: &str) {
    let learner = Learner::new();
    let file = learner.file("vault").join(name);
    let good = fs::read(&file).unwrap();
    let is_named = |spoilt: &[u8], how: &str| {
        fs::write(&file, spoilt).unwrap();
        let done = learner.types(&["list"]);
        assert_eq!(done.exit, 1, "{how}: {}{}", done.out, done.err);
        assert!(NAMES.contains(&done.code()), "{how}: {}", done.err);
    };
    for at in 0..good.len() {
        is_named(&good[..at], &format!("{at} bytes of {name}"));
        for bit in bits(at) {
            let mut flipped = good.clone();
            flipped[at] ^= 1 << bit;
            is_named(&flipped, &format!("bit {bit} of byte {at} of {name}"));
        }
    }
    fs::write(&file, good).unwrap();
    assert_eq!(learner.types(&["list"]).exit, 0);
}

#[test]
fn each_flipped_or_cut_byte_of_the_identity_has_a_name() {
    every_spoilt_file_is_named("identity.age");
}

#[test]
fn each_flipped_or_cut_byte_of_the_content_has_a_name() {
    every_spoilt_file_is_named("badges.age");
}

#[test]
fn a_backup_whose_writing_was_killed_is_not_there_and_the_rerun_makes_it() {
    let learner = Learner::new();
    let file = learner.file("wallet.backup");
    let backs_up = |wrapper: &str| {
        Command::new("sh")
            .args(["-c", &format!("{wrapper} \"$0\" backup \"$1\"")])
            .arg(env!("CARGO_BIN_EXE_kreds-wallet"))
            .arg(&file)
            .env("KREDS_VAULT", learner.file("vault"))
            .env("KREDS_PASSPHRASE_FILE", learner.file("passphrase"))
            .output()
            .unwrap()
    };
    // The signal of a file that grows too large ends a program where it stands.
    let killed = backs_up("exec prlimit --fsize=300");
    assert_eq!(killed.status.code(), None, "{}", String::from_utf8_lossy(&killed.stderr));
    assert!(!file.exists());
    let done = backs_up("exec");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let (file, vault) = (file.display().to_string(), learner.file("back").display().to_string());
    assert_eq!(learner.types(&["restore", &file, "--vault", &vault]).exit, 0);
}
