//! A wallet on paper comes back from pictures of it on a machine that has nothing, and not by accident.

use std::{fs, path::PathBuf};

use image::Luma;
use schemas::qr;
use sha2::{Digest as _, Sha256};

use super::{
    badges::with_a_badge,
    learner::{Done, Learner},
    library::{CLIMATE, Circle, Library},
    printer,
};

fn path(learner: &Learner, name: &str) -> String {
    learner.file(name).display().to_string()
}

/// A learner with a badge whose wallet was printed as codes, and the scanned pages.
fn printed() -> (Learner, Vec<PathBuf>) {
    let (learner, _issuer) = with_a_badge();
    let done = learner.types(&["backup", "--badge-sheets", &path(&learner, "codes.pdf")]);
    assert_eq!(done.exit, 0, "{}", done.err);
    let pages = printer::scanned(&learner.file("codes.pdf"), 200);
    (learner, pages)
}

/// A learner with so many badges, of which each takes about three codes.
fn with_badges(count: u8) -> (Learner, Library) {
    let (learner, library) = (Learner::new(), Library::open());
    let noise = |at: u8| Sha256::digest([at]).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    for number in 1..=count {
        let badge: &'static str = Box::leak((0..12).map(|at| noise(number * 12 + at)).collect());
        let token = library.badge(Circle { number, badge, ..CLIMATE });
        assert_eq!(learner.types_with(&["import", "-"], token.as_bytes()).exit, 0);
    }
    (learner, library)
}

/// Restores into a folder that is not there yet.
fn restored(learner: &Learner, more: &[&str]) -> Done {
    let vault = path(learner, "another/vault");
    learner.types(&[&["--vault", &vault, "restore"], more].concat())
}

fn exported(learner: &Learner, vault: &str) -> String {
    let formats = ["json", "jwt"];
    let vault = path(learner, vault);
    formats.map(|format| learner.types(&["--vault", &vault, "export", "1", "--format", format]).out).concat()
}

#[test]
fn it_is_said_beforehand_how_many_codes_and_pages_there_are() {
    let (learner, _issuer) = with_a_badge();
    let done = learner.types(&["backup", "--badge-sheets", &path(&learner, "codes.pdf")]);
    assert!(done.err.contains("codes on one page."), "{}", done.err);
}

#[test]
fn a_wallet_comes_back_from_a_folder_of_worn_pictures_byte_for_byte() {
    let (learner, pages) = printed();
    fs::create_dir(learner.file("photos")).unwrap();
    for page in &pages {
        let worn = printer::worn(&printer::picture(page));
        printer::save(&worn, &learner.file("photos").join(page.file_name().unwrap()));
    }
    fs::write(learner.file("photos/notes.txt"), "taken in the kitchen").unwrap();
    let done = restored(&learner, &[&path(&learner, "photos")]);
    assert_eq!(done.exit, 0, "{}", done.err);
    assert_eq!(exported(&learner, "another/vault"), exported(&learner, "vault"));
}

#[test]
fn a_wallet_comes_back_from_a_page_of_twelve_codes_turned_askew_and_photocopied() {
    let (learner, _library) = with_badges(4);
    let done = learner.types(&["backup", "--badge-sheets", &path(&learner, "codes.pdf")]);
    assert_eq!(done.exit, 0, "{}", done.err);
    let pages = printer::scanned(&learner.file("codes.pdf"), 200);
    let page = printer::picture(&pages[0]);
    assert_eq!(qr::read_sheet(&fs::read(&pages[0]).unwrap()).unwrap().len(), 12);
    for (way, picture) in printer::ways_to_a_picture(&page) {
        let file = learner.file(&format!("{way}.png"));
        printer::save(&picture, &file);
        let found = qr::read_sheet(&fs::read(&file).unwrap()).unwrap_or_default();
        assert_eq!(found.len(), 12, "{way}");
    }
}

#[test]
fn with_the_words_codes_open_under_a_new_passphrase() {
    let (learner, pages) = printed();
    let words = path(&learner, "words");
    fs::write(&words, learner.types(&["words"]).out).unwrap();
    fs::write(learner.file("passphrase"), "a new passphrase").unwrap();
    let page = pages[0].display().to_string();
    let done = restored(&learner, &[&page, &format!("--words={words}")]);
    assert_eq!(done.exit, 0, "{}", done.err);
    assert_eq!(learner.types(&["--vault", &path(&learner, "another/vault"), "list"]).exit, 0);
}

#[test]
fn a_code_that_nobody_can_read_is_named() {
    let (learner, pages) = printed();
    let mut page = printer::picture(&pages[0]);
    let (width, height) = page.dimensions();
    for (x, y) in (0..width / 3).flat_map(|x| (0..height / 4).map(move |y| (x, y))) {
        page.put_pixel(x, y, Luma([255]));
    }
    printer::save(&page, &pages[0]);
    let done = restored(&learner, &[&pages[0].display().to_string()]);
    assert_eq!(done.code(), "sheets_incomplete", "{}", done.err);
    assert!(done.err.contains("are missing: 1."), "{}", done.err);
    assert!(!learner.file("another").exists());
}

