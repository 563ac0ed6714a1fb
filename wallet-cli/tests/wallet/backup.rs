//! A wallet comes back from its backup, by passphrase or by words, on a machine that has nothing; and not by accident.

use std::{fs, path::Path};

use schemas::{did::Did, limits::KEYS_PASSED_OVER};
use wallet_cli::vault::{Passphrase, Place, Vault};

use super::{
    issuer::{Issuer, Mood},
    learner::{Done, Learner},
};

/// A learner with a badge, and the backup of her wallet.
fn backed_up() -> (Learner, String) {
    let learner = Learner::new();
    assert_eq!(learner.types(&["claim", &Issuer::new(Mood::Honest).link()]).exit, 0);
    let file = path(&learner, "wallet.backup");
    assert_eq!(learner.types(&["backup", &file]).exit, 0);
    (learner, file)
}

fn path(learner: &Learner, name: &str) -> String {
    learner.file(name).display().to_string()
}

/// Restores into a folder that is not there yet.
fn restored(learner: &Learner, more: &[&str]) -> Done {
    let vault = path(learner, "another/vault");
    learner.types(&[&["--vault", &vault, "restore"], more].concat())
}

fn exported(learner: &Learner, vault: &str) -> String {
    learner.types(&["--vault", vault, "export", "1", "--format", "json"]).out
}

/// The words of her wallet, in a file.
fn words(learner: &Learner) -> String {
    let file = path(learner, "words");
    fs::write(&file, learner.types(&["words"]).out).unwrap();
    file
}

#[test]
fn a_backup_gives_the_badges_back_byte_for_byte() {
    let (learner, file) = backed_up();
    assert_eq!(restored(&learner, &[&file]).exit, 0);
    let (before, after) = (path(&learner, "vault"), path(&learner, "another/vault"));
    assert_eq!(exported(&learner, &after), exported(&learner, &before));
}

#[test]
fn a_wallet_that_came_back_has_a_good_copy_before_anything_changes() {
    let (learner, file) = backed_up();
    assert_eq!(restored(&learner, &[&file]).exit, 0);
    let vault = path(&learner, "another/vault");
    let files = ["badges.age", "identity.age"].map(|name| Path::new(&vault).join(name));
    for file in files {
        fs::write(&file, "torn").unwrap();
        let done = learner.types(&["--vault", &vault, "list"]);
        assert_eq!(done.code(), "vault_damaged_copy", "{}", done.err);
        fs::copy(file.with_added_extension("bak"), &file).unwrap();
        assert_eq!(learner.types(&["--vault", &vault, "list"]).exit, 0);
    }
}

#[test]
fn with_the_words_a_backup_opens_under_a_new_passphrase() {
    let (learner, file) = backed_up();
    let words = words(&learner);
    fs::write(learner.file("passphrase"), "a new passphrase").unwrap();
    assert_eq!(restored(&learner, &[&file, &format!("--words={words}")]).exit, 0);
    let listed = learner.types(&["--vault", &path(&learner, "another/vault"), "list"]);
    assert_eq!((listed.exit, listed.out.lines().count()), (0, 1));
}

#[test]
fn a_wallet_that_came_back_by_words_has_the_same_words() {
    let (learner, file) = backed_up();
    let before = learner.types(&["words"]).out;
    restored(&learner, &[&file, &format!("--words={}", words(&learner))]);
    assert_eq!(learner.types(&["--vault", &path(&learner, "another/vault"), "words"]).out, before);
}

/// What is in a vault, decrypted by `age` itself.
fn content(vault: &Path) -> String {
    let file = |name: &str| fs::read(vault.join(name)).unwrap();
    let passphrase = age::scrypt::Identity::new("correct horse".to_owned().into());
    let identity = String::from_utf8(age::decrypt(&passphrase, &file("identity.age")).unwrap()).unwrap();
    let identity: age::x25519::Identity = identity.parse().unwrap();
    String::from_utf8(age::decrypt(&identity, &file("badges.age")).unwrap()).unwrap()
}

