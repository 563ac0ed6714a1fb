//! What can be typed: commands, their arguments, and nothing of what they do.

mod award;
mod badge;
mod circle;
mod network;
mod person;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;
use schemas::{
    lang::{Lang, UnknownLang},
    zone::Zone,
};

use crate::{
    accounts::LoginName,
    store::{HandOut, Issuing, Role, Rs256, Suspension},
};

pub use award::{AwardCommand, NameOrNone};
pub use badge::BadgeCommand;
pub use circle::{
    CircleAttend, CircleClose, CircleCommand, CircleImport, CircleNew, CircleOutcome, CirclePrint,
    Description, People,
};
pub use network::{CoordinatorArguments, NetworkCommand};
pub use person::{PersonCommand, Retention};

/// Issues Open Badges to the people of learning circles.
#[derive(Debug, Parser)]
#[command(name = "kreds-issuer", version)]
pub struct Cli {
    /// The settings; else KREDS_CONFIG, else ./kreds.toml
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The language of what is said here: en da sv sl de pt; else KREDS_LANG, else the system's
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Answers and errors as JSON, for programs
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make settings, key folder and database in a folder
    Init(Init),
    /// Signing keys
    #[command(subcommand)]
    Keys(Keys),
    /// Organisations that issue
    #[command(subcommand)]
    Org(Org),
    /// Networks of organisations and their trust lists
    #[command(subcommand)]
    Network(NetworkCommand),
    /// Circles: people, attendance, outcomes, the end
    #[command(subcommand)]
    Circle(CircleCommand),
    /// Awards: list, hand out, print, end
    #[command(subcommand)]
    Award(AwardCommand),
    /// People at the desk: invite, list, end
    #[command(subcommand)]
    Account(AccountCommand),
    /// Badges that an organisation makes itself
    #[command(subcommand)]
    Badge(BadgeCommand),
    /// People: find somebody, take out what is stored, erase it
    #[command(subcommand)]
    Person(PersonCommand),
    /// Delete the names whose time is over; serve does it at its start and each day
    Retention(Retention),
    /// Write everything to one sealed file: rows, keys, settings; serve may go on
    Backup {
        /// The file, which must not be there yet
        file: PathBuf,
    },
    /// Put a backup into an empty database; what was open in it is void
    Restore(Restore),
    /// Bring the tables up to date now, with a copy of before
    Migrate,
    /// The journal as a file, and whether its seals fit
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Check that everything stored holds: signatures, status lists, keys, the journal
    Check,
    /// Answer on the network until told to stop
    Serve,
}

/// `audit …`
#[derive(Debug, Subcommand)]
pub enum AuditCommand {
    /// Write the whole journal to a file, each line with its seal
    Export {
        /// The file
        file: PathBuf,
    },
    /// Check such a file, also where there is no server
    Check {
        /// The file
        file: PathBuf,
        /// An older file, from which it must go on without a change
        #[arg(long, value_name = "FILE")]
        since: Option<PathBuf>,
    },
}

/// Arguments of `restore`.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup
    pub file: PathBuf,
    /// The passphrase of the keys, where there are no settings and no key folder yet
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
}

/// Arguments of `init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The folder; made when it is missing
    #[arg(long, default_value = ".")]
    pub dir: PathBuf,
    /// The address under which the world reaches this issuer
    #[arg(long, default_value = "http://localhost:8321")]
    pub public_url: String,
    /// The address of the page that checks badges: it is printed on every badge, so keep it for ten years
    #[arg(long)]
    pub verifier_url: Option<String>,
}

