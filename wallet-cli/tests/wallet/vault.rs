//! A vault opens for its owner, says what is wrong with it, and is never made worse by trying.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    thread,
};

use super::stored;
use schemas::limits;
use tempfile::TempDir;
use wallet_cli::{
    trouble::Trouble,
    vault::{ClaimState, Passphrase, Place, Seed, Vault, VaultError},
};

fn passphrase() -> Passphrase {
    Passphrase::new(stored::PASSPHRASE.to_owned())
}

fn seed() -> Seed {
    Seed::generate(&mut rand::rngs::mock::StepRng::new(7, 1))
}

struct Copy {
    _kept: TempDir,
    folder: PathBuf,
}

impl Copy {
    fn new() -> Self {
        Copy::holding(stored::EMPTY)
    }

    fn holding(content: &str) -> Self {
        let kept = tempfile::tempdir().unwrap();
        let folder = kept.path().join("vault");
        stored::write_vault(&folder, content);
        Copy { _kept: kept, folder }
    }

    fn open(&self) -> Result<Vault, VaultError> {
        Vault::open(Place::new(&self.folder), &passphrase())
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

fn claim(vault: &Vault, offer: &str) -> Result<u32, VaultError> {
    vault.change(|content| content.claim(offer).key)
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_vault_is_for_its_owner_alone() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("new/vault");
    let vault = Vault::create(Place::new(&place), &passphrase(), seed()).unwrap();
    claim(&vault, "a").unwrap();
    assert_eq!(mode(&place), 0o700);
    for entry in fs::read_dir(&place).unwrap() {
        assert_eq!(mode(&entry.unwrap().path()), 0o600);
    }
}

#[test]
fn a_second_vault_does_not_replace_the_first() {
    let copy = Copy::new();
    let before = fs::read(copy.file("badges.age")).unwrap();
    let again = Vault::create(Place::new(&copy.folder), &passphrase(), seed());
    assert!(matches!(again, Err(VaultError::Exists(_))));
    assert_eq!(fs::read(copy.file("badges.age")).unwrap(), before);
}

#[test]
fn a_folder_with_other_files_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("thesis.odt"), "text").unwrap();
    let made = Vault::create(Place::new(folder.path()), &passphrase(), seed());
    assert!(matches!(made, Err(VaultError::FolderTaken(_))));
}

#[test]
fn a_short_passphrase_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let short = Passphrase::new("seven77".to_owned());
    let made = Vault::create(Place::new(folder.path().join("vault")), &short, seed());
    assert!(matches!(made, Err(VaultError::PassphraseShort(8))));
    assert!(!folder.path().join("vault").exists());
}

#[test]
fn a_folder_without_a_vault_is_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let opened = Vault::open(Place::new(folder.path()), &passphrase());
    assert!(matches!(opened, Err(VaultError::Missing(_))));
}

#[test]
fn a_wrong_passphrase_opens_nothing() {
    let copy = Copy::new();
    let opened = Vault::open(Place::new(&copy.folder), &Passphrase::new("wrong horse".to_owned()));
    assert!(matches!(opened, Err(VaultError::WrongPassphrase(_))));
}

#[test]
fn a_claim_keeps_its_key() {
    let copy = Copy::new();
    let first = claim(&copy.open().unwrap(), "a").unwrap();
    let vault = copy.open().unwrap();
    let other = claim(&vault, "b").unwrap();
    assert_eq!(claim(&vault, "a").unwrap(), first);
    assert_ne!(other, first);
}

#[test]
fn a_changed_byte_anywhere_in_the_content_is_noticed() {
    let copy = Copy::new();
    let vault = copy.open().unwrap();
    let good = fs::read(copy.file("badges.age")).unwrap();
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 1;
        fs::write(copy.file("badges.age"), &bad).unwrap();
        let read = vault.read();
        assert!(matches!(read, Err(VaultError::Damaged { last_good: None, .. })), "byte {at}");
    }
}

