//! A file to which lines are only ever added, each on the disk before anything else happens.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

/// The file could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("{path} cannot be read or written")]
pub struct AppendFileError {
    /// The file.
    pub path: PathBuf,
    /// Why.
    #[source]
    pub cause: io::Error,
}

/// The file, which need not be there yet. Only its owner may read it.
#[derive(Clone, Debug)]
pub struct AppendFile(PathBuf);

impl AppendFile {
    /// The file at this place.
    pub fn at(path: PathBuf) -> Self {
        AppendFile(path)
    }

    /// All that was ever written; nothing where there is no file.
    pub fn read(&self) -> Result<String, AppendFileError> {
        match fs::read_to_string(&self.0) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(String::new()),
            read => read.map_err(|cause| self.failed(cause)),
        }
    }

    /// Adds lines; they are on the disk when this returns. A line that was cut off by a power failure stays alone.
    pub fn add(&self, lines: &str) -> Result<(), AppendFileError> {
        self.append(lines).map_err(|cause| self.failed(cause))
    }

    fn append(&self, lines: &str) -> io::Result<()> {
        let mut file = OpenOptions::new().create(true).read(true).append(true).mode(0o600).open(&self.0)?;
        if ends_within_a_line(&mut file)? {
            file.write_all(b"\n")?;
        }
        file.write_all(lines.as_bytes())?;
        file.sync_all()?;
        let folder = self.0.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
    }

    fn failed(&self, cause: io::Error) -> AppendFileError {
        AppendFileError { path: self.0.clone(), cause }
    }
}

fn ends_within_a_line(file: &mut File) -> io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(false);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last != *b"\n")
}
