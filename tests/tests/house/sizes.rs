//! A file is one idea: small enough to be read in one sitting.

use super::files::{File, all, assert_none, rust};

const LONGEST: usize = 400;
const HALF_UNDER: usize = 150;

fn is_written_by_hand(file: &File) -> bool {
    [".rs", ".sql", ".html", ".css", ".js", ".mjs", ".py"].iter().any(|ending| file.is(ending))
        || file.is_under("script/")
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let places: Vec<String> = all()
        .iter()
        .filter(|file| is_written_by_hand(file) && file.text.lines().count() > LONGEST)
        .map(|file| format!("{}: {} lines", file.path, file.text.lines().count()))
        .collect();
    assert_none("No file is longer than 400 lines:", &places);
}

#[test]
fn half_of_the_files_are_shorter_than_150_lines() {
    let files = rust();
    let short = files.iter().filter(|file| file.text.lines().count() < HALF_UNDER).count();
    assert!(short * 2 >= files.len(), "only {short} of {} files are shorter than 150 lines", files.len());
}
