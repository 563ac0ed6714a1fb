//! The units of `docs/examples`, read by systemd itself.

use std::fs;
use std::process::Command;

use tests::programs::{Answer, Programs};

/// The example with the program that was built in the place of the one that is installed.
fn unit(name: &str) -> (tempfile::TempDir, String) {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/examples");
    let text = fs::read_to_string(format!("{examples}/{name}.service")).unwrap();
    let built = Programs::beside_this_one().unwrap().issuer;
    let folder = built.parent().unwrap().display().to_string();
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join(format!("{name}.service"));
    fs::write(&file, text.replace("/usr/local/bin", &folder)).unwrap();
    (place, file.display().to_string())
}

#[test]
fn systemd_understands_the_units() {
    for name in ["kreds-issuer", "kreds-verifier"] {
        let (_place, file) = unit(name);
        let mut verify = Command::new("systemd-analyze");
        let answer = Answer::of(verify.args(["verify", "--man=no", "--recursive-errors=no", &file])).unwrap();
        assert_eq!((answer.code, answer.errors.as_str()), (0, ""), "{name}");
    }
}

/// Tenths of systemd's own scale, on which 10 is a service that may do everything.
const EXPOSED: &str = "15";

#[test]
fn the_units_leave_the_programs_little_of_the_machine() {
    for name in ["kreds-issuer", "kreds-verifier"] {
        let (_place, file) = unit(name);
        let mut security = Command::new("systemd-analyze");
        security.args(["security", "--offline=true", &format!("--threshold={EXPOSED}"), &file]);
        let answer = Answer::of(&mut security).unwrap();
        assert_eq!(answer.code, 0, "{name}: {}", answer.out);
    }
}
