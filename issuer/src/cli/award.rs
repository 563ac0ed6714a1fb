//! `award …`: what can be typed about awards after a circle has closed.

use std::path::PathBuf;

use clap::Subcommand;
use schemas::credential::{LearnerName, NotAName};

use super::hand_out;
use crate::store::{AwardId, EditionId, HandOut};

/// `award …`
#[derive(Debug, Subcommand)]
pub enum AwardCommand {
    /// Show awards with their claim links and where they stand
    List {
        /// Only of this circle
        circle: Option<String>,
        /// Also write each open offer's claim QR as a PNG into this folder
        #[arg(long, value_name = "FOLDER")]
        qr: Option<PathBuf>,
    },
    /// Hand an award out once more: a new claim link in place of the old one
    Offer {
        /// The award
        award: AwardId,
        /// How
        #[arg(long, value_parser = hand_out, default_value = "slip", value_name = "wall|slip")]
        hand_out: HandOut,
    },
    /// Write the paper edition: badge QR as SVG and PNG, and the badge as JSON and JWT
    Print {
        /// The award
        award: AwardId,
        /// The folder for the files
        #[arg(long, value_name = "FOLDER", default_value = ".")]
        out: PathBuf,
    },
    /// A badge was lost: end that copy and make a new claim link
    Replace {
        /// The award
        award: AwardId,
        /// Which copy, when it is not the newest
        #[arg(long, value_name = "NUMBER")]
        copy: Option<EditionId>,
        /// How the new one is handed out
        #[arg(long, value_parser = hand_out, default_value = "slip", value_name = "wall|slip")]
        hand_out: HandOut,
        /// Why; stays internal
        #[arg(long)]
        because: Option<String>,
    },
    /// Put another name on the badge: what was given ends, and there is a new claim link
    Correct {
        /// The award
        award: AwardId,
        /// The right name; empty for a badge without a name
        #[arg(long, value_parser = name_or_none)]
        name: NameOrNone,
        /// How the new one is handed out
        #[arg(long, value_parser = hand_out, default_value = "slip", value_name = "wall|slip")]
        hand_out: HandOut,
        /// Why; stays internal
        #[arg(long)]
        because: Option<String>,
    },
    /// Somebody brings a badge of ours: it ends, and there is a new claim link
    Exchange {
        /// The badge: JSON, JWT, the link or digits of its QR as text, or a picture of the QR
        file: PathBuf,
        /// How the new one is handed out
        #[arg(long, value_parser = hand_out, default_value = "slip", value_name = "wall|slip")]
        hand_out: HandOut,
        /// The organisation; may be left out when there is only one
        #[arg(long)]
        org: Option<String>,
    },
    /// Let a badge not count for a while, where suspension was on when it was issued
    Suspend {
        /// The award
        award: AwardId,
    },
    /// Let a suspended badge count again
    Unsuspend {
        /// The award
        award: AwardId,
    },
    /// End an award and every copy of it, or one copy
    End {
        /// The award
        award: AwardId,
        /// Only this copy; the award stands
        #[arg(long, value_name = "NUMBER")]
        copy: Option<EditionId>,
        /// Why; stays internal
        #[arg(long)]
        because: Option<String>,
    },
}

/// The name that a corrected badge carries, if any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameOrNone(pub Option<LearnerName>);

fn name_or_none(text: &str) -> Result<NameOrNone, NotAName> {
    match text.parse() {
        Ok(name) => Ok(NameOrNone(Some(name))),
        Err(NotAName::Empty) => Ok(NameOrNone(None)),
        Err(refused) => Err(refused),
    }
}
