//! Sign and colour of a badge: as its catalogue says, else drawn from its name, always the same.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Sign;
use crate::outcome::BadgeId;

/// What makes one badge look different from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Design {
    pub sign: Sign,
    pub colour: Colour,
}

impl Design {
    /// The design that a badge has when nobody chose one.
    pub fn of(badge: &BadgeId) -> Self {
        let hash = fnv(badge.as_str());
        let pick = |hash: u64, count: usize| usize::try_from(hash % count as u64).unwrap_or_default();
        Design {
            sign: Sign::ALL[pick(hash, Sign::ALL.len())],
            colour: Colour::ALL[pick(hash >> 32, Colour::ALL.len())],
        }
    }
}

/// FNV-1a: spreads names over designs and never changes.
fn fnv(text: &str) -> u64 {
    text.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The colour of a badge: dark enough to be read on white; none is a colour of verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Colour {
    Teal,
    Sea,
    Indigo,
    Violet,
    Plum,
    Clay,
    Moss,
    Slate,
}

impl Colour {
    /// All colours, in the order in which forms offer them.
    pub const ALL: [Colour; 8] = [
        Colour::Teal,
        Colour::Sea,
        Colour::Indigo,
        Colour::Violet,
        Colour::Plum,
        Colour::Clay,
        Colour::Moss,
        Colour::Slate,
    ];

    /// As drawings write it.
    pub fn hex(self) -> &'static str {
        match self {
            Colour::Teal => "#0b5c5c",
            Colour::Sea => "#12558c",
            Colour::Indigo => "#3a3f9a",
            Colour::Violet => "#6a2f8f",
            Colour::Plum => "#8a1f62",
            Colour::Clay => "#8a4516",
            Colour::Moss => "#4d5b12",
            Colour::Slate => "#33414e",
        }
    }

    /// As catalogues write it.
    pub fn name(self) -> &'static str {
        match self {
            Colour::Teal => "teal",
            Colour::Sea => "sea",
            Colour::Indigo => "indigo",
            Colour::Violet => "violet",
            Colour::Plum => "plum",
            Colour::Clay => "clay",
            Colour::Moss => "moss",
            Colour::Slate => "slate",
        }
    }
}

/// No colour of badges.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no colour of badges: {0}")]
pub struct UnknownColour(pub String);

impl FromStr for Colour {
    type Err = UnknownColour;

    fn from_str(text: &str) -> Result<Self, UnknownColour> {
        Colour::ALL
            .into_iter()
            .find(|colour| colour.name() == text)
            .ok_or_else(|| UnknownColour(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance of WCAG 2.2.
    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let part = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    #[test]
    fn every_colour_reads_on_white_and_prints_black() {
        for colour in Colour::ALL {
            let contrast = 1.05 / (luminance(colour.hex()) + 0.05);
            assert!(contrast >= 6.0, "{} {contrast}", colour.name());
        }
    }

    #[test]
    fn a_badge_keeps_its_design() {
        let design = Design::of(&"climate-in-my-street".parse().unwrap());
        assert_eq!(design, Design::of(&"climate-in-my-street".parse().unwrap()));
        assert_ne!(design, Design::of(&"kombucha".parse().unwrap()));
    }
}
