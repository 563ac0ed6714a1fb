//! A verdict on paper, by a printer that knows black only: another program reads it from the picture.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use image::GrayImage;
use schemas::lang::Lang;

use crate::browser::Browser;
use crate::evening::Evening;
use crate::reader::Script;
use crate::verdict_pages::{badges, check_with_script};

/// What is to be read: the word, what is told after it, who and what, and every check.
const TOLD: &str = "return [...document.querySelectorAll('.verdict, main dl, .checks li')]
    .filter(part => part.getClientRects().length)
    .map(part => part.innerText).join(' ')";

/// The words of a text that a reader who knows English letters can be asked for.
fn words(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_alphabetic());
    words.filter(|word| word.len() > 2 && word.is_ascii()).map(str::to_lowercase).collect()
}

/// Words wherever they stand, in frames and beside drawings too.
fn read_by_tesseract(sheet: &GrayImage, folder: &Path) -> String {
    let picture = folder.join("read.png");
    sheet.save(&picture).unwrap();
    let read = Command::new("tesseract").arg(picture).args(["-", "--dpi", "300", "--psm", "11"]).output();
    String::from_utf8(read.expect("tesseract is not in place: run script/setup").stdout).unwrap()
}

#[tokio::test]
async fn a_verdict_printed_in_black_and_white_says_all_that_it_said_on_the_screen() {
    let evening = Evening::begin("verdict-printed");
    let browser = Browser::start(Script::On).await;
    let (page, folder) = (evening.world.verifier_url(), tempfile::tempdir().unwrap());
    for (state, badge) in badges(&evening) {
        check_with_script(&browser, &page, &badge, Lang::En).await;
        let word = browser.find("h1").await.text().await.unwrap();
        let told = browser.run(TOLD, Vec::new()).await;
        let told = words(told.as_str().unwrap());
        let sheet = browser.print_in_black(folder.path()).await;
        if let Ok(shots) = std::env::var("KREDS_SCREENSHOTS") {
            sheet.save(Path::new(&shots).join(format!("printed-{state}.png"))).unwrap();
        }
        let read = words(&read_by_tesseract(&sheet, folder.path()));
        let missing: Vec<&String> = told.difference(&read).collect();
        assert!(words(&word).is_subset(&read), "{word}: {read:?}");
        assert!(missing.len() * 20 <= told.len(), "{word}: {missing:?} of {told:?}");
    }
}
