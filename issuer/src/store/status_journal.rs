//! What an older copy of the database could not know about badges that are out: which were withdrawn, and which status
//! lists there are. Each line is on the disk before its change is committed; `restore` reads them all.

use std::{path::Path, str::FromStr};

use schemas::{status::Purpose, time::Timestamp};

use crate::append_file::{AppendFile, AppendFileError};

/// The journal of status lists beside the database.
#[derive(Clone, Debug)]
pub struct StatusJournal(AppendFile);

/// What happened to a list, or to a place on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusDeed {
    /// A list was begun.
    Begun(Purpose),
    /// The bit of a place was set.
    Ended(u32),
    /// The bit of a place was cleared: a suspension is over.
    Cleared(u32),
}

/// A line of it: when, whose list, its number, what happened.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the members are the words of the line")]
pub struct StatusLine {
    pub at: Timestamp,
    pub organisation: String,
    pub list: u32,
    pub deed: StatusDeed,
}

impl StatusJournal {
    /// The journal in this folder; its file need not be there yet.
    pub fn in_folder(folder: &Path) -> Self {
        StatusJournal(AppendFile::at(folder.join("status.log")))
    }

    /// Every line; one that was cut off by a power failure was never acted upon.
    pub fn lines(&self) -> Result<Vec<StatusLine>, AppendFileError> {
        Ok(self.0.read()?.lines().filter_map(|line| line.parse().ok()).collect())
    }

    /// Adds lines; they are on the disk when this returns.
    pub fn add(&self, lines: &[StatusLine]) -> Result<(), AppendFileError> {
        self.0.add(&lines.iter().map(|line| format!("{line}\n")).collect::<String>())
    }
}

impl std::fmt::Display for StatusLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} {} ", self.at, self.organisation, self.list)?;
        match self.deed {
            StatusDeed::Begun(purpose) => write!(f, "begun {}", purpose.as_str()),
            StatusDeed::Ended(place) => write!(f, "ended {place}"),
            StatusDeed::Cleared(place) => write!(f, "cleared {place}"),
        }
    }
}

/// Not a line of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotALine;

impl FromStr for StatusLine {
    type Err = NotALine;

    fn from_str(line: &str) -> Result<Self, NotALine> {
        let words: Vec<&str> = line.split(' ').collect();
        let [at, organisation, list, deed, about] = words[..] else { return Err(NotALine) };
        let place = || about.parse::<u32>().map_err(|_| NotALine);
        let deed = match deed {
            "begun" => StatusDeed::Begun(Purpose::named(about).ok_or(NotALine)?),
            "ended" => StatusDeed::Ended(place()?),
            "cleared" => StatusDeed::Cleared(place()?),
            _ => return Err(NotALine),
        };
        Ok(StatusLine {
            at: at.parse().map_err(|_| NotALine)?,
            organisation: organisation.to_owned(),
            list: list.parse().map_err(|_| NotALine)?,
            deed,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_deed_is_read_as_it_was_written() {
        for deed in
            [StatusDeed::Begun(Purpose::Suspension), StatusDeed::Ended(131_071), StatusDeed::Cleared(0)]
        {
            let line = StatusLine { at: Timestamp::EPOCH, organisation: "havnby".into(), list: 7, deed };
            assert_eq!(line.to_string().parse(), Ok(line));
        }
    }

    #[test]
    fn a_line_that_was_cut_off_says_nothing() {
        for cut in ["2026-11-22T10:00:00Z havnby 1 ended", "2026-11-22T10:00:00Z havnby 1 ended 12 13", ""] {
            assert_eq!(cut.parse::<StatusLine>(), Err(NotALine), "{cut}");
        }
    }
}
