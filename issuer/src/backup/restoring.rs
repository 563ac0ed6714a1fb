//! Restoring: the rows of a copy, in one transaction with everything that must not be as it was in it.
//!
//! Who was erased since is erased again, and what was withdrawn since is withdrawn, as far as the journals beside the
//! database say so. Then a new epoch begins (`store::epoch`).

use std::{
    collections::HashSet,
    fs::File,
    io::{BufRead as _, BufReader, Read},
    path::Path,
};

use base64::{Engine as _, prelude::BASE64_STANDARD as BASE64};
use flate2::read::GzDecoder;
use schemas::time::Timestamp;

use super::{
    BackupError,
    line::{FORM, Line},
};
use crate::{
    append_file::AppendFile,
    clock::Clock,
    keys::KeyFolder,
    people::{self, ErasureList},
    settings::Settings,
    store::{Act, Deed, Epoch, StatusLine, Store, Table, Transaction},
};

/// The longest line: a row with a signed badge in each form, or a whole journal.
const LINE: u64 = 256 * 1024 * 1024;

/// What was restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// When the copy was made.
    pub made_at: Timestamp,
    /// Rows of all tables.
    pub rows: u64,
    /// What the new epoch ended.
    pub epoch: Epoch,
    /// Withdrawals of after the copy that were done again.
    pub withdrawals: usize,
}

/// Puts a backup into the database that the settings name, which must be empty, and its keys into the key folder.
pub async fn restore(
    settings: &Settings,
    keys: &KeyFolder,
    clock: &Clock,
    file: &Path,
) -> Result<Restored, BackupError> {
    let mut lines = Lines::open(keys, file)?;
    let Some(Line::Backup { form: FORM, made_at, shape }) = lines.next()? else {
        return Err(BackupError::Damaged);
    };
    if shape > Store::SHAPE {
        return Err(BackupError::Newer(shape));
    }
    let store = Store::open_in_shape(&settings.database, &settings.journal_dir, Some(shape)).await?;
    let mut tx = store.write().await?;
    if !tx.is_empty().await? {
        return Err(BackupError::NotEmpty);
    }
    let rows = put_in(&mut lines, &mut tx, settings, keys).await?;
    let (epoch, withdrawals) = begin_anew(&mut tx, &store, clock.now()).await?;
    tx.commit().await?;
    store.close().await;
    // From here on it is an older copy like any other: opened, it is brought up to date and forgets again.
    let store = Store::open(&settings.database, &settings.journal_dir).await?;
    let forgotten = people::forget_again(&store, &ErasureList::in_folder(&settings.journal_dir), clock).await;
    store.close().await;
    match forgotten {
        Ok(_) => Ok(Restored { made_at, rows, epoch, withdrawals }),
        Err(people::PersonError::List(error)) => Err(error.into()),
        Err(people::PersonError::Store(error)) => Err(error.into()),
        Err(_) => Err(BackupError::Damaged),
    }
}

/// The settings in a backup.
pub fn settings_in(keys: &KeyFolder, file: &Path) -> Result<String, BackupError> {
    let mut lines = Lines::open(keys, file)?;
    match (lines.next()?, lines.next()?) {
        (Some(Line::Backup { form: FORM, .. }), Some(Line::Settings(text))) => Ok(text),
        _ => Err(BackupError::Damaged),
    }
}

async fn begin_anew(
    tx: &mut Transaction,
    store: &Store,
    now: Timestamp,
) -> Result<(Epoch, usize), BackupError> {
    tx.count_on().await?;
    let epoch = tx.begin_epoch(now).await?;
    let journal: Vec<StatusLine> = store.status_lines()?;
    for line in &journal {
        tx.follow(line).await?;
    }
    tx.leave_lists(now).await?;
    tx.record(Act { actor: None, organisation: None, what: Deed::Restore, about: "backup", at: now }).await?;
    Ok((epoch, journal.len()))
}

async fn put_in(
    lines: &mut Lines,
    tx: &mut Transaction,
    settings: &Settings,
    keys: &KeyFolder,
) -> Result<u64, BackupError> {
    let mut rows = 0;
    let mut table = None;
    loop {
        match lines.next()?.ok_or(BackupError::Damaged)? {
            Line::Settings(_) => (),
            Line::Key { name, sealed } => {
                let sealed = BASE64.decode(sealed).map_err(|_| BackupError::Damaged)?;
                keys.put_back(plain(&name)?, &sealed)?;
            }
            Line::Journals { erasures, status } => {
                add_missing(settings, "erasures.log", &erasures)?;
                add_missing(settings, "status.log", &status)?;
            }
            Line::Table { name, columns } => {
                let named = Table::named(&name).ok_or(BackupError::Damaged)?;
                if tx.columns(named).await? != columns {
                    return Err(BackupError::Damaged);
                }
                table = Some((named, columns));
            }
            Line::Row(cells) => {
                let (table, columns) = table.as_ref().ok_or(BackupError::Damaged)?;
                tx.put_row(*table, columns, cells).await?;
                rows += 1;
            }
            Line::End { rows: counted } if counted == rows => return Ok(rows),
            Line::Backup { .. } | Line::End { .. } => return Err(BackupError::Damaged),
        }
    }
}

/// A name of a file, and of nothing beside or above it.
fn plain(name: &str) -> Result<&str, BackupError> {
    let fits = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    if fits && !name.starts_with('.') { Ok(name) } else { Err(BackupError::Damaged) }
}

/// The journal beside the database is mostly newer than the copy's; what it lacks is added.
fn add_missing(settings: &Settings, name: &str, copied: &str) -> Result<(), BackupError> {
    let file = AppendFile::at(settings.journal_dir.join(name));
    let there = file.read()?;
    let known: HashSet<&str> = there.lines().collect();
    let missing: Vec<&str> = copied.lines().filter(|line| !known.contains(line)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Ok(file.add(&missing.iter().map(|line| format!("{line}\n")).collect::<String>())?)
}

/// The lines of a backup as they are read.
struct Lines(BufReader<Box<dyn Read + Send>>);

impl Lines {
    fn open(keys: &KeyFolder, file: &Path) -> Result<Self, BackupError> {
        let failed = |cause| BackupError::File { path: file.to_owned(), cause };
        let sealed = BufReader::new(File::open(file).map_err(failed)?);
        let unsealed: Box<dyn Read + Send> = Box::new(GzDecoder::new(keys.unsealing(sealed)?));
        Ok(Lines(BufReader::new(unsealed)))
    }

    fn next(&mut self) -> Result<Option<Line>, BackupError> {
        let mut text = String::new();
        let read = self.0.by_ref().take(LINE).read_line(&mut text).map_err(|_| BackupError::Damaged)?;
        if read == 0 {
            return Ok(None);
        }
        serde_json::from_str(&text).map(Some).map_err(|_| BackupError::Damaged)
    }
}
