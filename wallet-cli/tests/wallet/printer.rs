//! A printer that knows black only, a scanner, and what paper goes through in between: `pdftoppm` and `zbarimg`, which
//! `script/setup` puts in place.
#![expect(clippy::expect_used, reason = "a program that is not in place is said so")]

use std::{
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    process::Command,
};

use image::{GrayImage, ImageFormat, Luma};

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
