use std::num::NonZeroU32;

use image::{Luma, LumaA, Rgb, RgbImage};

use super::*;
use crate::qr::{Medium, Picture};

/// As long as a Danish badge with three alignments.
fn badge() -> String {
    let mut state = 7u64;
    let mut digit = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        char::from(b'0' + ((state >> 33) % 10) as u8)
    };
    format!("https://verify.example/v#1{}", (0..1_247).map(|_| digit()).collect::<String>())
}

fn drawn(text: &str, medium: Medium, pixels_a_module: u32) -> GrayImage {
    let picture = Picture::of(text, medium).unwrap();
    let (pixels, width) = picture.pixels(NonZeroU32::new(pixels_a_module).unwrap());
    GrayImage::from_raw(width, width, pixels).unwrap()
}

fn file(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.into().write_to(&mut file, format).unwrap();
    file.into_inner()
}

fn texts(picture: impl Into<DynamicImage>) -> Vec<String> {
    read(&file(picture, ImageFormat::Png)).unwrap_or_default()
}

/// A photograph: turned, unevenly lit, out of focus, noisy. Everything follows from the seed.
fn photographed(code: &GrayImage, degrees: f32, blur: f32, seed: u64) -> GrayImage {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let edge = code.width() as f32 * 1.3;
    let shot = GrayImage::from_fn(edge as u32, edge as u32, |x, y| {
        let (x, y) = (x as f32 - edge / 2.0, y as f32 - edge / 2.0);
        let half = code.width() as f32 / 2.0;
        let (across, down) = (x * cos + y * sin + half, y * cos - x * sin + half);
        let inside = (0.0..2.0 * half).contains(&across) && (0.0..2.0 * half).contains(&down);
        if inside { *code.get_pixel(across as u32, down as u32) } else { Luma([214]) }
    });
    let mut shot = imageops::blur(&shot, blur);
    let mut state = seed;
    for (x, _, pixel) in shot.enumerate_pixels_mut() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let noise = (state >> 60) as f32 - 7.5;
        let light = 0.75 + 0.2 * x as f32 / edge;
        pixel.0[0] = (f32::from(pixel.0[0]) * light + 20.0 + noise) as u8;
    }
    shot
}

#[test]
fn what_was_drawn_is_read() {
    for medium in [Medium::Paper, Medium::Screen] {
        for pixels in [2, 3, 5] {
            assert_eq!(texts(drawn(&badge(), medium, pixels)), [badge()], "{medium:?} at {pixels}");
        }
    }
}

#[test]
fn a_photograph_is_read() {
    for (degrees, blur, seed) in [(7.0, 0.9, 1), (-8.0, 1.6, 2), (93.0, 1.2, 3), (181.0, 0.9, 4)] {
        let shot = photographed(&drawn(&badge(), Medium::Paper, 5), degrees, blur, seed);
        assert_eq!(read(&file(shot, ImageFormat::Jpeg)).unwrap(), [badge()], "{degrees}° blur {blur}");
    }
}

#[test]
fn a_photocopy_is_read_through_its_grain() {
    let mut copy = imageops::blur(&drawn(&badge(), Medium::Paper, 5), 0.8);
    let mut state = 7u64;
    for dot in copy.pixels_mut() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let grain = (state >> 59) as f32 - 15.5;
        dot.0[0] = (60.0 + f32::from(dot.0[0]) * 0.5 + grain) as u8;
    }
    assert_eq!(texts(copy), [badge()]);
}

#[test]
fn a_large_photograph_is_read() {
    let mut table = GrayImage::from_pixel(4_000, 3_000, Luma([120]));
    imageops::overlay(&mut table, &photographed(&drawn(&badge(), Medium::Paper, 7), 5.0, 1.5, 5), 1_500, 900);
    assert_eq!(texts(table), [badge()]);
}

#[test]
fn a_small_code_in_a_large_picture_is_read() {
    let mut page = GrayImage::from_pixel(4_000, 3_000, Luma([255]));
    imageops::overlay(&mut page, &drawn(&badge(), Medium::Paper, 3), 3_500, 2_600);
    assert_eq!(texts(page), [badge()]);
}

