//! A printer that knows black only, a scanner, and what paper goes through in between: `pdftoppm` and `zbarimg`, which
//! `script/setup` puts in place.
#![expect(clippy::expect_used, reason = "a program that is not in place is said so")]

use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    process::Command,
};

use image::{GrayImage, ImageFormat, Luma, imageops};
use rand::{RngCore as _, SeedableRng as _, rngs::StdRng};

/// The pages of a PDF as pictures beside it, so many dots an inch.
pub(crate) fn scanned(pdf: &Path, dots: u32) -> Vec<PathBuf> {
    let folder = pdf.with_extension(format!("{dots}"));
    fs::create_dir(&folder).unwrap();
    let mut scanner = Command::new("pdftoppm");
    scanner.args(["-gray", "-png", "-r", &dots.to_string()]).arg(pdf).arg(folder.join("page"));
    assert!(scanner.status().expect("pdftoppm is not in place: run script/setup").success());
    let mut pages: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.sort_unstable();
    pages
}

/// What a program of `poppler-utils` says about a PDF.
pub(crate) fn told(program: &str, arguments: &[&str], pdf: &Path) -> String {
    let mut command = Command::new(program);
    command.args(arguments).arg(pdf);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().expect("poppler-utils are not in place: run script/setup");
    String::from_utf8(output.stdout).unwrap()
}

/// The picture at a path.
pub(crate) fn picture(path: &Path) -> GrayImage {
    image::open(path).unwrap().into_luma8()
}

/// Writes a picture.
pub(crate) fn save(picture: &GrayImage, path: &Path) {
    fs::write(path, png(picture)).unwrap();
}

/// On a printer that knows black only, then out of focus: each dot is the mean of its neighbours.
pub(crate) fn worn(page: &GrayImage) -> GrayImage {
    let (width, height) = page.dimensions();
    let black = |x, y| if page.get_pixel(x, y).0[0] < 128 { 0 } else { 255 };
    GrayImage::from_fn(width, height, |x, y| {
        let (columns, rows) = (x.saturating_sub(1)..width.min(x + 2), y.saturating_sub(1)..height.min(y + 2));
        let around = rows.flat_map(|y| columns.clone().map(move |x| black(x, y)));
        let (sum, count) = around.fold((0_u32, 0), |(sum, count), dot| (sum + dot, count + 1));
        Luma([(sum / count) as u8])
    })
}

/// What becomes of a sheet on its way to a picture, each with what it is called.
pub(crate) fn ways_to_a_picture(page: &GrayImage) -> Vec<(&'static str, GrayImage)> {
    vec![
        ("turned to the right", imageops::rotate90(page)),
        ("upside down", imageops::rotate180(page)),
        ("turned to the left", imageops::rotate270(page)),
        ("askew", askew(page)),
        ("photocopied", photocopied(page)),
        ("photocopied and askew", askew(&photocopied(page))),
        ("folded once and photocopied", photocopied(&folded(page))),
    ]
}

/// Held at an angle: turned by three degrees, one edge further away than the other; the table around it is darker.
fn askew(page: &GrayImage) -> GrayImage {
    let (width, height) = (page.width() as f32, page.height() as f32);
    let (sin, cos) = 3.0_f32.to_radians().sin_cos();
    let dot = |x: f32, y: f32| {
        let inside = x >= 0.0 && y >= 0.0 && x < width && y < height;
        if inside { f32::from(page.get_pixel(x as u32, y as u32).0[0]) } else { 180.0 }
    };
    GrayImage::from_fn(page.width() * 11 / 10, page.height() * 11 / 10, |x, y| {
        let (dx, dy) = (x as f32 - 0.55 * width, y as f32 - 0.55 * height);
        let away = 1.0 + 0.04 * dy / height;
        let x = (dx * cos + dy * sin) * away + width / 2.0;
        let y = (dy * cos - dx * sin) * away + height / 2.0;
        let (left, top) = (x.floor(), y.floor());
        let (right, low) = (x - left, y - top);
        let above = dot(left, top) * (1.0 - right) + dot(left + 1.0, top) * right;
        let below = dot(left, top + 1.0) * (1.0 - right) + dot(left + 1.0, top + 1.0) * right;
        Luma([(above * (1.0 - low) + below * low) as u8])
    })
}

/// Folded in the middle: along the crease the ink is gone, and one half lies in more light than the other.
fn folded(page: &GrayImage) -> GrayImage {
    let crease = page.height() / 2;
    GrayImage::from_fn(page.width(), page.height(), |x, y| {
        let dot = page.get_pixel(x, y).0[0];
        Luma([if crease.abs_diff(y) <= 1 {
            225
        } else if y < crease {
            dot
        } else {
            dot / 10 * 9
        }])
    })
}

/// From a machine that wants cleaning: grey on grey, darker to one side, a little soft, specks of dust and of missing
/// toner, and a scratch on the glass.
fn photocopied(page: &GrayImage) -> GrayImage {
    let mut copy = worn(page);
    let (width, height) = copy.dimensions();
    let mut chance = StdRng::seed_from_u64(7);
    for (x, _, dot) in copy.enumerate_pixels_mut() {
        let shade = 30.0 * x as f32 / width as f32;
        let grain = (chance.next_u32() % 31) as f32 - 15.0;
        dot.0[0] = (70.0 + f32::from(dot.0[0]) * 0.55 - shade + grain).clamp(0.0, 255.0) as u8;
    }
    for speck in 0..width * height / 4_000 {
        let (x, y) = (chance.next_u32() % (width - 1), chance.next_u32() % (height - 1));
        let ink = if speck % 2 == 0 { 40 } else { 220 };
        for (x, y) in [(x, y), (x + 1, y), (x, y + 1)] {
            copy.put_pixel(x, y, Luma([ink]));
        }
    }
    (0..height).for_each(|y| copy.put_pixel(width * 2 / 3, y, Luma([90])));
    copy
}

/// What rxing reads, as our programs use it.
pub(crate) fn read_by_rxing(picture: &GrayImage) -> Vec<String> {
    schemas::qr::read(&png(picture)).unwrap_or_default()
}

/// What zbar reads.
pub(crate) fn read_by_zbar(picture: &GrayImage) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scan.png");
    save(picture, &file);
    let read = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(file).output();
    let read = read.expect("zbarimg is not in place: run script/setup").stdout;
    String::from_utf8(read).unwrap().lines().map(str::to_owned).collect()
}

fn png(picture: &GrayImage) -> Vec<u8> {
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png).unwrap();
    png.into_inner()
}
