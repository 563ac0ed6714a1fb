//! `export`: a badge as a file, byte for byte as it was received unless parts of it may be left out, or inside a picture. On a terminal the same JSON stands
//! with all escaped that a terminal would obey.

use std::{borrow::Cow, collections::BTreeSet, path::Path};

use schemas::{bake, credential::Detail, locale::Bundle, stage::Form, text::json_safe};
use serde::Serialize;

use super::{
    answer::say_left_out,
    written::{Written, write_new},
};
use crate::{
    answer::{Answer, Named},
    badges::{self, Badge},
    cli::{Export, Format},
    input, looks,
    presenting::{Cut, Wish},
    screen::Reader,
    session::Session,
    surroundings::Output,
    trouble::Trouble,
};

/// The badge itself, as a member of the answer to a program.
#[derive(Serialize)]
struct Taken<'a> {
    badge: Named,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<BTreeSet<Detail>>,
}

/// The badge in a file.
#[derive(Serialize)]
struct InAFile {
    #[serde(flatten)]
    written: Written,
    /// What was left out, where anything can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<BTreeSet<Detail>>,
}

impl InAFile {
    fn new(badge: &Badge, file: &Path, cut: Cut) -> Self {
        let written = Written { badge: badge.named(), file: file.to_owned() };
        InAFile { written, left_out: cut.left_out }
    }
}

impl Answer for InAFile {
    fn tell(&self, sentences: &Bundle) -> String {
        self.written.tell(sentences)
    }
}

impl Answer for Taken<'_> {
    fn tell(&self, _: &Bundle) -> String {
        self.text.to_owned()
    }
}

pub(super) fn run(export: &Export, session: &mut Session<'_>) -> Result<(), Trouble> {
    let form = match (&export.into, export.format) {
        (None, Some(Format::Json)) => Form::DataIntegrity,
        (None, Some(Format::Jwt)) => Form::Jwt,
        _ => return as_picture(export, session),
    };
    let content = session.open_vault()?.read()?;
    as_text(&badges::find(&content, &export.badge)?, form, export, session)
}

fn as_picture(export: &Export, session: &mut Session<'_>) -> Result<(), Trouble> {
    let file = export.out.as_ref().ok_or_else(|| Trouble::usage("picture_needs_file"))?;
    let given = export.into.as_deref().map(|picture| input::bytes_of(picture, session)).transpose()?;
    let content = session.open_vault()?.read()?;
    let badge = badges::find(&content, &export.badge)?;
    // The token where there is one: a QR code can be made of it again.
    let (token, json) = (badge.form(Form::Jwt), badge.form(Form::DataIntegrity));
    let wish = export.parts.wish();
    let form = if wish == Wish::AsAsked { token.or(json) } else { json.or(token) };
    let Some(form) = form else {
        return Err(Trouble::refused("badge_unreadable").with("badge", badge.name()));
    };
    let cut = Cut::unasked(form, &wish).map_err(|why| why.with(&badge))?;
    let form = &cut.badge;
    let picture = match (given, export.format) {
        (Some(picture), _) => picture,
        (None, Some(Format::Svg)) => looks::drawing(form.claims()).into_bytes(),
        (None, _) => looks::picture(form.claims()).map_err(|error| Trouble::not_drawn(&error))?,
    };
    let named = export.into.as_deref().unwrap_or(file);
    let baked = bake::write(&picture, form.signed().text())
        .map_err(|_| Trouble::refused("not_a_picture").about(named))?;
    write_new(file, &baked)?;
    say_left_out(&cut, session);
    session.screen.answer(&InAFile::new(&badge, file, cut))
}

fn as_text(badge: &Badge, form: Form, export: &Export, session: &mut Session<'_>) -> Result<(), Trouble> {
    let Some(held) = badge.form(form) else {
        return Err(Trouble::refused("form_not_held").with("badge", badge.name()));
    };
    let cut = Cut::unasked(held, &export.parts.wish()).map_err(|why| why.with(badge))?;
    let text = cut.badge.signed().text();
    say_left_out(&cut, session);
    match &export.out {
        Some(file) => {
            write_new(file, text.as_bytes())?;
            session.screen.answer(&InAFile::new(badge, file, cut))
        }
        None if session.screen.reader() == Reader::Program => {
            session.screen.answer(&Taken { badge: badge.named(), text, left_out: cut.left_out.clone() })
        }
        None => {
            let shown = shown(text, session.surroundings.environment.output);
            session.screen.write(shown.as_bytes())
        }
    }
}

/// Byte for byte, except on a terminal: that would obey what somebody else wrote. A token has letters and digits only.
fn shown(text: &str, output: Output) -> Cow<'_, str> {
    match output {
        Output::Terminal { .. } => json_safe(text).into(),
        Output::Elsewhere => text.into(),
    }
}
