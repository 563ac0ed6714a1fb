//! A sheet of slips as a library's printer makes it: laid out by a real browser as A4, rendered at 300 dots an inch in
//! black and white, and read back by zbar and by rxing.

use std::{fs, path::Path, process::Command};

use issuer::store::{HandOut, Role};
use schemas::{
    offer::ClaimLink,
    qr::{self, BadgeLink},
};

use crate::{browser::Browser, library::Library};

/// The sheet of a circle that was closed with slips, as a file that needs nothing else.
async fn sheet(folder: &Path) -> (Library, std::path::PathBuf) {
    let library = Library::with_awards(HandOut::Slip).await;
    let mut browser = Browser::signed_in(&library, "bo", Role::Facilitator).await;
    let path = "/desk/havnby/circles/p2pu-512/slips";
    browser.get(path).await;
    browser.post(path, &[]).await;
    let page = browser.get(path).await.body;
    let style = browser.get("/style.css").await.body;
    let link = "<link rel=\"stylesheet\" href=\"https://badges.example/kreds/style.css\">";
    assert!(page.contains(link));
    let file = folder.join("slips.html");
    fs::write(&file, page.replace(link, &format!("<style>{style}</style>"))).unwrap();
    (library, file)
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output =
        output.unwrap_or_else(|error| panic!("{program} is not in place ({error}): run script/setup"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The sheet on paper: its pages as black-and-white pictures.
fn printed(folder: &Path, sheet: &Path) -> Vec<std::path::PathBuf> {
    let pdf = folder.join("slips.pdf");
    let profile = format!("--user-data-dir={}", folder.join("profile").display());
    let to = format!("--print-to-pdf={}", pdf.display());
    let from = format!("file://{}", sheet.display());
    let quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-sync", "--no-first-run"];
    let alone = ["--disable-background-networking", "--disable-component-update", "--no-pdf-header-footer"];
    run("chromium", &[&quiet[..], &alone, &[&profile, &to, &from]].concat());
    let prefix = folder.join("page");
    run("pdftoppm", &["-r", "300", "-mono", &pdf.to_string_lossy(), &prefix.to_string_lossy()]);
    let is_page = |path: &std::path::PathBuf| path.extension().is_some_and(|ending| ending == "pbm");
    let mut pages: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(is_page).collect();
    pages.sort();
    pages
}

/// A page in the format that our own reader takes.
fn as_png(page: &Path) -> Vec<u8> {
    let bytes = fs::read(page).unwrap();
    let mut head = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    assert_eq!(head.next().unwrap(), b"P4");
    let mut number = || std::str::from_utf8(head.next().unwrap()).unwrap().parse::<u32>().unwrap();
    let (width, height) = (number(), number());
    let bits = head.next().unwrap();
    let row = width.div_ceil(8) as usize;
    let is_black = |x: u32, y: u32| bits[y as usize * row + x as usize / 8] >> (7 - x % 8) & 1 == 1;
    let picture =
        image::GrayImage::from_fn(width, height, |x, y| image::Luma([if is_black(x, y) { 0 } else { 255 }]));
    let mut png = Vec::new();
    picture.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).unwrap();
    png
}

fn sorted(mut codes: Vec<String>) -> (usize, usize) {
    codes.sort();
    codes.dedup();
    let claims = codes.iter().filter(|code| code.parse::<ClaimLink>().is_ok()).count();
    let badges = codes.iter().filter(|code| code.parse::<BadgeLink>().is_ok()).count();
    (claims, badges)
}

#[tokio::test]
async fn slips_printed_in_black_and_white_are_read_by_zbar_and_by_rxing() {
    let folder = tempfile::tempdir().unwrap();
    let (_library, sheet) = sheet(folder.path()).await;
    let pages = printed(folder.path(), &sheet);
    assert_eq!(pages.len(), 1, "three slips fit on one sheet");
    let by_zbar = run("zbarimg", &["--quiet", "--raw", &pages[0].to_string_lossy()]);
    assert_eq!(sorted(by_zbar.lines().map(str::to_owned).collect()), (3, 3), "zbar");
    assert_eq!(sorted(qr::read(&as_png(&pages[0])).unwrap()), (3, 3), "rxing");
}
