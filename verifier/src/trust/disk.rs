//! Files that are whole or absent: written beside, flushed, renamed, and the folder flushed.
//!
//! Only the owner may read them: which status lists lie here tells whose badges were looked at.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use schemas::limits::STORE_WAIT;
use sha2::{Digest as _, Sha256};

const PAUSE: Duration = Duration::from_millis(20);

/// The name of the file about something with a name of its own, such as an address: always short, never a path.
pub(super) fn file_name(subject: &str) -> String {
    let hash = Sha256::digest(subject);
    hash[..16].iter().map(|byte| format!("{byte:02x}")).chain([".json".to_owned()]).collect()
}

/// Replaces a file as a whole; after an error the old one is still there.
pub(super) fn replace(file: &Path, content: &[u8]) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    make_folder(folder)?;
    // Made under a name of its own, readable by its owner only.
    let mut beside = tempfile::NamedTempFile::new_in(folder)?;
    beside.write_all(content)?;
    beside.as_file().sync_all()?;
    beside.persist(file)?;
    flush_folder(folder)
}

/// Reads a file of bounded size.
pub(super) fn read(file: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let mut content = Vec::new();
    File::open(file)?.take(limit as u64 + 1).read_to_end(&mut content)?;
    if content.len() > limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(content) }
}

/// The files of a folder, by name; a folder that is not there has none.
pub(super) fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut files: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    Ok(files)
}

/// Takes a file away, and makes that last.
pub(super) fn remove(file: &Path) -> io::Result<()> {
    fs::remove_file(file)?;
    flush_folder(file.parent().unwrap_or(Path::new(".")))
}

/// Waits for the lock of a folder, but not for ever. It is free again when the file is dropped, or its process dies.
pub(super) fn lock(folder: &Path) -> io::Result<File> {
    make_folder(folder)?;
    let file = private().create(true).truncate(false).open(folder.join("lock"))?;
    for _ in 0..STORE_WAIT.as_millis() / PAUSE.as_millis() {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
    Err(io::ErrorKind::WouldBlock.into())
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

fn flush_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
