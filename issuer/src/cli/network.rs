//! What can be typed about networks.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;
use schemas::{did::Did, trust::Fingerprint};

use crate::accounts::LoginName;

/// `network …`
#[derive(Debug, Subcommand)]
pub enum NetworkCommand {
    /// Found a network: root key, working key, an empty trust list
    Init {
        /// Its short name in addresses
        slug: String,
        /// Its name; several as LANG=NAME
        #[arg(long, required = true, value_name = "[LANG=]NAME")]
        name: Vec<String>,
    },
    /// Take an organisation into the network
    Add {
        /// The organisation
        org: String,
        /// The network; may be left out when there is only one
        #[arg(long)]
        network: Option<String>,
    },
    /// Take in an issuer that runs on another server, or bring its keys up to date
    Welcome {
        /// The card that org card wrote there
        card: PathBuf,
        /// The card's fingerprint, as they read it out
        #[arg(long)]
        fingerprint: Fingerprint,
        /// The network; may be left out when there is only one
        #[arg(long)]
        network: Option<String>,
    },
    /// End a membership; badges of before stay genuine
    End {
        /// The organisation; one that runs on another server by its DID
        org: String,
        /// The last day, as 2026-12-31; without it, it ends now
        #[arg(long, value_name = "DAY")]
        on: Option<Date>,
        /// The network; may be left out when there is only one
        #[arg(long)]
        network: Option<String>,
    },
    /// Take over what an issuer that closed handed over; its badges stay genuine when its server is gone
    Inherit {
        /// The folder that org retire wrote there
        folder: PathBuf,
        /// The fingerprint of the card in it, as they read it out
        #[arg(long)]
        fingerprint: Fingerprint,
        /// The network; may be left out when there is only one
        #[arg(long)]
        network: Option<String>,
    },
    /// Let a new key sign the trust list, on the word of the root key
    Renew {
        /// The file with the root key, where it lies: a stick out of the safe
        #[arg(long, value_name = "FILE")]
        root_key: PathBuf,
        /// The network; may be left out when there is only one
        #[arg(long)]
        network: Option<String>,
    },
    /// Let the issuers of another network count here too
    Recognise {
        /// A trust list of that network
        list: PathBuf,
        /// The fingerprint of its root key, from its paper
        #[arg(long)]
        root: Fingerprint,
        /// The network that recognises it; may be left out when there is only one
        #[arg(long)]
        network: Option<String>,
    },
    /// Recognise another network no more
    Forget {
        /// The other network, such as did:web:badges.example:n:south
        did: Did,
        /// The network that recognised it; may be left out when there is only one
        #[arg(long)]
        network: Option<String>,
    },
    /// Let somebody look after the network in the browser, or end that
    Coordinator(CoordinatorArguments),
    /// Write the signed list of badges that outlive a dead key to a file
    Survivors {
        /// The dead key, such as p202611a
        key: String,
        /// The file
        file: PathBuf,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
        /// The network; may be left out when there is only one
        #[arg(long)]
        network: Option<String>,
    },
    /// Write the signed trust list to a file
    Export {
        /// The file
        file: PathBuf,
        /// The network; may be left out when there is only one
        #[arg(long)]
        network: Option<String>,
    },
}

/// Arguments of `network coordinator`.
#[derive(Debug, Args)]
pub struct CoordinatorArguments {
    /// The login name of their account
    pub login: LoginName,
    /// The last day (UTC), as 2026-12-31; without it, no end is set
    #[arg(long, value_name = "DAY", conflicts_with = "end")]
    pub until: Option<Date>,
    /// From now on they look after it no more
    #[arg(long)]
    pub end: bool,
    /// The network; may be left out when there is only one
    #[arg(long)]
    pub network: Option<String>,
}
