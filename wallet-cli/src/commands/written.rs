//! Files that commands write: never over another one, never half, and for their owner alone: a badge is its own copy, and a
//! sheet may hold the words.

use std::{
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use schemas::locale::Bundle;
use serde::Serialize;

use crate::{
    answer::{Answer, Named},
    trouble::Trouble,
    vault::disk,
};

/// A badge was written to a file.
#[derive(Serialize)]
pub(super) struct Written {
    pub(super) badge: Named,
    pub(super) file: PathBuf,
}

impl Answer for Written {
    fn tell(&self, sentences: &Bundle) -> String {
        let file = self.file.display().to_string();
        sentences.say_with("written", &[("badge", (&self.badge.name).into()), ("file", (&file).into())])
    }
}

/// Writes a file that was not there before. It takes its name only when all of it is on the disk: a process that is
/// killed leaves at most a hidden file beside.
pub(super) fn write_new(file: &Path, content: &[u8]) -> Result<(), Trouble> {
    let failed = |error: &io::Error| Trouble::unwritable(file, error);
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let mut beside = tempfile::Builder::new()
        .prefix(&format!(".{name}-"))
        .tempfile_in(disk::folder_of(file))
        .map_err(|error| failed(&error))?;
    let written = beside.write_all(content).and_then(|()| beside.as_file().sync_all());
    written.map_err(|error| failed(&error))?;
    beside.persist_noclobber(file).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => Trouble::refused("file_exists").about(file),
        _ => failed(&error.error),
    })?;
    disk::flush_folder(file).map_err(|error| failed(&error))
}
