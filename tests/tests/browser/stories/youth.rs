//! Y1, Y5, Y6: paper is enough, forgotten and still valid, and no more told than an alias. Y2 is told by `shared_computer`.

use super::{coordinator, issued};
use crate::browser::Browser;
use crate::desk::Desk;
use crate::facilitator::TWELVE;
use crate::reader::Script;
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL};
use fantoccini::wd::{PrintConfiguration, PrintSize};
use schemas::lang::Lang;
use schemas::qr::{self, BadgeLink};
use std::path::Path;
use std::process::Command;

/// What zbar reads on a PDF, printed at 300 dpi in black and white.
fn read_on_paper(folder: &Path, pdf: &[u8]) -> Vec<String> {
    let file = folder.join("slips.pdf");
    std::fs::write(&file, pdf).unwrap();
    let mut printer = Command::new("pdftoppm");
    printer.args(["-r", "300", "-mono", "-png"]).arg(&file).arg(folder.join("sheet"));
    assert!(printer.status().expect("pdftoppm is not in place: run script/setup").success());
    let sheets = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let sheets = sheets.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with("sheet"));
    let read = Command::new("zbarimg").args(["--quiet", "--raw"]).args(sheets).output();
    let read = read.expect("zbarimg is not in place: run script/setup").stdout;
    String::from_utf8(read).unwrap().lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn y1_a_slip_of_a_black_and_white_printer_holds_the_whole_badge() {
    let desk = Desk::open("y1");
    let browser = Browser::start(Script::On).await;
    let facilitator = coordinator(&browser, &desk).await;
    let (circle, _) = issued(&facilitator, &TWELVE[..4]).await;
    browser.open(&format!("{circle}/hand-out")).await;
    browser.press("form[action$='/slips'] button").await;
    let a4 = PrintConfiguration::builder().size(PrintSize::A4).build().unwrap();
    let pdf = browser.client().print(a4).await.unwrap();
    let codes = read_on_paper(desk.world.workplace().folder(), &pdf);
    let badges: Vec<&String> = codes.iter().filter(|code| code.contains("/v#")).collect();
    assert_eq!(badges.len(), 4, "{codes:?}");
    let badge = desk.world.workplace().write("scanned.txt", badges[0]).unwrap();
    assert_eq!(desk.verdict(&badge), "genuine");
}

#[tokio::test]
async fn y5_forgotten_by_the_library_the_badge_stays_genuine() {
    let desk = Desk::open("y5");
    let browser = Browser::start(Script::On).await;
    let facilitator = coordinator(&browser, &desk).await;
    let (circle, waiting) = issued(&facilitator, &TWELVE[..1]).await;
    let badge = browser.take_picture(&waiting[0], Lang::En, &desk.world.workplace().path("phone")).await;
    browser.open(&desk.page("people?name=Sofie")).await;
    browser.press("a.person").await;
    browser.press("a.danger").await;
    browser.click("#sure").await;
    browser.press("button.danger").await;
    browser.open(&circle).await;
    assert!(!browser.text().await.contains("Sofie"));
    assert_eq!(desk.verdict(&badge), "genuine");
}

#[tokio::test]
async fn y6_the_code_tells_the_alias_and_nothing_else_of_the_person() {
    let desk = Desk::open("y6");
    let browser = Browser::start(Script::On).await;
    let facilitator = coordinator(&browser, &desk).await;
    let (_, waiting) = issued(&facilitator, &TWELVE[..1]).await;
    let folder = desk.world.workplace().path("phone");
    browser.save_into(&folder).await;
    browser.open_claim(&waiting[0], Lang::En).await;
    browser.fill("#name", "Ravn").await;
    browser.press("button[value=phone]").await;
    let picture = browser.save("button[value=picture]", &folder).await;
    let code = qr::read(&std::fs::read(picture).unwrap()).unwrap().remove(0);
    let token = qr::payload::decode(code.parse::<BadgeLink>().unwrap().digits()).unwrap();
    let payload = BASE64URL.decode(token.split('.').nth(1).unwrap()).unwrap();
    let told = String::from_utf8(payload).unwrap();
    assert!(told.contains("Ravn"), "{told}");
    for personal in ["Sofie", "Bjørn", "birth", "mailto", "emailAddress", "phone"] {
        assert!(!told.contains(personal), "{personal} in {told}");
    }
}
