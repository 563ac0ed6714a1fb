//! What was copied: a link, or a picture of a code, as a screenshot is. The only module that names `arboard`.

use arboard::{Clipboard, Error};

use crate::trouble::Trouble;

/// What lies on the clipboard.
pub(crate) enum Copied {
    /// A text.
    Text(String),
    /// A picture, unpacked.
    Picture {
        /// Pixels a row.
        width: u32,
        /// Rows.
        height: u32,
        /// Red, green, blue and alpha of each pixel.
        pixels: Vec<u8>,
    },
}

/// There is nothing that can be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NothingCopied {
    /// No desktop, or one that does not let programs see what was copied.
    #[error("the clipboard cannot be read")]
    NoClipboard(#[source] Error),
    /// Neither a text nor a picture.
    #[error("neither a text nor a picture was copied")]
    Empty,
}

/// Looks on the clipboard: for a text first.
pub(crate) fn copied() -> Result<Copied, NothingCopied> {
    let mut clipboard = Clipboard::new().map_err(NothingCopied::NoClipboard)?;
    let nothing = match clipboard.get_text() {
        Ok(text) if !text.trim().is_empty() => return Ok(Copied::Text(text)),
        Ok(_) | Err(Error::ContentNotAvailable | Error::ConversionFailure) => NothingCopied::Empty,
        // Programs that copied a picture may answer a wish for text with anything.
        Err(error) => NothingCopied::NoClipboard(error),
    };
    let picture = clipboard.get_image().map_err(|_| nothing)?;
    match (picture.width.try_into(), picture.height.try_into()) {
        (Ok(width), Ok(height)) => Ok(Copied::Picture { width, height, pixels: picture.bytes.into_owned() }),
        _ => Err(NothingCopied::Empty),
    }
}

impl From<NothingCopied> for Trouble {
    fn from(nothing: NothingCopied) -> Self {
        match nothing {
            NothingCopied::NoClipboard(_) => Trouble::could_not("clipboard_missing"),
            NothingCopied::Empty => Trouble::refused("clipboard_empty"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_clipboard_is_told_from_none() {
        assert_eq!(Trouble::from(NothingCopied::Empty).code(), "clipboard_empty");
        let none = NothingCopied::NoClipboard(Error::ClipboardNotSupported);
        assert_eq!(Trouble::from(none).code(), "clipboard_missing");
    }
}