#[test]
fn a_light_code_on_dark_is_read() {
    let mut code = drawn(&badge(), Medium::Screen, 3);
    imageops::invert(&mut code);
    assert_eq!(texts(code), [badge()]);
}

#[test]
fn a_code_on_nothing_is_read() {
    let code = drawn(&badge(), Medium::Screen, 3);
    let cut_out = image::GrayAlphaImage::from_fn(code.width(), code.height(), |x, y| {
        LumaA([0, 255 - code.get_pixel(x, y).0[0]])
    });
    assert_eq!(texts(cut_out), [badge()]);
}

#[test]
fn both_codes_of_a_slip_are_read() {
    let claim = "https://badges.example/c/01234567890123456789abcdef";
    let mut slip = GrayImage::from_pixel(1_100, 500, Luma([255]));
    imageops::overlay(&mut slip, &drawn(claim, Medium::Paper, 8), 20, 60);
    imageops::overlay(&mut slip, &drawn(&badge(), Medium::Paper, 4), 600, 40);
    let mut found = texts(slip);
    found.sort_by_key(String::len);
    assert_eq!(found, [claim.to_owned(), badge()]);
}

#[test]
fn a_coloured_screenshot_is_read() {
    let code = drawn("https://badges.example", Medium::Screen, 4);
    let green = RgbImage::from_fn(code.width(), code.height(), |x, y| {
        if code.get_pixel(x, y).0[0] == 0 { Rgb([20, 70, 50]) } else { Rgb([250, 246, 235]) }
    });
    assert_eq!(read(&file(green, ImageFormat::WebP)).unwrap(), ["https://badges.example"]);
}

#[test]
fn a_picture_without_code_says_so() {
    let page = file(GrayImage::from_pixel(300, 300, Luma([255])), ImageFormat::Png);
    assert!(matches!(read(&page), Err(NotRead::NoCode)));
}

#[test]
fn a_pixel_is_a_picture_without_code() {
    let pixel = file(GrayImage::new(1, 1), ImageFormat::Png);
    assert!(matches!(read(&pixel), Err(NotRead::NoCode)));
}

#[test]
fn a_text_is_no_picture() {
    assert!(matches!(read(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Err(NotRead::NotAPicture)));
}

#[test]
fn a_cut_picture_is_damaged() {
    let whole = file(drawn("x", Medium::Paper, 4), ImageFormat::Png);
    assert!(matches!(read(&whole[..whole.len() / 2]), Err(NotRead::Damaged(_))));
}

#[test]
fn a_picture_that_claims_too_many_pixels_is_not_unpacked() {
    let mut file = file(GrayImage::new(1, 1), ImageFormat::Png);
    file[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let crc = crc32(&file[12..29]);
    file[29..33].copy_from_slice(&crc.to_be_bytes());
    assert!(matches!(read(&file), Err(NotRead::TooLarge)));
}

/// Sixteen bits of four colours for as many pixels as a phone has, in a file that is not small for it.
#[test]
fn a_picture_that_takes_more_memory_than_a_photograph_is_not_unpacked() {
    let mut file = Vec::from(*b"\x89PNG\r\n\x1a\n");
    let mut chunk = |kind: &[u8; 4], content: &[u8]| {
        let whole = [&kind[..], content].concat();
        file.extend(u32::try_from(content.len()).unwrap().to_be_bytes());
        file.extend(&whole);
        file.extend(crc32(&whole).to_be_bytes());
    };
    let (width, height) = (6_000_u32.to_be_bytes(), 4_000_u32.to_be_bytes());
    chunk(b"IHDR", &[&width[..], &height, &[16, 6, 0, 0, 0]].concat());
    chunk(b"teSt", &vec![0; 7 * 1024 * 1024]);
    chunk(b"IDAT", &[0; 64]);
    assert!(matches!(read(&file), Err(NotRead::TooLarge)));
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}
