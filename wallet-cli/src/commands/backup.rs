//! `backup`, `restore` and `words`: the whole wallet in one file, and back out of it.

use std::{fs, path::Path};

use schemas::locale::{Arg, Bundle};
use serde::Serialize;
use zeroize::Zeroizing;

use super::written::write_new;
use crate::{
    answer::Answer,
    cli::Restore,
    session::Session,
    trouble::Trouble,
    vault::{Backup, Seed},
};

/// A backup was written.
#[derive(Serialize)]
struct BackedUp<'a> {
    file: &'a Path,
    badges: usize,
}

/// A wallet came back.
#[derive(Serialize)]
struct Restored<'a> {
    vault: &'a Path,
    badges: usize,
}

/// The words of the seed, in their order.
#[derive(Serialize)]
struct Words<'a> {
    words: Vec<&'a str>,
}

impl Answer for BackedUp<'_> {
    fn tell(&self, sentences: &Bundle) -> String {
        said("backup-done", self.badges, self.file, sentences)
    }
}

impl Answer for Restored<'_> {
    fn tell(&self, sentences: &Bundle) -> String {
        said("restore-done", self.badges, self.vault, sentences)
    }
}

impl Answer for Words<'_> {
    fn tell(&self, _: &Bundle) -> String {
        self.words.iter().enumerate().map(|(at, word)| format!("{:2}. {word}\n", at + 1)).collect()
    }
}

pub(super) fn backup(file: &Path, session: &mut Session<'_>) -> Result<(), Trouble> {
    let vault = session.open_vault()?;
    let badges = vault.read()?.badges.len();
    write_new(file, vault.back_up()?.to_text().as_bytes())?;
    session.screen.answer(&BackedUp { file, badges })
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
    session.screen.answer(&Restored { vault: place.folder(), badges })
}

pub(super) fn words(session: &mut Session<'_>) -> Result<(), Trouble> {
    let words = session.open_vault()?.read()?.words();
    session.screen.progress("words-secret", &[]);
    session.screen.answer(&Words { words: words.split(' ').collect() })
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

fn said(key: &str, badges: usize, path: &Path, sentences: &Bundle) -> String {
    let number = Arg::Number(i64::try_from(badges).unwrap_or(i64::MAX));
    let file = path.display().to_string();
    sentences.say_with(key, &[("number", number), ("file", (&file).into())])
}