#[test]
fn a_cut_content_is_noticed_at_every_length() {
    let copy = Copy::new();
    let vault = copy.open().unwrap();
    let good = fs::read(copy.file("badges.age")).unwrap();
    for length in 0..good.len() {
        fs::write(copy.file("badges.age"), &good[..length]).unwrap();
        assert!(matches!(vault.read(), Err(VaultError::Damaged { .. })), "{length} bytes");
    }
}

#[test]
fn a_cut_identity_is_noticed() {
    let copy = Copy::new();
    let good = fs::read(copy.file("identity.age")).unwrap();
    for length in [0, 1, 20, 60, 100, good.len() - 1] {
        fs::write(copy.file("identity.age"), &good[..length]).unwrap();
        assert!(matches!(copy.open(), Err(VaultError::Damaged { .. })), "{length} bytes");
    }
}

#[test]
fn a_changed_identity_never_opens() {
    let copy = Copy::new();
    let good = fs::read(copy.file("identity.age")).unwrap();
    for at in (0..good.len()).step_by(41) {
        let mut bad = good.clone();
        bad[at] ^= 2;
        fs::write(copy.file("identity.age"), &bad).unwrap();
        assert!(copy.open().is_err(), "byte {at}");
    }
}

#[test]
fn an_identity_of_another_kind_is_foreign() {
    let copy = Copy::new();
    fs::copy(copy.file("badges.age"), copy.file("identity.age")).unwrap();
    assert!(matches!(copy.open(), Err(VaultError::Damaged { .. })));
}

#[test]
fn a_planted_identity_cannot_ask_for_endless_work() {
    let copy = Copy::new();
    let good = fs::read(copy.file("identity.age")).unwrap();
    let line_end = good.windows(3).position(|window| window == b" 1\n").unwrap();
    let planted = [&good[..line_end], b" 21\n", &good[line_end + 3..]].concat();
    fs::write(copy.file("identity.age"), planted).unwrap();
    assert!(matches!(copy.open(), Err(VaultError::TooMuchWork { required: 21, .. })));
}

#[test]
fn after_damage_the_copy_is_named_and_nothing_is_lost() {
    let copy = Copy::new();
    let vault = copy.open().unwrap();
    claim(&vault, "a").unwrap();
    fs::write(copy.file("badges.age"), "torn").unwrap();
    let Err(VaultError::Damaged { last_good: Some(last_good), .. }) = vault.read() else { panic!() };
    fs::copy(last_good, copy.file("badges.age")).unwrap();
    assert_eq!(vault.read().unwrap().claims.len(), 1);
}

#[test]
fn a_new_vault_has_its_copies_from_the_first_hour() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("vault");
    let vault = Vault::create(Place::new(&place), &passphrase(), seed()).unwrap();
    fs::write(place.join("badges.age"), "torn").unwrap();
    assert!(matches!(vault.read(), Err(VaultError::Damaged { last_good: Some(_), .. })));
}

#[test]
fn a_spoilt_identity_with_a_good_copy_is_damage_and_no_wrong_passphrase() {
    let copy = Copy::new();
    let (file, beside) = (copy.file("identity.age"), copy.file("identity.age.bak"));
    let good = fs::read(&file).unwrap();
    fs::write(&beside, &good).unwrap();
    let mut flipped = good.clone();
    flipped[60] ^= 2;
    for spoilt in [Some(flipped), Some(good[..40].to_vec()), None] {
        match &spoilt {
            Some(bytes) => fs::write(&file, bytes).unwrap(),
            None => fs::remove_file(&file).unwrap(),
        }
        let Err(VaultError::Damaged { last_good: Some(last_good), .. }) = copy.open() else { panic!() };
        assert_eq!(last_good, beside);
    }
    let other = Vault::open(Place::new(&copy.folder), &Passphrase::new("wrong horse".to_owned()));
    assert!(other.is_err_and(|error| !matches!(error, VaultError::Damaged { last_good: Some(_), .. })));
    fs::copy(&beside, &file).unwrap();
    assert!(copy.open().is_ok());
}

#[test]
fn a_damaged_vault_is_not_written_to() {
    let copy = Copy::new();
    let vault = copy.open().unwrap();
    fs::write(copy.file("badges.age"), "torn").unwrap();
    assert!(claim(&vault, "a").is_err());
    assert_eq!(fs::read(copy.file("badges.age")).unwrap(), b"torn");
}

