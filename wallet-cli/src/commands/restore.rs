//! `restore`: a wallet again, from the file that `backup` wrote or from pictures of its sheets, in any order.

use std::{
    fs::File,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use schemas::{
    limits,
    locale::{Arg, Bundle},
    qr,
};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::{
    answer::Answer,
    cli::Restore,
    folder, input,
    paper::chunks::{Chunk, Gathered, NotWhole, OfAnother},
    session::Session,
    trouble::Trouble,
    vault::{Backup, Seed, VaultError},
};

/// A wallet came back.
#[derive(Serialize)]
struct Restored<'a> {
    vault: &'a Path,
    badges: usize,
}

impl Answer for Restored<'_> {
    fn tell(&self, sentences: &Bundle) -> String {
        let number = Arg::Number(i64::try_from(self.badges).unwrap_or(i64::MAX));
        let file = self.vault.display().to_string();
        sentences.say_with("restore-done", &[("number", number), ("file", (&file).into())])
    }
}

pub(super) fn run(restore: &Restore, session: &mut Session<'_>) -> Result<(), Trouble> {
    let place = session.place()?;
    place.must_be_free()?;
    let (backup, file) = backup(&restore.files, session)?;
    let badges = match seed(restore, session)? {
        Some(seed) => {
            let passphrase = session.new_passphrase()?;
            session.screen.progress("progress-making", &[]);
            backup.restore_with_words(&place, &seed, &passphrase, &file)?
        }
        None => {
            let passphrase = session.passphrase("ask-passphrase")?;
            session.screen.progress("progress-opening", &[]);
            backup.restore(&place, &passphrase, &file)?
        }
    };
    session.screen.answer(&Restored { vault: place.folder(), badges })
}

/// The backup, and what to call it: its file, or the first picture of it.
fn backup(paths: &[PathBuf], session: &mut Session<'_>) -> Result<(Backup, PathBuf), Trouble> {
    let files = folder::files_in(paths)?;
    let named = paths.first().cloned().unwrap_or_default();
    if let ([file], [path]) = (files.as_slice(), paths)
        && file == path
        && !is_picture(file)?
    {
        return Ok((Backup::read(file)?, named));
    }
    let mut gathered = Gathered::default();
    for file in &files {
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
    let number = Arg::Number(i64::try_from(chunks.len()).unwrap_or(i64::MAX));
    let shown = file.display().to_string();
    session.screen.progress("progress-picture", &[("file", (&shown).into()), ("number", number)]);
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
        Some(Some(file)) => Zeroizing::new(words_in(file)?),
        Some(None) => {
            let question = session.screen.sentences().say("ask-words");
            Zeroizing::new(session.ask(&question).ok_or_else(|| Trouble::usage("words_unasked"))?)
        }
    };
    Ok(Some(Seed::from_words(&text)?))
}

fn words_in(file: &Path) -> Result<String, Trouble> {
    let mut text = String::new();
    let read = File::open(file).and_then(|open| open.take(limits::WORDS_BYTES).read_to_string(&mut text));
    read.map_err(|error| Trouble::unreadable(file, &error))?;
    Ok(text)
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
