//! `export`: a badge as a file, byte for byte as it was received.

use std::{
    fs::OpenOptions,
    io::{self, Write as _},
    path::Path,
};

use schemas::stage::Form;

use crate::{
    badges,
    cli::{Export, Format},
    session::Session,
    trouble::Trouble,
};

pub(super) fn run(export: &Export, session: &mut Session<'_>) -> Result<(), Trouble> {
    let content = session.open_vault()?.read()?;
    let badge = badges::find(&content, &export.badge)?;
    let form = match export.format {
        Format::Json => Form::DataIntegrity,
        Format::Jwt => Form::Jwt,
    };
    let Some(held) = badge.form(form) else {
        return Err(Trouble::refused("form_not_held").with("badge", badge.name()));
    };
    let text = held.signed().text().as_bytes();
    match &export.out {
        None => session.screen.write(text),
        Some(file) => {
            write_new(file, text)?;
            let path = file.display().to_string();
            session.screen.say("written", &[("badge", badge.name().into()), ("file", (&path).into())])
        }
    }
}

/// Writes a file that was not there before; a half-written one is taken away again.
pub(super) fn write_new(file: &Path, content: &[u8]) -> Result<(), Trouble> {
    let mut open = match OpenOptions::new().write(true).create_new(true).open(file) {
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