#[test]
fn a_lost_content_is_damage_and_not_an_empty_vault() {
    let copy = Copy::new();
    fs::remove_file(copy.file("badges.age")).unwrap();
    assert!(matches!(copy.open().unwrap().read(), Err(VaultError::Damaged { .. })));
}

#[test]
fn the_content_of_another_vault_is_foreign() {
    let (copy, other) = (Copy::new(), Copy::new());
    fs::copy(other.file("badges.age"), copy.file("badges.age")).unwrap();
    assert!(matches!(copy.open().unwrap().read(), Err(VaultError::Damaged { .. })));
}

#[test]
fn writers_at_the_same_time_lose_nothing() {
    let copy = Copy::new();
    let vault = copy.open().unwrap();
    thread::scope(|scope| {
        for number in 0..32 {
            let vault = &vault;
            scope.spawn(move || claim(vault, &number.to_string()).unwrap());
        }
    });
    let mut keys: Vec<u32> = vault.read().unwrap().claims.iter().map(|claim| claim.key).collect();
    keys.sort_unstable();
    assert_eq!(keys, (0..32).collect::<Vec<u32>>());
}

#[test]
fn a_writer_that_never_ends_makes_others_give_up() {
    let copy = Copy::new();
    let vault = copy.open().unwrap();
    let held = fs::File::create(copy.file("lock")).unwrap();
    held.lock().unwrap();
    assert!(matches!(claim(&vault, "a"), Err(VaultError::Busy(_))));
}

#[test]
fn what_a_killed_writer_left_beside_does_no_harm() {
    let copy = Copy::new();
    fs::write(copy.file("badges.age.new"), "half").unwrap();
    let vault = copy.open().unwrap();
    claim(&vault, "a").unwrap();
    assert_eq!(vault.read().unwrap().claims[0].state, ClaimState::Begun);
    assert!(!copy.file("badges.age.new").exists());
}

#[test]
fn a_full_disk_leaves_the_vault_as_it_was() {
    let copy = Copy::new();
    let vault = copy.open().unwrap();
    let before = fs::read(copy.file("badges.age")).unwrap();
    fs::create_dir_all(copy.file("badges.age.new/in-the-way")).unwrap();
    assert!(matches!(claim(&vault, "a"), Err(VaultError::NotWritten { .. })));
    assert_eq!(fs::read(copy.file("badges.age")).unwrap(), before);
}

#[test]
fn a_vault_of_a_newer_program_is_left_alone() {
    let copy = Copy::holding(&stored::EMPTY.replace(r#""version":1"#, r#""version":3,"profiles":[]"#));
    let before = fs::read(copy.file("badges.age")).unwrap();
    assert!(matches!(claim(&copy.open().unwrap(), "a"), Err(VaultError::Newer { version: 3 })));
    assert_eq!(fs::read(copy.file("badges.age")).unwrap(), before);
}

#[test]
fn a_folder_named_without_its_path_becomes_a_vault() {
    let here = tempfile::tempdir().unwrap();
    fs::write(here.path().join("words"), "korrekt hest batteri").unwrap();
    let made = std::process::Command::new(env!("CARGO_BIN_EXE_kreds-wallet"))
        .args(["--vault", "mine", "--passphrase-file", "words", "init"])
        .current_dir(here.path())
        .output()
        .unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
}

#[test]
fn what_would_be_too_large_to_be_read_again_is_not_written() {
    let copy = Copy::new();
    let vault = copy.open().unwrap();
    claim(&vault, "a").unwrap();
    let files = || ["badges.age", "badges.age.bak"].map(|name| fs::read(copy.file(name)).unwrap());
    let before = files();
    let full = claim(&vault, &"b".repeat(usize::try_from(limits::VAULT_BYTES).unwrap())).unwrap_err();
    assert!(matches!(full, VaultError::Full));
    assert_eq!(Trouble::from(full).code(), "vault_full");
    assert!(files() == before && vault.read().is_ok());
}
