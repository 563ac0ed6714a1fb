//! QR codes found in a picture: screenshots, scans, photographs, several codes on one sheet.
//!
//! Pictures come from anywhere, so their size is known before they are unpacked. What the codes say is not looked at.

mod crowd;
mod grain;
mod sheet;

use std::{
    collections::HashSet,
    io::Cursor,
    ops::Range,
    panic::{self, AssertUnwindSafe},
};

use image::{
    DynamicImage, GenericImageView as _, GrayImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader,
    Limits, Pixel as _, RgbaImage, imageops,
};
use rxing::{
    BarcodeFormat, BinaryBitmap, DecodeHints, Luma8Source, MultiFormatReader, RXingResult, Reader as _,
    common::HybridBinarizer,
};

use crate::limits::{PICTURE_BYTES, PICTURE_MEMORY, PICTURE_PIXELS, PICTURE_RATIO, PICTURE_UNPACKED};

pub use sheet::read_sheet;

/// Codes that are looked for on one sheet: a page of slips has 16.
const CODES: usize = 16;
/// Longer edge at which large photographs are searched first: it is quicker, and noise averages out.
const QUICK_EDGE: u32 = 1_600;
/// Longer edge beyond which nothing is searched: a code of 45 mm on a sheet of A4 has six pixels a module at it.
const FULL_EDGE: u32 = 4_096;

/// No QR code was found.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    /// Neither PNG nor JPEG nor WebP.
    #[error("not a PNG, JPEG or WebP picture")]
    NotAPicture,
    /// More bytes or pixels than are looked through.
    #[error("the picture is too large")]
    TooLarge,
    /// Cut or damaged.
    #[error("the picture is damaged")]
    Damaged(#[source] ImageError),
    /// A picture without a code that can be read.
    #[error("no QR code in the picture")]
    NoCode,
}

/// The texts of all codes in a picture, in the order in which they are found, each once.
///
/// ```
/// use schemas::qr::{self, Medium, Picture};
/// let picture = Picture::of("https://badges.example", Medium::Screen)?;
/// assert_eq!(qr::read(&picture.png())?, ["https://badges.example"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read(picture: &[u8]) -> Result<Vec<String>, NotRead> {
    texts(grey(picture)?)
}

/// The same for a picture that was unpacked elsewhere: rows of red, green, blue and alpha, a byte each.
pub fn read_pixels(width: u32, height: u32, pixels: Vec<u8>) -> Result<Vec<String>, NotRead> {
    if u64::from(width) * u64::from(height) > PICTURE_PIXELS {
        return Err(NotRead::TooLarge);
    }
    let picture = RgbaImage::from_raw(width, height, pixels).ok_or(NotRead::NotAPicture)?;
    let whole = on_white(picture.into());
    texts(shrunk(&whole, FULL_EDGE).unwrap_or(whole))
}

fn texts(grey: GrayImage) -> Result<Vec<String>, NotRead> {
    let quick = shrunk(&grey, QUICK_EDGE).map(search).filter(|texts| !texts.is_empty());
    some(quick.unwrap_or_else(|| search_well(grey)))
}

fn some(found: Vec<String>) -> Result<Vec<String>, NotRead> {
    if found.is_empty() { Err(NotRead::NoCode) } else { Ok(found) }
}

fn grey(picture: &[u8]) -> Result<GrayImage, NotRead> {
    let whole = on_white(unpack(picture)?);
    Ok(shrunk(&whole, FULL_EDGE).unwrap_or(whole))
}

/// The picture with this longer edge, if its own is longer; averaged in place, for smoother ways of shrinking take many
/// times the memory of the picture.
fn shrunk(grey: &GrayImage, longest: u32) -> Option<GrayImage> {
    let longer = grey.width().max(grey.height());
    let shorter = |edge: u32| (f64::from(edge) * f64::from(longest) / f64::from(longer)).ceil() as u32;
    (longer > longest).then(|| imageops::thumbnail(grey, shorter(grey.width()), shorter(grey.height())))
}

