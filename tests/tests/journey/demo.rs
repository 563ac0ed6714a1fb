//! The demo is the newcomer's first sight of Kreds: it must work, and clean up after itself.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tests::programs::Programs;

fn programs() -> PathBuf {
    Programs::beside_this_one().unwrap().issuer.parent().unwrap().to_owned()
}

/// The demo with a folder of its own for temporary things.
fn demo(arguments: &[&str], temporary: &Path) -> Output {
    let demo = programs().join(format!("demo{}", std::env::consts::EXE_SUFFIX));
    let mut command = Command::new(demo);
    command.args(arguments).arg("--programs").arg(programs()).env("TMPDIR", temporary).output().unwrap()
}

#[test]
fn the_demo_walks_the_whole_way_and_leaves_nothing_behind() {
    let temporary = tempfile::tempdir().unwrap();
    let Output { status, stdout, stderr } = demo(&["--once"], temporary.path());
    assert!(status.success(), "{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr));
    assert_eq!(std::fs::read_dir(temporary.path()).unwrap().count(), 0);
}

#[test]
fn the_demo_says_what_it_does_not_know() {
    let temporary = tempfile::tempdir().unwrap();
    let Output { status, stderr, .. } = demo(&["--twice"], temporary.path());
    assert!(!status.success());
    assert!(String::from_utf8_lossy(&stderr).contains("--twice"));
}
