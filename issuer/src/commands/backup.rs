//! `backup`, `restore`, `migrate`.

use std::{fs, path::Path};

use schemas::locale::Arg;
use serde_json::json;
use zeroize::Zeroizing;

use super::{Screen, World};
use crate::{
    backup::{self, BackupError},
    cli::Restore,
    failure::{Failure, FailureCode},
    failure_of::{unreadable, unwritable},
    issuer::Issuer,
    keys::KeyFolder,
    settings::Settings,
    store::Store,
};

pub(super) async fn backup(
    issuer: &Issuer,
    settings: &Path,
    file: &Path,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let written = backup::write(issuer, Some(settings), file).await.map_err(about(file))?;
    let shown = file.display().to_string();
    let facts =
        [("file", (&shown).into()), ("rows", count(written.rows)), ("keys", count(written.keys as u64))];
    screen.say("backup-written", &facts)?;
    screen.answer(&json!({"file": shown, "rows": written.rows, "keys": written.keys}))
}

pub(super) async fn restore(
    arguments: &Restore,
    settings_file: &Path,
    world: &World<'_>,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    if !settings_file.exists() {
        settings_from(arguments, settings_file, world)?;
    }
    let settings = Settings::read(settings_file, world.environment, world.demo())?;
    if let Some(given) = &arguments.passphrase_file {
        let passphrase = Zeroizing::new(fs::read_to_string(given).map_err(unreadable(given))?);
        KeyFolder::create(&settings.key_dir, &settings.key_passphrase_file, passphrase.trim_end())?;
    }
    let keys = KeyFolder::open(&settings.key_dir, &settings.key_passphrase_file, settings.demo)?;
    let restored = backup::restore(&settings, &keys, &world.clock, &arguments.file).await;
    let restored = restored.map_err(about(&arguments.file))?;
    let made_at = restored.made_at.to_string();
    let facts = [
        ("moment", (&made_at).into()),
        ("rows", count(restored.rows)),
        ("offers", count(restored.epoch.offers)),
        ("invitations", count(restored.epoch.invitations)),
    ];
    screen.say("backup-restored", &facts)?;
    screen.say("backup-restored-next", &[("moment", (&made_at).into())])?;
    screen.answer(&json!({
        "made_at": restored.made_at,
        "rows": restored.rows,
        "offers": restored.epoch.offers,
        "invitations": restored.epoch.invitations,
        "withdrawals": restored.withdrawals,
    }))
}

/// On a new machine the settings come out of the backup too; that needs its passphrase first.
fn settings_from(arguments: &Restore, settings_file: &Path, world: &World<'_>) -> Result<(), Failure> {
    let Some(passphrase) = &arguments.passphrase_file else {
        return Err(Failure::new(FailureCode::PassphraseNeeded).with("file", settings_file.display()));
    };
    let folder = settings_file.parent().unwrap_or(Path::new(""));
    let keys = KeyFolder::open(folder, passphrase, world.demo())?;
    let text = backup::settings_in(&keys, &arguments.file).map_err(about(&arguments.file))?;
    if !folder.as_os_str().is_empty() {
        fs::create_dir_all(folder).map_err(unwritable(folder))?;
    }
    fs::write(settings_file, text).map_err(unwritable(settings_file))
}

/// Opening has done it already.
pub(super) async fn migrate(issuer: &Issuer, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let copy = issuer.copy_of_before.as_ref().map(|file| file.display().to_string());
    let shape = Store::SHAPE;
    match &copy {
        Some(file) => screen.say("migrated", &[("shape", shape.into()), ("file", file.into())])?,
        None => screen.say("migrated-before", &[("shape", shape.into())])?,
    }
    screen.answer(&json!({"shape": shape, "copy_of_before": copy}))
}

/// Which backup it is about.
fn about(file: &Path) -> impl Fn(BackupError) -> Failure {
    move |error| match error {
        BackupError::WrongPassphrase | BackupError::Damaged | BackupError::Newer(_) => {
            Failure::from(error).with("file", file.display())
        }
        other => other.into(),
    }
}

fn count(number: u64) -> Arg<'static> {
    Arg::from(i64::try_from(number).unwrap_or(i64::MAX))
}
