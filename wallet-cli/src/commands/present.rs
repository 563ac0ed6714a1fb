//! `present`: a badge as one QR code that carries all of it. Whoever sees the code has a copy.

use schemas::{
    locale::Bundle,
    openid4vci::Endpoint,
    qr::{BadgeLink, Digits, Medium, Picture, Terminal, payload},
    stage::Form,
};
use serde::Serialize;

use super::written::{Written, write_new};
use crate::{
    answer::{Answer, Named},
    badges::{self, Badge},
    cli::Present,
    session::Session,
    surroundings::Colours,
    trouble::Trouble,
};

pub(super) fn run(present: &Present, session: &mut Session<'_>) -> Result<(), Trouble> {
    let content = session.open_vault()?.read()?;
    let badge = badges::find(&content, &present.badge)?;
    let digits = digits(&badge)?;
    let link = match verifier(present.verifier.as_ref(), session)? {
        Some(verifier) => BadgeLink::new(&verifier, digits).to_string(),
        None => digits.as_str().to_owned(),
    };
    let medium = if present.png.is_some() || present.svg.is_some() { Medium::Paper } else { Medium::Screen };
    let picture = Picture::of(&link, medium)
        .map_err(|_| Trouble::refused("qr_too_dense").with("badge", badge.name()))?;
    show(present, &badge, &picture, &link, session)
}

/// A badge as a code on the screen, and the link in it.
#[derive(Serialize)]
struct Shown<'a> {
    badge: Named,
    link: &'a str,
    #[serde(skip)]
    drawn: String,
}

impl Answer for Shown<'_> {
    fn tell(&self, sentences: &Bundle) -> String {
        format!("{}\n{}\n{}", self.drawn, self.link, sentences.say("present-copy"))
    }
}

fn show(
    present: &Present,
    badge: &Badge,
    picture: &Picture,
    link: &str,
    session: &mut Session<'_>,
) -> Result<(), Trouble> {
    let (file, bytes) = match (&present.png, &present.svg) {
        (Some(file), _) => (file, picture.png()),
        (None, Some(file)) => (file, picture.svg().into_bytes()),
        (None, None) => {
            let terminal = match session.surroundings.environment.colours {
                Colours::Terminal => Terminal::Coloured,
                Colours::None => Terminal::Dark,
            };
            let drawn = picture.terminal(terminal);
            return session.screen.answer(&Shown { badge: badge.named(), link, drawn });
        }
    };
    write_new(file, &bytes)?;
    session.screen.answer(&Written { badge: badge.named(), file: file.clone() })
}

fn digits(badge: &Badge) -> Result<Digits, Trouble> {
    let Some(jwt) = badge.form(Form::Jwt) else {
        return Err(Trouble::refused("present_needs_jwt").with("badge", badge.name()));
    };
    payload::encode(jwt.signed().text())
        .map_err(|_| Trouble::refused("qr_too_dense").with("badge", badge.name()))
}

/// The verifier whose page the code opens; without one the code holds the digits alone.
pub(super) fn verifier(
    wanted: Option<&Endpoint>,
    session: &Session<'_>,
) -> Result<Option<Endpoint>, Trouble> {
    let named = session.surroundings.environment.verifier.as_deref();
    match (wanted, named) {
        (Some(verifier), _) => Ok(Some(verifier.clone())),
        (None, None) => Ok(None),
        (None, Some(text)) => text
            .parse()
            .map(Some)
            .map_err(|_| Trouble::usage("verifier_not_an_address").with("address", text)),
    }
}
