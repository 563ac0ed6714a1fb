//! The command line as typed. Help is English, as in other programs; everything said while working is not.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use schemas::{lang::Lang, openid4vci::Endpoint};

pub use crate::{paper::Paper, parts::Parts};

use crate::profile::Profile;

/// Keeps your badges and shows them
#[derive(Debug, Parser)]
#[command(name = "kreds-wallet", version, max_term_width = 100)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Settings that every command takes.
    #[command(flatten)]
    pub settings: Settings,
}

/// Settings that every command takes
#[derive(Debug, Args)]
pub struct Settings {
    /// Folder of the wallet [env: KREDS_VAULT; else the data folder of the system]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub vault: Option<PathBuf>,
    /// One wallet of several: letters a to z, digits and hyphens [env: KREDS_PROFILE]
    #[arg(long, global = true, value_name = "NAME")]
    pub profile: Option<Profile>,
    /// File with the passphrase in its first line, instead of asking [env: KREDS_PASSPHRASE_FILE]
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Language: en, da, sv, sl, de or pt [env: KREDS_LANG; else the language of the system]
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<Lang>,
    /// Answer with one JSON object on one line, and ask nothing
    #[arg(long, global = true)]
    pub json: bool,
}

/// One command
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a new wallet
    Init,
    /// Write the whole wallet into one encrypted file, or onto paper
    Backup(Backup),
    /// Make a wallet again from its backup, a file or pictures of its sheets, or from its words
    Restore(Restore),
    /// Show the 24 words that open a backup when the passphrase is forgotten
    Words,
    /// Collect a badge from a link, an offer, or a picture of its QR code
    Claim(Claim),
    /// List the badges in the wallet
    List(List),
    /// Show what a badge says
    Show(Show),
    /// Check badges again: signature, issuer's key, dates, withdrawal, and what changed
    Check(Check),
    /// Put a badge into the trash, or take it back
    Forget(Forget),
    /// See what is in the trash, or empty it
    Trash(Trash),
    /// Show a badge as a QR code that a verifier reads
    Present(Present),
    /// Show badges to somebody who asks for them
    Answer(Answer),
    /// Put a badge on a card, as PDF to be printed
    Paper(Printed),
    /// Take a badge out as a file, byte for byte as received, or inside a picture
    Export(Export),
    /// Let this desktop open links of offers and requests with the wallet
    DesktopEntry(DesktopEntry),
    /// Put badges from files, pictures, presentations or folders into the wallet
    Import {
        /// Files with badges (JSON, JWT, pictures), folders of them, or - for standard input
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
    /// Make a link that adds a badge to a LinkedIn profile
    Linkedin(LinkedIn),
    /// List the wallets on this computer
    Profiles,
    /// Write the completions of a shell to standard output
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Write the manual page to standard output, or one page a command into a folder
    Man {
        /// Folder for the pages
        folder: Option<PathBuf>,
    },
}

/// List badges
#[derive(Debug, Args)]
pub struct List {
    /// Only badges that mention this text
    pub text: Option<String>,
    /// Order of the lines; numbers stay those of the plain list
    #[arg(long, value_name = "BY")]
    pub sort: Option<Sort>,
    /// Put together what belongs together
    #[arg(long, value_name = "BY")]
    pub group: Option<Grouping>,
}

/// Check badges again
#[derive(Debug, Args)]
pub struct Check {
    /// Number in the list, beginning of its identifier, or part of its name; all badges when left out
    pub badge: Option<String>,
    /// Ask nobody: tell what was kept, and how old it is
    #[arg(long)]
    pub offline: bool,
}

/// Forget a badge
#[derive(Debug, Args)]
pub struct Forget {
    /// Number in the list, beginning of its identifier, or part of its name
    pub badge: String,
    /// Take it back out of the trash; the number is then that in the trash
    #[arg(long)]
    pub undo: bool,
}

/// The trash
#[derive(Debug, Args)]
pub struct Trash {
    /// Empty it: what is in it cannot be brought back
    #[arg(long)]
    pub empty: bool,
    /// Empty it without asking
    #[arg(long, short, requires = "empty")]
    pub yes: bool,
}

/// The order of a list
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sort {
    /// By name
    Name,
    /// Newest first
    Date,
    /// By the name of the issuer
    Issuer,
}

/// What belongs together
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Grouping {
    /// By the city of the issuer
    City,
    /// By the circle in which they were earned
    Circle,
    /// By the global goals that they serve
    Goal,
}

/// Collect a badge
#[derive(Debug, Args)]
pub struct Claim {
    /// Claim link, credential offer, picture file of its QR code, or - for standard input; left out to go on with what an
    /// issuer needed time for
    pub what: Option<String>,
    /// Take the link, or the picture of the QR code, that was copied
    #[arg(long, conflicts_with = "what")]
    pub clipboard: bool,
    /// Code that the facilitator tells you
    #[arg(long, value_name = "CODE")]
    pub tx_code: Option<String>,
    /// Collect without asking (without a terminal nothing is asked anyway)
    #[arg(long, short)]
    pub yes: bool,
    /// No longer wait for what an issuer granted and did not hand over: with this link, or anywhere
    #[arg(long, conflicts_with_all = ["tx_code", "yes"])]
    pub give_up: bool,
}

