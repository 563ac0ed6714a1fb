//! Whoever asks shows a code: the wallet takes the request out of a picture of it, a screenshot with other codes beside it,
//! or whatever comes in on standard input, and guesses at nothing.

use std::{fs, path::PathBuf};

use image::{GrayImage, Luma};
use schemas::qr::{Medium, Picture};
use serde_json::json;

use super::{asker::Asker, badges::with_a_badge, learner::Learner};

fn request(asker: &Asker) -> String {
    asker.signed_link(&json!({}), "get")
}

/// What a phone takes of a screen with these codes side by side.
fn screenshot(learner: &Learner, texts: &[&str]) -> PathBuf {
    const BETWEEN: u32 = 60;
    let code = |text: &&str| {
        let png = Picture::of(text, Medium::Screen).unwrap().png();
        image::load_from_memory(&png).unwrap().to_luma8()
    };
    let codes: Vec<GrayImage> = texts.iter().map(code).collect();
    let width = codes.iter().map(|code| code.width() + BETWEEN).sum();
    let height = codes.iter().map(GrayImage::height).max().unwrap();
    let mut screen = GrayImage::from_pixel(width, height, Luma([255]));
    let mut x = 0;
    for code in &codes {
        image::imageops::overlay(&mut screen, code, x, 0);
        x += i64::from(code.width() + BETWEEN);
    }
    let file = learner.file("screen.png");
    screen.save(&file).unwrap();
    file
}

#[test]
fn a_request_in_a_picture_of_its_code_is_answered() {
    let ((learner, _issuer), asker) = (with_a_badge(), Asker::new());
    let picture = screenshot(&learner, &[&request(&asker)]);
    let done = learner.types(&["answer", picture.to_str().unwrap(), "--yes"]);
    assert_eq!(done.exit, 0, "{}", done.err);
    assert_eq!(asker.shown_to(&asker.own_did()).len(), 1);
}

#[test]
fn a_request_on_standard_input_is_answered_as_a_text_and_as_a_picture() {
    let (learner, _issuer) = with_a_badge();
    let (first, second) = (Asker::new(), Asker::new());
    let text = request(&first) + "\n";
    let picture = fs::read(screenshot(&learner, &[&request(&second)])).unwrap();
    for (asker, input) in [(first, text.into_bytes()), (second, picture)] {
        let done = learner.types_with(&["answer", "-", "--yes"], &input);
        assert_eq!(done.exit, 0, "{}", done.err);
        assert_eq!(asker.shown_to(&asker.own_did()).len(), 1);
    }
}

#[test]
fn of_two_codes_in_a_picture_the_one_that_asks_is_answered() {
    let ((learner, issuer), asker) = (with_a_badge(), Asker::new());
    let picture = screenshot(&learner, &[&issuer.link(), &request(&asker)]);
    let done = learner.types(&["answer", picture.to_str().unwrap(), "--yes"]);
    assert_eq!(done.exit, 0, "{}", done.err);
    assert_eq!(asker.shown_to(&asker.own_did()).len(), 1);
}

#[test]
fn of_two_codes_that_both_ask_none_is_answered() {
    let (learner, _issuer) = with_a_badge();
    let (first, second) = (Asker::new(), Asker::new());
    let picture = screenshot(&learner, &[&request(&first), &request(&second)]);
    let done = learner.types(&["answer", picture.to_str().unwrap(), "--yes"]);
    assert_eq!(done.code(), "picture_with_several");
    assert!(first.asked().is_empty() && second.asked().is_empty());
}

#[test]
fn a_picture_in_which_nobody_asks_is_said_so() {
    let (learner, issuer) = with_a_badge();
    let picture = screenshot(&learner, &[&issuer.link()]);
    let done = learner.types(&["answer", picture.to_str().unwrap(), "--yes"]);
    assert_eq!(done.code(), "not_a_request", "{}", done.err);
}
