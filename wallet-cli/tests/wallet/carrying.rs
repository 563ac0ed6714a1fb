//! Badges taken elsewhere and back: in pictures, in presentations, in folders; none lands twice.

use std::fs;

use schemas::{bake, did, key::Ed25519Secret, presentation, proof::Question, qr};
use serde_json::json;

use super::{
    badges::{somebody, with_a_badge},
    issuer::{Issuer, Mood},
    learner::Learner,
    library::{CLIMATE, Library},
};

fn path(learner: &Learner, name: &str) -> String {
    learner.file(name).display().to_string()
}

fn exported(learner: &Learner, format: &str) -> String {
    learner.types(&["export", "1", "--format", format]).out
}

#[test]
fn a_badge_comes_back_from_its_own_picture_and_from_one_that_was_given() {
    let (learner, _issuer) = with_a_badge();
    let given = path(&learner, "given.png");
    fs::write(&given, qr::Picture::of("a photograph", qr::Medium::Screen).unwrap().png()).unwrap();
    let ways: [(&str, &[&str]); 3] = [
        ("own.png", &["--format", "png"]),
        ("own.svg", &["--format", "svg"]),
        ("into.png", &["--into", &given]),
    ];
    for (name, way) in ways {
        let file = path(&learner, name);
        let done = learner.types(&[&["export", "1", "--out", &file], way].concat());
        assert_eq!(done.exit, 0, "{name}: {}", done.err);
        let other = Learner::new();
        let done = other.types(&["import", &file]);
        assert_eq!(done.exit, 0, "{name}: {}", done.err);
        assert_eq!(exported(&other, "jwt"), exported(&learner, "jwt"));
    }
}

#[test]
fn what_a_picture_already_held_gives_way() {
    let (learner, issuer) = with_a_badge();
    let given = path(&learner, "given.svg");
    let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>"#;
    fs::write(&given, bake::write(drawing, &issuer.jwt(&somebody())).unwrap()).unwrap();
    let file = path(&learner, "mine.svg");
    assert_eq!(learner.types(&["export", "1", "--into", &given, "--out", &file]).exit, 0);
    let baked = bake::read(&fs::read(&file).unwrap());
    assert_eq!(baked, Ok(bake::Baked::Badge(exported(&learner, "jwt"))));
}

#[test]
fn what_is_no_picture_takes_no_badge() {
    let (learner, _issuer) = with_a_badge();
    fs::write(learner.file("letter.txt"), "Dear library").unwrap();
    let (given, file) = (path(&learner, "letter.txt"), path(&learner, "out.png"));
    let done = learner.types(&["export", "1", "--into", &given, "--out", &file]);
    assert_eq!(done.code(), "not_a_picture");
    assert!(!learner.file("out.png").exists());
}

#[test]
fn a_picture_wants_a_file() {
    let (learner, _issuer) = with_a_badge();
    assert_eq!(learner.types(&["export", "1", "--format", "png"]).code(), "picture_needs_file");
}

#[test]
fn each_badge_of_a_presentation_is_kept() {
    let (learner, issuer) = with_a_badge();
    let one = issuer.jwt(&somebody());
    issuer.names_the_badge("Climate in my house");
    let shown = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [
            { "id": format!("data:application/vc+jwt,{one}"), "type": "EnvelopedVerifiableCredential" },
            { "id": format!("data:application/vc+jwt,{}", issuer.jwt(&somebody())), "type": "EnvelopedVerifiableCredential" },
        ],
    });
    let other = Learner::new();
    let done = other.types_with(&["import", "-"], shown.to_string().as_bytes());
    assert_eq!((done.exit, other.badges().len()), (0, 2), "{}", done.err);
    drop(learner);
}

#[test]
fn a_presentation_as_a_token_is_opened_too() {
    let issuer = Issuer::new(Mood::Honest);
    let secret = Ed25519Secret::from_bytes([8; 32]);
    let question = Question { challenge: "c", domain: None, now: "2026-10-12T18:42:00Z".parse().unwrap() };
    let badge = issuer.jwt(&did::key::from_ed25519(&secret.public()));
    let shown = presentation::sign_token(&[&badge], &secret, &question).unwrap();
    let learner = Learner::new();
    let done = learner.types_with(&["import", "-"], shown.text().as_bytes());
    assert_eq!((done.exit, learner.badges().len()), (0, 1), "{}", done.err);
}

#[test]
fn a_presentation_of_nothing_is_said_to_be_one() {
    let shown = r#"{"type":["VerifiablePresentation"],"verifiableCredential":[{"type":["Wine"]}]}"#;
    let done = Learner::new().types_with(&["import", "-"], shown.as_bytes());
    assert_eq!(done.code(), "presentation_without_badge");
}

