//! The journal as a file, for somebody who does not trust this server's database: each line with what its seal covers.
//!
//! A seal is SHA-256, in base64url, over the JSON array of the seal before, the line's number, organisation, account, deed,
//! what it was about, and when (seconds since 1970), without any space. So anybody can reckon it again, and a file of last
//! year shows whether a line of then was rewritten since.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use schemas::time::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{
    issuer::Issuer,
    store::{SealedLine, StoreError},
};

/// One line of the file.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Line {
    /// What the seal covers.
    sealed: serde_json::Value,
    /// The seal.
    hash: String,
    /// When, to be read by people.
    at: Timestamp,
    /// The organisation's short name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    organisation: Option<String>,
    /// The login name of who did it; nobody's where it was done on the command line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    account: Option<String>,
}

/// A file whose seals all fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// How many lines it has.
    pub lines: u64,
    /// The last seal: written down elsewhere, it vouches for every line before.
    pub last: String,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The line is none, or its seal does not fit.
    #[error("line {0} does not fit")]
    Line(u64),
    /// The older file says something else there, or goes further.
    #[error("line {0} is another one in the older file")]
    Rewritten(u64),
}

/// The whole journal, a line of JSON for each of its lines.
pub async fn export(issuer: &Issuer) -> Result<String, StoreError> {
    let lines = issuer.store.read().await?.sealed_lines().await?;
    lines.into_iter().map(|line| written(line).map(|text| text + "\n")).collect()
}

fn written(line: SealedLine) -> Result<String, StoreError> {
    let line = Line {
        sealed: line.sealed,
        hash: line.hash,
        at: line.at,
        organisation: line.organisation,
        account: line.account,
    };
    serde_json::to_string(&line).map_err(StoreError::Unwritable)
}

/// Do all seals of a file fit, from the first line on?
pub fn check(text: &str) -> Result<Whole, Broken> {
    let mut whole = Whole { lines: 0, last: String::new() };
    for line in text.lines() {
        let number = whole.lines + 1;
        let line: Line = serde_json::from_str(line).map_err(|_| Broken::Line(number))?;
        let follows = line.sealed.get(0).and_then(serde_json::Value::as_str) == Some(&whole.last)
            && line.sealed.get(1).and_then(serde_json::Value::as_u64) == Some(number);
        if !follows || BASE64URL.encode(Sha256::digest(line.sealed.to_string())) != line.hash {
            return Err(Broken::Line(number));
        }
        whole = Whole { lines: number, last: line.hash };
    }
    Ok(whole)
}

/// The same, and that it goes on from an older file without a change.
pub fn check_since(text: &str, older: &str) -> Result<Whole, Broken> {
    let now = check(text)?;
    check(older)?;
    let seal = |line: &str| serde_json::from_str::<Line>(line).map(|line| line.hash).ok();
    let mut lines = text.lines();
    for (number, then) in (1..).zip(older.lines()) {
        if lines.next().and_then(seal) != seal(then) {
            return Err(Broken::Rewritten(number));
        }
    }
    Ok(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(before: &str, number: u64, about: &str) -> (String, String) {
        let sealed = serde_json::json!([before, number, 1, null, "end-award", about, 1_790_000_000]);
        let hash = BASE64URL.encode(Sha256::digest(sealed.to_string()));
        let line = serde_json::json!({"sealed": sealed, "hash": hash, "at": "2026-09-21T14:13:20Z"});
        (line.to_string(), hash)
    }

    fn journal(about: &[&str]) -> String {
        let mut before = String::new();
        let mut text = String::new();
        for (number, about) in (1..).zip(about) {
            let (line, hash) = line(&before, number, about);
            text += &(line + "\n");
            before = hash;
        }
        text
    }

    #[test]
    fn a_journal_as_it_was_written_is_whole() {
        assert_eq!(check(&journal(&["award 1", "award 2"])).unwrap().lines, 2);
    }

    #[test]
    fn a_changed_line_does_not_fit() {
        let changed = journal(&["award 1", "award 2"]).replace("award 2", "award 3");
        assert_eq!(check(&changed), Err(Broken::Line(2)));
    }

    #[test]
    fn a_line_that_was_taken_out_is_missed() {
        let text = journal(&["award 1", "award 2", "award 3"]);
        let without: String =
            text.lines().filter(|line| !line.contains("award 2")).collect::<Vec<_>>().join("\n");
        assert_eq!(check(&without), Err(Broken::Line(2)));
    }

    #[test]
    fn a_journal_goes_on_from_the_older_file() {
        let (older, newer) = (journal(&["award 1"]), journal(&["award 1", "award 2"]));
        assert_eq!(check_since(&newer, &older).unwrap().lines, 2);
    }

    #[test]
    fn a_journal_that_was_written_anew_differs_from_the_older_file() {
        let (older, newer) = (journal(&["award 1", "award 2"]), journal(&["award 1", "award 9", "award 3"]));
        assert_eq!(check_since(&newer, &older), Err(Broken::Rewritten(2)));
    }

    #[test]
    fn a_journal_that_lost_its_last_lines_differs_from_the_older_file() {
        let (older, newer) = (journal(&["award 1", "award 2"]), journal(&["award 1"]));
        assert_eq!(check_since(&newer, &older), Err(Broken::Rewritten(2)));
    }
}
