//! `backup` and `words`: the whole wallet in one file, as codes on paper, and the words that open either.

use std::path::{Path, PathBuf};

use schemas::locale::{Arg, Bundle};
use serde::Serialize;
use zeroize::Zeroizing;

use super::written::write_new;
use crate::{
    answer::Answer,
    cli::Backup,
    paper::{self, Document, chunks},
    session::Session,
    trouble::Trouble,
    vault::Vault,
};

/// What was written.
#[derive(Default, Serialize)]
struct BackedUp {
    badges: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<PathBuf>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<Sheet>,
    #[serde(skip_serializing_if = "Option::is_none")]
    badge_sheets: Option<Codes>,
}

/// The sheet for the words.
#[derive(Serialize)]
struct Sheet {
    file: PathBuf,
    /// To be written by hand; none where they are printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<Vec<String>>,
}

/// The sheets with codes.
#[derive(Clone, Serialize)]
struct Codes {
    file: PathBuf,
    backup: String,
    codes: usize,
    pages: usize,
}

/// The words of the seed, in their order.
#[derive(Serialize)]
struct Words<'a> {
    words: Vec<&'a str>,
}

impl Answer for BackedUp {
    fn tell(&self, sentences: &Bundle) -> String {
        let mut lines = String::new();
        let mut line = |key: &str, facts: &[(&str, Arg<'_>)]| {
            lines += &sentences.say_with(key, facts);
            lines.push('\n');
        };
        if let Some(file) = &self.file {
            let file = file.display().to_string();
            line("backup-done", &[("number", self.badges.into()), ("file", (&file).into())]);
        }
        if let Some(Codes { file, backup, .. }) = &self.badge_sheets {
            let file = file.display().to_string();
            line("codes-done", &[("backup", backup.into()), ("file", (&file).into())]);
        }
        let Some(Sheet { file, words }) = &self.sheet else { return lines };
        let file = file.display().to_string();
        let key = if words.is_some() { "sheet-split-done" } else { "sheet-done" };
        line(key, &[("file", (&file).into())]);
        lines + &words.as_ref().map(|words| numbered(words)).unwrap_or_default()
    }
}

impl Answer for Words<'_> {
    fn tell(&self, _: &Bundle) -> String {
        numbered(&self.words)
    }
}

fn numbered(words: &[impl AsRef<str>]) -> String {
    words.iter().enumerate().map(|(at, word)| format!("{:2}. {}\n", at + 1, word.as_ref())).collect()
}

pub(super) fn backup(backup: &Backup, session: &mut Session<'_>) -> Result<(), Trouble> {
    let vault = session.open_vault()?;
    let mut done = BackedUp { badges: vault.read()?.badges.len(), ..BackedUp::default() };
    if let Some(file) = &backup.file {
        write_new(file, vault.back_up(session.now())?.to_text().as_bytes())?;
        done.file = Some(file.clone());
    }
    if let Some(file) = &backup.badge_sheets {
        let (pages, codes) = coded(&vault, file, session)?;
        write_pdf(file, pages, session)?;
        done.badge_sheets = Some(codes);
    }
    if let Some(file) = &backup.sheet {
        done.sheet = Some(sheet(&vault, file, backup.split, session)?);
    }
    session.screen.answer(&done)
}

/// Pages with the codes of the whole wallet; how many they are is said before anything is written.
fn coded(
    vault: &Vault,
    file: &Path,
    session: &mut Session<'_>,
) -> Result<(Vec<paper::Page>, Codes), Trouble> {
    let chunks = chunks::cut(&vault.back_up_for_paper(session.now())?.to_bytes());
    let pages = chunks.len().div_ceil(paper::CODES_ON_A_PAGE);
    let facts = [("codes", chunks.len().into()), ("pages", pages.into())];
    session.screen.progress("progress-codes", &facts);
    let backup = chunks.first().map(|chunk| chunk.backup.to_string()).unwrap_or_default();
    let codes = Codes { file: file.to_owned(), backup, codes: chunks.len(), pages };
    Ok((paper::codes(&chunks, session.screen.plain()), codes))
}

/// The sheet with the words; split, it has room for them instead, and they go to the screen alone.
fn sheet(vault: &Vault, file: &Path, split: bool, session: &mut Session<'_>) -> Result<Sheet, Trouble> {
    let words = vault.read()?.words();
    let mut pages = vec![paper::words((!split).then_some(&**words), session.screen.plain())];
    let mut by_hand = None;
    if split {
        pages.extend(coded(vault, file, session)?.0);
        by_hand = Some(words.split(' ').map(str::to_owned).collect());
    } else {
        session.screen.progress("progress-printer", &[]);
    }
    write_pdf(file, pages, session)?;
    Ok(Sheet { file: file.to_owned(), words: by_hand })
}

fn write_pdf(file: &Path, pages: Vec<paper::Page>, session: &Session<'_>) -> Result<(), Trouble> {
    let sentences = session.screen.plain();
    let document =
        Document { title: sentences.say("sheet-words-title"), lang: sentences.lang().tag(), pages };
    let pdf = paper::pdf::file(&document).map_err(|error| Trouble::not_drawn(&error))?;
    write_new(file, &Zeroizing::new(pdf))
}

pub(super) fn words(session: &mut Session<'_>) -> Result<(), Trouble> {
    let words = session.open_vault()?.read()?.words();
    session.screen.progress("words-secret", &[]);
    session.screen.answer(&Words { words: words.split(' ').collect() })
}
