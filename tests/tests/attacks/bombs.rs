//! Files that unfold: pictures of a few kilobytes with as many pixels as are read, and files as large as are read.

use crate::case::Case;
use crate::network::Network;
use crate::pictures::{chunk, packed, png};
use crate::status_lists::{list, of_bytes, sign};
use image::{ImageFormat, Luma, Rgb};
use rand::RngCore as _;
use rand::rngs::OsRng;
use schemas::limits::PICTURE_BYTES;
use schemas::verdict::Code;
use std::io::Cursor;

/// A PNG of one colour with this many pixels each way, of this depth and kind (PNG, 11.2.2).
pub(crate) fn flat(width: u32, height: u32, [depth, kind]: [u8; 2]) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[depth, kind, 0, 0, 0]].concat();
    let samples = [1, 0, 3, 1, 2, 0, 4][usize::from(kind)];
    let line = 1 + width as usize * samples * usize::from(depth) / 8;
    let pixels = packed(&vec![0; line * height as usize]);
    [&png()[..8], &chunk(b"IHDR", &header), &chunk(b"IDAT", &pixels), &chunk(b"IEND", b"")].concat()
}

/// Pixels of one colour, packed by somebody else's encoder.
fn encoded<P: image::Pixel<Subpixel = u8> + image::PixelWithColorType>(
    edge: u32,
    colour: P,
    format: ImageFormat,
) -> Vec<u8> {
    let picture = image::ImageBuffer::from_pixel(edge, edge, colour);
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Nothing but the squares that stand in the corners of QR codes, each module this many pixels, as many as there is room
/// for; the decoder would try every three of them.
fn carpet(edge: u32, module: u32, dark: u8) -> Vec<u8> {
    let pixel = |x: u32, y: u32| {
        let [x, y] = [x, y].map(|place| (place / module % 8).abs_diff(3));
        let is_dark = matches!(x.max(y), 0 | 1 | 3);
        Luma([if is_dark { dark } else { 255 - dark }])
    };
    let mut bytes = Cursor::new(Vec::new());
    image::ImageBuffer::from_fn(edge, edge, pixel).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Bytes without any order; the same block over and over, for making them takes time too.
fn noise(bytes: usize) -> Vec<u8> {
    let mut block = vec![0; 64 * 1024];
    OsRng.fill_bytes(&mut block);
    block.repeat(bytes.div_ceil(block.len())).into_iter().take(bytes).collect()
}

pub(crate) fn cases() -> Vec<Case> {
    let too_large = |name: &str, bytes| Case::new(name, bytes, Code::TooLarge);
    let without_code = |name: &str, bytes| Case::new(name, bytes, Code::NoCodeFound);
    let unreadable = |name: &str, bytes| Case::new(name, bytes, Code::Unreadable);
    let (grey, colour) = (Luma([9]), Rgb([9, 9, 9]));
    vec![
        too_large("7,000 pixels each way, black or white", flat(7_000, 7_000, [1, 0])),
        too_large("7,000 pixels each way, in colour", flat(7_000, 7_000, [8, 2])),
        too_large("7,071 pixels each way, in deep colour and clear", flat(7_071, 7_071, [16, 6])),
        too_large("4,000 pixels each way, as JPEG", encoded(4_000, colour, ImageFormat::Jpeg)),
        too_large("3,500 pixels each way, as WebP", encoded(3_500, colour, ImageFormat::WebP)),
        without_code("5,900 pixels each way, grey", flat(5_900, 5_900, [8, 0])),
        without_code("2,900 pixels each way, in colour and clear", flat(2_900, 2_900, [8, 6])),
        without_code("2,000 pixels each way, in deep colour and clear", flat(2_000, 2_000, [16, 6])),
        without_code("5,900 pixels each way, grey, as JPEG", encoded(5_900, grey, ImageFormat::Jpeg)),
        without_code("3,400 pixels each way, as WebP", encoded(3_400, colour, ImageFormat::WebP)),
        without_code("a carpet of corners of codes", carpet(4_096, 1, 0)),
        without_code("a carpet of larger corners", carpet(1_600, 4, 0)),
        without_code("a carpet of corners, light on dark", carpet(2_000, 2, 255)),
        unreadable("noise as large as is read", noise(PICTURE_BYTES)),
        unreadable(
            "zeros after the first bytes of a picture",
            [&png()[..33], &vec![0; PICTURE_BYTES - 40]].concat(),
        ),
        unreadable(
            "a JPEG that does not end",
            [b"\xff\xd8\xff\xe0\0\x10JFIF\0", &noise(PICTURE_BYTES - 20)[..]].concat(),
        ),
        too_large(
            "a drawing that is nothing but blanks",
            [b"<svg>".as_slice(), &vec![b' '; PICTURE_BYTES - 10]].concat(),
        ),
    ]
}

/// The library's status list with no bit set, unpacking to this many bytes.
pub(crate) fn status_list(network: &Network, bytes: usize) -> String {
    let list = crate::case::changed(list(network), "/credentialSubject/encodedList", of_bytes(bytes).into());
    sign(network, &list)
}
