//! The list of erasures outside the database, so that a restored older copy forgets again before it answers.
//!
//! One line each: when, and the mark of the learner. Marks are random and lead to nobody once the learner is gone.
//! Lines are added before the database is changed and are on the disk before anything else happens.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use schemas::time::Timestamp;

/// The file could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("the list of erasures {path} cannot be read or written")]
pub struct ErasureListError {
    /// The file.
    pub path: PathBuf,
    /// Why.
    #[source]
    pub cause: io::Error,
}

/// The list, in the file that the settings name.
#[derive(Clone, Debug)]
pub struct ErasureList(PathBuf);

impl ErasureList {
    /// The list in this file, which need not be there yet.
    pub fn at(file: &Path) -> Self {
        ErasureList(file.to_owned())
    }

    /// The marks on it; a line that was cut off by a power failure was never acted upon.
    pub fn marks(&self) -> Result<Vec<String>, ErasureListError> {
        let text = match fs::read_to_string(&self.0) {
            Ok(text) => text,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(cause) => return Err(self.failed(cause)),
        };
        let mark = |line: &str| line.split_once(' ').map(|(_, mark)| mark.to_owned());
        Ok(text.lines().filter_map(mark).filter(|mark| is_mark(mark)).collect())
    }

    /// Adds marks; they are on the disk when this returns.
    pub fn add<'m>(
        &self,
        marks: impl IntoIterator<Item = &'m str>,
        now: Timestamp,
    ) -> Result<(), ErasureListError> {
        let lines: String = marks.into_iter().map(|mark| format!("{now} {mark}\n")).collect();
        self.append(&lines).map_err(|cause| self.failed(cause))
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

    fn failed(&self, cause: io::Error) -> ErasureListError {
        ErasureListError { path: self.0.clone(), cause }
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

fn is_mark(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "0123456789abcdef0123456789abcdef";
    const TWO: &str = "fedcba9876543210fedcba9876543210";

    fn list() -> (tempfile::TempDir, ErasureList) {
        let folder = tempfile::tempdir().unwrap();
        let list = ErasureList::at(&folder.path().join("erasures.log"));
        (folder, list)
    }

    #[test]
    fn without_a_file_nobody_was_erased() {
        let (_folder, list) = list();
        assert!(list.marks().unwrap().is_empty());
    }

    #[test]
    fn a_line_that_was_cut_off_spoils_none_after_it() {
        let (_folder, list) = list();
        fs::write(&list.0, format!("2026-11-22T10:00:00Z {ONE}\n2026-11-22T10:00:")).unwrap();
        list.add([TWO], Timestamp::EPOCH).unwrap();
        assert_eq!(list.marks().unwrap(), [ONE, TWO]);
    }

    #[test]
    fn only_its_owner_reads_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let (_folder, list) = list();
        list.add([ONE], Timestamp::EPOCH).unwrap();
        assert_eq!(fs::metadata(&list.0).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
