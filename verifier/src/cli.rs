//! The command line, as written.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

use clap::{Parser, Subcommand};
use schemas::{lang::Lang, openid4vci::Endpoint, time::Timestamp, trust::Fingerprint};

use crate::web::Limits;

/// Checks a badge and says in one word what is true.
#[derive(Debug, Parser)]
#[command(name = "kreds-verifier", version, about)]
pub struct Cli {
    /// The language of the answers: en, da, sv, sl, de or pt; else KREDS_LANG, else the system's
    #[arg(long, global = true)]
    pub lang: Option<Lang>,
    /// Where trusted networks are kept [default: KREDS_TRUST_DIR, or the system's folder for data]
    #[arg(long, global = true, value_name = "FOLDER")]
    pub trust_dir: Option<PathBuf>,
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
    /// Say which networks of issuers you trust; exit code 0 done, 1 refused, 2 could not be done
    #[command(subcommand)]
    Trust(TrustCommand),
}

/// `trust …`
#[derive(Debug, Subcommand)]
pub enum TrustCommand {
    /// Trust a network, or take in a newer list of one that you trust
    Add(TrustAdd),
    /// Fetch newer lists of all networks, and of those that they recognise
    Update {
        /// Answer with one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Show the networks, how old their lists are, and whom they recognise
    List {
        /// Answer with one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Trust a network no longer
    Remove {
        /// The network's DID, or the last part of it
        network: String,
        /// Answer with one JSON object
        #[arg(long)]
        json: bool,
    },
}

impl TrustCommand {
    /// Is the answer for a program?
    pub fn json(&self) -> bool {
        match self {
            TrustCommand::Add(TrustAdd { json, .. })
            | TrustCommand::Update { json }
            | TrustCommand::List { json }
            | TrustCommand::Remove { json, .. } => *json,
        }
    }
}

/// `trust add`
#[derive(Debug, clap::Args)]
pub struct TrustAdd {
    /// The address of the network's trust list, or a file that was carried in
    pub source: String,
    /// The fingerprint of the network's root key, as it stands on paper
    #[arg(long, value_name = "FINGERPRINT")]
    pub root: Option<Fingerprint>,
    /// A picture of the paper, with the fingerprint as a QR code
    #[arg(long, value_name = "PICTURE", conflicts_with = "root")]
    pub root_from: Option<PathBuf>,
    /// Answer with one JSON object
    #[arg(long)]
    pub json: bool,
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
    /// A trust list to believe beside those of `trust add`; may be given several times
    #[arg(long, value_name = "FILE")]
    pub trust: Vec<PathBuf>,
    /// A signed status list that came with the badge; may be given several times
    #[arg(long, value_name = "FILE")]
    pub status_list: Vec<PathBuf>,
    /// Ask whether it was given to this person: an e-mail address, name, telephone number or DID
    #[arg(long, value_name = "WHO")]
    pub recipient: Option<String>,
    /// Print what each signature was made over: the canonical texts and their hashes
    #[arg(long)]
    pub explain: bool,
    /// A file, a folder, a picture with a badge or its QR code, a link, the text of a QR code, or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    pub inputs: Vec<String>,
}

/// `serve`
#[derive(Debug, clap::Args)]
pub struct Serve {
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8082")]
    pub listen: SocketAddr,
    /// A trust list to believe beside those of `trust add`; may be given several times
    #[arg(long, value_name = "FILE")]
    pub trust: Vec<PathBuf>,
    /// What one address may send in a minute
    #[arg(long, value_name = "NUMBER", default_value_t = Limits::default().a_minute)]
    pub a_minute: u32,
    /// A proxy in front of this server, whose X-Forwarded-For says who asks; may be given several times
    #[arg(long, value_name = "ADDRESS")]
    pub proxy: Vec<IpAddr>,
    /// VC-API takes credentials that name the context of the W3C's examples, as test suites do
    #[arg(long)]
    pub test_contexts: bool,
    /// The address under which wallets reach this server; with it, badges can be asked for
    #[arg(long, value_name = "URL")]
    pub public_url: Option<Endpoint>,
    /// The key that signs requests for badges; made there if there is none yet
    #[arg(long, value_name = "FILE", requires = "public_url")]
    pub ask_key: Option<PathBuf>,
}