#[test]
fn what_is_in_a_wallet_comes_back_byte_for_byte_but_for_the_keys_that_are_passed_over() {
    let (learner, _file) = backed_up();
    assert_eq!(learner.types(&["claim", &Issuer::new(Mood::Promises(0)).link()]).exit, 2);
    let file = path(&learner, "today.backup");
    assert_eq!(learner.types(&["backup", &file]).exit, 0);
    assert_eq!(restored(&learner, &[&file]).exit, 0);
    let (before, after) = (content(&learner.file("vault")), content(&learner.file("another/vault")));
    assert!(before.contains(r#""next_key":2,"#), "{before}");
    let passed_over = format!(r#""next_key":{},"#, 2 + KEYS_PASSED_OVER);
    assert_eq!(after, before.replace(r#""next_key":2,"#, &passed_over));
}

#[test]
fn a_claim_that_was_under_way_at_the_backup_ends_on_another_machine_with_one_badge() {
    let places = ["POST /nonce", "POST /credential", "GET /o/aarhus/did.json"];
    let broken = places.into_iter().flat_map(|place| [Mood::BreaksOff(place), Mood::LosesAnswer(place)]);
    for mood in broken.chain([Mood::Promises(0)]) {
        let (learner, issuer) = (Learner::new(), Issuer::new(mood.clone()));
        assert_eq!(learner.types(&["claim", &issuer.link()]).exit, 2, "{mood:?}");
        let file = path(&learner, "wallet.backup");
        assert_eq!(learner.types(&["backup", &file]).exit, 0);
        assert_eq!(restored(&learner, &[&file]).exit, 0);
        issuer.turns(Mood::Honest);
        let vault = path(&learner, "another/vault");
        let done = learner.types(&["--vault", &vault, "claim", &issuer.link()]);
        assert_eq!(done.exit, 0, "{mood:?}: {}", done.err);
        let badges = learner.asks(&["--vault", &vault, "list"])["badges"].as_array().unwrap().len();
        assert_eq!((badges, issuer.holders().len()), (1, 1), "{mood:?}");
    }
}

#[test]
fn twenty_four_words_are_shown() {
    assert_eq!(Learner::new().types(&["words"]).out.lines().count(), 24);
}

#[test]
fn the_passphrase_of_today_does_not_open_an_older_backup() {
    let (learner, file) = backed_up();
    fs::write(learner.file("passphrase"), "another passphrase").unwrap();
    assert_eq!(restored(&learner, &[&file]).code(), "passphrase_wrong");
}

#[test]
fn words_of_another_wallet_open_nothing() {
    let (learner, file) = backed_up();
    let other = "abandon ".repeat(23) + "art";
    fs::write(learner.file("words"), other).unwrap();
    assert_eq!(
        restored(&learner, &[&file, &format!("--words={}", path(&learner, "words"))]).code(),
        "words_of_another"
    );
}

#[test]
fn words_that_were_read_wrong_are_named() {
    let (learner, file) = backed_up();
    for (text, code) in [
        ("abandon", "words_number"),
        (&*("abandon ".repeat(23) + "fisk"), "words_unknown"),
        (&*("abandon ".repeat(23) + "zoo"), "words_checksum"),
    ] {
        fs::write(learner.file("words"), text).unwrap();
        assert_eq!(
            restored(&learner, &[&file, &format!("--words={}", path(&learner, "words"))]).code(),
            code
        );
    }
}

#[test]
fn a_wallet_that_is_there_is_not_replaced() {
    let (learner, file) = backed_up();
    assert_eq!(learner.types(&["restore", &file]).code(), "vault_exists");
}

#[test]
fn a_backup_does_not_replace_a_file() {
    let (learner, file) = backed_up();
    assert_eq!(learner.types(&["backup", &file]).code(), "file_exists");
}

#[test]
fn a_cut_backup_is_said_to_be_none_and_leaves_no_wallet() {
    let (learner, file) = backed_up();
    let whole = fs::read(&file).unwrap();
    for length in (0..whole.len() - 2).step_by(97) {
        fs::write(&file, &whole[..length]).unwrap();
        assert_eq!(restored(&learner, &[&file]).code(), "backup_foreign", "{length} bytes");
    }
    assert!(!learner.file("another").exists());
}

#[test]
fn a_changed_letter_in_a_backup_is_noticed() {
    let (learner, file) = backed_up();
    let whole = fs::read_to_string(&file).unwrap();
    let content = whole.find("\"content\"").unwrap() + 40;
    for at in (content..whole.len() - 8).step_by(251) {
        let mut changed = whole.clone().into_bytes();
        changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
        fs::write(&file, changed).unwrap();
        let code = restored(&learner, &[&file]).code().to_owned();
        assert!(["backup_damaged", "backup_foreign"].contains(&&*code), "byte {at}: {code}");
    }
}

#[test]
fn a_backup_of_a_newer_program_is_left_alone() {
    let (learner, file) = backed_up();
    let newer = fs::read_to_string(&file)
        .unwrap()
        .replace("\"kreds-wallet-backup\": 1", "\"kreds-wallet-backup\": 2");
    fs::write(&file, newer).unwrap();
    assert_eq!(restored(&learner, &[&file]).code(), "vault_newer");
}

/// The keys that a wallet knows as its own.
fn keys(folder: &Path, passphrase: &str) -> Vec<Did> {
    let vault = Vault::open(Place::new(folder), &Passphrase::new(passphrase.to_owned())).unwrap();
    vault.read().unwrap().holders().into_iter().map(|(key, _)| key).collect()
}

/// A learner whose backup is older than her second badge; its issuer.
fn with_a_badge_after_the_backup() -> (Learner, String, Issuer) {
    let (learner, file) = backed_up();
    let issuer = Issuer::new(Mood::Honest);
    assert_eq!(learner.types(&["claim", &issuer.link()]).exit, 0);
    (learner, file, issuer)
}

#[test]
fn a_key_that_was_given_out_after_the_backup_is_not_given_out_again() {
    let (learner, file, later) = with_a_badge_after_the_backup();
    restored(&learner, &[&file]);
    let next = Issuer::new(Mood::Honest);
    let vault = path(&learner, "another/vault");
    assert_eq!(learner.types(&["--vault", &vault, "claim", &next.link()]).exit, 0);
    assert_ne!(next.holders(), later.holders());
}

#[test]
fn a_badge_that_is_newer_than_the_backup_comes_back_with_its_key() {
    let (learner, file, later) = with_a_badge_after_the_backup();
    let badge = path(&learner, "later.json");
    learner.types(&["export", "2", "--format", "json", "--out", &badge]);
    restored(&learner, &[&file]);
    let vault = path(&learner, "another/vault");
    assert_eq!(learner.types(&["--vault", &vault, "import", &badge]).exit, 0);
    assert!(keys(&learner.file("another/vault"), "correct horse").contains(&later.holders()[0]));
}

#[test]
fn words_alone_bring_the_keys_back_and_say_that_there_is_no_badge() {
    let (learner, _file, later) = with_a_badge_after_the_backup();
    let badge = path(&learner, "later.json");
    learner.types(&["export", "2", "--format", "json", "--out", &badge]);
    let done = restored(&learner, &[&format!("--words={}", words(&learner))]);
    assert!(done.exit == 0 && done.out.contains("words hold keys only"), "{}{}", done.out, done.err);
    let vault = path(&learner, "another/vault");
    assert_eq!(learner.types(&["--vault", &vault, "import", &badge]).exit, 0);
    assert!(keys(&learner.file("another/vault"), "correct horse").contains(&later.holders()[0]));
}

#[test]
fn with_the_words_a_wallet_whose_passphrase_is_forgotten_opens_from_its_own_folder() {
    let (learner, _file) = backed_up();
    let words = format!("--words={}", words(&learner));
    fs::write(learner.file("passphrase"), "a new passphrase").unwrap();
    for (name, from) in ["vault", "vault/badges.age"].into_iter().enumerate() {
        let vault = path(&learner, &format!("opened-{name}"));
        let done = learner.types(&["--vault", &vault, "restore", &path(&learner, from), &words]);
        assert_eq!(done.exit, 0, "{from}: {}", done.err);
        assert_eq!(learner.types(&["--vault", &vault, "list"]).out.lines().count(), 1, "{from}");
    }
}

#[test]
fn a_copy_of_the_folder_is_a_backup_as_long_as_it_is_whole() {
    let (learner, _file) = backed_up();
    let folder = path(&learner, "vault");
    assert_eq!(restored(&learner, &[&folder]).exit, 0);
    fs::remove_file(learner.file("vault/identity.age")).unwrap();
    let elsewhere = path(&learner, "elsewhere");
    let done = learner.types(&["--vault", &elsewhere, "restore", &folder]);
    assert_eq!(done.code(), "backup_without_key", "{}", done.err);
}

#[test]
fn without_words_there_is_something_to_restore_from() {
    assert_eq!(restored(&Learner::new(), &[]).exit, 64);
}
