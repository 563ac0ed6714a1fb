//! A sheet of which no code may be missed: as sharp as it is, whole and then window by window, for a dozen dense codes
//! together have more squares than the decoder is asked to try.

use image::{GrayImage, imageops};

use super::{
    Area, NotRead,
    grain::{is_grainy, softened},
    grey, some, take,
};

/// A window's share of the sheet. Of twelve codes in rows of three, it holds each in one place, and two or three at most.
const WINDOW: f64 = 0.4;
/// Places of the window side by side, and below each other.
const PLACES: u32 = 6;

/// The texts of all codes on a sheet, each once. Takes some seconds.
pub fn read_sheet(picture: &[u8]) -> Result<Vec<String>, NotRead> {
    let mut sheet = grey(picture)?;
    let mut texts = Vec::new();
    let is_grainy = is_grainy(&sheet);
    take(&mut sheet, &mut texts);
    if is_grainy {
        sheet = softened(&sheet);
    }
    let width = share(sheet.width());
    let height = share(sheet.height());
    for (x, y) in (0..PLACES).flat_map(|y| (0..PLACES).map(move |x| (x, y))) {
        let (x, y) = (place(x, sheet.width(), width), place(y, sheet.height(), height));
        let mut window: GrayImage = imageops::crop_imm(&sheet, x, y, width, height).to_image();
        for Area { columns, rows } in take(&mut window, &mut texts) {
            let (columns, rows) = (columns.start + x..columns.end + x, rows.start + y..rows.end + y);
            Area { columns, rows }.paint_over(&mut sheet);
        }
    }
    some(texts)
}

fn share(edge: u32) -> u32 {
    (f64::from(edge) * WINDOW).ceil() as u32
}

/// Where the window begins in this one of its places.
fn place(number: u32, edge: u32, window: u32) -> u32 {
    edge.saturating_sub(window) * number / (PLACES - 1)
}
