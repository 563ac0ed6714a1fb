//! What can be typed about people, and about how long their names are kept.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::store::LearnerId;

/// `person …`
#[derive(Debug, Subcommand)]
pub enum PersonCommand {
    /// Show people whose name contains a text, with their numbers
    Find {
        /// The text
        name: String,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// Write everything that is stored about somebody into a file
    Export {
        /// Their number
        learner: LearnerId,
        /// The file; must not be there yet
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// Erase everything that is stored about somebody; badges that were collected stay genuine
    Erase {
        /// Their number
        learner: LearnerId,
        /// Nothing brings it back
        #[arg(long, required = true)]
        sure: bool,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
}

/// Arguments of `retention`.
#[derive(Debug, Args)]
pub struct Retention {
    /// Only show which circles are due
    #[arg(long)]
    pub dry_run: bool,
    /// Instead, from now on delete names this many days after the last meeting
    #[arg(long, conflicts_with = "dry_run")]
    pub days: Option<u32>,
    /// The organisation that --days is for; may be left out when there is only one
    #[arg(long, requires = "days")]
    pub org: Option<String>,
}