#[test]
fn codes_of_two_backups_are_not_mixed() {
    let ((learner, pages), (_other, others)) = (printed(), printed());
    let [page, other] = [&pages[0], &others[0]].map(|page| page.display().to_string());
    assert_eq!(restored(&learner, &[&page, &other]).code(), "sheets_mixed");
}

#[test]
fn pictures_of_something_else_are_no_backup() {
    let learner = Learner::new();
    let picture = qr::Picture::of("WIFI:S:Bibliotek;T:WPA;P:velkommen;;", qr::Medium::Screen).unwrap();
    fs::write(learner.file("wifi.png"), picture.png()).unwrap();
    assert_eq!(restored(&learner, &[&path(&learner, "wifi.png")]).code(), "sheets_without_codes");
}

#[test]
fn a_pdf_is_told_from_its_pictures() {
    let (learner, _pages) = printed();
    assert_eq!(restored(&learner, &[&path(&learner, "codes.pdf")]).code(), "sheet_is_pdf");
}

#[test]
fn the_sheet_has_all_words_in_their_order() {
    let (learner, _issuer) = with_a_badge();
    let done = learner.types(&["backup", "--sheet", &path(&learner, "words.pdf")]);
    assert!(done.err.contains("--split"), "{}", done.err);
    let text = printer::told("pdftotext", &["-layout"], &learner.file("words.pdf"));
    for line in learner.types(&["words"]).out.lines() {
        assert!(text.contains(line.trim()), "{line} is missing: {text}");
    }
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_computer_may_read_the_sheet() {
    let (learner, _issuer) = with_a_badge();
    learner.types(&["backup", "--sheet", &path(&learner, "words.pdf")]);
    let mode = fs::metadata(learner.file("words.pdf")).unwrap().permissions();
    assert_eq!(std::os::unix::fs::PermissionsExt::mode(&mode) & 0o777, 0o600);
}

#[test]
fn a_split_sheet_has_no_word_on_it_and_brings_the_wallet_back() {
    let (learner, _issuer) = with_a_badge();
    let done = learner.types(&["backup", "--sheet", &path(&learner, "split.pdf"), "--split"]);
    let words = learner.types(&["words"]).out;
    assert!(done.out.ends_with(&words), "{}", done.out);
    let text = printer::told("pdftotext", &["-layout"], &learner.file("split.pdf"));
    assert!(text.contains("24."), "{text}");
    for word in words.lines().filter_map(|line| line.split(". ").nth(1)) {
        assert!(!text.contains(&format!(". {word}")), "{word} is printed");
    }
    let pages = printer::scanned(&learner.file("split.pdf"), 200);
    let pages: Vec<String> = pages.iter().map(|page| page.display().to_string()).collect();
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    assert_eq!(restored(&learner, &pages).exit, 0);
    assert_eq!(exported(&learner, "another/vault"), exported(&learner, "vault"));
}

#[test]
fn a_backup_of_nothing_is_a_wrong_command() {
    assert_eq!(Learner::new().types(&["backup"]).exit, 64);
}

#[test]
fn words_read_from_the_printed_sheet_and_the_backup_bring_the_wallet_back() {
    let (learner, _issuer) = with_a_badge();
    let [sheet, file] = ["words.pdf", "wallet.backup"].map(|name| path(&learner, name));
    assert_eq!(learner.types(&["backup", &file, "--sheet", &sheet]).exit, 0);
    let text = printer::told("pdftotext", &["-layout"], &learner.file("words.pdf"));
    let signs: Vec<&str> = text.split_whitespace().collect();
    let numbered = |number: usize| signs.windows(2).find(|pair| pair[0] == format!("{number}."));
    let words: Vec<&str> = (1..=24).map(|number| numbered(number).unwrap()[1]).collect();
    let empty = Learner::new();
    fs::remove_dir_all(empty.file("vault")).unwrap();
    fs::write(empty.file("passphrase"), "a new passphrase").unwrap();
    fs::write(empty.file("words"), words.join(" ")).unwrap();
    let done = empty.types(&["restore", &file, &format!("--words={}", path(&empty, "words"))]);
    assert_eq!(done.exit, 0, "{}", done.err);
    let formats = ["json", "jwt"];
    let taken = |of: &Learner| formats.map(|format| of.types(&["export", "1", "--format", format]).out);
    assert_eq!(taken(&empty), taken(&learner));
}

#[test]
fn a_wallet_of_several_badges_comes_back_from_pictures_of_several_sheets() {
    let (learner, _library) = with_badges(6);
    assert_eq!(learner.types(&["backup", "--badge-sheets", &path(&learner, "codes.pdf")]).exit, 0);
    let pages = printer::scanned(&learner.file("codes.pdf"), 150);
    assert!(pages.len() > 1, "{} pages", pages.len());
    let pages: Vec<String> = pages.iter().rev().map(|page| page.display().to_string()).collect();
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    let done = restored(&learner, &pages);
    assert_eq!(done.exit, 0, "{}", done.err);
    let taken = |vault: &str, number: usize| {
        let vault = path(&learner, vault);
        learner.types(&["--vault", &vault, "export", &number.to_string(), "--format", "jwt"]).out
    };
    for number in 1..=6 {
        assert_eq!(taken("another/vault", number), taken("vault", number));
    }
}