fn unpack(picture: &[u8]) -> Result<DynamicImage, NotRead> {
    if picture.len() > PICTURE_BYTES {
        return Err(NotRead::TooLarge);
    }
    let format = image::guess_format(picture).map_err(|_| NotRead::NotAPicture)?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP) {
        return Err(NotRead::NotAPicture);
    }
    let reader = ImageReader::with_format(Cursor::new(picture), format);
    let mut decoder = reader.into_decoder().map_err(NotRead::Damaged)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    let unpacked = decoder.total_bytes();
    if pixels > PICTURE_PIXELS || unpacked > PICTURE_MEMORY || is_a_bomb(unpacked, picture.len() as u64) {
        return Err(NotRead::TooLarge);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(PICTURE_MEMORY);
    decoder.set_limits(limits).map_err(NotRead::Damaged)?;
    DynamicImage::from_decoder(decoder).map_err(NotRead::Damaged)
}

/// Photographs carry much, drawings little for their pixels; who wants much memory must have sent something for it.
fn is_a_bomb(unpacked: u64, packed: u64) -> bool {
    unpacked > PICTURE_UNPACKED && unpacked / PICTURE_RATIO > packed
}

/// Grey, and white where the picture is transparent: a code cut out without its background would be black on black.
fn on_white(picture: DynamicImage) -> GrayImage {
    if !picture.color().has_alpha() {
        return picture.into_luma8();
    }
    GrayImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [grey, alpha] = picture.get_pixel(x, y).to_luma_alpha().0.map(u16::from);
        image::Luma([((grey * alpha + 255 * (255 - alpha)) / 255) as u8])
    })
}

/// Searches a picture as it is, then without its grain.
fn search_well(mut grey: GrayImage) -> Vec<String> {
    let mut texts = Vec::new();
    take(&mut grey, &mut texts);
    if texts.is_empty() && grain::is_grainy(&grey) {
        take(&mut grain::softened(&grey), &mut texts);
    }
    texts
}

/// Finds one code after the other: each is painted over, so that the next one is found.
fn search(mut grey: GrayImage) -> Vec<String> {
    let mut texts = Vec::new();
    take(&mut grey, &mut texts);
    texts
}

/// Adds the texts of the codes, and says where they were painted over.
fn take(grey: &mut GrayImage, texts: &mut Vec<String>) -> Vec<Area> {
    let mut painted = Vec::new();
    for _ in 0..CODES {
        let Some(code) = find(grey) else { break };
        if !texts.iter().any(|text| text == code.getText()) {
            texts.push(code.getText().to_owned());
        }
        let area = Area::of(&code, grey);
        area.paint_over(grey);
        painted.push(area);
    }
    painted
}

fn find(grey: &GrayImage) -> Option<RXingResult> {
    let source = Luma8Source::new_with_slice(grey.as_raw(), grey.width(), grey.height()).ok()?;
    let mut picture = BinaryBitmap::new(HybridBinarizer::new(source));
    // The decoder is large and not ours: where it stumbles over a hostile picture, it has found nothing.
    let attempt = panic::catch_unwind(AssertUnwindSafe(|| {
        let hints = DecodeHints {
            PossibleFormats: Some(HashSet::from([BarcodeFormat::QR_CODE])),
            TryHarder: Some(true),
            AlsoInverted: Some(true),
            ..DecodeHints::default()
        };
        if crowd::is_crowd(picture.get_black_matrix()) {
            return None;
        }
        MultiFormatReader::default().decode_with_hints(&mut picture, &hints).ok()
    }));
    attempt.ok()?
}

/// Where a code lies, as far as its reader tells: the middles of its squares.
struct Area {
    columns: Range<u32>,
    rows: Range<u32>,
}

impl Area {
    fn of(code: &RXingResult, grey: &GrayImage) -> Self {
        let edges = |places: Vec<f32>, end: u32| {
            let least = places.iter().copied().fold(f32::MAX, f32::min).max(0.0) as u32;
            let most = places.iter().copied().fold(0.0, f32::max).ceil() as u32;
            least..most.saturating_add(1).min(end)
        };
        let points = code.getPoints();
        Area {
            columns: edges(points.iter().map(|point| point.x).collect(), grey.width()),
            rows: edges(points.iter().map(|point| point.y).collect(), grey.height()),
        }
    }

    fn paint_over(&self, grey: &mut GrayImage) {
        for y in self.rows.clone() {
            for x in self.columns.clone() {
                grey.put_pixel(x, y, image::Luma([255]));
            }
        }
    }
}

#[cfg(test)]
mod tests;
