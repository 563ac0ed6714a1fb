//! A code on paper or on a screen, photographed by somebody in a hurry: turned, out of focus, unevenly lit, packed as
//! JPEG. The figures are those at which real phones still read (`schemas::qr::Picture` is drawn for them).

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{GrayImage, Luma};
use schemas::qr::Picture;

/// Pixels across a millimetre of the code: a photograph from about 15 cm.
const MILLIMETRE: f32 = 13.8;
const FRAME: u32 = 900;
const TURN: f32 = 7.0;
const BLUR: f32 = 1.6;
const QUALITY: u8 = 70;

/// The photograph of a code that is so many millimetres across.
pub(crate) fn photograph(picture: &Picture, millimetres: f32) -> GrayImage {
    let print = image::load_from_memory(&picture.png()).unwrap().to_luma8();
    let across = (millimetres * MILLIMETRE) as u32;
    let print = imageops::resize(&print, across, across, FilterType::Triangle);
    let turned = GrayImage::from_fn(FRAME, FRAME, |x, y| Luma([lit(seen(&print, x as f32, y as f32), x, y)]));
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, QUALITY).encode_image(&imageops::blur(&turned, BLUR)).unwrap();
    image::load_from_memory(&file).unwrap().to_luma8()
}

/// What of the print is seen at a place of the frame: the four nearest dots mixed, paper around them.
fn seen(print: &GrayImage, x: f32, y: f32) -> f32 {
    let (sin, cos) = TURN.to_radians().sin_cos();
    let (dx, dy) = (x - FRAME as f32 / 2.0, y - FRAME as f32 / 2.0);
    let (across, middle) = (print.width() as f32, print.width() as f32 / 2.0);
    let (u, v) = (middle + dx * cos + dy * sin, middle - dx * sin + dy * cos);
    let dot = |u: f32, v: f32| {
        let inside = u >= 0.0 && v >= 0.0 && u < across && v < across;
        if inside { f32::from(print.get_pixel(u as u32, v as u32).0[0]) } else { 235.0 }
    };
    let (left, top) = (u.floor(), v.floor());
    let (right, low) = (u - left, v - top);
    let above = dot(left, top) * (1.0 - right) + dot(left + 1.0, top) * right;
    let below = dot(left, top + 1.0) * (1.0 - right) + dot(left + 1.0, top + 1.0) * right;
    above * (1.0 - low) + below * low
}

/// Light from the left, a shadow below, and ink that is never quite black.
fn lit(seen: f32, x: u32, y: u32) -> u8 {
    let (across, down) = (x as f32 / FRAME as f32, y as f32 / FRAME as f32);
    let light = 1.0 - 0.45 * across - 0.2 * down;
    let grain = ((x * 7_919 + y * 104_729) % 13) as f32 - 6.0;
    ((30.0 + seen * 0.86) * light + grain).clamp(0.0, 255.0) as u8
}
