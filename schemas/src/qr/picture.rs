//! A QR code drawn: as SVG for paper and pages, as PNG, as characters for a terminal (ISO/IEC 18004).
//!
//! What a camera needs decides everything here: a quiet zone of four modules, modules of whole pixels, and no code
//! denser than what worn paper and soft cameras still give. It knows nothing of what the text means.

use std::{fmt::Write as _, num::NonZeroU32};

use image::{ExtendedColorType, ImageEncoder as _, codecs::png::PngEncoder};
use qrcode::{Color, EcLevel, QrCode, Version};

/// Modules of white around the code, without which readers do not find it.
const QUIET: usize = 4;
/// Edge of a code on paper with its quiet zone: at version 22 a module is then 0.4 mm.
const PAPER_MM: u32 = 45;
/// Least width of a PNG: 45 mm at 600 dots per inch.
const PNG_PIXELS: usize = 1063;

/// Where the code will be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// Creased, stained, copied: level M up to version 22, else L up to 22.
    Paper,
    /// Clean and bright: level L up to version 25.
    Screen,
}

/// How the terminal looks, since a code must be dark on light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Terminal {
    /// Light letters on dark.
    Dark,
    /// Dark letters on light.
    Light,
    /// Unknown, but it understands colours; those are then set.
    Coloured,
}

/// A drawn code.
///
/// ```
/// use schemas::qr::{Medium, Picture, Terminal};
/// let picture = Picture::of("https://badges.example/c/01234567890123456789abcdef", Medium::Paper)?;
/// assert!(picture.svg().starts_with("<svg "));
/// assert_eq!(picture.terminal(Terminal::Dark).lines().count(), picture.width().div_ceil(2));
/// # Ok::<(), schemas::qr::TooDense>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    dark: Vec<bool>,
    modules: usize,
    version: i16,
    medium: Medium,
}

/// The text needs a denser code than cameras read from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{characters} characters are too many for a QR code that is read from {medium:?}")]
pub struct TooDense {
    /// Length of the text.
    pub characters: usize,
    /// Where it should have been read from.
    pub medium: Medium,
}

impl Medium {
    fn attempts(self) -> &'static [(EcLevel, i16)] {
        match self {
            Medium::Paper => &[(EcLevel::M, 22), (EcLevel::L, 22)],
            Medium::Screen => &[(EcLevel::L, 25)],
        }
    }
}

impl Picture {
    /// Draws a text for where it will be read from.
    pub fn of(text: &str, medium: Medium) -> Result<Self, TooDense> {
        let fitting = |(level, most): &(EcLevel, i16)| {
            let code = QrCode::with_error_correction_level(text, *level).ok()?;
            let Version::Normal(version) = code.version() else { return None };
            let dark = code.to_colors().into_iter().map(|colour| colour == Color::Dark).collect();
            (version <= *most).then(|| Picture { dark, modules: code.width(), version, medium })
        };
        let too_dense = TooDense { characters: text.len(), medium };
        medium.attempts().iter().find_map(fitting).ok_or(too_dense)
    }

    /// The version of the code, 1 to 25: how dense it is.
    pub fn version(&self) -> i16 {
        self.version
    }

    /// Modules across, quiet zone included; in a terminal, columns.
    pub fn width(&self) -> usize {
        self.modules + 2 * QUIET
    }