/// `keys …`
#[derive(Debug, Subcommand)]
pub enum Keys {
    /// A new key of each kind; badges signed with the old ones stay genuine
    New {
        /// The organisation; may be left out when there is only one
        org: Option<String>,
    },
    /// A key was stolen: no date in what it signed counts any more, only what the records confirm
    Dead {
        /// The key, such as p202611a
        key: String,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// Show the key that signs for other programs, made the first time; no trust list carries it
    Integration,
}

/// `org …`
#[derive(Debug, Subcommand)]
pub enum Org {
    /// Add an organisation
    Add(OrgAdd),
    /// Write what the organisation says of itself to a file, for a network on another server
    Card {
        /// The file
        file: PathBuf,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// Close an organisation for ever: hand over its last status lists and documents, and delete its keys
    Retire {
        /// The organisation
        org: String,
        /// The folder for what is handed over
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
    },
    /// Stop issuing for a while, or go on
    Issuing {
        /// on or off
        #[arg(value_parser = |text: &str| switch(text, Issuing::On, Issuing::Off), value_name = "on|off")]
        switch: Issuing,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// Say whether badges issued from now on are also signed with RS256
    Rs256 {
        /// on or off
        #[arg(value_parser = |text: &str| switch(text, Rs256::On, Rs256::Off), value_name = "on|off")]
        switch: Rs256,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// Say whether badges issued from now on can be suspended for a while
    Suspension {
        /// on or off
        #[arg(value_parser = |text: &str| switch(text, Suspension::On, Suspension::Off), value_name = "on|off")]
        switch: Suspension,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
}

/// Arguments of `org add`.
#[derive(Debug, Args)]
pub struct OrgAdd {
    /// Its short name in addresses: a-z, 0-9 and -
    pub slug: String,
    /// Its name; several as LANG=NAME
    #[arg(long, required = true, value_name = "[LANG=]NAME")]
    pub name: Vec<String>,
    /// Its city
    #[arg(long)]
    pub city: String,
    /// Its country: two letters of ISO 3166
    #[arg(long, value_name = "CODE", value_parser = country)]
    pub country: String,
    /// The language of its badges unless a circle says otherwise
    #[arg(long, default_value = "en", value_parser = lang)]
    pub language: Lang,
    /// Its time zone (IANA)
    #[arg(long, default_value = "Europe/Copenhagen")]
    pub time_zone: Zone,
    /// Its own web site
    #[arg(long, value_name = "URL")]
    pub website: Option<String>,
}

/// `account …`
#[derive(Debug, Subcommand)]
pub enum AccountCommand {
    /// Show a link with which somebody joins the desk; it works once, for a week
    Invite {
        /// What they will do
        #[arg(long, value_parser = role, default_value = "facilitator", value_name = "facilitator|coordinator|administrator")]
        role: Role,
        /// Whom you have in mind
        #[arg(long)]
        name: Option<String>,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// Show who is at the desk
    List {
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// Show a link under which somebody sets a new password; it works once, for a day
    NewPassword {
        /// The login name
        login: LoginName,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// End what somebody may do, at once or after a day; badges issued before stay genuine
    End {
        /// The login name
        login: LoginName,
        /// The last day, as 2026-12-31
        #[arg(long, value_name = "DAY")]
        on: Option<Date>,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
}

fn role(text: &str) -> Result<Role, &'static str> {
    text.parse().map_err(|()| "facilitator | coordinator | administrator")
}

fn lang(text: &str) -> Result<Lang, UnknownLang> {
    text.parse()
}

fn hand_out(text: &str) -> Result<HandOut, &'static str> {
    text.parse().map_err(|()| "wall | slip")
}

fn switch<T>(text: &str, on: T, off: T) -> Result<T, &'static str> {
    match text {
        "on" => Ok(on),
        "off" => Ok(off),
        _ => Err("on | off"),
    }
}

fn country(text: &str) -> Result<String, &'static str> {
    let two_letters = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    if two_letters { Ok(text.to_uppercase()) } else { Err("AA … ZZ") }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn a_circle_of_p2pu_is_imported_without_describing_it() {
        let typed = ["kreds-issuer", "circle", "import", "circle.json", "--badge", "climate-in-my-street"];
        let Command::Circle(CircleCommand::Import(import)) = Cli::try_parse_from(typed).unwrap().command
        else {
            panic!("another command")
        };
        assert!(import.description.is_none());
    }

    #[test]
    fn a_circle_that_is_typed_needs_a_title_and_its_sessions() {
        let typed = ["kreds-issuer", "circle", "new", "--badge", "climate-in-my-street"];
        assert!(Cli::try_parse_from(typed).is_err());
        assert!(Cli::try_parse_from(typed.into_iter().chain(["--title", "Klima"])).is_err());
        let whole = typed.into_iter().chain(["--title", "Klima", "--sessions", "6"]);
        assert!(Cli::try_parse_from(whole).is_ok());
    }

    #[test]
    fn the_commands_are_well_formed() {
        Cli::command().debug_assert();
    }
}