/// Write the whole wallet down
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("what").required(true).multiple(true).args(["file", "sheet", "badge_sheets"])))]
pub struct Backup {
    /// Encrypted file to write; must not be there yet
    pub file: Option<PathBuf>,
    /// Write the 24 words on a sheet, as PDF
    #[arg(long, value_name = "FILE")]
    pub sheet: Option<PathBuf>,
    /// Leave the words blank on the sheet, to be written by hand, and put the codes behind it
    #[arg(long, requires = "sheet")]
    pub split: bool,
    /// Write everything as encrypted QR codes on sheets, as PDF
    #[arg(long, value_name = "FILE")]
    pub badge_sheets: Option<PathBuf>,
}

/// Let this desktop open links
#[derive(Debug, Args)]
pub struct DesktopEntry {
    /// Undo it
    #[arg(long)]
    pub remove: bool,
}

/// Make a wallet again
#[derive(Debug, Args)]
pub struct Restore {
    /// File that `backup` wrote, or pictures of its sheets, or folders of them, or the folder of a wallet; left out to make
    /// a wallet of the words alone, with all keys and no badge
    #[arg(required_unless_present = "words", value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Open it with the 24 words, asked for or in a file, and choose a new passphrase
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true)]
    pub words: Option<Option<PathBuf>>,
}

/// Show what a badge says
#[derive(Debug, Args)]
pub struct Show {
    /// Number in the list, beginning of its identifier, or part of its name
    pub badge: String,
    /// Write it as a PNG picture with the QR code of the whole badge
    #[arg(long, value_name = "FILE")]
    pub png: Option<PathBuf>,
    /// Address of the verifier that the picture names [env: KREDS_VERIFIER]
    #[arg(long, value_name = "ADDRESS", requires = "png")]
    pub verifier: Option<Endpoint>,
}

/// Put a badge on paper
#[derive(Debug, Args)]
pub struct Printed {
    /// Number in the list, beginning of its identifier, or part of its name
    pub badge: String,
    /// PDF to write; must not be there yet
    pub file: PathBuf,
    /// Size of the paper
    #[arg(long, value_name = "SIZE", default_value = "a6")]
    pub size: Paper,
    /// Address of the verifier that checks it [env: KREDS_VERIFIER]
    #[arg(long, value_name = "ADDRESS")]
    pub verifier: Option<Endpoint>,
}

/// Make a link for LinkedIn
#[derive(Debug, Args)]
pub struct LinkedIn {
    /// Number in the list, beginning of its identifier, or part of its name
    pub badge: String,
    /// Put the whole badge into the link, so that LinkedIn and everybody there has a copy
    #[arg(long)]
    pub with_badge: bool,
    /// Address of the verifier that the badge leads to [env: KREDS_VERIFIER]
    #[arg(long, value_name = "ADDRESS", requires = "with_badge")]
    pub verifier: Option<Endpoint>,
}

/// Show a badge as a QR code
#[derive(Debug, Args)]
pub struct Present {
    /// Number in the list, beginning of its identifier, or part of its name
    pub badge: String,
    /// Draw for a terminal with dark letters on light that takes no colours
    #[arg(long, conflicts_with_all = ["png", "svg", "stapled"])]
    pub light: bool,
    /// Write a PNG picture instead of drawing on the terminal
    #[arg(long, value_name = "FILE", conflicts_with = "svg")]
    pub png: Option<PathBuf>,
    /// Write an SVG picture instead of drawing on the terminal
    #[arg(long, value_name = "FILE")]
    pub svg: Option<PathBuf>,
    /// Write the badge and its newest status list into a file, for a verifier without a network
    #[arg(long, value_name = "FILE", conflicts_with_all = ["png", "svg", "verifier"])]
    pub stapled: Option<PathBuf>,
    /// Address of the verifier that the code leads to [env: KREDS_VERIFIER]
    #[arg(long, value_name = "ADDRESS")]
    pub verifier: Option<Endpoint>,
    /// What of it is shown
    #[command(flatten)]
    pub parts: Parts,
}

/// Show badges to somebody who asks
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("asked").required(true).args(["request", "clipboard"])))]
pub struct Answer {
    /// Link of whoever asks (openid4vp://…), picture file of its QR code, or - for standard input
    pub request: Option<String>,
    /// Take the link, or the picture of the QR code, that was copied
    #[arg(long)]
    pub clipboard: bool,
    /// Badge to show, by number in the list, beginning of its identifier, or part of its name; may be given several times
    #[arg(long, value_name = "BADGE")]
    pub badge: Vec<String>,
    /// Show without asking
    #[arg(long, short)]
    pub yes: bool,
    /// Send the newest status list along, so that whoever asks need not fetch it
    #[arg(long)]
    pub staple: bool,
    /// Tell whoever asks that nothing is shown
    #[arg(long, conflicts_with_all = ["badge", "yes", "staple", "only", "leave_out"])]
    pub decline: bool,
    /// What of it is shown
    #[command(flatten)]
    pub parts: Parts,
}

/// Take a badge out
#[derive(Debug, Args)]
pub struct Export {
    /// Number in the list, beginning of its identifier, or part of its name
    pub badge: String,
    /// The form to take out
    #[arg(long, required_unless_present = "into")]
    pub format: Option<Format>,
    /// Picture (PNG or SVG) to put the badge into, instead of the badge's own
    #[arg(long, value_name = "PICTURE", conflicts_with = "format")]
    pub into: Option<PathBuf>,
    /// File to write; must not be there yet (else standard output)
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// What of it is taken out
    #[command(flatten)]
    pub parts: Parts,
}

/// The forms that a badge may have
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// JSON with a Data Integrity proof
    Json,
    /// Compact JWT
    Jwt,
    /// The badge's own picture with the badge in it
    Png,
    /// The same as a drawing
    Svg,
}
