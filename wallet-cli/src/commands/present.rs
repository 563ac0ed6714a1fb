//! `present`: a badge as one QR code that carries all of it. Whoever sees the code has a copy.

use std::{collections::BTreeSet, iter, path::Path};

use schemas::{
    credential::Detail,
    fetch::Policy,
    locale::Bundle,
    openid4vci::Endpoint,
    presentation,
    qr::{self, BadgeLink, Medium, Picture, Terminal},
    stage::Form,
    time::Timestamp,
};
use serde::Serialize;

use super::{
    answer,
    coded::{not_shown, token},
    written::{Written, write_new},
};
use crate::{
    answer::{Answer, Named},
    badges::{self, Badge},
    cli::Present,
    network,
    presenting::{self, Cut, NotCut, Wish},
    screen::Reader,
    session::Session,
    surroundings::{Colours, Output},
    trouble::Trouble,
    vault::{Content, Vault},
};

pub(super) fn run(present: &Present, session: &mut Session<'_>) -> Result<(), Trouble> {
    let vault = session.open_vault()?;
    let content = vault.read()?;
    let badge = badges::find(&content, &present.badge)?;
    if let Some(file) = &present.stapled {
        return staple((file, &present.parts.wish()), &badge, &vault, content, session);
    }
    if present.parts.wish() != Wish::AsAsked {
        return Err(NotCut::Indivisible.with(&badge));
    }
    let token = token(&badge)?.signed();
    let digits = qr::badge_digits(token).map_err(|error| not_shown(error, &badge))?;
    let link = match verifier(present.verifier.as_ref(), session)? {
        Some(verifier) => BadgeLink::new(&verifier, digits).to_string(),
        None => digits.as_str().to_owned(),
    };
    let medium = if present.png.is_some() || present.svg.is_some() { Medium::Paper } else { Medium::Screen };
    let picture = qr::picture_of(token, &link, medium).map_err(|error| not_shown(error, &badge))?;
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

/// A badge with its status lists in a file, and as of when these are.
#[derive(Serialize)]
struct Stapled {
    #[serde(flatten)]
    written: Written,
    status_as_of: Option<Timestamp>,
    /// What was left out, where anything can be.
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<BTreeSet<Detail>>,
}

impl Answer for Stapled {
    fn tell(&self, sentences: &Bundle) -> String {
        self.written.tell(sentences)
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
            let drawn = drawn(present, badge, picture, session)?;
            return session.screen.answer(&Shown { badge: badge.named(), link, drawn });
        }
    };
    write_new(file, &bytes)?;
    session.screen.answer(&Written { badge: badge.named(), file: file.clone() })
}

/// The code in letters. Lines that a terminal breaks are no code any more, and no camera says why it finds none.
fn drawn(
    present: &Present,
    badge: &Badge,
    picture: &Picture,
    session: &Session<'_>,
) -> Result<String, Trouble> {
    let environment = &session.surroundings.environment;
    if let Output::Terminal { columns: Some(columns) } = environment.output
        && columns < picture.width()
        && session.screen.reader() == Reader::Person
    {
        let trouble = Trouble::could_not("terminal_narrow").with("badge", badge.name());
        return Err(trouble.with_number("number", picture.width()).with_number("columns", columns));
    }
    let terminal = match environment.colours {
        Colours::Terminal => Terminal::Coloured,
        Colours::None if present.light => Terminal::Light,
        Colours::None => Terminal::Dark,
    };
    Ok(picture.terminal(terminal))
}

/// A file that needs no network to be checked; like the code, it is a copy.
fn staple(
    (file, wish): (&Path, &Wish),
    badge: &Badge,
    vault: &Vault,
    mut content: Content,
    session: &mut Session<'_>,
) -> Result<(), Trouble> {
    let unreadable = || Trouble::refused("badge_unreadable").with("badge", badge.name());
    let form = badge.form(Form::DataIntegrity).or_else(|| badge.form(Form::Jwt)).ok_or_else(unreadable)?;
    let cut = Cut::unasked(form, wish).map_err(|why| why.with(badge))?;
    let demo = session.surroundings.demo;
    let fetcher = network::fetcher(Policy::claim(demo));
    session.screen.progress("progress-lists", &[]);
    let newer = presenting::newer_lists(iter::once(badge), &content, &fetcher, session.now(), demo);
    content.keep_lists(newer.clone());
    vault.change(|content| content.keep_lists(newer))?;
    let status_as_of = answer::say_lists(badge, &content.lists, session);
    answer::say_left_out(&cut, session);
    let lists =
        presenting::lists(cut.badge.claims(), &content.lists).into_iter().map(|list| list.text.as_str());
    let documents: Vec<&str> = iter::once(cut.badge.signed().text()).chain(lists).collect();
    let text = presentation::together(&documents).map_err(|_| unreadable())?;
    write_new(file, text.as_bytes())?;
    let written = Written { badge: badge.named(), file: file.to_owned() };
    session.screen.answer(&Stapled { written, status_as_of, left_out: cut.left_out })
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
