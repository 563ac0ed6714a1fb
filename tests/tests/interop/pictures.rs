//! QR pictures of ours are read by zbar.

use crate::vc_jwt;
use schemas::offer::ClaimCode;
use schemas::qr::{BadgeLink, Medium, Picture, payload};
use std::fs;
use std::process::Command;

/// What zbar reads in a picture.
fn read_by_zbar(picture: &Picture) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("code.png");
    fs::write(&file, picture.png()).unwrap();
    let output = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(&file).output();
    let output = output.expect("zbarimg is not in place: run script/setup");
    String::from_utf8(output.stdout).unwrap().trim_end().to_owned()
}

fn badge_link() -> String {
    let digits = payload::encode(&vc_jwt::ours()).unwrap();
    BadgeLink::new(&"https://verify.example".parse().unwrap(), digits).to_string()
}

#[test]
fn a_claim_code_on_paper_is_read_by_zbar() {
    let link = format!("https://badges.example/c/{}", ClaimCode::from_bytes([0xa5; 16]).to_text());
    assert_eq!(read_by_zbar(&Picture::of(&link, Medium::Paper).unwrap()), link);
}

#[test]
fn a_whole_badge_on_paper_is_read_by_zbar() {
    let link = badge_link();
    assert_eq!(read_by_zbar(&Picture::of(&link, Medium::Paper).unwrap()), link);
}

#[test]
fn a_whole_badge_on_a_screen_is_read_by_zbar() {
    let link = badge_link();
    assert_eq!(read_by_zbar(&Picture::of(&link, Medium::Screen).unwrap()), link);
}
