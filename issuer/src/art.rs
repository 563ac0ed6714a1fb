//! Pictures of badges, as `schemas::art` draws them.

pub use schemas::art::{Art, Colour, Design, PictureError, Sign, logo, png};

/// The drawing of a badge as SVG.
pub fn badge_svg(art: &Art) -> String {
    art.svg()
}
