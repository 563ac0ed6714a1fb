//! Files that commands write: never over another one, never half, and for their owner alone: a badge is its own copy, and a
//! sheet may hold the words.

use std::{
    fs::OpenOptions,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use schemas::locale::Bundle;
use serde::Serialize;

use crate::{
    answer::{Answer, Named},
    trouble::Trouble,
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

/// Writes a file that was not there before; a half-written one is taken away again.
pub(super) fn write_new(file: &Path, content: &[u8]) -> Result<(), Trouble> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut open = match options.write(true).create_new(true).open(file) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(Trouble::refused("file_exists").about(file));
        }
        open => open.map_err(|error| Trouble::unwritable(file, &error))?,
    };
    open.write_all(content).and_then(|()| open.sync_all()).map_err(|error| {
        std::fs::remove_file(file).ok();
        Trouble::unwritable(file, &error)
    })
}
