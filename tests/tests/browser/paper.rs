//! A page on a printer that knows black only, at 300 dots an inch, and what paper goes through in a pocket.

use crate::browser::Browser;
use fantoccini::wd::{PrintConfiguration, PrintSize};
use image::{GrayImage, ImageFormat, Luma};
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Dots in a millimetre of paper.
const MILLIMETRE: f32 = 300.0 / 25.4;
/// The printer leaves so much of the sheet white.
const MARGIN: f32 = 10.0 * MILLIMETRE;
/// Width and height of a slip.
const SLIP: (f32, f32) = (190.0 * MILLIMETRE, 66.0 * MILLIMETRE);

const BLACK: Luma<u8> = Luma([0]);
const WHITE: Luma<u8> = Luma([255]);

/// What happens to a slip that was cut out.
type Wear = fn(&GrayImage) -> GrayImage;

/// Each kind of it, and all together.
pub(crate) const WEAR: [(&str, Wear); 5] = [
    ("turned", |slip| turned(slip, 7.0)),
    ("folded, the fold worn white", |slip| folded(slip, WHITE, 0.5)),
    ("folded, the fold dark on the copy", |slip| folded(slip, BLACK, 0.3)),
    ("out of focus", blurred),
    ("all of that", |slip| blurred(&turned(&copied(&blurred(&folded(slip, WHITE, 0.5))), 7.0))),
];

impl Browser {
    /// The first sheet of the page that is open, printed.
    pub(crate) async fn print_in_black(&self, folder: &Path) -> GrayImage {
        let a4 = PrintConfiguration::builder().size(PrintSize::A4).build().unwrap();
        let (pdf, sheet) = (folder.join("sheet.pdf"), folder.join("sheet"));
        std::fs::write(&pdf, self.client().print(a4).await.unwrap()).unwrap();
        let mut printer = Command::new("pdftoppm");
        printer.args(["-r", "300", "-mono", "-png", "-singlefile"]).arg(&pdf).arg(&sheet);
        assert!(printer.status().expect("pdftoppm is not in place: run script/setup").success());
        image::open(sheet.with_extension("png")).unwrap().into_luma8()
    }
}

/// The first slip of a sheet.
pub(crate) fn first_slip(sheet: &GrayImage) -> GrayImage {
    let ((width, height), margin) = (SLIP, MARGIN as u32);
    GrayImage::from_fn(width as u32, height as u32, |x, y| *sheet.get_pixel(x + margin, y + margin))
}

/// The texts of all codes that zbar finds.
pub(crate) fn read_by_zbar(picture: &GrayImage, folder: &Path) -> Vec<String> {
    let file: PathBuf = folder.join("scan.png");
    std::fs::write(&file, png(picture)).unwrap();
    let read = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(file).output();
    let read = read.expect("zbarimg is not in place: run script/setup").stdout;
    String::from_utf8(read).unwrap().lines().map(str::to_owned).collect()
}

/// The same by rxing, which is zxing, as our own programs use it.
pub(crate) fn read_by_rxing(picture: &GrayImage) -> Vec<String> {
    schemas::qr::read(&png(picture)).unwrap_or_default()
}

fn png(picture: &GrayImage) -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).unwrap();
    png.into_inner()
}

fn turned(slip: &GrayImage, degrees: f32) -> GrayImage {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (wide, high) = (slip.width() as f32, slip.height() as f32);
    let (width, height) = (wide * cos + high * sin, wide * sin + high * cos);
    GrayImage::from_fn(width as u32, height as u32, |x, y| {
        let (x, y) = (x as f32 - width / 2.0, y as f32 - height / 2.0);
        let (across, down) = (x * cos + y * sin + wide / 2.0, y * cos - x * sin + high / 2.0);
        let inside = (0.0..wide).contains(&across) && (0.0..high).contains(&down);
        if inside { *slip.get_pixel(across as u32, down as u32) } else { WHITE }
    })
}

/// Once across, through the middle of both codes, where the fold leaves a line of so many millimetres.
fn folded(slip: &GrayImage, line: Luma<u8>, millimetres: f32) -> GrayImage {
    let mut folded = slip.clone();
    let (middle, thickness) = (slip.height() / 2, (millimetres * MILLIMETRE) as u32);
    for y in middle..middle + thickness {
        for x in 0..slip.width() {
            folded.put_pixel(x, y, line);
        }
    }
    folded
}

/// Each dot is the mean of its neighbours.
fn blurred(slip: &GrayImage) -> GrayImage {
    let (width, height) = slip.dimensions();
    GrayImage::from_fn(width, height, |x, y| {
        let (columns, rows) = (x.saturating_sub(1)..width.min(x + 2), y.saturating_sub(1)..height.min(y + 2));
        let around = rows.flat_map(|y| columns.clone().map(move |x| u32::from(slip.get_pixel(x, y).0[0])));
        let (sum, count) = around.fold((0, 0), |(sum, count), dot| (sum + dot, count + 1));
        Luma([(sum / count) as u8])
    })
}

/// On a copier that knows black only.
fn copied(slip: &GrayImage) -> GrayImage {
    GrayImage::from_fn(slip.width(), slip.height(), |x, y| {
        if slip.get_pixel(x, y).0[0] < 128 { BLACK } else { WHITE }
    })
}
