//! The list of erasures outside the database, so that a restored older copy forgets again before it answers.
//!
//! One line each: when, and the mark of the learner. Marks are random and lead to nobody once the learner is gone.
//! Lines are added before the database is changed and are on the disk before anything else happens.

use std::path::Path;

use schemas::time::Timestamp;

use crate::append_file::{AppendFile, AppendFileError};

/// The list.
#[derive(Clone, Debug)]
pub struct ErasureList(AppendFile);

impl ErasureList {
    /// The list in this folder; its file need not be there yet.
    pub fn in_folder(folder: &Path) -> Self {
        ErasureList(AppendFile::at(folder.join("erasures.log")))
    }

    /// The marks on it; a line that was cut off by a power failure was never acted upon.
    pub fn marks(&self) -> Result<Vec<String>, AppendFileError> {
        let text = self.0.read()?;
        let mark = |line: &str| line.split_once(' ').map(|(_, mark)| mark.to_owned());
        Ok(text.lines().filter_map(mark).filter(|mark| is_mark(mark)).collect())
    }

    /// Adds marks; they are on the disk when this returns.
    pub fn add<'m>(
        &self,
        marks: impl IntoIterator<Item = &'m str>,
        now: Timestamp,
    ) -> Result<(), AppendFileError> {
        let lines: String = marks.into_iter().map(|mark| format!("{now} {mark}\n")).collect();
        self.0.add(&lines)
    }
}

fn is_mark(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const ONE: &str = "0123456789abcdef0123456789abcdef";
    const TWO: &str = "fedcba9876543210fedcba9876543210";

    fn list() -> (tempfile::TempDir, ErasureList) {
        let folder = tempfile::tempdir().unwrap();
        let list = ErasureList::in_folder(folder.path());
        (folder, list)
    }

    #[test]
    fn without_a_file_nobody_was_erased() {
        let (_folder, list) = list();
        assert!(list.marks().unwrap().is_empty());
    }

    #[test]
    fn a_line_that_was_cut_off_spoils_none_after_it() {
        let (folder, list) = list();
        fs::write(
            folder.path().join("erasures.log"),
            format!("2026-11-22T10:00:00Z {ONE}\n2026-11-22T10:00:"),
        )
        .unwrap();
        list.add([TWO], Timestamp::EPOCH).unwrap();
        assert_eq!(list.marks().unwrap(), [ONE, TWO]);
    }

    #[test]
    fn only_its_owner_reads_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let (folder, list) = list();
        list.add([ONE], Timestamp::EPOCH).unwrap();
        assert_eq!(
            fs::metadata(folder.path().join("erasures.log")).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}
