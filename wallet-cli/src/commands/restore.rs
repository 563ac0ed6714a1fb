//! `restore`: a wallet again, from the file that `backup` wrote, from pictures of its sheets in any order, from another
//! wallet's folder, or, its keys alone, from its words.

use std::{
    fs::File,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use schemas::{locale::Bundle, qr};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::{
    answer::Answer,
    badges,
    cli::Restore,
    folder, input,
    paper::chunks::{Chunk, Gathered, NotWhole, OfAnother},
    session::Session,
    trouble::Trouble,
    vault::{Backup, Passphrase, Seed, VaultError, restore_keys},
};

/// A wallet came back.
#[derive(Serialize)]
struct Restored<'a> {
    vault: &'a Path,
    badges: usize,
    #[serde(skip)]
    source: Source,
}

/// What a wallet came back from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Backup,
    WordsAlone,
}

impl Answer for Restored<'_> {
    fn tell(&self, sentences: &Bundle) -> String {
        let file = self.vault.display().to_string();
        let key = match self.source {
            Source::Backup => "restore-done",
            Source::WordsAlone => "restore-done-keys",
        };
        sentences.say_with(key, &[("number", self.badges.into()), ("file", (&file).into())])
    }
}

pub(super) fn run(restore: &Restore, session: &mut Session<'_>) -> Result<(), Trouble> {
    let place = session.place()?;
    place.must_be_free()?;
    let backup = if restore.files.is_empty() { None } else { Some(backup(&restore.files, session)?) };
    let source = if backup.is_some() { Source::Backup } else { Source::WordsAlone };
    let badges = match (seed(restore, session)?, &backup) {
        (Some(seed), Some((backup, file))) => {
            let passphrase = new_passphrase(session)?;
            backup.restore_with_words(&place, &seed, &passphrase, file, badges::recognise_keys)?
        }
        (Some(seed), None) => {
            let passphrase = new_passphrase(session)?;
            restore_keys(&place, seed, &passphrase).map(|()| 0)?
        }
        (None, Some((backup, file))) => {
            let passphrase = session.passphrase("ask-passphrase")?;
            session.screen.progress("progress-opening", &[]);
            backup.restore(&place, &passphrase, file, badges::recognise_keys)?
        }
        (None, None) => return Err(Trouble::refused("sheets_without_codes")),
    };
    session.screen.answer(&Restored { vault: place.folder(), badges, source })
}

fn new_passphrase(session: &mut Session<'_>) -> Result<Passphrase, Trouble> {
    let passphrase = session.new_passphrase()?;
    session.screen.progress("progress-making", &[]);
    Ok(passphrase)
}

/// The backup, and what to call it: its file, the folder of a wallet, or the first picture of it.
fn backup(paths: &[PathBuf], session: &mut Session<'_>) -> Result<(Backup, PathBuf), Trouble> {
    let named = paths.first().cloned().unwrap_or_default();
    if let [path] = paths {
        if let Some(backup) = Backup::of_vault(path)? {
            return Ok((backup, named));
        }
        if !path.is_dir() && !is_picture(path)? {
            return Ok((Backup::read(path)?, named));
        }
    }
    let mut gathered = Gathered::default();
    for file in &folder::files_in(paths)? {
        gather(file, &mut gathered, session)?;
    }
    let bytes = gathered.whole().map_err(|error| not_whole(error, &named))?;
    let backup = Backup::from_bytes(&bytes).ok_or_else(|| VaultError::BackupForeign(named.clone()))?;
    Ok((backup, named))
}

/// Is it a picture, by its first bytes? A PDF is none, though people take it for one.
fn is_picture(file: &Path) -> Result<bool, Trouble> {
    let mut head = Vec::new();
    let read = File::open(file).and_then(|open| open.take(12).read_to_end(&mut head));
    read.map_err(|error: io::Error| Trouble::unreadable(file, &error))?;
    if head.starts_with(b"%PDF") {
        return Err(Trouble::refused("sheet_is_pdf").about(file));
    }
    Ok([&b"\x89PNG"[..], b"\xff\xd8\xff", b"RIFF"].iter().any(|start| head.starts_with(start)))
}

/// Takes the codes of one picture. One without any is said so and passed over: it may be of something else.
fn gather(file: &Path, gathered: &mut Gathered, session: &mut Session<'_>) -> Result<(), Trouble> {
    let texts = qr::read_sheet(&input::bytes_of(file, session)?).unwrap_or_default();
    let chunks: Vec<Chunk> = texts.iter().filter_map(|text| Chunk::read(text)).collect();
    let shown = file.display().to_string();
    let facts = [("file", (&shown).into()), ("number", chunks.len().into())];
    session.screen.progress("progress-picture", &facts);
    for chunk in chunks {
        gathered.take(chunk).map_err(|OfAnother(backup)| {
            Trouble::refused("sheets_mixed").about(file).with("backup", backup)
        })?;
    }
    Ok(())
}

/// The seed, where somebody wants to restore with words.
fn seed(restore: &Restore, session: &mut Session<'_>) -> Result<Option<Seed>, Trouble> {
    let text = match &restore.words {
        None => return Ok(None),
        Some(Some(file)) => input::secret_in(file)?,
        Some(None) => {
            let question = session.screen.sentences().say("ask-words");
            Zeroizing::new(session.ask(&question).ok_or_else(|| Trouble::usage("words_unasked"))?)
        }
    };
    Ok(Some(Seed::from_words(&text)?))
}

fn not_whole(error: NotWhole, file: &Path) -> Trouble {
    match error {
        NotWhole::Nothing => Trouble::refused("sheets_without_codes"),
        NotWhole::Missing { numbers, of, backup } => Trouble::refused("sheets_incomplete")
            .with("numbers", runs(&numbers))
            .with("of", of)
            .with("backup", backup),
        NotWhole::Altered => VaultError::BackupForeign(file.to_owned()).into(),
    }
}

/// Numbers as people write them: `3, 7–12`.
fn runs(numbers: &[u32]) -> String {
    let runs = numbers.chunk_by(|one, next| one + 1 == *next).map(|run| match run {
        [one] => one.to_string(),
        [first, .., last] => format!("{first}–{last}"),
        [] => String::new(),
    });
    runs.collect::<Vec<String>>().join(", ")
}