#[test]
fn a_folder_is_looked_through_and_what_is_no_badge_is_named() {
    let (learner, issuer) = with_a_badge();
    fs::create_dir(learner.file("old")).unwrap();
    fs::write(learner.file("old/1.jwt"), exported(&learner, "jwt")).unwrap();
    fs::write(learner.file("old/2.json"), exported(&learner, "json")).unwrap();
    fs::write(learner.file("old/3.txt"), "a shopping list").unwrap();
    fs::write(learner.file("old/4.txt"), issuer.link()).unwrap();
    let other = Learner::new();
    let done = other.types(&["import", &path(&learner, "old")]);
    assert_eq!((done.code(), done.exit, other.badges().len()), ("import_incomplete", 1, 1), "{}", done.out);
    assert!(done.out.contains("3.txt") && done.out.contains("4.txt"), "{}", done.out);
}

#[test]
fn a_saved_page_brings_its_badge() {
    let (learner, issuer) = with_a_badge();
    let digits = qr::payload::encode(&issuer.jwt(&somebody())).unwrap();
    let page = format!("<!doctype html><a href=\"https://verify.example/v#{}\">check</a>", digits.as_str());
    let other = Learner::new();
    let done = other.types_with(&["import", "-"], page.as_bytes());
    assert_eq!((done.exit, other.badges().len()), (0, 1), "{}", done.err);
    drop(learner);
}

#[test]
fn a_badge_of_the_older_kind_is_called_one() {
    let older = br#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org"><openbadges:assertion verify="x"/></svg>"#;
    assert_eq!(Learner::new().types_with(&["import", "-"], older).code(), "badge_older");
}

#[test]
fn a_drawing_without_a_badge_is_called_one() {
    let drawing = br#"<svg xmlns="http://www.w3.org/2000/svg"><circle r="1"/></svg>"#;
    assert_eq!(Learner::new().types_with(&["import", "-"], drawing).code(), "picture_without_badge");
}

#[test]
fn a_drawing_with_two_badges_is_not_guessed_at() {
    let badge = r#"<b:credential xmlns:b="https://purl.imsglobal.org/ob/v3p0" verify="x"/>"#;
    let drawing = format!(r#"<svg xmlns="http://www.w3.org/2000/svg">{badge}{badge}</svg>"#);
    assert_eq!(Learner::new().types_with(&["import", "-"], drawing.as_bytes()).code(), "baked_unreadable");
}

#[test]
fn a_folder_of_everything_is_not_looked_through() {
    let learner = Learner::new();
    fs::create_dir(learner.file("all")).unwrap();
    for number in 0..=schemas::limits::FOLDER_FILES {
        fs::write(learner.file("all").join(number.to_string()), "").unwrap();
    }
    assert_eq!(learner.types(&["import", &path(&learner, "all")]).code(), "folder_too_large");
}

#[test]
fn hidden_files_hide_no_badge() {
    let (learner, library) = (Learner::new(), Library::open());
    fs::create_dir(learner.file("all")).unwrap();
    for number in 0..=schemas::limits::FOLDER_FILES {
        fs::write(learner.file("all").join(format!(".{number}")), "").unwrap();
    }
    fs::write(learner.file("all/badge.jwt"), library.badge(CLIMATE)).unwrap();
    let done = learner.types(&["import", &path(&learner, "all")]);
    assert_eq!((done.exit, learner.badges().len()), (0, 1), "{}", done.err);
}

#[test]
fn a_damaged_code_beside_a_good_one_is_named() {
    let (learner, library) = (Learner::new(), Library::open());
    let digits = qr::payload::encode(&library.badge(CLIMATE)).unwrap();
    let codes = [digits.as_str(), &digits.as_str()[..digits.as_str().len() / 2]].map(|digits| {
        let link = format!("https://verify.example/v#{digits}");
        image::load_from_memory(&qr::Picture::of(&link, qr::Medium::Paper).unwrap().png()).unwrap().to_luma8()
    });
    let (width, height) = codes[0].dimensions();
    let mut sheet = image::GrayImage::from_pixel(2 * width + 200, height + 100, image::Luma([255]));
    for (code, x) in codes.iter().zip([50, i64::from(width) + 150]) {
        image::imageops::overlay(&mut sheet, code, x, 50);
    }
    sheet.save(learner.file("sheet.png")).unwrap();
    let done = learner.types(&["import", &path(&learner, "sheet.png")]);
    assert_eq!((done.code(), learner.badges().len()), ("import_incomplete", 1), "{}{}", done.out, done.err);
    assert!(done.out.contains("It was a badge, but it is damaged or incomplete."), "{}", done.out);
}

#[test]
fn of_several_files_each_is_named_while_it_is_read() {
    let (learner, library) = (Learner::new(), Library::open());
    fs::write(learner.file("a.jwt"), library.badge(CLIMATE)).unwrap();
    fs::write(learner.file("b.txt"), "a shopping list").unwrap();
    let done = learner.types(&["import", &path(&learner, "a.jwt"), &path(&learner, "b.txt")]);
    assert!(done.err.contains("1 of 2: reading ") && done.err.contains("b.txt …"), "{}", done.err);
}
