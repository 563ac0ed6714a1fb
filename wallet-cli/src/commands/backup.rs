//! `backup`, `restore` and `words`: the whole wallet in one file, and back out of it.

use std::{fs, path::Path};

use schemas::locale::Arg;
use zeroize::Zeroizing;

use super::export::write_new;
use crate::{
    cli::Restore,
    session::Session,
    trouble::Trouble,
    vault::{Backup, Seed},
};

pub(super) fn backup(file: &Path, session: &mut Session<'_>) -> Result<(), Trouble> {
    let vault = session.open_vault()?;
    let badges = vault.read()?.badges.len();
    write_new(file, vault.back_up()?.to_text().as_bytes())?;
    said("backup-done", badges, file, session)
}

pub(super) fn restore(restore: &Restore, session: &mut Session<'_>) -> Result<(), Trouble> {
    let file = restore.file.as_path();
    let place = session.place()?;
    place.must_be_free()?;
    let text = fs::read(file).map_err(|error| Trouble::unreadable(file, &error))?;
    let backup = Backup::read(&text, file)?;
    let badges = match seed(restore, session)? {
        Some(seed) => {
            let passphrase = session.new_passphrase()?;
            session.screen.progress("progress-making", &[]);
            backup.restore_with_words(&place, &seed, &passphrase, file)?
        }
        None => {
            let passphrase = session.passphrase("ask-passphrase")?;
            session.screen.progress("progress-opening", &[]);
            backup.restore(&place, &passphrase, file)?
        }
    };
    said("restore-done", badges, place.folder(), session)
}

pub(super) fn words(session: &mut Session<'_>) -> Result<(), Trouble> {
    let words = session.open_vault()?.read()?.words();
    session.screen.progress("words-secret", &[]);
    let mut lines = Zeroizing::new(String::new());
    for (at, word) in words.split(' ').enumerate() {
        *lines += &format!("{:2}. {word}\n", at + 1);
    }
    session.screen.write(lines.as_bytes())
}

/// The seed, where somebody wants to restore with words.
fn seed(restore: &Restore, session: &mut Session<'_>) -> Result<Option<Seed>, Trouble> {
    let text = match (&restore.words_file, restore.words) {
        (Some(file), _) => fs::read_to_string(file).map_err(|error| Trouble::unreadable(file, &error))?,
        (None, true) => {
            let question = session.screen.sentences().say("ask-words");
            session.ask(&question).ok_or_else(|| Trouble::usage("words_unasked"))?
        }
        (None, false) => return Ok(None),
    };
    Ok(Some(Seed::from_words(&Zeroizing::new(text))?))
}

fn said(key: &str, badges: usize, path: &Path, session: &mut Session<'_>) -> Result<(), Trouble> {
    let number = Arg::Number(i64::try_from(badges).unwrap_or(i64::MAX));
    let file = path.display().to_string();
    session.screen.say(key, &[("number", number), ("file", (&file).into())])
}
