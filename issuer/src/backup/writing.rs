//! Writing a backup, beside a service that goes on: what it holds is the database as of one moment.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
};

use base64::{Engine as _, prelude::BASE64_STANDARD as BASE64};
use flate2::{Compression, write::GzEncoder};
use schemas::time::Timestamp;

use super::{
    BackupError,
    line::{FORM, Line},
};
use crate::{
    append_file::AppendFile,
    issuer::Issuer,
    keys::Sealing,
    store::{StoreError, Table, Transaction},
};

/// What was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Rows of all tables.
    pub rows: u64,
    /// Files of the key folder.
    pub keys: usize,
}

/// Writes everything to a new file, with the text of the settings where there is a file of them.
/// What breaks off in between leaves no file of that name.
pub async fn write(issuer: &Issuer, settings: Option<&Path>, file: &Path) -> Result<Written, BackupError> {
    let failed = |cause| BackupError::File { path: file.to_owned(), cause };
    let part = file.with_added_extension("part");
    let output =
        fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&part).map_err(failed)?;
    let written = fill(issuer, settings, output).await;
    let kept = written.and_then(|written| {
        // A hard link is refused where the name is taken, and a rename is not.
        fs::hard_link(&part, file).map_err(failed)?;
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new("."))).and_then(|folder| folder.sync_all()).map_err(failed)?;
        Ok(written)
    });
    // It is only left behind where the disk fails altogether.
    let _ = fs::remove_file(&part);
    kept
}

type Output = GzEncoder<Sealing<BufWriter<File>>>;

async fn fill(issuer: &Issuer, settings: Option<&Path>, file: File) -> Result<Written, BackupError> {
    let failed = |cause| BackupError::File { path: settings.unwrap_or(Path::new("-")).to_owned(), cause };
    let settings_text = settings.map(fs::read_to_string).transpose().map_err(failed)?;
    let sealing = issuer.keys.sealing(BufWriter::new(file)).map_err(failed)?;
    let mut output = GzEncoder::new(sealing, Compression::default());
    let mut tx = issuer.store.read().await?;
    let (made_at, shape): (Timestamp, i64) = (issuer.clock.now(), tx.shape().await?);
    put(&mut output, &Line::Backup { form: FORM, made_at, shape })?;
    put(&mut output, &Line::Settings(settings_text.unwrap_or_default()))?;
    let keys = issuer.keys.sealed_files()?;
    for (name, sealed) in &keys {
        put(&mut output, &Line::Key { name: name.clone(), sealed: BASE64.encode(sealed) })?;
    }
    let journal = |name| AppendFile::at(issuer.settings.journal_dir.join(name)).read();
    put(&mut output, &Line::Journals { erasures: journal("erasures.log")?, status: journal("status.log")? })?;
    let rows = tables(&mut tx, &mut output).await?;
    put(&mut output, &Line::End { rows })?;
    let finish = || -> io::Result<()> {
        let file = output.finish()?.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()
    };
    finish().map_err(failed)?;
    Ok(Written { rows, keys: keys.len() })
}

async fn tables(tx: &mut Transaction, output: &mut Output) -> Result<u64, BackupError> {
    let mut rows = 0;
    for table in Table::all() {
        let columns = tx.columns(table).await?;
        if columns.is_empty() {
            // The tables are brought up to date later, and this one is not there yet.
            continue;
        }
        put(output, &Line::Table { name: table.name().to_owned(), columns: columns.clone() })?;
        let row = |cells| {
            rows += 1;
            put(output, &Line::Row(cells))
        };
        tx.each_row::<BackupError>(table, &columns, row).await?;
    }
    Ok(rows)
}

fn put(output: &mut Output, line: &Line) -> Result<(), BackupError> {
    let mut text = serde_json::to_string(line).map_err(StoreError::Unwritable)?;
    text.push('\n');
    let failed = |cause| BackupError::File { path: "-".into(), cause };
    output.write_all(text.as_bytes()).map_err(failed)
}
