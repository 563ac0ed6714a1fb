//! The signs in the middle of badges: plain shapes of our own, each in a square of 100 units. Nobody's mark.

use std::{fmt::Write as _, str::FromStr};

use serde::{Deserialize, Serialize};

/// What a badge is about, as a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Sign {
    Leaf,
    Book,
    Hand,
    Code,
    Compass,
    Sun,
    Drop,
    Bridge,
    Speech,
    Gear,
    Lens,
    House,
    Pot,
}

/// A shape is filled, or drawn with a pen of some width; white parts lie on top.
enum Stroke {
    Fill(&'static str),
    Line(u8, &'static str),
    White(&'static str),
    WhiteLine(u8, &'static str),
}

use Stroke::{Fill, Line, White, WhiteLine};

impl Sign {
    /// All signs, in the order in which forms offer them.
    pub const ALL: [Sign; 13] = [
        Sign::Leaf,
        Sign::Book,
        Sign::Hand,
        Sign::Code,
        Sign::Compass,
        Sign::Sun,
        Sign::Drop,
        Sign::Bridge,
        Sign::Speech,
        Sign::Gear,
        Sign::Lens,
        Sign::House,
        Sign::Pot,
    ];

    /// As catalogues write it.
    pub fn name(self) -> &'static str {
        match self {
            Sign::Leaf => "leaf",
            Sign::Book => "book",
            Sign::Hand => "hand",
            Sign::Code => "code",
            Sign::Compass => "compass",
            Sign::Sun => "sun",
            Sign::Drop => "drop",
            Sign::Bridge => "bridge",
            Sign::Speech => "speech",
            Sign::Gear => "gear",
            Sign::Lens => "lens",
            Sign::House => "house",
            Sign::Pot => "pot",
        }
    }

    #[expect(clippy::too_many_lines, reason = "a table: one line or two for each sign")]
    fn strokes(self) -> &'static [Stroke] {
        match self {
            Sign::Leaf => &[Fill("M16 84C6 40 34 8 92 8C94 66 62 96 16 84z"), WhiteLine(6, "M8 92L66 34")],
            Sign::Book => &[
                Fill("M47 28C38 19 24 16 6 17V80C24 79 38 82 47 90z"),
                Fill("M53 28C62 19 76 16 94 17V80C76 79 62 82 53 90z"),
            ],
            Sign::Hand => &[
                Line(13, "M32 54V24M47 50V12M62 50V15M77 54V27"),
                Line(13, "M30 74L14 54"),
                Fill("M25 50H83.5V66C83 84 72 95 55 95C42 95 35 90 26 78z"),
            ],
            Sign::Code => &[Line(11, "M30 24L8 50L30 76M70 24L92 50L70 76M58 14L42 86")],
            Sign::Compass => &[
                Line(9, "M50 8A42 42 0 1 1 49.9 8z"),
                Fill("M74 26L59 59L26 74L41 41z"),
                White("M50 44A6 6 0 1 1 49.9 44z"),
            ],
            Sign::Sun => &[
                Fill("M50 28A22 22 0 1 1 49.9 28z"),
                Line(9, "M50 6V15M50 85V94M6 50H15M85 50H94M19 19L25 25M75 75L81 81M19 81L25 75M75 25L81 19"),
            ],
            Sign::Drop => &[
                Fill("M50 4C66 28 83 48 83 64A33 33 0 0 1 17 64C17 48 34 28 50 4z"),
                WhiteLine(6, "M33 66A17 17 0 0 0 50 82"),
            ],
            Sign::Bridge => &[
                Line(7, "M4 58Q20 54 28 20Q50 72 72 20Q80 54 96 58M28 16V88M72 16V88"),
                Line(10, "M4 70H96"),
            ],
            Sign::Speech => &[
                Fill(
                    "M14 10H86A10 10 0 0 1 96 20V62A10 10 0 0 1 86 72H48L24 94V72H14A10 10 0 0 1 4 62V20A10 10 0 0 1 14 10z",
                ),
                WhiteLine(11, "M29 41V41.1M50 41V41.1M71 41V41.1"),
            ],
            Sign::Gear => &[
                Line(17, "M50 27A23 23 0 1 1 49.9 27z"),
                Line(
                    13,
                    "M50 10V18M50 82V90M10 50H18M82 50H90M22 22L28 28M72 72L78 78M22 78L28 72M72 28L78 22",
                ),
            ],
            Sign::Lens => &[Line(11, "M42 12A30 30 0 1 1 41.9 12z"), Line(15, "M67 67L88 88")],
            Sign::House => &[Fill("M50 8L96 48H84V90H60V62H40V90H16V48H4z")],
            Sign::Pot => &[
                Fill("M16 42H84V68A20 20 0 0 1 64 88H36A20 20 0 0 1 16 68z"),
                Line(8, "M12 32H88M46 20H54M6 54H14M86 54H94"),
            ],
        }
    }

    pub(super) fn draw(self, svg: &mut String, colour: &str) {
        for stroke in self.strokes() {
            let _ = match stroke {
                Fill(path) => write!(svg, r#"<path d="{path}" fill="{colour}"/>"#),
                White(path) => write!(svg, r##"<path d="{path}" fill="#fff"/>"##),
                Line(width, path) => write!(svg, "{}", line(path, *width, colour)),
                WhiteLine(width, path) => write!(svg, "{}", line(path, *width, "#fff")),
            };
        }
    }
}

fn line(path: &str, width: u8, colour: &str) -> String {
    let pen = r#"fill="none" stroke-linecap="round" stroke-linejoin="round""#;
    format!(r#"<path d="{path}" {pen} stroke="{colour}" stroke-width="{width}"/>"#)
}

/// No sign of badges.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no sign of badges: {0}")]
pub struct UnknownSign(pub String);

impl FromStr for Sign {
    type Err = UnknownSign;

    fn from_str(text: &str) -> Result<Self, UnknownSign> {
        Sign::ALL.into_iter().find(|sign| sign.name() == text).ok_or_else(|| UnknownSign(text.to_owned()))
    }
}