    /// The module at a place of the picture; light in the quiet zone and beyond.
    fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = |place: usize| place.checked_sub(QUIET).filter(|inner| *inner < self.modules);
        matches!((inside(x), inside(y)), (Some(x), Some(y)) if self.dark[y * self.modules + x])
    }

    /// The dark modules as the path of an SVG, one unit a module, for drawings that hold more than the code: strokes
    /// one unit wide through the middle of each row, because outlines take twice the text. The drawing paints the
    /// white below itself, as wide as [`Self::width`].
    pub fn strokes(&self) -> String {
        let mut path = String::new();
        for y in 0..self.width() {
            let mut at = None;
            for (from, length) in self.runs(y) {
                let _ = match at {
                    None => write!(path, "M{from} {y}.5h{length}"),
                    Some(end) => write!(path, "m{} 0h{length}", from - end),
                };
                at = Some(from + length);
            }
        }
        path
    }

    /// The dark of the code as bars one module high: column, row and length, in modules of [`Self::width`].
    pub fn bars(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        (0..self.width()).flat_map(|y| self.runs(y).into_iter().map(move |(from, length)| (from, y, length)))
    }

    /// Where dark runs begin in a row, and how long they are.
    fn runs(&self, y: usize) -> Vec<(usize, usize)> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for x in (0..self.width()).filter(|x| self.is_dark(*x, y)) {
            match runs.last_mut() {
                Some((from, length)) if *from + *length == x => *length += 1,
                _ => runs.push((x, 1)),
            }
        }
        runs
    }

    /// An SVG element of 45 mm, one unit a module. Style sheets may give it another size.
    pub fn svg(&self) -> String {
        format!(
            concat!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{mm}mm" height="{mm}mm" viewBox="0 0 {w} {w}" "#,
                r##"shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{w}v{w}H0z"/><path stroke="#000" d="{path}"/></svg>"##
            ),
            mm = PAPER_MM,
            w = self.width(),
            path = self.strokes()
        )
    }

    /// A PNG of at least 1063 pixels across, a whole number of them a module.
    pub fn png(&self) -> Vec<u8> {
        let scale = u32::try_from(PNG_PIXELS.div_ceil(self.width())).ok().and_then(NonZeroU32::new);
        let (pixels, width) = self.pixels(scale.unwrap_or(NonZeroU32::MIN));
        let mut file = Vec::new();
        #[expect(clippy::expect_used, reason = "the sizes agree and a Vec takes every byte")]
        PngEncoder::new(&mut file)
            .write_image(&pixels, width, width, ExtendedColorType::L8)
            .expect("a grey picture in memory");
        file
    }

    /// Grey pixels, row by row, and how many there are in a row.
    pub(super) fn pixels(&self, scale: NonZeroU32) -> (Vec<u8>, u32) {
        let scale = scale.get() as usize;
        let across = self.width() * scale;
        let grey = |at: usize| if self.is_dark(at % across / scale, at / across / scale) { 0 } else { 255 };
        ((0..across * across).map(grey).collect(), across as u32)
    }

    /// Lines of half blocks, two modules high.
    pub fn terminal(&self, terminal: Terminal) -> String {
        let (start, end) = match terminal {
            Terminal::Coloured => ("\x1b[38;5;16;48;5;231m", "\x1b[0m"),
            Terminal::Dark | Terminal::Light => ("", ""),
        };
        // A terminal draws with its letters' colour: on a dark one that is the light of the code.
        let drawn = |x, y| self.is_dark(x, y) != (terminal == Terminal::Dark && y < self.width());
        let cell = |x, y| match (drawn(x, y), drawn(x, y + 1)) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        };
        let line = |y| (0..self.width()).map(|x| cell(x, y)).collect::<String>();
        (0..self.width()).step_by(2).map(|y| format!("{start}{}{end}\n", line(y))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(count: usize) -> String {
        format!("https://verify.example/v#{}", "1234567890".repeat(count / 10))
    }

    fn picture(medium: Medium) -> Picture {
        Picture::of("https://badges.example/c/01234567890123456789abcdef", medium).unwrap()
    }

    #[test]
    fn digits_are_packed_as_digits() {
        assert_eq!(Picture::of(&digits(1240), Medium::Screen).unwrap().version(), 16);
    }

    #[test]
    fn paper_gets_more_redundancy_than_a_screen() {
        let text = digits(1240);
        assert_eq!(Picture::of(&text, Medium::Paper).unwrap().version(), 18);
    }

    #[test]
    fn paper_gives_up_redundancy_before_size() {
        assert!(Picture::of(&digits(2_000), Medium::Paper).unwrap().version() <= 22);
    }

    #[test]
    fn nothing_is_drawn_that_no_camera_reads() {
        assert_eq!(
            Picture::of(&digits(2_600), Medium::Paper),
            Err(TooDense { characters: 2_625, medium: Medium::Paper })
        );
        assert!(Picture::of(&digits(2_600), Medium::Screen).is_ok());
        assert!(Picture::of(&digits(3_200), Medium::Screen).is_err());
    }

    #[test]
    fn a_quiet_zone_of_four_modules_is_kept() {
        let picture = picture(Medium::Paper);
        let border = |x: usize, y: usize| x.min(y) < 4 || x.max(y) >= picture.width() - 4;
        let places = (0..picture.width()).flat_map(|y| (0..picture.width()).map(move |x| (x, y)));
        assert!(places.filter(|(x, y)| border(*x, *y)).all(|(x, y)| !picture.is_dark(x, y)));
        assert!(picture.is_dark(4, 4));
    }

    #[test]
    fn a_png_has_whole_pixels_a_module() {
        let picture = picture(Medium::Screen);
        let read = image::load_from_memory(&picture.png()).unwrap();
        assert_eq!(read.width() as usize % picture.width(), 0);
        assert!(read.width() >= 1063);
    }

    #[test]
    fn a_dark_terminal_draws_the_light() {
        let text = picture(Medium::Screen).terminal(Terminal::Dark);
        assert!(text.lines().next().unwrap().chars().all(|cell| cell == '█'));
    }

    #[test]
    fn a_light_terminal_draws_the_dark() {
        let text = picture(Medium::Screen).terminal(Terminal::Light);
        assert!(text.lines().next().unwrap().chars().all(|cell| cell == ' '));
        assert!(text.contains('█'));
    }

    #[test]
    fn every_line_of_a_terminal_is_as_wide_as_the_code() {
        let picture = picture(Medium::Screen);
        let wide = |line: &str| line.chars().count() == picture.width();
        assert!(picture.terminal(Terminal::Light).lines().all(wide));
    }

    #[test]
    fn colours_are_set_back_on_every_line() {
        let text = picture(Medium::Screen).terminal(Terminal::Coloured);
        assert!(
            text.lines().all(|line| line.starts_with("\x1b[38;5;16;48;5;231m") && line.ends_with("\x1b[0m"))
        );
    }
}
