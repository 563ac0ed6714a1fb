//! What can be typed about circles.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;
use schemas::{
    lang::Lang,
    line::{Remark, Title},
    outcome::{BadgeId, OutcomeId},
};

use super::hand_out;
use crate::{circles::Sessions, store::HandOut};

/// `circle …`
#[derive(Debug, Subcommand)]
pub enum CircleCommand {
    /// Make a circle from what is typed, with its people from a list
    New(CircleNew),
    /// Import a circle, or bring it up to date
    Import(CircleImport),
    /// Say who was there
    Attend(CircleAttend),
    /// Say who reached what
    Outcome(CircleOutcome),
    /// End the circle: an award for everybody who earned one
    Close(CircleClose),
    /// Write the paper editions of everybody's badges, each as its QR (SVG and PNG), JSON and JWT
    Print(CirclePrint),
}

/// What people see of a circle. An import that brings a circle of P2PU needs none of it, so that nothing here is required
/// by itself; what is given must be whole.
#[derive(Debug, Args)]
#[group(id = "description", multiple = true)]
pub struct Description {
    /// What it is called among those who meet; with its first day it tells the circle from others
    #[arg(long, required = false, requires = "sessions")]
    pub title: Title,
    /// How many sessions it has
    #[arg(long, value_name = "NUMBER", required = false, requires = "title")]
    pub sessions: Sessions,
    /// The house in which it meets
    #[arg(long, requires = "title")]
    pub venue: Option<Title>,
    /// The city; else the organisation's
    #[arg(long, requires = "title")]
    pub city: Option<Title>,
    /// The language of its badges; else the organisation's
    #[arg(long = "badge-language", value_name = "LANG", requires = "title")]
    pub language: Option<Lang>,
    /// The first day, as 2026-10-07
    #[arg(long, value_name = "DAY", requires = "title")]
    pub first_day: Option<Date>,
    /// The last day
    #[arg(long, value_name = "DAY", requires = "title")]
    pub last_day: Option<Date>,
    /// It meets online
    #[arg(long, requires = "title")]
    pub online: bool,
}

/// Arguments of `circle new`.
#[derive(Debug, Args)]
pub struct CircleNew {
    #[command(flatten)]
    #[expect(missing_docs, reason = "described at its type")]
    pub description: Description,
    /// The badge that the circle leads to
    #[arg(long)]
    pub badge: BadgeId,
    /// Its people: a list with a column for names (CSV), or names, one a line
    #[arg(long, value_name = "FILE")]
    pub learners: Option<PathBuf>,
    /// The organisation; may be left out when there is only one
    #[arg(long)]
    pub org: Option<String>,
}

/// Arguments of `circle import`.
#[derive(Debug, Args)]
pub struct CircleImport {
    /// The circle as P2PU's API gives it (JSON); or a list of people, with --title and --sessions
    pub file: PathBuf,
    /// The badge that the circle leads to
    #[arg(long)]
    pub badge: BadgeId,
    /// Its people: a sign-up list (CSV) or names, one a line
    #[arg(long, value_name = "FILE")]
    pub learners: Option<PathBuf>,
    /// Which circle of the file, when there are several
    #[arg(long, value_name = "NUMBER")]
    pub number: Option<u64>,
    /// The organisation; may be left out when there is only one
    #[arg(long)]
    pub org: Option<String>,
    #[command(flatten)]
    #[expect(missing_docs, reason = "described at its type")]
    pub description: Option<Description>,
}

/// Who is meant.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct People {
    /// Everybody on the roster
    #[arg(long)]
    pub everybody: bool,
    /// Somebody by name, or by place on the roster as #3; may be given several times
    #[arg(long, value_name = "NAME")]
    pub learner: Vec<String>,
    /// An attendance list of P2PU (JSON)
    #[arg(long, value_name = "FILE")]
    pub file: Option<PathBuf>,
}

/// Arguments of `circle attend`.
#[derive(Debug, Args)]
pub struct CircleAttend {
    /// The circle
    pub circle: String,
    #[command(flatten)]
    #[expect(missing_docs, reason = "described at its type")]
    pub people: People,
    /// The sessions, as 1,2,4; all of them when left out
    #[arg(long, value_delimiter = ',', value_name = "NUMBERS")]
    pub sessions: Vec<u32>,
}

/// Arguments of `circle outcome`.
#[derive(Debug, Args)]
pub struct CircleOutcome {
    /// The circle
    pub circle: String,
    /// Everybody on the roster
    #[arg(long, conflicts_with = "learner", required_unless_present = "learner")]
    pub everybody: bool,
    /// Somebody by name, or by place on the roster as #3; may be given several times
    #[arg(long, value_name = "NAME")]
    pub learner: Vec<String>,
    /// The outcomes; all of the badge when left out
    pub outcomes: Vec<OutcomeId>,
}

/// Arguments of `circle close`.
#[derive(Debug, Args)]
pub struct CircleClose {
    /// The circle
    pub circle: String,
    /// How the badges are handed out
    #[arg(long, value_parser = hand_out, default_value = "slip", value_name = "wall|slip")]
    pub hand_out: HandOut,
    /// Somebody for whom fewer sessions were enough, with the reason
    #[arg(long, value_name = "NAME=REASON", value_parser = exception)]
    pub exception: Vec<(String, Remark)>,
}

/// Arguments of `circle print`.
#[derive(Debug, Args)]
pub struct CirclePrint {
    /// The circle
    pub circle: String,
    /// The folder for the files
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub out: PathBuf,
}

fn exception(text: &str) -> Result<(String, Remark), &'static str> {
    let (name, reason) = text.split_once('=').ok_or("NAME=REASON")?;
    let reason = reason.parse().map_err(|_| "NAME=REASON")?;
    if name.trim().is_empty() { Err("NAME=REASON") } else { Ok((name.trim().to_owned(), reason)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exception_needs_a_reason() {
        assert!(exception("Freja=").is_err());
        assert_eq!(exception("Freja=ill twice"), Ok(("Freja".into(), "ill twice".parse().unwrap())));
    }
}
