//! The wallet becomes the program that a desktop opens links of offers with, and stops being it.
use std::{fs, path::Path, process::Command};

use schemas::lang::Lang;

use super::learner::Learner;

fn types(data: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kreds-wallet"));
    command.args(arguments).env("XDG_DATA_HOME", data).env("HOME", data).env("KREDS_LANG", "en");
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn links_open_the_wallet_until_that_is_undone(command: &str, scheme: &str, title: &str) {
    let data = tempfile::tempdir().unwrap();
    let said = types(data.path(), &["desktop-entry"]);
    let once = format!("xdg-mime default kreds-wallet-{command}.desktop x-scheme-handler/{scheme}");
    assert!(said.contains(&once) && said.contains("desktop-entry --remove"), "{said}");
    let file = data.path().join(format!("applications/kreds-wallet-{command}.desktop"));
    let entry = fs::read_to_string(&file).unwrap();
    assert!(entry.starts_with(&format!("[Desktop Entry]\nType=Application\nName={title}\n")), "{entry}");
    assert!(entry.contains(&format!("\nMimeType=x-scheme-handler/{scheme};\n")), "{entry}");
    assert!(entry.contains(&format!(" {command} ")), "{entry}");
    assert!(entry.contains(concat!(env!("CARGO_BIN_EXE_kreds-wallet"), "\" %u\n")), "{entry}");
    types(data.path(), &["desktop-entry", "--remove"]);
    assert!(!file.exists());
}

#[test]
fn links_of_offers_open_the_wallet_until_that_is_undone() {
    links_open_the_wallet_until_that_is_undone("claim", "openid-credential-offer", "Collect a badge");
}

#[test]
fn links_of_requests_open_the_wallet_until_that_is_undone() {
    links_open_the_wallet_until_that_is_undone("answer", "openid4vp", "Show badges");
}

#[test]
fn a_computer_without_a_place_for_it_is_told_so() {
    assert_eq!(Learner::new().types(&["desktop-entry"]).code(), "desktop_unknown");
}

#[test]
fn a_desktop_finds_nothing_wrong_with_what_is_written_in_any_language() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        types(data.path(), &["desktop-entry", "--lang", lang.tag()]);
        for command in ["claim", "answer"] {
            let file = data.path().join(format!("applications/kreds-wallet-{command}.desktop"));
            let looked = Command::new("desktop-file-validate").arg(file).output();
            let looked = looked.expect("desktop-file-validate is not in place: run script/setup");
            let said = String::from_utf8(looked.stdout).unwrap();
            assert!(looked.status.success() && said.is_empty(), "{lang}: {said}");
        }
    }
}
