//! Files that are whole or absent: written beside, flushed, renamed, and the folder flushed.
//!
//! The name beside is fixed, so that a killed process leaves at most one file, which the next one replaces.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use super::VaultError;

/// An operation on one file failed.
#[derive(Debug)]
pub(super) struct FileFault {
    file: PathBuf,
    source: io::Error,
}

impl FileFault {
    pub(super) fn not_written(self) -> VaultError {
        VaultError::NotWritten { file: self.file, source: self.source }
    }

    pub(super) fn not_read(self) -> VaultError {
        VaultError::NotRead { file: self.file, source: self.source }
    }

    pub(super) fn is_absent(&self) -> bool {
        self.source.kind() == io::ErrorKind::NotFound
    }
}

/// Replaces a file as a whole; after an error the old one is still there.
pub(super) fn replace(file: &Path, content: &[u8]) -> Result<(), FileFault> {
    let beside = file.with_added_extension("new");
    let done = write_beside(&beside, content).and_then(|()| fs::rename(&beside, file));
    if done.is_err() {
        fs::remove_file(&beside).ok();
    }
    done.and_then(|()| flush_folder(file)).map_err(|source| FileFault { file: file.to_owned(), source })
}

/// Writes a file that is not there yet, readable by its owner only.
pub(super) fn create(file: &Path, content: &[u8]) -> Result<(), FileFault> {
    create_private(file)
        .and_then(|mut open| open.write_all(content).and_then(|()| open.sync_all()))
        .map_err(|source| FileFault { file: file.to_owned(), source })
}

/// Reads a file of bounded size.
pub(super) fn read(file: &Path, limit: u64) -> Result<Vec<u8>, FileFault> {
    let read = || {
        let mut content = Vec::new();
        File::open(file)?.take(limit + 1).read_to_end(&mut content)?;
        if content.len() as u64 > limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(content) }
    };
    read().map_err(|source| FileFault { file: file.to_owned(), source })
}

/// Does a file begin with these bytes? One that cannot be read does not.
pub(super) fn begins_with(file: &Path, start: &[u8]) -> bool {
    let mut head = vec![0; start.len()];
    File::open(file).and_then(|mut open| open.read_exact(&mut head)).is_ok() && head == start
}

/// Makes the names in a file's folder last.
pub(crate) fn flush_folder(file: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder_of(file))?.sync_all() } else { Ok(()) }
}

/// The folder that a file lies in; a name alone lies in this one.
pub(crate) fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn write_beside(beside: &Path, content: &[u8]) -> io::Result<()> {
    match fs::remove_file(beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut open = create_private(beside)?;
    open.write_all(content)?;
    open.sync_all()
}

fn create_private(file: &Path) -> io::Result<File> {
    private().create_new(true).open(file)
}

/// How files are opened that nobody else may read.
pub(super) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
