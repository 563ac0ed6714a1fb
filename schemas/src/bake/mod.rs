//! Badges inside pictures: "baked" PNG and SVG (Open Badges 3.0, 5.3 and 5.4).
//!
//! Only the place where a badge may stand is looked at; pixels are never unpacked and a drawing is never drawn, so a
//! hostile picture costs no more than its bytes. What is found is text, to be read like any other: a picture proves
//! nothing.

mod png;
mod svg;

use crate::limits::{DOCUMENT_BYTES, PICTURE_BYTES};

/// What stands in a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Baked {
    /// An Open Badge 3.0: JSON, or a compact JWS.
    Badge(String),
    /// A badge of Open Badges 1 or 2, which says its badge in another way.
    Older,
    /// No badge.
    Nothing,
}

/// Why a picture was not looked through, or got no badge.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BakeError {
    /// Neither PNG nor SVG.
    #[error("neither a PNG nor an SVG picture")]
    NotAPicture,
    /// More bytes than are looked through.
    #[error("the picture or the badge in it is too large")]
    TooLarge,
    /// Cut, or not as the format says.
    #[error("the picture is damaged: {0}")]
    Damaged(&'static str),
    /// Which of two badges is meant cannot be said.
    #[error("the picture holds two badges")]
    Twice,
    /// A badge must stand there as it is, not packed.
    #[error("the badge in the picture is packed")]
    Packed,
    /// An SVG that defines entities of its own could unfold without end.
    #[error("the drawing defines entities of its own")]
    Entities,
}

/// Is it a drawing? PNG is told by its first bytes, SVG by its first element.
pub fn is_svg(bytes: &[u8]) -> bool {
    svg::is_svg(bytes)
}

/// The badge in a picture.
///
/// ```
/// use schemas::bake::{self, Baked};
/// let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>"#;
/// let baked = bake::write(drawing, r#"{"type":["OpenBadgeCredential"]}"#)?;
/// assert_eq!(bake::read(&baked)?, Baked::Badge(r#"{"type":["OpenBadgeCredential"]}"#.to_owned()));
/// assert_eq!(bake::read(drawing)?, Baked::Nothing);
/// # Ok::<(), bake::BakeError>(())
/// ```
pub fn read(picture: &[u8]) -> Result<Baked, BakeError> {
    match kind(picture)? {
        Kind::Png => png::read(picture),
        Kind::Svg => svg::read(picture),
    }
}

/// The picture with this badge in it; a badge that it held before gives way.
pub fn write(picture: &[u8], badge: &str) -> Result<Vec<u8>, BakeError> {
    if badge.len() > DOCUMENT_BYTES {
        return Err(BakeError::TooLarge);
    }
    match kind(picture)? {
        Kind::Png => png::write(picture, badge),
        Kind::Svg => svg::write(picture, badge),
    }
}

enum Kind {
    Png,
    Svg,
}

fn kind(picture: &[u8]) -> Result<Kind, BakeError> {
    match () {
        () if picture.len() > PICTURE_BYTES => Err(BakeError::TooLarge),
        () if picture.starts_with(&png::SIGNATURE) => Ok(Kind::Png),
        () if svg::is_svg(picture) => Ok(Kind::Svg),
        () => Err(BakeError::NotAPicture),
    }
}

/// A compact JWS stands in an attribute, JSON in an element.
fn is_json(badge: &str) -> bool {
    badge.trim_start().starts_with('{')
}
