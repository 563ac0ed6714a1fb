//! `export`: a badge as a file, byte for byte as it was received.

use schemas::{locale::Bundle, stage::Form};
use serde::Serialize;

use super::written::{Written, write_new};
use crate::{
    answer::{Answer, Named},
    badges,
    cli::{Export, Format},
    screen::Reader,
    session::Session,
    trouble::Trouble,
};

/// The badge itself, as a member of the answer to a program.
#[derive(Serialize)]
struct Taken<'a> {
    badge: Named,
    text: &'a str,
}

impl Answer for Taken<'_> {
    fn tell(&self, _: &Bundle) -> String {
        self.text.to_owned()
    }
}

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
    let text = held.signed().text();
    match &export.out {
        Some(file) => {
            write_new(file, text.as_bytes())?;
            session.screen.answer(&Written { badge: badge.named(), file: file.clone() })
        }
        None if session.screen.reader() == Reader::Program => {
            session.screen.answer(&Taken { badge: badge.named(), text })
        }
        None => session.screen.write(text.as_bytes()),
    }
}
