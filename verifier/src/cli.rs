//! The command line, as written.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Parser, Subcommand};
use schemas::{lang::Lang, time::Timestamp};

/// Checks a badge and says in one word what is true.
#[derive(Debug, Parser)]
#[command(name = "kreds-verifier", version, about)]
pub struct Cli {
    /// The language of the answers: en, da, sv, sl, de or pt
    #[arg(long, global = true)]
    pub lang: Option<Lang>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check badges; exit code 0 genuine, 1 not genuine, 2 cannot tell, 3 no longer valid
    Check(Check),
    /// Serve a page on which anybody can check a badge
    Serve(Serve),
}

/// `check`
#[derive(Debug, clap::Args)]
pub struct Check {
    /// Answer with one JSON object a line
    #[arg(long)]
    pub json: bool,
    /// Ask nobody: no keys, no status lists, no links
    #[arg(long)]
    pub offline: bool,
    /// Judge as of this time, such as 2026-11-22T12:00:00Z
    #[arg(long, value_name = "TIME")]
    pub at: Option<Timestamp>,
    /// A trust list to believe; may be given several times
    #[arg(long, value_name = "FILE")]
    pub trust: Vec<PathBuf>,
    /// A file, a picture of a QR code, a link, the text of a QR code, or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    pub inputs: Vec<String>,
}

/// `serve`
#[derive(Debug, clap::Args)]
pub struct Serve {
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8082")]
    pub listen: SocketAddr,
    /// A trust list to believe; may be given several times
    #[arg(long, value_name = "FILE")]
    pub trust: Vec<PathBuf>,
}
