//! `audit export | check`.

use std::{fs, path::Path};

use serde_json::json;

use super::{Screen, write_new};
use crate::{
    auditing::{self, Broken},
    failure::{Failure, FailureCode},
    failure_of::unreadable,
    issuer::Issuer,
};

pub(super) async fn export(issuer: &Issuer, file: &Path, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let text = auditing::export(issuer).await?;
    write_new(file, text.as_bytes())?;
    told(&text, None, file, "audit-written", screen)
}

/// Needs no settings: whoever checks a journal may have nothing but the file.
pub(super) fn check(file: &Path, since: Option<&Path>, screen: &mut Screen<'_>) -> Result<(), Failure> {
    let text = fs::read_to_string(file).map_err(unreadable(file))?;
    let older = since.map(|older| fs::read_to_string(older).map_err(unreadable(older))).transpose()?;
    told(&text, older.as_deref(), file, "audit-whole", screen)
}

fn told(
    text: &str,
    older: Option<&str>,
    file: &Path,
    sentence: &str,
    screen: &mut Screen<'_>,
) -> Result<(), Failure> {
    let whole = match older {
        Some(older) => auditing::check_since(text, older),
        None => auditing::check(text),
    };
    let whole = whole.map_err(|error| {
        let (Broken::Line(line) | Broken::Rewritten(line)) = error;
        let code = match error {
            Broken::Line(_) => FailureCode::JournalBroken,
            Broken::Rewritten(_) => FailureCode::JournalRewritten,
        };
        Failure::new(code).with("file", file.display()).with("line", line).because(error)
    })?;
    let lines = i64::try_from(whole.lines).unwrap_or(i64::MAX);
    let path = file.display().to_string();
    screen.say(
        sentence,
        &[("file", (&path).into()), ("lines", lines.into()), ("seal", (&whole.last).into())],
    )?;
    screen.answer(&json!({"file": path, "lines": whole.lines, "last": whole.last}))
}
