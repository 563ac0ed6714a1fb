//! The wallet becomes the program that a desktop opens links of offers with, and stops being it.
use std::{fs, path::Path, process::Command};

use super::learner::Learner;

const FILE: &str = "applications/kreds-wallet-claim.desktop";

fn types(data: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kreds-wallet"));
    command.args(arguments).env("XDG_DATA_HOME", data).env("HOME", data).env("KREDS_LANG", "en");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn links_of_offers_open_the_wallet_until_that_is_undone() {
    let data = tempfile::tempdir().unwrap();
    let said = types(data.path(), &["desktop-entry"]);
    let command = "xdg-mime default kreds-wallet-claim.desktop x-scheme-handler/openid-credential-offer";
    assert!(said.contains(command) && said.contains("desktop-entry --remove"), "{said}");
    let entry = fs::read_to_string(data.path().join(FILE)).unwrap();
    assert!(entry.starts_with("[Desktop Entry]\nType=Application\nName=Collect a badge\n"), "{entry}");
    assert!(entry.contains("\nMimeType=x-scheme-handler/openid-credential-offer;\n"), "{entry}");
    assert!(entry.contains(concat!(env!("CARGO_BIN_EXE_kreds-wallet"), "\" %u\n")), "{entry}");
    types(data.path(), &["desktop-entry", "--remove"]);
    assert!(!data.path().join(FILE).exists());
}

#[test]
fn a_computer_without_a_place_for_it_is_told_so() {
    assert_eq!(Learner::new().types(&["desktop-entry"]).code(), "desktop_unknown");
}
