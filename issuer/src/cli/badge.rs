//! What can be typed about badges.

use std::path::PathBuf;

use clap::Subcommand;
use schemas::{outcome::BadgeId, trust::Fingerprint, uri::Uri};

/// `badge …`
#[derive(Debug, Subcommand)]
pub enum BadgeCommand {
    /// Every badge that the organisation can give
    List {
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// Add the badges of a catalogue file to those that the organisation makes itself
    Add {
        /// A catalogue in TOML
        file: PathBuf,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// Set the page of a badge in the organisation's City of Learning; without an address it is taken away
    Page {
        /// The badge
        badge: BadgeId,
        /// The address of the activity there
        #[arg(long)]
        activity: Option<Uri>,
        /// The address of the playlist that the activity belongs to
        #[arg(long, requires = "activity")]
        playlist: Option<Uri>,
        /// The city, as circles write it; without it, that of the organisation
        #[arg(long)]
        city: Option<String>,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// Let every member of a network give a badge that one of them made
    Share {
        /// The badge
        badge: BadgeId,
        /// The network; may be left out when there is only one
        #[arg(long)]
        network: Option<String>,
    },
    /// Let nobody but its maker give it any more; what people have stays
    Unshare {
        /// The badge
        badge: BadgeId,
        /// The network; may be left out when there is only one
        #[arg(long)]
        network: Option<String>,
    },
    /// Write the badges of a network, signed by it, to a file for servers elsewhere
    Export {
        /// The file
        file: PathBuf,
        /// The network; may be left out when there is only one
        #[arg(long)]
        network: Option<String>,
    },
    /// Take in the badges that a network elsewhere has signed
    Take {
        /// The file that its coordinator handed over
        file: PathBuf,
        /// The fingerprint of the network's root key, from its paper; needed the first time
        #[arg(long)]
        root: Option<Fingerprint>,
    },
}
